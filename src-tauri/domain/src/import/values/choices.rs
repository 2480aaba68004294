//! Answers out of a list: yes and no, nothing to say, and the usual words for the usual answers.

use crate::folding;

/// Whether a cell says nothing: empty, « RAS », « aucun », « - », « néant ».
pub fn is_no_answer(cell: &str) -> bool {
    matches!(
        folding::words(cell).as_str(),
        "" | "ras"
            | "r a s"
            | "aucun"
            | "aucune"
            | "neant"
            | "rien"
            | "nc"
            | "n c"
            | "na"
            | "n a"
            | "n d"
            | "nd"
            | "non renseigne"
            | "non communique"
            | "sans objet"
            | "s o"
            | "null"
            | "none"
            | "nan"
            | "vide"
            | "info requested"
            | "info demandee"
            | "information demandee"
            | "informations demandees"
            | "0 0 00"
            | "0 0 0000"
            | "00 00 0000"
            | "0000 00 00"
            | "non concerne"
            | "non concernee"
            | "pas de reponse"
            | "sans reponse"
            | "x x"
            | "rien a signaler"
    )
}

/// Whether a cell of a name column holds no name: a dash, or what a form writes for one not told.
/// Short words that say nothing elsewhere may be names here: « Nan », « Na ».
pub fn is_no_name(cell: &str) -> bool {
    let said = folding::words(cell);
    is_no_answer(cell) && !matches!(said.as_str(), "na" | "nan" | "nd" | "nc" | "rien" | "vide")
}

/// Whether a diet asks nothing of the kitchen.
fn is_any_diet(cell: &str) -> bool {
    matches!(
        folding::words(cell).as_str(),
        "aucun regime"
            | "aucune allergie"
            | "pas d allergie"
            | "pas de regime"
            | "aucun regime particulier"
            | "pas de regime particulier"
            | "no"
            | "non"
            | "normal"
            | "classique"
            | "je mange de tout"
            | "de tout"
            | "tout"
            | "omnivore"
            | "standard"
            | "sans restriction"
            | "aucune restriction"
            | "pas de restriction"
            | "rien de particulier"
            | "non merci"
            | "no restrictions"
            | "n o"
            | "regime normal"
            | "sans regime particulier"
            | "aucune intolerance"
            | "pas d intolerance"
            | "aucune contrainte"
            | "pas de contrainte"
    )
}

/// Yes or no, in the ways forms and people say it.
pub fn yes_no(cell: &str) -> Option<bool> {
    match cell.trim() {
        "✓" | "✔" | "✔️" | "☑" | "☑️" | "✅" | "👍" => return Some(true),
        "✗" | "✘" | "❌" | "☐" | "👎" => return Some(false),
        _ => {}
    }
    // « Non communiqué » is no « non ».
    if is_no_answer(cell) {
        return None;
    }
    let folded = folding::words(cell);
    match folded.as_str() {
        "o" | "y" | "x" | "1" | "1 0" | "vrai" | "true" | "ok" | "coche" | "checked"
        | "selected" | "on" => return Some(true),
        "n" | "0" | "0 0" | "faux" | "false" | "ko" | "off" => return Some(false),
        _ => {}
    }
    let mut words = folded.split(' ');
    match words.next()? {
        "oui" | "yes" | "yep" | "ouais" | "accepte" | "acceptee" | "autorise" | "autorisee"
        | "accord" | "accorde" | "accordee" | "present" | "presente" | "volontiers" | "agree" => {
            Some(true)
        }
        "non" | "no" | "nope" | "refuse" | "refusee" | "refus" | "absent" | "absente"
        | "jamais" | "disagree" | "interdit" => Some(false),
        "j" | "je" | "i" => said_in_a_sentence(&folded),
        "d" if folded.starts_with("d accord") => Some(true),
        "pas" if folded.starts_with("pas d accord") => Some(false),
        _ => None,
    }
}

