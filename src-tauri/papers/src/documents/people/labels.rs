//! Labels to stick on: names for coats and folders, children with whom to call.

use crate::documents::paper::{Paper, Press};
use crate::layout::theme::{BODY, STRONG};
use crate::layout::{Align, Canvas};
use crate::page::{Frame, Size, Tag};
use crate::setting::{Style, Voice};

/// A sheet of labels, perhaps begun before.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// What the labels are: « Étiquettes des enfants ».
    pub name: String,
    pub title: String,
    pub labels: Vec<Label>,
    /// The first label that is still there, counted from 1 along the rows.
    pub from: u32,
}

/// One label: a name to read from afar, and what stands below.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    pub name: String,
    pub lines: Vec<String>,
    /// The sign that all labels of a family share; may be empty.
    pub code: String,
}

/// 70 × 37 mm, twenty-four a sheet: the sheets every stationer sells.
const ACROSS: u32 = 3;
const DOWN: u32 = 8;
const WIDTH: f32 = 70.0;
const HEIGHT: f32 = 37.0;
/// What a printer may not reach, and what a label may be off by.
const INSET: f32 = 5.0;
const NAME: Style = Style::new(Voice::SemiBold, 18.0);
/// Compared at arm's length when a child is fetched.
const CODE: Style = Style::new(Voice::Bold, 17.0);
const CODE_WIDTH: f32 = 20.0;

/// The first label on the place it begins at, the others along the rows.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let skipped = (facts.from.max(1) - 1) % (ACROSS * DOWN);
    let mut pages = Vec::new();
    let mut canvas = press.canvas(Size::A4);
    for (place, label) in (skipped..).zip(&facts.labels) {
        if place > 0 && place.is_multiple_of(ACROSS * DOWN) {
            pages.push(std::mem::replace(&mut canvas, press.canvas(Size::A4)).page);
        }
        draw(&mut canvas, press, label, frame(place % (ACROSS * DOWN)));
    }
    if !facts.labels.is_empty() {
        pages.push(canvas.page);
    }
    press.paper(format!("{} – {}", facts.name, press.typeset(&facts.title)), pages)
}

/// Where a label stands, counted from 0.
fn frame(place: u32) -> Frame {
    let top = (297.0 - DOWN as f32 * HEIGHT) / 2.0;
    let (column, row) = ((place % ACROSS) as f32, (place / ACROSS) as f32);
    Frame::new(column * WIDTH, top + row * HEIGHT, WIDTH, HEIGHT).inset(INSET)
}

fn draw(canvas: &mut Canvas<'_>, press: &Press, label: &Label, frame: Frame) {
    let own = if label.lines.is_empty() { frame.height } else { 11.0 };
    let code = if label.code.is_empty() { 0.0 } else { CODE_WIDTH + 2.0 };
    canvas.tagged(Tag::Paragraph, |canvas| {
        let place = Frame { height: own, width: frame.width - code, ..frame };
        canvas.fitted(place, Align::Left, NAME, 10.0, &press.typeset(&label.name));
    });
    if code > 0.0 {
        canvas.tagged(Tag::Paragraph, |canvas| {
            let place = Frame::new(frame.right() - CODE_WIDTH, frame.y, CODE_WIDTH, own);
            canvas.fitted(place, Align::Right, CODE, 10.0, &label.code);
        });
    }
    let mut y = frame.y + own;
    for (at, line) in label.lines.iter().enumerate() {
        let style = if at == 0 { STRONG } else { BODY };
        canvas.tagged(Tag::Paragraph, |canvas| {
            let place = Frame::new(frame.x, y, frame.width, 5.2);
            canvas.fitted(place, Align::Left, style, 7.0, &press.typeset(line));
        });
        y += 5.2;
    }
}
