//! Three wishes in one integer: most pairs first, then the most points, then the order of the lists.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// How the three levels share an `i64`, so that one shortest path compares them all at once.
///
/// The third level follows the lists: of two assignments with as many pairs and points, the one
/// with the greater sum of (rows from the end) × (columns from the end) costs less.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Levels {
    rows: i64,
    cols: i64,
    top: i64,
    miss: i64,
    shift: u32,
    blur: u32,
}

/// Prices and path lengths stay below this, far from the ends of an `i64`.
pub(super) const FAR: i64 = 1 << 60;

impl Levels {
    /// `top` is the highest score of all, `load` the most that a seat can cost.
    pub fn new(rows: usize, cols: usize, top: i32, load: i64) -> Self {
        let (rows, cols, top) = (rows as i64, cols as i64, i64::from(top));
        let miss = 2 * rows * (top + load) + 2;
        let (shift, blur) = room(rows, cols, miss);
        Self { rows, cols, top, miss, shift, blur }
    }

    /// The cost of a pair is `base(row) - (score << shift) - (weight(row) * column weight >> blur)`.
    pub fn row(&self, row: usize) -> Row {
        let base = (self.top << self.shift) + (self.order_span() >> self.blur);
        Row { base, weight: self.rows - row as i64, shift: self.shift, blur: self.blur }
    }

    /// How early a column stands in the list.
    pub fn col_weight(&self, col: usize) -> i64 {
        self.cols - col as i64
    }

    pub fn cost(&self, row: usize, col: usize, score: i32) -> i64 {
        self.row(row).cost(score, self.col_weight(col))
    }

    /// The cost of a row that gets no column.
    pub fn unmatched(&self) -> i64 {
        self.miss << self.shift
    }

    /// Points lost, as a cost.
    pub fn points(&self, points: i64) -> i64 {
        points << self.shift
    }

    /// What a cost means in pairs and points.
    pub fn change(&self, cost: i64) -> Change {
        let half = (1i64 << self.shift) >> 1;
        let value = (cost + half) >> self.shift;
        let missed = (value + self.miss / 2).div_euclid(self.miss);
        let points = -missed * self.top - (value - missed * self.miss);
        Change { matched: -missed, points }
    }

    fn order_span(&self) -> i64 {
        self.rows * self.cols
    }
}

/// The widest third level that leaves room for the first two.
fn room(rows: i64, cols: i64, miss: i64) -> (u32, u32) {
    let bits = |value: i64| 64 - value.leading_zeros();
    let fits = |shift: u32| bits(miss) + shift + 3 <= 60;
    let shift_for = |blur: u32| bits(2 * rows * ((rows * cols) >> blur) + 1);
    (0..62).map(|blur| (shift_for(blur), blur)).find(|(shift, _)| fits(*shift)).unwrap_or((0, 62))
}

/// What the pairs of one row have in common.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub base: i64,
    pub weight: i64,
    pub shift: u32,
    pub blur: u32,
}

impl Row {
    #[inline(always)]
    pub fn cost(&self, score: i32, col_weight: i64) -> i64 {
        self.base - (i64::from(score) << self.shift) - ((self.weight * col_weight) >> self.blur)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_more_beats_any_points_and_a_point_beats_any_order() {
        let levels = Levels::new(1_000, 600, 1_000_000, 0);
        assert!(levels.unmatched() > 1_000 * levels.cost(999, 599, 0));
        assert!(levels.cost(0, 0, 7) > levels.cost(999, 599, 8));
        assert!(levels.cost(0, 0, 7) < levels.cost(0, 1, 7));
    }

    #[test]
    fn a_cost_is_read_back_as_pairs_and_points() {
        let levels = Levels::new(4, 4, 50, 0);
        let lost = levels.unmatched() - levels.cost(2, 1, 30);
        assert_eq!(levels.change(lost), Change { matched: -1, points: -30 });
        let swapped = levels.cost(0, 1, 10) - levels.cost(0, 0, 15);
        assert_eq!(levels.change(swapped), Change { matched: 0, points: -5 });
    }
}
