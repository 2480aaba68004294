//! What the association says of itself.

use binome_domain::days::Moment;
use binome_domain::settings::{Association, Emblem};
use rusqlite::{Connection, OptionalExtension, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const ASSOCIATION: &str = "association";
const EXAMPLE: &str = "example";

impl Reader<'_> {
    pub fn association(&self) -> Result<Association> {
        let found = self.setting(ASSOCIATION)?;
        Ok(found.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    /// A picture in base64; nothing where there is none.
    pub fn emblem(&self, emblem: Emblem) -> Result<Option<String>> {
        self.setting(named(emblem))
    }

    /// Whether this is the demonstration file, whose papers are marked.
    pub fn is_example(&self) -> Result<bool> {
        Ok(self.setting(EXAMPLE)?.is_some())
    }

    fn setting(&self, name: &str) -> Result<Option<String>> {
        Ok(self
            .conn
            .query_row("SELECT value FROM settings WHERE name = ?1", [name], |row| row.get(0))
            .optional()?)
    }
}

impl Change<'_> {
    pub fn set_association(&self, association: &Association) -> Result<()> {
        set(self.conn, ASSOCIATION, &rows::to_list(association)?, &self.stamp)
    }

    /// Keeps a picture in base64, or takes it away.
    pub fn set_emblem(&self, emblem: Emblem, bytes: Option<&str>) -> Result<()> {
        match bytes {
            Some(bytes) => set(self.conn, named(emblem), bytes, &self.stamp),
            None => {
                let sql = "DELETE FROM settings WHERE name = ?1";
                self.conn.execute(sql, [named(emblem)])?;
                Ok(())
            }
        }
    }
}

fn named(emblem: Emblem) -> &'static str {
    match emblem {
        Emblem::Logo => "logo",
        Emblem::Signature => "signature",
    }
}

/// What a file is from its first day; no act, so nothing that could be undone.
pub struct Beginning<'a> {
    pub association: &'a Association,
    /// Whether it is the demonstration file.
    pub example: bool,
    pub at: Moment,
}

pub fn begin(conn: &Connection, beginning: &Beginning<'_>) -> Result<()> {
    let stamp = rows::to_moment(&beginning.at);
    set(conn, ASSOCIATION, &rows::to_list(beginning.association)?, &stamp)?;
    if beginning.example {
        set(conn, EXAMPLE, "true", &stamp)?;
    }
    Ok(())
}

fn set(conn: &Connection, name: &str, value: &str, stamp: &str) -> Result<()> {
    conn.execute(
        "INSERT INTO settings (name, value, changed) VALUES (?1, ?2, ?3)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed = excluded.changed",
        params![name, value, stamp],
    )?;
    Ok(())
}
