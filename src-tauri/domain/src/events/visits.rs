//! Which leader comes to which team, session by session, where the teams stay as they are.
//!
//! Where everybody is there this is a Latin rectangle: an edge colouring of the complete bipartite
//! graph of teams and leaders, one colour a session, got by turning one place a session; no team
//! meets a leader again before it has met all. Where leaders are missing, filling such a rectangle
//! is hard in general (completing Latin squares): each session in turn is then given its best
//! assignment beside all others, until no session can do better.

use std::collections::BTreeSet;

use crate::matching::assign::{IMPOSSIBLE, Problem, solve};

/// The leader of each team in one session; `None` where a team works alone.
pub type Session = Vec<Option<u16>>;

/// Teams and leaders by number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tour {
    pub teams: u16,
    pub leaders: u16,
    /// By session, the leaders who are not there.
    pub away: Vec<BTreeSet<u16>>,
    /// What stands today; kept where nothing is gained by a change.
    pub stands: Vec<Session>,
    /// The first sessions, which have been held and stay as they are.
    pub held: usize,
}

/// Points of a visit that nobody has had yet, and what takes some away.
const VISIT: i32 = 1_000;
const AGAIN: i32 = 40;
/// Who was alone in another session comes first now.
const ALONE: i32 = 20;
const STANDS: i32 = 1;

/// The visits of all sessions: as few teams alone as can be, then as few met again.
pub fn visits(tour: &Tour) -> Vec<Session> {
    let starts = [standing(tour), turning(tour)].map(|start| settled(tour, start));
    let [standing, turning] = starts;
    if worth(tour, &turning) < worth(tour, &standing) { turning } else { standing }
}

/// What stands, without those who are not there; a session that is new begins empty.
fn standing(tour: &Tour) -> Vec<Session> {
    let keep = |(at, away): (usize, &BTreeSet<u16>)| {
        let mut session = tour.stands.get(at).cloned().unwrap_or_default();
        session.resize(usize::from(tour.teams), None);
        if tour.held <= at {
            let is_there = |it: &u16| *it < tour.leaders && !away.contains(it);
            session.iter_mut().for_each(|it| *it = it.filter(is_there));
        }
        session
    };
    tour.away.iter().enumerate().map(keep).collect()
}

/// The Latin rectangle, without those who are not there.
fn turning(tour: &Tour) -> Vec<Session> {
    let around = usize::from(tour.teams.max(tour.leaders).max(1));
    let mut plan = standing(tour);
    for (at, session) in plan.iter_mut().enumerate().skip(tour.held) {
        let turned = |team: usize| ((team + at) % around) as u16;
        let is_there = |it: &u16| *it < tour.leaders && !tour.away[at].contains(it);
        *session = (0..session.len()).map(|team| Some(turned(team)).filter(is_there)).collect();
    }
    plan
}

/// Gives each session its best assignment beside the others, until nothing gets better.
fn settled(tour: &Tour, mut plan: Vec<Session>) -> Vec<Session> {
    loop {
        let mut better = plan.clone();
        for at in tour.held..better.len() {
            better[at] = session(tour, &better, at);
        }
        if worth(tour, &better) >= worth(tour, &plan) {
            return plan;
        }
        plan = better;
    }
}

/// Teams alone, then meetings that come back (each time anew), then visits changed.
fn worth(tour: &Tour, plan: &[Session]) -> (usize, usize, usize) {
    let alone = plan.iter().flatten().filter(|it| it.is_none()).count();
    let mut comes_back = 0;
    for (at, session) in plan.iter().enumerate() {
        let earlier = &plan[..at];
        let met = |(team, who): (usize, &Option<u16>)| times(earlier, team, *who);
        comes_back += session.iter().enumerate().map(met).sum::<usize>();
    }
    let stood = |at: usize, team: usize| tour.stands.get(at).and_then(|it| it.get(team));
    let changed = plan.iter().enumerate().flat_map(|(at, session)| {
        session.iter().enumerate().filter(move |(team, who)| stood(at, *team) != Some(*who))
    });
    (alone, comes_back, changed.count())
}

/// Sessions in which a team has that leader, or nobody.
fn times(plan: &[Session], team: usize, who: Option<u16>) -> usize {
    plan.iter().filter(|it| it[team] == who).count()
}

