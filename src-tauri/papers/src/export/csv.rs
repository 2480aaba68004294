//! CSV as French Excel opens it by a double click: a mark in front, `;` between, CRLF after.

use super::{List, harmless};

/// The bytes of a list.
pub fn bytes(list: &List) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    for row in list.rows() {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&harmless(cell))).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// Quotes around whatever some spreadsheet could take for a mark of its own.
fn quoted(cell: &str) -> String {
    let bare = !cell.contains([';', ',', '\t', '|', '"', '\n', '\r']) && cell.trim() == cell;
    if bare { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{self, Reading};
    use proptest::prelude::*;

    fn list(lines: Vec<Vec<String>>) -> List {
        List { headers: ["Nom", "Prénom", "Téléphone"].map(str::to_owned).to_vec(), lines }
    }

    #[test]
    fn french_excel_is_served_as_it_likes() {
        let told = list(vec![vec!["Le Goff".into(), "So\"l;ène".into(), "+33639980101".into()]]);
        let text = String::from_utf8(bytes(&told)).unwrap();
        assert_eq!(
            text,
            "\u{feff}Nom;Prénom;Téléphone\r\nLe Goff;\"So\"\"l;ène\";'+33639980101\r\n"
        );
    }

    proptest! {
        /// Whatever is exported comes back as it was.
        #[test]
        fn import_of_export_is_the_list(lines in prop::collection::vec(prop::collection::vec("[ -~é'=+@;\"\n\t]{0,8}", 3), 1..8)) {
            let told = list(lines);
            let table = tables::read(&bytes(&told), "liste.csv", &Reading::default()).unwrap();
            let back: Vec<Vec<String>> = table.cells.lines.into_iter().map(|it| it.cells).collect();
            let sent: Vec<Vec<String>> = told.rows().map(<[String]>::to_vec).collect();
            prop_assert_eq!(back, sent);
        }
    }
}
