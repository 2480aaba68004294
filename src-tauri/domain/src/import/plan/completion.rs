//! What a table adds to someone known: gaps are filled, nothing filled is wiped.

use std::collections::BTreeSet;

use super::verdict::{Addition, Conflict, Fact, Known, Merge, Verdict};
use crate::folding;
use crate::import::gathering::merging::marks;
use crate::import::incoming::Incoming;
use crate::people::{Birth, PersonFacts, Phone};
use chrono::Datelike;

/// Someone known with what the table says of her; `taken` are the conflicts the table wins.
pub fn complete(incoming: &Incoming, known: &Known, taken: &BTreeSet<Fact>) -> Verdict {
    let Merge { facts, added, conflicts } = merged(&incoming.facts, &known.facts, taken);
    let mut page = Page { facts, added, conflicts, taken };
    for ticket in incoming.tickets.iter().filter(|it| !known.tickets.contains(it)) {
        page.add(Fact::Ticket, ticket.clone());
    }
    if page.added.is_empty() && !page.conflicts.iter().any(|it| it.taken) {
        return Verdict::Unchanged { person: known.id, conflicts: page.conflicts };
    }
    Verdict::Completes {
        person: known.id,
        added: page.added,
        conflicts: page.conflicts,
        facts: Box::new(page.facts),
    }
}

/// What is kept of someone with what is said of her.
pub fn merged(said: &PersonFacts, kept: &PersonFacts, taken: &BTreeSet<Fact>) -> Merge {
    let mut page = Page { facts: kept.clone(), added: Vec::new(), conflicts: Vec::new(), taken };
    page.hear(said);
    Merge { facts: page.facts, added: page.added, conflicts: page.conflicts }
}

/// Whether all that a table says of someone is already on a page.
pub fn says_nothing_new(incoming: &Incoming, known: &Known) -> bool {
    match complete(incoming, known, &BTreeSet::new()) {
        Verdict::Unchanged { conflicts, .. } => conflicts.is_empty(),
        _ => false,
    }
}

struct Page<'a> {
    facts: PersonFacts,
    added: Vec<Addition>,
    conflicts: Vec<Conflict>,
    taken: &'a BTreeSet<Fact>,
}

