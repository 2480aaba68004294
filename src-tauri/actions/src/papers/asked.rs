//! Which papers there are, by what they are about.

use binome_domain::ids::{CohortId, GatheringId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A paper, by what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "Paper")]
pub enum PaperAsked {
    Gathering { gathering: GatheringId, paper: GatheringPaper },
    Cohort { cohort: CohortId, paper: CohortPaper },
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
    PairSheets,
    Charters,
    ImageConsents,
    PrivacyNotice,
    Portraits,
    PhoneList,
    Followup,
    Report,
    PartnerReport,
    VolunteerHours,
    Certificates,
    VolunteerCertificates,
    ThankYous,
}

impl GatheringPaper {
    pub const ALL: [Self; 2] = [Self::AttendanceSheet, Self::Invitations];
}

impl CohortPaper {
    pub const ALL: [Self; 13] = [
        Self::PairSheets,
        Self::Charters,
        Self::ImageConsents,
        Self::PrivacyNotice,
        Self::Portraits,
        Self::PhoneList,
        Self::Followup,
        Self::Report,
        Self::PartnerReport,
        Self::VolunteerHours,
        Self::Certificates,
        Self::VolunteerCertificates,
        Self::ThankYous,
    ];
}
