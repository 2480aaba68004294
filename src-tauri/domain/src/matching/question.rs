//! What the staff asks: who is there, what must hold, and what weighs how much.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use crate::couples::Couple;
use crate::days::Slot;
use crate::ids::MemberId;
use crate::people::Age;

/// All that is needed to propose pairs for a cohort.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    pub mentees: Vec<Mentee>,
    pub mentors: Vec<Mentor>,
    pub rules: Rules,
    pub weights: Weights,
}

/// Someone who looks for a mentor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Mentee {
    pub id: MemberId,
    /// Topics wished, the dearest first.
    pub wishes: Vec<Topic>,
    pub about: About,
}

/// Someone who offers to be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Mentor {
    pub id: MemberId,
    /// Mentees she can take now, besides those she already has.
    pub seats: u8,
    /// Topics offered.
    pub offers: Vec<Topic>,
    pub about: About,
}

/// A topic in the member's own words, and how much of it she knows, from 0 to 3.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Topic {
    pub text: String,
    pub level: Option<u8>,
}

/// What both sides of a pair can tell of themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct About {
    pub slots: Vec<Slot>,
    pub organisation: Option<String>,
    pub format: Option<Format>,
    pub town: Option<String>,
    pub languages: Vec<String>,
    pub age: Option<Age>,
    /// Job or path, in her own words.
    pub background: Option<String>,
}

/// How someone can meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    OnSite,
    Remote,
    Either,
}

/// What must hold, whatever it costs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rules {
    pub locked: Vec<Couple>,
    pub forbidden: Vec<Couple>,
    /// Pairs of earlier cohorts, not to be made again.
    pub already_paired: Vec<Couple>,
    pub common_slot_required: bool,
    pub other_organisation_required: bool,
}

/// Points that the staff sees and changes; a weight of 0 switches a wish off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Weights {
    /// For each wish that the mentor can meet, by its rank; later ranks weigh as the last one.
    pub wishes: Vec<u16>,
    /// On top, for a wish that one mentor alone can meet; half of it where two can, and so on.
    pub rare_topic: u16,
    /// For a mentor who knows more of a wished topic than the mentee.
    pub level: u16,
    /// For at least one slot in common.
    pub common_slot: u16,
    pub same_format: u16,
    pub same_town: u16,
    pub shared_language: u16,
    /// For ages that differ by at least `age_gap_years`.
    pub age_gap: u16,
    pub age_gap_years: u8,
    /// For backgrounds that have no word in common.
    pub other_background: u16,
    /// Taken off for the second mentee of a mentor, twice for her third, and so on.
    pub spread: u16,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            wishes: vec![20, 10],
            rare_topic: 0,
            level: 0,
            common_slot: 5,
            same_format: 0,
            same_town: 0,
            shared_language: 0,
            age_gap: 0,
            age_gap_years: 15,
            other_background: 0,
            spread: 0,
        }
    }
}
