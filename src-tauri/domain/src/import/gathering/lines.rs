//! The lines of a table, each for the people it speaks of.

use std::mem;
use std::panic::resume_unwind;
use std::thread;

use super::reading::Reader;
use crate::folding;
use crate::import::cautions::{SkipReason, Skipped, Warning};
use crate::import::cells::Line;
use crate::import::fields::Field;
use crate::import::incoming::{Incoming, PairFound, Part};
use crate::import::shape::column::{Layout, Seat};
use crate::import::values::mails;
use crate::import::watch::{Progress, Step, Watch};
use crate::watch::Go;

/// Lines that are read between two looks at whether to go on.
const AT_ONCE: usize = 2_048;

/// What all the lines of a table are.
#[derive(Clone, Copy)]
pub struct Manner {
    pub layout: Layout,
    pub part: Option<Part>,
}

/// People, pairs by the places of their people, and what went wrong.
#[derive(Default)]
pub struct Found {
    pub people: Vec<Incoming>,
    pub pairs: Vec<PairFound>,
    pub skipped: Vec<Skipped>,
    pub warnings: Vec<Warning>,
    /// How many people were heard of, whether they are still here or handed on.
    heard: usize,
}

/// Reads lines side by side on all cores; what is found does not depend on how many there are.
/// People are handed on as they are met: of a long table they never stand here all at once.
pub fn read(
    reader: &Reader<'_>,
    lines: &[&Line],
    manner: Manner,
    watch: Watch<'_>,
    mut met: impl FnMut(Vec<Incoming>),
) -> Found {
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    let mut found = Found::default();
    for (at, batch) in lines.chunks(AT_ONCE).enumerate() {
        let done = count(at * AT_ONCE);
        let news = Progress { step: Step::Understanding, done, of: count(lines.len()) };
        if watch(news) == Go::Stop {
            break;
        }
        if batch.len() < AT_ONCE {
            found.append(one_by_one(reader, batch, manner));
        } else {
            side_by_side(reader, batch, manner).into_iter().for_each(|it| found.append(it));
        }
        met(mem::take(&mut found.people));
    }
    found
}

fn side_by_side(reader: &Reader<'_>, lines: &[&Line], manner: Manner) -> Vec<Found> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let share = lines.len().div_ceil(cores);
        let parts =
            lines.chunks(share).map(|it| scope.spawn(move || one_by_one(reader, it, manner)));
        let parts: Vec<_> = parts.collect();
        parts.into_iter().map(|it| it.join().unwrap_or_else(|fault| resume_unwind(fault))).collect()
    })
}

fn one_by_one(reader: &Reader<'_>, lines: &[&Line], manner: Manner) -> Found {
    let mut found = Found::default();
    lines.iter().for_each(|line| found.hear(reader, line, manner));
    found
}

impl Found {
    fn append(&mut self, next: Self) {
        let before = self.heard;
        self.heard += next.people.len();
        let moved = |it: PairFound| PairFound {
            mentee: it.mentee + before,
            mentor: it.mentor + before,
            ..it
        };
        self.people.extend(next.people);
        self.pairs.extend(next.pairs.into_iter().map(moved));
        self.skipped.extend(next.skipped);
        self.warnings.extend(next.warnings);
    }

    fn hear(&mut self, reader: &Reader<'_>, line: &Line, manner: Manner) {
        let before = self.people.len();
        let seats: &[Seat] = match manner.layout {
            Layout::OnePerson => &[Seat::Sole, Seat::Mentee, Seat::Mentor],
            Layout::TwoPeople => &[Seat::Mentee, Seat::Mentor],
        };
        for seat in seats {
            if let Some((mut incoming, mut warnings)) = reader.person(line, *seat) {
                incoming.part = incoming.part.or(manner.part);
                self.people.push(incoming);
                self.warnings.append(&mut warnings);
            }
        }
        match self.people.len() - before {
            0 => {
                let value = line.filled().next().map(|(_, cell)| cell.to_owned());
                self.skipped.push(Skipped { line: line.number, code: SkipReason::NoName, value });
            }
            _ if manner.layout == Layout::TwoPeople => pair(reader, line, before, self),
            _ => {}
        }
    }
}

/// Joins the two of a line; a remark about reaching one of them goes to her page.
fn pair(reader: &Reader<'_>, line: &Line, mentee: usize, found: &mut Found) {
    let mut notes =
        reader.columns.iter().filter(|it| it.field == Field::Note && it.seat == Seat::Sole);
    let note = notes.next().map(|it| line.cell(it.index)).filter(|it| !it.is_empty());
    let both = found.people.len() == mentee + 2;
    let one = note.filter(|it| !both || speaks_of_mail(it)).and_then(|_| {
        let lacking: Vec<usize> = (mentee..found.people.len())
            .filter(|at| found.people[*at].facts.emails.is_empty())
            .collect();
        if both { (lacking.len() == 1).then(|| lacking[0]) } else { Some(mentee) }
    });
    if let Some(at) = one {
        found.people[at].facts.note = note.map(str::to_owned);
    }
    if both {
        let note = note.filter(|_| one.is_none()).map(str::to_owned);
        found.pairs.push(PairFound { line: line.number, mentee, mentor: mentee + 1, note });
    }
}

fn speaks_of_mail(note: &str) -> bool {
    let folded = folding::words(note);
    !mails::looks_like_email(note)
        && folded.split(' ').any(|it| matches!(it, "mail" | "mails" | "email" | "courriel"))
}

#[cfg(test)]
mod tests {
    use crate::import::{Cells, Choices, understand};

    #[test]
    fn lines_read_side_by_side_give_what_they_give_one_by_one() {
        let line = |at: usize| match at % 5 {
            0 => format!("Riou;Léa;lea{at}@example.org;Bihan;Maud;maud{at}@example.org"),
            1 => format!("Riou;Zoé;zoe{at}@example.org;;;"),
            2 => ";;;;;".to_owned(),
            _ => format!("Le Goff;Inès;ines{at}@example.org;Morvan;Fatou;fatou{at}@example.org"),
        };
        let header =
            "Nom mentorée;Prénom mentorée;Mail mentorée;Nom mentor;Prénom mentor;Mail mentor";
        let table = |count: usize| {
            let lines: Vec<String> = (0..count).map(line).collect();
            let cells = Cells::drawn(&format!("{header}\n{}", lines.join("\n")));
            understand(&cells, &Choices::default())
        };
        // One batch and a bit is read by all cores; its beginning, by one.
        let (long, short) = (table(super::AT_ONCE + 40), table(super::AT_ONCE - 48));
        assert!(long.people[..short.people.len()] == short.people);
        assert!(long.pairs[..short.pairs.len()] == short.pairs);
        assert!(short.pairs.len() > 1_000 && long.pairs.len() > short.pairs.len());
        for pair in &long.pairs {
            assert_eq!(long.people[pair.mentee].lines, [pair.line]);
            assert_eq!(long.people[pair.mentor].lines, [pair.line]);
        }
    }
}
