//! The rules of the house, kept by tests: a rule that only a reviewer keeps is a wish.

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/rust.rs"]
mod rust;
#[path = "tidy/screens.rs"]
mod screens;
#[path = "tidy/sources.rs"]
mod sources;

use std::collections::BTreeSet;

use screens::{attributes_said, imports, is_sentence, scripts_of, text_said};
use sources::{Source, read, sources};

const ROOMS: [&str; 5] = ["domain", "store", "papers", "actions", "cli"];

/// Fails with every offence at once, each as `file: what`.
fn none(offences: Vec<String>, rule: &str) {
    assert!(offences.is_empty(), "{rule}\n  {}\n", offences.join("\n  "));
}

// -- who may lean on whom -----------------------------------------------------------------------

/// The crates of one kind of dependency, as a Cargo.toml names them.
fn dependencies(manifest: &str, sections: &[&str]) -> BTreeSet<String> {
    let text = read(manifest).text;
    let mut section = "";
    let mut found = BTreeSet::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with('[') {
            section = line.trim_matches(['[', ']']);
        } else if sections.contains(&section) && !line.starts_with('#') {
            found.extend(
                line.split(['.', '=', ' ']).next().filter(|it| !it.is_empty()).map(str::to_owned),
            );
        }
    }
    found
}

#[test]
fn rooms_lean_only_on_the_rooms_below_them() {
    let below = [
        ("src-tauri/domain/Cargo.toml", &[][..]),
        ("src-tauri/store/Cargo.toml", &["binome-domain"]),
        ("src-tauri/papers/Cargo.toml", &["binome-domain"]),
        ("src-tauri/actions/Cargo.toml", &["binome-domain", "binome-papers", "binome-store"]),
        ("src-tauri/cli/Cargo.toml", &["binome-actions", "binome-domain", "binome-papers"]),
        ("Cargo.toml", &["binome-actions"]),
    ];
    let mut offences = Vec::new();
    for (manifest, allowed) in below {
        for name in dependencies(manifest, &["dependencies", "build-dependencies"]) {
            if name.starts_with("binome-") && !allowed.contains(&name.as_str()) {
                offences.push(format!("{manifest}: {name}"));
            }
        }
    }
    none(offences, "A room leans only on those below it (ARCHITECTURE.md, the picture):");
}

#[test]
fn each_power_stands_in_one_room() {
    let powers = [
        ("rusqlite", "src-tauri/store/"),
        ("libsqlite3-sys", "src-tauri/store/"),
        ("printpdf", "src-tauri/papers/"),
        ("lopdf", "src-tauri/papers/"),
        ("tauri", ""),
        ("tauri-build", ""),
        ("tokio", ""),
    ];
    let manifests = ROOMS.map(|room| format!("src-tauri/{room}/"));
    let mut offences = Vec::new();
    for folder in manifests.iter().map(String::as_str).chain(["", "tests/"]) {
        let manifest = format!("{folder}Cargo.toml");
        for name in dependencies(&manifest, &["dependencies", "build-dependencies"]) {
            if powers.iter().any(|&(power, home)| power == name && home != folder) {
                offences.push(format!("{manifest}: {name}"));
            }
        }
    }
    none(offences, "SQL stands in store, PDF in papers, the window in shell, and nowhere else:");
}

#[test]
fn one_file_draws_pdf_and_one_finishes_it() {
    let files = sources("src-tauri", &[".rs"]).into_iter().filter(|it| !it.is_test());
    let knows =
        |it: &Source| ["printpdf::", "lopdf::"].iter().any(|power| it.untested().contains(power));
    let home = |it: &Source| it.is("papers/src/pdf.rs") || it.is("papers/src/finish.rs");
    let offences =
        files.filter(|it| knows(it) && !it.under("src-tauri/papers/src/pdf") && !home(it));
    none(
        offences.map(|it| it.path).collect(),
        "printpdf and lopdf are known to pdf.rs and finish.rs alone:",
    );
}

#[test]
fn no_files_lean_on_each_other_in_a_circle() {
    let rooms = ROOMS.map(|room| format!("src-tauri/{room}/src"));
    let folders = rooms.iter().map(String::as_str).chain(["src-tauri/shell"]);
    let circles = folders.flat_map(|folder| {
        arrows::circles_in(folder)
            .into_iter()
            .map(move |it| format!("{folder}: {}", it.join(" ⇄ ")))
    });
    none(circles.collect(), "Files of a crate lean one way; move what both need below both:");
}

// -- the screens --------------------------------------------------------------------------------

fn screen_files() -> Vec<Source> {
    sources("ui/src", &[".ts", ".svelte"])
}

/// The folder of a screen: `people` of `ui/src/screens/people/Person.svelte`.
fn screen_of(path: &str) -> Option<&str> {
    path.strip_prefix("ui/src/screens/")?.split_once('/').map(|it| it.0)
}

/// Every import of one file of ours by another, as both paths.
fn inner_imports() -> Vec<(String, String)> {
    let of = |it: &Source| -> Vec<(String, String)> {
        imports(it).into_iter().map(|import| (it.path.clone(), import)).collect()
    };
    screen_files().iter().flat_map(of).collect()
}

#[test]
fn only_the_door_knows_the_machine() {
    let offences = inner_imports().into_iter().filter(|(file, import)| {
        import.starts_with("@tauri-apps") && !file.starts_with("ui/src/wire/")
    });
    none(said(offences), "@tauri-apps is imported in ui/src/wire alone; ask through call():");
}

