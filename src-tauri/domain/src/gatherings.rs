//! Gatherings: the meetings of a whole cohort, and who came.

use chrono::Duration;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::Moment;
use crate::ids::{CohortId, GatheringId, MemberId};

/// Where a gathering stands in the life of a cohort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum GatheringKind {
    Launch,
    Midterm,
    Final,
    Other,
}

/// How people take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Mode {
    OnSite,
    Remote,
    Mixed,
}

/// What the staff decides about a gathering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GatheringFacts {
    pub title: String,
    pub kind: GatheringKind,
    pub at: Moment,
    pub minutes: u16,
    pub place: Option<String>,
    pub mode: Mode,
    /// A free line for the day: masks then, anything else now.
    pub instructions: Option<String>,
}

impl GatheringFacts {
    /// When it ends.
    pub fn until(&self) -> Moment {
        self.at + Duration::minutes(self.minutes.into())
    }
}

/// A gathering as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Gathering {
    pub id: GatheringId,
    pub cohort: CohortId,
    pub facts: GatheringFacts,
}

/// Whether a member came; nobody ticked means nothing is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Presence {
    pub gathering: GatheringId,
    pub member: MemberId,
    pub came: bool,
}
