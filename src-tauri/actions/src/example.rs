//! The demonstration file: an invented association with both stories, made from the sample tables
//! through the same acts a user has. Its days lie around today, so that something is due.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use binome_domain::cohorts::{CohortFacts, Direction, MemberFacts, Side, Stage};
use binome_domain::days::{Day, Span, months_later};
use binome_domain::events::{EventFacts, EventRole};
use binome_domain::gatherings::{GatheringFacts, GatheringKind, Mode};
use binome_domain::ids::{CohortId, EventId};
use binome_domain::import::plan::Decisions;
use binome_domain::import::{Choices, Part};
use binome_domain::meetings::{Contact, MeetingFacts};
use binome_domain::op::Op;
use binome_domain::pairs::Couple;
use binome_domain::pairs::care::{Charters, Goal, PairCare};
use binome_domain::settings::Association;
use binome_papers::tables::Reading;
use binome_store::{Beginning, Store};
use chrono::{Datelike, Days, NaiveTime, Weekday};
use serde::Deserialize;

use crate::arrival::{ImportPeople, Imported, Into, import_people};
use crate::cohorts::DEFAULT_SILENCE_DAYS;
use crate::desk::{OpenFile, Which};
use crate::files::{Nothing, Standing, standing};
use crate::import::TableAsked;
use crate::{Desk, Failure, example_event};

const COHORT: &[u8] = include_bytes!("../../../tests/samples/03_cohorte_mentorat_inverse.csv");
const WOMEN: &[u8] = include_bytes!("../../../tests/samples/01_helloasso_participantes.csv");
const MENTORS: &[u8] = include_bytes!("../../../tests/samples/02_google_forms_mentors.csv");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Texts {
    association: Association,
    cohort: String,
    partner: String,
    launch: String,
    r#final: String,
    place: String,
    earlier_cohort: String,
    notes: Vec<String>,
    event: String,
    theme: String,
    event_place: String,
    host: String,
    days: example_event::Texts,
}

/// Opens the demonstration file, made anew where there is none; the own file is not touched.
pub fn discover(desk: &Desk, _: Nothing) -> Result<Standing, Failure> {
    let path = desk.places.example.clone();
    if path.exists() {
        *desk.file() = Some(OpenFile { store: Store::open(&path)?, which: Which::Example });
        return standing(desk, Nothing {});
    }
    let texts: Texts = serde_json::from_str(include_str!("../example/texts.json"))
        .map_err(|error| Failure::Broken { report: error.to_string() })?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let association = &texts.association;
    let beginning = Beginning { association, example: true, at: desk.now() };
    let store = Store::create(&path, &beginning)?;
    *desk.file() = Some(OpenFile { store, which: Which::Example });
    fill(desk, &texts)?;
    desk.with_store(|store| Ok(store.forget_history()?))?;
    standing(desk, Nothing {})
}

fn fill(desk: &Desk, texts: &Texts) -> Result<(), Failure> {
    let today = desk.today();
    let start = today - Days::new(21);
    bring(desk, COHORT, "cohorte.csv", Choices::default(), new_cohort(texts, start))?;
    let friday = next(Weekday::Fri, today + Days::new(10));
    let event = bring_event(desk, texts, friday)?;
    example_event::fill(desk, event, &texts.days)?;
    earlier_cohort(desk, texts, event, today - Days::new(63))
}

fn bring(
    desk: &Desk,
    bytes: &[u8],
    name: &str,
    choices: Choices,
    into: Into,
) -> Result<Imported, Failure> {
    let (name, bytes) = (name.to_owned(), STANDARD.encode(bytes));
    let table = TableAsked { name, bytes, reading: Reading::default(), choices, work: None };
    import_people(desk, ImportPeople { table, decisions: Decisions::default(), into })
}

fn facts(texts: &Texts, name: &str, start: Day, stage: Stage) -> CohortFacts {
    CohortFacts {
        name: name.to_owned(),
        direction: Direction::Reverse,
        partner: Some(texts.partner.clone()),
        span: Span { start, end: months_later(start, 3) },
        stage,
        silence_days: DEFAULT_SILENCE_DAYS,
    }
}

