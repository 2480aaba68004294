//! Lists that leave the program: people for a spreadsheet, addresses for a message, meetings for a
//! calendar, and everything for whoever comes after us.

use std::collections::BTreeMap;

use binome_domain::cohorts::Member;
use binome_domain::ids::{CohortId, EventId, PersonId};
use binome_domain::people::{Among, Birth, Person, PersonFacts};
use binome_domain::questions::{AskedIn, Question};
use binome_papers::documents::listing::Part;
use binome_papers::export::ics::{self, Meeting};
use binome_papers::export::{List, csv, xlsx};
use binome_papers::words::Language;
use binome_store::{PeopleWanted, Reader};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Failure, papers};

/// Whose list it is.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum ListOf {
    /// Everyone whom a search finds; everyone at all where nothing is searched.
    People {
        search: String,
        #[serde(default)]
        #[ts(optional = nullable)]
        among: Option<Among>,
    },
    Cohort {
        cohort: CohortId,
    },
    Event {
        event: EventId,
    },
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ListFormat {
    /// As French Excel opens it by a double click.
    Csv,
    Xlsx,
    /// To be printed.
    Pdf {
        language: Language,
    },
}

/// What stands over the columns of a list, in the words of the screen, in this order.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Heads {
    pub last: String,
    pub first: String,
    pub email: String,
    pub phone: String,
    pub birth: String,
    pub postal_code: String,
    pub city: String,
    pub organisation: String,
    pub job: String,
    pub note: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteList {
    pub of: ListOf,
    pub format: ListFormat,
    pub heads: Heads,
    /// What the file is called, in the words of the screen.
    pub title: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteCalendar {
    pub cohort: CohortId,
    pub title: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteEverything {
    pub title: String,
}

/// A file that lies in the folder of papers now.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Written {
    pub name: String,
    /// People, meetings or rows in it.
    pub count: u32,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddressesOf {
    pub of: ListOf,
}

/// Addresses for a message to many, and who is to be called instead.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Addresses {
    /// Each once, the preferred one of each person.
    pub emails: Vec<String>,
    pub to_call: Vec<ToCall>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToCall {
    pub person: PersonId,
    pub name: String,
    pub phone: Option<String>,
}

/// Writes a list of people, as they stand in a list to sign.
pub fn write_list(desk: &Desk, asked: WriteList) -> Result<Written, Failure> {
    let (people, answers) =
        desk.read(|store| Ok((people(&store, &asked.of)?, answers(&store, &asked.of)?)))?;
    let count = people.len() as u32;
    let phones = match asked.format {
        ListFormat::Pdf { .. } => papers::phones,
        ListFormat::Csv | ListFormat::Xlsx => normal_phones,
    };
    let list = list(people, asked.heads, &answers, phones);
    let (bytes, ending) = match asked.format {
        ListFormat::Csv => (csv::bytes(&list), "csv"),
        ListFormat::Xlsx => (xlsx::bytes(&list, &asked.title), "xlsx"),
        ListFormat::Pdf { language } => {
            let part = Part { title: String::new(), heads: list.headers, rows: list.lines };
            (papers::listed(desk, language, &asked.title, vec![part])?, "pdf")
        }
    };
    write(desk, &asked.title, ending, &bytes, count)
}

pub(crate) fn write(
    desk: &Desk,
    title: &str,
    ending: &str,
    bytes: &[u8],
    count: u32,
) -> Result<Written, Failure> {
    let words = binome_domain::folding::words(title).replace(' ', "-");
    let path = desk.put_paper(&format!("{words}_{}.{ending}", desk.today()), bytes)?;
    let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Written { name, count })
}

fn people(store: &Reader<'_>, of: &ListOf) -> Result<Vec<Person>, Failure> {
    let ids: Vec<PersonId> = match of {
        ListOf::People { search, among } => {
            let wanted = PeopleWanted { search, among: among.as_ref(), from: 0, count: u32::MAX };
            return Ok(store.people(&wanted)?.people);
        }
        ListOf::Cohort { cohort } => {
            store.members_of(*cohort)?.into_iter().map(|it: Member| it.person).collect()
        }
        ListOf::Event { event } => {
            store.registrations_for(*event)?.into_iter().map(|it| it.person).collect()
        }
    };
    let found: Result<Vec<Person>, _> = ids.into_iter().map(|it| store.person(it)).collect();
    let mut found = found?;
    found.sort_by_cached_key(|it| binome_domain::namesakes::list_order(&it.facts));
    found.dedup_by_key(|it| it.id);
    Ok(found)
}

/// What people answered to a question of our own, as one more column.
type Column = (Question, BTreeMap<PersonId, String>);

/// The questions asked where the list is from, and of anybody; the one it is narrowed down by.
fn answers(store: &Reader<'_>, of: &ListOf) -> Result<Vec<Column>, Failure> {
    let mut asked = store.questions_in(AskedIn::Anywhere)?;
    match of {
        ListOf::People { among: Some(Among::Answer { question, .. }), .. } => {
            asked.retain(|it| it.id != *question);
            asked.push(store.question(*question)?);
        }
        ListOf::People { .. } => {}
        ListOf::Cohort { cohort } => {
            asked.extend(store.questions_in(AskedIn::Cohort { cohort: *cohort })?);
        }
        ListOf::Event { event } => {
            asked.extend(store.questions_in(AskedIn::Event { event: *event })?);
        }
    }
    let column = |it: Question| {
        let said = store.answers_to(it.id)?;
        Ok((it, said))
    };
    asked.into_iter().map(column).collect()
}

/// Numbers as every program reads them.
fn normal_phones(facts: &PersonFacts) -> Vec<String> {
    facts.phones.iter().map(|it| it.normal.as_ref().unwrap_or(&it.typed).clone()).collect()
}

fn list(
    people: Vec<Person>,
    heads: Heads,
    answers: &[Column],
    phones: fn(&PersonFacts) -> Vec<String>,
) -> List {
    let mut headers = vec![
        heads.last,
        heads.first,
        heads.email,
        heads.phone,
        heads.birth,
        heads.postal_code,
        heads.city,
        heads.organisation,
        heads.job,
        heads.note,
    ];
    headers.extend(answers.iter().map(|(question, _)| question.facts.name.clone()));
    let lines = people.into_iter().map(|Person { id, facts }| {
        let phones = phones(&facts);
        let texts = [facts.postal_code, facts.city, facts.organisation, facts.job, facts.note];
        let mut line = vec![
            facts.name.last().to_owned(),
            facts.name.first().to_owned(),
            facts.emails.join(" ; "),
            phones.join(" ; "),
            birth(facts.birth),
        ];
        line.extend(texts.into_iter().map(Option::unwrap_or_default));
        line.extend(answers.iter().map(|(_, said)| said.get(&id).cloned().unwrap_or_default()));
        line
    });
    List { headers, lines: lines.collect() }
}

/// Only what is surely known: an age is true on one day only.
fn birth(birth: Birth) -> String {
    match birth {
        Birth::Date { day } => day.format("%d/%m/%Y").to_string(),
        Birth::Year { year } => year.to_string(),
        Birth::Age { .. } | Birth::Unknown => String::new(),
    }
}

/// The addresses of a list, without those who have none or asked to be called.
pub fn addresses(desk: &Desk, asked: AddressesOf) -> Result<Addresses, Failure> {
    let people = desk.read(|store| people(&store, &asked.of))?;
    let mut told = Addresses { emails: Vec::new(), to_call: Vec::new() };
    for person in people {
        let email = person.facts.emails.first().filter(|_| !person.facts.is_called());
        match email {
            Some(email) if told.emails.contains(email) => {}
            Some(email) => told.emails.push(email.clone()),
            None => told.to_call.push(ToCall {
                person: person.id,
                name: person.facts.name.spoken(),
                phone: person
                    .facts
                    .phones
                    .into_iter()
                    .next()
                    .map(|it| it.normal.unwrap_or(it.typed)),
            }),
        }
    }
    Ok(told)
}

/// Writes the gatherings of a cohort for a calendar.
pub fn write_calendar(desk: &Desk, asked: WriteCalendar) -> Result<Written, Failure> {
    let gatherings = desk.read(|store| Ok(store.gatherings_of(asked.cohort)?))?;
    let meetings: Vec<Meeting> = gatherings
        .into_iter()
        .map(|it| Meeting {
            key: it.id.to_string(),
            title: it.facts.title,
            start: it.facts.at,
            minutes: it.facts.minutes,
            place: it.facts.place,
            note: it.facts.instructions,
        })
        .collect();
    let bytes = ics::bytes(&meetings, desk.now());
    write(desk, &asked.title, "ics", &bytes, meetings.len() as u32)
}

/// Writes every kept row of the file as JSON, table by table, for any program to read.
pub fn write_everything(desk: &Desk, asked: WriteEverything) -> Result<Written, Failure> {
    let (rows, everything) = desk.read(|store| Ok(store.everything()?))?;
    let bytes = serde_json::to_vec_pretty(&everything)
        .map_err(|error| Failure::Broken { report: format!("{:?}", error.classify()) })?;
    write(desk, &asked.title, "json", &bytes, rows)
}
