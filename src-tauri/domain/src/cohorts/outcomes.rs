//! What the months together brought someone, in a few words that can be counted.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One thing it brought; a closed list, so that a report can count them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    Confidence,
    Network,
    Skills,
    Method,
    JobFound,
    Training,
    OwnProject,
    WishToPassOn,
}
