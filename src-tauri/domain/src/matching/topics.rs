//! Wishes and offers in free words: which offers meet which wishes.

use std::collections::BTreeMap;

use crate::folding;

use super::question::{Mentee, Mentor, Topic};

/// Words that carry no topic, folded.
const SMALL: &[&str] = &[
    "a",
    "afin",
    "ai",
    "aide",
    "aider",
    "apprendre",
    "au",
    "autre",
    "autres",
    "aux",
    "avec",
    "avoir",
    "bien",
    "ce",
    "ces",
    "comment",
    "creer",
    "dans",
    "de",
    "decouvrir",
    "des",
    "du",
    "elle",
    "en",
    "ensemble",
    "est",
    "et",
    "etre",
    "faire",
    "gerer",
    "il",
    "je",
    "la",
    "le",
    "les",
    "leur",
    "ma",
    "maitriser",
    "mes",
    "mieux",
    "mon",
    "ne",
    "nos",
    "notre",
    "ou",
    "par",
    "pas",
    "plus",
    "pour",
    "que",
    "qui",
    "sa",
    "savoir",
    "se",
    "ses",
    "si",
    "son",
    "sur",
    "tout",
    "tous",
    "un",
    "une",
    "utiliser",
    "vos",
    "votre",
    "y",
];

/// An offer that meets a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Met {
    pub mentor: usize,
    pub wish: usize,
    pub offer: usize,
}

/// For each mentee, what the mentors can meet of her wishes, one offer a wish, mentor by mentor.
pub(super) fn met(mentees: &[Mentee], mentors: &[Mentor]) -> Vec<Vec<Met>> {
    let index = Index::of(mentors);
    let mut known = BTreeMap::<&str, Vec<(usize, usize)>>::new();
    mentees
        .iter()
        .map(|mentee| {
            let mut found = Vec::new();
            for (wish, topic) in mentee.wishes.iter().enumerate() {
                let offers = known.entry(&topic.text).or_insert_with(|| index.meeting(topic));
                let met = offers.iter().map(|(mentor, offer)| (*mentor, *offer));
                found.extend(met.map(|(mentor, offer)| Met { mentor, wish, offer }));
            }
            // What meets each wish is in order already, which a stable sort makes use of.
            found.sort();
            found
        })
        .collect()
}

/// How many mentors meet each wish of a mentee.
pub(super) fn rarity(wishes: usize, met: &[Met]) -> Vec<u16> {
    let mut mentors = vec![0u16; wishes];
    met.iter().for_each(|met| mentors[met.wish] = mentors[met.wish].saturating_add(1));
    mentors
}

/// The offers in which each word stands.
struct Index {
    words: BTreeMap<String, Vec<(usize, usize)>>,
}

impl Index {
    fn of(mentors: &[Mentor]) -> Self {
        let mut words = BTreeMap::<String, Vec<(usize, usize)>>::new();
        for (mentor, facts) in mentors.iter().enumerate() {
            for (offer, topic) in facts.offers.iter().enumerate() {
                for word in significant(&topic.text) {
                    words.entry(word).or_default().push((mentor, offer));
                }
            }
        }
        Self { words }
    }

    /// The offers that share a word with a wish, the first of each mentor.
    fn meeting(&self, wish: &Topic) -> Vec<(usize, usize)> {
        let mut firsts = BTreeMap::<usize, usize>::new();
        for word in significant(main_part(&wish.text)) {
            for (mentor, offer) in self.like(&word) {
                let first = firsts.entry(mentor).or_insert(offer);
                *first = offer.min(*first);
            }
        }
        firsts.into_iter().collect()
    }

    fn like(&self, word: &str) -> impl Iterator<Item = (usize, usize)> {
        let alike = self.words.iter().filter(|(other, _)| same(word, other));
        alike.flat_map(|(_, offers)| offers.iter().copied())
    }
}

/// What stands outside brackets, which hold details: « LinkedIn (profil, bannière) ».
fn main_part(text: &str) -> &str {
    let head = text.split(['(', '[', ':']).next().unwrap_or(text);
    if significant(head).is_empty() { text } else { head }
}

/// The folded words that carry a topic, without their plural; all of them where none does.
pub(super) fn significant(text: &str) -> Vec<String> {
    let folded = folding::words(text);
    let said: Vec<_> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let carries = |word: &&str| word.chars().count() > 1 && !SMALL.contains(word);
    let kept: Vec<_> = said.iter().copied().filter(carries).map(singular).collect();
    if kept.is_empty() { said.into_iter().map(str::to_owned).collect() } else { kept }
}

fn singular(word: &str) -> String {
    let long = word.chars().count() > 3;
    word.strip_suffix(['s', 'x']).filter(|_| long).unwrap_or(word).to_owned()
}

/// The same word, or one that goes on where the other ends: « réseau », « réseautage ».
fn same(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    long == short || (short.chars().count() >= 5 && long.starts_with(short))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meets(wish: &str, offer: &str) -> bool {
        let offers = significant(offer);
        significant(main_part(wish)).iter().any(|word| offers.iter().any(|other| same(word, other)))
    }

    #[test]
    fn a_wish_is_met_by_an_offer_that_shares_a_word_of_weight() {
        assert!(meets("CANVA", "Canva, identité visuelle"));
        assert!(meets("site vitrine", "Sites vitrines (WordPress)"));
        assert!(meets("WordPress", "Sites vitrines (WordPress)"));
        assert!(meets("Réseauter", "réseaux professionnels"));
        assert!(meets("faire une carte de vœux", "Cartes de voeux"));
        assert!(meets("LinkedIn (profil, bannière)", "linkedin et recrutement"));
    }

    #[test]
    fn small_words_and_details_meet_nothing() {
        assert!(!meets("carte de vœux", "Canva, identité visuelle"));
        assert!(!meets("apprendre à coder", "apprendre à écrire"));
        assert!(!meets("LinkedIn (profil, bannière)", "bannières publicitaires"));
        assert!(!meets("Java", "JavaScript"));
        assert!(!meets("", "Canva"));
    }
}
