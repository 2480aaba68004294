//! What each column means: by the words over it and by what it holds.

use super::column::{Column, Confidence, Seat, is_name, twin};
use super::content;
use super::headers::{self, Fit};
use super::seats;
use crate::folding;
use crate::import::cells::Line;
use crate::import::fields::Field;
use crate::import::incoming::Part;

/// The lines over a table: its headers, and what stands over groups of them.
pub struct Heads<'a> {
    pub header: Option<&'a Line>,
    pub group: Option<&'a Line>,
}

/// What every column means.
pub fn columns(heads: &Heads<'_>, width: usize, body: &[Line]) -> Vec<Column> {
    let groups = spread(heads, width, body);
    let shown = shown(heads, width);
    let mut columns: Vec<Column> =
        (0..width).map(|index| column(index, &shown[index], &groups[index], body)).collect();
    number_twins(&mut columns);
    settle_payer(&mut columns);
    find_names(&mut columns, body);
    let headers: Vec<(String, String)> = groups.into_iter().zip(shown).collect();
    seats::assign(&mut columns, &headers);
    settle_names(&mut columns, body);
    columns
}

/// The header over each column, in the one form in which the choices of a question are read.
fn shown(heads: &Heads<'_>, width: usize) -> Vec<String> {
    let own = |index: usize| {
        let header = heads.header.map_or("", |line| line.cell(index));
        let over = heads.group.map_or("", |line| line.cell(index));
        let says_nothing = matches!(
            folding::words(header).as_str(),
            "" | "response" | "open ended response" | "reponse" | "reponse ouverte"
        );
        let header = if says_nothing && !over.is_empty() { over } else { header };
        headers::without_tags(header).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let all: Vec<String> = (0..width).map(own).collect();
    all.iter().map(|header| bracketed(header, &all).unwrap_or_else(|| header.clone())).collect()
}

/// « Tu viens comme… (Mentor) », beside « Tu viens comme… », is a choice of that question.
fn bracketed(header: &str, all: &[String]) -> Option<String> {
    let (base, rest) = header.rsplit_once(" (")?;
    let option = rest.strip_suffix(')')?;
    all.iter().any(|it| it == base).then(|| format!("{base} [{option}]"))
}

/// The part that one-person lines are in, where every name column says the same.
pub fn part_of_all(columns: &[Column], headers: &[String]) -> Option<Part> {
    let named = columns.iter().filter(|it| is_name(it.field));
    let parts: Vec<Option<Part>> =
        named.map(|it| headers.get(it.index).and_then(|header| seats::marked(header))).collect();
    let first = parts.iter().flatten().next().copied()?;
    parts.iter().flatten().all(|it| *it == first).then_some(first)
}

/// Fields of which one person may tick several choices, a column each.
fn is_choice(field: Field) -> bool {
    matches!(
        field,
        Field::Topics
            | Field::Availability
            | Field::Diet
            | Field::Meal
            | Field::HeardFrom
            | Field::Situation
            | Field::Profile
            | Field::Question
            | Field::Role
    )
}

fn column(index: usize, header: &str, group: &str, body: &[Line]) -> Column {
    let cells = content::samples(body, index);
    let (field, confidence, option) = guess(asked(header), group, &cells);
    let header = match (&option, group.is_empty() || header == group) {
        (Some(option), false) => format!("{group} [{option}]"),
        _ => header.to_owned(),
    };
    let samples = cells.iter().take(3).map(|it| (*it).to_owned()).collect();
    Column { index, header, field, seat: Seat::Sole, option, confidence, samples }
}

/// What a header of several answers asks in this column: « Vos coordonnées [Nom] » asks the name.
fn asked(header: &str) -> &str {
    let Some((base, rest)) = header.rsplit_once('[') else { return header };
    // « Vous venez comme [Mentor] » asks nobody's name.
    let choice = headers::meaning(base).is_some_and(|it| is_choice(it.0));
    let inner = rest.trim_end().strip_suffix(']').filter(|_| !choice);
    let own = |it: &&str| {
        headers::meaning(it).is_some_and(|(field, fit)| fit == Fit::Whole && !is_choice(field))
    };
    inner.filter(own).unwrap_or(header)
}

fn guess(header: &str, group: &str, cells: &[&str]) -> (Field, Confidence, Option<String>) {
    if let Some((field, option)) = option_of(header, group, cells) {
        return (field, Confidence::Word, Some(option));
    }
    // « Mentor / mentorée » stands over what each is, not over names.
    let parts = match headers::meaning(header) {
        None => content::tells_parts(cells),
        Some((Field::FullName, _)) => cells.iter().all(|it| content::tells_parts(&[*it])),
        Some(_) => false,
    };
    if parts && !header.is_empty() && !cells.is_empty() {
        return (Field::Role, Confidence::Cells, None);
    }
    let ticked = content::is_ticked(cells) && !header.is_empty();
    let meant = headers::meaning(header).map(|it| it.0);
    if let (true, Some(field @ (Field::Availability | Field::Diet))) = (ticked, meant) {
        return (field, Confidence::Word, Some(header.to_owned()));
    }
    let by_words = headers::meaning(header).and_then(|(field, fit)| {
        let whole = fit == Fit::Whole;
        Some((over(field, whole, header, cells)?, fit))
    });
    // Five figures are a postal code only where no header says otherwise.
    let by_cells =
        content::meaning(cells).filter(|it| *it != Field::PostalCode || header.is_empty());
    match (by_words, by_cells) {
        (Some((field, Fit::Whole)), _) => (field, Confidence::Sure, None),
        (Some((field, _)), Some(held)) if !agree(field, held) => (held, Confidence::Cells, None),
        (Some((field, _)), _) => (field, Confidence::Word, None),
        (None, Some(held)) => (held, Confidence::Cells, None),
        (None, None) if header.is_empty() && cells.is_empty() => {
            (Field::Ignored, Confidence::None, None)
        }
        (None, None) => (Field::Question, Confidence::None, None),
    }
}

/// What a word means over these cells, where they can bear it. HelloAsso's « Billet » is a link to
/// the ticket, Google's « Photo » to a picture, Framaforms' « Nom d'utilisateur » no address.
fn over(field: Field, whole: bool, header: &str, cells: &[&str]) -> Option<Field> {
    let account = || folding::words(header) == "nom d utilisateur";
    match field {
        Field::TicketKind if content::is_links(cells) => Some(Field::Ignored),
        Field::ImageConsent if cells.is_empty() => Some(Field::Ignored),
        Field::ImageConsent if content::is_links(cells) && !content::is_ticked(cells) => {
            Some(Field::Ignored)
        }
        // « À prévoir pour le repas » asks what one eats, « Statut » may ask what one does.
        Field::Role if whole || content::names_parts(cells) => Some(field),
        Field::Role => None,
        Field::Meal if content::tells_no_meals(cells) => Some(Field::Diet),
        Field::Status if content::tells_situations(cells) => Some(Field::Situation),
        _ if content::allows(field, cells) => Some(field),
        Field::Email if account() => Some(Field::Ignored),
        _ => None,
    }
}

/// A column of e-mails may be the payer's, a column of days that of the answers.
fn agree(said: Field, held: Field) -> bool {
    said == held
        || said == Field::Ignored && !matches!(held, Field::Email | Field::Phone)
        || matches!(
            (said, held),
            (Field::PayerEmail, Field::Email)
                | (Field::AnsweredOn, Field::Birth)
                | (_, Field::Birth | Field::Phone)
        ) && !matches!(said, Field::Email)
}

/// « Vos disponibilités [Vendredi matin] », or one choice a column under a common header.
fn option_of(header: &str, group: &str, cells: &[&str]) -> Option<(Field, String)> {
    if let Some((base, rest)) = header.rsplit_once('[')
        && let Some(option) = rest.trim_end().strip_suffix(']')
    {
        let field = headers::meaning(base).map_or(Field::Question, |it| it.0);
        return (is_choice(field) && !option.trim().is_empty())
            .then(|| (field, option.trim().to_owned()));
    }
    let own = headers::meaning(header);
    let (field, _) = headers::meaning(group)?;
    // « Participante », ticked under « Vous venez en tant que », names nobody.
    let ticked = field == Field::Role && !cells.is_empty() && content::ticks(header, cells);
    let free = own.is_none_or(|(it, fit)| fit < Fit::Whole || it == field) || ticked;
    let under = is_choice(field) && free;
    (under && !header.is_empty() && header != group).then(|| (field, header.to_owned()))
}

/// A header over several columns stands in the first of them only, and ends where the next one is
/// no choice of its own.
fn spread(heads: &Heads<'_>, width: usize, body: &[Line]) -> Vec<String> {
    let mut over = String::new();
    let Some(group) = heads.group else { return vec![over; width] };
    (0..width)
        .map(|index| {
            let header = heads.header.map_or("", |line| line.cell(index));
            if !group.cell(index).is_empty() {
                over = headers::without_tags(group.cell(index)).trim().to_owned();
            } else if is_asked_alone(header, &over, &content::samples(body, index)) {
                over.clear();
            }
            over.clone()
        })
        .collect()
}

/// After the choices of a question stands another question, with cells that tick nothing.
fn is_asked_alone(header: &str, over: &str, cells: &[&str]) -> bool {
    let of_choices = headers::meaning(over).filter(|it| is_choice(it.0));
    let own = headers::meaning(header).map(|it| it.0);
    let free = matches!(folding::words(header).as_str(), "autre" | "autres" | "other");
    of_choices.is_some_and(|it| Some(it.0) != own) && !free && !content::ticks(header, cells)
}

fn number_twins(columns: &mut [Column]) {
    for at in 1..columns.len() {
        let header = columns[at].header.clone();
        let before = columns[..at].iter().filter(|it| twin(&it.header) == header).count();
        if before > 0 && !header.is_empty() {
            columns[at].header = format!("{header} ({})", before + 1);
        }
    }
}

/// Where nobody but the payer is named, the payer is who comes.
fn settle_payer(columns: &mut [Column]) {
    if columns.iter().any(|it| is_name(it.field)) {
        return;
    }
    let no_email = !columns.iter().any(|it| it.field == Field::Email);
    for column in columns {
        column.field = match column.field {
            Field::PayerLastName => Field::LastName,
            Field::PayerFirstName => Field::FirstName,
            Field::PayerEmail if no_email => Field::Email,
            other => other,
        };
    }
}

/// Where no header tells a name, the cells do: a column of first names, and the one beside it.
fn find_names(columns: &mut [Column], body: &[Line]) {
    if columns.iter().any(|it| is_name(it.field)) {
        return;
    }
    let free = |column: &Column| column.field == Field::Question && column.option.is_none();
    let bare = columns.iter().all(|it| it.header.is_empty());
    let told: Vec<Option<Field>> = columns
        .iter()
        .map(|it| {
            let cells = content::samples(body, it.index);
            if free(it) { content::names(&cells, bare) } else { None }
        })
        .collect();
    let place = |field: Field| told.iter().position(|it| *it == Some(field));
    let mut name = |at: usize, field: Field| {
        columns[at].field = field;
        columns[at].confidence = Confidence::Cells;
    };
    if let Some(at) = place(Field::FirstName) {
        name(at, Field::FirstName);
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let last = beside.into_iter().find(|it| told.get(*it) == Some(&Some(Field::LastName)));
        if let Some(last) = last {
            name(last, Field::LastName);
        }
    } else if let Some(at) = place(Field::FullName) {
        name(at, Field::FullName);
    }
}

/// Whether one column says again what another does: « Marine » beside « Marine Le Cam ».
fn repeats(body: &[Line], short: usize, long: usize) -> bool {
    let told = |line: &&Line| !line.cell(short).is_empty() && !line.cell(long).is_empty();
    let (mut all, mut again) = (0_usize, 0_usize);
    for line in body.iter().filter(told).take(100) {
        all += 1;
        let whole = folding::solid(line.cell(long));
        again += usize::from(whole.contains(&folding::solid(line.cell(short))));
    }
    again * 2 > all
}

/// « Nom » alone holds both names; beside both names, a third name is a question.
fn settle_names(columns: &mut [Column], body: &[Line]) {
    for seat in [Seat::Sole, Seat::Mentee, Seat::Mentor] {
        let of = |columns: &[Column], field: Field| {
            columns.iter().position(|it| it.seat == seat && it.field == field)
        };
        let (first, last) = (of(columns, Field::FirstName), of(columns, Field::LastName));
        let full = of(columns, Field::FullName);
        match (first, last, full) {
            (None, Some(only), None)
                if content::holds_both_names(&content::samples(body, only)) =>
            {
                columns[only].field = Field::FullName;
            }
            (Some(_), Some(_), Some(third)) => columns[third].field = Field::Ignored,
            (Some(first), None, Some(other)) => {
                let (whole, half) = if repeats(body, first, other) {
                    (first, Field::Ignored)
                } else {
                    (other, Field::LastName)
                };
                columns[whole].field = half;
            }
            _ => {}
        }
        for field in [Field::FirstName, Field::LastName, Field::FullName] {
            // « Nom d'usage » is surer than « Nom de naissance », and what is filled than what is not.
            let surest = columns.iter().filter(|it| it.seat == seat && it.field == field);
            let sure = |it: &&Column| (!it.samples.is_empty(), it.is_usual_name(), it.confidence);
            let surest = surest.rev().max_by_key(sure).map(|it| it.index);
            let usual = surest.is_some_and(|it| columns[it].is_usual_name());
            let twins = columns.iter_mut().filter(|it| it.seat == seat && it.field == field);
            let others = twins.filter(|it| Some(it.index) != surest);
            // Who has no name of usage is called by the other one.
            let others = others.filter(|it| !usual || it.samples.is_empty());
            others.for_each(|it| it.field = Field::Question);
        }
    }
}
