//! The cheapest few cells of a row.

use super::cells::Cells;
use super::found::Found;
use super::lanes::{LANES, Lanes, Number, Row, columns};
use super::passes::{below, least, mark};
use super::prices::Prices;
use super::search::NONE;

/// One cell of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arc {
    pub col: u32,
    pub cost: i32,
}

/// The cheapest of a few cells and the next cheapest, each with its value.
pub type Two = ((u32, f64), (u32, f64));

/// Those of no cells at all.
pub const NO_TWO: Two = ((NONE, f64::INFINITY), (NONE, f64::INFINITY));

pub fn two_cheapest(arcs: &[Arc], prices: &Prices) -> Two {
    arcs.iter().fold(NO_TWO, |two, arc| weigh(two, arc, prices))
}

/// The two cheapest with one more cell, written so that processors need not guess which way it goes.
#[inline(always)]
pub fn weigh((mut best, mut second): Two, arc: &Arc, prices: &Prices) -> Two {
    let value = f64::from(arc.cost) - prices[arc.col as usize];
    let (first, next) = (value < best.1, value < second.1);
    let later = if next { arc.col } else { second.0 };
    second.0 = if first { best.0 } else { later };
    best.0 = if first { arc.col } else { best.0 };
    let larger = if first { best.1 } else { value };
    second.1 = if larger < second.1 { larger } else { second.1 };
    best.1 = if first { value } else { best.1 };
    (best, second)
}

/// As many cells a row as random costs need for an assignment within them, nearly always.
pub fn wanted(size: usize) -> usize {
    if size <= 64 { size } else { 2 * (size as f64).ln() as usize }
}

/// The most that are kept where so many are wanted: fewer cost auctions more looks at whole rows,
/// more make bids and searches longer.
pub fn room(wanted: usize) -> usize {
    wanted + 1
}

/// Of sixteen classes of columns, how many the wanted cheapest cells are in: some share one.
fn rank(wanted: usize) -> usize {
    (2 * wanted / 3).clamp(1, 15)
}

/// Finds the cheapest cells of rows, again and again without asking for memory.
#[derive(Debug, Clone, Default)]
pub struct Select {
    narrow: Room<i32>,
    wide: Room<f64>,
}

impl Select {
    /// The least of `cost - price` in a row.
    pub fn least(row: usize, cells: Cells<'_>, prices: &Prices) -> f64 {
        match prices.narrow(cells) {
            Some(prices) => real(least(priced(cells, row, prices))),
            None => least(priced(cells, row, prices.wide())),
        }
    }

    /// About the `wanted` cheapest cells of a row, all that cost less than the answer among them.
    /// Of equal ones each row takes others, so that many rows do not take the same few columns.
    pub fn cheapest(
        &mut self,
        row: usize,
        cells: Cells<'_>,
        prices: &Prices,
        wanted: usize,
        arcs: &mut Vec<Arc>,
    ) -> f64 {
        match prices.narrow(cells) {
            Some(prices) => {
                real(self.narrow.cheapest(row, priced(cells, row, prices), wanted, arcs))
            }
            None => self.wide.cheapest(row, priced(cells, row, prices.wide()), wanted, arcs),
        }
    }

    /// Sets a bit for each cell of a row that costs this much.
    pub fn mark(row: usize, cells: Cells<'_>, prices: &Prices, value: f64, bits: &mut [u64]) {
        match prices.narrow(cells) {
            Some(prices) => mark(priced(cells, row, prices), value as i32, bits),
            None => mark(priced(cells, row, prices.wide()), value, bits),
        }
    }
}

fn priced<'a, T>(cells: Cells<'a>, row: usize, prices: &'a [T]) -> Row<'a, T> {
    Row { costs: cells.row(row), prices, holes: cells.holes }
}

/// What a narrow value means.
fn real(value: i32) -> f64 {
    if value == i32::HOLE { f64::INFINITY } else { f64::from(value) }
}

/// Room for one row at a time.
#[derive(Debug, Clone, Default)]
struct Room<T> {
    strands: Vec<Lanes<T>>,
    found: Found<T>,
}

