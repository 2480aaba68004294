//! Shortest augmenting paths: every change of an assignment is one or a few of them.

use super::cells::Cells;
use super::search::NONE;
use super::select::Arc;
use super::standing::{NOWHERE, Standing};
use crate::matching::watch::{Progress, Watch};
use crate::watch::Go;

/// Where a way starts: a row that wants a place, or a node that sends something away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Row(u32),
    /// A column that has to leave a seat vacant, or the stock.
    Node(u32),
}

/// How an attempt to give rows their places ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    Seated,
    /// Searches came to more columns than was granted.
    TooFar,
    Stopped,
}

/// What coming to a column takes of the patience, or one where that loses nothing: among equal
/// costs searches come to many columns, and are soon done.
pub const STEP: usize = 16;

/// What came to a column as a spare seat that went back to the stock.
const FROM_STOCK: u32 = NONE - 1;

impl Standing {
    /// Gives rows their places, looks at all cells, and again, until nobody would gain by another.
    pub fn complete(&mut self, cells: Cells<'_>, mut free: Vec<u32>, watch: Watch<'_>) -> Ended {
        loop {
            let ended = self.assign(cells, free, watch);
            if ended != Ended::Seated {
                return ended;
            }
            free = self.reprice(cells);
            if free.is_empty() {
                return Ended::Seated;
            }
        }
    }

    /// Gives rows their best places among the cells at hand, while patience lasts: most of it is for
    /// the last few rows, whose searches are long even where costs are random.
    pub fn assign(&mut self, cells: Cells<'_>, mut free: Vec<u32>, watch: Watch<'_>) -> Ended {
        let may_give_up = self.patience.is_some();
        let mut steps = 2 * self.rows;
        free = self.reduce_rows(free, &mut steps);
        // Where costs are random, so many steps leave one row in twenty without a place.
        if may_give_up && steps == 0 && free.len() > self.rows / 8 {
            return Ended::TooFar;
        }
        free = self.reduce_rows(free, &mut (8 * self.rows));
        free = self.seat_together(cells, free);
        if may_give_up && free.len() > self.rows / 16 + 16 {
            return Ended::TooFar;
        }
        let (all, reserve) = (free.len(), self.patience.unwrap_or(0) / 4 * 3);
        while let Some(row) = free.pop() {
            let progress = Progress { done: self.rows - free.len() - 1, of: self.rows };
            if free.len().is_multiple_of(16) && watch(progress) == Go::Stop {
                return Ended::Stopped;
            }
            let last = free.len() <= all / 8;
            let kept = if last { 0 } else { reserve };
            if self.patience.is_some_and(|patience| patience <= kept) {
                return Ended::TooFar;
            }
            self.augment(cells, Source::Row(row), &mut free);
        }
        if self.patience == Some(0) { Ended::TooFar } else { Ended::Seated }
    }

    /// Augmenting row reduction: each free row takes its cheapest column, at the price at which its
    /// second cheapest would do as well, and whoever sat there is free in turn, while steps are left.
    fn reduce_rows(&mut self, free: Vec<u32>, steps: &mut usize) -> Vec<u32> {
        let mut left = Vec::new();
        for first in free {
            let mut next = Some(first);
            while let Some(row) = next.take() {
                let ((best, value), (second, worse)) = self.two_cheapest(row as usize);
                let gain = worse - value;
                let dearer = gain > 0.0 && gain.is_finite();
                let other = !dearer && self.is_column(second) && !self.open(best);
                let Some(before) = self.take(row, if other { second } else { best }) else {
                    left.push(row);
                    continue;
                };
                if dearer && self.seats[best as usize] == 1 {
                    self.price.add(best as usize, -gain);
                }
                *steps = steps.saturating_sub(1);
                if before != NOWHERE && dearer && *steps > 0 {
                    next = Some(before);
                } else if before != NOWHERE {
                    left.push(before);
                }
            }
        }
        left
    }

    fn is_column(&self, node: u32) -> bool {
        node < self.stock()
    }

    /// Whether a seat of the column can be had for nothing.
    pub(super) fn open(&self, node: u32) -> bool {
        let col = node as usize;
        let spare = || self.vacancies == 0 && self.spare(col) && self.taking(col) <= 0.0;
        self.is_column(node) && (self.vacant[col] > 0 || spare())
    }

    /// Gives the row an open seat or the only one of the column; says who had it.
    fn take(&mut self, row: u32, node: u32) -> Option<u32> {
        if self.open(node) {
            let vacant = self.vacant[node as usize];
            self.set_vacant(node as usize, vacant.saturating_sub(1));
            self.arrive(row, node);
            return Some(NOWHERE);
        }
        let only = self.is_column(node) && self.seats[node as usize] == 1;
        let guest = if only { self.guests(node as usize).next() } else { None };
        let guest = guest.filter(|guest| !self.tied[*guest])? as u32;
        self.depart(guest);
        self.arrive(row, node);
        Some(guest)
    }

    /// Finds the shortest way from a source to a seat that has to be filled, or to the stock where
    /// there is none, and moves everyone along it. Where it is far, or there is none, the rows on
    /// the way get more cells first; those that gain by them at once become free.
    pub fn augment(&mut self, cells: Cells<'_>, source: Source, free: &mut Vec<u32>) {
        loop {
            let end = self.find(cells, source);
            if end.is_none() && self.patience.is_some() {
                // Too many rows want the same few cells for more of them to be worth a look.
                self.patience = Some(0);
                return self.search.clear();
            }
            let length = end.map_or(f64::INFINITY, |end| self.search.dist(end));
            let rows =
                if length > self.far || end.is_none() { self.come_to(source) } else { vec![] };
            let before = (!rows.is_empty()).then(|| self.price.clone());
            let wider = match end {
                Some(_) => {
                    self.reprice_along(length);
                    self.widen(cells, &rows)
                }
                None => self.double(cells, &rows),
            };
            match end {
                Some(end) if !wider => self.follow(end),
                _ => before.into_iter().for_each(|before| self.price = before),
            }
            self.search.clear();
            if !wider {
                return;
            }
            free.extend(self.leave_dearer(cells, &rows));
        }
    }

