//! Who sits where, at which prices.

use super::cells::Cells;
use super::lists::Lists;
use super::prices::Prices;
use super::search::{NONE, Search};
use super::select::{Arc, Select, room, wanted};

/// The place of a row that is away, or was not seated yet.
pub const NOWHERE: u32 = NONE;

/// What an assignment is made of, before anybody has a place.
#[derive(Debug, Clone)]
pub struct Shape {
    pub rows: usize,
    /// How many rows each column can take.
    pub seats: Vec<u32>,
    /// The cost of a row that gets no column, infinite where each must have one.
    pub bench: f64,
    /// Lost by the second row of a column, twice by the third, and so on.
    pub spread: f64,
    /// A way longer than this leads to the bench, or past cells that nobody looked at.
    pub far: f64,
}

/// An assignment with its prices: a cell costs a row what it says, less the price of its column.
///
/// In between searches, a spare seat never has a price below what its column has lost so far, so
/// that whoever takes it gains nothing; and nobody would gain by another cell of those at hand.
#[derive(Debug, Clone)]
pub struct Standing {
    pub rows: usize,
    pub cols: usize,
    pub bench: f64,
    pub(super) far: f64,
    spread: f64,
    pub(super) seats: Vec<u32>,
    pub price: Prices,
    /// Column of each row; `cols` is the bench.
    pub place: Vec<u32>,
    /// Rows that may not move.
    pub tied: Vec<bool>,
    /// The first guest of each column, and after each row the next of the same column.
    first: Vec<u32>,
    next: Vec<u32>,
    pub(super) used: Vec<u32>,
    /// Seats of each column that have to be filled again.
    pub(super) vacant: Vec<u32>,
    pub(super) vacancies: usize,
    /// Cheap cells of each row.
    pub(super) arcs: Lists,
    /// What each row paid when all its cells were last looked at.
    pub(super) checked: Vec<f64>,
    pub(super) select: Select,
    /// Room for the cells that a row takes in.
    pub(super) more: Vec<Arc>,
    pub(super) search: Search,
    /// Steps that searches may still take, where there is another way once they have led too far.
    pub(super) patience: Option<usize>,
}

impl Standing {
    /// Nobody has a place, and all seats are spare.
    pub fn new(shape: Shape) -> Self {
        let (rows, cols) = (shape.rows, shape.seats.len());
        Self {
            rows,
            cols,
            bench: shape.bench,
            far: shape.far,
            spread: shape.spread,
            seats: shape.seats,
            price: Prices::new(vec![0.0; cols]),
            place: vec![NOWHERE; rows],
            tied: vec![false; rows],
            first: vec![NONE; cols],
            next: vec![NONE; rows],
            used: vec![0; cols],
            vacant: vec![0; cols],
            vacancies: 0,
            arcs: Lists::new(rows, room(wanted(rows.max(cols)))),
            checked: vec![f64::NEG_INFINITY; rows],
            select: Select::default(),
            more: Vec::new(),
            search: Search::new(cols + 1),
            patience: None,
        }
    }

    /// The node of the bench and of the stock of spare seats.
    pub fn stock(&self) -> u32 {
        self.cols as u32
    }

    pub fn seats(&self, col: usize) -> u32 {
        self.seats[col]
    }

    pub fn used(&self, col: usize) -> u32 {
        self.used[col]
    }

    /// Who sits in a column.
    pub fn guests(&self, col: usize) -> impl Iterator<Item = usize> {
        let there = |row: u32| Some(row).filter(|row| *row != NOWHERE);
        let first = there(self.first_guest(col));
        let guests = std::iter::successors(first, move |row| there(self.guest_after(*row)));
        guests.map(|row| row as usize)
    }

    pub(super) fn first_guest(&self, col: usize) -> u32 {
        self.first[col]
    }

    pub(super) fn guest_after(&self, row: u32) -> u32 {
        self.next[row as usize]
    }

