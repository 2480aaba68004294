//! Which lines of a table are its headers, its people, its titles and its footers.

use super::column::{Column, is_name};
use super::content;
use super::headers::{self, Fit};
use super::seats;
use super::sources::{self, Source};
use crate::folding;
use crate::import::cautions::{SkipReason, Skipped};
use crate::import::cells::{Cells, Line};
use crate::import::fields::Field;
use crate::import::values::{choices, dates, mails, phones, split};

/// How far down a header line is looked for.
const TITLES_AT_MOST: usize = 15;

/// Where the headers stand, by their place in the list of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    pub header: Option<usize>,
    pub group: Option<usize>,
    /// The first line after the headers.
    pub first: usize,
}

/// Finds the headers; `chosen` is the line number the user pointed at, 0 for « there is none ».
pub fn frame(cells: &Cells, chosen: Option<u32>) -> Frame {
    let header = match chosen {
        Some(0) => None,
        Some(number) => cells.lines.iter().position(|line| line.number == number),
        None => best_header(&cells.lines),
    };
    if let Some(at) = header
        && chosen.is_none()
        && asks_on_below(&cells.lines, at)
    {
        return Frame { header: Some(at + 1), group: Some(at), first: at + 2 };
    }
    let group = header.and_then(|at| group_above(&cells.lines, at));
    Frame { header, group, first: header.map_or(0, |at| at + 1) }
}

/// SurveyMonkey puts the questions on one line and, below, what each of them asks: the second
/// line names columns that the first leaves blank.
fn asks_on_below(lines: &[Line], at: usize) -> bool {
    let Some(below) = lines.get(at + 1) else { return false };
    let over = &lines[at];
    let names_a_blank = |it: &(usize, &str)| over.cell(it.0).is_empty();
    let fills = below.filled().filter(names_a_blank).count();
    fills > 0 && fills * 3 >= below.filled().count() && header_score(below) >= 4
}

/// How much a table looks like a list of people: to choose among the sheets of a workbook.
pub fn likeness(cells: &Cells) -> i32 {
    let header = cells.lines.iter().take(TITLES_AT_MOST).map(header_score).max().unwrap_or(0);
    let filled = cells.lines.iter().take(100).filter(|it| it.filled().count() > 1).count();
    header.max(0) * 4 + i32::try_from(filled.min(100)).unwrap_or(0)
}

fn best_header(lines: &[Line]) -> Option<usize> {
    let mut best: Option<(i32, usize)> = None;
    for (at, line) in lines.iter().take(TITLES_AT_MOST).enumerate() {
        let score = header_score(line);
        let filled = line.filled().count();
        // « Nom ; Coordonnées »: one word that we know is enough where people stand right below.
        let over_people = lines.get(at + 1).is_some_and(|it| header_score(it) < 0);
        let enough = score >= if filled == 1 || over_people { 3 } else { 4 };
        if enough && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

/// Words that stand over columns count for a header, what people answer counts against it.
fn header_score(line: &Line) -> i32 {
    line.filled().take(60).map(|(_, cell)| cell_score(cell)).sum()
}

fn cell_score(cell: &str) -> i32 {
    let is_data = mails::looks_like_email(cell)
        || phones::looks_like_phone(cell)
        || cell.chars().any(|it| it.is_ascii_digit()) && dates::moment(cell).is_some()
        || choices::yes_no(cell).is_some();
    match headers::meaning(cell) {
        _ if is_data => -3,
        Some((_, Fit::Whole)) => 3,
        Some((_, Fit::Start)) => 2,
        Some((_, Fit::Inside)) => 1,
        None => 0,
    }
}

/// A line of common headers stands right above, over columns that the header line parts; in the
/// three lines that Framaforms writes, the middle one may be blank.
fn group_above(lines: &[Line], header: usize) -> Option<usize> {
    let above = header.checked_sub(1)?;
    let is_blank = lines[above].filled().next().is_none();
    let in_three = is_blank && sources::source(Some(&lines[header])) == Source::Framaforms;
    let at = if in_three { above.checked_sub(1)? } else { above };
    let over = &lines[at];
    let filled: Vec<usize> = over.filled().map(|(column, _)| column).collect();
    let below = lines[header].filled().count();
    let beside_the_first = filled.iter().any(|column| *column > 0);
    (beside_the_first && filled.len() < below).then_some(at)
}

/// Every line outside the body that is no header, with its reason.
pub fn outside(cells: &Cells, frame: Frame) -> Vec<Skipped> {
    let above = &cells.lines[..frame.first];
    above
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != frame.header && Some(*at) != frame.group)
        .map(|(_, line)| {
            let title = line.filled().next().map(|(_, cell)| cell.to_owned());
            let code = if title.is_some() { SkipReason::Title } else { SkipReason::BlankLine };
            Skipped { line: line.number, code, value: title }
        })
        .collect()
}

/// What is known of a table when its lines are sifted.
pub struct Sieve<'a> {
    pub columns: &'a [Column],
    pub header: Option<&'a Line>,
    pub source: Source,
}

