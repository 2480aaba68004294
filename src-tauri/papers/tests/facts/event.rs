//! Two invented days of discovery: twenty-nine women, eight mentors, some children.

use binome_papers::documents::{
    badges, childcare_register, emergency_sheet, group_poster, itinerary, labels, lists, portraits,
    programme, room_list, whereabouts,
};
use binome_papers::words::Agreement;

use super::{EVENT, day, event_occasion, name, organisation, time};

pub fn badge_sheet(people: usize, format: badges::Format, both_sides: bool) -> badges::Facts {
    let roles = [
        badges::Role::Participant,
        badges::Role::Mentor,
        badges::Role::Team,
        badges::Role::Mentee,
        badges::Role::Child,
    ];
    let badge = |at: usize| badges::Badge {
        name: name(at),
        mark: String::new(),
        role: roles[at % 5],
        agreement: [Agreement::Feminine, Agreement::Masculine, Agreement::Neutral][at % 3],
        detail: if at.is_multiple_of(4) { "Les Voisines & Co".into() } else { String::new() },
        no_photo: at.is_multiple_of(3),
    };
    badges::Facts {
        organisation: organisation(),
        title: EVENT.into(),
        badges: (0..people).map(badge).collect(),
        format,
        both_sides,
    }
}

pub fn itineraries(people: usize) -> itinerary::Facts {
    let step =
        |hour: u32, minute: u32, what: &str, place: &str, with: Vec<String>| itinerary::Step {
            from: time(hour, minute),
            to: time(hour + 1, minute),
            what: what.into(),
            place: place.into(),
            with,
        };
    let spoken = |at: usize| name(at).spoken();
    let steps = |at: usize| {
        vec![
            step(8, 30, "Accueil et petit-déjeuner", "Hall", vec![]),
            step(
                9,
                30,
                "De l'idée au projet",
                &format!("Table {}, salle Ouessant", at % 8 + 1),
                vec![spoken(at + 1), spoken(at + 9), spoken(at + 17)],
            ),
            step(
                10,
                45,
                "Dessiner un écran",
                &format!("Table {}, salle Ouessant", (at + 3) % 8 + 1),
                vec![spoken(at + 2), spoken(at + 14), spoken(at + 15), spoken(at + 16)],
            ),
            step(12, 0, "Déjeuner", "Table 3", vec![]),
            step(
                13,
                30,
                "Première page en HTML",
                &format!("Table {}, salle Bréhat", (at + 5) % 8 + 1),
                vec![spoken(at + 4), spoken(at + 11)],
            ),
        ]
    };
    let person = |at: usize| itinerary::Itinerary {
        name: spoken(at),
        listed: name(at).listed(),
        role: "participante".into(),
        days: vec![(day("2023-05-12"), steps(at)), (day("2023-05-13"), steps(at + 3))],
        notes: vec![
            "Déjeuner : repas végétarien.".into(),
            "Garde d'enfants : samedi, salle Glénan.".into(),
        ],
    };
    itinerary::Facts { occasion: event_occasion(), people: (0..people).map(person).collect() }
}

pub fn posters(count: usize) -> group_poster::Facts {
    let poster = |at: usize| group_poster::Poster {
        table: format!("Table {}", at % 8 + 1),
        round: format!("Tour {}", at / 8 + 1),
        day: at.is_multiple_of(2).then(|| day("2023-05-12")),
        hours: Some((time(9, 30), time(10, 30))),
        room: Some("Salle Ouessant".into()),
        topic: Some("De l'idée au projet".into()),
        mentors: vec![name(at + 20).spoken()],
        names: (0..3 + at % 2).map(|seat| name(at + seat * 8).spoken()).collect(),
    };
    group_poster::Facts {
        organisation: organisation(),
        title: EVENT.into(),
        posters: (0..count).map(poster).collect(),
    }
}

