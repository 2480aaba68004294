//! What was logged of each pair.

use binome_domain::ids::{CohortId, MeetingId, PairId};
use binome_domain::meetings::{Meeting, MeetingFacts};
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

impl Reader<'_> {
    /// The meetings of every pair of a cohort, the oldest first.
    pub fn meetings_in(&self, cohort: CohortId) -> Result<Vec<Meeting>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT meetings.id, pair, held_on, contact, minutes, meetings.note, mode, mood, \
                 next FROM meetings JOIN pairs ON pairs.id = pair \
                 WHERE pairs.cohort = ?1 AND meetings.removed = 0 \
                 ORDER BY held_on, meetings.id",
            )?
            .query_map([cohort.to_string()], meeting)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The pair that a meeting is of.
    pub fn pair_of_meeting(&self, id: MeetingId) -> Result<PairId> {
        let sql = "SELECT pair FROM meetings WHERE id = ?1 AND removed = 0";
        let found = |row: &Row<'_>| rows::id(row, 0);
        Ok(self.conn.prepare_cached(sql)?.query_row([id.to_string()], found)?)
    }
}

impl Change<'_> {
    pub fn add_meeting(&self, pair: PairId, facts: &MeetingFacts) -> Result<MeetingId> {
        let meeting = Meeting { id: rows::fresh(), pair, facts: facts.clone() };
        self.write_meeting(
            &meeting,
            "INSERT INTO meetings (id, pair, held_on, contact, minutes, note, mode, mood, next, \
             changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?;
        Ok(meeting.id)
    }

    pub fn change_meeting(&self, meeting: &Meeting) -> Result<()> {
        self.write_meeting(
            meeting,
            "UPDATE meetings SET pair = ?2, held_on = ?3, contact = ?4, minutes = ?5, note = ?6, \
             mode = ?7, mood = ?8, next = ?9, changed = ?10 WHERE id = ?1",
        )
    }

    fn write_meeting(&self, Meeting { id, pair, facts }: &Meeting, sql: &str) -> Result<()> {
        self.conn.prepare_cached(sql)?.execute(params![
            id.to_string(),
            pair.to_string(),
            facts.on,
            rows::to_code(&facts.contact)?,
            facts.minutes,
            facts.note,
            rows::to_code_or_none(facts.mode.as_ref())?,
            rows::to_code_or_none(facts.mood.as_ref())?,
            facts.next,
            self.stamp,
        ])?;
        Ok(())
    }

    pub fn remove_meeting(&self, id: MeetingId) -> Result<()> {
        self.conn.execute(
            "UPDATE meetings SET removed = 1, changed = ?2 WHERE id = ?1",
            params![id.to_string(), self.stamp],
        )?;
        Ok(())
    }
}

fn meeting(row: &Row<'_>) -> rusqlite::Result<Meeting> {
    Ok(Meeting {
        id: rows::id(row, 0)?,
        pair: rows::id(row, 1)?,
        facts: MeetingFacts {
            on: row.get(2)?,
            contact: rows::code(row, 3)?,
            minutes: row.get(4)?,
            note: row.get(5)?,
            mode: rows::code_or_none(row, 6)?,
            mood: rows::code_or_none(row, 7)?,
            next: row.get(8)?,
        },
    })
}
