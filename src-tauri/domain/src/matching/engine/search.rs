//! The state of one search for the nearest end, cleared by what it touched.

use super::queue::Queue;

/// No row, or no node.
pub const NONE: u32 = u32::MAX;

/// Distances and where they come from, nearest first.
#[derive(Debug, Clone)]
pub struct Search {
    dist: Vec<f64>,
    via: Vec<u32>,
    touched: Vec<u32>,
    queue: Queue,
    /// How far the search has come, and the nodes that are as near as that: where costs are often
    /// equal, most are.
    level: f64,
    ready: Vec<u32>,
    /// The nearest end known so far: nothing beyond it matters.
    end: (f64, u32),
    /// Nodes in the order in which they were come to.
    pub order: Vec<u32>,
}

impl Search {
    pub fn new(nodes: usize) -> Self {
        Self {
            dist: vec![f64::INFINITY; nodes],
            via: vec![NONE; nodes],
            touched: Vec::new(),
            queue: Queue::new(nodes),
            level: f64::NEG_INFINITY,
            ready: Vec::new(),
            end: (f64::INFINITY, NONE),
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

    /// Whether it is worth anything to reach a node from so far.
    #[inline(always)]
    pub fn is_nearer(&self, node: u32, dist: f64) -> bool {
        (dist < self.dist[node as usize]) & (dist < self.end.0)
    }

    /// Reaches a node, where that is nearer than before; distances are never negative.
    #[inline(always)]
    pub fn offer(&mut self, node: u32, dist: f64, via: u32, ends: bool) {
        if self.is_nearer(node, dist) {
            self.come_nearer(node, dist, via, ends);
        }
    }

    fn come_nearer(&mut self, node: u32, dist: f64, via: u32, ends: bool) {
        if self.dist(node) == f64::INFINITY {
            self.touched.push(node);
        }
        self.dist[node as usize] = dist;
        self.via[node as usize] = via;
        if ends {
            self.end = (dist, node);
        } else if dist == self.level && !self.queue.holds(node) {
            self.ready.push(node);
        } else {
            self.queue.advance(node, &self.dist);
        }
    }

    /// The nearest node that was not come to yet; of equally near ones an end.
    pub fn next(&mut self) -> Option<(u32, f64)> {
        let nearest = |(end, node): (f64, u32)| (end < f64::INFINITY).then_some((node, end));
        if self.end.0 <= self.level {
            return nearest(self.end);
        }
        if let Some(node) = self.ready.pop() {
            return Some((node, self.level));
        }
        if let Some(node) = self.queue.pop(&self.dist)
            && self.dist(node) < self.end.0
        {
            self.level = self.dist(node);
            return Some((node, self.level));
        }
        nearest(self.end)
    }

    pub fn clear(&mut self) {
        for node in self.touched.drain(..) {
            self.dist[node as usize] = f64::INFINITY;
        }
        self.queue.clear();
        self.ready.clear();
        self.level = f64::NEG_INFINITY;
        self.end = (f64::INFINITY, NONE);
        self.order.clear();
    }
}
