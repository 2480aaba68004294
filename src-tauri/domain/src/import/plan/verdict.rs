//! What becomes of the people of a table: the heaps, and what the user may decide.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::PersonId;
use crate::import::cautions::Skipped;
use crate::people::PersonFacts;

/// Someone the association knows, and the numbers by which sources know her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub id: PersonId,
    pub facts: PersonFacts,
    pub tickets: Vec<String>,
}

/// What the user says of someone who may be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum Decision {
    /// She is that one.
    Same { person: PersonId },
    /// She is somebody else.
    Another,
    /// She is not imported.
    Leave,
}

/// What the user decided, by the places of people in the understanding.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Decisions {
    pub people: BTreeMap<usize, Decision>,
    /// Facts in which the table is right against what was kept.
    pub taken: BTreeMap<usize, BTreeSet<Fact>>,
}

/// What will become of someone a table speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Verdict {
    New,
    /// Someone known learns something; where both say something the kept one stays unless taken.
    Completes {
        person: PersonId,
        added: Vec<Addition>,
        conflicts: Vec<Conflict>,
        /// What will be known of her.
        facts: Box<PersonFacts>,
    },
    /// Someone known of whom the table says nothing new.
    Unchanged {
        person: PersonId,
        conflicts: Vec<Conflict>,
    },
    Decide {
        candidates: Vec<Candidate>,
    },
    /// The user leaves her out.
    Left,
}

/// Someone of the table, by her place in the understanding, and what becomes of her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    pub place: usize,
    pub lines: Vec<u32>,
    pub verdict: Verdict,
}

/// Lines in each heap; together all the lines of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Heaps {
    pub new: u32,
    pub completes: u32,
    pub decide: u32,
    pub ignored: u32,
}

/// What an import will do, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    pub entries: Vec<Entry>,
    pub ignored: Vec<Skipped>,
    pub heaps: Heaps,
}

/// A fact of a person's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PersonFact")]
pub enum Fact {
    Name,
    Civility,
    Birth,
    Email,
    Phone,
    PostalCode,
    City,
    Organisation,
    Job,
    Note,
    Ticket,
}

/// A gap that is filled, or one more address, phone or number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Addition {
    pub fact: Fact,
    pub value: String,
}

/// Both say something, and not the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "FactConflict")]
pub struct Conflict {
    pub fact: Fact,
    pub kept: String,
    pub said: String,
    /// Whether the user takes what the table says.
    pub taken: bool,
}

/// Two pages laid together: what the one that stays learns, and where both say something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Merge {
    pub facts: PersonFacts,
    pub added: Vec<Addition>,
    pub conflicts: Vec<Conflict>,
}

/// Why someone may be someone known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "KinGround")]
pub enum Ground {
    Ticket,
    Email,
    Name,
    Birth,
    Phone,
    /// Another line of the table already is that person.
    AlreadyMet,
    /// What speaks against: the birth dates are not the same.
    OtherBirth,
}

/// Someone known whom the user may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "KinCandidate")]
pub struct Candidate {
    pub person: PersonId,
    pub grounds: Vec<Ground>,
}
