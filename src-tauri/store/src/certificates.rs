//! The numbers that certificates keep.

use binome_domain::certificates::{Certificate, Holder};
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const MENTORING: &str = "mentoring";
const VOLUNTEERING: &str = "volunteering";
const EVENT: &str = "event";

impl Reader<'_> {
    /// In the order of their numbers.
    pub fn certificates(&self) -> Result<Vec<Certificate>> {
        let sql =
            "SELECT purpose, holder, number, issued, said, rectified FROM numbers ORDER BY number";
        let found = self
            .conn
            .prepare_cached(sql)?
            .query_map([], certificate)?
            .collect::<rusqlite::Result<_>>()?;
        Ok(found)
    }
}

impl Change<'_> {
    /// Keeps the number, and what it says now; the number of one that is kept already stays.
    pub fn keep_certificate(&self, certificate: &Certificate) -> Result<()> {
        let (purpose, holder) = match certificate.holder {
            Holder::Mentoring(member) => (MENTORING, member.to_string()),
            Holder::Volunteering(member) => (VOLUNTEERING, member.to_string()),
            Holder::Event(registration) => (EVENT, registration.to_string()),
        };
        self.conn
            .prepare_cached(
                "INSERT INTO numbers (purpose, holder, number, issued, said, rectified, changed) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (purpose, holder) DO UPDATE \
                 SET said = excluded.said, rectified = excluded.rectified, changed = excluded.changed",
            )?
            .execute(params![
                purpose,
                holder,
                certificate.number,
                certificate.issued,
                certificate.said,
                certificate.rectified,
                self.stamp
            ])?;
        Ok(())
    }
}

fn certificate(row: &Row<'_>) -> rusqlite::Result<Certificate> {
    let holder = match row.get_ref(0)?.as_str()? {
        VOLUNTEERING => Holder::Volunteering(rows::id(row, 1)?),
        EVENT => Holder::Event(rows::id(row, 1)?),
        _ => Holder::Mentoring(rows::id(row, 1)?),
    };
    Ok(Certificate {
        holder,
        number: row.get(2)?,
        issued: row.get(3)?,
        said: row.get(4)?,
        rectified: row.get(5)?,
    })
}
