//! The cells that a look at a row finds.

use super::lanes::Number;

/// Cells with their values, in room that stays, since rows are looked at again and again.
#[derive(Debug, Clone)]
pub struct Found<T> {
    room: Vec<(T, u32)>,
    count: usize,
}

impl<T> Default for Found<T> {
    fn default() -> Self {
        Self { room: Vec::new(), count: 0 }
    }
}

impl<T: Number> Found<T> {
    /// None yet, and room for all cells of a row.
    pub fn start(&mut self, cols: usize) {
        self.count = 0;
        if self.room.len() < cols + 4 {
            self.room.resize(cols + 4, (T::HOLE, 0));
        }
    }

    /// Adds those of a few cells that are below the limit. Which are is a matter of chance: all are
    /// written, and the next written over those that are not.
    #[inline(always)]
    pub fn add_below<const FEW: usize>(&mut self, limit: T, cells: [(T, u32); FEW]) {
        let room = &mut self.room[self.count..][..FEW];
        let mut more = 0;
        for cell in cells {
            room[more] = cell;
            more += usize::from(cell.0 < limit);
        }
        self.count += more;
    }

    pub fn add(&mut self, cell: (T, u32)) {
        self.room[self.count] = cell;
        self.count += 1;
    }

    pub fn cells(&mut self) -> &mut [(T, u32)] {
        &mut self.room[..self.count]
    }

    pub fn len(&self) -> usize {
        self.count
    }

    pub fn truncate(&mut self, count: usize) {
        self.count = self.count.min(count);
    }
}
