//! « Nom et prénom » in one cell: which is which.

pub use super::first_names::is_first_name;
use super::names;
use crate::folding;

/// Both names of a cell, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BothNames {
    pub first: String,
    pub last: String,
}

/// Parts a full name: by its comma, its capitals, its e-mail, its first name; by chance the first
/// word is the first name. `last_first` is what the header announces.
pub fn full_name(cell: &str, email: Option<&str>, last_first: bool) -> BothNames {
    let cell = without_civility(cell);
    if let Some((last, first)) = cell.split_once(',')
        && !first.trim().is_empty()
    {
        return both(first, last);
    }
    let words: Vec<&str> = cell.split_whitespace().collect();
    if words.len() < 2 {
        return both(words.first().copied().unwrap_or(""), "");
    }
    by_capitals(&words)
        .or_else(|| by_email(&words, email?))
        .or_else(|| by_first_name(&words))
        .unwrap_or_else(|| by_place(&words, last_first))
}

/// Whether a whole name shows by itself that the family name stands first.
pub fn shows_last_first(cell: &str) -> Option<bool> {
    let cell = without_civility(cell);
    if cell.contains(',') {
        return None;
    }
    let words: Vec<&str> = cell.split_whitespace().collect();
    if words.len() < 2 {
        return None;
    }
    let found = by_capitals(&words).or_else(|| by_first_name(&words))?;
    Some(cell.starts_with(&found.last) && !cell.starts_with(&found.first))
}

/// « Maman Léo » in a telephone's book is a name by itself.
pub fn is_kinship(word: &str) -> bool {
    matches!(
        folding::words(word).as_str(),
        "maman"
            | "papa"
            | "mamie"
            | "mamy"
            | "papi"
            | "papy"
            | "tata"
            | "tonton"
            | "tante"
            | "oncle"
            | "voisin"
            | "voisine"
            | "docteur"
            | "parents"
    )
}

/// « Mme », « M. », « Madame » in front of a name.
pub fn without_civility(cell: &str) -> &str {
    let cell = cell.trim();
    let Some((head, rest)) = cell.split_once([' ', '.']) else { return cell };
    let civil = matches!(
        folding::words(head).as_str(),
        "mme"
            | "madame"
            | "m"
            | "mr"
            | "monsieur"
            | "mlle"
            | "mademoiselle"
            | "melle"
            | "mrs"
            | "ms"
            | "miss"
            | "dr"
            | "pr"
    );
    let rest = rest.trim_start_matches(['.', ' ']);
    if civil && !rest.is_empty() { rest } else { cell }
}

fn both(first: &str, last: &str) -> BothNames {
    BothNames { first: first.trim().to_owned(), last: last.trim().to_owned() }
}

fn joined(first: &[&str], last: &[&str]) -> Option<BothNames> {
    (!first.is_empty() && !last.is_empty()).then(|| both(&first.join(" "), &last.join(" ")))
}

fn is_capitals(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|it| it.is_alphabetic()).collect();
    letters.len() > 1 && letters.iter().all(|it| it.is_uppercase())
}

/// The words in capitals are the family's: « KERVELLA Julien », « Olumide ADEYEMI ».
fn by_capitals(words: &[&str]) -> Option<BothNames> {
    let mut big: Vec<bool> = words.iter().map(|word| is_capitals(word)).collect();
    // « Ó BRIAIN Siobhán »: one letter before capitals is theirs, where something follows them.
    if big[1] && !big[words.len() - 1] && words[0].chars().count() == 1 {
        big[0] = true;
    }
    if !big.contains(&true) || big.iter().all(|it| *it) {
        return None;
    }
    if big[0] {
        let end = big.iter().position(|it| !it)?;
        return big[end..].iter().all(|it| !it).then(|| joined(&words[end..], &words[..end]))?;
    }
    let mut start = big.iter().position(|it| *it)?;
    while start > 1 && is_particle(words[start - 1]) {
        start -= 1;
    }
    joined(&words[..start], &words[start..])
}

fn is_particle(word: &str) -> bool {
    matches!(
        folding::words(word).as_str(),
        "de" | "d"
            | "du"
            | "des"
            | "le"
            | "la"
            | "les"
            | "van"
            | "von"
            | "der"
            | "den"
            | "el"
            | "al"
            | "ben"
            | "bel"
            | "ait"
            | "da"
            | "dos"
            | "di"
            | "saint"
            | "st"
            | "mac"
            | "abd"
    )
}

