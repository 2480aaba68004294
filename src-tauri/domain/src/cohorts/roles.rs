//! The two sides of a cohort, by name alone.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// On which side of a pair someone stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CohortRole {
    Mentee,
    Mentor,
}
