//! Who is told of twice in one table, and who only looks so.

use std::collections::BTreeMap;

use super::merging;
use crate::folding;
use crate::import::cautions::{Caution, Warning};
use crate::import::incoming::{Incoming, Part};
use crate::people::Birth;

/// How many earlier people of the same name or address one is compared with.
const COMPARED: usize = 24;

/// What two people of a table are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    Same,
    Namesakes,
    SharedEmail,
    None,
}

/// People told of once, and where each of the list went.
pub struct Gathered {
    pub people: Vec<Incoming>,
    pub places: Vec<usize>,
    pub warnings: Vec<Warning>,
}

/// How a table tells of people: latest answer first, or several lines a person as of right.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    pub is_form: bool,
    pub in_pairs: bool,
}

/// Joins the lines that speak of one person; lines in `apart` are never joined.
pub fn gather(people: Vec<Incoming>, manner: Manner, apart: impl Fn(u32) -> bool) -> Gathered {
    let mut known = Known::default();
    let mut gathered = Gathered { people: Vec::new(), places: Vec::new(), warnings: Vec::new() };
    let mut troubles: BTreeMap<(Caution, String), Vec<u32>> = BTreeMap::new();
    for incoming in people {
        let may_join = !apart(incoming.lines[0]);
        let twin = known.near(&incoming).into_iter().find(|at| {
            let tie = tie(&gathered.people[*at], &incoming, manner);
            note(&mut troubles, tie, &gathered.people[*at], &incoming);
            tie == Tie::Same && may_join
        });
        match twin {
            Some(at) => {
                let code = doubled(manner);
                let lines = gathered.people[at].lines.iter().chain(&incoming.lines).copied();
                if let Some(code) = code {
                    gathered.warnings.push(Warning::between(code, lines));
                }
                known.add(&incoming, at);
                merging::merge(&mut gathered.people[at], incoming, manner.is_form);
                gathered.places.push(at);
            }
            None => {
                let at = gathered.people.len();
                known.add(&incoming, at);
                gathered.places.push(at);
                gathered.people.push(incoming);
            }
        }
    }
    let told = troubles.into_iter().map(|((code, _), lines)| Warning::between(code, lines));
    gathered.warnings.extend(told);
    gathered
}

/// In a table of pairs a mentor of two stands on two lines: nothing to say.
fn doubled(manner: Manner) -> Option<Caution> {
    match manner {
        Manner { in_pairs: true, .. } => None,
        Manner { is_form: true, .. } => Some(Caution::SamePersonAnsweredTwice),
        _ => Some(Caution::ProbableDuplicate),
    }
}

fn note(
    troubles: &mut BTreeMap<(Caution, String), Vec<u32>>,
    tie: Tie,
    one: &Incoming,
    other: &Incoming,
) {
    let key = match tie {
        Tie::Namesakes => (Caution::NamesakesNotMerged, near_name(other)),
        Tie::SharedEmail => {
            (Caution::SharedEmailNotMerged, other.facts.emails.first().cloned().unwrap_or_default())
        }
        Tie::Same | Tie::None => return,
    };
    troubles.entry(key).or_default().extend(one.lines.iter().chain(&other.lines));
}