#[test]
fn screens_do_not_reach_into_each_other() {
    let offences = inner_imports().into_iter().filter(|(file, import)| {
        let theirs = screen_of(import);
        screen_of(file).is_some() && theirs.is_some() && theirs != screen_of(file)
    });
    none(said(offences), "A screen reaches into no other; what both need is a part or frame:");
}

#[test]
fn parts_know_no_noun_of_ours() {
    let offences = inner_imports().into_iter().filter(|(file, import)| {
        let outside = ["ui/src/screens/", "ui/src/wire/", "ui/src/frame/", "ui/src/routes"];
        file.starts_with("ui/src/parts/") && outside.iter().any(|it| import.starts_with(it))
    });
    none(said(offences), "Parts know neither screens nor wire; hand them what they show:");
}

fn said(pairs: impl Iterator<Item = (String, String)>) -> Vec<String> {
    pairs.map(|(file, import)| format!("{file}: {import}")).collect()
}

#[test]
fn colours_and_sizes_are_tokens() {
    let mut offences = Vec::new();
    for file in sources("ui/src", &[".svelte", ".css"]) {
        if !file.is("styles/tokens.css") {
            let literal =
                screens::styles_of(&file).into_iter().filter(|it| screens::is_literal(it));
            offences.extend(literal.map(|line| format!("{}: {}", file.path, line.trim())));
        }
    }
    // A line of one or two pixels is a line, not a size: thinner than any step of the tokens.
    none(offences, "Colours and sizes are tokens (ui/src/styles/tokens.css), named by meaning:");
}

#[test]
fn screens_say_only_what_the_words_say() {
    let mut offences = Vec::new();
    for file in sources("ui/src", &[".svelte"]) {
        let said = text_said(&file.text).into_iter().chain(attributes_said(&file.text));
        offences.extend(said.map(|words| format!("{}: {words}", file.path)));
    }
    for file in screen_files().into_iter().filter(|it| !it.is_test() && !it.under("ui/src/words/"))
    {
        let literals = scripts_of(&file).into_iter().filter(|it| is_sentence(it));
        offences.extend(literals.map(|words| format!("{}: {words}", file.path)));
    }
    none(offences, "Every word on the screen comes from ui/src/words, through t():");
}

// -- words, sizes, leftovers --------------------------------------------------------------------

/// Where Rust may speak to people, and where its strings are data of the trade: headers, weekdays.
const SPEAKING: [&str; 5] = [
    "src-tauri/papers/src/words",
    "src-tauri/cli/src/words",
    "src-tauri/shell/words.rs",
    "src-tauri/domain/src/import",
    "src-tauri/papers/src/tables",
];

#[test]
fn rust_speaks_to_people_in_its_words_alone() {
    let mut offences = Vec::new();
    for file in sources("src-tauri", &[".rs"]) {
        if !file.is_test() && !SPEAKING.iter().any(|it| file.under(it)) {
            let sentences = rust::strings(file.untested()).into_iter().filter(|it| is_sentence(it));
            offences.extend(sentences.map(|words| format!("{}: {words}", file.path)));
        }
    }
    none(
        offences,
        "Rust gives codes and facts; sentences stand in the words of a front or a paper:",
    );
}

/// Tables of one line an entry, longer than a head must hold at once, and read one line at a time.
const CATALOGUES: [&str; 6] =
    ["/wire.rs", "/refusal.rs", "/op.rs", "/fr.ts", "/en.ts", "/base.css"];

#[test]
fn files_can_be_held_in_the_head() {
    let endings = [".rs", ".ts", ".svelte", ".css", ".js", ".sql"];
    let files = ["src-tauri", "ui/src", "tests"].into_iter().flat_map(|it| sources(it, &endings));
    let files = files.filter(|it| !it.path.contains("/words/"));
    let files = files.filter(|it| !CATALOGUES.iter().any(|end| it.is(end)));
    let long = files.map(|it| (it.text.lines().count(), it.path)).filter(|it| 400 < it.0);
    let long = long.map(|(lines, path)| format!("{path}: {lines} lines")).collect();
    none(long, "A file has at most 400 lines; split it by what it knows:");
}

#[test]
fn nothing_is_left_over_and_nothing_names_this_workplace() {
    // In halves, or this file would name them itself.
    let leftovers = [("TO", "DO"), ("FIX", "ME"), ("XX", "X:"), ("#[ign", "ore")];
    let places = [("crates", ".io"), ("npmjs", ".org"), ("npmjs", ".com"), ("pypi", ".org")];
    let places = places.into_iter().chain([("deb.deb", "ian"), ("\"/wo", "rk/"), ("/ro", "ot/")]);
    let banned: Vec<String> =
        leftovers.into_iter().chain(places).map(|(one, two)| format!("{one}{two}")).collect();
    let mut offences = Vec::new();
    for file in everything() {
        let found = banned.iter().filter(|it| file.text.contains(it.as_str()));
        offences.extend(found.map(|it| format!("{}: {it}", file.path)));
    }
    none(offences, "Finish it or take it out; and name no registry and no path of one machine:");
}

/// All that is written by hand: code, scripts, settings, and the papers of the house.
fn everything() -> Vec<Source> {
    let endings =
        [".rs", ".ts", ".js", ".svelte", ".css", ".html", ".sql", ".toml", ".json", ".sh"];
    let mut files: Vec<Source> =
        ["src-tauri", "ui", "tests"].into_iter().flat_map(|it| sources(it, &endings)).collect();
    files.retain(|it| !it.is("package-lock.json"));
    files.extend(sources("script", &[""]));
    files.extend(sources(".ci", &[""]));
    let top = ["Cargo.toml", "tauri.conf.json", "README.md", "ARCHITECTURE.md", "CHANGELOG.md"];
    files.extend(top.into_iter().map(read));
    files
}