fn new_cohort(texts: &Texts, start: Day) -> Into {
    let facts = facts(texts, &texts.cohort, start, Stage::Preparation);
    let gathering = |kind, title: &String, day: Day, hour| GatheringFacts {
        title: title.clone(),
        kind,
        at: day.and_time(NaiveTime::from_hms_opt(hour, 30, 0).unwrap_or_default()),
        minutes: 90,
        place: Some(texts.place.clone()),
        mode: Mode::OnSite,
        instructions: None,
    };
    let gatherings = vec![
        gathering(GatheringKind::Launch, &texts.launch, start, 18),
        gathering(GatheringKind::Final, &texts.r#final, facts.span.end, 18),
    ];
    Into::NewCohort { facts, gatherings, keep_pairs: false }
}

fn bring_event(desk: &Desk, texts: &Texts, friday: Day) -> Result<EventId, Failure> {
    let span = Span { start: friday, end: friday + Days::new(1) };
    let facts = EventFacts {
        name: texts.event.clone(),
        theme: Some(texts.theme.clone()),
        span,
        place: Some(texts.event_place.clone()),
        host: Some(texts.host.clone()),
    };
    let choices =
        |part| Choices { part: Some(part), days: span.days().collect(), ..Choices::default() };
    let women = choices(Part::Participant);
    let done = bring(desk, WOMEN, "helloasso.csv", women, Into::NewEvent { facts })?;
    let event = done.event.ok_or(binome_domain::refusal::Refusal::Gone)?;
    bring(desk, MENTORS, "mentors.csv", choices(Part::Mentor), Into::Event { event })?;
    Ok(event)
}

/// A cohort under way, of people who also come to the event: one person, several roles.
fn earlier_cohort(desk: &Desk, texts: &Texts, event: EventId, start: Day) -> Result<(), Failure> {
    let facts = facts(texts, &texts.earlier_cohort, start, Stage::Running);
    desk.change(Op::AddCohort, |change| {
        let cohort = change.add_cohort(&facts)?;
        let there = change.registrations_for(event)?;
        let of = |role| there.iter().filter(move |it| it.facts.role == role).take(4);
        let couples = of(EventRole::Participant).zip(of(EventRole::Mentor));
        for (nth, (woman, mentor)) in couples.enumerate() {
            let wishes = Side::Mentee { wishes: vec!["LinkedIn".to_owned()] };
            let offers = Side::Mentor { seats: 1, offers: vec!["LinkedIn".to_owned()] };
            let mentee = change.add_member(cohort, woman.person, &MemberFacts::on(wishes))?;
            let mentor = change.add_member(cohort, mentor.person, &MemberFacts::on(offers))?;
            meet(change, cohort, Couple { mentee, mentor }, start, nth, &texts.notes)?;
        }
        Ok(())
    })
}

/// The first pairs meet every ten days; the last one has gone quiet.
fn meet(
    change: &binome_store::Change<'_>,
    cohort: CohortId,
    couple: Couple,
    start: Day,
    nth: usize,
    notes: &[String],
) -> Result<(), Failure> {
    let pair = change.add_pair(cohort, couple, start, None)?;
    let signed = (nth < 3).then_some(start);
    let goals = notes.iter().skip(1).enumerate();
    let care = PairCare {
        goals: goals
            .map(|(at, text)| Goal { text: text.clone(), reached: at < 3 - nth.min(3) })
            .collect(),
        charters: Charters { mentee: Some(start), mentor: signed },
        ..PairCare::default()
    };
    change.care_for_pair(pair, &care)?;
    let times = if nth == 3 { 2 } else { 6 };
    for (time, note) in (0..times).zip(notes.iter().cycle()) {
        let on = start + Days::new(3 + 10 * time + nth as u64);
        let minutes = [60, 90, 45][(time as usize + nth) % 3];
        let held = MeetingFacts::held(on, Contact::PairMeeting, minutes);
        change.add_meeting(pair, &MeetingFacts { note: Some(note.clone()), ..held })?;
    }
    Ok(())
}

fn next(weekday: Weekday, from: Day) -> Day {
    from.iter_days().find(|day| day.weekday() == weekday).unwrap_or(from)
}
