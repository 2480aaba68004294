//! Rows to be given columns, and the answer.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The score of a pair that cannot be.
pub const IMPOSSIBLE: i32 = -1;

/// Rows to be given columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problem {
    pub rows: usize,
    pub cols: usize,
    /// Row by row; `IMPOSSIBLE`, or not negative.
    pub score: Vec<i32>,
    /// How many rows each column can take.
    pub seats: Vec<u32>,
    /// Pairs that must be in the answer.
    pub locked: BTreeSet<(usize, usize)>,
    /// Pairs that must not.
    pub forbidden: BTreeSet<(usize, usize)>,
    /// Rows that take no part.
    pub absent: BTreeSet<usize>,
    /// Points lost for the second row of a column, twice that for the third, and so on.
    pub spread: i32,
}

impl Problem {
    /// Nothing locked or forbidden, one seat a column.
    pub fn new(rows: usize, cols: usize, score: Vec<i32>) -> Self {
        let seats = vec![1; cols];
        Self { rows, cols, score, seats, ..Self::default() }
    }

    pub fn score(&self, row: usize, col: usize) -> i32 {
        self.score[row * self.cols + col]
    }
}

/// The one best answer to a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solution {
    /// The column of each row, where it has one.
    pub place: Vec<Option<usize>>,
    pub matched: usize,
    /// Sum of the scores, less what unevenness costs.
    pub total: i64,
    /// Checked against prices at which nobody would gain by another place.
    pub proven: bool,
}

impl Solution {
    /// The pairs, row by row.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.place.iter().enumerate().filter_map(|(row, col)| Some((row, (*col)?)))
    }
}

/// What a change does to a whole assignment.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Pairs more (or fewer) than before.
    #[ts(type = "number")]
    pub matched: i64,
    /// Points more (or fewer) than before.
    #[ts(type = "number")]
    pub points: i64,
}
