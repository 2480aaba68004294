//! A best assignment that stands, and stays best through one change after another.
//!
//! Successive shortest augmenting paths (Jonker & Volgenant 1987) over columns with counted seats.
//! A row without a column sits on a dear bench with room for all, so that every row always has a
//! place and one path does what is needed: seat a row, give up a seat, or fill a freed one.

use super::frontier::{Frontier, relax_row};
use super::levels::{FAR, Levels};
use super::problem::{IMPOSSIBLE, Problem};

/// The place of a row that is locked elsewhere or away.
pub(super) const AWAY: usize = usize::MAX;

/// A best assignment with its prices.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    pub levels: Levels,
    pub rows: usize,
    pub cols: usize,
    pub score: Vec<i32>,
    by_col: Vec<i32>,
    seats: Vec<u32>,
    /// The one column a row may sit in.
    locked: Vec<Option<usize>>,
    spread: i64,
    pub price: Vec<i64>,
    weight: Vec<i64>,
    /// Column of each row; `cols` is the bench.
    pub place: Vec<usize>,
    pub guests: Vec<Vec<u32>>,
    frontier: Frontier,
}

impl Standing {
    /// Nobody seated yet: every row is away.
    pub fn empty(problem: &Problem) -> Self {
        let (rows, cols) = (problem.rows, problem.cols);
        let top = problem.score.iter().copied().max().unwrap_or(0).max(0);
        let most_seats = problem.seats.iter().copied().max().unwrap_or(0).min(rows as u32);
        let load = i64::from(problem.spread) * i64::from(most_seats);
        let levels = Levels::new(rows, cols, top, load);
        Self {
            rows,
            cols,
            score: problem.score.clone(),
            by_col: Vec::new(),
            seats: problem.seats.clone(),
            locked: vec![None; rows],
            spread: levels.points(i64::from(problem.spread)),
            price: vec![0; cols + 1],
            weight: (0..cols).map(|col| levels.col_weight(col)).collect(),
            place: vec![AWAY; rows],
            guests: vec![Vec::new(); cols],
            frontier: Frontier::default(),
            levels,
        }
    }

    pub fn used(&self, col: usize) -> u32 {
        self.guests[col].len() as u32
    }

    pub fn score(&self, row: usize, col: usize) -> i32 {
        self.score[row * self.cols + col]
    }

    pub fn seats(&self, col: usize) -> u32 {
        self.seats[col]
    }

    /// The one column the row may sit in, where it is locked.
    pub fn tied(&self, row: usize) -> Option<usize> {
        self.locked[row]
    }

    /// Changes what a pair is worth; the row must be away.
    pub fn set_score(&mut self, row: usize, col: usize, score: i32) {
        self.score[row * self.cols + col] = score;
        if !self.by_col.is_empty() {
            self.by_col[col * self.rows + row] = score;
        }
    }

    fn cost(&self, row: usize, col: usize) -> i64 {
        if col == self.cols {
            return self.levels.unmatched();
        }
        self.levels.cost(row, col, self.score(row, col))
    }

    /// What the row pays where it sits.
    pub fn dual(&self, row: usize) -> i64 {
        let col = self.place[row];
        self.cost(row, col) - self.price[col]
    }

    /// What is lost by seating the row in that column, all prices counted; never negative.
    pub fn reduced(&self, row: usize, col: usize) -> i64 {
        if col < self.cols && self.score(row, col) == IMPOSSIBLE {
            return FAR;
        }
        self.cost(row, col) - self.price[col] - self.dual(row)
    }

    /// Lowers each of `least` to what is lost by seating the row there, the bench last.
    pub fn lower_row(&self, row: usize, least: &mut [i64]) {
        let scores = &self.score[row * self.cols..][..self.cols];
        let (code, dual) = (self.levels.row(row), self.dual(row));
        let cells = scores.iter().zip(&self.weight).zip(&self.price);
        for (((score, weight), price), least) in cells.zip(least.iter_mut()) {
            let reduced = code.cost(*score, *weight) - price - dual;
            let lower = (*score != IMPOSSIBLE) & (reduced < *least);
            *least = if lower { reduced } else { *least };
        }
        least[self.cols] = least[self.cols].min(self.levels.unmatched() - dual);
    }

    /// Cost of the next seat of a column, its price counted; `FAR` where all are taken.
    pub fn ending(&self, col: usize) -> i64 {
        let used = self.used(col);
        if used < self.seats[col] { i64::from(used) * self.spread + self.price[col] } else { FAR }
    }

