//! What the day needs beside the groups: meals by diet, children looked after, one word each.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::event::Event;
use super::groups::Absence;
use super::programme::{Block, BlockKind};
use super::registrations::{EventRole, Registration};
use crate::days::Day;
use crate::folding;
use crate::ids::{BlockId, RegistrationId};

/// What a meal needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MealCount {
    pub block: BlockId,
    pub day: Day,
    /// Empty where the word for a meal says enough.
    pub title: String,
    pub women: u32,
    pub mentors: u32,
    pub staff: u32,
    pub children: u32,
    /// Adults without a diet.
    pub plain: u32,
    pub diets: Vec<Counted>,
    /// Adults with an allergy: their names stand on a list of their own.
    pub allergies: u32,
}

/// Something said by some, as most of them spelt it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Counted {
    pub said: String,
    pub count: u32,
}

/// The meals of an event, the first first.
pub fn meals(
    event: &Event,
    blocks: &[Block],
    registrations: &[Registration],
    absences: &[Absence],
) -> Vec<MealCount> {
    let mut meals: Vec<&Block> =
        blocks.iter().filter(|it| it.facts.kind == BlockKind::Meal).collect();
    meals.sort_by_key(|it| (it.facts.day, it.facts.starts, it.id));
    meals.into_iter().map(|it| meal(event, it, registrations, absences)).collect()
}

/// Whether someone eats at a meal.
pub fn eats(block: &Block, registration: &Registration, absences: &[Absence]) -> bool {
    is_there(block, registration, absences)
        && !registration.facts.no_meal.contains(&block.facts.day)
}

fn is_there(block: &Block, registration: &Registration, absences: &[Absence]) -> bool {
    let half_day = block.facts.half_day();
    let gone = Absence { registration: registration.id, half_day };
    registration.is_expected_on(half_day) && !absences.contains(&gone)
}

fn meal(
    event: &Event,
    block: &Block,
    registrations: &[Registration],
    absences: &[Absence],
) -> MealCount {
    let eaters: Vec<&Registration> =
        registrations.iter().filter(|it| eats(block, it, absences)).collect();
    let of = |role| eaters.iter().filter(|it| it.is(role)).count() as u32;
    let diets: Vec<&str> = eaters.iter().filter_map(|it| diet(it)).collect();
    let (allergies, diets): (Vec<&str>, Vec<&str>) =
        diets.into_iter().partition(|it| is_allergy(it));
    let cared = event.venue.childcare.iter().any(|it| it.day == block.facts.day);
    let parents = registrations.iter().filter(|it| cared && is_there(block, it, absences));
    MealCount {
        block: block.id,
        day: block.facts.day,
        title: block.facts.title.clone(),
        women: of(EventRole::Participant),
        mentors: of(EventRole::Mentor),
        staff: of(EventRole::Staff),
        children: parents.map(|it| it.facts.children.len() as u32).sum(),
        plain: (eaters.len() - diets.len() - allergies.len()) as u32,
        diets: counted(diets.into_iter()),
        allergies: allergies.len() as u32,
    }
}

/// The sign on the labels of a family, compared when a child is fetched: the same at every reprint,
/// letters and figures by turns so that no word comes about, none that looks like another.
pub fn family_code(parent: RegistrationId) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
    const FIGURES: &[u8] = b"23456789";
    let mut rest = parent.0.as_u128();
    let mut sign = |of: &[u8]| {
        let at = rest % of.len() as u128;
        rest /= of.len() as u128;
        char::from(of[at as usize])
    };
    [LETTERS, FIGURES, LETTERS, FIGURES, LETTERS].map(&mut sign).into_iter().collect()
}

/// What someone does not eat, where she told.
pub fn diet(registration: &Registration) -> Option<&str> {
    registration.facts.diet.as_deref().map(str::trim).filter(|it| !it.is_empty())
}

/// Whether a diet is one that can harm: an allergy or an intolerance.
pub fn is_allergy(diet: &str) -> bool {
    let starts = |word: &str| word.starts_with("allerg") || word.starts_with("intoleran");
    folding::words(diet).split(' ').any(starts)
}

/// The words everyone left, most said first: « envie » and « Envie » are one.
pub fn words(registrations: &[Registration]) -> Vec<Counted> {
    counted(registrations.iter().filter_map(|it| it.facts.word.as_deref()))
}

/// The same thing said in several spellings, counted once under the one met most, then first.
pub fn counted<'a>(all: impl Iterator<Item = &'a str>) -> Vec<Counted> {
    let mut spellings: BTreeMap<String, Vec<(&str, u32)>> = BTreeMap::new();
    for said in all {
        let known = spellings.entry(one_gender(&folding::words(said))).or_default();
        match known.iter_mut().find(|it| it.0 == said.trim()) {
            Some(spelling) => spelling.1 += 1,
            None => known.push((said.trim(), 1)),
        }
    }
    let mut found: Vec<Counted> = Vec::new();
    for known in spellings.into_values() {
        let count = known.iter().map(|it| it.1).sum();
        let usual = known.iter().rev().max_by_key(|it| it.1).map_or("", |it| it.0);
        found.push(Counted { said: usual.to_owned(), count });
    }
    found.sort_by(|one, other| (other.count, &one.said).cmp(&(one.count, &other.said)));
    found
}

/// « végétarienne » is « végétarien »: the kitchen cooks the same.
fn one_gender(folded: &str) -> String {
    let word = |it: &str| match it.strip_suffix("enne") {
        Some(stem) => format!("{stem}en"),
        None => it.to_owned(),
    };
    folded.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::RegistrationFacts;
    use uuid::Uuid;

    fn saying(word: &str) -> Registration {
        let facts = RegistrationFacts { word: Some(word.to_owned()), ..Default::default() };
        let nil = Uuid::nil();
        Registration { id: nil.into(), event: nil.into(), person: nil.into(), facts }
    }

    #[test]
    fn one_word_in_several_spellings_is_counted_once() {
        let all: Vec<Registration> =
            ["envie", "Envie", "audace", "envie ", "Élan"].map(saying).into();
        let said: Vec<(String, u32)> =
            words(&all).into_iter().map(|it| (it.said, it.count)).collect();
        assert_eq!(said, [("envie".into(), 3), ("audace".into(), 1), ("Élan".into(), 1)]);
    }

    #[test]
    fn a_family_keeps_its_sign_and_hardly_any_two_share_one() {
        let code = |at: u128| {
            family_code(
                Uuid::from_u128(at.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)).into(),
            )
        };
        assert_eq!(code(7), code(7));
        let codes: std::collections::BTreeSet<String> = (1..=300).map(code).collect();
        assert!(codes.len() >= 299, "{}", codes.len());
        assert!(codes.iter().all(|it| it.len() == 5 && !it.contains(['0', 'O', '1', 'I'])));
    }

    #[test]
    fn what_can_harm_stands_apart_from_what_one_does_not_eat() {
        assert!(is_allergy("Allergie fruits à coque") && is_allergy("intolérance au gluten"));
        assert!(!is_allergy("végétarienne") && !is_allergy("sans lactose"));
    }
}
