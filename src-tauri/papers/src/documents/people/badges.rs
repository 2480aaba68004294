//! Badges to cut out: the first name to be read across a table, the role in words and in colour.

use binome_domain::people::PersonName;

use crate::documents::letterhead::Organisation;
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::{ACCENT, BODY, HAIRLINE, INK, LABEL, MUTED, RULE, SMALL, WHITE};
use crate::layout::{Align, Canvas};
use crate::page::{Color, Frame, Page, Size, Tag};
use crate::setting::{Style, Voice};
use crate::words::Agreement;
pub use crate::words::Role;

/// The badges of an action.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub organisation: Organisation,
    pub title: String,
    pub badges: Vec<Badge>,
    pub format: Format,
    /// A second page that falls on the back of the first when printed on both sides.
    pub both_sides: bool,
}

/// One badge.
#[derive(Debug, Clone, PartialEq)]
pub struct Badge {
    pub name: PersonName,
    /// What tells her apart from another of her name, as « (1971) »; may be empty.
    pub mark: String,
    pub role: Role,
    pub agreement: Agreement,
    /// Her organisation, her table; may be empty.
    pub detail: String,
    /// She does not want to be photographed.
    pub no_photo: bool,
}

/// How many badges stand on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// 85 × 54 mm, the size of a bank card.
    Ten,
    /// 95 × 65 mm.
    Eight,
}

impl Format {
    /// How much larger than on the smaller badges names are set.
    fn scale(self) -> f32 {
        match self {
            Self::Ten => 1.0,
            Self::Eight => 1.3,
        }
    }

    /// Width, height, rows.
    fn measures(self) -> (f32, f32, usize) {
        match self {
            Self::Ten => (85.0, 54.0, 5),
            Self::Eight => (95.0, 65.0, 4),
        }
    }
}

impl Role {
    /// The band's ground; each differs in grey too.
    fn color(self) -> Color {
        match self {
            Self::Participant => ACCENT,
            Self::Mentee => Color(0x7a, 0x3b, 0x6e),
            Self::Mentor => Color(0x9a, 0x4a, 0x12),
            Self::Team => INK,
            Self::Child => Color(0x4d, 0x6b, 0x1f),
        }
    }
}

const COLUMNS: usize = 2;
/// The first name is read at arm's length, and never smaller than so many points.
const FIRST: Style = Style::new(Voice::Bold, 34.0);
const FIRST_FLOOR: f32 = 24.0;
const LAST: Style = Style::new(Voice::Regular, 16.0);

/// Sheets of badges, in the order given.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let (_, _, rows) = facts.format.measures();
    let mut pages = Vec::new();
    for sheet in facts.badges.chunks(COLUMNS * rows) {
        pages.push(page(press, facts, sheet, false));
        if facts.both_sides {
            pages.push(page(press, facts, sheet, true));
        }
    }
    let title = format!("{} – {}", press.words().badges.title, press.typeset(&facts.title));
    press.paper(title, pages)
}

fn page(press: &Press, facts: &Facts, sheet: &[Badge], back: bool) -> Page {
    let (width, height, rows) = facts.format.measures();
    let mut canvas = press.canvas(Size::A4);
    let left = (210.0 - COLUMNS as f32 * width) / 2.0;
    let top = (297.0 - rows as f32 * height) / 2.0;
    cut_marks(
        &mut canvas,
        Frame::new(left, top, COLUMNS as f32 * width, rows as f32 * height),
        width,
        height,
    );
    for (at, badge) in sheet.iter().enumerate() {
        let column = if back { COLUMNS - 1 - at % COLUMNS } else { at % COLUMNS };
        let frame = Frame::new(
            left + column as f32 * width,
            top + (at / COLUMNS) as f32 * height,
            width,
            height,
        );
        draw(&mut canvas, press, facts, badge, frame);
    }
    canvas.page
}

