//! An invented cohort: mentees, mentors, their weeks and their hours.

use binome_domain::texts::{Field, Model};
use binome_papers::documents::{
    Signing, annex, certificate, letter, pair_followup, pair_sheet, report, texts, volunteer_hours,
    welcome_kit,
};
use binome_papers::words::Language;

use super::{COHORT, cohort_occasion, day, name, organisation};

pub fn pairs(count: usize) -> pair_sheet::Facts {
    let member = |at: usize, role: &str| pair_sheet::Member {
        name: name(at),
        role: role.into(),
        organisation: Some("Les Voisines & Co".into()),
        contacts: vec![format!("06 39 98 03 {:02}", at % 100), format!("personne{at}@example.org")],
        topics: vec!["Canva".into(), "LinkedIn".into(), "Instagram".into()],
        availability: Some("mardi soir, samedi matin".into()),
    };
    let pair = |at: usize| pair_sheet::Pair {
        mentee: member(at, "mentorée"),
        mentor: member(at + 14, "mentore"),
        grounds: vec!["Canva : premier souhait".into(), "mardi soir en commun".into()],
        objective: at
            .is_multiple_of(2)
            .then(|| "Refaire sa page LinkedIn et oser publier.".to_owned()),
    };
    pair_sheet::Facts { occasion: cohort_occasion(), pairs: (0..count).map(pair).collect() }
}

pub fn followup(count: usize) -> pair_followup::Facts {
    let start = day("2020-10-26");
    let pair = |at: usize| pair_followup::Pair {
        names: format!("{} / {}", name(at).spoken(), name(at + 14).spoken()),
        meetings: (0..12)
            .map(|week| u8::from((week + at).is_multiple_of(3)) + u8::from(week == at))
            .collect(),
        minutes: 60 * (at as u32 % 9) + 30,
        silent_days: (at == 2).then_some(24),
    };
    pair_followup::Facts {
        occasion: cohort_occasion(),
        weeks: (0..12).map(|week| start + chrono::Days::new(7 * week)).collect(),
        pairs: (0..count).map(pair).collect(),
    }
}

pub fn hours(count: usize) -> Vec<volunteer_hours::Given> {
    let given = |at: usize| volunteer_hours::Given {
        name: name(at).listed(),
        day: Some(day("2023-05-12")),
        task: "Présentation et ateliers".into(),
        minutes: 420 + 15 * (at as u32 % 4),
    };
    (0..count).map(given).collect()
}

pub fn letters(count: usize) -> letter::Facts {
    let one = |at: usize| {
        letter::Letter {
        name: Some(name(at)),
        salutation: "Bonjour".into(),
        body: vec![
            "Nous vous remercions de participer à notre programme « Mentorat inversé ». En signant cette charte, vous vous engagez :".into(),
            "- à rencontrer votre binôme au moins deux fois par mois ;".into(),
            "- à garder pour vous ce qui est confié : c'est la condition de la confiance ;".into(),
            "- à prévenir l'équipe si le rythme ne vous convient plus.".into(),
            "Droit à l'image : je souhaite que mon image puisse être utilisée".into(),
            "[ ] sur le site de l'association".into(),
            "[ ] sur les réseaux sociaux".into(),
            "[ ] dans la presse".into(),
            "Cet accord est gratuit, valable deux ans, et peut être retiré à tout moment.".into(),
        ],
        signers: vec![name(at).spoken(), name(at + 14).spoken()],
    }
    };
    letter::Facts {
        organisation: organisation(),
        subject: "Charte du mentorat".into(),
        signatory: certificate::Signatory {
            name: "Maëlle Kerdoncuff".into(),
            function: "présidente".into(),
            signature: None,
        },
        signed_in: "Rennes".into(),
        signed_on: day("2020-10-27"),
        letters: (0..count).map(one).collect(),
    }
}