    /// Who sits on the bench.
    pub fn benched(&self) -> impl Iterator<Item = usize> {
        (0..self.rows).filter(|row| self.place[*row] == self.stock())
    }

    /// Gives a row that has no place one, a column or the bench.
    pub fn arrive(&mut self, row: u32, node: u32) {
        self.place[row as usize] = node;
        if node != self.stock() {
            let first = std::mem::replace(&mut self.first[node as usize], row);
            self.next[row as usize] = first;
            self.used[node as usize] += 1;
        }
    }

    /// Takes a row from its place, and says which that was.
    pub fn depart(&mut self, row: u32) -> u32 {
        let node = std::mem::replace(&mut self.place[row as usize], NOWHERE);
        if node != NOWHERE && node != self.stock() {
            let after = std::mem::replace(&mut self.next[row as usize], NONE);
            let col = node as usize;
            self.used[col] -= 1;
            if self.first[col] == row {
                self.first[col] = after;
            } else {
                let before = self.guests(col).find(|it| self.next[*it] == row);
                before.into_iter().for_each(|before| self.next[before] = after);
            }
        }
        node
    }

    /// Takes a row from its place, to be filled again.
    pub fn vacate(&mut self, row: u32) {
        let node = self.depart(row);
        if node != NOWHERE && node != self.stock() {
            self.set_vacant(node as usize, self.vacant[node as usize] + 1);
        }
    }

    pub(super) fn set_vacant(&mut self, col: usize, seats: u32) {
        let before = std::mem::replace(&mut self.vacant[col], seats);
        self.vacancies = self.vacancies + seats as usize - before as usize;
    }

    /// Seats that rows have, or will have again.
    fn held(&self, col: usize) -> u32 {
        self.used[col] + self.vacant[col]
    }

    /// Whether the stock has a seat of the column.
    pub fn spare(&self, col: usize) -> bool {
        self.held(col) < self.seats[col]
    }

    /// Lost by taking a spare seat of the column from the stock, its price counted.
    pub fn taking(&self, col: usize) -> f64 {
        f64::from(self.held(col)) * self.spread + self.price[col]
    }

    /// Lost by giving a seat of the column back to the stock, its price counted.
    pub fn giving(&self, col: usize) -> f64 {
        0.0 - self.price[col] - f64::from(self.held(col).saturating_sub(1)) * self.spread
    }

    /// What a row pays where it sits.
    pub fn pays(&self, cells: Cells<'_>, row: usize) -> f64 {
        let col = self.place[row] as usize;
        if col == self.cols { self.bench } else { cells.cost(row, col) - self.price[col] }
    }

    /// The least that a row could pay, of all its cells and the bench.
    pub fn least(&self, cells: Cells<'_>, row: usize) -> f64 {
        Select::least(row, cells, &self.price).min(self.bench)
    }

    /// Makes all seats wait for rows: for when all of them will be taken.
    pub fn vacate_all(&mut self) {
        for col in 0..self.cols {
            self.set_vacant(col, self.seats[col] - self.used[col]);
        }
    }

    /// Starts again from other prices, all seats waiting for rows.
    pub fn restart(&mut self, price: Prices) {
        self.price = price;
        self.place.fill(NOWHERE);
        self.first.fill(NONE);
        self.next.fill(NONE);
        self.used.fill(0);
        self.checked.fill(f64::NEG_INFINITY);
        self.vacate_all();
    }

    /// Gives a row a seat that waits for one.
    pub fn take_vacant(&mut self, row: u32, col: u32) {
        self.set_vacant(col as usize, self.vacant[col as usize] - 1);
        self.arrive(row, col);
    }

    /// Moves all prices alike, so that all seats but the cheapest cost something: for when every
    /// seat is taken, and the bench comes into play.
    pub fn level_prices(&mut self) {
        let least = (0..self.cols).map(|col| self.giving(col)).fold(f64::INFINITY, f64::min);
        (0..self.cols).for_each(|col| self.price.add(col, least));
        self.checked.fill(f64::NEG_INFINITY);
    }
}
