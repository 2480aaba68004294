//! From a question to the best whole set of pairs, each with its grounds.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::MemberId;
use crate::watch::{Go, unwatched};

use super::assign::{Blame, Change, IMPOSSIBLE, Problem, Shortage, Solution, WhatIf};
use super::question::{Couple, Question};
use super::score::Scale;
use super::watch::{Halt, Listener, Progress, Step, tell};
use super::why::{Barrier, Clash, Conflict, Ground, Obstacle, WhyIdle, WhyLeft};

/// The best whole set of pairs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    pub pairs: Vec<Proposal>,
    /// Mentees without a mentor, and why.
    pub left_over: Vec<LeftOver>,
    /// Mentors without a mentee, and why.
    pub idle: Vec<Idle>,
    /// Points of all pairs, less what unevenness costs.
    #[ts(type = "number")]
    pub points: i64,
    /// What the locked pairs cost: how much more the best set without them would bring.
    pub given_for_locks: Change,
    /// Checked against prices at which nobody would gain by another place.
    pub proven: bool,
}

/// A proposed pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    pub couple: Couple,
    pub locked: bool,
    pub points: u32,
    pub grounds: Vec<Ground>,
}

/// A mentee without a mentor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftOver {
    pub mentee: MemberId,
    pub why: WhyLeft,
}

/// A mentor without a mentee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Idle {
    pub mentor: MemberId,
    pub why: WhyIdle,
}

/// Proposes the best whole set: as many pairs as the rules allow, then the most points; among
/// equals the one that follows the order in which the members were entered.
pub fn suggest(question: &Question) -> Result<Suggestion, Conflict> {
    let question = sorted(question)?;
    let scale = Scale::of(&question);
    match stand(&question, &scale, &unwatched) {
        Ok(what_if) => Ok(told(&question, &scale, &what_if)),
        Err(Halt::Cannot(conflict)) => Err(conflict),
        Err(Halt::Stopped) => unreachable!("nobody stops an unwatched search"),
    }
}

/// The question with its members in the order of their ids, once that makes sense.
pub(super) fn sorted(question: &Question) -> Result<Cow<'_, Question>, Conflict> {
    let mut question = Cow::Borrowed(question);
    if !question.mentees.is_sorted_by_key(|mentee| mentee.id) {
        question.to_mut().mentees.sort_by_key(|mentee| mentee.id);
    }
    if !question.mentors.is_sorted_by_key(|mentor| mentor.id) {
        question.to_mut().mentors.sort_by_key(|mentor| mentor.id);
    }
    let mentees = question.mentees.iter().map(|mentee| mentee.id);
    let mut ids: Vec<_> = mentees.chain(question.mentors.iter().map(|mentor| mentor.id)).collect();
    ids.sort_unstable();
    match ids.windows(2).find(|two| two[0] == two[1]) {
        Some(twice) => Err(Conflict::MemberTwice { member: twice[0] }),
        None => Ok(question),
    }
}

/// Solves a sorted question.
pub(super) fn stand(
    question: &Question,
    scale: &Scale<'_>,
    listener: Listener<'_>,
) -> Result<WhatIf, Halt> {
    let problem = problem(question, scale, listener)?;
    tell(listener, Step::Seating, 0, problem.rows)?;
    let watch = |it: Progress| match tell(listener, Step::Seating, it.done, it.of) {
        Ok(()) => Go::On,
        Err(_) => Go::Stop,
    };
    let what_if = WhatIf::watched(problem, &watch).map_err(|sets| Conflict::CannotHold {
        sets: sets.iter().map(|set| clashes(question, scale, set)).collect(),
    })?;
    what_if.ok_or(Halt::Stopped)
}

fn problem(
    question: &Question,
    scale: &Scale<'_>,
    listener: Listener<'_>,
) -> Result<Problem, Halt> {
    let (rows, cols) = (question.mentees.len(), question.mentors.len());
    let mut problem = Problem::new(rows, cols, weighed(question, scale, listener)?);
    problem.seats = question.mentors.iter().map(|mentor| mentor.seats.into()).collect();
    problem.spread = question.weights.spread.into();
    let places = Places::of(question);
    for couple in &question.rules.locked {
        problem.locked.insert(places.find(couple)?);
    }
    let rules = &question.rules;
    rules
        .forbidden
        .iter()
        .chain(&rules.already_paired)
        .try_for_each(|couple| places.find(couple).map(|_| ()))?;
    Ok(problem)
}

/// What each pair is worth, mentee by mentee, half of them on another core.
fn weighed(
    question: &Question,
    scale: &Scale<'_>,
    listener: Listener<'_>,
) -> Result<Vec<i32>, Halt> {
    let (rows, cols) = (question.mentees.len(), question.mentors.len());
    let weigh = |score: &mut Vec<i32>, mentee: usize| {
        let points = scale.points_of(mentee).into_iter().enumerate();
        let possible = |mentor| scale.possible(mentee, mentor);
        score.extend(
            points.map(|(mentor, points)| if possible(mentor) { points } else { IMPOSSIBLE }),
        );
    };
    let (here, stopped) = (rows.div_ceil(2), AtomicBool::new(false));
    thread::scope(|scope| {
        let there = scope.spawn(|| {
            let mut score = Vec::with_capacity((rows - here) * cols);
            let goes_on = |_: &usize| !stopped.load(Ordering::Relaxed);
            (here..rows).take_while(goes_on).for_each(|mentee| weigh(&mut score, mentee));
            score
        });
        let mut score = Vec::with_capacity(rows * cols);
        for mentee in 0..here {
            tell(listener, Step::Weighing, 2 * mentee, rows)
                .inspect_err(|_| stopped.store(true, Ordering::Relaxed))?;
            weigh(&mut score, mentee);
        }
        score.append(&mut there.join().unwrap_or_else(|fault| resume_unwind(fault)));
        Ok(score)
    })
}

