//! A workbook of one sheet, every cell a text: nothing in it can be calculated.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::List;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const SHEETS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// The bytes of a list, the same twice; `title` names the sheet.
pub fn bytes(list: &List, title: &str) -> Vec<u8> {
    // Writing into memory fails only where a part passes 4 GB, far above what a list may hold.
    pack(list, title).unwrap_or_default()
}

fn pack(list: &List, title: &str) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // One moment for all: the same list gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for (name, text) in [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("xl/workbook.xml", workbook(title)),
        ("xl/_rels/workbook.xml.rels", SHEETS.to_owned()),
        ("xl/worksheets/sheet1.xml", sheet(list)),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Excel refuses some letters in the name of a sheet, and more than 31.
fn workbook(title: &str) -> String {
    let bare: String = title.chars().filter(|it| !"[]:*?/\\'".contains(*it)).take(31).collect();
    let name = if bare.trim().is_empty() { "Liste".to_owned() } else { escaped(bare.trim()) };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    )
}

fn sheet(list: &List) -> String {
    let mut text = String::from(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#,
    );
    for (row, number) in list.rows().zip(1_u32..) {
        text.push_str(&format!(r#"<row r="{number}">"#));
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let place = format!("{}{number}", letters(column));
            let said = escaped(cell);
            text.push_str(&format!(
                r#"<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>"#
            ));
        }
        text.push_str("</row>");
    }
    text.push_str("</sheetData></worksheet>");
    text
}

/// Columns are counted A … Z, AA, AB …
fn letters(column: usize) -> String {
    let mut name = String::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        name.insert(0, char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    name
}

/// XML knows no control characters but three.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\n' | '\t' => safe.push(letter),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{self, Kind, Reading};

    #[test]
    fn a_workbook_comes_back_as_it_left() {
        let list = List {
            headers: ["Nom", "Téléphone", "Note"].map(str::to_owned).to_vec(),
            lines: vec![
                ["Nguyễn & Cie", "+33639980101", "=HYPERLINK(\"x\")"].map(str::to_owned).to_vec(),
                ["Bœuf", "", "deux\nlignes <b>"].map(str::to_owned).to_vec(),
            ],
        };
        let made = bytes(&list, "Liste : été");
        assert_eq!(made, bytes(&list, "Liste : été"));
        let table = tables::read(&made, "liste.xlsx", &Reading::default()).unwrap();
        let back: Vec<Vec<String>> = table.cells.lines.into_iter().map(|it| it.cells).collect();
        let sent: Vec<Vec<String>> = list.rows().map(<[String]>::to_vec).collect();
        assert_eq!((table.read.kind, back), (Kind::Xlsx, sent));
    }

    #[test]
    fn columns_are_named_as_excel_does() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
