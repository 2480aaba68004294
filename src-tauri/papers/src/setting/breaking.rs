//! A paragraph into lines, by the rules of Unicode Standard Annex 14.

use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::{Line, Setter, Style};

/// The lines of a text no wider than `width`, as full as they can be.
///
/// A single word wider than the place stands alone on its line, whole.
pub fn break_lines(setter: &Setter, style: Style, text: &str, width: f32) -> Vec<Arc<Line>> {
    let mut lines = Vec::new();
    let (mut from, mut to) = (0, 0);
    for (at, opportunity) in linebreaks(text) {
        let longer = text[from..at].trim_end_matches(trailing);
        if from < to && setter.width(style, longer) > width {
            lines.push(line(setter, style, &text[from..to]));
            from = to;
        }
        to = at;
        if opportunity == BreakOpportunity::Mandatory {
            lines.push(line(setter, style, &text[from..to]));
            from = to;
        }
    }
    lines
}

/// The same number of lines, as even as they can be: for text in the middle of a page.
pub fn break_evenly(setter: &Setter, style: Style, text: &str, width: f32) -> Vec<Arc<Line>> {
    let fullest = break_lines(setter, style, text, width);
    // Halving the doubt eight times finds the width to within a millimetre.
    let (mut narrow, mut wide) = (width / 2.0, width);
    let mut best = fullest;
    for _ in 0..8 {
        let middle = (narrow + wide) / 2.0;
        let lines = break_lines(setter, style, text, middle);
        let fits =
            lines.len() <= best.len() && lines.iter().all(|line| line.width(style.size) <= middle);
        if fits {
            (wide, best) = (middle, lines);
        } else {
            narrow = middle;
        }
    }
    best
}

fn line(setter: &Setter, style: Style, text: &str) -> Arc<Line> {
    setter.line(style.voice, text.trim_end_matches(trailing))
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
                prop_assert!(line.width(STYLE.size) <= width + 0.01 || words == 1);
            }
        }
    }
}
