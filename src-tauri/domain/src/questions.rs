//! Questions of an association's own: what a form asks beside names and addresses.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::folding;
use crate::ids::{CohortId, EventId, QuestionId};
use crate::import::values::{choices, dates};

/// Where a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum AskedIn {
    Cohort { cohort: CohortId },
    Event { event: EventId },
    Anywhere,
}

/// What can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum AnswerKind {
    Text,
    /// One of the options.
    List,
    YesNo,
    Date,
    Number,
}

/// What is asked, and what may be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QuestionFacts {
    pub asked_in: AskedIn,
    pub name: String,
    pub answer: AnswerKind,
    /// Of a list, in their order.
    pub options: Vec<String>,
}

/// A question as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    pub id: QuestionId,
    pub facts: QuestionFacts,
}

/// The most answers that are offered as a list, and the longest of them, in letters.
const MOST_OPTIONS: usize = 8;
const LONGEST_OPTION: usize = 40;

impl AnswerKind {
    /// An answer as it is kept: `oui` or `non`, a day as `2026-01-05`, a number with a point;
    /// nothing where it is no answer of this kind.
    pub fn kept(self, said: &str) -> Option<String> {
        let said = said.trim();
        if said.is_empty() {
            return None;
        }
        match self {
            Self::Text | Self::List => Some(said.to_owned()),
            Self::YesNo => {
                choices::yes_no(said).map(|it| if it { "oui" } else { "non" }.to_owned())
            }
            Self::Date => dates::moment(said).map(|it| it.date().to_string()),
            Self::Number => {
                let plain: String = said.replace(',', ".").split_whitespace().collect();
                plain.parse::<f64>().ok().filter(|it| it.is_finite()).map(|_| plain)
            }
        }
    }
}

/// What the answers of many tell of the kind of a question, with the options of a list.
pub fn kind_of(answers: &[&str]) -> (AnswerKind, Vec<String>) {
    for kind in [AnswerKind::YesNo, AnswerKind::Date, AnswerKind::Number] {
        if answers.len() > 1 && answers.iter().all(|it| kind.kept(it).is_some()) {
            return (kind, Vec::new());
        }
    }
    let mut options: Vec<String> = Vec::new();
    let mut seen = BTreeSet::new();
    for answer in answers {
        if seen.insert(folding::words(answer)) {
            options.push((*answer).to_owned());
        }
    }
    let few = options.len() <= MOST_OPTIONS && options.len() * 3 <= answers.len();
    let short = options.iter().all(|it| it.chars().count() <= LONGEST_OPTION);
    if few && short { (AnswerKind::List, options) } else { (AnswerKind::Text, Vec::new()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_tell_what_kind_of_question_it_was() {
        assert_eq!(kind_of(&["Oui", "non", "X"]).0, AnswerKind::YesNo);
        assert_eq!(kind_of(&["12/04/2026", "2026-05-01"]).0, AnswerKind::Date);
        assert_eq!(kind_of(&["3", "4,5"]).0, AnswerKind::Number);
        let sizes = ["S", "M", "s", "L", "M", "M", "S", "L", "M"];
        assert_eq!(kind_of(&sizes), (AnswerKind::List, vec!["S".into(), "M".into(), "L".into()]));
        assert_eq!(kind_of(&["parce que", "je ne sais pas"]).0, AnswerKind::Text);
    }

    #[test]
    fn an_answer_is_kept_in_one_form_or_not_at_all() {
        let kept = |kind: AnswerKind, said| kind.kept(said);
        assert_eq!(kept(AnswerKind::YesNo, "Oui, avec plaisir").as_deref(), Some("oui"));
        assert_eq!(kept(AnswerKind::Date, "1er mai 2026").as_deref(), Some("2026-05-01"));
        assert_eq!(kept(AnswerKind::Number, "1 234,5").as_deref(), Some("1234.5"));
        assert_eq!(kept(AnswerKind::Number, "beaucoup"), None);
        assert_eq!(kept(AnswerKind::Text, "  "), None);
    }
}
