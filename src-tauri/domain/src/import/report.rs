//! What was understood of a table, in the shape in which importers are compared.

use std::collections::BTreeMap;

use serde::Serialize;

use super::cautions::{Caution, SkipReason, Warning};
use super::incoming::{Incoming, Meal, Part};
use super::shape::column::Layout;
use super::shape::sources::Source;
use super::understanding::Understanding;
use crate::days::{Day, Half, Moment, PartOfDay};
use crate::folding;
use crate::people::{Birth, Civility};

/// People, skipped lines and warnings of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    pub detect: Detect,
    pub context: Option<CohortTold>,
    pub counts: Counts,
    pub skipped: Vec<SkippedLine>,
    pub pairs: Vec<[usize; 2]>,
    pub pair_notes: BTreeMap<String, String>,
    pub warnings: Vec<WarningTold>,
    pub people: Vec<PersonTold>,
}

/// How the table was understood as a whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Detect {
    pub header_line: Option<u32>,
    pub source: Source,
    pub layout: &'static str,
    pub role_default: Option<Part>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Counts {
    pub people: usize,
    pub pairs: usize,
    pub skipped_lines: usize,
    pub lines: u32,
}

/// What titles and footers tell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CohortTold {
    pub name: Option<String>,
    pub partner: Option<String>,
    pub launch_meeting: Option<String>,
    pub final_meeting: Option<String>,
    pub start: Option<Day>,
    pub end: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SkippedLine {
    pub line: u32,
    pub code: String,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WarningTold {
    pub code: String,
    pub line: Option<u32>,
    pub lines: Vec<u32>,
    pub field: Option<String>,
    pub value: Option<String>,
}

/// A person as the table tells of her; what it does not tell is null.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonTold {
    pub role: Option<Part>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub civility: Option<Civility>,
    pub birth_date: Option<Day>,
    pub birth_year: Option<i32>,
    pub age_declared: Option<u8>,
    pub age_declared_on: Option<Day>,
    pub email: Option<String>,
    pub emails: Vec<String>,
    pub phone: Option<String>,
    pub phones: Vec<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    pub organization: Option<String>,
    pub job_title: Option<String>,
    pub background: Option<String>,
    pub topics: Vec<String>,
    pub availability: Vec<String>,
    pub availability_raw: Option<String>,
    pub max_group: Option<u8>,
    pub mentor_before: Option<bool>,
    pub bio: Option<String>,
    pub situation: Option<String>,
    pub digital_profile: Option<String>,
    pub heard_from: Option<String>,
    pub diet: Option<String>,
    pub meals: BTreeMap<String, bool>,
    pub childcare_requested: Option<bool>,
    pub childcare_count: u8,
    pub childcare_raw: Option<String>,
    pub children: Vec<(String, Option<u16>)>,
    pub image_consent: Option<bool>,
    pub notes: Option<String>,
    pub answers: BTreeMap<String, String>,
    pub source_lines: Vec<u32>,
    pub external_ids: Vec<String>,
}

/// Lays out what was understood.
pub fn report(found: &Understanding) -> Report {
    Report {
        detect: Detect {
            header_line: found.header_line,
            source: found.source,
            layout: match found.layout {
                Layout::OnePerson => "one person per line",
                Layout::TwoPeople => "two people per line (mentee + mentor = a pair)",
            },
            role_default: found.part,
        },
        context: cohort(found),
        counts: Counts {
            people: found.people.len(),
            pairs: found.pairs.len(),
            skipped_lines: found.skipped.len(),
            lines: found.lines,
        },
        skipped: found
            .skipped
            .iter()
            .map(|it| SkippedLine {
                line: it.line,
                code: skip_code(it.code),
                value: it.value.clone(),
            })
            .collect(),
        pairs: found.pairs.iter().map(|it| [it.mentee, it.mentor]).collect(),
        pair_notes: found
            .pairs
            .iter()
            .filter_map(|it| {
                it.note.clone().map(|note| (format!("{}-{}", it.mentee, it.mentor), note))
            })
            .collect(),
        warnings: warnings(found),
        people: found.people.iter().map(person).collect(),
    }
}

