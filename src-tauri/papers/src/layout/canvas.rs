//! Drawing on one page, with words for what is drawn.

use std::sync::Arc;

use super::theme::{HAIRLINE, INK, RULE};
use crate::page::{Color, Frame, Item, Page, Size, Tag};
use crate::picture::Picture;
use crate::setting::{Fit, Line, POINT, Setter, Style, break_evenly, break_lines, fit};

/// Which side of its place a text keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Center,
    Right,
}

/// A page being drawn.
pub struct Canvas<'a> {
    pub setter: &'a Setter,
    pub page: Page,
    pub color: Color,
}

impl<'a> Canvas<'a> {
    pub fn new(setter: &'a Setter, size: Size) -> Self {
        Self { setter, page: Page::new(size), color: INK }
    }

    /// One line of text with its baseline at `y`; returns its width.
    pub fn text(&mut self, x: f32, y: f32, align: Align, style: Style, text: &str) -> f32 {
        let line = self.setter.line(style.voice, text);
        self.line(x, y, align, style.size, line)
    }

    /// The same in another colour.
    pub fn colored(&mut self, color: Color, draw: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.color, color);
        draw(self);
        self.color = before;
    }

    /// Whatever is drawn inside is this, for those who hear the page read.
    pub fn tagged<T>(&mut self, tag: Tag, draw: impl FnOnce(&mut Self) -> T) -> T {
        self.page.items.push(Item::Open(tag));
        let drawn = draw(self);
        self.page.items.push(Item::Close);
        drawn
    }

    /// Text broken into lines within `width`; `y` is the top. Returns the bottom.
    pub fn paragraph(
        &mut self,
        x: f32,
        y: f32,
        width: f32,
        align: Align,
        style: Style,
        text: &str,
    ) -> f32 {
        let anchor = anchor(x, width, align);
        let mut baseline = y + style.cap_height() + (style.leading() - style.cap_height()) / 2.0;
        let mut bottom = y;
        let broken = if align == Align::Center { break_evenly } else { break_lines };
        for line in broken(self.setter, style, text, width) {
            self.line(anchor, baseline, align, style.size, line);
            baseline += style.leading();
            bottom += style.leading();
        }
        bottom
    }

    /// A text inside a frame, centred in height: shrunk to `floor`, then on two lines, never cut.
    pub fn fitted(&mut self, frame: Frame, align: Align, style: Style, floor: f32, text: &str) {
        let Fit { lines, mut size } = fit(self.setter, style, text, frame.width, floor);
        let tallest = frame.height / (lines.len() as f32 * 1.12 * POINT);
        size = size.min(tallest);
        let leading = size * POINT * 1.12;
        let cap = style.at(size).cap_height();
        let block = leading * (lines.len() - 1) as f32 + cap;
        let mut baseline = frame.y + (frame.height - block) / 2.0 + cap;
        for line in lines {
            self.line(anchor(frame.x, frame.width, align), baseline, align, size, line);
            baseline += leading;
        }
    }

    fn line(&mut self, x: f32, y: f32, align: Align, size: f32, line: Arc<Line>) -> f32 {
        let width = line.width(size);
        let x = match align {
            Align::Left => x,
            Align::Center => x - width / 2.0,
            Align::Right => x - width,
        };
        if !line.text.is_empty() {
            self.page.items.push(Item::Text { x, y, size, color: self.color, turn: 0.0, line });
        }
        width
    }

    /// A text turned `turn` degrees leftward around its middle.
    pub fn turned(
        &mut self,
        middle: (f32, f32),
        turn: f32,
        color: Color,
        style: Style,
        text: &str,
    ) {
        let line = self.setter.line(style.voice, text);
        let (sin, cos) = turn.to_radians().sin_cos();
        let (along, up) = (line.width(style.size) / 2.0, style.cap_height() / 2.0);
        let x = middle.0 - along * cos + up * sin;
        let y = middle.1 + along * sin + up * cos;
        self.page.items.push(Item::Text { x, y, size: style.size, color, turn, line });
    }

    /// A thin straight line.
    pub fn rule(&mut self, from: (f32, f32), to: (f32, f32)) {
        self.stroke(from, to, HAIRLINE, RULE);
    }

    pub fn stroke(&mut self, from: (f32, f32), to: (f32, f32), width: f32, color: Color) {
        self.page.items.push(Item::Stroke { from, to, width, color, dashed: false });
    }

    pub fn filled(&mut self, frame: Frame, fill: Color) {
        self.page.items.push(Item::Rect { frame, fill: Some(fill), stroke: None });
    }

    pub fn boxed(&mut self, frame: Frame, width: f32, color: Color) {
        self.page.items.push(Item::Rect { frame, fill: None, stroke: Some((width, color)) });
    }

    /// A disc, as a polygon too fine to be seen as one.
    pub fn disc(&mut self, middle: (f32, f32), radius: f32, fill: Color) {
        let points = (0..48)
            .map(|step| {
                let (sin, cos) = (step as f32 / 48.0 * std::f32::consts::TAU).sin_cos();
                (middle.0 + radius * cos, middle.1 + radius * sin)
            })
            .collect();
        self.page.items.push(Item::Shape { points, fill });
    }

    /// The picture as large as its frame allows, at its left and in the middle of its height.
    pub fn picture(&mut self, frame: Frame, align: Align, picture: &Arc<Picture>) -> f32 {
        let (width, height) = picture.fitted(frame.width, frame.height);
        let x = match align {
            Align::Left => frame.x,
            Align::Center => frame.x + (frame.width - width) / 2.0,
            Align::Right => frame.right() - width,
        };
        let y = frame.y + (frame.height - height) / 2.0;
        let frame = Frame::new(x, y, width, height);
        self.page.items.push(Item::Picture { frame, picture: Arc::clone(picture) });
        width
    }
}

fn anchor(x: f32, width: f32, align: Align) -> f32 {
    match align {
        Align::Left => x,
        Align::Center => x + width / 2.0,
        Align::Right => x + width,
    }
}
