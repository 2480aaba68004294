//! Nodes to come to, nearest first.

/// The place of a node that is not in the heap.
const OUT: u32 = u32::MAX;

/// A binary heap that knows where each of its nodes is, so that none is in it twice: searches over
/// many columns would else hold more of what is out of date than of what is not.
#[derive(Debug, Clone)]
pub struct Queue {
    heap: Vec<u32>,
    /// Where each node is in the heap.
    place: Vec<u32>,
}

impl Queue {
    pub fn new(nodes: usize) -> Self {
        Self { heap: Vec::new(), place: vec![OUT; nodes] }
    }

    pub fn holds(&self, node: u32) -> bool {
        self.place[node as usize] != OUT
    }

    /// Takes a node in, or moves it forward where it is nearer than it was.
    pub fn advance(&mut self, node: u32, dist: &[f64]) {
        if !self.holds(node) {
            self.set(self.heap.len(), node);
        }
        let mut at = self.place[node as usize] as usize;
        while let Some(up) = at.checked_sub(1).map(|it| it / 2)
            && is_nearer(node, self.heap[up], dist)
        {
            self.set(at, self.heap[up]);
            at = up;
        }
        self.set(at, node);
    }

    /// The nearest node; of equally near ones any, the same in every run.
    pub fn pop(&mut self, dist: &[f64]) -> Option<u32> {
        let (nearest, last) = (*self.heap.first()?, self.heap.pop()?);
        self.place[nearest as usize] = OUT;
        if nearest != last {
            self.sink(last, dist);
        }
        Some(nearest)
    }

    pub fn clear(&mut self) {
        self.heap.drain(..).for_each(|node| self.place[node as usize] = OUT);
    }

    /// Puts a node at the head, and lets those below it forward that are nearer.
    fn sink(&mut self, node: u32, dist: &[f64]) {
        let mut at = 0;
        while let Some(&left) = self.heap.get(2 * at + 1) {
            let right = self.heap.get(2 * at + 2).filter(|right| is_nearer(**right, left, dist));
            let below = *right.unwrap_or(&left);
            if !is_nearer(below, node, dist) {
                break;
            }
            let next = self.place[below as usize] as usize;
            self.set(at, below);
            at = next;
        }
        self.set(at, node);
    }

    fn set(&mut self, at: usize, node: u32) {
        if at == self.heap.len() {
            self.heap.push(node);
        }
        self.heap[at] = node;
        self.place[node as usize] = at as u32;
    }
}

#[inline(always)]
fn is_nearer(one: u32, other: u32, dist: &[f64]) -> bool {
    dist[one as usize] < dist[other as usize]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn nodes_come_nearest_first_each_once(
            offers in prop::collection::vec((0..20u32, 0..9u32), 0..60),
            popped in 0..5usize,
        ) {
            let mut dist = [f64::INFINITY; 20];
            let mut queue = Queue::new(20);
            for (node, near) in offers {
                if f64::from(near) < dist[node as usize] {
                    dist[node as usize] = f64::from(near);
                    queue.advance(node, &dist);
                }
            }
            let there = |it: &u32| dist[*it as usize].is_finite();
            let mut first: Vec<u32> = (0..popped).map_while(|_| queue.pop(&dist)).collect();
            prop_assert!((0..20).filter(there).all(|it| queue.holds(it) != first.contains(&it)));
            let mut cleared = queue.clone();
            cleared.clear();
            prop_assert_eq!(cleared.pop(&dist), None);
            first.extend(std::iter::from_fn(|| queue.pop(&dist)));
            prop_assert!(first.is_sorted_by_key(|it| dist[*it as usize]));
            first.sort_unstable();
            prop_assert_eq!(first, (0..20).filter(there).collect::<Vec<_>>());
        }
    }
}
