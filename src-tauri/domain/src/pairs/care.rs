//! How a pair is looked after: its own delay, its pause, its goals, charters and mid-term answers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cohorts::CohortRole;
use crate::days::Day;

/// What the staff keeps of a pair beside its meetings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct PairCare {
    /// Days without news after which this pair is silent; none where the cohort's delay holds.
    pub silence_days: Option<u16>,
    /// Holidays, an illness: no silence before this day, and none counted until then.
    pub paused: Option<Day>,
    pub goals: Vec<Goal>,
    pub charters: Charters,
    pub midterm: Midterm,
}

/// Something a pair wants to do, and whether it was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Goal {
    pub text: String,
    pub reached: bool,
}

/// The days on which the two signed their charter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Charters {
    pub mentee: Option<Day>,
    pub mentor: Option<Day>,
}

impl Charters {
    /// The day one side signed, or none where its signature is taken back.
    pub fn sign(&mut self, side: CohortRole, on: Option<Day>) {
        match side {
            CohortRole::Mentee => self.mentee = on,
            CohortRole::Mentor => self.mentor = on,
        }
    }

    /// How many of the two are not signed.
    pub fn missing(self) -> u32 {
        u32::from(self.mentee.is_none()) + u32::from(self.mentor.is_none())
    }
}

/// An answer from 1, not at all, to 4, entirely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "u8", into = "u8")]
#[ts(type = "number")]
pub struct Mark(u8);

impl TryFrom<u8> for Mark {
    type Error = &'static str;

    fn try_from(mark: u8) -> Result<Self, Self::Error> {
        if (1..=4).contains(&mark) { Ok(Self(mark)) } else { Err("not from 1 to 4") }
    }
}

impl From<Mark> for u8 {
    fn from(mark: Mark) -> Self {
        mark.0
    }
}

/// What both sides are asked half-way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum MidtermQuestion {
    /// We meet at a pace that suits me.
    Pace,
    /// We understand each other.
    Understanding,
    /// We get on with what we wanted to do.
    Progress,
    /// I am glad of these meetings.
    Content,
}

/// One side's answers, as far as they were given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Answers {
    pub pace: Option<Mark>,
    pub understanding: Option<Mark>,
    pub progress: Option<Mark>,
    pub content: Option<Mark>,
}

impl Answers {
    fn each(&self) -> [(MidtermQuestion, Option<Mark>); 4] {
        [
            (MidtermQuestion::Pace, self.pace),
            (MidtermQuestion::Understanding, self.understanding),
            (MidtermQuestion::Progress, self.progress),
            (MidtermQuestion::Content, self.content),
        ]
    }
}

/// The same questions, asked of both sides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Midterm {
    pub mentee: Answers,
    pub mentor: Answers,
}

/// Two answers that far apart ask for a word with both.
const GAP: u8 = 2;

impl Midterm {
    /// The questions that the two answered by two marks or more apart.
    pub fn gaps(&self) -> Vec<MidtermQuestion> {
        let both = self.mentee.each().into_iter().zip(self.mentor.each());
        both.filter(|((_, one), (_, other))| {
            one.zip(*other).is_some_and(|(one, other)| GAP <= one.0.abs_diff(other.0))
        })
        .map(|((question, _), _)| question)
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(marks: [u8; 4]) -> Answers {
        let mark = |it: u8| Mark::try_from(it).ok();
        let [pace, understanding, progress, content] = marks.map(mark);
        Answers { pace, understanding, progress, content }
    }

    #[test]
    fn answers_two_apart_are_flagged() {
        let midterm = Midterm { mentee: answers([1, 3, 4, 4]), mentor: answers([4, 4, 2, 0]) };
        assert_eq!(midterm.gaps(), [MidtermQuestion::Pace, MidtermQuestion::Progress]);
        assert_eq!(Midterm::default().gaps(), []);
    }

    #[test]
    fn a_mark_is_from_one_to_four() {
        assert!(serde_json::from_str::<Mark>("0").is_err());
        assert!(serde_json::from_str::<Mark>("5").is_err());
        assert_eq!(serde_json::to_string(&Mark(4)).unwrap(), "4");
    }
}
