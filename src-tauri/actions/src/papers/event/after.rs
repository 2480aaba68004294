//! What is printed after the days: certificates, hours, the wall of words, thanks.

use binome_domain::certificates::Holder;
use binome_domain::days::{Day, HalfDay};
use binome_domain::events::attendance::{Arrival, minutes_present};
use binome_domain::events::{EventRole, services};
use binome_domain::texts::{Field, Model};
use binome_papers::documents::{When, certificate, volunteer_hours, word_wall};
use binome_papers::words::Mission;

use super::super::certificates::{Candidate, certified, lay};
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
    let given: Vec<_> = stage.volunteers().flat_map(|it| given_by(stage, it)).collect();
    if given.is_empty() {
        return Laid::nothing();
    }
    let signing = stage.bench.signing();
    volunteer_hours::paper(&stage.bench.press, &stage.occasion, &given, &signing).into()
}

/// Day by day, then before the days.
fn given_by(stage: &Stage<'_>, who: &Attendee) -> Vec<volunteer_hours::Given> {
    let words = &stage.bench.press.words().plan;
    let on = |day: Day| {
        let arrivals = stage.dossier.arrivals.iter().filter(|it| it.half_day.day == day);
        let arrivals: Vec<Arrival> = arrivals.cloned().collect();
        let minutes = minutes_present(&who.registration, &arrivals, &stage.dossier.programme);
        (Some(day), words.there, minutes)
    };
    let before = (None, words.preparing, u32::from(who.registration.facts.preparation));
    let line = |(day, task, minutes): (Option<Day>, &str, u32)| volunteer_hours::Given {
        name: who.listed(),
        day,
        task: task.to_owned(),
        minutes,
    };
    let all = stage.days().into_iter().map(on).chain([before]);
    all.filter(|(_, _, minutes)| *minutes > 0).map(line).collect()
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
        candidate(stage, it, kind)
    });
    lay(stage.bench, facts(stage), people.collect())
}

fn candidate(stage: &Stage<'_>, it: &Attendee, kind: certificate::Kind) -> Candidate {
    Candidate {
        holder: Holder::Event(it.registration.id),
        person: it.person.id,
        called: it.name.clone(),
        certified: certified(stage.bench, &it.person, kind),
    }
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
        let kind = certificate::Kind::Volunteer { minutes, missions: missions(stage, it) };
        candidate(stage, it, kind)
    });
    lay(stage.bench, facts(stage), people.collect())
}

/// What a volunteer did, as far as programme, groups and functions tell.
fn missions(stage: &Stage<'_>, who: &Attendee) -> Vec<Mission> {
    let id = who.registration.id;
    let function = who.registration.facts.function.map(Mission::Staff);
    let speaks = stage.dossier.programme.iter().any(|it| it.facts.speaker == Some(id));
    let leads = stage.dossier.plan.as_ref().is_some_and(|it| it.seating.leaders.contains(&id));
    let speaking = speaks.then_some(Mission::Speaking);
    let leading = (leads && who.registration.is(EventRole::Mentor)).then_some(Mission::Leading);
    [function, speaking, leading].into_iter().flatten().collect()
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

/// For those who gave their time, with the hours it was.
pub fn thank_yous(stage: &Stage<'_>) -> Result<Laid, Failure> {
    let thanked = |it: &Attendee| {
        let minutes = minutes(stage, it) + u32::from(it.registration.facts.preparation);
        let hours = (minutes > 0).then(|| (stage.bench.press.words().common.duration)(minutes));
        Addressee::person(&it.person).told(Field::Hours, hours)
    };
    letter(stage, Model::ThankYou, stage.volunteers().map(thanked).collect())
}
