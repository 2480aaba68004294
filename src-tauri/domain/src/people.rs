//! People: one page each, over all the years and roles.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::{Day, years_between};
use crate::ids::{PersonId, QuestionId};

/// A person's name, trimmed, with at least one letter in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonName {
    first: String,
    last: String,
}

impl PersonName {
    /// `None` where nothing is left after trimming.
    pub fn new(first: &str, last: &str) -> Option<Self> {
        let (first, last) = (tidy(first), tidy(last));
        let said = first.chars().chain(last.chars()).any(char::is_alphanumeric);
        said.then_some(Self { first, last })
    }

    pub fn first(&self) -> &str {
        &self.first
    }

    pub fn last(&self) -> &str {
        &self.last
    }

    /// « Solène Le Goff », for letters, badges and screens.
    pub fn spoken(&self) -> String {
        format!("{} {}", self.first, self.last).trim().to_owned()
    }

    /// « LE GOFF Solène », for lists to sign.
    pub fn listed(&self) -> String {
        format!("{} {}", self.last.to_uppercase(), self.first).trim().to_owned()
    }
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a person is addressed, where she said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Civility {
    Mme,
    M,
}

/// What is known of a birth; an age alone is only true on the day it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum Birth {
    #[default]
    Unknown,
    Date {
        day: Day,
    },
    Year {
        year: i32,
    },
    Age {
        years: u8,
        told: Day,
    },
}

/// The least and the most years a person can be; equal where her birth date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Age {
    pub least: i32,
    pub most: i32,
}

impl Birth {
    /// The age on a day: « 58–59 ans » where only an earlier age is known, never a false one.
    pub fn age_on(&self, day: Day) -> Option<Age> {
        use chrono::Datelike;
        let (least, most) = match *self {
            Self::Unknown => return None,
            Self::Date { day: born } => {
                let years = years_between(born, day);
                (years, years)
            }
            Self::Year { year } => (day.year() - year - 1, day.year() - year),
            Self::Age { years, told } => {
                let since = years_between(told, day);
                let exact = told == day;
                (i32::from(years) + since, i32::from(years) + since + i32::from(!exact))
            }
        };
        (most >= 0).then_some(Age { least: least.max(0), most })
    }
}

/// A phone number as it was typed, and its international form where it is a number at all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Phone {
    pub typed: String,
    /// E.164: `+33639980101`.
    pub normal: Option<String>,
}

/// How a person likes to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Way {
    Email,
    Phone,
}

/// What someone of the staff does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StaffFunction {
    Organisation,
    /// Leads a table where a mentor is missing.
    Facilitation,
    Childcare,
    Welcome,
}

/// Where a picture may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Medium {
    Website,
    SocialNetworks,
    Press,
    Print,
}

/// What someone said of her picture on a medium; where nothing was said it is a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImageConsent {
    pub medium: Medium,
    pub given: bool,
    pub on: Day,
    /// The day she took it back.
    pub withdrawn: Option<Day>,
}

impl ImageConsent {
    /// Whether a picture may be shown there on a day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.given && self.on <= day && self.withdrawn.is_none_or(|it| day < it)
    }
}

/// What is known of a person, without who she is to us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonFacts {
    pub name: PersonName,
    /// Her own correction of where she stands in a list.
    pub sort_name: Option<String>,
    pub civility: Option<Civility>,
    pub birth: Birth,
    /// The preferred one first.
    pub emails: Vec<String>,
    /// The preferred one first.
    pub phones: Vec<Phone>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    pub organisation: Option<String>,
    pub job: Option<String>,
    pub note: Option<String>,
    #[serde(default)]
    pub prefers: Option<Way>,
    /// What she does where she is of the staff.
    #[serde(default)]
    pub functions: Vec<StaffFunction>,
    /// At most one a medium.
    #[serde(default)]
    pub consents: Vec<ImageConsent>,
}

impl PersonFacts {
    /// A person of whom only the name is known.
    pub fn named(name: PersonName) -> Self {
        Self {
            name,
            sort_name: None,
            civility: None,
            birth: Birth::Unknown,
            emails: Vec::new(),
            phones: Vec::new(),
            postal_code: None,
            city: None,
            organisation: None,
            job: None,
            note: None,
            prefers: None,
            functions: Vec::new(),
            consents: Vec::new(),
        }
    }

    /// The phone she prefers, in its normal form where it has one.
    pub fn phone(&self) -> Option<&str> {
        self.phones.first().map(|it| it.normal.as_deref().unwrap_or(&it.typed))
    }

    /// Whether she is to be called: she asked for it, or has no address.
    pub fn is_called(&self) -> bool {
        let phone = !self.phones.is_empty();
        phone && (self.prefers == Some(Way::Phone) || self.emails.is_empty())
    }
}

/// A person as the association knows her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    pub id: PersonId,
    pub facts: PersonFacts,
}

/// Whom a list of people is narrowed down to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum Among {
    /// Whoever belongs to an organisation, spelt exactly so.
    Organisation { name: String },
    /// Whoever gave this answer to a question; any answer where none is said.
    Answer { question: QuestionId, answer: Option<String> },
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn an_age_told_once_is_never_a_false_date() {
        let told = Birth::Age { years: 58, told: day("2020-11-02") };
        assert_eq!(told.age_on(day("2020-11-02")), Some(Age { least: 58, most: 58 }));
        assert_eq!(told.age_on(day("2021-03-01")), Some(Age { least: 58, most: 59 }));
        assert_eq!(told.age_on(day("2020-10-27")), Some(Age { least: 57, most: 58 }));
    }

    #[test]
    fn a_consent_holds_from_its_day_until_it_is_withdrawn() {
        let consent = ImageConsent {
            medium: Medium::Press,
            given: true,
            on: day("2026-01-10"),
            withdrawn: Some(day("2026-03-01")),
        };
        let held = ["2026-01-09", "2026-01-10", "2026-02-28", "2026-03-01"];
        assert_eq!(held.map(|it| consent.holds_on(day(it))), [false, true, true, false]);
        assert!(
            !ImageConsent { given: false, withdrawn: None, ..consent }.holds_on(day("2026-02-01"))
        );
    }

    #[test]
    fn who_has_no_address_or_says_so_is_called() {
        let mut facts = PersonFacts::named(PersonName::new("Léa", "Riou").unwrap());
        assert!(!facts.is_called());
        facts.phones.push(Phone { typed: "06 39 98 01 01".into(), normal: None });
        assert!(facts.is_called());
        facts.emails.push("lea.riou@example.org".into());
        assert!(!facts.is_called());
        facts.prefers = Some(Way::Phone);
        assert!(facts.is_called());
    }

    #[test]
    fn a_name_is_trimmed_and_never_blank() {
        assert_eq!(PersonName::new(" ", "-"), None);
        let name = PersonName::new(" Solène ", "Le  Goff").unwrap();
        assert_eq!(
            (name.spoken(), name.listed()),
            ("Solène Le Goff".into(), "LE GOFF Solène".into())
        );
    }
}
