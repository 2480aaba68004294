//! Files of rows and columns, whoever wrote them, read as plain cells.
//!
//! `read` takes the bytes of a file and says what was in it and how it was read, or refuses it
//! with a code. It keeps caps on everything a file may claim, so that it can run inside the
//! program; spreadsheets are best read in a child process all the same.

mod encoding;
mod loose;
mod ods;
mod separated;
mod sheets;
mod vcard;
mod xls;
mod xlsx;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use binome_domain::import::Cells;

use encoding::Text;

pub use encoding::Encoding;
pub use separated::Separator;

/// The largest file read.
pub const LARGEST_FILE: usize = 20 * 1024 * 1024;
/// The most lines, columns, and characters in a cell.
pub const MOST_LINES: usize = 200_000;
pub const MOST_COLUMNS: usize = 200;
pub const LONGEST_CELL: usize = 32 * 1024;
/// The most sheets looked at in a workbook.
const MOST_SHEETS: usize = 12;

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
    Xlsx,
    Xls,
    Ods,
    Vcard,
    /// A list that is no table: « Prénom NOM <mail> ».
    Loose,
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

impl HowRead {
    fn of(kind: Kind) -> Self {
        Self {
            kind,
            encoding: None,
            bom: false,
            separator: None,
            line_ending: None,
            sheet: None,
            sheets: Vec::new(),
            mojibake: false,
            repaired: false,
        }
    }
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
    /// A workbook behind a password.
    Protected,
    #[serde(rename_all = "camelCase")]
    FileTooLarge {
        most_megabytes: u32,
    },
    /// A packed file that holds far more than it weighs.
    #[serde(rename_all = "camelCase")]
    ExpandsTooMuch {
        most_megabytes: u32,
    },
    TooManyLines {
        most: u32,
    },
    TooManyColumns {
        most: u32,
    },
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
    let mut table = match sheets::read(bytes, reading) {
        Some(spreadsheet) => spreadsheet?,
        None => text(&encoding::decode(bytes, reading)?, reading)?,
    };
    // A sheet is called « Feuil1 » more often than not: the file's name tells more.
    let sheet = table.cells.name.take().unwrap_or_default();
    table.cells.name = Some(format!("{} {sheet}", stem(name)).trim().to_owned());
    Ok(table)
}

/// Reads what was pasted from a mail, a page or a text.
pub fn paste(pasted: &str, reading: &Reading) -> Result<Table, Refused> {
    if pasted.len() > LARGEST_FILE {
        return Err(Refused::FileTooLarge { most_megabytes: (LARGEST_FILE >> 20) as u32 });
    }
    if pasted.trim().is_empty() {
        return Err(Refused::Empty);
    }
    let in_utf8 = Reading { encoding: Some(Encoding::Utf8), ..reading.clone() };
    text(&encoding::decode(pasted.as_bytes(), &in_utf8)?, reading)
}

fn text(text: &Text, reading: &Reading) -> Result<Table, Refused> {
    if vcard::is_vcard(&text.text) {
        return vcard::read(text);
    }
    let mut table = separated::read(text, reading)?;
    if reading.separator.is_none()
        && loose::may_be(&table)
        && let Some(cells) = loose::cells(&text.text)
    {
        table.cells = cells;
        table.read.kind = Kind::Loose;
        table.read.separator = None;
    }
    Ok(table)
}

fn stem(name: &str) -> String {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}
