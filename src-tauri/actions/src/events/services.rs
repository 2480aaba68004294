//! What the days need beside the groups: meals, children, one word each, hours given.

use std::collections::BTreeSet;

use binome_domain::days::{Day, Moment, Span};
use binome_domain::events::attendance::minutes_present;
use binome_domain::events::programme::Block;
use binome_domain::events::services::{self, Counted, MealCount, diet, is_allergy};
use binome_domain::events::{Child, DAYS_CARE_IS_KEPT, EventFacts, EventRole, Registration, Venue};
use binome_domain::ids::{BlockId, EventId, RegistrationId};
use binome_domain::op::Op;
use binome_store::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::OneEvent;
use super::dossier::{Attendee, Dossier};
use crate::{Desk, Failure};

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ServicesPage {
    pub id: EventId,
    pub facts: EventFacts,
    pub venue: Venue,
    pub meals: Vec<MealLine>,
    /// By name: for those who cook and serve, and nobody else.
    pub allergies: Vec<Noted>,
    /// Families with someone there on a day with childcare.
    pub families: Vec<Family>,
    /// Who looks after the children.
    pub carers: Vec<String>,
    /// The round in which parents are now, or will be when the childcare opens; counted from 0.
    pub round: Option<u16>,
    pub words: Vec<Counted>,
    /// Everyone who can leave a word, in the order of a list to sign.
    pub people: Vec<WordLine>,
    pub hours: Vec<HoursLine>,
    /// Presentations, with who passes when.
    pub passages: Vec<Passage>,
    /// People whose diet or children are still told of though the days are long over.
    pub care_due: u32,
}

/// A meal: what it needs, and who sits at each table.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealLine {
    pub count: MealCount,
    pub tables: Vec<Vec<String>>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Noted {
    pub name: String,
    pub note: String,
}

/// Children looked after, and the parent they came with.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Family {
    pub registration: RegistrationId,
    pub parent: String,
    /// On the labels of both.
    pub code: String,
    pub phone: Option<String>,
    pub children: Vec<Child>,
    /// Where the parent sits, round by round: the leader of her table.
    pub tables: Vec<Option<String>>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordLine {
    pub id: RegistrationId,
    pub name: String,
    pub word: Option<String>,
}

/// What a volunteer gave: minutes there, from who was noted present, and minutes before.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HoursLine {
    pub id: RegistrationId,
    pub name: String,
    pub present: u32,
    pub preparation: u16,
}

