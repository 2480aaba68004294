//! The whole grid of perfect rotations, walked apart from the quick tests for it takes a while.

use binome_domain::rotation::{Go, Instance, Plan, Round, Settings, plan};

fn planned(participants: u16, groups: u16, rounds: u16) -> Plan {
    let shape = Instance::even(participants, groups, rounds);
    // No step of search: the constructions alone must do.
    let settings = Settings { steps: 0, ..Settings::default() };
    plan(&shape, &settings, &|_| Go::On).expect("the shape can be seated")
}

/// Rounds within the frontier for tables and people at a table; 0 where nothing is promised.
fn frontier(tables: u16, size: u16) -> u16 {
    match (tables, size) {
        (6, ..=4) => 5,
        (10, ..=4) => 9,
        (12, ..=4) => 12,
        (12, 5) => 11,
        (14, ..=3) => 13,
        (14, 4) => 12,
        (15, ..=3) => 15,
        (15, 4) => 13,
        (18, ..=3) => 17,
        (18, 4) => 16,
        (20, ..=3) => 20,
        (20, 4) => 17,
        (4 | 5 | 7 | 8 | 9 | 11 | 13 | 16 | 17 | 19, _) if size < tables => tables,
        _ => 0,
    }
}

#[test]
fn within_the_frontier_nobody_meets_anyone_or_a_mentor_twice() {
    // Two halves of about the same work, for two cores.
    std::thread::scope(|scope| {
        for half in [0, 1] {
            scope.spawn(move || walk((9..=60).filter(move |people| people % 2 == half)));
        }
    });
}

fn walk(people: impl Iterator<Item = u16>) {
    for (people, tables) in people.flat_map(|people| (3..=20).map(move |it| (people, it))) {
        let most = frontier(tables, u16::div_ceil(people, tables));
        if most > 0 {
            let plan = planned(people, tables, most);
            let repeats = (plan.pair_repeats, plan.mentor_repeats);
            assert_eq!(repeats, (0, 0), "{people} people, {tables} tables, {most} rounds");
            assert!(is_perfect(&plan.plan, people), "{people} people, {tables} tables");
        }
    }
}

/// Everyone once a round, at a table of the even size, with nobody and no mentor twice.
fn is_perfect(plan: &[Round], people: u16) -> bool {
    let (n, tables) = (usize::from(people), plan[0].len());
    let (mut pairs, mut mentors) = (vec![false; n * n], vec![false; n * tables]);
    plan.iter().all(|round| {
        let mut seated: Vec<u16> = round.concat();
        seated.sort_unstable();
        seated == (0..people).collect::<Vec<_>>()
            && round.iter().enumerate().all(|(table, members)| {
                let even = members.len() == n / tables || members.len() == n.div_ceil(tables);
                let fresh = members.iter().enumerate().all(|(at, &one)| {
                    let one = usize::from(one);
                    let new = |other: &u16| {
                        !std::mem::replace(&mut pairs[usize::from(*other) * n + one], true)
                    };
                    !std::mem::replace(&mut mentors[one * tables + table], true)
                        && members[..at].iter().all(new)
                });
                even && fresh
            })
    })
}
