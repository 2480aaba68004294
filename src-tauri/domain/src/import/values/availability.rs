//! When someone is free: « mardi soir, jeudi midi », « Vendredi matin, Samedi ».

use std::collections::BTreeSet;

use crate::days::{PartOfDay, Slot};
use crate::folding;

const WEEKDAYS: [(&str, u8); 21] = [
    ("lundi", 1),
    ("mardi", 2),
    ("mercredi", 3),
    ("jeudi", 4),
    ("vendredi", 5),
    ("samedi", 6),
    ("dimanche", 7),
    ("lun", 1),
    ("mar", 2),
    ("mer", 3),
    ("jeu", 4),
    ("ven", 5),
    ("sam", 6),
    ("dim", 7),
    ("lundis", 1),
    ("mardis", 2),
    ("mercredis", 3),
    ("jeudis", 4),
    ("vendredis", 5),
    ("samedis", 6),
    ("dimanches", 7),
];

/// The weekday a word names.
pub fn weekday(word: &str) -> Option<u8> {
    WEEKDAYS.iter().find(|(name, _)| *name == word).map(|(_, day)| *day)
}

/// The times of the week a text tells, in the order of the week; a day without an hour is all of it.
pub fn slots(text: &str) -> Vec<Slot> {
    let mut found = BTreeSet::new();
    for piece in text.split([',', ';', '\n', '/', '|', '+']) {
        let folded = folding::words(piece);
        let words: Vec<&str> = folded.split(' ').collect();
        if words.contains(&"sauf") || words.contains(&"pas") {
            continue;
        }
        let days = days(&words);
        let parts = parts(&words);
        let days = if days.is_empty() && !parts.is_empty() { days_of_all(&words) } else { days };
        let parts = if parts.is_empty() { whole_day() } else { parts };
        found.extend(
            days.iter().flat_map(|weekday| {
                parts.iter().map(|part| Slot { weekday: *weekday, part: *part })
            }),
        );
    }
    found.into_iter().collect()
}

fn whole_day() -> Vec<PartOfDay> {
    vec![PartOfDay::Morning, PartOfDay::Midday, PartOfDay::Afternoon, PartOfDay::Evening]
}

/// « du lundi au vendredi » is five days, « week-end » two.
fn days(words: &[&str]) -> Vec<u8> {
    let named: Vec<u8> = words.iter().filter_map(|word| weekday(word)).collect();
    let says = |word: &str| words.contains(&word);
    match named.as_slice() {
        [from, to] if says("au") && from < to => (*from..=*to).collect(),
        [] if says("weekend") || (says("week") && (says("end") || says("ends"))) => vec![6, 7],
        [] if says("semaine") => (1..=5).collect(),
        _ => named,
    }
}

/// « tous les soirs », « le soir ».
fn days_of_all(words: &[&str]) -> Vec<u8> {
    let all = words.contains(&"tous")
        || words.contains(&"toutes")
        || words.contains(&"le")
        || words.len() == 1;
    if all { (1..=5).collect() } else { Vec::new() }
}

fn parts(words: &[&str]) -> Vec<PartOfDay> {
    let after = |at: usize| words[..at].last() == Some(&"apres");
    let mut parts: Vec<PartOfDay> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        match *word {
            "matin" | "matins" | "matinee" | "am" => parts.push(PartOfDay::Morning),
            "midi" | "midis" | "dejeuner" if !after(at) => parts.push(PartOfDay::Midday),
            "midi" | "midis" | "pm" | "aprem" => parts.push(PartOfDay::Afternoon),
            "soir" | "soirs" | "soiree" => parts.push(PartOfDay::Evening),
            _ => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str) -> String {
        let each = slots(text).into_iter().map(|slot| format!("{}{:?}", slot.weekday, slot.part));
        each.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn free_times_are_heard_in_words() {
        assert_eq!(drawn("mardi soir, jeudi midi"), "2Evening 4Midday");
        assert_eq!(drawn("Vendredi après-midi, Samedi matin"), "5Afternoon 6Morning");
        assert_eq!(
            drawn("samedi matin, dimanche"),
            "6Morning 7Morning 7Midday 7Afternoon 7Evening"
        );
        assert_eq!(drawn("mardi et jeudi soir"), "2Evening 4Evening");
        assert_eq!(drawn("du lundi au mercredi midi"), "1Midday 2Midday 3Midday");
        assert_eq!(drawn("week-end"), drawn("samedi, dimanche"));
        assert_eq!(drawn("je ne sais pas"), "");
    }
}
