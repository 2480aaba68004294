//! The window. The only code that knows Tauri and tokio: it hands the acts of the screens to
//! `actions` on blocking threads, times the automatic backups, and keeps to one window a file.
//!
//! What an act does, refuses or stores is none of its business.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod one_window;
mod places;
mod window;

use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{env, io, process};

use binome_actions::{Clock, Desk, Failure, Places};
use serde_json::Value;
use tauri::{App, AppHandle, Manager, State, async_runtime};
use tokio::task::spawn_blocking;
use tokio::time::{Instant, MissedTickBehavior, interval, interval_at};

use one_window::Door;

/// Long enough for the file to be open, short enough for the shortest session.
const BEFORE_THE_FIRST_BACKUP: Duration = Duration::from_secs(60);
const BETWEEN_BACKUPS: Duration = Duration::from_secs(60 * 60);
const BETWEEN_LISTENINGS: Duration = Duration::from_millis(400);

fn main() {
    panic::set_hook(Box::new(say_where));
    if binome_actions::reads_a_table_apart() {
        return;
    }
    let context = tauri::generate_context!();
    let data =
        places::data(&context.config().identifier).expect("no place for data without a home");
    let door = one_window::enter(&data);
    if matches!(door, Ok(Door::Taken)) {
        // Before the web view starts its threads: leaving beside them can crash on the way out.
        process::exit(0);
    }
    tauri::Builder::default()
        .setup(move |app| Ok(set_up(app, data, door)?))
        .invoke_handler(tauri::generate_handler![answer])
        .run(context)
        .expect("no window without the system's web view");
}

/// The whole wire: the name of an act and what is asked in, its answer or its failure out.
#[tauri::command]
async fn answer(desk: State<'_, Arc<Desk>>, act: String, asked: Value) -> Result<Value, Failure> {
    let desk = Arc::clone(&desk);
    let named = act.clone();
    spawn_blocking(move || binome_actions::answer(&desk, &act, asked))
        .await
        .unwrap_or_else(|_| Err(Failure::Broken { report: format!("{named}: lost") }))
}

fn set_up(app: &mut App, data: PathBuf, door: io::Result<Door>) -> tauri::Result<()> {
    let places = Places::in_folder(&data, &places::papers(app)?);
    // No lock can be had where nothing can be written: the acts say so, in words.
    if let Ok(ours) = door {
        app.manage(ours);
    }
    listen(app.handle().clone(), data);
    let clock = Clock::set_by(env::var("BINOME_TODAY").ok().as_deref());
    let desk = Arc::new(Desk::new(places, clock, show_file).reading_apart());
    back_up_hourly(Arc::clone(&desk));
    app.manage(desk);
    window::open(app)
}

/// Comes to the front when a second start knocks.
fn listen(app: AppHandle, data: PathBuf) {
    async_runtime::spawn(async move {
        let mut listening = interval(BETWEEN_LISTENINGS);
        listening.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            listening.tick().await;
            if one_window::heard(&data) {
                window::show(&app);
            }
        }
    });
}

fn back_up_hourly(desk: Arc<Desk>) {
    async_runtime::spawn(async move {
        let first = Instant::now() + BEFORE_THE_FIRST_BACKUP;
        let mut hourly = interval_at(first, BETWEEN_BACKUPS);
        hourly.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            hourly.tick().await;
            let desk = Arc::clone(&desk);
            // The home screen tells the age of the newest backup: a failed one shows there.
            let _ = spawn_blocking(move || desk.back_up_if_due()).await;
        }
    });
}

/// Opens a paper in the program the system has for it.
fn show_file(path: &Path) -> io::Result<()> {
    open::that_detached(path)
}

/// The place of a fault, never its text: a text may hold somebody's name.
fn say_where(fault: &PanicHookInfo<'_>) {
    match fault.location() {
        Some(place) => eprintln!("panic at {}:{}", place.file(), place.line()),
        None => eprintln!("panic"),
    }
}
