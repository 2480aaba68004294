//! Postal codes and towns.

use super::super::cautions::Caution;
use super::Read;
use super::names::recased;
use crate::folding;

/// A postal code as text, with the zero a spreadsheet ate.
pub fn postal_code(cell: &str) -> Read<String> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Read::nothing();
    }
    let whole = cell.strip_suffix(".0").or_else(|| cell.strip_suffix(",0")).unwrap_or(cell);
    let bare: String = whole.chars().filter(|it| !it.is_whitespace()).collect();
    let digits = bare.trim_start_matches(['F', 'f', 'R', 'r', '-']);
    match (digits.len(), digits.chars().all(|it| it.is_ascii_digit())) {
        (5, true) => Read::plain(digits.to_owned()),
        (4, true) => Read::doubtful(format!("0{digits}"), Caution::LeadingZeroLost),
        _ => other_code(cell, &bare),
    }
}

/// « 35510 Cesson » holds a code; « SW1A 1AA » is a foreign one; the rest is none.
fn other_code(cell: &str, bare: &str) -> Read<String> {
    if let Some((code, _)) = code_and_city(cell) {
        return Read::plain(code);
    }
    let foreign = bare.len() <= 10
        && bare.chars().any(|it| it.is_ascii_digit())
        && bare.chars().all(|it| it.is_ascii_alphanumeric() || it == '-');
    if foreign && bare.chars().any(char::is_alphabetic) {
        Read::plain(cell.to_owned())
    } else {
        Read::refused(Caution::InvalidPostalCode)
    }
}

/// Both halves of « 35510 Cesson-Sévigné » or « Cesson-Sévigné (35510) ».
pub fn code_and_city(cell: &str) -> Option<(String, String)> {
    let is_code = |word: &&str| word.len() == 5 && word.chars().all(|it| it.is_ascii_digit());
    let clean = cell.replace(['(', ')', ',', '/', '|', ';', '\n'], " ");
    let is_dash = |word: &&str| matches!(*word, "-" | "–" | "—" | ":");
    let words: Vec<&str> = clean.split_whitespace().filter(|it| !is_dash(it)).collect();
    let code = words.iter().find(|word| is_code(word))?;
    let city: Vec<&str> = words.iter().filter(|word| !is_code(word)).copied().collect();
    (!city.is_empty()).then(|| ((*code).to_owned(), city.join(" ")))
}

/// The code and the town at the end of a whole address: « 12, rue des Lices – 35000 Rennes ».
pub fn in_address(cell: &str) -> Option<(String, String)> {
    let clean = cell.replace(['(', ')', ';', '\n'], ", ");
    let words: Vec<&str> = clean.split([' ', '\u{a0}']).filter(|it| !it.is_empty()).collect();
    let bare = |word: &str| word.trim_matches([',', '.']).to_owned();
    let is_code = |word: &&str| {
        let bare = bare(word);
        bare.len() == 5 && bare.chars().all(|it| it.is_ascii_digit())
    };
    let at = words.iter().rposition(is_code)?;
    let mut town: Vec<String> = Vec::new();
    for word in &words[at + 1..] {
        if word.chars().any(|it| it.is_ascii_digit()) {
            break;
        }
        town.push(bare(word));
        if word.ends_with(',') {
            break;
        }
    }
    let is_country = |it: &String| matches!(folding::words(it).as_str(), "" | "france" | "fr");
    town.retain(|it| !is_country(it));
    Some((bare(words[at]), town.join(" ")))
}

/// A town with its capitals, « St » written out, its « Cedex » taken off.
pub fn city(cell: &str) -> Option<String> {
    let cell = code_and_city(cell).map_or_else(|| cell.trim().to_owned(), |(_, city)| city);
    // « Rennes (35) » : what stands in brackets is a department, or a remark.
    let cell = cell.split(['(', '[']).next().map_or("", str::trim).to_owned();
    let is_said = cell.chars().any(char::is_alphabetic);
    is_said.then(|| {
        let words: Vec<&str> = cell.split_whitespace().collect();
        let end = words.iter().position(|it| folding::words(it) == "cedex").unwrap_or(words.len());
        written(&words[..end.max(1)])
    })
}

