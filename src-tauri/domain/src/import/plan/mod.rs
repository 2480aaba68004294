//! Four heaps before anything is written: new, completes someone known, to decide, ignored.

mod completion;
mod kinship;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cautions::Skipped;
use super::incoming::Incoming;
use super::understanding::Understanding;
use crate::ids::PersonId;
use crate::people::PersonFacts;

pub use completion::{Addition, Conflict, Fact};
pub use kinship::{Candidate, Ground};

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

/// Lays the people of a table beside those known. The trial and the act run this same function.
pub fn plan(found: &Understanding, known: &[Known], decisions: &Decisions) -> Plan {
    let index = kinship::Index::of(known);
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let entries: Vec<Entry> = found
        .people
        .iter()
        .enumerate()
        .map(|(place, incoming)| Entry {
            place,
            lines: incoming.lines.clone(),
            verdict: verdict(place, incoming, &index, &mut taken, decisions),
        })
        .collect();
    let heaps = heaps(&entries, &found.skipped);
    Plan { entries, ignored: found.skipped.clone(), heaps }
}

/// `met` are the known people whom an earlier entry already is.
fn verdict(
    place: usize,
    incoming: &Incoming,
    index: &kinship::Index<'_>,
    met: &mut BTreeSet<usize>,
    decisions: &Decisions,
) -> Verdict {
    let nothing = BTreeSet::new();
    let taken = decisions.taken.get(&place).unwrap_or(&nothing);
    match decisions.people.get(&place) {
        Some(Decision::Leave) => return Verdict::Left,
        Some(Decision::Another) => return Verdict::New,
        Some(Decision::Same { person }) => {
            if let Some(at) = index.place_of(*person) {
                met.insert(at);
                return completion::complete(incoming, index.known(at), taken);
            }
        }
        None => {}
    }
    let kin = index.kin(incoming);
    if let Some(at) = kin.sure
        && met.insert(at)
    {
        return completion::complete(incoming, index.known(at), taken);
    }
    let nothing_new =
        kin.likely.iter().map(|it| it.0).find(|at| {
            !met.contains(at) && completion::says_nothing_new(incoming, index.known(*at))
        });
    if let Some(at) = nothing_new {
        met.insert(at);
        return completion::complete(incoming, index.known(at), taken);
    }
    let asked = kin.sure.map(|at| (at, vec![Ground::AlreadyMet])).into_iter().chain(kin.likely);
    let candidates: Vec<Candidate> =
        asked.map(|(at, grounds)| Candidate { person: index.known(at).id, grounds }).collect();
    if candidates.is_empty() { Verdict::New } else { Verdict::Decide { candidates } }
}

/// A line with two people lies where most is asked of the user.
fn heaps(entries: &[Entry], skipped: &[Skipped]) -> Heaps {
    let mut lines: BTreeMap<u32, u8> = skipped.iter().map(|it| (it.line, 0)).collect();
    for entry in entries {
        let weight = match entry.verdict {
            Verdict::Left | Verdict::Unchanged { .. } => 0,
            Verdict::New => 1,
            Verdict::Completes { .. } => 2,
            Verdict::Decide { .. } => 3,
        };
        for line in &entry.lines {
            let heap = lines.entry(*line).or_insert(0);
            *heap = weight.max(*heap);
        }
    }
    let mut heaps = Heaps::default();
    for weight in lines.into_values() {
        match weight {
            0 => heaps.ignored += 1,
            1 => heaps.new += 1,
            2 => heaps.completes += 1,
            _ => heaps.decide += 1,
        }
    }
    heaps
}

#[cfg(test)]
mod tests;