fn session(tour: &Tour, plan: &[Session], at: usize) -> Session {
    let others: Vec<Session> =
        plan.iter().enumerate().filter(|it| it.0 != at).map(|it| it.1.clone()).collect();
    let points = |team: usize, leader: u16| {
        if tour.away[at].contains(&leader) {
            return IMPOSSIBLE;
        }
        let again = times(&others, team, Some(leader)) as i32;
        let alone = times(&others, team, None) as i32;
        let stands = i32::from(plan[at][team] == Some(leader));
        (VISIT + ALONE * alone - AGAIN * again + STANDS * stands).max(0)
    };
    let teams = usize::from(tour.teams);
    let score = (0..teams).flat_map(|team| (0..tour.leaders).map(move |it| (team, it)));
    let score = score.map(|(team, leader)| points(team, leader)).collect();
    match solve(&Problem::new(teams, usize::from(tour.leaders), score)) {
        Ok(found) => found.place.into_iter().map(|it| it.map(|it| it as u16)).collect(),
        // Nothing is locked, so nothing can stand against anything.
        Err(_) => plan[at].clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tour(teams: u16, leaders: u16, sessions: usize) -> Tour {
        Tour { teams, leaders, away: vec![BTreeSet::new(); sessions], ..Tour::default() }
    }

    /// How often a team meets a leader again.
    fn again(plan: &[Session]) -> usize {
        let meetings = |it: &Session| -> Vec<(usize, u16)> {
            it.iter().enumerate().filter_map(|(team, who)| Some((team, (*who)?))).collect()
        };
        let all: Vec<(usize, u16)> = plan.iter().flat_map(meetings).collect();
        all.len() - all.iter().collect::<BTreeSet<_>>().len()
    }

    /// The fewest meetings that come back, by trying everything.
    fn fewest(tour: &Tour) -> (usize, usize) {
        fn fill(tour: &Tour, plan: &mut Vec<Session>, best: &mut (usize, usize)) {
            let Some(at) = plan.iter().position(|it| it.len() < usize::from(tour.teams)) else {
                let (alone, back, _) = worth(tour, plan);
                *best = (*best).min((alone, back));
                return;
            };
            for who in (0..tour.leaders).map(Some).chain([None]) {
                let taken = who.is_some() && plan[at].contains(&who);
                if taken || who.is_some_and(|it| tour.away[at].contains(&it)) {
                    continue;
                }
                plan[at].push(who);
                fill(tour, plan, best);
                plan[at].pop();
            }
        }
        let mut best = (usize::MAX, usize::MAX);
        fill(tour, &mut vec![Vec::new(); tour.away.len()], &mut best);
        best
    }

    #[test]
    fn every_team_meets_every_leader_once_before_any_again() {
        for (teams, leaders) in [(8, 8), (7, 8), (2, 3), (5, 11)] {
            let plan = visits(&tour(teams, leaders, usize::from(leaders)));
            assert_eq!(again(&plan), 0, "{teams} teams, {leaders} leaders");
            assert!(plan.iter().flatten().all(Option::is_some));
        }
    }

    #[test]
    fn more_teams_than_leaders_take_turns_at_being_alone() {
        let plan = visits(&tour(8, 6, 8));
        assert_eq!(again(&plan), 0);
        for team in 0..8 {
            assert_eq!(times(&plan, team, None), 2);
        }
    }

    #[test]
    fn a_leader_who_leaves_changes_only_what_is_to_come() {
        let mut asked = tour(8, 8, 4);
        asked.stands = visits(&asked);
        asked.held = 2;
        asked.away[2].insert(5);
        asked.away[3].insert(5);
        let plan = visits(&asked);
        assert_eq!(plan[..2], asked.stands[..2]);
        assert!(!plan[2..].iter().flatten().any(|it| *it == Some(5)));
        let moved = (0..8).filter(|team| plan[2][*team] != asked.stands[2][*team]).count();
        assert_eq!((moved, again(&plan)), (1, 0), "her team works alone, nobody else moves");
    }

    proptest! {
        #[test]
        fn nobody_is_in_two_places_or_where_she_is_not(
            teams in 1u16..9, leaders in 0u16..9,
            away in prop::collection::vec(prop::collection::btree_set(0u16..9, 0..5), 0..7),
        ) {
            let asked = Tour { teams, leaders, away, ..Tour::default() };
            let plan = visits(&asked);
            prop_assert_eq!(plan.len(), asked.away.len());
            for (session, away) in plan.iter().zip(&asked.away) {
                prop_assert_eq!(session.len(), usize::from(teams));
                let seen: Vec<u16> = session.iter().flatten().copied().collect();
                prop_assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), seen.len());
                prop_assert!(seen.iter().all(|it| *it < leaders && !away.contains(it)));
                let there = (0..leaders).filter(|it| !away.contains(it)).count();
                prop_assert_eq!(seen.len(), there.min(usize::from(teams)));
            }
            prop_assert_eq!(visits(&Tour { stands: plan.clone(), ..asked }), plan);
        }

        #[test]
        fn with_leaders_missing_it_comes_close_to_the_fewest_that_can_be(
            teams in 1u16..4, leaders in 1u16..4,
            away in prop::collection::vec(prop::collection::btree_set(0u16..3, 0..2), 1..4),
        ) {
            let asked = Tour { teams, leaders, away, ..Tour::default() };
            let (alone, back, _) = worth(&asked, &visits(&asked));
            let best = fewest(&asked);
            prop_assert_eq!(alone, best.0);
            prop_assert!(back <= best.1 + 1, "{back} where {} can be", best.1);
        }
    }
}
