//! Why a row is left over: rows that together can share too few seats (Hall 1935).

use super::seating::Seating;

/// Rows that can sit in these columns only, and are more than their seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    pub rows: Vec<usize>,
    pub cols: Vec<usize>,
    pub seats: usize,
}

/// The possible columns of each row as bits, so that many shortages are found quickly.
pub(super) struct Possible {
    words: usize,
    bits: Vec<u64>,
}

impl Possible {
    pub fn of(seating: &Seating) -> Self {
        let standing = &seating.standing;
        let words = standing.cols.div_ceil(64);
        let mut bits = vec![0u64; words * standing.rows];
        for row in 0..standing.rows {
            for col in 0..standing.cols {
                let here = !standing.tied[row] || standing.place[row] as usize == col;
                if here && seating.possible(row, col) {
                    bits[row * words + col / 64] |= 1 << (col % 64);
                }
            }
        }
        Self { words, bits }
    }

    fn row(&self, row: usize) -> &[u64] {
        &self.bits[row * self.words..][..self.words]
    }

    /// The shortage that leaves a row on the bench: all it could reach by moving others.
    pub fn shortage(&self, seating: &Seating, row: usize) -> Option<Shortage> {
        let standing = &seating.standing;
        if standing.place[row] != standing.stock() {
            return None;
        }
        let mut reached = vec![0u64; self.words];
        let mut rows = vec![row];
        let mut cols = Vec::new();
        let mut next = 0;
        while let Some(row) = rows.get(next).copied() {
            next += 1;
            for (word, possible) in self.row(row).iter().enumerate() {
                let mut new = possible & !reached[word];
                reached[word] |= possible;
                while new != 0 {
                    let col = word * 64 + new.trailing_zeros() as usize;
                    new &= new - 1;
                    cols.push(col);
                    rows.extend(standing.guests(col));
                }
            }
        }
        rows.sort_unstable();
        cols.sort_unstable();
        let seats = cols.iter().map(|col| standing.seats(*col) as usize).sum();
        Some(Shortage { rows, cols, seats })
    }
}
