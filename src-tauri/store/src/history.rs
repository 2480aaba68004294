//! One changeset per act, by SQLite's own session extension: undo, redo, who did what and when.

use std::ffi::{c_int, c_void};
use std::ptr;

use binome_domain::days::Moment;
use binome_domain::op::Op;
use rusqlite::session::Session;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, ffi, params};
use serde_json::{Map, Value};

use crate::change::{Reader, Signature};
use crate::failure::{Result, StoreError};
use crate::people::finding;
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
    /// Its number, by which it is named.
    pub number: u32,
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

/// Which way an act is walked through.
#[derive(Clone, Copy)]
enum Way {
    Back,
    Again,
}

pub fn undo(conn: &mut Connection) -> Result<Option<Op>> {
    walk(conn, LAST_DONE, Way::Back, "undone")
}

pub fn redo(conn: &mut Connection) -> Result<Option<Op>> {
    walk(conn, FIRST_UNDONE, Way::Again, "done")
}

const LAST_DONE: &str = "SELECT id, op FROM acts WHERE state = 'done' ORDER BY id DESC LIMIT 1";
const FIRST_UNDONE: &str = "SELECT id, op FROM acts WHERE state = 'undone' ORDER BY id LIMIT 1";

fn walk(conn: &mut Connection, which: &str, way: Way, state: &str) -> Result<Option<Op>> {
    let transaction = conn.transaction()?;
    let Some((act, op)) = step(&transaction, which)? else { return Ok(None) };
    let asked = "SELECT changeset FROM acts WHERE id = ?1";
    let changeset: Vec<u8> = transaction.query_row(asked, [act], |row| row.get(0))?;
    apply(&transaction, changeset, way)?;
    finding::follow(&transaction)?;
    transaction.execute("UPDATE acts SET state = ?2 WHERE id = ?1", params![act, state])?;
    transaction.commit()?;
    Ok(Some(op))
}

fn step(conn: &Connection, which: &str) -> Result<Option<(i64, Op)>> {
    let act = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, rows::code(row, 1)?));
    Ok(conn.query_row(which, [], act).optional()?)
}

/// Applies a changeset within the transaction under way, or its inverse.
///
/// History is one line, so a changeset always meets the rows it left: any conflict is our fault, and
/// ends it. SQLite's own savepoint is left out: the transaction takes back as much, and the copies
/// of pages that a savepoint keeps in memory are walked through again after every row.
#[allow(unsafe_code, reason = "rusqlite has no call that takes the flags")]
fn apply(conn: &Connection, mut changeset: Vec<u8>, way: Way) -> Result<()> {
    extern "C" fn stop(_: *mut c_void, _: c_int, _: *mut ffi::sqlite3_changeset_iter) -> c_int {
        ffi::SQLITE_CHANGESET_ABORT
    }
    let length = c_int::try_from(changeset.len()).map_err(|_| StoreError::Damaged)?;
    let invert = match way {
        Way::Back => ffi::SQLITE_CHANGESETAPPLY_INVERT,
        Way::Again => 0,
    };
    // SAFETY: the connection and the changeset outlive the call, which keeps neither.
    let code = unsafe {
        ffi::sqlite3changeset_apply_v2(
            conn.handle(),
            length,
            changeset.as_mut_ptr().cast(),
            None,
            Some(stop),
            ptr::null_mut(),
            ptr::null_mut(),
            ptr::null_mut(),
            ffi::SQLITE_CHANGESETAPPLY_NOSAVEPOINT | invert,
        )
    };
    match code {
        ffi::SQLITE_OK => Ok(()),
        code => Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()),
    }
}

impl Reader<'_> {
    pub fn position(&self) -> Result<Position> {
        let op = |which| -> Result<Option<Op>> { Ok(step(self.conn, which)?.map(|(_, op)| op)) };
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
                "SELECT id, op, at, author, state <> 'done' FROM acts ORDER BY id DESC LIMIT ?2 OFFSET ?1",
            )?
            .query_map([from, count], |row| {
                Ok(Act {
                    number: row.get(0)?,
                    op: rows::code(row, 1)?,
                    at: rows::moment(row, 2)?,
                    author: row.get(3)?,
                    undone: row.get(4)?,
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
                || table == "people_unindexed"
                || table.starts_with("sqlite_");
            assert!(derived || KEPT.contains(&table.as_str()), "{table} would escape undo");
        }
    }
}
