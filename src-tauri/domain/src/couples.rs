//! One mentee and one mentor, whether they are a pair or not.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::MemberId;

/// A mentee and a mentor of one cohort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Couple {
    pub mentee: MemberId,
    pub mentor: MemberId,
}
