//! Matching instances and their answers, as the command line reads and writes them.

use std::collections::BTreeMap;
use std::fmt::{self, Formatter};

use serde::de::{self, Deserializer, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::assign::{Blame, IMPOSSIBLE, Problem, solve};
use super::square::cheapest;

/// An instance as it stands in its file: scores, square costs, or the pairing oracle.
#[derive(Debug, Clone, Deserialize)]
pub struct Instance {
    mentees: Option<People>,
    mentors: Option<People>,
    #[serde(default)]
    score: Option<Scores>,
    #[serde(default)]
    capacity: Option<Vec<u32>>,
    #[serde(default)]
    locked: Vec<(usize, usize)>,
    #[serde(default)]
    forbidden: Vec<(usize, usize)>,
    size: Option<usize>,
    cost: Option<Vec<Vec<i32>>>,
    cost_i32le: Option<String>,
    #[serde(default)]
    topic: BTreeMap<String, BTreeMap<String, i32>>,
    #[serde(default)]
    common_slot: BTreeMap<String, Vec<String>>,
    #[serde(default, rename = "X1_forbidden")]
    x1_forbidden: Vec<(String, String)>,
}

/// How many, or who.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum People {
    Count(usize),
    Names(Vec<String>),
}

/// The scores, or in the oracle the formula they follow, which is always 10*T + 5*A.
#[derive(Debug, Clone)]
enum Scores {
    Table(Vec<Vec<i32>>),
    Formula,
}

/// By hand, since a table of millions has no room to be kept until its kind is clear.
impl<'de> Deserialize<'de> for Scores {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(EitherScores)
    }
}

struct EitherScores;

impl<'de> Visitor<'de> for EitherScores {
    type Value = Scores;

    fn expecting(&self, what: &mut Formatter<'_>) -> fmt::Result {
        what.write_str("rows of scores, or a formula")
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<Scores, E> {
        Ok(Scores::Formula)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Scores, A::Error> {
        let mut table = Vec::new();
        while let Some(row) = rows.next_element()? {
            table.push(row);
        }
        Ok(Scores::Table(table))
    }
}

/// The best answer to an instance.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    pub pairs: Vec<(usize, usize)>,
    pub matched: usize,
    pub total: i64,
    pub unmatched_rows: Vec<usize>,
    /// The answer was checked against its own prices.
    pub proven_best: bool,
    /// Filled by the caller, who has a clock.
    pub seconds: f64,
}

/// Locked pairs that cannot all hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Infeasible {
    pub infeasible: Vec<Vec<Blamed>>,
}

/// One thing to blame, as the file format says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Blamed {
    Locked(usize, usize),
    Capacity([usize; 1]),
    Impossible(usize, usize),
}

/// Why an instance has no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// What stands in the file does not fit together.
    Malformed(Fault),
    Infeasible(Infeasible),
}

/// What does not fit in an instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Neither scores nor costs.
    NoNumbers,
    /// The named number of rows, columns or cells is not what is there.
    WrongSize { expected: usize, found: usize },
    /// A score beyond 0..1,000,000 that is not -1.
    ScoreOutOfRange { row: usize, col: usize, score: i32 },
    /// A row or column that there is not.
    NoSuchPair { row: usize, col: usize },
    /// A name that is not in the list.
    UnknownName,
    /// More rows or columns than anybody has, whatever stands in them.
    TooMany { most: usize },
}

const HIGHEST: i32 = 1_000_000;
const MOST: usize = 1_000_000;

impl Instance {
    /// All keys there can be; the last ones tell about the pairing oracle and are not read.
    pub const KEYS: &[&str] = &[
        "mentees",
        "mentors",
        "score",
        "capacity",
        "locked",
        "forbidden",
        "size",
        "cost",
        "cost_i32le",
        "topic",
        "common_slot",
        "X1_forbidden",
        "about",
        "best",
        "best_score",
        "second_score",
        "X1_best_score",
        "X1_all_best",
    ];

    /// The file of costs that has to be read before the instance can be solved.
    pub fn cost_file(&self) -> Option<&str> {
        self.cost_i32le.as_deref()
    }

    /// Solves it; `costs` are the numbers of `cost_file`, where there is one. `with_forbidden`
    /// holds to the forbidden pairs of the oracle too.
    pub fn solve(
        mut self,
        costs: Option<Vec<i32>>,
        with_forbidden: bool,
    ) -> Result<Answer, Refused> {
        if let Some(size) = self.size {
            let costs = square(size, self.cost.take(), costs).map_err(Refused::Malformed)?;
            return Ok(cheapest_of(size, &costs));
        }
        let problem = self.problem(with_forbidden).map_err(Refused::Malformed)?;
        drop(self);
        let solution =
            solve(&problem).map_err(|sets| Refused::Infeasible(Infeasible::of(&sets)))?;
        Ok(Answer::of(&solution.place, solution.total, solution.proven))
    }

