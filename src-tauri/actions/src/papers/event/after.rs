//! What is printed after the days: certificates, hours, the wall of words, thanks.

use binome_domain::certificates::Holder;
use binome_domain::days::HalfDay;
use binome_domain::events::attendance::minutes_present;
use binome_domain::events::services;
use binome_domain::texts::{Field, Model};
use binome_papers::documents::{When, certificate, volunteer_hours, word_wall};

use super::super::certificates::{certified, lay};
use super::super::laid::Laid;
use super::super::letters::Addressee;
use super::before::{half_days, letter, span_of};
use super::stage::Stage;
use crate::Failure;
use crate::events::dossier::Attendee;

pub fn word_wall(stage: &Stage<'_>) -> Laid {
    let words = services::words(&stage.dossier.registrations());
    let words: Vec<(String, u32)> = words.into_iter().map(|it| (it.said, it.count)).collect();
    if words.is_empty() {
        return Laid::nothing();
    }
    word_wall::paper(&stage.bench.press, &stage.occasion, &words).into()
}

/// Minutes somebody was there.
pub fn minutes(stage: &Stage<'_>, who: &Attendee) -> u32 {
    minutes_present(&who.registration, &stage.dossier.arrivals, &stage.dossier.programme)
}

/// Hours of those who gave their time: there, and before.
pub fn hours(stage: &Stage<'_>) -> Laid {
    let words = &stage.bench.press.words().plan;
    let mut given = Vec::new();
    for it in stage.volunteers() {
        let before = u32::from(it.registration.facts.preparation);
        for (task, minutes) in [(words.there, minutes(stage, it)), (words.preparing, before)] {
            if minutes > 0 {
                let (name, task) = (it.person.facts.name.clone(), task.to_owned());
                given.push(volunteer_hours::Given { name, day: None, task, minutes });
            }
        }
    }
    if given.is_empty() {
        return Laid::nothing();
    }
    volunteer_hours::paper(&stage.bench.press, &stage.occasion, &given).into()
}

/// For each woman, the half-days and hours she was really there.
pub fn certificates(stage: &Stage<'_>) -> Result<Laid, Failure> {
    if stage.dossier.arrivals.is_empty() {
        return Ok(Laid::nothing());
    }
    let all = half_days(stage);
    let everything: u32 = all.iter().map(|half| length_of(stage, *half)).sum();
    let people = stage.women().map(|it| {
        let came = |half: &&HalfDay| {
            let id = it.registration.id;
            stage
                .dossier
                .arrivals
                .iter()
                .any(|one| one.registration == id && one.half_day == **half && one.came)
        };
        let kind = certificate::Kind::Participant {
            halves: all.iter().filter(came).count() as u32,
            of_halves: all.len() as u32,
            minutes: minutes(stage, it),
            of_minutes: everything,
        };
        (Holder::Event(it.registration.id), certified(&it.person, kind))
    });
    lay(stage.bench, facts(stage), people.collect())
}

fn length_of(stage: &Stage<'_>, half: HalfDay) -> u32 {
    span_of(stage, half).map_or(0, |(first, last)| last.saturating_sub(first))
}

pub fn volunteer_certificates(stage: &Stage<'_>) -> Result<Laid, Failure> {
    if stage.dossier.arrivals.is_empty() {
        return Ok(Laid::nothing());
    }
    let people = stage.volunteers().map(|it| {
        let minutes = minutes(stage, it) + u32::from(it.registration.facts.preparation);
        let kind = certificate::Kind::Volunteer { minutes, missions: Vec::new() };
        (Holder::Event(it.registration.id), certified(&it.person, kind))
    });
    lay(stage.bench, facts(stage), people.collect())
}

fn facts(stage: &Stage<'_>) -> certificate::Facts {
    let event = &stage.dossier.event.facts;
    certificate::Facts {
        organisation: stage.occasion.organisation.clone(),
        title: event.name.clone(),
        when: When::Days(stage.days()),
        place: event.place.clone(),
        partner: event.host.clone(),
        theme: event.theme.clone(),
        signatory: stage.bench.signatory(),
        signed_in: stage.bench.association.city.clone().unwrap_or_default(),
        signed_on: stage.bench.today,
        people: Vec::new(),
    }
}

/// For mentors, with the hours they gave.
pub fn thank_yous(stage: &Stage<'_>) -> Result<Laid, Failure> {
    let thanked = |it: &Attendee| {
        let minutes = minutes(stage, it) + u32::from(it.registration.facts.preparation);
        let hours = (minutes > 0).then(|| (stage.bench.press.words().common.duration)(minutes));
        Addressee::person(&it.person).told(Field::Hours, hours)
    };
    letter(stage, Model::ThankYou, stage.mentors().map(thanked).collect())
}
