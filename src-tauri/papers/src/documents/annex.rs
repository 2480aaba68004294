//! The figures a funder asks for in the annex of a report: what was planned, to be written by hand
//! from the request, beside what was achieved.

use super::event::itinerary::capital;
use super::occasion::{MARGIN, Occasion};
use super::paper::{Paper, Press};
use super::signing::Signing;
use crate::layout::theme::SMALL;
use crate::layout::{Cell, Column, Table};
use crate::page::Size;

/// The figures, under heads, and who answers for them.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    pub parts: Vec<Part>,
    pub signing: Signing,
}

/// Figures of one kind: what each counts, and what it came to, in words already.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub title: String,
    pub lines: Vec<(String, String)>,
}

/// A line to write on is as high as a hand needs.
const ROW: f32 = 7.5;
const GAP: f32 = 5.0;

/// Tables on A4; a part without a line is left out.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let words = press.words();
    facts.occasion.paper(press, words.annex.title, Size::A4, |flow| {
        flow.paragraph(SMALL, words.annex.note);
        flow.space(3.0);
        let parts: Vec<&Part> = facts.parts.iter().filter(|it| !it.lines.is_empty()).collect();
        for (at, part) in parts.iter().enumerate() {
            flow.heading(&part.title, 3.0 * ROW);
            let below = if at + 1 == parts.len() { Signing::HEIGHT + GAP } else { 0.0 };
            Table { below, ..table(press, &part.lines) }.flow(flow);
            flow.space(GAP);
        }
        facts.signing.flow(flow, press);
    })
}

fn table(press: &Press, lines: &[(String, String)]) -> Table {
    let heads = &press.words().heads;
    let figure = 28.0;
    let columns = vec![
        Column::new(heads.indicator, 78.0),
        Column::right(heads.planned, figure),
        Column::right(heads.achieved, figure),
        Column::new(heads.remarks, 210.0 - 2.0 * MARGIN - 78.0 - 2.0 * figure),
    ];
    let row = |(what, value): &(String, String)| {
        vec![
            Cell::Text(capital(&press.typeset(what))),
            Cell::Blank,
            Cell::Strong(value.clone()),
            Cell::Blank,
        ]
    };
    Table { rows: lines.iter().map(row).collect(), ..Table::new(columns, ROW) }
}
