//! The same acts without a window, for scripts, tests and benchmarks.

mod command;
mod files;
mod keys;
mod serve;
mod solvers;
mod tables;
mod words;

use std::io::{self, Read, Write};
use std::process::ExitCode;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use binome_actions::{Clock, Desk, Places, answer};
use serde_json::json;

use crate::command::{Options, Stop, parsed, print};

fn main() -> ExitCode {
    if binome_actions::reads_a_table_apart() {
        return ExitCode::SUCCESS;
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Said(line)) => told(&line, 1),
        Err(Stop::Told(failure)) => told(&failure.to_string(), 1),
        Err(Stop::Infeasible(sets)) => match print(&sets) {
            Ok(()) => ExitCode::from(2),
            Err(_) => ExitCode::FAILURE,
        },
    }
}

fn told(line: &str, status: u8) -> ExitCode {
    // Where even stderr is gone, the exit status is all that is left to say.
    writeln!(io::stderr(), "{line}").ok();
    ExitCode::from(status)
}

fn run(arguments: &[String]) -> Result<(), Stop> {
    let rest = arguments.get(1..).unwrap_or_default();
    match arguments.first().map(String::as_str) {
        Some("ask") => ask(&Options::read(rest)?),
        Some("serve") => serve(&Options::read(rest)?),
        Some("demo") => demo(&Options::read(rest)?),
        Some("read-table") => tables::read_table(&Options::read(rest)?),
        Some("match") => solvers::best_match(&Options::read(rest)?),
        Some("rotate") => solvers::rotate(&Options::read(rest)?),
        _ => Err(Stop::Said(words::USAGE.to_owned())),
    }
}

/// `ask ACT [JSON|-] --file FILE [--table FILE]`: any act of the wire.
fn ask(options: &Options) -> Result<(), Stop> {
    let file = options.named("file").ok_or_else(|| Stop::Said(words::value_missing("file")))?;
    let mut asked = match options.plain.get(1).map(String::as_str) {
        Some("-") => parsed(&standard_input()?)?,
        Some(text) => parsed(text)?,
        None => json!({}),
    };
    if let Some(table) = options.named("table") {
        asked["name"] = json!(files::name(table));
        asked["bytes"] = json!(STANDARD.encode(files::bytes(table).map_err(Stop::Said)?));
    }
    let desk = opened(file)?;
    print(&answer(&desk, options.plain(0)?, asked).map_err(failed)?)
}

/// `serve FILE`: acts line by line, several at a time.
fn serve(options: &Options) -> Result<(), Stop> {
    serve::serve(opened(options.plain(0)?)?);
    Ok(())
}

/// A desk around a file, opened where it is there.
fn opened(file: &str) -> Result<Desk, Stop> {
    let clock = Clock::set_by(std::env::var("BINOME_TODAY").ok().as_deref());
    let desk = Desk::new(Places::around(file.as_ref()), clock, files::cannot_show).reading_apart();
    answer(&desk, "standing", json!({})).map_err(failed)?;
    Ok(desk)
}

/// `demo FILE`: a demonstration file with the sample association.
fn demo(options: &Options) -> Result<(), Stop> {
    let path = options.plain(0)?;
    if std::path::Path::new(path).exists() {
        return Err(Stop::Said(words::exists(&files::name(path))));
    }
    let places = Places { example: path.into(), ..Places::around(path.as_ref()) };
    let clock = Clock::set_by(std::env::var("BINOME_TODAY").ok().as_deref());
    let desk = Desk::new(places, clock, files::cannot_show);
    print(&answer(&desk, "discover", json!({})).map_err(failed)?)
}

fn failed(failure: binome_actions::Failure) -> Stop {
    Stop::Told(json!(failure))
}

fn standard_input() -> Result<String, Stop> {
    let mut text = String::new();
    let read = io::stdin().read_to_string(&mut text);
    read.map_err(|_| Stop::Said(words::NOT_JSON.to_owned()))?;
    Ok(text)
}
