//! How the person of a line is reached, and who paid for her.

use super::reading::Reading;
use crate::folding;
use crate::import::cautions::Caution;
use crate::import::fields::Field;
use crate::import::incoming::Incoming;
use crate::import::values::{mails, phones};

impl Reading<'_> {
    pub(super) fn contact(&mut self, incoming: &mut Incoming) {
        for cell in self.cells(Field::Email) {
            let (found, caution) = mails::emails(&cell);
            let beside = beside_addresses(&cell);
            let phones = phones::phones(&beside).0;
            if phones.iter().any(|it| it.normal.is_some()) {
                incoming.facts.phones.extend(phones);
                if found.is_empty() {
                    continue;
                }
            }
            if let Some(code) = caution {
                self.warn(code, Field::Email, &cell);
            }
            let new = found.into_iter().filter(|it| !incoming.facts.emails.contains(it));
            incoming.facts.emails.extend(new.collect::<Vec<_>>());
        }
        if incoming.facts.emails.len() > 1 && self.columns(Field::Email).count() > 1 {
            let all = incoming.facts.emails.join(", ");
            self.warn(Caution::SeveralEmails, Field::Email, &all);
        }
        for cell in self.cells(Field::FullName) {
            if incoming.facts.emails.is_empty() && cell.contains('@') {
                incoming.facts.emails = mails::emails(&cell).0;
            }
        }
        for cell in self.cells(Field::Phone) {
            let (found, cautions) = phones::phones(&cell);
            cautions.into_iter().for_each(|code| self.warn(code, Field::Phone, &cell));
            incoming.facts.phones.extend(found);
        }
        incoming.facts.phones.sort_by_key(phones::rank);
        incoming.facts.phones.dedup_by(|a, b| a.normal.is_some() && a.normal == b.normal);
        if self.has(Field::Phone) && incoming.facts.phones.is_empty() {
            self.warn(Caution::MissingPhone, Field::Phone, "");
        }
    }

    /// The payer's address is the person's own only if the payer is that person.
    pub(super) fn payer(&mut self, incoming: &mut Incoming) {
        let asked = self.has(Field::Email);
        let typed = !self.cell(Field::Email).is_empty();
        let payer = mails::emails(&self.cell(Field::PayerEmail)).0.into_iter().next();
        if let (true, Some(email)) = (incoming.facts.emails.is_empty(), payer) {
            let hers = self.reader.payers.contains(&self.line.number);
            if self.pays_for_herself(incoming) {
                incoming.facts.emails.push(email);
            } else if hers {
                incoming.facts.emails.push(email.clone());
                incoming.proposed_email = Some(email);
            } else {
                self.warn(Caution::PayerEmailNotUsed, Field::Email, &email);
                incoming.proposed_email = Some(email);
            }
        } else if asked && !typed && incoming.facts.emails.is_empty() {
            self.warn(Caution::MissingEmail, Field::Email, "");
        }
    }

    fn pays_for_herself(&self, incoming: &Incoming) -> bool {
        if !self.has(Field::PayerLastName) && !self.has(Field::PayerFirstName) {
            return true;
        }
        let (first, last) = (self.cell(Field::PayerFirstName), self.cell(Field::PayerLastName));
        let in_no_order = |name: &str| {
            let folded = folding::words(name);
            let mut words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
            words.sort_unstable();
            words
        };
        in_no_order(&format!("{first} {last}")) == in_no_order(&incoming.facts.name.spoken())
    }
}

/// What a cell says beside its addresses: « 06 39 98 01 01 / lea@example.org » holds a phone too.
fn beside_addresses(cell: &str) -> String {
    let words = cell.split_whitespace().filter(|it| !it.contains('@'));
    let kept = words.filter(|it| !matches!(it.to_lowercase().as_str(), "ou" | "et" | "/" | ";"));
    kept.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::import::{Cells, Choices, understand};

    #[test]
    fn the_address_of_whoever_paid_is_taken_only_where_it_is_said_to_be_hers() {
        let cells = Cells::drawn(
            "Nom;Prénom;Mail;Nom payeur;Prénom payeur;Email payeur\n\
             Riou;Léa;;Bihan;Maud;maud@example.org\nLe Goff;Zoé;;Bihan;Maud;maud@example.org",
        );
        let said = |payers: BTreeSet<u32>| {
            let found = understand(&cells, &Choices { payers, ..Choices::default() });
            let each =
                found.people.iter().map(|it| (it.facts.emails.len(), it.proposed_email.is_some()));
            each.collect::<Vec<_>>()
        };
        assert_eq!(said(BTreeSet::new()), [(0, true), (0, true)]);
        assert_eq!(said(BTreeSet::from([3])), [(0, true), (1, true)]);
    }

    #[test]
    fn a_phone_and_an_address_in_one_cell_are_both_hers() {
        let cells = Cells::drawn(
            "Nom;Coordonnées\nLéa Riou;06 39 98 46 01 / lea@example.org\nMaud Bihan;maud@example.org ou 0262 91 46 02\nZoé Prat;+32 470 12 34 56",
        );
        let found = understand(&cells, &Choices::default());
        let reached = found.people.iter().map(|it| {
            let phone = it.facts.phones.first().and_then(|it| it.normal.clone());
            (it.facts.emails.join(" "), phone.unwrap_or_default())
        });
        let told = [
            ("lea@example.org".to_owned(), "+33639984601".to_owned()),
            ("maud@example.org".to_owned(), "+262262914602".to_owned()),
            (String::new(), "+32470123456".to_owned()),
        ];
        assert_eq!(reached.collect::<Vec<_>>(), told);
    }
}
