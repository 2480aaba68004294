//! Invented people and an invented association, for tests and for looking at papers.

#![allow(dead_code, clippy::unwrap_used)]

pub mod cohort;
pub mod event;
pub mod makers;

use std::sync::{Arc, OnceLock};

use binome_domain::days::{Day, Half, Span};
use binome_domain::people::{Civility, PersonName, StaffFunction};
use binome_papers::documents::{Occasion, Organisation, When, attendance_sheet, certificate};
use binome_papers::picture::Picture;
use binome_papers::words::Agreement;
use chrono::NaiveTime;

/// First names and last names, some of them hard to print.
pub const NAMES: [(&str, &str); 29] = [
    ("Solène", "Le Goff"),
    ("Fatima-Zahra", "El Amrani"),
    ("Thị Hồng", "Nguyễn"),
    ("Łucja", "Wójcik"),
    ("Elif", "Yıldız"),
    ("Ilze", "Ķēniņa"),
    ("Inès", "d’Almeida"),
    ("Catherine", "Bœuf"),
    ("Isabelle", "Martin"),
    ("Isabelle", "Roussel"),
    ("Ольга", "Щербакова-Їжак"),
    ("Ελένη", "Παπαδοπούλου"),
    ("مريم", "المغربي"),
    ("שרה", "כהן"),
    ("Voahangy", "Rakotoarisoa-Andriamampianina"),
    ("Marie-Françoise Bernadette", "de la Rochefoucauld-Montmorency"),
    ("Aïcha", "Benkirane"),
    ("Noëlle", "Œuvrard"),
    ("Katarzyna", "Żółkiewska"),
    ("Zoë", "Çetin"),
    ("Maëlys", "Kerguelen"),
    ("Ana", "Li"),
    ("Pascale", "Tanguy"),
    ("Hélène", "Guéguen"),
    ("Christine", "Morvan"),
    ("Sylvie", "Le Bihan"),
    ("Ștefania", "Țurcanu"),
    ("Guðrún", "Þórðardóttir"),
    ("Awa", "N’Diaye"),
];

pub fn name(at: usize) -> PersonName {
    let (first, last) = NAMES[at % NAMES.len()];
    PersonName::new(first, last).unwrap()
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

/// A round logo with a clear ground, drawn once for all tests.
pub fn logo() -> Arc<Picture> {
    static LOGO: OnceLock<Arc<Picture>> = OnceLock::new();
    Arc::clone(LOGO.get_or_init(|| Arc::new(Picture::read(&logo_file()).unwrap())))
}

fn logo_file() -> Vec<u8> {
    let side = 240_i64;
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, side as u32, side as u32);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().unwrap();
    let ring = |x: i64, y: i64, middle: (i64, i64), least: i64, most: i64| {
        let far = (x - middle.0).pow(2) + (y - middle.1).pow(2);
        far >= least * least && far <= most * most
    };
    let mut pixels = Vec::new();
    for at in 0..side * side {
        let (x, y) = (at % side, at / side);
        let left = ring(x, y, (85, 120), 55, 75);
        let right = ring(x, y, (155, 120), 55, 75);
        pixels.extend(match (left, right) {
            (true, _) => [31, 78, 95, 255],
            (_, true) => [196, 106, 58, 255],
            _ => [255, 255, 255, 0],
        });
    }
    writer.write_image_data(&pixels).unwrap();
    drop(writer);
    file
}

pub fn organisation() -> Organisation {
    Organisation {
        name: "Passerelles & Compagnie".into(),
        address: vec!["12 rue des Ajoncs".into(), "35000 Rennes".into()],
        siret: Some("123 456 789 00012".into()),
        rna: Some("W351000000".into()),
        declaration: None,
        contact: Some("contact@example.org".into()),
        logo: Some(logo()),
    }
}

pub const COHORT: &str = "Mentorat inversé, promotion d'octobre 2020";
pub const EVENT: &str = "Deux jours pour découvrir les métiers du numérique";

/// The last gathering of a cohort.
pub fn gathering(people: usize) -> attendance_sheet::Facts {
    let person = |at: usize| attendance_sheet::Signer {
        name: name(at).listed(),
        detail: if at.is_multiple_of(2) { "mentorée" } else { "mentore" }.into(),
        struck: Vec::new(),
    };
    attendance_sheet::Facts {
        organisation: organisation(),
        title: COHORT.into(),
        subtitle: Some("Rencontre finale".into()),
        place: Some("Maison des associations, 6 cours des Alliés, Rennes".into()),
        slots: vec![attendance_sheet::Slot {
            day: day("2021-01-27"),
            half: None,
            hours: Some((time(18, 30), time(20, 0))),
        }],
        leaders: vec![name(20).listed(), name(22).listed()],
        people: (0..people).map(person).collect(),
        walk_ins: 3,
        instructions: Some(
            "Rencontre « masquée » : le masque est demandé pendant toute la soirée.".into(),
        ),
    }
}

