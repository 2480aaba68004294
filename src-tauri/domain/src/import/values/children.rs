//! Children in a free answer: « Ismaël 4 ans et Mariam (7 ans) ».

use super::super::incoming::Child;
use super::choices;
use super::names::recased;
use crate::folding;

/// Words of such answers that are no child's name.
const NOT_NAMES: [&str; 44] = [
    "et",
    "ans",
    "an",
    "mois",
    "demi",
    "jumelles",
    "jumeaux",
    "jumelle",
    "jumeau",
    "enfant",
    "enfants",
    "fille",
    "filles",
    "fils",
    "garcon",
    "garcons",
    "bebe",
    "de",
    "age",
    "agee",
    "ages",
    "agees",
    "ne",
    "nee",
    "le",
    "la",
    "les",
    "un",
    "une",
    "deux",
    "trois",
    "quatre",
    "a",
    "mon",
    "ma",
    "mes",
    "avec",
    "oui",
    "ainsi",
    "que",
    "plus",
    "puis",
    "respectivement",
    "environ",
];

/// More children than this is another number than theirs.
const MOST_COUNTED: u8 = 15;

/// The children named in an answer and how many it tells of.
pub fn children(cell: &str) -> (Vec<Child>, u8) {
    if choices::is_no_answer(cell) || choices::yes_no(cell) == Some(false) {
        return (Vec::new(), 0);
    }
    // « 2 », alone, is how many there are.
    if let Ok(count) = cell.trim().parse::<u8>() {
        return (Vec::new(), if count <= MOST_COUNTED { count } else { 0 });
    }
    let tokens = tokens(cell);
    let mut told = Telling::default();
    let mut at = 0;
    while at < tokens.len() {
        at += told.hear(&tokens, at);
    }
    let named = u8::try_from(told.children.len()).unwrap_or(u8::MAX);
    (told.children, named.max(told.counted))
}

/// What a number before it counts.
const COUNTED: [&str; 11] = [
    "enfant", "enfants", "fille", "filles", "garcon", "garcons", "fils", "bebe", "bebes", "kids",
    "children",
];

/// What was heard so far: the last children may still wait for their age.
#[derive(Default)]
struct Telling {
    children: Vec<Child>,
    waiting: usize,
    counted: u8,
}

impl Telling {
    /// Hears the token at a place and says how many tokens it took.
    fn hear(&mut self, tokens: &[String], at: usize) -> usize {
        let word = |i: usize| tokens.get(i).map_or("", String::as_str);
        if let Ok(number) = word(at).parse::<u16>() {
            let unit = folding::words(word(at + 1));
            if COUNTED.contains(&unit.as_str()) {
                self.counted = u8::try_from(number).unwrap_or(0);
                return 2;
            }
            let (months, taken) = months(tokens, at, number, &unit);
            self.give_age(months);
            return taken;
        }
        let folded = folding::words(word(at));
        if folded.len() > 1 && !NOT_NAMES.contains(&folded.as_str()) {
            self.children.push(Child { name: recased(word(at)), ..Child::default() });
            self.waiting += 1;
        }
        1
    }

    /// « Jade et Rose, jumelles 4 ans »: one age for all who wait.
    fn give_age(&mut self, months: u16) {
        let start = self.children.len() - self.waiting;
        for child in &mut self.children[start..] {
            child.months = Some(months);
        }
        self.waiting = 0;
    }
}

/// An age in months, with « 1/2 » or « et demi », and the tokens it took.
fn months(tokens: &[String], at: usize, number: u16, unit: &str) -> (u16, usize) {
    if unit == "mois" {
        return (number.min(1_200), 2);
    }
    let mut taken = if matches!(unit, "ans" | "an" | "a") { 2 } else { 1 };
    let word = |i: usize| tokens.get(i).map_or("", String::as_str);
    let mut months = number.min(100) * 12;
    let half = (word(at + taken), word(at + taken + 1));
    if half == ("1", "2") || (half.0 == "et" && half.1.starts_with("demi")) {
        months += 6;
        taken += 2;
    }
    (months, taken)
}

/// Runs of letters (hyphens and apostrophes inside) and runs of digits.
fn tokens(cell: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut last = ' ';
    for letter in cell.replace('½', " 1/2 ").chars() {
        let inside = matches!(letter, '-' | '\'' | '’') && last.is_alphabetic();
        let goes_on = (letter.is_alphabetic() || inside)
            && (last.is_alphabetic() || "-'’".contains(last))
            || letter.is_ascii_digit() && last.is_ascii_digit();
        match tokens.last_mut() {
            Some(token) if goes_on => token.push(letter),
            _ if letter.is_alphanumeric() => tokens.push(letter.to_string()),
            _ => {}
        }
        last = letter;
    }
    tokens.iter().map(|it| it.trim_end_matches(['-', '\'', '’']).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(cell: &str) -> String {
        let (children, count) = children(cell);
        let each = children.iter().map(|it| match it.months {
            Some(months) => format!("{} {months}", it.name),
            None => it.name.clone(),
        });
        format!("{count}: {}", each.collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn names_and_ages_are_heard_however_they_are_told() {
        for (cell, told) in [
            ("Ismaël 4 ans et Mariam (7 ans)", "2: Ismaël 48, Mariam 84"),
            ("Titouan, 18 mois", "1: Titouan 18"),
            ("Lina 9 ans, Yanis 6 ans, Sofia 3 ans", "3: Lina 108, Yanis 72, Sofia 36"),
            ("2 enfants : Adam 5 ans / Louise 8 ans", "2: Adam 60, Louise 96"),
            ("Tom (11)", "1: Tom 132"),
            ("Jade et Rose, jumelles 4 ans", "2: Jade 48, Rose 48"),
            ("Mila 2 ans 1/2 ; Eliott 10 ans", "2: Mila 30, Eliott 120"),
            ("noé 2 ans et demi", "1: Noé 30"),
            ("Jean-Baptiste : 5ans", "1: Jean-Baptiste 60"),
            ("3 enfants", "3: "),
            ("2", "2: "),
            ("1 bébé de 8 mois", "1: "),
            ("Léo (3ans), Mia 5 ans et demi", "2: Léo 36, Mia 66"),
            ("aucun", "0: "),
            ("", "0: "),
        ] {
            assert_eq!(heard(cell), told, "{cell}");
        }
    }
}
