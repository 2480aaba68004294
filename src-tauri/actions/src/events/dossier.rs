//! All that is known of an event, looked up once: what screens show and papers print comes from it.

use binome_domain::days::{Day, HalfDay, Moment};
use binome_domain::events::attendance::{Arrival, absences};
use binome_domain::events::company::Company;
use binome_domain::events::groups::{Absence, AlikeBy, GroupPlan, GroupRules};
use binome_domain::events::programme::{Block, BlockKind, rounds};
use binome_domain::events::teams::Teamwork;
use binome_domain::events::{Event, EventRole, Registration, StaffFunction};
use binome_domain::ids::{EventId, RegistrationId};
use binome_domain::namesakes;
use binome_domain::people::Person;
use binome_store::Reader;
use serde::Serialize;
use ts_rs::TS;

use crate::{Failure, names};

/// Someone at an event: what she said for it, and who she is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Attendee {
    pub registration: Registration,
    pub person: Person,
    /// Her whole name, told apart from another's: « Isabelle Marchand (1971) ».
    pub name: String,
    /// How she is called among all of them: « Solène », « Isabelle M. ».
    pub called: String,
}

impl Attendee {
    /// « LE GOFF Solène », told apart from another of her name.
    pub fn listed(&self) -> String {
        names::listed(&self.person.facts.name, &self.name)
    }

    pub fn minds_children(&self) -> bool {
        self.registration.facts.function == Some(StaffFunction::Childcare)
    }
}

/// An event with everyone and everything in it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Dossier {
    pub event: Event,
    /// In the order of a list to sign.
    pub attendees: Vec<Attendee>,
    /// In the order of the hours.
    pub programme: Vec<Block>,
    /// The latest first.
    pub arrivals: Vec<Arrival>,
    pub rules: GroupRules,
    pub plan: Option<GroupPlan>,
    pub teamwork: Teamwork,
}

impl Dossier {
    pub fn of(store: &Reader<'_>, event: EventId) -> Result<Self, Failure> {
        let arrivals = store.arrivals_at(event)?;
        let mut attendees = attendees(store, event)?;
        for it in &mut attendees {
            come_after_all(&mut it.registration, &arrivals);
        }
        Ok(Self {
            event: store.event(event)?,
            attendees,
            programme: store.blocks_of(event)?,
            arrivals,
            rules: store.group_rules(event)?,
            plan: store.group_plan(event, None)?,
            teamwork: store.teamwork(event)?,
        })
    }

    pub fn attendee(&self, id: RegistrationId) -> Option<&Attendee> {
        self.attendees.iter().find(|it| it.registration.id == id)
    }

    /// « Solène Le Goff », told apart from another, or nothing for someone who left.
    pub fn name(&self, id: RegistrationId) -> String {
        self.attendee(id).map(|it| it.name.clone()).unwrap_or_default()
    }

    /// Those of a role who are expected, in the order of a list to sign.
    pub fn expected(&self, role: EventRole) -> impl Iterator<Item = &Attendee> {
        self.attendees
            .iter()
            .filter(move |it| it.registration.is(role) && it.registration.facts.state.is_expected())
    }

    pub fn registrations(&self) -> Vec<Registration> {
        self.attendees.iter().map(|it| it.registration.clone()).collect()
    }

    /// Everyone in the order in which they registered.
    pub fn in_order(&self) -> Vec<Registration> {
        let mut came = self.registrations();
        came.sort_by_key(|it| it.id);
        came
    }

    /// The workshops, the first first: one is a round of the groups.
    pub fn rounds(&self) -> Vec<&Block> {
        rounds(&self.programme)
    }

    /// The blocks in which groups show their work, each with their order: the one kept, or the
    /// project teams, or the groups of the last round.
    pub fn passages(&self) -> Vec<(&Block, Vec<Vec<RegistrationId>>)> {
        let order = |block: &Block| match &block.facts.tables {
            kept if !kept.is_empty() => kept.clone(),
            _ => self.groups_to_show(),
        };
        let blocks = self.programme.iter().filter(|it| it.facts.kind == BlockKind::Presentation);
        blocks.map(|it| (it, order(it))).collect()
    }

