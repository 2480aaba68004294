//! The figures a funder asks for: of a cohort here, and what an event counts the same way.

use binome_domain::cohorts::Side;
use binome_domain::people::{Civility, Person};
use binome_papers::documents::Occasion;
use binome_papers::documents::annex::{self, Part};

use super::laid::{Bench, Laid};
use super::report::{BANDS, FUND_BANDS, ages};
use super::told::Told;
use crate::Failure;
use crate::cohorts::results;

/// The annex, with its signature.
pub fn lay(bench: &Bench<'_>, occasion: Occasion, parts: Vec<Part>) -> Laid {
    let facts = annex::Facts { occasion, parts, signing: bench.signing() };
    annex::paper(&bench.press, &facts).into()
}

/// The figures of a cohort, once pairs were formed.
pub fn of_cohort(bench: &Bench<'_>, told: &Told) -> Result<Laid, Failure> {
    if told.pairs.is_empty() {
        return Ok(Laid::nothing());
    }
    let words = &bench.press.words().annex;
    let mentees: Vec<&Person> = told
        .roll
        .everyone()
        .filter(|(member, _)| matches!(member.facts.side, Side::Mentee { .. }))
        .map(|(_, person)| person)
        .collect();
    let people = || mentees.iter().copied();
    let start = told.cohort.facts.span.start;
    let part = |title: &str, lines| Part { title: title.to_owned(), lines };
    let mut public = vec![(words.mentees.to_owned(), mentees.len().to_string())];
    public.extend(genders(bench, people()));
    public.push((words.mentors.to_owned(), told.mentors().len().to_string()));
    let parts = vec![
        part(words.public, public),
        part(words.activity, activity(bench, told)?),
        part(bench.press.words().report.ages, counted(ages(bench, BANDS, people(), start))),
        part(words.fund_ages, counted(ages(bench, FUND_BANDS, people(), start))),
    ];
    Ok(lay(bench, bench.of_cohort(&told.cohort), parts))
}

fn activity(bench: &Bench<'_>, told: &Told) -> Result<Vec<(String, String)>, Failure> {
    let (words, report) = (&bench.press.words().annex, &bench.press.words().report);
    let duration = bench.press.words().common.duration;
    let found = results::figures(bench.store, told.cohort.id, &told.roll)?;
    let held = told.gatherings.iter().filter(|it| !it.present.is_empty()).count();
    let lines = [
        (words.pairs, found.paired.to_string()),
        (report.finished, found.finished.to_string()),
        (report.meetings, found.meetings.to_string()),
        (words.hours_exchanged, duration(found.minutes)),
        (words.gatherings, held.to_string()),
        (words.hours_given, duration(found.volunteer_minutes)),
    ];
    Ok(lines.map(|(what, value)| (what.to_owned(), value)).to_vec())
}

/// How many women and men, and of how many it was never told; nothing where it was of nobody.
pub fn genders<'a>(
    bench: &Bench<'_>,
    people: impl Iterator<Item = &'a Person>,
) -> Vec<(String, String)> {
    let words = &bench.press.words().annex;
    let told: Vec<Option<Civility>> = people.map(|it| it.facts.civility).collect();
    if told.iter().all(Option::is_none) {
        return Vec::new();
    }
    let count = |of: Option<Civility>| told.iter().filter(|it| **it == of).count();
    [
        (words.women, count(Some(Civility::Mme))),
        (words.men, count(Some(Civility::M))),
        (words.untold, count(None)),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(what, count)| (what.to_owned(), count.to_string()))
    .collect()
}

/// Counts, in words.
pub fn counted(counts: Vec<(String, u32)>) -> Vec<(String, String)> {
    counts.into_iter().map(|(what, count)| (what, count.to_string())).collect()
}
