//! As much of Rust as the rules need: its strings, and the paths that its files name.

/// Every string of a file, without its comments.
pub fn strings(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(['"', '/', '\'']) {
        let (before, here) = rest.split_at(at);
        rest = if here.starts_with("//") {
            here.find('\n').map_or("", |end| &here[end..])
        } else if here.starts_with("'\"'") || here.starts_with("'/'") {
            &here[3..]
        } else if let Some(inside) = here.strip_prefix('"') {
            let (string, after) = string(before, inside);
            found.push(string.to_owned());
            after
        } else {
            &here[1..]
        };
    }
    found
}

/// The string that begins here, plain or raw, and what follows it.
fn string<'a>(before: &str, text: &'a str) -> (&'a str, &'a str) {
    let hashes = before.len() - before.trim_end_matches('#').len();
    if before.trim_end_matches('#').ends_with('r') {
        let close = format!("\"{}", "#".repeat(hashes));
        let end = text.find(&close).unwrap_or(text.len());
        return (&text[..end], text.get(end + close.len()..).unwrap_or(""));
    }
    let mut escaped = false;
    let end = text.find(|it| {
        let closes = it == '"' && !escaped;
        escaped = it == '\\' && !escaped;
        closes
    });
    let end = end.unwrap_or(text.len());
    (&text[..end], text.get(end + 1..).unwrap_or(""))
}

const USES: [&str; 4] = ["use ", "pub use ", "pub(crate) use ", "pub(super) use "];

/// Every path that a file's `use`s bring in, with whether it hands it on (`pub use`).
pub fn uses(code: &str) -> Vec<(bool, Vec<String>)> {
    let mut found = Vec::new();
    for statement in statements(code) {
        let handed_on = statement.starts_with("pub");
        let Some((_, tree)) = statement.split_once("use ") else { continue };
        expand(&[], tree, &mut |path| found.push((handed_on, path)));
    }
    found
}

/// The `use` statements, whole, from `pub` or `use` to before the `;`.
fn statements(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for line in code.split_inclusive('\n') {
        let said = line.trim_start();
        if USES.iter().any(|it| said.starts_with(it)) {
            let begin = from + line.len() - said.len();
            let end = code[begin..].find(';').map_or(code.len(), |it| begin + it);
            found.push(&code[begin..end]);
        }
        from += line.len();
    }
    found
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`.
fn expand(front: &[String], tree: &str, give: &mut impl FnMut(Vec<String>)) {
    let tree = tree.trim();
    let Some((head, inner)) = tree.split_once('{') else {
        let tail = tree.split(" as ").next().unwrap_or_default().split("::");
        let tail = tail.map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
        return give(front.iter().cloned().chain(tail).collect());
    };
    let mut front = front.to_vec();
    front.extend(head.split("::").map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()));
    let inner = inner.trim_end().strip_suffix('}').unwrap_or(inner);
    let (mut depth, mut begin) = (0, 0);
    for (at, letter) in inner.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                expand(&front, &inner[begin..at], give);
                begin = at + 1;
            }
            _ => {}
        }
    }
    if !inner[begin..].trim().is_empty() {
        expand(&front, &inner[begin..], give);
    }
}

/// Paths that the code itself names outside any `use`, where they begin with one of `heads`.
pub fn named_in_code(code: &str, heads: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let is_code =
        |it: &&str| !it.starts_with("//") && !USES.iter().any(|begin| it.starts_with(begin));
    for line in code.lines().map(str::trim_start).filter(is_code) {
        let words = line.split(|it: char| !(it.is_alphanumeric() || it == '_' || it == ':'));
        for word in words.filter(|it| it.contains("::")) {
            let path: Vec<String> = word.split("::").map(str::to_owned).collect();
            if heads.contains(&path[0]) {
                found.push(path.into_iter().filter(|it| !it.is_empty()).collect());
            }
        }
    }
    found
}