    fn problem(&self, with_forbidden: bool) -> Result<Problem, Fault> {
        let (Some(mentees), Some(mentors)) = (&self.mentees, &self.mentors) else {
            return Err(Fault::NoNumbers);
        };
        let mut problem = match (mentees, mentors, &self.score) {
            (People::Names(mentees), People::Names(mentors), _) => {
                self.oracle(mentees, mentors, with_forbidden)?
            }
            (People::Count(rows), People::Count(cols), Some(Scores::Table(table))) => {
                scored(*rows, *cols, table)?
            }
            _ => return Err(Fault::NoNumbers),
        };
        if let Some(capacity) = &self.capacity {
            check_size(capacity.len(), problem.cols)?;
            problem.seats = capacity.clone();
        }
        for (row, col) in self.locked.iter().chain(&self.forbidden).copied() {
            if row >= problem.rows || col >= problem.cols {
                return Err(Fault::NoSuchPair { row, col });
            }
        }
        problem.locked.extend(&self.locked);
        problem.forbidden.extend(&self.forbidden);
        Ok(problem)
    }

    fn oracle(
        &self,
        mentees: &[String],
        mentors: &[String],
        with_forbidden: bool,
    ) -> Result<Problem, Fault> {
        let topic = |mentee, mentor| self.topic.get(mentee)?.get(mentor).copied();
        let shared = |mentee, mentor| self.common_slot.get(mentee)?.contains(mentor).then_some(5);
        let cells =
            mentees.iter().flat_map(|mentee| mentors.iter().map(move |mentor| (mentee, mentor)));
        let score = cells.map(|(mentee, mentor)| {
            let topic = topic(mentee, mentor).unwrap_or(0).saturating_mul(10);
            topic.saturating_add(shared(mentee, mentor).unwrap_or(0))
        });
        let score: Vec<i32> = score.collect();
        let mut rows = score.chunks(mentors.len().max(1)).enumerate();
        rows.try_for_each(|(row, scores)| check_scores(row, scores))?;
        let mut problem = Problem::new(mentees.len(), mentors.len(), score);
        let at = |names: &[String], name| names.iter().position(|it| it == name);
        for (mentee, mentor) in self.x1_forbidden.iter().filter(|_| with_forbidden) {
            let pair = at(mentees, mentee).zip(at(mentors, mentor));
            problem.forbidden.insert(pair.ok_or(Fault::UnknownName)?);
        }
        Ok(problem)
    }
}

/// The costs that stand in the instance, or else beside it.
fn square(
    size: usize,
    rows: Option<Vec<Vec<i32>>>,
    costs: Option<Vec<i32>>,
) -> Result<Vec<i32>, Fault> {
    if let Some(rows) = &rows {
        check_size(rows.len(), size)?;
        rows.iter().try_for_each(|row| check_size(row.len(), size))?;
    }
    let costs = rows.map(|rows| rows.concat()).or(costs).ok_or(Fault::NoNumbers)?;
    check_size(costs.len(), size.saturating_mul(size))?;
    Ok(costs)
}

fn scored(rows: usize, cols: usize, table: &[Vec<i32>]) -> Result<Problem, Fault> {
    if rows.max(cols) > MOST {
        return Err(Fault::TooMany { most: MOST });
    }
    check_size(table.len(), rows)?;
    for (row, scores) in table.iter().enumerate() {
        check_size(scores.len(), cols)?;
        check_scores(row, scores)?;
    }
    Ok(Problem::new(rows, cols, table.concat()))
}

fn check_scores(row: usize, scores: &[i32]) -> Result<(), Fault> {
    let wrong = |score: &i32| !(IMPOSSIBLE..=HIGHEST).contains(score);
    match scores.iter().position(wrong) {
        Some(col) => Err(Fault::ScoreOutOfRange { row, col, score: scores[col] }),
        None => Ok(()),
    }
}

fn check_size(found: usize, expected: usize) -> Result<(), Fault> {
    if found == expected { Ok(()) } else { Err(Fault::WrongSize { expected, found }) }
}

fn cheapest_of(size: usize, costs: &[i32]) -> Answer {
    let found = cheapest(size, costs);
    let place: Vec<_> = found.place.iter().map(|col| Some(*col as usize)).collect();
    Answer::of(&place, found.total, found.proven(costs))
}

impl Answer {
    fn of(place: &[Option<usize>], total: i64, proven_best: bool) -> Self {
        let pairs: Vec<_> =
            place.iter().enumerate().filter_map(|(row, col)| Some((row, (*col)?))).collect();
        let unmatched_rows = (0..place.len()).filter(|row| place[*row].is_none()).collect();
        Self { matched: pairs.len(), pairs, total, unmatched_rows, proven_best, seconds: 0.0 }
    }
}

