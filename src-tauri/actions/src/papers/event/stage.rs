//! An event on the bench: who is expected, when, and where.

use binome_domain::days::Day;
use binome_domain::events::EventRole;
use binome_domain::events::teams::Teamwork;
use binome_domain::ids::EventId;
use binome_papers::documents::Occasion;
use binome_papers::words::Role;
use chrono::NaiveTime;

use super::super::laid::Bench;
use crate::Failure;
use crate::events::dossier::{Attendee, Dossier};

/// An event being printed: the bench, all that is known of it, and the head of its papers.
pub struct Stage<'a> {
    pub bench: &'a Bench<'a>,
    pub dossier: Dossier,
    /// The project teams, with the visits of today and after as they are now.
    pub teamwork: Teamwork,
    pub occasion: Occasion,
}

impl<'a> Stage<'a> {
    pub fn of(bench: &'a Bench<'a>, event: EventId) -> Result<Self, Failure> {
        let dossier = Dossier::of(bench.store, event)?;
        let occasion = bench.of_event(&dossier.event);
        let teamwork = dossier.teamwork_at(bench.today.and_time(NaiveTime::MIN));
        Ok(Self { bench, dossier, teamwork, occasion })
    }
}

/// As what papers name those who come.
pub fn role(role: EventRole) -> Role {
    match role {
        EventRole::Participant => Role::Participant,
        EventRole::Mentor => Role::Mentor,
        EventRole::Staff => Role::Team,
    }
}

impl Stage<'_> {
    /// All who are expected, whatever they come for, in the order of a list to sign.
    pub fn everyone(&self) -> impl Iterator<Item = &Attendee> {
        self.dossier.attendees.iter().filter(|it| it.registration.facts.state.is_expected())
    }

    pub fn women(&self) -> impl Iterator<Item = &Attendee> {
        self.dossier.expected(EventRole::Participant)
    }

    pub fn mentors(&self) -> impl Iterator<Item = &Attendee> {
        self.dossier.expected(EventRole::Mentor)
    }

    pub fn staff(&self) -> impl Iterator<Item = &Attendee> {
        self.dossier.expected(EventRole::Staff)
    }

    /// Those who give their time.
    pub fn volunteers(&self) -> impl Iterator<Item = &Attendee> {
        self.mentors().chain(self.staff())
    }

    /// « participante », « mentor », « équipe », agreed with her.
    pub fn role_of(&self, who: &Attendee) -> String {
        self.bench.role(who.person.facts.civility, role(who.registration.facts.role)).to_lowercase()
    }

    /// Whether somebody was there on any half-day.
    pub fn came(&self, who: &Attendee) -> bool {
        let id = who.registration.id;
        self.dossier.arrivals.iter().any(|it| it.registration == id && it.came)
    }

    pub fn days(&self) -> Vec<Day> {
        self.dossier.event.facts.span.days().collect()
    }

    /// « Table 5 », tables counted from 0.
    pub fn table(&self, at: usize) -> String {
        (self.bench.press.words().plan.table)(at as u32 + 1)
    }

    /// « Table 5 · salle Ouessant ».
    pub fn place(&self, at: usize) -> String {
        let room = self.dossier.event.venue.room_of(at);
        room.map_or(self.table(at), |room| format!("{} · {room}", self.table(at)))
    }
}
