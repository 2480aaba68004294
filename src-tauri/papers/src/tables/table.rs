//! A table read from a file: its cells, how they were read, and why one is refused.

use binome_domain::import::Cells;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The largest file read.
pub const LARGEST_FILE: usize = 20 * 1024 * 1024;
/// The most lines, columns, and characters in a cell.
pub const MOST_LINES: usize = 200_000;
pub const MOST_COLUMNS: usize = 200;
pub const LONGEST_CELL: usize = 32 * 1024;
/// The most bytes that may come out of a packed file.
pub(super) const MOST_EXPANDED: u64 = 200 * 1024 * 1024;
/// The most sheets looked at in a workbook.
pub(super) const MOST_SHEETS: usize = 12;

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
    pub(super) fn of(kind: Kind) -> Self {
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
    /// Its reader ran out of time or memory, or fell over it.
    TooHard,
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

/// How a text is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    #[serde(rename = "utf-8")]
    Utf8,
    #[serde(rename = "utf-16le")]
    Utf16Le,
    #[serde(rename = "utf-16be")]
    Utf16Be,
    #[serde(rename = "windows-1252")]
    Windows1252,
    #[serde(rename = "macintosh")]
    MacRoman,
    /// « CSV (MS-DOS) » of Excel.
    #[serde(rename = "cp850")]
    Dos850,
}

/// What parts the cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Separator {
    Semicolon,
    Comma,
    Tab,
    Bar,
    /// One cell a line.
    None,
}

impl Separator {
    pub(super) fn letter(self) -> Option<char> {
        match self {
            Self::Semicolon => Some(';'),
            Self::Comma => Some(','),
            Self::Tab => Some('\t'),
            Self::Bar => Some('|'),
            Self::None => None,
        }
    }
}
