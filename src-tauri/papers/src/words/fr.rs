//! The papers in French.

use binome_domain::cohorts::outcomes::Outcome;
use binome_domain::days::Half;
use binome_domain::events::programme::BlockKind;
use binome_domain::people::{Civility, StaffFunction};

use super::french::{self, NB, count, duration};
use super::letters_fr;
use super::saying::{
    Annex, Attendance, Badges, Certificate, Common, Heads, Letter, Pair, Plan, Report, Titles,
    Words,
};
use super::told::{Agreement, Deed, Done, KindOf, Mission, Role, Slot};

pub(super) static WORDS: Words = Words {
    common: Common {
        typeset: french::typeset,
        page: |page, of| format!("page{NB}{page} / {of}"),
        day: french::long_day,
        short_day: french::short_day,
        weekday: french::short_weekday,
        date: french::date,
        days: french::days,
        on_days: french::on_days,
        span: french::span,
        hour: french::hour,
        hours: french::hours,
        duration: french::duration,
        half: |half| match half {
            Half::Am => "matin",
            Half::Pm => "après-midi",
        },
        civility: |civility| match civility {
            Civility::Mme => "Madame",
            Civility::M => "Monsieur",
        },
        list: french::list,
        quoted: |text| format!("«{NB}{text}{NB}»"),
        nobody: "Personne pour le moment.",
        example: "EXEMPLE",
    },
    attendance: Attendance {
        title: "Feuille d’émargement",
        date: "Date",
        place: "Lieu",
        number: "N°",
        name: "NOM Prénom",
        detail: "Précisions",
        signature: "Signature",
        leaders: "Animation (nom et signature)",
        total: "Total des signatures",
        slot: |&Slot { day, half, hours }| {
            let mut said = french::short_day(day);
            if let Some(half) = half {
                said = format!("{said}, {}", (WORDS.common.half)(half));
            }
            match hours {
                Some((from, to)) => format!("{said}\n{}", french::hours(from, to)),
                None => said,
            }
        },
        siret: |number| format!("SIRET{NB}: {number}"),
        rna: |number| format!("RNA{NB}: {number}"),
        declaration: |number| format!("Déclaration d’activité n°{NB}{number}"),
        walk_ins: "Arrivées sans inscription",
    },
    certificate: Certificate {
        title: |kind| match kind {
            KindOf::Mentee | KindOf::Mentor => {
                "Attestation de participation au programme de mentorat"
            }
            KindOf::Participant => "Attestation de participation",
            KindOf::Volunteer => "Attestation de bénévolat",
        },
        attests: |organisation| format!("{organisation} atteste que"),
        born: |agreement, date| match agreement {
            Agreement::Feminine => format!("née le {date}"),
            Agreement::Masculine => format!("né le {date}"),
            Agreement::Neutral => format!("date de naissance{NB}: {date}"),
        },
        sentence,
        mission: |mission| match mission {
            Mission::Leading => "accompagnement d’ateliers en petits groupes",
            Mission::Speaking => "présentation",
            Mission::Staff(StaffFunction::Organisation) => "organisation",
            Mission::Staff(StaffFunction::Facilitation) => "animation",
            Mission::Staff(StaffFunction::Childcare) => "garde d’enfants",
            Mission::Staff(StaffFunction::Welcome) => "accueil",
        },
        theme: |theme| format!("Thème{NB}: {theme}"),
        skills: |skills| format!("Compétences mises en œuvre{NB}: {skills}"),
        purpose: "Attestation délivrée pour servir et valoir ce que de droit.",
        done: |place, date| match place {
            "" => format!("Fait le {date}"),
            place => format!("Fait à {place}, le {date}"),
        },
        number: |number| format!("N°{NB}{number}"),
        rectified: "Duplicata rectifié",
        sign_stamp: "Signature et cachet",
        stamp: "Cachet",
    },
    badges: Badges {
        title: "Badges",
        role: |role, agreement| match (role, agreement) {
            (Role::Participant, Agreement::Masculine) => "Participant",
            (Role::Participant, Agreement::Feminine) => "Participante",
            (Role::Participant, Agreement::Neutral) => "Participant·e",
            (Role::Mentee, Agreement::Masculine) => "Mentoré",
            (Role::Mentee, Agreement::Feminine) => "Mentorée",
            (Role::Mentee, Agreement::Neutral) => "Personne mentorée",
            (Role::Mentor, Agreement::Feminine) => "Mentore",
            (Role::Mentor, _) => "Mentor",
            (Role::Team, _) => "Équipe",
            (Role::Child, _) => "Garde d’enfants",
        },
        no_photo: "Pas de photo",
    },
    pair: Pair {
        grounds: "Ce qui vous réunit",
        objective: "Notre objectif",
        log: "Nos rendez-vous",
        topics: "Sujets",
        availability: "Disponibilités",
        silent: |days| format!("silence, {}", count(days, "jour", "jours")),
        same_topics: |all| format!("Sujets communs{NB}: {}", french::list(all)),
        same_slots: |all| format!("Créneaux communs{NB}: {}", french::list(all)),
        slot: french::slot,
        accompanying: |who, times| {
            format!("Accompagnement de {who} ({})", count(times, "rencontre", "rencontres"))
        },
    },
    plan: Plan {
        table: |number| format!("Table{NB}{number}"),
        round: |number| format!("Tour{NB}{number}"),
        project_team: |number| format!("Groupe projet{NB}{number}"),
        block: |kind| match kind {
            BlockKind::Welcome => "Accueil",
            BlockKind::Talk => "Présentation",
            BlockKind::Workshop => "Atelier en petits groupes",
            BlockKind::Project => "Travail en groupe projet",
            BlockKind::Break => "Pause",
            BlockKind::Meal => "Repas",
            BlockKind::Presentation => "Restitution",
            BlockKind::Closing => "Clôture",
            BlockKind::Other => "Temps libre",
        },
        meal: "repas",
        plain_diet: "Sans régime particulier",
        allergies_apart: "Allergies (liste à part)",
        children: "Enfants",
        child_age: |months| match months {
            0..24 => format!("{months}{NB}mois"),
            months => count(u32::from(months) / 12, "an", "ans"),
        },
        help: "Secours",
        numbers: &[
            ("SAMU", "15"),
            ("Police", "17"),
            ("Pompiers", "18"),
            ("Toutes urgences", "112"),
            ("Urgences par SMS, personnes sourdes", "114"),
        ],
        to_say: (
            "À dire au téléphone",
            &[
                "qui appelle, et à quel numéro rappeler",
                "où exactement : adresse, étage, salle, entrée à prendre",
                "ce qui s’est passé, combien de personnes, comment elles vont",
                "ce qui a déjà été fait",
                "ne raccrocher que lorsque la personne au bout du fil le dit",
            ],
        ),
        team: "Équipe",
        place: "Lieu",
        passage: |number| format!("Passage{NB}{number}"),
        at_table: |hour, table| format!("{}{NB}: table{NB}{table}", french::hour(hour)),
        children_of: |names| {
            let head = if names.len() == 1 { "Enfant" } else { "Enfants" };
            format!("{head}{NB}: {}", french::list(names))
        },
        minded: "Enfants à la garde d’enfants",
        staff_sheet: "Mentors, mentores et équipe",
        there: "Présence pendant les journées",
        preparing: "Préparation",
        venue: "Lieu de l’événement",
    },
    letter: Letter {
        sign_here: "Date et signature",
        text: letters_fr::text,
        field: letters_fr::field,
        sample: letters_fr::sample,
        greeting: |first| format!("Bonjour {first}"),
        second_parent: "Second titulaire de l’autorité parentale",
        gatherings: "Nos rendez-vous",
        advice: "Conseils de celles et ceux qui sont passés par là",
        dated: |place, date| match place {
            "" => format!("Le {date}"),
            place => format!("{place}, le {date}"),
        },
    },
    report: Report {
        title: "Bilan de promotion",
        of_event: "Bilan de l’événement",
        came: "personnes venues sur les personnes inscrites",
        rounds: "ateliers en petits groupes",
        minded: "enfants à la garde d’enfants",
        half_days: "Présence par demi-journée",
        words: "L’événement en un mot",
        situations: "Situation des personnes inscrites",
        untold: "non renseigné",
        outcome: |outcome| match outcome {
            Outcome::Confidence => "confiance",
            Outcome::Network => "réseau",
            Outcome::Skills => "compétences",
            Outcome::Method => "méthode",
            Outcome::JobFound => "emploi trouvé",
            Outcome::Training => "entrée en études",
            Outcome::OwnProject => "projet à soi",
            Outcome::WishToPassOn => "envie de transmettre",
        },
        author: |name, age, role| {
            let age = age.map(|it| count(it.unsigned_abs(), "an", "ans"));
            let parts = [Some(name.to_owned()), age, Some(role.to_owned())];
            let said: Vec<String> =
                parts.into_iter().flatten().filter(|it| !it.is_empty()).collect();
            said.join(", ")
        },
        finished: "binômes allés au bout",
        meetings: "rencontres entre binômes",
        hours: "d’échanges",
        volunteers: "données par les bénévoles",
        attendance: "Présence aux rencontres collectives",
        masked: |least| format!("<{NB}{least}"),
        masked_note: |least| {
            format!(
                "Les effectifs inférieurs à {least} sont masqués, pour que personne ne soit reconnu."
            )
        },
        age_band: |from, to| match (from, to) {
            (Some(from), Some(to)) => format!("{from}–{to}{NB}ans"),
            (Some(from), None) => format!("{from}{NB}ans et plus"),
            (None, Some(to)) => format!("moins de {}{NB}ans", to + 1),
            (None, None) => String::new(),
        },
        age_unknown: "âge non renseigné",
        levels: "Ce que les mentorées et mentorés savent faire",
        levels_note: "Niveau moyen de 0 (découverte) à 3 (autonomie)\u{a0}: avant au trait, après en plein.",
        outcomes: "Ce que le programme a apporté",
        ages: "Âge au début du programme",
        ages_then: "Âge le premier jour",
        sources: "Comment l’action a été connue",
        achievements: "Réalisations",
        quotes: "Paroles de la promotion",
        next: "Et ensuite",
        decimal: |value| format!("{value:.1}").replace('.', ","),
    },
    annex: Annex {
        title: "Annexe chiffrée",
        note: "Chiffres à joindre au compte rendu financier. La colonne Prévu se remplit d’après la demande de subvention. Sans aucun nom.",
        public: "Public",
        activity: "Activité",
        fund_ages: "Âge selon les tranches du FSE+",
        situations: "Situation",
        mentees: "Personnes accompagnées",
        registered: "Personnes inscrites",
        came: "Personnes venues",
        women: "dont femmes",
        men: "dont hommes",
        untold: "dont civilité non renseignée",
        mentors: "Mentores et mentors bénévoles",
        pairs: "Binômes formés",
        half_days: "Demi-journées organisées",
        attendances: "Présences, en demi-journées",
        hours_followed: "Heures suivies, toutes personnes ensemble",
        gatherings: "Rencontres collectives tenues",
        hours_given: "Heures données par les bénévoles",
        hours_exchanged: "Heures d’échanges dans les binômes",
    },
    titles: Titles {
        together: "Documents",
        rescue: "Dossier papier de secours",
        lunch_tables: "Tables des repas",
        project_teams: "Groupes projet",
        itinerary: "Feuille de route",
        posters: "Affichettes de groupe",
        rooms: "Groupes par table",
        whereabouts: "Qui va où",
        programme: "Programme",
        phones: "Liste d’appel",
        no_photos: "Ne pas photographier",
        no_photos_note: "Ces personnes n’ont pas donné leur accord pour les photos. Liste réservée à qui photographie, à détruire après l’événement.",
        allergies: "Allergies et précautions",
        meals: "Repas à prévoir",
        childcare: "Registre de la garde d’enfants",
        confidential: "Document confidentiel, à détruire après l’événement.",
        pair: "Fiche binôme",
        followup: "Suivi des binômes",
        hours: "État récapitulatif des heures bénévoles",
        name_labels: "Étiquettes des noms",
        child_labels: "Étiquettes des enfants",
        word_wall: "En un mot",
        portraits: "Trombinoscope",
        emergency: "Fiche SOS",
        passages: "Ordre de passage",
    },
    heads: Heads {
        name: "NOM Prénom",
        hours: "Heures",
        what: "Quoi",
        who: "Avec",
        place: "Où",
        with: "Avec",
        phone: "Téléphone",
        note: "À savoir",
        answer: "Réponse",
        recognise: "Rôle, signe distinctif",
        allergy: "Allergies, précautions",
        diet: "Régime",
        count: "Nombre",
        total: "Total",
        staff: "Encadrement",
        child: "Enfant",
        age: "Âge",
        parent: "Parent (où, téléphone)",
        may_fetch: "Peut venir chercher",
        may_not_fetch: "Ne peut pas venir chercher",
        arrival: "Arrivée (heure, signature)",
        departure: "Départ (heure, avec qui, signature)",
        date: "Date",
        duration: "Durée",
        subject: "Sujet",
        mentee_signs: "Mentorée ou mentoré",
        mentor_signs: "Mentore ou mentor",
        pair: "Binôme",
        task: "Tâche",
        who_to_call: "Qui",
        code: "Code",
        group: "Groupe",
        indicator: "Indicateur",
        planned: "Prévu",
        achieved: "Réalisé",
        remarks: "Écart, observations",
    },
};

