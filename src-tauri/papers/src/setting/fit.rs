//! A name into its place: smaller down to a floor, then on more lines, never cut.

use std::sync::Arc;

use super::breaking::break_lines;
use super::{Line, Setter, Style};

/// A text that fits: its lines and the size they are set in.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    pub lines: Vec<Arc<Line>>,
    /// Points.
    pub size: f32,
}

/// The text within `width`, at the style's size if it can be, on one line down to `floor` points,
/// then on two; a single word wider than that is set smaller still.
pub fn fit(setter: &Setter, style: Style, text: &str, width: f32, floor: f32) -> Fit {
    let line = setter.line(style.voice, text);
    let size = size_for(&[Arc::clone(&line)], style.size, width);
    if size >= floor || !text.trim().contains([' ', '-']) {
        return Fit { lines: vec![line], size };
    }
    let lines = two_lines(setter, style, text);
    let size = size_for(&lines, style.size, width);
    Fit { lines, size }
}

/// The largest size, no larger than `wanted`, at which all lines fit; steps of a quarter point.
fn size_for(lines: &[Arc<Line>], wanted: f32, width: f32) -> f32 {
    let widest = lines.iter().map(|line| line.width(wanted)).fold(0.0, f32::max);
    if widest <= width { wanted } else { (wanted * width / widest * 4.0).floor() / 4.0 }
}

/// The two lines whose longer one is shortest.
fn two_lines(setter: &Setter, style: Style, text: &str) -> Vec<Arc<Line>> {
    let whole = setter.width(style, text);
    let mut best = vec![setter.line(style.voice, text)];
    let mut least = whole;
    for step in 10..20 {
        let lines = break_lines(setter, style, text, whole * step as f32 / 20.0);
        let widest = lines.iter().map(|line| line.width(style.size)).fold(0.0, f32::max);
        if lines.len() == 2 && widest < least {
            least = widest;
            best = lines;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::super::Voice;
    use super::*;

    const STYLE: Style = Style::new(Voice::Bold, 30.0);

    #[test]
    fn a_short_name_keeps_its_size_and_a_long_one_takes_two_lines_whole() {
        let setter = Setter::default();
        assert_eq!(fit(&setter, STYLE, "Ana", 80.0, 20.0).size, 30.0);
        let long = fit(&setter, STYLE, "Rakotoarisoa-Andriamampianina", 80.0, 20.0);
        let said: Vec<_> = long.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(said, ["Rakotoarisoa-", "Andriamampianina"]);
        assert!(long.lines.iter().all(|line| line.width(long.size) <= 80.0));
    }

    #[test]
    fn one_endless_word_is_shrunk_and_stays_whole() {
        let setter = Setter::default();
        let word = "Wolfeschlegelsteinhausenbergerdorff";
        let fitted = fit(&setter, STYLE, word, 40.0, 20.0);
        assert_eq!(fitted.lines[0].text, word);
        assert!(fitted.lines[0].width(fitted.size) <= 40.0);
    }
}
