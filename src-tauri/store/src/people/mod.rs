//! People, and finding them as one types.

pub mod finding;
mod merging;

use binome_domain::folding;
use binome_domain::ids::{CohortId, PersonId};
use binome_domain::namesakes;
use binome_domain::people::{Among, Person, PersonFacts, PersonName};
use rusqlite::{Row, params};

use crate::change::{Change, Reader};
use crate::failure::Result;
use crate::rows;

const COLUMNS: &str = "id, first_name, last_name, sort_name, civility, birth, emails, phones, \
                       postal_code, city, organisation, job, note, prefers, functions, consents";

/// Which people are looked for: words typed in any order, any beginning of them.
pub struct PeopleWanted<'a> {
    pub search: &'a str,
    pub among: Option<&'a Among>,
    pub from: u32,
    pub count: u32,
}

/// A page of people in the order of their names.
pub struct PeopleFound {
    pub total: u32,
    pub people: Vec<Person>,
}

impl Reader<'_> {
    pub fn person(&self, id: PersonId) -> Result<Person> {
        let sql = format!("SELECT {COLUMNS} FROM people WHERE id = ?1 AND removed = 0");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.to_string()], person)?)
    }

    /// The people behind the members of a cohort.
    pub fn people_of(&self, cohort: CohortId) -> Result<Vec<Person>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM people WHERE id IN \
             (SELECT person FROM members WHERE cohort = ?1 AND removed = 0)"
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([cohort.to_string()], person)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Everyone, in no promised order: for matching a table against all that are known.
    pub fn everyone(&self) -> Result<Vec<Person>> {
        let sql = format!("SELECT {COLUMNS} FROM people WHERE removed = 0");
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([], person)?
            .collect::<rusqlite::Result<_>>()?)
    }

    pub fn people(&self, wanted: &PeopleWanted<'_>) -> Result<PeopleFound> {
        let question = question(wanted.search);
        let (narrow, [of, said]) = narrowing(wanted.among);
        if !question.is_empty() && wanted.among.is_none() {
            return self.found(&question, wanted);
        }
        let way = if question.is_empty() { "?1 = ''" } else { AMONG_FOUND };
        let among = format!("FROM people WHERE {way} AND removed = 0 AND {narrow}");
        let total = self
            .conn
            .prepare_cached(&format!("SELECT count(*) {among}"))?
            .query_row(params![question, of, said], |row| row.get(0))?;
        let sql = format!("SELECT {COLUMNS} {among} {IN_ORDER} LIMIT ?5 OFFSET ?4");
        let people = self
            .conn
            .prepare_cached(&sql)?
            .query_map(params![question, of, said, wanted.from, wanted.count], person)?
            .collect::<rusqlite::Result<_>>()?;
        Ok(PeopleFound { total, people })
    }

    /// Finds that nothing narrows down. Few are looked up and sorted; of many the first ones are met
    /// soon when everyone is walked through in order.
    fn found(&self, question: &str, wanted: &PeopleWanted<'_>) -> Result<PeopleFound> {
        let rows: Vec<i64> = self
            .conn
            .prepare_cached("SELECT rowid FROM people_found WHERE people_found MATCH ?1")?
            .query_map([question], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let people = match rows.len() > SORTED {
            true => self.walked(&rows, wanted)?,
            false => self.sorted(question, wanted)?,
        };
        Ok(PeopleFound { total: rows.len() as u32, people })
    }

    fn sorted(&self, question: &str, wanted: &PeopleWanted<'_>) -> rusqlite::Result<Vec<Person>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM people WHERE {AMONG_FOUND} AND removed = 0 \
             {IN_ORDER} LIMIT ?3 OFFSET ?2"
        );
        let mut page = self.conn.prepare_cached(&sql)?;
        page.query_map(params![question, wanted.from, wanted.count], person)?.collect()
    }

    /// Those of the rows found, which the index tells in their order.
    fn walked(&self, found: &[i64], wanted: &PeopleWanted<'_>) -> rusqlite::Result<Vec<Person>> {
        let sql = format!("SELECT rowid FROM people WHERE removed = 0 {IN_ORDER}");
        let mut everyone = self.conn.prepare_cached(&sql)?;
        let sql = format!("SELECT {COLUMNS} FROM people WHERE rowid = ?1");
        let mut one = self.conn.prepare_cached(&sql)?;
        everyone
            .query_map([], |row| row.get(0))?
            .filter(|row| row.as_ref().map_or(true, |it| found.binary_search(it).is_ok()))
            .skip(wanted.from as usize)
            .take(wanted.count as usize)
            .map(|row| one.query_row([row?], person))
            .collect()
    }

    /// Everyone listed under one name, by her sort key and first name as `sort_key` folds them.
    pub fn called_like(&self, facts: &PersonFacts) -> Result<Vec<Person>> {
        let sql = format!("SELECT {COLUMNS} FROM people WHERE sort_key = ?1 AND removed = 0");
        let solid = folding::solid(facts.name.first());
        let listed: Vec<Person> = self
            .conn
            .prepare_cached(&sql)?
            .query_map([namesakes::sort_key(facts)], person)?
            .collect::<rusqlite::Result<_>>()?;
        let alike = |it: &Person| folding::solid(it.facts.name.first()) == solid;
        Ok(listed.into_iter().filter(alike).collect())
    }

    /// What sources call people: `(source, code, person)`.
    pub fn external_ids(&self) -> Result<Vec<(String, String, PersonId)>> {
        Ok(self
            .conn
            .prepare_cached("SELECT source, code, person FROM external_ids")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, rows::id(row, 2)?)))?
            .collect::<rusqlite::Result<_>>()?)
    }
}

