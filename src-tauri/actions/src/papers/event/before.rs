//! What is printed before the days: sheets to sign, badges, who the mentors are, letters and forms.

use binome_domain::days::{Day, Half, HalfDay};
use binome_domain::events::EventRole;
use binome_domain::texts::{Field, Model};
use binome_papers::documents::{attendance_sheet, badges, labels, lists, portraits};
use chrono::NaiveTime;

use super::super::laid::{Laid, phones};
use super::super::letters::{self, Addressee};
use super::stage::{Stage, role};
use crate::events::dossier::Attendee;
use crate::{Failure, names};

/// Empty lines for those who come unannounced.
const WALK_INS: u8 = 3;

/// One box for each half-day; those somebody told she will miss are struck through.
pub fn attendance(stage: &Stage<'_>) -> Laid {
    let leaders = stage.mentors().map(Attendee::listed).collect();
    sheet(stage, stage.women(), None, leaders)
}

/// The same for mentors and staff.
pub fn staff_attendance(stage: &Stage<'_>) -> Laid {
    let said = stage.bench.press.words().plan.staff_sheet.to_owned();
    sheet(stage, stage.volunteers(), Some(said), Vec::new())
}

fn sheet<'a>(
    stage: &'a Stage<'_>,
    people: impl Iterator<Item = &'a Attendee>,
    subtitle: Option<String>,
    leaders: Vec<String>,
) -> Laid {
    let half_days = half_days(stage);
    let struck = |it: &Attendee| {
        let absent = &it.registration.facts.absent;
        let missed = half_days.iter().enumerate().filter(|(_, half)| absent.contains(half));
        missed.map(|(at, _)| at).collect()
    };
    let signer = |it: &Attendee| attendance_sheet::Signer {
        name: it.listed(),
        detail: String::new(),
        struck: struck(it),
    };
    let people: Vec<_> = people.map(signer).collect();
    if people.is_empty() {
        return Laid::nothing();
    }
    let slot = |half: &HalfDay| attendance_sheet::Slot {
        day: half.day,
        half: Some(half.half),
        hours: hours(stage, *half),
    };
    let facts = attendance_sheet::Facts {
        organisation: stage.occasion.organisation.clone(),
        title: stage.occasion.title.clone(),
        subtitle,
        place: stage.occasion.place.clone(),
        slots: half_days.iter().map(slot).collect(),
        leaders,
        people,
        walk_ins: WALK_INS,
        instructions: None,
    };
    attendance_sheet::paper(&stage.bench.press, &facts).into()
}

/// The half-days on which something happens, or all of them before there is a programme.
pub fn half_days(stage: &Stage<'_>) -> Vec<HalfDay> {
    let all = stage.dossier.event.facts.span.half_days();
    let used = |half: &HalfDay| hours(stage, *half).is_some();
    let found: Vec<HalfDay> = all.filter(used).collect();
    if found.is_empty() { stage.dossier.event.facts.span.half_days().collect() } else { found }
}

/// From the first block of a half-day to the end of its last, in minutes of the day.
pub fn span_of(stage: &Stage<'_>, half: HalfDay) -> Option<(u32, u32)> {
    let of = || stage.dossier.programme.iter().filter(|it| it.facts.half_day() == half);
    Some((of().map(|it| it.facts.from()).min()?, of().map(|it| it.facts.to()).max()?))
}

fn hours(stage: &Stage<'_>, half: HalfDay) -> Option<(NaiveTime, NaiveTime)> {
    let hour = |minute: u32| NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0);
    let (from, to) = span_of(stage, half)?;
    Some((hour(from)?, hour(to)?))
}

/// Ten a page, or eight a page on both sides.
pub fn badges(stage: &Stage<'_>, large: bool) -> Laid {
    let badge = |it: &Attendee| {
        let (person, facts) = (&it.person.facts, &it.registration.facts);
        badges::Badge {
            name: person.name.clone(),
            mark: names::mark(&person.name, &it.name).to_owned(),
            role: role(facts.role),
            agreement: stage.bench.agreement(person.civility, role(facts.role)),
            detail: match facts.role {
                EventRole::Mentor => person.organisation.clone().unwrap_or_default(),
                _ => String::new(),
            },
            no_photo: facts.image_consent != Some(true),
        }
    };
    let badges: Vec<_> = stage.women().chain(stage.volunteers()).map(badge).collect();
    if badges.is_empty() {
        return Laid::nothing();
    }
    let facts = badges::Facts {
        organisation: stage.occasion.organisation.clone(),
        title: stage.occasion.title.clone(),
        badges,
        format: if large { badges::Format::Eight } else { badges::Format::Ten },
        both_sides: large,
    };
    badges::paper(&stage.bench.press, &facts).into()
}

