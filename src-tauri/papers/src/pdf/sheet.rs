//! What passes between drawing a page and finishing the file.

use crate::page::Tag;

/// A drawing many pages share.
pub(super) struct Shared {
    pub size: (f32, f32),
    pub content: Vec<u8>,
}

/// A node of what a screen reader is told: its tag, then marked contents and further nodes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    pub tag: Tag,
    pub kids: Vec<Kid>,
}

/// What stands inside a node, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kid {
    Marked(u32),
    Node(Node),
}

impl Kid {
    /// The node it is, if it is one.
    pub fn node(&self) -> Option<&Node> {
        match self {
            Self::Node(node) => Some(node),
            Self::Marked(_) => None,
        }
    }
}

/// The standard structure type of a tag (ISO 32000-1, 14.8.4).
pub(super) fn role(tag: &Tag) -> &'static str {
    match tag {
        Tag::Heading(1) => "H1",
        Tag::Heading(2) => "H2",
        Tag::Heading(_) => "H3",
        Tag::Paragraph => "P",
        Tag::Table => "Table",
        Tag::Row => "TR",
        Tag::Head | Tag::RowHead => "TH",
        Tag::Cell => "TD",
        Tag::List => "L",
        Tag::Item => "LI",
        Tag::Figure(_) => "Figure",
    }
}
