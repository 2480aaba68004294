//! The words that stand over columns, and what they mean: data, not code.

use std::sync::LazyLock;

use crate::folding;
use crate::import::fields::Field;

/// Meanings and the headers that tell them, folded; several words must follow one another.
#[rustfmt::skip]
const WORDS: &[(Field, &[&str])] = &[
    (Field::FirstName, &["prenom", "votre prenom", "first name", "firstname", "given name", "prenom d usage", "prenom usuel", "fname", "ton prenom", "prenom de naissance", "premier prenom", "given names", "forename", "first names", "attendee first name", "prenom du participant"]),
    (Field::LastName, &["nom", "nom de famille", "votre nom", "last name", "lastname", "surname", "family name", "nom d usage", "nom usuel", "lname", "ton nom", "nom marital", "nom de famille d usage", "second name", "last names", "attendee last name", "nom d epouse", "nom patronymique"]),
    (Field::FullName, &["nom et prenom", "nom prenom", "prenom nom", "prenom et nom", "nom complet", "full name", "name", "nom prenoms", "participant", "participante", "beneficiaire", "personne", "mentor", "mentore", "mentoree", "stagiaire", "adherent", "adherente", "benevole", "attendee name", "identite", "marraine", "filleule", "contact", "accompagnee", "display name", "attendee", "nom du contact", "inscrit", "inscrite", "tutrice", "tuteur", "accompagnatrice", "nom et prenoms", "prenom s et nom", "prenom s nom", "ton nom et ton prenom", "votre prenom et nom", "prenom et nom de famille", "votre nom et prenom", "nom complet du participant", "noms et prenoms", "noms prenoms", "intervenant", "intervenante", "fullname", "complete name", "your name", "votre nom complet"]),
    (Field::Civility, &["civilite", "civ", "titre", "sexe", "genre", "mme m", "civil", "prefix", "title", "gender", "m mme", "sex", "votre civilite", "name prefix", "mr mme", "monsieur madame", "madame monsieur", "pronom", "genre sexe", "salutation", "f h", "h f", "m f", "f m"]),
    (Field::Email, &["email", "e mail", "mail", "courriel", "adresse email", "adresse e mail", "adresse mail", "adresse electronique", "adresse de messagerie", "email address", "e mail 1 value", "mel", "adresse courriel", "mail de contact", "messagerie", "email de contact", "nom d utilisateur", "e mail address", "primary email", "mail perso", "mail personnel", "email personnel", "e mail 2 value", "e mail 3 value", "e mail 2 address", "adresse mel", "une adresse mel", "votre mel", "adresse mail personnelle", "contact mail", "contact email", "attendee email", "your email", "adrs mail", "adresse email valide", "ton mail", "ton email", "ton e mail", "votre mail"]),
    (Field::Phone, &["telephone", "tel", "portable", "mobile", "telephone portable", "telephone mobile", "numero de telephone", "tel portable", "n de telephone", "n telephone", "n tel", "phone", "phone number", "cell phone", "mobile phone", "home phone", "work phone", "gsm", "phone 1 value", "phone 2 value", "telephone fixe", "fixe", "no de telephone", "tel mobile", "num tel", "whatsapp", "sms", "numero de portable", "numero portable", "n de portable", "n portable", "numero de mobile", "coordonnees telephoniques", "primary phone", "telephone domicile", "portable personnel", "tel domicile", "phone 3 value", "numero de telephone portable", "joindre", "ton numero", "votre numero", "ton tel", "telephone personnel", "telephone de contact", "votre telephone", "your phone", "mobile number", "tel 1", "tel 2", "telephone 1", "telephone 2", "numero tel", "contact telephonique", "home phone number", "phone no", "telephone number", "mobile no", "cellphone", "tel fixe", "tel perso", "ton 06", "votre 06"]),
    (Field::Birth, &["date de naissance", "date naissance", "ne le", "nee le", "ne e le", "naissance", "birth date", "birthdate", "birthday", "date of birth", "ddn", "dob", "anniversaire", "datenaiss", "date naiss", "date de naiss", "date nais", "naiss", "date d anniversaire", "jour de naissance", "nais", "birth day", "nee ne le", "ne nee le", "date naiss jj mm aaaa", "your birthday", "your date of birth", "date of birth dd mm yyyy", "born on", "born"]),
    (Field::BirthYear, &["annee de naissance", "annee naissance", "birth year", "year of birth", "ne en", "nee en", "annee de votre naissance", "born in"]),
    (Field::Age, &["age", "votre age", "quel age avez vous", "quel est votre age", "how old are you", "your age", "age actuel", "age revolu", "age a l inscription"]),
    (Field::PostalCode, &["code postal", "cp", "codepostal", "postal code", "zip", "zip code", "home zip", "billing zip", "postcode", "address 1 postal code", "code postal adherent", "postal zip code", "zip postal code", "code post", "votre code postal", "post code", "attendee postcode", "zip postcode", "code commune"]),
    (Field::City, &["ville", "commune", "city", "home city", "billing city", "localite", "town", "address 1 city", "ville de residence", "commune de residence", "lieu de residence", "votre ville", "ta ville", "quelle est ta ville", "votre commune", "ou habitez vous", "ou habites tu", "lieu d habitation", "town city", "residence", "tu habites ou", "vous habitez ou", "habitez vous", "habites tu", "where do you live"]),
    (Field::Address, &["adresse", "adresse postale", "adresse complete", "address", "home address", "adresse personnelle", "adresse domicile", "votre adresse", "postal address", "coordonnees postales"]),
    (Field::Organisation, &["organisation", "organization", "entreprise", "structure", "societe", "association", "entreprise ou structure", "employeur", "company", "organisme", "organization 1 name", "organization name", "votre structure", "etablissement", "votre entreprise", "nom de la structure", "nom de l organisation", "nom de l entreprise", "nom de l association", "employer", "your company", "your organisation", "your organization", "structure d appartenance", "lieu de travail", "workplace", "structure d accompagnement"]),
    (Field::Job, &["titre professionnel", "titre du poste", "intitule du poste", "metier", "profession", "poste", "fonction", "job title", "votre metier", "intitule de poste", "emploi", "organization title", "organization 1 title", "votre metier aujourd hui", "metier actuel", "poste actuel", "job", "job role", "occupation", "your job", "position", "role professionnel", "votre profession", "activite professionnelle"]),
    (Field::Background, &["parcours", "votre parcours", "parcours professionnel", "formation initiale"]),
    (Field::Topics, &["sujet", "sujets", "sujets souhaites", "specialite", "specialites", "theme", "themes", "themes souhaites", "competences", "competence", "sujets que vous pouvez presenter", "atelier propose", "thematique", "thematiques", "besoin", "besoins", "domaine", "domaines", "souhaits", "expertise", "expertises", "attentes", "sujets proposes", "outils", "topic", "topics", "skills", "subjects", "skill", "peux presenter", "pouvez presenter", "peux transmettre", "pouvez transmettre", "aimeriez transmettre", "aimerais transmettre", "souhaitez apprendre", "souhaite apprendre", "aimeriez apprendre", "aimerais apprendre", "veux apprendre", "voulez apprendre", "souhaitez decouvrir", "souhaite decouvrir", "aimeriez decouvrir", "aimerais decouvrir", "pouvez apporter", "pouvez proposer", "peux proposer", "skills wanted", "skills offered", "want to learn", "like to learn", "can teach", "could teach", "centres d interet", "sujets d interet", "interests", "aimerais tu apprendre", "aimeriez vous apprendre", "souhaites tu apprendre", "souhaitez vous apprendre", "voulez vous apprendre", "veux tu apprendre", "aimerais tu decouvrir", "aimeriez vous decouvrir", "souhaitez vous decouvrir", "souhaites tu decouvrir", "intervention", "interventions", "intervention proposee", "peux tu presenter", "pouvez vous presenter", "peux tu transmettre", "pouvez vous transmettre", "proposes tu", "proposez vous"]),
    (Field::Availability, &["dispo", "dispos", "disponibilite", "disponibilites", "vos disponibilites", "creneaux", "creneau", "quand etes vous disponible", "availability", "presence", "presences", "jours", "demi journees", "your availability", "available", "when are you free", "when are you available", "quand es tu disponible", "quand etes vous libre", "seras tu presente", "seras tu present", "serez vous presente", "serez vous present", "disponible", "dispo le", "moments disponibles", "jours de presence", "free time", "horaires possibles", "plages horaires", "es tu libre", "etes vous libre", "tes disponibilites", "mes disponibilites"]),
    (Field::GroupSize, &["combien de participantes par atelier", "combien de participants par atelier", "nombre maximum de participantes", "nombre de participantes maximum", "taille de groupe", "nombre max", "combien de mentorees", "nombre de places", "combien de personnes par atelier", "nombre de participantes", "combien de personnes maximum", "taille du groupe", "max participants", "group size", "nb max", "nombre maximum de personnes"]),
    (Field::MentorBefore, &["avez vous deja ete mentor", "deja mentor", "deja ete mentor", "deja ete mentore", "avez vous deja ete mentore", "avez vous deja mentore"]),
    (Field::Bio, &["un mot sur vous", "bio", "biographie", "presentation", "presentez vous", "trombinoscope", "en quelques mots"]),
    (Field::Situation, &["situation", "situation actuelle", "situation professionnelle", "votre situation", "quelle est votre situation actuelle", "statut professionnel", "quelle est votre situation", "situation pro", "statut pro", "statut actuel", "ta situation", "ta situation professionnelle", "activite actuelle", "statut social", "situation emploi", "situation familiale et professionnelle", "employment status", "employment situation", "current situation"]),
    (Field::Profile, &["ou en etes vous", "ou en etes vous avec les metiers du numerique", "profil", "niveau numerique"]),
    (Field::HeardFrom, &["comment avez vous connu", "comment nous avez vous connu", "connu par", "comment avez vous entendu parler", "source", "comment avez vous decouvert", "prescripteur", "how did you hear", "comment as tu connu", "connaissance de l evenement", "comment avez vous eu connaissance", "comment nous as tu connu", "comment as tu entendu parler", "provenance", "comment nous avez vous connus", "oriente par", "orientee par", "envoye par", "how did you find", "how did you learn about", "where did you hear", "comment avez vous appris"]),
    (Field::Diet, &["regime", "regime alimentaire", "allergie", "allergies", "regime alimentaire allergies", "restrictions alimentaires", "dietary", "contraintes alimentaires", "alimentation", "preference alimentaire", "dietary restrictions", "dietary requirements", "special diet", "dietary needs", "food allergies", "food", "regime particulier", "manges", "mangez", "intolerance", "intolerances", "vegetarien", "specificite alimentaire", "specificites alimentaires", "habitude alimentaire", "habitudes alimentaires", "restriction alimentaire", "particularite alimentaire", "particularites alimentaires", "menu"]),
    (Field::Meal, &["dejeuner", "repas", "diner", "lunch", "meal", "panier repas", "brunch", "lunch friday", "mange sur place", "mangez vous sur place", "restauration", "gouter", "petit dejeuner", "pique nique", "collation", "dinner"]),
    (Field::ChildcareWanted, &["garde d enfant", "garde d enfants", "besoin d une garde", "garde", "garderie", "mode de garde", "childcare", "baby sitting", "garde de vos enfants", "faire garder", "enfant a garder", "enfants a garder", "need childcare", "halte garderie", "creche"]),
    (Field::Children, &["enfants", "prenoms et ages des enfants", "prenom et age des enfants", "age des enfants", "ages des enfants", "si oui prenoms et ages des enfants", "nom et age des enfants", "children", "prenoms des enfants", "nombre d enfants", "nb enfants", "nombre enfants", "nb d enfants", "combien d enfants", "number of children", "kids", "vos enfants", "tes enfants", "prenom enfant", "age enfant"]),
    (Field::ImageConsent, &["droit a l image", "image", "mon image", "autorisation image", "photo", "photos", "autorise l association a utiliser mon image", "autorisation photo", "utiliser mon image", "publication de photos", "utiliser votre image", "utiliser ton image", "utilisation de mon image", "utilisation de votre image", "utilisation de l image", "diffusion de mon image", "pris en photo", "prise en photo", "photographie", "photographiee", "photographier", "photographies", "etre filmee", "etre filme", "filmee", "apparaitre sur les photos", "prendre en photo", "prise de photos", "prises de photos", "prise de vue", "prises de vues", "droitimage", "droit image", "droits a l image", "photographed", "photograph", "photo consent", "photo release", "image rights", "media release", "consent to photos", "photo permission", "pictures taken", "photo video", "captation", "trombinoscope photo", "autorise photos", "autorisation de diffusion", "cession de droits", "cession du droit", "filmed", "be filmed", "video recorded", "filme", "accord photo", "accord photos"]),
    (Field::Note, &["remarque", "remarques", "commentaire", "commentaires", "notes", "note", "observation", "observations", "infos", "divers", "comment", "comments", "precisions", "a savoir", "message"]),
    (Field::Role, &["role", "vous etes", "type de participant", "type de participation", "je suis", "qualite", "type de profil", "vous participez en tant que", "inscription en tant que", "labels", "group membership", "categorie", "tags", "tag", "etiquette", "tu es", "tu participes en tant que", "en tant que", "vous etes ici en tant que", "tu viens en tant que", "viens comme", "venez comme", "venez en tant que", "viens en tant que", "participez comme", "participes comme", "participez vous en tant que", "souhaitez etre", "souhaites etre", "mentor ou mentoree", "mentor mentee", "mentor or mentee", "mentor or mentee", "inscription comme", "votre role", "ton role", "your role", "i am a", "i am", "registering as", "attending as", "are you a mentor", "categories", "type de public", "vous souhaitez participer en tant que", "profil participant", "profil du participant", "groupe de contacts", "participant type", "attendee type"]),
    (Field::TicketKind, &["tarif", "ticket type", "type de billet", "type de tarif", "nom du tarif", "categorie de tarif", "categorie de billet", "nom du billet", "formule", "type de ticket", "libelle tarif", "rate", "ticket name", "nom du ticket", "ticket", "ticket tier", "price category", "billet"]),
    (Field::Ticket, &["identifiant participant", "identifiant", "n de participant", "numero de participant", "n participant", "code barres du billet", "numero de billet", "n billet", "no billet", "n de billet", "attendee no", "attendee", "attendee number", "barcode no", "barcode", "code barre", "code barres", "numero billet", "id billet", "numero adherent", "numero d adherent", "id de la reponse", "response id", "sid", "reference billet", "ref billet", "num billet", "n de ticket", "id participant", "code billet", "numero du billet", "id", "billet numero", "ticket number", "no de membre", "n de membre", "numero de membre", "member id", "membership number", "n adherent", "n d adherent", "id adherent", "identifiant adherent", "identifiant assoconnect", "id contact"]),
    (Field::Order, &["reference commande", "order", "order no", "n commande", "n de commande", "numero de commande", "commande", "id commande", "ref commande", "order id", "reference de la commande", "num commande"]),
    (Field::Status, &["statut du participant", "statut participant", "statut de la reservation", "statut inscription", "statut de l inscription", "statut de la commande", "statut", "attendee status", "etat", "order status", "statut commande", "statut du paiement", "statut paiement", "etat de la commande", "statut du billet", "etat du billet", "status", "statut billet", "payment status", "annule", "invalide", "etat commande", "disabled", "desactive", "statut de paiement", "etat de paiement", "ticket status", "cancelled", "canceled", "annulation", "refunded", "rembourse", "status de la commande", "statut de la demande", "order state", "booking status", "registration status", "etat de l inscription", "etat inscription", "etat de la demande", "etat du paiement", "situation de la commande"]),
    (Field::Draft, &["brouillon", "draft", "is draft"]),
    (Field::AnsweredOn, &["submitdate", "date submitted", "date envoi", "heure de debut", "horodateur", "timestamp", "date de la commande", "order date", "heure de soumission", "date de soumission", "date de commande", "date d inscription", "date de reponse", "submitted time", "date commande", "date d achat", "date inscription", "soumis le", "submitted", "horodatage", "completed time", "heure d achevement", "date de creation", "date", "date du paiement", "submitted at", "submitted on", "created at", "date created", "date de l inscription", "inscrit le", "inscrite le", "inscrit e le", "start time", "completion time", "registration date", "purchase date", "date d enregistrement", "date de saisie", "added time", "optin time", "date de validation", "date d adhesion", "commande le", "heure de fin", "date de participation", "booking date", "date de reservation"]),
    (Field::Question, &["lieu de naissance", "ville de naissance", "commune de naissance", "departement de naissance", "pays de naissance", "nationalite", "code postal de naissance"]),
    (Field::Ignored, &["serial", "origine", "lastpage", "startlanguage", "startdate", "datestamp", "seed", "ipaddr", "refurl", "e mail 1 type", "e mail 2 type", "e mail 3 type", "e mail 2 label", "e mail 3 label", "phone 1 type", "phone 2 type", "phone 3 type", "phone 3 label", "address 1 type", "organization 1 type", "website 1 value", "website 1 label", "website 1 type", "suffixe", "service", "date de la commande du billet", "vcard", "n", "no", "num", "numero", "montant", "code promo", "moyen de paiement", "raison sociale", "adresse ip", "ip", "ip address", "uid", "url", "price", "prix", "total paid", "total", "currency", "devise", "fees paid", "fee", "eventbrite fees", "eventbrite payment processing", "payment type", "order type", "quantity", "quantite", "qte", "date de depart", "date de debut", "date de la derniere action", "derniere page", "langue de depart", "tete de serie", "serie", "montant tarif", "montant code promo", "discount", "frais", "group", "price tier", "gender pronoun", "photo url", "e mail 1 label", "phone 1 label", "phone 2 label", "address 1 label", "heure de modification", "modified time", "start date", "end date", "referrer url", "url de reference", "last page", "start language", "seed", "signature", "emargement", "carte d adherent", "mode de paiement", "type de paiement", "paiement", "recu", "attestation", "campagne", "remise", "code promotionnel", "canal", "point de vente", "scanne", "controle", "nom d utilisateur drupal", "username", "utilisateur", "middle name", "deuxieme prenom", "phonetic first name", "phonetic last name", "nickname", "file as", "name suffix", "phonetic middle name", "address 1 formatted", "address 1 country", "pays", "country", "home address 1", "home address 2", "street", "rue", "telecopie", "fax", "used", "used date", "utilise", "date d utilisation", "type de messagerie", "nom complet de l adresse de messagerie", "rue domicile", "organisateur", "e mail de l organisateur", "lane", "reduction code", "seating location", "e mail type", "e mail display name", "e mail 2 display name", "e mail 3 display name", "nom d affichage de l adresse de messagerie", "anniversary", "anniversaire de mariage ou fete", "priority", "priorite", "private", "prive", "sensitivity", "confidentialite", "critere de diffusion", "web page", "page web", "initials", "initiale", "modification time", "envoyer a", "canal de vente", "identifiant utilisateur", "id utilisateur", "user id", "id de l utilisateur", "respondent id", "collector id", "custom data", "submission id", "network id", "start date utc", "submit date utc", "date modified", "date modification", "modified", "quiz feedback", "points total", "commentaires quiz", "event name", "event id", "nom de l evenement", "id evenement", "lieu de l evenement", "delivery method", "source url", "user agent", "browser", "lead source", "referrer", "tracking", "latitude", "longitude", "gmtoff", "dstoff", "timezone", "leid", "euid", "member rating", "confirm time", "confirm ip", "optin ip", "cc", "region", "email blacklisted", "sms blacklisted", "opt in", "double opt in", "ext id", "added by", "lien de parente", "qr code", "lien du billet", "url du billet", "siret", "duree totale", "interviewtime", "temps total", "group time", "code d invitation", "control", "controlled", "check in", "checked in", "check in date"]),
];