fn sentence(deed: &Deed<'_>) -> String {
    let what = programme(deed);
    match &deed.done {
        Done::Mentee { meetings, minutes, mentor } => {
            let with = mentor.map(|name| format!(" avec {name}")).unwrap_or_default();
            let said = meetings_said(*meetings, *minutes);
            format!("{} {what}{said}{with}.", as_mentee(deed.agreement))
        }
        Done::Mentor { meetings, minutes, mentees } => {
            let said = meetings_said(*meetings, *minutes);
            format!("{} programme de mentorat {what}{said}.", as_mentor(deed.agreement, *mentees))
        }
        Done::Participant { halves, of_halves, minutes, of_minutes } => {
            let present = match deed.agreement {
                Agreement::Feminine => "présente",
                Agreement::Masculine => "présent",
                Agreement::Neutral => "présence à",
            };
            let halves = count(*halves, "demi-journée", "demi-journées");
            let of = format!("{}{NB}sur{NB}{}", duration(*minutes), duration(*of_minutes));
            format!("a participé à {what}{NB}: {present} {halves} sur{NB}{of_halves} ({of}).")
        }
        Done::Volunteer { minutes, missions } => {
            let said: Vec<String> =
                missions.iter().map(|it| (WORDS.certificate.mission)(*it).to_owned()).collect();
            let doing = match &said[..] {
                [] => String::new(),
                all => format!(" ({})", french::list(all)),
            };
            format!("a donné bénévolement {} de son temps à {what}{doing}.", duration(*minutes))
        }
    }
}

