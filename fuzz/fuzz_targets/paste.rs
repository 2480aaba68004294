#![no_main]

#[path = "../../src-tauri/papers/tests/entries/mod.rs"]
mod entries;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // Read or refused: only a panic, a hang or too much memory is a find.
    let _ = entries::paste(bytes);
});