pub fn rooms(count: usize) -> room_list::Facts {
    let room = |at: usize| room_list::Room {
        name: format!("Table {} · salle Ouessant", at + 1),
        mentors: vec![name(at + 20).spoken()],
        groups: (0..8)
            .map(|round| (0..4).map(|seat| name(at + round * 3 + seat * 7).spoken()).collect())
            .collect(),
    };
    room_list::Facts {
        occasion: event_occasion(),
        rounds: (1..=8).map(|round| format!("Tour {round}")).collect(),
        rooms: (0..count).map(room).collect(),
    }
}

/// Seven rounds, of which everyone sits one out.
pub fn whereabouts(people: usize) -> whereabouts::Facts {
    let table = |who: usize, round: usize| {
        (who % 8 != round).then(|| ((who + who / 8 * round) % 8) as u32 + 1)
    };
    let person = |who: usize| whereabouts::Person {
        name: name(who).listed(),
        tables: (0..8).map(|round| table(who, round)).collect(),
    };
    whereabouts::Facts {
        occasion: event_occasion(),
        rounds: (1..=8).map(|round| format!("Tour {round}, ven., {} h 30", round + 8)).collect(),
        people: (0..people).map(person).collect(),
    }
}

pub fn programme(days: usize) -> programme::Facts {
    let moment = |hour: u32, what: &str, who: &str, place: &str| programme::Moment {
        from: time(hour, 0),
        to: time(hour, 45),
        what: what.into(),
        who: who.into(),
        place: place.into(),
    };
    let moments = || {
        vec![
            moment(9, "Accueil : café, badges", "", "Hall"),
            moment(10, "De l'idée au projet", "Maëlys Kerguelen", "Salle Ouessant"),
            moment(11, "Atelier en petits groupes", "", "Salle Ouessant"),
            moment(12, "Déjeuner", "", "Terrasse"),
            moment(14, "Première page en HTML", "Pascale Tanguy", "Salle Bréhat"),
        ]
    };
    let dates = ["2023-05-12", "2023-05-13", "2023-05-14"];
    programme::Facts {
        occasion: event_occasion(),
        theme: Some("que faire des chaussettes solitaires ?".into()),
        days: dates.iter().take(days).map(|date| (day(date), moments())).collect(),
    }
}

pub fn callees(people: usize) -> Vec<lists::Callee> {
    let callee = |at: usize| lists::Callee {
        name: name(at).listed(),
        phones: vec![format!("06 39 98 01 {:02}", at % 100)],
        note: if at.is_multiple_of(5) {
            "pas d'adresse électronique : appeler le soir".into()
        } else {
            String::new()
        },
    };
    (0..people).map(callee).collect()
}

pub fn detailed(people: usize, detail: &str) -> Vec<(String, String)> {
    (0..people).map(|at| (name(at).listed(), detail.to_owned())).collect()
}

pub fn meals(days: usize) -> Vec<lists::Meal> {
    let meal = |date: &str| lists::Meal {
        day: day(date),
        name: "déjeuner".into(),
        diets: vec![
            ("Sans précision".into(), 28),
            ("Végétarien".into(), 6),
            ("Sans porc".into(), 3),
        ],
    };
    ["2023-05-12", "2023-05-13"].iter().cycle().take(days).map(|date| meal(date)).collect()
}

pub fn children(count: usize) -> childcare_register::Facts {
    let child = |at: usize| childcare_register::Child {
        name: format!(
            "{} {}",
            ["Nino", "Lila", "Yanis", "Rose", "Titouan"][at % 5],
            name(at).last().to_uppercase()
        ),
        age: format!("{} ans", at % 11 + 1),
        code: format!("K{}M{}R", at % 8 + 2, at % 7 + 2),
        parent: format!(
            "{}, 06 39 98 02 {at:02}\n9\u{a0}h\u{a0}30\u{a0}: table\u{a0}{}, 10\u{a0}h\u{a0}45\u{a0}: table\u{a0}{}",
            name(at).spoken(),
            at % 8 + 1,
            (at + 3) % 8 + 1
        ),
        may_fetch: vec![name(at).spoken(), "Gwenn Le Roux".into()],
        may_not_fetch: if at == 1 { vec!["M. X".into()] } else { Vec::new() },
        notes: if at.is_multiple_of(3) {
            "allergie : arachide ; sieste à 13 h".into()
        } else {
            String::new()
        },
    };
    childcare_register::Facts {
        occasion: event_occasion(),
        day: day("2023-05-13"),
        hours: "de\u{a0}9\u{a0}h à\u{a0}17\u{a0}h\u{a0}30".into(),
        staff: vec!["Nolwenn Cariou".into(), "Yann Le Dû".into()],
        children: (0..count).map(child).collect(),
        emergency: vec![
            "SAMU 15".into(),
            "Urgences 112".into(),
            "Hôpital Sud, 16 bd de Bulgarie, Rennes".into(),
        ],
    }
}

