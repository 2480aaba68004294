//! The figures of a cohort, for the board and its partners.

use std::collections::BTreeMap;

use binome_domain::pairs::EndReason;
use binome_papers::documents::cohort_report;

use super::laid::{Bench, Laid};
use super::told::Told;
use crate::pairs::PairLine;

/// Fewer people than this are not counted before a partner's eyes.
pub const LEAST_SHOWN: u32 = 5;

/// From the first age of each band to the last; the age bands the State counts by.
const BANDS: [(Option<i32>, Option<i32>); 7] = [
    (None, Some(17)),
    (Some(18), Some(25)),
    (Some(26), Some(34)),
    (Some(35), Some(44)),
    (Some(45), Some(54)),
    (Some(55), Some(64)),
    (Some(65), None),
];

/// The report; counts below `masked_below` are not shown.
pub fn lay(bench: &Bench<'_>, told: &Told, masked_below: u32) -> Laid {
    if told.pairs.is_empty() {
        return Laid::nothing();
    }
    let finished = |it: &&PairLine| match it.ended {
        Some(ending) => ending.reason == EndReason::Finished,
        None => told.cohort.facts.span.end <= bench.today,
    };
    let came = told.gatherings.iter().filter(|it| !it.present.is_empty());
    let mentors = told.mentors();
    let facts = cohort_report::Facts {
        occasion: bench.of_cohort(&told.cohort),
        pairs: told.pairs.len() as u32,
        finished: told.pairs.iter().filter(finished).count() as u32,
        meetings: told.pairs.iter().map(|it| it.met().count() as u32).sum(),
        minutes: told.pairs.iter().map(|it| it.minutes).sum(),
        volunteer_minutes: mentors.iter().map(|(it, _)| told.given(it.id).1).sum(),
        masked_below,
        attendance: came.map(|it| (it.facts.title.clone(), it.present.len() as u32)).collect(),
        levels: Vec::new(),
        outcomes: Vec::new(),
        ages: ages(bench, told),
        sources: Vec::new(),
        achievements: Vec::new(),
        quotes: Vec::new(),
        next: Vec::new(),
    };
    cohort_report::paper(&bench.press, &facts).into()
}

/// How many members of each age band when the cohort started; unknown ages are said.
fn ages(bench: &Bench<'_>, told: &Told) -> Vec<(String, u32)> {
    let mut counts: BTreeMap<usize, u32> = BTreeMap::new();
    for (_, person) in told.roll.everyone() {
        let age = person.facts.birth.age_on(told.cohort.facts.span.start);
        let band = age.and_then(|age| {
            BANDS.iter().position(|(from, to)| {
                from.is_none_or(|it| it <= age.least) && to.is_none_or(|it| age.least <= it)
            })
        });
        *counts.entry(band.unwrap_or(BANDS.len())).or_default() += 1;
    }
    let named = |(band, count): (usize, u32)| {
        let label =
            BANDS.get(band).map(|(from, to)| (bench.press.words().report.age_band)(*from, *to));
        (label.unwrap_or_else(|| bench.press.words().report.age_unknown.to_owned()), count)
    };
    counts.into_iter().map(named).collect()
}
