//! Questions as the staff asks them, answered in facts.

use std::cell::RefCell;
use std::collections::BTreeSet;

use expect_test::{Expect, expect};
use proptest::prelude::*;
use uuid::Uuid;

use super::question::{About, Couple, Mentee, Mentor, Question, Topic};
use super::watch::{Halt, News, Step};
use super::why::{Conflict, WhyIdle, WhyLeft};
use super::{Suggestion, alternatives, board, suggest};
use crate::days::{PartOfDay, Slot};
use crate::ids::MemberId;
use crate::watch::{Go, unwatched};

fn id(number: u128) -> MemberId {
    MemberId(Uuid::from_u128(number))
}

fn couple(mentee: u128, mentor: u128) -> Couple {
    Couple { mentee: id(mentee), mentor: id(100 + mentor) }
}

fn topics(said: &str) -> Vec<Topic> {
    said.split(" > ").map(|text| Topic { text: text.to_owned(), level: None }).collect()
}

fn about(slots: &str) -> About {
    let slot = |said: &str| {
        let (day, part) = said.split_at(1);
        let part = if part == "soir" { PartOfDay::Evening } else { PartOfDay::Midday };
        Slot { weekday: day.parse().unwrap(), part }
    };
    let slots = slots.split_whitespace().map(slot).collect();
    About { slots, ..About::default() }
}

fn mentee(number: u128, wishes: &str, slots: &str) -> Mentee {
    Mentee { id: id(number), wishes: topics(wishes), about: about(slots) }
}

fn mentor(number: u128, offers: &str, slots: &str) -> Mentor {
    Mentor { id: id(100 + number), seats: 1, offers: topics(offers), about: about(slots) }
}

/// Five and five, as a home-made table would have them.
fn cohort() -> Question {
    Question {
        mentees: vec![
            mentee(1, "Canva > carte de vœux", "2soir 4midi"),
            mentee(2, "LinkedIn (profil, bannière) > newsletter", "1midi"),
            mentee(3, "Instagram > Canva", "3soir"),
            mentee(4, "Newsletter > réseauter", "4midi"),
            mentee(5, "site vitrine > LinkedIn", "6midi"),
        ],
        mentors: vec![
            mentor(1, "Canva, identité visuelle", "2soir 6midi"),
            mentor(2, "LinkedIn, recrutement", "1midi 3soir"),
            mentor(3, "Instagram, stratégie de contenu", "3soir 5midi"),
            mentor(4, "Newsletter, e-mailing", "4midi"),
            mentor(5, "Sites vitrines (WordPress)", "6midi 7midi"),
        ],
        ..Question::default()
    }
}

fn names(suggestion: &Suggestion) -> String {
    let number = |member: MemberId| member.0.as_u128() % 100;
    let pair = |couple: Couple| format!("{}-{}", number(couple.mentee), number(couple.mentor));
    suggestion.pairs.iter().map(|it| pair(it.couple)).collect::<Vec<_>>().join(" ")
}

fn check(question: &Question, expected: Expect) {
    expected.assert_eq(&match suggest(question) {
        Ok(answer) => format!("{} = {}", names(&answer), answer.points),
        Err(conflict) => serde_json::to_string(&conflict).unwrap(),
    });
}

#[test]
fn first_wishes_and_slots_come_together() {
    check(&cohort(), expect!["1-1 2-2 3-3 4-4 5-5 = 125"]);
}

#[test]
fn a_forbidden_pair_makes_room_for_the_next_best_set() {
    let mut question = cohort();
    question.rules.forbidden = vec![couple(3, 3)];
    check(&question, expect!["1-3 2-2 3-1 4-4 5-5 = 85"]);
    let second = alternatives(&cohort(), 2, &unwatched).unwrap();
    assert_eq!(second[0].change.points, 85 - 125);
    assert!(second[1].change <= second[0].change && second[1] != second[0]);
}

