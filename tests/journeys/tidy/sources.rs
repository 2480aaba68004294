//! The files of the house, as the rules read them.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of ours: its path from the top of the house, with `/`, and what it says.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn is(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    pub fn under(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Rust without its tests: what stands beside the code under `#[cfg(test)]`, always last.
    pub fn untested(&self) -> &str {
        let tests = self.text.find("#[cfg(test)]\nmod tests");
        &self.text[..tests.unwrap_or(self.text.len())]
    }

    pub fn is_test(&self) -> bool {
        let beside = ["/tests/", "/examples/"].iter().any(|it| self.path.contains(it));
        beside || self.is("/tests.rs") || self.is(".test.ts")
    }
}

/// Where the house stands.
pub fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests stand in the house")
}

/// All files of ours that end so, under that folder.
pub fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut paths = Vec::new();
    walk(&top().join(folder), &mut paths);
    paths.sort();
    assert!(!paths.is_empty(), "{folder} holds nothing: these rules would keep nothing");
    let ours = paths.iter().filter(|it| endings.iter().any(|end| it.ends_with(end)));
    ours.map(|path| read(path)).collect()
}

/// One file by its path from the top.
pub fn read(path: &str) -> Source {
    let text = fs::read_to_string(top().join(path)).unwrap_or_else(|it| panic!("{path}: {it}"));
    Source { path: path.to_owned(), text }
}

/// What is made, fetched or kept by tools is not ours to keep tidy.
const NOT_OURS: [&str; 7] = ["node_modules", "dist", "target", ".git", "gen", "shots", "samples"];

fn walk(folder: &Path, into: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let (path, name) = (entry.path(), entry.file_name());
        if NOT_OURS.contains(&name.to_string_lossy().as_ref()) {
            continue;
        }
        if path.is_dir() {
            walk(&path, into);
        } else {
            into.push(from_top(&path));
        }
    }
}

fn from_top(path: &Path) -> String {
    let inside: PathBuf = path.strip_prefix(top()).expect("a file of the house").to_owned();
    inside.to_string_lossy().replace('\\', "/")
}