/// Whether someone lets pictures of her be shown: « pas de photo » says no where nothing else could.
pub fn consent(cell: &str) -> Option<bool> {
    let folded = folding::words(cell);
    let refuses = ["pas de photo", "pas d image", "pas de video", "aucune photo", "sans photo"];
    if refuses.iter().any(|it| folded.starts_with(it)) {
        return Some(false);
    }
    let gladly =
        ["pas de souci", "pas de probleme", "aucun probleme", "sans probleme", "avec plaisir"];
    if gladly.iter().any(|it| folded.starts_with(it)) {
        return Some(true);
    }
    yes_no(cell)
}

/// « J'autorise… », « Je n'autorise pas… », « Je refuse ».
fn said_in_a_sentence(folded: &str) -> Option<bool> {
    let has = |word: &str| folded.split(' ').any(|it| it == word);
    let english = has("not") || has("don") && has("t") || has("decline");
    if has("refuse") || has("pas") && (has("n") || has("ne")) || english {
        return Some(false);
    }
    [
        "autorise",
        "accepte",
        "donne",
        "consens",
        "veux",
        "souhaite",
        "participe",
        "viens",
        "prends",
        "agree",
        "consent",
        "accept",
        "give",
    ]
    .iter()
    .any(|word| has(word))
    .then_some(true)
}

