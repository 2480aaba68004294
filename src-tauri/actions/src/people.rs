//! People: finding, adding, changing and removing them.

use std::collections::BTreeSet;

use binome_domain::cohorts::CohortRole;
use binome_domain::days::Span;
use binome_domain::events::EventRole;
use binome_domain::ids::{CohortId, EventId, PersonId};
use binome_domain::import::plan::{self, Fact, Merge};
use binome_domain::import::values::phones;
use binome_domain::namesakes;
use binome_domain::op::Op;
use binome_domain::people::{Age, Among, Person, PersonFacts, PersonName, Phone};
use binome_domain::questions::Question;
use binome_domain::refusal::Refusal;
use binome_store::{Change, PeopleWanted, Reader};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Failure, questions};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct People {
    pub search: String,
    /// Everybody, where nothing narrows the list down.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub among: Option<Among>,
    pub from: u32,
    pub count: u32,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeoplePage {
    pub total: u32,
    pub rows: Vec<PersonLine>,
}

/// A person as one line of a list, told apart from everyone of the same name.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonLine {
    pub id: PersonId,
    pub name: String,
    pub listed: String,
    pub city: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// Whether she is to be called rather than written to.
    pub called: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OnePerson {
    pub person: PersonId,
}

/// All that is known of one person.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonPage {
    pub id: PersonId,
    pub facts: PersonFacts,
    pub age: Option<Age>,
    pub called: bool,
    /// Others of the same name, who may be the same person.
    pub namesakes: Vec<PersonLine>,
    pub taking_part: Vec<TakingPart>,
    pub answers: Vec<Answered>,
}

/// What she answered to a question of our own.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Answered {
    pub question: Question,
    /// The cohort or event that asked.
    pub asked_in: Option<String>,
    pub answer: String,
}

/// One role of a person, in a cohort or at an event.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum TakingPart {
    Cohort { cohort: CohortId, name: String, span: Span, role: CohortRole },
    Event { event: EventId, name: String, span: Span, role: EventRole },
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddPerson {
    pub facts: PersonFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangePerson {
    pub person: PersonId,
    pub facts: PersonFacts,
}

/// Two pages that are one person, and the facts in which the one that goes is right.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MergePeople {
    pub kept: PersonId,
    pub gone: PersonId,
    pub taken: BTreeSet<Fact>,
}

/// Someone who is to take part: known already, or told by name.
#[derive(Debug, Deserialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Who {
    Known { person: PersonId },
    Named { first: String, last: String, phone: String },
}

impl Who {
    /// The person; added to all people where she was not known.
    pub fn person(&self, change: &Change<'_>) -> Result<PersonId, Failure> {
        match self {
            Self::Known { person } => Ok(change.person(*person)?.id),
            Self::Named { first, last, phone } => {
                let name = PersonName::new(first, last).ok_or(Refusal::NameMissing)?;
                let typed = Some(phone.trim().to_owned()).filter(|it| !it.is_empty());
                let phones = typed.map(|typed| Phone { typed, normal: None }).into_iter().collect();
                let facts = checked(PersonFacts { phones, ..PersonFacts::named(name) })?;
                Ok(change.add_person(&facts)?)
            }
        }
    }
}

/// What was typed arrives unchecked: a name is trimmed here, and never blank after; phones get
/// the normal form that a table would give them.
fn checked(facts: PersonFacts) -> Result<PersonFacts, Refusal> {
    let name =
        PersonName::new(facts.name.first(), facts.name.last()).ok_or(Refusal::NameMissing)?;
    let phones = facts.phones.into_iter().map(|it| match it.normal {
        Some(_) => it,
        None => Phone { normal: phones::normal(&it.typed).value, ..it },
    });
    Ok(PersonFacts { name, phones: phones.collect(), ..facts })
}

pub fn people(desk: &Desk, asked: People) -> Result<PeoplePage, Failure> {
    let People { search, among, from, count } = &asked;
    let wanted = PeopleWanted { search, among: among.as_ref(), from: *from, count: *count };
    let found = desk.read(|store| Ok(store.people(&wanted)?))?;
    let names = desk.read(|store| names_apart(&store, &found.people))?;
    let rows = found.people.into_iter().zip(names).map(|(person, name)| line(person, name));
    Ok(PeoplePage { total: found.total, rows: rows.collect() })
}

/// How each of some people is called among everyone.
fn names_apart(store: &Reader<'_>, people: &[Person]) -> Result<Vec<String>, Failure> {
    people.iter().map(|it| name_apart(store, it)).collect()
}

