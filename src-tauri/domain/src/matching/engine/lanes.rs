//! Values of many columns side by side, written so that compilers put them in wide registers.

use super::cells::HOLE;

/// Columns that are looked at at once.
pub const LANES: usize = 8;

/// A row is looked at in chunks of this many columns.
pub const CHUNK: usize = 4 * LANES;

/// What a cost less its price is told in.
pub trait Number: Copy + PartialOrd {
    /// What a cell that cannot be costs.
    const HOLE: Self;

    fn less(cost: i32, price: Self) -> Self;
}

impl Number for f64 {
    const HOLE: Self = f64::INFINITY;

    #[inline(always)]
    fn less(cost: i32, price: Self) -> Self {
        f64::from(cost) - price
    }
}

impl Number for i32 {
    const HOLE: Self = HOLE;

    #[inline(always)]
    fn less(cost: i32, price: Self) -> Self {
        cost.wrapping_sub(price)
    }
}

/// A row of costs with the prices of its columns.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a, T> {
    pub costs: &'a [i32],
    pub prices: &'a [T],
    pub holes: bool,
}

impl<T: Number> Row<'_, T> {
    #[inline(always)]
    pub fn value(&self, col: usize) -> T {
        value(self.costs[col], self.prices[col], self.holes)
    }
}

/// Values of columns next to each other, or of those at the same place in every eight.
#[derive(Debug, Clone, Copy)]
pub struct Lanes<T>(pub [T; LANES]);

/// The values of a chunk of columns.
pub type Chunk<T> = [Lanes<T>; 4];

impl<T: Number> Lanes<T> {
    pub const HOLES: Self = Self([T::HOLE; LANES]);

    #[inline(always)]
    pub fn of(costs: &[i32; LANES], prices: &[T; LANES], holes: bool) -> Self {
        let mut values = Self::HOLES;
        for lane in 0..LANES {
            values.0[lane] = value(costs[lane], prices[lane], holes);
        }
        values
    }

    #[inline(always)]
    pub fn lesser(self, other: Self) -> Self {
        let mut least = self;
        for lane in 0..LANES {
            least.0[lane] = lesser(self.0[lane], other.0[lane]);
        }
        least
    }

    #[inline(always)]
    pub fn least(self) -> T {
        let [a, b, c, d, e, f, g, h] = self.0;
        lesser(lesser(lesser(a, b), lesser(c, d)), lesser(lesser(e, f), lesser(g, h)))
    }

    /// One more for each lane that is dearer than another value.
    #[inline(always)]
    pub fn count(self, other: T, mut cheaper: [i32; LANES]) -> [i32; LANES] {
        for (cheaper, value) in cheaper.iter_mut().zip(&self.0) {
            *cheaper += i32::from(other < *value);
        }
        cheaper
    }

    /// One more for each lane that has this value.
    #[inline(always)]
    pub fn count_equal(self, other: T, mut equal: [i32; LANES]) -> [i32; LANES] {
        for (equal, value) in equal.iter_mut().zip(&self.0) {
            *equal += i32::from(*value == other);
        }
        equal
    }

    /// A bit more for each lane, set where it is below the limit.
    #[inline(always)]
    pub fn below(self, limit: T, mut bits: [u32; LANES]) -> [u32; LANES] {
        for (bits, value) in bits.iter_mut().zip(&self.0) {
            *bits = *bits << 1 | u32::from(*value < limit);
        }
        bits
    }
}

#[inline(always)]
pub fn value<T: Number>(cost: i32, price: T, holes: bool) -> T {
    let value = T::less(cost, price);
    if holes && cost == HOLE { T::HOLE } else { value }
}

#[inline(always)]
fn lesser<T: Number>(one: T, other: T) -> T {
    if other < one { other } else { one }
}

#[inline(always)]
pub fn chunk_of<T: Number>(costs: &[i32; CHUNK], prices: &[T; CHUNK], holes: bool) -> Chunk<T> {
    let (costs, prices) = (costs.as_chunks::<LANES>().0, prices.as_chunks::<LANES>().0);
    [
        Lanes::of(&costs[0], &prices[0], holes),
        Lanes::of(&costs[1], &prices[1], holes),
        Lanes::of(&costs[2], &prices[2], holes),
        Lanes::of(&costs[3], &prices[3], holes),
    ]
}

/// The columns after the last whole chunk, filled up with holes.
#[inline(always)]
pub fn rest_of<T: Number>(costs: &[i32], prices: &[T], holes: bool) -> Chunk<T> {
    let mut values = [Lanes::HOLES; 4];
    for (col, (cost, price)) in costs.iter().zip(prices).enumerate() {
        values[col / LANES].0[col % LANES] = value(*cost, *price, holes);
    }
    values
}

#[inline(always)]
pub fn lower<T: Number>(least: &mut Chunk<T>, values: &Chunk<T>) {
    for at in 0..4 {
        least[at] = least[at].lesser(values[at]);
    }
}

#[inline(always)]
pub fn folded<T: Number>(lanes: &Chunk<T>) -> Lanes<T> {
    lanes[0].lesser(lanes[1]).lesser(lanes[2].lesser(lanes[3]))
}

/// The columns of a strand, in a row of this many.
pub fn columns(strand: usize, cols: usize) -> impl Iterator<Item = usize> {
    let start = strand / LANES * CHUNK;
    (start + strand % LANES..cols.min(start + CHUNK)).step_by(LANES)
}
