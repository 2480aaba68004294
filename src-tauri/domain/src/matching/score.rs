//! What a pair is worth, point by point, and what rules it out.

use std::collections::{BTreeMap, BTreeSet};

use crate::days::{PartOfDay, Slot};
use crate::folding;
use crate::people::Age;

use super::question::{About, Couple, Format, Question, Weights};
use super::topics::{Met, met, rarity, significant};
use super::why::{Barrier, Fact, Ground};

/// A question with its texts read once, so that a pair is weighed in nanoseconds.
pub(super) struct Scale<'a> {
    question: &'a Question,
    met: Vec<Vec<Met>>,
    rarity: Vec<Vec<u16>>,
    mentees: Vec<Traits>,
    mentors: Vec<Traits>,
    forbidden: BTreeSet<Couple>,
    already_paired: BTreeSet<Couple>,
}

/// What can be compared of a member without reading texts again.
struct Traits {
    slots: u32,
    organisation: Option<u32>,
    town: Option<u32>,
    /// Languages in the order in which they were told.
    spoken: Vec<String>,
    languages: BTreeSet<String>,
    background: BTreeSet<String>,
}

impl Traits {
    fn of(about: &About, names: &mut Names) -> Self {
        let mut said = |text: &Option<String>| names.number(text.as_deref()?);
        let spoken: Vec<_> = about.languages.iter().map(|it| folding::solid(it)).collect();
        Self {
            languages: spoken.iter().cloned().collect(),
            spoken,
            slots: about.slots.iter().fold(0, |bits, slot| bits | bit(*slot)),
            organisation: said(&about.organisation),
            town: said(&about.town),
            background: about.background.iter().flat_map(|text| significant(text)).collect(),
        }
    }
}

/// Names as numbers, the same for all that differ by accents, case and gaps only.
#[derive(Default)]
struct Names(BTreeMap<String, u32>);

impl Names {
    /// None where nothing is said.
    fn number(&mut self, name: &str) -> Option<u32> {
        let folded = folding::solid(name);
        let next = self.0.len() as u32;
        (!folded.is_empty()).then(|| *self.0.entry(folded).or_insert(next))
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
        let met = met(&question.mentees, &question.mentors);
        let wishes = question.mentees.iter().map(|mentee| mentee.wishes.len());
        let mut names = Names::default();
        let mut traits = |about| Traits::of(about, &mut names);
        Self {
            rarity: wishes.zip(&met).map(|(wishes, met)| rarity(wishes, met)).collect(),
            met,
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
        for met in &self.met[mentee] {
            points[met.mentor] += self.topic(mentee, *met);
        }
        points
    }

    fn common(&self, mentee: usize, mentor: usize) -> i32 {
        let mut points = 0;
        self.each_common(mentee, mentor, |worth, _| points += i32::from(worth));
        points
    }

    fn topic(&self, mentee: usize, met: Met) -> i32 {
        let mut points = 0;
        self.each_topic(mentee, met, |worth, _| points += i32::from(worth));
        points
    }

    /// Why these two, the topics first; the points add up to those of `points_of`.
    pub fn grounds(&self, mentee: usize, mentor: usize) -> Vec<Ground> {
        let mut grounds = Vec::new();
        let mut note = |points: u16, fact: &dyn Fn() -> Fact| {
            grounds.push(Ground { points: points.into(), fact: fact() });
        };
        let met = &self.met[mentee];
        let first = met.partition_point(|met| met.mentor < mentor);
        for met in met[first..].iter().take_while(|met| met.mentor == mentor) {
            self.each_topic(mentee, *met, &mut note);
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
        let (couple, rules) = (self.couple(mentee, mentor), &self.question.rules);
        if self.forbidden.contains(&couple) {
            note(&|| Barrier::Forbidden);
        }
        if self.already_paired.contains(&couple) {
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

    fn each_topic(&self, mentee: usize, met: Met, mut note: impl FnMut(u16, &dyn Fn() -> Fact)) {
        let wish = &self.question.mentees[mentee].wishes[met.wish];
        let offer = &self.question.mentors[met.mentor].offers[met.offer];
        let (weights, mentors) = (self.weights(), self.rarity[mentee][met.wish]);
        let by_rank = weights.wishes.get(met.wish).or(weights.wishes.last());
        let rank = u8::try_from(met.wish + 1).unwrap_or(u8::MAX);
        note(by_rank.copied().unwrap_or(0), &|| Fact::TopicWish {
            rank,
            wish: wish.text.clone(),
            offer: offer.text.clone(),
        });
        if weights.rare_topic / mentors.max(1) > 0 {
            note(weights.rare_topic / mentors.max(1), &|| Fact::RareTopic {
                wish: wish.text.clone(),
                mentors,
            });
        }
        if let (Some(mentee), Some(mentor)) = (wish.level, offer.level)
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
        if let Some(format) = said.0.format.zip(said.1.format).and_then(agreed) {
            note(weights.same_format, &|| Fact::SameFormat { format });
        }
        if one.town.is_some() && one.town == other.town {
            let town = || said.0.town.clone().unwrap_or_default();
            note(weights.same_town, &|| Fact::SameTown { town: town() });
        }
        if let Some(at) = one.spoken.iter().position(|it| other.languages.contains(it)) {
            let language = || said.0.languages[at].clone();
            note(weights.shared_language, &|| Fact::SharedLanguage { language: language() });
        }
        let years = said.0.age.zip(said.1.age).map_or(0, gap);
        if years > 0 && years >= weights.age_gap_years {
            note(weights.age_gap, &|| Fact::AgeGap { years });
        }
        if let (Some(mentee), Some(mentor)) = (&said.0.background, &said.1.background)
            && one.background.is_disjoint(&other.background)
        {
            let fact = || Fact::OtherBackground { mentee: mentee.clone(), mentor: mentor.clone() };
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