/// One usual answer, and the words that give it away.
type Usual = (&'static str, &'static [&'static str]);

/// Employment situations; the first that fits wins.
const SITUATIONS: &[Usual] = &[
    (
        "demandeuse d'emploi",
        &[
            "demandeu",
            "recherche d emploi",
            "sans emploi",
            "chomage",
            "chomeu",
            "france travail",
            "pole emploi",
        ],
    ),
    ("en reconversion", &["reconversion"]),
    ("congé parental", &["conge parental", "conge maternite"]),
    ("étudiante", &["etudiant", "etudes", "lyceen"]),
    ("indépendante", &["independant", "auto entrepreneu", "freelance", "liberal"]),
    ("retraitée", &["retraite"]),
    ("au foyer", &["au foyer", "inactive", "inactif"]),
    ("salariée", &["salarie", "cdi", "cdd", "en poste", "en emploi", "fonctionnaire", "employe"]),
];

const BACKGROUNDS: &[Usual] = &[
    ("reconversion", &["reconversion", "reconverti"]),
    ("autodidacte", &["autodidacte", "autoformation", "auto didacte"]),
    ("ingenieur", &["ingenieur"]),
    ("universite", &["universit", "master", "licence", "doctorat", "fac"]),
];

const PROFILES: &[Usual] = &[
    (
        "autoformation",
        &["autodidacte", "autoformation", "auto formation", "me forme deja", "forme seule"],
    ),
    ("orientation", &["orientation", "affine", "hesite"]),
    ("decouverte", &["decouvert", "inconnu", "connais pas", "debut"]),
];

const HEARD: &[Usual] = &[
    ("LinkedIn", &["linkedin"]),
    ("Instagram", &["insta"]),
    ("Facebook", &["facebook"]),
    (
        "Bouche-à-oreille",
        &[
            "bouche a oreille",
            "ami",
            "amie",
            "amis",
            "amies",
            "copine",
            "copain",
            "collegue",
            "une connaissance",
            "famille",
            "soeur",
            "voisine",
        ],
    ),
    ("France Travail / Pôle emploi", &["pole emploi", "france travail"]),
    ("Mission locale", &["mission locale"]),
    ("Conseillère emploi", &["conseiller", "conseillere"]),
    (
        "Site de l'association",
        &[
            "site internet",
            "site de l asso",
            "site web",
            "votre site",
            "site de l association",
            "le site",
        ],
    ),
    ("Presse", &["journal", "presse", "ouest france", "radio", "article"]),
    ("Affiche ou flyer", &["affiche", "flyer", "tract"]),
    ("E-mail", &["mail", "e mail", "newsletter", "courriel"]),
];

/// The usual word for an employment situation.
pub fn situation(cell: &str) -> Option<String> {
    usual(SITUATIONS, cell)
}

/// The way to a job: `ingenieur`, `reconversion`, `autodidacte`.
pub fn background(cell: &str) -> Option<String> {
    usual(BACKGROUNDS, cell)
}

/// How far one is with digital jobs: `decouverte`, `orientation`, `autoformation`.
pub fn profile(cell: &str) -> Option<String> {
    usual(PROFILES, cell)
}

/// The usual word for how one heard of us, where it is a usual way.
pub fn heard_from(cell: &str) -> Option<String> {
    usual(HEARD, cell)
}

/// A word of the list stands at the start of a word of the cell; short ones only as whole words.
fn usual(list: &[Usual], cell: &str) -> Option<String> {
    if cell.is_empty() {
        return None;
    }
    let folded = folding::words(cell);
    let parts = |at: usize| folded.as_bytes().get(at).is_none_or(|it| *it == b' ');
    let fits = |word: &&str| {
        folded.match_indices(word).any(|(at, _)| {
            let starts = at == 0 || parts(at - 1);
            starts && (word.len() > 4 || parts(at + word.len()))
        })
    };
    list.iter().find(|(_, words)| words.iter().any(fits)).map(|(said, _)| (*said).to_owned())
}

/// A diet or an allergy in one spelling, nothing where nothing is asked of the kitchen.
pub fn diet(cell: &str) -> Option<String> {
    if is_no_answer(cell) || is_any_diet(cell) {
        return None;
    }
    let quoted = |it: char| it.is_whitespace() || "«»\"“”!.?".contains(it);
    let calm = cell.trim_matches(quoted).to_lowercase();
    let folded = folding::words(&calm);
    let plain = match folded.as_str() {
        "vegetarien" | "vegetarienne" | "vege" | "veggie" => "végétarien",
        "vegan" | "vegane" | "vegetalien" | "vegetalienne" => "végan",
        "hallal" | "halal" => "halal",
        "pas de porc" | "sans porc" => "sans porc",
        "sans gluten" | "pas de gluten" => "sans gluten",
        "sans lactose" | "pas de lactose" | "lactose free" | "dairy free" => "sans lactose",
        "vegetarian" => "végétarien",
        "gluten free" => "sans gluten",
        "no pork" => "sans porc",
        "" => return None,
        _ => return Some(calm),
    };
    Some(plain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_heard_in_all_their_ways() {
        for cell in [
            "Oui",
            "oui",
            "X",
            "1",
            "VRAI",
            "J'autorise l'association",
            "Yes",
            "oui, avec plaisir",
            "✔",
        ] {
            assert_eq!(yes_no(cell), Some(true), "{cell}");
        }
        for cell in [
            "NON",
            "non merci",
            "0",
            "Faux",
            "Je refuse",
            "Je n'autorise pas",
            "Je ne souhaite pas",
        ] {
            assert_eq!(yes_no(cell), Some(false), "{cell}");
        }
        for nothing in ["", "Non communiqué", "non renseigné", "-", "N/C"] {
            assert_eq!(yes_no(nothing), None, "{nothing}");
        }
        assert_eq!(consent("pas de photo svp"), Some(false));
        assert_eq!(consent("Pas de souci !"), Some(true));
        assert_eq!(consent("I do not agree"), Some(false));
        assert_eq!(consent("I agree to be photographed"), Some(true));
        assert_eq!(yes_no("peut-être"), None);
    }

    #[test]
    fn usual_answers_have_one_spelling() {
        let s = |cell| situation(cell).unwrap_or_default();
        assert_eq!(
            (s("Demandeuse d'emploi"), s("demandeuse d emploi")),
            (s("Recherche d'emploi"), s("au chômage"))
        );
        assert_eq!(s("Etudiante"), "étudiante");
        assert_eq!(heard_from("Le site de l'asso").unwrap(), "Site de l'association");
        assert_eq!(heard_from("une amie").unwrap(), "Bouche-à-oreille");
        assert_eq!(heard_from("Safari du numérique"), None);
        assert_eq!(diet("Allergie arachides !!").unwrap(), "allergie arachides");
        assert_eq!(diet("pas de porc").unwrap(), "sans porc");
        for nothing in ["", "RAS", "aucun", "-", "non", "Aucun"] {
            assert_eq!(diet(nothing), None, "{nothing}");
        }
    }
}
