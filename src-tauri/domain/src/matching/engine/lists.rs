//! The few cells of each row, in one piece of memory.

use super::select::Arc;

/// A list for each row. Most keep within their room; those that do not go elsewhere, and the first
/// place of their room says where they begin.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    room: usize,
    home: Vec<Arc>,
    elsewhere: Vec<Arc>,
    length: Vec<u32>,
}

impl Lists {
    /// Empty lists with room for so many cells each.
    pub fn new(rows: usize, room: usize) -> Self {
        let home = vec![Arc { col: 0, cost: 0 }; rows * room];
        Self { room, home, elsewhere: Vec::new(), length: vec![0; rows] }
    }

    pub fn of(&self, row: usize) -> &[Arc] {
        let length = self.length[row] as usize;
        if length <= self.room {
            &self.home[row * self.room..][..length]
        } else {
            &self.elsewhere[self.start(row)..][..length]
        }
    }

    fn start(&self, row: usize) -> usize {
        self.home[row * self.room].col as usize
    }

    pub fn rows(&self) -> impl Iterator<Item = &[Arc]> {
        (0..self.length.len()).map(|row| self.of(row))
    }

    pub fn clear(&mut self, row: usize) {
        self.length[row] = 0;
    }

    pub fn extend(&mut self, row: usize, more: &[Arc]) {
        let length = self.length[row] as usize;
        let long = length + more.len();
        if long <= self.room {
            self.home[row * self.room + length..][..more.len()].copy_from_slice(more);
        } else {
            let start = self.elsewhere.len();
            if length <= self.room {
                self.elsewhere.extend_from_slice(&self.home[row * self.room..][..length]);
            } else {
                let known = self.start(row);
                self.elsewhere.extend_from_within(known..known + length);
            }
            self.elsewhere.extend_from_slice(more);
            self.home[row * self.room].col = start as u32;
        }
        self.length[row] = long as u32;
    }
}
