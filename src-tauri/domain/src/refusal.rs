//! What the rules forbid, as codes and facts; the words stand in `ui/src/words`.

use chrono::NaiveTime;
use serde::Serialize;
use ts_rs::TS;

use crate::days::{Day, HalfDay};
use crate::matching::why::Conflict;
use crate::questions::AnswerKind;

/// A rule said no, and the user can mend it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Refusal {
    /// No association's file is open yet.
    NoFileOpen,
    /// Another window of ours holds the file.
    FileInUse,
    /// The file was written by a newer Binôme.
    FileFromTheFuture {
        found: u32,
        known: u32,
    },
    /// The file is not ours, or is damaged.
    FileDamaged,
    /// The key beside the file is missing or unreadable.
    KeyMissing,
    /// An association's own file exists already.
    AlreadyBegun,
    NameMissing,
    /// What is asked for was removed meanwhile.
    Gone,
    EndBeforeStart {
        start: Day,
        end: Day,
    },
    NothingToUndo,
    NothingToRedo,
    /// A closed cohort is read, not changed; it can be opened again.
    CohortClosed {
        name: String,
    },
    AlreadyMember {
        name: String,
    },
    NotAMenteeAndAMentor,
    NotOneCohort,
    AlreadyPaired {
        name: String,
    },
    NoSeatLeft {
        name: String,
        seats: u8,
    },
    ForbiddenPair {
        mentee: String,
        mentor: String,
    },
    /// The locked pairs cannot all hold.
    PairsCannotHold {
        conflict: Conflict,
    },
    /// A question asks for another kind of answer.
    NotAnAnswer {
        kind: AnswerKind,
    },
    /// People of a table who may be known still wait for a decision.
    StillToDecide {
        count: u32,
    },
    /// The user ended a long import; nothing of it was written.
    ImportStopped,
    /// The user ended a search before anything was found.
    SearchStopped,
    /// The table does not tell on which side of a pair someone stands.
    SideUnknown {
        name: String,
    },
    /// Who still stands in a pair cannot leave the cohort.
    StillPaired {
        name: String,
    },
    /// Who still takes part somewhere cannot be removed.
    StillTakesPart {
        name: String,
    },
    DayUnreadable {
        said: String,
    },
    DurationUnreadable {
        said: String,
    },
    /// An hour of the day was written where a length is asked for.
    HourInstead {
        said: String,
        hour: NaiveTime,
    },
    InTheFuture {
        day: Day,
    },
    BeforeThePair {
        day: Day,
        since: Day,
    },
    AfterThePair {
        day: Day,
        until: Day,
    },
    SeatsMissing,
    /// A mentor has more mentees now than the seats she is given.
    SeatsTaken {
        name: String,
        taken: u32,
    },
    /// Nothing was written where words are awaited.
    TextMissing,
    /// The bytes sent are not base64, or the request has another shape.
    RequestUnreadable,
    /// There is nothing to print: nobody was there, or nothing changed.
    NothingToPrint,
    /// Between braces, what is no field of this text.
    UnknownFields {
        fields: Vec<String>,
    },
    /// The paper asked for was not printed in this session.
    NotPrinted,
    AlreadyRegistered {
        name: String,
    },
    /// Who is not there cannot speak then.
    SpeakerAbsent {
        name: String,
        half_day: HalfDay,
    },
    /// A block would run beyond midnight.
    BeyondTheDay,
    /// Groups need rounds: workshops in the programme.
    NoRound,
    /// Groups need somebody to sit and somebody to lead.
    NobodyToSeat,
    /// The rules of the groups cannot all hold, or a plan does not keep them.
    GroupsCannotHold,
    /// Groups, people or rules changed while a plan was looked for.
    GroupsChanged,
    /// What has been held stays as it was.
    RoundHeld,
    /// No plan of groups was accepted yet.
    NoGroupsYet,
}
