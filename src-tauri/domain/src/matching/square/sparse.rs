//! Shortest augmenting paths over few cells a row, then over those that turn out to be missing.

use super::search::{NONE, Reached, Search};
use super::select::{Arc, Select};
use crate::matching::watch::{Go, Progress, Watch};

/// An assignment that grows to the cheapest of all.
pub(super) struct Sparse<'a> {
    size: usize,
    cost: &'a [i32],
    arcs: Vec<Vec<Arc>>,
    pub price: Vec<f64>,
    pub of_row: Vec<u32>,
    of_col: Vec<u32>,
    /// What each row paid when all its cells were last looked at.
    checked: Vec<f64>,
    select: Select,
    search: Search,
    /// Rows of a search that found no way out.
    stuck: Vec<u32>,
    /// Columns that searches may still come to.
    patience: usize,
}

/// How an attempt to give every row a column ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    Assigned,
    /// Searches came to more columns than was granted.
    TooFar,
    Stopped,
}

impl<'a> Sparse<'a> {
    /// Starts from prices, with the cheapest `wanted` cells of each row.
    pub fn new(size: usize, cost: &'a [i32], price: Vec<f64>, wanted: usize) -> Self {
        let mut sparse = Self {
            arcs: vec![Vec::new(); size],
            size,
            cost,
            price,
            of_row: vec![NONE; size],
            of_col: vec![NONE; size],
            checked: vec![f64::NEG_INFINITY; size],
            select: Select::default(),
            search: Search::new(size),
            stuck: Vec::new(),
            patience: 0,
        };
        (0..size).for_each(|row| sparse.take_in(row, wanted));
        sparse
    }

    /// Raises each price to the least cost of its column among the cells at hand.
    pub fn reduce_columns(&mut self) {
        let mut least = vec![f64::INFINITY; self.size];
        for arc in self.arcs.iter().flatten() {
            let least = &mut least[arc.col as usize];
            *least = least.min(f64::from(arc.cost));
        }
        for (price, least) in self.price.iter_mut().zip(least) {
            *price = if least.is_finite() { least } else { *price };
        }
    }

    /// Augments until every row has a column, while searches come to at most `patience` columns.
    pub fn assign_all(&mut self, patience: usize, watch: Watch<'_>) -> Ended {
        self.patience = patience;
        let unassigned = |row: &u32| self.of_row[*row as usize] == NONE;
        let mut free: Vec<u32> = (0..self.size as u32).filter(unassigned).collect();
        for _ in 0..2 {
            free = self.reduce_rows(free);
        }
        while let Some(row) = free.pop() {
            let progress = Progress { done: self.size - free.len() - 1, of: self.size };
            if free.len().is_multiple_of(16) && watch(progress) == Go::Stop {
                return Ended::Stopped;
            }
            if self.patience == 0 {
                return Ended::TooFar;
            }
            if !self.augment(row) {
                free.push(row);
                self.widen(&mut free);
            }
        }
        Ended::Assigned
    }

    /// No way out over the cells at hand: all rows that a search came to get twice as many, or all
    /// where that brings nothing new.
    fn widen(&mut self, free: &mut Vec<u32>) {
        for row in std::mem::take(&mut self.stuck) {
            let here = row as usize;
            let known = self.arcs[here].len();
            self.take_in(here, 2 * known);
            if self.arcs[here].len() == known {
                self.take_in(here, self.size);
            }
            let own = self.of_row[here];
            if own != NONE && self.two_cheapest(here).0.1 < self.reduced(here, own as usize) {
                self.free(here);
                free.push(row);
            }
        }
    }

    /// Adds the cheapest cells of a row to those at hand.
    fn take_in(&mut self, row: usize, wanted: usize) {
        let costs = &self.cost[row * self.size..][..self.size];
        let mut more = Vec::new();
        if wanted >= self.size {
            more.extend(costs.iter().zip(0..).map(|(cost, col)| Arc { col, cost: *cost }));
        } else {
            self.select.cheapest(row, costs, &self.price, wanted, &mut more);
        }
        let known = &mut self.arcs[row];
        more.retain(|arc| !known.contains(arc));
        known.reserve_exact(more.len());
        known.extend(more);
    }

    fn free(&mut self, row: usize) {
        let col = std::mem::replace(&mut self.of_row[row], NONE);
        self.of_col[col as usize] = NONE;
    }

