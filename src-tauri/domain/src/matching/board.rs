//! The whole board: each mentee beside each mentor, and what it would change to make them a pair.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::assign::{Change, Edit, WhatIf};
use super::question::{Couple, Question};
use super::score::Scale;
use super::suggest::{Suggestion, couple, sorted, stand, told};
use super::watch::{Halt, Listener, Step, tell};
use super::why::{Barrier, Ground};
use crate::watch::Go;

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
pub fn board(question: &Question, listener: Listener<'_>) -> Result<Board, Halt> {
    let question = sorted(question)?;
    let scale = Scale::of(&question);
    let what_if = stand(&question, &scale, listener)?;
    let columns = question.mentors.len();
    let price = |done, of| tell(listener, Step::Pricing, done, of);
    let forced =
        what_if.forced(&|it| if price(it.done, it.of).is_ok() { Go::On } else { Go::Stop });
    let mut cells = Vec::with_capacity(question.mentees.len() * columns);
    for (cell, change) in forced.ok_or(Halt::Stopped)?.into_iter().enumerate() {
        let (mentee, mentor) = (cell / columns, cell % columns);
        if mentor == 0 {
            price(mentee, question.mentees.len())?;
        }
        let grounds = scale.grounds(mentee, mentor);
        cells.push(Cell {
            couple: couple(&question, mentee, mentor),
            points: grounds.iter().map(|ground| ground.points).sum(),
            grounds,
            barriers: scale.barriers(mentee, mentor),
            change,
        });
    }
    Ok(Board { cells, best: told(&question, &scale, &what_if) })
}

/// The next best whole sets, the best of them first (Murty 1968); where it is stopped, those that
/// were found by then.
pub fn alternatives(
    question: &Question,
    most: usize,
    listener: Listener<'_>,
) -> Result<Vec<Alternative>, Halt> {
    let question = sorted(question)?;
    let best = stand(&question, &Scale::of(&question), listener)?;
    let mut open = vec![];
    let mut found = Vec::new();
    let mut last = best.clone();
    while found.len() < most {
        let pairs = question.mentees.len();
        let compare =
            |pair| tell(listener, Step::Comparing, found.len() * pairs + pair, most * pairs);
        match branches(&last, most - found.len(), &compare) {
            Err(_) if !found.is_empty() => break,
            new => open.extend(new?),
        }
        let Some(next) = take_best(&mut open) else { break };
        found.push(alternative(&question, &best, &next));
        last = next;
    }
    Ok(found)
}

/// Parts all other sets: each branch keeps some pairs, rules out the next one, and is at its best.
/// Of these the best few, as many as are still wanted: each holds a whole table of costs.
fn branches(
    what_if: &WhatIf,
    wanted: usize,
    tell: &dyn Fn(usize) -> Result<(), Halt>,
) -> Result<Vec<WhatIf>, Halt> {
    let locked: BTreeSet<_> = what_if.problem().locked.iter().map(|lock| lock.0).collect();
    let mut keeping = what_if.clone();
    let mut branches = Vec::new();
    for (row, col) in what_if.solution().pairs().filter(|(row, _)| !locked.contains(row)) {
        tell(row)?;
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
    Ok(branches)
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
