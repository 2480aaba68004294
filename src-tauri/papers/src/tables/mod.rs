//! Files of rows and columns, whoever wrote them, read as plain cells.
//!
//! `read` takes the bytes of a file and says what was in it and how it was read, or refuses it
//! with a code. It keeps caps on everything a file may claim, so that it can run inside the
//! program; spreadsheets are best read in a child process all the same.

mod encoding;
mod filling;
mod loose;
mod ods;
mod separated;
mod sheets;
mod table;
mod vcard;
mod xls;
mod xlsx;

use encoding::Text;

pub use sheets::is_spreadsheet;
pub use table::{
    Encoding, HowRead, Kind, LARGEST_FILE, LONGEST_CELL, LineEnding, MOST_COLUMNS, MOST_LINES,
    Reading, Refused, Separator, Table,
};

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
