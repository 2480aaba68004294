//! Builds the screens before they are embedded, so that `cargo run` alone opens a whole program.

use std::path::Path;
use std::process::Command;
use std::time::SystemTime;
use std::{env, fs};

/// What the screens are made of. `ui/dist` must not be here: this script writes it.
const SOURCES: [&str; 7] = [
    "ui/src",
    "ui/index.html",
    "ui/package.json",
    "ui/package-lock.json",
    "ui/svelte.config.js",
    "ui/tsconfig.json",
    "ui/vite.config.ts",
];

const NO_CAPABILITIES: &str = "src-tauri/shell/capabilities/*.json";

fn main() {
    println!("cargo:rerun-if-env-changed=SKIP_UI_BUILD");
    if builds_screens() {
        SOURCES.iter().for_each(|it| println!("cargo:rerun-if-changed={it}"));
        if changed("ui/node_modules/.package-lock.json") < changed("ui/package-lock.json") {
            npm(&["ci", "--no-audit", "--no-fund"]);
        }
        npm(&["run", "build"]);
    } else {
        println!("cargo:rerun-if-changed=ui/dist");
    }
    assert!(
        tauri_build::is_dev() || Path::new("ui/dist/index.html").exists(),
        "ui/dist is missing: cd ui && npm ci && npm run build"
    );
    // The screens have no power of the window's own; looking for some in a folder that is not there
    // would make every build begin again.
    let attributes = tauri_build::Attributes::new().capabilities_path_pattern(NO_CAPABILITIES);
    tauri_build::try_build(attributes).expect("tauri.conf.json is in order");
}

/// The Tauri command line builds them itself, and the dev server needs none.
fn builds_screens() -> bool {
    !tauri_build::is_dev()
        && env::var_os("TAURI_ENV_PLATFORM").is_none()
        && env::var_os("SKIP_UI_BUILD").is_none()
}

fn changed(path: &str) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

fn npm(args: &[&str]) {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let status = Command::new(program).args(args).current_dir("ui").status();
    let status = status.expect("npm is missing: install Node 20.19 or newer");
    assert!(status.success(), "npm {args:?} failed");
}
