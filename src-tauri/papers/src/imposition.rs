//! Several pages on one side of a sheet.

use crate::documents::Paper;
use crate::page::{Color, Frame, Item, Page, Size};

/// A4 becomes A5 at this scale.
const HALF: f32 = std::f32::consts::FRAC_1_SQRT_2;
const FOLD: Color = Color(0x9a, 0x9a, 0x9a);

impl Paper {
    /// Its pages of A4 two by two, each half as large: to be cut along the middle, or read as it is.
    pub fn two_up(self) -> Self {
        let pages = self.pages.chunks(2).map(two_up).collect();
        Self { pages, ..self }
    }
}

fn two_up(pages: &[Page]) -> Page {
    let mut sheet = Page::new(Size::A4_LANDSCAPE);
    let Size { width, height } = sheet.size;
    sheet.items.push(Item::Stroke {
        from: (width / 2.0, 0.0),
        to: (width / 2.0, height),
        width: 0.15,
        color: FOLD,
        dashed: true,
    });
    for (page, left) in pages.iter().zip([0.0, width / 2.0]) {
        sheet.items.extend(page.all().map(|item| half(item, left)));
    }
    sheet.bookmark = pages.iter().find_map(|page| page.bookmark.clone());
    sheet
}

/// The same, half as large and further right.
fn half(item: &Item, left: f32) -> Item {
    let point = |(x, y): (f32, f32)| (left + x * HALF, y * HALF);
    let shrunk = |frame: Frame| {
        let (x, y) = point((frame.x, frame.y));
        Frame::new(x, y, frame.width * HALF, frame.height * HALF)
    };
    let mut item = item.clone();
    match &mut item {
        Item::Text { x, y, size, .. } => {
            (*x, *y) = point((*x, *y));
            *size *= HALF;
        }
        Item::Stroke { from, to, width, .. } => {
            (*from, *to) = (point(*from), point(*to));
            *width *= HALF;
        }
        Item::Rect { frame, stroke, .. } => {
            *frame = shrunk(*frame);
            stroke.iter_mut().for_each(|(width, _)| *width *= HALF);
        }
        Item::Shape { points, .. } => points.iter_mut().for_each(|it| *it = point(*it)),
        Item::Picture { frame, .. } => *frame = shrunk(*frame),
        Item::Open(_) | Item::Close => {}
    }
    item
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Press;
    use crate::words::Language;

    #[test]
    fn three_pages_stand_on_two_sheets_each_within_its_half() {
        let press = Press::new(Language::Fr, true);
        let pages = vec![press.canvas(Size::A4).page; 3];
        let paper = press.paper("Feuilles de route".into(), pages).two_up();
        assert_eq!(paper.pages.len(), 2);
        let starts = |page: &Page| -> Vec<bool> {
            let texts = page.all().filter_map(|item| match item {
                Item::Text { x, .. } => Some(*x > page.size.width / 2.0),
                _ => None,
            });
            texts.collect()
        };
        assert_eq!(starts(&paper.pages[0]), [false, true]);
        assert_eq!(starts(&paper.pages[1]), [false]);
        assert!(paper.pages.iter().all(|page| page.size == Size::A4_LANDSCAPE));
        assert_eq!(paper.pages[0].bookmark.as_deref(), Some("Feuilles de route"));
    }
}