fn written(words: &[&str]) -> String {
    let mut city = String::new();
    let mut glue = "";
    for (place, word) in words.iter().enumerate() {
        let small = 0 < place && place + 1 < words.len() && is_small(&word.to_lowercase());
        let (text, next) = match folding::words(word).as_str() {
            _ if small => (word.to_lowercase(), "-"),
            "st" => ("Saint".to_owned(), "-"),
            "ste" => ("Sainte".to_owned(), "-"),
            "saint" | "sainte" => (town_word(word), "-"),
            _ => (town_word(word), " "),
        };
        city.push_str(if small { "-" } else { glue });
        city.push_str(&text);
        glue = next;
    }
    city
}

fn is_small(word: &str) -> bool {
    matches!(
        word,
        "sur" | "sous" | "en" | "de" | "du" | "des" | "la" | "le" | "les" | "et" | "aux" | "lès"
    )
}

/// The small words of a town stay small between hyphens: « Noyal-Châtillon-sur-Seiche ».
fn town_word(word: &str) -> String {
    let parts: Vec<String> = word
        .split('-')
        .enumerate()
        .map(|(place, part)| {
            let lower = part.to_lowercase();
            let small = place > 0 && is_small(&lower);
            match folding::words(part).as_str() {
                _ if small => lower,
                "st" => "Saint".to_owned(),
                "ste" => "Sainte".to_owned(),
                _ => recased(part),
            }
        })
        .collect();
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_keeps_its_five_figures() {
        assert_eq!(postal_code("35510"), Read::plain("35510".into()));
        assert_eq!(postal_code("35 510"), Read::plain("35510".into()));
        assert_eq!(postal_code("F-35510"), Read::plain("35510".into()));
        assert_eq!(postal_code("1000"), Read::doubtful("01000".into(), Caution::LeadingZeroLost));
        assert_eq!(postal_code("1000.0"), Read::doubtful("01000".into(), Caution::LeadingZeroLost));
        assert_eq!(postal_code("35510 Cesson"), Read::plain("35510".into()));
        assert_eq!(postal_code("SW1A 1AA"), Read::plain("SW1A 1AA".into()));
        assert_eq!(postal_code("355"), Read::refused(Caution::InvalidPostalCode));
    }

    #[test]
    fn an_address_ends_with_a_code_and_a_town() {
        for (address, code, town) in [
            ("12, rue de l’Hôpital – 56000 Vannes", "56000", "Vannes"),
            ("2 allée des Œillets 56400 AURAY", "56400", "AURAY"),
            ("10000 route de Brest, 29200 Brest, France", "29200", "Brest"),
            ("BP 12\n35510 Cesson Sévigné cedex", "35510", "Cesson Sévigné cedex"),
        ] {
            let found = in_address(address);
            assert_eq!(found, Some((code.to_owned(), town.to_owned())), "{address}");
        }
        assert_eq!(in_address("3 venelle du Four"), None);
        assert_eq!(code_and_city("29200 / Brest").unwrap().1, "Brest");
    }

    #[test]
    fn towns_are_written_as_on_the_map() {
        for (typed, town) in [
            ("RENNES", "Rennes"),
            ("St Brieuc", "Saint-Brieuc"),
            ("Saint-Gregoire", "Saint-Gregoire"),
            ("NOYAL-CHÂTILLON-SUR-SEICHE", "Noyal-Châtillon-sur-Seiche"),
            ("RENNES CEDEX 7", "Rennes"),
            ("35510 Cesson-Sévigné", "Cesson-Sévigné"),
            ("Rennes (35)", "Rennes"),
            ("BOURG EN BRESSE", "Bourg-en-Bresse"),
            ("la chapelle des fougeretz", "La Chapelle-des-Fougeretz"),
            ("ST MALO DE PHILY", "Saint-Malo-de-Phily"),
        ] {
            assert_eq!(city(typed).as_deref(), Some(town), "{typed}");
        }
        assert_eq!(city("35000"), None);
    }
}