/// As many voices as people.
pub fn welcome_kit(people: usize) -> welcome_kit::Facts {
    let text = texts::usual(Model::Welcome, Language::Fr);
    let value = |field| match field {
        Field::Action => Some(COHORT.to_owned()),
        Field::Association => Some(organisation().name),
        Field::Dates => Some("du 27 octobre 2020 au 27 janvier 2021".to_owned()),
        Field::Contact => organisation().contact,
        _ => None,
    };
    let gathering = |when: &str, title: &str, instructions: Option<&str>| welcome_kit::Gathering {
        when: when.to_owned(),
        title: title.to_owned(),
        particulars: ["Maison des associations, 6 cours des Alliés, Rennes"]
            .into_iter()
            .chain(instructions)
            .map(str::to_owned)
            .collect(),
    };
    let voice = |at: usize| report::Quote {
        text: "Dites-le quand un mot n'est pas clair : on n'ose pas, et on perd un mois !".into(),
        author: format!("{}, mentorée", name(at).first()),
    };
    welcome_kit::Facts {
        occasion: cohort_occasion(),
        title: text.subject.clone(),
        body: texts::filled(&text.body, Language::Fr, &value),
        gatherings: vec![
            gathering("mardi 27 octobre 2020, de 18 h à 20 h", "Rencontre de lancement", None),
            gathering(
                "mercredi 27 janvier 2021, de 18 h 30 à 20 h",
                "Rencontre finale",
                Some("Le masque est demandé."),
            ),
        ],
        advice: (0..people).map(voice).collect(),
    }
}

pub fn signing() -> Signing {
    let day = day("2021-03-15");
    Signing { signatory: letters(0).signatory, place: "Rennes".into(), day }
}

pub fn annex(parts: usize) -> annex::Facts {
    let lines = |all: &[(&str, &str)]| {
        all.iter().map(|(what, value)| ((*what).to_owned(), (*value).to_owned())).collect()
    };
    let kinds = [
        ("Personnes", lines(&[("Personnes accompagnées", "29"), ("dont femmes", "27")])),
        ("Âge au début du programme", lines(&[("18–25 ans", "3"), ("26–34 ans", "12")])),
        ("Heures", lines(&[("Heures suivies par les participantes", "406 h")])),
    ];
    let part = |at: usize| {
        let (title, lines) = kinds[at % 3].clone();
        annex::Part { title: title.into(), lines }
    };
    annex::Facts {
        occasion: cohort_occasion(),
        parts: (0..parts).map(part).collect(),
        signing: signing(),
    }
}

pub fn report(pairs: u32) -> report::Facts {
    let counts = |title: &str, all: &[(&str, u32)]| {
        let some = all.iter().take(pairs as usize);
        let counts = some.map(|(what, count)| ((*what).to_owned(), *count)).collect();
        report::Counts { title: title.to_owned(), counts }
    };
    let levels = [("Canva", 0.6, 2.2), ("LinkedIn", 1.0, 2.6), ("Instagram", 0.4, 1.5)];
    report::Facts {
        occasion: cohort_occasion(),
        name: "Bilan de promotion".into(),
        figures: [(pairs, "binômes"), (pairs * 5, "rencontres"), (pairs * 6, "heures d’échanges")]
            .map(|(value, what)| (value.to_string(), what.to_owned()))
            .to_vec(),
        masked_below: 0,
        levels: levels
            .iter()
            .take(pairs as usize)
            .map(|(what, before, after)| ((*what).to_owned(), *before, *after))
            .collect(),
        counts: vec![
            counts("Présence", &[("Rencontre de lancement", 10), ("Rencontre finale", 9)]),
            counts("Apports", &[("confiance", 5), ("réseau", 4), ("méthode", 3), ("emploi", 2)]),
            counts("Âge", &[("18–25 ans", 3), ("26–34 ans", 2), ("45–54 ans", 4)]),
            counts("Sources", &[("Bouche à oreille", 6), ("Réseaux sociaux", 3)]),
        ],
        achievements: if pairs == 0 {
            Vec::new()
        } else {
            vec![
                "bannière LinkedIn refaite".into(),
                "carte de vœux envoyée à 40 contacts".into(),
                "première infolettre".into(),
            ]
        },
        quotes: (0..pairs.min(3))
            .map(|at| report::Quote {
                text: "J'ai appris à oser me positionner, et à demander : c'est beaucoup !".into(),
                author: format!("{}, mentorée", name(at as usize).first()),
            })
            .collect(),
        next: if pairs == 0 { Vec::new() } else { vec!["une deuxième promotion en mars".into()] },
    }
}
