//! What the last import did, as a paper. It is told while the program runs: once people are in the
//! file, nothing says any more which of them came with which table.

use std::collections::BTreeMap;

use binome_domain::import::plan::{Plan, Verdict};
use binome_domain::import::{SkipReason, Skipped, Understanding};
use binome_papers::documents::listing::Part;
use serde::Deserialize;
use ts_rs::TS;

/// Everyone of a table by what became of her, and the lines that were left out.
#[derive(Debug, Clone, Default)]
pub struct ImportReport {
    file: String,
    fresh: Vec<Came>,
    completed: Vec<Came>,
    unchanged: Vec<Came>,
    left: Vec<Came>,
    ignored: Vec<Skipped>,
}

/// Someone of the table, and the lines she stood on.
#[derive(Debug, Clone)]
struct Came {
    lines: Vec<u32>,
    name: String,
    email: Option<String>,
}

/// What stands over the parts and the columns of the report, in the words of the screen.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReportWords {
    pub title: String,
    pub fresh: String,
    pub completed: String,
    pub unchanged: String,
    pub left: String,
    pub ignored: String,
    pub line: String,
    pub name: String,
    pub email: String,
    pub reason: String,
    /// Over what made a line be left out.
    pub said: String,
    pub reasons: BTreeMap<SkipReason, String>,
}

impl ImportReport {
    pub(crate) fn of(file: &str, found: &Understanding, plan: &Plan) -> Self {
        let mut report =
            Self { file: file.to_owned(), ignored: plan.ignored.clone(), ..Self::default() };
        for entry in &plan.entries {
            let facts = &found.people[entry.place].facts;
            let heap = match entry.verdict {
                Verdict::New => &mut report.fresh,
                Verdict::Completes { .. } => &mut report.completed,
                Verdict::Unchanged { .. } => &mut report.unchanged,
                Verdict::Left | Verdict::Decide { .. } => &mut report.left,
            };
            heap.push(Came {
                lines: entry.lines.clone(),
                name: facts.name.listed(),
                email: facts.emails.first().cloned(),
            });
        }
        report
    }

    /// What the table was called.
    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    /// Heap by heap.
    pub(crate) fn parts(self, words: &ReportWords) -> Vec<Part> {
        let heads = vec![words.line.clone(), words.name.clone(), words.email.clone()];
        let heap = |title: &str, people: Vec<Came>| Part {
            title: counted(title, people.len()),
            heads: heads.clone(),
            rows: people.into_iter().map(Came::row).collect(),
        };
        let reason = |it: Skipped| {
            let why = words.reasons.get(&it.code).cloned().unwrap_or_default();
            vec![it.line.to_string(), why, it.value.unwrap_or_default()]
        };
        let ignored = Part {
            title: counted(&words.ignored, self.ignored.len()),
            heads: vec![words.line.clone(), words.reason.clone(), words.said.clone()],
            rows: self.ignored.into_iter().map(reason).collect(),
        };
        vec![
            heap(&words.fresh, self.fresh),
            heap(&words.completed, self.completed),
            heap(&words.unchanged, self.unchanged),
            heap(&words.left, self.left),
            ignored,
        ]
    }
}

impl Came {
    fn row(self) -> Vec<String> {
        let lines: Vec<String> = self.lines.iter().map(u32::to_string).collect();
        vec![lines.join(", "), self.name, self.email.unwrap_or_default()]
    }
}

fn counted(title: &str, count: usize) -> String {
    format!("{title} ({count})")
}
