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

    /// The numbers of people who stand twice in one cohort or event, since two pages of one person
    /// were merged: whose each number is, and who else she is there.
    pub fn same_holders(&self) -> Result<Vec<(Holder, Holder)>> {
        let sql = "SELECT n.purpose, n.holder, other.id FROM numbers n \
             JOIN members own ON own.id = n.holder JOIN members other \
             ON other.cohort = own.cohort AND other.person = own.person AND other.id <> own.id \
             WHERE n.purpose IN ('mentoring', 'volunteering') \
             UNION ALL SELECT n.purpose, n.holder, other.id FROM numbers n \
             JOIN registrations own ON own.id = n.holder JOIN registrations other \
             ON other.event = own.event AND other.person = own.person AND other.id <> own.id \
             WHERE n.purpose = 'event'";
        let both = |row: &Row<'_>| Ok((holder(row, 1)?, holder(row, 2)?));
        let found =
            self.conn.prepare_cached(sql)?.query_map([], both)?.collect::<rusqlite::Result<_>>()?;
        Ok(found)
    }
}

impl Change<'_> {
    /// Keeps the number, and what it says now; the number of one that is kept already stays. A
    /// number known under another holder is hers who bears it now.
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
                 SET said = excluded.said, rectified = excluded.rectified, changed = excluded.changed \
                 ON CONFLICT (number) DO UPDATE SET holder = excluded.holder, \
                 said = excluded.said, rectified = excluded.rectified, changed = excluded.changed",
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
    Ok(Certificate {
        holder: holder(row, 1)?,
        number: row.get(2)?,
        issued: row.get(3)?,
        said: row.get(4)?,
        rectified: row.get(5)?,
    })
}

/// Someone's taking part, by the purpose in the first column and her key in another.
fn holder(row: &Row<'_>, at: usize) -> rusqlite::Result<Holder> {
    Ok(match row.get_ref(0)?.as_str()? {
        VOLUNTEERING => Holder::Volunteering(rows::id(row, at)?),
        EVENT => Holder::Event(rows::id(row, at)?),
        _ => Holder::Mentoring(rows::id(row, at)?),
    })
}
