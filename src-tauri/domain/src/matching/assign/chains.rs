//! The shortest chains of moves between all columns.

use super::closing::{Length, Table};
use super::seating::Seating;
use crate::matching::watch::Watch;

/// What it costs at least to send someone on from each node until someone comes to another; the
/// last node is the bench, and with it the stock of spare seats.
///
/// As narrow as the lengths can be, since passes over narrow numbers take less time.
pub(super) enum Chains {
    Short(Table<u16>),
    Whole(Table<i32>),
    Wide(Table<f64>),
}

impl Chains {
    /// `None` where it was stopped.
    pub fn of(seating: &Seating, watch: Watch<'_>) -> Option<Self> {
        let short = closed(seating, watch)?;
        if all_told(seating, &short) {
            return Some(Self::Short(short));
        }
        drop(short);
        let whole = closed(seating, watch)?;
        if all_told(seating, &whole) {
            return Some(Self::Whole(whole));
        }
        drop(whole);
        closed(seating, watch).map(Self::Wide)
    }

    /// The chains that come to a node, from each; infinite where none does.
    pub fn leading_to(&self, to: usize) -> Vec<f64> {
        match self {
            Self::Short(table) => told(table.leading_to(to)),
            Self::Whole(table) => told(table.leading_to(to)),
            Self::Wide(table) => told(table.leading_to(to)),
        }
    }
}

fn told<T: Length>(lengths: &[T]) -> Vec<f64> {
    lengths.iter().map(|length| length.told()).collect()
}

/// Whether all chains are known that lead to where someone sits; what is not told shorter than
/// `LONG` may be longer, or nowhere.
fn all_told<T: Length>(seating: &Seating, table: &Table<T>) -> bool {
    let cols = seating.standing.cols;
    let mut sat_in = seating.standing.place.iter().filter(|to| **to as usize <= cols);
    sat_in.all(|to| table.leading_to(*to as usize)[..cols].iter().all(|it| *it < T::LONG))
}

/// The cheapest chain to each node from each other.
fn closed<T: Length>(seating: &Seating, watch: Watch<'_>) -> Option<Table<T>> {
    let standing = &seating.standing;
    let stock = standing.cols;
    let mut table = Table::new(stock + 1);
    offer_moves(seating, &mut table);
    for col in 0..stock {
        table.offer(col, col, 0.0);
        if standing.spare(col) {
            table.offer(stock, col, standing.taking(col));
        }
        if standing.used(col) > 0 {
            table.offer(col, stock, standing.giving(col));
        }
    }
    table.close(watch)?;
    Some(table)
}

/// Columns whose rows of a table stay near the processor together.
const BLOCK: usize = 16;

/// Offers each move of each row.
fn offer_moves<T: Length>(seating: &Seating, table: &mut Table<T>) {
    let (standing, cells) = (&seating.standing, seating.cells());
    let movers = (0..standing.rows).filter(|row| standing.takes_part(*row) && !standing.tied[*row]);
    let movers = movers.map(|row| (row, standing.place[row] as usize, standing.pays(cells, row)));
    let movers: Vec<_> = movers.collect();
    for start in (0..standing.cols).step_by(BLOCK) {
        for (row, from, pays) in &movers {
            for col in start..standing.cols.min(start + BLOCK) {
                table.offer(col, *from, cells.cost(*row, col) - standing.price[col] - pays);
            }
        }
    }
    for (_, from, pays) in movers {
        table.offer(standing.cols, from, standing.bench - pays);
    }
}
