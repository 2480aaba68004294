//! What a column holds, whatever stands over it.

use super::seats;
use crate::folding;
use crate::import::cells::Line;
use crate::import::fields::Field;
use crate::import::values::{choices, dates, mails, phones, places, split};

/// How many filled cells are looked at: enough to tell, few enough for the longest table.
const LOOKED_AT: usize = 200;

/// The first filled cells of a column.
pub fn samples(lines: &[Line], column: usize) -> Vec<&str> {
    let filled = lines.iter().map(|line| line.cell(column)).filter(|it| !it.is_empty());
    filled.take(LOOKED_AT).collect()
}

/// The meaning that most cells of a column have by their look alone.
pub fn meaning(cells: &[&str]) -> Option<Field> {
    let reached = |it: &str| mails::looks_like_email(it) || phones::looks_like_phone(it);
    let dated = |it: &str| !it.chars().all(|it| it.is_ascii_digit()) && dates::moment(it).is_some();
    let code = |it: &str| it.len() == 5 && it.chars().all(|it| it.is_ascii_digit());
    if mostly(cells, mails::looks_like_email) {
        return Some(Field::Email);
    }
    if mostly(cells, dated) {
        let birth = mostly(cells, |it| dates::birth(it, 2012).value.is_some());
        return birth.then_some(Field::Birth);
    }
    if mostly(cells, code) || mostly(cells, |it| places::code_and_city(it).is_some()) {
        return Some(Field::PostalCode);
    }
    if mostly(cells, phones::looks_like_phone) {
        return Some(Field::Phone);
    }
    mostly(cells, reached).then_some(Field::Email)
}

/// Which name most cells hold, told by first names alone.
///
/// In a table without headers two words that look like a name are one.
pub fn names(cells: &[&str], bare: bool) -> Option<Field> {
    if !mostly(cells, split::looks_like_name) || is_ticked(cells) {
        return None;
    }
    let first = |it: &str| it.split_whitespace().any(split::is_first_name);
    let both = holds_both_names(cells);
    match (mostly(cells, first) || bare && both, both) {
        (true, true) => Some(Field::FullName),
        (true, false) => Some(Field::FirstName),
        (false, _) => Some(Field::LastName),
    }
}

/// Whether a column about meals never says yes or no, but what is eaten.
pub fn tells_no_meals(cells: &[&str]) -> bool {
    let filled = cells.iter().filter(|it| !choices::is_no_answer(it));
    let mut filled = filled.peekable();
    filled.peek().is_some() && filled.all(|it| choices::yes_no(it).is_none())
}

/// Whether most of what a column says is how someone earns her living.
pub fn tells_situations(cells: &[&str]) -> bool {
    mostly(cells, |it| choices::situation(it).is_some()) && !cells.iter().any(|it| is_not_valid(it))
}

/// Whether a column only says yes or no.
pub fn is_ticked(cells: &[&str]) -> bool {
    let said = |it: &&str| choices::yes_no(it).is_some() || choices::is_no_answer(it);
    !cells.is_empty() && cells.iter().all(said)
}

/// Whether each cell of a column is the mark that ticks the choice over it, or says it again.
pub fn ticks(choice: &str, cells: &[&str]) -> bool {
    let again = |it: &str| folding::words(it) == folding::words(choice);
    cells.iter().all(|it| choices::yes_no(it) == Some(true) || again(it))
}

/// Whether most of what a column says is which part someone takes, in a word or two.
pub fn tells_parts(cells: &[&str]) -> bool {
    mostly(cells, |it| it.split_whitespace().count() <= 3 && seats::marked(it).is_some())
}

/// Whether any cell names a part someone takes.
pub fn names_parts(cells: &[&str]) -> bool {
    cells.iter().any(|it| seats::marked(it).is_some())
}

/// Whether a column holds addresses of pages, or bare numbers.
pub fn is_links(cells: &[&str]) -> bool {
    let link = |it: &&str| it.contains("://") || it.chars().all(|it| it.is_ascii_digit());
    !cells.is_empty() && cells.iter().all(link)
}

