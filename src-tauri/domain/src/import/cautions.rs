//! What is doubtful, and what is left out: codes and facts, never sentences.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::Field;

/// What a person should look at before she says yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Caution {
    AgeWithoutBirthDate,
    BirthdayWithoutYear,
    DoubleHyphen,
    DuplicateHeaders,
    ExcelSerialDate,
    InvalidAge,
    InvalidDate,
    InvalidEmail,
    InvalidPhone,
    InvalidPostalCode,
    LeadingZeroLost,
    LostCharacter,
    MissingEmail,
    MissingPhone,
    /// Accents that had been encoded twice were repaired.
    MojibakeRepaired,
    NameOrderGuessed,
    NamesakesNotMerged,
    NoAnswer,
    NotAvailable,
    PayerEmailNotUsed,
    ProbableDuplicate,
    SamePersonAnsweredTwice,
    SeparatorInsideChoice,
    SeveralEmails,
    SeveralPhones,
    SharedEmailNotMerged,
    UnitInNumber,
}

/// A caution, with where it was met.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Warning {
    pub code: Caution,
    pub lines: Vec<u32>,
    pub field: Option<Field>,
    /// What the cell said.
    pub value: Option<String>,
}

impl Warning {
    pub fn at(code: Caution, line: u32) -> Self {
        Self { code, lines: vec![line], field: None, value: None }
    }

    pub fn between(code: Caution, lines: impl IntoIterator<Item = u32>) -> Self {
        let mut lines: Vec<u32> = lines.into_iter().collect();
        lines.sort_unstable();
        lines.dedup();
        Self { code, lines, field: None, value: None }
    }

    pub fn of(mut self, field: Field, value: &str) -> Self {
        self.field = Some(field);
        self.value = (!value.is_empty()).then(|| value.to_owned());
        self
    }
}

/// Why a line brings nobody in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SkipReason {
    Title,
    BlankLine,
    FooterTotal,
    FooterNote,
    RepeatedHeader,
    /// Refunded, cancelled, still waiting.
    OrderNotValid,
    Draft,
    /// A questionnaire opened and never sent.
    IncompleteAnswer,
    /// A line that tried the form: « Test Test ».
    TestLine,
    /// A card of a company, not of a person.
    OrganisationCard,
    NoName,
}

/// A line left out, with its reason.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Skipped {
    pub line: u32,
    pub code: SkipReason,
    /// What made it so, where a cell did.
    pub value: Option<String>,
}
