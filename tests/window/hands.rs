//! What a person does at the window, and what she sees: by the words on the screen, never by the
//! classes behind them. Each waits until it can.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::driver::{Driver, Element};
use crate::waiting::{patiently, until};

const FIND: &str = include_str!("find.js");
const WORDS: &str = r#"return document.body.innerText.replace(/\s+/g, " ").replaceAll("’", "'")"#;
const TEXTS: &str = "return [...document.querySelectorAll(arguments[0])] \
     .filter((it) => it.checkVisibility()).map((it) => it.innerText.replace(/\\s+/g, ' ').trim())";
/// Where nothing has the focus the body has it, and holds all words of the page.
const FOCUSED: &str = "const it = document.activeElement; \
     return it === document.body ? '' : (it.getAttribute('aria-label') || it.labels?.[0]?.textContent || it.textContent || '') \
     .replace(/\\s+/g, ' ').replaceAll('’', \"'\").trim()";

/// The list of a choice is the system's own: no driver reaches into it, so its choice is told.
const CHOOSE: &str = "const [label, words] = arguments; \
     const tidy = (it) => (it ?? '').replace(/\\s+/g, ' ').replaceAll('’', \"'\").trim(); \
     const said = (it) => tidy(it.getAttribute('aria-label') || it.labels?.[0]?.textContent); \
     const all = [...document.querySelectorAll('select')].filter((it) => it.checkVisibility()); \
     const found = all.filter((it) => said(it).startsWith(label)).at(-1); \
     const option = [...(found?.options ?? [])].find((it) => tidy(it.textContent).startsWith(words)); \
     if (!option) return false; \
     found.focus(); found.value = option.value; \
     found.dispatchEvent(new Event('input', { bubbles: true })); \
     found.dispatchEvent(new Event('change', { bubbles: true })); return true";

/// Keys by the names WebDriver gives them.
pub mod key {
    pub const TAB: &str = "\u{E004}";
    pub const ENTER: &str = "\u{E007}";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const DOWN: &str = "\u{E015}";
    pub const CONTROL: char = '\u{E009}';
}

/// Fonts read, and two frames gone by: a picture taken sooner shows the screen before.
const DRAWN: &str = "const frame = () => new Promise((next) => requestAnimationFrame(next)); \
                     return document.fonts.ready.then(frame).then(frame).then(() => true)";

impl Driver {
    /// Presses the button, the link or the tab that says so.
    pub fn press(&self, words: &str) {
        until(&format!("to press « {words} »; the screen says: {}", self.words()), || {
            let found = self.find("press", words)?;
            // What was there a moment ago may have been drawn anew.
            self.click(&found).ok()
        });
    }

    /// Puts the focus where something is filled in, by its label, and types in place of what is there.
    pub fn fill(&self, label: &str, text: &str) {
        let field =
            until(&format!("to fill « {label} »; the screen says: {}", self.words()), || {
                self.find("fill", label)
            });
        self.click(&field).expect("the field takes the focus");
        self.holding(key::CONTROL, "a");
        self.types(text);
    }

    /// Chooses one of several, or ticks, by the words beside it.
    pub fn pick(&self, words: &str) {
        until(&format!("to pick « {words} »; the screen says: {}", self.words()), || {
            let found = self.find("fill", words)?;
            self.click(&found).ok()
        });
    }

    /// Chooses in a list that opens, by its label and the words of the choice.
    pub fn choose(&self, label: &str, words: &str) {
        let what = format!("to choose « {words} » in « {label} »");
        until(&what, || {
            let chosen = self.run(CHOOSE, &[json!(label), json!(words)]);
            matches!(chosen, Ok(Value::Bool(true))).then_some(())
        });
    }

    /// Types where the focus is.
    pub fn types(&self, keys: &str) {
        self.keys(None, keys).expect("a keyboard");
    }

    /// Types while another key is held down.
    pub fn holding(&self, held: char, keys: &str) {
        self.keys(Some(held), keys).expect("a keyboard");
    }

    /// Waits until the screen says so.
    pub fn sees(&self, words: &str) {
        if patiently(|| self.words().contains(words).then_some(())).is_none() {
            panic!("never saw « {words} »; the screen says: {}", self.words());
        }
    }

    /// Waits until the screen no longer says so.
    pub fn sees_no_more(&self, words: &str) {
        if patiently(|| (!self.words().contains(words)).then_some(())).is_none() {
            panic!("still sees « {words} »; the screen says: {}", self.words());
        }
    }

    /// The words of everything of that kind that the screen shows now.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let said = self.run(TEXTS, &[json!(selector)]).expect("the page answers");
        serde_json::from_value(said).expect("a list of words")
    }

    /// Goes by Tab, and Tab alone, to what says so.
    pub fn tab_to(&self, words: &str) {
        // More than any screen of ours holds: once around and the thing was never met.
        for _ in 0..120 {
            if self.focused().contains(words) {
                return;
            }
            self.types(key::TAB);
        }
        panic!("Tab never came to « {words} »; the screen says: {}", self.words());
    }

    /// Hands a file to the page, as the system's own dialog would once a file is chosen in it.
    pub fn choose_file(&self, path: &Path) {
        let input = until("a field for a file", || {
            self.element("return document.querySelector('input[type=file]')", &[]).ok()?
        });
        self.send(&input, &path.display().to_string()).expect("the field takes the file");
    }

    /// Goes to an address of the window, as its own links do.
    pub fn go(&self, address: &str) {
        self.run("location.hash = arguments[0]", &[json!(address)]).expect("the page goes there");
    }

    /// Keeps a picture of the page once it stands still.
    pub fn keep_picture(&self, path: &Path) {
        self.run(DRAWN, &[]).expect("the page is drawn");
        let picture = self.picture().expect("a picture");
        fs::write(path, picture).expect("a place for the picture");
    }

    /// All the words on the screen, with plain spaces and apostrophes.
    pub fn words(&self) -> String {
        match self.run(WORDS, &[]) {
            Ok(Value::String(words)) => words,
            _ => String::new(),
        }
    }

    fn focused(&self) -> String {
        match self.run(FOCUSED, &[]) {
            Ok(Value::String(words)) => words,
            _ => String::new(),
        }
    }

    fn find(&self, kind: &str, words: &str) -> Option<Element> {
        self.element(FIND, &[json!(kind), json!(words)]).ok()?
    }
}
