//! Phone numbers: French ones in all the ways they are typed, foreign ones by libphonenumber's rules.

use phonenumber::{Mode, country};

use super::super::cautions::Caution;
use super::Read;
use crate::people::Phone;

/// The numbers of a cell, each as it was typed and in E.164 where it is one.
pub fn phones(cell: &str) -> (Vec<Phone>, Vec<Caution>) {
    let mut found: Vec<Phone> = Vec::new();
    let mut cautions = Vec::new();
    for piece in pieces(cell) {
        let read = normal(&piece);
        cautions.extend(read.caution);
        let digits = piece.chars().filter(char::is_ascii_digit).count();
        let known = |it: &Phone| it.normal.is_some() && it.normal == read.value;
        if digits >= 4 && !found.iter().any(known) {
            found.push(Phone { typed: piece, normal: read.value });
        }
    }
    if found.iter().filter(|it| it.normal.is_some()).count() > 1 {
        cautions.push(Caution::SeveralPhones);
    }
    (found, cautions)
}

/// Mobiles first, since they are answered; what is no number last.
pub fn rank(phone: &Phone) -> u8 {
    match phone.normal.as_deref() {
        Some(number) if number.starts_with("+336") || number.starts_with("+337") => 0,
        Some(_) => 1,
        None => 2,
    }
}

/// Whether a cell holds a number at all, for guessing columns.
pub fn looks_like_phone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let letters = cell.chars().filter(|it| it.is_alphabetic()).count();
    (9..=15).contains(&digits)
        && letters <= 4
        && !cell.contains('@')
        && cell.chars().filter(|it| *it == '/').count() != 2
        && pieces(cell).iter().any(|piece| normal(piece).value.is_some())
}

/// Slashes and words part two numbers only where each side is long enough to be one.
fn pieces(cell: &str) -> Vec<String> {
    let cell =
        cell.replace(":::", ";").replace(['\u{a0}', '\u{202f}', '\u{200b}', '\u{feff}'], " ");
    let long = |it: &str| it.chars().filter(char::is_ascii_digit).count() >= 8;
    for mark in [";", "\n", " / ", "/", " ou ", " et ", ",", "|"] {
        let parts: Vec<&str> =
            cell.split(mark).map(str::trim).filter(|it| !it.is_empty()).collect();
        if parts.len() > 1 && parts.iter().filter(|it| long(it)).count() > 1 {
            return parts.into_iter().flat_map(pieces).collect();
        }
    }
    let whole = cell.trim();
    if whole.is_empty() { Vec::new() } else { vec![whole.to_owned()] }
}

/// E.164 of one number: `+33639980101`.
pub fn normal(piece: &str) -> Read<String> {
    let number = match unscientific(piece) {
        Some(Scientific::Whole(number)) => number,
        Some(Scientific::Rounded) => return Read::refused(Caution::InvalidPhone),
        None => piece.replace("(0)", ""),
    };
    let number = before_words(&number);
    let plus =
        number.trim_start_matches(|it: char| !it.is_ascii_digit() && it != '+').starts_with('+');
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() {
        return Read::nothing();
    }
    let (abroad, digits) = match digits.strip_prefix("00") {
        Some(rest) if !plus => (true, rest.to_owned()),
        _ => (plus, digits),
    };
    if abroad { international(&digits) } else { national(&digits) }
}

