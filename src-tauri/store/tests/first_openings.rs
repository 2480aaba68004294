//! The first files of a program, opened at once: a test alone in its program, since only the
//! first openings can go wrong.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails where it stands")]

use std::sync::Barrier;
use std::thread;

use binome_domain::settings::Association;
use binome_store::{Beginning, Store};

#[test]
fn files_can_be_made_at_once() {
    const FILES: usize = 16;
    let folder = tempfile::tempdir().unwrap();
    let start = Barrier::new(FILES);
    let association = Association { name: "Les Passerelles".to_owned(), ..Association::default() };
    let at = "2026-01-05T09:00:00".parse().unwrap();
    thread::scope(|scope| {
        for file in 0..FILES {
            let (folder, start, association) = (folder.path(), &start, &association);
            scope.spawn(move || {
                start.wait();
                let path = folder.join(format!("{file}.binome"));
                Store::create(&path, &Beginning { association, example: false, at }).unwrap();
            });
        }
    });
}
