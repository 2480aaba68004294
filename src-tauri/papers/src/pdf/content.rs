//! A page as PDF drawing operators, written by hand because a certificate has to cost 0.1 ms.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use super::ink::Ink;
use super::operators::{Array, Text, color_operator, hundredths, number};
use super::sheet::{Kid, Node, role};
use crate::page::{Color, Frame, Item, Page};
use crate::picture::Picture;
use crate::setting::{Face, Line, POINT, Piece};

/// The place of each picture in the file's list.
pub(super) type Pictures = HashMap<*const Picture, usize>;

/// Writes operators for one page after another.
pub(super) struct Writer<'a> {
    pub ink: &'a Ink,
    pub pictures: &'a Pictures,
    /// Whether to say what is what.
    pub tagged: bool,
    out: Vec<u8>,
    height: f32,
    state: State,
    marks: u32,
    open: Vec<Node>,
    roots: Vec<Kid>,
    marked: Marked,
}

/// What the reader of the file already knows, so as not to say it again.
#[derive(Default)]
struct State {
    in_text: bool,
    font: Option<(Face, i32)>,
    fill: Option<Color>,
    stroke: Option<Color>,
    width: Option<i32>,
    /// The start of the last line of text, in hundredths of a point.
    cursor: (i32, i32),
}

#[derive(Clone, Copy, PartialEq)]
enum Marked {
    No,
    /// Lines and grounds.
    Decoration,
    /// Running heads and feet.
    Pagination,
    Content,
}

impl<'a> Writer<'a> {
    pub fn new(ink: &'a Ink, pictures: &'a Pictures, tagged: bool) -> Self {
        Self {
            ink,
            pictures,
            tagged,
            out: Vec::new(),
            height: 0.0,
            state: State::default(),
            marks: 0,
            open: Vec::new(),
            roots: Vec::new(),
            marked: Marked::No,
        }
    }

    /// The operators of a page; `shared` names a drawing to put below instead of the backdrop.
    pub fn page(&mut self, page: &Page, shared: Option<usize>) -> (Vec<u8>, Vec<Kid>) {
        self.begin(page.size.height);
        if let Some(at) = shared {
            let _ = writeln!(Text(&mut self.out), "/B{at} Do");
        } else {
            self.items(page.backdrop.iter().flat_map(|items| items.iter()));
        }
        self.items(page.items.iter());
        self.end()
    }

    /// The operators of a backdrop on its own.
    pub fn backdrop(&mut self, items: &[Item], height: f32) -> Vec<u8> {
        self.begin(height);
        self.items(items.iter());
        self.end().0
    }

    fn begin(&mut self, height: f32) {
        self.height = height;
        self.state = State::default();
        self.marks = 0;
        self.marked = Marked::No;
    }

    fn end(&mut self) -> (Vec<u8>, Vec<Kid>) {
        self.end_text();
        self.unmark();
        (std::mem::take(&mut self.out), std::mem::take(&mut self.roots))
    }

