//! The keys of an instance: those nobody knows are told, those that look misspelt refused.

use std::fmt::{self, Formatter};
use std::io::{self, Write};

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::command::{Stop, parsed};
use crate::words;

/// Reads an instance that has these keys and no others that could be meant for one of them.
pub fn instance<T: DeserializeOwned>(text: &str, known: &[&str]) -> Result<T, Stop> {
    let Keys(found) = parsed(text)?;
    for key in found.iter().filter(|key| !known.contains(&key.as_str())) {
        if let Some(meant) = known.iter().find(|known| alike(key, known)) {
            return Err(Stop::Said(words::misspelt(key, meant)));
        }
        // Nobody who reads the answer only is the worse for a line that cannot be written.
        writeln!(io::stderr(), "{}", words::left_aside(key)).ok();
    }
    parsed(text)
}

/// The keys of a map, whatever they hold.
struct Keys(Vec<String>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(OnlyKeys)
    }
}

struct OnlyKeys;

impl<'de> Visitor<'de> for OnlyKeys {
    type Value = Keys;

    fn expecting(&self, what: &mut Formatter<'_>) -> fmt::Result {
        what.write_str("an instance")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
        let mut keys = Vec::new();
        while let Some((key, IgnoredAny)) = map.next_entry()? {
            keys.push(key);
        }
        Ok(Keys(keys))
    }
}

/// Whether one key was probably meant for another: few letters differ after the first, or none but
/// their case; short keys are too close to other words for that, and only told by a plural.
fn alike(key: &str, known: &str) -> bool {
    let (key, known) = (key.to_lowercase(), known.to_lowercase());
    let slips = match known.len() {
        8.. => 3,
        5.. => 2,
        _ => return key == known || key == format!("{known}s"),
    };
    key.chars().next() == known.chars().next() && distance(&key, &known) <= slips
}

/// Letters to change, add or leave out (Levenshtein 1965).
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut before = std::mem::replace(&mut row[0], at + 1);
        for (next, its) in other.chars().enumerate() {
            let changed = before + usize::from(letter != its);
            before = row[next + 1];
            row[next + 1] = changed.min(before + 1).min(row[next] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_are_known_from_other_words() {
        let known = [
            "mentees",
            "mentors",
            "score",
            "capacity",
            "locked",
            "forbidden",
            "size",
            "cost",
            "rounds",
            "met",
            "topic",
        ];
        let meant = |key: &str| known.iter().find(|known| alike(key, known)).copied();
        for (key, wanted) in [
            ("capacities", "capacity"),
            ("Locked", "locked"),
            ("lock", "locked"),
            ("forbiden", "forbidden"),
            ("mentor", "mentors"),
            ("costs", "cost"),
        ] {
            assert_eq!(meant(key), Some(wanted), "{key}");
        }
        for key in ["about", "name", "seed", "kind", "comment", "best", "bounds", "meta", "total"] {
            assert_eq!(meant(key), None, "{key}");
        }
    }
}
