//! All that papers say, as fields each language fills.

use binome_domain::cohorts::outcomes::Outcome;
use binome_domain::days::{self as domain, Day, Half, Span};
use binome_domain::events::programme::BlockKind;
use binome_domain::people::Civility;
use binome_domain::texts::{Field, Model};
use chrono::NaiveTime;

use super::told::{Agreement, Deed, KindOf, Mission, Role, Slot};

/// The words of a language.
pub struct Words {
    pub common: Common,
    pub attendance: Attendance,
    pub certificate: Certificate,
    pub badges: Badges,
    pub pair: Pair,
    pub plan: Plan,
    pub letter: Letter,
    pub report: Report,
    pub annex: Annex,
    pub titles: Titles,
    pub heads: Heads,
}

/// Dates, hours, counts, and what stands on every paper.
pub struct Common {
    /// Spaces that must not break, quotation marks: a typed text as a printer sets it.
    pub typeset: fn(&str) -> String,
    /// « page 2 / 3 ».
    pub page: fn(usize, usize) -> String,
    /// « samedi 13 mai 2023 ».
    pub day: fn(Day) -> String,
    /// « ven. 12 mai ».
    pub short_day: fn(Day) -> String,
    /// « sam. », for a few days that follow each other.
    pub weekday: fn(Day) -> String,
    /// « 27 janvier 2021 ».
    pub date: fn(Day) -> String,
    /// « vendredi 12 et samedi 13 mai 2023 ».
    pub days: fn(&[Day]) -> String,
    /// « les vendredi 12 et samedi 13 mai 2023 ».
    pub on_days: fn(&[Day]) -> String,
    /// « du 27 octobre 2020 au 27 janvier 2021 ».
    pub span: fn(Span) -> String,
    /// « 18 h 30 ».
    pub hour: fn(NaiveTime) -> String,
    /// « de 18 h 30 à 20 h ».
    pub hours: fn(NaiveTime, NaiveTime) -> String,
    /// « 10 h 30 », from minutes.
    pub duration: fn(u32) -> String,
    pub half: fn(Half) -> &'static str,
    pub civility: fn(Civility) -> &'static str,
    /// « A, B et C ».
    pub list: fn(&[String]) -> String,
    /// A quotation, in the marks of the language.
    pub quoted: fn(&str) -> String,
    /// Where a list is empty.
    pub nobody: &'static str,
    /// Across papers printed from the demonstration file.
    pub example: &'static str,
}

/// The sheet people sign when they come.
pub struct Attendance {
    pub title: &'static str,
    pub date: &'static str,
    pub place: &'static str,
    pub number: &'static str,
    pub name: &'static str,
    pub detail: &'static str,
    pub signature: &'static str,
    pub leaders: &'static str,
    pub total: &'static str,
    /// A column's head: day, half-day, hours.
    pub slot: fn(&Slot) -> String,
    /// SIRET, RNA, declaration of activity.
    pub siret: fn(&str) -> String,
    pub rna: fn(&str) -> String,
    pub declaration: fn(&str) -> String,
    pub walk_ins: &'static str,
}

