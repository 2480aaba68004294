//! Passes over whole rows of costs, compiled once more for wide registers.

use super::cells::HOLE;

/// A row is looked at in chunks of this many columns.
pub const CHUNK: usize = 32;

/// The columns of a chunk are told apart in so many strands: every fourth is of the same one, so
/// that registers need not be folded.
pub const STRANDS: usize = 4;

/// The least of `cost - price` over the strands of each chunk, and over the classes of a row:
/// columns at the same place in their chunks.
#[derive(Debug, Clone)]
pub struct Minima {
    strands: Vec<[f64; STRANDS]>,
    pub classes: [f64; CHUNK],
}

impl Default for Minima {
    fn default() -> Self {
        Self { strands: Vec::new(), classes: [f64::INFINITY; CHUNK] }
    }
}

impl Minima {
    /// Costs and prices are whole numbers far below 2^53, so that `f64` is exact, whatever the
    /// registers: the same answer on every machine. Holes are infinite, where there are any.
    pub fn look(&mut self, costs: &[i32], prices: &[f64], holes: bool) {
        self.strands.clear();
        #[cfg(target_arch = "x86_64")]
        if std::arch::is_x86_feature_detected!("avx2") {
            #[allow(unsafe_code, reason = "the processor was just asked whether it can")]
            return unsafe { look_avx2(self, costs, prices, holes) };
        }
        look_either(self, costs, prices, holes);
    }

    /// The least of the whole row.
    pub fn least(&self) -> f64 {
        self.classes.iter().fold(f64::INFINITY, |least, one| lesser(least, *one))
    }

    /// The least of each strand.
    pub fn strands(&self) -> &[f64] {
        self.strands.as_flattened()
    }
}

/// The columns of a strand, in a row of this many.
pub fn columns(strand: usize, cols: usize) -> impl Iterator<Item = usize> {
    let chunk = strand / STRANDS * CHUNK;
    (chunk + strand % STRANDS..cols.min(chunk + CHUNK)).step_by(STRANDS)
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn look_avx2(minima: &mut Minima, costs: &[i32], prices: &[f64], holes: bool) {
    look_either(minima, costs, prices, holes);
}

#[inline(always)]
fn look_either(minima: &mut Minima, costs: &[i32], prices: &[f64], holes: bool) {
    if holes {
        look::<true>(minima, costs, prices);
    } else {
        look::<false>(minima, costs, prices);
    }
}

#[inline(always)]
fn value<const HOLES: bool>(cost: i32, price: f64) -> f64 {
    if HOLES && cost == HOLE { f64::INFINITY } else { f64::from(cost) - price }
}

#[inline(always)]
fn look<const HOLES: bool>(minima: &mut Minima, costs: &[i32], prices: &[f64]) {
    let (whole, cost_rest) = costs.as_chunks::<CHUNK>();
    let (whole_prices, price_rest) = prices.as_chunks::<CHUNK>();
    let mut classes = [f64::INFINITY; CHUNK];
    for (costs, prices) in whole.iter().zip(whole_prices) {
        let mut values = [f64::INFINITY; CHUNK];
        for lane in 0..CHUNK {
            values[lane] = value::<HOLES>(costs[lane], prices[lane]);
            classes[lane] = lesser(classes[lane], values[lane]);
        }
        minima.strands.push(strands(&values));
    }
    if !cost_rest.is_empty() {
        let mut values = [f64::INFINITY; CHUNK];
        for (lane, (cost, price)) in cost_rest.iter().zip(price_rest).enumerate() {
            values[lane] = value::<HOLES>(*cost, *price);
            classes[lane] = lesser(classes[lane], values[lane]);
        }
        minima.strands.push(strands(&values));
    }
    minima.classes = classes;
}

#[inline(always)]
fn lesser(one: f64, other: f64) -> f64 {
    if one < other { one } else { other }
}

#[inline(always)]
fn strands(values: &[f64; CHUNK]) -> [f64; STRANDS] {
    let mut least = [f64::INFINITY; STRANDS];
    for lanes in values.as_chunks::<STRANDS>().0 {
        for lane in 0..STRANDS {
            least[lane] = lesser(least[lane], lanes[lane]);
        }
    }
    least
}
