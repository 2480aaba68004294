//! The index that people are found by, brought after the people themselves.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use crate::failure::Result;

/// Letters and figures as words of their own: « personne12 » becomes « personne 12 ».
///
/// Of numbered addresses every one is another word; as words of their own their beginnings are
/// found at once, however many there are.
pub fn parted(words: &str) -> String {
    let mut parted = String::with_capacity(words.len() + 8);
    let mut last = ' ';
    for letter in words.chars() {
        let both = letter != ' ' && last != ' ';
        if both && letter.is_ascii_digit() != last.is_ascii_digit() {
            parted.push(' ');
        }
        parted.push(letter);
        last = letter;
    }
    parted
}

/// Gives a connection the word by which the index is written.
pub fn teach(conn: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    conn.create_scalar_function("parted", 1, flags, |asked| {
        Ok(parted(asked.get_raw(0).as_str()?))
    })?;
    Ok(())
}

/// Takes out the words that changed and puts in the new ones; the last step of every act.
///
/// In the order of their rows: for each step back the index would write out what it gathered.
pub fn follow(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "INSERT INTO people_found (people_found, rowid, search)
           SELECT 'delete', person, parted(had) FROM people_unindexed
           WHERE had IS NOT NULL ORDER BY person;
         INSERT INTO people_found (rowid, search)
           SELECT person, parted(search) FROM people_unindexed
           CROSS JOIN people ON people.rowid = person WHERE removed = 0 ORDER BY person;
         DELETE FROM people_unindexed;",
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use binome_domain::op::Op;
    use binome_domain::people::{PersonFacts, PersonName};

    use super::parted;
    use crate::change::{Change, Signature};
    use crate::failure::StoreError;
    use crate::people::PeopleWanted;
    use crate::store::{Store, blank_store};

    fn act<T>(store: &mut Store, act: impl FnOnce(&Change<'_>) -> T) -> T {
        let at = "2026-01-05T09:00:00".parse().unwrap();
        let signature = Signature { op: Op::AddPerson, at, author: "" };
        store.change(signature, |change| Ok::<_, StoreError>(act(change))).unwrap()
    }

    fn found(store: &Store, search: &str) -> u32 {
        let wanted = PeopleWanted { search, among: None, from: 0, count: 10 };
        let found = store.read().people(&wanted).unwrap();
        assert_eq!(found.total as usize, found.people.len());
        found.total
    }

    #[test]
    fn numbered_words_are_found_by_their_letters_and_by_their_figures() {
        let (_folder, mut store) = blank_store();
        let mut facts = named("Maud", "Riou");
        facts.emails.push("personne12@example.org".to_owned());
        act(&mut store, |change| change.add_person(&facts).unwrap());
        for typed in ["pers", "personne", "personne1", "personne12", "12", "PERSONNE12@exa"] {
            assert_eq!(found(&store, typed), 1, "{typed}");
        }
        assert_eq!(found(&store, "personne2"), 0);
        assert_eq!(parted("b2b 0639 a"), "b 2 b 0639 a");
    }

    fn named(first: &str, last: &str) -> PersonFacts {
        PersonFacts::named(PersonName::new(first, last).unwrap())
    }

    #[test]
    fn of_many_finds_each_page_is_the_next_in_the_order_of_names() {
        let (_folder, mut store) = blank_store();
        act(&mut store, |change| {
            for at in (0..2_300).rev() {
                change.add_person(&named("Maud", &format!("Riou {at:04}"))).unwrap();
                change.add_person(&named("Léa", &format!("Bihan {at:04}"))).unwrap();
            }
        });
        let page = |from: u32| {
            let wanted = PeopleWanted { search: "maud", among: None, from, count: 3 };
            let found = store.read().people(&wanted).unwrap();
            let names = found.people.iter().map(|it| it.facts.name.last().to_owned());
            (found.total, names.collect::<Vec<_>>())
        };
        let riou = |from: u32| (from..from + 3).map(|at| format!("Riou {at:04}")).collect();
        assert_eq!(page(0), (2_300, riou(0)));
        assert_eq!(page(2_200), (2_300, riou(2_200)));
    }

    #[test]
    fn people_are_found_as_they_are_now_after_every_step_forth_and_back() {
        let (_folder, mut store) = blank_store();
        let id = act(&mut store, |change| change.add_person(&named("Maud", "Riou")).unwrap());
        act(&mut store, |change| {
            // Twice in one act: only how the index had her counts.
            change.change_person(id, &named("Maud", "Le Goff")).unwrap();
            change.change_person(id, &named("Maud", "Bihan")).unwrap();
            change.add_person(&named("Léa", "Riou")).unwrap();
        });
        act(&mut store, |change| change.remove_person(id).unwrap());
        let mut seen = Vec::new();
        let mut look = |store: &Store| {
            seen.push(["maud", "riou", "goff", "bihan"].map(|it| found(store, it)));
        };
        look(&store);
        for _ in 0..3 {
            store.undo().unwrap();
            look(&store);
        }
        for _ in 0..3 {
            store.redo().unwrap();
            look(&store);
        }
        let [removed, changed, added, blank] =
            [[0, 1, 0, 0], [1, 1, 0, 1], [1, 1, 0, 0], [0, 0, 0, 0]];
        assert_eq!(seen, [removed, changed, added, blank, added, changed, removed]);
    }
}
