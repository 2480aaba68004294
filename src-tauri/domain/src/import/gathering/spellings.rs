//! One spelling for what people spell in many ways.

use std::collections::{BTreeMap, BTreeSet};

use super::merging::marks;
use crate::folding;
use crate::import::incoming::Incoming;
use crate::import::values::choices;

/// How many of the most frequent answers draw rarer ones to them.
const DRAWING: usize = 40;

/// Gives each town its most careful spelling, each way of having heard of us its usual one.
pub fn settle(people: &mut [Incoming]) {
    settle_cities(people);
    settle_heard(people);
}

fn settle_cities(people: &mut [Incoming]) {
    let mut best: BTreeMap<String, String> = BTreeMap::new();
    for city in people.iter().filter_map(|it| it.facts.city.as_ref()) {
        let kept = best.entry(folding::words(city)).or_insert_with(|| city.clone());
        if marks(city) > marks(kept) {
            kept.clone_from(city);
        }
    }
    for incoming in people {
        if let Some(city) = &mut incoming.facts.city
            && let Some(kept) = best.get(&folding::words(city))
        {
            city.clone_from(kept);
        }
    }
}

/// « SAFARI », « Le Safari du Numérique ! »: the words that carry the meaning, in no order.
fn core(text: &str) -> BTreeSet<String> {
    let folded = folding::words(text);
    folded
        .split(' ')
        .filter(|word| {
            word.len() > 2 && !matches!(*word, "les" | "des" | "par" | "via" | "une" | "sur")
        })
        .map(str::to_owned)
        .collect()
}

/// How often an answer is given, and in which spellings.
#[derive(Default)]
struct Given {
    times: usize,
    spellings: BTreeMap<String, usize>,
}

impl Given {
    /// The most frequent spelling, the most careful of equals.
    fn usual(&self) -> String {
        let best = self.spellings.iter().max_by_key(|(text, times)| (**times, marks(text)));
        best.map(|(text, _)| text.clone()).unwrap_or_default()
    }
}

fn settle_heard(people: &mut [Incoming]) {
    let mut given: BTreeMap<BTreeSet<String>, Given> = BTreeMap::new();
    for raw in people
        .iter()
        .filter(|it| it.said.heard_from.is_none())
        .filter_map(|it| it.said.heard_from_raw.as_ref())
    {
        let entry = given.entry(core(raw)).or_default();
        entry.times += 1;
        *entry.spellings.entry(raw.clone()).or_default() += 1;
    }
    let mut drawing: Vec<(&BTreeSet<String>, &Given)> =
        given.iter().filter(|(words, _)| !words.is_empty()).collect();
    drawing.sort_by_key(|(_, given)| std::cmp::Reverse(given.times));
    drawing.truncate(DRAWING);
    for incoming in people {
        let said = &mut incoming.said;
        let Some(raw) = said.heard_from_raw.as_ref().filter(|_| said.heard_from.is_none()) else {
            continue;
        };
        let words = core(raw);
        let drawn = drawing.iter().find(|(it, _)| words.is_subset(it) || it.is_subset(&words));
        let usual = drawn.map_or_else(|| raw.clone(), |(_, given)| given.usual());
        said.heard_from = (!choices::is_no_answer(&usual)).then_some(usual);
    }
}
