//! What may be written in two ways, and how the lines of one table write it.

use std::collections::BTreeSet;

use crate::folding;
use crate::import::cells::Line;
use crate::import::fields::Field;
use crate::import::shape::column::Column;
use crate::import::values::{dates, split};

/// How many lines are looked at.
const LOOKED_AT: usize = 200;

/// How all lines of a table write their dates and their names.
#[derive(Debug, Default)]
pub struct Habits {
    pub order: dates::Order,
    /// The columns of whole names where the family name stands first.
    last_first: BTreeSet<usize>,
}

impl Habits {
    pub fn of(columns: &[Column], lines: &[&Line]) -> Self {
        let dated = |it: &&Column| matches!(it.field, Field::Birth | Field::AnsweredOn);
        let cells = columns.iter().filter(dated).flat_map(|column| filled(lines, column.index));
        let named = columns.iter().filter(|it| it.field == Field::FullName);
        let last_first = named.filter(|it| begins_with_last(it, lines)).map(|it| it.index);
        Self { order: dates::order(cells), last_first: last_first.collect() }
    }

    pub fn last_first(&self, column: usize) -> bool {
        self.last_first.contains(&column)
    }
}

fn filled<'a>(lines: &'a [&Line], column: usize) -> impl Iterator<Item = &'a str> {
    let cells = lines.iter().map(move |it| it.cell(column)).filter(|it| !it.is_empty());
    cells.take(LOOKED_AT)
}

/// What the names that show their order have in common holds for those that do not; else the
/// header tells.
fn begins_with_last(column: &Column, lines: &[&Line]) -> bool {
    let told: Vec<bool> = filled(lines, column.index).filter_map(split::shows_last_first).collect();
    let last = told.iter().filter(|it| **it).count();
    match (last * 4, told.len()) {
        (_, 0) => announces_last(&column.header),
        (most, all) if most >= all * 3 => true,
        (most, all) if most <= all => false,
        _ => announces_last(&column.header),
    }
}

/// « Nom et prénom », « NOM »; « Nom complet » announces no order.
fn announces_last(header: &str) -> bool {
    let folded = folding::words(header);
    let place = |word: &str| folded.split(' ').position(|it| it.trim_end_matches('s') == word);
    match (place("nom"), place("prenom")) {
        (Some(last), Some(first)) => last < first,
        (Some(0), None) => !folded.contains("complet"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::import::{Cells, Choices, understand};

    fn called(table: &str) -> Vec<String> {
        let found = understand(&Cells::drawn(table), &Choices::default());
        let names = found.people.iter().map(|it| &it.facts.name);
        names.map(|it| format!("{}|{}", it.first(), it.last())).collect()
    }

    #[test]
    fn names_that_show_their_order_tell_that_of_the_others() {
        let table = "Participante;Mail\nLE FLOCH Katia;\nCADIC Anaïs;\nXu Zlatko;";
        assert_eq!(called(table), ["Katia|Le Floch", "Anaïs|Cadic", "Zlatko|Xu"]);
        let table = "Nom complet;Mail\nInès BERNIER;\nZlatko Xu;";
        assert_eq!(called(table), ["Inès|Bernier", "Zlatko|Xu"]);
        assert_eq!(called("Nom et prénom;Mail\nXu Zlatko;"), ["Zlatko|Xu"]);
    }

    #[test]
    fn american_dates_are_read_by_the_order_of_their_table() {
        let table = "Name;Birth Date\nLéa Riou;7/25/1985\nMaud Bihan;11/30/1990";
        let found = understand(&Cells::drawn(table), &Choices::default());
        let born: Vec<_> = found.people.iter().map(|it| it.facts.birth).collect();
        let day = |text: &str| crate::people::Birth::Date { day: text.parse().unwrap() };
        assert_eq!(born, [day("1985-07-25"), day("1990-11-30")]);
    }
}
