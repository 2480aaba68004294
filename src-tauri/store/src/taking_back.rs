//! An import taken back long after: what nobody touched since goes, the rest stays and is named.

use std::collections::BTreeMap;

use binome_domain::ids::PersonId;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use uuid::Uuid;

use crate::change::Change;
use crate::failure::Result;
use crate::rows;

/// The tables an import writes rows of people into; each stands before those it points at.
const LEAVING: [&str; 10] = [
    "answers",
    "pairs",
    "registrations",
    "members",
    "external_ids",
    "gatherings",
    "people",
    "questions",
    "cohorts",
    "events",
];

/// How many people went, and who stayed since something was done with them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TakenBack {
    pub removed: u32,
    pub kept: Vec<PersonId>,
}

impl Change<'_> {
    /// Takes back an import by its number in the history; `None` where no import bears it.
    pub fn take_back(&self, act: u32) -> Result<Option<TakenBack>> {
        let asked = "SELECT changeset FROM acts \
                     WHERE id = ?1 AND op = 'importPeople' AND state = 'done'";
        let changeset: Option<Vec<u8>> =
            self.conn.query_row(asked, [act], |row| row.get(0)).optional()?;
        let Some(changeset) = changeset else { return Ok(None) };
        self.conn.execute_batch(
            "CREATE TEMP TABLE IF NOT EXISTS made (
               place TEXT, line INTEGER, kept INTEGER, PRIMARY KEY (place, line)) WITHOUT ROWID;
             DELETE FROM made;",
        )?;
        let mut kept = self.look_through(&changeset)?;
        // A plan of groups seats registrations by their names alone.
        self.conn.execute(
            "UPDATE made SET kept = 1 WHERE place = 'registrations' AND line IN (
               SELECT registrations.rowid FROM registrations JOIN group_plans USING (event))",
            [],
        )?;
        while self.keep_what_is_needed()? > 0 {}
        kept.extend(self.kept_people()?);
        kept.sort_unstable();
        kept.dedup();
        Ok(Some(TakenBack { removed: self.let_go()?, kept }))
    }

    /// Notes the rows the act made, and puts back those it changed; gives whom it could not put back.
    fn look_through(&self, changeset: &[u8]) -> Result<Vec<PersonId>> {
        let mut source = changeset;
        let input: &mut dyn std::io::Read = &mut source;
        let mut items = ChangesetIter::start_strm(&input)?;
        let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut kept = Vec::new();
        while let Some(item) = items.next()? {
            let change = item.op()?;
            let table = change.table_name().to_owned();
            if !LEAVING.contains(&table.as_str()) {
                continue;
            }
            if !tables.contains_key(&table) {
                tables.insert(table.clone(), columns(self.conn, &table)?);
            }
            let seen = Seen { table: &table, columns: &tables[&table], item };
            match change.code() {
                Action::SQLITE_INSERT => seen.note(self.conn)?,
                Action::SQLITE_UPDATE if !seen.put_back(self.conn)? && table == "people" => {
                    kept.extend(seen.person()?);
                }
                _ => {}
            }
        }
        Ok(kept)
    }

    /// Whoever a kept row points at stays, and all the rows of whoever stays; says how many more.
    fn keep_what_is_needed(&self) -> Result<usize> {
        let mut more = 0;
        for table in crate::history::KEPT {
            for (column, over) in references(self.conn, table)? {
                let pointed = format!(
                    "UPDATE made SET kept = 1 WHERE kept = 0 AND place = '{over}' AND line IN (
                       SELECT {over}.rowid FROM {table} JOIN {over} ON {over}.id = {table}.{column}
                       LEFT JOIN made ON made.place = '{table}' AND made.line = {table}.rowid
                       WHERE coalesce(made.kept, 1) = 1)"
                );
                more += self.conn.execute(&pointed, [])?;
                let hers = format!(
                    "UPDATE made SET kept = 1 WHERE kept = 0 AND place = '{table}' AND line IN (
                       SELECT {table}.rowid FROM {table} JOIN people ON people.id = {table}.{column}
                       JOIN made ON made.place = 'people' AND made.line = people.rowid
                       WHERE made.kept = 1)"
                );
                if over == "people" {
                    more += self.conn.execute(&hers, [])?;
                }
            }
        }
        Ok(more)
    }

    fn kept_people(&self) -> Result<Vec<PersonId>> {
        let asked = "SELECT id FROM people JOIN made ON place = 'people' AND line = people.rowid
                     WHERE kept = 1 AND removed = 0";
        let mut statement = self.conn.prepare(asked)?;
        let ids = statement.query_map([], |row| rows::id(row, 0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// Deletes what is not kept; says how many people went.
    fn let_go(&self) -> Result<u32> {
        let mut people = 0;
        for table in LEAVING {
            let gone = self.conn.execute(
                &format!(
                    "DELETE FROM {table} WHERE rowid IN (
                       SELECT line FROM made WHERE place = '{table}' AND kept = 0)"
                ),
                [],
            )?;
            if table == "people" {
                people = u32::try_from(gone).unwrap_or(u32::MAX);
            }
        }
        Ok(people)
    }
}

/// The columns of a table in the order of its changesets.
fn columns(conn: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// The columns that point at another table, with that table.
fn references(conn: &Connection, table: &str) -> Result<Vec<(String, String)>> {
    let asked = "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)";
    let mut statement = conn.prepare_cached(asked)?;
    let pairs = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(pairs.collect::<rusqlite::Result<_>>()?)
}

/// One row of a changeset.
struct Seen<'a> {
    table: &'a str,
    columns: &'a [String],
    item: &'a ChangesetItem,
}

/// A column of a changeset, with the value it says.
type Told = Vec<(usize, Value)>;

impl Seen<'_> {
    /// Where the row stands now, if what the act left in it is still there.
    fn place(&self, conn: &Connection, key: &Told, left: &Told) -> Result<Option<(i64, bool)>> {
        let said = |told: &Told| {
            let each = told.iter().map(|(at, _)| format!("{} IS ?", self.columns[*at]));
            each.collect::<Vec<_>>().join(" AND ")
        };
        let sql = format!("SELECT rowid, {} FROM {} WHERE {}", said(left), self.table, said(key));
        let values = left.iter().chain(key).map(|(_, value)| value);
        let found = conn
            .prepare_cached(&sql)?
            .query_row(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)));
        Ok(found.optional()?)
    }

    fn values(&self, new: bool) -> Told {
        let said = |at: usize| {
            let value = if new { self.item.new_value(at) } else { self.item.old_value(at) };
            value.ok().and_then(|it| Value::try_from(it).ok()).map(|it| (at, it))
        };
        (0..self.columns.len()).filter_map(said).collect()
    }

    fn keys(&self, values: &Told) -> Result<Told> {
        let keys = self.item.pk()?.to_vec();
        let is_key = |at: &usize| keys.get(*at).is_some_and(|it| *it != 0);
        Ok(values.iter().filter(|(at, _)| is_key(at)).cloned().collect())
    }

    /// Notes a row that was made, and whether somebody touched it since.
    fn note(&self, conn: &Connection) -> Result<()> {
        let made = self.values(true);
        if let Some((line, as_left)) = self.place(conn, &self.keys(&made)?, &made)? {
            let sql = "INSERT OR REPLACE INTO made (place, line, kept) VALUES (?1, ?2, ?3)";
            conn.prepare_cached(sql)?.execute((self.table, line, !as_left))?;
        }
        Ok(())
    }

    /// Puts a changed row back as it was; not where somebody changed it since.
    fn put_back(&self, conn: &Connection) -> Result<bool> {
        let (old, new) = (self.values(false), self.values(true));
        let keys = self.keys(&old)?;
        let Some((line, true)) = self.place(conn, &keys, &new)? else { return Ok(false) };
        let was: Vec<_> = old.iter().filter(|it| !keys.contains(it)).collect();
        let set: Vec<String> =
            was.iter().map(|(at, _)| format!("{} = ?", self.columns[*at])).collect();
        let sql = format!("UPDATE {} SET {} WHERE rowid = {line}", self.table, set.join(", "));
        conn.execute(&sql, params_from_iter(was.iter().map(|(_, value)| value)))?;
        Ok(true)
    }

    fn person(&self) -> Result<Option<PersonId>> {
        let id = self.item.old_value(0)?.as_str().ok().and_then(|it| Uuid::parse_str(it).ok());
        Ok(id.map(PersonId::from))
    }
}

