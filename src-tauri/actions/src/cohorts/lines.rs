//! Cohorts as lines of a list: counted without a look at who everybody is.

use std::collections::BTreeMap;

use binome_domain::cohorts::headcount::Headcount;
use binome_domain::cohorts::{Cohort, CohortFacts};
use binome_domain::days::Day;
use binome_domain::ids::{CohortId, PairId};
use binome_domain::meetings::{Meeting, silence};
use binome_store::Reader;
use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// A cohort as one line of a list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CohortLine {
    pub id: CohortId,
    pub facts: CohortFacts,
    #[serde(flatten)]
    pub people: Headcount,
    /// Pairs that still meet.
    pub pairs: u32,
    pub silent: u32,
}

/// In the order given.
pub fn lines(
    store: &Reader<'_>,
    cohorts: Vec<Cohort>,
    today: Day,
) -> Result<Vec<CohortLine>, Failure> {
    let (people, pairs) = (store.headcounts()?, store.running_pairs()?);
    let line = |cohort: Cohort| {
        let silent = silent(store, &cohort, today)?;
        let Cohort { id, facts, .. } = cohort;
        let (people, pairs) = (people.get(&id).copied(), pairs.get(&id).copied());
        let (people, pairs) = (people.unwrap_or_default(), pairs.unwrap_or_default());
        Ok(CohortLine { id, facts, people, pairs, silent })
    };
    cohorts.into_iter().map(line).collect()
}

fn silent(store: &Reader<'_>, cohort: &Cohort, today: Day) -> Result<u32, Failure> {
    if !cohort.facts.stage.awaits_news() {
        return Ok(0);
    }
    let mut told: BTreeMap<PairId, Vec<Meeting>> = BTreeMap::new();
    for meeting in store.meetings_in(cohort.id)? {
        told.entry(meeting.pair).or_default().push(meeting);
    }
    let pairs = store.pairs_of(cohort.id)?;
    let silent = pairs.iter().filter(|pair| {
        let meetings = told.get(&pair.id).map_or(&[][..], Vec::as_slice);
        silence(pair, meetings, today, cohort.facts.silence_days).is_some()
    });
    Ok(silent.count() as u32)
}
