use expect_test::expect_file;

use super::{DOCUMENTS, made};
use crate::facts::makers::Maker;

/// Nobody, one, a sheet with every script and the longest names, one more than that.
const COUNTS: [usize; 4] = [0, 1, 29, 30];
/// More people than any first page holds.
const MANY: usize = 45;

/// As many as the first page holds, where it is shared: one more begins another.
fn full(maker: Maker) -> Option<usize> {
    let pages = |people: usize| made(maker, people).pages.len();
    let first = pages(1);
    (1..MANY).find(|people| pages(people + 1) > first).filter(|most| *most > 1)
}

#[test]
fn every_document_reads_as_it_should() {
    for (name, maker) in DOCUMENTS {
        let mut counts: Vec<usize> = COUNTS.into();
        counts.extend(full(*maker).into_iter().flat_map(|most| [most, most + 1]));
        for people in counts {
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

/// A badge sheet is cut along its frames: they stand where the format says, to a hundredth.
#[test]
fn badges_are_as_large_as_they_say_and_a_long_name_stands_whole_on_one() {
    use binome_papers::page::Item;
    for (name, (width, height)) in [("badges-10", (85.0, 54.0)), ("badges-8", (95.0, 65.0))] {
        let (_, maker) = DOCUMENTS.iter().find(|(it, _)| *it == name).unwrap();
        let paper = made(*maker, 30);
        let frames = paper.pages.iter().flat_map(|page| page.all()).filter_map(|item| match item {
            Item::Rect { frame, stroke: Some(_), .. } => Some((frame.width, frame.height)),
            _ => None,
        });
        let frames: Vec<(f32, f32)> = frames.collect();
        assert!(frames.len() >= 30);
        let right = |it: &(f32, f32)| (it.0 - width).abs() < 0.01 && (it.1 - height).abs() < 0.01;
        assert!(frames.iter().all(right), "{frames:?}");
        let lines: Vec<&str> =
            paper.pages.iter().flat_map(|page| page.lines()).map(|it| it.text.as_str()).collect();
        assert!(lines.contains(&"Rakotoarisoa-Andriamampianina"), "{lines:?}");
    }
}