    /// Cost of emptying the last seat of a column, its price counted; `FAR` where none is taken.
    pub fn refund(&self, col: usize) -> i64 {
        if col == self.cols {
            return 0;
        }
        if self.guests[col].is_empty() {
            return FAR;
        }
        -self.price[col] - (i64::from(self.used(col)) - 1) * self.spread
    }

    /// Points that unevenness costs at a column.
    pub fn load(&self, col: usize) -> i64 {
        let used = i64::from(self.used(col));
        self.levels.change(-self.spread * (used * (used - 1) / 2)).points
    }

    /// The places a row could have without any loss, the bench last.
    pub fn equals(&self, row: usize) -> Vec<usize> {
        match (self.place[row], self.locked[row]) {
            (AWAY, _) => Vec::new(),
            (_, Some(col)) => vec![col],
            _ => {
                let mut reduced = vec![FAR; self.cols + 1];
                self.lower_row(row, &mut reduced);
                (0..=self.cols).filter(|col| reduced[*col] == 0).collect()
            }
        }
    }

    /// Who sits in a column or on the bench.
    pub fn occupants(&self, col: usize) -> Vec<usize> {
        if col == self.cols {
            return (0..self.rows).filter(|row| self.place[*row] == col).collect();
        }
        self.guests[col].iter().map(|row| *row as usize).collect()
    }

    /// Gives an away row its best place.
    pub fn seat(&mut self, row: usize) {
        let mut frontier = std::mem::take(&mut self.frontier);
        frontier.start(self.cols);
        let bench = self.begin(&mut frontier, &[row as u32], None);
        self.search(&mut frontier, bench, AWAY);
        self.frontier = frontier;
    }

    /// Takes a row away, and fills the place it leaves.
    pub fn unseat(&mut self, row: usize) {
        let col = std::mem::replace(&mut self.place[row], AWAY);
        if col < self.cols {
            self.guests[col].retain(|guest| *guest as usize != row);
            self.fill(col);
        }
    }

    /// Ties a row to one column, or unties it; the row must be away.
    pub fn tie(&mut self, row: usize, col: Option<usize>) {
        self.locked[row] = col;
    }

    /// Changes the number of seats of a column.
    pub fn set_seats(&mut self, col: usize, seats: u32) {
        while self.seats[col] > seats {
            self.give_up(col);
        }
        while self.seats[col] < seats {
            self.seats[col] += 1;
            self.fill(col);
        }
    }

    /// One seat fewer: where all are taken, someone has to find another place.
    fn give_up(&mut self, col: usize) {
        self.seats[col] -= 1;
        if self.used(col) <= self.seats[col] {
            return;
        }
        let mut frontier = std::mem::take(&mut self.frontier);
        frontier.start(self.cols);
        frontier.dist[col] = 0;
        frontier.shut(col);
        let guests = self.guests[col].clone();
        let bench = self.begin(&mut frontier, &guests, Some(0));
        self.search(&mut frontier, bench, col);
        self.frontier = frontier;
    }

    /// Opens a search from some rows; gives the way to the bench.
    fn begin(&self, frontier: &mut Frontier, rows: &[u32], at: Option<i64>) -> Bench {
        for col in 0..self.cols {
            frontier.ending[col] = self.ending(col);
        }
        let mut bench = Bench { dist: FAR * 4, via: 0 };
        for row in rows {
            let offset = at.map_or(0, |at| at - self.dual(*row as usize));
            self.relax(frontier, &mut bench, *row, offset);
        }
        bench
    }

    /// Offers the row every column it may sit in.
    fn relax(&self, frontier: &mut Frontier, bench: &mut Bench, row: u32, offset: i64) {
        let at = row as usize;
        if let Some(col) = self.locked[at] {
            let dist = self.cost(at, col) - self.price[col] + offset;
            if dist < frontier.dist[col] {
                (frontier.dist[col], frontier.via[col]) = (dist, row);
            }
            return;
        }
        let scores = &self.score[at * self.cols..][..self.cols];
        relax_row(frontier, self.levels.row(at), scores, &self.weight, &self.price, row, offset);
        let dist = self.levels.unmatched() + offset;
        if dist < bench.dist {
            *bench = Bench { dist, via: row };
        }
    }

