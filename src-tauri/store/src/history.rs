//! One changeset per act, by SQLite's own session extension: undo, redo, who did what and when.

use binome_domain::days::Moment;
use binome_domain::op::Op;
use rusqlite::session::{ConflictAction, ConflictType, Session, invert_strm};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Map, Value};

use crate::change::{Reader, Signature};
use crate::failure::{Result, StoreError};
use crate::rows;

/// The tables whose rows an act may touch. What is derived from them is rebuilt by triggers; what was
/// printed lies on paper, and is not taken back.
pub const KEPT: &[&str] = &[
    "settings",
    "people",
    "external_ids",
    "cohorts",
    "members",
    "pairs",
    "forbidden_pairs",
    "meetings",
    "gatherings",
    "presences",
    "testimonials",
    "events",
    "registrations",
    "blocks",
    "group_plans",
    "arrivals",
    "questions",
    "answers",
    "column_meanings",
    "spellings",
    "numbers",
    "texts",
];

/// A line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub op: Op,
    pub at: Moment,
    pub author: String,
    pub undone: bool,
}

/// What « Annuler » and « Rétablir » would do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub undo: Option<Op>,
    pub redo: Option<Op>,
}

pub fn record(conn: &Connection) -> Result<Session<'_>> {
    let mut session = Session::new(conn)?;
    for table in KEPT {
        session.attach(Some(*table))?;
    }
    Ok(session)
}

/// Keeps what the session saw; an act that changed nothing leaves no line.
pub fn keep(conn: &Connection, signed: &Signature<'_>, session: &mut Session<'_>) -> Result<()> {
    if session.is_empty() {
        return Ok(());
    }
    let mut changeset = Vec::new();
    session.changeset_strm(&mut changeset)?;
    conn.execute("UPDATE acts SET state = 'dropped' WHERE state = 'undone'", [])?;
    conn.prepare_cached("INSERT INTO acts (op, at, author, changeset) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            rows::to_code(&signed.op)?,
            rows::to_moment(&signed.at),
            signed.author,
            changeset
        ])?;
    Ok(())
}

pub fn undo(conn: &mut Connection) -> Result<Option<Op>> {
    let transaction = conn.transaction()?;
    let Some((act, op, changeset)) = step(&transaction, LAST_DONE)? else { return Ok(None) };
    let mut inverted = Vec::new();
    invert_strm(&mut changeset.as_slice(), &mut inverted)?;
    apply(&transaction, &inverted)?;
    mark(&transaction, act, "undone")?;
    transaction.commit()?;
    Ok(Some(op))
}

pub fn redo(conn: &mut Connection) -> Result<Option<Op>> {
    let transaction = conn.transaction()?;
    let Some((act, op, changeset)) = step(&transaction, FIRST_UNDONE)? else { return Ok(None) };
    apply(&transaction, &changeset)?;
    mark(&transaction, act, "done")?;
    transaction.commit()?;
    Ok(Some(op))
}

const LAST_DONE: &str =
    "SELECT id, op, changeset FROM acts WHERE state = 'done' ORDER BY id DESC LIMIT 1";
const FIRST_UNDONE: &str =
    "SELECT id, op, changeset FROM acts WHERE state = 'undone' ORDER BY id LIMIT 1";

fn step(conn: &Connection, which: &str) -> Result<Option<(i64, Op, Vec<u8>)>> {
    let found = conn
        .query_row(which, [], |row| Ok((row.get(0)?, rows::code(row, 1)?, row.get(2)?)))
        .optional()?;
    Ok(found)
}

/// History is one line, so a changeset always meets the rows it left: any conflict is our fault.
fn apply(conn: &Connection, changeset: &[u8]) -> Result<()> {
    let stop = |_: ConflictType, _| ConflictAction::SQLITE_CHANGESET_ABORT;
    conn.apply_strm(&mut &*changeset, None::<fn(&str) -> bool>, stop)?;
    Ok(())
}

fn mark(conn: &Connection, act: i64, state: &str) -> Result<()> {
    conn.execute("UPDATE acts SET state = ?2 WHERE id = ?1", params![act, state])?;
    Ok(())
}