/// One for each who is expected, for a folder or a coat.
pub fn name_labels(stage: &Stage<'_>, from: u32) -> Laid {
    let label = |it: &Attendee| labels::Label {
        name: it.name.clone(),
        lines: Vec::new(),
        code: String::new(),
    };
    let facts = labels::Facts {
        name: stage.bench.press.words().titles.name_labels.to_owned(),
        title: stage.occasion.title.clone(),
        labels: stage.everyone().map(label).collect(),
        from,
    };
    labels::paper(&stage.bench.press, &facts).into()
}

pub fn portraits(stage: &Stage<'_>) -> Laid {
    let portrait = |it: &Attendee| {
        let (person, facts) = (&it.person.facts, &it.registration.facts);
        portraits::Portrait {
            name: person.name.clone(),
            called: it.name.clone(),
            job: person.job.clone().unwrap_or_default(),
            path: facts
                .background
                .clone()
                .or_else(|| person.organisation.clone())
                .unwrap_or_default(),
            topics: facts.topics.clone(),
            photo: None,
        }
    };
    let all: Vec<_> = stage.mentors().map(portrait).collect();
    if all.is_empty() {
        return Laid::nothing();
    }
    portraits::paper(&stage.bench.press, &stage.occasion, &all).into()
}

pub fn phone_list(stage: &Stage<'_>) -> Laid {
    let callee = |it: &Attendee| lists::Callee {
        name: it.listed(),
        phones: phones(&it.person.facts),
        note: String::new(),
    };
    let people: Vec<_> = stage.women().map(callee).collect();
    if people.is_empty() {
        return Laid::nothing();
    }
    lists::phones(&stage.bench.press, &stage.occasion, &people).into()
}

pub fn invitations(stage: &Stage<'_>) -> Result<Laid, Failure> {
    let dates = dates(stage);
    let invited = |it: &Attendee| Addressee::person(&it.person).told(Field::Dates, dates.clone());
    letter(stage, Model::EventInvitation, stage.women().map(invited).collect())
}

/// The days with their hours, once where they are the same: « les …, de 9 h à 17 h »; nothing more
/// than the days before there is a programme.
fn dates(stage: &Stage<'_>) -> Option<String> {
    let common = &stage.bench.press.words().common;
    let of = |day: Day| {
        let halves = [Half::Am, Half::Pm].map(|half| hours(stage, HalfDay { day, half }));
        let known: Vec<_> = halves.into_iter().flatten().collect();
        Some((day, (common.hours)(known.first()?.0, known.last()?.1)))
    };
    let days: Vec<(Day, String)> = stage.days().into_iter().map(of).collect::<Option<_>>()?;
    let (_, first) = days.first()?;
    if days.iter().all(|(_, hours)| hours == first) {
        return Some(format!("{}, {first}", (common.on_days)(&stage.days())));
    }
    let said = days.iter().map(|(day, hours)| format!("{}, {hours}", (common.on_days)(&[*day])));
    Some(said.collect::<Vec<_>>().join(" ; "))
}

pub fn image_consents(stage: &Stage<'_>) -> Result<Laid, Failure> {
    let undecided = |it: &&Attendee| it.registration.facts.image_consent.is_none();
    let people = stage.women().filter(undecided).map(|it| Addressee::signing(&it.person));
    letter(stage, Model::ImageConsent, people.collect())
}

pub fn parental_authorisations(stage: &Stage<'_>) -> Result<Laid, Failure> {
    let parents = stage.women().filter(|it| !it.registration.facts.children.is_empty());
    let people = parents.map(|it| {
        let words = stage.bench.press.words();
        let names: Vec<String> =
            it.registration.facts.children.iter().map(|it| it.name.clone()).collect();
        let mut parent = Addressee::signing(&it.person);
        parent.signers.push(words.letter.second_parent.to_owned());
        parent.told(Field::Children, Some((words.common.list)(&names)))
    });
    letter(stage, Model::ParentalAuthorisation, people.collect())
}

pub fn privacy_notice(stage: &Stage<'_>) -> Result<Laid, Failure> {
    letter(stage, Model::PrivacyNotice, vec![Addressee::nobody()])
}

pub fn letter(stage: &Stage<'_>, model: Model, people: Vec<Addressee>) -> Result<Laid, Failure> {
    letters::lay(stage.bench, model, people, &|field| said(stage, field))
}

/// What every letter of an event says in a field.
fn said(stage: &Stage<'_>, field: Field) -> Option<String> {
    match field {
        Field::Action => Some(stage.occasion.title.clone()),
        Field::Dates => Some((stage.bench.press.words().common.on_days)(&stage.days())),
        Field::Place => stage.occasion.place.clone(),
        _ => None,
    }
}
