//! Text as a reader compares it: accents, case, ligatures and punctuation set aside.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Folds to lower-case letters and digits, words parted by one space:
/// « L’Hostis-Bœuf » becomes `l hostis boeuf`.
pub fn words(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        // Nearly all letters are plain, and need no taking apart.
        if letter.is_ascii() {
            put(letter.to_ascii_lowercase(), &mut folded);
        } else {
            decompose_canonical(letter, |it| put_plain(it, &mut folded));
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn put_plain(letter: char, folded: &mut String) {
    if !is_combining_mark(letter) {
        letter.to_lowercase().flat_map(|it| plain(it).chars()).for_each(|it| put(it, folded));
    }
}

fn put(letter: char, folded: &mut String) {
    if letter.is_alphanumeric() {
        folded.push(letter);
    } else if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// Folds to letters and digits only, nothing between: « Le Goff » becomes `legoff`.
pub fn solid(text: &str) -> String {
    let mut folded = words(text);
    folded.retain(|letter| letter != ' ');
    folded
}

/// The words of a text as a file may be called, capitals kept: « LE GOFF Solène » becomes
/// `LE-GOFF-Solene`. At most `most` bytes, cut between two words where it can be.
pub fn file_name(text: &str, most: usize) -> String {
    let mut name = String::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty()) {
        let plain: String = word.chars().flat_map(kept_case).collect();
        if !name.is_empty() && name.len() + plain.len() >= most {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(&plain);
    }
    while name.len() > most {
        name.pop();
    }
    name
}

fn kept_case(letter: char) -> impl Iterator<Item = char> {
    let large = letter.is_uppercase();
    let folded = solid(letter.encode_utf8(&mut [0; 4]));
    let folded = if large { folded.to_uppercase() } else { folded };
    folded.chars().collect::<Vec<_>>().into_iter()
}

/// Letters that no decomposition takes apart.
fn plain(letter: char) -> Plain {
    Plain(match letter {
        'œ' => ['o', 'e'],
        'æ' => ['a', 'e'],
        'ß' => ['s', 's'],
        'ø' => ['o', '\0'],
        'ł' => ['l', '\0'],
        'đ' | 'ð' => ['d', '\0'],
        'ı' => ['i', '\0'],
        'þ' => ['t', 'h'],
        other => [other, '\0'],
    })
}

struct Plain([char; 2]);

impl Plain {
    fn chars(self) -> impl Iterator<Item = char> {
        self.0.into_iter().filter(|letter| *letter != '\0')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_without_accents_and_cut_between_words() {
        assert_eq!(file_name("Attestation – LE GOFF Solène", 84), "Attestation-LE-GOFF-Solene");
        assert_eq!(file_name("Œuvrard, Łucja / 12:30 & Cie ?", 84), "OEuvrard-Lucja-12-30-Cie");
        assert_eq!(file_name("un deux trois", 9), "un-deux");
        assert_eq!(file_name("anticonstitutionnellement", 9), "anticonst");
        assert_eq!(file_name("…", 9), "");
    }

    #[test]
    fn accents_case_ligatures_and_apostrophes_do_not_count() {
        assert_eq!(words("  L’Hostis-Bœuf, NOÉMIE "), "l hostis boeuf noemie");
        assert_eq!(solid("Le Goff"), solid("legoff"));
        assert_eq!(solid("Łucja Yıldız"), "lucjayildiz");
        assert_eq!(solid("Nguye\u{302}\u{303}n"), solid("Nguyễn"));
    }
}
