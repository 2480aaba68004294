//! Letters to glyphs: bidirectional order, fall-back faces, kerning, joining, marks.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

use harfrust::{
    Buffer, BufferFlags, ClusterLevel, Direction, ShapeOptions, ShapePlan, ShaperFont, shape,
};
use hypher::Lang;
use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::faces::{Face, Voice, font};
use super::{POINT, Style};

/// One sign at its place, in thousandths of the type size.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    pub id: u16,
    /// How far the pen moves.
    pub advance: i32,
    /// How far the font alone would move it; the difference is kerning.
    pub natural: i32,
    pub shift: (i32, i32),
    /// The letters it stands for, as a place in the line's text; may be empty.
    pub letters: Range<u32>,
}

/// Glyphs of one face that follow each other, from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    pub face: Face,
    pub glyphs: Vec<Glyph>,
}

/// One line of shaped text, at any size.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it says, in reading order and composed form.
    pub text: String,
    pub voice: Voice,
    pub pieces: Vec<Piece>,
    /// Thousandths of the type size.
    pub advance: i32,
}

impl Line {
    /// The width in millimetres at a type size in points.
    pub fn width(&self, size: f32) -> f32 {
        self.advance as f32 / 1000.0 * size * POINT
    }
}

/// The narrow no-break space of French.
const NARROW: char = '\u{202f}';

type Said = (Voice, Box<str>);

/// Face, whether it runs rightward, script.
type Manner = (Face, bool, [u8; 4]);

/// Shapes text and remembers what it has shaped; one for each document.
pub struct Setter {
    /// Whose syllables long words are cut between.
    pub tongue: Lang,
    lines: RefCell<HashMap<Said, Arc<Line>>>,
    plans: RefCell<HashMap<Manner, Arc<ShapePlan>>>,
    lost: RefCell<BTreeSet<char>>,
}

impl Default for Setter {
    fn default() -> Self {
        Self::new(Lang::French)
    }
}

impl Setter {
    pub fn new(tongue: Lang) -> Self {
        let (lines, plans, lost) = Default::default();
        Self { tongue, lines, plans, lost }
    }

    /// The text as one line, shaped once however often it is asked.
    pub fn line(&self, voice: Voice, text: &str) -> Arc<Line> {
        let key = (voice, Box::from(text));
        if let Some(line) = self.lines.borrow().get(&key) {
            return Arc::clone(line);
        }
        let line = Arc::new(self.shaped(voice, text));
        self.lines.borrow_mut().insert(key, Arc::clone(&line));
        line
    }

    /// The width of a text in millimetres.
    pub fn width(&self, style: Style, text: &str) -> f32 {
        self.line(style.voice, text).width(style.size)
    }

    /// Letters met so far that no face has: to be told before anything is printed.
    pub fn lost(&self) -> Vec<char> {
        self.lost.borrow().iter().copied().collect()
    }

    fn shaped(&self, voice: Voice, text: &str) -> Line {
        let text: String = if is_nfc(text) { text.to_owned() } else { text.nfc().collect() };
        let text = curled(text);
        // A face without the narrow space lends its own no-break one: no other font for a space.
        let narrow = voice.faces()[0].has(NARROW);
        let text = if narrow { text } else { text.replace(NARROW, "\u{a0}") };
        let mut pieces = Vec::new();
        for (range, rightward) in visual_runs(&text) {
            let mut run = Vec::new();
            for (face, part) in self.by_face(voice, &text, range) {
                run.push(Piece { face, glyphs: self.glyphs(face, &text, part, rightward) });
            }
            if !rightward {
                run.reverse();
            }
            pieces.append(&mut run);
        }
        let advance =
            pieces.iter().flat_map(|piece| &piece.glyphs).map(|glyph| glyph.advance).sum();
        Line { text, voice, pieces, advance }
    }

    /// Cuts a run where the face must change: a word is set in one face where any has all of it.
    fn by_face(&self, voice: Voice, text: &str, range: Range<usize>) -> Vec<(Face, Range<usize>)> {
        let mut parts: Vec<(Face, Range<usize>)> = Vec::new();
        let mut put = |face: Face, part: Range<usize>| match parts.last_mut() {
            Some((last, running)) if *last == face => running.end = part.end,
            _ => parts.push((face, part)),
        };
        let mut running = voice.faces()[0];
        for word in words(text, range) {
            let said = &text[word.clone()];
            let has_all =
                |face: Face| said.chars().all(|letter| ignorable(letter) || face.has(letter));
            let space = said.starts_with(char::is_whitespace);
            let kept = Some(running).filter(|face| space && has_all(*face));
            let whole = kept.or_else(|| voice.faces().iter().copied().find(|face| has_all(*face)));
            if let Some(face) = whole {
                running = face;
                put(face, word);
                continue;
            }
            for (at, letter) in said.char_indices() {
                running = self.face_of(voice, running, letter);
                put(running, word.start + at..word.start + at + letter.len_utf8());
            }
        }
        parts
    }