/// What a certificate says of someone.
pub struct Certificate {
    pub title: fn(KindOf) -> &'static str,
    /// « L'association … atteste que ».
    pub attests: fn(&str) -> String,
    pub born: fn(Agreement, &str) -> String,
    /// The sentence that follows the name.
    pub sentence: fn(&Deed<'_>) -> String,
    /// What a volunteer did.
    pub mission: fn(Mission) -> &'static str,
    pub theme: fn(&str) -> String,
    pub skills: fn(&str) -> String,
    pub purpose: &'static str,
    pub done: fn(&str, &str) -> String,
    pub number: fn(&str) -> String,
    pub rectified: &'static str,
    /// Below a signature.
    pub sign_stamp: &'static str,
    pub stamp: &'static str,
}

/// What badges say.
pub struct Badges {
    pub title: &'static str,
    pub role: fn(Role, Agreement) -> &'static str,
    pub no_photo: &'static str,
}

/// What pairs are told.
pub struct Pair {
    pub grounds: &'static str,
    pub objective: &'static str,
    pub log: &'static str,
    pub topics: &'static str,
    pub availability: &'static str,
    /// « silence, 24 jours ».
    pub silent: fn(u32) -> String,
    /// What both want, and when both can: « Sujets communs : Canva ».
    pub same_topics: fn(&[String]) -> String,
    pub same_slots: fn(&[String]) -> String,
    /// « mardi soir ».
    pub slot: fn(domain::Slot) -> String,
    /// « Accompagnement de Solène Le Goff (6 rencontres) ».
    pub accompanying: fn(&str, u32) -> String,
}

/// What papers of an event say of its days.
pub struct Plan {
    /// « Table 5 », « Tour 3 », counted from 1.
    pub table: fn(u32) -> String,
    pub round: fn(u32) -> String,
    /// « Groupe projet 3 ».
    pub project_team: fn(u32) -> String,
    /// What a block without a title is called.
    pub block: fn(BlockKind) -> &'static str,
    pub meal: &'static str,
    pub plain_diet: &'static str,
    pub allergies_apart: &'static str,
    pub children: &'static str,
    /// « 4 ans », « 18 mois », from months.
    pub child_age: fn(u16) -> String,
    /// Help, and the numbers everybody in the country can call.
    pub help: &'static str,
    pub numbers: &'static [(&'static str, &'static str)],
    /// What to tell those who answer.
    pub to_say: (&'static str, &'static [&'static str]),
    pub team: &'static str,
    pub place: &'static str,
    /// « Passage 3 », counted from 1.
    pub passage: fn(u32) -> String,
    /// « 9 h 30 : table 3 »: where a parent sits, and since when.
    pub at_table: fn(NaiveTime, u32) -> String,
    /// « Enfants : Lina et Yanis », on the label of their parent.
    pub children_of: fn(&[String]) -> String,
    /// The children looked after, and whom to call for each.
    pub minded: &'static str,
    /// The sheet that mentors and staff sign.
    pub staff_sheet: &'static str,
    /// What volunteers did: during the days, and before.
    pub there: &'static str,
    pub preparing: &'static str,
    /// Where the event is, among the places to call or to send help to.
    pub venue: &'static str,
}

/// What letters say.
pub struct Letter {
    pub sign_here: &'static str,
    /// Title and paragraphs, with their fields between braces.
    pub text: fn(Model) -> (&'static str, &'static str),
    /// The name of a field between braces.
    pub field: fn(Field) -> &'static str,
    /// What may stand in a field, for a text being written.
    pub sample: fn(Field) -> &'static str,
    /// « Bonjour Solène ».
    pub greeting: fn(&str) -> String,
    pub second_parent: &'static str,
    /// Over the gatherings of a welcome kit, and over what others advise.
    pub gatherings: &'static str,
    pub advice: &'static str,
    /// « Rennes, le 27 janvier 2021 ».
    pub dated: fn(&str, &str) -> String,
}

/// The names of papers.
pub struct Titles {
    /// Several papers in one file.
    pub together: &'static str,
    /// All that the days of an event need.
    pub rescue: &'static str,
    pub lunch_tables: &'static str,
    pub project_teams: &'static str,
    pub itinerary: &'static str,
    pub posters: &'static str,
    pub rooms: &'static str,
    /// Who sits where, round by round.
    pub whereabouts: &'static str,
    pub programme: &'static str,
    pub phones: &'static str,
    pub no_photos: &'static str,
    pub no_photos_note: &'static str,
    pub allergies: &'static str,
    pub meals: &'static str,
    pub childcare: &'static str,
    pub confidential: &'static str,
    pub pair: &'static str,
    pub followup: &'static str,
    pub hours: &'static str,
    pub word_wall: &'static str,
    pub name_labels: &'static str,
    pub child_labels: &'static str,
    pub portraits: &'static str,
    pub emergency: &'static str,
    pub passages: &'static str,
}

/// What a report of a cohort or an event says.
pub struct Report {
    pub title: &'static str,
    pub of_event: &'static str,
    /// Of those expected at an event.
    pub came: &'static str,
    pub rounds: &'static str,
    pub minded: &'static str,
    pub half_days: &'static str,
    pub words: &'static str,
    pub situations: &'static str,
    /// Where someone did not answer.
    pub untold: &'static str,
    pub outcome: fn(Outcome) -> &'static str,
    /// « Isabelle, 55 ans, mentorée », from a name that may be blank, an age and a role.
    pub author: fn(&str, Option<i32>, &str) -> String,
    pub finished: &'static str,
    pub meetings: &'static str,
    pub hours: &'static str,
    pub volunteers: &'static str,
    pub attendance: &'static str,
    /// « < 5 »: a count too small to be shown.
    pub masked: fn(u32) -> String,
    pub masked_note: fn(u32) -> String,
    /// « 18–25 ans », « 65 ans et plus », « moins de 18 ans ».
    pub age_band: fn(Option<i32>, Option<i32>) -> String,
    pub age_unknown: &'static str,
    pub levels: &'static str,
    pub levels_note: &'static str,
    pub outcomes: &'static str,
    pub ages: &'static str,
    /// The same, for an event.
    pub ages_then: &'static str,
    pub sources: &'static str,
    pub achievements: &'static str,
    pub quotes: &'static str,
    pub next: &'static str,
    /// « 1,5 ».
    pub decimal: fn(f32) -> String,
}

/// What the annex of figures counts.
pub struct Annex {
    pub title: &'static str,
    pub note: &'static str,
    pub public: &'static str,
    pub activity: &'static str,
    /// The bands of the European Social Fund.
    pub fund_ages: &'static str,
    pub situations: &'static str,
    pub mentees: &'static str,
    pub registered: &'static str,
    pub came: &'static str,
    pub women: &'static str,
    pub men: &'static str,
    pub untold: &'static str,
    pub mentors: &'static str,
    pub pairs: &'static str,
    pub half_days: &'static str,
    /// One person who came on three half-days makes three.
    pub attendances: &'static str,
    pub hours_followed: &'static str,
    pub gatherings: &'static str,
    pub hours_given: &'static str,
    pub hours_exchanged: &'static str,
}

/// The heads of columns.
pub struct Heads {
    pub name: &'static str,
    pub hours: &'static str,
    pub what: &'static str,
    pub who: &'static str,
    pub place: &'static str,
    pub with: &'static str,
    pub phone: &'static str,
    pub note: &'static str,
    pub answer: &'static str,
    pub recognise: &'static str,
    pub allergy: &'static str,
    pub diet: &'static str,
    pub count: &'static str,
    pub total: &'static str,
    pub staff: &'static str,
    pub child: &'static str,
    pub age: &'static str,
    pub parent: &'static str,
    pub may_fetch: &'static str,
    pub may_not_fetch: &'static str,
    pub arrival: &'static str,
    pub departure: &'static str,
    pub date: &'static str,
    pub duration: &'static str,
    pub subject: &'static str,
    pub mentee_signs: &'static str,
    pub mentor_signs: &'static str,
    pub pair: &'static str,
    pub task: &'static str,
    pub who_to_call: &'static str,
    pub code: &'static str,
    pub group: &'static str,
    pub indicator: &'static str,
    pub planned: &'static str,
    pub achieved: &'static str,
    pub remarks: &'static str,
}
