//! The figures of an event, for the board and its partners.

use binome_domain::days::HalfDay;
use binome_domain::events::services::{self, Counted};
use binome_papers::documents::report::{self, Counts};

use super::super::laid::Laid;
use super::super::report::{BANDS, ages};
use super::after::minutes;
use super::before::half_days;
use super::stage::Stage;
use crate::events::dossier::Attendee;

/// The report, once somebody came; counts below `masked_below` are not shown.
pub fn lay(stage: &Stage<'_>, masked_below: u32) -> Laid {
    let came = stage.women().filter(|it| stage.came(it)).count();
    if came == 0 {
        return Laid::nothing();
    }
    let words = &stage.bench.press.words().report;
    let counts = |title: &str, counts| Counts { title: title.to_owned(), counts };
    let people = || stage.women().map(|it| &it.person);
    let of = |answer: fn(&Attendee) -> Option<&str>| told(stage, stage.women(), answer);
    let facts = report::Facts {
        occasion: stage.occasion.clone(),
        name: words.of_event.to_owned(),
        figures: figures(stage, came),
        masked_below,
        levels: Vec::new(),
        counts: vec![
            counts(words.half_days, by_half_day(stage)),
            counts(
                words.ages_then,
                ages(stage.bench, BANDS, people(), stage.dossier.event.facts.span.start),
            ),
            counts(words.situations, of(|it| it.registration.facts.situation.as_deref())),
            counts(words.sources, of(|it| it.registration.facts.heard_from.as_deref())),
            counts(words.words, pairs(services::words(&stage.dossier.registrations()))),
        ],
        achievements: Vec::new(),
        quotes: Vec::new(),
        next: Vec::new(),
    };
    report::paper(&stage.bench.press, &facts).into()
}

fn figures(stage: &Stage<'_>, came: usize) -> Vec<(String, String)> {
    let (words, duration) =
        (&stage.bench.press.words().report, stage.bench.press.words().common.duration);
    let rounds = stage.dossier.rounds().len();
    let given = given(stage);
    let children: usize = stage.women().map(|it| it.registration.facts.children.len()).sum();
    let all = [
        (format!("{came} / {}", stage.women().count()), words.came, came),
        (rounds.to_string(), words.rounds, rounds),
        (children.to_string(), words.minded, children),
        (duration(given), words.volunteers, given as usize),
    ];
    let some = all.into_iter().filter(|(_, _, count)| *count > 0);
    some.map(|(value, what, _)| (value, what.to_owned())).collect()
}

/// Minutes that volunteers gave: there, and before.
pub fn given(stage: &Stage<'_>) -> u32 {
    let gave = |it: &Attendee| minutes(stage, it) + u32::from(it.registration.facts.preparation);
    stage.volunteers().map(gave).sum()
}

/// How many women came on each half-day.
pub fn by_half_day(stage: &Stage<'_>) -> Vec<(String, u32)> {
    let words = stage.bench.press.words();
    let line = |half: HalfDay| {
        let said =
            format!("{}, {}", (words.common.short_day)(half.day), (words.common.half)(half.half));
        let there = |who: &&Attendee| {
            let id = who.registration.id;
            let arrivals = &stage.dossier.arrivals;
            arrivals.iter().any(|it| it.registration == id && it.half_day == half && it.came)
        };
        (said, stage.women().filter(there).count() as u32)
    };
    half_days(stage).into_iter().map(line).collect()
}

/// What the women answered, counted, and how many did not; nothing where nobody was asked.
pub fn told<'a>(
    stage: &Stage<'_>,
    women: impl Iterator<Item = &'a Attendee>,
    answer: fn(&Attendee) -> Option<&str>,
) -> Vec<(String, u32)> {
    let told =
        |it: &Attendee| answer(it).map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned);
    let answers: Vec<Option<String>> = women.map(told).collect();
    let mut counts = pairs(services::counted(answers.iter().flatten().map(String::as_str)));
    let silent = answers.iter().filter(|it| it.is_none()).count() as u32;
    if silent > 0 && !counts.is_empty() {
        counts.push((stage.bench.press.words().report.untold.to_owned(), silent));
    }
    counts
}

fn pairs(counted: Vec<Counted>) -> Vec<(String, u32)> {
    counted.into_iter().map(|it| (it.said, it.count)).collect()
}
