//! Project teams: women who stay together whatever else rotates, and who comes to them when.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::groups::Absence;
use super::programme::{Block, BlockKind};
use super::registrations::Registration;
use super::visits::{Session, Tour, visits};
use crate::ids::{BlockId, RegistrationId};

/// Women who work on one project.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ProjectTeam {
    /// What they make; empty where nobody has said.
    pub project: String,
    pub members: Vec<RegistrationId>,
}

/// Who comes to each team in one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Visit {
    pub block: BlockId,
    /// Team by team; `None` where a team works alone.
    pub leaders: Vec<Option<RegistrationId>>,
}

/// The teams of an event and the visits to them, as they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Teamwork {
    pub teams: Vec<ProjectTeam>,
    pub visits: Vec<Visit>,
}

impl Teamwork {
    /// The team somebody belongs to, by its place.
    pub fn team_of(&self, who: RegistrationId) -> Option<usize> {
        self.teams.iter().position(|it| it.members.contains(&who))
    }

    pub fn visits_at(&self, block: BlockId) -> Option<&Visit> {
        self.visits.iter().find(|it| it.block == block)
    }

    /// The team that a member works in, or that a leader comes to, in a session.
    pub fn place_of(&self, block: BlockId, who: RegistrationId) -> Option<usize> {
        let leaders = &self.visits_at(block)?.leaders;
        self.team_of(who).or_else(|| leaders.iter().position(|it| *it == Some(who)))
    }

    /// The same teams, each with its best visits given who is there; sessions held stay.
    pub fn visited(&self, programme: &[Block], company: &[Registration], of: &Held<'_>) -> Self {
        let sessions = sessions(programme);
        let mut leaders: Vec<&Registration> = company.iter().filter(|it| it.leads()).collect();
        leaders.sort_by_key(|it| it.id);
        let number = |id: RegistrationId| leaders.iter().position(|it| it.id == id);
        let numbered = |it: &Block| -> Session {
            let stood = self.visits_at(it.id).map(|it| it.leaders.clone()).unwrap_or_default();
            stood.into_iter().map(|who| Some(number(who?)? as u16)).collect()
        };
        let plan = visits(&Tour {
            teams: self.teams.len() as u16,
            leaders: leaders.len() as u16,
            away: sessions.iter().map(|it| away(&leaders, it, of.missing)).collect(),
            stands: sessions.iter().map(|it| numbered(it)).collect(),
            held: of.sessions.min(sessions.len()),
        });
        let named = |who: Option<u16>| who.map(|it| leaders[usize::from(it)].id);
        let visit = |(at, (block, session)): (usize, (&&Block, Session))| {
            let stood = self.visits_at(block.id).filter(|_| at < of.sessions).cloned();
            let leaders = session.into_iter().map(named).collect();
            stood.unwrap_or(Visit { block: block.id, leaders })
        };
        let visits = sessions.iter().zip(plan).enumerate().map(visit).collect();
        Self { teams: self.teams.clone(), visits }
    }
}

/// What can no longer be changed, and who is missing.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// Sessions that have begun.
    pub sessions: usize,
    pub missing: &'a [Absence],
}

/// The times in which teams work, in the order of the hours.
pub fn sessions(programme: &[Block]) -> Vec<&Block> {
    let mut found: Vec<&Block> =
        programme.iter().filter(|it| it.facts.kind == BlockKind::Project).collect();
    found.sort_by_key(|it| (it.facts.day, it.facts.starts, it.id));
    found
}

fn away(leaders: &[&Registration], session: &Block, missing: &[Absence]) -> BTreeSet<u16> {
    let half_day = session.facts.half_day();
    let gone = |it: &Registration| {
        let absence = Absence { registration: it.id, half_day };
        !it.is_expected_on(half_day) || missing.contains(&absence)
    };
    (0u16..).zip(leaders).filter(|(_, it)| gone(it)).map(|(at, _)| at).collect()
}