/// Two days of discovery, a signature for each half-day.
pub fn half_days(people: usize) -> attendance_sheet::Facts {
    let slot = |date: &str, half: Half| attendance_sheet::Slot {
        day: day(date),
        half: Some(half),
        hours: Some(match half {
            Half::Am => (time(9, 0), time(12, 30)),
            Half::Pm => (time(13, 30), time(17, 0)),
        }),
    };
    let person = |at: usize| attendance_sheet::Signer {
        name: name(at).listed(),
        detail: String::new(),
        struck: if at == 9 { vec![3] } else { Vec::new() },
    };
    attendance_sheet::Facts {
        organisation: organisation(),
        title: EVENT.into(),
        subtitle: None,
        place: Some("Klaxxon, 3 rue du Chêne-Germain, Cesson-Sévigné".into()),
        slots: vec![
            slot("2023-05-12", Half::Am),
            slot("2023-05-12", Half::Pm),
            slot("2023-05-13", Half::Am),
            slot("2023-05-13", Half::Pm),
        ],
        leaders: (0..8).map(|at| name(at * 3 + 1).listed()).collect(),
        people: (0..people).map(person).collect(),
        walk_ins: 3,
        instructions: None,
    }
}

fn certified(at: usize, kind: certificate::Kind) -> certificate::Certified {
    let agreement = [Agreement::Feminine, Agreement::Masculine, Agreement::Neutral][at % 3];
    certificate::Certified {
        name: name(at),
        civility: [Some(Civility::Mme), Some(Civility::M), None][at % 3],
        agreement,
        birth: (at == 0).then(|| day("1964-03-01")),
        kind,
        number: format!("2021-01-{:03}", at + 1),
        rectified: at == 1,
        skills: Vec::new(),
    }
}

fn certificates(
    when: When,
    title: &str,
    people: Vec<certificate::Certified>,
) -> certificate::Facts {
    certificate::Facts {
        organisation: organisation(),
        title: title.into(),
        when,
        place: Some("Rennes".into()),
        partner: Some("Les Voisines & Co".into()),
        theme: None,
        signatory: certificate::Signatory {
            name: "Maëlle Kerdoncuff".into(),
            function: "présidente".into(),
            signature: None,
        },
        signed_in: "Rennes".into(),
        signed_on: day("2021-01-27"),
        people,
    }
}

/// Mentees and mentors of a cohort, one of whom never came.
pub fn cohort_certificates(people: usize) -> certificate::Facts {
    let kind = |at: usize| match at % 2 {
        _ if at == 5 => certificate::Kind::Mentor { meetings: 0, minutes: 0, mentees: 1 },
        0 => certificate::Kind::Mentee { meetings: 6, minutes: 450, mentor: Some(name(at + 1)) },
        _ => certificate::Kind::Mentor { meetings: 6, minutes: 450, mentees: 1 },
    };
    let when = When::Span(Span { start: day("2020-10-27"), end: day("2021-01-27") });
    certificates(when, COHORT, (0..people).map(|at| certified(at, kind(at))).collect())
}

/// Participants of an event, then a volunteer.
pub fn event_certificates(people: usize) -> certificate::Facts {
    let kind = |at: usize| match at {
        2 => certificate::Kind::Volunteer {
            minutes: 960,
            missions: vec![
                certificate::Mission::Speaking,
                certificate::Mission::Leading,
                certificate::Mission::Staff(StaffFunction::Welcome),
            ],
        },
        at => certificate::Kind::Participant {
            halves: 4 - (at as u32 % 4),
            of_halves: 4,
            minutes: 840 - 210 * (at as u32 % 4),
            of_minutes: 840,
        },
    };
    let when = When::Days(vec![day("2023-05-12"), day("2023-05-13")]);
    let mut facts =
        certificates(when, EVENT, (0..people).map(|at| certified(at, kind(at))).collect());
    facts.theme = Some("que faire des chaussettes solitaires ?".into());
    facts
}

pub fn cohort_occasion() -> Occasion {
    Occasion {
        organisation: organisation(),
        title: COHORT.into(),
        when: Some(When::Span(Span { start: day("2020-10-27"), end: day("2021-01-27") })),
        place: Some("Rennes".into()),
    }
}

pub fn event_occasion() -> Occasion {
    Occasion {
        organisation: organisation(),
        title: EVENT.into(),
        when: Some(When::Days(vec![day("2023-05-12"), day("2023-05-13")])),
        place: Some("Klaxxon, Cesson-Sévigné".into()),
    }
}
