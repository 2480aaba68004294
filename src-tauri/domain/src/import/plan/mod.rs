//! Four heaps before anything is written: new, completes someone known, to decide, ignored.

mod completion;
mod kinship;
mod verdict;

use std::collections::{BTreeMap, BTreeSet};

use super::cautions::Skipped;
use super::incoming::Incoming;
use super::understanding::Understanding;
use super::watch::{Step, Watch, told};
use crate::people::PersonFacts;
use crate::watch::unwatched;

pub use verdict::{
    Addition, Candidate, Conflict, Decision, Decisions, Entry, Fact, Ground, Heaps, Known, Merge,
    Plan, Verdict,
};

/// Lays the people of a table beside those known. The trial and the act run this same function.
pub fn plan(found: &Understanding, known: &[Known], decisions: &Decisions) -> Plan {
    plan_watched(found, known, decisions, &unwatched)
}

/// As `plan`; where `watch` says stop, only a part is told, of no use to anybody.
pub fn plan_watched(
    found: &Understanding,
    known: &[Known],
    decisions: &Decisions,
    watch: Watch<'_>,
) -> Plan {
    let index = kinship::Index::of(known);
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let people = told(found.people.iter().enumerate(), Step::Matching, watch);
    let entries: Vec<Entry> = people
        .map(|(place, incoming)| Entry {
            place,
            lines: incoming.lines.clone(),
            verdict: verdict(place, incoming, &index, &mut taken, decisions),
        })
        .collect();
    let heaps = heaps(&entries, &found.skipped);
    Plan { entries, ignored: found.skipped.clone(), heaps }
}

/// Two pages of one person laid together: what the kept one learns, and where both say something.
/// `taken` are the facts in which the page that goes is right.
pub fn merged(kept: &PersonFacts, gone: &PersonFacts, taken: &BTreeSet<Fact>) -> Merge {
    completion::merged(gone, kept, taken)
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