    fn groups_to_show(&self) -> Vec<Vec<RegistrationId>> {
        let teams: Vec<_> = self.teamwork.teams.iter().map(|it| it.members.clone()).collect();
        if !teams.is_empty() {
            return teams;
        }
        let last = self.plan.as_ref().and_then(|it| it.seating.rounds.last());
        last.cloned().unwrap_or_default()
    }

    /// Rounds that have begun by now.
    pub fn held(&self, now: Moment) -> u16 {
        let begun = |it: &&Block| it.facts.has_begun(now);
        self.rounds().into_iter().filter(begun).count() as u16
    }

    /// Who was noted missing, by half-day.
    pub fn absences(&self) -> Vec<Absence> {
        absences(&self.arrivals)
    }

    /// Those with children who are there on a day, in the order of a list to sign.
    pub fn parents_on(&self, day: Day) -> impl Iterator<Item = &Attendee> {
        let missing = self.absences();
        let half_days: Vec<HalfDay> =
            self.event.facts.span.half_days().filter(|it| it.day == day).collect();
        let is_there = move |it: &&Attendee| {
            half_days.iter().any(|half_day| {
                let gone = Absence { registration: it.registration.id, half_day: *half_day };
                it.registration.is_expected_on(*half_day) && !missing.contains(&gone)
            })
        };
        let women = self.expected(EventRole::Participant);
        women.filter(|it| !it.registration.facts.children.is_empty()).filter(is_there)
    }

    /// Who can sit and lead in the first `rounds` rounds, given who is missing.
    pub fn company(&self, rounds: usize, missing: &[Absence]) -> Company {
        let half_days: Vec<HalfDay> =
            self.rounds().iter().take(rounds).map(|it| it.facts.half_day()).collect();
        let standing = self.plan.as_ref().map(|it| &it.seating);
        let size = self.rules.size_max;
        let mut company = Company::new(&self.registrations(), &half_days, missing, size, standing);
        for guest in &mut company.people {
            guest.profile = self.attendee(guest.id).and_then(|it| self.likeness(it));
        }
        company
    }

    /// What makes someone like others, as the rules of the groups ask.
    fn likeness(&self, attendee: &Attendee) -> Option<String> {
        let facts = &attendee.registration.facts;
        match self.rules.alike_by {
            AlikeBy::Profile => facts.profile.clone(),
            AlikeBy::Situation => facts.situation.clone(),
            AlikeBy::Source => facts.heard_from.clone(),
            AlikeBy::Age => {
                let age = attendee.person.facts.birth.age_on(self.event.facts.span.start)?;
                Some(((age.least + age.most) / 20).to_string())
            }
        }
    }
}

/// Who had said she would not be there, and came, is there.
fn come_after_all(registration: &mut Registration, arrivals: &[Arrival]) {
    let came = |half_day: &HalfDay| {
        arrivals
            .iter()
            .any(|it| it.registration == registration.id && it.half_day == *half_day && it.came)
    };
    registration.facts.absent.retain(|it| !came(it));
}

fn attendees(store: &Reader<'_>, event: EventId) -> Result<Vec<Attendee>, Failure> {
    let mut found = Vec::new();
    for registration in store.registrations_for(event)? {
        let person = store.person(registration.person)?;
        found.push((namesakes::list_order(&person.facts), registration, person));
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    let facts: Vec<_> = found.iter().map(|(_, _, person)| &person.facts).collect();
    let firsts = namesakes::first_names(&facts);
    let names: Vec<_> = namesakes::whole_names(&facts).into_iter().zip(firsts).collect();
    let attendee = |((_, registration, person), (name, called))| Attendee {
        registration,
        person,
        name,
        called,
    };
    Ok(found.into_iter().zip(names).map(attendee).collect())
}
