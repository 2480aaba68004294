//! The words that stand over columns, and what they mean: data, not code.

use std::sync::LazyLock;

use crate::folding;
use crate::import::fields::Field;

/// Meanings and the headers that tell them, folded; several words must follow one another.
#[rustfmt::skip]
const WORDS: &[(Field, &[&str])] = &[
    (Field::PayerLastName, &["nom payeur", "nom du payeur", "nom acheteur", "nom de l acheteur", "buyer last name", "nom de facturation", "purchaser last name"]),
    (Field::PayerFirstName, &["prenom payeur", "prenom du payeur", "prenom acheteur", "prenom de l acheteur", "buyer first name", "purchaser first name"]),
    (Field::PayerEmail, &["email payeur", "e mail payeur", "email du payeur", "e mail acheteur", "email acheteur", "mail acheteur", "buyer email", "email de l acheteur", "e mail de l acheteur", "adresse e mail de l acheteur", "adresse email de l acheteur", "adresse email acheteur", "adresse e mail acheteur", "purchaser email", "mail payeur"]),
    (Field::FirstName, &["prenom", "prenom participant", "prenom adherent", "prenom du participant", "prenom de la participante", "votre prenom", "first name", "firstname", "given name", "prenom d usage", "attendee first name", "prenom benevole", "prenom mentor", "prenom mentoree", "prenom usuel", "fname"]),
    (Field::LastName, &["nom", "nom participant", "nom adherent", "nom du participant", "nom de la participante", "nom de famille", "votre nom", "last name", "lastname", "surname", "family name", "nom d usage", "nom usuel", "attendee last name", "attendee surname", "nom mentor", "nom mentoree", "nom benevole", "lname"]),
    (Field::FullName, &["nom et prenom", "nom prenom", "prenom nom", "prenom et nom", "nom complet", "full name", "name", "nom prenoms", "participant", "participante", "beneficiaire", "personne", "mentor", "mentore", "mentoree", "stagiaire", "adherent", "adherente", "benevole", "attendee name", "identite", "marraine", "filleule", "contact", "accompagnee", "display name", "attendee", "nom du contact", "inscrit", "inscrite", "tutrice", "tuteur", "accompagnatrice"]),
    (Field::Civility, &["civilite", "titre", "sexe", "genre", "mme m", "civil", "prefix", "title", "gender", "m mme"]),
    (Field::Email, &["email", "e mail", "mail", "courriel", "adresse email", "adresse e mail", "adresse mail", "adresse electronique", "adresse de messagerie", "email address", "e mail 1 value", "e mail participant", "mel", "email participant", "attendee email", "adresse courriel", "mail de contact", "messagerie", "email adherent", "email de contact", "e mail de la participante", "e mail du participant", "nom d utilisateur"]),
    (Field::Phone, &["telephone", "tel", "portable", "mobile", "telephone portable", "telephone mobile", "numero de telephone", "tel portable", "n de telephone", "n telephone", "n tel", "phone", "phone number", "cell phone", "mobile phone", "home phone", "work phone", "gsm", "phone 1 value", "phone 2 value", "telephone fixe", "fixe", "no de telephone", "tel mobile", "num tel", "whatsapp", "sms"]),
    (Field::Birth, &["date de naissance", "date naissance", "ne le", "nee le", "ne e le", "naissance", "birth date", "birthdate", "birthday", "date of birth", "ddn", "dob", "anniversaire", "datenaiss"]),
    (Field::BirthYear, &["annee de naissance", "annee naissance", "birth year", "year of birth"]),
    (Field::Age, &["age", "votre age", "quel age avez vous", "quel est votre age"]),
    (Field::PostalCode, &["code postal", "cp", "codepostal", "postal code", "zip", "zip code", "home zip", "billing zip", "postcode", "address 1 postal code", "code postal adherent"]),
    (Field::City, &["ville", "commune", "city", "home city", "billing city", "localite", "town", "address 1 city", "ville de residence", "commune de residence", "lieu de residence"]),
    (Field::Organisation, &["organisation", "organization", "entreprise", "structure", "societe", "association", "entreprise ou structure", "employeur", "company", "organisme", "organization 1 name", "organization name", "votre structure", "etablissement", "votre entreprise"]),
    (Field::Job, &["titre professionnel", "titre du poste", "intitule du poste", "metier", "profession", "poste", "fonction", "job title", "votre metier", "intitule de poste", "emploi", "organization title", "organization 1 title", "votre metier aujourd hui", "metier actuel", "poste actuel", "job"]),
    (Field::Background, &["parcours", "votre parcours", "parcours professionnel", "formation initiale"]),
    (Field::Topics, &["sujet", "sujets", "sujets souhaites", "specialite", "specialites", "theme", "themes", "themes souhaites", "competences", "competence", "sujets que vous pouvez presenter", "atelier propose", "thematique", "thematiques", "besoin", "besoins", "domaine", "domaines", "souhaits", "expertise", "expertises", "attentes", "sujets proposes", "outils"]),
    (Field::Availability, &["dispo", "dispos", "disponibilite", "disponibilites", "vos disponibilites", "creneaux", "creneau", "quand etes vous disponible", "availability", "presence", "presences", "jours", "demi journees"]),
    (Field::GroupSize, &["combien de participantes par atelier", "combien de participants par atelier", "nombre maximum de participantes", "nombre de participantes maximum", "taille de groupe", "nombre max", "combien de mentorees", "nombre de places", "combien de personnes par atelier", "nombre de participantes"]),
    (Field::MentorBefore, &["avez vous deja ete mentor", "deja mentor", "deja ete mentor", "deja ete mentore", "avez vous deja ete mentore", "avez vous deja mentore"]),
    (Field::Bio, &["un mot sur vous", "bio", "biographie", "presentation", "presentez vous", "trombinoscope", "en quelques mots"]),
    (Field::Situation, &["situation", "situation actuelle", "situation professionnelle", "votre situation", "quelle est votre situation actuelle", "statut professionnel", "quelle est votre situation"]),
    (Field::Profile, &["ou en etes vous", "ou en etes vous avec les metiers du numerique", "profil", "niveau numerique"]),
    (Field::HeardFrom, &["comment avez vous connu", "comment nous avez vous connu", "connu par", "comment avez vous entendu parler", "source", "comment avez vous decouvert", "prescripteur", "how did you hear", "comment as tu connu", "connaissance de l evenement"]),
    (Field::Diet, &["regime", "regime alimentaire", "allergie", "allergies", "regime alimentaire allergies", "restrictions alimentaires", "dietary", "contraintes alimentaires", "alimentation", "preference alimentaire"]),
    (Field::Meal, &["dejeuner", "repas", "diner", "lunch", "meal", "panier repas", "brunch"]),
    (Field::ChildcareWanted, &["garde d enfant", "garde d enfants", "besoin d une garde", "garde", "garderie", "mode de garde", "childcare"]),
    (Field::Children, &["enfants", "prenoms et ages des enfants", "prenom et age des enfants", "age des enfants", "ages des enfants", "si oui prenoms et ages des enfants", "nom et age des enfants", "children", "prenoms des enfants"]),
    (Field::ImageConsent, &["droit a l image", "image", "mon image", "autorisation image", "photo", "photos", "autorise l association a utiliser mon image", "autorisation photo", "utiliser mon image", "publication de photos"]),
    (Field::Note, &["remarque", "remarques", "commentaire", "commentaires", "notes", "note", "observation", "observations", "infos", "divers", "comment", "comments", "precisions", "a savoir", "message"]),
    (Field::Role, &["role", "vous etes", "type de participant", "type de participation", "je suis", "qualite", "type de profil", "vous participez en tant que", "inscription en tant que", "labels", "group membership", "categorie"]),
    (Field::TicketKind, &["tarif", "ticket type", "type de billet", "type de tarif", "nom du tarif", "categorie de tarif", "categorie de billet", "nom du billet", "formule", "type de ticket", "libelle tarif"]),
    (Field::Ticket, &["identifiant participant", "identifiant", "n de participant", "numero de participant", "n participant", "code barres du billet", "numero de billet", "n billet", "no billet", "n de billet", "attendee no", "attendee", "attendee number", "barcode no", "barcode", "code barre", "code barres", "numero billet", "id billet", "numero adherent", "numero d adherent", "id de la reponse", "response id", "sid", "reference billet", "ref billet", "num billet", "n de ticket", "id participant", "code billet", "numero du billet", "id"]),
    (Field::Order, &["reference commande", "order", "order no", "n commande", "n de commande", "numero de commande", "commande", "id commande", "ref commande", "order id", "reference de la commande", "num commande"]),
    (Field::Status, &["statut du participant", "statut participant", "statut de la reservation", "statut inscription", "statut de l inscription", "statut de la commande", "statut", "attendee status", "etat", "order status", "statut commande", "statut du paiement", "statut paiement", "etat de la commande", "statut du billet", "etat du billet", "status", "statut billet", "payment status", "annule", "invalide", "etat commande"]),
    (Field::Draft, &["brouillon", "draft", "is draft"]),
    (Field::AnsweredOn, &["submitdate", "date submitted", "date envoi", "heure de debut", "horodateur", "timestamp", "date de la commande", "order date", "heure de soumission", "date de soumission", "date de commande", "date d inscription", "date de reponse", "submitted time", "date commande", "date d achat", "date inscription", "soumis le", "submitted", "horodatage", "completed time", "heure d achevement", "date de creation", "date", "date du paiement"]),
    (Field::Ignored, &["serial", "origine", "lastpage", "startlanguage", "startdate", "datestamp", "seed", "ipaddr", "refurl", "e mail 1 type", "e mail 2 type", "e mail 3 type", "e mail 2 label", "e mail 3 label", "phone 1 type", "phone 2 type", "phone 3 type", "phone 3 label", "address 1 type", "organization 1 type", "website 1 value", "website 1 label", "website 1 type", "suffixe", "service", "adresse postale", "date de la commande du billet", "vcard", "n", "no", "num", "numero", "montant", "code promo", "moyen de paiement", "billet", "raison sociale", "adresse ip", "ip", "ip address", "uid", "url", "price", "prix", "total paid", "total", "currency", "devise", "fees paid", "fee", "eventbrite fees", "eventbrite payment processing", "payment type", "order type", "quantity", "quantite", "qte", "date de depart", "date de debut", "date de la derniere action", "derniere page", "langue de depart", "tete de serie", "serie", "montant tarif", "montant code promo", "discount", "frais", "group", "price tier", "gender pronoun", "photo url", "e mail 1 label", "phone 1 label", "phone 2 label", "address 1 label", "heure de modification", "modified time", "start date", "end date", "referrer url", "url de reference", "last page", "start language", "seed", "signature", "emargement", "carte d adherent", "mode de paiement", "type de paiement", "paiement", "recu", "attestation", "campagne", "remise", "code promotionnel", "canal", "point de vente", "scanne", "controle", "nom d utilisateur drupal", "username", "utilisateur", "middle name", "deuxieme prenom", "phonetic first name", "phonetic last name", "nickname", "file as", "name prefix", "name suffix", "phonetic middle name", "address 1 formatted", "address 1 country", "pays", "country", "adresse", "rue", "address", "home address 1", "home address 2", "street"]),
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

/// What a header means by its words; the longest wording that fits best wins.
pub fn meaning(header: &str) -> Option<(Field, Fit)> {
    let plain = plain(header);
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
    stem(&folding::words(&without_tags(header)))
}

/// A short word says little at the start of a long question: « Nom de votre chat ? ».
fn fit(wording: &Wording, padded: &str, few: bool) -> Option<Fit> {
    let at = padded.find(&wording.inside)?;
    let long = wording.stem.len() > 3;
    match at {
        0 if padded.len() == wording.inside.len() => Some(Fit::Whole),
        0 if wording.phrase || few => Some(Fit::Start),
        _ => long.then_some(Fit::Inside),
    }
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
    let text = if inside { header.to_owned() } else { text };
    [
        ("&nbsp;", " "),
        ("&amp;", "&"),
        ("&#039;", "'"),
        ("&quot;", "\""),
        ("&eacute;", "é"),
        ("&egrave;", "è"),
        ("&agrave;", "à"),
    ]
    .iter()
    .fold(text, |text, (mark, letter)| text.replace(mark, letter))
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
            ("Billet", Field::Ignored),
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
        ] {
            assert_eq!(meaning(header).map(|it| it.0), Some(field), "{header}");
        }
        assert_eq!(meaning("Pourquoi voulez-vous venir ?"), None);
    }
}
