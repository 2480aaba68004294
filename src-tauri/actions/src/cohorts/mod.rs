//! Cohorts and their members.

pub mod copying;
pub mod lines;
pub mod members;
pub mod results;
pub mod testimonials;

use std::collections::BTreeSet;

use binome_domain::cohorts::terms::Terms;
use binome_domain::cohorts::{
    Closing, Cohort, CohortFacts, CohortRole, Direction, Member, Stage, proposed_span,
};
use binome_domain::days::Day;
use binome_domain::ids::{CohortId, MemberId};
use binome_domain::op::Op;
use binome_domain::pairs::Couple;
use binome_domain::refusal::Refusal;
use binome_store::{Change, Reader};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::lines::{CohortLine, lines};
use self::members::MemberLine;
use crate::files::Nothing;
use crate::gatherings::{self, GatheringLine};
use crate::names::Roll;
use crate::pairs::{self, PairLine};
use crate::{Desk, Failure};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneCohort {
    pub cohort: CohortId,
}

/// A cohort with everyone and everything in it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CohortPage {
    pub id: CohortId,
    pub facts: CohortFacts,
    pub terms: Terms,
    pub closing: Closing,
    pub members: Vec<MemberLine>,
    pub pairs: Vec<PairLine>,
    /// Couples that must never become a pair.
    pub forbidden: Vec<Couple>,
    pub gatherings: Vec<GatheringLine>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftCohort {
    pub start: Day,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddCohort {
    pub facts: CohortFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeCohort {
    pub cohort: CohortId,
    pub facts: CohortFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveCohort {
    pub cohort: CohortId,
    pub stage: Stage,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeTerms {
    pub cohort: CohortId,
    pub terms: Terms,
}

/// A cohort as it stands on a day, looked up once.
pub struct Glance {
    pub cohort: Cohort,
    pub roll: Roll,
    pub pairs: Vec<PairLine>,
    pub gatherings: Vec<GatheringLine>,
}

impl Glance {
    pub fn at(store: &Reader<'_>, cohort: Cohort, today: Day) -> Result<Self, Failure> {
        let roll = Roll::of(store, cohort.id)?;
        let pairs = pairs::lines(store, &cohort, &roll, today)?;
        let gatherings = gatherings::lines(store, cohort.id)?;
        Ok(Self { cohort, roll, pairs, gatherings })
    }

    /// Pairs that still meet.
    pub fn running(&self) -> impl Iterator<Item = &PairLine> {
        self.pairs.iter().filter(|pair| pair.ended.is_none())
    }

    /// Mentees who have no mentor now.
    pub fn unpaired(&self) -> u32 {
        let paired: BTreeSet<MemberId> = self.running().map(|it| it.couple.mentee).collect();
        let waits = |it: &Member| it.facts.side.role() == CohortRole::Mentee;
        let everyone = self.roll.everyone();
        everyone.filter(|(it, _)| waits(it) && !paired.contains(&it.id)).count() as u32
    }
}

/// The latest start first.
pub fn cohorts(desk: &Desk, _: Nothing) -> Result<Vec<CohortLine>, Failure> {
    let today = desk.today();
    desk.read(|store| lines(&store, store.cohorts()?, today))
}

pub fn cohort(desk: &Desk, asked: OneCohort) -> Result<CohortPage, Failure> {
    let today = desk.today();
    desk.read(|store| {
        let forbidden = store.forbidden_in(asked.cohort)?;
        let Glance { cohort, roll, pairs, gatherings } =
            Glance::at(&store, store.cohort(asked.cohort)?, today)?;
        let members = members::lines(&store, &cohort, &roll, &pairs, today)?;
        let Cohort { id, facts, terms, closing } = cohort;
        Ok(CohortPage { id, facts, terms, closing, members, pairs, forbidden, gatherings })
    })
}

/// A cohort as it is proposed: reverse, for three months, silent after three weeks.
pub fn draft_cohort(_: &Desk, asked: DraftCohort) -> Result<CohortFacts, Failure> {
    Ok(CohortFacts {
        name: String::new(),
        direction: Direction::Reverse,
        partner: None,
        span: proposed_span(asked.start),
        stage: Stage::Preparation,
        silence_days: DEFAULT_SILENCE_DAYS,
    })
}

/// Three weeks, as the programme's staff told.
pub const DEFAULT_SILENCE_DAYS: u16 = 21;

pub fn add_cohort(desk: &Desk, asked: AddCohort) -> Result<CohortId, Failure> {
    let facts = checked(asked.facts)?;
    desk.change(Op::AddCohort, |change| Ok(change.add_cohort(&facts)?))
}

pub fn change_cohort(desk: &Desk, asked: ChangeCohort) -> Result<(), Failure> {
    let (facts, today) = (checked(asked.facts)?, desk.today());
    let stage = desk.read(|store| Ok(store.cohort(asked.cohort)?.facts.stage))?;
    desk.change(op(stage, facts.stage), |change| {
        let cohort = change.cohort(asked.cohort)?.still_open()?;
        write(change, &cohort, &facts, today)
    })
}

/// From one stage to another; the only act that a closed cohort lets through.
pub fn move_cohort(desk: &Desk, asked: MoveCohort) -> Result<(), Failure> {
    let today = desk.today();
    let stage = desk.read(|store| Ok(store.cohort(asked.cohort)?.facts.stage))?;
    desk.change(op(stage, asked.stage), |change| {
        let cohort = change.cohort(asked.cohort)?;
        let facts = CohortFacts { stage: asked.stage, ..cohort.facts.clone() };
        write(change, &cohort, &facts, today)
    })
}

fn op(from: Stage, to: Stage) -> Op {
    match (from == Stage::Closed, to == Stage::Closed) {
        (false, true) => Op::CloseCohort,
        (true, false) => Op::ReopenCohort,
        _ => Op::ChangeCohort,
    }
}

fn write(
    change: &Change<'_>,
    cohort: &Cohort,
    facts: &CohortFacts,
    today: Day,
) -> Result<(), Failure> {
    change.change_cohort(cohort.id, facts)?;
    let trace = cohort.closing.after(cohort.facts.stage, facts.stage, today);
    if trace != cohort.closing {
        change.trace_closing(cohort.id, trace)?;
    }
    Ok(())
}

pub fn change_terms(desk: &Desk, asked: ChangeTerms) -> Result<(), Failure> {
    desk.change(Op::ChangeTerms, |change| {
        change.cohort(asked.cohort)?.still_open()?;
        Ok(change.change_terms(asked.cohort, &asked.terms)?)
    })
}

/// Refuses a nameless cohort, or one that ends before it starts.
pub fn checked(mut facts: CohortFacts) -> Result<CohortFacts, Refusal> {
    facts.name = facts.name.trim().to_owned();
    let span = facts.span;
    if facts.name.is_empty() {
        return Err(Refusal::NameMissing);
    }
    if span.end < span.start {
        return Err(Refusal::EndBeforeStart { start: span.start, end: span.end });
    }
    Ok(facts)
}

pub fn remove_cohort(desk: &Desk, asked: OneCohort) -> Result<(), Failure> {
    desk.change(Op::RemoveCohort, |change| {
        change.cohort(asked.cohort)?.still_open()?;
        for member in change.members_of(asked.cohort)? {
            change.remove_member(member.id)?;
        }
        Ok(change.remove_cohort(asked.cohort)?)
    })
}
