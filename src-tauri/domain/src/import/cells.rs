//! A table before anybody understood it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::values::markup;

/// One line of a table, with the number a spreadsheet shows beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Line {
    pub number: u32,
    pub cells: Vec<String>,
}

impl Line {
    /// What stands in a column, trimmed; a line may be shorter than its table.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// The cells that say something, with their columns.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        self.cells
            .iter()
            .enumerate()
            .map(|(column, cell)| (column, cell.trim()))
            .filter(|(_, cell)| !cell.is_empty())
    }
}

/// Lines of cells, whatever file they came from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Cells {
    /// What the file or the sheet calls itself, as a hint of who is in it.
    pub name: Option<String>,
    /// Whether accents encoded twice were repaired before anybody saw them.
    pub repaired: bool,
    pub lines: Vec<Line>,
}

impl Cells {
    pub fn width(&self) -> usize {
        self.lines.iter().map(|line| line.cells.len()).max().unwrap_or(0)
    }

    /// The table with the marks that web forms write for letters undone.
    pub fn unmarked(&self) -> Cow<'_, Self> {
        let marked = |cell: &String| matches!(markup::unmarked(cell), Cow::Owned(_));
        if !self.lines.iter().any(|line| line.cells.iter().any(marked)) {
            return Cow::Borrowed(self);
        }
        let mut plain = self.clone();
        for cell in plain.lines.iter_mut().flat_map(|it| &mut it.cells) {
            *cell = markup::unmarked(cell).into_owned();
        }
        Cow::Owned(plain)
    }
}

#[cfg(test)]
impl Cells {
    /// A table as a test writes it: one line a line, cells parted by `;`.
    pub fn drawn(text: &str) -> Self {
        let lines = text.lines().zip(1..).map(|(line, number)| Line {
            number,
            cells: line.split(';').map(str::to_owned).collect(),
        });
        Self { lines: lines.collect(), ..Self::default() }
    }
}
