//! What papers say: one struct, filled once for each language, with no field left out.

mod en;
mod fr;
mod french;
mod letters_en;
mod letters_fr;
mod saying;
mod told;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use saying::{
    Annex, Attendance, Badges, Certificate, Common, Heads, Letter, Pair, Plan, Report, Titles,
    Words,
};
pub use told::{Agreement, Deed, Done, KindOf, Mission, Role, Slot};

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

    /// « fr », as files and lists name it.
    pub fn letters(self) -> &'static str {
        &self.code()[..2]
    }

    /// Whose syllables long words are cut between.
    pub fn tongue(self) -> hypher::Lang {
        match self {
            Self::Fr => hypher::Lang::French,
            Self::En => hypher::Lang::English,
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
