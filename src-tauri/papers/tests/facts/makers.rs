//! Every document there is, by name, made for a number of people.

use binome_papers::documents::badges::Format;
use binome_papers::documents::{
    Paper, Press, annex, attendance_sheet, badges, certificate, childcare_register,
    emergency_sheet, group_poster, itinerary, labels, letter, lists, pair_followup, pair_sheet,
    portraits, programme, report, room_list, volunteer_hours, welcome_kit, whereabouts, word_wall,
};

use super::{
    cohort, cohort_certificates, cohort_occasion, event, event_certificates, event_occasion,
    gathering, half_days,
};

pub type Maker = fn(&Press, usize) -> Paper;

pub const DOCUMENTS: &[(&str, Maker)] = &[
    ("gathering", |press, people| attendance_sheet::paper(press, &gathering(people))),
    ("half-days", |press, people| attendance_sheet::paper(press, &half_days(people))),
    ("cohort-certificates", |press, people| {
        certificate::paper(press, &cohort_certificates(people))
    }),
    ("event-certificates", |press, people| certificate::paper(press, &event_certificates(people))),
    ("badges-10", |press, people| {
        badges::paper(press, &event::badge_sheet(people, Format::Ten, false))
    }),
    ("badges-8", |press, people| {
        badges::paper(press, &event::badge_sheet(people, Format::Eight, true))
    }),
    ("itineraries", |press, people| itinerary::paper(press, &event::itineraries(people))),
    ("posters", |press, people| group_poster::paper(press, &event::posters(people))),
    ("rooms", |press, people| room_list::paper(press, &event::rooms(people))),
    ("whereabouts", |press, people| whereabouts::paper(press, &event::whereabouts(people))),
    ("programme", |press, people| programme::paper(press, &event::programme(people))),
    ("phones", |press, people| lists::phones(press, &event_occasion(), &event::callees(people))),
    ("no-photos", |press, people| {
        lists::no_photos(press, &event_occasion(), &event::detailed(people, "pull rouge, table 4"))
    }),
    ("allergies", |press, people| {
        lists::allergies(
            press,
            &event_occasion(),
            &event::detailed(people, "arachide ; trousse au vestiaire"),
        )
    }),
    ("meals", |press, people| lists::meals(press, &event_occasion(), &event::meals(people))),
    ("childcare", |press, people| childcare_register::paper(press, &event::children(people))),
    ("pairs", |press, people| pair_sheet::paper(press, &cohort::pairs(people))),
    ("followup", |press, people| pair_followup::paper(press, &cohort::followup(people))),
    ("volunteer-hours", |press, people| {
        volunteer_hours::paper(
            press,
            &cohort_occasion(),
            &cohort::hours(people),
            &cohort::signing(),
        )
    }),
    ("report", |press, people| report::paper(press, &cohort::report(people as u32))),
    ("word-wall", |press, people| {
        word_wall::paper(press, &event_occasion(), &event::words(people))
    }),
    ("portraits", |press, people| {
        portraits::paper(press, &event_occasion(), &event::portraits(people))
    }),
    ("labels", |press, people| labels::paper(press, &event::labels(people))),
    ("emergency", |press, people| {
        emergency_sheet::paper(press, &event_occasion(), &event::emergency(people))
    }),
    ("passages", |press, people| {
        lists::passages(press, &event_occasion(), &event::passages(people))
    }),
    ("lunch-tables", |press, people| {
        lists::lunch_tables(press, &event_occasion(), &event::lunches(people))
    }),
    ("annex", |press, people| annex::paper(press, &cohort::annex(people))),
    ("welcome-kit", |press, people| welcome_kit::paper(press, &cohort::welcome_kit(people))),
    ("charter", |press, people| letter::paper(press, &cohort::letters(people))),
];
