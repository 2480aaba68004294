//! Changes to a standing assignment, each followed by a way or two.

use super::cells::Cells;
use super::paths::Source;
use super::standing::{NOWHERE, Standing};
use crate::watch::unwatched;

impl Standing {
    /// Gives a row that is nowhere its best place among the cells it has now.
    pub fn seat(&mut self, cells: Cells<'_>, row: usize) {
        self.look_again(cells, row);
        let free = self.augmented(cells, Source::Row(row as u32));
        self.complete(cells, free, &unwatched);
    }

    /// Takes a row away, and fills the place it leaves.
    pub fn unseat(&mut self, cells: Cells<'_>, row: usize) {
        self.vacate(row as u32);
        self.tied[row] = false;
        if self.vacancies > 0 {
            let free = self.augmented(cells, Source::Node(self.stock()));
            self.complete(cells, free, &unwatched);
        }
    }

    /// Moves a row to a column and ties it there; the column has seats that nobody is tied to.
    pub fn tie(&mut self, cells: Cells<'_>, row: usize, col: usize) {
        if self.place[row] as usize != col {
            self.vacate(row as u32);
            let free = self.augmented(cells, Source::Node(col as u32));
            self.set_vacant(col, self.vacant[col] - 1);
            self.arrive(row as u32, col as u32);
            self.tied[row] = true;
            self.complete(cells, free, &unwatched);
        }
        self.tied[row] = true;
    }

    /// Lets a tied row move again.
    pub fn untie(&mut self, cells: Cells<'_>, row: usize) {
        self.tied[row] = false;
        self.recheck(cells, row);
    }

    /// A cell of the row changed, but not that of its own place.
    pub fn recheck(&mut self, cells: Cells<'_>, row: usize) {
        self.look_again(cells, row);
        self.checked[row] = f64::NEG_INFINITY;
    }

    /// Changes the number of seats of a column; enough of them are left for those tied to it.
    pub fn set_seats(&mut self, cells: Cells<'_>, col: usize, seats: u32) {
        while self.seats[col] > seats {
            if !self.spare(col) {
                let free = self.augmented(cells, Source::Node(col as u32));
                self.set_vacant(col, self.vacant[col] - 1);
                self.seats[col] -= 1;
                self.complete(cells, free, &unwatched);
            } else {
                self.seats[col] -= 1;
            }
        }
        while self.seats[col] < seats {
            if self.seats[col] == 0 {
                self.price.set(col, self.price[col].min(0.0));
            }
            self.seats[col] += 1;
            if self.taking(col) < 0.0 {
                self.set_vacant(col, self.vacant[col] + 1);
                let free = self.augmented(cells, Source::Node(self.stock()));
                self.complete(cells, free, &unwatched);
            }
        }
    }

    /// Moves everyone along a way from the source, and says who has to move again.
    fn augmented(&mut self, cells: Cells<'_>, source: Source) -> Vec<u32> {
        let mut free = Vec::new();
        self.augment(cells, source, &mut free);
        free
    }

    /// Whether the row takes part.
    pub fn takes_part(&self, row: usize) -> bool {
        self.place[row] != NOWHERE
    }
}
