//! Many rows at once: where costs are often equal, one search serves all that want a place.

use super::cells::Cells;
use super::select::Arc;
use super::standing::{NOWHERE, Standing};

/// A search for all is worth it while more than one row in so many was seated at no loss: where
/// costs are seldom equal, each row is better served by a search of its own.
const FEW: usize = 4;

/// Someone on a way, who would move on by the cells from `next` on at no loss.
struct Mover {
    row: u32,
    next: u32,
}

impl Standing {
    /// Seats as many rows as can be at no loss to anybody (Hopcroft and Karp 1973), and while these
    /// are many, moves prices so that the nearest end is at no loss to some row, and again. Gives the
    /// rows left.
    pub(super) fn seat_together(&mut self, cells: Cells<'_>, mut free: Vec<u32>) -> Vec<u32> {
        loop {
            let before = free.len();
            let mut seen = vec![false; self.cols];
            free.retain(|row| !self.seat_at_no_loss(cells, *row, &mut seen));
            if before - free.len() <= before / FEW || !self.approach(cells, &free) {
                return free;
            }
        }
    }

    /// Searches from all rows for the nearest end, and moves prices by how near it is; not where
    /// it is so far that rows need more cells first.
    fn approach(&mut self, cells: Cells<'_>, free: &[u32]) -> bool {
        for row in free {
            self.reach(*row, 0.0 - self.two_cheapest(*row as usize).0.1);
        }
        let end = self.nearest_end(cells);
        let length = end.map(|end| self.search.dist(end)).filter(|length| *length <= self.far);
        length.into_iter().for_each(|length| self.reprice_along(length));
        self.search.clear();
        length.is_some()
    }

    /// Seats a row and moves others on, nobody at a loss, where a way through columns that were not
    /// seen before leads to an open seat.
    fn seat_at_no_loss(&mut self, cells: Cells<'_>, row: u32, seen: &mut [bool]) -> bool {
        let mut way = vec![Mover { row, next: 0 }];
        while let Some(mover) = way.last_mut() {
            let row = mover.row as usize;
            let sits = self.place[row] != NOWHERE;
            let pays = if sits { self.pays(cells, row) } else { self.two_cheapest(row).0.1 };
            let arcs = self.arcs.of(row).get(mover.next as usize..).unwrap_or_default();
            let alike = |arc: &Arc| {
                let col = arc.col as usize;
                !seen[col] && f64::from(arc.cost) - self.price[col] == pays
            };
            if let Some(skipped) = arcs.iter().position(alike) {
                let col = arcs[skipped].col;
                mover.next += skipped as u32 + 1;
                seen[col as usize] = true;
                if self.open(col) {
                    self.move_on(&way, col);
                    return true;
                }
                way.extend(self.mover(self.first_guest(col as usize)));
            } else {
                let after = self.guest_after(mover.row);
                way.pop();
                way.extend(self.mover(after));
            }
        }
        false
    }

    /// The first who can move among a guest and those after it.
    fn mover(&self, guest: u32) -> Option<Mover> {
        let some = |row: u32| Some(row).filter(|row| *row != NOWHERE);
        let mut guests = std::iter::successors(some(guest), |row| some(self.guest_after(*row)));
        let row = guests.find(|row| !self.tied[*row as usize])?;
        Some(Mover { row, next: 0 })
    }

    /// Moves everyone on a way one further, the last to an open seat.
    fn move_on(&mut self, way: &[Mover], open: u32) {
        let vacant = self.vacant[open as usize];
        self.set_vacant(open as usize, vacant.saturating_sub(1));
        way.iter().rev().fold(open, |node, mover| {
            let from = self.depart(mover.row);
            self.arrive(mover.row, node);
            from
        });
    }
}
