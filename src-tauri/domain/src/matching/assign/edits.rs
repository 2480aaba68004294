//! What if: one change after another to a best assignment, each answered by a path or two.

use super::blame::{Blame, blame};
use super::force::forced;
use super::hall::{Possible, Shortage};
use super::problem::{Change, IMPOSSIBLE, Problem, Solution};
use super::proof;
use super::seating::{Seating, seats_of};
use super::solve::{solution, stand};
use super::ties;
use crate::matching::watch::Watch;
use crate::watch::unwatched;

/// A change by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// The pair must be, whatever it costs.
    Lock {
        row: usize,
        col: usize,
    },
    Unlock {
        row: usize,
    },
    /// The pair must not be.
    Forbid {
        row: usize,
        col: usize,
    },
    Allow {
        row: usize,
        col: usize,
    },
    /// How many rows a column can take.
    Seats {
        col: usize,
        seats: u32,
    },
    /// The row takes no part, and loses its lock.
    Leave {
        row: usize,
    },
    Return {
        row: usize,
    },
}

/// A problem and its best answer, which stays the best through edits.
///
/// The answer is always the one that `assign::solve` gives to the edited problem.
#[derive(Debug, Clone)]
pub struct WhatIf {
    problem: Problem,
    seating: Seating,
}

impl WhatIf {
    pub fn new(problem: Problem) -> Result<Self, Vec<Vec<Blame>>> {
        let all = Self::watched(problem, &unwatched)?;
        Ok(all.unwrap_or_else(|| unreachable!("nobody stops an unwatched search")))
    }

    /// The same, while someone looks on; `None` where it was stopped.
    pub fn watched(problem: Problem, watch: Watch<'_>) -> Result<Option<Self>, Vec<Vec<Blame>>> {
        let seating = stand(&problem, watch)?;
        Ok(seating.map(|seating| Self { problem, seating }))
    }

    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    pub fn solution(&self) -> Solution {
        solution(&self.problem, &self.seating)
    }

    /// The answer, checked against its prices once more.
    pub fn proven_solution(&self) -> Solution {
        Solution { proven: proof::proven(&self.seating), ..self.solution() }
    }

    /// What forcing each pair would change, row by row; `None` where it cannot be, or where the
    /// row is locked or absent.
    /// `None` of all where it was stopped.
    pub fn forced(&self, watch: Watch<'_>) -> Option<Vec<Option<Change>>> {
        forced(&self.seating, watch)
    }

    /// For each row left over, the rows it shares too few seats with.
    pub fn shortages(&self) -> Vec<(usize, Shortage)> {
        if self.seating.standing.benched().next().is_none() {
            return Vec::new();
        }
        let possible = Possible::of(&self.seating);
        let rows = 0..self.problem.rows;
        rows.filter_map(|row| Some((row, possible.shortage(&self.seating, row)?))).collect()
    }

    /// Makes the change, and says what it cost or gained; refused where a locked pair forbids it.
    pub fn apply(&mut self, edit: Edit) -> Result<Change, Vec<Vec<Blame>>> {
        let before = self.solution();
        let mut problem = std::mem::take(&mut self.problem);
        let undo = problem.take(edit);
        let sets = blame(&problem);
        if !sets.is_empty() {
            problem.restore(undo);
            self.problem = problem;
            return Err(sets);
        }
        self.problem = problem;
        self.follow(edit);
        let after = self.solution();
        Ok(Change {
            matched: after.matched as i64 - before.matched as i64,
            points: after.total - before.total,
        })
    }

    /// Moves the standing answer to the problem as it now is.
    fn follow(&mut self, edit: Edit) {
        if let Edit::Forbid { row, col } | Edit::Allow { row, col } = edit {
            let forbidden = self.problem.forbidden.contains(&(row, col));
            let score = if forbidden { IMPOSSIBLE } else { self.problem.score(row, col) };
            self.seating.set_score(row, col, score);
        }
        let seats = |seats| seats_of(&self.problem, seats);
        let (standing, cells) = self.seating.parts();
        match edit {
            Edit::Seats { col, seats: wanted } => standing.set_seats(cells, col, seats(wanted)),
            Edit::Lock { row, col } => standing.tie(cells, row, col),
            Edit::Unlock { row } => standing.untie(cells, row),
            Edit::Leave { row } => standing.unseat(cells, row),
            Edit::Return { row } if !standing.takes_part(row) => standing.seat(cells, row),
            Edit::Return { .. } => {}
            Edit::Forbid { row, col } if standing.place[row] as usize == col => {
                standing.vacate(row as u32);
                standing.seat(cells, row);
            }
            Edit::Forbid { row, .. } | Edit::Allow { row, .. } => standing.recheck(cells, row),
        }
        standing.complete(cells, Vec::new(), &unwatched);
        ties::settle(standing, cells);
    }
}

/// What of a problem an edit touched, as it was before.
struct Before {
    lock: Option<(usize, usize)>,
    edit: Edit,
    was: bool,
    seats: u32,
}

impl Problem {
    fn lock_of(&self, row: usize) -> Option<usize> {
        self.locked.range((row, 0)..(row + 1, 0)).next().map(|lock| lock.1)
    }

    fn take(&mut self, edit: Edit) -> Before {
        let mut before = Before { lock: None, edit, was: false, seats: 0 };
        match edit {
            Edit::Lock { row, col } => {
                before.lock = self.unlock(row);
                self.locked.insert((row, col));
            }
            Edit::Unlock { row } => before.lock = self.unlock(row),
            Edit::Forbid { row, col } => before.was = !self.forbidden.insert((row, col)),
            Edit::Allow { row, col } => before.was = self.forbidden.remove(&(row, col)),
            Edit::Seats { col, seats } => {
                before.seats = std::mem::replace(&mut self.seats[col], seats);
            }
            Edit::Leave { row } => {
                before.lock = self.unlock(row);
                before.was = !self.absent.insert(row);
            }
            Edit::Return { row } => before.was = self.absent.remove(&row),
        }
        before
    }

    fn restore(&mut self, before: Before) {
        match before.edit {
            Edit::Lock { row, col } => {
                self.locked.remove(&(row, col));
            }
            Edit::Forbid { row, col } if !before.was => {
                self.forbidden.remove(&(row, col));
            }
            Edit::Allow { row, col } if before.was => {
                self.forbidden.insert((row, col));
            }
            Edit::Seats { col, .. } => self.seats[col] = before.seats,
            Edit::Leave { row } if !before.was => {
                self.absent.remove(&row);
            }
            Edit::Return { row } if before.was => {
                self.absent.insert(row);
            }
            _ => {}
        }
        self.locked.extend(before.lock);
    }

    fn unlock(&mut self, row: usize) -> Option<(usize, usize)> {
        let lock = (row, self.lock_of(row)?);
        self.locked.remove(&lock);
        Some(lock)
    }
}
