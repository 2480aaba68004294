//! Excel since 2007: cells streamed out of the sheet, never the rectangle it claims.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};

use super::filling::{Filling, Sheet, number};
use super::table::{MOST_SHEETS, Refused};

/// The visible sheets of a workbook whose real weight is known to be bearable.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Refused> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refused::NotATable)?;
    let known = book.sheets_metadata().to_vec();
    let shown = known
        .into_iter()
        .filter(|it| it.typ == SheetType::WorkSheet && it.visible == SheetVisible::Visible);
    shown.take(MOST_SHEETS).map(|it| sheet(&mut book, it.name)).collect()
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: String) -> Result<Sheet, Refused> {
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| Refused::NotATable)?;
    let mut filling = Filling::default();
    while let Some(cell) = cells.next_cell().map_err(|_| Refused::NotATable)? {
        let (row, column) = cell.get_position();
        filling.put(row as usize, column as usize, text(cell.get_value()))?;
    }
    Ok(filling.sheet(name))
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::String(text) => unescaped(text),
        DataRef::SharedString(text) => unescaped(text),
        DataRef::Int(value) => value.to_string(),
        DataRef::Float(value) => number(*value),
        DataRef::Bool(value) => if *value { "VRAI" } else { "FAUX" }.to_owned(),
        DataRef::DateTime(value) => moment(*value),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
    }
}

/// Excel writes control characters as `_x000D_`; forms put them at line ends.
fn unescaped(text: &str) -> String {
    text.replace("_x000D_", "").replace("\r\n", "\n").trim().to_owned()
}

/// « 1993-07-14 », with the hour where there is one; an hour alone without its day.
pub fn moment(value: ExcelDateTime) -> String {
    if value.is_duration() {
        return number(value.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
    if value.as_f64() < 1.0 {
        return format!("{hour:02}:{minute:02}");
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        return date;
    }
    format!("{date} {hour:02}:{minute:02}:{second:02}")
}
