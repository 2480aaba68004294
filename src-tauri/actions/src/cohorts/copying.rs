//! The set-up of a cohort taken over for the next one: everything but the people.

use binome_domain::cohorts::{CohortFacts, Stage};
use binome_domain::days::{Day, Span, years_later};
use binome_domain::gatherings::GatheringFacts;
use binome_domain::ids::CohortId;
use binome_domain::op::Op;
use chrono::Datelike;

use super::OneCohort;
use crate::{Desk, Failure};

/// A new cohort with the same terms and gatherings, as many years later as it takes to start from
/// now on, each date on the same day of the week.
pub fn copy_cohort(desk: &Desk, asked: OneCohort) -> Result<CohortId, Failure> {
    let today = desk.today();
    desk.change(Op::CopyCohort, |change| {
        let model = change.cohort(asked.cohort)?;
        let years = years_until(model.facts.span.start, today);
        let copy = change.add_cohort(&moved(&model.facts, years))?;
        change.change_terms(copy, &model.terms)?;
        for gathering in change.gatherings_of(asked.cohort)? {
            let at = gathering.facts.at;
            let at = years_later(at.date(), years).and_time(at.time());
            change.add_gathering(copy, &GatheringFacts { at, ..gathering.facts })?;
        }
        Ok(copy)
    })
}

/// At least one; a program begun years ago is taken over for the coming months.
fn years_until(start: Day, today: Day) -> u32 {
    (1..100).find(|years| today <= years_later(start, *years)).unwrap_or(1)
}

fn moved(facts: &CohortFacts, years: u32) -> CohortFacts {
    let Span { start, end } = facts.span;
    let span = Span { start: years_later(start, years), end: years_later(end, years) };
    let (old, new) = (start.year().to_string(), span.start.year().to_string());
    let name = if facts.name.contains(&old) {
        facts.name.replace(&old, &new)
    } else {
        format!("{} {new}", facts.name)
    };
    CohortFacts { name, span, stage: Stage::Preparation, ..facts.clone() }
}
