//! For each table, who comes at each round: taped on the door, held by the mentor.

use crate::documents::occasion::{MARGIN, Occasion, nobody};
use crate::documents::paper::{Paper, Press};
use crate::layout::{Cell, Column, Table};
use crate::page::Size;

/// The tables of an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    /// « Tour 1, 9 h 30 »: what stands above each column.
    pub rounds: Vec<String>,
    pub rooms: Vec<Room>,
}

/// A table, its mentors, and the group of each round.
#[derive(Debug, Clone, PartialEq)]
pub struct Room {
    /// « Table 5 · salle Ouessant ».
    pub name: String,
    pub mentors: Vec<String>,
    pub groups: Vec<Vec<String>>,
}

/// Rounds side by side that leave room for a name.
const ACROSS: usize = 4;

/// Two or three tables a page.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let title = press.words().titles.rooms;
    facts.occasion.paper(press, title, Size::A4_LANDSCAPE, |flow| {
        if facts.rooms.is_empty() {
            nobody(flow, press);
        }
        for room in &facts.rooms {
            let mentors = (press.words().common.list)(&room.mentors);
            let name = if mentors.is_empty() {
                room.name.clone()
            } else {
                format!("{} · {mentors}", room.name)
            };
            flow.heading(&name, 40.0);
            let rounds: Vec<(&String, &Vec<String>)> =
                facts.rounds.iter().zip(&room.groups).collect();
            for part in rounds.chunks(ACROSS) {
                let width = (297.0 - 2.0 * MARGIN) / ACROSS.min(rounds.len()) as f32;
                let columns =
                    part.iter().map(|(head, _)| Column::new(head.as_str(), width)).collect();
                let mut table = Table::new(columns, 9.0);
                table
                    .rows
                    .push(part.iter().map(|(_, names)| Cell::Text(names.join("\n"))).collect());
                table.flow(flow);
                flow.space(2.0);
            }
            flow.space(4.0);
        }
    })
}
