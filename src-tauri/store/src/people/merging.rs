//! Two pages that were one person: all that pointed at one points at the other.

use binome_domain::ids::PersonId;
use rusqlite::params;

use crate::change::Change;
use crate::failure::Result;
use crate::history::KEPT;

impl Change<'_> {
    /// Hands everything that `gone` took part in, answered or is known by to `kept`, and removes
    /// the emptied page. Where both answered the same thing the kept page's answer stands.
    pub fn hand_over(&self, gone: PersonId, kept: PersonId) -> Result<()> {
        for (table, column) in self.pointing_at_people()? {
            let sql = format!(
                "UPDATE OR IGNORE {table} SET {column} = ?2, changed = ?3 WHERE {column} = ?1"
            );
            self.conn.execute(&sql, params![gone.to_string(), kept.to_string(), self.stamp])?;
        }
        self.remove_person(gone)
    }

    /// The columns of all kept tables that hold somebody's key, as the schema itself tells them.
    fn pointing_at_people(&self) -> Result<Vec<(String, String)>> {
        let mut found = Vec::new();
        for table in KEPT {
            let mut told = self.conn.prepare(
                "SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE \"table\" = 'people'",
            )?;
            for column in told.query_map([table], |row| row.get::<_, String>(0))? {
                found.push(((*table).to_owned(), column?));
            }
        }
        Ok(found)
    }
}
