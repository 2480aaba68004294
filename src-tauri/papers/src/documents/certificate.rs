//! Certificates: one A4 landscape page a person, the name the largest thing after the title.

use std::sync::Arc;

use binome_domain::days::Day;
use binome_domain::people::{Civility, PersonName};
use sha2::{Digest, Sha256};

use super::letterhead::Organisation;
use super::occasion::When;
use super::paper::{Paper, Press};
pub use super::signing::Signatory;
use crate::layout::theme::{ACCENT, INK, MUTED, RULE};
use crate::layout::{Align, Canvas};
use crate::page::{Frame, Item, Page, Size, Tag};
use crate::setting::{Style, Voice};
use crate::words::Agreement;
pub use crate::words::{Deed, Done, KindOf, Mission};

/// What all certificates of a batch share, and whom they are for.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub organisation: Organisation,
    /// The programme's or the event's exact title.
    pub title: String,
    pub when: When,
    pub place: Option<String>,
    pub partner: Option<String>,
    pub theme: Option<String>,
    pub signatory: Signatory,
    /// The town it is signed in.
    pub signed_in: String,
    pub signed_on: Day,
    pub people: Vec<Certified>,
}

/// Someone who gets a certificate.
#[derive(Debug, Clone, PartialEq)]
pub struct Certified {
    pub name: PersonName,
    pub civility: Option<Civility>,
    pub agreement: Agreement,
    pub birth: Option<Day>,
    pub kind: Kind,
    /// « 2021-01-M03 », kept at every reprint.
    pub number: String,
    /// A corrected reprint says so.
    pub rectified: bool,
    pub skills: Vec<String>,
}

/// What is certified.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    Mentee { meetings: u32, minutes: u32, mentor: Option<PersonName> },
    Mentor { meetings: u32, minutes: u32, mentees: u32 },
    Participant { halves: u32, of_halves: u32, minutes: u32, of_minutes: u32 },
    Volunteer { minutes: u32, missions: Vec<Mission> },
}

impl Kind {
    fn of(&self) -> KindOf {
        match self {
            Self::Mentee { .. } => KindOf::Mentee,
            Self::Mentor { .. } => KindOf::Mentor,
            Self::Participant { .. } => KindOf::Participant,
            Self::Volunteer { .. } => KindOf::Volunteer,
        }
    }

    fn is_empty(&self) -> bool {
        match *self {
            Self::Mentee { meetings, .. } | Self::Mentor { meetings, .. } => meetings == 0,
            Self::Participant { halves, .. } => halves == 0,
            Self::Volunteer { minutes, .. } => minutes == 0,
        }
    }
}

impl Certified {
    /// Whether there is anything to certify.
    pub fn was_there(&self) -> bool {
        !self.kind.is_empty()
    }
}

/// Those who were never there: they get no certificate, and are named before any is printed.
pub fn without_presence(facts: &Facts) -> Vec<&PersonName> {
    facts.people.iter().filter(|person| person.kind.is_empty()).map(|person| &person.name).collect()
}

/// A mark of what a certificate says of someone, whatever its language: another mark, another paper.
pub fn mark(facts: &Facts, person: &Certified) -> String {
    let did = match &person.kind {
        Kind::Mentee { meetings, minutes, mentor } => {
            let mentor = mentor.as_ref().map(PersonName::spoken);
            format!("mentee {meetings} {minutes} {}", mentor.unwrap_or_default())
        }
        Kind::Mentor { meetings, minutes, mentees } => {
            format!("mentor {meetings} {minutes} {mentees}")
        }
        Kind::Participant { halves, of_halves, minutes, of_minutes } => {
            format!("participant {halves}/{of_halves} {minutes}/{of_minutes}")
        }
        Kind::Volunteer { minutes, missions } => {
            format!("volunteer {minutes} {missions:?}")
        }
    };
    let days: Vec<Day> = match &facts.when {
        When::Span(span) => vec![span.start, span.end],
        When::Days(days) => days.clone(),
    };
    let days: Vec<String> = days.iter().map(Day::to_string).collect();
    let birth = person.birth.map(|day| day.to_string()).unwrap_or_default();
    let said = [person.name.spoken(), birth, did, facts.title.clone(), days.join(" ")];
    let hash = Sha256::digest(said.join("\n"));
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

const NAME: Style = Style::new(Voice::Display, 38.0);
const TITLE: Style = Style::new(Voice::Display, 29.0);
const TEXT: Style = Style::new(Voice::Serif, 17.0);
const SIDE: Style = Style::new(Voice::Serif, 13.0);
/// The column all text is centred in, in millimetres.
const COLUMN: f32 = 205.0;
const MIDDLE: f32 = 148.5;

/// One page for each person who was there.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let words = press.words();
    let mut backdrops: Vec<(KindOf, Arc<[Item]>)> = Vec::new();
    let present = facts.people.iter().filter(|person| !person.kind.is_empty());
    let pages = present.map(|person| {
        let kind = person.kind.of();
        let known =
            backdrops.iter().find(|(of, _)| *of == kind).map(|(_, items)| Arc::clone(items));
        let backdrop = known.unwrap_or_else(|| {
            let items: Arc<[Item]> = backdrop(press, facts, kind).into();
            backdrops.push((kind, Arc::clone(&items)));
            items
        });
        page(press, facts, person, backdrop)
    });
    let pages = pages.collect();
    let title = format!(
        "{} – {}",
        (words.certificate.title)(
            facts.people.first().map_or(KindOf::Mentee, |person| person.kind.of())
        ),
        press.typeset(&facts.title)
    );
    press.paper(title, pages)
}

