//! What a cohort came to, what is still missing of it, and what people said.

use std::collections::BTreeSet;

use binome_domain::certificates::{Certificate, Holder};
use binome_domain::cohorts::results::{Kept, Results, results};
use binome_domain::cohorts::{CohortRole, Member, Stage};
use binome_domain::days::Day;
use binome_domain::gatherings::GatheringKind;
use binome_domain::ids::{CohortId, GatheringId, MemberId, PairId, PersonId, TestimonialId};
use binome_domain::people::Person;
use binome_store::Reader;
use serde::Serialize;
use ts_rs::TS;

use super::testimonials::{self, TestimonialLine};
use super::{Glance, OneCohort};
use crate::gatherings::GatheringLine;
use crate::names::Roll;
use crate::pairs::PairLine;
use crate::{Desk, Failure};

/// The last page of a cohort.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResultsPage {
    pub results: Results,
    /// What is still missing at this stage. It shows, and never stops anyone.
    pub checks: Vec<Check>,
    pub testimonials: Vec<TestimonialLine>,
    /// What women of other cohorts would tell those of this one.
    pub advice: Vec<TestimonialLine>,
}

/// One thing that is missing, with where its cure is.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Check {
    PhoneMissing { person: PersonId, name: String },
    Unpaired { count: u32 },
    PlaceMissing { gathering: GatheringId, title: String },
    FinalMissing,
    CharterMissing { pair: PairId, mentee: String, mentor: String, missing: u32 },
    NoLastMeeting { pair: PairId, mentee: String, mentor: String, last: Day },
    AttendanceMissing { gathering: GatheringId, title: String },
    LevelMissing { member: MemberId, name: String },
    ConsentMissing { testimonial: TestimonialId, name: String },
    CertificatesMissing { count: u32 },
}

pub fn cohort_results(desk: &Desk, asked: OneCohort) -> Result<ResultsPage, Failure> {
    let today = desk.today();
    desk.read(|store| {
        let glance = Glance::at(&store, store.cohort(asked.cohort)?, today)?;
        let said = testimonials::lines(&store, asked.cohort, &glance.roll)?;
        Ok(ResultsPage {
            results: figures(&store, asked.cohort, &glance.roll)?,
            checks: checks(&store, &glance, &said, today)?,
            advice: testimonials::advice(&store, asked.cohort)?,
            testimonials: said,
        })
    })
}

/// The figures of a cohort, for its page and its report.
pub fn figures(store: &Reader<'_>, cohort: CohortId, roll: &Roll) -> Result<Results, Failure> {
    let members: Vec<Member> = roll.everyone().map(|(member, _)| member.clone()).collect();
    Ok(results(Kept {
        members: &members,
        pairs: &store.pairs_of(cohort)?,
        meetings: &store.meetings_in(cohort)?,
        gatherings: &store.gatherings_of(cohort)?,
        presences: &store.presences_in(cohort)?,
    }))
}

fn checks(
    store: &Reader<'_>,
    glance: &Glance,
    said: &[TestimonialLine],
    today: Day,
) -> Result<Vec<Check>, Failure> {
    let mut checks = match glance.cohort.facts.stage {
        Stage::Preparation => before(glance),
        Stage::Running => placeless(glance, |it| today <= it.facts.at.date()).collect(),
        Stage::Closing | Stage::Closed => after(glance, said),
    };
    checks.extend(glance.running().filter_map(charter));
    checks.extend(glance.gatherings.iter().filter_map(|it| attendance(it, today)));
    if Stage::Closing <= glance.cohort.facts.stage {
        let count = uncertified(&store.certificates()?, glance);
        checks.extend((count > 0).then_some(Check::CertificatesMissing { count }));
    }
    Ok(checks)
}

