//! All that is known of an event, looked up once: what screens show and papers print comes from it.

use binome_domain::days::{HalfDay, Moment};
use binome_domain::events::attendance::{Arrival, absences};
use binome_domain::events::groups::{Absence, Company, GroupPlan, GroupRules};
use binome_domain::events::programme::{Block, BlockKind, rounds};
use binome_domain::events::{Event, EventRole, Registration};
use binome_domain::ids::{EventId, RegistrationId};
use binome_domain::namesakes;
use binome_domain::people::Person;
use binome_store::Reader;
use serde::Serialize;
use ts_rs::TS;

use crate::{Failure, names};

/// Someone at an event: what she said for it, and who she is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Attendee {
    pub registration: Registration,
    pub person: Person,
    /// Her whole name, told apart from another's: « Isabelle Marchand (1971) ».
    pub name: String,
    /// How she is called among all of them: « Solène », « Isabelle M. ».
    pub called: String,
}

impl Attendee {
    /// « LE GOFF Solène », told apart from another of her name.
    pub fn listed(&self) -> String {
        names::listed(&self.person.facts.name, &self.name)
    }
}

/// An event with everyone and everything in it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Dossier {
    pub event: Event,
    /// In the order of a list to sign.
    pub attendees: Vec<Attendee>,
    /// In the order of the hours.
    pub programme: Vec<Block>,
    /// The latest first.
    pub arrivals: Vec<Arrival>,
    pub rules: GroupRules,
    pub plan: Option<GroupPlan>,
}

impl Dossier {
    pub fn of(store: &Reader<'_>, event: EventId) -> Result<Self, Failure> {
        Ok(Self {
            event: store.event(event)?,
            attendees: attendees(store, event)?,
            programme: store.blocks_of(event)?,
            arrivals: store.arrivals_at(event)?,
            rules: store.group_rules(event)?,
            plan: store.group_plan(event, None)?,
        })
    }

    pub fn attendee(&self, id: RegistrationId) -> Option<&Attendee> {
        self.attendees.iter().find(|it| it.registration.id == id)
    }

    /// « Solène Le Goff », told apart from another, or nothing for someone who left.
    pub fn name(&self, id: RegistrationId) -> String {
        self.attendee(id).map(|it| it.name.clone()).unwrap_or_default()
    }

    /// Those of a role who are expected, in the order of a list to sign.
    pub fn expected(&self, role: EventRole) -> impl Iterator<Item = &Attendee> {
        self.attendees
            .iter()
            .filter(move |it| it.registration.is(role) && it.registration.facts.state.is_expected())
    }

    pub fn registrations(&self) -> Vec<Registration> {
        self.attendees.iter().map(|it| it.registration.clone()).collect()
    }

    /// Everyone in the order in which they registered.
    pub fn in_order(&self) -> Vec<Registration> {
        let mut came = self.registrations();
        came.sort_by_key(|it| it.id);
        came
    }

    /// The workshops, the first first: one is a round of the groups.
    pub fn rounds(&self) -> Vec<&Block> {
        rounds(&self.programme)
    }

    /// The blocks in which groups show their work, each with their order: the one kept, or the groups
    /// of the last round.
    pub fn passages(&self) -> Vec<(&Block, &[Vec<RegistrationId>])> {
        let last = self.plan.as_ref().and_then(|it| it.seating.rounds.last());
        let blocks = self.programme.iter().filter(|it| it.facts.kind == BlockKind::Presentation);
        let order = |block: &'_ Block| last.filter(|_| block.facts.tables.is_empty());
        blocks.map(|it| (it, order(it).unwrap_or(&it.facts.tables).as_slice())).collect()
    }

    /// Rounds that have begun by now.
    pub fn held(&self, now: Moment) -> u16 {
        let begun = |it: &&Block| it.facts.day.and_time(it.facts.starts) <= now;
        self.rounds().into_iter().filter(begun).count() as u16
    }

    /// Who was noted missing, by half-day.
    pub fn absences(&self) -> Vec<Absence> {
        absences(&self.arrivals)
    }

    /// Who can sit and lead in the first `rounds` rounds, given who is missing.
    pub fn company(&self, rounds: usize, missing: &[Absence]) -> Company {
        let half_days: Vec<HalfDay> =
            self.rounds().iter().take(rounds).map(|it| it.facts.half_day()).collect();
        let standing = self.plan.as_ref().map(|it| &it.seating);
        Company::new(&self.registrations(), &half_days, missing, standing)
    }
}

fn attendees(store: &Reader<'_>, event: EventId) -> Result<Vec<Attendee>, Failure> {
    let mut found = Vec::new();
    for registration in store.registrations_for(event)? {
        let person = store.person(registration.person)?;
        found.push((namesakes::list_order(&person.facts), registration, person));
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    let facts: Vec<_> = found.iter().map(|(_, _, person)| &person.facts).collect();
    let firsts = namesakes::first_names(&facts);
    let names: Vec<_> = namesakes::whole_names(&facts).into_iter().zip(firsts).collect();
    let attendee = |((_, registration, person), (name, called))| Attendee {
        registration,
        person,
        name,
        called,
    };
    Ok(found.into_iter().zip(names).map(attendee).collect())
}