#[test]
fn a_proposal_tells_how_far_it_is_and_stops_where_it_is_told() {
    let heard = RefCell::new(Vec::new());
    let listen = |news: News| {
        heard.borrow_mut().push(news.step);
        Go::On
    };
    assert_eq!(board(&cohort(), &listen), board(&cohort(), &unwatched));
    heard.borrow_mut().dedup();
    assert_eq!(heard.take(), [Step::Weighing, Step::Seating, Step::Pricing]);
    for last in [Step::Weighing, Step::Seating, Step::Pricing] {
        let stop = |news: News| if news.step == last { Go::Stop } else { Go::On };
        assert_eq!(board(&cohort(), &stop), Err(Halt::Stopped));
    }
}

#[test]
fn the_sets_found_before_a_stop_are_kept() {
    let all = alternatives(&cohort(), 5, &unwatched).unwrap();
    let stop_at = |share: u32| {
        let stop = move |news: News| {
            let late = news.step == Step::Comparing && news.done >= news.of * share / 5;
            if late { Go::Stop } else { Go::On }
        };
        alternatives(&cohort(), 5, &stop)
    };
    assert_eq!(stop_at(0), Err(Halt::Stopped));
    assert_eq!(stop_at(3).unwrap(), all[..3]);
}

#[test]
fn the_next_best_sets_come_in_order_however_many_are_wanted() {
    let many = alternatives(&cohort(), 119, &unwatched).unwrap();
    assert_eq!(many.len(), 119);
    assert!(many.is_sorted_by(|one, next| one.change >= next.change));
    let sets: BTreeSet<_> = many.iter().map(|it| it.pairs.clone()).collect();
    assert_eq!(sets.len(), 119);
    for few in [1, 2, 7, 30] {
        assert_eq!(alternatives(&cohort(), few, &unwatched).unwrap(), many[..few]);
    }
}

