//! Pairs, and the couples that must never become one.

use std::collections::BTreeMap;

use binome_domain::days::Day;
use binome_domain::ids::{CohortId, PairId, PersonId};
use binome_domain::pairs::care::PairCare;
use binome_domain::pairs::{Couple, Ending, Pair};
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const COLUMNS: &str = "id, cohort, mentee, mentor, since, ended_on, end_reason, snoozed, note, \
                       care";

impl Reader<'_> {
    /// Running and ended, in the order they were made.
    pub fn pairs_of(&self, cohort: CohortId) -> Result<Vec<Pair>> {
        let sql = format!("SELECT {COLUMNS} FROM pairs WHERE cohort = ?1 ORDER BY id");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([cohort.to_string()], pair)?
            .collect::<rusqlite::Result<_>>()?)
    }

    pub fn pair(&self, id: PairId) -> Result<Pair> {
        let sql = format!("SELECT {COLUMNS} FROM pairs WHERE id = ?1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.to_string()], pair)?)
    }

    /// How many pairs of each cohort still meet; none for those without any.
    pub fn running_pairs(&self) -> Result<BTreeMap<CohortId, u32>> {
        let sql = "SELECT cohort, count(*) FROM pairs WHERE ended_on IS NULL GROUP BY cohort";
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_map([], |row| Ok((rows::id(row, 0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The mentee and mentor of every pair there ever was, as people.
    pub fn acquainted(&self) -> Result<Vec<(PersonId, PersonId)>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT DISTINCT mentees.person, mentors.person FROM pairs \
                 JOIN members AS mentees ON mentees.id = mentee \
                 JOIN members AS mentors ON mentors.id = mentor ORDER BY 1, 2",
            )?
            .query_map([], |row| Ok((rows::id(row, 0)?, rows::id(row, 1)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }

    pub fn forbidden_in(&self, cohort: CohortId) -> Result<Vec<Couple>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT mentee, mentor FROM forbidden_pairs JOIN members ON members.id = mentee \
                 WHERE members.cohort = ?1 AND forbidden_pairs.removed = 0 ORDER BY 1, 2",
            )?
            .query_map([cohort.to_string()], |row| {
                Ok(Couple { mentee: rows::id(row, 0)?, mentor: rows::id(row, 1)? })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    pub fn add_pair(
        &self,
        cohort: CohortId,
        couple: Couple,
        since: Day,
        note: Option<&str>,
    ) -> Result<PairId> {
        let id: PairId = rows::fresh();
        self.conn.execute(
            "INSERT INTO pairs (id, cohort, mentee, mentor, since, note, changed) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                id.to_string(),
                cohort.to_string(),
                couple.mentee.to_string(),
                couple.mentor.to_string(),
                since,
                note,
                self.stamp,
            ],
        )?;
        Ok(id)
    }

    pub fn end_pair(&self, id: PairId, ending: Ending) -> Result<()> {
        self.conn.execute(
            "UPDATE pairs SET ended_on = ?2, end_reason = ?3, changed = ?4 WHERE id = ?1",
            params![id.to_string(), ending.on, rows::to_code(&ending.reason)?, self.stamp],
        )?;
        Ok(())
    }

    pub fn care_for_pair(&self, id: PairId, care: &PairCare) -> Result<()> {
        self.conn.execute(
            "UPDATE pairs SET care = ?2, changed = ?3 WHERE id = ?1",
            params![id.to_string(), rows::to_list(care)?, self.stamp],
        )?;
        Ok(())
    }

    pub fn snooze_pair(&self, id: PairId, until: Day) -> Result<()> {
        self.conn.execute(
            "UPDATE pairs SET snoozed = ?2, changed = ?3 WHERE id = ?1",
            params![id.to_string(), until, self.stamp],
        )?;
        Ok(())
    }

    pub fn forbid_pair(&self, couple: Couple) -> Result<()> {
        self.mark_forbidden(couple, true)
    }

    pub fn allow_pair(&self, couple: Couple) -> Result<()> {
        self.mark_forbidden(couple, false)
    }

    fn mark_forbidden(&self, couple: Couple, forbidden: bool) -> Result<()> {
        self.conn.execute(
            "INSERT INTO forbidden_pairs (mentee, mentor, removed, changed) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (mentee, mentor)
             DO UPDATE SET removed = excluded.removed, changed = excluded.changed",
            params![couple.mentee.to_string(), couple.mentor.to_string(), !forbidden, self.stamp],
        )?;
        Ok(())
    }
}

fn pair(row: &Row<'_>) -> rusqlite::Result<Pair> {
    let ended = match (row.get(5)?, rows::code_or_none(row, 6)?) {
        (Some(on), Some(reason)) => Some(Ending { on, reason }),
        _ => None,
    };
    Ok(Pair {
        id: rows::id(row, 0)?,
        cohort: rows::id(row, 1)?,
        couple: Couple { mentee: rows::id(row, 2)?, mentor: rows::id(row, 3)? },
        since: row.get(4)?,
        ended,
        snoozed: row.get(7)?,
        note: row.get(8)?,
        care: rows::list(row, 9)?,
    })
}
