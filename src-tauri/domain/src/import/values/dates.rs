//! Dates as people type them: day first, months in words, Excel's day numbers.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::super::cautions::Caution;
use super::Read;
use crate::days::{Day, Moment};
use crate::folding;

/// Excel counts days from here; it believes in a 29 February 1900, so later days are one off.
const EXCEL_EPOCH: NaiveDate =
    NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day of the calendar");

/// The day numbers taken for dates: 1910 to 2099.
const SERIALS: std::ops::RangeInclusive<u32> = 3_654..=73_050;

#[rustfmt::skip]
const MONTHS: [(&str, u32); 43] = [
    ("janvier", 1), ("janv", 1), ("jan", 1), ("january", 1), ("fevrier", 2), ("fevr", 2),
    ("fev", 2), ("feb", 2), ("february", 2), ("mars", 3), ("march", 3), ("mar", 3), ("avril", 4),
    ("avr", 4), ("apr", 4), ("april", 4), ("mai", 5), ("may", 5), ("juin", 6), ("jun", 6),
    ("june", 6), ("juillet", 7), ("juil", 7), ("juill", 7), ("jul", 7), ("july", 7), ("aout", 8),
    ("aou", 8), ("aug", 8), ("august", 8), ("septembre", 9), ("sept", 9), ("sep", 9),
    ("september", 9), ("octobre", 10), ("oct", 10), ("october", 10), ("novembre", 11),
    ("nov", 11), ("november", 11), ("decembre", 12), ("dec", 12), ("december", 12),
];

/// Which of two numbers is the day: « 12/04 » is in April in France, in December in America.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    #[default]
    DayFirst,
    MonthFirst,
}

/// The order of the dates of a table: American only where French order makes no day of several of
/// them and American order makes days of them all. One alone is a slip, and is not mended.
pub fn order<'a>(cells: impl Iterator<Item = &'a str>) -> Order {
    let mut impossible = 0_usize;
    for (a, b) in cells.filter_map(short_numbers) {
        impossible += usize::from(b > 12);
        if a > 12 || b > 31 {
            return Order::DayFirst;
        }
    }
    if impossible > 1 { Order::MonthFirst } else { Order::DayFirst }
}

/// The first two of three numbers, where neither is a year.
fn short_numbers(cell: &str) -> Option<(u32, u32)> {
    let tokens = tokens(cell);
    let [first, second, third, ..] = tokens.as_slice() else { return None };
    let short = first.text.len() <= 2 && second.text.len() <= 2;
    let (a, b, _) = (first.number()?, second.number()?, third.number()?);
    (short && cell.starts_with(|it: char| it.is_ascii_digit())).then_some((a, b))
}

/// An American date as the French write it: « 7/25/1985 » is 25/7/1985.
pub fn day_first(cell: &str) -> String {
    let mut numbers = cell.splitn(3, ['/', '-', '.']);
    match (numbers.next(), numbers.next(), numbers.next()) {
        (Some(month), Some(day), Some(rest)) if month.len() <= 2 && day.len() <= 2 => {
            format!("{day}/{month}/{rest}")
        }
        _ => cell.to_owned(),
    }
}

/// The birth date of a cell; `this_year` tells 84 from 05.
pub fn birth(cell: &str, this_year: i32) -> Read<Day> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Read::nothing();
    }
    if let Some(day) = serial(cell) {
        return Read::doubtful(day, Caution::ExcelSerialDate);
    }
    if let Some(day) = compact(cell) {
        return Read::plain(day);
    }
    if cell.starts_with("--") {
        return Read::refused(Caution::BirthdayWithoutYear);
    }
    let tokens = tokens(cell);
    if is_birthday(&tokens) {
        return Read::refused(Caution::BirthdayWithoutYear);
    }
    match triple(&tokens, Some(this_year)).and_then(|found| found.day()) {
        Some(day) if (1900..=this_year).contains(&day.year()) => Read::plain(day),
        _ => Read::refused(Caution::InvalidDate),
    }
}

/// « 12/04 », « 12 avril »: a day of every year, in either order.
fn is_birthday(tokens: &[Token]) -> bool {
    let exists = |month: u32, day: u32| NaiveDate::from_ymd_opt(2024, month, day).is_some();
    match tokens {
        [a, b] => match (a.number(), b.number(), a.month(), b.month()) {
            (Some(a), Some(b), _, _) => exists(b, a) || exists(a, b),
            (Some(day), None, _, Some(month)) | (None, Some(day), Some(month), _) => {
                exists(month, day)
            }
            _ => false,
        },
        _ => false,
    }
}

/// The day and hour of a cell, as a form stamps them; midnight where no hour is told.
pub fn moment(cell: &str) -> Option<Moment> {
    let (day, time) = day_and_time(cell)?;
    Some(day.and_time(time.unwrap_or_default()))
}

/// The day a text tells, with its hour where it tells one: « mardi 27 octobre 2020 18h ».
pub fn day_and_time(text: &str) -> Option<(Day, Option<NaiveTime>)> {
    if let Some((day, rest)) = serial_with_fraction(text.trim()) {
        return Some((day, rest));
    }
    let tokens = tokens(text);
    let found = triple(&tokens, Some(2099))?;
    Some((found.day()?, hour(tokens.get(found.after..)?)))
}

