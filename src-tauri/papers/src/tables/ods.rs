//! LibreOffice: the content is walked once; what it repeats is counted before it is written.

use std::io::{BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::filling::{Filling, Sheet, number};
use super::table::{LONGEST_CELL, MOST_COLUMNS, MOST_LINES, MOST_SHEETS, Refused};

/// The sheets of a content.xml.
pub fn sheets(content: impl Read) -> Result<Vec<Sheet>, Refused> {
    let mut xml = Reader::from_reader(BufReader::new(content));
    let mut walk = Walk::default();
    let mut buffer = Vec::new();
    loop {
        match xml.read_event_into(&mut buffer).map_err(|_| Refused::NotATable)? {
            Event::Start(tag) => walk.open(&tag)?,
            Event::Empty(tag) => {
                walk.open(&tag)?;
                walk.close(tag.local_name().as_ref())?;
            }
            Event::End(tag) => walk.close(tag.local_name().as_ref())?,
            Event::Text(text) => walk.say(&text),
            Event::CData(text) => walk.say(&text),
            Event::GeneralRef(name) => walk.say(entity(&name)),
            // A document type can only declare what a table never needs.
            Event::DocType(_) => return Err(Refused::NotATable),
            Event::Eof => return Ok(walk.sheets),
            _ => {}
        }
        buffer.clear();
    }
}

/// The five names XML knows by itself; no other is looked up.
fn entity(name: &str) -> &'static str {
    match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" | "#39" => "'",
        "#10" => "\n",
        "#160" => "\u{a0}",
        _ => "",
    }
}

/// Where the walk through the content stands.
#[derive(Default)]
struct Walk {
    sheets: Vec<Sheet>,
    filling: Option<(String, Filling)>,
    /// The style being told, and those of sheets that are not shown.
    style: String,
    unseen: Vec<String>,
    row: usize,
    row_times: usize,
    /// The cells of the row, by their column, where they say something.
    cells: Vec<(usize, String)>,
    column: usize,
    cell: Option<Cell>,
    /// How deep in notes beside a cell, which are not its text.
    aside: usize,
}

struct Cell {
    times: usize,
    /// What the cell holds where its text only shows it.
    value: Option<String>,
    text: String,
}

impl Walk {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), Refused> {
        match tag.local_name().as_ref() {
            "style" => self.style = attribute(tag, "name").unwrap_or_default(),
            "table-properties" if attribute(tag, "display").as_deref() == Some("false") => {
                self.unseen.push(self.style.clone());
            }
            "table" if self.filling.is_none() && self.sheets.len() < MOST_SHEETS => {
                let styled = attribute(tag, "style-name");
                if styled.is_some_and(|it| self.unseen.contains(&it)) {
                    return Ok(());
                }
                let name = attribute(tag, "name").unwrap_or_default();
                self.filling = Some((name, Filling::default()));
                self.row = 0;
            }
            "table-row" => {
                self.row_times = times(tag, "number-rows-repeated");
                self.cells.clear();
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                let times = times(tag, "number-columns-repeated");
                self.cell = Some(Cell { times, value: value(tag), text: String::new() });
            }
            "annotation" => self.aside += 1,
            "p" if self.cell.as_ref().is_some_and(|it| !it.text.is_empty()) => self.say("\n"),
            "line-break" => self.say("\n"),
            "tab" | "s" => self.say(" "),
            _ => {}
        }
        Ok(())
    }

    fn say(&mut self, text: &str) {
        if let Some(cell) =
            self.cell.as_mut().filter(|it| self.aside == 0 && it.text.len() <= LONGEST_CELL * 4)
        {
            cell.text.push_str(text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Refused> {
        match name {
            "annotation" => self.aside = self.aside.saturating_sub(1),
            "table-cell" | "covered-table-cell" => self.end_cell()?,
            "table-row" => self.end_row()?,
            "table" => {
                if let Some((name, filling)) = self.filling.take() {
                    self.sheets.push(filling.sheet(name));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Refused> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let text = cell.value.unwrap_or(cell.text).trim().to_owned();
        if !text.is_empty() {
            if self.column.saturating_add(cell.times) > MOST_COLUMNS {
                return Err(Refused::TooManyColumns { most: MOST_COLUMNS as u32 });
            }
            let columns = self.column..self.column + cell.times;
            self.cells.extend(columns.map(|column| (column, text.clone())));
        }
        self.column = self.column.saturating_add(cell.times);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refused> {
        let Some((_, filling)) = &mut self.filling else { return Ok(()) };
        if !self.cells.is_empty() {
            if self.row.saturating_add(self.row_times) > MOST_LINES {
                return Err(Refused::TooManyLines { most: MOST_LINES as u32 });
            }
            for row in self.row..self.row + self.row_times {
                for (column, text) in &self.cells {
                    filling.put(row, *column, text.clone())?;
                }
            }
        }
        self.row = self.row.saturating_add(self.row_times);
        Ok(())
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|it| it.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|it| it.into_owned())
}

fn times(tag: &BytesStart<'_>, name: &str) -> usize {
    attribute(tag, name).and_then(|it| it.parse().ok()).unwrap_or(1).max(1)
}

/// Dates and numbers are taken as they are kept, not as they are shown.
fn value(tag: &BytesStart<'_>) -> Option<String> {
    match attribute(tag, "value-type")?.as_str() {
        "date" => {
            attribute(tag, "date-value").map(|it| it.trim_end_matches("T00:00:00").to_owned())
        }
        "float" => {
            let value: f64 = attribute(tag, "value")?.parse().ok()?;
            Some(number(value))
        }
        "boolean" => attribute(tag, "boolean-value")
            .map(|it| if it == "true" { "VRAI" } else { "FAUX" }.to_owned()),
        _ => None,
    }
}
