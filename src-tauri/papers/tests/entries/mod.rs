//! The doors through which strangers' bytes come in, one a reader. The tests knock with chosen and
//! random bytes, the fuzzer (`fuzz/`) with bytes that look for new ways through the code.

#![allow(dead_code, reason = "each test and each fuzz target knocks at some of the doors")]

use std::io::{Cursor, Write};

use binome_domain::import::{Choices, report, understand};
use binome_papers::tables::{self, Reading, Refused, Table};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// People found, to the end of the way a table goes, if it goes any.
fn understood(table: Result<Table, Refused>) -> Result<usize, Refused> {
    let told = report::report(&understand(&table?.cells, &Choices::default()));
    let heaps = told.counts.skipped_lines + told.people.len();
    assert!(told.counts.lines == 0 || heaps > 0, "lines that are nowhere");
    Ok(told.people.len())
}

/// A file of any kind.
pub fn file(bytes: &[u8], name: &str) -> Result<usize, Refused> {
    understood(tables::read(bytes, name, &Reading::default()))
}

/// What was pasted.
pub fn paste(bytes: &[u8]) -> Result<usize, Refused> {
    understood(tables::paste(&String::from_utf8_lossy(bytes), &Reading::default()))
}

/// Cards of an address book.
pub fn vcard(bytes: &[u8]) -> Result<usize, Refused> {
    file(&[b"BEGIN:VCARD\r\n", bytes].concat(), "fiches.vcf")
}

/// The content of a LibreOffice sheet.
pub fn ods(content: &[u8]) -> Result<usize, Refused> {
    file(&zipped(&[("content.xml", content)]), "liste.ods")
}

/// A sheet of an Excel workbook.
pub fn xlsx(sheet: &[u8]) -> Result<usize, Refused> {
    let parts: [(&str, &[u8]); 4] = [
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", SHEETS),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    file(&zipped(&parts), "liste.xlsx")
}

/// A packed file of these parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        // Memory always has room for it.
        zip.start_file(*name, SimpleFileOptions::default()).expect("memory");
        zip.write_all(bytes).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

const RELATIONS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &[u8] = br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const SHEETS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