/// The words of a name in no order: « Benhaddou Sarah » is Sarah Benhaddou.
pub fn name_key(incoming: &Incoming) -> String {
    let folded = folding::words(&incoming.facts.name.spoken());
    let mut words: Vec<&str> = folded.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// First name and first word of the last: Catherine Blanc and Catherine Blanc-Faure.
fn near_name(incoming: &Incoming) -> String {
    let last = folding::words(incoming.facts.name.last());
    let first = folding::solid(incoming.facts.name.first());
    format!("{first} {}", last.split(' ').next().unwrap_or_default())
}

#[derive(Default)]
struct Known {
    tickets: BTreeMap<String, usize>,
    emails: BTreeMap<String, Vec<usize>>,
    names: BTreeMap<String, Vec<usize>>,
    near: BTreeMap<String, Vec<usize>>,
}

impl Known {
    fn add(&mut self, incoming: &Incoming, at: usize) {
        let put = |map: &mut BTreeMap<String, Vec<usize>>, key: String| {
            let places = map.entry(key).or_default();
            if !places.contains(&at) && places.len() < COMPARED {
                places.push(at);
            }
        };
        for ticket in &incoming.tickets {
            self.tickets.entry(ticket.clone()).or_insert(at);
        }
        for email in &incoming.facts.emails {
            put(&mut self.emails, email.clone());
        }
        put(&mut self.names, name_key(incoming));
        put(&mut self.near, near_name(incoming));
    }

    /// Who may be the same or be taken for it, the surest first.
    fn near(&self, incoming: &Incoming) -> Vec<usize> {
        let mut places: Vec<usize> = Vec::new();
        places.extend(incoming.tickets.iter().filter_map(|it| self.tickets.get(it)));
        places.extend(incoming.facts.emails.iter().filter_map(|it| self.emails.get(it)).flatten());
        places.extend(self.names.get(&name_key(incoming)).into_iter().flatten());
        places.extend(self.near.get(&near_name(incoming)).into_iter().flatten());
        let mut seen = Vec::new();
        places.retain(|at| {
            !seen.contains(at) && {
                seen.push(*at);
                true
            }
        });
        places
    }
}

fn tie(one: &Incoming, other: &Incoming, manner: Manner) -> Tie {
    let opposite = |it: &Incoming| matches!(it.part, Some(Part::Mentor | Part::Mentee));
    if opposite(one) && opposite(other) && one.part != other.part {
        return Tie::None;
    }
    if one.tickets.iter().any(|it| other.tickets.contains(it)) {
        return Tie::Same;
    }
    let same_name = name_key(one) == name_key(other);
    let births_differ = match (birth(one), birth(other)) {
        (Some(a), Some(b)) => a != b,
        _ => false,
    };
    let share_email = one.facts.emails.iter().any(|it| other.facts.emails.contains(it));
    match (same_name, share_email) {
        (true, true) if births_differ && !manner.is_form => Tie::Namesakes,
        (true, true) => Tie::Same,
        (true, false) if births_differ => Tie::Namesakes,
        (true, false) => by_the_rest(one, other, manner),
        (false, true) => Tie::SharedEmail,
        (false, false) if near_name(one) == near_name(other) && prefixes(one, other) => {
            Tie::Namesakes
        }
        (false, false) => Tie::None,
    }
}

/// Same name, no common address: a birth date or a phone decides, or the kind of table.
fn by_the_rest(one: &Incoming, other: &Incoming, manner: Manner) -> Tie {
    let same_birth = birth(one).is_some() && birth(one) == birth(other);
    let phone = |it: &Incoming| {
        it.facts.phones.iter().filter_map(|it| it.normal.clone()).collect::<Vec<_>>()
    };
    let (a, b) = (phone(one), phone(other));
    let same_phone = a.iter().any(|it| b.contains(it));
    let emails_differ = !one.facts.emails.is_empty() && !other.facts.emails.is_empty();
    let phones_differ = !a.is_empty() && !b.is_empty() && !same_phone;
    if same_birth || same_phone || (manner.in_pairs && !emails_differ && !phones_differ) {
        Tie::Same
    } else {
        Tie::Namesakes
    }
}

fn prefixes(one: &Incoming, other: &Incoming) -> bool {
    let last = |it: &Incoming| folding::words(it.facts.name.last());
    let (a, b) = (last(one), last(other));
    let begins = |long: &str, short: &str| {
        !short.is_empty() && long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
    };
    begins(&a, &b) || begins(&b, &a)
}

fn birth(incoming: &Incoming) -> Option<Birth> {
    match incoming.facts.birth {
        Birth::Date { .. } => Some(incoming.facts.birth),
        _ => None,
    }
}
