//! Who sits with whom in each round: the rules by name, and what a plan gives everyone.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::HalfDay;
use crate::ids::RegistrationId;
use crate::rotation::explain;
use crate::rotation::{Bounds, Instance, Round, Unplannable, WishKind};

/// What the groups of an event have to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupRules {
    pub size_min: u16,
    pub size_max: u16,
    pub together: Vec<TogetherRule>,
    /// Two people never at one table.
    pub apart: Vec<[RegistrationId; 2]>,
    /// Someone never at a leader's table.
    pub veto: Vec<Veto>,
    pub locks: Vec<Lock>,
    /// Whether those who are alike are to be mixed or gathered; `None` minds it not.
    pub blend: Option<WishKind>,
    /// What makes two people alike.
    #[serde(default)]
    pub alike_by: AlikeBy,
}

impl Default for GroupRules {
    fn default() -> Self {
        Self {
            size_min: 3,
            size_max: 4,
            together: Vec::new(),
            apart: Vec::new(),
            veto: Vec::new(),
            locks: Vec::new(),
            blend: None,
            alike_by: AlikeBy::default(),
        }
    }
}

/// What two people can have in common.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AlikeBy {
    /// How much they know already.
    #[default]
    Profile,
    Situation,
    /// How they heard of the event.
    Source,
    /// Ten years at a time.
    Age,
}

/// People who share a table in some rounds, counted from 0, or in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TogetherRule {
    pub members: Vec<RegistrationId>,
    pub rounds: Option<Vec<u16>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Veto {
    pub person: RegistrationId,
    pub leader: RegistrationId,
}

/// Someone at a leader's table in a round, whatever else moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lock {
    pub person: RegistrationId,
    pub round: u16,
    pub leader: RegistrationId,
}

/// A plan of groups: by round, by table, who sits there. Table g is leader g's in every round;
/// a table not used is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Seating {
    pub leaders: Vec<RegistrationId>,
    pub rounds: Vec<Vec<Vec<RegistrationId>>>,
}

impl Seating {
    /// Whether somebody leads or sits anywhere in it.
    pub fn holds(&self, who: RegistrationId) -> bool {
        self.leaders.contains(&who) || self.rounds.iter().flatten().flatten().any(|it| *it == who)
    }

    /// The table and its members where someone sits in a round.
    pub fn seat(&self, round: usize, person: RegistrationId) -> Option<(usize, &[RegistrationId])> {
        let tables = self.rounds.get(round)?;
        let table = tables.iter().position(|it| it.contains(&person))?;
        Some((table, &tables[table]))
    }
}

/// A plan as it is kept; each change makes the next version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupPlan {
    pub version: u32,
    pub seating: Seating,
}

/// A half-day on which somebody expected is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Absence {
    pub registration: RegistrationId,
    pub half_day: HalfDay,
}

/// What a plan gives everyone, beside what no plan could better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// Leaders met by the one who meets fewest, and the most that rounds and tables allow.
    pub leaders_met: u16,
    pub leaders_possible: u16,
    /// Other women met, on average, in tenths.
    pub others_met_tenths: u32,
    /// Pairs who meet at least once, and the most that could.
    pub pairs_met: u32,
    pub pairs_possible: u32,
    pub pair_repeats: u32,
    pub mentor_repeats: u32,
    /// Repeats that a better plan could have fewer, at most; 0 is proven best.
    pub gap: u32,
}

/// Counts a plan of the solver.
pub fn figures(
    instance: &Instance,
    plan: &[Round],
    bounds: &Bounds,
) -> Result<Figures, Unplannable> {
    // Nobody changes places with herself: the effect tells how the plan stands.
    let quality = explain::swap(instance, plan, 0, (0, 0))?.before;
    let met: Vec<(usize, usize)> =
        (0..instance.participants).filter_map(|person| met_by(plan, person)).collect();
    let others: usize = met.iter().map(|it| it.1).sum();
    let least = bounds.repeats.max(bounds.pair_repeats + bounds.mentor_repeats);
    Ok(Figures {
        leaders_met: met.iter().map(|it| it.0).min().unwrap_or(0) as u16,
        leaders_possible: instance.rounds.min(instance.groups),
        others_met_tenths: (others * 10).checked_div(met.len()).unwrap_or(0) as u32,
        pairs_met: quality.distinct_pairs,
        pairs_possible: (quality.distinct_pairs + quality.pair_repeats)
            .saturating_sub(bounds.pair_repeats),
        pair_repeats: quality.pair_repeats,
        mentor_repeats: quality.mentor_repeats,
        gap: (quality.pair_repeats + quality.mentor_repeats).saturating_sub(least),
    })
}

/// How many leaders and how many others someone meets; `None` where she is never seated.
fn met_by(plan: &[Round], person: u16) -> Option<(usize, usize)> {
    let (mut leaders, mut others) = (BTreeSet::new(), BTreeSet::<u16>::new());
    for round in plan {
        if let Some(table) = round.iter().position(|members| members.contains(&person)) {
            leaders.insert(table);
            others.extend(round[table].iter().filter(|it| **it != person));
        }
    }
    (!leaders.is_empty()).then_some((leaders.len(), others.len()))
}