    /// Walks to the nearest end, reprices, and moves everyone along the path back to `stop`.
    fn search(&mut self, frontier: &mut Frontier, mut bench: Bench, stop: usize) {
        let whole = loop {
            let nearest = frontier.nearest();
            let whole = nearest.whole.min(bench.dist);
            if whole <= nearest.dist {
                break whole;
            }
            let Some(col) = frontier.open_at(nearest.dist) else { break whole };
            frontier.shut(col);
            for row in &self.guests[col] {
                let offset = nearest.dist - self.dual(*row as usize);
                self.relax(frontier, &mut bench, *row, offset);
            }
        };
        let end = frontier.ending_at(whole);
        for col in &frontier.reached {
            self.price[*col] += frontier.dist[*col] - whole;
        }
        let (mut to, mut row) = match end {
            Some(col) => (col, frontier.via[col]),
            None => (self.cols, bench.via),
        };
        loop {
            let from = self.sit(row as usize, to);
            if from == stop {
                break;
            }
            (to, row) = (from, frontier.via[from]);
        }
    }

    /// Moves a row, and says where it came from.
    pub fn sit(&mut self, row: usize, to: usize) -> usize {
        let from = std::mem::replace(&mut self.place[row], to);
        if from < self.cols {
            self.guests[from].retain(|guest| *guest as usize != row);
        }
        if to < self.cols {
            let at = self.guests[to].partition_point(|guest| (*guest as usize) < row);
            self.guests[to].insert(at, row as u32);
        }
        from
    }

    /// A seat of the column fell free: whoever gains most by it moves, and so on.
    fn fill(&mut self, col: usize) {
        let own = -self.price[col] - i64::from(self.used(col)) * self.spread;
        if own <= 0 {
            return;
        }
        self.transpose();
        let mut frontier = std::mem::take(&mut self.frontier);
        frontier.start(self.rows);
        let duals = self.duals();
        for row in 0..self.rows {
            match (self.place[row], self.locked[row]) {
                (AWAY, _) | (_, Some(_)) => frontier.shut(row),
                (place, None) => frontier.ending[row] = self.refund(place),
            }
        }
        let mut steps = Vec::new();
        let mut next = Step { col, dist: 0, by: None };
        let whole = loop {
            self.expand(&mut frontier, &duals, &next);
            steps.push(next);
            let nearest = frontier.nearest();
            let whole = nearest.whole.min(own);
            if whole <= nearest.dist {
                break whole;
            }
            let Some(row) = frontier.open_at(nearest.dist) else { break whole };
            next = Step { col: self.place[row], dist: nearest.dist, by: Some(row) };
        };
        for step in &steps {
            self.price[step.col] += whole - step.dist;
        }
        if whole < own {
            self.move_in(&frontier, &steps, whole);
        }
        self.frontier = frontier;
    }

    /// Moves the rows of the path that ends at this length, up to the freed seat.
    fn move_in(&mut self, frontier: &Frontier, steps: &[Step], whole: i64) {
        let mut mover = frontier.ending_at(whole);
        while let Some(row) = mover {
            let to = frontier.via[row] as usize;
            self.sit(row, to);
            mover = steps.iter().find(|step| step.col == to).and_then(|step| step.by);
        }
    }

    /// Offers a seat in the column to every row; of its guests, only the one it was reached by
    /// may still leave it.
    fn expand(&self, frontier: &mut Frontier, duals: &[i64], step: &Step) {
        for guest in self.guests[step.col].iter().map(|guest| *guest as usize) {
            frontier.shut(guest);
            frontier.dist[guest] = step.dist;
            if step.by != Some(guest) {
                frontier.ending[guest] = FAR;
            }
        }
        let scores = &self.by_col[step.col * self.rows..][..self.rows];
        let offset = step.dist - self.price[step.col];
        for (row, score) in scores.iter().enumerate() {
            let cost = self.levels.row(row).cost(*score, self.weight[step.col]);
            let reach = cost + offset - duals[row];
            if *score != IMPOSSIBLE && reach < frontier.dist[row] {
                frontier.dist[row] = reach;
                frontier.via[row] = step.col as u32;
            }
        }
    }

    /// What each row pays; nothing tempts those who are away or locked.
    fn duals(&self) -> Vec<i64> {
        let stays = |row: usize| self.place[row] == AWAY || self.locked[row].is_some();
        (0..self.rows).map(|row| if stays(row) { -2 * FAR } else { self.dual(row) }).collect()
    }

    fn transpose(&mut self) {
        if !self.by_col.is_empty() {
            return;
        }
        let across = |col: usize| (0..self.rows).map(move |row| (row, col));
        let cells = (0..self.cols).flat_map(across);
        self.by_col = cells.map(|(row, col)| self.score(row, col)).collect();
    }
}

/// A column that a search for a filler has come to, and by whom.
struct Step {
    col: usize,
    dist: i64,
    by: Option<usize>,
}

/// The nearest way to the bench.
struct Bench {
    dist: i64,
    via: u32,
}
