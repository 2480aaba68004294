//! Spreadsheets: which one they are, and their cells as text, whatever they claim about themselves.
//!
//! Everything a file may lie about is counted before it is believed: the size of what is packed,
//! the place of a cell, how often it is repeated. Formulas are never evaluated, only the value
//! they had; no entity is expanded and no link followed.

use std::io::{Cursor, Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use binome_domain::import::{Cells, likeness};
use zip::ZipArchive;

use super::encoding;
use super::filling::Sheet;
use super::table::{HowRead, Kind, MOST_EXPANDED, MOST_LINES, Reading, Refused, Table};
use super::{ods, xls, xlsx};

/// The most parts of a packed file, and marks in all its parts: a cell has four or so.
const MOST_PARTS: usize = 5_000;
const MOST_MARKS: usize = 16_000_000;

/// Reads the bytes of a spreadsheet, or says that they are none.
///
/// A reader that panics over a broken file refuses it: the window must outlive any file.
pub fn read(bytes: &[u8], reading: &Reading) -> Option<Result<Table, Refused>> {
    let table = || {
        if is_zipped(bytes) {
            packed(bytes, reading)
        } else {
            choose(Kind::Xls, xls::sheets(bytes)?, reading)
        }
    };
    let caught = || catch_unwind(AssertUnwindSafe(table)).unwrap_or(Err(Refused::NotATable));
    is_spreadsheet(bytes).then(caught)
}

/// Whether bytes begin as a spreadsheet does: best read apart from the window.
pub fn is_spreadsheet(bytes: &[u8]) -> bool {
    is_zipped(bytes) || bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
}

fn is_zipped(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

fn packed(bytes: &[u8], reading: &Reading) -> Result<Table, Refused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::NotATable)?;
    if archive.len() > MOST_PARTS {
        return Err(Refused::NotATable);
    }
    let names: Vec<String> = archive.file_names().flatten().map(|it| it.into_owned()).collect();
    let is_ods = names.iter().any(|it| it == "content.xml");
    if !is_ods && !names.iter().any(|it| it.ends_with("workbook.xml")) {
        return Err(Refused::NotATable);
    }
    weigh(&mut archive, MOST_EXPANDED)?;
    if is_ods {
        let content = archive.by_name("content.xml").map_err(|_| Refused::NotATable)?;
        let sheets = ods::sheets(content)?;
        return choose(Kind::Ods, sheets, reading);
    }
    choose(Kind::Xlsx, xlsx::sheets(bytes)?, reading)
}

/// Unpacks everything once into nothing, to know what it really weighs.
fn weigh<R: Read + Seek>(archive: &mut ZipArchive<R>, most: u64) -> Result<(), Refused> {
    let mut left = most;
    let mut marks = 0;
    let mut buffer = vec![0_u8; 64 * 1024];
    for at in 0..archive.len() {
        let Ok(mut part) = archive.by_index(at) else { return Err(Refused::NotATable) };
        loop {
            let count = part.read(&mut buffer).map_err(|_| Refused::NotATable)?;
            if count == 0 {
                break;
            }
            marks += buffer[..count].iter().filter(|it| **it == b'<').count();
            left = left
                .checked_sub(count as u64)
                .ok_or(Refused::ExpandsTooMuch { most_megabytes: (MOST_EXPANDED >> 20) as u32 })?;
        }
    }
    if marks > MOST_MARKS { Err(Refused::TooManyLines { most: MOST_LINES as u32 }) } else { Ok(()) }
}

/// The sheet the user named, or the one that looks most like a list of people.
fn choose(kind: Kind, sheets: Vec<Sheet>, reading: &Reading) -> Result<Table, Refused> {
    let names: Vec<String> = sheets.iter().map(|it| it.name.clone()).collect();
    let named = |sheet: &Sheet| Some(&sheet.name) == reading.sheet.as_ref();
    let cells = sheets.into_iter().filter(|it| !it.lines.is_empty()).map(|sheet| {
        let wanted = named(&sheet);
        let cells = Cells { name: Some(sheet.name), lines: sheet.lines, ..Cells::default() };
        (wanted, likeness(&cells), cells)
    });
    // Of equals the first sheet wins.
    let best = cells.reduce(|best, it| if (it.0, it.1) > (best.0, best.1) { it } else { best });
    let Some((_, _, mut cells)) = best else { return Err(Refused::Empty) };
    let mojibake = repair(&mut cells, reading.repair != Some(false));
    cells.repaired = mojibake && reading.repair != Some(false);
    let (sheet, repaired) = (cells.name.clone(), cells.repaired);
    Ok(Table {
        cells,
        read: HowRead { sheet, sheets: names, mojibake, repaired, ..HowRead::of(kind) },
    })
}

