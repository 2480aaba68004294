//! Address books: vCard 2.1, 3.0 and 4.0, one card a line under headers of our own.

use binome_domain::import::values::split;
use binome_domain::import::{Cells, Line};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::encoding::Text;
use super::table::{HowRead, Kind, MOST_LINES, Refused, Table};

/// The headers over the cards; the first tells where they come from.
const HEADERS: [&str; 14] = [
    "vCard",
    "Prénom",
    "Nom",
    "E-mail",
    "Téléphone",
    "Date de naissance",
    "Code postal",
    "Ville",
    "Organisation",
    "Fonction",
    "Note",
    "Catégorie",
    "Civilité",
    "ID",
];

/// What the first column says of a card that is no person's.
const ORGANISATION: &str = "organisation";

pub fn is_vcard(text: &str) -> bool {
    let head = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    head.get(..11).is_some_and(|it| it.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// Reads the cards of a text; their number is their line.
pub fn read(text: &Text) -> Result<Table, Refused> {
    let header = Line { number: 0, cells: HEADERS.map(str::to_owned).to_vec() };
    let mut lines = vec![header];
    let mut card: Option<Card> = None;
    for property in unfolded(&text.text).iter().filter_map(|it| Property::read(it)) {
        match (property.name.as_str(), &mut card) {
            ("BEGIN", _) => card = Some(Card::default()),
            ("END", Some(done)) => {
                let number = lines.len() as u32;
                lines.push(Line { number, cells: done.cells() });
                card = None;
                if lines.len() > MOST_LINES {
                    return Err(Refused::TooManyLines { most: MOST_LINES as u32 });
                }
            }
            (_, Some(card)) => card.hear(&property),
            _ => {}
        }
    }
    let read = HowRead { encoding: Some(text.encoding), bom: text.bom, ..HowRead::of(Kind::Vcard) };
    Ok(Table { cells: Cells { lines, ..Cells::default() }, read })
}

/// Lines that begin with a blank go on from the one above; so do quoted-printable ones after `=`.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.replace("\r\n", "\n").replace('\r', "\n").split('\n') {
        let soft = lines.last().is_some_and(|it| it.ends_with('=') && is_quoted(it));
        match lines.last_mut() {
            Some(last) if soft => {
                last.pop();
                last.push_str(line);
            }
            Some(last) if line.starts_with([' ', '\t']) => last.push_str(&line[1..]),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

fn is_quoted(line: &str) -> bool {
    line.split(':')
        .next()
        .is_some_and(|head| head.to_ascii_uppercase().contains("QUOTED-PRINTABLE"))
}

/// `item1.TEL;TYPE=cell:+33…`
struct Property {
    name: String,
    parameters: String,
    value: String,
}

impl Property {
    fn read(line: &str) -> Option<Self> {
        let colon = outside_quotes(line, ':')?;
        let (head, value) = (&line[..colon], &line[colon + 1..]);
        let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
        let name = name.rsplit('.').next().unwrap_or(name).trim().to_ascii_uppercase();
        let parameters = parameters.to_ascii_uppercase();
        let value = if parameters.contains("QUOTED-PRINTABLE") {
            unquoted(value, charset(&parameters))
        } else {
            value.to_owned()
        };
        Some(Self { name, parameters, value })
    }

    /// The parts between bare semicolons, escapes undone.
    fn parts(&self) -> Vec<String> {
        let mut parts = vec![String::new()];
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            let told = match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => '\n',
                    Some(escaped) => escaped,
                    None => break,
                },
                ';' => {
                    parts.push(String::new());
                    continue;
                }
                letter => letter,
            };
            if let Some(part) = parts.last_mut() {
                part.push(told);
            }
        }
        parts.iter().map(|it| it.trim().to_owned()).collect()
    }

    fn text(&self) -> String {
        self.parts().join(";").trim().to_owned()
    }
}

fn outside_quotes(line: &str, mark: char) -> Option<usize> {
    let mut quoted = false;
    line.char_indices()
        .find(|(_, letter)| {
            quoted ^= *letter == '"';
            *letter == mark && !quoted
        })
        .map(|it| it.0)
}

fn charset(parameters: &str) -> &'static Encoding {
    let named = parameters.split(';').find_map(|it| it.strip_prefix("CHARSET="));
    named.and_then(|it| Encoding::for_label(it.as_bytes())).unwrap_or(UTF_8)
}

