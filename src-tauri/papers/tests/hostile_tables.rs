//! Bytes that mean harm, or were cut on their way: read or refused, never a panic.

#![allow(clippy::unwrap_used)]

mod entries;

use std::fs;
use std::path::Path;

use binome_papers::tables::Refused;
use entries::file as read;
use proptest::prelude::*;

fn seeds() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/tables");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    paths.retain(|it| it.extension().is_some_and(|it| it != "json"));
    paths.sort();
    paths.iter().map(|it| fs::read(it).unwrap()).collect()
}

#[test]
fn what_is_no_table_is_refused_with_its_reason() {
    assert_eq!(read(b"", "vide.csv"), Err(Refused::Empty));
    assert_eq!(read(b" \r\n\r\n", "blanc.csv"), Err(Refused::Empty));
    assert_eq!(read(b"\xff\xfe\r\0\n\0", "blanc.txt"), Err(Refused::Empty));
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0\0\x02\0\x08\x06";
    assert_eq!(read(png, "photo.csv"), Err(Refused::NotATable));
    assert_eq!(read(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "liste.csv"), Err(Refused::NotATable));
    assert_eq!(read(b"PK\x03\x04rest", "liste.xlsx"), Err(Refused::NotATable));
    let wide = "a;".repeat(300) + "b\n";
    assert_eq!(read(wide.as_bytes(), "large.csv"), Err(Refused::TooManyColumns { most: 200 }));
    let long = format!("Nom;Mail\n{};x\n", "y".repeat(40_000));
    assert_eq!(
        read(long.as_bytes(), "long.csv"),
        Err(Refused::CellTooLong { line: 2, most: 32_768 })
    );
    let many = "a;b\n".repeat(200_001);
    assert_eq!(read(many.as_bytes(), "haut.csv"), Err(Refused::TooManyLines { most: 200_000 }));
    let heavy = vec![b'a'; 21 << 20];
    assert_eq!(read(&heavy, "lourd.csv"), Err(Refused::FileTooLarge { most_megabytes: 20 }));
}

/// Work that grows with the square of a table is a hang in disguise: these end at once or not today.
#[test]
fn tables_made_to_take_long_are_read_or_refused_all_the_same() {
    let open_quotes = format!("a;b\n{}", "\"x\"\"\n".repeat(40_000));
    let one_person =
        format!("Nom;Prénom;Mail\n{}", "Riou;Léa;lea.riou@example.org\n".repeat(20_000));
    let one_ticket: String =
        (0..20_000).map(|nth| format!("Riou;Léa;lea.riou@example.org;{nth}\n")).collect();
    let tickets = format!("Nom;Prénom;Mail;Numéro de billet\n{one_ticket}");
    let at_signs = "@".repeat(300_000);
    for table in [open_quotes, one_person, tickets, at_signs] {
        let _ = read(table.as_bytes(), "longue.csv");
    }
}

/// Text with more of the marks that readers look at than chance would give.
fn marked(marks: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(marks).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => "[0-9]{1,9}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|it| it.concat())
}

const CARDS: &[&str] = &[
    "BEGIN:VCARD\r\n",
    "END:VCARD\r\n",
    "N:Riou;Léa\r\n",
    "N;ENCODING=QUOTED-PRINTABLE:=C3=A9=\r\n",
    "TEL;VALUE=uri:tel:+33",
    "BDAY:--0412\r\n",
    "BDAY:1604",
    "EMAIL:a@example.org\r\n",
    " ",
    ";",
    "=",
    "\\",
];
const CONTENT: &[&str] = &[
    "<table:table table:name=\"a\">",
    "</table:table>",
    "<table:table-row>",
    "</table:table-row>",
    "<table:table-cell>",
    "</table:table-cell>",
    "<text:p>Nom</text:p>",
    "<text:p>Léa",
    "</text:p>",
    "<text:s/>",
    "<table:table-row table:number-rows-repeated=\"99999999999\">",
    "<!DOCTYPE a>",
    "&amp;",
    "&a;",
    "<office:annotation>",
    "<table:table-cell table:number-columns-repeated=\"300\">",
];
const SHEET: &[&str] = &[
    "<worksheet>",
    "<sheetData>",
    "<row r=\"1\">",
    "<row r=\"1048576\">",
    "</row>",
    "</sheetData>",
    "</worksheet>",
    "<c r=\"A1\" t=\"inlineStr\"><is><t>Nom</t></is></c>",
    "<c r=\"XFD1\"><v>1</v></c>",
    "<c t=\"s\"><v>9</v></c>",
    "<c r=\"B2\" t=\"d\"><v>",
    "<v>1e999</v></c>",
    "<f>A1</f>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "&b;",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes, "bruit.csv");
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(\\PC|[;,\t\"\r\n|]){0,200}") {
        let _ = read(text.as_bytes(), "texte.txt");
    }

    #[test]
    fn any_cards_are_read_or_refused(text in marked(CARDS)) {
        let _ = entries::vcard(text.as_bytes());
    }

    #[test]
    fn any_paste_is_read_or_refused(text in "([a-zé]{0,5}[@<>;, \t\n.0-9]){0,60}") {
        let _ = entries::paste(text.as_bytes());
    }

    #[test]
    fn any_content_is_read_or_refused(text in marked(CONTENT)) {
        let _ = entries::ods(text.as_bytes());
    }

    #[test]
    fn any_sheet_is_read_or_refused(text in marked(SHEET)) {
        let _ = entries::xlsx(text.as_bytes());
    }

    /// Real tables with a byte changed or their end cut off.
    #[test]
    fn a_damaged_table_is_read_or_refused(seed in 0_usize..64, at in any::<u32>(), byte in any::<u8>(), cut in any::<bool>()) {
        let seeds = seeds();
        let mut bytes = seeds[seed % seeds.len()].clone();
        let at = at as usize % bytes.len();
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] = byte;
        }
        let _ = read(&bytes, "abime.csv");
    }
}
