//! Whatever was done, undoing it all gives back the file as it was, redoing it all the full one.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails where it stands")]

use binome_domain::cohorts::terms::Terms;
use binome_domain::cohorts::testimonials::{Consent, Saying, TestimonialFacts};
use binome_domain::cohorts::{
    Closing, CohortFacts, Direction, MemberFacts, Side, Stage, proposed_span,
};
use binome_domain::days::Day;
use binome_domain::ids::{CohortId, MemberId, PersonId};
use binome_domain::meetings::{Contact, MeetingFacts};
use binome_domain::op::Op;
use binome_domain::pairs::care::{Goal, PairCare};
use binome_domain::pairs::{Couple, EndReason, Ending};
use binome_domain::people::{PersonFacts, PersonName};
use binome_domain::settings::Association;
use binome_store::{Beginning, PeopleWanted, Result, Signature, Store};
use proptest::prelude::*;

fn fresh() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let association = Association { name: "Les Passerelles".to_owned(), ..Association::default() };
    let at = "2026-01-05T09:00:00".parse().unwrap();
    let beginning = Beginning { association: &association, example: false, at };
    let store = Store::create(&folder.path().join("a.binome"), &beginning).unwrap();
    (folder, store)
}

fn signed(op: Op) -> Signature<'static> {
    Signature { op, at: "2026-01-05T10:00:00".parse().unwrap(), author: "Nadège" }
}

fn named(first: &str, last: &str) -> PersonFacts {
    PersonFacts::named(PersonName::new(first, last).unwrap())
}

fn mentee() -> MemberFacts {
    member(Side::Mentee { wishes: vec!["Canva".to_owned()] })
}

fn member(side: Side) -> MemberFacts {
    MemberFacts::on(side)
}

fn cohort(name: &str) -> CohortFacts {
    CohortFacts {
        name: name.to_owned(),
        direction: Direction::Reverse,
        partner: None,
        span: proposed_span("2020-10-27".parse().unwrap()),
        stage: Stage::Preparation,
        silence_days: 21,
    }
}

/// Everything there is to act upon, as it stands.
struct Standing {
    people: Vec<PersonId>,
    cohorts: Vec<CohortId>,
    members: Vec<MemberId>,
}

fn standing(store: &Store) -> Standing {
    let reader = store.read();
    let people = reader.everyone().unwrap().into_iter().map(|it| it.id).collect();
    let cohorts: Vec<_> = reader.cohorts().unwrap().into_iter().map(|it| it.id).collect();
    let members = cohorts.iter().flat_map(|it| reader.members_of(*it).unwrap());
    Standing { people, members: members.map(|it| it.id).collect(), cohorts }
}