struct Wording {
    field: Field,
    stem: String,
    /// The stem between spaces, to be found inside a longer header.
    inside: String,
    phrase: bool,
}

static WORDINGS: LazyLock<Vec<Wording>> = LazyLock::new(|| {
    let wording = |field: Field, words: &str| {
        let stem = stem(words);
        let inside = format!(" {stem} ");
        Wording { field, stem, inside, phrase: words.contains(' ') }
    };
    let each = WORDS.iter().flat_map(|(field, all)| all.iter().map(|words| (*field, *words)));
    each.map(|(field, words)| wording(field, words)).collect()
});

/// How well a header tells a meaning: whole, at its start, or somewhere inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    Inside,
    Start,
    Whole,
}

/// What a header means by its words: of whoever pays, of others, or of whoever comes.
pub fn meaning(header: &str) -> Option<(Field, Fit)> {
    let plain = plain(header);
    if let Some(found) = of_what(header) {
        return Some(found);
    }
    if let Some(rest) = without_payer(&plain) {
        return Some(of_payer(&rest));
    }
    let whole = worded(&plain);
    if is_of_others(&plain) && !matches!(whole, Some((Field::HeardFrom | Field::Situation, _))) {
        return Some((Field::Question, Fit::Whole));
    }
    match whole {
        Some((_, Fit::Whole)) => whole,
        _ => of_whom(&plain).or(whole),
    }
}

