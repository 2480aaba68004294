//! Which file of a crate leans on which, and whether they lean on each other in a circle.

use std::collections::{BTreeMap, BTreeSet};

use crate::rust::{named_in_code, uses};
use crate::sources::{Source, sources};

type Path = Vec<String>;
type Arrows = BTreeMap<Path, BTreeSet<Path>>;

/// The files of one crate by the path of their module, and what each hands on from another.
struct Crate {
    files: BTreeMap<Path, Source>,
    handed_on: BTreeMap<(Path, String), Path>,
}

/// The circles of files in a crate, each by its modules; none where every arrow goes one way.
pub fn circles_in(source_folder: &str) -> BTreeSet<Vec<String>> {
    let house = Crate::read(source_folder);
    let arrows: Arrows = house.files.keys().map(|it| (it.clone(), house.arrows_from(it))).collect();
    let reach: Arrows = arrows.keys().map(|it| (it.clone(), reached_from(it, &arrows))).collect();
    let circle = |file: &Path| -> Vec<String> {
        let back = reach[file].iter().filter(|it| reach[*it].contains(file));
        back.map(|it| format!("crate::{}", it.join("::"))).collect()
    };
    reach.keys().map(circle).filter(|it| !it.is_empty()).collect()
}

fn reached_from(file: &Path, arrows: &Arrows) -> BTreeSet<Path> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![file];
    while let Some(next) = waiting.pop() {
        waiting.extend(arrows[next].iter().filter(|it| reached.insert((*it).clone())));
    }
    reached
}

impl Crate {
    fn read(folder: &str) -> Self {
        let files = sources(folder, &[".rs"]).into_iter().filter(|it| !it.is_test());
        let files: BTreeMap<Path, Source> =
            files.map(|it| (module_of(&it.path[folder.len() + 1..]), it)).collect();
        let mut house = Self { files, handed_on: BTreeMap::new() };
        let modules: Vec<Path> = house.files.keys().cloned().collect();
        for module in modules {
            for (_, path) in uses(house.files[&module].untested()).into_iter().filter(|it| it.0) {
                let Some(name) = path.last().cloned() else { continue };
                if let Some(whole) = house.whole_path(&module, &path) {
                    house.handed_on.insert((module.clone(), name), whole);
                }
            }
        }
        house
    }

    /// The files that `file` leans on. Handing a name on leans on nothing: it only gives an address.
    fn arrows_from(&self, file: &Path) -> BTreeSet<Path> {
        let code = self.files[file].untested();
        let used = uses(code).into_iter().filter(|it| !it.0).map(|it| it.1);
        let named = named_in_code(code, &self.heads(file)).into_iter();
        let paths = used.chain(named).filter_map(|path| self.whole_path(file, &path));
        paths.filter_map(|path| self.file_of(path)).filter(|it| it != file).collect()
    }

    /// The words that a path of ours may begin with in this file.
    fn heads(&self, file: &Path) -> Vec<String> {
        let children =
            self.files.keys().filter(|it| it.split_last().is_some_and(|it| it.1 == file));
        let children = children.filter_map(|it| it.last().cloned());
        ["crate", "super", "self"].map(str::to_owned).into_iter().chain(children).collect()
    }

    /// A path of ours from the top of the crate; nothing for the names of other crates.
    fn whole_path(&self, file: &Path, path: &[String]) -> Option<Path> {
        match path.first()?.as_str() {
            "crate" => Some(path[1..].to_vec()),
            "self" => Some([file.as_slice(), &path[1..]].concat()),
            "super" => {
                let parent = &file[..file.len().checked_sub(1)?];
                let further = [&["self".to_owned()], &path[1..]].concat();
                let further = if path.get(1).is_some_and(|it| it == "super") {
                    path[1..].to_vec()
                } else {
                    further
                };
                self.whole_path(&parent.to_vec(), &further)
            }
            child => {
                let own = [file.as_slice(), &[child.to_owned()]].concat();
                self.files.contains_key(&own).then(|| [file.as_slice(), path].concat())
            }
        }
    }

    /// The file where a path ends, through the names that files hand on.
    fn file_of(&self, path: Path) -> Option<Path> {
        let deepest = (0..=path.len()).rev().find(|&it| self.files.contains_key(&path[..it]))?;
        let file = path[..deepest].to_vec();
        match path.get(deepest).and_then(|name| self.handed_on.get(&(file.clone(), name.clone()))) {
            Some(whole) if *whole != path => self.file_of(whole.clone()),
            _ => Some(file),
        }
    }
}

/// `matching/score.rs` is `matching::score`, `matching/mod.rs` is `matching`, `lib.rs` the top.
fn module_of(path: &str) -> Path {
    let path = path.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    match path {
        "lib" | "main" | "mod" => Vec::new(),
        _ => path.split('/').map(str::to_owned).collect(),
    }
}