/// Where each member stands in the lists.
struct Places {
    mentees: BTreeMap<MemberId, usize>,
    mentors: BTreeMap<MemberId, usize>,
}

impl Places {
    fn of(question: &Question) -> Self {
        let mentees = question.mentees.iter().map(|mentee| mentee.id).zip(0..);
        let mentors = question.mentors.iter().map(|mentor| mentor.id).zip(0..);
        Self { mentees: mentees.collect(), mentors: mentors.collect() }
    }

    fn find(&self, couple: &Couple) -> Result<(usize, usize), Conflict> {
        let unknown = |member| Conflict::UnknownMember { member };
        let mentee = self.mentees.get(&couple.mentee).ok_or(unknown(couple.mentee))?;
        let mentor = self.mentors.get(&couple.mentor).ok_or(unknown(couple.mentor))?;
        Ok((*mentee, *mentor))
    }
}

pub(super) fn couple(question: &Question, mentee: usize, mentor: usize) -> Couple {
    Couple { mentee: question.mentees[mentee].id, mentor: question.mentors[mentor].id }
}

fn clashes(question: &Question, scale: &Scale<'_>, set: &[Blame]) -> Vec<Clash> {
    let clash = |blame: &Blame| match *blame {
        Blame::Locked(mentee, mentor) => Clash::Locked { couple: couple(question, mentee, mentor) },
        Blame::Capacity(mentor) => {
            let mentor = &question.mentors[mentor];
            Clash::Seats { mentor: mentor.id, seats: mentor.seats }
        }
        Blame::Impossible(mentee, mentor) => Clash::Barriers {
            couple: couple(question, mentee, mentor),
            barriers: scale.barriers(mentee, mentor),
        },
    };
    set.iter().map(clash).collect()
}

/// The standing answer, in facts.
pub(super) fn told(question: &Question, scale: &Scale<'_>, what_if: &WhatIf) -> Suggestion {
    let solution = what_if.proven_solution();
    Suggestion {
        pairs: pairs(question, scale, what_if, &solution),
        left_over: left_over(question, scale, what_if),
        idle: idle(question, scale, &solution),
        points: solution.total,
        given_for_locks: given_for_locks(what_if, &solution),
        proven: solution.proven,
    }
}

fn pairs(
    question: &Question,
    scale: &Scale<'_>,
    what_if: &WhatIf,
    solution: &Solution,
) -> Vec<Proposal> {
    let proposal = |(mentee, mentor)| {
        let grounds = scale.grounds(mentee, mentor);
        Proposal {
            couple: couple(question, mentee, mentor),
            locked: what_if.problem().locked.contains(&(mentee, mentor)),
            points: grounds.iter().map(|ground| ground.points).sum(),
            grounds,
        }
    };
    solution.pairs().map(proposal).collect()
}

fn left_over(question: &Question, scale: &Scale<'_>, what_if: &WhatIf) -> Vec<LeftOver> {
    let why = |mentee: usize, shortage: Shortage| {
        if shortage.cols.is_empty() {
            let mentors = 0..question.mentors.len();
            let all =
                mentors.map(|mentor| (question.mentors[mentor].id, scale.barriers(mentee, mentor)));
            return WhyLeft::NobodyPossible { nearest: nearest(all) };
        }
        WhyLeft::TooFewSeats {
            mentees: shortage.rows.iter().map(|row| question.mentees[*row].id).collect(),
            mentors: shortage.cols.iter().map(|col| question.mentors[*col].id).collect(),
            seats: shortage.seats as u32,
        }
    };
    let shortages = what_if.shortages().into_iter();
    shortages
        .map(|(row, shortage)| LeftOver {
            mentee: question.mentees[row].id,
            why: why(row, shortage),
        })
        .collect()
}

fn idle(question: &Question, scale: &Scale<'_>, solution: &Solution) -> Vec<Idle> {
    let mut busy = vec![false; question.mentors.len()];
    solution.place.iter().flatten().for_each(|mentor| busy[*mentor] = true);
    let why = |mentor: usize| {
        let mentees = 0..question.mentees.len();
        if question.mentors[mentor].seats == 0 {
            WhyIdle::NoSeats
        } else if mentees.clone().any(|mentee| scale.possible(mentee, mentor)) {
            WhyIdle::NotNeeded
        } else {
            let all =
                mentees.map(|mentee| (question.mentees[mentee].id, scale.barriers(mentee, mentor)));
            WhyIdle::NobodyPossible { nearest: nearest(all) }
        }
    };
    let idle = (0..busy.len()).filter(|mentor| !busy[*mentor]);
    idle.map(|mentor| Idle { mentor: question.mentors[mentor].id, why: why(mentor) }).collect()
}

/// Those against whom the fewest rules speak.
fn nearest(all: impl Iterator<Item = (MemberId, Vec<Barrier>)>) -> Vec<Obstacle> {
    let mut all: Vec<_> = all.map(|(member, barriers)| Obstacle { member, barriers }).collect();
    let fewest = all.iter().map(|obstacle| obstacle.barriers.len()).min().unwrap_or(0);
    all.retain(|obstacle| obstacle.barriers.len() == fewest);
    all
}

fn given_for_locks(what_if: &WhatIf, solution: &Solution) -> Change {
    if what_if.problem().locked.is_empty() {
        return Change::default();
    }
    let mut free = what_if.problem().clone();
    free.locked.clear();
    let best = super::assign::solve(&free).unwrap_or_else(|_| solution.clone());
    Change {
        matched: best.matched as i64 - solution.matched as i64,
        points: best.total - solution.total,
    }
}