/// Things of a ticketing or an address book whose facts stand behind a dash: « Billet - Statut ».
const THINGS: [&str; 12] = [
    "billet",
    "ticket",
    "place",
    "commande",
    "order",
    "reservation",
    "inscription",
    "adresse",
    "address",
    "adhesion",
    "coordonnee",
    "contact",
];

/// « Billet - Statut », « Commande : N° », « Adresse - Ville »: what of which thing.
fn of_what(header: &str) -> Option<(Field, Fit)> {
    let (thing, fact) = [" - ", " – ", " : "].iter().find_map(|dash| header.split_once(dash))?;
    let (thing, fact) = (plain(thing), plain(fact));
    if !THINGS.contains(&thing.as_str()) {
        return None;
    }
    let numbered = is_number(&fact) || matches!(fact.as_str(), "reference" | "ref" | "code");
    match thing.as_str() {
        "billet" | "ticket" | "place" if numbered => Some((Field::Ticket, Fit::Whole)),
        "commande" | "order" | "reservation" if numbered => Some((Field::Order, Fit::Whole)),
        _ => worded(&fact).filter(|it| it.1 == Fit::Whole),
    }
}

/// « Mentor·e : nom », « E-mail de la participante »: whose it is, and what of hers.
fn of_whom(plain: &str) -> Option<(Field, Fit)> {
    let is_person = |word: &str| {
        matches!(worded(word), Some((Field::FullName, Fit::Whole))) && !matches!(word, "name")
            || matches!(
                word,
                "e" | "du" | "de" | "la" | "le" | "l" | "d" | "accompagne" | "filleul"
            )
    };
    let rest: Vec<&str> = plain.split(' ').filter(|it| !is_person(it)).collect();
    let told = !rest.is_empty() && rest.len() < plain.split(' ').count();
    let found = if told { worded(&rest.join(" ")) } else { None };
    let personal = [
        Field::FirstName,
        Field::LastName,
        Field::FullName,
        Field::Email,
        Field::Phone,
        Field::Birth,
        Field::Age,
        Field::Civility,
        Field::City,
        Field::PostalCode,
        Field::Organisation,
        Field::Job,
    ];
    found.filter(|(field, fit)| *fit == Fit::Whole && personal.contains(field))
}