/// Nobody left out; what would narrow a list down is empty then.
const EVERYBODY: &str = "?2 IS ?3";

/// What narrows a list down, and what it asks for.
fn narrowing(among: Option<&Among>) -> (&'static str, [Option<String>; 2]) {
    match among {
        None => (EVERYBODY, [None, None]),
        Some(Among::Organisation { name }) => {
            ("organisation = ?2 AND ?3 IS NULL", [Some(name.clone()), None])
        }
        Some(Among::Answer { question, answer }) => (
            "id IN (SELECT person FROM answers \
             WHERE question = ?2 AND answer <> '' AND answer = coalesce(?3, answer))",
            [Some(question.to_string()), answer.clone()],
        ),
    }
}

/// How many finds are sorted rather than met on a walk through everyone in order.
const SORTED: usize = 2_000;
const AMONG_FOUND: &str = "rowid IN (SELECT rowid FROM people_found WHERE people_found MATCH ?1)";
const IN_ORDER: &str = "ORDER BY sort_key, first_name, id";

/// Quoted token by token, so that any text typed is safe; the digits of a phone in any grouping.
fn question(search: &str) -> String {
    let words = folding::words(search);
    let number = words.chars().all(|c| c.is_ascii_digit() || c == ' ');
    let words = if number { national(&words.replace(' ', "")) } else { words };
    let asked = words.split(' ').filter(|word| !word.is_empty()).map(|word| {
        // Of « personne12 » the letters are whole words: only what is typed last may go on.
        let parted = finding::parted(word).replace(' ', "\" \"");
        format!("\"{parted}\"*")
    });
    asked.collect::<Vec<_>>().join(" ")
}

fn national(digits: &str) -> String {
    let foreign = digits.strip_prefix("0033").or_else(|| digits.strip_prefix("33"));
    foreign.filter(|rest| rest.len() > 5).map_or(digits.to_owned(), |rest| format!("0{rest}"))
}