    /// Looks at all cells of the rows whose own cell got dearer. Rows that would pay less elsewhere
    /// get those cells, and lose their column; says how many.
    pub fn reprice(&mut self, wanted: usize) -> usize {
        let mut freed = 0;
        for row in 0..self.size {
            let own = self.of_row[row];
            let pays = self.reduced(row, own as usize);
            if pays <= self.checked[row] {
                continue;
            }
            let costs = &self.cost[row * self.size..][..self.size];
            let least = self.select.least(costs, &self.price);
            if least < pays {
                self.take_in(row, wanted);
                self.free(row);
                freed += 1;
            } else {
                self.checked[row] = pays;
            }
        }
        freed
    }

    fn reduced(&self, row: usize, col: usize) -> f64 {
        f64::from(self.cost[row * self.size + col]) - self.price[col]
    }

    /// Augmenting row reduction: each free row takes its cheapest column, at the price at which its
    /// second cheapest would do as well, and whoever sat there is free in turn.
    fn reduce_rows(&mut self, free: Vec<u32>) -> Vec<u32> {
        let mut left = Vec::new();
        let mut budget = 8 * self.size;
        for first in free {
            let mut next = Some(first);
            while let Some(row) = next.take() {
                let ((best, value), (second, worse)) = self.two_cheapest(row as usize);
                let gain = worse - value;
                let dearer = gain > 0.0 && gain.is_finite();
                if dearer {
                    self.price[best as usize] -= gain;
                }
                let equal = !dearer && second != NONE && self.of_col[best as usize] != NONE;
                let before = self.sit(row, if equal { second } else { best });
                budget = budget.saturating_sub(1);
                if before != NONE && dearer && budget > 0 {
                    next = Some(before);
                } else if before != NONE {
                    left.push(before);
                }
            }
        }
        left
    }

    /// Gives a row its column, and says who had it.
    fn sit(&mut self, row: u32, col: u32) -> u32 {
        let before = std::mem::replace(&mut self.of_col[col as usize], row);
        self.of_row[row as usize] = col;
        if before != NONE {
            self.of_row[before as usize] = NONE;
        }
        before
    }

    /// The cheapest column of a row and the next cheapest, with what they cost it.
    fn two_cheapest(&self, row: usize) -> ((u32, f64), (u32, f64)) {
        let (mut best, mut second) = ((NONE, f64::INFINITY), (NONE, f64::INFINITY));
        for arc in &self.arcs[row] {
            let value = f64::from(arc.cost) - self.price[arc.col as usize];
            if value < best.1 {
                (second, best) = (best, (arc.col, value));
            } else if value < second.1 {
                second = (arc.col, value);
            }
        }
        (best, second)
    }

    /// Finds the shortest way from a free row to a free column (Dijkstra 1959), and moves everyone
    /// along it. Says whether there was one.
    fn augment(&mut self, start: u32) -> bool {
        let (mut row, mut at) = (start, 0);
        let mut pays = self.two_cheapest(start as usize).0.1;
        let mut order: Vec<u32> = Vec::new();
        let end = loop {
            let reached = Reached { row, at, offset: at - pays as i64 };
            let arcs = &self.arcs[row as usize];
            if let Some(end) = self.search.reach(arcs, reached, &self.price, &self.of_col) {
                break Some(end);
            }
            let Some((col, dist)) = self.search.next() else { break None };
            if self.of_col[col as usize] == NONE {
                break Some(col);
            }
            order.push(col);
            self.patience = self.patience.saturating_sub(1);
            (row, at) = (self.of_col[col as usize], dist);
            pays = self.reduced(row as usize, col as usize);
        };
        match end {
            Some(end) => self.follow(end, start, &order),
            None => {
                let rows = order.iter().map(|col| self.of_col[*col as usize]);
                self.stuck = rows.chain([start]).collect();
            }
        }
        self.search.clear();
        end.is_some()
    }

    /// Reprices what a search came to, and moves everyone along its path.
    fn follow(&mut self, end: u32, start: u32, order: &[u32]) {
        let length = self.search.dist(end);
        for col in order {
            self.price[*col as usize] += (self.search.dist(*col) - length) as f64;
        }
        let mut col = end;
        loop {
            let row = self.search.via(col);
            self.of_col[col as usize] = row;
            let before = std::mem::replace(&mut self.of_row[row as usize], col);
            if row == start {
                return;
            }
            col = before;
        }
    }
}