/// Whom to call in an emergency, who looks after someone, who sent her.
const OTHERS: [&str; 22] = [
    "urgence",
    "prevenir",
    "emergency",
    "conjoint",
    "conjointe",
    "spouse",
    "guardian",
    "responsable legal",
    "representant legal",
    "parent",
    "pere",
    "mere",
    "medecin",
    "docteur",
    "doctor",
    "referent",
    "referente",
    "conseiller",
    "conseillere",
    "assistante sociale",
    "next of kin",
    "ayant droit",
];

/// They are not who comes.
fn is_of_others(plain: &str) -> bool {
    let padded = format!(" {plain} ");
    OTHERS.iter().any(|it| padded.contains(&format!(" {it} ")))
}

/// Words that say a column is about whoever paid; a ticket's own order is the payer's too.
const PAYER: [&str; 9] = [
    "payeur",
    "payeuse",
    "acheteur",
    "acheteuse",
    "buyer",
    "purchaser",
    "payer",
    "commanditaire",
    "facturation",
];

/// What is left of a short header that speaks of the payer.
fn without_payer(plain: &str) -> Option<String> {
    let words: Vec<&str> = plain.split(' ').collect();
    let contact = ["firstname", "lastname", "name", "email", "mail"];
    let ordered = words.len() > 1 && words[0] == "order" && contact.contains(&words[1]);
    let told = words.len() <= 7 && words.iter().any(|it| PAYER.contains(it));
    (ordered || told).then(|| {
        let kept = words.iter().skip(usize::from(ordered));
        let kept =
            kept.filter(|it| !PAYER.contains(it) && !matches!(**it, "du" | "de" | "l" | "la"));
        kept.copied().collect::<Vec<_>>().join(" ")
    })
}

