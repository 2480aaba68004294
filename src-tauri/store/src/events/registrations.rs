//! Who registered for events.

use binome_domain::events::{Registration, RegistrationFacts};
use binome_domain::ids::{EventId, PersonId, RegistrationId};
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const COLUMNS: &str = "id, event, person, role, state, absent, children, diet, image_consent, \
                       heard_from, profile, situation, staff_function, no_meal, topics, \
                       background, walk_in, word, preparation";

impl Reader<'_> {
    /// In the order they came.
    pub fn registrations_for(&self, event: EventId) -> Result<Vec<Registration>> {
        self.registrations("event = ?1 AND removed = 0", event.to_string())
    }

    /// Those that may tell of a diet or of children, removed ones too: what they told stands in the
    /// file all the same.
    pub fn registrations_with_care(&self, event: EventId) -> Result<Vec<Registration>> {
        let condition = "event = ?1 AND (diet IS NOT NULL OR children <> '[]')";
        self.registrations(condition, event.to_string())
    }

    pub fn registrations_by(&self, person: PersonId) -> Result<Vec<Registration>> {
        self.registrations("person = ?1 AND removed = 0", person.to_string())
    }

    fn registrations(&self, condition: &str, key: String) -> Result<Vec<Registration>> {
        let sql = format!("SELECT {COLUMNS} FROM registrations WHERE {condition} ORDER BY id");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([key], registration)?
            .collect::<rusqlite::Result<_>>()?)
    }

    pub fn registration(&self, id: RegistrationId) -> Result<Registration> {
        let sql = format!("SELECT {COLUMNS} FROM registrations WHERE id = ?1 AND removed = 0");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.to_string()], registration)?)
    }
}

impl Change<'_> {
    pub fn add_registration(
        &self,
        event: EventId,
        person: PersonId,
        facts: &RegistrationFacts,
    ) -> Result<RegistrationId> {
        let id: RegistrationId = rows::fresh();
        let sql = format!(
            "INSERT INTO registrations ({COLUMNS}, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, \
             ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)"
        );
        self.write(&sql, &Registration { id, event, person, facts: facts.clone() })?;
        Ok(id)
    }

    pub fn change_registration(&self, registration: &Registration) -> Result<()> {
        self.write(
            "UPDATE registrations SET event = ?2, person = ?3, role = ?4, state = ?5, \
             absent = ?6, children = ?7, diet = ?8, image_consent = ?9, heard_from = ?10, \
             profile = ?11, situation = ?12, staff_function = ?13, no_meal = ?14, topics = ?15, \
             background = ?16, walk_in = ?17, word = ?18, preparation = ?19, changed = ?20 \
             WHERE id = ?1",
            registration,
        )
    }

    fn write(
        &self,
        sql: &str,
        Registration { id, event, person, facts }: &Registration,
    ) -> Result<()> {
        self.conn.prepare_cached(sql)?.execute(params![
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
            rows::to_code_or_none(facts.function.as_ref())?,
            rows::to_list(&facts.no_meal)?,
            rows::to_list(&facts.topics)?,
            facts.background,
            facts.walk_in,
            facts.word,
            facts.preparation,
            self.stamp,
        ])?;
        Ok(())
    }

    pub fn remove_registration(&self, id: RegistrationId) -> Result<()> {
        self.conn.execute(
            "UPDATE registrations SET removed = 1, changed = ?2 WHERE id = ?1",
            params![id.to_string(), self.stamp],
        )?;
        Ok(())
    }
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
            function: rows::code_or_none(row, 12)?,
            no_meal: rows::list(row, 13)?,
            topics: rows::list(row, 14)?,
            background: row.get(15)?,
            walk_in: row.get(16)?,
            word: row.get(17)?,
            preparation: row.get(18)?,
        },
    })
}
