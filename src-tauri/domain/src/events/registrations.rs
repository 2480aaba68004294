//! Who comes to an event, in what role, and how sure that is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::{Day, HalfDay};
use crate::ids::{EventId, PersonId, RegistrationId};
pub use crate::people::StaffFunction;

/// In what role a person comes.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "camelCase")]
pub enum EventRole {
    #[default]
    Participant,
    Mentor,
    Staff,
}

/// How sure it is that she comes.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "camelCase")]
pub enum RegistrationState {
    Invited,
    #[default]
    Registered,
    Confirmed,
    Waitlist,
    Withdrawn,
}

impl RegistrationState {
    /// Whether a chair is kept for her.
    pub fn is_expected(self) -> bool {
        matches!(self, Self::Registered | Self::Confirmed)
    }
}

/// A child looked after while her parent takes part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Child {
    pub name: String,
    pub months: Option<u16>,
    /// Who may fetch the child beside the parent.
    #[serde(default)]
    pub fetched_by: Vec<String>,
    /// Who never may.
    #[serde(default)]
    pub never_to: Vec<String>,
    /// Allergies, naps: for those who look after the child.
    #[serde(default)]
    pub note: Option<String>,
}

/// What a person told when she registered, and what the staff noted since.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RegistrationFacts {
    pub role: EventRole,
    pub state: RegistrationState,
    /// Staff only.
    #[serde(default)]
    pub function: Option<StaffFunction>,
    /// The half-days she told she cannot come.
    pub absent: Vec<HalfDay>,
    pub children: Vec<Child>,
    pub diet: Option<String>,
    /// Days on which she does not eat with the others.
    #[serde(default)]
    pub no_meal: Vec<Day>,
    /// No answer is not a yes.
    pub image_consent: Option<bool>,
    pub heard_from: Option<String>,
    pub profile: Option<String>,
    pub situation: Option<String>,
    /// What a mentor can present, in her own words.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Where a mentor comes from: « de la restauration au numérique ».
    #[serde(default)]
    pub background: Option<String>,
    /// She came without being announced.
    #[serde(default)]
    pub walk_in: bool,
    /// The one word she said at the end, as it was typed.
    #[serde(default)]
    pub word: Option<String>,
    /// Minutes a volunteer gave before the days.
    #[serde(default)]
    pub preparation: u16,
}

/// Days after an event for which it is kept what was told for meals and children alone.
pub const DAYS_CARE_IS_KEPT: i64 = 30;

/// In the place of a child whose name was erased: how many there were stays known.
const ERASED: &str = "–";

impl RegistrationFacts {
    /// Whether a diet, or who the children are, still stands here.
    pub fn tells_of_care(&self) -> bool {
        self.diet.is_some() || self.children.iter().any(|it| *it != Child::erased())
    }

    /// The same without it; how many children there were stays, for the figures.
    pub fn without_care(self) -> Self {
        let children = self.children.iter().map(|_| Child::erased()).collect();
        Self { diet: None, children, ..self }
    }
}

impl Child {
    fn erased() -> Self {
        Self { name: ERASED.to_owned(), ..Self::default() }
    }
}

/// A registration as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Registration {
    pub id: RegistrationId,
    pub event: EventId,
    pub person: PersonId,
    pub facts: RegistrationFacts,
}

impl Registration {
    pub fn is(&self, role: EventRole) -> bool {
        self.facts.role == role
    }

    /// Whether she can stand at a table as its leader: a mentor, or staff for facilitation.
    pub fn leads(&self) -> bool {
        let facilitates = self.facts.function == Some(StaffFunction::Facilitation);
        self.is(EventRole::Mentor) || (self.is(EventRole::Staff) && facilitates)
    }

    /// Whether she said she would be there.
    pub fn is_expected_on(&self, half_day: HalfDay) -> bool {
        self.facts.state.is_expected() && !self.facts.absent.contains(&half_day)
    }
}

/// How full an event is, and who is first on the waiting list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Places {
    pub capacity: Option<u16>,
    pub taken: u16,
    /// Those who wait, the first first.
    pub waiting: Vec<RegistrationId>,
    /// Whom a free place could be offered to; somebody has to ask her.
    pub proposed: Option<RegistrationId>,
}

/// The places of an event, from its registrations in the order they came.
pub fn places(capacity: Option<u16>, registrations: &[Registration]) -> Places {
    let women = || registrations.iter().filter(|it| it.is(EventRole::Participant));
    let taken = women().filter(|it| it.facts.state.is_expected()).count() as u16;
    let waits = |it: &&Registration| it.facts.state == RegistrationState::Waitlist;
    let waiting: Vec<RegistrationId> = women().filter(waits).map(|it| it.id).collect();
    let is_free = capacity.is_none_or(|most| taken < most);
    let proposed = waiting.first().copied().filter(|_| is_free);
    Places { capacity, taken, waiting, proposed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn what_was_told_for_the_days_alone_goes_and_the_count_of_children_stays() {
        let child = Child { name: "Lina".into(), months: Some(40), ..Child::default() };
        let told = RegistrationFacts {
            diet: Some("allergie aux noix".into()),
            children: vec![child.clone(), child],
            word: Some("envie".into()),
            ..RegistrationFacts::default()
        };
        assert!(told.tells_of_care());
        let left = told.without_care();
        assert!(!left.tells_of_care());
        assert_eq!((left.children.len(), left.word.as_deref()), (2, Some("envie")));
        let said = serde_json::to_string(&left).unwrap();
        assert!(!said.contains("Lina") && !said.contains("40") && !said.contains("noix"), "{said}");
    }

    fn registered(at: u128, state: RegistrationState) -> Registration {
        Registration {
            id: Uuid::from_u128(at).into(),
            event: Uuid::nil().into(),
            person: Uuid::from_u128(at).into(),
            facts: RegistrationFacts { state, ..RegistrationFacts::default() },
        }
    }

    #[test]
    fn when_one_withdraws_the_first_who_waits_is_proposed() {
        use RegistrationState::{Confirmed, Registered, Waitlist, Withdrawn};
        let mut all: Vec<Registration> = [Confirmed, Registered, Waitlist, Waitlist]
            .into_iter()
            .enumerate()
            .map(|(at, state)| registered(at as u128, state))
            .collect();
        assert_eq!(places(Some(2), &all).proposed, None);
        all[0].facts.state = Withdrawn;
        let places = places(Some(2), &all);
        assert_eq!((places.taken, places.proposed), (1, Some(all[2].id)));
        assert_eq!(places.waiting, [all[2].id, all[3].id]);
    }
}
