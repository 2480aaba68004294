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

/// The offers that meet each wish of each mentee.
pub(super) struct Met {
    /// The mentors who meet a text, in their order, each with the first of her offers that does.
    offers: Vec<Vec<(usize, usize)>>,
    /// For each wish of each mentee, which of these are hers.
    wishes: Vec<Vec<usize>>,
}

impl Met {
    pub fn of<'a>(mentees: &'a [Mentee], mentors: &[Mentor]) -> Self {
        let index = Index::of(mentors);
        let (mut offers, mut known) = (Vec::new(), BTreeMap::<&str, usize>::new());
        let mut wishes = Vec::with_capacity(mentees.len());
        for mentee in mentees {
            let wish = |topic: &'a Topic| {
                *known.entry(&topic.text).or_insert_with(|| {
                    offers.push(index.meeting(topic));
                    offers.len() - 1
                })
            };
            wishes.push(mentee.wishes.iter().map(wish).collect());
        }
        Self { offers, wishes }
    }

    /// The mentors who meet a wish, in their order, each with her offer.
    pub fn offers(&self, mentee: usize, wish: usize) -> &[(usize, usize)] {
        &self.offers[self.wishes[mentee][wish]]
    }

    /// The offer of a mentor that meets a wish.
    pub fn offer(&self, mentee: usize, wish: usize, mentor: usize) -> Option<usize> {
        let offers = self.offers(mentee, wish);
        let at = offers.binary_search_by_key(&mentor, |it| it.0).ok()?;
        Some(offers[at].1)
    }

    /// How many mentors meet a wish.
    pub fn mentors(&self, mentee: usize, wish: usize) -> u16 {
        u16::try_from(self.offers(mentee, wish).len()).unwrap_or(u16::MAX)
    }
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