#[test]
fn every_pair_tells_its_grounds() {
    let answer = suggest(&cohort()).unwrap();
    expect![[r#"
        {
          "couple": {
            "mentee": "00000000-0000-0000-0000-000000000002",
            "mentor": "00000000-0000-0000-0000-000000000066"
          },
          "locked": false,
          "points": 25,
          "grounds": [
            {
              "points": 20,
              "fact": {
                "code": "topicWish",
                "rank": 1,
                "wish": "LinkedIn (profil, bannière)",
                "offer": "LinkedIn, recrutement"
              }
            },
            {
              "points": 5,
              "fact": {
                "code": "commonSlots",
                "slots": [
                  {
                    "weekday": 1,
                    "part": "midday"
                  }
                ]
              }
            }
          ]
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&answer.pairs[1]).unwrap());
}

#[test]
fn who_is_left_over_is_told_with_whom_she_shares_too_few_seats() {
    let mut question = cohort();
    question.rules.common_slot_required = true;
    question.mentees.push(mentee(6, "Newsletter", "4midi"));
    question.mentees.push(mentee(7, "Canva", "7soir"));
    let answer = suggest(&question).unwrap();
    let left: Vec<_> = answer.left_over.iter().map(|left| &left.why).collect();
    let WhyLeft::TooFewSeats { mentees, mentors, seats: 1 } = left[0] else { panic!("{left:?}") };
    assert_eq!((&mentees[..], &mentors[..]), (&[id(4), id(6)][..], &[id(104)][..]));
    let WhyLeft::NobodyPossible { nearest } = left[1] else { panic!("{left:?}") };
    assert_eq!(nearest.len(), 5);
}

#[test]
fn a_mentor_without_a_mentee_is_told_why() {
    let mut question = cohort();
    question.mentees.pop();
    question.mentors.push(Mentor { seats: 0, ..mentor(6, "Canva", "") });
    let idle: Vec<_> = suggest(&question).unwrap().idle.into_iter().map(|idle| idle.why).collect();
    assert_eq!(idle, [WhyIdle::NotNeeded, WhyIdle::NoSeats]);
}

#[test]
fn locks_against_the_rules_are_blamed_with_the_rule() {
    let mut question = cohort();
    question.rules.already_paired = vec![couple(1, 2)];
    question.rules.locked = vec![couple(1, 2), couple(3, 2)];
    let Err(Conflict::CannotHold { sets }) = suggest(&question) else { panic!() };
    expect![[r#"[[{"code":"locked","couple":{"mentee":"00000000-0000-0000-0000-000000000001","mentor":"00000000-0000-0000-0000-000000000066"}},{"code":"barriers","couple":{"mentee":"00000000-0000-0000-0000-000000000001","mentor":"00000000-0000-0000-0000-000000000066"},"barriers":[{"code":"alreadyPaired"}]}],[{"code":"locked","couple":{"mentee":"00000000-0000-0000-0000-000000000001","mentor":"00000000-0000-0000-0000-000000000066"}},{"code":"locked","couple":{"mentee":"00000000-0000-0000-0000-000000000003","mentor":"00000000-0000-0000-0000-000000000066"}},{"code":"seats","mentor":"00000000-0000-0000-0000-000000000066","seats":1}]]"#]]
        .assert_eq(&serde_json::to_string(&sets).unwrap());
    question.rules.locked = vec![couple(9, 2)];
    check(
        &question,
        expect![[r#"{"code":"unknownMember","member":"00000000-0000-0000-0000-000000000009"}"#]],
    );
}

#[test]
fn a_locked_pair_holds_and_tells_what_was_given_for_it() {
    let mut question = cohort();
    question.rules.locked = vec![couple(5, 2)];
    let answer = suggest(&question).unwrap();
    expect!["1-1 2-5 3-3 4-4 5-2 = 85, 40 given"].assert_eq(&format!(
        "{} = {}, {} given",
        names(&answer),
        answer.points,
        answer.given_for_locks.points
    ));
}

#[test]
fn spreading_the_load_can_outweigh_a_wish() {
    let mut question = cohort();
    question.mentors[0].seats = 2;
    question.mentees[2].wishes = topics("Canva > Instagram");
    question.mentees[2].about = about("2soir");
    check(&question, expect!["1-1 2-2 3-1 4-4 5-5 = 125"]);
    question.weights.spread = 16;
    check(&question, expect!["1-1 2-2 3-3 4-4 5-5 = 110"]);
}

fn any_mentee() -> impl Strategy<Value = (usize, Vec<usize>, bool)> {
    (0..4usize, prop::collection::vec(0..5usize, 0..3), any::<bool>())
}

const TOPICS: [&str; 5] = ["Canva", "LinkedIn", "Newsletter", "site vitrine", "Excel"];
const PLACES: [&str; 4] = ["Les Tisseuses", "Atelier Nord", "", "Les tisseuses"];

prop_compose! {
    /// Small cohorts in which every rule and weight comes up.
    fn any_question()(
        people in prop::collection::vec((any_mentee(), 0..3u8, 0..60u8), 2..12),
        couples in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..8),
        weights in prop::collection::vec(0..30u16, 9),
        rules in any::<(bool, bool)>(),
    ) -> Question {
        let mut question = Question::default();
        for (number, ((slot, wishes, mentor_side), seats, age)) in people.into_iter().enumerate() {
            let said: Vec<_> = wishes.iter().map(|wish| Topic { text: TOPICS[*wish].to_owned(), level: Some(seats) }).collect();
            let age = i32::from(age) + 20;
            let about = About {
                age: Some(crate::people::Age { least: age, most: age }),
                organisation: Some(PLACES[slot].to_owned()),
                town: (slot > 1).then(|| "Rennes".to_owned()),
                languages: TOPICS[..slot].iter().map(|it| (*it).to_owned()).collect(),
                background: (slot > 0).then(|| TOPICS[slot].to_owned()),
                ..about(["2soir", "4midi", "2soir 4midi", ""][slot])
            };
            let id = id(number as u128);
            if mentor_side {
                question.mentors.push(Mentor { id, seats, offers: said, about });
            } else {
                question.mentees.push(Mentee { id, wishes: said, about });
            }
        }
        rule(&mut question, &couples, rules);
        let [level, slots, format, town, language, gap, other, spread, rare] = weights[..] else { panic!() };
        let kept = std::mem::take(&mut question.weights);
        question.weights = super::question::Weights {
            level, common_slot: slots, same_format: format, same_town: town, shared_language: language,
            age_gap: gap, other_background: other, spread, rare_topic: rare, ..kept
        };
        question
    }
}

fn rule(
    question: &mut Question,
    couples: &[(prop::sample::Index, prop::sample::Index)],
    (slots, organisations): (bool, bool),
) {
    let (mentees, mentors) = (question.mentees.clone(), question.mentors.clone());
    let rules = &mut question.rules;
    rules.common_slot_required = slots;
    rules.other_organisation_required = organisations;
    for (at, (one, other)) in couples.iter().enumerate() {
        if mentees.is_empty() || mentors.is_empty() {
            continue;
        }
        let couple = Couple { mentee: one.get(&mentees).id, mentor: other.get(&mentors).id };
        match at % 8 {
            0 => rules.locked.push(couple),
            1 | 2 => rules.already_paired.push(couple),
            _ => rules.forbidden.push(couple),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn rules_and_seats_hold_for_any_people(question in any_question()) {
        let Ok(answer) = suggest(&question) else { return Ok(()) };
        let rules = &question.rules;
        prop_assert!(answer.proven);
        for mentor in &question.mentors {
            let taken = answer.pairs.iter().filter(|pair| pair.couple.mentor == mentor.id).count();
            prop_assert!(taken <= usize::from(mentor.seats));
            let idle = answer.idle.iter().any(|idle| idle.mentor == mentor.id);
            prop_assert_eq!(idle, taken == 0);
        }
        for mentee in &question.mentees {
            let paired = answer.pairs.iter().filter(|pair| pair.couple.mentee == mentee.id).count();
            let left = answer.left_over.iter().filter(|left| left.mentee == mentee.id).count();
            prop_assert_eq!(paired + left, 1);
        }
        for pair in &answer.pairs {
            prop_assert!(!rules.forbidden.contains(&pair.couple));
            prop_assert!(!rules.already_paired.contains(&pair.couple));
            let mentee = question.mentees.iter().find(|it| it.id == pair.couple.mentee).unwrap();
            let mentor = question.mentors.iter().find(|it| it.id == pair.couple.mentor).unwrap();
            let common = mentee.about.slots.iter().any(|slot| mentor.about.slots.contains(slot));
            prop_assert!(common || !rules.common_slot_required);
            let folded = |about: &About| crate::folding::solid(about.organisation.as_deref().unwrap());
            let (one, other) = (folded(&mentee.about), folded(&mentor.about));
            prop_assert!(one != other || one.is_empty() || !rules.other_organisation_required);
        }
        for lock in &rules.locked {
            prop_assert!(answer.pairs.iter().any(|pair| pair.couple == *lock && pair.locked));
        }
    }

    #[test]
    fn the_order_of_the_question_changes_nothing(question in any_question()) {
        let mut turned = question.clone();
        turned.mentees.reverse();
        turned.mentors.reverse();
        turned.rules.forbidden.reverse();
        prop_assert_eq!(suggest(&question), suggest(&turned));
        prop_assert_eq!(board(&question, &unwatched), board(&turned, &unwatched));
    }

    #[test]
    fn a_cell_says_what_locking_it_changes(question in any_question()) {
        let Ok(board) = board(&question, &unwatched) else { return Ok(()) };
        for cell in &board.cells {
            let points: u32 = cell.grounds.iter().map(|ground| ground.points).sum();
            prop_assert_eq!(points, cell.points);
            let mut forced = question.clone();
            forced.rules.locked.push(cell.couple);
            let forced = suggest(&forced).ok().map(|forced| forced.points - board.best.points);
            prop_assert_eq!(cell.change.map(|change| change.points), forced);
            prop_assert!(cell.change.is_none() || cell.barriers.is_empty());
        }
    }
}