    fn items<'b>(&mut self, items: impl Iterator<Item = &'b Item>) {
        for item in items {
            match item {
                Item::Open(tag) => {
                    self.close_marked();
                    self.open.push(Node { tag: tag.clone(), kids: Vec::new() });
                }
                Item::Close => {
                    self.close_marked();
                    if let Some(node) = self.open.pop() {
                        let siblings =
                            self.open.last_mut().map_or(&mut self.roots, |node| &mut node.kids);
                        siblings.push(Kid::Node(node));
                    }
                }
                drawn => self.draw(drawn),
            }
        }
    }

    fn draw(&mut self, item: &Item) {
        let text = matches!(item, Item::Text { .. });
        self.mark(text);
        if !text {
            self.end_text();
        }
        match item {
            Item::Text { x, y, size, color, turn, line } => {
                self.fill(*color);
                self.text(self.point(*x, *y), *size, *turn, line);
            }
            Item::Stroke { from, to, width, color, dashed } => {
                self.stroke(*color, *width);
                self.line(*from, *to, *dashed);
            }
            Item::Rect { frame, fill, stroke } => self.rect(*frame, *fill, *stroke),
            Item::Shape { points, fill } => self.shape(points, *fill),
            Item::Picture { frame, picture } => self.picture(*frame, picture),
            Item::Open(_) | Item::Close => {}
        }
    }

    /// Says what comes now belongs to the innermost open node, or is decoration.
    fn mark(&mut self, text: bool) {
        if !self.tagged {
            return;
        }
        let wanted = match (self.open.is_empty(), text) {
            (false, _) => Marked::Content,
            (true, true) => Marked::Pagination,
            (true, false) => Marked::Decoration,
        };
        if self.marked == wanted {
            return;
        }
        self.close_marked();
        match self.open.last_mut() {
            None if text => self.out.extend(b"/Artifact<</Type/Pagination>>BDC\n"),
            None => self.out.extend(b"/Artifact BMC\n"),
            Some(node) => {
                let mark = self.marks;
                self.marks += 1;
                node.kids.push(Kid::Marked(mark));
                let name = role(&node.tag);
                let _ = writeln!(Text(&mut self.out), "/{name}<</MCID {mark}>>BDC");
            }
        }
        self.marked = wanted;
    }

    fn close_marked(&mut self) {
        if self.marked != Marked::No {
            self.end_text();
            self.unmark();
        }
    }

    fn unmark(&mut self) {
        if self.marked != Marked::No {
            self.out.extend(b"EMC\n");
            self.marked = Marked::No;
        }
    }

    /// Points from the bottom left, in hundredths.
    fn point(&self, x: f32, y: f32) -> (i32, i32) {
        (hundredths(x / POINT), hundredths((self.height - y) / POINT))
    }

    fn fill(&mut self, color: Color) {
        if self.state.fill != Some(color) {
            self.state.fill = Some(color);
            color_operator(&mut self.out, color, "g", "rg");
        }
    }

    fn stroke(&mut self, color: Color, width: f32) {
        let width = hundredths(width / POINT);
        if self.state.stroke != Some(color) {
            self.state.stroke = Some(color);
            color_operator(&mut self.out, color, "G", "RG");
        }
        if self.state.width != Some(width) {
            self.state.width = Some(width);
            number(&mut self.out, width);
            self.out.extend(b"w\n");
        }
    }

    fn line(&mut self, from: (f32, f32), to: (f32, f32), dashed: bool) {
        if dashed {
            self.out.extend(b"[2 2]0 d\n");
        }
        self.pair(from);
        self.out.extend(b"m ");
        self.pair(to);
        self.out.extend(b"l S\n");
        if dashed {
            self.out.extend(b"[]0 d\n");
        }
    }

    fn pair(&mut self, (x, y): (f32, f32)) {
        let (x, y) = self.point(x, y);
        number(&mut self.out, x);
        number(&mut self.out, y);
    }

    fn rect(&mut self, frame: Frame, fill: Option<Color>, stroke: Option<(f32, Color)>) {
        if let Some(color) = fill {
            self.fill(color);
        }
        if let Some((width, color)) = stroke {
            self.stroke(color, width);
        }
        self.pair((frame.x, frame.bottom()));
        number(&mut self.out, hundredths(frame.width / POINT));
        number(&mut self.out, hundredths(frame.height / POINT));
        self.out.extend(match (fill, stroke) {
            (Some(_), Some(_)) => b"re B\n".as_slice(),
            (Some(_), None) => b"re f\n",
            _ => b"re S\n",
        });
    }

    fn shape(&mut self, points: &[(f32, f32)], fill: Color) {
        self.fill(fill);
        for (at, point) in points.iter().enumerate() {
            self.pair(*point);
            self.out.extend(if at == 0 { b"m " } else { b"l " });
        }
        self.out.extend(b"f\n");
    }

    fn picture(&mut self, frame: Frame, picture: &Arc<Picture>) {
        let at = self.pictures.get(&Arc::as_ptr(picture)).copied().unwrap_or(0);
        self.out.extend(b"q ");
        number(&mut self.out, hundredths(frame.width / POINT));
        self.out.extend(b"0 0 ");
        number(&mut self.out, hundredths(frame.height / POINT));
        self.pair((frame.x, frame.bottom()));
        let _ = writeln!(Text(&mut self.out), "cm /I{at} Do Q");
    }

    fn text(&mut self, at: (i32, i32), size: f32, turn: f32, line: &Line) {
        if turn != 0.0 {
            self.end_text();
        }
        if !self.state.in_text {
            self.out.extend(b"BT ");
            self.state.in_text = true;
            self.state.cursor = (0, 0);
        }
        if turn == 0.0 {
            number(&mut self.out, at.0 - self.state.cursor.0);
            number(&mut self.out, at.1 - self.state.cursor.1);
            self.out.extend(b"Td ");
            self.state.cursor = at;
        } else {
            self.turn(at, turn);
        }
        for piece in &line.pieces {
            let font = (piece.face, hundredths(size));
            if self.state.font != Some(font) {
                self.state.font = Some(font);
                let _ = write!(Text(&mut self.out), "/F{} ", piece.face as usize);
                number(&mut self.out, font.1);
                self.out.extend(b"Tf ");
            }
            self.glyphs(piece, size);
        }
        if turn != 0.0 {
            self.end_text();
        }
    }

    fn turn(&mut self, at: (i32, i32), degrees: f32) {
        let (sin, cos) = degrees.to_radians().sin_cos();
        for part in [cos, sin, -sin, cos] {
            let _ = write!(Text(&mut self.out), "{part:.4} ");
        }
        number(&mut self.out, at.0);
        number(&mut self.out, at.1);
        self.out.extend(b"Tm ");
    }

    fn end_text(&mut self) {
        if self.state.in_text {
            self.out.extend(b"ET\n");
            self.state.in_text = false;
        }
    }

    /// One `TJ` for a run: glyph numbers, and moves in thousandths between them.
    fn glyphs(&mut self, piece: &Piece, size: f32) {
        let ids = self.ink.ids(piece.face);
        let mut array = Array::new(&mut self.out);
        for glyph in &piece.glyphs {
            let (dx, dy) = glyph.shift;
            if dy != 0 {
                array.end();
                number(array.out, hundredths(dy as f32 / 1000.0 * size));
                array.out.extend(b"Ts ");
            }
            array.move_by(dx);
            array.glyph(ids.get(usize::from(glyph.id)).copied().flatten().unwrap_or(0));
            array.move_by(glyph.advance - glyph.natural - dx);
            if dy != 0 {
                array.end();
                array.out.extend(b"0 Ts ");
            }
        }
        array.end();
    }
}
