//! Sheets filled cell by cell under the caps.

use binome_domain::import::Line;

use super::table::{LONGEST_CELL, MOST_COLUMNS, MOST_EXPANDED, MOST_LINES, Refused};

/// One sheet of a file.
pub struct Sheet {
    pub name: String,
    pub lines: Vec<Line>,
}

/// Fills a sheet cell by cell, refusing what lies beyond the caps.
#[derive(Default)]
pub struct Filling {
    lines: Vec<Line>,
    bytes: usize,
}

impl Filling {
    /// Puts a text in a cell; rows come in their order, empty texts take no room.
    pub fn put(&mut self, row: usize, column: usize, text: String) -> Result<(), Refused> {
        if text.is_empty() {
            return Ok(());
        }
        if row >= MOST_LINES {
            return Err(Refused::TooManyLines { most: MOST_LINES as u32 });
        }
        if column >= MOST_COLUMNS {
            return Err(Refused::TooManyColumns { most: MOST_COLUMNS as u32 });
        }
        if text.len() > LONGEST_CELL && text.chars().count() > LONGEST_CELL {
            return Err(Refused::CellTooLong { line: row as u32 + 1, most: LONGEST_CELL as u32 });
        }
        let had = self.lines.get(row).map_or(0, |it| it.cells.len());
        let grown = (column + 1).saturating_sub(had);
        self.bytes += text.len() + grown * size_of::<String>();
        if self.bytes as u64 > MOST_EXPANDED {
            let most_megabytes = (MOST_EXPANDED >> 20) as u32;
            return Err(Refused::ExpandsTooMuch { most_megabytes });
        }
        while self.lines.len() <= row {
            let number = self.lines.len() as u32 + 1;
            self.lines.push(Line { number, cells: Vec::new() });
        }
        let cells = &mut self.lines[row].cells;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        Ok(())
    }

    pub fn sheet(self, name: String) -> Sheet {
        Sheet { name, lines: self.lines }
    }
}

/// A number as a cell shows it: whole ones without a fraction.
pub fn number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        format!("{value:.0}")
    } else {
        value.to_string()
    }
}