fn as_mentee(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Feminine => "a participé, en tant que mentorée, au programme de mentorat",
        Agreement::Masculine => "a participé, en tant que mentoré, au programme de mentorat",
        Agreement::Neutral => "a suivi le programme de mentorat",
    }
}

fn as_mentor(agreement: Agreement, mentees: u32) -> String {
    let as_whom = match agreement {
        Agreement::Feminine => ", en tant que mentore,",
        Agreement::Masculine => ", en tant que mentor,",
        Agreement::Neutral => "",
    };
    match mentees {
        0 => format!("a pris part bénévolement{as_whom} au"),
        1 => format!("a accompagné bénévolement{as_whom} une personne dans le"),
        several => {
            let people = count(several, "personne", "personnes");
            format!("a accompagné bénévolement{as_whom} {people} dans le")
        }
    }
}

/// « « Oser le numérique », du … au … (Rennes), en partenariat avec … »: a place is typed as one
/// likes, « à » does not suit them all.
fn programme(deed: &Deed<'_>) -> String {
    let mut said = format!("«{NB}{}{NB}», {}", deed.title, deed.when);
    if let Some(place) = deed.place {
        said = format!("{said} ({place})");
    }
    if let Some(partner) = deed.partner {
        said = format!("{said}, en partenariat avec {partner}");
    }
    said
}

fn meetings_said(meetings: u32, minutes: u32) -> String {
    let meetings = count(meetings, "rencontre", "rencontres");
    format!(", soit {meetings} et {} d’échanges", duration(minutes))
}
