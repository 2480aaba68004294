//! Bytes that mean harm, or were cut on their way: read or refused, never a panic.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use binome_domain::import::{Choices, report, understand};
use binome_papers::tables::{self, Reading, Refused};
use proptest::prelude::*;

/// Reads to the end of the way a table goes, if it goes any.
fn read(bytes: &[u8], name: &str) -> Result<usize, Refused> {
    let table = tables::read(bytes, name, &Reading::default())?;
    let told = report::report(&understand(&table.cells, &Choices::default()));
    Ok(told.people.len())
}

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
