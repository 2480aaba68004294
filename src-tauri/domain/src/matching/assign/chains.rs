//! The shortest chains of moves between all columns.

use std::ops::Add;

use super::seating::Seating;
use crate::matching::watch::{Progress, Watch};
use crate::watch::Go;

/// What it costs at least to send someone on from each node until someone comes to another; the
/// last node is the bench, and with it the stock of spare seats.
pub(super) struct Chains {
    nodes: usize,
    /// By the node that is come to, then by the node that is left.
    length: Vec<f64>,
}

/// Lengths from here on do not fit in an `i32` with room for one sum.
const LONG: i32 = i32::MAX / 2;

impl Chains {
    /// `None` where it was stopped.
    pub fn of(seating: &Seating, watch: Watch<'_>) -> Option<Self> {
        let nodes = seating.standing.cols + 1;
        let mut length = moves(seating);
        let short = |length: &f64| if *length < f64::from(LONG) { *length as i32 } else { LONG };
        let mut narrow: Vec<i32> = length.iter().map(short).collect();
        close(&mut narrow, nodes, watch)?;
        // What is found shorter than `LONG` is exact; the rest may be longer, or nowhere.
        let mut needed = seating.standing.place.iter().filter(|to| (**to as usize) < nodes);
        let known =
            |to: &u32| narrow[*to as usize * nodes..][..nodes - 1].iter().all(|it| *it < LONG);
        if needed.all(known) {
            let lengths = narrow.into_iter().map(f64::from);
            return Some(Self { nodes, length: lengths.collect() });
        }
        close(&mut length, nodes, watch)?;
        Some(Self { nodes, length })
    }

    /// The chains that come to a node, from each; infinite where none does.
    pub fn leading_to(&self, to: usize) -> &[f64] {
        &self.length[to * self.nodes..][..self.nodes]
    }
}

/// The cheapest single move to each node from each other.
fn moves(seating: &Seating) -> Vec<f64> {
    let (standing, cells) = (&seating.standing, seating.cells());
    let (nodes, stock) = (standing.cols + 1, standing.cols);
    let mut length = vec![f64::INFINITY; nodes * nodes];
    let mut lower = |to: usize, from: usize, lost: f64| {
        let known = &mut length[to * nodes + from];
        *known = known.min(lost);
    };
    for row in (0..standing.rows).filter(|row| standing.takes_part(*row) && !standing.tied[*row]) {
        let (from, pays) = (standing.place[row] as usize, standing.pays(cells, row));
        for col in 0..stock {
            lower(col, from, cells.cost(row, col) - standing.price[col] - pays);
        }
        lower(stock, from, standing.bench - pays);
    }
    for col in 0..stock {
        lower(col, col, 0.0);
        if standing.spare(col) {
            lower(stock, col, standing.taking(col));
        }
        if standing.used(col) > 0 {
            lower(col, stock, standing.giving(col));
        }
    }
    length
}

/// Lengths of one width.
trait Number: Copy + PartialOrd + Add<Output = Self> {}

impl Number for i32 {}
impl Number for f64 {}

/// Nodes that chains are led through at once.
const BAND: usize = 32;

/// Lengths next to each other that are shortened at once.
const LANES: usize = 32;

/// Closes a table of single moves under any number of them (Floyd 1962, Warshall 1962), band by
/// band, so that each part of it comes into the processor once a band.
fn close<T: Number>(length: &mut [T], nodes: usize, watch: Watch<'_>) -> Option<()> {
    for start in (0..nodes).step_by(BAND) {
        if watch(Progress { done: start, of: nodes }) == Go::Stop {
            return None;
        }
        close_widely(length, nodes, start);
    }
    Some(())
}

/// Closes the table under chains through one band.
#[inline(always)]
fn close_band<T: Number>(length: &mut [T], nodes: usize, start: usize) {
    let band = start..nodes.min(start + BAND);
    for middle in band.clone() {
        let onward = length[middle * nodes..][..nodes].to_vec();
        for to in band.clone().filter(|to| *to != middle) {
            shorten(&mut length[to * nodes..][..nodes], &onward, middle);
        }
    }
    let closed = length[start * nodes..band.end * nodes].to_vec();
    for to in (0..nodes).filter(|to| !band.contains(to)) {
        lead_through(&mut length[to * nodes..][..nodes], &closed, start);
    }
}

/// Shortens what leads to one node by all chains through one other.
#[inline(always)]
fn shorten<T: Number>(to: &mut [T], onward: &[T], middle: usize) {
    let first = to[middle];
    for (known, rest) in to.iter_mut().zip(onward) {
        *known = lesser(*known, first + *rest);
    }
}

/// Shortens what leads to one node by all chains through a band that is closed in itself.
#[inline(always)]
fn lead_through<T: Number>(to: &mut [T], closed: &[T], start: usize) {
    let nodes = to.len();
    let first: Vec<T> = to[start..][..closed.len() / nodes].to_vec();
    for from in (0..nodes).step_by(LANES) {
        let rows = first.iter().zip(closed.chunks_exact(nodes));
        if let Some(known) = to[from..].first_chunk_mut::<LANES>() {
            let mut least = *known;
            for (first, row) in rows {
                let Some(rest) = row[from..].first_chunk::<LANES>() else { continue };
                for lane in 0..LANES {
                    least[lane] = lesser(least[lane], *first + rest[lane]);
                }
            }
            *known = least;
        } else {
            for (first, row) in rows {
                for (known, rest) in to[from..].iter_mut().zip(&row[from..]) {
                    *known = lesser(*known, *first + *rest);
                }
            }
        }
    }
}

#[inline(always)]
fn lesser<T: PartialOrd>(one: T, other: T) -> T {
    if other < one { other } else { one }
}

/// The same with the widest registers at hand: whole numbers, so that all give the same.
fn close_widely<T: Number>(length: &mut [T], nodes: usize, start: usize) {
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("avx2") {
        #[allow(unsafe_code, reason = "the processor was just asked whether it can")]
        return unsafe { close_avx2(length, nodes, start) };
    }
    close_band(length, nodes, start);
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn close_avx2<T: Number>(length: &mut [T], nodes: usize, start: usize) {
    close_band(length, nodes, start);
}
