//! What is asked of a rotation, and what is answered: participants, tables and rounds by number.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who sits at each table of one round.
pub type Round = Vec<Vec<u16>>;

/// A rotation to plan. Where `mentors` is true, table g is mentor g's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Instance {
    #[serde(default)]
    pub name: String,
    pub participants: u16,
    pub groups: u16,
    pub rounds: u16,
    pub size_min: u16,
    pub size_max: u16,
    /// Whether meeting the same mentor twice counts.
    #[serde(default)]
    pub mentors: bool,
    #[serde(default)]
    pub together: Vec<Together>,
    /// Two people never at one table.
    #[serde(default)]
    pub apart: Vec<[u16; 2]>,
    /// A participant not seated in a round.
    #[serde(default)]
    pub participant_absent: Vec<[u16; 2]>,
    /// A table not used in a round.
    #[serde(default)]
    pub mentor_absent: Vec<[u16; 2]>,
    /// A participant never at a table.
    #[serde(default)]
    pub veto: Vec<[u16; 2]>,
    /// A participant, in a round, at a table.
    #[serde(default)]
    pub locks: Vec<[u16; 3]>,
    /// What stands today, where it is to be repaired.
    #[serde(default)]
    pub base_plan: Option<Standing>,
    /// The first rounds of the standing plan that have been held and stay as they are.
    #[serde(default)]
    pub frozen_rounds: u16,
    /// Pairs who met before the first round, here or at another event.
    #[serde(default)]
    pub met: Vec<[u16; 2]>,
    #[serde(default)]
    pub wishes: Vec<Wish>,
}

impl Instance {
    /// Everyone in every round, at tables within one of each other, each with its mentor.
    pub fn even(participants: u16, groups: u16, rounds: u16) -> Self {
        let tables = groups.max(1);
        Self {
            participants,
            groups,
            rounds,
            size_min: participants / tables,
            size_max: participants.div_ceil(tables),
            mentors: true,
            ..Self::default()
        }
    }
}

/// People who share a table in some rounds, or in all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Together {
    pub members: Vec<u16>,
    #[serde(default)]
    pub rounds: Option<Vec<u16>>,
}

impl Together {
    pub fn holds_in(&self, round: u16) -> bool {
        self.rounds.as_ref().is_none_or(|rounds| rounds.contains(&round))
    }
}

/// A soft wish about who is like whom; it never breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    pub kind: WishKind,
    /// The profile of each participant; `None` is like nobody.
    pub profiles: Vec<Option<u16>>,
    /// What one pair against the wish costs, as the weights of the settings count.
    pub weight: u16,
}

/// Whether people of one profile are to be spread or seated together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WishKind {
    Mix,
    Gather,
}

/// A plan as it stands: the bare rounds, or a whole answer of this program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StandingFile", into = "Vec<Round>")]
pub struct Standing(pub Vec<Round>);

#[derive(Deserialize)]
#[serde(untagged)]
enum StandingFile {
    Rounds(Vec<Round>),
    Answer { plan: Vec<Round> },
}

impl From<StandingFile> for Standing {
    fn from(file: StandingFile) -> Self {
        match file {
            StandingFile::Rounds(plan) | StandingFile::Answer { plan } => Self(plan),
        }
    }
}

impl From<Standing> for Vec<Round> {
    fn from(standing: Standing) -> Self {
        standing.0
    }
}

/// The answer: who sits where, what it costs and what no plan could better.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    pub plan: Vec<Round>,
    pub pair_repeats: u32,
    pub mentor_repeats: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_seats: Option<u32>,
    pub bounds: Bounds,
    pub proven_best: bool,
    pub stopped: Stopped,
    /// Repair only: for more people moved, fewer repeats; the staff chooses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
}

/// One plan of a repair, better than every other that moves as few people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub changed_seats: u32,
    pub pair_repeats: u32,
    pub mentor_repeats: u32,
    pub plan: Vec<Round>,
}

/// Figures no plan can go below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct Bounds {
    pub pair_repeats: u32,
    pub mentor_repeats: u32,
    /// Of both kinds together; can be more than the sum of the two.
    pub repeats: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed_seats: Option<u32>,
}

/// Why the search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Stopped {
    /// Nothing better can exist.
    Proven,
    /// The steps allowed are used up.
    Budget,
    Time,
    Asked,
}

/// How to look for a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    pub seed: u64,
    /// Moves of the search, over all its lanes.
    pub steps: u64,
    pub threads: usize,
    pub weights: Weights,
    pub start: Start,
}

impl Default for Settings {
    fn default() -> Self {
        let weights = Weights::default();
        Self { seed: 1, steps: 40_000_000, threads: 1, weights, start: Start::Construction }
    }
}

/// What one of each costs; by default a repeat is worth three changed seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    pub mentor_repeat: u16,
    pub pair_repeat: u16,
    pub changed_seat: u16,
}

impl Weights {
    /// What a repeat costs at least.
    pub fn repeat(&self) -> u16 {
        self.pair_repeat.min(self.mentor_repeat)
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self { mentor_repeat: 3, pair_repeat: 3, changed_seat: 1 }
    }
}

/// Where the search starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// From the nearest exact construction.
    Construction,
    /// From any seating that keeps the rules.
    Scratch,
}

/// How far a search has come.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    pub plan: &'a [Round],
    pub pair_repeats: u32,
    pub mentor_repeats: u32,
    pub changed_seats: Option<u32>,
    pub bounds: Bounds,
    pub steps: u64,
}

/// What the caller answers to progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    On,
    /// The time allowed is over.
    TimeIsUp,
    /// The user asked to stop.
    Stop,
}

/// One thing asked that can stand against others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    Together(Vec<u16>),
    Apart([u16; 2]),
    Veto([u16; 2]),
    Lock([u16; 3]),
    ParticipantAbsent([u16; 2]),
    MentorAbsent([u16; 2]),
    SizeMin(u16),
    SizeMax(u16),
}

/// A smallest set of demands that cannot all hold, with the figures that point to ways out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    pub demands: Vec<Demand>,
    /// Rounds in which these demands, or the same ones for that round, cannot hold.
    pub rounds: Vec<u16>,
    pub present: u16,
    pub tables: u16,
    /// Tables that would seat everyone present at the sizes asked; `None` where no number does.
    pub tables_needed: Option<u16>,
    /// The largest table that would seat everyone present at the tables there are.
    pub size_needed: u16,
}

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum Unplannable {
    /// A number points at nobody, no table or no round.
    OutOfRange { demand: Demand },
    /// The standing plan seats someone twice, or does not have this shape.
    BadStanding { round: u16 },
    /// More than the engine is built for.
    TooLarge { most: u16 },
    /// Each conflict shares nothing with the others.
    Infeasible { conflicts: Vec<Conflict> },
    /// Too tangled to tell within the effort allowed.
    Undecided { round: u16 },
}