/// What should be there on the first day.
fn before(glance: &Glance) -> Vec<Check> {
    let phoneless = |(member, person): &(Member, Person)| {
        let name = || glance.roll.spoken(member.id);
        let missing = person.facts.phones.is_empty();
        missing.then(|| Check::PhoneMissing { person: person.id, name: name() })
    };
    let silent = glance.roll.everyone().filter_map(phoneless);
    let unpaired = Some(glance.unpaired()).filter(|count| *count > 0);
    let unpaired = unpaired.map(|count| Check::Unpaired { count });
    silent.chain(placeless(glance, |_| true)).chain(unpaired).collect()
}

fn placeless(
    glance: &Glance,
    matters: impl Fn(&GatheringLine) -> bool,
) -> impl Iterator<Item = Check> {
    let all = glance.gatherings.iter();
    all.filter(move |it| it.facts.place.is_none() && matters(it))
        .map(|it| Check::PlaceMissing { gathering: it.id, title: it.facts.title.clone() })
}

/// What should be there on the last day.
fn after(glance: &Glance, said: &[TestimonialLine]) -> Vec<Check> {
    let mut checks: Vec<Check> =
        glance.running().filter_map(|it| last_meeting(glance, it)).collect();
    let levelless = |(member, _): &(Member, Person)| {
        let asked = member.facts.side.role() == CohortRole::Mentee
            && !member.facts.side.topics().is_empty()
            && member.facts.levels.iter().all(|it| it.after.is_none());
        let name = || glance.roll.spoken(member.id);
        asked.then(|| Check::LevelMissing { member: member.id, name: name() })
    };
    checks.extend(glance.roll.everyone().filter_map(levelless));
    let unasked = said.iter().filter(|it| it.facts.consent.is_none());
    checks.extend(
        unasked.map(|it| Check::ConsentMissing { testimonial: it.id, name: it.name.clone() }),
    );
    let has_final = glance.gatherings.iter().any(|it| it.facts.kind == GatheringKind::Final);
    checks.extend((!has_final).then_some(Check::FinalMissing));
    checks
}

fn charter(pair: &PairLine) -> Option<Check> {
    let missing = pair.care.charters.missing();
    let (mentee, mentor) = (pair.mentee_name.clone(), pair.mentor_name.clone());
    (missing > 0).then_some(Check::CharterMissing { pair: pair.id, mentee, mentor, missing })
}

/// A pair of whom nothing was heard for as long as a silence lasts, before the end.
fn last_meeting(glance: &Glance, pair: &PairLine) -> Option<Check> {
    let end = glance.cohort.facts.span.end;
    let quiet = (end - pair.last_sign).num_days() >= i64::from(pair.delay_days);
    quiet.then(|| Check::NoLastMeeting {
        pair: pair.id,
        mentee: pair.mentee_name.clone(),
        mentor: pair.mentor_name.clone(),
        last: pair.last_sign,
    })
}

fn attendance(gathering: &GatheringLine, today: Day) -> Option<Check> {
    let (id, title) = (gathering.id, gathering.facts.title.clone());
    gathering.unmarked(today).then_some(Check::AttendanceMissing { gathering: id, title })
}

/// How many came and have no numbered certificate.
pub fn uncertified(issued: &[Certificate], glance: &Glance) -> u32 {
    let member = |it: &Certificate| match it.holder {
        Holder::Mentoring(member) => Some(member),
        Holder::Volunteering(_) | Holder::Event(_) => None,
    };
    let issued: BTreeSet<MemberId> = issued.iter().filter_map(member).collect();
    let came = |member: MemberId| {
        let met = |it: &PairLine| {
            [it.couple.mentee, it.couple.mentor].contains(&member) && it.met().next().is_some()
        };
        glance.pairs.iter().any(met)
            || glance.gatherings.iter().any(|it| it.present.contains(&member))
    };
    let everyone = glance.roll.everyone().map(|(member, _)| member.id);
    everyone.filter(|it| came(*it) && !issued.contains(it)).count() as u32
}
