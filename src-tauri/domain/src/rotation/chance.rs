//! Random numbers that are the same on every machine and in every version.

/// xoroshiro128++ (Blackman and Vigna), seeded by splitmix64.
#[derive(Debug, Clone)]
pub struct Chance(u64, u64);

impl Chance {
    /// A stream of its own for each lane of a seed.
    pub fn new(seed: u64, lane: u64) -> Self {
        let mut state = seed ^ lane.wrapping_mul(0xd134_2543_de82_ef95);
        Self(splitmix(&mut state), splitmix(&mut state))
    }

    pub fn next(&mut self) -> u64 {
        let (a, mut b) = (self.0, self.1);
        let drawn = a.wrapping_add(b).rotate_left(17).wrapping_add(a);
        b ^= a;
        self.0 = a.rotate_left(49) ^ b ^ (b << 21);
        self.1 = b.rotate_left(28);
        drawn
    }

    /// A number below `end`, which is not zero.
    pub fn below(&mut self, end: usize) -> usize {
        self.below_u64(end as u64) as usize
    }

    /// A number below `end`, which is not zero.
    pub fn below_u64(&mut self, end: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(end)) >> 64) as u64
    }

    /// Fisher and Yates.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_numbers_for_ever() {
        let mut chance = Chance::new(7, 1);
        let drawn: Vec<usize> = (0..8).map(|_| chance.below(1000)).collect();
        expect_test::expect!["[310, 176, 202, 87, 686, 662, 819, 242]"]
            .assert_eq(&format!("{drawn:?}"));
    }
}
