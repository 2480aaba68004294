use std::path::{Path, PathBuf};
use std::process::Command;

use super::{DOCUMENTS, bytes, facts, made};

/// The answer of a program that reads PDF.
pub fn asked(program: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let output = Command::new(program).args(before).arg(file).args(after).output();
    let output = output.unwrap_or_else(|error| {
        panic!("{program} is missing ({error}): script/setup --tests installs it")
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complained.is_empty(), "{program}: {said} {complained}");
    said
}

pub fn written(name: &str, tagged: bool, content: &[u8]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("binome-papers-{}", std::process::id()));
    let file = folder.join(format!("{name}-{tagged}.pdf"));
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, content).unwrap();
    file
}

/// Extracted text without the spaces and breaks a layout puts in.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn other_programs_find_no_fault_and_every_name_letter_for_letter() {
    for (name, maker) in DOCUMENTS {
        let paper = made(*maker, 29);
        let lines: Vec<String> = paper
            .pages
            .iter()
            .flat_map(|page| page.lines())
            .map(|line| squeezed(&line.text))
            .collect();
        // Untagged files are for large batches: certificates stand for all of them.
        let ways: &[bool] = if name.ends_with("certificates") { &[true, false] } else { &[true] };
        for &tagged in ways {
            let file = written(name, tagged, &bytes(&paper, tagged));
            asked("qpdf", &["--check"], &file, &[]);
            let catalog = asked("qpdf", &["--json", "--json-key=qpdf"], &file, &[]);
            assert!(catalog.contains("\"/PrintScaling\": \"/None\""), "{name} may be shrunk");
            for font in asked("pdffonts", &[], &file, &[]).lines().skip(2) {
                assert!(font.contains("yes yes yes"), "{name}: {font}");
            }
            let text = squeezed(&asked("pdftotext", &["-raw"], &file, &["-"]));
            let lost: Vec<&String> = lines
                .iter()
                .filter(|line| rightward(line) && !text.contains(line.as_str()))
                .collect();
            assert!(lost.is_empty(), "{name}: {lost:?}");
            std::fs::remove_file(file).unwrap();
        }
    }
}

/// Lines that mix directions come out in the reader's own order; their words are checked apart.
fn rightward(line: &str) -> bool {
    line.chars().all(|letter| (letter as u32) < 0x590)
}

#[test]
fn names_written_leftward_are_extracted_whole() {
    let paper = made(DOCUMENTS[0].1, 29);
    let file = written("leftward", true, &bytes(&paper, true));
    let text = asked("pdftotext", &["-raw"], &file, &["-"]);
    for at in [12, 13] {
        let name = facts::name(at);
        assert!(text.contains(name.first()) && text.contains(name.last()), "{text}");
    }
}

#[test]
fn equal_facts_make_equal_bytes_and_other_facts_other_names() {
    for (name, maker) in DOCUMENTS {
        let first = bytes(&made(*maker, 1), true);
        assert!(first == bytes(&made(*maker, 1), true), "{name}");
        let id = |file: &[u8]| {
            let at = file.windows(4).rposition(|window| window == b"/ID[").unwrap_or(0);
            file[at..at + 40].to_vec()
        };
        assert!(id(&first) != id(&bytes(&made(*maker, 2), true)), "{name}");
    }
}
