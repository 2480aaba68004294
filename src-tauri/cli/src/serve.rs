//! Acts asked line by line of one open file: news of long work can be asked for, and the work
//! stopped, while it goes on.

use std::io::{self, BufRead, Write};
use std::sync::Arc;
use std::thread;

use binome_actions::{Desk, answer};
use serde::Deserialize;
use serde_json::{Value, json};

/// One line asked; `id` comes back with its answer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: Value,
    act: String,
    #[serde(default)]
    asked: Value,
}

/// Answers each line of standard input as it is ready, not in the order it was asked.
pub fn serve(desk: Desk) {
    let desk = Arc::new(desk);
    thread::scope(|scope| {
        for line in io::stdin().lock().lines().map_while(Result::ok) {
            let desk = Arc::clone(&desk);
            scope.spawn(move || say(&answered(&desk, &line)));
        }
    });
}

fn answered(desk: &Desk, line: &str) -> Value {
    let Ok(Line { id, act, asked }) = serde_json::from_str(line) else {
        return json!({ "id": null, "failure": { "kind": "refused",
                       "refusal": { "code": "requestUnreadable" } } });
    };
    match answer(desk, &act, asked) {
        Ok(gives) => json!({ "id": id, "gives": gives }),
        Err(failure) => json!({ "id": id, "failure": failure }),
    }
}

/// One line a time; a reader that went away is no error of ours.
fn say(answer: &Value) {
    writeln!(io::stdout().lock(), "{answer}").ok();
}
