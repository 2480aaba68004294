//! Who could go with whom: the best whole set, its price list, and the next best ones.

use std::collections::BTreeSet;

use binome_domain::cohorts::levels::of_topic;
use binome_domain::cohorts::{Cohort, Member, MemberFacts, Side};
use binome_domain::days::Day;
use binome_domain::ids::{CohortId, MemberId};
use binome_domain::matching::question::{About, Mentee, Mentor, Question, Rules, Topic, Weights};
use binome_domain::matching::watch::Halt;
use binome_domain::matching::{Alternative, Board, alternatives, board};
use binome_domain::pairs::{Couple, Pair};
use binome_domain::people::Person;
use binome_domain::refusal::Refusal;
use binome_store::Reader;
use serde::Deserialize;
use ts_rs::TS;

use crate::names::Roll;
use crate::{Desk, Failure};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SuggestPairs {
    pub cohort: CohortId,
    /// Couples the staff holds fast.
    pub locked: Vec<Couple>,
    /// `null` for those of the cohort's terms.
    pub weights: Option<Weights>,
    /// The name the screen gives this work, to ask for its news and to stop it.
    #[serde(default)]
    pub work: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OtherSets {
    pub cohort: CohortId,
    pub locked: Vec<Couple>,
    /// How many sets at most.
    pub most: u8,
    /// The name the screen gives this work, to ask for its news and to stop it.
    #[serde(default)]
    pub work: Option<String>,
}

/// The best whole set for those still without a pair, and what any other pair would cost.
/// Nothing is kept of it.
pub fn suggest_pairs(desk: &Desk, asked: SuggestPairs) -> Result<Board, Failure> {
    let today = desk.today();
    let mut question = desk.read(|store| question(&store, asked.cohort, asked.locked, today))?;
    question.weights = asked.weights.unwrap_or(question.weights);
    let under = desk.works.begin(asked.work.as_deref().unwrap_or_default());
    board(&question, &|news| under.pairs(news)).map_err(refused)
}

/// The next best whole sets, and how much less each brings; stopped, those found by then.
pub fn other_sets(desk: &Desk, asked: OtherSets) -> Result<Vec<Alternative>, Failure> {
    let today = desk.today();
    let question = desk.read(|store| question(&store, asked.cohort, asked.locked, today))?;
    let under = desk.works.begin(asked.work.as_deref().unwrap_or_default());
    alternatives(&question, asked.most.into(), &|news| under.pairs(news)).map_err(refused)
}

fn refused(halt: Halt) -> Failure {
    let refusal = match halt {
        Halt::Stopped => Refusal::SearchStopped,
        Halt::Cannot(conflict) => Refusal::PairsCannotHold { conflict },
    };
    refusal.into()
}

fn question(
    store: &Reader<'_>,
    cohort: CohortId,
    locked: Vec<Couple>,
    today: Day,
) -> Result<Question, Failure> {
    let cohort = store.cohort(cohort)?;
    let roll = Roll::of(store, cohort.id)?;
    let running: Vec<Couple> = store
        .pairs_of(cohort.id)?
        .into_iter()
        .filter(Pair::is_running)
        .map(|pair| pair.couple)
        .collect();
    let (mentees, mentors) = waiting(&roll, &running, today);
    let here: BTreeSet<MemberId> =
        mentees.iter().map(|it| it.id).chain(mentors.iter().map(|it| it.id)).collect();
    let rules = rules(store, &cohort, &roll, &here, locked)?;
    Ok(Question { mentees, mentors, rules, weights: cohort.terms.weights() })
}

/// Mentees without a mentor, and mentors with seats left.
fn waiting(roll: &Roll, running: &[Couple], today: Day) -> (Vec<Mentee>, Vec<Mentor>) {
    let (mut mentees, mut mentors) = (Vec::new(), Vec::new());
    for (member, person) in roll.everyone() {
        let (id, about) = (member.id, about(member, person, today));
        match member.facts.side {
            Side::Mentee { .. } if running.iter().any(|it| it.mentee == id) => {}
            Side::Mentee { .. } => {
                mentees.push(Mentee { id, wishes: topics(&member.facts), about })
            }
            Side::Mentor { seats, .. } => {
                let taken = running.iter().filter(|it| it.mentor == id).count();
                let seats = seats.saturating_sub(u8::try_from(taken).unwrap_or(u8::MAX));
                mentors.push(Mentor { id, seats, offers: topics(&member.facts), about });
            }
        }
    }
    mentors.retain(|mentor| mentor.seats > 0);
    (mentees, mentors)
}

fn rules(
    store: &Reader<'_>,
    cohort: &Cohort,
    roll: &Roll,
    here: &BTreeSet<MemberId>,
    locked: Vec<Couple>,
) -> Result<Rules, Failure> {
    let both_here = |it: &Couple| here.contains(&it.mentee) && here.contains(&it.mentor);
    let mut forbidden = store.forbidden_in(cohort.id)?;
    let mut already_paired = acquainted(store, roll)?;
    forbidden.retain(both_here);
    already_paired.retain(both_here);
    Ok(Rules {
        locked,
        forbidden,
        already_paired,
        common_slot_required: cohort.terms.common_slot_required,
        other_organisation_required: cohort.terms.other_organisation_required,
    })
}

fn topics(facts: &MemberFacts) -> Vec<Topic> {
    let topic = |text: &String| {
        let known = of_topic(&facts.levels, text).and_then(|it| it.before);
        Topic { text: text.clone(), level: known.map(u8::from) }
    };
    facts.side.topics().iter().map(topic).collect()
}

fn about(member: &Member, person: &Person, today: Day) -> About {
    let facts = &person.facts;
    About {
        slots: member.facts.slots.clone(),
        organisation: member.facts.organisation.clone().or_else(|| facts.organisation.clone()),
        format: member.facts.format,
        town: facts.city.clone(),
        languages: member.facts.languages.clone(),
        age: facts.birth.age_on(today),
        background: facts.job.clone(),
    }
}

/// Couples of this cohort whose people were a pair before, here or in another cohort.
fn acquainted(store: &Reader<'_>, roll: &Roll) -> Result<Vec<Couple>, Failure> {
    let before: BTreeSet<_> = store.acquainted()?.into_iter().collect();
    let mut couples = Vec::new();
    for (mentee, _) in roll.everyone() {
        let theirs = roll.everyone().filter(|(it, _)| before.contains(&(mentee.person, it.person)));
        couples.extend(theirs.map(|(mentor, _)| Couple { mentee: mentee.id, mentor: mentor.id }));
    }
    Ok(couples)
}
