//! Passes over whole rows of costs, compiled once more for wide registers.

/// A row is looked at in blocks of this many columns.
pub(super) const BLOCK: usize = 32;

/// Every so many columns belong together to a class: neighbours are never in the same one.
pub(super) const CLASSES: usize = 32;

/// The least of `cost - price` over the blocks of a row, and over its classes.
#[derive(Debug)]
pub(super) struct Minima {
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
    /// registers: the same answer on every machine.
    pub fn look(&mut self, costs: &[i32], prices: &[f64]) {
        self.blocks.clear();
        #[cfg(target_arch = "x86_64")]
        if std::arch::is_x86_feature_detected!("avx2") {
            #[allow(unsafe_code, reason = "the processor was just asked whether it can")]
            return unsafe { look_avx2(self, costs, prices) };
        }
        look(self, costs, prices);
    }
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn look_avx2(minima: &mut Minima, costs: &[i32], prices: &[f64]) {
    look(minima, costs, prices);
}

#[inline(always)]
fn look(minima: &mut Minima, costs: &[i32], prices: &[f64]) {
    let (whole, cost_rest) = costs.as_chunks::<BLOCK>();
    let (whole_prices, price_rest) = prices.as_chunks::<BLOCK>();
    let mut classes = [f64::INFINITY; CLASSES];
    for (costs, prices) in whole.iter().zip(whole_prices) {
        let mut block = [f64::INFINITY; CLASSES];
        for lane in 0..CLASSES {
            block[lane] = f64::from(costs[lane]) - prices[lane];
        }
        for lane in 0..CLASSES {
            classes[lane] = lesser(classes[lane], block[lane]);
        }
        minima.blocks.push(least(&block));
    }
    if !cost_rest.is_empty() {
        let mut least = f64::INFINITY;
        for (lane, (cost, price)) in cost_rest.iter().zip(price_rest).enumerate() {
            let value = f64::from(*cost) - price;
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