/// A text file whose accents Excel read wrong keeps them so when it is saved as a workbook.
/// Says whether there were any; mends them if `mend`.
fn repair(cells: &mut Cells, mend: bool) -> bool {
    let mut found = false;
    for cell in cells.lines.iter_mut().flat_map(|it| &mut it.cells) {
        if let Some(right) = encoding::repaired(cell) {
            found = true;
            if mend {
                *cell = right;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use crate::tables::table::MOST_COLUMNS;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    /// A packed file of these parts.
    fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// A real workbook whose sheet holds this instead.
    fn workbook(sheet: &str) -> Vec<u8> {
        let made = crate::export::xlsx::bytes(&crate::export::List::default(), "Liste");
        let mut archive = ZipArchive::new(Cursor::new(made)).unwrap();
        let names: Vec<String> = archive.file_names().flatten().map(|it| it.into_owned()).collect();
        let mut parts = Vec::new();
        for name in names {
            let mut text = String::new();
            archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
            parts.push((name, text));
        }
        let all: Vec<(&str, &str)> = parts
            .iter()
            .map(|(name, text)| {
                (name.as_str(), if name.contains("sheet1") { sheet } else { text.as_str() })
            })
            .collect();
        zipped(&all)
    }

    fn refused(bytes: &[u8]) -> Refused {
        match read(bytes, &Reading::default()) {
            Some(Err(refused)) => refused,
            read => panic!("{read:?}"),
        }
    }

    const SHEET: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;

    #[test]
    fn a_cell_at_the_end_of_the_world_is_refused_before_room_is_made_for_it() {
        let far = format!(
            r#"{SHEET}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#
        );
        assert_eq!(refused(&workbook(&far)), Refused::TooManyLines { most: MOST_LINES as u32 });
        let wide =
            format!(r#"{SHEET}<row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>"#);
        assert_eq!(
            refused(&workbook(&wide)),
            Refused::TooManyColumns { most: MOST_COLUMNS as u32 }
        );
    }

    #[test]
    fn what_unpacks_into_far_more_is_refused_while_it_is_unpacked() {
        let bomb = zipped(&[("content.xml", &" ".repeat(2_000_000))]);
        let mut archive = ZipArchive::new(Cursor::new(bomb)).unwrap();
        assert!(matches!(weigh(&mut archive, 1_000_000), Err(Refused::ExpandsTooMuch { .. })));
        assert_eq!(weigh(&mut archive, 3_000_000), Ok(()));
    }

    #[test]
    fn laughs_by_the_billion_and_files_of_others_are_not_heard() {
        let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        let ods = format!(
            "{laughs}<office:document-content><table:table><table:table-row><table:table-cell><text:p>&b;&f;</text:p></table:table-cell></table:table-row></table:table></office:document-content>"
        );
        assert_eq!(refused(&zipped(&[("content.xml", &ods)])), Refused::NotATable);
        let sheet = format!(
            r#"{laughs}{SHEET}<row r="1"><c r="A1" t="inlineStr"><is><t>x&b;&f;</t></is></c></row></sheetData></worksheet>"#
        );
        match read(&workbook(&sheet), &Reading::default()) {
            Some(Ok(table)) => assert!(!format!("{table:?}").contains("haha"), "{table:?}"),
            read => assert!(matches!(read, Some(Err(_)))),
        }
    }

    #[test]
    fn cells_repeated_without_end_are_counted_first() {
        let ods = |row: &str| {
            let content = format!("<o><table:table>{row}</table:table></o>");
            zipped(&[("content.xml", &content)])
        };
        let cell = r#"<table:table-cell table:number-columns-repeated="4000000000"><text:p>x</text:p></table:table-cell>"#;
        let wide = ods(&format!("<table:table-row>{cell}</table:table-row>"));
        assert_eq!(refused(&wide), Refused::TooManyColumns { most: MOST_COLUMNS as u32 });
        let cell = "<table:table-cell><text:p>x</text:p></table:table-cell>";
        let long = ods(&format!(
            r#"<table:table-row table:number-rows-repeated="18446744073709551615">{cell}</table:table-row>"#
        ));
        assert_eq!(refused(&long), Refused::TooManyLines { most: MOST_LINES as u32 });
    }
}
