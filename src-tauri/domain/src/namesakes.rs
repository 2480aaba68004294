//! Where a name stands in a list, and what tells two of the same name apart.

use std::collections::{BTreeMap, BTreeSet};

use crate::folding;
use crate::people::{Birth, PersonFacts};

/// The word under which a person is listed: her own correction, or her name by NF Z44-001.
pub fn sort_key(facts: &PersonFacts) -> String {
    match &facts.sort_name {
        Some(own) => solid(own),
        None => solid(listed_part(facts.name.last())),
    }
}

/// What orders a list: sort name, first name, birth, and at last the name as it is written.
pub fn list_order(facts: &PersonFacts) -> (String, String, Birthday, String) {
    (sort_key(facts), solid(facts.name.first()), Birthday::of(facts.birth), facts.name.spoken())
}

/// Births in the order of time; unknown ones last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Birthday(i32);

impl Birthday {
    fn of(birth: Birth) -> Self {
        use chrono::Datelike;
        Self(match birth {
            Birth::Date { day } => day.num_days_from_ce(),
            Birth::Year { year } => year.saturating_mul(366),
            Birth::Age { years, told } => (told.year() - i32::from(years)).saturating_mul(366),
            Birth::Unknown => i32::MAX,
        })
    }
}

/// Capitals without accents, spaces, hyphens or apostrophes; a lost letter keeps its place.
fn solid(text: &str) -> String {
    let marked = text.replace('?', "\u{1}");
    let parts: Vec<String> =
        marked.split('\u{1}').map(|it| folding::solid(it).to_uppercase()).collect();
    parts.join("?")
}

/// « de » and « d' » go after the name; « du », « le », « la », « l' » stay before it.
fn listed_part(last: &str) -> &str {
    let marks = [' ', '\'', '’'];
    let Some((head, after)) = last.split_once(marks) else { return last };
    let moves = matches!(head, "d" | "D" | "de" | "De" | "DE") && !after.trim().is_empty();
    if moves { after } else { last }
}

/// How each of some people is called among them by first name: « Solène », « Isabelle M. »,
/// « Isabelle Marchand », and where even that is not enough, with what tells them apart.
pub fn first_names(people: &[&PersonFacts]) -> Vec<String> {
    let mut called: Vec<String> = people.iter().map(|it| it.name.first().to_owned()).collect();
    let longer: [fn(&PersonFacts) -> String; 2] = [with_initial, |it| it.name.spoken()];
    for say in longer {
        for at in twins(&called).into_iter().flatten() {
            called[at] = say(people[at]);
        }
    }
    for (at, mark) in marks(people, &called) {
        called[at] = format!("{} ({mark})", people[at].name.spoken());
    }
    called
}

/// How each of some people is called by her whole name, told apart where two are equal.
pub fn whole_names(people: &[&PersonFacts]) -> Vec<String> {
    let mut called: Vec<String> = people.iter().map(|it| it.name.spoken()).collect();
    for (at, mark) in marks(people, &called) {
        called[at] = format!("{} ({mark})", people[at].name.spoken());
    }
    called
}

/// The groups of places of those who would be called the same.
fn twins(called: &[String]) -> Vec<Vec<usize>> {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, name) in called.iter().enumerate() {
        places.entry(folding::words(name)).or_default().push(at);
    }
    places.into_values().filter(|it| it.len() > 1).collect()
}

/// What tells each of those apart who would be called the same, by their places: the first fact
/// that differs among them all, or else whatever each has of her own, or else a number.
fn marks(people: &[&PersonFacts], called: &[String]) -> Vec<(usize, String)> {
    let mut marks = Vec::new();
    for group in twins(called) {
        let said = |fact: &Fact| group.iter().map(|at| fact(people[*at])).collect::<Vec<_>>();
        let all_differ = |said: &Vec<Option<String>>| {
            let known: BTreeSet<&String> = said.iter().flatten().collect();
            known.len() == group.len()
        };
        let each = FACTS.iter().map(said).find(all_differ).unwrap_or_else(|| own(people, &group));
        let numbered = group.iter().zip(each).zip(1..);
        marks.extend(numbered.map(|((at, mark), nth)| (*at, mark.unwrap_or(format!("{nth}")))));
    }
    marks
}

