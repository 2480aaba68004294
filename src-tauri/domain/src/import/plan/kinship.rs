//! Who of the known people someone may be: looked up, never compared with all.

use std::collections::BTreeMap;

use super::verdict::{Ground, Known};
use crate::folding;
use crate::ids::PersonId;
use crate::import::incoming::Incoming;
use crate::people::{Birth, PersonFacts};

/// How many people of one name or address are looked at; more tell nothing to a person.
const LOOKED_AT: usize = 24;

/// The known people by what tells them apart.
pub struct Index<'a> {
    known: &'a [Known],
    ids: BTreeMap<PersonId, usize>,
    tickets: BTreeMap<&'a str, usize>,
    emails: BTreeMap<String, Vec<usize>>,
    names: BTreeMap<String, Vec<usize>>,
}

/// Who someone surely is, and who she may be with the grounds for it.
pub struct Kin {
    pub sure: Option<usize>,
    pub likely: Vec<(usize, Vec<Ground>)>,
}

impl<'a> Index<'a> {
    pub fn of(known: &'a [Known]) -> Self {
        let mut index = Self {
            known,
            ids: BTreeMap::new(),
            tickets: BTreeMap::new(),
            emails: BTreeMap::new(),
            names: BTreeMap::new(),
        };
        for (at, one) in known.iter().enumerate() {
            index.ids.insert(one.id, at);
            for ticket in &one.tickets {
                index.tickets.entry(ticket).or_insert(at);
            }
            for email in &one.facts.emails {
                put(&mut index.emails, email.to_lowercase(), at);
            }
            put(&mut index.names, name_key(&one.facts), at);
        }
        index
    }

    pub fn known(&self, at: usize) -> &'a Known {
        &self.known[at]
    }

    pub fn place_of(&self, person: PersonId) -> Option<usize> {
        self.ids.get(&person).copied()
    }

    /// The rules: same number, or same address and first name: the same. Same name and something
    /// else: to ask. Same name and another birth date: somebody else.
    pub fn kin(&self, incoming: &Incoming) -> Kin {
        let mut kin = Kin { sure: None, likely: Vec::new() };
        for at in self.near(incoming) {
            let grounds = grounds(incoming, &self.known[at]);
            let has = |ground: Ground| grounds.contains(&ground);
            let alike = has(Ground::Name) || same_first_name(incoming, &self.known[at]);
            let marked = has(Ground::Ticket) || has(Ground::Email);
            match (alike, marked, has(Ground::OtherBirth)) {
                (true, true, false) if kin.sure.is_none() => kin.sure = Some(at),
                (true, true, _) => kin.likely.push((at, grounds)),
                (false, _, _) if has(Ground::Ticket) => kin.likely.push((at, grounds)),
                (_, false, false) if has(Ground::Name) => kin.likely.push((at, grounds)),
                _ => {}
            }
        }
        kin
    }

    fn near(&self, incoming: &Incoming) -> Vec<usize> {
        let mut places: Vec<usize> = Vec::new();
        places.extend(incoming.tickets.iter().filter_map(|it| self.tickets.get(it.as_str())));
        places.extend(incoming.facts.emails.iter().filter_map(|it| self.emails.get(it)).flatten());
        places.extend(self.names.get(&name_key(&incoming.facts)).into_iter().flatten());
        let mut once = Vec::with_capacity(places.len());
        for at in places {
            if !once.contains(&at) {
                once.push(at);
            }
        }
        once
    }
}

fn put(map: &mut BTreeMap<String, Vec<usize>>, key: String, at: usize) {
    let places = map.entry(key).or_default();
    if places.len() < LOOKED_AT {
        places.push(at);
    }
}

/// The words of a name in no order, since sources turn them round.
fn name_key(facts: &PersonFacts) -> String {
    let folded = folding::words(&facts.name.spoken());
    let mut words: Vec<&str> = folded.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

fn grounds(incoming: &Incoming, known: &Known) -> Vec<Ground> {
    let facts = &incoming.facts;
    let shares_email = facts
        .emails
        .iter()
        .any(|it| known.facts.emails.iter().any(|had| had.to_lowercase() == *it));
    let normal = |facts: &PersonFacts| {
        facts.phones.iter().filter_map(|it| it.normal.clone()).collect::<Vec<_>>()
    };
    let phones = normal(&known.facts);
    let shares_phone = normal(facts).iter().any(|it| phones.contains(it));
    let births = match (facts.birth, known.facts.birth) {
        (Birth::Date { day: a }, Birth::Date { day: b }) => Some(a == b),
        _ => None,
    };
    let told = [
        (Ground::Ticket, incoming.tickets.iter().any(|it| known.tickets.contains(it))),
        (Ground::Email, shares_email),
        (Ground::Name, name_key(facts) == name_key(&known.facts)),
        (Ground::Birth, births == Some(true)),
        (Ground::Phone, shares_phone),
        (Ground::OtherBirth, births == Some(false)),
    ];
    told.into_iter().filter(|it| it.1).map(|it| it.0).collect()
}

/// The same first name, or only its first letter known: « M. », « Maud ».
fn same_first_name(incoming: &Incoming, known: &Known) -> bool {
    let (a, b) =
        (folding::solid(incoming.facts.name.first()), folding::solid(known.facts.name.first()));
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    !a.is_empty() && !b.is_empty() && (a == b || initial(&a, &b) || initial(&b, &a))
}
