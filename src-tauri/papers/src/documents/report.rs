//! What a cohort or an event brought about, for the board, the partner and the funder: figures, then voices.

use binome_domain::masking;

use super::event::itinerary::capital;
use super::occasion::{MARGIN, Occasion};
use super::paper::{Paper, Press};
use crate::layout::theme::{ACCENT, BODY, MUTED, SMALL, WASH};
use crate::layout::{Align, Flow, chart};
use crate::page::{Frame, Size, Tag};
use crate::setting::{Style, Voice};

/// The figures of a cohort or an event; what a reader may not see is left out by the one who asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    /// « Bilan de promotion ».
    pub name: String,
    /// The few figures everybody asks for, each with what it counts.
    pub figures: Vec<(String, String)>,
    /// Counts below this are not shown; 0 shows all.
    pub masked_below: u32,
    /// Topic, mean level before and after, from 0 to 3.
    pub levels: Vec<(String, f32, f32)>,
    pub counts: Vec<Counts>,
    pub achievements: Vec<String>,
    pub quotes: Vec<Quote>,
    pub next: Vec<String>,
}

/// People counted by what they are or said, under the question.
#[derive(Debug, Clone, PartialEq)]
pub struct Counts {
    pub title: String,
    pub counts: Vec<(String, u32)>,
}

/// What someone said, as she allows it to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    pub text: String,
    /// « Isabelle, 55 ans, mentorée ».
    pub author: String,
}

const FIGURE: Style = Style::new(Voice::Bold, 24.0);
const VOICE: Style = Style::new(Voice::Italic, 11.0);

/// Two pages of A4 for a cohort of ordinary size.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let words = press.words();
    facts.occasion.paper(press, &facts.name, Size::A4, |flow| {
        figures(flow, &facts.figures);
        if !facts.levels.is_empty() {
            flow.heading(words.report.levels, 25.0);
            flow.paragraph(SMALL, words.report.levels_note);
            chart::before_after(flow, 3.0, &facts.levels, words.report.decimal);
            flow.space(4.0);
        }
        for Counts { title, counts } in &facts.counts {
            let bars = bars(press, facts.masked_below, counts);
            // Where nothing may be seen there is nothing to look at.
            if bars.iter().all(|it| it.value == 0) {
                continue;
            }
            flow.heading(title, 20.0);
            chart::bars(flow, &bars);
            flow.space(4.0);
        }
        points(flow, press, words.report.achievements, &facts.achievements);
        quotes(flow, press, words.report.quotes, &facts.quotes);
        points(flow, press, words.report.next, &facts.next);
        if facts.masked_below > 0 {
            flow.paragraph(SMALL, &(words.report.masked_note)(facts.masked_below));
        }
    })
}

/// Bars as they may be seen: those too small are said to be, and not drawn.
fn bars(press: &Press, least: u32, counted: &[(String, u32)]) -> Vec<chart::Bar> {
    let counts: Vec<u32> = counted.iter().map(|(_, count)| *count).collect();
    let shown = masking::masked(&counts, least);
    let bar = |((label, _), shown): (&(String, u32), Option<u32>)| chart::Bar {
        label: capital(&press.typeset(label)),
        value: shown.unwrap_or(0),
        said: shown.map_or((press.words().report.masked)(least), |count| count.to_string()),
    };
    counted.iter().zip(shown).map(bar).collect()
}

/// The few figures everybody asks for, side by side.
fn figures(flow: &mut Flow<'_>, all: &[(String, String)]) {
    if all.is_empty() {
        return;
    }
    const GAP: f32 = 4.0;
    let width = (210.0 - 2.0 * MARGIN + GAP) / all.len() as f32 - GAP;
    let y = flow.y;
    let canvas = flow.canvas();
    for (at, (value, label)) in all.iter().enumerate() {
        let frame = Frame::new(MARGIN + at as f32 * (width + GAP), y, width, 24.0);
        canvas.filled(frame, WASH);
        canvas.tagged(Tag::Paragraph, |canvas| {
            canvas.colored(ACCENT, |canvas| {
                let place = Frame::new(frame.x + 3.0, y + 2.0, width - 6.0, 11.0);
                canvas.fitted(place, Align::Left, FIGURE, 12.0, value);
            });
            canvas.paragraph(frame.x + 3.0, y + 13.0, width - 6.0, Align::Left, SMALL, label);
        });
    }
    flow.space(30.0);
}

fn points(flow: &mut Flow<'_>, press: &Press, title: &str, points: &[String]) {
    if points.is_empty() {
        return;
    }
    flow.heading(title, 12.0);
    let points: Vec<String> = points.iter().map(|point| press.typeset(point)).collect();
    flow.list(BODY, &points);
    flow.space(3.0);
}

pub(super) fn quotes(flow: &mut Flow<'_>, press: &Press, title: &str, quotes: &[Quote]) {
    if quotes.is_empty() {
        return;
    }
    flow.heading(title, 20.0);
    for quote in quotes {
        flow.need(2.5 * VOICE.leading());
        flow.paragraph(VOICE, &(press.words().common.quoted)(&press.typeset(&quote.text)));
        flow.canvas().color = MUTED;
        flow.paragraph(SMALL, &format!("— {}", press.typeset(&quote.author)));
        flow.canvas().color = crate::layout::theme::INK;
        flow.space(3.0);
    }
}
