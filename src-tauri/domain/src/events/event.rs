//! What the staff decides about an event.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::{Day, Span};
use crate::ids::EventId;

/// What makes an event: its name, its days, its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EventFacts {
    pub name: String,
    /// The thread that runs through the days.
    pub theme: Option<String>,
    pub span: Span,
    pub place: Option<String>,
    /// The organisation that lends the place.
    pub host: Option<String>,
}

/// What the place offers and what the days need there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Venue {
    /// Participants at most; those who come later wait.
    pub capacity: Option<u16>,
    pub opens: Option<NaiveTime>,
    pub closes: Option<NaiveTime>,
    /// Tables are numbered through the rooms, in this order.
    pub rooms: Vec<Room>,
    pub childcare: Vec<CareDay>,
    pub childcare_room: Option<String>,
    /// Lines of the emergency sheet, as typed: the nearest hospital, the keeper of the keys.
    pub emergency: Vec<String>,
}

/// A room and how many tables stand in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Room {
    pub name: String,
    pub tables: u16,
}

/// A day on which children are looked after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CareDay {
    pub day: Day,
    pub from: NaiveTime,
    pub to: NaiveTime,
}

impl Venue {
    /// The room a table stands in, tables counted from 0; `None` beyond the last.
    pub fn room_of(&self, table: usize) -> Option<&str> {
        let mut left = table;
        for room in &self.rooms {
            if left < usize::from(room.tables) {
                return Some(&room.name);
            }
            left -= usize::from(room.tables);
        }
        None
    }
}

/// An event as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    pub id: EventId,
    pub facts: EventFacts,
    pub venue: Venue,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_numbered_through_the_rooms() {
        let room = |name: &str, tables| Room { name: name.to_owned(), tables };
        let venue = Venue { rooms: vec![room("Ouessant", 3), room("Sein", 2)], ..Venue::default() };
        assert_eq!(venue.room_of(2), Some("Ouessant"));
        assert_eq!(venue.room_of(3), Some("Sein"));
        assert_eq!(venue.room_of(5), None);
    }
}
