//! Names in which a letter was lost on the way, to be put right before they are printed.

use binome_domain::ids::PersonId;
use binome_domain::import::values::names::has_lost_letter;
use binome_domain::people::Person;
use binome_store::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::About;
use crate::{Desk, Failure};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DamagedNames {
    pub about: About,
}

/// Whose name it is, and how it would be printed: « Nguy?n ».
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DamagedName {
    pub person: PersonId,
    pub name: String,
}

/// The damaged names that the papers of a cohort or an event would bear.
pub fn damaged_names(desk: &Desk, asked: DamagedNames) -> Result<Vec<DamagedName>, Failure> {
    desk.read(|store| {
        let people = people_of(&store, asked.about)?.into_iter();
        let names = people.map(|it| DamagedName { person: it.id, name: it.facts.name.spoken() });
        Ok(names.filter(|it| has_lost_letter(&it.name)).collect())
    })
}

fn people_of(store: &Reader<'_>, about: About) -> Result<Vec<Person>, Failure> {
    match about {
        About::Cohort { cohort } => Ok(store.people_of(cohort)?),
        About::Event { event } => {
            let all = store.registrations_for(event)?.into_iter();
            all.map(|it| Ok(store.person(it.person)?)).collect()
        }
    }
}