fn cohort(found: &Understanding) -> Option<CohortTold> {
    let said = &found.context;
    let minute = |at: Moment| at.format("%Y-%m-%dT%H:%M").to_string();
    let told = CohortTold {
        name: said.name.clone(),
        partner: said.partner.clone(),
        launch_meeting: said.launch.map(minute),
        final_meeting: said.last.map(minute),
        start: said.launch.map(|it| it.date()),
        end: said.last.map(|it| it.date()),
    };
    (told.name.is_some() || told.start.is_some() || told.end.is_some()).then_some(told)
}

fn warnings(found: &Understanding) -> Vec<WarningTold> {
    let tell = |it: &Warning| WarningTold {
        code: caution_code(it.code),
        line: it.lines.first().copied(),
        lines: it.lines.clone(),
        field: it.field.map(|field| snake(&format!("{field:?}"))),
        value: it.value.clone(),
    };
    found.warnings.iter().map(tell).collect()
}

fn caution_code(code: Caution) -> String {
    snake(&format!("{code:?}"))
}

fn skip_code(code: SkipReason) -> String {
    snake(&format!("{code:?}"))
}

/// `OrderNotValid` is written `order_not_valid`: the name of the variant is the code.
fn snake(name: &str) -> String {
    let mut code = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_uppercase() && !code.is_empty() {
            code.push('_');
        }
        code.extend(letter.to_lowercase());
    }
    code
}

fn person(it: &Incoming) -> PersonTold {
    let (birth_date, birth_year, age_declared, age_declared_on) = match it.facts.birth {
        Birth::Unknown => (None, None, None, None),
        Birth::Date { day } => (Some(day), None, None, None),
        Birth::Year { year } => (None, Some(year), None, None),
        Birth::Age { years, told } => (None, None, Some(years), Some(told)),
    };
    let said = (*it.said).clone();
    let phones: Vec<String> = it.facts.phones.iter().filter_map(|it| it.normal.clone()).collect();
    PersonTold {
        role: it.part,
        first_name: told(it.facts.name.first()),
        last_name: told(it.facts.name.last()),
        civility: it.facts.civility,
        birth_date,
        birth_year,
        age_declared,
        age_declared_on,
        email: it.facts.emails.first().cloned(),
        emails: it.facts.emails.clone(),
        phone: phones.first().cloned(),
        phones,
        postal_code: it.facts.postal_code.clone(),
        city: it.facts.city.clone(),
        organization: it.facts.organisation.clone(),
        job_title: it.facts.job.clone(),
        background: said.background,
        topics: said.topics,
        availability: free_times(it),
        availability_raw: said.availability_raw,
        max_group: said.group_size,
        mentor_before: said.mentor_before,
        bio: said.bio,
        situation: said.situation,
        digital_profile: said.profile,
        heard_from: said.heard_from,
        diet: said.diet,
        meals: said.meals.iter().map(|meal| (meal_key(meal), meal.wanted)).collect(),
        childcare_requested: said.childcare,
        childcare_count: said.children_count,
        childcare_raw: said.children_raw,
        children: said.children.iter().map(|it| (it.name.clone(), it.months)).collect(),
        image_consent: said.image_consent,
        notes: it.facts.note.clone(),
        answers: said.answers.into_iter().map(|it| (it.question, it.answer)).collect(),
        source_lines: it.lines.clone(),
        external_ids: it.tickets.clone(),
    }
}

fn told(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// By the days of the event, or by those of the week where the event is not known.
fn free_times(it: &Incoming) -> Vec<String> {
    let dated = it.said.half_days.iter().map(|half_day| {
        let half = match half_day.half {
            Half::Am => "am",
            Half::Pm => "pm",
        };
        format!("{}/{half}", half_day.day)
    });
    let weekly = it.said.slots.iter().map(|slot| {
        let part = match slot.part {
            PartOfDay::Morning => "am",
            PartOfDay::Midday => "midday",
            PartOfDay::Afternoon => "pm",
            PartOfDay::Evening => "evening",
        };
        format!("{}/{part}", WEEKDAYS[usize::from(slot.weekday.clamp(1, 7)) - 1])
    });
    if it.said.half_days.is_empty() { weekly.collect() } else { dated.collect() }
}

/// How a day is called where only that of the week is known.
const WEEKDAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// By its day, or by its header where the days of the event are not known.
fn meal_key(meal: &Meal) -> String {
    meal.day.map_or_else(|| folding::words(&meal.label), |day| day.to_string())
}
