//! The cheapest way to give every row of a square its own column.

/// A cheapest assignment, with the prices that prove it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cheapest {
    /// The column of each row.
    pub place: Vec<u32>,
    pub total: i64,
    /// What each row pays, and each column gives back: no cell costs less than both together,
    /// and the chosen cells cost exactly that.
    pub row_price: Vec<f64>,
    pub col_price: Vec<f64>,
}

/// Shortest augmenting paths (Jonker & Volgenant 1987). All numbers are whole, and far below 2^53,
/// so that `f64` is exact.
pub fn cheapest(size: usize, cost: &[i32]) -> Cheapest {
    let mut search = Search::new(size, cost);
    for row in 0..size {
        search.augment(row);
    }
    search.finish()
}

impl Cheapest {
    /// Whether the prices prove that nothing is cheaper.
    pub fn proven(&self, cost: &[i32]) -> bool {
        let size = self.place.len();
        let fair = |row: usize| {
            let cells = cost[row * size..][..size].iter().zip(&self.col_price);
            let least = cells
                .fold(f64::INFINITY, |least, (cost, price)| least.min(f64::from(*cost) - price));
            let own = self.place[row] as usize;
            least == self.row_price[row]
                && f64::from(cost[row * size + own]) - self.col_price[own] == least
        };
        let mut taken = vec![false; size];
        let alone =
            self.place.iter().all(|col| !std::mem::replace(&mut taken[*col as usize], true));
        alone && (0..size).all(fair)
    }
}

const FREE: u32 = u32::MAX;

struct Search<'a> {
    size: usize,
    cost: &'a [i32],
    price: Vec<f64>,
    of_row: Vec<u32>,
    of_col: Vec<u32>,
    dist: Vec<f64>,
    via: Vec<u32>,
    open: Vec<u32>,
}

impl<'a> Search<'a> {
    fn new(size: usize, cost: &'a [i32]) -> Self {
        Self {
            size,
            cost,
            price: vec![0.0; size],
            of_row: vec![FREE; size],
            of_col: vec![FREE; size],
            dist: vec![0.0; size],
            via: vec![0; size],
            open: Vec::new(),
        }
    }

    fn augment(&mut self, start: usize) {
        self.dist.fill(f64::INFINITY);
        self.open = (0..self.size as u32).collect();
        let mut shut: Vec<u32> = Vec::new();
        let (mut row, mut at) = (start, 0.0);
        let end = loop {
            let own = self.of_row[row];
            let dual = if own == FREE { 0.0 } else { self.cell(row, own as usize) };
            self.relax(row, at - dual);
            let Some((index, free)) = self.nearest() else { return };
            let col = self.open.swap_remove(index);
            at = self.dist[col as usize];
            if free {
                break col;
            }
            shut.push(col);
            row = self.of_col[col as usize] as usize;
        };
        for col in shut {
            self.price[col as usize] += self.dist[col as usize] - at;
        }
        self.flip(end, start);
    }

    fn cell(&self, row: usize, col: usize) -> f64 {
        f64::from(self.cost[row * self.size + col]) - self.price[col]
    }

    fn relax(&mut self, row: usize, offset: f64) {
        for col in self.open.iter().map(|col| *col as usize) {
            let reach = self.cell(row, col) + offset;
            if reach < self.dist[col] {
                (self.dist[col], self.via[col]) = (reach, row as u32);
            }
        }
    }

    /// The nearest open column, a free one before others, and whether it is free.
    fn nearest(&self) -> Option<(usize, bool)> {
        let taken = |col: u32| self.of_col[col as usize] != FREE;
        let key = |col: u32| (self.dist[col as usize], taken(col), col);
        let open = self.open.iter().copied().enumerate();
        let nearest = open.min_by(|one, two| {
            let ((one, taken_one, a), (two, taken_two, b)) = (key(one.1), key(two.1));
            one.total_cmp(&two).then(taken_one.cmp(&taken_two)).then(a.cmp(&b))
        });
        nearest.map(|(index, col)| (index, !taken(col)))
    }

    fn flip(&mut self, end: u32, start: usize) {
        let mut col = end;
        loop {
            let row = self.via[col as usize] as usize;
            self.of_col[col as usize] = row as u32;
            let before = std::mem::replace(&mut self.of_row[row], col);
            if row == start {
                break;
            }
            col = before;
        }
    }

    fn finish(self) -> Cheapest {
        let row_price: Vec<_> =
            (0..self.size).map(|row| self.cell(row, self.of_row[row] as usize)).collect();
        let cells = self.of_row.iter().enumerate();
        let total =
            cells.map(|(row, col)| i64::from(self.cost[row * self.size + *col as usize])).sum();
        Cheapest { place: self.of_row, total, row_price, col_price: self.price }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn least(size: usize, cost: &[i32], row: usize, used: u32) -> i64 {
        if row == size {
            return 0;
        }
        let free = (0..size).filter(|col| used & (1 << col) == 0);
        free.map(|col| {
            i64::from(cost[row * size + col]) + least(size, cost, row + 1, used | (1 << col))
        })
        .min()
        .unwrap()
    }

    proptest! {
        #[test]
        fn nothing_is_cheaper(
            (size, cost) in (1usize..8).prop_flat_map(|size| {
                let cost = prop_oneof![0..5i32, -100..100i32, Just(i32::MAX), Just(i32::MIN)];
                (Just(size), prop::collection::vec(cost, size * size))
            }),
        ) {
            let found = cheapest(size, &cost);
            prop_assert_eq!(found.total, least(size, &cost, 0, 0));
            prop_assert!(found.proven(&cost));
        }
    }
}
