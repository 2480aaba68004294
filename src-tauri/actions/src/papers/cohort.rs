//! What is printed for a whole cohort.

use binome_domain::cohorts::{Member, Side};
use binome_domain::days::{Day, Span};
use binome_domain::folding;
use binome_domain::ids::CohortId;
use binome_domain::people::Person;
use binome_domain::texts::{Field, Model};
use binome_papers::documents::{lists, pair_followup, pair_sheet, portraits, volunteer_hours};
use binome_papers::words::Role;
use chrono::{Datelike, Days};

use super::asked::CohortPaper;
use super::laid::{Bench, Laid, phones};
use super::letters::{self, Addressee};
use super::told::Told;
use super::{annex, certificates, report, welcome_kit};
use crate::Failure;
use crate::pairs::PairLine;

pub fn lay(bench: &Bench<'_>, id: CohortId, paper: CohortPaper) -> Result<Laid, Failure> {
    let told = Told::of(bench, id)?;
    match paper {
        CohortPaper::WelcomeKit => welcome_kit::lay(bench, &told),
        CohortPaper::PairSheets => pair_sheets(bench, &told),
        CohortPaper::Charters => charters(bench, &told),
        CohortPaper::ImageConsents => {
            let people = told.roll.by_name().into_iter().map(|(_, it)| Addressee::signing(it));
            letter(bench, &told, Model::ImageConsent, people.collect())
        }
        CohortPaper::PrivacyNotice => {
            letter(bench, &told, Model::PrivacyNotice, vec![Addressee::nobody()])
        }
        CohortPaper::Portraits => Ok(mentors_portraits(bench, &told)),
        CohortPaper::PhoneList => Ok(phone_list(bench, &told)),
        CohortPaper::Followup => Ok(followup(bench, &told)),
        CohortPaper::Report => report::lay(bench, &told, 0),
        CohortPaper::PartnerReport => report::lay(bench, &told, report::LEAST_SHOWN),
        CohortPaper::Annex => annex::of_cohort(bench, &told),
        CohortPaper::VolunteerHours => Ok(hours(bench, &told)),
        CohortPaper::Certificates => certificates::taking_part(bench, &told),
        CohortPaper::VolunteerCertificates => certificates::volunteering(bench, &told),
        CohortPaper::ThankYous => thank_yous(bench, &told),
    }
}

fn pair_sheets(bench: &Bench<'_>, told: &Told) -> Result<Laid, Failure> {
    let pairs = told.running().map(|pair| {
        let mentee = told.roll.find(pair.couple.mentee)?;
        let mentor = told.roll.find(pair.couple.mentor)?;
        Ok(pair_sheet::Pair {
            mentee: side(bench, mentee),
            mentor: side(bench, mentor),
            grounds: grounds(bench, &mentee.0, &mentor.0),
            objective: goals(pair),
        })
    });
    let pairs = pairs.collect::<Result<Vec<_>, Failure>>()?;
    let facts = pair_sheet::Facts { occasion: bench.of_cohort(&told.cohort), pairs };
    Ok(Laid::apart(pair_sheet::paper(&bench.press, &facts)))
}

/// What the pair set out to do, where it told.
fn goals(pair: &PairLine) -> Option<String> {
    let goals: Vec<&str> = pair.care.goals.iter().map(|it| it.text.trim()).collect();
    (!goals.is_empty()).then(|| goals.join(", "))
}

/// One side of a pair, as the other may know it.
fn side(bench: &Bench<'_>, (member, person): &(Member, Person)) -> pair_sheet::Member {
    let (role, topics) = match &member.facts.side {
        Side::Mentee { wishes } => (Role::Mentee, wishes),
        Side::Mentor { offers, .. } => (Role::Mentor, offers),
    };
    let facts = &person.facts;
    let contacts = phones(facts).into_iter().take(1).chain(facts.emails.first().cloned());
    let slots: Vec<String> =
        member.facts.slots.iter().map(|it| (bench.press.words().pair.slot)(*it)).collect();
    let said = member.facts.availability.clone();
    pair_sheet::Member {
        name: facts.name.clone(),
        role: bench.role(facts.civility, role).to_owned(),
        organisation: member.facts.organisation.clone().or_else(|| facts.organisation.clone()),
        contacts: contacts.collect(),
        topics: topics.clone(),
        availability: said.or_else(|| (!slots.is_empty()).then(|| slots.join(", "))),
    }
}

/// What both want, and when both can.
fn grounds(bench: &Bench<'_>, mentee: &Member, mentor: &Member) -> Vec<String> {
    let (Side::Mentee { wishes }, Side::Mentor { offers, .. }) =
        (&mentee.facts.side, &mentor.facts.side)
    else {
        return Vec::new();
    };
    let offered =
        |wish: &&String| offers.iter().any(|offer| folding::words(offer) == folding::words(wish));
    let topics: Vec<String> = wishes.iter().filter(offered).cloned().collect();
    let slots = mentee.facts.slots.iter().filter(|it| mentor.facts.slots.contains(it));
    let slots: Vec<String> = slots.map(|it| (bench.press.words().pair.slot)(*it)).collect();
    let words = &bench.press.words().pair;
    [(topics, words.same_topics), (slots, words.same_slots)]
        .into_iter()
        .filter(|(all, _)| !all.is_empty())
        .map(|(all, say)| say(&all))
        .collect()
}

