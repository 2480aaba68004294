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
    /// The number of each glyph inside the cut face, by its number in the whole one.
    ids: Vec<Option<u16>>,
    /// What each new glyph says; the last saying wins, as in the file.
    pub says: Vec<String>,
}

impl Cut {
    fn id(&mut self, glyph: u16) -> u16 {
        let at = usize::from(glyph);
        if self.ids.len() <= at {
            self.ids.resize(at + 1, None);
        }
        *self.ids[at].get_or_insert_with(|| self.remapper.remap(glyph))
    }

    fn say(&mut self, id: u16, said: &str) {
        let at = usize::from(id);
        if self.says.len() <= at {
            self.says.resize(at + 1, String::new());
        }
        if !said.is_empty() && self.says[at] != said {
            self.says[at] = said.to_owned();
        }
    }
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
                ids: Vec::new(),
                says: Vec::new(),
            });
            for glyph in &piece.glyphs {
                let id = cut.id(glyph.id);
                let letters = glyph.letters.start as usize..glyph.letters.end as usize;
                cut.say(id, &line.text[letters]);
            }
        }
    }

    /// What each glyph of a face is numbered inside the cut one, by its number in the whole one.
    pub fn ids(&self, face: Face) -> &[Option<u16>] {
        self.cuts.get(&face).map_or(&[], |cut| &cut.ids)
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