type Fact = fn(&PersonFacts) -> Option<String>;

/// What may tell two people apart, the easiest to say first.
const FACTS: [Fact; 6] = [
    birth_year,
    |it| it.city.clone(),
    |it| it.organisation.clone(),
    |it| match it.birth {
        Birth::Date { day } => Some(day.format("%d/%m/%Y").to_string()),
        _ => None,
    },
    |it| it.emails.first().cloned(),
    |it| it.phones.first().map(|it| it.typed.clone()),
];

fn birth_year(facts: &PersonFacts) -> Option<String> {
    use chrono::Datelike;
    match facts.birth {
        Birth::Date { day } => Some(day.year().to_string()),
        Birth::Year { year } => Some(year.to_string()),
        Birth::Age { .. } | Birth::Unknown => None,
    }
}

/// For each the first fact that none of the others has.
fn own(people: &[&PersonFacts], group: &[usize]) -> Vec<Option<String>> {
    let alone = |at: &usize, fact: &Fact| {
        let said = fact(people[*at])?;
        let others = group.iter().filter(|it| *it != at);
        others.into_iter().all(|it| fact(people[*it]).as_ref() != Some(&said)).then_some(said)
    };
    group.iter().map(|at| FACTS.iter().find_map(|fact| alone(at, fact))).collect()
}

fn with_initial(facts: &PersonFacts) -> String {
    match listed_part(facts.name.last()).chars().next() {
        Some(initial) => format!("{} {}.", facts.name.first(), initial.to_uppercase()),
        None => facts.name.first().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::PersonName;

    fn someone(first: &str, last: &str) -> PersonFacts {
        PersonFacts::named(PersonName::new(first, last).unwrap())
    }

    #[test]
    fn particles_go_where_the_norm_says() {
        for (last, key) in [
            ("d'Almeida", "ALMEIDA"),
            ("D’Almeida", "ALMEIDA"),
            ("de la Fontaine", "LAFONTAINE"),
            ("Du Plessis", "DUPLESSIS"),
            ("Le Goff", "LEGOFF"),
            ("L'Hostis", "LHOSTIS"),
            ("El Amrani", "ELAMRANI"),
            ("Bœuf", "BOEUF"),
            ("Çetin", "CETIN"),
            ("N'Diaye", "NDIAYE"),
            ("Nguy?n", "NGUY?N"),
            ("Wójcik", "WOJCIK"),
            ("Rakotoarisoa-Andriamampianina", "RAKOTOARISOAANDRIAMAMPIANINA"),
            ("Delarue", "DELARUE"),
        ] {
            assert_eq!(sort_key(&someone("A", last)), key, "{last}");
        }
        let mut own = someone("Hélène", "de la Fontaine");
        own.sort_name = Some("de la Fontaine".into());
        assert_eq!(sort_key(&own), "DELAFONTAINE");
    }

    #[test]
    fn two_isabelles_are_never_called_the_same() {
        let mut younger = someone("Isabelle", "Marchand");
        younger.birth = Birth::Year { year: 1984 };
        let mut older = someone("Isabelle", "Marchand");
        older.birth = Birth::Year { year: 1971 };
        let others = [
            someone("Solène", "Le Goff"),
            someone("Isabelle", "Riou"),
            someone("Léa", "Morvan"),
            someone("Léa", "Martin"),
        ];
        let all: Vec<&PersonFacts> = [&younger, &older].into_iter().chain(&others).collect();
        assert_eq!(
            first_names(&all),
            [
                "Isabelle Marchand (1984)",
                "Isabelle Marchand (1971)",
                "Solène",
                "Isabelle R.",
                "Léa Morvan",
                "Léa Martin"
            ]
        );
        let mut third = older.clone();
        third.city = Some("Bruz".into());
        assert_eq!(
            whole_names(&[&older, &third, &older]),
            ["Isabelle Marchand (1)", "Isabelle Marchand (Bruz)", "Isabelle Marchand (3)"]
        );
        assert!(list_order(&older) < list_order(&younger));
        assert_eq!(
            whole_names(&all)[..3],
            ["Isabelle Marchand (1984)", "Isabelle Marchand (1971)", "Solène Le Goff"]
        );
    }
}
