//! What the checkers of archives and of screen readers say of every document: PDFBox Preflight,
//! and outloud, which goes through PDF/UA-1 and the Matterhorn protocol.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::reread::{asked, written};
use super::{DOCUMENTS, bytes, made};

const PEOPLE: usize = 12;

/// Where Debian's packages put Preflight and what it stands on.
const JARS: [&str; 7] = [
    "preflight",
    "pdfbox2",
    "fontbox2",
    "xmpbox",
    "commons-logging",
    "javax.activation",
    "jaxb-api",
];

/// Preflight knows PDF/A-1b alone. These it forbids and PDF/A-2 (ISO 19005-2), which we write, allows:
/// compressed tables of objects, fonts without the list of their glyphs, pictures that are see-through
/// in places, a level for files whose text is known and whose structure is not.
const ALLOWED_SINCE: [&str; 5] = [
    "/XRef cross reference streams are not allowed",
    "The CIDSet entry is missing for the Composite Subset",
    "Error on MetaData, part must be 1",
    "Soft Mask must be null",
    "Error on MetaData, conformance level must be A or B",
];

/// Every document in a folder of its own: tagged, and certificates as large batches have them too.
fn folder(name: &str, untagged: bool) -> PathBuf {
    let mut at = PathBuf::new();
    for (kind, maker) in DOCUMENTS {
        let paper = made(*maker, PEOPLE);
        let ways: &[bool] =
            if untagged && kind.ends_with("certificates") { &[true, false] } else { &[true] };
        for &tagged in ways {
            let file = written(&format!("{name}/{kind}"), tagged, &bytes(&paper, tagged));
            at = file.parent().unwrap().to_owned();
        }
    }
    at
}

#[test]
fn an_archive_finds_no_fault_with_any_document() {
    let folder = folder("archive", true);
    let jars = JARS.map(|it| format!("/usr/share/java/{it}.jar"));
    for jar in &jars {
        assert!(Path::new(jar).exists(), "{jar} is missing: script/setup --tests installs it");
    }
    let class = "org.apache.pdfbox.preflight.Validator_A1b";
    let before = ["-cp", &jars.join(":"), class, "xml", "group"];
    asked("java", &before, &folder, &[]);
    let told = folder.with_extension("preflight.xml");
    let report = std::fs::read_to_string(&told).unwrap();
    std::fs::remove_file(told).unwrap();
    let (mut file, mut seen, mut faults) = ("", 0, Vec::new());
    for line in report.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix("<preflight name=") {
            (file, seen) = (name, seen + 1);
        }
        let fault = line.strip_prefix("<details>");
        if let Some(fault) = fault.filter(|it| !ALLOWED_SINCE.iter().any(|old| it.contains(old))) {
            faults.push(format!("{file} {fault}"));
        }
    }
    assert_eq!(seen, std::fs::read_dir(&folder).unwrap().count(), "{report}");
    std::fs::remove_dir_all(folder).unwrap();
    assert!(faults.is_empty(), "{faults:#?}");
}

fn outloud() -> PathBuf {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache");
    cache.unwrap_or_else(home).join("binome/outloud/bin/outloud")
}

#[test]
fn a_screen_reader_is_told_all_there_is_in_every_document() {
    let folder = folder("aloud", false);
    let files = std::fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path());
    let files: Vec<PathBuf> = files.collect();
    // In a short list of two columns every row is headed by its name: no fault, as TBL-010 fears.
    let output = Command::new(outloud())
        .args(["--json", "-", "--fail-on", "never", "--skip", "TBL-010"])
        .args(&files)
        .output();
    let output = output.unwrap_or_else(|error| {
        panic!("outloud is missing ({error}): script/setup --tests installs it")
    });
    let complained = String::from_utf8_lossy(&output.stderr);
    let report: serde_json::Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{complained}"));
    let results = report["results"].as_array().unwrap();
    assert_eq!(results.len(), files.len());
    std::fs::remove_dir_all(folder).unwrap();
    let faults: Vec<String> = results.iter().flat_map(faults_of).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The errors found in a file, each on a line.
fn faults_of(result: &serde_json::Value) -> Vec<String> {
    let file = &result["path"];
    let told = |it: &serde_json::Value| {
        format!("{file} page {} {}: {} {}", it["page"], it["rule"], it["message"], it["evidence"])
    };
    // A head that comes back on the second page was read as the title of the first.
    let comes_back = |it: &serde_json::Value| it["rule"] == "TAG-002" && it["page"] != 1;
    let found = result["findings"].as_array().unwrap().iter();
    let mut faults: Vec<String> =
        found.filter(|it| it["severity"] == "error" && !comes_back(it)).map(told).collect();
    if result["verdict"] == "unreadable" {
        faults.push(format!("{file}: {}", result["error"]));
    }
    faults
}
