//! What a pair is worth, point by point, and what rules it out.

use std::collections::{BTreeMap, BTreeSet};

use crate::days::{PartOfDay, Slot};
use crate::folding;
use crate::people::Age;

use super::question::{About, Couple, Format, Question, Weights};
use super::topics::{Met, significant};
use super::why::{Barrier, Fact, Ground};

/// A question with its texts read once, so that a pair is weighed in nanoseconds.
pub(super) struct Scale<'a> {
    question: &'a Question,
    met: Met,
    mentees: Vec<Traits>,
    mentors: Vec<Traits>,
    forbidden: BTreeSet<Couple>,
    already_paired: BTreeSet<Couple>,
}

/// What can be compared of a member without reading texts again, close together.
struct Traits {
    slots: u32,
    organisation: Option<u32>,
    town: Option<u32>,
    format: Option<Format>,
    age: Option<Age>,
    /// In the order in which they were told.
    languages: Vec<u32>,
    /// The words of it.
    background: Option<Vec<u32>>,
}

impl Traits {
    fn of(about: &About, words: &mut Words) -> Self {
        let mut said = |text: &Option<String>| words.number(folding::solid(text.as_deref()?));
        Self {
            slots: about.slots.iter().fold(0, |bits, slot| bits | bit(*slot)),
            organisation: said(&about.organisation),
            town: said(&about.town),
            format: about.format,
            age: about.age,
            languages: about.languages.iter().map(|it| words.known(folding::solid(it))).collect(),
            background: about
                .background
                .as_ref()
                .map(|text| significant(text).into_iter().map(|word| words.known(word)).collect()),
        }
    }
}

/// Folded words as numbers.
#[derive(Default)]
struct Words(BTreeMap<String, u32>);

impl Words {
    fn known(&mut self, folded: String) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(folded).or_insert(next)
    }

    /// None where nothing is said.
    fn number(&mut self, folded: String) -> Option<u32> {
        (!folded.is_empty()).then(|| self.known(folded))
    }
}

fn bit(slot: Slot) -> u32 {
    let part = match slot.part {
        PartOfDay::Morning => 0,
        PartOfDay::Midday => 1,
        PartOfDay::Afternoon => 2,
        PartOfDay::Evening => 3,
    };
    1 << ((u32::from(slot.weekday) % 8) * 4 + part)
}

impl<'a> Scale<'a> {
    pub fn of(question: &'a Question) -> Self {
        let mut words = Words::default();
        let mut traits = |about| Traits::of(about, &mut words);
        Self {
            met: Met::of(&question.mentees, &question.mentors),
            mentees: question.mentees.iter().map(|mentee| traits(&mentee.about)).collect(),
            mentors: question.mentors.iter().map(|mentor| traits(&mentor.about)).collect(),
            forbidden: question.rules.forbidden.iter().copied().collect(),
            already_paired: question.rules.already_paired.iter().copied().collect(),
            question,
        }
    }

    fn weights(&self) -> &Weights {
        &self.question.weights
    }

    fn couple(&self, mentee: usize, mentor: usize) -> Couple {
        let (mentee, mentor) = (&self.question.mentees[mentee], &self.question.mentors[mentor]);
        Couple { mentee: mentee.id, mentor: mentor.id }
    }

    /// Points of a mentee with every mentor, whatever rules them out.
    pub fn points_of(&self, mentee: usize) -> Vec<i32> {
        let mentors = 0..self.question.mentors.len();
        let mut points: Vec<_> = mentors.map(|mentor| self.common(mentee, mentor)).collect();
        for wish in 0..self.question.mentees[mentee].wishes.len() {
            for (mentor, offer) in self.met.offers(mentee, wish) {
                self.each_topic((mentee, wish), (*mentor, *offer), |worth, _| {
                    points[*mentor] += i32::from(worth);
                });
            }
        }
        points
    }

    fn common(&self, mentee: usize, mentor: usize) -> i32 {
        let mut points = 0;
        self.each_common(mentee, mentor, |worth, _| points += i32::from(worth));
        points
    }

    /// Why these two, the topics first; the points add up to those of `points_of`.
    pub fn grounds(&self, mentee: usize, mentor: usize) -> Vec<Ground> {
        let mut grounds = Vec::new();
        let mut note = |points: u16, fact: &dyn Fn() -> Fact| {
            grounds.push(Ground { points: points.into(), fact: fact() });
        };
        for wish in 0..self.question.mentees[mentee].wishes.len() {
            if let Some(offer) = self.met.offer(mentee, wish, mentor) {
                self.each_topic((mentee, wish), (mentor, offer), &mut note);
            }
        }
        self.each_common(mentee, mentor, &mut note);
        grounds
    }

    /// Whether no rule speaks against a pair.
    pub fn possible(&self, mentee: usize, mentor: usize) -> bool {
        let mut free = true;
        self.each_barrier(mentee, mentor, |_| free = false);
        free
    }