/// A day and a month without their year: « le 2/11 ».
pub fn day_of_year(text: &str) -> Option<(u32, u32)> {
    let tokens = tokens(text);
    let numbers: Vec<u32> = tokens.iter().filter_map(Token::number).collect();
    let month = tokens.iter().find_map(Token::month);
    let (day, month) = match (numbers.as_slice(), month) {
        ([day], Some(month)) => (*day, month),
        ([day, month], None) => (*day, *month),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(2024, month, day).map(|_| (day, month))
}

struct Token {
    text: String,
    start: usize,
}

impl Token {
    fn number(&self) -> Option<u32> {
        (self.text.len() <= 8).then(|| self.text.parse().ok()).flatten()
    }

    fn month(&self) -> Option<u32> {
        MONTHS.iter().find(|(word, _)| *word == self.text).map(|(_, month)| *month)
    }
}

/// Runs of digits and runs of letters, folded.
fn tokens(text: &str) -> Vec<Token> {
    let folded = folding::words(text);
    let mut tokens: Vec<Token> = Vec::new();
    let mut last = None;
    for (place, letter) in folded.char_indices() {
        let kind = (letter != ' ').then(|| letter.is_ascii_digit());
        match tokens.last_mut() {
            Some(token) if kind.is_some() && kind == last => token.text.push(letter),
            _ if kind.is_some() => tokens.push(Token { text: letter.to_string(), start: place }),
            _ => {}
        }
        last = kind;
    }
    tokens
}

/// Year, month and day as they were found, and where the tokens go on after them.
struct Triple {
    year: i32,
    month: u32,
    day: u32,
    after: usize,
}

impl Triple {
    fn day(&self) -> Option<Day> {
        NaiveDate::from_ymd_opt(self.year, self.month, self.day)
    }
}

fn triple(tokens: &[Token], this_year: Option<i32>) -> Option<Triple> {
    worded(tokens, this_year).or_else(|| figured(tokens, this_year))
}

/// « 1er juillet 1969 », « July 1, 1969 ».
fn worded(tokens: &[Token], this_year: Option<i32>) -> Option<Triple> {
    let at = tokens.iter().rposition(|token| token.month().is_some())?;
    let month = tokens[at].month()?;
    let before = tokens[..at].iter().rev().take(2).find_map(Token::number);
    let numbers = |from: usize| {
        tokens.iter().enumerate().skip(from).find_map(|(i, it)| it.number().map(|n| (i, n)))
    };
    let (next, first) = numbers(at + 1)?;
    let (day, (last, year)) = match before {
        Some(day) if day <= 31 => (day, (next, first)),
        _ => (first, numbers(next + 1)?),
    };
    Some(Triple {
        year: full_year(year, &tokens[last].text, this_year)?,
        month,
        day,
        after: last + 1,
    })
}

/// « 12/04/1988 », « 1988-04-12 », « 27/09/84 ».
fn figured(tokens: &[Token], this_year: Option<i32>) -> Option<Triple> {
    let start = tokens.iter().position(|token| token.number().is_some())?;
    let three = tokens.get(start..start + 3)?;
    let [first, second, third] = three else { return None };
    let (a, b, c) = (first.number()?, second.number()?, third.number()?);
    let glued = second.start - first.start == first.text.len();
    if glued {
        return None;
    }
    let after = start + 3;
    if first.text.len() == 4 {
        return Some(Triple { year: i32::try_from(a).ok()?, month: b, day: c, after });
    }
    Some(Triple { year: full_year(c, &third.text, this_year)?, month: b, day: a, after })
}

fn full_year(year: u32, typed: &str, this_year: Option<i32>) -> Option<i32> {
    let year = i32::try_from(year).ok()?;
    match typed.len() {
        4 => Some(year),
        2 => this_year.map(|now| if 2000 + year <= now { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}

/// « 18h30 », « 18:30:00 », « 10:02 PM ».
fn hour(rest: &[Token]) -> Option<NaiveTime> {
    let at = rest.iter().position(|token| token.number().is_some())?;
    if rest[..at].iter().any(|token| matches!(token.text.as_str(), "utc" | "gmt")) {
        return None;
    }
    let mut hours = rest[at].number()?;
    let mut parts = rest[at + 1..].iter().filter(|token| token.text != "h").map(Token::number);
    let minutes = parts.next().flatten().unwrap_or(0);
    let seconds = parts.next().flatten().unwrap_or(0);
    let said = |word: &str| rest.iter().any(|token| token.text == word);
    if said("pm") && hours < 12 {
        hours += 12;
    } else if said("am") && hours == 12 {
        hours = 0;
    }
    NaiveTime::from_hms_opt(hours, minutes, seconds.min(59))
}

/// « 34164 » is the 34,164th day of Excel.
fn serial(cell: &str) -> Option<Day> {
    let whole = cell.strip_suffix(".0").or_else(|| cell.strip_suffix(",0")).unwrap_or(cell);
    (whole.len() == 5 || whole.len() == 4)
        .then(|| whole.parse::<u32>().ok())
        .flatten()
        .filter(|days| SERIALS.contains(days))
        .and_then(|days| EXCEL_EPOCH.checked_add_days(Days::new(days.into())))
}

/// « 44998.5 » is a noon.
fn serial_with_fraction(cell: &str) -> Option<(Day, Option<NaiveTime>)> {
    let (whole, fraction) = cell.split_once(['.', ',']).unwrap_or((cell, ""));
    if whole.len() != 5 || !fraction.chars().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let day = serial(whole)?;
    let share: f64 = format!("0.{fraction}0").parse().ok()?;
    let seconds = (share * 86_400.0).round() as u32;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds.min(86_399), 0);
    Some((day, time.filter(|_| !fraction.is_empty())))
}

/// « 19880412 », as address books write it.
fn compact(cell: &str) -> Option<Day> {
    if cell.len() != 8 || !cell.chars().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let year: i32 = cell[..4].parse().ok()?;
    let day = NaiveDate::from_ymd_opt(year, cell[4..6].parse().ok()?, cell[6..].parse().ok()?)?;
    (1900..2100).contains(&year).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn born(cell: &str) -> String {
        let read = birth(cell, 2023);
        match (read.value, read.caution) {
            (Some(day), None) => day.to_string(),
            (Some(day), Some(caution)) => format!("{day} {caution:?}"),
            (None, caution) => format!("{caution:?}"),
        }
    }

    #[test]
    fn seven_forms_say_the_same_kind_of_day() {
        for (cell, day) in [
            ("12/04/1988", "1988-04-12"),
            ("1991-11-03", "1991-11-03"),
            ("1er juillet 1969", "1969-07-01"),
            ("27/09/84", "1984-09-27"),
            ("15 juin 1996", "1996-06-15"),
            ("30.08.1966", "1966-08-30"),
            ("34164", "1993-07-14 ExcelSerialDate"),
            ("34164.0", "1993-07-14 ExcelSerialDate"),
            ("1972-11-11 00:00:00", "1972-11-11"),
            ("19880412", "1988-04-12"),
            ("1988-04-12T00:00:00Z", "1988-04-12"),
            ("3 févr. 90", "1990-02-03"),
            ("samedi 14 février 1989", "1989-02-14"),
            ("March 5, 1990", "1990-03-05"),
            ("12 04 1988", "1988-04-12"),
        ] {
            assert_eq!(born(cell), day, "{cell}");
        }
    }

    #[test]
    fn an_impossible_day_is_never_mended() {
        for cell in ["31/02/1993", "29/02/1991", "13/13/1990", "bientôt", "12/04/2090", "1/1/1"] {
            assert_eq!(born(cell), "Some(InvalidDate)", "{cell}");
        }
        assert_eq!(born("29/02/1992"), "1992-02-29");
        for cell in ["12/04", "05/23", "12 avril", "--0412"] {
            assert_eq!(born(cell), "Some(BirthdayWithoutYear)", "{cell}");
        }
    }

    #[test]
    fn american_dates_are_known_by_the_days_that_french_order_cannot_have() {
        let order_of = |cells: &[&str]| order(cells.iter().copied());
        assert_eq!(order_of(&["7/25/1985", "11/3/1990", "3/30/1979"]), Order::MonthFirst);
        assert_eq!(order_of(&["7/25/1985", "31/3/1990"]), Order::DayFirst);
        assert_eq!(order_of(&["31/02/1993"]), Order::DayFirst);
        assert_eq!(order_of(&["12/13/1970", "11/3/1990"]), Order::DayFirst);
        assert_eq!(order_of(&["1985-07-25", "12/04/1988", ""]), Order::DayFirst);
        assert_eq!(day_first("7/25/1985 10:00"), "25/7/1985 10:00");
        assert_eq!(day_first("March 9, 1992"), "March 9, 1992");
    }

    #[test]
    fn the_two_stamps_of_google_are_read() {
        let at = |text: &str| moment(text).map(|it| it.to_string());
        assert_eq!(at("03/04/2023 21:12:45").unwrap(), "2023-04-03 21:12:45");
        assert_eq!(at("2023/04/03 10:02:11 PM UTC+2").unwrap(), "2023-04-03 22:02:11");
        assert_eq!(at("14/03/2023 09:12").unwrap(), "2023-03-14 09:12:00");
        assert_eq!(at("mardi 27 octobre 2020 18h").unwrap(), "2020-10-27 18:00:00");
        assert_eq!(at("27/01/2021 18h30 (masquée)").unwrap(), "2021-01-27 18:30:00");
        assert_eq!(at("44998.5").unwrap(), "2023-03-13 12:00:00");
        assert_eq!(at("hier"), None);
    }

    #[test]
    fn a_day_without_its_year_is_a_day_of_any_year() {
        assert_eq!(day_of_year("le 2/11"), Some((2, 11)));
        assert_eq!(day_of_year("2 novembre"), Some((2, 11)));
        assert_eq!(day_of_year("32/11"), None);
    }
}
