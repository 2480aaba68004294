//! Who is told of twice in one table, and who only looks so.

use std::collections::BTreeMap;

use super::merging;
use crate::folding;
use crate::import::cautions::{Caution, Warning};
use crate::import::incoming::{Incoming, Part};
use crate::people::Birth;

/// How many earlier people of the same name or address one is compared with.
const COMPARED: usize = 24;

/// The most lines that are joined into one person: more are a mistake or mischief.
const JOINED: usize = 1_000;

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

/// Joins the lines that speak of one person, as they are read; lines that are apart never.
pub struct Joining<A> {
    manner: Manner,
    apart: A,
    known: Known,
    gathered: Gathered,
    troubles: BTreeMap<(Caution, String), Vec<u32>>,
}

impl<A: Fn(u32) -> bool> Joining<A> {
    pub fn new(manner: Manner, apart: A) -> Self {
        let gathered = Gathered { people: Vec::new(), places: Vec::new(), warnings: Vec::new() };
        let (known, troubles) = (Known::default(), BTreeMap::new());
        Self { manner, apart, known, gathered, troubles }
    }

    pub fn add(&mut self, people: Vec<Incoming>) {
        people.into_iter().for_each(|it| self.join(it));
    }

    fn join(&mut self, incoming: Incoming) {
        let Self { manner, known, gathered, troubles, .. } = self;
        let may_join = !(self.apart)(incoming.lines[0]);
        let called = Called::of(&incoming);
        let twin = known.near(&incoming, &called).into_iter().find(|at| {
            let one = (&gathered.people[*at], &known.called[*at]);
            let tie = tie(one, (&incoming, &called), *manner);
            note(troubles, tie, one.0, (&incoming, &called));
            tie == Tie::Same && may_join && gathered.people[*at].lines.len() < JOINED
        });
        let at = twin.unwrap_or(gathered.people.len());
        known.add(&incoming, &called, at);
        gathered.places.push(at);
        if twin.is_some() {
            merging::merge(&mut gathered.people[at], incoming, manner.is_form);
        } else {
            known.called.push(called);
            gathered.people.push(incoming);
        }
    }

    pub fn end(self) -> Gathered {
        let mut gathered = self.gathered;
        if let Some(code) = doubled(self.manner) {
            let twice = gathered.people.iter().filter(|it| it.lines.len() > 1);
            let warn = |it: &Incoming| Warning::between(code, it.lines.iter().copied());
            gathered.warnings.extend(twice.map(warn).collect::<Vec<_>>());
        }
        let told = self.troubles.into_iter();
        gathered.warnings.extend(told.map(|((code, _), lines)| Warning::between(code, lines)));
        gathered
    }
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
    (other, called): (&Incoming, &Called),
) {
    let key = match tie {
        Tie::Namesakes => (Caution::NamesakesNotMerged, called.nearly.clone()),
        Tie::SharedEmail => {
            (Caution::SharedEmailNotMerged, other.facts.emails.first().cloned().unwrap_or_default())
        }
        Tie::Same | Tie::None => return,
    };
    // The first line tells who is meant; all the lines of many would grow with their square.
    troubles.entry(key).or_default().extend([one.lines[0], other.lines[0]]);
}

/// A name as names are compared; folded once, since one is compared with many.
struct Called {
    /// The words in no order: « Benhaddou Sarah » is Sarah Benhaddou.
    wholly: String,
    /// First name and first word of the last: Catherine Blanc and Catherine Blanc-Faure.
    nearly: String,
    /// The last name.
    last: String,
}

impl Called {
    fn of(incoming: &Incoming) -> Self {
        let name = &incoming.facts.name;
        let folded = folding::words(&name.spoken());
        let mut words: Vec<&str> = folded.split(' ').collect();
        words.sort_unstable();
        let last = folding::words(name.last());
        let first = folding::solid(name.first());
        let nearly = format!("{first} {}", last.split(' ').next().unwrap_or_default());
        Self { wholly: words.join(" "), nearly, last }
    }
}

#[derive(Default)]
struct Known {
    tickets: BTreeMap<String, usize>,
    emails: BTreeMap<String, Vec<usize>>,
    names: BTreeMap<String, Vec<usize>>,
    near: BTreeMap<String, Vec<usize>>,
    /// How the gathered people are called, by their places.
    called: Vec<Called>,
}

impl Known {
    fn add(&mut self, incoming: &Incoming, called: &Called, at: usize) {
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
        put(&mut self.names, called.wholly.clone());
        put(&mut self.near, called.nearly.clone());
    }

    /// Who may be the same or be taken for it, the surest first.
    fn near(&self, incoming: &Incoming, called: &Called) -> Vec<usize> {
        let mut places: Vec<usize> = Vec::new();
        places.extend(incoming.tickets.iter().filter_map(|it| self.tickets.get(it)));
        places.extend(incoming.facts.emails.iter().filter_map(|it| self.emails.get(it)).flatten());
        places.extend(self.names.get(&called.wholly).into_iter().flatten());
        places.extend(self.near.get(&called.nearly).into_iter().flatten());
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

fn tie(
    (one, one_called): (&Incoming, &Called),
    (other, other_called): (&Incoming, &Called),
    manner: Manner,
) -> Tie {
    let opposite = |it: &Incoming| matches!(it.part, Some(Part::Mentor | Part::Mentee));
    if opposite(one) && opposite(other) && one.part != other.part {
        return Tie::None;
    }
    // A number that two names share is no ticket, whatever the header says.
    let share_word = one_called
        .wholly
        .split(' ')
        .any(|it| other_called.wholly.split(' ').any(|word| word == it));
    if share_word && one.tickets.iter().any(|it| other.tickets.contains(it)) {
        return Tie::Same;
    }
    let same_name = one_called.wholly == other_called.wholly;
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
        (false, false)
            if one_called.nearly == other_called.nearly && prefixes(one_called, other_called) =>
        {
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

fn prefixes(one: &Called, other: &Called) -> bool {
    let begins = |long: &str, short: &str| {
        !short.is_empty() && long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '))
    };
    begins(&one.last, &other.last) || begins(&other.last, &one.last)
}

fn birth(incoming: &Incoming) -> Option<Birth> {
    match incoming.facts.birth {
        Birth::Date { .. } => Some(incoming.facts.birth),
        _ => None,
    }
}
