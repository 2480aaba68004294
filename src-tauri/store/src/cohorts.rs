//! Cohorts and how people take part in them.

use std::collections::BTreeMap;

use binome_domain::cohorts::headcount::Headcount;
use binome_domain::cohorts::terms::Terms;
use binome_domain::cohorts::{Closing, Cohort, CohortFacts, CohortRole, Member, MemberFacts, Side};
use binome_domain::days::Span;
use binome_domain::ids::{CohortId, MemberId, PersonId};
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const COHORT: &str = "id, name, direction, partner, starts, ends, stage, silence_days, terms, \
                      closed_on, reopened_on";
const MEMBER: &str = "id, cohort, person, side, slots, availability, organisation, note, levels, \
                      format, languages, outcomes";

impl Reader<'_> {
    /// The latest start first.
    pub fn cohorts(&self) -> Result<Vec<Cohort>> {
        let sql =
            format!("SELECT {COHORT} FROM cohorts WHERE removed = 0 ORDER BY starts DESC, id DESC");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([], cohort)?
            .collect::<rusqlite::Result<_>>()?)
    }

    pub fn cohort(&self, id: CohortId) -> Result<Cohort> {
        let sql = format!("SELECT {COHORT} FROM cohorts WHERE id = ?1 AND removed = 0");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.to_string()], cohort)?)
    }

    /// How many people each cohort has; none for those without anybody.
    pub fn headcounts(&self) -> Result<BTreeMap<CohortId, Headcount>> {
        let mut sql = self.conn.prepare_cached(
            "SELECT cohort, json_extract(side, '$.side'), count(*), \
             count(CASE civility WHEN 'm' THEN 1 END) FROM members \
             JOIN people ON people.id = person WHERE members.removed = 0 GROUP BY 1, 2",
        )?;
        let rows = sql.query_map([], |row| {
            let side: CohortRole = rows::code(row, 1)?;
            Ok((rows::id(row, 0)?, side, row.get(2)?, row.get(3)?))
        })?;
        let mut counts: BTreeMap<CohortId, Headcount> = BTreeMap::new();
        for row in rows {
            let (cohort, side, people, men) = row?;
            let count = counts.entry(cohort).or_default();
            *count = count.with(side, people, men);
        }
        Ok(counts)
    }

    /// In the order they were added.
    pub fn members_of(&self, cohort: CohortId) -> Result<Vec<Member>> {
        self.members("cohort = ?1", cohort.to_string())
    }

    /// Every taking part of a person, the oldest first.
    pub fn members_by(&self, person: PersonId) -> Result<Vec<Member>> {
        self.members("person = ?1", person.to_string())
    }

    pub fn member(&self, id: MemberId) -> Result<Member> {
        let mut found = self.members("id = ?1", id.to_string())?;
        found.pop().ok_or(crate::StoreError::Gone)
    }

    fn members(&self, condition: &str, key: String) -> Result<Vec<Member>> {
        let sql =
            format!("SELECT {MEMBER} FROM members WHERE {condition} AND removed = 0 ORDER BY id");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([key], member)?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Change<'_> {
    pub fn add_cohort(&self, facts: &CohortFacts) -> Result<CohortId> {
        let id: CohortId = rows::fresh();
        self.write_cohort(
            id,
            facts,
            "INSERT INTO cohorts (id, name, direction, partner, starts, ends, stage, silence_days, \
             changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        Ok(id)
    }

    pub fn change_cohort(&self, id: CohortId, facts: &CohortFacts) -> Result<()> {
        self.write_cohort(
            id,
            facts,
            "UPDATE cohorts SET name = ?2, direction = ?3, partner = ?4, starts = ?5, ends = ?6, \
             stage = ?7, silence_days = ?8, changed = ?9 WHERE id = ?1",
        )
    }

    fn write_cohort(&self, id: CohortId, facts: &CohortFacts, sql: &str) -> Result<()> {
        self.conn.prepare_cached(sql)?.execute(params![
            id.to_string(),
            facts.name,
            rows::to_code(&facts.direction)?,
            facts.partner,
            facts.span.start,
            facts.span.end,
            rows::to_code(&facts.stage)?,
            facts.silence_days,
            self.stamp,
        ])?;
        Ok(())
    }

    pub fn change_terms(&self, id: CohortId, terms: &Terms) -> Result<()> {
        self.conn.execute(
            "UPDATE cohorts SET terms = ?2, changed = ?3 WHERE id = ?1",
            params![id.to_string(), rows::to_list(terms)?, self.stamp],
        )?;
        Ok(())
    }

    /// Keeps the days on which a cohort was closed and opened again.
    pub fn trace_closing(&self, id: CohortId, closing: Closing) -> Result<()> {
        self.conn.execute(
            "UPDATE cohorts SET closed_on = ?2, reopened_on = ?3, changed = ?4 WHERE id = ?1",
            params![id.to_string(), closing.closed, closing.reopened, self.stamp],
        )?;
        Ok(())
    }

    pub fn remove_cohort(&self, id: CohortId) -> Result<()> {
        self.conn.execute(
            "UPDATE cohorts SET removed = 1, changed = ?2 WHERE id = ?1",
            params![id.to_string(), self.stamp],
        )?;
        Ok(())
    }

    pub fn add_member(
        &self,
        cohort: CohortId,
        person: PersonId,
        facts: &MemberFacts,
    ) -> Result<MemberId> {
        let id: MemberId = rows::fresh();
        self.conn
            .prepare_cached(
                "INSERT INTO members (id, cohort, person, side, slots, changed) \
                 VALUES (?1, ?2, ?3, '', '', ?4)",
            )?
            .execute(params![id.to_string(), cohort.to_string(), person.to_string(), self.stamp])?;
        self.change_member(id, facts)?;
        Ok(id)
    }

    pub fn change_member(&self, id: MemberId, facts: &MemberFacts) -> Result<()> {
        self.conn
            .prepare_cached(
                "UPDATE members SET side = ?2, slots = ?3, availability = ?4, organisation = ?5, \
                 note = ?6, levels = ?7, format = ?8, languages = ?9, outcomes = ?10, \
                 changed = ?11 WHERE id = ?1",
            )?
            .execute(params![
                id.to_string(),
                rows::to_list(&facts.side)?,
                rows::to_list(&facts.slots)?,
                facts.availability,
                facts.organisation,
                facts.note,
                rows::to_list(&facts.levels)?,
                rows::to_code_or_none(facts.format.as_ref())?,
                rows::to_list(&facts.languages)?,
                rows::to_list(&facts.outcomes)?,
                self.stamp,
            ])?;
        Ok(())
    }

    pub fn remove_member(&self, id: MemberId) -> Result<()> {
        self.conn.execute(
            "UPDATE members SET removed = 1, changed = ?2 WHERE id = ?1",
            params![id.to_string(), self.stamp],
        )?;
        Ok(())
    }
}

fn cohort(row: &Row<'_>) -> rusqlite::Result<Cohort> {
    Ok(Cohort {
        id: rows::id(row, 0)?,
        facts: CohortFacts {
            name: row.get(1)?,
            direction: rows::code(row, 2)?,
            partner: row.get(3)?,
            span: Span { start: row.get(4)?, end: row.get(5)? },
            stage: rows::code(row, 6)?,
            silence_days: row.get(7)?,
        },
        terms: rows::list(row, 8)?,
        closing: Closing { closed: row.get(9)?, reopened: row.get(10)? },
    })
}

fn member(row: &Row<'_>) -> rusqlite::Result<Member> {
    Ok(Member {
        id: rows::id(row, 0)?,
        cohort: rows::id(row, 1)?,
        person: rows::id(row, 2)?,
        facts: MemberFacts {
            side: rows::list::<Side>(row, 3)?,
            slots: rows::list(row, 4)?,
            availability: row.get(5)?,
            organisation: row.get(6)?,
            note: row.get(7)?,
            levels: rows::list(row, 8)?,
            format: rows::code_or_none(row, 9)?,
            languages: rows::list(row, 10)?,
            outcomes: rows::list(row, 11)?,
        },
    })
}
