//! Questions of the association's own, what people answered, and what columns of a source mean.

use std::collections::BTreeMap;

use binome_domain::ids::{PersonId, QuestionId};
use binome_domain::import::Field;
use binome_domain::questions::{AskedIn, Question, QuestionFacts};
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const COLUMNS: &str = "q.id, q.cohort, q.event, q.name, q.kind, q.options";

impl Reader<'_> {
    pub fn question(&self, id: QuestionId) -> Result<Question> {
        let sql = format!("SELECT {COLUMNS} FROM questions q WHERE q.id = ?1 AND q.removed = 0");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.to_string()], question)?)
    }

    /// The questions asked in a cohort, at an event or anywhere, in the order they came.
    pub fn questions_in(&self, place: AskedIn) -> Result<Vec<Question>> {
        let (cohort, event) = keys(place);
        let sql = format!(
            "SELECT {COLUMNS} FROM questions q WHERE q.cohort IS ?1 AND q.event IS ?2 \
             AND q.removed = 0 ORDER BY q.id"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([cohort, event], question)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What someone answered, in the order the questions came.
    pub fn answers_by(&self, person: PersonId) -> Result<Vec<(Question, String)>> {
        let sql = format!(
            "SELECT {COLUMNS}, a.answer FROM answers a JOIN questions q ON q.id = a.question \
             WHERE a.person = ?1 AND a.answer <> '' AND q.removed = 0 ORDER BY q.id"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([person.to_string()], |row| Ok((question(row)?, row.get(6)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Every question, in the order they came.
    pub fn every_question(&self) -> Result<Vec<Question>> {
        let sql = format!("SELECT {COLUMNS} FROM questions q WHERE q.removed = 0 ORDER BY q.id");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([], question)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What everybody answered to a question.
    pub fn answers_to(&self, id: QuestionId) -> Result<BTreeMap<PersonId, String>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT person, answer FROM answers WHERE question = ?1 AND answer <> ''",
            )?
            .query_map([id.to_string()], |row| Ok((rows::id(row, 0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// What the user said the columns of a source mean: `(header, field)`.
    pub fn column_meanings(&self, source: &str) -> Result<Vec<(String, Field)>> {
        Ok(self
            .conn
            .prepare_cached("SELECT header, field FROM column_meanings WHERE source = ?1")?
            .query_map([source], |row| Ok((row.get(0)?, rows::code(row, 1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    pub fn add_question(&self, facts: &QuestionFacts) -> Result<QuestionId> {
        let id: QuestionId = rows::fresh();
        let (cohort, event) = keys(facts.asked_in);
        self.conn
            .prepare_cached(
                "INSERT INTO questions (id, cohort, event, name, kind, options, changed) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                id.to_string(),
                cohort,
                event,
                facts.name,
                rows::to_code(&facts.answer)?,
                rows::to_list(&facts.options)?,
                self.stamp,
            ])?;
        Ok(id)
    }

    pub fn remove_question(&self, id: QuestionId) -> Result<()> {
        self.conn.execute(
            "UPDATE questions SET removed = 1, changed = ?2 WHERE id = ?1",
            params![id.to_string(), self.stamp],
        )?;
        Ok(())
    }

    /// Keeps what someone answers now; an empty answer takes back the one before.
    pub fn keep_answer(&self, question: QuestionId, person: PersonId, answer: &str) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO answers (question, person, answer, changed) VALUES (?1, ?2, ?3, ?4) \
                 ON CONFLICT (question, person) DO UPDATE SET answer = ?3, changed = ?4 \
                 WHERE answer <> ?3",
            )?
            .execute(params![question.to_string(), person.to_string(), answer, self.stamp])?;
        Ok(())
    }

    pub fn keep_column_meaning(&self, source: &str, header: &str, field: Field) -> Result<()> {
        let field = rows::to_code(&field)?;
        self.conn.execute(
            "INSERT INTO column_meanings (source, header, field, changed) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (source, header) DO UPDATE SET field = ?3, changed = ?4 WHERE field <> ?3",
            params![source, header, field, self.stamp],
        )?;
        Ok(())
    }
}

fn keys(place: AskedIn) -> (Option<String>, Option<String>) {
    match place {
        AskedIn::Cohort { cohort } => (Some(cohort.to_string()), None),
        AskedIn::Event { event } => (None, Some(event.to_string())),
        AskedIn::Anywhere => (None, None),
    }
}

fn question(row: &Row<'_>) -> rusqlite::Result<Question> {
    let is_told = |column| row.get_ref(column).map(|it| it != rusqlite::types::ValueRef::Null);
    let asked_in = if is_told(1)? {
        AskedIn::Cohort { cohort: rows::id(row, 1)? }
    } else if is_told(2)? {
        AskedIn::Event { event: rows::id(row, 2)? }
    } else {
        AskedIn::Anywhere
    };
    Ok(Question {
        id: rows::id(row, 0)?,
        facts: QuestionFacts {
            asked_in,
            name: row.get(3)?,
            answer: rows::code(row, 4)?,
            options: rows::list(row, 5)?,
        },
    })
}
