//! Ages: « 62 », « 62 ans », « 62,0 ».

use super::super::cautions::Caution;
use super::Read;
use crate::folding;

/// The oldest age taken for one.
const OLDEST: u8 = 120;

/// Whole years told in a cell.
pub fn age(cell: &str) -> Read<u8> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Read::nothing();
    }
    if is_band(cell) {
        return Read::refused(Caution::InvalidAge);
    }
    let digits: String = cell
        .chars()
        .skip_while(|it| !it.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    match digits.parse::<u8>() {
        Ok(years) if years <= OLDEST => {
            if is_bare(cell, &digits) {
                Read::plain(years)
            } else {
                Read::doubtful(years, Caution::UnitInNumber)
            }
        }
        _ => Read::refused(Caution::InvalidAge),
    }
}

/// « entre 45 et 54 ans », « 25-34 », « plus de 50 ans »: no age, but a range of them.
fn is_band(cell: &str) -> bool {
    let folded = folding::words(cell);
    let numbers = folded.split(' ').filter(|it| it.parse::<u16>().is_ok_and(|it| it > 9)).count();
    let open = ["plus de", "moins de", "over", "under"].iter().any(|it| folded.starts_with(it));
    numbers > 1 || open || cell.trim_start().starts_with(['<', '>', '+']) || cell.ends_with('+')
}

/// Spreadsheets write whole numbers with a useless fraction.
fn is_bare(cell: &str, digits: &str) -> bool {
    matches!(cell.strip_prefix(digits), Some("" | ".0" | ",0" | ".00" | ",00"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_set_aside_and_said() {
        assert_eq!(age("58"), Read::plain(58));
        assert_eq!(age("58.0"), Read::plain(58));
        assert_eq!(age("62 ans"), Read::doubtful(62, Caution::UnitInNumber));
        assert_eq!(age("la trentaine"), Read::refused(Caution::InvalidAge));
        assert_eq!(age(" "), Read::nothing());
        assert_eq!(age("J'ai 34 ans"), Read::doubtful(34, Caution::UnitInNumber));
        for band in ["entre 45 et 54 ans", "25-34", "plus de 50 ans", "65+"] {
            assert_eq!(age(band), Read::refused(Caution::InvalidAge), "{band}");
        }
    }
}