/// Whether what a column holds can mean what its header says.
pub fn allows(field: Field, cells: &[&str]) -> bool {
    if cells.is_empty() {
        return true;
    }
    let some = |test: fn(&str) -> bool| cells.iter().any(|it| test(it));
    match field {
        Field::Email | Field::PayerEmail => some(|it| it.contains('@')),
        Field::Phone => some(|it| it.chars().filter(char::is_ascii_digit).count() >= 6),
        Field::Birth => some(|it| it.chars().any(|it| it.is_ascii_digit())),
        Field::Age | Field::BirthYear | Field::GroupSize => {
            some(|it| it.chars().any(|it| it.is_ascii_digit()))
        }
        Field::PostalCode => some(|it| places::postal_code(it).value.is_some()),
        Field::FirstName | Field::LastName | Field::FullName => {
            mostly_names(cells) && !is_ticked(cells)
        }
        Field::Status => some(is_order_status),
        Field::AnsweredOn => some(|it| dates::moment(it).is_some()),
        Field::MentorBefore => some(|it| choices::yes_no(it).is_some()),
        Field::Children => !cells.iter().all(|it| choices::yes_no(it).is_some()),
        _ => true,
    }
}

/// Notes under a table and dates in its titles must not hide the names in it.
fn mostly_names(cells: &[&str]) -> bool {
    let names = cells.iter().filter(|it| split::looks_like_name(it) || it.contains('<')).count();
    names * 2 >= cells.len()
}

/// Whether most cells hold two words or more, as both names together do.
pub fn holds_both_names(cells: &[&str]) -> bool {
    let two = cells.iter().filter(|it| it.split_whitespace().count() > 1).count();
    two * 2 > cells.len()
}

fn mostly(cells: &[&str], test: impl Fn(&str) -> bool) -> bool {
    let fits = cells.iter().filter(|it| test(it)).count();
    !cells.is_empty() && fits * 10 >= cells.len() * 6
}

/// Words that say an order or a seat holds no more, or not yet.
const NOT_VALID: [&str; 40] = [
    "rembours",
    "annul",
    "en attente",
    "attente",
    "refus",
    "cancel",
    "refund",
    "not attending",
    "ne participe",
    "ne vien",
    "not going",
    "declin",
    "contest",
    "litige",
    "disput",
    "erreur",
    "retire",
    "withdrawn",
    "delet",
    "abandon",
    "echou",
    "fail",
    "expir",
    "pending",
    "impay",
    "desist",
    "invalid",
    "non valid",
    "supprim",
    "desinscri",
    "rejet",
    "transfer",
    "void",
    "non paye",
    "disabled",
    "desactiv",
    "unpaid",
    "non regl",
    "a payer",
    "en cours de paiement",
];

/// Words of a waiting list.
const WAITING: [&str; 4] = ["liste d attente", "liste attente", "sur liste", "wait"];

const VALID: [&str; 15] = [
    "valid",
    "paye",
    "paid",
    "complet",
    "attending",
    "particip",
    "checked in",
    "confirm",
    "ok",
    "accept",
    "inscrit",
    "regl",
    "process",
    "enregistr",
    "actif",
];

/// Whether an order's status says that nobody comes by it.
pub fn is_not_valid(status: &str) -> bool {
    let folded = folding::words(status);
    NOT_VALID.iter().any(|word| folded.starts_with(word))
}

/// Whether a ticket's status says that there is no seat yet; in a table of one's own, whoever waits
/// is known all the same.
pub fn is_waiting(status: &str) -> bool {
    let folded = folding::words(status);
    WAITING.iter().any(|word| folded.starts_with(word))
}

fn is_order_status(status: &str) -> bool {
    let folded = folding::words(status);
    is_not_valid(status)
        || is_waiting(status)
        || VALID.iter().any(|word| folded.starts_with(word))
        || choices::yes_no(status).is_some()
}
