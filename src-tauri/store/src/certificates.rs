//! The numbers that certificates keep.

use binome_domain::certificates::Certificate;
use rusqlite::params;

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

impl Reader<'_> {
    pub fn certificates(&self) -> Result<Vec<Certificate>> {
        Ok(self
            .conn
            .prepare_cached("SELECT member, number, issued FROM certificates ORDER BY number")?
            .query_map([], |row| {
                Ok(Certificate {
                    member: rows::id(row, 0)?,
                    number: row.get(1)?,
                    issued: row.get(2)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    /// Keeps the number; one that is kept already stays as it is.
    pub fn keep_certificate(&self, certificate: &Certificate) -> Result<()> {
        self.conn.execute(
            "INSERT INTO certificates (member, number, issued, changed) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (member) DO NOTHING",
            params![
                certificate.member.to_string(),
                certificate.number,
                certificate.issued,
                self.stamp
            ],
        )?;
        Ok(())
    }
}
