//! Partner organisations: whoever names one belongs to it.

use crate::change::Reader;
use crate::failure::Result;

/// An organisation as people spell it, and how many belong to it in which role.
pub struct OrganisationFound {
    pub name: String,
    pub people: u32,
    pub mentees: u32,
    pub mentors: u32,
    /// Whoever came or wants to come to an event, in any role.
    pub registered: u32,
}

impl Reader<'_> {
    /// Every organisation that somebody belongs to, in the order of the alphabet.
    pub fn organisations(&self) -> Result<Vec<OrganisationFound>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT organisation, count(*),
                   sum(EXISTS (SELECT 1 FROM members m WHERE m.person = p.id AND m.removed = 0
                               AND m.side ->> 'side' = 'mentee')),
                   sum(EXISTS (SELECT 1 FROM members m WHERE m.person = p.id AND m.removed = 0
                               AND m.side ->> 'side' = 'mentor')),
                   sum(EXISTS (SELECT 1 FROM registrations r
                               WHERE r.person = p.id AND r.removed = 0))
                 FROM people p WHERE organisation IS NOT NULL AND removed = 0
                 GROUP BY organisation ORDER BY organisation COLLATE NOCASE",
            )?
            .query_map([], |row| {
                Ok(OrganisationFound {
                    name: row.get(0)?,
                    people: row.get(1)?,
                    mentees: row.get(2)?,
                    mentors: row.get(3)?,
                    registered: row.get(4)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?)
    }
}