    /// A face for one letter of a word no face has whole; marks stay with the letter before.
    fn face_of(&self, voice: Voice, running: Face, letter: char) -> Face {
        if ignorable(letter) || (mark(letter) && running.has(letter)) {
            return running;
        }
        let found = voice.faces().iter().copied().find(|face| face.has(letter));
        found.unwrap_or_else(|| {
            self.lost.borrow_mut().insert(letter);
            running
        })
    }

    fn glyphs(&self, face: Face, text: &str, part: Range<usize>, rightward: bool) -> Vec<Glyph> {
        let mut buffer = Buffer::new();
        buffer.push_str(&text[part.clone()]);
        buffer.guess_segment_properties();
        buffer.set_direction(if rightward {
            Direction::LeftToRight
        } else {
            Direction::RightToLeft
        });
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let plan = self.plan(face, &buffer, rightward);
        let font = ShaperFont::new(font(face));
        if shape(&font, &mut buffer, ShapeOptions::new().plan(Some(&plan))).is_err() {
            return Vec::new();
        }
        let starts = letters_of(&buffer, &text[part.clone()], rightward);
        let placed = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
        placed
            .zip(starts)
            .map(|((info, position), letters)| Glyph {
                id: info.glyph_id as u16,
                advance: position.x_advance,
                natural: font.glyph_h_advance(info.glyph_id.into()),
                shift: (position.x_offset, position.y_offset),
                letters: letters.start + part.start as u32..letters.end + part.start as u32,
            })
            .collect()
    }

    fn plan(&self, face: Face, buffer: &Buffer, rightward: bool) -> Arc<ShapePlan> {
        let script = buffer.script();
        let tag = script.map_or([0; 4], |script| script.tag().to_be_bytes());
        let mut plans = self.plans.borrow_mut();
        let plan = plans.entry((face, rightward, tag)).or_insert_with(|| {
            Arc::new(ShapePlan::new(font(face), buffer.direction(), script, buffer.language(), &[]))
        });
        Arc::clone(plan)
    }
}

/// « d'Almeida » as printers set it, « d’Almeida »: an apostrophe between letters is never straight.
/// Addresses stay as they were typed.
fn curled(text: String) -> String {
    let address = text.contains('@') || text.contains("://");
    if address || !text.contains('\'') {
        return text;
    }
    let mut after = text.chars().skip(1).chain([' ']);
    let mut before = ' ';
    let curl = |letter: char| {
        let next = after.next();
        let between = before.is_alphabetic() && next.is_some_and(char::is_alphabetic);
        before = letter;
        if letter == '\'' && between { '’' } else { letter }
    };
    text.chars().map(curl).collect()
}

/// Runs of one direction, from left to right (Unicode Standard Annex 9); papers read rightward.
fn visual_runs(text: &str) -> Vec<(Range<usize>, bool)> {
    let plain = text.chars().all(|letter| (letter as u32) < 0x590);
    if plain || text.is_empty() {
        return vec![(0..text.len(), true)];
    }
    let info = BidiInfo::new(text, Some(Level::ltr()));
    let mut runs = Vec::new();
    for paragraph in &info.paragraphs {
        let (levels, ranges) = info.visual_runs(paragraph, paragraph.range.clone());
        runs.extend(ranges.into_iter().map(|range| (range.clone(), levels[range.start].is_ltr())));
    }
    runs
}

/// Words and single spaces.
fn words(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut in_word = false;
    for (at, letter) in text[range.clone()].char_indices() {
        let (start, end) = (range.start + at, range.start + at + letter.len_utf8());
        match words.last_mut() {
            Some(word) if in_word && !letter.is_whitespace() => word.end = end,
            _ => words.push(start..end),
        }
        in_word = !letter.is_whitespace();
    }
    words
}