#[cfg(test)]
mod tests {
    use binome_domain::op::Op;
    use binome_domain::people::{PersonFacts, PersonName};

    use super::*;
    use crate::change::Signature;
    use crate::store::{Store, blank_store};

    fn act<T>(store: &mut Store, op: Op, act: impl FnOnce(&Change<'_>) -> Result<T>) -> T {
        let at = "2026-01-05T09:00:00".parse().unwrap();
        store.change(Signature { op, at, author: "" }, act).unwrap()
    }

    fn named(first: &str) -> PersonFacts {
        PersonFacts::named(PersonName::new(first, "Riou").unwrap())
    }

    fn noted(first: &str, note: &str) -> PersonFacts {
        PersonFacts { note: Some(note.to_owned()), ..named(first) }
    }

    #[test]
    fn an_import_is_taken_back_but_for_whoever_was_touched_since() {
        let (_folder, mut store) = blank_store();
        let known = act(&mut store, Op::AddPerson, |it| it.add_person(&named("Ana")));
        let told = act(&mut store, Op::AddPerson, |it| it.add_person(&named("Eva")));
        let [new, noted_since] = act(&mut store, Op::ImportPeople, |it| {
            it.change_person(known, &noted("Ana", "du tableau"))?;
            it.change_person(told, &noted("Eva", "du tableau"))?;
            let made = [it.add_person(&named("Léa"))?, it.add_person(&named("Maud"))?];
            it.add_external_id("home-made", "12", made[0])?;
            it.add_external_id("home-made", "13", made[1])?;
            Ok(made)
        });
        act(&mut store, Op::ChangePerson, |it| {
            it.change_person(noted_since, &noted("Maud", "à rappeler"))?;
            it.change_person(told, &noted("Eva", "à rappeler"))
        });
        let before = store.read().digest().unwrap();
        let back = act(&mut store, Op::TakeBackImport, |it| it.take_back(3)).unwrap();
        assert_eq!((back.removed, back.kept), (1, vec![told, noted_since]));
        let read = store.read();
        assert!(read.person(new).is_err());
        assert_eq!(read.person(known).unwrap().facts.note, None);
        assert_eq!(read.person(told).unwrap().facts.note.as_deref(), Some("à rappeler"));
        assert_eq!(read.external_ids().unwrap().len(), 1);
        assert_eq!(act(&mut store, Op::TakeBackImport, |it| it.take_back(1)), None);
        store.undo().unwrap();
        assert_eq!(store.read().digest().unwrap(), before);
    }
}
