//! Text in lines and cells: `;`, comma, tab or `|`, with quotes where they are needed.
//!
//! Read by RFC 4180's rules, but as lenient as spreadsheets are: blank lines keep their number,
//! a quote that never closes is a letter like another, and any line ending will do.

use binome_domain::import::{Cells, Line};

use super::encoding::Text;
use super::table::{
    HowRead, Kind, LONGEST_CELL, LineEnding, MOST_COLUMNS, MOST_EXPANDED, MOST_LINES, Reading,
    Refused, Separator, Table,
};
use crate::export;

/// Reads a decoded text as a table.
pub fn read(text: &Text, reading: &Reading) -> Result<Table, Refused> {
    let line_ending = line_ending(&text.text);
    let even = text.text.replace("\r\n", "\n").replace('\r', "\n");
    let (announced, body) = announced(&even);
    let separator = reading.separator.or(announced).unwrap_or_else(|| guess(body));
    let first = if body.len() == even.len() { 1 } else { 2 };
    let lines = lines(body, separator.letter(), first)?;
    Ok(Table {
        cells: Cells { lines, repaired: text.repaired, ..Cells::default() },
        read: HowRead {
            encoding: Some(text.encoding),
            bom: text.bom,
            separator: Some(separator),
            line_ending: Some(line_ending),
            mojibake: text.mojibake,
            repaired: text.repaired,
            ..HowRead::of(Kind::Separated)
        },
    })
}

fn line_ending(text: &str) -> LineEnding {
    match text.find(['\r', '\n']).map(|at| &text[at..]) {
        Some(rest) if rest.starts_with("\r\n") => LineEnding::CrLf,
        Some(rest) if rest.starts_with('\r') => LineEnding::Cr,
        _ => LineEnding::Lf,
    }
}

/// Excel understands a first line `sep=;`.
fn announced(text: &str) -> (Option<Separator>, &str) {
    let Some((head, rest)) = text.split_once('\n') else { return (None, text) };
    let said = head.trim_matches('"').to_ascii_lowercase();
    let separator = match said.strip_prefix("sep=").map(|it| it.trim_end_matches([' ', '"'])) {
        Some(";") => Separator::Semicolon,
        Some(",") => Separator::Comma,
        Some("\t" | "") if said.starts_with("sep=") => Separator::Tab,
        Some("|") => Separator::Bar,
        _ => return (None, text),
    };
    (Some(separator), rest)
}

/// The separator that parts most lines into the same number of cells.
fn guess(text: &str) -> Separator {
    let end = text.char_indices().nth(100_000).map_or(text.len(), |(at, _)| at);
    let scored = [Separator::Semicolon, Separator::Tab, Separator::Comma, Separator::Bar]
        .map(|it| (constancy(&text[..end], it), it));
    let best = scored.into_iter().reduce(|best, it| if it.0 > best.0 { it } else { best });
    best.filter(|(score, _)| *score > 0).map_or(Separator::None, |(_, it)| it)
}

/// How many of the first lines have the most usual number of cells, weighed by that number.
fn constancy(text: &str, separator: Separator) -> usize {
    let mut parser = Parser::new(text, separator.letter());
    let mut widths: Vec<usize> = Vec::new();
    while let Some(cells) = parser.line() {
        if cells.iter().any(|it| !it.trim().is_empty()) {
            widths.push(cells.len());
        }
        if widths.len() >= 60 {
            break;
        }
    }
    let times = |width: usize| widths.iter().filter(|it| **it == width).count();
    let parted = widths.iter().copied().filter(|it| *it > 1);
    let Some(usual) = parted.max_by_key(|it| (times(*it), *it)) else { return 0 };
    let even = times(usual) * 100 / widths.len();
    even * even * (usual.min(12) + 4)
}

fn lines(text: &str, separator: Option<char>, first: u32) -> Result<Vec<Line>, Refused> {
    let mut parser = Parser::new(text, separator);
    let mut lines = Vec::new();
    let mut number = first;
    let mut bytes = 0;
    while let Some(cells) = parser.line() {
        if lines.len() >= MOST_LINES {
            return Err(Refused::TooManyLines { most: MOST_LINES as u32 });
        }
        if cells.len() > MOST_COLUMNS
            && cells[MOST_COLUMNS..].iter().any(|it| !it.trim().is_empty())
        {
            return Err(Refused::TooManyColumns { most: MOST_COLUMNS as u32 });
        }
        if cells.iter().any(|it| it.len() > LONGEST_CELL && it.chars().count() > LONGEST_CELL) {
            return Err(Refused::CellTooLong { line: number, most: LONGEST_CELL as u32 });
        }
        bytes += cells.iter().map(|it| it.len() + size_of::<String>()).sum::<usize>();
        if bytes as u64 > MOST_EXPANDED {
            return Err(Refused::ExpandsTooMuch { most_megabytes: (MOST_EXPANDED >> 20) as u32 });
        }
        let meant = |cell: String| match export::as_meant(&cell) {
            whole if whole.len() == cell.len() => cell,
            meant => meant.to_owned(),
        };
        let cells = cells.into_iter().take(MOST_COLUMNS).map(meant).collect();
        lines.push(Line { number, cells });
        number += 1;
    }
    Ok(lines)
}

