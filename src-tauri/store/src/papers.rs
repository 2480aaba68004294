//! What papers were when they were printed, and the texts an association wrote for them.

use binome_domain::texts::{Model, Text};
use rusqlite::{OptionalExtension, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

impl Reader<'_> {
    /// The marks of a paper's pages when it was last printed; nothing if it never was.
    pub fn printed(&self, paper: &str) -> Result<Option<Vec<String>>> {
        let found = self
            .conn
            .prepare_cached("SELECT pages FROM printed WHERE paper = ?1")?
            .query_row([paper], |row| rows::list(row, 0))
            .optional()?;
        Ok(found)
    }

    /// The association's own text; nothing where it keeps ours. `language` is its two letters.
    pub fn text(&self, model: Model, language: &str) -> Result<Option<Text>> {
        let found = self
            .conn
            .prepare_cached("SELECT subject, body FROM texts WHERE model = ?1 AND language = ?2")?
            .query_row(params![rows::to_code(&model)?, language], |row| {
                Ok(Text { subject: row.get(0)?, body: row.get(1)? })
            })
            .optional()?;
        Ok(found)
    }
}

impl Change<'_> {
    pub fn keep_printed(&self, paper: &str, pages: &[String]) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO printed (paper, pages, changed) VALUES (?1, ?2, ?3) ON CONFLICT (paper) \
                 DO UPDATE SET pages = excluded.pages, changed = excluded.changed",
            )?
            .execute(params![paper, rows::to_list(&pages)?, self.stamp])?;
        Ok(())
    }

    /// Keeps the association's own text, or goes back to ours.
    pub fn set_text(&self, model: Model, language: &str, text: Option<&Text>) -> Result<()> {
        let model = rows::to_code(&model)?;
        match text {
            Some(text) => self.conn.execute(
                "INSERT INTO texts (model, language, subject, body, changed) \
                 VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (model, language) DO UPDATE SET \
                 subject = excluded.subject, body = excluded.body, changed = excluded.changed",
                params![model, language, text.subject, text.body, self.stamp],
            )?,
            None => self.conn.execute(
                "DELETE FROM texts WHERE model = ?1 AND language = ?2",
                params![model, language],
            )?,
        };
        Ok(())
    }
}
