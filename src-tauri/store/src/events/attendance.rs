//! Who came to events, half-day by half-day.

use binome_domain::days::{HalfDay, Moment};
use binome_domain::events::attendance::Arrival;
use binome_domain::ids::{EventId, RegistrationId};
use rusqlite::params;

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

impl Reader<'_> {
    /// What was noted at an event, the latest first.
    pub fn arrivals_at(&self, event: EventId) -> Result<Vec<Arrival>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT registration, day, half, came, minutes, at FROM arrivals \
                 JOIN registrations ON registrations.id = registration \
                 WHERE registrations.event = ?1 AND registrations.removed = 0 \
                 AND came IS NOT NULL ORDER BY at DESC, arrivals.rowid DESC",
            )?
            .query_map([event.to_string()], |row| {
                Ok(Arrival {
                    registration: rows::id(row, 0)?,
                    half_day: HalfDay { day: row.get(1)?, half: rows::code(row, 2)? },
                    came: row.get(3)?,
                    minutes: row.get(4)?,
                    at: rows::moment(row, 5)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// `None` takes the note away.
    pub fn note_arrival(
        &self,
        registration: RegistrationId,
        half_day: HalfDay,
        came: Option<bool>,
        minutes: Option<u16>,
        at: Moment,
    ) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO arrivals (registration, day, half, came, minutes, at, changed) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
                 ON CONFLICT (registration, day, half) DO UPDATE SET came = excluded.came, \
                 minutes = excluded.minutes, at = excluded.at, changed = excluded.changed",
            )?
            .execute(params![
                registration.to_string(),
                half_day.day,
                rows::to_code(&half_day.half)?,
                came,
                minutes,
                rows::to_moment(&at),
                self.stamp,
            ])?;
        Ok(())
    }
}
