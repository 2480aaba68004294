//! Letters and forms: the text of the association, or ours, for each person.

use binome_domain::people::{Person, PersonName};
use binome_domain::texts::{Field, Model, Text};
use binome_papers::documents::{letter, texts};
use binome_papers::words::Language;
use binome_store::Reader;

use super::laid::{Bench, Laid};
use crate::Failure;

/// Someone a letter is for, or nobody: a notice is the same for all.
pub struct Addressee {
    pub name: Option<PersonName>,
    /// Whether the letter greets her.
    pub greeted: bool,
    /// Who signs beside the association.
    pub signers: Vec<String>,
    /// What is true of her alone: two people of one name are not told the same.
    pub own: Vec<(Field, String)>,
}

impl Addressee {
    pub fn person(person: &Person) -> Self {
        Self { greeted: true, ..Self::named(Some(person.facts.name.clone())) }
    }

    /// She fills in a form, and signs it.
    pub fn signing(person: &Person) -> Self {
        let signers = vec![person.facts.name.spoken()];
        Self { signers, ..Self::named(Some(person.facts.name.clone())) }
    }

    pub fn nobody() -> Self {
        Self::named(None)
    }

    /// Somebody of this name, neither greeted nor asked to sign.
    pub fn named(name: Option<PersonName>) -> Self {
        Self { name, greeted: false, signers: Vec::new(), own: Vec::new() }
    }

    /// The same, with what a field says to her alone.
    pub fn told(mut self, field: Field, said: Option<String>) -> Self {
        self.own.extend(said.map(|it| (field, it)));
        self
    }

    fn own(&self, field: Field) -> Option<String> {
        self.own.iter().find(|(of, _)| *of == field).map(|(_, said)| said.clone())
    }
}

/// The text of a model: the association's own, or ours.
pub fn text_of(store: &Reader<'_>, model: Model, language: Language) -> Result<Text, Failure> {
    let own = store.text(model, language.letters())?;
    Ok(own.unwrap_or_else(|| texts::usual(model, language)))
}

/// One letter each. `value` says to all what only this action knows; names and the association are
/// known, and what an addressee was told apart goes before.
pub fn lay(
    bench: &Bench<'_>,
    model: Model,
    people: Vec<Addressee>,
    value: &dyn Fn(Field) -> Option<String>,
) -> Result<Laid, Failure> {
    let text = text_of(bench.store, model, bench.language)?;
    Ok(laid(bench, &text, people, value))
}

/// The same, from a text that may not be kept yet.
pub fn laid(
    bench: &Bench<'_>,
    text: &Text,
    people: Vec<Addressee>,
    value: &dyn Fn(Field) -> Option<String>,
) -> Laid {
    let Some(first) = people.first() else { return Laid::nothing() };
    let subject = filled(bench, &text.subject, first, value).join(" ");
    let letters = people.iter().map(|person| letter::Letter {
        name: person.name.clone(),
        salutation: greeting(bench, person),
        body: filled(bench, &text.body, person, value),
        signers: person.signers.clone(),
    });
    let facts = letter::Facts {
        organisation: bench.organisation(),
        subject,
        signatory: bench.signatory(),
        signed_in: bench.association.city.clone().unwrap_or_default(),
        signed_on: bench.today,
        letters: letters.collect(),
    };
    Laid::apart(letter::paper(&bench.press, &facts))
}

/// The paragraphs of a text with their fields filled in, as [`lay`] says.
pub fn filled(
    bench: &Bench<'_>,
    text: &str,
    person: &Addressee,
    value: &dyn Fn(Field) -> Option<String>,
) -> Vec<String> {
    texts::filled(text, bench.language, &|field| match field {
        Field::Name => person.name.as_ref().map(PersonName::spoken),
        Field::Association => Some(bench.association.name.clone()),
        Field::Address => Some(bench.address().join(", ")),
        Field::Contact => bench.association.contact.clone().or_else(|| value(field)),
        other => person.own(other).or_else(|| value(other)),
    })
}

fn greeting(bench: &Bench<'_>, person: &Addressee) -> String {
    let first = person.name.as_ref().filter(|_| person.greeted).map(PersonName::first);
    first.map(bench.press.words().letter.greeting).unwrap_or_default()
}
