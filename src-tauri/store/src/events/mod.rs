//! Events: what was decided, and the rows that hang on them.

mod attendance;
mod groups;
mod programme;
mod registrations;
mod teams;

use binome_domain::days::Span;
use binome_domain::events::{Event, EventFacts, Venue};
use binome_domain::ids::EventId;
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const EVENT: &str = "id, name, theme, starts, ends, place, host, venue";

impl Reader<'_> {
    /// The latest first.
    pub fn events(&self) -> Result<Vec<Event>> {
        let sql =
            format!("SELECT {EVENT} FROM events WHERE removed = 0 ORDER BY starts DESC, id DESC");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([], event)?
            .collect::<rusqlite::Result<_>>()?)
    }

    pub fn event(&self, id: EventId) -> Result<Event> {
        let sql = format!("SELECT {EVENT} FROM events WHERE id = ?1 AND removed = 0");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.to_string()], event)?)
    }
}

impl Change<'_> {
    pub fn add_event(&self, facts: &EventFacts) -> Result<EventId> {
        let id: EventId = rows::fresh();
        self.write_event(
            id,
            facts,
            "INSERT INTO events (id, name, theme, starts, ends, place, host, changed) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?;
        Ok(id)
    }

    pub fn change_event(&self, id: EventId, facts: &EventFacts) -> Result<()> {
        self.write_event(
            id,
            facts,
            "UPDATE events SET name = ?2, theme = ?3, starts = ?4, ends = ?5, place = ?6, \
             host = ?7, changed = ?8 WHERE id = ?1",
        )
    }

    fn write_event(&self, id: EventId, facts: &EventFacts, sql: &str) -> Result<()> {
        self.conn.execute(
            sql,
            params![
                id.to_string(),
                facts.name,
                facts.theme,
                facts.span.start,
                facts.span.end,
                facts.place,
                facts.host,
                self.stamp,
            ],
        )?;
        Ok(())
    }

    pub fn change_venue(&self, id: EventId, venue: &Venue) -> Result<()> {
        self.conn.execute(
            "UPDATE events SET venue = ?2, changed = ?3 WHERE id = ?1",
            params![id.to_string(), rows::to_list(venue)?, self.stamp],
        )?;
        Ok(())
    }

    pub fn remove_event(&self, id: EventId) -> Result<()> {
        self.conn.execute(
            "UPDATE events SET removed = 1, changed = ?2 WHERE id = ?1",
            params![id.to_string(), self.stamp],
        )?;
        Ok(())
    }
}

fn event(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        id: rows::id(row, 0)?,
        facts: EventFacts {
            name: row.get(1)?,
            theme: row.get(2)?,
            span: Span { start: row.get(3)?, end: row.get(4)? },
            place: row.get(5)?,
            host: row.get(6)?,
        },
        venue: rows::list(row, 7)?,
    })
}
