//! Everyone's table at each round, on a sheet or two: what the welcome desk answers from, and what
//! stands for all road-maps should they be lost.

use crate::documents::occasion::{MARGIN, Occasion, nobody};
use crate::documents::paper::{Paper, Press};
use crate::layout::{Cell, Column, Table};
use crate::page::Size;

/// Who sits where.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    /// « Tour 1, ven., 9 h 30 »: what stands above each column.
    pub rounds: Vec<String>,
    /// In the order of the list.
    pub people: Vec<Person>,
}

/// Someone, and the number of her table at each round; none where she sits nowhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub name: String,
    pub tables: Vec<Option<u32>>,
}

/// The room of a name, the height of a row, in millimetres.
const NAME: f32 = 76.0;
const ROW: f32 = 4.8;
/// Rounds side by side whose heads can still be read.
const ACROSS: usize = 12;

pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let titles = &press.words().titles;
    facts.occasion.paper(press, titles.whereabouts, Size::A4_LANDSCAPE, |flow| {
        if facts.people.is_empty() || facts.rounds.is_empty() {
            return nobody(flow, press);
        }
        for (part, heads) in facts.rounds.chunks(ACROSS).enumerate() {
            let width = (297.0 - 2.0 * MARGIN - NAME) / heads.len() as f32;
            let rounds = heads.iter().map(|head| Column::centered(head.as_str(), width));
            let name = Column::new(press.words().heads.name, NAME);
            let mut table = Table::new([name].into_iter().chain(rounds).collect(), ROW);
            let row = |person: &Person| {
                let tables = person.tables.iter().skip(part * ACROSS).take(heads.len());
                let table = |at: &Option<u32>| {
                    Cell::Strong(at.map_or_else(|| "–".to_owned(), |number| number.to_string()))
                };
                [Cell::Name(person.name.clone())].into_iter().chain(tables.map(table)).collect()
            };
            table.rows = facts.people.iter().map(row).collect();
            table.flow(flow);
            flow.space(6.0);
        }
    })
}