fn charters(bench: &Bench<'_>, told: &Told) -> Result<Laid, Failure> {
    let pairs = told.running().map(|pair| {
        let (_, mentee) = told.roll.find(pair.couple.mentee)?;
        let signers = vec![pair.mentee_name.clone(), pair.mentor_name.clone()];
        let both = (bench.press.words().common.list)(&signers);
        let to = Addressee { signers, ..Addressee::named(Some(mentee.facts.name.clone())) };
        Ok(to.told(Field::Pair, Some(both)))
    });
    let people = pairs.collect::<Result<Vec<_>, Failure>>()?;
    letter(bench, told, Model::Charter, people)
}

fn thank_yous(bench: &Bench<'_>, told: &Told) -> Result<Laid, Failure> {
    let thanked = |(member, person): &&(Member, Person)| {
        let (meetings, minutes) = told.given(member.id);
        let hours = (bench.press.words().common.duration)(minutes);
        (meetings > 0).then(|| Addressee::person(person).told(Field::Hours, Some(hours)))
    };
    letter(bench, told, Model::ThankYou, told.mentors().iter().filter_map(thanked).collect())
}

fn letter(
    bench: &Bench<'_>,
    told: &Told,
    model: Model,
    people: Vec<Addressee>,
) -> Result<Laid, Failure> {
    letters::lay(bench, model, people, &|field| told.says(bench, field))
}

fn mentors_portraits(bench: &Bench<'_>, told: &Told) -> Laid {
    let portrait = |(member, person): &(Member, Person)| portraits::Portrait {
        name: person.facts.name.clone(),
        called: told.roll.spoken(member.id),
        job: person.facts.job.clone().unwrap_or_default(),
        path: member
            .facts
            .organisation
            .clone()
            .or_else(|| person.facts.organisation.clone())
            .unwrap_or_default(),
        topics: match &member.facts.side {
            Side::Mentor { offers, .. } => offers.clone(),
            Side::Mentee { .. } => Vec::new(),
        },
        photo: None,
    };
    let all: Vec<_> = told.mentors().into_iter().map(portrait).collect();
    if all.is_empty() {
        return Laid::nothing();
    }
    portraits::paper(&bench.press, &bench.of_cohort(&told.cohort), &all).into()
}

fn phone_list(bench: &Bench<'_>, told: &Told) -> Laid {
    let callee = |(member, person): &(Member, Person)| lists::Callee {
        name: told.roll.listed(member.id),
        phones: phones(&person.facts),
        note: String::new(),
    };
    let people: Vec<_> = told.roll.by_name().into_iter().map(callee).collect();
    if people.is_empty() {
        return Laid::nothing();
    }
    lists::phones(&bench.press, &bench.of_cohort(&told.cohort), &people).into()
}

/// As many weeks as stand side by side: the last ones, where a cohort runs for longer.
const WEEKS: usize = 16;

fn followup(bench: &Bench<'_>, told: &Told) -> Laid {
    if told.running().next().is_none() {
        return Laid::nothing();
    }
    let Span { start, end } = told.cohort.facts.span;
    let monday = start - Days::new(start.weekday().num_days_from_monday().into());
    let until = end.min(bench.today.max(start));
    let mut weeks: Vec<_> = monday.iter_weeks().take_while(|day| *day <= until).collect();
    weeks.drain(..weeks.len().saturating_sub(WEEKS));
    let pair = |line: &PairLine| {
        let met = |monday: &Day| {
            let week = |on: Day| (0..7).contains(&(on - *monday).num_days());
            u8::try_from(line.met().filter(|it| week(it.on)).count()).unwrap_or(u8::MAX)
        };
        pair_followup::Pair {
            names: format!("{} / {}", line.mentee_name, line.mentor_name),
            meetings: weeks.iter().map(met).collect(),
            minutes: line.minutes,
            silent_days: line.silent_days.map(u32::from),
        }
    };
    let pairs = told.running().map(pair).collect();
    let facts = pair_followup::Facts { occasion: bench.of_cohort(&told.cohort), weeks, pairs };
    pair_followup::paper(&bench.press, &facts).into()
}

/// Hours of mentors: what each gave each mentee, then the gatherings she came to.
fn hours(bench: &Bench<'_>, told: &Told) -> Laid {
    let mut given = Vec::new();
    for (member, _) in told.mentors() {
        let name = told.roll.listed(member.id);
        for pair in told.pairs_of(member.id).filter(|it| it.minutes > 0) {
            let times = pair.met().count() as u32;
            let task = (bench.press.words().pair.accompanying)(&pair.mentee_name, times);
            let (name, minutes) = (name.clone(), pair.minutes);
            given.push(volunteer_hours::Given { name, day: None, task, minutes });
        }
        for gathering in told.gatherings.iter().filter(|it| it.present.contains(&member.id)) {
            given.push(volunteer_hours::Given {
                name: name.clone(),
                day: Some(gathering.facts.at.date()),
                task: gathering.facts.title.clone(),
                minutes: gathering.facts.minutes.into(),
            });
        }
    }
    if given.is_empty() {
        return Laid::nothing();
    }
    let occasion = bench.of_cohort(&told.cohort);
    volunteer_hours::paper(&bench.press, &occasion, &given, &bench.signing()).into()
}
