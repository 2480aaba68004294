//! Workbooks that mean harm, read by the program itself: refused in words, whatever they claim.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails where it stands")]

use std::fs;
use std::io::{Cursor, Write};
use std::process::Command;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What the program says of a file on its error stream, and its exit status.
fn told(name: &str, bytes: &[u8]) -> (String, Option<i32>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_binome-cli"));
    let output = command.arg("read-table").arg(&path).output().unwrap();
    (String::from_utf8(output.stderr).unwrap(), output.status.code())
}

fn ods(content: &str) -> Vec<u8> {
    zipped(&[("content.xml", content)])
}

#[test]
fn a_hostile_workbook_is_refused_in_one_plain_line() {
    let laughs = r#"<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><o>&b;</o>"#;
    let outside = r#"<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]><o>&f;</o>"#;
    let far = r#"<o><table><table-row number-rows-repeated="1048575"/><table-row><table-cell number-columns-repeated="16383"/><table-cell><p>1</p></table-cell></table-row></table></o>"#;
    let many = r#"<o><table><table-row number-rows-repeated="199999"><table-cell number-columns-repeated="199"><p>xxxxxxxx</p></table-cell></table-row></table></o>"#;
    for (case, content) in [("laughs", laughs), ("outside", outside), ("far", far), ("many", many)]
    {
        let (line, status) = told("piege.ods", &ods(content));
        assert_eq!((status, line.lines().count()), (Some(1), 1), "{case}: {line}");
        assert!(line.contains("« piege.ods »") && line.contains(" : "), "{case}: {line}");
    }
}

#[test]
fn a_workbook_read_apart_gives_what_it_holds() {
    let row = |cells: [&str; 3]| {
        let cells = cells.map(|it| format!("<table-cell><p>{it}</p></table-cell>"));
        format!("<table-row>{}</table-row>", cells.concat())
    };
    let rows = row(["Nom", "Prénom", "Mail"]) + &row(["Riou", "Zoé", "zoe.riou@example.org"]);
    let (line, status) = told("liste.ods", &ods(&format!("<o><table>{rows}</table></o>")));
    assert_eq!((line.as_str(), status), ("", Some(0)));
}
