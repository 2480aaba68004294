//! Events and who registered for them.

use binome_domain::days::Span;
use binome_domain::events::{Event, EventFacts, Registration, RegistrationFacts};
use binome_domain::ids::{EventId, PersonId, RegistrationId};
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const EVENT: &str = "id, name, theme, starts, ends, place, host";
const REGISTRATION: &str = "id, event, person, role, state, absent, children, diet, image_consent, \
                            heard_from, profile, situation";

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

    /// In the order they came.
    pub fn registrations_for(&self, event: EventId) -> Result<Vec<Registration>> {
        self.registrations("event = ?1", event.to_string())
    }

    pub fn registrations_by(&self, person: PersonId) -> Result<Vec<Registration>> {
        self.registrations("person = ?1", person.to_string())
    }

    fn registrations(&self, condition: &str, key: String) -> Result<Vec<Registration>> {
        let sql = format!(
            "SELECT {REGISTRATION} FROM registrations WHERE {condition} AND removed = 0 ORDER BY id"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([key], registration)?
            .collect::<rusqlite::Result<_>>()?)
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

    pub fn remove_event(&self, id: EventId) -> Result<()> {
        self.conn.execute(
            "UPDATE events SET removed = 1, changed = ?2 WHERE id = ?1",
            params![id.to_string(), self.stamp],
        )?;
        Ok(())
    }

    pub fn add_registration(
        &self,
        event: EventId,
        person: PersonId,
        facts: &RegistrationFacts,
    ) -> Result<RegistrationId> {
        let id: RegistrationId = rows::fresh();
        self.conn
            .prepare_cached(
                "INSERT INTO registrations (id, event, person, role, state, absent, children, \
                 diet, image_consent, heard_from, profile, situation, changed) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            )?
            .execute(params![
                id.to_string(),
                event.to_string(),
                person.to_string(),
                rows::to_code(&facts.role)?,
                rows::to_code(&facts.state)?,
                rows::to_list(&facts.absent)?,
                rows::to_list(&facts.children)?,
                facts.diet,
                facts.image_consent,
                facts.heard_from,
                facts.profile,
                facts.situation,
                self.stamp,
            ])?;
        Ok(id)
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
    })
}

fn registration(row: &Row<'_>) -> rusqlite::Result<Registration> {
    Ok(Registration {
        id: rows::id(row, 0)?,
        event: rows::id(row, 1)?,
        person: rows::id(row, 2)?,
        facts: RegistrationFacts {
            role: rows::code(row, 3)?,
            state: rows::code(row, 4)?,
            absent: rows::list(row, 5)?,
            children: rows::list(row, 6)?,
            diet: row.get(7)?,
            image_consent: row.get(8)?,
            heard_from: row.get(9)?,
            profile: row.get(10)?,
            situation: row.get(11)?,
        },
    })
}
