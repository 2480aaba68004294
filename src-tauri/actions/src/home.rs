//! What is to be done today, and what runs now.

use binome_domain::cohorts::{Side, Stage};
use binome_domain::days::{Day, Moment};
use binome_domain::ids::{CohortId, GatheringId, PairId};
use binome_store::Reader;
use serde::Serialize;
use ts_rs::TS;

use crate::cohorts::{self, CohortLine};
use crate::events::{self, EventLine};
use crate::files::Nothing;
use crate::names::Roll;
use crate::{Desk, Failure, pairs};

/// Days ahead in which a gathering counts as coming.
const SOON_DAYS: i64 = 14;

/// One line of « À faire », with what its cure needs.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Todo {
    SilentPair { cohort: CohortId, pair: PairId, mentee: String, mentor: String, days: u16 },
    GatheringSoon { cohort: CohortId, gathering: GatheringId, title: String, at: Moment },
    Unpaired { cohort: CohortId, cohort_name: String, count: u32 },
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Home {
    pub todo: Vec<Todo>,
    pub cohorts: Vec<CohortLine>,
    pub events: Vec<EventLine>,
}

pub fn home(desk: &Desk, _: Nothing) -> Result<Home, Failure> {
    let today = desk.today();
    desk.read(|store| {
        let mut todo = Vec::new();
        for cohort in store.cohorts()? {
            if cohort.facts.stage != Stage::Closed {
                todo.extend(todo_of(&store, &cohort, today)?);
            }
        }
        Ok(Home { todo, cohorts: cohorts::lines(&store, today)?, events: events::lines(&store)? })
    })
}

fn todo_of(
    store: &Reader<'_>,
    cohort: &binome_domain::cohorts::Cohort,
    today: Day,
) -> Result<Vec<Todo>, Failure> {
    let roll = Roll::of(store, cohort.id)?;
    let pairs = pairs::lines(store, cohort, &roll, today)?;
    let mut todo: Vec<Todo> = pairs
        .iter()
        .filter_map(|pair| {
            Some(Todo::SilentPair {
                cohort: cohort.id,
                pair: pair.id,
                mentee: pair.mentee_name.clone(),
                mentor: pair.mentor_name.clone(),
                days: pair.silent_days?,
            })
        })
        .collect();
    let running = |id| pairs.iter().any(|it| it.ended.is_none() && it.couple.mentee == id);
    let unpaired = roll
        .everyone()
        .filter(|(it, _)| matches!(it.facts.side, Side::Mentee { .. }) && !running(it.id))
        .count() as u32;
    if unpaired > 0 {
        let cohort_name = cohort.facts.name.clone();
        todo.push(Todo::Unpaired { cohort: cohort.id, cohort_name, count: unpaired });
    }
    todo.extend(coming(store, cohort.id, today)?);
    Ok(todo)
}

fn coming(store: &Reader<'_>, cohort: CohortId, today: Day) -> Result<Vec<Todo>, Failure> {
    let soon = |at: Moment| (0..=SOON_DAYS).contains(&(at.date() - today).num_days());
    Ok(store
        .gatherings_of(cohort)?
        .into_iter()
        .filter(|it| soon(it.facts.at))
        .map(|it| Todo::GatheringSoon {
            cohort,
            gathering: it.id,
            title: it.facts.title,
            at: it.facts.at,
        })
        .collect())
}