fn name_apart(store: &Reader<'_>, person: &Person) -> Result<String, Failure> {
    let alike = store.called_like(&person.facts)?;
    let facts: Vec<&PersonFacts> = alike.iter().map(|it| &it.facts).collect();
    let place = alike.iter().position(|it| it.id == person.id);
    let name = place.and_then(|at| namesakes::whole_names(&facts).into_iter().nth(at));
    Ok(name.unwrap_or_else(|| person.facts.name.spoken()))
}

fn line(person: Person, name: String) -> PersonLine {
    let facts = person.facts;
    PersonLine {
        id: person.id,
        name,
        called: facts.is_called(),
        listed: facts.name.listed(),
        phone: facts.phone().map(str::to_owned),
        city: facts.city,
        email: facts.emails.into_iter().next(),
    }
}

pub fn person(desk: &Desk, asked: OnePerson) -> Result<PersonPage, Failure> {
    let today = desk.today();
    desk.read(|store| {
        let Person { id, facts } = store.person(asked.person)?;
        let taking_part = taking_part(&store, id)?;
        let answers = answers(&store, id)?;
        let alike = store.called_like(&facts)?;
        let others: Vec<Person> = alike.into_iter().filter(|it| it.id != id).collect();
        let names = names_apart(&store, &others)?;
        let namesakes = others.into_iter().zip(names).map(|(it, name)| line(it, name)).collect();
        let (age, called) = (facts.birth.age_on(today), facts.is_called());
        Ok(PersonPage { id, age, called, facts, namesakes, taking_part, answers })
    })
}

fn answers(store: &Reader<'_>, person: PersonId) -> Result<Vec<Answered>, Failure> {
    let told = store.answers_by(person)?.into_iter();
    told.map(|(question, answer)| {
        let asked_in = questions::place_of(store, &question)?;
        Ok(Answered { question, asked_in, answer })
    })
    .collect()
}

fn taking_part(store: &Reader<'_>, person: PersonId) -> Result<Vec<TakingPart>, Failure> {
    let mut parts = Vec::new();
    for member in store.members_by(person)? {
        let cohort = store.cohort(member.cohort)?;
        let role = member.facts.side.role();
        let (name, span) = (cohort.facts.name, cohort.facts.span);
        parts.push(TakingPart::Cohort { cohort: cohort.id, name, span, role });
    }
    for registration in store.registrations_by(person)? {
        let event = store.event(registration.event)?;
        let (name, span, role) = (event.facts.name, event.facts.span, registration.facts.role);
        parts.push(TakingPart::Event { event: event.id, name, span, role });
    }
    Ok(parts)
}

pub fn add_person(desk: &Desk, asked: AddPerson) -> Result<PersonId, Failure> {
    let facts = checked(asked.facts)?;
    desk.change(Op::AddPerson, |change| Ok(change.add_person(&facts)?))
}

pub fn change_person(desk: &Desk, asked: ChangePerson) -> Result<(), Failure> {
    let facts = checked(asked.facts)?;
    desk.change(Op::ChangePerson, |change| {
        change.person(asked.person)?;
        Ok(change.change_person(asked.person, &facts)?)
    })
}

/// Who still takes part somewhere stays: her roles would point at nobody.
pub fn remove_person(desk: &Desk, asked: OnePerson) -> Result<(), Failure> {
    desk.change(Op::RemovePerson, |change| {
        let person = change.person(asked.person)?;
        if !taking_part(change, person.id)?.is_empty() {
            return Err(Refusal::StillTakesPart { name: person.facts.name.spoken() }.into());
        }
        Ok(change.remove_person(person.id)?)
    })
}

/// What the merge of two pages would give; writes nothing.
pub fn try_merge(desk: &Desk, asked: MergePeople) -> Result<Merge, Failure> {
    desk.read(|store| merge(&store, &asked))
}

fn merge(store: &Reader<'_>, asked: &MergePeople) -> Result<Merge, Failure> {
    if asked.kept == asked.gone {
        return Err(Refusal::Gone.into());
    }
    let (kept, gone) = (store.person(asked.kept)?, store.person(asked.gone)?);
    Ok(plan::merged(&kept.facts, &gone.facts, &asked.taken))
}

/// Makes one page of two; both keep all they took part in.
pub fn merge_people(desk: &Desk, asked: MergePeople) -> Result<(), Failure> {
    desk.change(Op::MergePeople, |change| {
        let merge = merge(change, &asked)?;
        change.change_person(asked.kept, &merge.facts)?;
        Ok(change.hand_over(asked.gone, asked.kept)?)
    })
}