/// All that does not change from one person to the next.
fn backdrop(press: &Press, facts: &Facts, kind: KindOf) -> Vec<Item> {
    let words = press.words();
    let mut canvas = press.canvas(Size::A4_LANDSCAPE);
    border(&mut canvas);
    let y = top(&mut canvas, &facts.organisation);
    canvas.tagged(Tag::Heading(1), |canvas| {
        canvas.colored(ACCENT, |canvas| {
            let frame = Frame::new(MIDDLE - COLUMN / 2.0, y, COLUMN, 15.0);
            canvas.fitted(frame, Align::Center, TITLE, 22.0, (words.certificate.title)(kind));
        });
    });
    canvas.tagged(Tag::Paragraph, |canvas| {
        let said = (words.certificate.attests)(&facts.organisation.name);
        centered(canvas, y + 21.0, TEXT, &said);
    });
    canvas.stroke((MIDDLE - 22.0, y + 18.2), (MIDDLE + 22.0, y + 18.2), 0.4, ACCENT);
    signing(&mut canvas, press, facts);
    canvas.tagged(Tag::Paragraph, |canvas| {
        canvas.colored(MUTED, |canvas| {
            let frame = Frame::new(MIDDLE - 105.0, 190.0, 210.0, 5.0);
            canvas.fitted(
                frame,
                Align::Center,
                SIDE.at(10.0),
                6.0,
                &facts.organisation.line(words),
            );
        });
    });
    canvas.page.items
}

fn border(canvas: &mut Canvas<'_>) {
    let sheet = Frame::new(0.0, 0.0, 297.0, 210.0);
    canvas.boxed(sheet.inset(9.0), 0.9, ACCENT);
    canvas.boxed(sheet.inset(11.0), 0.25, ACCENT);
}

/// The logo, or the association's name where it has none; returns where the title goes.
fn top(canvas: &mut Canvas<'_>, organisation: &Organisation) -> f32 {
    match &organisation.logo {
        Some(logo) => {
            let frame = Frame::new(MIDDLE - 50.0, 19.0, 100.0, 20.0);
            canvas.tagged(Tag::Figure(organisation.name.clone()), |canvas| {
                canvas.picture(frame, Align::Center, logo)
            });
        }
        None => {
            let frame = Frame::new(MIDDLE - COLUMN / 2.0, 23.0, COLUMN, 12.0);
            canvas.tagged(Tag::Paragraph, |canvas| {
                canvas.fitted(frame, Align::Center, NAME.at(20.0), 12.0, &organisation.name);
            });
        }
    }
    43.0
}

/// Where and when it is signed, by whom, and room for a stamp.
fn signing(canvas: &mut Canvas<'_>, press: &Press, facts: &Facts) {
    let words = press.words();
    const TOP: f32 = 150.0;
    let (right, width) = (181.0, 90.0);
    canvas.tagged(Tag::Paragraph, |canvas| {
        let date = (words.common.date)(facts.signed_on);
        let done = (words.certificate.done)(&facts.signed_in, &date);
        canvas.fitted(Frame::new(right, TOP, width, 5.0), Align::Left, SIDE, 8.0, &done);
        let name = facts.signatory.line();
        canvas.fitted(Frame::new(right, TOP + 5.5, width, 5.0), Align::Left, SIDE, 8.0, &name);
    });
    if let Some(signature) = &facts.signatory.signature {
        let frame = Frame::new(right, TOP + 12.0, 60.0, 22.0);
        canvas.tagged(Tag::Figure(facts.signatory.name.clone()), |canvas| {
            canvas.picture(frame, Align::Left, signature);
        });
    }
    canvas.tagged(Tag::Paragraph, |canvas| {
        canvas.colored(MUTED, |canvas| {
            canvas.text(MIDDLE, TOP + 3.5, Align::Center, SIDE.at(10.0), words.certificate.stamp);
        });
    });
    let frame = Frame::new(MIDDLE - 22.0, TOP + 5.5, 44.0, 28.0);
    let corner = |x: f32, y: f32, dx: f32, dy: f32| [((x, y), (x + dx, y)), ((x, y), (x, y + dy))];
    for (from, to) in [
        corner(frame.x, frame.y, 4.0, 4.0),
        corner(frame.right(), frame.y, -4.0, 4.0),
        corner(frame.x, frame.bottom(), 4.0, -4.0),
        corner(frame.right(), frame.bottom(), -4.0, -4.0),
    ]
    .concat()
    {
        canvas.stroke(from, to, 0.2, RULE);
    }
}