impl Page<'_> {
    fn add(&mut self, fact: Fact, value: String) {
        self.added.push(Addition { fact, value });
    }

    /// Notes a conflict and says whether the table wins it.
    fn clash(&mut self, fact: Fact, kept: String, said: String) -> bool {
        let taken = self.taken.contains(&fact);
        self.conflicts.push(Conflict { fact, kept, said, taken });
        taken
    }

    fn hear(&mut self, said: &PersonFacts) {
        self.hear_name(said);
        self.hear_birth(said.birth);
        self.hear_lists(said);
        if let (Some(new), had) = (said.civility, self.facts.civility) {
            let wins = match had {
                None => {
                    self.add(Fact::Civility, format!("{new:?}"));
                    true
                }
                Some(had) if had != new => {
                    self.clash(Fact::Civility, format!("{had:?}"), format!("{new:?}"))
                }
                Some(_) => false,
            };
            if wins {
                self.facts.civility = Some(new);
            }
        }
        let kept = self.facts.clone();
        self.facts.postal_code = self.text(Fact::PostalCode, kept.postal_code, &said.postal_code);
        self.facts.city = self.text(Fact::City, kept.city, &said.city);
        self.facts.organisation =
            self.text(Fact::Organisation, kept.organisation, &said.organisation);
        self.facts.job = self.text(Fact::Job, kept.job, &said.job);
        self.facts.note = self.text(Fact::Note, kept.note, &said.note);
        self.hear_beside(said);
    }

    /// What no table tells, but another page of the same person may.
    fn hear_beside(&mut self, said: &PersonFacts) {
        let facts = &mut self.facts;
        facts.sort_name = facts.sort_name.take().or_else(|| said.sort_name.clone());
        facts.prefers = facts.prefers.or(said.prefers);
        let new: Vec<_> =
            said.functions.iter().filter(|it| !facts.functions.contains(it)).copied().collect();
        facts.functions.extend(new);
        for consent in &said.consents {
            match facts.consents.iter_mut().find(|it| it.medium == consent.medium) {
                Some(had) if had.on < consent.on => *had = *consent,
                Some(_) => {}
                None => facts.consents.push(*consent),
            }
        }
    }

    /// Accents and capitals alone are a conflict only where the table is the more careful.
    fn hear_name(&mut self, said: &PersonFacts) {
        let (kept, new) = (self.facts.name.spoken(), said.name.spoken());
        let alike = folding::words(&kept) == folding::words(&new);
        let differs = kept != new && (!alike || marks(&new) > marks(&kept));
        if differs && self.clash(Fact::Name, kept, new) {
            self.facts.name = said.name.clone();
        }
    }

    fn hear_birth(&mut self, said: Birth) {
        let kept = self.facts.birth;
        let wins = match births(kept, said) {
            Births::SaysMore => {
                self.add(Fact::Birth, birth_text(said));
                true
            }
            Births::Differ => self.clash(Fact::Birth, birth_text(kept), birth_text(said)),
            Births::Agree => false,
        };
        if wins {
            self.facts.birth = said;
        }
    }

    fn hear_lists(&mut self, said: &PersonFacts) {
        for email in &said.emails {
            if !self.facts.emails.iter().any(|it| it.to_lowercase() == *email) {
                self.add(Fact::Email, email.clone());
                self.facts.emails.push(email.clone());
            }
        }
        for phone in &said.phones {
            let same = |it: &Phone| match (&it.normal, &phone.normal) {
                (Some(a), Some(b)) => a == b,
                _ => it.typed == phone.typed,
            };
            if !self.facts.phones.iter().any(same) {
                self.add(Fact::Phone, phone.typed.clone());
                self.facts.phones.push(phone.clone());
            }
        }
    }

    fn text(&mut self, fact: Fact, kept: Option<String>, said: &Option<String>) -> Option<String> {
        match (kept, said) {
            (kept, None) => kept,
            (None, Some(new)) => {
                self.add(fact, new.clone());
                Some(new.clone())
            }
            (Some(kept), Some(new)) if folding::words(&kept).contains(&folding::words(new)) => {
                Some(kept)
            }
            (Some(kept), Some(new)) => {
                if self.clash(fact, kept.clone(), new.clone()) {
                    Some(new.clone())
                } else {
                    Some(kept)
                }
            }
        }
    }
}

enum Births {
    Agree,
    /// The table is more exact, and not against what was kept.
    SaysMore,
    Differ,
}

fn births(kept: Birth, said: Birth) -> Births {
    use Birth::{Age, Date, Unknown, Year};
    match (kept, said) {
        (_, Unknown) => Births::Agree,
        (Unknown, _) => Births::SaysMore,
        (Date { day: a }, Date { day: b }) if a == b => Births::Agree,
        (Date { .. }, Date { .. }) => Births::Differ,
        (Year { year }, Date { day }) if day.year() == year => Births::SaysMore,
        (Date { day }, Year { year }) if day.year() == year => Births::Agree,
        (Year { year: a }, Year { year: b }) if a == b => Births::Agree,
        (Date { .. } | Year { .. }, Age { years, told }) | (Age { .. }, Age { years, told }) => {
            let fits = kept
                .age_on(told)
                .is_some_and(|it| (it.least..=it.most).contains(&i32::from(years)));
            if fits { Births::Agree } else { Births::Differ }
        }
        (Age { years, told }, Date { .. } | Year { .. }) => {
            let fits = said
                .age_on(told)
                .is_some_and(|it| (it.least..=it.most).contains(&i32::from(years)));
            if fits { Births::SaysMore } else { Births::Differ }
        }
        _ => Births::Differ,
    }
}

fn birth_text(birth: Birth) -> String {
    match birth {
        Birth::Unknown => String::new(),
        Birth::Date { day } => day.to_string(),
        Birth::Year { year } => year.to_string(),
        Birth::Age { years, told } => format!("{years} ({told})"),
    }
}
