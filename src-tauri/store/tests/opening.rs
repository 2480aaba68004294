//! Files of other times, of others, and of two at once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails where it stands")]

use std::fs;
use std::path::Path;

use binome_domain::op::Op;
use binome_domain::people::{PersonFacts, PersonName};
use binome_domain::settings::Association;
use binome_store::{Beginning, PeopleWanted, Result, Signature, Store, StoreError};

fn create(path: &Path) -> Store {
    try_to_create(path).unwrap()
}

fn try_to_create(path: &Path) -> Result<Store> {
    let association = Association { name: "Les Passerelles".to_owned(), ..Association::default() };
    let at = "2026-01-05T09:00:00".parse().unwrap();
    Store::create(path, &Beginning { association: &association, example: false, at })
}

fn add(store: &mut Store, first: &str, last: &str, phone: &str) {
    let mut facts = PersonFacts::named(PersonName::new(first, last).unwrap());
    let typed = phone.to_owned();
    facts.phones.push(binome_domain::people::Phone { typed, normal: Some("+33639980101".into()) });
    let at = "2026-01-05T09:00:00".parse().unwrap();
    let done: Result<()> = store
        .change(Signature { op: Op::AddPerson, at, author: "" }, |change| {
            change.add_person(&facts).map(drop)
        });
    done.unwrap();
}

#[test]
fn no_name_can_be_read_from_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.binome");
    let mut store = create(&path);
    add(&mut store, "Canarinette", "Quimperlois", "06");
    for entry in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        for name in ["Canarinette", "quimperlois", "Passerelles", "SQLite format 3"] {
            assert!(!bytes.windows(name.len()).any(|it| it == name.as_bytes()), "{name}");
        }
    }
}

#[test]
fn making_a_file_that_fails_half_way_can_be_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.binome");
    // Folders where SQLite would write: it fails once the file is begun, as on a full disk.
    let beside = ["a.binome-wal", "a.binome.part-wal"].map(|it| folder.path().join(it));
    beside.iter().for_each(|it| fs::create_dir(it).unwrap());
    assert!(try_to_create(&path).is_err());
    beside.iter().for_each(|it| fs::remove_dir(it).unwrap());
    drop(create(&path));
    assert!(Store::open(&path).is_ok());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "the file and its key");
}

#[test]
fn a_second_program_is_refused_while_the_first_holds_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.binome");
    let _first = create(&path);
    assert_eq!(Store::open(&path).err(), Some(StoreError::InUse));
}

#[test]
fn damage_is_seen_and_nothing_is_written_over_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.binome");
    drop(create(&path));
    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    fs::write(&path, &bytes).unwrap();
    assert_eq!(Store::open(&path).err(), Some(StoreError::Damaged));
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_missing_key_is_said_and_no_new_one_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.binome");
    drop(create(&path));
    fs::remove_file(folder.path().join("a.cle")).unwrap();
    assert_eq!(Store::open(&path).err(), Some(StoreError::KeyMissing));
    assert!(!folder.path().join("a.cle").exists());
}

#[test]
fn people_are_found_however_they_are_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = create(&folder.path().join("a.binome"));
    add(&mut store, "Noëlle", "Le Goff", "06.39.98.01.01");
    add(&mut store, "Nathalie", "Bœuf", "07");
    let found = |search| {
        store.read().people(&PeopleWanted { search, among: None, from: 0, count: 9 }).unwrap().total
    };
    for search in [
        "noelle",
        "legoff",
        "le g",
        "LE GOFF noë",
        "0639980101",
        "06 39 98 01 01",
        "+33 6 39 98 01 01",
    ] {
        assert!(found(search) >= 1, "{search}");
    }
    assert_eq!(found("boeuf"), 1);
    for nasty in ["\"", "(", "-jean", "l'été", "*", "a OR b", "NEAR(", "%", "\u{0}"] {
        found(nasty);
    }
}