/// Only the names and the address of a payer are of use: to see whether she pays for herself.
fn of_payer(rest: &str) -> (Field, Fit) {
    let field = match worded(rest) {
        Some((Field::FirstName, _)) => Field::PayerFirstName,
        Some((Field::LastName | Field::FullName, _)) => Field::PayerLastName,
        Some((Field::Email, _)) => Field::PayerEmail,
        None if rest.is_empty() => Field::PayerLastName,
        _ => Field::Ignored,
    };
    (field, Fit::Whole)
}

/// Children are told in one answer, whatever is asked about them: « prénom et âge de vos enfants ».
fn asks_for_children(plain: &str) -> bool {
    let has = |word: &str| plain.split(' ').any(|it| it == word);
    has("enfant") && (has("age") || has("prenom")) && plain.split(' ').count() > 2
}

/// « Tu as quel âge ? »; « Tranche d'âge » asks for no age.
fn asks_age(plain: &str) -> bool {
    let has = |word: &str| plain.split(' ').any(|it| it == word);
    let else_asked = ["enfant", "tranche", "groupe", "moyen", "classe", "group"];
    has("age") && plain.split(' ').count() <= 6 && !else_asked.iter().any(|it| has(it))
}

/// « Ton prénom et ton nom » asks for both names, in whatever words.
fn asks_both_names(plain: &str) -> bool {
    let has = |word: &str| plain.split(' ').any(|it| it == word);
    has("nom") && has("prenom") && plain.split(' ').count() <= 9 && !has("enfant")
}

