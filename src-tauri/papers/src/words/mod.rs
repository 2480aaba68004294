//! What papers say: one struct, filled once for each language, with no field left out.

mod en;
mod fr;
mod french;

use binome_domain::days::{Day, Half, Span};
use binome_domain::people::Civility;
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::documents::attendance_sheet::Slot;

/// The language a paper is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Language {
    Fr,
    En,
}

impl Language {
    /// The BCP 47 tag.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr-FR",
            Self::En => "en-GB",
        }
    }

    /// All that papers say in this language.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Fr => &fr::WORDS,
            Self::En => &en::WORDS,
        }
    }
}

/// How words that follow a person agree with her; neutral where nobody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Agreement {
    Feminine,
    Masculine,
    #[default]
    Neutral,
}

impl From<Option<Civility>> for Agreement {
    fn from(civility: Option<Civility>) -> Self {
        match civility {
            Some(Civility::Mme) => Self::Feminine,
            Some(Civility::M) => Self::Masculine,
            None => Self::Neutral,
        }
    }
}

/// The words of a language.
pub struct Words {
    pub common: Common,
    pub attendance: Attendance,
    pub certificate: Certificate,
}

/// Dates, hours, counts, and what stands on every paper.
pub struct Common {
    /// Spaces that must not break, quotation marks: a typed text as a printer sets it.
    pub typeset: fn(&str) -> String,
    /// « page 2 / 3 ».
    pub page: fn(usize, usize) -> String,
    /// « samedi 13 mai 2023 ».
    pub day: fn(Day) -> String,
    /// « 27 janvier 2021 ».
    pub date: fn(Day) -> String,
    /// « vendredi 12 et samedi 13 mai 2023 ».
    pub days: fn(&[Day]) -> String,
    /// « les vendredi 12 et samedi 13 mai 2023 ».
    pub on_days: fn(&[Day]) -> String,
    /// « du 27 octobre 2020 au 27 janvier 2021 ».
    pub span: fn(Span) -> String,
    /// « 18 h 30 ».
    pub hour: fn(NaiveTime) -> String,
    /// « de 18 h 30 à 20 h ».
    pub hours: fn(NaiveTime, NaiveTime) -> String,
    /// « 10 h 30 », from minutes.
    pub duration: fn(u32) -> String,
    pub half: fn(Half) -> &'static str,
    pub civility: fn(Civility) -> &'static str,
    /// « A, B et C ».
    pub list: fn(&[String]) -> String,
    /// Across papers printed from the demonstration file.
    pub example: &'static str,
}

/// The sheet people sign when they come.
pub struct Attendance {
    pub title: &'static str,
    pub date: &'static str,
    pub place: &'static str,
    pub number: &'static str,
    pub name: &'static str,
    pub detail: &'static str,
    pub signature: &'static str,
    pub leaders: &'static str,
    pub total: &'static str,
    /// A column's head: day, half-day, hours.
    pub slot: fn(&Slot) -> String,
    /// SIRET, RNA, declaration of activity.
    pub siret: fn(&str) -> String,
    pub rna: fn(&str) -> String,
    pub declaration: fn(&str) -> String,
    pub walk_ins: &'static str,
}

/// What a certificate says of someone.
pub struct Certificate {
    pub title: fn(super::documents::certificate::KindOf) -> &'static str,
    /// « L'association … atteste que ».
    pub attests: fn(&str) -> String,
    pub born: fn(Agreement, &str) -> String,
    /// The sentence that follows the name.
    pub sentence: fn(&super::documents::certificate::Deed<'_>) -> String,
    pub theme: fn(&str) -> String,
    pub skills: fn(&str) -> String,
    pub purpose: &'static str,
    pub done: fn(&str, &str) -> String,
    pub number: fn(&str) -> String,
    pub rectified: &'static str,
    pub stamp: &'static str,
}
