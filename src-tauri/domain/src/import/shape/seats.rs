//! One person per line or two: whose is each column.

use super::column::{Column, Seat, is_name, twin};
use crate::folding;
use crate::import::fields::Field;
use crate::import::incoming::Part;

/// The part a text names: « Mentorée » is not « Mentore ».
pub fn marked(text: &str) -> Option<Part> {
    let lower = text.to_lowercase().replace("e\u{301}", "é").replace("(e)", "e");
    let words = folding::words(text);
    let has = |stems: &[&str]| {
        words.split(' ').any(|word| stems.contains(&word.strip_suffix('s').unwrap_or(word)))
    };
    // « MENTORÉ·E » without its accent, beside « MENTOR·E ».
    let inclusive = format!(" {words} ").contains(" mentore e ");
    if inclusive
        || lower.contains("mentoré")
        || has(&["mentoree", "mentee", "filleul", "filleule", "accompagnee", "accompagne"])
    {
        return Some(Part::Mentee);
    }
    if has(&[
        "mentor",
        "mentore",
        "marraine",
        "parrain",
        "tuteur",
        "tutrice",
        "intervenant",
        "intervenante",
    ]) {
        return Some(Part::Mentor);
    }
    if has(&[
        "participant",
        "participante",
        "beneficiaire",
        "stagiaire",
        "inscrite",
        "attendee",
        "visiteur",
        "visiteuse",
        "visitor",
        "apprenante",
    ]) {
        return Some(Part::Participant);
    }
    let staff = [
        "organisatrice",
        "organisateur",
        "equipe",
        "staff",
        "benevole",
        "volunteer",
        "animatrice",
        "animateur",
        "salariee de l association",
    ];
    has(&staff).then_some(Part::Staff)
}

/// Gives each column its seat; `headers` are what stands over each, group first.
pub fn assign(columns: &mut [Column], headers: &[(String, String)]) {
    let marks: Vec<Option<Seat>> =
        columns.iter().map(|it| headers.get(it.index).and_then(|(g, h)| seat_said(g, h))).collect();
    let Some(starts) = starts(columns, &marks) else { return };
    let mut seat = Seat::Sole;
    for (at, column) in columns.iter_mut().enumerate() {
        if let Some(start) = starts[at] {
            seat = start;
        }
        column.seat = marks[at].unwrap_or(seat);
    }
    share_twins(columns, &marks);
    free_the_line(columns, &marks);
}

/// A long question that speaks of mentors is no mentor's column.
fn seat_said(group: &str, header: &str) -> Option<Seat> {
    let short = |text: &str| folding::words(text).split(' ').count() <= 5;
    let told = |text: &str| if short(text) { marked(text) } else { None };
    match told(header).or_else(|| told(group))? {
        Part::Mentee => Some(Seat::Mentee),
        Part::Mentor => Some(Seat::Mentor),
        _ => None,
    }
}

/// Where each person of a line begins, or nothing if a line holds one person.
fn starts(columns: &[Column], marks: &[Option<Seat>]) -> Option<Vec<Option<Seat>>> {
    let named: Vec<usize> = (0..columns.len()).filter(|at| is_name(columns[*at].field)).collect();
    let has = |seat: Seat| named.iter().any(|at| marks[*at] == Some(seat));
    let unmarked = named.iter().any(|at| marks[*at].is_none());
    let mut starts = vec![None; columns.len()];
    let other = match (has(Seat::Mentee), has(Seat::Mentor)) {
        (true, true) => None,
        (true, false) if unmarked => Some(Seat::Mentor),
        (false, true) if unmarked => Some(Seat::Mentee),
        (false, false) => return twins(columns, &named),
        _ => return None,
    };
    for at in named {
        starts[at] = marks[at].or(other);
    }
    Some(starts)
}

/// « Nom, Prénom, Nom, Prénom » without another word: the mentee stands first.
fn twins(columns: &[Column], named: &[usize]) -> Option<Vec<Option<Seat>>> {
    let first = *named.first()?;
    let header = &columns[first].header;
    let again = named.iter().skip(1).find(|at| twin(&columns[**at].header) == header)?;
    if header.is_empty() {
        return None;
    }
    let mut starts = vec![None; columns.len()];
    starts[first] = Some(Seat::Mentee);
    starts[*again] = Some(Seat::Mentor);
    Some(starts)
}

/// Two like columns after both names: the first of them is the first person's.
fn share_twins(columns: &mut [Column], marks: &[Option<Seat>]) {
    for at in 0..columns.len() {
        let (field, seat) = (columns[at].field, columns[at].seat);
        let free = marks[at].is_none() && !is_name(field) && seat != Seat::Sole;
        let next =
            (at + 1..columns.len()).find(|it| columns[*it].field == field && marks[*it].is_none());
        let alone = !columns[..at].iter().any(|it| it.field == field);
        if let (true, true, Some(next)) = (free, alone, next)
            && columns[next].seat == seat
            && twin(&columns[next].header) == columns[at].header
        {
            columns[at].seat = if seat == Seat::Mentor { Seat::Mentee } else { seat };
            columns[next].seat = Seat::Mentor;
        }
    }
}

/// Remarks at the end of a line are about both, as is what stands there once.
fn free_the_line(columns: &mut [Column], marks: &[Option<Seat>]) {
    let notes = columns.iter().filter(|it| it.field == Field::Note).count();
    for (column, mark) in columns.iter_mut().zip(marks) {
        let shared = match column.field {
            Field::Note => notes == 1,
            Field::Status | Field::AnsweredOn | Field::Order | Field::Draft => true,
            _ => false,
        };
        if shared && mark.is_none() {
            column.seat = Seat::Sole;
        }
    }
}