/// The longest wording that fits best wins.
fn worded(plain: &str) -> Option<(Field, Fit)> {
    if asks_for_children(plain) {
        return Some((Field::Children, Fit::Start));
    }
    if asks_both_names(plain) {
        return Some((Field::FullName, Fit::Whole));
    }
    if asks_age(plain) {
        return Some((Field::Age, Fit::Whole));
    }
    let padded = format!(" {plain} ");
    let few = plain.split(' ').count() <= 4;
    let mut best: Option<(Fit, usize, Field)> = None;
    for wording in WORDINGS.iter() {
        let Some(fit) = fit(wording, &padded, few) else { continue };
        let length = wording.stem.len();
        if best.is_none_or(|it| (it.0, it.1) < (fit, length)) {
            best = Some((fit, length, wording.field));
        }
    }
    best.map(|(fit, _, field)| (field, fit))
}

/// A header as it is compared: without mark-up, brackets at its end, accents, case and plurals.
pub fn plain(header: &str) -> String {
    let said = without_tags(header).replace('#', " no ");
    stem(unnumbered(&folding::words(uncoded(&said))))
}

/// LimeSurvey can write the code of a question before its text: « nom. Quel est votre nom ? ».
fn uncoded(header: &str) -> &str {
    let Some((code, text)) = header.split_once(". ") else { return header };
    let is_code = code.len() > 1
        && code.chars().all(|it| it.is_ascii_alphanumeric() || "_[]".contains(it))
        && text.chars().filter(|it| it.is_alphabetic()).count() > 2;
    if is_code { text } else { header }
}

