//! How much someone knows of a topic, before and after.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::folding;

/// From 0, nothing yet, to 3, at ease alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "u8", into = "u8")]
#[ts(type = "number")]
pub struct Level(u8);

impl TryFrom<u8> for Level {
    type Error = &'static str;

    fn try_from(level: u8) -> Result<Self, Self::Error> {
        if level <= 3 { Ok(Self(level)) } else { Err("beyond 3") }
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

/// What a member knew of one of her topics, before and after the months together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TopicLevel {
    /// In the words of her wish or offer.
    pub topic: String,
    pub before: Option<Level>,
    pub after: Option<Level>,
}

/// What is known of one topic among those of a member.
pub fn of_topic<'a>(levels: &'a [TopicLevel], topic: &str) -> Option<&'a TopicLevel> {
    let topic = folding::solid(topic);
    levels.iter().find(|it| folding::solid(&it.topic) == topic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_at_most_three() {
        assert!(serde_json::from_str::<Level>("3").is_ok());
        assert!(serde_json::from_str::<Level>("4").is_err());
    }

    #[test]
    fn a_topic_is_found_whatever_its_accents() {
        let level = TopicLevel { topic: "Réseaux".to_owned(), before: None, after: None };
        assert!(of_topic(&[level], "reseaux").is_some());
    }
}
