//! A column, as it is shown and as it is read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::folding;
use crate::import::fields::Field;

/// How sure a guess is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// Neither header nor cells tell a meaning we know.
    None,
    /// The cells alone tell.
    Cells,
    /// A word of the header tells.
    Word,
    /// The whole header tells, or the user did.
    Sure,
}

/// A column, what it means and for which of the people of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    pub index: usize,
    /// The header, numbered where it occurs twice: « Mail (2) ».
    pub header: String,
    pub field: Field,
    pub seat: Seat,
    /// The choice that a tick in this column stands for.
    pub option: Option<String>,
    pub confidence: Confidence,
    /// The first cells, to show beside the guess.
    pub samples: Vec<String>,
}

impl Column {
    /// The question a column answers: « Vos envies », of « Vos envies [Canva] ».
    pub fn question(&self) -> &str {
        self.header.split(" [").next().unwrap_or_default()
    }

    /// Whether it asks the name that someone bears, where another column asks that of her birth.
    pub fn is_usual_name(&self) -> bool {
        let words = folding::words(&self.header);
        let usual = ["usage", "usuel", "marital", "epouse", "prefere"];
        words.split(' ').any(|it| usual.contains(&it))
    }
}

/// How many people a line holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Layout {
    OnePerson,
    /// A mentee and a mentor: a pair.
    TwoPeople,
}

/// Whose a column is, where a line may hold two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Seat {
    /// The only person of the line, or the line as a whole.
    Sole,
    Mentee,
    Mentor,
}

/// Whether a field holds a name or half of one.
pub fn is_name(field: Field) -> bool {
    matches!(field, Field::FirstName | Field::LastName | Field::FullName)
}

/// A header without the number it was given.
pub fn twin(header: &str) -> &str {
    match header.rsplit_once(" (") {
        Some((base, rest)) if rest.strip_suffix(')').is_some_and(|it| it.parse::<u8>().is_ok()) => {
            base
        }
        _ => header,
    }
}