/// « 1. Votre nom », « G01Q02. Nom » are numbered questions.
fn unnumbered(folded: &str) -> &str {
    let Some((first, rest)) = folded.split_once(' ') else { return folded };
    let coded = first.ends_with(|it: char| it.is_ascii_digit())
        && first.len() <= 8
        && first.chars().filter(|it| !it.is_ascii_digit()).all(|it| "gqa".contains(it));
    if coded { rest } else { folded }
}

/// A short word says little at the start of a long question: « Nom de votre chat ? ».
fn fit(wording: &Wording, padded: &str, few: bool) -> Option<Fit> {
    let at = padded.find(&wording.inside)?;
    let long = wording.stem.len() > 3;
    match at {
        0 if padded.len() == wording.inside.len() => Some(Fit::Whole),
        0 if wording.phrase || few && !is_number(&wording.stem) => Some(Fit::Start),
        // « Mentorée : as-tu déjà participé ? » asks nobody's name.
        _ if wording.field == Field::FullName && !wording.phrase && !few => None,
        _ => (long && !is_number(&wording.stem)).then_some(Fit::Inside),
    }
}

/// « N° » stands before what is numbered: « N° de portable ».
fn is_number(stem: &str) -> bool {
    matches!(stem, "n" | "no" | "num" | "numero" | "id")
}

