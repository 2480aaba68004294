//! Why these two, why not, and why someone is left over: facts, never sentences.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::Slot;
use crate::ids::MemberId;

use super::question::{Couple, Format};

/// One reason for a pair, and the points it brings under the weights of now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ground {
    pub points: u32,
    pub fact: Fact,
}

/// What speaks for a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Fact {
    /// The mentor offers what the mentee wishes; rank 1 is her dearest wish.
    TopicWish {
        rank: u8,
        wish: String,
        offer: String,
    },
    /// Few mentors offer what she wishes.
    RareTopic {
        wish: String,
        mentors: u16,
    },
    /// The mentor knows more of it.
    LevelAhead {
        wish: String,
        mentee: u8,
        mentor: u8,
    },
    CommonSlots {
        slots: Vec<Slot>,
    },
    SameFormat {
        format: Format,
    },
    SameTown {
        town: String,
    },
    SharedLanguage {
        language: String,
    },
    AgeGap {
        years: u8,
    },
    OtherBackground {
        mentee: String,
        mentor: String,
    },
}

/// What speaks against a pair, whatever the points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Barrier {
    Forbidden,
    AlreadyPaired,
    SameOrganisation { organisation: String },
    NoCommonSlot,
}

/// Someone, and all that stands between.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Obstacle {
    pub member: MemberId,
    pub barriers: Vec<Barrier>,
}

/// Why a mentee gets no mentor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum WhyLeft {
    /// Every mentor is ruled out: those against whom the fewest rules speak, and these rules.
    NobodyPossible { nearest: Vec<Obstacle> },
    /// These mentees can go to these mentors only, who have too few seats for them.
    TooFewSeats { mentees: Vec<MemberId>, mentors: Vec<MemberId>, seats: u32 },
}

/// Why a mentor gets no mentee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum WhyIdle {
    NoSeats,
    NobodyPossible {
        nearest: Vec<Obstacle>,
    },
    /// All whom she could take are better placed.
    NotNeeded,
}

/// One of the things that cannot hold together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Clash {
    Locked { couple: Couple },
    Seats { mentor: MemberId, seats: u8 },
    Barriers { couple: Couple, barriers: Vec<Barrier> },
}

/// Why a question has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Conflict {
    /// A rule names someone who is not there, or stands on the other side.
    UnknownMember {
        member: MemberId,
    },
    MemberTwice {
        member: MemberId,
    },
    /// The smallest sets of what cannot hold together: taking one away from each mends it.
    CannotHold {
        sets: Vec<Vec<Clash>>,
    },
}
