//! The index that people are found by, brought after the people themselves.

use rusqlite::Connection;

use crate::failure::Result;

/// Takes out the words that changed and puts in the new ones; the last step of every act.
///
/// In the order of their rows: for each step back the index would write out what it gathered.
pub fn follow(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "INSERT INTO people_found (people_found, rowid, search)
           SELECT 'delete', person, had FROM people_unindexed
           WHERE had IS NOT NULL ORDER BY person;
         INSERT INTO people_found (rowid, search)
           SELECT person, search FROM people_unindexed
           CROSS JOIN people ON people.rowid = person WHERE removed = 0 ORDER BY person;
         DELETE FROM people_unindexed;",
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use binome_domain::op::Op;
    use binome_domain::people::{PersonFacts, PersonName};

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

    fn named(first: &str, last: &str) -> PersonFacts {
        PersonFacts::named(PersonName::new(first, last).unwrap())
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
