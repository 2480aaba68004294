//! A stage for one journey: its own screen, its own driver, its own folders, and the real program.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use tempfile::TempDir;

use crate::driver::Driver;
use crate::waiting::until;

/// The day the samples speak of.
const SAMPLE_DAY: &str = "2020-11-03";

/// What runs while a journey is played; all of it ends with the journey.
pub struct Stage {
    pub driver: Driver,
    folder: TempDir,
    display: String,
    _driving: Group,
    _screen: Group,
}

/// How the stage is lit: the themes of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    Day,
    Night,
}

impl Stage {
    /// Opens the program on empty folders, on the day the samples speak of.
    pub fn set(light: Light) -> Self {
        Self::set_on(light, SAMPLE_DAY)
    }

    /// Opens the program on empty folders, on a day of one's choice.
    pub fn set_on(light: Light, day: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the journey");
        Self::open(folder, light, day)
    }

    /// The same folders on another day: the program is ended, and started anew.
    pub fn later(self, day: &str) -> Self {
        let Self { folder, _driving: driving, _screen: screen, .. } = self;
        drop((driving, screen));
        Self::open(folder, Light::Day, day)
    }

    fn open(folder: TempDir, light: Light, day: &str) -> Self {
        let (screen, display) = screen();
        let port = free_port();
        let mut driving = Command::new("WebKitWebDriver");
        driving.arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        dress(&mut driving, folder.path(), &display, light, day);
        let driving = Group::start(&mut driving);
        until("the driver listens", || TcpStream::connect(("127.0.0.1", port)).ok());
        let driver = Driver::start(port, &program()).expect("the window opens");
        Self { driver, folder, display, _driving: driving, _screen: screen }
    }

    /// Starts the program once more on the same folders, and waits for it to leave.
    pub fn start_again(&self) -> ExitStatus {
        let mut second = Command::new(program());
        dress(&mut second, self.folder.path(), &self.display, Light::Day, SAMPLE_DAY);
        let mut second = Group::start(&mut second);
        until("the second start leaves", || second.0.try_wait().ok()?)
    }

    /// The folder that papers are printed to.
    pub fn papers(&self) -> PathBuf {
        self.folder.path().join("papers")
    }
}

/// What the program and its driver find around them: folders, a day and a screen of their own.
fn dress(command: &mut Command, folder: &Path, display: &str, light: Light, day: &str) {
    command.env("DISPLAY", display).env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
    command.env("LANG", "C.UTF-8").env("BINOME_TODAY", day);
    command.env("BINOME_DATA_DIR", folder.join("data"));
    command.env("BINOME_PAPERS_DIR", folder.join("papers"));
    for home in ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"] {
        command.env(home, folder.join(home));
    }
    if light == Light::Night {
        command.env("GTK_THEME", "Adwaita:dark");
    }
}

/// The program under test stands beside the folder that cargo puts this test into.
fn program() -> String {
    let test = env::current_exe().expect("the path of this test");
    let beside = test.ancestors().nth(2).expect("target/debug").join("binome");
    assert!(beside.exists(), "{} is not built: cargo build --workspace", beside.display());
    beside.display().to_string()
}

/// A screen in memory, the size of Nadège's laptop, and its name.
fn screen() -> (Group, String) {
    let mut xvfb = Command::new("Xvfb");
    xvfb.args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]);
    // A screen begins anew when its last guest leaves, and shuts out who comes at that moment: what
    // an earlier program had opened may look in, and leave, just before the next program comes.
    xvfb.arg("-noreset");
    let mut screen = Group::start(xvfb.stdout(Stdio::piped()));
    let said = screen.0.stdout.take().expect("Xvfb says its number");
    let mut number = String::new();
    BufReader::new(said).read_line(&mut number).expect("Xvfb says its number");
    (screen, format!(":{}", number.trim()))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

/// A process with all its children, ended together: a driver alone would leave its window behind.
struct Group(Child);

impl Group {
    fn start(command: &mut Command) -> Self {
        let command = command.process_group(0).stdin(Stdio::null()).stderr(Stdio::null());
        let name = command.get_program().to_string_lossy().into_owned();
        Self(command.spawn().unwrap_or_else(|error| panic!("{name}: {error}; run script/setup")))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let mut kill = Command::new("kill");
        // Who left by itself cannot be ended again.
        kill.args(["-KILL", "--", &group]).stderr(Stdio::null()).status().ok();
        self.0.wait().ok();
    }
}

/// A sample of ours, by its name in `tests/samples`.
pub fn sample(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name);
    fs::canonicalize(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
