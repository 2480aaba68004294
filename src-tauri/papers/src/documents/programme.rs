//! The programme to pin up: hours, what, where.

use binome_domain::days::Day;
use chrono::NaiveTime;

use super::itinerary::capital;
use super::occasion::{MARGIN, Occasion, nobody};
use super::paper::{Paper, Press};
use crate::layout::theme::BODY;
use crate::layout::{Cell, Column, Table};
use crate::page::Size;
use crate::setting::Style;

/// The programme of an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    /// The thread through all workshops.
    pub theme: Option<String>,
    pub days: Vec<(Day, Vec<Moment>)>,
}

/// One line of the programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    pub from: NaiveTime,
    pub to: NaiveTime,
    pub what: String,
    /// Who speaks; may be empty.
    pub who: String,
    pub place: String,
}

const TYPE: Style = Style { size: 12.5, ..BODY };

/// Large type, a heading a day.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let words = press.words();
    facts.occasion.paper(press, words.titles.programme, Size::A4, |flow| {
        if let Some(theme) = &facts.theme {
            flow.paragraph(TYPE, &(words.certificate.theme)(&press.typeset(theme)));
            flow.space(3.0);
        }
        if facts.days.is_empty() {
            nobody(flow, press);
        }
        for (day, moments) in &facts.days {
            flow.heading(&capital(&(words.common.day)(*day)), 30.0);
            let rest = 210.0 - 2.0 * MARGIN - 33.0;
            let columns = vec![
                Column::new(words.heads.hours, 33.0),
                Column::new(words.heads.what, rest * 0.44),
                Column::new(words.heads.who, rest * 0.30),
                Column::new(words.heads.place, rest * 0.26),
            ];
            let mut table = Table { style: TYPE, ..Table::new(columns, 10.5) };
            let hour = words.common.hour;
            let row = |moment: &Moment| {
                vec![
                    Cell::Text(format!("{}\u{a0}– {}", hour(moment.from), hour(moment.to))),
                    Cell::Text(press.typeset(&moment.what)),
                    Cell::Text(moment.who.clone()),
                    Cell::Text(press.typeset(&moment.place)),
                ]
            };
            table.rows = moments.iter().map(row).collect();
            table.flow(flow);
            flow.space(6.0);
        }
    })
}
