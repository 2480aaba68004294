//! A square table of lengths, closed under any number of steps.

use crate::matching::watch::{Progress, Watch};
use crate::watch::Go;

/// Lengths of one width, none below zero.
pub(super) trait Length: Copy + PartialOrd {
    /// No way, or one that is too long for this width to tell.
    const LONG: Self;

    fn of(length: f64) -> Self;

    /// A sum with `LONG` is never below `LONG`.
    fn plus(self, other: Self) -> Self;

    /// Infinite where there is no way; only for what is below `LONG`, or `f64`.
    fn told(self) -> f64;
}

impl Length for u16 {
    const LONG: Self = Self::MAX;

    #[inline(always)]
    fn of(length: f64) -> Self {
        length as Self
    }

    #[inline(always)]
    fn plus(self, other: Self) -> Self {
        self.saturating_add(other)
    }

    #[inline(always)]
    fn told(self) -> f64 {
        self.into()
    }
}

impl Length for i32 {
    /// With room for one sum, since no processor saturates numbers of this width at once.
    const LONG: Self = Self::MAX / 2;

    #[inline(always)]
    fn of(length: f64) -> Self {
        Self::LONG.min(length as Self)
    }

    #[inline(always)]
    fn plus(self, other: Self) -> Self {
        self + other
    }

    #[inline(always)]
    fn told(self) -> f64 {
        self.into()
    }
}

impl Length for f64 {
    const LONG: Self = Self::INFINITY;

    #[inline(always)]
    fn of(length: f64) -> Self {
        length
    }

    #[inline(always)]
    fn plus(self, other: Self) -> Self {
        self + other
    }

    #[inline(always)]
    fn told(self) -> f64 {
        self
    }
}

/// Nodes that ways are led through at once: their part of the table stays near the processor.
const BAND: usize = 32;

/// Lengths next to each other that are shortened at once.
const LANES: usize = 128;

type Lanes<T> = [T; LANES];

/// The length of a way from each node to each, by the node that is come to.
pub(super) struct Table<T> {
    nodes: usize,
    /// Of each row so many, filled up with `LONG`.
    words: usize,
    length: Vec<Lanes<T>>,
}

impl<T: Length> Table<T> {
    /// No way from anywhere to anywhere.
    pub fn new(nodes: usize) -> Self {
        let words = nodes.div_ceil(LANES);
        Self { nodes, words, length: vec![[T::LONG; LANES]; nodes * words] }
    }

    /// The ways that come to a node, from each.
    pub fn leading_to(&self, to: usize) -> &[T] {
        &self.length[to * self.words..][..self.words].as_flattened()[..self.nodes]
    }

    /// A way, where it is shorter than those known.
    pub fn offer(&mut self, to: usize, from: usize, length: f64) {
        let known = &mut self.length[to * self.words + from / LANES][from % LANES];
        *known = lesser(*known, T::of(length));
    }

    /// Closes the table under any number of steps (Floyd 1962, Warshall 1962), band by band, so
    /// that each part of it comes into the processor once a band. `None` where it was stopped.
    pub fn close(&mut self, watch: Watch<'_>) -> Option<()> {
        for start in (0..self.nodes).step_by(BAND) {
            if watch(Progress { done: start, of: self.nodes }) == Go::Stop {
                return None;
            }
            let (before, rest) = self.length.split_at_mut(start * self.words);
            let size = BAND.min(self.nodes - start);
            let (band, after) = rest.split_at_mut(size * self.words);
            for middle in 0..size {
                let onward = band[middle * self.words..][..self.words].to_vec();
                lead_through(band, &onward, start + middle, self.words);
            }
            lead_through(before, band, start, self.words);
            lead_through(after, band, start, self.words);
        }
        Some(())
    }
}

/// Shortens what leads to some nodes by all ways through a band that is closed in itself, whose
/// first node is `start`; with the widest registers at hand, which give the same.
fn lead_through<T: Length>(rows: &mut [Lanes<T>], closed: &[Lanes<T>], start: usize, words: usize) {
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("avx2") {
        #[allow(unsafe_code, reason = "the processor was just asked whether it can")]
        return unsafe { lead_through_avx2(rows, closed, start, words) };
    }
    lead_all_through(rows, closed, start, words);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn lead_through_avx2<T: Length>(
    rows: &mut [Lanes<T>],
    closed: &[Lanes<T>],
    start: usize,
    words: usize,
) {
    lead_all_through(rows, closed, start, words);
}

/// A word of the whole band at a time, which stays next to the processor for all rows.
#[inline(always)]
fn lead_all_through<T: Length>(
    rows: &mut [Lanes<T>],
    closed: &[Lanes<T>],
    start: usize,
    words: usize,
) {
    let band = closed.len() / words;
    let mut tile = [[T::LONG; LANES]; BAND];
    let mut first = [T::LONG; BAND];
    for word in 0..words {
        for (tile, row) in tile.iter_mut().zip(closed.chunks_exact(words)) {
            *tile = row[word];
        }
        for row in rows.chunks_exact_mut(words) {
            first[..band].copy_from_slice(&row.as_flattened()[start..][..band]);
            let mut least = row[word];
            for (first, rest) in first[..band].iter().zip(&tile) {
                for lane in 0..LANES {
                    least[lane] = lesser(least[lane], first.plus(rest[lane]));
                }
            }
            row[word] = least;
        }
    }
}

#[inline(always)]
fn lesser<T: PartialOrd>(one: T, other: T) -> T {
    if other < one { other } else { one }
}
