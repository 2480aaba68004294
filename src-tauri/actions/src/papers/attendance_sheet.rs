//! The sheet that everyone of a cohort signs at a gathering.

use binome_domain::ids::{CohortId, GatheringId};
use binome_domain::settings::Association;
use binome_papers::documents::{Press, attendance_sheet};
use binome_store::Reader;
use chrono::Duration;

use super::laid::{Laid, organisation};
use crate::Failure;
use crate::names::Roll;

/// Empty lines for those who come unannounced.
const WALK_INS: u8 = 3;

pub fn lay(
    store: &Reader<'_>,
    press: &Press,
    association: Association,
    gathering: GatheringId,
) -> Result<Laid, Failure> {
    let gathering = store.gathering(gathering)?;
    let cohort = store.cohort(gathering.cohort)?;
    let facts = gathering.facts;
    let until = facts.at + Duration::minutes(facts.minutes.into());
    let slot = attendance_sheet::Slot {
        day: facts.at.date(),
        half: None,
        hours: Some((facts.at.time(), until.time())),
    };
    let facts = attendance_sheet::Facts {
        organisation: organisation(&association),
        title: cohort.facts.name,
        subtitle: Some(facts.title),
        place: facts.place,
        slots: vec![slot],
        leaders: Vec::new(),
        people: signers(store, cohort.id)?,
        walk_ins: WALK_INS,
        instructions: facts.instructions,
    };
    let paper = attendance_sheet::paper(press, &facts);
    Ok(Laid { paper, left_out: Vec::new(), numbers: Vec::new(), author: association.name })
}

/// Everyone of a cohort, in the order of the names.
fn signers(store: &Reader<'_>, cohort: CohortId) -> Result<Vec<attendance_sheet::Signer>, Failure> {
    let roll = Roll::of(store, cohort)?;
    Ok(roll
        .by_name()
        .into_iter()
        .map(|(_, person)| attendance_sheet::Signer {
            name: person.facts.name.clone(),
            detail: String::new(),
            struck: Vec::new(),
        })
        .collect())
}