/// A presentation and its order of passage.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Passage {
    pub block: BlockId,
    pub title: String,
    /// The order kept; where none was, the project teams, or else the groups of the last round.
    pub order: Vec<PassageGroup>,
    pub is_kept: bool,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PassageGroup {
    pub members: Vec<RegistrationId>,
    pub names: Vec<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepWord {
    pub registration: RegistrationId,
    pub word: String,
}

pub fn services(desk: &Desk, asked: OneEvent) -> Result<ServicesPage, Failure> {
    let now = desk.now();
    desk.read(|store| {
        let dossier = Dossier::of(&store, asked.event)?;
        let women = || dossier.expected(EventRole::Participant);
        let volunteers =
            dossier.expected(EventRole::Mentor).chain(dossier.expected(EventRole::Staff));
        Ok(ServicesPage {
            id: dossier.event.id,
            facts: dossier.event.facts.clone(),
            venue: dossier.event.venue.clone(),
            meals: meals(&dossier),
            allergies: allergies(&dossier),
            families: families(&dossier),
            carers: carers(&dossier),
            round: round_of_parents(&dossier, now),
            words: services::words(&dossier.registrations()),
            people: women().map(word_line).collect(),
            hours: volunteers.map(|it| hours(&dossier, it)).collect(),
            passages: passages(&dossier),
            care_due: care_due(&store, dossier.event.id, dossier.event.facts.span, now.date())?,
        })
    })
}

fn meals(dossier: &Dossier) -> Vec<MealLine> {
    let all = dossier.registrations();
    let counts = services::meals(&dossier.event, &dossier.programme, &all, &dossier.absences());
    let tables = |block: BlockId| {
        let block = dossier.programme.iter().find(|it| it.id == block);
        let tables = block.map(|it| it.facts.tables.clone()).unwrap_or_default();
        tables.iter().map(|it| names(dossier, it)).collect()
    };
    counts.into_iter().map(|count| MealLine { tables: tables(count.block), count }).collect()
}

fn names(dossier: &Dossier, members: &[RegistrationId]) -> Vec<String> {
    members.iter().map(|it| dossier.name(*it)).collect()
}

fn allergies(dossier: &Dossier) -> Vec<Noted> {
    let expected = dossier.attendees.iter().filter(|it| it.registration.facts.state.is_expected());
    let noted = |it: &Attendee| {
        let note = diet(&it.registration).filter(|it| is_allergy(it))?;
        Some(Noted { name: it.name.clone(), note: note.to_owned() })
    };
    expected.filter_map(noted).collect()
}

/// Where no day has childcare, everyone with children, so that nobody is forgotten.
fn families(dossier: &Dossier) -> Vec<Family> {
    let care = &dossier.event.venue.childcare;
    let days: Vec<Day> = match care.is_empty() {
        true => dossier.event.facts.span.days().collect(),
        false => care.iter().map(|it| it.day).collect(),
    };
    let on = |day: &Day| dossier.parents_on(*day).map(|it| it.registration.id).collect::<Vec<_>>();
    let there: BTreeSet<RegistrationId> = days.iter().flat_map(on).collect();
    let parents = dossier.attendees.iter().filter(|it| there.contains(&it.registration.id));
    let codes = services::pick_up_codes(&dossier.registrations());
    let code = |it: &Attendee| codes.get(&it.registration.id).cloned().unwrap_or_default();
    parents.map(|it| family(dossier, it, code(it))).collect()
}

fn carers(dossier: &Dossier) -> Vec<String> {
    dossier
        .expected(EventRole::Staff)
        .filter(|it| it.minds_children())
        .map(|it| it.name.clone())
        .collect()
}

/// The first round of a day with childcare that is not over.
fn round_of_parents(dossier: &Dossier, now: Moment) -> Option<u16> {
    let cared = |day| dossier.event.venue.childcare.iter().any(|it| it.day == day);
    let to_come = |it: &&Block| cared(it.facts.day) && !it.facts.is_over(now);
    dossier.rounds().iter().position(to_come).map(|it| it as u16)
}

fn family(dossier: &Dossier, attendee: &Attendee, code: String) -> Family {
    let Registration { id, facts, .. } = &attendee.registration;
    let seating = dossier.plan.as_ref().map(|it| &it.seating);
    let table = |round| {
        let (table, _) = seating?.seat(round, *id)?;
        Some(dossier.name(*seating?.leaders.get(table)?))
    };
    let phone = attendee.person.facts.phones.first();
    Family {
        registration: *id,
        parent: attendee.name.clone(),
        code,
        phone: phone.map(|it| it.normal.clone().unwrap_or_else(|| it.typed.clone())),
        children: facts.children.clone(),
        tables: (0..dossier.rounds().len()).map(table).collect(),
    }
}

fn word_line(attendee: &Attendee) -> WordLine {
    WordLine {
        id: attendee.registration.id,
        name: attendee.name.clone(),
        word: attendee.registration.facts.word.clone(),
    }
}

fn hours(dossier: &Dossier, attendee: &Attendee) -> HoursLine {
    let registration = &attendee.registration;
    HoursLine {
        id: registration.id,
        name: attendee.name.clone(),
        present: minutes_present(registration, &dossier.arrivals, &dossier.programme),
        preparation: registration.facts.preparation,
    }
}

fn passages(dossier: &Dossier) -> Vec<Passage> {
    let group =
        |members: Vec<RegistrationId>| PassageGroup { names: names(dossier, &members), members };
    let passage = |(it, order): (&Block, Vec<Vec<RegistrationId>>)| Passage {
        block: it.id,
        title: it.facts.title.clone(),
        is_kept: !it.facts.tables.is_empty(),
        order: order.into_iter().filter(|it| !it.is_empty()).map(group).collect(),
    };
    dossier.passages().into_iter().map(passage).collect()
}

/// How many told of a diet or of children for days that are over for longer than that is kept.
pub fn care_due(
    store: &Reader<'_>,
    event: EventId,
    span: Span,
    today: Day,
) -> Result<u32, Failure> {
    if (today - span.end).num_days() <= DAYS_CARE_IS_KEPT {
        return Ok(0);
    }
    let all = store.registrations_with_care(event)?;
    Ok(all.iter().filter(|it| it.facts.tells_of_care()).count() as u32)
}

/// Erases diets and who the children were; how many there were stays known.
pub fn erase_care(desk: &Desk, asked: OneEvent) -> Result<(), Failure> {
    desk.change(Op::EraseCare, |change| {
        for mut registration in change.registrations_with_care(asked.event)? {
            if registration.facts.tells_of_care() {
                registration.facts = registration.facts.without_care();
                change.change_registration(&registration)?;
            }
        }
        Ok(())
    })
}

/// Keeps the word someone leaves at the end, as it was typed; an empty one takes it away.
pub fn keep_word(desk: &Desk, asked: KeepWord) -> Result<(), Failure> {
    desk.change(Op::KeepWord, |change| {
        let mut registration = change.registration(asked.registration)?;
        let word = asked.word.trim();
        registration.facts.word = (!word.is_empty()).then(|| word.to_owned());
        Ok(change.change_registration(&registration)?)
    })
}
