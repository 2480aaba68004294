//! What people spell in many ways, and the one spelling the association uses.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is spelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Spelt {
    /// The organisation a person belongs to.
    Organisation,
    /// How a person heard of the association.
    HeardFrom,
}

/// A spelling, and how many people it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Spelling {
    pub said: String,
    pub count: u32,
}
