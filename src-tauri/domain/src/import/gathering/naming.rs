//! How the person of a line is called.

use super::reading::{Reading, said};
use crate::import::cautions::Caution;
use crate::import::fields::Field;
use crate::import::incoming::Incoming;
use crate::import::values::{choices, mails, names, split};
use crate::people::PersonName;

impl Reading<'_> {
    pub(super) fn named(&mut self) -> Option<Incoming> {
        let full = self.cell(Field::FullName);
        let (first, last) = if self.has(Field::FullName) && !full.is_empty() {
            self.both(&full)
        } else {
            self.in_one_cell().unwrap_or_else(|| (self.cell(Field::FirstName), self.last_name()))
        };
        let first = self.name(&first, Field::FirstName);
        let last = self.name(&last, Field::LastName);
        let name = PersonName::new(&first, &last)?;
        Some(Incoming::named(name, self.line.number))
    }

    /// The name she bears; that of her birth where she told no other.
    fn last_name(&self) -> String {
        let told = |usual: bool| {
            let columns = self.columns(Field::LastName).filter(|it| it.is_usual_name() == usual);
            let mut cells = columns.filter_map(|it| said(it, self.line.cell(it.index)));
            cells.find(|it| !choices::is_no_name(it))
        };
        told(true).or_else(|| told(false)).unwrap_or_default()
    }

    fn both(&mut self, full: &str) -> (String, String) {
        let email = mails::emails(&self.cell(Field::Email)).0.into_iter().next();
        let bare = full.split('<').next().unwrap_or(full);
        let column = self.columns(Field::FullName).next();
        let last_first = column.is_some_and(|it| self.reader.habits.last_first(it.index));
        let found = split::full_name(bare, email.as_deref(), last_first);
        if !found.last.is_empty() {
            self.warn(Caution::NameOrderGuessed, Field::FullName, full);
        }
        (found.first, found.last)
    }

    /// An address book where both names were typed as the first, and the second cell left empty.
    fn in_one_cell(&mut self) -> Option<(String, String)> {
        let first = self.cell(Field::FirstName);
        let asked_both = self.has(Field::LastName) && self.cell(Field::LastName).is_empty();
        let words: Vec<&str> = first.split_whitespace().collect();
        let one_name = words.len() < 2
            || words.iter().all(|it| split::is_first_name(it))
            || split::is_kinship(words[0]);
        (asked_both && !one_name && split::looks_like_name(&first)).then(|| self.both(&first))
    }

    /// The name with its capitals, and with the accents another cell of the line shows.
    fn name(&mut self, typed: &str, field: Field) -> String {
        if choices::is_no_name(typed) {
            return String::new();
        }
        let Some(name) = self.take(names::name(typed), field, typed) else { return String::new() };
        let others = self.reader.columns.iter().filter(|it| {
            matches!(
                it.field,
                Field::PayerFirstName | Field::PayerLastName | Field::FirstName | Field::LastName
            )
        });
        let mut shown = others.map(|it| self.line.cell(it.index));
        shown.find_map(|it| names::with_accents_of(&name, it)).unwrap_or(name)
    }
}
