//! The few cells of each row, all in one piece of memory.

use super::select::Arc;

/// A list for each row. One that outgrows its room moves to the end.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    arcs: Vec<Arc>,
    spans: Vec<Span>,
}

#[derive(Debug, Clone, Copy)]
struct Span {
    start: usize,
    len: u32,
    room: u32,
}

const NOTHING: Arc = Arc { col: 0, cost: 0 };

impl Lists {
    /// Empty lists with room for so many cells each.
    pub fn new(rows: usize, room: usize) -> Self {
        let span = |row| Span { start: row * room, len: 0, room: room as u32 };
        Self { arcs: vec![NOTHING; rows * room], spans: (0..rows).map(span).collect() }
    }

    pub fn of(&self, row: usize) -> &[Arc] {
        let Span { start, len, .. } = self.spans[row];
        &self.arcs[start..][..len as usize]
    }

    pub fn rows(&self) -> impl Iterator<Item = &[Arc]> {
        (0..self.spans.len()).map(|row| self.of(row))
    }

    pub fn clear(&mut self, row: usize) {
        self.spans[row].len = 0;
    }

    pub fn extend(&mut self, row: usize, more: &[Arc]) {
        let Span { start, len, room } = self.spans[row];
        let long = len as usize + more.len();
        if long > room as usize {
            let end = self.arcs.len();
            if self.arcs.capacity() < end + long {
                self.arcs.reserve_exact(long.max(end / 8));
            }
            self.arcs.extend_from_within(start..start + len as usize);
            self.arcs.extend_from_slice(more);
            self.spans[row] = Span { start: end, len: long as u32, room: long as u32 };
            return;
        }
        self.arcs[start + len as usize..][..more.len()].copy_from_slice(more);
        self.spans[row].len = long as u32;
    }
}
