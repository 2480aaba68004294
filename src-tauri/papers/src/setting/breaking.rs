//! A paragraph into lines, by the rules of Unicode Standard Annex 14.

use std::ops::Range;
use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::{Line, Setter, Style};

/// The lines of a text no wider than `width`, as full as they can be.
///
/// A single word wider than the place stands alone on its line, whole.
pub fn break_lines(setter: &Setter, style: Style, text: &str, width: f32) -> Vec<Arc<Line>> {
    shaped(setter, style, text, filled(&steps(setter, style, text), width))
}

/// The same number of lines, as even as they can be: for text in the middle of a page.
pub fn break_evenly(setter: &Setter, style: Style, text: &str, width: f32) -> Vec<Arc<Line>> {
    let steps = steps(setter, style, text);
    let mut best = filled(&steps, width);
    // Halving the doubt eight times finds the width to within a millimetre.
    let (mut narrow, mut wide) = (width / 2.0, width);
    for _ in 0..8 {
        let middle = (narrow + wide) / 2.0;
        let lines = filled(&steps, middle);
        if lines.len() <= best.len() && steps.iter().all(|step| step.ink <= middle) {
            (wide, best) = (middle, lines);
        } else {
            narrow = middle;
        }
    }
    shaped(setter, style, text, best)
}

/// Text from one place where a line may end to the next; measured once however it is then cut.
struct Step {
    range: Range<usize>,
    /// Millimetres with the white space at its end, and without.
    full: f32,
    ink: f32,
    /// Whether the line has to end here.
    ends: bool,
}

fn steps(setter: &Setter, style: Style, text: &str) -> Vec<Step> {
    let mut from = 0;
    let step = |(at, opportunity): (usize, BreakOpportunity)| {
        let range = std::mem::replace(&mut from, at)..at;
        let said = text[range.clone()].trim_end_matches(['\n', '\r']);
        let ink = said.trim_end_matches(trailing);
        let spaces = said.len() - ink.len();
        let ink = setter.width(style, ink);
        let full = ink + spaces as f32 * setter.width(style, " ");
        Step { range, full, ink, ends: opportunity == BreakOpportunity::Mandatory }
    };
    linebreaks(text).map(step).collect()
}

/// Where the lines are when each takes as many steps as fit.
fn filled(steps: &[Step], width: f32) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let (mut used, mut open) = (0.0, false);
    for step in steps {
        match lines.last_mut() {
            Some(line) if open && used + step.ink <= width => line.end = step.range.end,
            _ => {
                lines.push(step.range.clone());
                used = 0.0;
            }
        }
        used += step.full;
        open = !step.ends;
    }
    lines
}

fn shaped(setter: &Setter, style: Style, text: &str, lines: Vec<Range<usize>>) -> Vec<Arc<Line>> {
    let line =
        |range: Range<usize>| setter.line(style.voice, text[range].trim_end_matches(trailing));
    lines.into_iter().map(line).collect()
}

/// White space that hangs out at the end of a line; no-break spaces do not.
fn trailing(letter: char) -> bool {
    matches!(letter, ' ' | '\n' | '\r' | '\t')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Voice;
    use super::*;

    const STYLE: Style = Style::new(Voice::Regular, 10.0);

    fn said(lines: &[Arc<Line>]) -> Vec<&str> {
        lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn a_break_never_parts_a_quotation_mark_from_its_word() {
        let setter = Setter::default();
        let lines =
            break_lines(&setter, STYLE, "Elle a dit\u{a0}: «\u{a0}oser\u{a0}»\u{202f}!", 12.0);
        assert_eq!(said(&lines), ["Elle a", "dit\u{a0}:", "«\u{a0}oser\u{a0}»\u{202f}!"]);
    }

    #[test]
    fn an_empty_text_is_one_empty_line_at_most() {
        assert!(break_lines(&Setter::default(), STYLE, "", 10.0).len() <= 1);
    }

    #[test]
    fn even_lines_leave_no_word_alone() {
        let setter = Setter::default();
        let text = "un deux trois quatre cinq six sept fin";
        let width = setter.width(STYLE, "un deux trois quatre cinq six sept") + 1.0;
        let full = break_lines(&setter, STYLE, text, width);
        let even = break_evenly(&setter, STYLE, text, width);
        assert_eq!(full.len(), even.len());
        let shortest = |lines: &[Arc<Line>]| lines.iter().map(|line| line.advance).min();
        assert!(shortest(&even) > shortest(&full));
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_and_only_single_words_stand_out(text in "[a-zéœ' -]{0,60}", width in 5f32..60.0) {
            let setter = Setter::default();
            let lines = break_lines(&setter, STYLE, &text, width);
            let joined: String = said(&lines).concat().replace(' ', "");
            prop_assert_eq!(joined, text.replace(' ', ""));
            for line in &lines {
                let words = linebreaks(&line.text).count();
                prop_assert!(line.width(STYLE.size) <= width + 0.2 || words == 1);
            }
        }
    }
}