/// One act of a user; which one, and upon what, the number says.
fn act(store: &mut Store, number: u16) -> Result<()> {
    let at = standing(store);
    let pick = |length: usize| usize::from(number / 16) % length.max(1);
    let day: Day = "2020-11-03".parse().unwrap();
    match number % 12 {
        0 | 1 => store.change(signed(Op::AddPerson), |change| {
            change.add_person(&named("Zoé", &format!("Œuvrard {number}"))).map(drop)
        }),
        2 if !at.people.is_empty() => store.change(signed(Op::ChangePerson), |change| {
            change.change_person(at.people[pick(at.people.len())], &named("Élodie", "Riou"))
        }),
        3 if !at.people.is_empty() => store.change(signed(Op::RemovePerson), |change| {
            change.remove_person(at.people[pick(at.people.len())])
        }),
        4 => store.change(signed(Op::AddCohort), |change| {
            change.add_cohort(&cohort(&number.to_string())).map(drop)
        }),
        5 | 6 if !at.cohorts.is_empty() => store.change(signed(Op::AddMember), |change| {
            let person = change.add_person(&named("Fatou", "Diop"))?;
            change.add_external_id("table", &number.to_string(), person)?;
            change.add_member(at.cohorts[pick(at.cohorts.len())], person, &mentee()).map(drop)
        }),
        7 if at.members.len() > 1 => store.change(signed(Op::AcceptPairs), |change| {
            let couple =
                Couple { mentee: at.members[0], mentor: at.members[pick(at.members.len())] };
            let pair = change.add_pair(at.cohorts[0], couple, day, None)?;
            change.add_meeting(pair, &MeetingFacts::held(day, Contact::PairMeeting, 60))?;
            let goal = Goal { text: "carte de vœux".to_owned(), reached: false };
            change.care_for_pair(pair, &PairCare { goals: vec![goal], ..PairCare::default() })?;
            change.end_pair(pair, Ending { on: day, reason: EndReason::Availability })
        }),
        8 if at.members.len() > 1 => store.change(signed(Op::ForbidPair), |change| {
            change.forbid_pair(Couple { mentee: at.members[0], mentor: at.members[1] })
        }),
        10 if !at.members.is_empty() => store.change(signed(Op::AddTestimonial), |change| {
            let facts = TestimonialFacts {
                saying: Saying::Quote,
                text: "J’ai osé.".to_owned(),
                on: day,
                context: None,
                consent: Some(Consent::FirstName),
                withdrawn: None,
            };
            let member = at.members[pick(at.members.len())];
            let said = change.add_testimonial(at.cohorts[0], member, &facts)?;
            change.change_testimonial(said, &TestimonialFacts { withdrawn: Some(day), ..facts })
        }),
        11 if !at.cohorts.is_empty() => store.change(signed(Op::ChangeTerms), |change| {
            let terms = Terms { common_slot_required: true, ..Terms::default() };
            let cohort = at.cohorts[pick(at.cohorts.len())];
            change.change_terms(cohort, &terms)?;
            change.trace_closing(cohort, Closing { closed: Some(day), reopened: None })
        }),
        _ => store.change(signed(Op::ChangeAssociation), |change| {
            let name = format!("Association {number}");
            change.set_association(&Association { name, ..Association::default() })
        }),
    }
}

fn found(store: &Store, search: &str) -> u32 {
    store.read().people(&PeopleWanted { search, among: None, from: 0, count: 1 }).unwrap().total
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn undo_and_redo_lose_nothing(acts in prop::collection::vec(any::<u16>(), 0..30)) {
        let (_folder, mut store) = fresh();
        let empty = store.read().digest().unwrap();
        for number in acts {
            act(&mut store, number).unwrap();
        }
        let full = store.read().digest().unwrap();
        let riou = found(&store, "rio");
        while store.undo().unwrap().is_some() {}
        prop_assert_eq!(store.read().digest().unwrap(), empty);
        prop_assert_eq!(found(&store, "rio"), 0);
        while store.redo().unwrap().is_some() {}
        prop_assert_eq!(store.read().digest().unwrap(), full);
        prop_assert_eq!(found(&store, "rio"), riou);
        store.read().check().unwrap();
    }
}

#[test]
fn undo_survives_a_restart_and_a_new_act_ends_the_redo() {
    let (folder, mut store) = fresh();
    let empty = store.read().digest().unwrap();
    act(&mut store, 0).unwrap();
    drop(store);
    let mut store = Store::open(&folder.path().join("a.binome")).unwrap();
    assert_eq!(store.undo().unwrap(), Some(Op::AddPerson));
    assert_eq!(store.read().digest().unwrap(), empty);
    act(&mut store, 4).unwrap();
    assert_eq!(store.redo().unwrap(), None);
    let (total, acts) = store.read().acts(0, 10).unwrap();
    assert_eq!(total, 2);
    assert_eq!((acts[0].op, acts[0].undone), (Op::AddCohort, false));
    assert_eq!((acts[1].op, acts[1].undone), (Op::AddPerson, true));
    assert_eq!(acts[0].author, "Nadège");
}

#[test]
fn an_act_that_fails_half_way_leaves_nothing() {
    let (_folder, mut store) = fresh();
    let before = store.read().digest().unwrap();
    let failed: Result<()> = store.change(signed(Op::ImportPeople), |change| {
        change.add_person(&named("Zoé", "Pichon"))?;
        change.add_member(
            CohortId(uuid::Uuid::nil()),
            change.add_person(&named("A", "B"))?,
            &mentee(),
        )?;
        Ok(())
    });
    assert!(failed.is_err());
    assert_eq!(store.read().digest().unwrap(), before);
    assert_eq!(store.undo().unwrap(), None);
}
