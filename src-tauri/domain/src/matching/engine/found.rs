//! The cells that a look at a row finds.

use super::lanes::Number;

/// Cells with their values, in room that stays, since rows are looked at again and again.
#[derive(Debug, Clone, Default)]
pub struct Found<T> {
    room: Vec<(T, u32)>,
    count: usize,
}

impl<T: Number> Found<T> {
    pub fn clear(&mut self) {
        self.count = 0;
    }

    #[cold]
    fn grow(&mut self) {
        self.room.resize(2 * self.room.len() + 64, (T::HOLE, 0));
    }

    /// Adds those of a few cells that are below the limit. Which are is a matter of chance: all are
    /// written, and the next written over those that are not.
    #[inline(always)]
    pub fn add_below<const FEW: usize>(&mut self, limit: T, cells: [(T, u32); FEW]) {
        if self.room.len() < self.count + FEW {
            self.grow();
        }
        let room = &mut self.room[self.count..][..FEW];
        let mut more = 0;
        for cell in cells {
            room[more] = cell;
            more += usize::from(cell.0 < limit);
        }
        self.count += more;
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
