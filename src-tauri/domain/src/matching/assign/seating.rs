//! A problem as the engine sees it, and its best assignment.

use super::problem::{Change, IMPOSSIBLE, Problem};
use crate::matching::engine::{Cells, HOLE, NARROW, Shape, Standing};

/// A best assignment, with what it was made from.
///
/// Two wishes in one whole number: a row that gets no column costs more than all points there can
/// be, a pair gives its points back.
#[derive(Debug, Clone)]
pub(super) struct Seating {
    cost: Vec<i32>,
    holes: bool,
    narrow: bool,
    pub standing: Standing,
    /// The cost of a row without a column.
    miss: i64,
}

impl Seating {
    /// Nobody seated yet.
    pub fn empty(problem: &Problem) -> Self {
        let mut cost: Vec<i32> = problem.score.iter().map(|score| cost_of(*score)).collect();
        for (row, col) in &problem.forbidden {
            cost[row * problem.cols + col] = HOLE;
        }
        let seats: Vec<u32> = problem.seats.iter().map(|it| seats_of(problem, *it)).collect();
        let most = i64::from(problem.spread) * i64::from(seats.iter().copied().max().unwrap_or(0));
        let top = i64::from(problem.score.iter().copied().max().unwrap_or(0).max(0));
        let miss = 2 * problem.rows as i64 * (top + most) + 2;
        let standing = Standing::new(Shape {
            rows: problem.rows,
            seats,
            bench: miss as f64,
            spread: f64::from(problem.spread),
            far: (top + most + 1) as f64,
        });
        let narrow = top < i64::from(NARROW);
        Self { holes: cost.contains(&HOLE), narrow, cost, standing, miss }
    }

    pub fn cells(&self) -> Cells<'_> {
        let Self { cost, holes, narrow, standing, .. } = self;
        Cells { cost, cols: standing.cols, holes: *holes, narrow: *narrow }
    }

    /// The engine with its matrix.
    pub fn parts(&mut self) -> (&mut Standing, Cells<'_>) {
        let Self { cost, holes, narrow, standing, .. } = self;
        let cells = Cells { cost, cols: standing.cols, holes: *holes, narrow: *narrow };
        (standing, cells)
    }

    pub fn possible(&self, row: usize, col: usize) -> bool {
        self.cost[row * self.standing.cols + col] != HOLE
    }

    /// Changes what a pair is worth.
    pub fn set_score(&mut self, row: usize, col: usize, score: i32) {
        self.cost[row * self.standing.cols + col] = cost_of(score);
        self.holes |= score <= IMPOSSIBLE;
    }

    /// What a cost means in pairs and points.
    pub fn change(&self, cost: i64) -> Change {
        // Nearly always nobody is missed or found, and a division takes its time.
        if -self.miss / 2 < cost && cost < self.miss / 2 {
            return Change { matched: 0, points: -cost };
        }
        let missed = (cost + self.miss / 2).div_euclid(self.miss);
        Change { matched: -missed, points: missed * self.miss - cost }
    }
}

fn cost_of(score: i32) -> i32 {
    if score <= IMPOSSIBLE { HOLE } else { -score }
}

/// More seats than rows are of no use.
pub(super) fn seats_of(problem: &Problem, seats: u32) -> u32 {
    seats.min(problem.rows as u32)
}