fn page(press: &Press, facts: &Facts, person: &Certified, backdrop: Arc<[Item]>) -> Page {
    let words = press.words();
    let mut canvas = Canvas::new(&press.setter, Size::A4_LANDSCAPE);
    canvas.page.backdrop = Some(backdrop);
    let civility =
        person.civility.map(|civility| format!("{} ", (words.common.civility)(civility)));
    let name = format!("{}{}", civility.unwrap_or_default(), person.name.spoken());
    canvas.page.bookmark = Some(person.name.listed());
    canvas.tagged(Tag::Heading(2), |canvas| {
        let frame = Frame::new(MIDDLE - COLUMN / 2.0, 73.0, COLUMN, 21.0);
        canvas.fitted(frame, Align::Center, NAME, 24.0, &name);
    });
    let mut y = 99.0;
    if let Some(birth) = person.birth {
        let said = (words.certificate.born)(person.agreement, &(words.common.date)(birth));
        canvas.tagged(Tag::Paragraph, |canvas| centered(canvas, y - 4.0, SIDE, &said));
        y += 4.0;
    }
    for (style, text) in said(press, facts, person) {
        y = canvas.tagged(Tag::Paragraph, |canvas| centered(canvas, y, style, &text)) + 2.0;
    }
    canvas.tagged(Tag::Paragraph, |canvas| {
        canvas.color = INK;
        canvas.text(26.0, 153.5, Align::Left, SIDE, &(words.certificate.number)(&person.number));
        if person.rectified {
            canvas.text(26.0, 159.0, Align::Left, SIDE, words.certificate.rectified);
        }
    });
    canvas.page
}

/// The sentence, what it was about, and what the paper is for.
fn said(press: &Press, facts: &Facts, person: &Certified) -> Vec<(Style, String)> {
    let words = &press.words().certificate;
    let mut said = vec![(TEXT, sentence(press, facts, person))];
    if let Some(theme) = &facts.theme {
        said.push((SIDE, (words.theme)(&press.typeset(theme))));
    }
    if !person.skills.is_empty() {
        said.push((SIDE, (words.skills)(&(press.words().common.list)(&person.skills))));
    }
    said.push((SIDE, words.purpose.to_owned()));
    said
}

fn sentence(press: &Press, facts: &Facts, person: &Certified) -> String {
    let mentor = match &person.kind {
        Kind::Mentee { mentor, .. } => mentor.as_ref().map(PersonName::spoken),
        _ => None,
    };
    let done = match &person.kind {
        Kind::Mentee { meetings, minutes, .. } => {
            Done::Mentee { meetings: *meetings, minutes: *minutes, mentor: mentor.as_deref() }
        }
        Kind::Mentor { meetings, minutes, mentees } => {
            Done::Mentor { meetings: *meetings, minutes: *minutes, mentees: *mentees }
        }
        Kind::Participant { halves, of_halves, minutes, of_minutes } => Done::Participant {
            halves: *halves,
            of_halves: *of_halves,
            minutes: *minutes,
            of_minutes: *of_minutes,
        },
        Kind::Volunteer { minutes, missions } => Done::Volunteer { minutes: *minutes, missions },
    };
    let title = press.typeset(&facts.title);
    let (place, partner) =
        (facts.place.as_deref(), facts.partner.as_deref().map(|name| press.typeset(name)));
    let common = &press.words().common;
    let when = match &facts.when {
        When::Span(span) => (common.span)(*span),
        When::Days(days) => (common.on_days)(days),
    };
    let deed = Deed {
        agreement: person.agreement,
        title: &title,
        when: &when,
        place,
        partner: partner.as_deref(),
        done,
    };
    (press.words().certificate.sentence)(&deed)
}

/// A paragraph in the middle of the page; returns its bottom.
fn centered(canvas: &mut Canvas<'_>, y: f32, style: Style, text: &str) -> f32 {
    canvas.paragraph(MIDDLE - COLUMN / 2.0, y, COLUMN, Align::Center, style, text)
}
