//! Excel before 2007: the records are walked first, since the reader believes the place of a cell.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xls};

use super::filling::{Filling, Sheet, number};
use super::table::{LARGEST_FILE, MOST_COLUMNS, MOST_SHEETS, Refused};
use super::xlsx;

/// The most cells of the rectangle around a sheet: the reader makes room for all of it.
const MOST_ROOM: u64 = 4_000_000;

/// Records that hold cells, each with its row and column in front.
const CELLS: [u16; 11] =
    [0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0001];

const BEGINNING: [u16; 3] = [0x0809, 0x0409, 0x0209];

/// The sheets of an old workbook.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    measure(&records(bytes)?)?;
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|_| Refused::NotATable)?;
    let names: Vec<String> = book.sheet_names().into_iter().take(MOST_SHEETS).collect();
    names.into_iter().map(|name| sheet(&mut book, name)).collect()
}

fn sheet(book: &mut Xls<Cursor<&[u8]>>, name: String) -> Result<Sheet, Refused> {
    let range = book.worksheet_range(&name).map_err(|_| Refused::NotATable)?;
    let (top, left) = range.start().unwrap_or_default();
    let mut filling = Filling::default();
    for (row, column, value) in range.used_cells() {
        filling.put(top as usize + row, left as usize + column, text(value))?;
    }
    Ok(filling.sheet(name))
}

fn text(value: &Data) -> String {
    match value {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) => text.trim().to_owned(),
        Data::Int(value) => value.to_string(),
        Data::Float(value) => number(*value),
        Data::Bool(value) => if *value { "VRAI" } else { "FAUX" }.to_owned(),
        Data::DateTime(value) => xlsx::moment(*value),
        other => other.to_string(),
    }
}

/// The stream of records inside the compound file.
fn records(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| Refused::NotATable)?;
    if file.exists("/EncryptedPackage") {
        return Err(Refused::Protected);
    }
    let name =
        ["/Workbook", "/Book"].into_iter().find(|it| file.exists(it)).ok_or(Refused::NotATable)?;
    let stream = file.open_stream(name).map_err(|_| Refused::NotATable)?;
    let mut records = Vec::new();
    let most = LARGEST_FILE as u64;
    stream.take(most).read_to_end(&mut records).map_err(|_| Refused::NotATable)?;
    Ok(records)
}

/// Refuses a workbook with a sheet whose cells span more room than there is.
fn measure(records: &[u8]) -> Result<(), Refused> {
    let (mut rows, mut columns) = (0_u64, 0_u64);
    let mut rest = records;
    while let [a, b, c, d, body @ ..] = rest {
        let kind = u16::from_le_bytes([*a, *b]);
        let length = usize::from(u16::from_le_bytes([*c, *d]));
        let Some((record, after)) = body.split_at_checked(length) else { break };
        if BEGINNING.contains(&kind) {
            (rows, columns) = (0, 0);
        }
        if let ([r0, r1, c0, c1, ..], true) = (record, CELLS.contains(&kind)) {
            let last = match (kind, record) {
                (0x00BD | 0x00BE, [.., l0, l1]) => u16::from_le_bytes([*l0, *l1]),
                _ => u16::from_le_bytes([*c0, *c1]),
            };
            rows = rows.max(u64::from(u16::from_le_bytes([*r0, *r1])) + 1);
            columns = columns.max(u64::from(last) + 1);
            if columns > 256 || rows * columns > MOST_ROOM {
                return Err(Refused::TooManyColumns { most: MOST_COLUMNS as u32 });
            }
        }
        rest = after;
    }
    Ok(())
}
