//! A page as data: what stands where, in millimetres from the top left corner.
//!
//! The file, the preview and the text snapshot are all drawn from this, and from nothing else.

use std::fmt;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::picture::Picture;
use crate::setting::Line;

/// Width and height in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    pub width: f32,
    pub height: f32,
}

impl Size {
    pub const A4: Self = Self { width: 210.0, height: 297.0 };
    pub const A4_LANDSCAPE: Self = Self { width: 297.0, height: 210.0 };
}

/// A place on a page, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Frame {
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    /// The frame without `by` millimetres on each side.
    pub fn inset(self, by: f32) -> Self {
        Self::new(self.x + by, self.y + by, self.width - 2.0 * by, self.height - 2.0 * by)
    }

    pub fn right(self) -> f32 {
        self.x + self.width
    }

    pub fn bottom(self) -> f32 {
        self.y + self.height
    }
}

/// Red, green, blue in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub u8, pub u8, pub u8);

/// What a part of a page is, for those who hear it read.
#[derive(Debug, Clone, PartialEq)]
pub enum Tag {
    Heading(u8),
    Paragraph,
    Table,
    Row,
    /// The head of a column.
    Head,
    /// The head of a row.
    RowHead,
    Cell,
    List,
    Item,
    /// A picture or a drawing, and what it shows.
    Figure(String),
}

/// One thing on a page. What stands outside every tag is decoration.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A line of text; `y` is its baseline, `turn` degrees leftward around its start.
    Text {
        x: f32,
        y: f32,
        size: f32,
        color: Color,
        turn: f32,
        line: Arc<Line>,
    },
    Stroke {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        color: Color,
        dashed: bool,
    },
    Rect {
        frame: Frame,
        fill: Option<Color>,
        stroke: Option<(f32, Color)>,
    },
    /// A filled outline: bars, slices, dots.
    Shape {
        points: Vec<(f32, f32)>,
        fill: Color,
    },
    Picture {
        frame: Frame,
        picture: Arc<Picture>,
    },
    Open(Tag),
    Close,
}

/// One side of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub size: Size,
    /// Drawn first; the same on many pages, kept once.
    pub backdrop: Option<Arc<[Item]>>,
    pub items: Vec<Item>,
    /// The entry of the file's table of contents that leads here.
    pub bookmark: Option<String>,
}

impl Page {
    pub fn new(size: Size) -> Self {
        Self { size, backdrop: None, items: Vec::new(), bookmark: None }
    }

    /// All there is on the page, what lies below first.
    pub fn all(&self) -> impl Iterator<Item = &Item> {
        self.backdrop.iter().flat_map(|items| items.iter()).chain(&self.items)
    }

    /// A mark of what can be read on the page: another mark, another page. Lines that bear `printed`,
    /// the day of printing in words, are left out: the same letter printed on the morrow is no other.
    pub fn mark(&self, printed: &str) -> String {
        let mut hash = Sha256::new();
        let printed = visible(printed);
        for line in self.to_string().lines().filter(|line| !line.contains(&printed)) {
            hash.update(line);
            hash.update("\n");
        }
        hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Every line of text in reading order.
    pub fn lines(&self) -> impl Iterator<Item = &Arc<Line>> {
        self.all().filter_map(|item| match item {
            Item::Text { line, .. } => Some(line),
            _ => None,
        })
    }
}

/// The page as a person can check it: tags as indents, text with its place, voice and size, a
/// table's row on one line, thin lines only counted.
impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "page {} × {} mm", self.size.width, self.size.height)?;
        let (mut depth, mut strokes, mut in_row) = (1, 0, 0);
        for item in self.all() {
            strokes += usize::from(matches!(item, Item::Stroke { .. }));
            match item {
                Item::Stroke { .. } => continue,
                Item::Open(Tag::Row) => {
                    write!(f, "{:width$}Row", "", width = depth * 2)?;
                    in_row = 1;
                }
                Item::Open(_) if in_row > 0 => {
                    write!(f, " |")?;
                    in_row += 1;
                }
                Item::Close if in_row > 0 => {
                    in_row -= 1;
                    if in_row == 0 {
                        writeln!(f)?;
                    }
                }
                Item::Text { line, .. } if in_row > 0 => write!(f, " {}", visible(&line.text))?,
                _ if in_row > 0 => {}
                Item::Close => depth -= 1,
                item => {
                    write!(f, "{:width$}", "", width = depth * 2)?;
                    depth += usize::from(matches!(item, Item::Open(_)));
                    write_item(f, item)?;
                }
            }
        }
        writeln!(f, "  and {strokes} lines")
    }
}

/// No-break spaces made visible.
fn visible(text: &str) -> String {
    text.replace('\u{a0}', "~").replace('\u{202f}', "^")
}

fn write_item(f: &mut fmt::Formatter<'_>, item: &Item) -> fmt::Result {
    match item {
        Item::Text { x, y, size, line, turn, .. } => {
            write!(f, "{x:.1} {y:.1} {:?} {size}", line.voice)?;
            if *turn != 0.0 {
                write!(f, " turned {turn:.0}")?;
            }
            writeln!(f, ": {}", visible(&line.text))
        }
        Item::Rect { frame, .. } => writeln!(
            f,
            "box {:.1} {:.1}, {:.1} × {:.1}",
            frame.x, frame.y, frame.width, frame.height
        ),
        Item::Shape { points, .. } => writeln!(f, "shape of {} points", points.len()),
        Item::Picture { frame, picture } => writeln!(
            f,
            "picture {:.1} {:.1}, {:.1} × {:.1} ({} × {} px)",
            frame.x, frame.y, frame.width, frame.height, picture.width, picture.height
        ),
        Item::Open(tag) => writeln!(f, "{tag:?}"),
        Item::Stroke { .. } | Item::Close => Ok(()),
    }
}
