//! Meetings of whole cohorts, and who came to them.

use binome_domain::gatherings::{Gathering, GatheringFacts, Presence};
use binome_domain::ids::{CohortId, GatheringId, MemberId};
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const COLUMNS: &str = "id, cohort, title, kind, at, minutes, place, mode, instructions";

impl Reader<'_> {
    pub fn gatherings_of(&self, cohort: CohortId) -> Result<Vec<Gathering>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM gatherings WHERE cohort = ?1 AND removed = 0 ORDER BY at, id"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([cohort.to_string()], gathering)?
            .collect::<rusqlite::Result<_>>()?)
    }

    pub fn gathering(&self, id: GatheringId) -> Result<Gathering> {
        let sql = format!("SELECT {COLUMNS} FROM gatherings WHERE id = ?1 AND removed = 0");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.to_string()], gathering)?)
    }

    /// What was ticked at the gatherings of a cohort.
    pub fn presences_in(&self, cohort: CohortId) -> Result<Vec<Presence>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT gathering, member, came FROM presences \
                 JOIN gatherings ON gatherings.id = gathering \
                 WHERE gatherings.cohort = ?1 AND gatherings.removed = 0 AND came IS NOT NULL \
                 ORDER BY gathering, member",
            )?
            .query_map([cohort.to_string()], |row| {
                Ok(Presence {
                    gathering: rows::id(row, 0)?,
                    member: rows::id(row, 1)?,
                    came: row.get(2)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    pub fn add_gathering(&self, cohort: CohortId, facts: &GatheringFacts) -> Result<GatheringId> {
        let id: GatheringId = rows::fresh();
        self.conn.execute(
            "INSERT INTO gatherings (id, cohort, title, kind, at, minutes, mode, changed) \
             VALUES (?1, ?2, '', '', '', 0, '', ?3)",
            params![id.to_string(), cohort.to_string(), self.stamp],
        )?;
        self.change_gathering(id, facts)?;
        Ok(id)
    }

    pub fn change_gathering(&self, id: GatheringId, facts: &GatheringFacts) -> Result<()> {
        self.conn.execute(
            "UPDATE gatherings SET title = ?2, kind = ?3, at = ?4, minutes = ?5, place = ?6, \
             mode = ?7, instructions = ?8, changed = ?9 WHERE id = ?1",
            params![
                id.to_string(),
                facts.title,
                rows::to_code(&facts.kind)?,
                rows::to_moment(&facts.at),
                facts.minutes,
                facts.place,
                rows::to_code(&facts.mode)?,
                facts.instructions,
                self.stamp,
            ],
        )?;
        Ok(())
    }

    pub fn remove_gathering(&self, id: GatheringId) -> Result<()> {
        self.conn.execute(
            "UPDATE gatherings SET removed = 1, changed = ?2 WHERE id = ?1",
            params![id.to_string(), self.stamp],
        )?;
        Ok(())
    }

    /// `None` takes the tick away.
    pub fn mark_presence(
        &self,
        gathering: GatheringId,
        member: MemberId,
        came: Option<bool>,
    ) -> Result<()> {
        self.conn.execute(
            "INSERT INTO presences (gathering, member, came, changed) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (gathering, member)
             DO UPDATE SET came = excluded.came, changed = excluded.changed",
            params![gathering.to_string(), member.to_string(), came, self.stamp],
        )?;
        Ok(())
    }
}

fn gathering(row: &Row<'_>) -> rusqlite::Result<Gathering> {
    Ok(Gathering {
        id: rows::id(row, 0)?,
        cohort: rows::id(row, 1)?,
        facts: GatheringFacts {
            title: row.get(2)?,
            kind: rows::code(row, 3)?,
            at: rows::moment(row, 4)?,
            minutes: row.get(5)?,
            place: row.get(6)?,
            mode: rows::code(row, 7)?,
            instructions: row.get(8)?,
        },
    })
}
