//! The whole board: each mentee beside each mentor, and what it would change to make them a pair.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::assign::{Change, Edit, WhatIf};
use super::question::{Couple, Question};
use super::score::Scale;
use super::suggest::{Suggestion, couple, sorted, stand, told};
use super::why::{Barrier, Conflict, Ground};

/// The best set, and every pair there could be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Board {
    pub best: Suggestion,
    /// Mentee by mentee, each with all mentors.
    pub cells: Vec<Cell>,
}

/// A mentee beside a mentor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    pub couple: Couple,
    pub points: u32,
    pub grounds: Vec<Ground>,
    /// What rules them out; empty where they could be a pair.
    pub barriers: Vec<Barrier>,
    /// What the whole set loses if they must be a pair; none where they cannot be, and where the
    /// mentee is locked to another.
    pub change: Option<Change>,
}

/// Another whole set, and how much less it brings than the best.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Alternative {
    pub pairs: Vec<Couple>,
    pub change: Change,
}

/// The best set with the exact price of every other pair.
pub fn board(question: &Question) -> Result<Board, Conflict> {
    let question = sorted(question)?;
    let scale = Scale::of(&question);
    let what_if = stand(&question, &scale)?;
    let columns = question.mentors.len();
    let cells = what_if.forced().into_iter().enumerate().map(|(cell, change)| {
        let (mentee, mentor) = (cell / columns, cell % columns);
        let grounds = scale.grounds(mentee, mentor);
        Cell {
            couple: couple(&question, mentee, mentor),
            points: grounds.iter().map(|ground| ground.points).sum(),
            grounds,
            barriers: scale.barriers(mentee, mentor),
            change,
        }
    });
    Ok(Board { cells: cells.collect(), best: told(&question, &scale, &what_if) })
}

/// The next best whole sets, the best of them first (Murty 1968).
pub fn alternatives(question: &Question, most: usize) -> Result<Vec<Alternative>, Conflict> {
    let question = sorted(question)?;
    let best = stand(&question, &Scale::of(&question))?;
    let mut open = branches(&best, most);
    let mut found = Vec::new();
    while found.len() < most
        && let Some(next) = take_best(&mut open)
    {
        found.push(alternative(&question, &best, &next));
        open.extend(branches(&next, most - found.len()));
    }
    Ok(found)
}

/// Parts all other sets: each branch keeps some pairs, rules out the next one, and is at its best.
/// Of these the best few, as many as are still wanted: each holds a whole table of costs.
fn branches(what_if: &WhatIf, wanted: usize) -> Vec<WhatIf> {
    let locked: BTreeSet<_> = what_if.problem().locked.iter().map(|lock| lock.0).collect();
    let mut keeping = what_if.clone();
    let mut branches = Vec::new();
    for (row, col) in what_if.solution().pairs().filter(|(row, _)| !locked.contains(row)) {
        let mut branch = keeping.clone();
        if branch.apply(Edit::Forbid { row, col }).is_ok() {
            branches.push(branch);
            if wanted < branches.len() {
                let worst = (0..branches.len()).min_by_key(|at| worth(&branches, *at));
                worst.map(|at| branches.remove(at));
            }
        }
        if keeping.apply(Edit::Lock { row, col }).is_err() {
            break;
        }
    }
    branches
}

fn take_best(open: &mut Vec<WhatIf>) -> Option<WhatIf> {
    let best = (0..open.len()).max_by_key(|at| worth(open, *at))?;
    Some(open.remove(best))
}

/// What the set at a place brings; of equal ones the first counts more.
fn worth(open: &[WhatIf], at: usize) -> (usize, i64, Reverse<usize>) {
    let solution = open[at].solution();
    (solution.matched, solution.total, Reverse(at))
}

fn alternative(question: &Question, best: &WhatIf, other: &WhatIf) -> Alternative {
    let (best, other) = (best.solution(), other.solution());
    Alternative {
        pairs: other.pairs().map(|(row, col)| couple(question, row, col)).collect(),
        change: Change {
            matched: other.matched as i64 - best.matched as i64,
            points: other.total - best.total,
        },
    }
}
