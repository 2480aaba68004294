//! Instances of the solvers, as people write them: what is wrong is told in one plain line.

use std::fs;
use std::process::{Command, Output};

fn run(command: &str, instance: &str) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("instance.json");
    fs::write(&path, instance).expect("room for a file");
    Command::new(env!("CARGO_BIN_EXE_binome-cli"))
        .arg(command)
        .arg(&path)
        .output()
        .expect("the command line runs")
}

fn refusal(command: &str, instance: &str) -> String {
    let output = run(command, instance);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{instance}");
    let line = String::from_utf8(output.stderr).expect("a refusal is text");
    assert_eq!(line.matches('\n').count(), 1, "{line}");
    line
}

#[test]
fn a_misspelt_key_is_refused_with_the_one_that_was_meant() {
    let line =
        refusal("match", r#"{"mentees": 1, "mentors": 1, "score": [[1]], "capacities": [0]}"#);
    assert!(line.contains("« capacities »") && line.contains("« capacity »"), "{line}");
    let even = r#"{"participants": 4, "groups": 2, "rounds": 1, "size_min": 2, "size_max": 2, "lock": []}"#;
    let line = refusal("rotate", even);
    assert!(line.contains("« lock »") && line.contains("« locks »"), "{line}");
}

#[test]
fn a_key_that_is_nothing_here_is_told_and_left_aside() {
    let output =
        run("match", r#"{"size": 1, "cost": [[7]], "kind": "one cell", "about": "alone"}"#);
    assert_eq!(output.status.code(), Some(0));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("« kind »") && !told.contains("« about »"), "{told}");
    assert!(String::from_utf8(output.stdout).unwrap().contains("\"total\":7"));
}

#[test]
fn a_value_out_of_place_is_told_with_where_it_stands() {
    for wrong in ["1.5", "99999999999", "null", "[]"] {
        let line =
            refusal("match", &format!(r#"{{"mentees": 1, "mentors": 1, "score": [[{wrong}]]}}"#));
        assert!(line.contains("ligne 1"), "{line}");
    }
    for wrong in ["-1", "1.5", "99999999999"] {
        let text =
            format!(r#"{{"mentees": 1, "mentors": 1, "score": [[1]], "capacity": [{wrong}]}}"#);
        refusal("match", &text);
    }
}

#[test]
fn locks_that_cannot_hold_end_with_status_two_and_the_sets_to_blame() {
    let full =
        r#"{"mentees": 1, "mentors": 1, "score": [[1]], "capacity": [0], "locked": [[0, 0]]}"#;
    let output = run("match", full);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said.trim(), r#"{"infeasible":[[{"locked":[0,0]},{"capacity":[0]}]]}"#);
}