impl Change<'_> {
    pub fn add_person(&self, facts: &PersonFacts) -> Result<PersonId> {
        let id: PersonId = rows::fresh();
        self.write_person(
            id,
            facts,
            "INSERT INTO people (id, first_name, last_name, sort_name, sort_key, civility, birth, \
             emails, phones, postal_code, city, organisation, job, note, search, changed, prefers, \
             functions, consents) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, \
             ?14, ?15, ?16, ?17, ?18, ?19)",
        )?;
        Ok(id)
    }

    pub fn change_person(&self, id: PersonId, facts: &PersonFacts) -> Result<()> {
        self.write_person(
            id,
            facts,
            "UPDATE people SET first_name = ?2, last_name = ?3, sort_name = ?4, sort_key = ?5, \
             civility = ?6, birth = ?7, emails = ?8, phones = ?9, postal_code = ?10, city = ?11, \
             organisation = ?12, job = ?13, note = ?14, search = ?15, changed = ?16, prefers = ?17, \
             functions = ?18, consents = ?19 WHERE id = ?1",
        )
    }

    fn write_person(&self, id: PersonId, facts: &PersonFacts, sql: &str) -> Result<()> {
        self.conn.prepare_cached(sql)?.execute(params![
            id.to_string(),
            facts.name.first(),
            facts.name.last(),
            facts.sort_name,
            namesakes::sort_key(facts),
            rows::to_code_or_none(facts.civility.as_ref())?,
            rows::to_list(&facts.birth)?,
            rows::to_list(&facts.emails)?,
            rows::to_list(&facts.phones)?,
            facts.postal_code,
            facts.city,
            facts.organisation,
            facts.job,
            facts.note,
            search_text(facts),
            self.stamp,
            rows::to_code_or_none(facts.prefers.as_ref())?,
            rows::to_list(&facts.functions)?,
            rows::to_list(&facts.consents)?,
        ])?;
        Ok(())
    }

    pub fn remove_person(&self, id: PersonId) -> Result<()> {
        self.conn.execute(
            "UPDATE people SET removed = 1, changed = ?2 WHERE id = ?1",
            params![id.to_string(), self.stamp],
        )?;
        Ok(())
    }

    pub fn add_external_id(&self, source: &str, code: &str, person: PersonId) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO external_ids (source, code, person, changed) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (source, code) DO NOTHING",
            )?
            .execute(params![source, code, person.to_string(), self.stamp])?;
        Ok(())
    }
}

/// Words as typed and run together, so that « legoff » and « le go » both find « Le Goff ».
fn search_text(facts: &PersonFacts) -> String {
    let mut words = vec![
        folding::words(facts.name.first()),
        folding::words(facts.name.last()),
        folding::solid(facts.name.first()),
        folding::solid(facts.name.last()),
    ];
    words.extend(facts.emails.iter().map(|email| folding::words(email)));
    for phone in &facts.phones {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        words.push(digits(&phone.typed));
        if let Some(national) = phone.normal.as_deref().and_then(|it| it.strip_prefix("+33")) {
            words.push(format!("0{national}"));
        }
    }
    words.extend(facts.city.iter().chain(&facts.organisation).map(|it| folding::words(it)));
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    let (first, last): (String, String) = (row.get(1)?, row.get(2)?);
    let name = PersonName::new(&first, &last).ok_or(rusqlite::Error::InvalidQuery)?;
    Ok(Person {
        id: rows::id(row, 0)?,
        facts: PersonFacts {
            name,
            sort_name: row.get(3)?,
            civility: rows::code_or_none(row, 4)?,
            birth: rows::list(row, 5)?,
            emails: rows::list(row, 6)?,
            phones: rows::list(row, 7)?,
            postal_code: row.get(8)?,
            city: row.get(9)?,
            organisation: row.get(10)?,
            job: row.get(11)?,
            note: row.get(12)?,
            prefers: rows::code_or_none(row, 13)?,
            functions: rows::list(row, 14)?,
            consents: rows::list(row, 15)?,
        },
    })
}