pub fn passages(groups: usize) -> Vec<lists::Seated> {
    let group = |at: usize| lists::Group {
        name: format!("Passage {}", at + 1),
        names: (0..4).map(|seat| name(at * 3 + seat * 7).spoken()).collect(),
    };
    if groups == 0 {
        return Vec::new();
    }
    vec![lists::Seated {
        day: day("2023-05-13"),
        name: "Restitution".into(),
        groups: (0..groups).map(group).collect(),
    }]
}

pub fn lunches(meals: usize) -> Vec<lists::Seated> {
    let table = |at: usize| lists::Group {
        name: format!("Table {}", at + 1),
        names: (0..6).map(|seat| name(at * 5 + seat).spoken()).collect(),
    };
    let meal = |at: usize| lists::Seated {
        day: day(["2023-05-12", "2023-05-13"][at % 2]),
        name: "déjeuner".into(),
        groups: (0..7).map(table).collect(),
    };
    (0..meals).map(meal).collect()
}

pub fn words(people: usize) -> Vec<(String, u32)> {
    let words = [
        "envie",
        "audace",
        "sororité",
        "découverte",
        "énergie",
        "confiance",
        "curiosité",
        "Œuvrer",
        "possible",
        "élan",
        "rencontre",
        "demain",
    ];
    (0..people.min(words.len()))
        .map(|at| (words[at].to_owned(), (words.len() - at) as u32 / 3 + 1))
        .collect()
}

pub fn labels(people: usize) -> labels::Facts {
    let label = |at: usize| labels::Label {
        name: name(at).spoken(),
        lines: if at.is_multiple_of(2) {
            vec!["4 ans".into(), name(at + 1).spoken()]
        } else {
            Vec::new()
        },
        code: if at.is_multiple_of(2) {
            format!("K{}M{}R", at % 8 + 2, at % 7 + 2)
        } else {
            String::new()
        },
    };
    labels::Facts {
        name: "Étiquettes".into(),
        title: EVENT.into(),
        labels: (0..people).map(label).collect(),
        from: 7,
    }
}

pub fn portraits(people: usize) -> Vec<portraits::Portrait> {
    let portrait = |at: usize| portraits::Portrait {
        name: name(at),
        called: name(at).spoken(),
        job: "développeuse".into(),
        path: "de la restauration au numérique".into(),
        topics: vec!["HTML".into(), "reconversion".into()],
        photo: None,
    };
    (0..people).map(portrait).collect()
}

pub fn emergency(groups: usize) -> Vec<emergency_sheet::Group> {
    let group = |name: &str, lines: &[(&str, &str)]| emergency_sheet::Group {
        name: name.into(),
        lines: lines
            .iter()
            .map(|(who, number)| ((*who).to_owned(), (*number).to_owned()))
            .collect(),
    };
    let all = [
        group("Secours", &[("SAMU", "15"), ("Pompiers", "18"), ("Toutes urgences", "112")]),
        group(
            "Équipe",
            &[("Maëlle Kerdoncuff", "06 39 98 04 01"), ("Nolwenn Cariou", "06 39 98 04 02")],
        ),
        group(
            "Lieu",
            &[("Accueil Klaxxon", "02 61 91 00 00"), ("Hôpital Sud", "16 bd de Bulgarie, Rennes")],
        ),
    ];
    all.into_iter().take(groups).collect()
}
