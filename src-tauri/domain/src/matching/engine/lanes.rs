//! Passes over whole rows of costs, compiled once more for wide registers.

use super::cells::HOLE;

/// A row is looked at in blocks of this many columns.
pub const BLOCK: usize = 32;

/// Every so many columns belong together to a class: neighbours are never in the same one.
pub const CLASSES: usize = 32;

/// The least of `cost - price` over the blocks of a row, and over its classes.
#[derive(Debug, Clone)]
pub struct Minima {
    pub blocks: Vec<f64>,
    pub classes: [f64; CLASSES],
}

impl Default for Minima {
    fn default() -> Self {
        Self { blocks: Vec::new(), classes: [f64::INFINITY; CLASSES] }
    }
}

impl Minima {
    /// Costs and prices are whole numbers far below 2^53, so that `f64` is exact, whatever the
    /// registers: the same answer on every machine. Holes are infinite, where there are any.
    pub fn look(&mut self, costs: &[i32], prices: &[f64], holes: bool) {
        self.blocks.clear();
        #[cfg(target_arch = "x86_64")]
        if std::arch::is_x86_feature_detected!("avx2") {
            #[allow(unsafe_code, reason = "the processor was just asked whether it can")]
            return unsafe { look_avx2(self, costs, prices, holes) };
        }
        look_either(self, costs, prices, holes);
    }
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
    let (whole, cost_rest) = costs.as_chunks::<BLOCK>();
    let (whole_prices, price_rest) = prices.as_chunks::<BLOCK>();
    let mut classes = [f64::INFINITY; CLASSES];
    for (costs, prices) in whole.iter().zip(whole_prices) {
        let mut block = [f64::INFINITY; CLASSES];
        for lane in 0..CLASSES {
            block[lane] = value::<HOLES>(costs[lane], prices[lane]);
        }
        for lane in 0..CLASSES {
            classes[lane] = lesser(classes[lane], block[lane]);
        }
        minima.blocks.push(least(&block));
    }
    if !cost_rest.is_empty() {
        let mut least = f64::INFINITY;
        for (lane, (cost, price)) in cost_rest.iter().zip(price_rest).enumerate() {
            let value = value::<HOLES>(*cost, *price);
            classes[lane % CLASSES] = lesser(classes[lane % CLASSES], value);
            least = lesser(least, value);
        }
        minima.blocks.push(least);
    }
    minima.classes = classes;
}

#[inline(always)]
fn lesser(one: f64, other: f64) -> f64 {
    if one < other { one } else { other }
}

#[inline(always)]
fn least(lanes: &[f64; CLASSES]) -> f64 {
    let mut four = [f64::INFINITY; 4];
    for lanes in lanes.chunks_exact(4) {
        for lane in 0..4 {
            four[lane] = lesser(four[lane], lanes[lane]);
        }
    }
    lesser(lesser(four[0], four[1]), lesser(four[2], four[3]))
}
