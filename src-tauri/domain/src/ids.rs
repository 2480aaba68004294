//! One type per noun, so that a cohort can never be handed where a person is meant.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident is $brand:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = $brand)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// Someone, once, whatever the year and the role.
    PersonId is r#"string & { readonly of: "person" }"#
);
id!(
    /// People who start together.
    CohortId is r#"string & { readonly of: "cohort" }"#
);
id!(
    /// A person's taking part in a cohort.
    MemberId is r#"string & { readonly of: "member" }"#
);
id!(
    /// One mentee and one mentor.
    PairId is r#"string & { readonly of: "pair" }"#
);
id!(
    /// A call or meeting of a pair, once it was held.
    MeetingId is r#"string & { readonly of: "meeting" }"#
);
id!(
    /// A meeting of a whole cohort.
    GatheringId is r#"string & { readonly of: "gathering" }"#
);
id!(
    /// What someone said of the months together.
    TestimonialId is r#"string & { readonly of: "testimonial" }"#
);
id!(
    /// Discovery days.
    EventId is r#"string & { readonly of: "event" }"#
);
id!(
    /// A person's registration for an event.
    RegistrationId is r#"string & { readonly of: "registration" }"#
);
id!(
    /// A block of a programme.
    BlockId is r#"string & { readonly of: "block" }"#
);
id!(
    /// A question of the association's own.
    QuestionId is r#"string & { readonly of: "question" }"#
);
