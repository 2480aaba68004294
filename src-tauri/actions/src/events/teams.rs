//! Project teams: formed of women who have not met, changed by hand, visited by the leaders in turn.

use std::collections::BTreeSet;

use binome_domain::days::{Day, HalfDay, Moment};
use binome_domain::events::company::Company;
use binome_domain::events::groups::Seating;
use binome_domain::events::programme::Block;
use binome_domain::events::teams::{Held, ProjectTeam, Teamwork, sessions};
use binome_domain::events::{EventFacts, EventRole};
use binome_domain::ids::{BlockId, EventId, RegistrationId};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_domain::rotation::explain;
use binome_store::Change;
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::OneEvent;
use super::dossier::{Attendee, Dossier};
use super::seats::searched;
use crate::{Desk, Failure};

/// Who works with whom, and who comes to them when.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamsPage {
    pub id: EventId,
    pub facts: EventFacts,
    /// Women who are expected, and all who are in a team.
    pub people: Vec<TeamMate>,
    pub leaders: Vec<TeamMate>,
    pub teams: Vec<ProjectTeam>,
    pub sessions: Vec<SessionLine>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TeamMate {
    pub id: RegistrationId,
    pub name: String,
    pub called: String,
}

/// A time in which the teams work.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionLine {
    pub block: BlockId,
    pub day: Day,
    pub starts: NaiveTime,
    pub title: String,
    /// Team by team; `None` where a team works alone.
    pub leaders: Vec<Option<RegistrationId>>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FormTeams {
    pub event: EventId,
    /// Women in a team.
    pub size: u16,
    /// The name under which the screen asks for news and can stop.
    pub work: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeTeams {
    pub event: EventId,
    pub teams: Vec<ProjectTeam>,
}

impl Dossier {
    /// The teams with the visits to come as they are now, given who is there.
    pub fn teamwork_at(&self, now: Moment) -> Teamwork {
        let begun = |it: &&&Block| it.facts.has_begun(now);
        let held = sessions(&self.programme).iter().filter(begun).count();
        let missing = self.absences();
        let held = Held { sessions: held, missing: &missing };
        self.teamwork.visited(&self.programme, &self.registrations(), &held)
    }
}

pub fn teams(desk: &Desk, asked: OneEvent) -> Result<TeamsPage, Failure> {
    let now = desk.now();
    desk.read(|store| {
        let dossier = Dossier::of(&store, asked.event)?;
        let work = dossier.teamwork_at(now);
        let women = |it: &&Attendee| {
            let expected = it.registration.facts.state.is_expected();
            let sits = it.registration.is(EventRole::Participant) && expected;
            sits || work.team_of(it.registration.id).is_some()
        };
        let leads = |it: &&Attendee| it.registration.leads();
        Ok(TeamsPage {
            id: dossier.event.id,
            people: dossier.attendees.iter().filter(women).map(mate).collect(),
            leaders: dossier.attendees.iter().filter(leads).map(mate).collect(),
            sessions: sessions(&dossier.programme).iter().map(|it| line(it, &work)).collect(),
            teams: work.teams,
            facts: dossier.event.facts,
        })
    })
}

fn mate(attendee: &Attendee) -> TeamMate {
    let Attendee { registration, name, called, .. } = attendee;
    TeamMate { id: registration.id, name: name.clone(), called: called.clone() }
}

fn line(block: &Block, work: &Teamwork) -> SessionLine {
    let facts = &block.facts;
    SessionLine {
        block: block.id,
        day: facts.day,
        starts: facts.starts,
        title: facts.title.clone(),
        leaders: work.visits_at(block.id).map(|it| it.leaders.clone()).unwrap_or_default(),
    }
}

/// Forms the teams anew, of women who meet nowhere else if that can be; what each makes keeps its
/// place. The file is free while they are looked for.
pub fn form_teams(desk: &Desk, asked: FormTeams) -> Result<(), Failure> {
    let dossier = desk.read(|store| Dossier::of(&store, asked.event))?;
    let (company, present) = company(&dossier);
    if present.is_empty() {
        return Err(Refusal::NobodyToSeat.into());
    }
    let none = Seating::default();
    let seating = dossier.plan.as_ref().map_or(&none, |it| &it.seating);
    let rules = company.instance(&dossier.rules, None, 0);
    let meal = explain::lunch(&rules, &company.numbers(seating), &present, asked.size.max(2));
    let formed = searched(&meal, &desk.works.begin(&asked.work))?.into_iter().flatten();
    let named = |members: Vec<u16>| -> Vec<RegistrationId> {
        members.into_iter().map(|it| company.people[usize::from(it)].id).collect()
    };
    let project = |at: usize| dossier.teamwork.teams.get(at).map(|it| it.project.clone());
    let team = |(at, members)| ProjectTeam {
        project: project(at).unwrap_or_default(),
        members: named(members),
    };
    let teams = formed.enumerate().map(team).collect();
    keep(desk, Op::FormTeams, asked.event, teams)
}

/// Who can be in a team: whoever comes while teams work; whoever comes at all, where no such time
/// is on the programme yet.
fn company(dossier: &Dossier) -> (Company, Vec<u16>) {
    let rounds = dossier.rounds();
    let halves = |blocks: &[&Block]| -> Vec<HalfDay> {
        blocks.iter().map(|it| it.facts.half_day()).collect()
    };
    let mut half_days = halves(&rounds);
    half_days.extend(halves(&sessions(&dossier.programme)));
    if half_days.is_empty() {
        half_days.extend(dossier.event.facts.span.half_days());
    }
    let first = if half_days.len() > rounds.len() { rounds.len() } else { 0 };
    let times: Vec<u16> = (first as u16..half_days.len() as u16).collect();
    let company = Company::new(
        &dossier.registrations(),
        &half_days,
        &dossier.absences(),
        dossier.rules.size_max,
        None,
    );
    let comes = |it: &u16| {
        let guest = &company.people[usize::from(*it)];
        times.iter().any(|at| !guest.away.contains(at))
    };
    let present = (0..company.people.len() as u16).filter(comes).collect();
    (company, present)
}

/// Keeps teams changed by hand; nobody is in two of them.
pub fn change_teams(desk: &Desk, asked: ChangeTeams) -> Result<(), Failure> {
    let mut seen = BTreeSet::new();
    let mut teams = asked.teams;
    for team in &mut teams {
        team.members.retain(|it| seen.insert(*it));
    }
    keep(desk, Op::ChangeTeams, asked.event, teams)
}

fn keep(desk: &Desk, op: Op, event: EventId, teams: Vec<ProjectTeam>) -> Result<(), Failure> {
    let now = desk.now();
    desk.change(op, |change| {
        let mut dossier = Dossier::of(change, event)?;
        for member in teams.iter().flat_map(|it| &it.members) {
            dossier.attendee(*member).ok_or(Refusal::Gone)?;
        }
        dossier.teamwork.teams = teams;
        Ok(change.keep_teamwork(event, &dossier.teamwork_at(now))?)
    })
}

/// Whoever is missing is replaced in the visits to come.
pub fn visit_anew(change: &Change<'_>, event: EventId, now: Moment) -> Result<(), Failure> {
    let dossier = Dossier::of(change, event)?;
    if dossier.teamwork.teams.is_empty() {
        return Ok(());
    }
    Ok(change.keep_teamwork(event, &dossier.teamwork_at(now))?)
}
