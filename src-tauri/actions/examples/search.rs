//! How long the answers of a search take among the people of a large table: `search FOLDER`, with
//! the request `known.json` of `script/bench.d/tables.py` in it.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement for the terminal")]

use std::path::PathBuf;
use std::time::Instant;

use binome_actions::{Clock, Desk, Places, answer};
use serde_json::{Value, json};

/// What is typed, letter by letter.
const TYPED: [&str; 8] = [
    "legoff",
    "solène",
    "zoé riou",
    "06 39 98 01 17",
    "+33639980117",
    "personne42017",
    "noémie l'hos",
    "el amrani",
];

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap());
    let places = Places::around(&folder.join("association.binome"));
    let desk = Desk::new(places, Clock::System, |_| Ok(()));
    let ask = |act: &str, asked: Value| answer(&desk, act, asked).unwrap();
    ask("begin", json!({ "association": "Banc" }));
    let known = std::fs::read_to_string(folder.join("known.json")).unwrap();
    ask("import_people", serde_json::from_str(&known).unwrap());
    let page = |search: &str, from: u32| json!({ "search": search, "from": from, "count": 100 });
    let timed = |asked: Value| {
        let start = Instant::now();
        let found = ask("people", asked);
        (start.elapsed().as_secs_f64() * 1000.0, found["total"].as_u64().unwrap_or_default())
    };
    for from in [0, 50_000, 99_900] {
        let (time, total) = timed(page("", from));
        println!("list of {total} from {from:>6}: {time:6.1} ms");
    }
    let mut times = Vec::new();
    for text in TYPED {
        for end in text.char_indices().skip(1).map(|it| it.0).chain([text.len()]) {
            let (time, total) = timed(page(&text[..end], 0));
            times.push((time, text[..end].to_owned(), total));
        }
    }
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: usize| &times[(times.len() - 1) * share / 100];
    println!(
        "{} searches: half in {:.1} ms, 95 of 100 in {:.1} ms",
        times.len(),
        at(50).0,
        at(95).0
    );
    for (time, text, total) in times.iter().rev().take(5) {
        println!("  {time:6.1} ms  « {text} » finds {total}");
    }
}
