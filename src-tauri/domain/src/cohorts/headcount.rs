//! How many take part in a cohort.

use serde::Serialize;
use ts_rs::TS;

use super::CohortRole;

/// The people on each side, and the men among them: words that count people agree with them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Headcount {
    pub mentees: u32,
    pub mentors: u32,
    pub male_mentees: u32,
    pub male_mentors: u32,
}

impl Headcount {
    /// The same with all the people of one side counted.
    pub fn with(self, side: CohortRole, people: u32, men: u32) -> Self {
        match side {
            CohortRole::Mentee => Self { mentees: people, male_mentees: men, ..self },
            CohortRole::Mentor => Self { mentors: people, male_mentors: men, ..self },
        }
    }
}
