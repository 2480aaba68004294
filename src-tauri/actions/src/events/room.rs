//! The company of an event at its tables: what the solver is asked, and by what names it answers.

use binome_domain::events::company::Company;
use binome_domain::events::groups::{Absence, Figures, Seating, figures};
use binome_domain::events::stand_ins::shared;
use binome_domain::ids::RegistrationId;
use binome_domain::refusal::Refusal;
use binome_domain::rotation::explain;
use binome_domain::rotation::{
    Bounds, Demand, Go, Instance, Plan, Round, Settings, Unplannable, plan,
};
use serde::Serialize;
use ts_rs::TS;

use super::dossier::Dossier;
use crate::watch::Under;

/// Threads of the search: its two lanes, side by side.
const THREADS: usize = 2;

/// One thing asked, by the names of those it concerns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DemandSaid {
    Together { names: Vec<String> },
    Apart { one: String, other: String },
    Veto { person: String, leader: String },
    Lock { person: String, round: u16, leader: String },
    PersonAway { person: String, round: u16 },
    LeaderAway { leader: String, round: u16 },
    SizeMin { size: u16 },
    SizeMax { size: u16 },
}

/// A company at its tables: what the solver is asked about, and by what names.
pub struct Room {
    pub dossier: Dossier,
    pub company: Company,
    /// Who is missing, noted before or told now.
    pub missing: Vec<Absence>,
    /// Rounds that stay as they are.
    pub held: u16,
}

impl Room {
    /// Those who can sit in the rounds of the programme, given who else is missing.
    pub fn of(dossier: Dossier, missing: &[Absence], held: u16) -> Self {
        let mut all = dossier.absences();
        all.extend_from_slice(missing);
        let company = dossier.company(usize::MAX, &all);
        Self { dossier, company, missing: all, held }
    }

    /// The plan that stands, by the solver's numbers.
    pub fn plan(&self) -> Option<Vec<Round>> {
        let seating = &self.dossier.plan.as_ref()?.seating;
        Some(self.company.numbers(seating)).filter(|it| !it.is_empty())
    }

    /// What is asked where only the rounds held stand already.
    pub fn fresh(&self) -> Instance {
        let held = |seating: &Seating| Seating {
            leaders: seating.leaders.clone(),
            rounds: seating.rounds.iter().take(usize::from(self.held)).cloned().collect(),
        };
        let held = self.dossier.plan.as_ref().map(|it| held(&it.seating));
        self.company.instance(&self.dossier.rules, held.as_ref(), self.held)
    }

    /// What is asked where the whole plan stands.
    pub fn standing(&self) -> Instance {
        let seating = self.dossier.plan.as_ref().map(|it| &it.seating);
        self.company.instance(&self.dossier.rules, seating, self.held)
    }

    /// Refuses to plan where there is no round, nobody to sit or nobody to lead.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.company.rounds == 0 {
            return Err(Refusal::NoRound);
        }
        let is_empty = self.company.people.is_empty() || self.company.leaders.is_empty();
        if is_empty { Err(Refusal::NobodyToSeat) } else { Ok(()) }
    }

    pub fn person(&self, number: u16) -> String {
        self.company
            .people
            .get(usize::from(number))
            .map(|it| self.called(it.id))
            .unwrap_or_default()
    }

    pub fn leader(&self, number: u16) -> String {
        let leader = self.company.leaders.get(usize::from(number));
        leader.map(|it| self.called(it.id)).unwrap_or_default()
    }

    pub fn called(&self, id: RegistrationId) -> String {
        self.dossier.attendee(id).map(|it| it.called.clone()).unwrap_or_default()
    }

    pub fn said(&self, demand: &Demand) -> DemandSaid {
        let (person, leader) = (|it| self.person(it), |it| self.leader(it));
        match demand {
            Demand::Together(members) => {
                DemandSaid::Together { names: members.iter().map(|it| person(*it)).collect() }
            }
            Demand::Apart([one, other]) => {
                DemandSaid::Apart { one: person(*one), other: person(*other) }
            }
            Demand::Veto([who, table]) => {
                DemandSaid::Veto { person: person(*who), leader: leader(*table) }
            }
            Demand::Lock([who, round, table]) => {
                DemandSaid::Lock { person: person(*who), round: *round, leader: leader(*table) }
            }
            Demand::ParticipantAbsent([who, round]) => {
                DemandSaid::PersonAway { person: person(*who), round: *round }
            }
            Demand::MentorAbsent([table, round]) => {
                DemandSaid::LeaderAway { leader: leader(*table), round: *round }
            }
            Demand::SizeMin(size) => DemandSaid::SizeMin { size: *size },
            Demand::SizeMax(size) => DemandSaid::SizeMax { size: *size },
        }
    }

    /// A plan searched for under the name of a work. Leaders who take turns share a table first:
    /// where that plan is proven best, or mends one that stands, no other is looked for.
    pub fn search(&self, instance: &Instance, under: &Under<'_>) -> Result<Plan, Refusal> {
        let Some(shared) = shared(instance) else { return planned(instance, under) };
        let Ok(found) = planned(&shared.instance, under) else { return planned(instance, under) };
        let bounds = bounds(instance).unwrap_or(found.bounds);
        let found = Plan { bounds, ..shared.apart(found) };
        let figures = |it: &Plan| self.figures(&it.plan, &bounds);
        if !found.choices.is_empty() || figures(&found).gap == 0 {
            return Ok(found);
        }
        let repeats = |it: &Plan| figures(it).pair_repeats + figures(it).mentor_repeats;
        let other = planned(instance, under)?;
        Ok(if repeats(&other) < repeats(&found) { other } else { found })
    }

    pub fn figures(&self, plan: &[Round], bounds: &Bounds) -> Figures {
        figures(&self.cut(plan), plan, bounds).unwrap_or_default()
    }

    /// What is asked of as many rounds as a plan has, and of no more.
    pub fn cut(&self, plan: &[Round]) -> Instance {
        let absent = self.dossier.absences();
        let company = self.dossier.company(plan.len(), &absent);
        company.instance(&self.dossier.rules, None, 0)
    }
}

fn planned(instance: &Instance, under: &Under<'_>) -> Result<Plan, Refusal> {
    let settings = Settings { threads: THREADS, ..Settings::default() };
    let found = plan(instance, &settings, &|progress| under.tell(progress));
    found.map_err(|_| Refusal::GroupsCannotHold)
}

/// What no plan could better, or why there is none.
pub fn bounds(instance: &Instance) -> Result<Bounds, Unplannable> {
    let settings = Settings { steps: 0, ..Settings::default() };
    Ok(plan(instance, &settings, &|_| Go::Stop)?.bounds)
}

/// Refuses a seating of another shape, or one that breaks a rule in a round to come: it was found
/// for other people, other rounds or other rules.
pub fn keepable(room: &Room, seating: &Seating) -> Result<(), Refusal> {
    room.check()?;
    let plan = room.company.numbers(seating);
    let known = room.company.seating(&plan) == *seating;
    let asked = Instance { frozen_rounds: 0, base_plan: None, ..room.standing() };
    let effect = explain::swap(&asked, &plan, 0, (0, 0));
    let keeps = effect.is_ok_and(|it| it.broken.iter().all(|it| it.round < room.held));
    let whole = plan.len() == usize::from(room.company.rounds);
    if known && keeps && whole { Ok(()) } else { Err(Refusal::GroupsChanged) }
}
