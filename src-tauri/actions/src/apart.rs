//! Spreadsheets are read in a process of their own: a hostile one may take its reader's time,
//! memory or life, never the window's.
//!
//! The program starts itself again with an argument nobody types. The parent writes what it asks
//! and the bytes of the file, the child answers in JSON; a child that does not answer in time is
//! ended, one that dies has refused. On Unix the child also binds its own memory and time.

use std::io::{self, BufReader, BufWriter, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{env, thread};

use binome_papers::tables::{self, Reading, Refused, Table};
use serde::{Deserialize, Serialize};

/// What tells a child what it was started for.
const ARGUMENT: &str = "--read-a-table-apart";
/// The longest that a spreadsheet may take.
const LONGEST: Duration = Duration::from_secs(10);
/// The most memory that a reader may fill, in bytes.
#[cfg(unix)]
const MOST_MEMORY: u64 = 448 << 20;

/// How a table is read: in this process, or apart.
pub type TableReader = fn(&[u8], &str, &Reading, Stopped<'_>) -> Result<Table, Refused>;

/// Whether somebody asked the reading to end meanwhile; asked several times a second.
pub type Stopped<'a> = &'a dyn Fn() -> bool;

/// What the parent asks, before the bytes of the file.
#[derive(Serialize, Deserialize)]
struct Asked {
    name: String,
    reading: Reading,
    size: usize,
}

/// How often a parent that waits asks whether it still should.
const GLANCE: Duration = Duration::from_millis(100);

/// Reads a table in this process; caps alone keep it short.
pub fn read_here(
    bytes: &[u8],
    name: &str,
    reading: &Reading,
    _: Stopped<'_>,
) -> Result<Table, Refused> {
    tables::read(bytes, name, reading)
}

/// Reads a table, a spreadsheet in a process of its own.
pub fn read(
    bytes: &[u8],
    name: &str,
    reading: &Reading,
    stopped: Stopped<'_>,
) -> Result<Table, Refused> {
    let child = tables::is_spreadsheet(bytes).then(|| start(&mut again()?)).flatten();
    match child {
        Some(child) => {
            let since = Instant::now();
            let enough = || stopped() || LONGEST <= since.elapsed();
            answer_of(child, bytes, name, reading, &enough)
        }
        // A system that starts no process: the reader's own caps are left.
        None => tables::read(bytes, name, reading),
    }
}

/// This program, started again as a reader.
fn again() -> Option<Command> {
    let mut command = Command::new(env::current_exe().ok()?);
    command.arg(ARGUMENT);
    Some(command)
}

fn start(command: &mut Command) -> Option<Child> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()
}

/// Hands a child its work and waits for its answer until it has waited enough.
fn answer_of(
    mut child: Child,
    bytes: &[u8],
    name: &str,
    reading: &Reading,
    enough: &dyn Fn() -> bool,
) -> Result<Table, Refused> {
    let (Some(mut stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Refused::TooHard);
    };
    let asked = Asked { name: name.to_owned(), reading: reading.clone(), size: bytes.len() };
    let (tell, told) = mpsc::channel();
    let answer = thread::scope(|scope| {
        scope.spawn(move || {
            let head = serde_json::to_vec(&asked).unwrap_or_default();
            // A child that refuses early closes its end: what it answers is what counts.
            stdin.write_all(&[head.as_slice(), b"\n"].concat()).ok();
            stdin.write_all(bytes).ok();
        });
        scope.spawn(move || {
            let answer = serde_json::from_reader(BufReader::new(stdout));
            // Nobody waits any more where the time is over.
            tell.send(answer.ok()).ok();
        });
        let answer = loop {
            match told.recv_timeout(GLANCE) {
                Err(RecvTimeoutError::Timeout) if !enough() => {}
                answer => break answer.ok().flatten(),
            }
        };
        // Done or not, it has no more to do; one that ended by itself cannot be ended.
        child.kill().ok();
        child.wait().ok();
        answer
    });
    answer.unwrap_or(Err(Refused::TooHard))
}

/// Does a reader's work where this process was started for it, and says whether it was. The
/// fronts ask before anything else.
pub fn serves() -> bool {
    let asked_for = env::args().nth(1).is_some_and(|it| it == ARGUMENT);
    if asked_for {
        bind();
        // A parent that went away wants no answer.
        serve(io::stdin().lock(), io::stdout().lock()).ok();
    }
    asked_for
}

fn serve(mut from: impl Read, to: impl Write) -> io::Result<()> {
    let mut head = Vec::new();
    let mut letter = [0_u8];
    while from.read(&mut letter)? == 1 && letter != *b"\n" {
        head.extend(letter);
    }
    let asked: Asked = serde_json::from_slice(&head)?;
    let mut bytes = Vec::new();
    from.take(asked.size as u64).read_to_end(&mut bytes)?;
    let mut to = BufWriter::new(to);
    serde_json::to_writer(&mut to, &tables::read(&bytes, &asked.name, &asked.reading))?;
    to.flush()
}

/// Binds this process's memory and time, and keeps a fall from writing what it read to the disk.
#[cfg(unix)]
fn bind() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = |most: u64| Rlimit { current: Some(most), maximum: Some(most) };
    // What the system does not let us bind, the parent's patience still does.
    setrlimit(Resource::Data, most(MOST_MEMORY)).ok();
    setrlimit(Resource::Cpu, most(LONGEST.as_secs())).ok();
    setrlimit(Resource::Core, most(0)).ok();
}

#[cfg(not(unix))]
fn bind() {}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(answer: &[u8]) -> Result<Table, Refused> {
        serde_json::from_slice(answer).unwrap()
    }

    #[test]
    fn a_reader_apart_says_what_the_reader_says() {
        let bytes = "Nom;Mail\nLéa Riou;lea.riou@example.org\n".as_bytes();
        let asked = Asked { name: "a.csv".into(), reading: Reading::default(), size: bytes.len() };
        let head = serde_json::to_vec(&asked).unwrap();
        let mut answer = Vec::new();
        serve([head.as_slice(), b"\n", bytes].concat().as_slice(), &mut answer).unwrap();
        assert_eq!(told(&answer), tables::read(bytes, "a.csv", &Reading::default()));
    }

    #[cfg(unix)]
    #[test]
    fn a_reader_that_dies_lies_or_sleeps_has_refused() {
        for script in ["kill -9 $$", "echo '{\"Ok\":'", "exit 0", "exec sleep 60"] {
            let child = start(Command::new("sh").args(["-c", script])).unwrap();
            let since = Instant::now();
            let enough = || Duration::from_millis(300) <= since.elapsed();
            let answer = answer_of(child, &[7; 100_000], "a.xlsx", &Reading::default(), &enough);
            assert_eq!(answer, Err(Refused::TooHard), "{script}");
        }
    }
}
