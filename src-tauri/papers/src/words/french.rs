//! How French is set: dates in words, hours, and the spaces that must not break.

use binome_domain::days::{Day, PartOfDay, Slot, Span};
use chrono::{Datelike, NaiveTime, Timelike};

/// No-break space: before a colon, inside quotation marks, between a number and its unit.
pub const NB: char = '\u{a0}';
/// Narrow no-break space: before ; ! and ?.
pub const NNB: char = '\u{202f}';

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const WEEKDAYS: [&str; 7] =
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// Ordinary spaces made unbreakable where French wants it; ' made ’; "…" made « … ».
pub fn typeset(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut quoted = false;
    for letter in text.chars() {
        match letter {
            '\'' if out.ends_with(char::is_alphabetic) => out.push('’'),
            '"' => {
                quoted = !quoted;
                out.push_str(if quoted { "«\u{a0}" } else { "\u{a0}»" });
            }
            ':' | '»' | '&' if out.ends_with(' ') => replace_last(&mut out, NB, letter),
            ';' | '!' | '?' if out.ends_with(' ') => replace_last(&mut out, NNB, letter),
            ' ' if out.ends_with(['«', '&']) => out.push(NB),
            _ if out.ends_with(' ') && letter.is_alphanumeric() && counts(&out, letter) => {
                replace_last(&mut out, NB, letter);
            }
            _ => out.push(letter),
        }
    }
    out
}

/// Whether a letter after « 29 » belongs to the number: a unit, a thing counted, more digits; a
/// number of four digits alone is a year and lets go.
fn counts(before: &str, letter: char) -> bool {
    let digits =
        before.trim_end_matches(' ').chars().rev().take_while(char::is_ascii_digit).count();
    (1..=3).contains(&digits) && (letter.is_ascii_digit() || letter.is_lowercase())
}

fn replace_last(out: &mut String, space: char, letter: char) {
    out.pop();
    out.push(space);
    out.push(letter);
}

fn number_of(day: Day) -> String {
    if day.day() == 1 { "1er".to_owned() } else { day.day().to_string() }
}

fn month(day: Day) -> &'static str {
    MONTHS[day.month0() as usize]
}

pub fn weekday(day: Day) -> &'static str {
    WEEKDAYS[day.weekday().num_days_from_monday() as usize]
}

/// « 27 janvier 2021 ».
pub fn date(day: Day) -> String {
    format!("{}{NB}{} {}", number_of(day), month(day), day.year())
}

/// « samedi 13 mai 2023 ».
pub fn long_day(day: Day) -> String {
    format!("{} {}", weekday(day), date(day))
}

/// « ven. 12 mai ».
pub fn short_day(day: Day) -> String {
    format!("{}{NB}{}{NB}{}", short_weekday(day), number_of(day), month(day))
}

/// « sam. ».
pub fn short_weekday(day: Day) -> String {
    format!("{}.", &weekday(day)[..3])
}

/// « du 27 octobre 2020 au 27 janvier 2021 », « du 12 au 13 mai 2023 ».
pub fn span(span: Span) -> String {
    let Span { start, end } = span;
    let from = match () {
        () if start == end => return format!("le {}", date(start)),
        () if start.year() != end.year() => date(start),
        () if start.month() != end.month() => format!("{}{NB}{}", number_of(start), month(start)),
        () => number_of(start),
    };
    format!("du{NB}{from} au{NB}{}", date(end))
}

/// « vendredi 12 et samedi 13 mai 2023 »: month and year once where they are the same.
pub fn days(days: &[Day]) -> String {
    let said: Vec<String> = days
        .iter()
        .enumerate()
        .map(|(at, day)| {
            let next = days.get(at + 1);
            let same = |told: fn(&Day) -> u32| next.is_some_and(|next| told(next) == told(day));
            let (year, month_) = (same(|day| day.year() as u32), same(Day::month));
            match (year && month_, year) {
                (true, _) => format!("{} {}", weekday(*day), number_of(*day)),
                (_, true) => format!("{} {}{NB}{}", weekday(*day), number_of(*day), month(*day)),
                _ => long_day(*day),
            }
        })
        .collect();
    list(&said)
}

/// « le samedi 13 mai 2023 », « les vendredi 12 et samedi 13 mai 2023 ».
pub fn on_days(all: &[Day]) -> String {
    format!("{} {}", if all.len() > 1 { "les" } else { "le" }, days(all))
}

