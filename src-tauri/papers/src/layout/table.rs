//! Rows over pages, under heads that come back on each.

use super::canvas::{Align, Canvas};
use super::flow::Flow;
use super::theme::{BODY, FLOOR, INK, LABEL, MUTED, WASH};
use crate::page::{Frame, Tag};
use crate::setting::{Setter, Style, Voice, break_lines};

/// A column: its head, its width in millimetres, the side its cells keep to.
#[derive(Debug, Clone)]
pub struct Column {
    pub head: String,
    pub width: f32,
    pub align: Align,
    /// Set off from the columns before it by a heavier line.
    pub apart: bool,
}

impl Column {
    pub fn new(head: impl Into<String>, width: f32) -> Self {
        Self { head: head.into(), width, align: Align::Left, apart: false }
    }

    pub fn centered(head: impl Into<String>, width: f32) -> Self {
        Self { align: Align::Center, ..Self::new(head, width) }
    }

    pub fn right(head: impl Into<String>, width: f32) -> Self {
        Self { align: Align::Right, ..Self::new(head, width) }
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A name: one line, shrunk or on two lines if it must, never cut.
    Name(String),
    /// The same, louder: totals.
    Strong(String),
    /// Text on as many lines as it needs.
    Text(String),
    /// The same, in sentences: its long words may be cut.
    Prose(String),
    /// A place to write by hand.
    Blank,
    /// A place nobody may write in any more.
    Struck,
}

/// A table of rows no lower than `row_height` millimetres.
#[derive(Debug, Clone)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    pub row_height: f32,
    pub style: Style,
    /// What has to stand on the same page as the last row, in millimetres.
    pub below: f32,
}

const PADDING: f32 = 2.0;
const HEAVY: f32 = 0.7;

impl Table {
    pub fn new(columns: Vec<Column>, row_height: f32) -> Self {
        Self { columns, rows: Vec::new(), row_height, style: BODY, below: 0.0 }
    }

    /// The table without the columns in which nothing stands in any row.
    pub fn spoken(mut self, rest: usize) -> Self {
        let empty = |at: usize| {
            let says = |row: &Vec<Cell>| {
                let cell = row.get(at);
                !matches!(cell, Some(Cell::Text(it) | Cell::Prose(it)) if it.is_empty())
            };
            !self.rows.iter().any(says)
        };
        let empty: Vec<usize> = (0..self.columns.len()).rev().filter(|at| empty(*at)).collect();
        for at in empty {
            let freed = self.columns.remove(at).width;
            let rest = if rest > at { rest - 1 } else { rest };
            if let Some(column) = self.columns.get_mut(rest) {
                column.width += freed;
            }
            self.rows.iter_mut().for_each(|row| drop(row.remove(at)));
        }
        self
    }

    /// How high it stands where it is not cut, in millimetres.
    pub fn tall(&self, setter: &Setter) -> f32 {
        let rows: f32 = self.rows.iter().map(|row| self.height(setter, row)).sum();
        self.head_height(setter) + rows
    }

    /// Draws the table from where the flow stands, over as many pages as it takes.
    pub fn flow(&self, flow: &mut Flow<'_>) {
        let setter = flow.setter();
        let head = self.head_height(setter);
        let last = self.rows.len().saturating_sub(1);
        let below = |at: usize| if at == last { self.below } else { 0.0 };
        let rows = self.rows.iter().enumerate();
        let mut rows = rows.map(|(at, row)| (row, self.height(setter, row), below(at))).peekable();
        loop {
            let first = rows.peek().map_or(0.0, |(_, height, below)| height + below);
            flow.need(head + first);
            let top = flow.y;
            let room = flow.bottom();
            let canvas = flow.canvas();
            let mut edges = vec![top, top + head];
            canvas.tagged(Tag::Table, |canvas| {
                self.draw_head(canvas, top, head, self.left(canvas));
                let mut y = top + head;
                while let Some((row, height, _)) = rows
                    .next_if(|(_, height, below)| y + height + below <= room || edges.len() == 2)
                {
                    self.draw_row(canvas, row, y, height, self.left(canvas));
                    y += height;
                    edges.push(y);
                }
            });
            self.grid(canvas, &edges);
            flow.y = edges[edges.len() - 1];
            if rows.peek().is_none() {
                return;
            }
            flow.next_page();
        }
    }

    /// Tables stand in the middle of the page's width.
    fn left(&self, canvas: &Canvas<'_>) -> f32 {
        let width: f32 = self.columns.iter().map(|column| column.width).sum();
        (canvas.page.size.width - width) / 2.0
    }

