//! What is printed for one gathering: the sheet that everyone signs, and the invitations.

use binome_domain::cohorts::Member;
use binome_domain::gatherings::Gathering;
use binome_domain::ids::GatheringId;
use binome_domain::people::Person;
use binome_domain::texts::{Field, Model};
use binome_papers::documents::attendance_sheet;

use super::asked::GatheringPaper;
use super::laid::{Bench, Laid};
use super::letters::{self, Addressee};
use crate::Failure;
use crate::names::Roll;

/// Empty lines for those who come unannounced.
const WALK_INS: u8 = 3;
const LEADERS: usize = 2;

pub fn lay(bench: &Bench<'_>, id: GatheringId, paper: GatheringPaper) -> Result<Laid, Failure> {
    let gathering = bench.store.gathering(id)?;
    match paper {
        GatheringPaper::AttendanceSheet => attendance(bench, gathering),
        GatheringPaper::Invitations => invitations(bench, gathering),
    }
}

fn attendance(bench: &Bench<'_>, gathering: Gathering) -> Result<Laid, Failure> {
    let cohort = bench.store.cohort(gathering.cohort)?;
    let roll = Roll::of(bench.store, cohort.id)?;
    let facts = gathering.facts;
    let slot = attendance_sheet::Slot {
        day: facts.at.date(),
        half: None,
        hours: Some((facts.at.time(), facts.until().time())),
    };
    let signer = |(member, _): &(Member, Person)| attendance_sheet::Signer {
        name: roll.listed(member.id),
        detail: String::new(),
        struck: Vec::new(),
    };
    let facts = attendance_sheet::Facts {
        organisation: bench.organisation(),
        title: cohort.facts.name,
        subtitle: Some(facts.title),
        place: facts.place,
        slots: vec![slot],
        // Who leads is written by hand.
        leaders: vec![String::new(); LEADERS],
        people: roll.by_name().into_iter().map(signer).collect(),
        walk_ins: WALK_INS,
        instructions: facts.instructions,
    };
    Ok(attendance_sheet::paper(&bench.press, &facts).into())
}

fn invitations(bench: &Bench<'_>, gathering: Gathering) -> Result<Laid, Failure> {
    let cohort = bench.store.cohort(gathering.cohort)?;
    let roll = Roll::of(bench.store, cohort.id)?;
    let facts = gathering.facts;
    let common = &bench.press.words().common;
    let day = (common.on_days)(&[facts.at.date()]);
    let dates = format!("{day}, {}", (common.hours)(facts.at.time(), facts.until().time()));
    let value = |field: Field| match field {
        Field::Action => Some(cohort.facts.name.clone()),
        Field::Meeting => Some(facts.title.clone()),
        Field::Dates => Some(dates.clone()),
        Field::Place => facts.place.clone(),
        Field::Instructions => facts.instructions.clone(),
        _ => None,
    };
    let people = roll.by_name().into_iter().map(|(_, person)| Addressee::person(person));
    letters::lay(bench, Model::Invitation, people.collect(), &value)
}
