//! The words people took home, the more often said the larger.

use super::itinerary::capital;
use crate::documents::occasion::{MARGIN, Occasion, nobody};
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::{ACCENT, INK};
use crate::layout::{Align, Flow};
use crate::page::{Size, Tag};
use crate::setting::{POINT, Style, Voice};

/// Words and how many people said each, in the order to show them.
pub fn paper(press: &Press, occasion: &Occasion, words: &[(String, u32)]) -> Paper {
    let words: Vec<(String, u32)> =
        words.iter().map(|(word, count)| (capital(&press.typeset(word)), *count)).collect();
    occasion.paper(press, press.words().titles.word_wall, Size::A4_LANDSCAPE, |flow| {
        if words.is_empty() {
            return nobody(flow, press);
        }
        flow.space(4.0);
        let most = words.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
        let scale = scale(flow, &words, most);
        let mut row: Vec<(&str, f32, f32)> = Vec::new();
        for (word, count) in &words {
            let size = scale * size_of(*count, most);
            let width = flow.setter().width(Style::new(Voice::SemiBold, size), word);
            let used: f32 = row.iter().map(|(_, _, width)| width + GAP).sum();
            if !row.is_empty() && used + width > 297.0 - 2.0 * MARGIN {
                draw(flow, &row);
                row.clear();
            }
            row.push((word, size, width));
        }
        draw(flow, &row);
    })
}

const GAP: f32 = 10.0;

/// Points, before scaling: the word said most often is three times as large as one said once.
fn size_of(count: u32, most: u32) -> f32 {
    18.0 + 30.0 * (count as f32 / most as f32)
}

/// How much larger or smaller all words are set so that together they fill the page.
fn scale(flow: &Flow<'_>, words: &[(String, u32)], most: u32) -> f32 {
    let area: f32 = words
        .iter()
        .map(|(word, count)| {
            let style = Style::new(Voice::SemiBold, size_of(*count, most));
            (flow.setter().width(style, word) + GAP) * style.size * POINT * 1.3
        })
        .sum();
    let room = flow.width() * (flow.bottom() - flow.y) * 0.7;
    (room / area).sqrt().clamp(0.5, 1.7)
}

/// One row, in the middle of the page, its words on one baseline and of two tones by turns.
fn draw(flow: &mut Flow<'_>, row: &[(&str, f32, f32)]) {
    let tallest = row.iter().map(|(_, size, _)| size * POINT).fold(0.0, f32::max);
    flow.need(tallest * 1.3);
    flow.space(tallest * 1.15);
    let used: f32 = row.iter().map(|(_, _, width)| width + GAP).sum::<f32>() - GAP;
    let mut x = (297.0 - used) / 2.0;
    let y = flow.y;
    let canvas = flow.canvas();
    for (at, (word, size, width)) in row.iter().enumerate() {
        canvas.colored(if at % 2 == 0 { ACCENT } else { INK }, |canvas| {
            canvas.tagged(Tag::Paragraph, |canvas| {
                canvas.text(x, y, Align::Left, Style::new(Voice::SemiBold, *size), word)
            });
        });
        x += width + GAP;
    }
    flow.space(tallest * 0.15);
}
