//! Lists that are no tables: « Prénom NOM <mail> » line by line, or columns drawn with spaces.

use binome_domain::import::values::{mails, phones};
use binome_domain::import::{Cells, Line};

use super::table::{Separator, Table};

/// The headers over what is found in loose lines.
const HEADERS: [&str; 3] = ["Nom complet", "E-mail", "Téléphone"];

/// Whether a table found no columns, or has names beside addresses in brackets.
pub fn may_be(table: &Table) -> bool {
    let lines = || table.cells.lines.iter().take(100).filter(|it| it.filled().next().is_some());
    let opens = |cell: &str| cell.find(['<', '(']);
    let bracketed = |cell: &String| opens(cell).is_some_and(|at| cell[at..].contains('@'));
    let marked = lines().filter(|it| it.cells.iter().any(bracketed)).count();
    table.read.separator == Some(Separator::None) || marked * 2 > lines().count()
}

/// Makes cells of a text whose lines are people in free order, or columns drawn with spaces.
pub fn cells(text: &str) -> Option<Cells> {
    let even = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = even.lines().collect();
    spaced(&lines).or_else(|| people(&lines))
}

/// Addresses, phones and names, several people a line where marks part them.
fn people(texts: &[&str]) -> Option<Cells> {
    let filled = texts.iter().filter(|it| !it.trim().is_empty()).count();
    let told = texts.iter().filter(|it| it.contains('@')).count();
    if told == 0 || told * 2 < filled {
        return None;
    }
    let mut lines = vec![Line { number: 0, cells: HEADERS.map(str::to_owned).to_vec() }];
    for piece in texts.iter().flat_map(|it| entries(it)) {
        lines.push(Line { number: lines.len() as u32, cells: taken_apart(piece) });
    }
    Some(Cells { lines, ..Cells::default() })
}

/// An address list as mail programs write it: `a <a@…>, b <b@…>`.
fn entries(text: &str) -> Vec<&str> {
    if text.matches('@').count() < 2 {
        return vec![text];
    }
    let mut quoted = false;
    let mut seen = false;
    let parts = text.split(|letter| {
        quoted ^= letter == '"';
        seen |= letter == '@';
        let ends = matches!(letter, ',' | ';') && !quoted && seen;
        if ends {
            seen = false;
        }
        ends
    });
    parts.map(str::trim).filter(|it| !it.is_empty()).collect()
}

fn taken_apart(text: &str) -> Vec<String> {
    let clean = text.replace(['<', '>', '"', '\t', '(', ')'], " ").replace("mailto:", " ");
    let (mut name, mut email, mut phone) = (Vec::new(), String::new(), Vec::new());
    for word in clean.split_whitespace() {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let letters = word.chars().filter(|it| it.is_alphabetic()).count();
        if mails::looks_like_email(word) && email.is_empty() {
            word.clone_into(&mut email);
        } else if digits > 0 && letters == 0 {
            phone.push(word);
        } else if letters > 0
            && !matches!(
                word.to_lowercase().as_str(),
                "tel" | "tél" | "tél." | "tel." | "port" | "port." | "mail"
            )
        {
            name.push(word);
        }
    }
    let name = name.join(" ");
    let phone = phone.join(" ");
    let phone = if phones::looks_like_phone(&phone) { phone } else { String::new() };
    vec![name.trim_matches(|it: char| ",;:-–•* ".contains(it)).to_owned(), email, phone]
}

/// Columns parted by a tab or by two spaces and more, the same number on most lines.
fn spaced(texts: &[&str]) -> Option<Cells> {
    let parted = |text: &str| -> Vec<String> {
        let parts = text.split("  ").map(str::trim).filter(|it| !it.is_empty());
        parts.map(str::to_owned).collect()
    };
    let rows: Vec<Vec<String>> = texts.iter().map(|it| parted(it)).collect();
    let widths: Vec<usize> = rows.iter().map(Vec::len).filter(|it| *it > 0).take(200).collect();
    let times = |width: usize| widths.iter().filter(|it| **it == width).count();
    let usual = widths.iter().copied().max_by_key(|it| times(*it))?;
    if usual < 2 || times(usual) * 10 < widths.len() * 7 {
        return None;
    }
    let lines = rows.into_iter().zip(1..).map(|(cells, number)| Line { number, cells });
    Some(Cells { lines: lines.collect(), ..Cells::default() })
}
