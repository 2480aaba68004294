//! The meetings of a whole cohort, and who came.

use binome_domain::days::Day;
use binome_domain::gatherings::GatheringFacts;
use binome_domain::ids::{CohortId, GatheringId, MemberId};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_store::{Change, Reader};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Failure};

/// A gathering with what was ticked.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GatheringLine {
    pub id: GatheringId,
    pub facts: GatheringFacts,
    pub present: Vec<MemberId>,
    pub absent: Vec<MemberId>,
}

impl GatheringLine {
    /// Whether it is over and nobody was ticked.
    pub fn unmarked(&self, today: Day) -> bool {
        self.facts.at.date() < today && self.present.is_empty() && self.absent.is_empty()
    }
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddGathering {
    pub cohort: CohortId,
    pub facts: GatheringFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeGathering {
    pub gathering: GatheringId,
    pub facts: GatheringFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneGathering {
    pub gathering: GatheringId,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MarkAttendance {
    pub gathering: GatheringId,
    pub members: Vec<MemberId>,
    /// `null` takes the tick away.
    pub came: Option<bool>,
}

pub fn lines(store: &Reader<'_>, cohort: CohortId) -> Result<Vec<GatheringLine>, Failure> {
    let presences = store.presences_in(cohort)?;
    let ticked = |gathering: GatheringId, came: bool| {
        presences
            .iter()
            .filter(|it| it.gathering == gathering && it.came == came)
            .map(|it| it.member)
            .collect()
    };
    Ok(store
        .gatherings_of(cohort)?
        .into_iter()
        .map(|it| GatheringLine {
            present: ticked(it.id, true),
            absent: ticked(it.id, false),
            id: it.id,
            facts: it.facts,
        })
        .collect())
}

pub fn add_gathering(desk: &Desk, asked: AddGathering) -> Result<GatheringId, Failure> {
    let facts = titled(&asked.facts)?;
    desk.change(Op::AddGathering, |change| {
        change.cohort(asked.cohort)?.still_open()?;
        Ok(change.add_gathering(asked.cohort, facts)?)
    })
}

pub fn change_gathering(desk: &Desk, asked: ChangeGathering) -> Result<(), Failure> {
    let facts = titled(&asked.facts)?;
    desk.change(Op::ChangeGathering, |change| {
        of_open_cohort(change, asked.gathering)?;
        Ok(change.change_gathering(asked.gathering, facts)?)
    })
}

fn titled(facts: &GatheringFacts) -> Result<&GatheringFacts, Refusal> {
    if facts.title.trim().is_empty() { Err(Refusal::NameMissing) } else { Ok(facts) }
}

pub fn remove_gathering(desk: &Desk, asked: OneGathering) -> Result<(), Failure> {
    desk.change(Op::RemoveGathering, |change| {
        of_open_cohort(change, asked.gathering)?;
        Ok(change.remove_gathering(asked.gathering)?)
    })
}

fn of_open_cohort(change: &Change<'_>, gathering: GatheringId) -> Result<(), Failure> {
    change.cohort(change.gathering(gathering)?.cohort)?.still_open()?;
    Ok(())
}

pub fn mark_attendance(desk: &Desk, asked: MarkAttendance) -> Result<(), Failure> {
    desk.change(Op::MarkAttendance, |change| {
        of_open_cohort(change, asked.gathering)?;
        for member in &asked.members {
            change.mark_presence(asked.gathering, *member, asked.came)?;
        }
        Ok(())
    })
}
