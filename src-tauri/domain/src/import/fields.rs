//! What a column can mean.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The meaning of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Field {
    FirstName,
    LastName,
    /// Both names in one cell, in an order to be guessed.
    FullName,
    Civility,
    Email,
    Phone,
    Birth,
    BirthYear,
    Age,
    PostalCode,
    City,
    /// Only its code and its town are kept.
    Address,
    Organisation,
    Job,
    /// The way to the job: engineer, career change, self-taught.
    Background,
    Topics,
    Availability,
    /// Participants a mentor takes at once.
    GroupSize,
    MentorBefore,
    /// A word about oneself, for the portraits.
    Bio,
    Situation,
    /// How far one is with digital jobs.
    Profile,
    HeardFrom,
    Diet,
    Meal,
    ChildcareWanted,
    Children,
    ImageConsent,
    Note,
    /// Says on each line whether it is a mentor or someone else.
    Role,
    /// What the ticket is called: « Participante - gratuit ».
    TicketKind,
    /// The number by which the source knows this person again.
    Ticket,
    Order,
    Status,
    Draft,
    /// When the answer was sent or the order placed.
    AnsweredOn,
    PayerFirstName,
    PayerLastName,
    PayerEmail,
    /// Kept as it stands, under its header.
    Question,
    /// Not imported.
    Ignored,
}