impl Sieve<'_> {
    /// Why a line of the body brings nobody in, if it does not.
    pub fn skip(&self, line: &Line) -> Option<Skipped> {
        let (code, value) = self.reason(line)?;
        Some(Skipped { line: line.number, code, value })
    }

    fn reason(&self, line: &Line) -> Option<(SkipReason, Option<String>)> {
        let Some((_, first)) = line.filled().next() else {
            return Some((SkipReason::BlankLine, None));
        };
        if self.header.is_some_and(|header| repeats(header, line)) {
            return Some((SkipReason::RepeatedHeader, None));
        }
        if self.source == Source::Vcard && line.cell(0) == "organisation" {
            let named = self.columns.iter().find(|it| it.field == Field::Organisation);
            return Some((
                SkipReason::OrganisationCard,
                named.map(|it| line.cell(it.index).to_owned()),
            ));
        }
        if is_total(first) && !self.has_contact(line) {
            return Some((SkipReason::FooterTotal, Some(first.to_owned())));
        }
        if let Some(found) = self.unwanted(line) {
            return Some(found);
        }
        if self.is_section(line) {
            return Some((SkipReason::Title, Some(first.to_owned())));
        }
        if self.is_note(line) {
            return Some((SkipReason::FooterNote, Some(first.to_owned())));
        }
        if self.is_test(line) {
            return Some((SkipReason::TestLine, Some(first.to_owned())));
        }
        if self.has_name(line) {
            return None;
        }
        let organisations = self.columns.iter().filter(|it| it.field == Field::Organisation);
        let organisation = organisations.map(|it| line.cell(it.index)).find(|it| !it.is_empty());
        Some(match organisation {
            Some(named) => (SkipReason::OrganisationCard, Some(named.to_owned())),
            None => (SkipReason::NoName, Some(first.to_owned())),
        })
    }

    /// Cancelled orders, drafts, questionnaires never sent.
    fn unwanted(&self, line: &Line) -> Option<(SkipReason, Option<String>)> {
        for column in self.columns {
            let cell = line.cell(column.index);
            let said = || Some(cell.to_owned());
            match column.field {
                Field::Status if self.cancels(column, cell) => {
                    return Some((SkipReason::OrderNotValid, said()));
                }
                Field::Draft
                    if choices::yes_no(cell) == Some(true)
                        || folding::words(cell) == "brouillon" =>
                {
                    return Some((SkipReason::Draft, said()));
                }
                _ => {}
            }
        }
        let mut stamps = self.columns.iter().filter(|it| it.field == Field::AnsweredOn);
        let unsent = self.source == Source::Limesurvey
            && stamps.next().is_some_and(|it| choices::is_no_answer(line.cell(it.index)));
        unsent.then_some((SkipReason::IncompleteAnswer, None))
    }

    /// « Annulé : oui » under a header that says it, « Annulé » under « Statut ».
    fn cancels(&self, column: &Column, cell: &str) -> bool {
        let header_says = content::is_not_valid(&column.header);
        // Whose membership ran out is no less known.
        let member = folding::words(&column.header).contains("adhesion");
        let ran_out = member && folding::words(cell).starts_with("expir");
        let tickets = self.columns.iter().any(|it| it.field == Field::TicketKind);
        let seatless = (self.source.sells_tickets() || tickets) && content::is_waiting(cell);
        (content::is_not_valid(cell) && !ran_out)
            || seatless
            || (header_says && choices::yes_no(cell) == Some(true))
    }

    fn has_contact(&self, line: &Line) -> bool {
        line.filled()
            .any(|(_, cell)| mails::looks_like_email(cell) || phones::looks_like_phone(cell))
    }

    fn has_name(&self, line: &Line) -> bool {
        let mut named = self.columns.iter().filter(|it| is_name(it.field));
        named.any(|it| {
            let cell = line.cell(it.index);
            let bare = cell.split('<').next().unwrap_or(cell);
            split::looks_like_name(bare) && !choices::is_no_name(cell)
        })
    }

    /// Somebody tried the form before anybody answered it.
    fn is_test(&self, line: &Line) -> bool {
        let named = self.columns.iter().filter(|it| is_name(it.field));
        let said: Vec<String> = named.map(|it| folding::words(line.cell(it.index))).collect();
        let mut words = said.iter().flat_map(|it| it.split(' ')).filter(|it| !it.is_empty());
        let tried = |word: &str| matches!(word, "test" | "teste" | "essai" | "xxx" | "toto");
        said.iter().any(|it| !it.is_empty()) && words.all(tried)
    }

    /// « GROUPE B » between two groups of people, alone on its line.
    fn is_section(&self, line: &Line) -> bool {
        let mut filled = line.filled();
        let (Some((_, cell)), None) = (filled.next(), filled.next()) else { return false };
        let folded = folding::words(cell);
        let head = folded.split(' ').next().unwrap_or_default();
        let parts = ["groupe", "atelier", "table", "equipe", "session", "liste", "promo", "group"];
        self.columns.len() >= 3 && parts.contains(&head) && folded.split(' ').count() <= 6
    }

    /// A sentence under the table: few cells, no contact, no name or too many words for one.
    fn is_note(&self, line: &Line) -> bool {
        if self.has_contact(line) {
            return false;
        }
        let filled: Vec<(usize, &str)> = line.filled().collect();
        let sentence = filled[0].1.split_whitespace().count() >= 4 || filled[0].1.ends_with(':');
        let alone = filled.len() == 1 && self.columns.len() >= 3 && sentence;
        let few = filled.len() * 4 <= self.columns.len() || filled.len() <= 2;
        alone || (few && !self.has_name(line)) || (filled.len() <= 3 && filled[0].1.ends_with(':'))
    }
}

/// Pages pasted one below the other repeat their header.
fn repeats(header: &Line, line: &Line) -> bool {
    let same =
        |(column, cell): (usize, &str)| folding::words(header.cell(column)) == folding::words(cell);
    line.filled().count() > 1 && line.filled().all(same)
}

/// « 3 mentores », « 12 inscrits ».
fn counts_people(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let [number, whom] = words[..] else { return false };
    let people = ["personne", "personnes", "inscrit", "inscrits", "inscrites", "billets"];
    number.chars().all(|it| it.is_ascii_digit())
        && (people.contains(&whom) || seats::marked(whom).is_some())
}

fn is_total(first: &str) -> bool {
    let folded = folding::words(first);
    let head = folded.split(' ').next().unwrap_or_default();
    matches!(head, "total" | "totals" | "totaux" | "moyenne" | "effectif" | "somme")
        || counts_people(&folded)
        || folded.starts_with("sous total")
        || folded.starts_with("nombre de ")
        || folded.starts_with("nombre d ")
        || folded.starts_with("grand total")
        || folded.starts_with("nb ")
}
