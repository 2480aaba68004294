//! A temperature, in whole numbers so that all machines agree.

use crate::rotation::chance::Chance;

/// Weights of Boltzmann for each change of cost, in whole numbers so that all machines agree.
#[derive(Debug, Clone)]
pub struct Heat {
    weights: Vec<u64>,
    far: i32,
    most: i32,
}

impl Heat {
    /// The temperature is given in thousandths of the cost of one repeat.
    pub fn new(thousandths: u64, repeat: i64) -> Self {
        let far = 6 * repeat.max(1);
        let factor = decay(thousandths * repeat.max(1) as u64);
        let still: u64 = 1 << 32;
        let mut weights = vec![still];
        for _ in 0..far {
            let colder = weights.last().map_or(0, |it| (*it * factor) >> 32);
            weights.push(colder);
        }
        weights.reverse();
        for _ in 0..far {
            let hotter =
                weights.last().map_or(0, |it| (u128::from(*it) << 32) / u128::from(factor));
            weights.push(hotter.min(1 << 52) as u64);
        }
        weights.reverse();
        let most =
            weights[far as usize..].iter().take_while(|it| **it > still >> 16).count() as i32 - 1;
        Self { weights, far: far as i32, most }
    }

    /// A change of cost that is dearer than this is not worth a draw: beside staying, chance would
    /// take it less than once in 65,536 times.
    pub fn most(&self) -> i32 {
        self.most
    }

    /// Whether chance allows a change of cost, by Metropolis' rule.
    pub fn allows(&self, delta: i32, chance: &mut Chance) -> bool {
        delta <= 0 || chance.below_u64(self.weight(0)) < self.weight(delta)
    }

    /// The weight of a change of cost; lower costs weigh more.
    #[inline]
    pub fn weight(&self, delta: i32) -> u64 {
        let place = (delta + self.far).max(0) as usize;
        self.weights[place.min(self.weights.len() - 1)]
    }
}

/// exp(-1000 / thousandths) with 32 bits after the point, by its series.
fn decay(thousandths: u64) -> u64 {
    let one = 1i128 << 60;
    let halvings = 12;
    let x = (one * 1000 / i128::from(thousandths)) >> halvings;
    let (mut sum, mut term) = (one, one);
    for n in 1..12 {
        term = -((term * x) >> 60) / n;
        sum += term;
    }
    for _ in 0..halvings {
        sum = (sum * sum) >> 60;
    }
    (sum >> 28) as u64
}