/// The letters each glyph stands for: those of its cluster, one each where there are as many.
fn letters_of(buffer: &Buffer, text: &str, rightward: bool) -> Vec<Range<u32>> {
    let infos = buffer.glyph_infos();
    if let Some(letters) = one_glyph_each(buffer, text, rightward) {
        return letters;
    }
    let starts: BTreeSet<u32> = infos.iter().map(|info| info.cluster).collect();
    let mut taken: HashMap<u32, u32> = HashMap::new();
    let mut letters = vec![0..0; infos.len()];
    let order: Vec<usize> =
        if rightward { (0..infos.len()).collect() } else { (0..infos.len()).rev().collect() };
    for at in order {
        let cluster = infos[at].cluster;
        let end = starts.range(cluster + 1..).next().copied().unwrap_or(text.len() as u32);
        let shared = infos.iter().filter(|info| info.cluster == cluster).count();
        let said = &text[cluster as usize..end as usize];
        let one_each = shared == said.chars().count();
        let from = *taken.entry(cluster).or_insert(cluster);
        let to = if one_each {
            from + said[(from - cluster) as usize..].chars().next().map_or(0, char::len_utf8) as u32
        } else {
            end
        };
        letters[at] = from..to;
        taken.insert(cluster, to);
    }
    letters
}

/// The same where no two glyphs stand for the same letters, as almost always.
fn one_glyph_each(buffer: &Buffer, text: &str, rightward: bool) -> Option<Vec<Range<u32>>> {
    let starts = buffer.glyph_infos().iter().map(|info| info.cluster);
    let follow = |starts: &mut dyn Iterator<Item = u32>| {
        let mut letters: Vec<Range<u32>> = Vec::with_capacity(buffer.len());
        for start in starts {
            if let Some(last) = letters.last_mut() {
                if start <= last.start {
                    return None;
                }
                last.end = start;
            }
            letters.push(start..text.len() as u32);
        }
        Some(letters)
    };
    if rightward {
        return follow(&mut { starts });
    }
    let mut letters = follow(&mut starts.rev())?;
    letters.reverse();
    Some(letters)
}

fn mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// Letters that are never drawn: joiners, direction marks, variation selectors, soft hyphens.
fn ignorable(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || letter.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(line: &Line) -> String {
        let mut letters: Vec<_> = line
            .pieces
            .iter()
            .flat_map(|piece| &piece.glyphs)
            .map(|glyph| glyph.letters.clone())
            .collect();
        letters.sort_by_key(|range| range.start);
        letters
            .into_iter()
            .map(|range| &line.text[range.start as usize..range.end as usize])
            .collect()
    }

    #[test]
    fn every_letter_belongs_to_one_glyph_in_every_script() {
        let setter = Setter::default();
        for text in [
            "LE GOFF Solène",
            "Nguye\u{302}\u{303}n Thị Hồng",
            "affligé, fjord, office",
            "Ольга Щербакова-Їжак",
            "Ελένη Παπαδοπούλου",
            "عبد الرحمن المغربي",
            "שרה כהן",
            "Fatima-Zahra بنت علي 2026",
        ] {
            let line = setter.line(Voice::Regular, text);
            assert_eq!(spelled(&line), line.text);
            assert!(line.advance > 0);
        }
        assert_eq!(setter.lost(), Vec::<char>::new());
    }

    #[test]
    fn a_letter_no_face_has_is_told() {
        let setter = Setter::default();
        setter.line(Voice::Regular, "李 Mei 😀");
        assert_eq!(setter.lost(), vec!['李', '😀']);
    }

    #[test]
    fn apostrophes_within_words_are_curled_and_addresses_are_left_alone() {
        let setter = Setter::default();
        let said = |text| setter.line(Voice::Regular, text).text.clone();
        assert_eq!(said("D'ALMEIDA l'été 5' 'a'"), "D’ALMEIDA l’été 5' 'a'");
        assert_eq!(said("o'brien@example.org"), "o'brien@example.org");
    }

    #[test]
    fn no_font_is_fetched_for_a_space() {
        let setter = Setter::default();
        for voice in [Voice::Regular, Voice::Serif, Voice::Display] {
            assert_eq!(setter.line(voice, "Oser\u{202f}!").pieces.len(), 1, "{voice:?}");
        }
    }

    #[test]
    fn kerning_brings_letters_together() {
        let setter = Setter::default();
        let apart =
            setter.line(Voice::Regular, "A").advance + setter.line(Voice::Regular, "V").advance;
        assert!(setter.line(Voice::Regular, "AV").advance < apart);
    }

    #[test]
    fn hebrew_and_arabic_run_leftward() {
        let setter = Setter::default();
        for text in ["שרה", "علي"] {
            let line = setter.line(Voice::Bold, text);
            let glyphs = &line.pieces[0].glyphs;
            assert!(glyphs[0].letters.start > glyphs[glyphs.len() - 1].letters.start);
        }
    }
}
