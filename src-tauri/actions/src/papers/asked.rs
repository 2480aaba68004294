//! Which papers there are, by what they are about.

use binome_domain::ids::{CohortId, EventId, GatheringId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A paper, by what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "Paper")]
pub enum PaperAsked {
    Gathering {
        gathering: GatheringId,
        paper: GatheringPaper,
    },
    Cohort {
        cohort: CohortId,
        paper: CohortPaper,
    },
    Event {
        event: EventId,
        paper: EventPaper,
    },
    /// `from` is the first label still on the sheet, counted from 1.
    Labels {
        event: EventId,
        labels: Labels,
        from: u32,
    },
}

/// What is printed for one gathering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum GatheringPaper {
    AttendanceSheet,
    Invitations,
}

/// What is printed for a whole cohort, in the order it is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CohortPaper {
    WelcomeKit,
    PairSheets,
    Charters,
    ImageConsents,
    PrivacyNotice,
    Portraits,
    PhoneList,
    Followup,
    Report,
    PartnerReport,
    Annex,
    VolunteerHours,
    Certificates,
    VolunteerCertificates,
    ThankYous,
}

/// What is printed for an event, in the order it is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum EventPaper {
    /// All that the day needs, in one file, should the computer fail.
    Rescue,
    AttendanceSheet,
    GroupSheets,
    StaffSheet,
    Badges,
    LargeBadges,
    Itineraries,
    RoomLists,
    /// The table of each woman at each round.
    Whereabouts,
    Posters,
    Programme,
    Portraits,
    ProjectTeams,
    LunchTables,
    Passages,
    Meals,
    Allergies,
    Childcare,
    NoPhotos,
    Emergency,
    PhoneList,
    WordWall,
    Report,
    PartnerReport,
    Annex,
    Invitations,
    ImageConsents,
    ParentalAuthorisations,
    PrivacyNotice,
    VolunteerHours,
    Certificates,
    VolunteerCertificates,
    ThankYous,
}

/// Whom labels are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Labels {
    Names,
    Children,
}

impl Labels {
    pub const ALL: [Self; 2] = [Self::Names, Self::Children];
}

impl EventPaper {
    pub const ALL: [Self; 33] = [
        Self::Rescue,
        Self::AttendanceSheet,
        Self::GroupSheets,
        Self::StaffSheet,
        Self::Badges,
        Self::LargeBadges,
        Self::Itineraries,
        Self::RoomLists,
        Self::Whereabouts,
        Self::Posters,
        Self::Programme,
        Self::Portraits,
        Self::ProjectTeams,
        Self::LunchTables,
        Self::Passages,
        Self::Meals,
        Self::Allergies,
        Self::Childcare,
        Self::NoPhotos,
        Self::Emergency,
        Self::PhoneList,
        Self::WordWall,
        Self::Report,
        Self::PartnerReport,
        Self::Annex,
        Self::Invitations,
        Self::ImageConsents,
        Self::ParentalAuthorisations,
        Self::PrivacyNotice,
        Self::VolunteerHours,
        Self::Certificates,
        Self::VolunteerCertificates,
        Self::ThankYous,
    ];
}

impl GatheringPaper {
    pub const ALL: [Self; 2] = [Self::AttendanceSheet, Self::Invitations];
}

impl CohortPaper {
    pub const ALL: [Self; 15] = [
        Self::WelcomeKit,
        Self::PairSheets,
        Self::Charters,
        Self::ImageConsents,
        Self::PrivacyNotice,
        Self::Portraits,
        Self::PhoneList,
        Self::Followup,
        Self::Report,
        Self::PartnerReport,
        Self::Annex,
        Self::VolunteerHours,
        Self::Certificates,
        Self::VolunteerCertificates,
        Self::ThankYous,
    ];
}