/// « sarah.benhaddou@ », « m.coatanea@ »: addresses nearly always say the first name first.
fn by_email(words: &[&str], email: &str) -> Option<BothNames> {
    let local = email.split('@').next()?;
    let parts: Vec<String> = folding::words(local).split(' ').map(|it| it.to_owned()).collect();
    if parts.len() < 2 {
        return None;
    }
    let begins = |part: &str, words: &[&str]| {
        let solid = folding::solid(&words.concat());
        !part.is_empty() && (solid == part || (part.len() <= 2 && solid.starts_with(part)))
    };
    let agrees = |first: &[&str], last: &[&str]| {
        let (head, tail) = (parts[0].as_str(), parts[1..].concat());
        let exact =
            folding::solid(&first.concat()) == head || folding::solid(&last.concat()) == tail;
        exact && begins(head, first) && (begins(&tail, last) || tail.len() <= 2)
    };
    let direct = agrees(&words[..1], &words[1..]);
    let turned = agrees(&words[words.len() - 1..], &words[..words.len() - 1]);
    match (direct, turned) {
        (true, false) => joined(&words[..1], &words[1..]),
        (false, true) => joined(&words[words.len() - 1..], &words[..words.len() - 1]),
        _ => None,
    }
}

/// One end is a common first name and the other is not.
fn by_first_name(words: &[&str]) -> Option<BothNames> {
    let last = words.len() - 1;
    match (is_first_name(words[0]), is_first_name(words[last])) {
        (true, false) => {
            let compound = words.len() > 2 && is_first_name(words[1]) && !is_particle(words[1]);
            let end = if compound { 2 } else { 1 };
            joined(&words[..end], &words[end..])
        }
        (false, true) => {
            let compound = words.len() > 2 && is_first_name(words[last - 1]);
            let start = if compound { last - 1 } else { last };
            joined(&words[start..], &words[..start])
        }
        _ => None,
    }
}

/// Nothing tells: what the header announces.
fn by_place(words: &[&str], last_first: bool) -> BothNames {
    if last_first && !is_first_name(words[0]) {
        let mut end = 1;
        while end < words.len() - 1 && is_particle(words[end - 1]) {
            end += 1;
        }
        return both(&words[end..].join(" "), &words[..end].join(" "));
    }
    both(words[0], &words[1..].join(" "))
}

/// Whether a cell may be somebody's name: letters, no figure, not a sentence.
pub fn looks_like_name(cell: &str) -> bool {
    let words = cell.split_whitespace().count();
    (1..=6).contains(&words)
        && cell.chars().any(char::is_alphabetic)
        && !cell.starts_with('*')
        && !cell.chars().any(|it| it.is_ascii_digit() || "@:/=<>;!_%€+".contains(it))
        && cell.chars().count() <= 60
        && names::name(cell).value.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_commas_addresses_and_first_names_tell_the_order() {
        for (cell, email, first, last) in [
            ("KERVELLA Julien", None, "Julien", "KERVELLA"),
            ("le bras, yann", None, "yann", "le bras"),
            ("Olumide ADEYEMI", None, "Olumide", "ADEYEMI"),
            ("Claire DUBOIS--LEROY", None, "Claire", "DUBOIS--LEROY"),
            ("Benhaddou Sarah", Some("sarah.benhaddou@example.com"), "Sarah", "Benhaddou"),
            ("Sarah Benhaddou", Some("sarah.benhaddou@example.com"), "Sarah", "Benhaddou"),
            ("Maud Coatanéa", Some("m.coatanea@example.org"), "Maud", "Coatanéa"),
            ("sylvie d'Artagnan", None, "sylvie", "d'Artagnan"),
            ("Catherine Blanc-Faure", None, "Catherine", "Blanc-Faure"),
            ("Brigitte DE LA TOUR", None, "Brigitte", "DE LA TOUR"),
            ("LE GOFF Solène", None, "Solène", "LE GOFF"),
            ("Marie Claude Petit", None, "Marie Claude", "Petit"),
            ("Ó BRIAIN Siobhán", None, "Siobhán", "Ó BRIAIN"),
            ("LE FUR MARIE CHRISTINE", None, "MARIE CHRISTINE", "LE FUR"),
            ("Quéré Nolwenn", None, "Nolwenn", "Quéré"),
            ("Mme Solène Le Goff", None, "Solène", "Le Goff"),
            ("Hélène de LA FONTAINE", None, "Hélène", "de LA FONTAINE"),
            ("Zlatka Ixé", None, "Zlatka", "Ixé"),
        ] {
            let found = full_name(cell, email, false);
            assert_eq!((found.first.as_str(), found.last.as_str()), (first, last), "{cell}");
        }
        let turned = full_name("Ixé Zlatka", None, true);
        assert_eq!((turned.first.as_str(), turned.last.as_str()), ("Zlatka", "Ixé"));
    }

    #[test]
    fn a_date_or_a_sentence_is_no_name() {
        assert!(looks_like_name("sylvie d'Artagnan") && looks_like_name("Nguy?n"));
        for cell in [
            "mardi 27 octobre 2020 18h",
            "31 inscrits",
            "",
            "Lancement collectif :",
            "a@example.org",
        ] {
            assert!(!looks_like_name(cell), "{cell}");
        }
    }
}
