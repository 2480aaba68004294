//! The road-map of one person: at what time, where, with whom.

use binome_domain::days::Day;
use binome_domain::people::PersonName;
use chrono::NaiveTime;

use super::occasion::{MARGIN, Occasion};
use super::paper::{Paper, Press};
use crate::layout::theme::{BODY, HEADING};
use crate::layout::{Cell, Column, Flow, Table};
use crate::page::Size;
use crate::setting::Style;

/// The road-maps of an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    pub people: Vec<Itinerary>,
}

/// What one person does, day by day.
#[derive(Debug, Clone, PartialEq)]
pub struct Itinerary {
    pub name: PersonName,
    /// « mentore », « participante »; may be empty.
    pub role: String,
    pub days: Vec<(Day, Vec<Step>)>,
    /// What she has to know: lunch, childcare.
    pub notes: Vec<String>,
}

/// One line of a road-map.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub from: NaiveTime,
    pub to: NaiveTime,
    pub what: String,
    /// « Table 5, salle Ouessant »; may be empty.
    pub place: String,
    /// Whom she is with, the mentor first.
    pub with: Vec<String>,
}

const ROW: f32 = 9.0;
const NOTE: Style = BODY;

/// Each person starts on a page of her own.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let mut pages = Vec::new();
    for person in &facts.people {
        let name = person.name.spoken();
        let mut own =
            facts.occasion.pages(press, &name, Size::A4, |flow| fill(flow, press, person));
        if let Some(first) = own.first_mut() {
            first.bookmark = Some(person.name.listed());
        }
        pages.append(&mut own);
    }
    let title =
        format!("{} – {}", press.words().titles.itinerary, press.typeset(&facts.occasion.title));
    press.paper(title, pages)
}

fn fill(flow: &mut Flow<'_>, press: &Press, person: &Itinerary) {
    let words = press.words();
    let role = if person.role.is_empty() { String::new() } else { format!(" · {}", person.role) };
    flow.paragraph(HEADING, &format!("{}{role}", words.titles.itinerary));
    flow.space(3.0);
    for (day, steps) in &person.days {
        flow.heading(&capital(&(words.common.day)(*day)), 3.0 * ROW);
        let mut table = Table::new(columns(press), ROW);
        table.rows = steps.iter().map(|step| row(press, step)).collect();
        table.flow(flow);
        flow.space(5.0);
    }
    for note in &person.notes {
        flow.paragraph(NOTE, &press.typeset(note));
        flow.space(1.5);
    }
}

fn columns(press: &Press) -> Vec<Column> {
    let heads = &press.words().heads;
    let rest = 210.0 - 2.0 * MARGIN - 34.0 - 38.0;
    vec![
        Column::new(heads.hours, 34.0),
        Column::new(heads.what, rest * 0.46),
        Column::new(heads.place, 38.0),
        Column::new(heads.with, rest * 0.54),
    ]
}

fn row(press: &Press, step: &Step) -> Vec<Cell> {
    let hour = press.words().common.hour;
    vec![
        Cell::Text(format!("{}\u{a0}– {}", hour(step.from), hour(step.to))),
        Cell::Text(press.typeset(&step.what)),
        Cell::Text(press.typeset(&step.place)),
        Cell::Text(step.with.join(", ")),
    ]
}

/// The first letter large: headings begin a line.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
