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

/// What someone does not eat, where she told.
pub fn diet(registration: &Registration) -> Option<&str> {
    registration.facts.diet.as_deref().map(str::trim).filter(|it| !it.is_empty())
}

/// Whether a diet is one that can harm: an allergy or an intolerance.
pub fn is_allergy(diet: &str) -> bool {
    let starts = |word: &str| word.starts_with("allerg") || word.starts_with("intoleran");
    folding::words(diet).split(' ').any(starts)
}

/// Letters and digits that nobody takes for one another.
const CLEAR: &[u8; 23] = b"ACDEFHJKMNPRTUVWXY34679";

/// What stands on the labels of a parent and of her children, so that who fetches them is known:
/// the same at each print, another for each family of the event.
pub fn pick_up_codes(registrations: &[Registration]) -> BTreeMap<RegistrationId, String> {
    let mut families: Vec<RegistrationId> =
        registrations.iter().filter(|it| !it.facts.children.is_empty()).map(|it| it.id).collect();
    families.sort();
    let mut codes: BTreeMap<RegistrationId, String> = BTreeMap::new();
    for family in families {
        let drawn = family.0.as_u128() as usize;
        let mut drawn = (0..).map(|more| code(drawn.wrapping_add(more)));
        let free = drawn.find(|it| !codes.values().any(|known| known == it));
        codes.extend(free.map(|it| (family, it)));
    }
    codes
}

fn code(drawn: usize) -> String {
    let sign = |place: u32| char::from(CLEAR[drawn / CLEAR.len().pow(place) % CLEAR.len()]);
    (0..3).map(sign).collect()
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
    fn each_family_has_a_code_of_its_own_and_keeps_it() {
        let family = |at: u128| {
            let child = crate::events::Child { name: "Ismaël".into(), ..Default::default() };
            let facts = RegistrationFacts { children: vec![child], ..Default::default() };
            let id = Uuid::from_u128(at);
            Registration { id: id.into(), event: Uuid::nil().into(), person: id.into(), facts }
        };
        // The first and the last would draw the same signs.
        let last = 23_u128.pow(3);
        let all = [family(0), family(1), family(last)];
        let codes = pick_up_codes(&all);
        let said: Vec<&str> = codes.values().map(String::as_str).collect();
        assert_eq!(said, ["AAA", "CAA", "DAA"]);
        assert_eq!(pick_up_codes(&all[..2])[&all[1].id], "CAA");
    }

    #[test]
    fn what_can_harm_stands_apart_from_what_one_does_not_eat() {
        assert!(is_allergy("Allergie fruits à coque") && is_allergy("intolérance au gluten"));
        assert!(!is_allergy("végétarienne") && !is_allergy("sans lactose"));
    }
}
