//! How the pairs of a cohort are doing, on one page for the team: a dot a meeting, week by week.

use binome_domain::days::Day;
use chrono::Datelike;

use crate::documents::occasion::{MARGIN, Occasion, nobody};
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::BODY;
use crate::layout::{Cell, Column, Table};
use crate::page::Size;

/// The pairs and their weeks.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    /// The Monday of each week.
    pub weeks: Vec<Day>,
    pub pairs: Vec<Pair>,
}

/// One pair's weeks.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// « Sylvie Le Bihan / Manon Petit ».
    pub names: String,
    /// Meetings of each week.
    pub meetings: Vec<u8>,
    pub minutes: u32,
    /// Days without news, where there are too many.
    pub silent_days: Option<u32>,
}

/// A4 landscape; silence is said in words.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let words = press.words();
    facts.occasion.paper(press, words.titles.followup, Size::A4_LANDSCAPE, |flow| {
        if facts.pairs.is_empty() {
            return nobody(flow, press);
        }
        let rest = 297.0 - 2.0 * MARGIN - 62.0 - 22.0 - 36.0;
        let week = rest / facts.weeks.len().max(1) as f32;
        let mut columns = vec![Column::new(words.heads.pair, 62.0)];
        columns.extend(
            facts
                .weeks
                .iter()
                .map(|day| Column::centered(format!("{:02}/{:02}", day.day(), day.month()), week)),
        );
        columns.push(Column::right(words.heads.duration, 22.0));
        columns.push(Column::new(words.heads.note, 36.0));
        let mut table = Table { style: BODY.at(9.5), ..Table::new(columns, 9.0) };
        table.rows = facts.pairs.iter().map(|pair| row(press, facts.weeks.len(), pair)).collect();
        table.flow(flow);
    })
}

fn row(press: &Press, weeks: usize, pair: &Pair) -> Vec<Cell> {
    let words = press.words();
    let mut row = vec![Cell::Name(pair.names.clone())];
    row.extend((0..weeks).map(|week| match pair.meetings.get(week).copied().unwrap_or(0) {
        0 => Cell::Blank,
        meetings => Cell::Text("•".repeat(usize::from(meetings.min(3)))),
    }));
    row.push(Cell::Text((words.common.duration)(pair.minutes)));
    row.push(Cell::Text(pair.silent_days.map(words.pair.silent).unwrap_or_default()));
    row
}
