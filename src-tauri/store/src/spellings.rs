//! Spellings that stand in the file, and the usual one for each.

use std::collections::BTreeMap;

use binome_domain::folding;
use binome_domain::ids::PersonId;
use binome_domain::spellings::{Spelling, Spelt};
use rusqlite::params;

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

impl Reader<'_> {
    /// Every spelling in the file, the most frequent first.
    pub fn spellings(&self, of: Spelt) -> Result<Vec<Spelling>> {
        let (table, column) = place(of);
        let sql = format!(
            "SELECT {column}, count(*) FROM {table} WHERE {column} IS NOT NULL AND removed = 0 \
             GROUP BY {column} ORDER BY 2 DESC, 1"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([], |row| Ok(Spelling { said: row.get(0)?, count: row.get(1)? }))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The usual spelling of each that was grouped once, by its folded words.
    pub fn usual_spellings(&self, of: Spelt) -> Result<BTreeMap<String, String>> {
        Ok(self
            .conn
            .prepare_cached("SELECT said, usual FROM spellings WHERE kind = ?1")?
            .query_map([rows::to_code(&of)?], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Writes `usual` for a spelling wherever it stands, and from now on.
    pub fn respell(&self, of: Spelt, said: &str, usual: &str) -> Result<()> {
        match of {
            Spelt::Organisation => self.respell_organisation(said, usual)?,
            Spelt::HeardFrom => {
                self.conn.execute(
                    "UPDATE registrations SET heard_from = ?2, changed = ?3 WHERE heard_from = ?1",
                    params![said, usual, self.stamp],
                )?;
            }
        }
        self.conn.execute(
            "INSERT INTO spellings (kind, said, usual, changed) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (kind, said) DO UPDATE SET usual = ?3, changed = ?4",
            params![rows::to_code(&of)?, folding::words(said), usual, self.stamp],
        )?;
        Ok(())
    }

    /// A page is found by its organisation too, so the whole page is written.
    fn respell_organisation(&self, said: &str, usual: &str) -> Result<()> {
        let ids: Vec<PersonId> = self
            .conn
            .prepare("SELECT id FROM people WHERE organisation = ?1 AND removed = 0")?
            .query_map([said], |row| rows::id(row, 0))?
            .collect::<rusqlite::Result<_>>()?;
        for id in ids {
            let mut person = self.person(id)?;
            person.facts.organisation = Some(usual.to_owned());
            self.change_person(id, &person.facts)?;
        }
        Ok(())
    }
}

fn place(of: Spelt) -> (&'static str, &'static str) {
    match of {
        Spelt::Organisation => ("people", "organisation"),
        Spelt::HeardFrom => ("registrations", "heard_from"),
    }
}