impl Infeasible {
    fn of(sets: &[Vec<Blame>]) -> Self {
        let said = |blame: &Blame| match *blame {
            Blame::Locked(row, col) => Blamed::Locked(row, col),
            Blame::Capacity(col) => Blamed::Capacity([col]),
            Blame::Impossible(row, col) => Blamed::Impossible(row, col),
        };
        Self { infeasible: sets.iter().map(|set| set.iter().map(said).collect()).collect() }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    fn answer(text: &str, with_forbidden: bool) -> String {
        let instance: Instance = serde_json::from_str(text).unwrap();
        match instance.solve(None, with_forbidden) {
            Ok(answer) => serde_json::to_string(&answer).unwrap(),
            Err(Refused::Infeasible(sets)) => serde_json::to_string(&sets).unwrap(),
            Err(Refused::Malformed(fault)) => format!("{fault:?}"),
        }
    }

    /// In the shape of the pairing oracle, with invented people.
    const ORACLE: &str = r#"{
        "mentees": ["Ana", "Bea", "Cléo"], "mentors": ["Mia", "Nour", "Ola"],
        "topic": {"Ana": {"Mia": 2}, "Bea": {"Nour": 2, "Mia": 1}, "Cléo": {"Ola": 2}},
        "common_slot": {"Ana": ["Mia"], "Bea": ["Ola", "Nour"], "Cléo": ["Mia", "Ola"]},
        "score": "10*T + 5*A", "X1_forbidden": [["Bea", "Nour"]]
    }"#;

    #[test]
    fn the_oracle_is_read_as_it_is() {
        expect![[r#"{"pairs":[[0,0],[1,1],[2,2]],"matched":3,"total":75,"unmatched_rows":[],"proven_best":true,"seconds":0.0}"#]]
            .assert_eq(&answer(ORACLE, false));
        expect![[r#"{"pairs":[[0,1],[1,0],[2,2]],"matched":3,"total":35,"unmatched_rows":[],"proven_best":true,"seconds":0.0}"#]]
            .assert_eq(&answer(ORACLE, true));
    }

    #[test]
    fn scores_take_seats_locks_and_vetoes() {
        let text = r#"{"mentees": 3, "mentors": 2, "score": [[5, -1], [9, 4], [8, -1]],
            "capacity": [1, 2], "locked": [[0, 0]], "forbidden": [[2, 1]]}"#;
        expect![[r#"{"pairs":[[0,0],[1,1]],"matched":2,"total":9,"unmatched_rows":[2],"proven_best":true,"seconds":0.0}"#]]
            .assert_eq(&answer(text, false));
    }

    #[test]
    fn locks_that_cannot_hold_are_blamed_in_sets() {
        let text = r#"{"mentees": 2, "mentors": 2, "score": [[5, 1], [9, -1]],
            "locked": [[0, 0], [1, 0], [1, 1]]}"#;
        expect![[r#"{"infeasible":[[{"locked":[0,0]},{"locked":[1,0]},{"capacity":[0]}],[{"locked":[1,1]},{"impossible":[1,1]}],[{"locked":[1,0]},{"locked":[1,1]}]]}"#]]
            .assert_eq(&answer(text, false));
    }

    #[test]
    fn costs_come_in_the_file_or_beside_it() {
        expect![[r#"{"pairs":[[0,1],[1,0]],"matched":2,"total":-3,"unmatched_rows":[],"proven_best":true,"seconds":0.0}"#]]
            .assert_eq(&answer(r#"{"size": 2, "cost": [[5, -4], [1, 9]]}"#, false));
        let beside: Instance =
            serde_json::from_str(r#"{"size": 2, "cost_i32le": "four.bin"}"#).unwrap();
        assert_eq!(beside.cost_file(), Some("four.bin"));
        let total = beside.clone().solve(Some(vec![5, -4, 1, 9]), false).map(|it| it.total);
        assert_eq!(total, Ok(-3));
        let short = beside.solve(Some(vec![5, -4, 1]), false);
        assert_eq!(short, Err(Refused::Malformed(Fault::WrongSize { expected: 4, found: 3 })));
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let cases = [
            r#"{"mentees": 1, "mentors": 1, "score": [[1000001]]}"#,
            r#"{"mentees": 1, "mentors": 2, "score": [[1]]}"#,
            r#"{"mentees": 1, "mentors": 1, "score": [[1]], "locked": [[0, 1]]}"#,
            r#"{"mentees": 1, "mentors": 1}"#,
            r#"{"size": 4294967296, "cost": []}"#,
            r#"{"mentees": 0, "mentors": 1000000000000, "score": []}"#,
            r#"{"mentees": ["Ana"], "mentors": ["Mia"], "topic": {"Ana": {"Mia": 2000000000}}}"#,
        ];
        let said: Vec<_> = cases.iter().map(|text| answer(text, false)).collect();
        expect![[r#"
            ScoreOutOfRange { row: 0, col: 0, score: 1000001 }
            WrongSize { expected: 2, found: 1 }
            NoSuchPair { row: 0, col: 1 }
            NoNumbers
            WrongSize { expected: 4294967296, found: 0 }
            TooMany { most: 1000000 }
            ScoreOutOfRange { row: 0, col: 0, score: 2147483647 }"#]]
        .assert_eq(&said.join("\n"));
    }
}
