//! Two lines about one person become one: nothing filled is wiped.

use crate::folding;
use crate::import::incoming::{Incoming, Said};
use crate::people::{Birth, PersonFacts, PersonName};

/// Puts `other` into `one`; where both say something the later line wins only if it `wins`.
pub fn merge(one: &mut Incoming, other: Incoming, wins: bool) {
    one.lines.extend(other.lines);
    one.lines.sort_unstable();
    one.lines.dedup();
    for ticket in other.tickets {
        if !one.tickets.contains(&ticket) {
            one.tickets.push(ticket);
        }
    }
    one.part = pick(one.part, other.part, wins);
    one.answered =
        if wins { other.answered.or(one.answered) } else { one.answered.or(other.answered) };
    one.proposed_email = pick(one.proposed_email.take(), other.proposed_email, wins);
    facts(&mut one.facts, other.facts, wins);
    said(&mut one.said, *other.said, wins);
}

fn pick<T>(one: Option<T>, other: Option<T>, wins: bool) -> Option<T> {
    if wins { other.or(one) } else { one.or(other) }
}

fn facts(one: &mut PersonFacts, other: PersonFacts, wins: bool) {
    one.name = better_name(&one.name, &other.name);
    one.civility = pick(one.civility, other.civility, wins);
    if one.birth == Birth::Unknown || (wins && other.birth != Birth::Unknown) {
        one.birth = other.birth;
    }
    join(&mut one.emails, other.emails, wins, |a, b| a == b);
    join(&mut one.phones, other.phones, wins, |a, b| match (&a.normal, &b.normal) {
        (Some(a), Some(b)) => a == b,
        _ => a.typed == b.typed,
    });
    one.postal_code = pick(one.postal_code.take(), other.postal_code, wins);
    one.city = match (one.city.take(), other.city) {
        (Some(a), Some(b)) => {
            Some(if wins || marks(&b) > marks(&a) && folding::words(&a) == folding::words(&b) {
                b
            } else {
                a
            })
        }
        (a, b) => a.or(b),
    };
    one.organisation = pick(one.organisation.take(), other.organisation, wins);
    one.job = pick(one.job.take(), other.job, wins);
    one.note = pick(one.note.take(), other.note, wins);
}

fn join<T>(one: &mut Vec<T>, other: Vec<T>, wins: bool, same: impl Fn(&T, &T) -> bool) {
    let new: Vec<T> = other.into_iter().filter(|it| !one.iter().any(|had| same(had, it))).collect();
    if wins {
        one.splice(0..0, new);
    } else {
        one.extend(new);
    }
}

/// Letters with marks: the spelling that has them is the careful one.
pub fn marks(text: &str) -> usize {
    text.chars().filter(|it| !it.is_ascii() || *it == '-').count()
}

fn better_name(one: &PersonName, other: &PersonName) -> PersonName {
    let best = |a: &str, b: &str| {
        let better = folding::words(a) == folding::words(b) && marks(b) > marks(a);
        if better { b.to_owned() } else { a.to_owned() }
    };
    PersonName::new(&best(one.first(), other.first()), &best(one.last(), other.last()))
        .unwrap_or_else(|| one.clone())
}

fn said(one: &mut Said, other: Said, wins: bool) {
    fn list<T>(one: &mut Vec<T>, other: Vec<T>, wins: bool) {
        if one.is_empty() || (wins && !other.is_empty()) {
            *one = other;
        }
    }
    macro_rules! text {
        ($($field:ident),*) => { $(one.$field = pick(one.$field.take(), other.$field, wins);)* };
    }
    list(&mut one.topics, other.topics, wins);
    list(&mut one.slots, other.slots, wins);
    list(&mut one.half_days, other.half_days, wins);
    list(&mut one.meals, other.meals, wins);
    if one.children.is_empty() && one.children_count == 0 || (wins && other.children_raw.is_some())
    {
        one.children = other.children;
        one.children_count = other.children_count;
    }
    text!(
        topics_raw,
        availability_raw,
        group_size,
        mentor_before,
        bio,
        background,
        situation,
        situation_raw
    );
    text!(profile, heard_from, heard_from_raw, diet, childcare, children_raw, image_consent);
    for answer in other.answers {
        match one.answers.iter_mut().find(|it| it.question == answer.question) {
            Some(had) if wins => had.answer = answer.answer,
            Some(_) => {}
            None => one.answers.push(answer),
        }
    }
}
