//! The few cells of each row that searches go over, and the look at all others.

use super::cells::Cells;
use super::select::{Arc, Select, two_cheapest, wanted};
use super::standing::{NOWHERE, Standing};

impl Standing {
    /// Takes the cheapest few cells of a row in.
    pub fn take_in(&mut self, cells: Cells<'_>, row: usize) {
        self.take_in_most(cells, row, wanted(self.rows.max(self.cols)));
    }

    fn take_in_most(&mut self, cells: Cells<'_>, row: usize, wanted: usize) {
        let mut more = std::mem::take(&mut self.more);
        if wanted >= self.cols {
            let all = cells.row(row).iter().zip(0..).map(|(cost, col)| Arc { col, cost: *cost });
            more.extend(all.filter(|arc| cells.cost(row, arc.col as usize).is_finite()));
        } else {
            self.select.cheapest(row, cells, &self.price, wanted, &mut more);
        }
        let known = self.arcs.of(row);
        if !known.is_empty() {
            more.retain(|arc| !known.contains(arc));
        }
        self.arcs.extend(row, &more);
        more.clear();
        self.more = more;
    }

    /// Forgets the cells of a row that are not what they were, and takes in the cheapest of now.
    pub fn look_again(&mut self, cells: Cells<'_>, row: usize) {
        self.arcs.clear(row);
        self.take_in(cells, row);
    }

    /// Raises each price to the least cost of its column among the cells at hand.
    pub fn reduce_columns(&mut self) {
        let mut least = vec![f64::INFINITY; self.cols];
        for arc in self.arcs.rows().flatten() {
            let least = &mut least[arc.col as usize];
            *least = least.min(f64::from(arc.cost));
        }
        for (col, least) in least.into_iter().enumerate().filter(|it| it.1.is_finite()) {
            self.price.set(col, least);
        }
    }

    /// The cheapest place of a row among those at hand, and the next cheapest, the bench among
    /// them, with what they cost it.
    pub(super) fn two_cheapest(&self, row: usize) -> ((u32, f64), (u32, f64)) {
        let (best, second) = two_cheapest(self.arcs.of(row), &self.price);
        if self.bench < best.1 {
            return ((self.stock(), self.bench), best);
        }
        if self.bench < second.1 { (best, (self.stock(), self.bench)) } else { (best, second) }
    }

    /// Sets a bit for each place that costs the row as little as its own, the bench last.
    pub fn mark_equals(&self, cells: Cells<'_>, row: usize, bits: &mut [u64]) {
        let pays = self.pays(cells, row);
        Select::mark(row, cells, &self.price, pays, bits);
        bits[self.cols / 64] |= u64::from(pays == self.bench) << (self.cols % 64);
    }

    /// Looks at all cells of the rows that pay more than when they were last looked at. Rows that
    /// would pay less elsewhere get those cells, and leave their place; gives those.
    pub fn reprice(&mut self, cells: Cells<'_>) -> Vec<u32> {
        let mut left = Vec::new();
        for row in 0..self.rows {
            if self.place[row] == NOWHERE || self.tied[row] {
                continue;
            }
            let pays = self.pays(cells, row);
            if pays <= self.checked[row] {
                continue;
            }
            if self.least(cells, row) < pays {
                self.take_in(cells, row);
                self.vacate(row as u32);
                left.push(row as u32);
            } else {
                self.checked[row] = pays;
            }
        }
        left
    }

    /// Gives the rows that the last search came to more cells, where they have cheaper ones at the
    /// prices of now. Says whether any has.
    pub(super) fn widen(&mut self, cells: Cells<'_>, rows: &[u32]) -> bool {
        let mut any = false;
        for row in rows.iter().map(|row| *row as usize) {
            let known = self.two_cheapest(row).0.1;
            if self.least(cells, row) < known {
                self.take_in(cells, row);
                any = true;
            }
        }
        any
    }

    /// Gives rows twice as many cells, or all where that brings nothing new; says whether it did.
    pub(super) fn double(&mut self, cells: Cells<'_>, rows: &[u32]) -> bool {
        let mut any = false;
        for row in rows.iter().map(|row| *row as usize) {
            let known = self.arcs.of(row).len();
            self.take_in_most(cells, row, 2 * known);
            if self.arcs.of(row).len() == known {
                self.take_in_most(cells, row, self.cols);
            }
            any |= self.arcs.of(row).len() > known;
        }
        any
    }

    /// Those of the rows that would pay less by a cell at hand leave their place.
    pub(super) fn leave_dearer(&mut self, cells: Cells<'_>, rows: &[u32]) -> Vec<u32> {
        let dearer = |row: &&u32| {
            let row = **row as usize;
            self.place[row] != NOWHERE && self.two_cheapest(row).0.1 < self.pays(cells, row)
        };
        let left: Vec<u32> = rows.iter().filter(dearer).copied().collect();
        left.iter().for_each(|row| self.vacate(*row));
        left
    }
}