/// A table made of nothing but open quotes must not cost the square of its length, in bytes.
const PATIENCE: usize = 64 << 20;

/// Walks a text record by record.
struct Parser<'a> {
    rest: &'a str,
    separator: Option<char>,
    /// What may still be looked through for the end of quotes that never close, in bytes.
    patience: usize,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str, separator: Option<char>) -> Self {
        Self { rest: text, separator, patience: PATIENCE }
    }

    /// The cells of the next record, `None` at the end of the text.
    fn line(&mut self) -> Option<Vec<String>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            let (cell, end) = self.cell();
            cells.push(cell);
            match end {
                Some(mark) if mark != '\n' => {}
                _ => return Some(cells),
            }
        }
    }

    /// A cell and what ended it.
    fn cell(&mut self) -> (String, Option<char>) {
        let quoted = self.rest.strip_prefix('"').filter(|_| self.patience > 0);
        if let Some((cell, rest)) = quoted.and_then(|it| self.quoted(it)) {
            self.rest = rest;
            return (cell, self.step());
        }
        let separator = self.separator;
        let end =
            self.rest.find(|it| it == '\n' || Some(it) == separator).unwrap_or(self.rest.len());
        let cell = self.rest[..end].to_owned();
        self.rest = &self.rest[end..];
        (cell, self.step())
    }

    fn step(&mut self) -> Option<char> {
        let mark = self.rest.chars().next()?;
        self.rest = &self.rest[mark.len_utf8()..];
        Some(mark)
    }

    fn give_up<T>(&mut self, looked_through: usize) -> Option<T> {
        self.patience = self.patience.saturating_sub(looked_through);
        None
    }

    /// The inside of quotes, if they close before a separator, a line end or the end.
    fn quoted(&mut self, inside: &'a str) -> Option<(String, &'a str)> {
        let mut cell = String::new();
        let mut rest = inside;
        loop {
            // A cell this long is refused anyway; looking further would cost the square of the file.
            let far = rest.len().min(LONGEST_CELL * 4 + 8);
            let Some(at) = rest.as_bytes()[..far].iter().position(|it| *it == b'"') else {
                return self.give_up(inside.len() - rest.len() + far);
            };
            cell.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            match rest.chars().next() {
                Some('"') => {
                    cell.push('"');
                    rest = &rest[1..];
                }
                Some(mark) if mark == '\n' || Some(mark) == self.separator => {
                    return Some((cell, rest));
                }
                None => return Some((cell, rest)),
                // Over a line end, what opened was no quote at all.
                Some(_) if cell.contains('\n') => return self.give_up(cell.len()),
                // « "Bob" Dylan »: what follows belongs to the cell.
                Some(_) => {
                    let separator = self.separator;
                    let end =
                        rest.find(|it| it == '\n' || Some(it) == separator).unwrap_or(rest.len());
                    cell.push_str(&rest[..end]);
                    return Some((cell, &rest[end..]));
                }
            }
            if cell.len() > LONGEST_CELL * 8 {
                return self.give_up(cell.len());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str) -> String {
        let separator = guess(text);
        let lines = lines(text, separator.letter(), 1).unwrap_or_else(|it| panic!("{it:?}"));
        let each = lines.iter().map(|it| format!("{}:{}", it.number, it.cells.join("¦")));
        each.collect::<Vec<_>>().join(" / ").replace('\n', "⏎")
    }

    #[test]
    fn quotes_breaks_and_blank_lines_are_read_as_spreadsheets_do() {
        assert_eq!(drawn("a;b\n\n\"x;y\";\"p\nq\"\n"), "1:a¦b / 2: / 3:x;y¦p⏎q");
        assert_eq!(drawn("a,b\n\"say \"\"hi\"\"\",2\n"), "1:a¦b / 2:say \"hi\"¦2");
        assert_eq!(drawn("a;b\n\"open;2\nc;3"), "1:a¦b / 2:\"open¦2 / 3:c¦3");
        assert_eq!(
            drawn("a;b\n1;\"open\n2;\"x;y\"\n3;z\n"),
            "1:a¦b / 2:1¦\"open / 3:2¦x;y / 4:3¦z"
        );
        assert_eq!(drawn("a\tb,c\n1\t2\n"), "1:a¦b,c / 2:1¦2");
        assert_eq!(drawn("seul\nen colonne"), "1:seul / 2:en colonne");
    }

    #[test]
    fn the_separator_a_file_announces_is_obeyed() {
        let (separator, rest) = announced("sep=,\na,b");
        assert_eq!((separator, rest), (Some(Separator::Comma), "a,b"));
        assert_eq!(announced("\"sep=;\"\na").0, Some(Separator::Semicolon));
        assert_eq!(announced("separation;x\n").0, None);
    }
}
