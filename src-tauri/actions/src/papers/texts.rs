//! The texts of letters and forms, as the association writes them.

use binome_domain::op::Op;
use binome_domain::people::PersonName;
use binome_domain::refusal::Refusal;
use binome_domain::texts::{Field, Model, Text};
use binome_papers::documents::{Occasion, texts};
use binome_papers::preview;
use binome_papers::words::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Preview;
use super::laid::{Bench, Laid};
use super::letters::{Addressee, laid, text_of};
use super::welcome_kit::Kit;
use crate::{Desk, Failure};

/// The longest of invented names: what fits for her fits for everyone.
const LONGEST: (&str, &str) = ("Joséphine", "Rakotoarisoa-Andriamampianina");

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TextsIn {
    pub language: Language,
}

/// A text, whose it is, and the fields it may use.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextLine {
    pub model: Model,
    pub text: Text,
    /// Whether the association wrote it; ours otherwise.
    pub own: bool,
    /// « {dates} ».
    pub fields: Vec<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepText {
    pub model: Model,
    pub language: Language,
    /// `null` goes back to ours.
    pub text: Option<Text>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewText {
    pub model: Model,
    pub language: Language,
    pub text: Text,
    /// From 0.
    pub page: u32,
}

/// Every text in a language, the association's own or ours.
pub fn texts(desk: &Desk, asked: TextsIn) -> Result<Vec<TextLine>, Failure> {
    desk.read(|store| {
        let line = |model: Model| {
            let text = text_of(&store, model, asked.language)?;
            let own = text != texts::usual(model, asked.language);
            let called = |field: &Field| texts::called(*field, asked.language);
            let fields = model.fields().iter().map(called).collect();
            Ok(TextLine { model, text, own, fields })
        };
        Model::ALL.into_iter().map(line).collect()
    })
}

/// Keeps a text with known fields only; one that says what ours says is ours.
pub fn keep_text(desk: &Desk, asked: KeepText) -> Result<(), Failure> {
    let KeepText { model, language, text } = asked;
    if let Some(text) = &text {
        if text.subject.trim().is_empty() || text.body.trim().is_empty() {
            return Err(Refusal::TextMissing.into());
        }
        let fields = texts::unknown(text, model, language);
        if !fields.is_empty() {
            return Err(Refusal::UnknownFields { fields }.into());
        }
    }
    let own = text.filter(|it| *it != texts::usual(model, language));
    desk.change(Op::ChangeText, |change| {
        Ok(change.set_text(model, language.letters(), own.as_ref())?)
    })
}

/// A page of a letter with this text, to someone of the longest name, all that can be said said.
pub fn preview_text(desk: &Desk, asked: PreviewText) -> Result<Preview, Failure> {
    let today = desk.today();
    let Laid { paper, .. } = desk.read(|store| {
        let bench = Bench::new(&store, asked.language, today)?;
        let sample = bench.press.words().letter.sample;
        let value = |field| Some(sample(field).to_owned());
        if asked.model == Model::Welcome {
            let occasion = Occasion {
                organisation: bench.organisation(),
                title: sample(Field::Action).to_owned(),
                when: None,
                place: None,
            };
            let kit = Kit { occasion, gatherings: Vec::new(), advice: Vec::new() };
            return Ok(kit.laid(&bench, &asked.text, &value));
        }
        let people = vec![addressee(&bench, asked.model)];
        Ok::<_, Failure>(laid(&bench, &asked.text, people, &value))
    })?;
    let page = paper.pages.get(asked.page as usize).ok_or(Refusal::NothingToPrint)?;
    Ok(Preview { pages: paper.pages.len() as u32, svg: preview::svg(page, &paper.title) })
}

fn addressee(bench: &Bench<'_>, model: Model) -> Addressee {
    let name = PersonName::new(LONGEST.0, LONGEST.1);
    let her = name.as_ref().map(PersonName::spoken).unwrap_or_default();
    let words = &bench.press.words().letter;
    let (greeted, signers) = match model {
        Model::Invitation | Model::EventInvitation | Model::ThankYou => (true, Vec::new()),
        Model::Charter => (false, vec![her.clone(), her]),
        Model::ImageConsent => (false, vec![her]),
        Model::ParentalAuthorisation => (false, vec![her, words.second_parent.to_owned()]),
        Model::Welcome | Model::PrivacyNotice => return Addressee::nobody(),
    };
    Addressee { greeted, signers, ..Addressee::named(name) }
}
