//! A paragraph into lines, by the rules of Unicode Standard Annex 14; long words of prose between
//! syllables, by Liang's patterns (F. M. Liang, « Word Hy-phen-a-tion by Com-put-er », 1983).

use std::ops::Range;
use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::{Line, Setter, Style};

/// The lines of a text no wider than `width`, as full as they can be.
///
/// A single word wider than the place stands alone on its line, whole, unless it may be cut.
pub fn break_lines(setter: &Setter, style: Style, text: &str, width: f32) -> Vec<Arc<Line>> {
    let cut = |step: &Step, room: f32| {
        let wanted = style.cuts && (room > LOOSE * width || step.ink > width);
        if wanted { cut(setter, style, text, step, room) } else { None }
    };
    shaped(setter, style, text, filled(&steps(setter, style, text), width, &cut))
}

/// The same number of lines, as even as they can be: for text in the middle of a page.
pub fn break_evenly(setter: &Setter, style: Style, text: &str, width: f32) -> Vec<Arc<Line>> {
    let steps = steps(setter, style, text);
    let mut best = filled(&steps, width, &|_, _| None);
    // Halving the doubt eight times finds the width to within a millimetre.
    let (mut narrow, mut wide) = (width / 2.0, width);
    for _ in 0..8 {
        let middle = (narrow + wide) / 2.0;
        let lines = filled(&steps, middle, &|_, _| None);
        if lines.len() <= best.len() && steps.iter().all(|step| step.ink <= middle) {
            (wide, best) = (middle, lines);
        } else {
            narrow = middle;
        }
    }
    shaped(setter, style, text, best)
}

/// The part of a line that may stay empty before a word is cut to fill it.
const LOOSE: f32 = 0.15;
/// The fewest letters on either side of a cut.
const LEAST: usize = 3;

/// Text from one place where a line may end to the next; measured once however it is then cut.
#[derive(Clone)]
struct Step {
    range: Range<usize>,
    /// Millimetres with the white space at its end, and without.
    full: f32,
    ink: f32,
    /// Whether the line has to end here.
    ends: bool,
}

/// What fits of a step, and the rest; nothing where it cannot be cut.
type Parts = Option<(Step, Step)>;

/// A line, and whether a word is cut at its end.
struct Place {
    range: Range<usize>,
    cut: bool,
}

fn steps(setter: &Setter, style: Style, text: &str) -> Vec<Step> {
    let mut from = 0;
    let step = |(at, opportunity): (usize, BreakOpportunity)| {
        let range = std::mem::replace(&mut from, at)..at;
        measured(setter, style, text, range, opportunity == BreakOpportunity::Mandatory)
    };
    linebreaks(text).map(step).collect()
}

fn measured(setter: &Setter, style: Style, text: &str, range: Range<usize>, ends: bool) -> Step {
    let said = text[range.clone()].trim_end_matches(['\n', '\r']);
    let ink = said.trim_end_matches(trailing);
    let spaces = said.len() - ink.len();
    let ink = setter.width(style, ink);
    let full = ink + spaces as f32 * setter.width(style, " ");
    Step { range, full, ink, ends }
}

/// Where the lines are when each takes as many steps as fit, and what `cut` finds of the next: the
/// part that still fits in the room left, and the rest.
fn filled(steps: &[Step], width: f32, cut: &dyn Fn(&Step, f32) -> Parts) -> Vec<Place> {
    let mut lines: Vec<Place> = Vec::new();
    let (mut used, mut open) = (0.0, false);
    for step in steps {
        let mut rest = Some(step.clone());
        while let Some(step) = rest.take() {
            let before = if open { used } else { 0.0 };
            let fits = before + step.ink <= width;
            let parts = if fits { None } else { cut(&step, width - before) };
            let joins = open && (fits || parts.is_some());
            let (step, after) = parts.map_or((step, None), |(part, after)| (part, Some(after)));
            match lines.last_mut().filter(|_| joins) {
                Some(line) => line.range.end = step.range.end,
                None => {
                    lines.push(Place { range: step.range, cut: false });
                    used = 0.0;
                }
            }
            if let Some(line) = lines.last_mut() {
                line.cut = after.is_some();
            }
            used += step.full;
            open = !step.ends && after.is_none();
            rest = after;
        }
    }
    lines
}

