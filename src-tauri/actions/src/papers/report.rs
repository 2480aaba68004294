//! The figures of a cohort, for the board and its partners.

use std::collections::BTreeMap;

use binome_domain::cohorts::CohortRole;
use binome_domain::days::Day;
use binome_domain::events::services::{Counted, counted};
use binome_domain::people::Person;
use binome_papers::documents::report::{self, Counts, Quote};
use binome_papers::words::Role;

use super::laid::{Bench, Laid};
use super::told::Told;
use crate::Failure;
use crate::cohorts::results;
use crate::cohorts::testimonials::{self, TestimonialLine};

/// Fewer people than this are not counted before a partner's eyes.
pub const LEAST_SHOWN: u32 = 5;

/// From the first age of a band to the last.
type Band = (Option<i32>, Option<i32>);

/// The bands the State counts by.
pub const BANDS: &[Band] = &[
    (None, Some(17)),
    (Some(18), Some(25)),
    (Some(26), Some(34)),
    (Some(35), Some(44)),
    (Some(45), Some(54)),
    (Some(55), Some(64)),
    (Some(65), None),
];

/// Those the European Social Fund counts by.
pub const FUND_BANDS: &[Band] =
    &[(None, Some(17)), (Some(18), Some(29)), (Some(30), Some(54)), (Some(55), None)];

/// The report; counts below `masked_below` are not shown.
pub fn lay(bench: &Bench<'_>, told: &Told, masked_below: u32) -> Result<Laid, Failure> {
    if told.pairs.is_empty() {
        return Ok(Laid::nothing());
    }
    let words = &bench.press.words().report;
    let found = results::figures(bench.store, told.cohort.id, &told.roll)?;
    let duration = bench.press.words().common.duration;
    let figure = |value: String, what: &str| (value, what.to_owned());
    let counts = |title: &str, counts| Counts { title: title.to_owned(), counts };
    let came = told.gatherings.iter().filter(|it| !it.present.is_empty());
    let came = came.map(|it| (it.facts.title.clone(), it.present.len() as u32)).collect();
    let outcomes =
        found.outcomes.iter().map(|it| ((words.outcome)(it.outcome).to_owned(), it.mentees));
    let people = told.roll.everyone().map(|(_, person)| person);
    let facts = report::Facts {
        occasion: bench.of_cohort(&told.cohort),
        name: words.title.to_owned(),
        figures: vec![
            figure(format!("{} / {}", found.finished, found.paired), words.finished),
            figure(found.meetings.to_string(), words.meetings),
            figure(duration(found.minutes), words.hours),
            figure(duration(found.volunteer_minutes), words.volunteers),
        ],
        masked_below,
        // A mean over very few would tell of one person.
        levels: found
            .levels
            .iter()
            .filter(|it| it.mentees >= masked_below)
            .map(|it| (it.topic.clone(), it.before, it.after))
            .collect(),
        counts: vec![
            counts(words.attendance, came),
            counts(words.outcomes, outcomes.collect()),
            counts(words.ages, ages(bench, BANDS, people, told.cohort.facts.span.start)),
        ],
        achievements: once(found.achievements),
        quotes: quotes(bench, testimonials::lines(bench.store, told.cohort.id, &told.roll)?),
        next: Vec::new(),
    };
    Ok(report::paper(&bench.press, &facts).into())
}

/// The same achievement of several pairs stands once, with how many.
fn once(all: Vec<String>) -> Vec<String> {
    let said = |it: Counted| match it.count {
        1 => it.said,
        several => format!("{} ({several})", it.said),
    };
    counted(all.iter().map(String::as_str)).into_iter().map(said).collect()
}

/// What may be published, signed as far as each allowed it.
pub fn quotes(bench: &Bench<'_>, said: Vec<TestimonialLine>) -> Vec<Quote> {
    said.into_iter().filter_map(|it| quote(bench, it)).collect()
}

fn quote(bench: &Bench<'_>, said: TestimonialLine) -> Option<Quote> {
    let name = said.signing.signed?;
    let role = match said.role {
        CohortRole::Mentee => Role::Mentee,
        CohortRole::Mentor => Role::Mentor,
    };
    let role = bench.role(said.civility, role).to_lowercase();
    let age = said.signing.published_age.map(|it| it.least);
    let author = (bench.press.words().report.author)(&name, age, &role);
    Some(Quote { text: said.facts.text, author })
}

/// How many people of each age band on a day; unknown ages are said.
pub fn ages<'a>(
    bench: &Bench<'_>,
    bands: &[Band],
    people: impl Iterator<Item = &'a Person>,
    on: Day,
) -> Vec<(String, u32)> {
    let mut counts: BTreeMap<usize, u32> = BTreeMap::new();
    for person in people {
        let age = person.facts.birth.age_on(on);
        let band = age.and_then(|age| {
            bands.iter().position(|(from, to)| {
                from.is_none_or(|it| it <= age.least) && to.is_none_or(|it| age.least <= it)
            })
        });
        *counts.entry(band.unwrap_or(bands.len())).or_default() += 1;
    }
    let named = |(band, count): (usize, u32)| {
        let label =
            bands.get(band).map(|(from, to)| (bench.press.words().report.age_band)(*from, *to));
        (label.unwrap_or_else(|| bench.press.words().report.age_unknown.to_owned()), count)
    };
    counts.into_iter().map(named).collect()
}
