use expect_test::expect_file;

use super::{DOCUMENTS, made};

/// Nobody, one, a sheet with every script and the longest names, one more than that.
const COUNTS: [usize; 4] = [0, 1, 29, 30];

#[test]
fn every_document_reads_as_it_should() {
    for (name, maker) in DOCUMENTS {
        for people in COUNTS {
            let paper = made(*maker, people);
            let mut text = format!("{}\n", paper.title);
            for page in &paper.pages {
                text.push_str(&page.to_string());
            }
            expect_file![format!("../snapshots/{name}.{people}.txt")].assert_eq(&text);
        }
    }
}

#[test]
fn twenty_nine_names_by_four_half_days_stand_on_two_pages() {
    let (_, maker) = DOCUMENTS.iter().find(|(name, _)| *name == "half-days").unwrap();
    assert_eq!(made(*maker, 29).pages.len(), 2);
}

#[test]
fn nothing_stands_outside_its_page() {
    use binome_papers::page::Item;
    for (name, maker) in DOCUMENTS {
        for page in made(*maker, 30).pages {
            for item in page.all() {
                if let Item::Text { x, y, size, line, turn, .. } = item {
                    let right = x + line.width(*size);
                    let inside = *x >= 4.0 && right <= page.size.width - 4.0;
                    let high = *y >= 4.0 && *y <= page.size.height - 4.0;
                    assert!(*turn != 0.0 || inside && high, "{name}: {}", line.text);
                }
            }
        }
    }
}