impl<T: Number> Room<T> {
    fn cheapest(&mut self, at: usize, row: Row<'_, T>, wanted: usize, arcs: &mut Vec<Arc>) -> T {
        let rank = rank(wanted);
        let limit = below(row, rank, &mut self.strands, &mut self.found);
        let first_out = self.cut(at, wanted);
        if self.found.len() + 1 < rank && limit < T::HOLE {
            self.add_equals(at, row, limit, wanted);
        }
        let cells = self.found.cells().iter().map(|(_, col)| *col);
        arcs.extend(cells.map(|col| Arc { col, cost: row.costs[col as usize] }));
        if first_out < limit { first_out } else { limit }
    }

    /// Where more were found than wanted, keeps the cheapest; gives the first value left out.
    fn cut(&mut self, at: usize, wanted: usize) -> T {
        if self.found.len() <= room(wanted) {
            return T::HOLE;
        }
        // Of equal values, other columns for each row.
        let key = |it: &(T, u32)| (it.0, it.1 ^ at as u32);
        let order = |one: &(T, u32), other: &(T, u32)| {
            key(one).partial_cmp(&key(other)).unwrap_or(std::cmp::Ordering::Equal)
        };
        let first_out = self.found.cells().select_nth_unstable_by(room(wanted), order).1.0;
        self.found.truncate(room(wanted));
        first_out
    }

    /// One cell of exactly this value from each strand, from another strand on for each row.
    fn add_equals(&mut self, at: usize, row: Row<'_, T>, value: T, wanted: usize) {
        let strands = self.strands.len() * LANES;
        let there = |strand: &usize| self.strands[strand / LANES].0[strand % LANES] <= value;
        for strand in (0..strands).map(|step| (at + step) % strands).filter(there) {
            let equal = |col: &usize| row.value(*col) == value;
            let count = columns(strand, row.costs.len()).filter(equal).count();
            let chosen = (at / 7).checked_rem(count);
            let col = chosen.and_then(|it| columns(strand, row.costs.len()).filter(equal).nth(it));
            let cell = col.map(|col| (value, col as u32));
            cell.into_iter().for_each(|cell| self.found.add_below(T::HOLE, [cell]));
            if self.found.len() >= wanted {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::cells::HOLE;
    use super::*;

    prop_compose! {
        /// Costs and prices of a row; few different ones, so that equal values are the rule.
        fn any_row()(cols in 1usize..200)(
            costs in prop::collection::vec(prop_oneof![1 => Just(HOLE), 4 => -9..9i32], cols),
            prices in prop::collection::vec(-9..9i32, cols),
        ) -> (Vec<i32>, Vec<i32>) {
            (costs, prices)
        }
    }

    proptest! {
        #[test]
        fn narrow_passes_find_what_wide_ones_and_plain_loops_find(
            (costs, prices) in any_row(),
            wanted in 1usize..40,
            holes in any::<bool>(),
        ) {
            let prices = Prices::new(prices.into_iter().map(f64::from).collect());
            let wide = Cells { cost: &costs, cols: costs.len(), holes, narrow: false };
            let narrow = Cells { narrow: true, ..wide };
            let values: Vec<f64> = (0..costs.len()).map(|col| wide.cost(0, col) - prices[col]).collect();
            let least = values.iter().copied().fold(f64::INFINITY, f64::min);
            if !holes && costs.contains(&HOLE) {
                return Ok(());
            }
            let mut select = Select::default();
            prop_assert_eq!(Select::least(0, wide, &prices), least);
            prop_assert_eq!(Select::least(0, narrow, &prices), least);
            let (mut few, mut same) = (Vec::new(), Vec::new());
            let bound = select.cheapest(0, wide, &prices, wanted, &mut few);
            prop_assert_eq!(select.cheapest(0, narrow, &prices, wanted, &mut same), bound);
            prop_assert_eq!(&few, &same);
            let found = |col: usize| few.iter().any(|arc| arc.col as usize == col);
            prop_assert!((0..costs.len()).all(|col| found(col) || values[col] >= bound));
            let mut bits = [[0u64; 4]; 2];
            Select::mark(0, wide, &prices, least, &mut bits[0]);
            Select::mark(0, narrow, &prices, least, &mut bits[1]);
            for bits in bits {
                let marked = |col: usize| bits[col / 64] >> (col % 64) & 1 == 1;
                prop_assert!(least.is_infinite() || (0..costs.len()).all(|col| marked(col) == (values[col] == least)));
            }
        }
    }
}
