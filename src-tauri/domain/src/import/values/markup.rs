//! Letters that web forms write as marks: « &eacute; », « &#039; ».

use std::borrow::Cow;

/// The named marks of HTML for the letters of French and of its neighbours.
#[rustfmt::skip]
const NAMED: &[(&str, &str)] = &[
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{a0}"),
    ("agrave", "à"), ("acirc", "â"), ("aacute", "á"), ("auml", "ä"), ("aelig", "æ"), ("ccedil", "ç"),
    ("eacute", "é"), ("egrave", "è"), ("ecirc", "ê"), ("euml", "ë"), ("icirc", "î"), ("iuml", "ï"),
    ("iacute", "í"), ("ocirc", "ô"), ("oacute", "ó"), ("ouml", "ö"), ("oelig", "œ"), ("ugrave", "ù"),
    ("ucirc", "û"), ("uuml", "ü"), ("uacute", "ú"), ("yuml", "ÿ"), ("ntilde", "ñ"),
    ("Agrave", "À"), ("Acirc", "Â"), ("Aelig", "Æ"), ("AElig", "Æ"), ("Ccedil", "Ç"), ("Eacute", "É"),
    ("Egrave", "È"), ("Ecirc", "Ê"), ("Euml", "Ë"), ("Icirc", "Î"), ("Iuml", "Ï"), ("Ocirc", "Ô"),
    ("OElig", "Œ"), ("Ugrave", "Ù"), ("Ucirc", "Û"), ("Uuml", "Ü"), ("rsquo", "’"), ("lsquo", "‘"),
    ("ldquo", "“"), ("rdquo", "”"), ("laquo", "«"), ("raquo", "»"), ("hellip", "…"), ("ndash", "–"),
    ("mdash", "—"), ("euro", "€"), ("deg", "°"), ("middot", "·"),
];

/// The longest name or number between `&` and `;`.
const LONGEST: usize = 8;

/// The text with its marks as letters; what is no mark we know stays as it is.
pub fn unmarked(text: &str) -> Cow<'_, str> {
    if !text.contains('&') || !text.contains(';') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        let mark = &rest[at + 1..];
        let end = mark.char_indices().take(LONGEST + 1).find(|it| it.1 == ';').map(|it| it.0);
        match end.and_then(|end| Some((letter(&mark[..end])?, end))) {
            Some((letter, end)) => {
                plain.push_str(&letter);
                rest = &mark[end + 1..];
            }
            None => {
                plain.push('&');
                rest = mark;
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

fn letter(mark: &str) -> Option<String> {
    let Some(number) = mark.strip_prefix('#') else {
        return NAMED.iter().find(|(name, _)| *name == mark).map(|it| it.1.to_owned());
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|it| !it.is_control()).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_web_forms_become_their_letters() {
        for (typed, read) in [
            ("L&#039;Haridon", "L'Haridon"),
            ("Fran&ccedil;oise", "Françoise"),
            ("No&#xEB;l &amp; fils", "Noël & fils"),
            ("Dupont & Cie ; Rennes", "Dupont & Cie ; Rennes"),
            ("&inconnu; &#7; &", "&inconnu; &#7; &"),
        ] {
            assert_eq!(unmarked(typed), read, "{typed}");
        }
    }
}
