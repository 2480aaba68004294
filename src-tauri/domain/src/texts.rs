//! The letters and forms of an association, whose texts it may write itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A letter or form with a text of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Model {
    /// To a gathering of a cohort.
    Invitation,
    /// To an event.
    EventInvitation,
    /// The first pages of a cohort's welcome kit.
    Welcome,
    ThankYou,
    Charter,
    ImageConsent,
    ParentalAuthorisation,
    PrivacyNotice,
}

impl Model {
    pub const ALL: [Self; 8] = [
        Self::Invitation,
        Self::EventInvitation,
        Self::Welcome,
        Self::ThankYou,
        Self::Charter,
        Self::ImageConsent,
        Self::ParentalAuthorisation,
        Self::PrivacyNotice,
    ];

    /// The fields a text of this model may use: those it always knows how to ask for.
    pub fn fields(self) -> &'static [Field] {
        use Field::{
            Action, Address, Association, Children, Contact, Dates, Hours, Instructions, Meeting,
            Name, Pair, Place,
        };
        match self {
            Self::Invitation => {
                &[Name, Association, Action, Meeting, Dates, Place, Instructions, Contact]
            }
            Self::EventInvitation => &[Name, Association, Action, Dates, Place, Contact],
            Self::Welcome => &[Association, Action, Dates, Contact],
            Self::ThankYou => &[Name, Association, Action, Dates, Hours],
            Self::Charter => &[Association, Action, Dates, Pair],
            Self::ImageConsent => &[Name, Association, Action, Dates, Place],
            Self::ParentalAuthorisation => &[Name, Association, Action, Dates, Place, Children],
            Self::PrivacyNotice => &[Association, Action, Address, Contact],
        }
    }
}

/// What the program writes into a text, person by person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Field {
    Name,
    Association,
    Address,
    /// How to reach the association: an e-mail, a phone.
    Contact,
    /// The exact title of the cohort or event.
    Action,
    /// Which gathering of a cohort.
    Meeting,
    Dates,
    Place,
    Instructions,
    /// Both names of a pair.
    Pair,
    Children,
    /// Hours she gave.
    Hours,
}

/// A text: its title, then one paragraph a line. `- ` begins a point of a list, `[ ] ` a box to
/// tick, `_ ` a line to write on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Text {
    pub subject: String,
    pub body: String,
}
