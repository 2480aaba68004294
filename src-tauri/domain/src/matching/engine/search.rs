//! The state of one search for the nearest end, cleared by what it touched.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// No row, or no node.
pub const NONE: u32 = u32::MAX;

/// Distances and where they come from, nearest first.
#[derive(Debug, Clone)]
pub struct Search {
    dist: Vec<f64>,
    via: Vec<u32>,
    touched: Vec<u32>,
    queue: BinaryHeap<Reverse<(u64, u32)>>,
    /// The nearest end known so far: nothing beyond it matters.
    end: f64,
    /// Nodes in the order in which they were come to.
    pub order: Vec<u32>,
}

/// Marks a node in the queue where no way ends, so that an end at the same distance comes first.
const PASSING: u32 = 1 << 31;

impl Search {
    pub fn new(nodes: usize) -> Self {
        Self {
            dist: vec![f64::INFINITY; nodes],
            via: vec![NONE; nodes],
            touched: Vec::new(),
            queue: BinaryHeap::new(),
            end: f64::INFINITY,
            order: Vec::new(),
        }
    }

    /// Infinite where nothing was reached.
    pub fn dist(&self, node: u32) -> f64 {
        self.dist[node as usize]
    }

    pub fn via(&self, node: u32) -> u32 {
        self.via[node as usize]
    }

    /// Reaches a node, where that is nearer than before; distances are never negative.
    pub fn offer(&mut self, node: u32, dist: f64, via: u32, ends: bool) {
        let known = self.dist[node as usize];
        if dist >= known || dist > self.end || (dist == self.end && !ends) {
            return;
        }
        if ends {
            self.end = dist;
        }
        if known == f64::INFINITY {
            self.touched.push(node);
        }
        self.dist[node as usize] = dist;
        self.via[node as usize] = via;
        // The bits of floats that are not negative are in the order of the floats.
        self.queue.push(Reverse((dist.to_bits(), if ends { node } else { node | PASSING })));
    }

    /// The nearest node that was not come to yet.
    pub fn next(&mut self) -> Option<(u32, f64)> {
        while let Some(Reverse((bits, entry))) = self.queue.pop() {
            let node = entry & !PASSING;
            if self.dist(node).to_bits() == bits {
                return Some((node, f64::from_bits(bits)));
            }
        }
        None
    }

    pub fn clear(&mut self) {
        for node in self.touched.drain(..) {
            self.dist[node as usize] = f64::INFINITY;
        }
        self.queue.clear();
        self.end = f64::INFINITY;
        self.order.clear();
    }
}
