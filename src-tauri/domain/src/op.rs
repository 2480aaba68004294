//! The acts that are kept in the history and can be taken back, by name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the user did, as the history and the « Annuler » of the screen name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Op {
    ChangeAssociation,
    AddPerson,
    ChangePerson,
    RemovePerson,
    ImportPeople,
    AddCohort,
    ChangeCohort,
    RemoveCohort,
    CopyCohort,
    ChangeTerms,
    CloseCohort,
    ReopenCohort,
    AddMember,
    ChangeMember,
    RemoveMember,
    AcceptPairs,
    EndPair,
    ChangePair,
    SnoozePair,
    ForbidPair,
    AllowPair,
    LogMeeting,
    LogMeetings,
    RemoveMeeting,
    AddGathering,
    ChangeGathering,
    RemoveGathering,
    MarkAttendance,
    AddTestimonial,
    ChangeTestimonial,
    RemoveTestimonial,
    IssueCertificates,
    AddEvent,
    ChangeEvent,
    RemoveEvent,
    AddRegistration,
    ChangeRegistration,
    RemoveRegistration,
}
