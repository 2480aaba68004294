//! Every screen of the example opens without a refusal; with BINOME_SHOTS set, each is kept as a
//! picture to look at (`script/screens`).

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::driver::Driver;
use crate::stage::{Light, Stage};
use crate::waiting::until;

const LINKS: &str = "return [...document.querySelectorAll('a[href^=\"#/\"]')].map((it) => it.hash)";
/// Still: its title is there, nothing is awaited, and it says what it said a moment ago.
const STILL: &str = "const busy = document.querySelector('[aria-busy=true], .waiting'); \
     const said = document.querySelector('h1') && !busy ? document.body.innerText : ''; \
     const still = said !== '' && said === window.saidBefore; \
     window.saidBefore = said; return still";

#[test]
fn screens_of_the_example_open_by_day() {
    visit(Light::Day, "day", "16px");
}

#[test]
fn screens_of_the_example_open_by_night() {
    visit(Light::Night, "night", "16px");
}

#[test]
fn screens_of_the_example_open_with_large_text() {
    visit(Light::Day, "large", "32px");
}

/// Follows every link once a kind of address, from the first screen on.
fn visit(light: Light, name: &str, text: &str) {
    let stage = Stage::set(light);
    let window = &stage.driver;
    window.run("document.documentElement.style.fontSize = arguments[0]", &[json!(text)]).ok();
    window.sees("Bienvenue dans Binôme");
    keep(window, "start", name);
    window.press("Découvrir avec l'association d'exemple");
    window.sees_no_more("Bienvenue dans Binôme");
    let mut waiting = BTreeMap::from([(kind_of("#/"), "#/".to_owned())]);
    let mut seen = BTreeSet::new();
    while let Some((kind, address)) = waiting.pop_first() {
        window.go(&address);
        stand_still(window);
        let refused = window.texts("[role=alert]");
        assert!(refused.is_empty(), "{address} refuses: {refused:?}");
        keep(window, &kind, name);
        seen.insert(kind);
        let links: Option<Vec<String>> =
            window.run(LINKS, &[]).ok().and_then(|it| serde_json::from_value(it).ok());
        for link in links.unwrap_or_default() {
            let kind = kind_of(&link);
            if !seen.contains(&kind) {
                waiting.insert(kind, link);
            }
        }
    }
    assert!(12 <= seen.len(), "the example leads to few screens: {seen:?}");
}

fn stand_still(window: &Driver) {
    until("the screen stands still", || {
        matches!(window.run(STILL, &[]), Ok(Value::Bool(true))).then_some(())
    });
}

/// `#/cohorts/0192…/pairs` and its sisters are one kind: `cohorts-one-pairs`.
fn kind_of(address: &str) -> String {
    let path = address.trim_start_matches("#/").split('?').next().unwrap_or_default();
    let parts = path.split('/').map(|it| if it.len() == 36 { "one" } else { it });
    match parts.collect::<Vec<_>>().join("-") {
        home if home.is_empty() => "home".to_owned(),
        kind => kind,
    }
}

fn keep(window: &Driver, kind: &str, name: &str) {
    if let Some(folder) = env::var_os("BINOME_SHOTS") {
        stand_still(window);
        window.keep_picture(&PathBuf::from(folder).join(format!("{kind}.{name}.png")));
    }
}