    fn head_height(&self, setter: &Setter) -> f32 {
        let lines = self.columns.iter().map(|column| {
            break_lines(setter, LABEL, &column.head, column.width - 2.0 * PADDING).len()
        });
        lines.max().unwrap_or(0) as f32 * LABEL.leading() + 2.4
    }

    fn height(&self, setter: &Setter, row: &[Cell]) -> f32 {
        let tallest = row.iter().zip(&self.columns).map(|(cell, column)| match cell {
            Cell::Text(text) => Self::text_height(setter, self.style, text, column),
            Cell::Prose(text) => Self::text_height(setter, self.style.prose(), text, column),
            _ => 0.0,
        });
        tallest.fold(self.row_height, f32::max)
    }

    fn text_height(setter: &Setter, style: Style, text: &str, column: &Column) -> f32 {
        let lines = break_lines(setter, style, text, column.width - 2.0 * PADDING).len();
        lines as f32 * style.leading() + 2.4
    }

    fn draw_head(&self, canvas: &mut Canvas<'_>, top: f32, height: f32, left: f32) {
        let width: f32 = self.columns.iter().map(|column| column.width).sum();
        canvas.filled(Frame::new(left, top, width, height), WASH);
        canvas.tagged(Tag::Row, |canvas| {
            let mut x = left;
            for column in &self.columns {
                canvas.tagged(Tag::Head, |canvas| {
                    let inner = column.width - 2.0 * PADDING;
                    let lines = break_lines(canvas.setter, LABEL, &column.head, inner).len();
                    let y = top + (height - lines as f32 * LABEL.leading()) / 2.0;
                    canvas.paragraph(x + PADDING, y, inner, column.align, LABEL, &column.head);
                });
                x += column.width;
            }
        });
    }

    fn draw_row(&self, canvas: &mut Canvas<'_>, row: &[Cell], y: f32, height: f32, left: f32) {
        canvas.tagged(Tag::Row, |canvas| {
            let mut x = left;
            for (at, (cell, column)) in row.iter().zip(&self.columns).enumerate() {
                let head = matches!((at, cell), (0, Cell::Name(_) | Cell::Strong(_)));
                let tag = if head { Tag::RowHead } else { Tag::Cell };
                let frame = Frame::new(x + PADDING, y, column.width - 2.0 * PADDING, height);
                canvas.tagged(tag, |canvas| self.draw_cell(canvas, cell, frame, column.align));
                if *cell == Cell::Struck {
                    canvas.stroke(
                        (x + 1.0, y + height - 1.0),
                        (x + column.width - 1.0, y + 1.0),
                        0.3,
                        INK,
                    );
                }
                x += column.width;
            }
        });
    }

    fn draw_cell(&self, canvas: &mut Canvas<'_>, cell: &Cell, frame: Frame, align: Align) {
        match cell {
            Cell::Name(text) => canvas.fitted(frame, align, self.style, FLOOR, text),
            Cell::Strong(text) => {
                let style = Style { voice: Voice::SemiBold, ..self.style };
                canvas.fitted(frame, align, style, FLOOR, text);
            }
            Cell::Text(text) => text_in(canvas, frame, align, self.style, text),
            Cell::Prose(text) => text_in(canvas, frame, align, self.style.prose(), text),
            Cell::Blank | Cell::Struck => {}
        }
    }

    /// Lines between rows and columns: decoration.
    fn grid(&self, canvas: &mut Canvas<'_>, edges: &[f32]) {
        let left = self.left(canvas);
        let (top, bottom) = (edges[0], edges[edges.len() - 1]);
        let mut right = left;
        canvas.rule((left, top), (left, bottom));
        for column in &self.columns {
            if column.apart {
                canvas.stroke((right, top), (right, bottom), HEAVY, MUTED);
            }
            right += column.width;
            canvas.rule((right, top), (right, bottom));
        }
        for y in edges {
            canvas.rule((left, *y), (right, *y));
        }
    }
}

/// A text on its lines, in the middle of a cell's height.
fn text_in(canvas: &mut Canvas<'_>, frame: Frame, align: Align, style: Style, text: &str) {
    let lines = break_lines(canvas.setter, style, text, frame.width).len();
    let y = frame.y + (frame.height - lines as f32 * style.leading()) / 2.0;
    canvas.paragraph(frame.x, y, frame.width, align, style, text);
}