/// The most syllables of a word that fit in `room` with a hyphen, and the rest of it. What bears a
/// capital or a figure may be a name or a date: it is never cut.
fn cut(setter: &Setter, style: Style, text: &str, step: &Step, room: f32) -> Parts {
    let said = &text[step.range.clone()];
    let word =
        said.rsplit(['\'', '’']).next()?.trim_matches(|letter: char| !letter.is_alphabetic());
    let plain = |letter: char| letter.is_lowercase() || !letter.is_alphanumeric();
    if !said.chars().all(plain) || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let start = step.range.start + said.rfind(word)?;
    let (mut at, mut best) = (start, None);
    for syllable in hypher::hyphenate(word, setter.tongue) {
        at += syllable.len();
        let (before, after) = (&text[start..at], &text[at..start + word.len()]);
        if before.chars().count() < LEAST || after.chars().count() < LEAST {
            continue;
        }
        if setter.width(style, &format!("{}-", &text[step.range.start..at])) > room {
            break;
        }
        best = Some(at);
    }
    let at = best?;
    let part = measured(setter, style, text, step.range.start..at, false);
    Some((part, measured(setter, style, text, at..step.range.end, step.ends)))
}

fn shaped(setter: &Setter, style: Style, text: &str, lines: Vec<Place>) -> Vec<Arc<Line>> {
    let line = |Place { range, cut }: Place| {
        let said = text[range].trim_end_matches(trailing);
        if cut {
            setter.line(style.voice, &format!("{said}-"))
        } else {
            setter.line(style.voice, said)
        }
    };
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
        assert_eq!(said(&lines), ["Elle a", "dit\u{a0}:", "«\u{a0}oser\u{a0}»\u{a0}!"]);
    }

    #[test]
    fn a_long_word_of_prose_is_cut_between_syllables_and_a_name_never_is() {
        let setter = Setter::default();
        let lines = |text| break_lines(&setter, STYLE.prose(), text, 26.0);
        let text = "un accompagnement, l’apprentissage";
        assert_eq!(said(&lines(text)), ["un accompagne-", "ment, l’appren-", "tissage"]);
        for name in ["un Accompagnement", "un accompagnement@example.org", "un 3accompagnement"] {
            assert_eq!(said(&lines(name)), ["un", &name[3..]]);
        }
        assert_eq!(said(&break_lines(&setter, STYLE, text, 26.0))[0], "un");
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
        fn cut_or_not_prose_keeps_its_letters_and_stays_within_its_place(
            text in "[a-zéœ’ ]{0,80}", width in 20f32..60.0,
        ) {
            let setter = Setter::default();
            let style = STYLE.prose();
            let lines = break_lines(&setter, style, &text, width);
            let joined: String = said(&lines).concat().replace([' ', '-'], "");
            prop_assert_eq!(joined, text.replace(' ', ""));
            for line in &lines {
                prop_assert!(line.width(style.size) <= width + 0.2 || !line.text.contains(' '));
            }
        }

        #[test]
        fn no_letter_is_lost_and_only_single_words_stand_out(text in "[a-zéœ' -]{0,60}", width in 5f32..60.0) {
            let setter = Setter::default();
            let lines = break_lines(&setter, STYLE, &text, width);
            let joined: String = said(&lines).concat().replace(' ', "");
            prop_assert_eq!(joined.replace('’', "'"), text.replace(' ', ""));
            for line in &lines {
                let words = linebreaks(&line.text).count();
                prop_assert!(line.width(STYLE.size) <= width + 0.2 || words == 1);
            }
        }
    }
}
