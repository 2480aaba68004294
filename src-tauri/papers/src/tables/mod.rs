//! Files of rows and columns, whoever wrote them, read as plain cells.
//!
//! `read` takes the bytes of a file and says what was in it and how it was read, or refuses it
//! with a code. It keeps caps on everything a file may claim, so that it can run inside the
//! program; spreadsheets are best read in a child process all the same.

mod encoding;
mod separated;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use binome_domain::import::Cells;

pub use encoding::Encoding;
pub use separated::Separator;

/// The largest file read.
pub const LARGEST_FILE: usize = 20 * 1024 * 1024;
/// The most lines, columns, and characters in a cell.
pub const MOST_LINES: usize = 200_000;
pub const MOST_COLUMNS: usize = 200;
pub const LONGEST_CELL: usize = 32 * 1024;

/// How the user wants a file read where the guess was wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Reading {
    pub encoding: Option<Encoding>,
    pub separator: Option<Separator>,
    /// Whether accents encoded twice are repaired; by itself they are.
    pub repair: Option<bool>,
    pub sheet: Option<String>,
}

/// What kind of file it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    Separated,
}

/// How the lines of a text end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LineEnding {
    CrLf,
    Lf,
    Cr,
}

/// How a file was read, to show and to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HowRead {
    pub kind: Kind,
    pub encoding: Option<Encoding>,
    pub bom: bool,
    pub separator: Option<Separator>,
    pub line_ending: Option<LineEnding>,
    pub sheet: Option<String>,
    pub sheets: Vec<String>,
    /// Accents had been encoded twice.
    pub mojibake: bool,
    /// They were repaired.
    pub repaired: bool,
}

/// Lines of cells, and how they were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub cells: Cells,
    pub read: HowRead,
}

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "camelCase")]
#[ts(rename = "TableRefused")]
pub enum Refused {
    Empty,
    /// An image, a program, a PDF: no table.
    NotATable,
    #[serde(rename_all = "camelCase")]
    FileTooLarge {
        most_megabytes: u32,
    },
    TooManyLines {
        most: u32,
    },
    TooManyColumns {
        most: u32,
    },
    #[serde(rename_all = "camelCase")]
    CellTooLong {
        line: u32,
        most: u32,
    },
}

/// Reads the bytes of a file; `name` is what it is called, without its folder.
pub fn read(bytes: &[u8], name: &str, reading: &Reading) -> Result<Table, Refused> {
    if bytes.len() > LARGEST_FILE {
        return Err(Refused::FileTooLarge { most_megabytes: (LARGEST_FILE >> 20) as u32 });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refused::Empty);
    }
    let text = encoding::decode(bytes, reading)?;
    let mut table = separated::read(&text, reading)?;
    table.cells.name = Some(stem(name));
    Ok(table)
}

fn stem(name: &str) -> String {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}
