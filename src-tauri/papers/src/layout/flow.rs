//! Content that runs from page to page, between a head and a foot.

use super::canvas::{Align, Canvas};
use super::theme::{HEADING, MUTED, SMALL};
use crate::page::{Frame, Page, Size, Tag};
use crate::setting::{Setter, Style, break_lines};

/// The paper a flow runs over.
pub struct Sheet<'a> {
    pub size: Size,
    /// Millimetres on every side.
    pub margin: f32,
    /// Draws what stands on top of a page, the first or another; returns where content starts.
    pub head: &'a dyn Fn(&mut Canvas<'_>, bool) -> f32,
    /// What stands at the left of every foot.
    pub foot: &'a str,
    /// « page 2 / 3 », from a page's number and how many there are.
    pub number: fn(usize, usize) -> String,
}

/// Pages being filled from top to bottom.
pub struct Flow<'a> {
    sheet: &'a Sheet<'a>,
    setter: &'a Setter,
    done: Vec<Page>,
    canvas: Canvas<'a>,
    /// Where the next thing goes, in millimetres from the top.
    pub y: f32,
}

/// Kept free for the foot of each page, in millimetres.
const FOOT: f32 = 6.0;

impl<'a> Flow<'a> {
    pub fn new(setter: &'a Setter, sheet: &'a Sheet<'a>) -> Self {
        let mut canvas = Canvas::new(setter, sheet.size);
        let y = (sheet.head)(&mut canvas, true);
        Self { sheet, setter, done: Vec::new(), canvas, y }
    }

    pub fn setter(&self) -> &'a Setter {
        self.setter
    }

    pub fn canvas(&mut self) -> &mut Canvas<'a> {
        &mut self.canvas
    }

    /// The width between the margins.
    pub fn width(&self) -> f32 {
        self.sheet.size.width - 2.0 * self.sheet.margin
    }

    pub fn left(&self) -> f32 {
        self.sheet.margin
    }

    /// Where content has to stop.
    pub fn bottom(&self) -> f32 {
        self.sheet.size.height - self.sheet.margin - FOOT
    }

    /// Goes to the next page unless this much room is left on this one.
    pub fn need(&mut self, height: f32) {
        if self.y + height > self.bottom() {
            self.next_page();
        }
    }

    pub fn next_page(&mut self) {
        let mut canvas = Canvas::new(self.setter, self.sheet.size);
        self.y = (self.sheet.head)(&mut canvas, false);
        self.done.push(std::mem::replace(&mut self.canvas, canvas).page);
    }

    pub fn space(&mut self, height: f32) {
        self.y += height;
    }

    /// A heading that keeps `with` millimetres of what follows on its page.
    pub fn heading(&mut self, text: &str, with: f32) {
        self.need(HEADING.leading() + with);
        let (x, y, width) = (self.left(), self.y, self.width());
        self.y = self.canvas.tagged(Tag::Heading(2), |canvas| {
            canvas.paragraph(x, y, width, Align::Left, HEADING, text)
        }) + 1.5;
    }

    /// A paragraph; goes to the next page line by line.
    pub fn paragraph(&mut self, style: Style, text: &str) {
        let (x, width) = (self.left(), self.width());
        self.tagged_lines(Tag::Paragraph, x, width, style, text);
    }

    /// Points of a list, each after a dash.
    pub fn list(&mut self, style: Style, points: &[String]) {
        for point in points {
            self.need(style.leading());
            let (x, y, width) = (self.left(), self.y, self.width());
            self.canvas.text(x + 1.0, y + style.leading() * 0.75, Align::Left, style, "–");
            self.tagged_lines(Tag::Paragraph, x + 5.0, width - 5.0, style, point);
            self.space(1.0);
        }
    }

    fn tagged_lines(&mut self, tag: Tag, x: f32, width: f32, style: Style, text: &str) {
        let mut rest: Vec<String> = break_lines(self.setter, style, text, width)
            .iter()
            .map(|line| line.text.clone())
            .collect();
        while !rest.is_empty() {
            self.need(style.leading());
            let room = ((self.bottom() - self.y) / style.leading()).max(1.0) as usize;
            let here: Vec<String> = rest.drain(..room.min(rest.len())).collect();
            let top = self.y;
            self.y = self.canvas.tagged(tag.clone(), |canvas| {
                here.iter().fold(top, |y, line| {
                    let baseline = y + (style.leading() + style.cap_height()) / 2.0;
                    canvas.text(x, baseline, Align::Left, style, line);
                    y + style.leading()
                })
            });
        }
    }

    /// The pages, each with its foot: the association, then « page 2 / 3 ». A foot that stands on one
    /// page only repeats nothing: it is read aloud.
    pub fn finish(mut self) -> Vec<Page> {
        self.done.push(self.canvas.page);
        let (count, sheet) = (self.done.len(), self.sheet);
        let y = sheet.size.height - sheet.margin + 1.0;
        let footed = self.done.into_iter().enumerate().map(|(at, page)| {
            let mut canvas = Canvas { setter: self.setter, page, color: MUTED };
            let width = sheet.size.width - 2.0 * sheet.margin - 24.0;
            let frame = Frame::new(sheet.margin, y - 4.0, width, 5.0);
            let foot = |canvas: &mut Canvas<'_>| {
                canvas.fitted(frame, Align::Left, SMALL, 5.0, sheet.foot);
            };
            if count == 1 {
                canvas.tagged(Tag::Paragraph, foot)
            } else {
                foot(&mut canvas)
            }
            let number = (sheet.number)(at + 1, count);
            canvas.text(sheet.size.width - sheet.margin, y, Align::Right, SMALL, &number);
            canvas.page
        });
        footed.collect()
    }
}
