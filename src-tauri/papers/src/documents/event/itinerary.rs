//! The road-map of one person: at what time, where, with whom.

use binome_domain::days::Day;
use chrono::NaiveTime;

use crate::documents::occasion::{MARGIN, Occasion};
use crate::documents::paper::{Paper, Press};
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
    /// « Solène Le Goff », and « LE GOFF Solène » for where a list names her: each told apart from
    /// another of her name.
    pub name: String,
    pub listed: String,
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

/// Rows by their least height and type: with room, and as they are where both days would otherwise
/// not stand on one page.
const ROOMY: (f32, Style) = (9.0, BODY);
const COMPACT: (f32, Style) = (5.8, Style { size: 9.0, ..BODY });
const GAP: f32 = 5.0;
const NOTE: Style = BODY;

/// Each person starts on a page of her own.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let mut pages = Vec::new();
    for person in &facts.people {
        let mut own =
            facts.occasion.pages(press, &person.name, Size::A4, |flow| fill(flow, press, person));
        if let Some(first) = own.first_mut() {
            first.bookmark = Some(person.listed.clone());
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
    let roomy = tables(press, person, ROOMY);
    let heading = HEADING.leading() + 1.5 + GAP;
    let tall: f32 = roomy.iter().map(|(_, it)| heading + it.tall(flow.setter())).sum();
    let fits = flow.y + tall + person.notes.len() as f32 * (NOTE.leading() + 1.5) <= flow.bottom();
    let tables = if fits { roomy } else { tables(press, person, COMPACT) };
    for (day, table) in tables {
        flow.heading(&capital(&(words.common.day)(day)), 3.0 * ROOMY.0);
        table.flow(flow);
        flow.space(GAP);
    }
    for note in &person.notes {
        flow.paragraph(NOTE, &press.typeset(note));
        flow.space(1.5);
    }
}

fn tables(press: &Press, person: &Itinerary, (height, style): (f32, Style)) -> Vec<(Day, Table)> {
    let table = |(day, steps): &(Day, Vec<Step>)| {
        let rows = steps.iter().map(|step| row(press, step)).collect();
        (*day, Table { style, rows, ..Table::new(columns(press), height) })
    };
    person.days.iter().map(table).collect()
}

fn columns(press: &Press) -> Vec<Column> {
    let heads = &press.words().heads;
    let rest = 210.0 - 2.0 * MARGIN - 32.0 - 40.0;
    vec![
        Column::new(heads.hours, 32.0),
        Column::new(heads.what, rest * 0.41),
        Column::new(heads.place, 40.0),
        Column::new(heads.with, rest * 0.59),
    ]
}

fn row(press: &Press, step: &Step) -> Vec<Cell> {
    let hour = press.words().common.hour;
    vec![
        Cell::Text(format!("{}\u{a0}– {}", hour(step.from), hour(step.to))),
        Cell::Prose(press.typeset(&step.what)),
        Cell::Text(press.typeset(&step.place)),
        Cell::Text(step.with.join(", ")),
    ]
}

/// The first letter large: headings begin a line.
pub(in crate::documents) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
