//! What people said, and under which consent.

use binome_domain::cohorts::testimonials::{Testimonial, TestimonialFacts};
use binome_domain::ids::{CohortId, MemberId, TestimonialId};
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const COLUMNS: &str = "id, cohort, member, saying, text, said_on, context, consent, withdrawn";

impl Reader<'_> {
    /// What was said in a cohort, in the order it was written down.
    pub fn testimonials_of(&self, cohort: CohortId) -> Result<Vec<Testimonial>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM testimonials WHERE cohort = ?1 AND removed = 0 ORDER BY id"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([cohort.to_string()], testimonial)?
            .collect::<rusqlite::Result<_>>()?)
    }

    pub fn testimonial(&self, id: TestimonialId) -> Result<Testimonial> {
        let sql = format!("SELECT {COLUMNS} FROM testimonials WHERE id = ?1 AND removed = 0");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.to_string()], testimonial)?)
    }
}

impl Change<'_> {
    pub fn add_testimonial(
        &self,
        cohort: CohortId,
        member: MemberId,
        facts: &TestimonialFacts,
    ) -> Result<TestimonialId> {
        let id: TestimonialId = rows::fresh();
        self.conn.execute(
            "INSERT INTO testimonials (id, cohort, member, saying, text, said_on, changed) \
             VALUES (?1, ?2, ?3, '', '', '', ?4)",
            params![id.to_string(), cohort.to_string(), member.to_string(), self.stamp],
        )?;
        self.change_testimonial(id, facts)?;
        Ok(id)
    }

    pub fn change_testimonial(&self, id: TestimonialId, facts: &TestimonialFacts) -> Result<()> {
        self.conn.execute(
            "UPDATE testimonials SET saying = ?2, text = ?3, said_on = ?4, context = ?5, \
             consent = ?6, withdrawn = ?7, changed = ?8 WHERE id = ?1",
            params![
                id.to_string(),
                rows::to_code(&facts.saying)?,
                facts.text,
                facts.on,
                facts.context,
                rows::to_code_or_none(facts.consent.as_ref())?,
                facts.withdrawn,
                self.stamp,
            ],
        )?;
        Ok(())
    }

    pub fn remove_testimonial(&self, id: TestimonialId) -> Result<()> {
        self.conn.execute(
            "UPDATE testimonials SET removed = 1, changed = ?2 WHERE id = ?1",
            params![id.to_string(), self.stamp],
        )?;
        Ok(())
    }
}

fn testimonial(row: &Row<'_>) -> rusqlite::Result<Testimonial> {
    Ok(Testimonial {
        id: rows::id(row, 0)?,
        cohort: rows::id(row, 1)?,
        member: rows::id(row, 2)?,
        facts: TestimonialFacts {
            saying: rows::code(row, 3)?,
            text: row.get(4)?,
            on: row.get(5)?,
            context: row.get(6)?,
            consent: rows::code_or_none(row, 7)?,
            withdrawn: row.get(8)?,
        },
    })
}
