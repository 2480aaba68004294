//! How an assignment begins: with nobody seated.

use super::auction::{Bids, auction};
use super::cells::{Cells, NARROW};
use super::monge;
use super::passes::farthest;
use super::paths::{Ended, STEP};
use super::prices::Prices;
use super::standing::Standing;
use crate::matching::watch::Watch;

impl Standing {
    /// Ties a row to a column before any other is seated.
    pub fn start_tied(&mut self, row: usize, col: usize) {
        self.arrive(row as u32, col as u32);
        self.tied[row] = true;
        self.price.add(col, self.giving(col).min(0.0));
    }

    /// Gives these rows their places; `None` where it was stopped.
    ///
    /// Where every row will have the one seat of some column, all seats wait for rows, which need
    /// not be kept from any by prices. Where searches then lead too far, because many rows want the
    /// same columns, an auction finds prices at which they do not. Costs along a line need neither.
    pub fn seat_all(&mut self, cells: Cells<'_>, free: Vec<u32>, watch: Watch<'_>) -> Option<()> {
        let mut most = 0;
        for row in free.iter().map(|row| *row as usize) {
            self.take_in(cells, row);
            most = most.max(farthest(cells.row(row), cells.holes));
        }
        let cells = Cells { narrow: cells.narrow || most < NARROW as u32, ..cells };
        let single =
            !cells.holes && free.len() == self.cols && self.seats.iter().all(|it| *it == 1);
        let ended = if single && free.len() == self.rows {
            drop(free);
            self.seat_square(cells, most, watch)?
        } else {
            self.complete(cells, free, watch)
        };
        (ended == Ended::Seated).then_some(())
    }

    /// Gives every row the one seat of some column; no cost is further from zero than `most`.
    fn seat_square(&mut self, cells: Cells<'_>, most: u32, watch: Watch<'_>) -> Option<Ended> {
        let bench = std::mem::replace(&mut self.bench, f64::INFINITY);
        let left = match monge::line(cells) {
            Some(line) => {
                self.restart(Prices::new(line.price));
                line.place.iter().zip(0..).for_each(|(col, row)| self.take_vacant(row, *col));
                self.reprice(cells)
            }
            None => self.seat_few(cells, most, watch)?,
        };
        let ended = self.complete(cells, left, watch);
        self.bench = bench;
        if self.bench.is_finite() {
            self.level_prices();
        }
        Some(ended)
    }

    /// Seats rows among few cells, after an auction where that is hard; gives those who would gain
    /// by other cells.
    fn seat_few(&mut self, cells: Cells<'_>, most: u32, watch: Watch<'_>) -> Option<Vec<u32>> {
        let rows = 0..self.rows as u32;
        self.vacate_all();
        self.reduce_columns();
        self.patience = Some(patience(self.rows));
        let mut ended = self.assign(cells, rows.clone().collect(), watch);
        self.patience = None;
        if ended == Ended::TooFar {
            let bids = auction(cells, f64::from(most), self.take_bids(), watch)?;
            self.restart(bids.price);
            (self.arcs, self.select) = (bids.arcs, bids.select);
            ended = self.assign(cells, rows.collect(), watch);
        }
        (ended == Ended::Seated).then(|| self.reprice(cells))
    }

    fn take_bids(&mut self) -> Bids {
        let (price, arcs) = (std::mem::take(&mut self.price), std::mem::take(&mut self.arcs));
        Bids { price, arcs, select: std::mem::take(&mut self.select) }
    }
}

/// Columns that searches over random costs come to, with something to spare; costs that need more
/// are better served by an auction first.
fn patience(size: usize) -> usize {
    STEP * size * (8 + size / 64)
}
