//! Partner organisations, and who belongs to which.

use serde::Serialize;
use ts_rs::TS;

use crate::files::Nothing;
use crate::{Desk, Failure};

/// An organisation as one line of a list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationLine {
    pub name: String,
    pub people: u32,
    pub mentees: u32,
    pub mentors: u32,
    /// Whoever came or wants to come to an event, in any role.
    pub registered: u32,
}

pub fn organisations(desk: &Desk, _: Nothing) -> Result<Vec<OrganisationLine>, Failure> {
    let found = desk.read(|store| Ok(store.organisations()?))?;
    let line = |it: binome_store::OrganisationFound| OrganisationLine {
        name: it.name,
        people: it.people,
        mentees: it.mentees,
        mentors: it.mentors,
        registered: it.registered,
    };
    Ok(found.into_iter().map(line).collect())
}