/// `=C3=A9` is a letter in the charset of its property.
fn unquoted(value: &str, charset: &'static Encoding) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).and_then(|it| std::str::from_utf8(it).ok());
        match hex.filter(|_| *first == b'=').and_then(|it| u8::from_str_radix(it, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    let (text, _, lost) = charset.decode(&bytes);
    if lost { WINDOWS_1252.decode(&bytes).0.into_owned() } else { text.into_owned() }
}

#[derive(Default)]
struct Card {
    first: String,
    last: String,
    whole: String,
    emails: Vec<String>,
    phones: Vec<String>,
    birth: String,
    code: String,
    city: String,
    organisation: String,
    job: String,
    note: String,
    categories: String,
    civility: String,
    uid: String,
    is_organisation: bool,
}

impl Card {
    fn hear(&mut self, property: &Property) {
        let parts = property.parts();
        let part = |at: usize| parts.get(at).cloned().unwrap_or_default();
        let preferred = property.parameters.contains("PREF");
        match property.name.as_str() {
            "N" => {
                let name = |at: usize| part(at).replace(',', " ");
                (self.last, self.first) = (name(0), name(1));
                if self.first.is_empty() && self.last.is_empty() {
                    self.first = name(2);
                }
                self.civility = part(3);
            }
            "FN" => self.whole = property.text(),
            "EMAIL" => put(&mut self.emails, property.text(), preferred),
            "TEL" => {
                let text = property.text();
                put(
                    &mut self.phones,
                    text.strip_prefix("tel:").unwrap_or(&text).to_owned(),
                    preferred,
                );
            }
            "BDAY" if self.birth.is_empty() && !property.parameters.contains("VALUE=TEXT") => {
                self.birth = birth(property);
            }
            "GENDER" if self.civility.is_empty() => self.civility = part(0),
            "ADR" if self.code.is_empty() && self.city.is_empty() => {
                (self.city, self.code) = (part(3), part(5))
            }
            "ORG" => self.organisation = part(0),
            "TITLE" => self.job = property.text(),
            "ROLE" if self.job.is_empty() => self.job = property.text(),
            "NOTE" => self.note = property.text(),
            "CATEGORIES" => self.categories = property.text(),
            "UID" => self.uid = property.text(),
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" => {
                self.is_organisation |=
                    matches!(property.text().as_str(), "org" | "group" | "location");
            }
            "X-ABSHOWAS" => self.is_organisation |= property.text().eq_ignore_ascii_case("company"),
            _ => {}
        }
    }

    fn cells(&self) -> Vec<String> {
        let nameless = self.first.is_empty() && self.last.is_empty();
        let named_as_organisation = !self.organisation.is_empty()
            && (self.whole.is_empty() || self.whole == self.organisation);
        let is_organisation = self.is_organisation || nameless && named_as_organisation;
        let (mut first, mut last) = (self.first.clone(), self.last.clone());
        if nameless {
            let email = self.emails.first().map(String::as_str);
            let both = split::full_name(&self.whole, email, false);
            (first, last) = (both.first, both.last);
        }
        let mark = if is_organisation { ORGANISATION } else { "" };
        let cells = [
            mark,
            &first,
            &last,
            &self.emails.join(" ; "),
            &self.phones.join(" ; "),
            &self.birth,
            &self.code,
            &self.city,
            &self.organisation,
            &self.job,
            &self.note,
            &self.categories,
            &self.civility,
            &self.uid,
        ];
        cells.map(str::to_owned).to_vec()
    }
}

fn put(list: &mut Vec<String>, value: String, preferred: bool) {
    if value.is_empty() || list.contains(&value) {
        return;
    }
    if preferred { list.insert(0, value) } else { list.push(value) }
}

/// Apple writes 1604 where the year is not told.
fn birth(property: &Property) -> String {
    let text = property.text();
    let omitted = property.parameters.contains("X-APPLE-OMIT-YEAR") || text.starts_with("1604");
    match text.split('T').next() {
        Some(day) if omitted => {
            day.replacen("1604", "-", 1).replacen("--", "-", 1).replacen('-', "--", 1)
        }
        Some(day) => day.to_owned(),
        None => text,
    }
}
