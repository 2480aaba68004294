//! The terms of a cohort: whom it is meant for, and what counts when pairs are made.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::roles::CohortRole;
use crate::folding;
use crate::matching::question::Weights;
use crate::people::Age;

/// What the staff asks for. Criteria show who is outside; the rules alone forbid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Terms {
    pub criteria: Vec<Criterion>,
    pub importances: Importances,
    /// From how many years on an age gap counts.
    pub age_gap_years: u8,
    pub common_slot_required: bool,
    pub other_organisation_required: bool,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            criteria: Vec::new(),
            importances: Importances::default(),
            age_gap_years: Weights::default().age_gap_years,
            common_slot_required: false,
            other_organisation_required: false,
        }
    }
}

/// Whom one side of a cohort is meant for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Criterion {
    pub role: CohortRole,
    pub asks: Asks,
}

/// What a criterion asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum Asks {
    AgeFrom { years: u8 },
    AgeUpTo { years: u8 },
    Town { town: String },
}

impl Asks {
    /// Whether someone is as asked; `None` where too little is known of her.
    pub fn fit(&self, age: Option<Age>, town: Option<&str>) -> Option<bool> {
        match self {
            Self::AgeFrom { years } => sure(age?, |it| i32::from(*years) <= it),
            Self::AgeUpTo { years } => sure(age?, |it| it <= i32::from(*years)),
            Self::Town { town: asked } => Some(folding::solid(town?) == folding::solid(asked)),
        }
    }
}

/// The answer, where it is the same for the least and the most years she can be.
fn sure(age: Age, fits: impl Fn(i32) -> bool) -> Option<bool> {
    (fits(age.least) == fits(age.most)).then(|| fits(age.least))
}

/// How much a wish weighs, in words that anyone can choose from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Importance {
    #[default]
    Not,
    Little,
    Quite,
    Very,
}

impl Importance {
    fn points(self) -> u16 {
        match self {
            Self::Not => 0,
            Self::Little => 5,
            Self::Quite => 10,
            Self::Very => 20,
        }
    }
}

/// How much each thing weighs when pairs are proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Importances {
    pub topic: Importance,
    /// A topic that few mentors offer.
    pub rare_topic: Importance,
    /// A mentor who knows more of the topic.
    pub level: Importance,
    pub common_slot: Importance,
    pub format: Importance,
    pub town: Importance,
    pub language: Importance,
    pub age_gap: Importance,
    pub background: Importance,
    /// Not loading a few mentors while others have nobody.
    pub spread: Importance,
}

impl Default for Importances {
    fn default() -> Self {
        let not = Importance::Not;
        Self {
            topic: Importance::Quite,
            rare_topic: not,
            level: not,
            common_slot: Importance::Little,
            format: not,
            town: not,
            language: not,
            age_gap: not,
            background: not,
            spread: not,
        }
    }
}

impl Terms {
    /// The points these words stand for: the first wish counts twice what the others do.
    pub fn weights(&self) -> Weights {
        let it = &self.importances;
        Weights {
            wishes: vec![2 * it.topic.points(), it.topic.points()],
            rare_topic: it.rare_topic.points(),
            level: it.level.points(),
            common_slot: it.common_slot.points(),
            same_format: it.format.points(),
            same_town: it.town.points(),
            shared_language: it.language.points(),
            age_gap: it.age_gap.points(),
            age_gap_years: self.age_gap_years,
            other_background: it.background.points(),
            spread: it.spread.points(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_terms_are_the_usual_weights() {
        assert_eq!(Terms::default().weights(), Weights::default());
        assert_eq!(serde_json::from_str::<Terms>("{}").unwrap(), Terms::default());
    }

    #[test]
    fn who_is_outside_is_said_only_where_it_is_sure() {
        let over = Asks::AgeFrom { years: 45 };
        let aged = |least, most| over.fit(Some(Age { least, most }), None);
        assert_eq!((aged(44, 44), aged(44, 45), aged(45, 46)), (Some(false), None, Some(true)));
        assert_eq!(over.fit(None, None), None);
        let town = Asks::Town { town: "Rennes".to_owned() };
        assert_eq!(town.fit(None, Some("RENNES ")), Some(true));
        assert_eq!(town.fit(None, Some("Betton")), Some(false));
    }
}
