//! Names as they should be written: capitals put right, never an accent invented.

use super::super::cautions::Caution;
use super::Read;
use crate::folding;

/// Particles that stay small inside a family name written in capitals.
const SMALL: [&str; 12] =
    ["de", "d", "der", "den", "von", "van", "dos", "da", "di", "del", "della", "y"];

/// A first or a last name, put in small letters with its capitals.
pub fn name(cell: &str) -> Read<String> {
    let (tidy, doubled) = tidy(cell);
    if tidy.is_empty() {
        return Read::nothing();
    }
    let caution = if has_lost_letter(&tidy) {
        Some(Caution::LostCharacter)
    } else {
        doubled.then_some(Caution::DoubleHyphen)
    };
    Read { value: Some(recased(&tidy)), caution }
}

/// `typed` with the accents of `shown`, where both are the same name.
pub fn with_accents_of(typed: &str, shown: &str) -> Option<String> {
    let marks = |text: &str| text.chars().filter(|it| it.is_alphabetic() && !it.is_ascii()).count();
    let same = folding::words(typed) == folding::words(shown);
    (same && marks(shown) > marks(typed)).then(|| recased(&tidy(shown).0))
}

/// One space between words, one form of apostrophe, no hyphen twice.
fn tidy(cell: &str) -> (String, bool) {
    let straight: String = cell
        .chars()
        .filter(|it| !matches!(it, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}'))
        .map(|it| match it {
            '’' | '‘' | '`' | '´' | 'ʼ' => '\'',
            '‐' | '‑' | '–' => '-',
            it if it.is_control() => ' ',
            it => it,
        })
        .collect();
    let spaced = straight.split_whitespace().collect::<Vec<_>>().join(" ");
    let doubled = spaced.contains("--");
    let mut single = spaced;
    while single.contains("--") {
        single = single.replace("--", "-");
    }
    (single.trim_matches(|it: char| ",;:.*-\" •·▪◦►".contains(it)).to_owned(), doubled)
}

/// Whether a letter of it was lost on the way: a `?` or a replacement mark beside letters was one
/// once, as in « Nguy?n ».
pub fn has_lost_letter(name: &str) -> bool {
    name.contains('\u{fffd}') || {
        let letters: Vec<char> = name.chars().collect();
        letters.windows(2).any(|two| two[0].is_alphabetic() && two[1] == '?')
            || letters.windows(2).any(|two| two[0] == '?' && two[1].is_alphabetic())
    }
}

/// The name with its capitals put right; what mixes capitals on purpose is left alone.
pub fn recased(name: &str) -> String {
    let alone = |case: fn(char) -> bool| name.chars().filter(|it| it.is_alphabetic()).all(case);
    let flat = alone(char::is_uppercase) || alone(char::is_lowercase);
    let last = name.split(' ').count() - 1;
    let words: Vec<String> = name
        .split(' ')
        .enumerate()
        .map(|(place, word)| recased_word(word, flat && place < last, place == 0, flat))
        .collect();
    words.join(" ")
}

/// Only a particle that something follows stays small; « Du », « Le », « El » take a capital.
fn recased_word(word: &str, may_be_small: bool, first: bool, flat: bool) -> String {
    let lower = word.to_lowercase();
    if may_be_small && (SMALL.contains(&lower.as_str()) || (lower == "la" && !first)) {
        return if first && matches!(lower.as_str(), "van" | "von" | "di" | "da" | "del" | "della") {
            capital(&lower)
        } else {
            lower
        };
    }
    if !flat && is_small_particle(word) {
        return word.to_owned();
    }
    word.split('-').map(recased_part).collect::<Vec<_>>().join("-")
}

fn is_small_particle(word: &str) -> bool {
    SMALL.contains(&word)
        || matches!(word, "la" | "le" | "du" | "des" | "les" | "el" | "ben" | "al")
}

/// A part between hyphens: the letters on each side of an apostrophe have their own capital.
fn recased_part(part: &str) -> String {
    match part.split_once('\'') {
        Some((before, after)) if before.chars().count() <= 2 && !after.is_empty() => {
            let lower = before.to_lowercase();
            let head = if lower == "d" { lower } else { capital(before) };
            format!("{head}'{}", recased_part(after))
        }
        _ => capital(part),
    }
}

fn capital(part: &str) -> String {
    let letters = || part.chars().filter(|it| it.is_alphabetic());
    let mixed = letters().skip(1).any(char::is_uppercase) && letters().any(char::is_lowercase);
    let starts_big = letters().next().is_some_and(char::is_uppercase);
    if mixed && starts_big {
        return part.to_owned();
    }
    // « "grand" » begins after its quote.
    let start = part.find(char::is_alphabetic).unwrap_or(0);
    let (mark, word) = part.split_at(start);
    let mut chars = word.chars();
    let Some(first) = chars.next() else { return String::new() };
    let large: String = first.to_uppercase().collect();
    let large = if large.chars().count() == 1 { large } else { first.to_string() };
    format!("{mark}{large}{}", chars.as_str().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_put_right() {
        for (typed, written) in [
            ("LE GOFF", "Le Goff"),
            ("solene", "Solene"),
            ("AÏCHA", "Aïcha"),
            ("N'diaye", "N'Diaye"),
            ("D'ALMEIDA", "d'Almeida"),
            ("sylvie d'Artagnan", "Sylvie d'Artagnan"),
            ("Marie-françoise", "Marie-Françoise"),
            ("de la Fontaine", "de la Fontaine"),
            ("DE LA FONTAINE", "de la Fontaine"),
            ("DU PLESSIS", "Du Plessis"),
            ("el amrani", "El Amrani"),
            ("L’HOSTIS", "L'Hostis"),
            ("RAKOTOARISOA-ANDRIAMAMPIANINA", "Rakotoarisoa-Andriamampianina"),
            ("McGregor", "McGregor"),
            ("O'BRIEN", "O'Brien"),
            ("VAN DER BERG", "Van der Berg"),
            ("De Souza", "De Souza"),
            ("  Thi   Hanh ", "Thi Hanh"),
            ("ÉLODIE", "Élodie"),
            ("Bœuf", "Bœuf"),
            ("Blanc-Faure", "Blanc-Faure"),
            ("Çetin", "Çetin"),
            ("Jean Paul", "Jean Paul"),
        ] {
            assert_eq!(name(typed), Read::plain(written.to_owned()), "{typed}");
        }
    }

    #[test]
    fn what_was_lost_or_doubled_is_said() {
        assert_eq!(name("Nguy?n"), Read::doubtful("Nguy?n".into(), Caution::LostCharacter));
        assert_eq!(
            name("DUBOIS--LEROY"),
            Read::doubtful("Dubois-Leroy".into(), Caution::DoubleHyphen)
        );
        assert_eq!(name(" - "), Read::nothing());
    }

    #[test]
    fn accents_come_only_from_the_same_name() {
        assert_eq!(with_accents_of("solene", "Solène").as_deref(), Some("Solène"));
        assert_eq!(with_accents_of("WOJCIK", "Wójcik").as_deref(), Some("Wójcik"));
        assert_eq!(with_accents_of("Solène", "SOLENE"), None);
        assert_eq!(with_accents_of("Marie-Françoise", "Armèlle"), None);
    }
}
