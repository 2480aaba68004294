//! A text with fields between braces, and the same text with the fields filled in.

use binome_domain::texts::{Field, Model, Text};

use crate::words::Language;

/// Our own text of a model, before an association writes its own.
pub fn usual(model: Model, language: Language) -> Text {
    let (subject, body) = (language.words().letter.text)(model);
    Text { subject: subject.to_owned(), body: body.to_owned() }
}

/// What a field is called in a text: `{dates}`.
pub fn called(field: Field, language: Language) -> String {
    format!("{{{}}}", (language.words().letter.field)(field))
}

/// What stands between braces in a text and is no field of its model, as it was typed.
pub fn unknown(text: &Text, model: Model, language: Language) -> Vec<String> {
    let field = language.words().letter.field;
    let known = |name: &str| model.fields().iter().any(|it| field(*it) == name.trim());
    [&text.subject, &text.body]
        .into_iter()
        .flat_map(|part| parts(part))
        .filter_map(|part| match part {
            Part::Field(name) if !known(name) => Some(name.to_owned()),
            _ => None,
        })
        .collect()
}

/// The text with its fields filled in, paragraph by paragraph. A paragraph in which a field has
/// nothing to say is left out, so that no letter ever shows « {lieu} », or « Lieu : » and nothing.
pub fn filled(
    text: &str,
    language: Language,
    value: &dyn Fn(Field) -> Option<String>,
) -> Vec<String> {
    let field = language.words().letter.field;
    let valued = |name: &str| {
        let found = ALL.into_iter().find(|it| field(*it) == name.trim());
        found.and_then(value).filter(|said| !said.trim().is_empty())
    };
    let paragraph = |line: &str| {
        parts(line)
            .into_iter()
            .map(|part| match part {
                Part::Said(text) => Some(text.to_owned()),
                Part::Field(name) => valued(name),
            })
            .collect::<Option<String>>()
    };
    text.lines().filter(|line| !line.trim().is_empty()).filter_map(paragraph).collect()
}

const ALL: [Field; 12] = [
    Field::Name,
    Field::Association,
    Field::Address,
    Field::Contact,
    Field::Action,
    Field::Meeting,
    Field::Dates,
    Field::Place,
    Field::Instructions,
    Field::Pair,
    Field::Children,
    Field::Hours,
];

enum Part<'a> {
    Said(&'a str),
    Field(&'a str),
}

/// A brace that is never closed is a letter like others.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, following)) = after.split_once('}') else { break };
        parts.push(Part::Said(before));
        parts.push(Part::Field(name));
        rest = following;
    }
    parts.push(Part::Said(rest));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_texts_use_only_the_fields_of_their_model() {
        for language in [Language::Fr, Language::En] {
            for model in Model::ALL {
                let text = usual(model, language);
                assert_eq!(unknown(&text, model, language), Vec::<String>::new(), "{model:?}");
            }
        }
    }

    #[test]
    fn a_paragraph_whose_field_has_nothing_to_say_is_left_out() {
        let value = |field| (field == Field::Dates).then(|| "le 13 mai 2023".to_owned());
        let said = filled("Quand : {dates}\nOù : {lieu}\n\nAh { bon", Language::Fr, &value);
        assert_eq!(said, ["Quand : le 13 mai 2023", "Ah { bon"]);
    }

    #[test]
    fn a_field_nobody_knows_is_told() {
        let text = Text { subject: "{nom}".into(), body: "Le {jour}, { lieu }".into() };
        assert_eq!(unknown(&text, Model::Invitation, Language::Fr), ["jour"]);
    }
}