impl Reader<'_> {
    pub fn position(&self) -> Result<Position> {
        let op = |which| -> Result<Option<Op>> { Ok(step(self.conn, which)?.map(|(_, op, _)| op)) };
        Ok(Position { undo: op(LAST_DONE)?, redo: op(FIRST_UNDONE)? })
    }

    /// When the first act was done.
    pub fn first_act(&self) -> Result<Option<Moment>> {
        let at = |row: &rusqlite::Row<'_>| rows::moment(row, 0);
        let first = "SELECT at FROM acts ORDER BY id LIMIT 1";
        Ok(self.conn.query_row(first, [], at).optional()?)
    }

    /// The acts, the latest first, and how many there are in all.
    pub fn acts(&self, from: u32, count: u32) -> Result<(u32, Vec<Act>)> {
        let total = self.conn.query_row("SELECT count(*) FROM acts", [], |row| row.get(0))?;
        let acts = self
            .conn
            .prepare_cached(
                "SELECT op, at, author, state <> 'done' FROM acts ORDER BY id DESC LIMIT ?2 OFFSET ?1",
            )?
            .query_map([from, count], |row| {
                Ok(Act {
                    op: rows::code(row, 0)?,
                    at: rows::moment(row, 1)?,
                    author: row.get(2)?,
                    undone: row.get(3)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok((total, acts))
    }

    /// Every kept row as text, in order: equal texts are equal files.
    pub fn digest(&self) -> Result<String> {
        let mut text = String::new();
        for table in KEPT {
            text.push_str(table);
            text.push('\n');
            let mut statement =
                self.conn.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
            let columns = statement.column_count();
            let mut found = statement.query([])?;
            while let Some(row) = found.next()? {
                for column in 0..columns {
                    text.push_str(&format!("{:?}|", row.get_ref(column)?));
                }
                text.push('\n');
            }
        }
        Ok(text)
    }

    /// Every kept row by its table, as JSON: `{"people": [{"id": …}, …], …}`, and how many there are.
    pub fn everything(&self) -> Result<(u32, Value)> {
        let (mut tables, mut count) = (Map::new(), 0);
        for table in KEPT {
            let mut statement =
                self.conn.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
            let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let mut found = statement.query([])?;
            let mut rows = Vec::new();
            while let Some(row) = found.next()? {
                let cell =
                    |(at, name): (usize, &String)| Ok((name.clone(), json(row.get_ref(at)?)));
                let told: rusqlite::Result<Map<String, Value>> =
                    names.iter().enumerate().map(cell).collect();
                rows.push(Value::Object(told?));
                count += 1;
            }
            tables.insert((*table).to_owned(), Value::Array(rows));
        }
        Ok((count, Value::Object(tables)))
    }

    /// Whether the file is whole: pages, indexes and references.
    pub fn check(&self) -> Result<()> {
        let said: String =
            self.conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        let orphans: u32 =
            self.conn
                .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |r| r.get(0))?;
        if said == "ok" && orphans == 0 { Ok(()) } else { Err(StoreError::Damaged) }
    }
}

/// A cell as JSON; what is JSON already is told as it is. Bytes, which are logos, stay behind.
fn json(cell: ValueRef<'_>) -> Value {
    match cell {
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(bytes) => {
            let text = String::from_utf8_lossy(bytes);
            let structured = text.starts_with(['[', '{']);
            let told = structured.then(|| serde_json::from_str(&text).ok()).flatten();
            told.unwrap_or_else(|| Value::String(text.into_owned()))
        }
        ValueRef::Null | ValueRef::Blob(_) => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::blank_store;

    #[test]
    fn every_table_is_either_kept_in_the_history_or_known_to_be_derived() {
        let (_folder, store) = blank_store();
        let tables: Vec<String> = store
            .conn
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        for table in tables {
            let derived = table == "acts"
                || table == "printed"
                || table.starts_with("people_found")
                || table.starts_with("sqlite_");
            assert!(derived || KEPT.contains(&table.as_str()), "{table} would escape undo");
        }
    }
}
