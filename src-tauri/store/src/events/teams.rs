//! The project teams of an event, with the visits to them.

use binome_domain::events::teams::Teamwork;
use binome_domain::ids::EventId;
use rusqlite::{OptionalExtension, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

impl Reader<'_> {
    /// The teams of an event; none where none were formed.
    pub fn teamwork(&self, event: EventId) -> Result<Teamwork> {
        let told: Option<Teamwork> = self
            .conn
            .prepare_cached("SELECT teamwork FROM events WHERE id = ?1 AND teamwork IS NOT NULL")?
            .query_row([event.to_string()], |row| rows::list(row, 0))
            .optional()?;
        Ok(told.unwrap_or_default())
    }
}

impl Change<'_> {
    pub fn keep_teamwork(&self, event: EventId, teamwork: &Teamwork) -> Result<()> {
        self.conn.execute(
            "UPDATE events SET teamwork = ?2, changed = ?3 WHERE id = ?1",
            params![event.to_string(), rows::to_list(teamwork)?, self.stamp],
        )?;
        Ok(())
    }
}