    fn ends(&self, node: u32) -> bool {
        let stock = node == self.stock();
        if self.vacancies == 0 { stock } else { !stock && self.vacant[node as usize] > 0 }
    }

    /// The shortest way from a source, as `nearest_end` leaves it.
    fn find(&mut self, cells: Cells<'_>, source: Source) -> Option<u32> {
        match source {
            Source::Row(row) => self.reach(row, 0.0 - self.two_cheapest(row as usize).0.1),
            Source::Node(node) => self.search.offer(node, 0.0, NONE, false),
        }
        self.nearest_end(cells)
    }

    /// Dijkstra (1959) over columns and the stock, from what was reached already.
    pub(super) fn nearest_end(&mut self, cells: Cells<'_>) -> Option<u32> {
        while let Some((node, dist)) = self.search.next() {
            if self.ends(node) {
                return Some(node);
            }
            self.search.order.push(node);
            let step = if dist > 0.0 { STEP } else { 1 };
            self.patience = self.patience.map(|patience| patience.saturating_sub(step));
            if node == self.stock() {
                self.leave_stock(dist);
            } else {
                self.leave_column(cells, node as usize, dist);
            }
        }
        None
    }

    /// Reaches the cells at hand of a row, and the bench.
    pub(super) fn reach(&mut self, row: u32, offset: f64) {
        let Self { arcs, price, vacant, vacancies, search, .. } = self;
        for arcs in arcs.of(row as usize).chunks(32) {
            let dist = |arc: &Arc| f64::from(arc.cost) - price[arc.col as usize] + offset;
            // Which cells come nearer is a matter of chance: all are weighed before any is taken.
            let nearer = |bits, (at, arc): (usize, &Arc)| {
                bits | u32::from(search.is_nearer(arc.col, dist(arc))) << at
            };
            let mut bits = arcs.iter().enumerate().fold(0, nearer);
            while bits != 0 {
                let arc = arcs[bits.trailing_zeros() as usize];
                bits &= bits - 1;
                search.offer(arc.col, dist(&arc), row, vacant[arc.col as usize] > 0);
            }
        }
        if self.bench.is_finite() {
            search.offer(self.cols as u32, self.bench + offset, row, *vacancies == 0);
        }
    }

    /// Sends a guest of the column on, or a spare seat back.
    fn leave_column(&mut self, cells: Cells<'_>, col: usize, dist: f64) {
        let mut guest = self.first_guest(col);
        while guest != NOWHERE {
            if !self.tied[guest as usize] {
                self.reach(guest, dist - self.pays(cells, guest as usize));
            }
            guest = self.guest_after(guest);
        }
        if self.spare(col) {
            let (dist, via) = (dist + self.taking(col), (self.rows + col) as u32);
            self.search.offer(self.stock(), dist, via, self.vacancies == 0);
        }
    }

    /// Sends a row of the bench on, or a spare seat to a column that gives one back.
    fn leave_stock(&mut self, dist: f64) {
        let vacant = (0..self.cols).filter(|col| self.vacant[*col] > 0);
        let most = vacant.map(|col| self.giving(col)).fold(f64::INFINITY, f64::min);
        for col in 0..self.cols {
            let giving = self.giving(col);
            if giving <= most && self.seats[col] > 0 {
                self.search.offer(col as u32, dist + giving, FROM_STOCK, self.vacant[col] > 0);
            }
        }
        for row in 0..self.rows {
            if self.place[row] == self.stock() {
                self.reach(row as u32, dist - self.bench);
            }
        }
    }

    /// The rows that the last search sent on.
    fn come_to(&self, source: Source) -> Vec<u32> {
        let mut rows: Vec<u32> = Vec::new();
        for node in &self.search.order {
            if *node == self.stock() {
                rows.extend(self.benched().map(|row| row as u32));
            } else {
                let guests = self.guests(*node as usize).filter(|guest| !self.tied[*guest]);
                rows.extend(guests.map(|row| row as u32));
            }
        }
        if let Source::Row(row) = source {
            rows.push(row);
        }
        rows
    }

    /// Changes prices so that the way found loses nothing, and nobody gains by another. The price
    /// of the bench stays: where the search went through the stock, all others move.
    pub(super) fn reprice_along(&mut self, length: f64) {
        let stock = self.search.dist(self.stock()).min(length);
        if stock < length {
            for col in 0..self.cols {
                self.price.add(col, self.search.dist(col as u32).min(length) - stock);
            }
            self.checked.fill(f64::NEG_INFINITY);
            return;
        }
        for col in self.search.order.iter().filter(|node| **node != self.cols as u32) {
            self.price.add(*col as usize, self.search.dist(*col) - length);
        }
    }

    /// Moves everyone along the way that ends here.
    fn follow(&mut self, end: u32) {
        let mut node = end;
        if node != self.stock() {
            self.set_vacant(node as usize, self.vacant[node as usize] - 1);
        }
        loop {
            let via = self.search.via(node);
            if via == NONE {
                if node != self.stock() {
                    self.set_vacant(node as usize, self.vacant[node as usize] + 1);
                }
                return;
            } else if via == FROM_STOCK {
                node = self.stock();
            } else if via as usize >= self.rows {
                node = via - self.rows as u32;
            } else {
                let from = self.depart(via);
                self.arrive(via, node);
                if from == NOWHERE {
                    return;
                }
                node = from;
            }
        }
    }
}
