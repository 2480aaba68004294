//! The figures of an event as a funder asks for them, once somebody came.

use binome_papers::documents::annex::Part;

use super::super::annex::{counted, genders, lay as paper};
use super::super::laid::Laid;
use super::super::report::{BANDS, FUND_BANDS, ages};
use super::after::minutes;
use super::report::{by_half_day, given, told};
use super::stage::Stage;
use crate::events::dossier::Attendee;

pub fn lay(stage: &Stage<'_>) -> Laid {
    let came: Vec<&Attendee> = stage.women().filter(|it| stage.came(it)).collect();
    if came.is_empty() {
        return Laid::nothing();
    }
    let words = &stage.bench.press.words().annex;
    let report = &stage.bench.press.words().report;
    let people = || came.iter().map(|it| &it.person);
    let first = stage.dossier.event.facts.span.start;
    let part = |title: &str, lines| Part { title: title.to_owned(), lines };
    let parts = vec![
        part(words.public, public(stage, &came)),
        part(words.activity, activity(stage, &came)),
        part(report.ages_then, counted(ages(stage.bench, BANDS, people(), first))),
        part(words.fund_ages, counted(ages(stage.bench, FUND_BANDS, people(), first))),
        part(
            words.situations,
            counted(told(stage, came.iter().copied(), |it| {
                it.registration.facts.situation.as_deref()
            })),
        ),
    ];
    paper(stage.bench, stage.occasion.clone(), parts)
}

fn public(stage: &Stage<'_>, came: &[&Attendee]) -> Vec<(String, String)> {
    let words = &stage.bench.press.words().annex;
    let line = |what: &str, count: usize| (what.to_owned(), count.to_string());
    let mut lines =
        vec![line(words.registered, stage.women().count()), line(words.came, came.len())];
    lines.extend(genders(stage.bench, came.iter().map(|it| &it.person)));
    lines.push(line(words.mentors, stage.mentors().filter(|it| stage.came(it)).count()));
    let children: usize = came.iter().map(|it| it.registration.facts.children.len()).sum();
    if children > 0 {
        lines.push(line(stage.bench.press.words().plan.minded, children));
    }
    lines
}

fn activity(stage: &Stage<'_>, came: &[&Attendee]) -> Vec<(String, String)> {
    let words = stage.bench.press.words();
    let duration = words.common.duration;
    let half_days = by_half_day(stage);
    let attendances: u32 = half_days.iter().map(|(_, count)| count).sum();
    let followed: u32 = came.iter().map(|it| minutes(stage, it)).sum();
    let held = half_days.iter().filter(|(_, count)| *count > 0).count();
    [
        (words.annex.half_days, held.to_string()),
        (words.annex.attendances, attendances.to_string()),
        (words.annex.hours_followed, duration(followed)),
        (words.report.rounds, stage.dossier.rounds().len().to_string()),
        (words.annex.hours_given, duration(given(stage))),
    ]
    .map(|(what, value)| (what.to_owned(), value))
    .to_vec()
}