/// Each word without the mark of its plural.
fn stem(words: &str) -> String {
    let single = |word: &str| {
        let bare = word.strip_suffix('s').filter(|it| it.len() > 2);
        bare.unwrap_or(word).to_owned()
    };
    words.split(' ').map(single).collect::<Vec<_>>().join(" ")
}

/// LimeSurvey leaves HTML in its headers.
pub fn without_tags(header: &str) -> String {
    let mut text = String::with_capacity(header.len());
    let mut inside = false;
    for letter in header.chars() {
        match letter {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    if inside { header.to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_headers_are_understood() {
        for (header, field) in [
            ("Nom participant", Field::LastName),
            ("Prénom participant", Field::FirstName),
            ("E-mail de la participante ", Field::Email),
            ("Email payeur", Field::PayerEmail),
            ("Montant Déjeuner vendredi", Field::Ignored),
            ("Déjeuner vendredi", Field::Meal),
            ("Quelle est votre situation actuelle ?", Field::Situation),
            ("Où en êtes-vous avec les métiers du numérique ?", Field::Profile),
            ("Comment avez-vous connu l'événement ?", Field::HeardFrom),
            ("Besoin d'une garde d'enfants le samedi ?", Field::ChildcareWanted),
            ("Si oui, prénoms et âges des enfants", Field::Children),
            (
                "J'autorise l'association à utiliser mon image (photos, site, réseaux sociaux)",
                Field::ImageConsent,
            ),
            ("Numéro de billet", Field::Ticket),
            ("Billet", Field::TicketKind),
            ("Code Promo", Field::Ignored),
            ("Code postal", Field::PostalCode),
            ("Votre métier aujourd'hui", Field::Job),
            ("Entreprise ou structure", Field::Organisation),
            ("Sujets que vous pouvez présenter (15 min)", Field::Topics),
            ("Vos disponibilités", Field::Availability),
            ("Combien de participantes par atelier au maximum ?", Field::GroupSize),
            ("Avez-vous déjà été mentor ?", Field::MentorBefore),
            ("Un mot sur vous (affiché sur le trombinoscope)", Field::Bio),
            ("Droit à l'image", Field::ImageConsent),
            ("N°", Field::Ignored),
            ("Mentorée", Field::FullName),
            ("Tél", Field::Phone),
            ("Dispos", Field::Availability),
            ("Spécialité", Field::Topics),
            ("Remarques", Field::Note),
            ("Order #", Field::Order),
            ("Attendee Status", Field::Status),
            ("E-mail 1 - Value", Field::Email),
            ("<p>Votre <b>prénom</b></p>", Field::FirstName),
            ("Code postal / Ville", Field::PostalCode),
            ("Billet - Statut", Field::Status),
            ("Billet - N°", Field::Ticket),
            ("Billet - Tarif", Field::TicketKind),
            ("Commande - Date", Field::AnsweredOn),
            ("Participant - DATE NAISS", Field::Birth),
            ("Acheteur - Email", Field::PayerEmail),
            ("Adresse - Ville", Field::City),
            ("Attendee #", Field::Ticket),
        ] {
            assert_eq!(meaning(header).map(|it| it.0), Some(field), "{header}");
        }
        assert_eq!(meaning("Pourquoi voulez-vous venir ?"), None);
    }
}