/// Ticks outside the badges, where a cutter is laid.
fn cut_marks(canvas: &mut Canvas<'_>, all: Frame, width: f32, height: f32) {
    let mut x = all.x;
    while x <= all.right() + 0.1 {
        canvas.stroke((x, all.y - 6.0), (x, all.y - 1.5), HAIRLINE, INK);
        canvas.stroke((x, all.bottom() + 1.5), (x, all.bottom() + 6.0), HAIRLINE, INK);
        x += width;
    }
    let mut y = all.y;
    while y <= all.bottom() + 0.1 {
        canvas.stroke((all.x - 6.0, y), (all.x - 1.5, y), HAIRLINE, INK);
        canvas.stroke((all.right() + 1.5, y), (all.right() + 6.0, y), HAIRLINE, INK);
        y += height;
    }
}

fn draw(canvas: &mut Canvas<'_>, press: &Press, facts: &Facts, badge: &Badge, frame: Frame) {
    const BAND: f32 = 9.0;
    canvas.boxed(frame, 0.1, RULE);
    let band = Frame::new(frame.x, frame.y, frame.width, BAND);
    canvas.filled(band, badge.role.color());
    let inner = frame.inset(5.0);
    let word = (press.words().badges.role)(badge.role, badge.agreement);
    let (first, last) = (badge.name.first(), badge.name.last());
    canvas.tagged(Tag::Paragraph, |canvas| {
        let height = frame.height - BAND - 25.0;
        let place = Frame::new(inner.x, frame.y + BAND + 3.0, inner.width, height);
        let name = if first.is_empty() { last } else { first };
        let style = FIRST.at(FIRST.size * facts.format.scale());
        canvas.fitted(place, Align::Left, style, FIRST_FLOOR, name);
    });
    canvas.tagged(Tag::Paragraph, |canvas| {
        let last = if first.is_empty() { "" } else { last };
        let last = format!("{last} {}", badge.mark);
        let place = Frame::new(inner.x, frame.bottom() - 23.0, inner.width, 8.0);
        let style = LAST.at(LAST.size * facts.format.scale());
        canvas.fitted(place, Align::Left, style, 9.0, last.trim());
        if !badge.detail.is_empty() {
            let place = Frame::new(inner.x, frame.bottom() - 15.0, inner.width, 5.0);
            canvas.fitted(place, Align::Left, BODY, 7.0, &badge.detail);
        }
    });
    canvas.tagged(Tag::Paragraph, |canvas| {
        canvas.colored(WHITE, |canvas| {
            let photo = if badge.no_photo { 34.0 } else { 0.0 };
            let place = Frame::new(inner.x, frame.y, inner.width - photo, BAND);
            canvas.fitted(place, Align::Left, LABEL.at(12.0), 8.0, word);
        });
        canvas.colored(MUTED, |canvas| {
            let place = Frame::new(inner.x, frame.bottom() - 8.0, inner.width, 5.0);
            canvas.fitted(place, Align::Left, SMALL.at(8.0), 5.0, &press.typeset(&facts.title));
        });
    });
    if badge.no_photo {
        let middle = (inner.right() - 3.0, frame.y + BAND / 2.0);
        no_photo(canvas, press, middle, badge.role.color());
    }
}

/// A struck ring and the words, in the band: for those who do not want to be photographed.
fn no_photo(canvas: &mut Canvas<'_>, press: &Press, middle: (f32, f32), ground: Color) {
    canvas.disc(middle, 3.0, WHITE);
    canvas.disc(middle, 2.3, ground);
    canvas.stroke((middle.0 - 1.9, middle.1 + 1.9), (middle.0 + 1.9, middle.1 - 1.9), 0.7, WHITE);
    canvas.tagged(Tag::Paragraph, |canvas| {
        canvas.colored(WHITE, |canvas| {
            let (x, y) = (middle.0 - 4.2, middle.1 + 1.1);
            canvas.text(x, y, Align::Right, LABEL.at(9.0), press.words().badges.no_photo);
        });
    });
}
