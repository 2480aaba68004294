//! The structure tree (ISO 32000-1, 14.7): what a screen reader is told, in reading order. Written as
//! the pages come: ten thousand of them have a hundred thousand elements.

use std::io::Write as _;

use super::body::{Body, spell};
use super::sheet::{Kid, Node, role};
use crate::page::Tag;

/// The tree so far.
pub(super) struct Structure {
    /// The element all others are in.
    top: u32,
    /// What stands in it, as references.
    kids: Vec<u8>,
    /// For each page, who owns each of its marked contents.
    owners: Vec<u8>,
    pages: u32,
}

/// Where an element stands: in which other, on which page.
#[derive(Clone, Copy)]
struct Under {
    parent: u32,
    page: u32,
}

impl Structure {
    pub fn new(body: &mut Body) -> Self {
        Self { top: body.number(), kids: Vec::new(), owners: Vec::new(), pages: 0 }
    }

    /// The elements of the next page.
    pub fn page(&mut self, body: &mut Body, page: u32, kids: &[Kid]) {
        let mut owners = Vec::new();
        let under = Under { parent: self.top, page };
        for node in kids.iter().filter_map(Kid::node) {
            let id = element(body, node, under, &mut owners);
            refer(&mut self.kids, id);
        }
        // Writing into memory cannot fail, here and below.
        let _ = write!(self.owners, " {}[", self.pages);
        owners.iter().for_each(|id| refer(&mut self.owners, *id));
        self.owners.push(b']');
        self.pages += 1;
    }

    /// Ends the tree; gives the number of its root.
    pub fn finish(self, body: &mut Body) -> u32 {
        let root = body.number();
        body.object(self.top, |out| {
            let _ = write!(out, "<</S/Document/P {root} 0 R/K[");
            out.extend(&self.kids);
            out.extend(b"]>>");
        });
        body.object(root, |out| {
            let _ = write!(out, "<</Type/StructTreeRoot/K {} 0 R/ParentTree<</Nums[", self.top);
            out.extend(&self.owners);
            let _ = write!(out, "]>>/ParentTreeNextKey {}>>", self.pages);
        });
        root
    }
}

fn refer(out: &mut Vec<u8>, id: u32) {
    let _ = write!(out, " {id} 0 R");
}

/// One element and what it holds; each marked content learns who owns it. Gives its number.
fn element(body: &mut Body, node: &Node, under: Under, owners: &mut Vec<u32>) -> u32 {
    let id = body.number();
    let (mut kids, mut marked) = (Vec::new(), false);
    for kid in &node.kids {
        match kid {
            Kid::Marked(mark) => {
                marked = true;
                owners.push(id);
                let _ = write!(kids, " {mark}");
            }
            Kid::Node(node) => {
                let kid = element(body, node, Under { parent: id, ..under }, owners);
                refer(&mut kids, kid);
            }
        }
    }
    body.object(id, |out| {
        let _ = write!(out, "<</S/{}/P {} 0 R", role(&node.tag), under.parent);
        if marked {
            let _ = write!(out, "/Pg {} 0 R", under.page);
        }
        match node.kids.len() {
            0 => {}
            1 => {
                out.extend(b"/K");
                out.extend(&kids);
            }
            _ => {
                out.extend(b"/K[");
                out.extend(&kids);
                out.push(b']');
            }
        }
        attributes(out, &node.tag);
        out.extend(b">>");
    });
    id
}

fn attributes(out: &mut Vec<u8>, tag: &Tag) {
    match tag {
        Tag::Head => out.extend(b"/A<</O/Table/Scope/Column>>"),
        Tag::RowHead => out.extend(b"/A<</O/Table/Scope/Row>>"),
        Tag::Figure(shows) => {
            out.extend(b"/Alt");
            spell(out, &lopdf::text_string(shows));
        }
        _ => {}
    }
}