/// « 06 39 98 01 01 après 18 h »: what is said after a whole number is no part of it.
fn before_words(text: &str) -> &str {
    let mut digits = 0;
    let end = text.char_indices().find(|(_, letter)| {
        digits += usize::from(letter.is_ascii_digit());
        digits >= 9 && letter.is_alphabetic()
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// A number as Excel writes long ones.
enum Scientific {
    Whole(String),
    /// « 6,39E+08 » has lost its last figures: no number is made up for them.
    Rounded,
}

/// « 6,39980106E+08 » is 639980106.
fn unscientific(piece: &str) -> Option<Scientific> {
    let text = piece.trim().replace(',', ".");
    let is_number =
        text.chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | 'E' | 'e' | '+'));
    let is_float = (text.contains(['E', 'e']) || text.ends_with(".0")) && is_number;
    let value: f64 = if is_float { text.parse().ok()? } else { return None };
    let number = (1e8..1e12).contains(&value).then(|| format!("{value:.0}"))?;
    let mantissa = text.split(['E', 'e']).next().unwrap_or_default();
    let told = mantissa.chars().filter(char::is_ascii_digit).count();
    Some(if told >= number.len() { Scientific::Whole(number) } else { Scientific::Rounded })
}

/// A number as it is dialled in France.
fn national(digits: &str) -> Read<String> {
    match (digits.len(), digits.as_bytes()) {
        (10, [b'0', b'1'..=b'9', ..]) => Read::plain(french(&digits[1..])),
        (9, [b'1'..=b'9', ..]) => Read::doubtful(french(digits), Caution::LeadingZeroLost),
        (11, [b'3', b'3', b'1'..=b'9', ..]) => Read::plain(french(&digits[2..])),
        (12, [b'3', b'3', b'0', b'1'..=b'9', ..]) => Read::plain(french(&digits[3..])),
        _ => Read::refused(Caution::InvalidPhone),
    }
}

/// Overseas numbers are dialled like others in France, and have their own country codes.
fn french(nine: &str) -> String {
    let code = match &nine[..3] {
        "262" | "263" | "692" | "693" => "262",
        "590" | "690" | "691" => "590",
        "594" | "694" => "594",
        "596" | "696" | "697" => "596",
        _ => "33",
    };
    format!("+{code}{nine}")
}

fn international(digits: &str) -> Read<String> {
    if let Some(rest) = digits.strip_prefix("33") {
        let nine = rest.strip_prefix('0').unwrap_or(rest);
        return if nine.len() == 9 && !nine.starts_with('0') {
            Read::plain(format!("+33{nine}"))
        } else {
            Read::refused(Caution::InvalidPhone)
        };
    }
    match phonenumber::parse(Some(country::FR), format!("+{digits}")) {
        Ok(number) => Read::plain(number.format().mode(Mode::E164).to_string()),
        Err(_) => Read::refused(Caution::InvalidPhone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_ways_of_typing_give_one_number() {
        for typed in [
            "06 39 98 01 01",
            "0639980101",
            "06.39.98.01.01",
            "06-39-98-01-01",
            "+33 6 39 98 01 01",
            "0033639980101",
            "+33 (0)6 39 98 01 01",
            "(+33) 6 39 98 01 01",
            "33639980101",
            "06/39/98/01/01",
            "06\u{a0}39\u{a0}98\u{a0}01\u{a0}01",
            "Tél. : 06 39 98 01 01",
            "+330639980101",
            "06 39 98 01 01 (après 18 h)",
        ] {
            assert_eq!(normal(typed).value.as_deref(), Some("+33639980101"), "{typed}");
            assert_eq!(phones(typed).0.len(), 1, "{typed}");
        }
    }

    #[test]
    fn a_zero_that_excel_ate_is_given_back_and_said() {
        for typed in
            ["639980106", "6 39 98 01 06", "639980106.0", "6.39980106E+08", "6,39980106E+08"]
        {
            let read = normal(typed);
            assert_eq!(
                read,
                Read::doubtful("+33639980106".into(), Caution::LeadingZeroLost),
                "{typed}"
            );
        }
    }

    #[test]
    fn figures_that_excel_rounded_away_are_not_made_up() {
        for typed in ["6,39E+08", "6.39984E+08", "3,36399E+10"] {
            assert_eq!(normal(typed), Read::refused(Caution::InvalidPhone), "{typed}");
        }
    }

    #[test]
    fn foreign_numbers_stay_foreign() {
        for (typed, number) in [
            ("+32 470 12 34 56", "+32470123456"),
            ("0041 79 123 45 67", "+41791234567"),
            ("+44 (0)20 7946 0018", "+442079460018"),
            ("0692 12 34 56", "+262692123456"),
        ] {
            assert_eq!(normal(typed).value.as_deref(), Some(number), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_kept_as_typed_only() {
        for typed in ["06 39 98 01", "demander à sa sœur", "00000", "+999 12"] {
            assert_eq!(normal(typed).value, None, "{typed}");
        }
        assert_eq!(phones("06 39 98 01").0[0].typed, "06 39 98 01");
    }

    #[test]
    fn two_numbers_in_a_cell_are_two() {
        for cell in [
            "06 39 98 01 01 / 02 61 91 01 02",
            "0639980101/0261910102",
            "06 39 98 01 01 ou 02 61 91 01 02",
        ] {
            assert_eq!(phones(cell).0.len(), 2, "{cell}");
        }
    }
}