    /// What rules a pair out, where anything does.
    pub fn barriers(&self, mentee: usize, mentor: usize) -> Vec<Barrier> {
        let mut barriers = Vec::new();
        self.each_barrier(mentee, mentor, |barrier| barriers.push(barrier()));
        barriers
    }

    fn each_barrier(
        &self,
        mentee: usize,
        mentor: usize,
        mut note: impl FnMut(&dyn Fn() -> Barrier),
    ) {
        let (one, other) = (&self.mentees[mentee], &self.mentors[mentor]);
        let rules = &self.question.rules;
        let among = |couples: &BTreeSet<Couple>| {
            !couples.is_empty() && couples.contains(&self.couple(mentee, mentor))
        };
        if among(&self.forbidden) {
            note(&|| Barrier::Forbidden);
        }
        if among(&self.already_paired) {
            note(&|| Barrier::AlreadyPaired);
        }
        let same = || one.organisation.is_some() && one.organisation == other.organisation;
        if rules.other_organisation_required && same() {
            let said = || self.question.mentors[mentor].about.organisation.clone();
            note(&|| Barrier::SameOrganisation { organisation: said().unwrap_or_default() });
        }
        if rules.common_slot_required && one.slots & other.slots == 0 {
            note(&|| Barrier::NoCommonSlot);
        }
    }

    /// A wish of a mentee and the offer of a mentor that meets it.
    fn each_topic(
        &self,
        (mentee, at): (usize, usize),
        (mentor, offer): (usize, usize),
        mut note: impl FnMut(u16, &dyn Fn() -> Fact),
    ) {
        let wish = &self.question.mentees[mentee].wishes[at];
        let offer = || &self.question.mentors[mentor].offers[offer];
        let (weights, mentors) = (self.weights(), self.met.mentors(mentee, at));
        let by_rank = weights.wishes.get(at).or(weights.wishes.last());
        let rank = u8::try_from(at + 1).unwrap_or(u8::MAX);
        note(by_rank.copied().unwrap_or(0), &|| Fact::TopicWish {
            rank,
            wish: wish.text.clone(),
            offer: offer().text.clone(),
        });
        if weights.rare_topic / mentors.max(1) > 0 {
            note(weights.rare_topic / mentors.max(1), &|| Fact::RareTopic {
                wish: wish.text.clone(),
                mentors,
            });
        }
        if let Some(mentee) = wish.level
            && let Some(mentor) = offer().level
            && mentor > mentee
        {
            note(weights.level, &|| Fact::LevelAhead { wish: wish.text.clone(), mentee, mentor });
        }
    }

    fn each_common(
        &self,
        mentee: usize,
        mentor: usize,
        mut note: impl FnMut(u16, &dyn Fn() -> Fact),
    ) {
        let (one, other) = (&self.mentees[mentee], &self.mentors[mentor]);
        let said = (&self.question.mentees[mentee].about, &self.question.mentors[mentor].about);
        let weights = self.weights();
        if one.slots & other.slots != 0 {
            note(weights.common_slot, &|| Fact::CommonSlots { slots: shared_slots(said.0, other) });
        }
        if let Some(format) = one.format.zip(other.format).and_then(agreed) {
            note(weights.same_format, &|| Fact::SameFormat { format });
        }
        if one.town.is_some() && one.town == other.town {
            let town = || said.0.town.clone().unwrap_or_default();
            note(weights.same_town, &|| Fact::SameTown { town: town() });
        }
        if let Some(at) = one.languages.iter().position(|it| other.languages.contains(it)) {
            let language = || said.0.languages[at].clone();
            note(weights.shared_language, &|| Fact::SharedLanguage { language: language() });
        }
        let years = one.age.zip(other.age).map_or(0, gap);
        if years > 0 && years >= weights.age_gap_years {
            note(weights.age_gap, &|| Fact::AgeGap { years });
        }
        if let (Some(mentee), Some(mentor)) = (&one.background, &other.background)
            && !mentee.iter().any(|word| mentor.contains(word))
        {
            let told = |about: &About| about.background.clone().unwrap_or_default();
            let fact = || Fact::OtherBackground { mentee: told(said.0), mentor: told(said.1) };
            note(weights.other_background, &fact);
        }
    }
}

fn shared_slots(mentee: &About, mentor: &Traits) -> Vec<Slot> {
    let mut slots = mentee.slots.clone();
    slots.retain(|slot| bit(*slot) & mentor.slots != 0);
    slots.sort_unstable();
    slots.dedup();
    slots
}

/// How two people would meet, where they agree on it.
fn agreed((one, other): (Format, Format)) -> Option<Format> {
    match (one, other) {
        (Format::Either, format) | (format, Format::Either) => Some(format),
        _ => (one == other).then_some(one),
    }
}

/// The years that certainly lie between two ages.
fn gap((one, other): (Age, Age)) -> u8 {
    let years = (one.least - other.most).max(other.least - one.most).max(0);
    u8::try_from(years).unwrap_or(u8::MAX)
}