/// « mardi soir ».
pub fn slot(slot: Slot) -> String {
    let part = match slot.part {
        PartOfDay::Morning => "matin",
        PartOfDay::Midday => "midi",
        PartOfDay::Afternoon => "après-midi",
        PartOfDay::Evening => "soir",
    };
    format!("{} {part}", WEEKDAYS[usize::from(slot.weekday.clamp(1, 7)) - 1])
}

/// « 18 h 30 », « 20 h ».
pub fn hour(time: NaiveTime) -> String {
    duration(time.hour() * 60 + time.minute())
}

pub fn hours(from: NaiveTime, to: NaiveTime) -> String {
    format!("de{NB}{} à{NB}{}", hour(from), hour(to))
}

/// « 10 h 30 », « 45 min ».
pub fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) if minutes > 0 => format!("{minutes}{NB}min"),
        (hours, 0) => format!("{hours}{NB}h"),
        (hours, minutes) => format!("{hours}{NB}h{NB}{minutes:02}"),
    }
}

/// « A, B et C ».
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [start @ .., last] => format!("{} et {last}", start.join(", ")),
    }
}

/// « 1 rencontre », « 2 rencontres »: nought and one are singular.
pub fn count(number: u32, one: &str, many: &str) -> String {
    format!("{number}{NB}{}", if number < 2 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn plain(text: String) -> String {
        text.replace([NB, NNB], " ")
    }

    #[test]
    fn dates_are_said_in_words() {
        assert_eq!(plain(long_day(day("2023-05-13"))), "samedi 13 mai 2023");
        assert_eq!(plain(date(day("2026-07-01"))), "1er juillet 2026");
        let said = |from, to| plain(span(Span { start: day(from), end: day(to) }));
        assert_eq!(said("2020-10-27", "2021-01-27"), "du 27 octobre 2020 au 27 janvier 2021");
        assert_eq!(said("2023-05-12", "2023-05-13"), "du 12 au 13 mai 2023");
        assert_eq!(said("2023-05-30", "2023-06-01"), "du 30 mai au 1er juin 2023");
        assert_eq!(said("2023-05-13", "2023-05-13"), "le 13 mai 2023");
    }

    #[test]
    fn days_in_a_row_share_their_month_and_year() {
        let said =
            |all: &[&str]| plain(days(&all.iter().map(|text| day(text)).collect::<Vec<_>>()));
        assert_eq!(said(&["2023-05-12", "2023-05-13"]), "vendredi 12 et samedi 13 mai 2023");
        assert_eq!(said(&["2023-05-31", "2023-06-01"]), "mercredi 31 mai et jeudi 1er juin 2023");
        assert_eq!(
            said(&["2022-12-31", "2023-01-01"]),
            "samedi 31 décembre 2022 et dimanche 1er janvier 2023"
        );
    }

    #[test]
    fn hours_and_lengths() {
        assert_eq!(plain(hour(NaiveTime::from_hms_opt(18, 30, 0).unwrap())), "18 h 30");
        assert_eq!(plain(duration(630)), "10 h 30");
        assert_eq!(plain(duration(45)), "45 min");
        assert_eq!(plain(duration(0)), "0 h");
    }

    #[test]
    fn nought_and_one_are_singular() {
        assert_eq!(plain(count(0, "rencontre", "rencontres")), "0 rencontre");
        assert_eq!(plain(count(1, "rencontre", "rencontres")), "1 rencontre");
        assert_eq!(plain(count(2, "rencontre", "rencontres")), "2 rencontres");
    }

    #[test]
    fn typed_text_gets_the_spaces_of_a_printer() {
        assert_eq!(
            typeset("Oser : c'est \"maintenant\" !"),
            "Oser\u{a0}: c’est «\u{a0}maintenant\u{a0}»\u{202f}!"
        );
        assert_eq!(typeset("« Déjà » ?"), "«\u{a0}Déjà\u{a0}»\u{202f}?");
        assert_eq!(
            typeset("06 39 98 01 02, 29 femmes"),
            "06\u{a0}39\u{a0}98\u{a0}01\u{a0}02, 29\u{a0}femmes"
        );
        assert_eq!(typeset("en 2021 à Rennes"), "en 2021 à Rennes");
        assert_eq!(typeset("à 12:30, https://example.org"), "à 12:30, https://example.org");
    }
}
