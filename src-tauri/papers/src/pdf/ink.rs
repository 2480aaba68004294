//! Which glyphs of which faces a document uses, and the small fonts that hold just those.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use subsetter::{GlyphRemapper, subset};

use crate::page::Page;
use crate::setting::{Face, Line};

/// A face cut down to what is used.
pub(super) struct Cut {
    pub program: Vec<u8>,
    remapper: GlyphRemapper,
    /// What each new glyph says; the last saying wins, as in the file.
    pub says: BTreeMap<u16, String>,
}

/// All faces of a document.
#[derive(Default)]
pub(super) struct Ink {
    pub cuts: BTreeMap<Face, Cut>,
}

impl Ink {
    /// Reads every line once, however many pages share it.
    pub fn of(pages: &[Page]) -> Self {
        let mut ink = Self::default();
        let mut seen: HashSet<*const Line> = HashSet::new();
        for line in pages.iter().flat_map(Page::lines) {
            if seen.insert(Arc::as_ptr(line)) {
                ink.take(line);
            }
        }
        for (face, cut) in &mut ink.cuts {
            cut.program = subset(face.bytes(), 0, &cut.remapper)
                .expect("the fonts are part of the program and every face is cut in a test");
        }
        ink
    }

    fn take(&mut self, line: &Line) {
        for piece in &line.pieces {
            let cut = self.cuts.entry(piece.face).or_insert_with(|| Cut {
                program: Vec::new(),
                remapper: GlyphRemapper::new(),
                says: BTreeMap::new(),
            });
            for glyph in &piece.glyphs {
                let id = cut.remapper.remap(glyph.id);
                let said = &line.text[glyph.letters.start as usize..glyph.letters.end as usize];
                if !said.is_empty() || !cut.says.contains_key(&id) {
                    cut.says.insert(id, said.to_owned());
                }
            }
        }
    }

    /// The glyph's number inside the cut face.
    pub fn id(&self, face: Face, glyph: u16) -> u16 {
        self.cuts.get(&face).and_then(|cut| cut.remapper.get(glyph)).unwrap_or(0)
    }
}

/// « ABCDEF+NotoSans-Regular »: six letters that follow from the program, as ISO 32000 9.6.4 asks.
pub(super) fn subset_name(face: Face, program: &[u8]) -> String {
    // FNV-1a: equal programs get equal names, that is all that is asked of it.
    let mut hash = program.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut tag = String::new();
    for _ in 0..6 {
        tag.push((b'A' + (hash % 26) as u8) as char);
        hash /= 26;
    }
    format!("{tag}+{}", face.name())
}
