//! What every command is given, and how it ends.

use std::io::{self, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::words;

/// Why a command ends without its answer.
pub enum Stop {
    /// One plain line for a person, already worded.
    Said(String),
    /// A failure as data, on stderr: what `ask` promises to scripts.
    Told(Value),
    /// An answer that says there is none, on stdout: exit status 2.
    Infeasible(Value),
}

/// What stands behind a command: plain words, and `--name value`.
pub struct Options {
    pub plain: Vec<String>,
    named: Vec<(String, String)>,
}

pub const SWITCHES: &[&str] = &["with-forbidden"];

impl Options {
    pub fn read(arguments: &[String]) -> Result<Self, Stop> {
        let mut options = Self { plain: Vec::new(), named: Vec::new() };
        let mut left = arguments.iter();
        while let Some(argument) = left.next() {
            match argument.strip_prefix("--") {
                Some(name) if SWITCHES.contains(&name) => {
                    options.named.push((name.to_owned(), String::new()));
                }
                Some(name) => {
                    let value =
                        left.next().ok_or_else(|| Stop::Said(words::value_missing(name)))?;
                    options.named.push((name.to_owned(), value.clone()));
                }
                None => options.plain.push(argument.clone()),
            }
        }
        Ok(options)
    }

    pub fn plain(&self, at: usize) -> Result<&str, Stop> {
        let usage = || Stop::Said(words::USAGE.to_owned());
        self.plain.get(at).map(String::as_str).ok_or_else(usage)
    }

    /// A number, where the option is given.
    pub fn number<N: std::str::FromStr>(&self, name: &str) -> Result<Option<N>, Stop> {
        let read = |text: &str| text.parse().map_err(|_| Stop::Said(words::number_wanted(name)));
        self.named(name).map(read).transpose()
    }

    pub fn named(&self, name: &str) -> Option<&str> {
        self.named.iter().find(|(its, _)| its == name).map(|(_, value)| value.as_str())
    }
}

pub fn parsed<T: DeserializeOwned>(text: &str) -> Result<T, Stop> {
    let said = |error: serde_json::Error| match error.is_data() {
        true => words::misplaced(error.line(), error.column()),
        false => words::NOT_JSON.to_owned(),
    };
    serde_json::from_str(text).map_err(|error| Stop::Said(said(error)))
}

pub fn print(answer: &impl Serialize) -> Result<(), Stop> {
    let text = serde_json::to_string(answer).map_err(|_| Stop::Said(words::NOT_JSON.to_owned()))?;
    // A reader that went away, as `head` does, is no error of ours.
    writeln!(io::stdout(), "{text}").ok();
    Ok(())
}
