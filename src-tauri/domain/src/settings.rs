//! What the association says of itself, once, for every paper.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::people::Civility;

/// A picture the papers bear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Emblem {
    Logo,
    /// Of the one who signs.
    Signature,
}

/// The association behind the papers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Association {
    pub name: String,
    pub address: Option<String>,
    pub city: Option<String>,
    pub siret: Option<String>,
    pub rna: Option<String>,
    pub signatory: Option<String>,
    pub signatory_role: Option<String>,
    /// Only a declared training body may print the words of training.
    pub training_body: bool,
    /// The number of its declaration of activity, printed where it is a training body.
    #[serde(default)]
    pub declaration: Option<String>,
    /// An e-mail, a phone: how those who receive its papers reach it.
    #[serde(default)]
    pub contact: Option<String>,
    /// How papers agree with those who are accompanied and never told how they are addressed; none
    /// for words that suit everyone.
    #[serde(default)]
    pub grammatical_gender: Option<Civility>,
}
