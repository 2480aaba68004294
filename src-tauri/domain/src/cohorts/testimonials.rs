//! What people said of the months together, and what they allow to be done with it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::Day;
use crate::ids::{CohortId, MemberId, TestimonialId};
use crate::people::{Age, Birth, PersonName};

/// For whom it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Saying {
    /// Of her own months.
    Quote,
    /// To the women of the next cohort.
    Advice,
}

/// How far she may be named where her words are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Consent {
    /// Not published at all.
    Kept,
    Unnamed,
    FirstName,
    FirstNameAndAge,
    FullName,
}

/// What was said, when, and under which consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TestimonialFacts {
    pub saying: Saying,
    pub text: String,
    pub on: Day,
    /// Where it was said: « rencontre finale », a call.
    pub context: Option<String>,
    /// None where she was not asked yet.
    pub consent: Option<Consent>,
    /// The day she took her consent back; from then on her words are not published.
    pub withdrawn: Option<Day>,
}

/// A testimonial as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Testimonial {
    pub id: TestimonialId,
    pub cohort: CohortId,
    pub member: MemberId,
    pub facts: TestimonialFacts,
}

impl TestimonialFacts {
    /// Under which name these words may be published, blank for none; `None` where they may not.
    pub fn signed(&self, name: &PersonName) -> Option<String> {
        match self.consent.filter(|_| self.withdrawn.is_none())? {
            Consent::Kept => None,
            Consent::Unnamed => Some(String::new()),
            Consent::FirstName | Consent::FirstNameAndAge => Some(name.first().to_owned()),
            Consent::FullName => Some(name.spoken()),
        }
    }

    /// Hers on the day she spoke, where she lets it be published.
    pub fn published_age(&self, birth: Birth) -> Option<Age> {
        let told = self.consent == Some(Consent::FirstNameAndAge) && self.withdrawn.is_none();
        birth.age_on(self.on).filter(|_| told)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_published_as_far_as_she_allows() {
        let name = PersonName::new("Solène", "Le Goff").unwrap();
        let mut facts = TestimonialFacts {
            saying: Saying::Quote,
            text: "J’ai osé.".to_owned(),
            on: "2021-01-27".parse().unwrap(),
            context: None,
            consent: None,
            withdrawn: None,
        };
        assert_eq!(facts.signed(&name), None, "she was not asked");
        facts.consent = Some(Consent::Kept);
        assert_eq!(facts.signed(&name), None);
        facts.consent = Some(Consent::FirstName);
        assert_eq!(facts.signed(&name).as_deref(), Some("Solène"));
        let born = Birth::Year { year: 1971 };
        assert_eq!(facts.published_age(born), None, "her first name alone");
        facts.consent = Some(Consent::FirstNameAndAge);
        assert_eq!(facts.signed(&name).as_deref(), Some("Solène"));
        assert_eq!(facts.published_age(born), Some(Age { least: 49, most: 50 }));
        facts.consent = Some(Consent::FullName);
        assert_eq!(facts.signed(&name).as_deref(), Some("Solène Le Goff"));
        facts.withdrawn = Some("2021-03-01".parse().unwrap());
        assert_eq!(facts.signed(&name), None, "she took it back");
    }
}
