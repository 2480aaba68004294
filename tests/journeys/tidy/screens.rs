//! As much of a Svelte file as the rules need: its imports, its styles, and what it says itself.

use crate::rust;
use crate::sources::Source;

/// What a file imports: a package by its name, a file of ours by its path from the top.
pub fn imports(file: &Source) -> Vec<String> {
    let starts = ["from \"", "import \"", "import(\""];
    let lines = file.text.lines().map(str::trim_start).filter(|it| !it.starts_with("//"));
    let said = lines.flat_map(|line| starts.iter().filter_map(move |it| line.split_once(it)));
    let paths = said.filter_map(|(_, after)| after.split('"').next());
    paths
        .map(|it| if it.starts_with('.') { resolve(&file.path, it) } else { it.to_owned() })
        .collect()
}

/// `../wire/call` seen from `ui/src/screens/x.ts` is `ui/src/wire/call`.
fn resolve(from: &str, relative: &str) -> String {
    let mut way: Vec<&str> = from.split('/').collect();
    way.pop();
    for step in relative.split('/') {
        match step {
            "." => {}
            ".." => drop(way.pop()),
            _ => way.push(step),
        }
    }
    way.join("/")
}

/// The lines of style in a file: all of a `.css`, the `<style>` and `style=` of a `.svelte`.
pub fn styles_of(file: &Source) -> Vec<&str> {
    if file.is(".css") {
        return file.text.lines().collect();
    }
    let begin = file.text.find("<style").unwrap_or(file.text.len());
    let inline = file.text[..begin].lines().filter(|it| it.contains("style=\""));
    file.text[begin..].lines().chain(inline).collect()
}

/// Whether a line of style holds a colour, or a size of more than two pixels, of its own.
pub fn is_literal(line: &str) -> bool {
    let value = line.split_once(':').map_or("", |it| it.1);
    let coloured = ["rgb(", "rgba(", "hsl(", "oklch("].iter().any(|it| value.contains(it));
    let hexed = value.split('#').skip(1).any(|it| {
        let digits = it.chars().take_while(char::is_ascii_hexdigit).count();
        3 <= digits
    });
    let sized = value.match_indices("px").any(|(at, _)| {
        let before = &value[..at];
        let word = before.trim_end_matches(|it: char| it.is_ascii_digit() || it == '.');
        before[word.len()..].parse::<f32>().is_ok_and(|it| 2.0 < it)
    });
    coloured || hexed || sized
}

/// The text between the tags that no `{…}` gives.
pub fn text_said(svelte: &str) -> Vec<String> {
    let markup = without_expressions(&markup_of(svelte));
    let mut said = Vec::new();
    for piece in markup.split('<').skip(1) {
        let text = piece.split_once('>').map_or("", |it| it.1).trim();
        if is_word(text) {
            said.push(text.to_owned());
        }
    }
    said
}

/// The attributes that are read out or shown, where a literal fills them.
pub fn attributes_said(svelte: &str) -> Vec<String> {
    let markup = without_expressions(&markup_of(svelte));
    let names = ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\"", "label=\"", "hint=\""];
    let found = names.iter().flat_map(|it| markup.split(it).skip(1));
    let values = found.filter_map(|after| after.split('"').next());
    values.filter(|it| is_word(it)).map(str::to_owned).collect()
}

/// The strings of the script of a file, without those of its imports.
pub fn scripts_of(file: &Source) -> Vec<String> {
    let script = match file.text.split_once("<script") {
        Some((_, after)) => after.split("</script>").next().unwrap_or_default(),
        None if file.is(".ts") => file.text.as_str(),
        None => "",
    };
    rust::strings(script)
}

/// A string that reads as said to somebody: several words, and an accent or a capital to begin.
pub fn is_sentence(text: &str) -> bool {
    let letters = |it: &&str| 2 <= it.chars().filter(|it| it.is_alphabetic()).count();
    let words = text.split([' ', '\u{a0}']).filter(letters).count();
    let accented = text.chars().any(|it| "éèêàâçùûôîïœ«»’…".contains(it));
    let mut letters = text.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let begins = capital && letters.next().is_some_and(char::is_lowercase);
    let markup = text.contains("</");
    !markup && ((2 <= words && accented) || (3 <= words && begins))
}

/// Letters enough to be a word: `·`, `×` or a lone `N` are signs.
fn is_word(text: &str) -> bool {
    2 <= text.chars().filter(|it| it.is_alphabetic()).count()
}

fn markup_of(svelte: &str) -> String {
    let mut markup = svelte.to_owned();
    for (open, close) in [("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->")] {
        while let Some(begin) = markup.find(open) {
            let end =
                markup[begin..].find(close).map_or(markup.len(), |it| begin + it + close.len());
            markup.replace_range(begin..end, "");
        }
    }
    markup
}

/// What stands in braces is code; its own `>` and quotes would pass for markup.
fn without_expressions(markup: &str) -> String {
    let mut depth = 0;
    let kept = markup.chars().filter(|&letter| {
        let inside = 0 < depth || letter == '{';
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        !inside
    });
    kept.collect()
}
