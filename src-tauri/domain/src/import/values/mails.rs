//! E-mail addresses as they come out of forms and address books.

use super::super::cautions::Caution;

/// The addresses of a cell, lower case, and what is doubtful: one is invalid, or there are several.
pub fn emails(cell: &str) -> (Vec<String>, Option<Caution>) {
    let mut good: Vec<String> = Vec::new();
    let mut bad = false;
    for piece in pieces(cell) {
        match address(&piece) {
            Some(found) if !good.contains(&found) => good.push(found),
            Some(_) => {}
            None => bad |= piece.chars().any(char::is_alphanumeric),
        }
    }
    let caution = match (bad && good.is_empty(), good.len()) {
        (true, _) => Some(Caution::InvalidEmail),
        (false, 2..) => Some(Caution::SeveralEmails),
        _ => None,
    };
    (good, caution)
}

/// Whether a cell holds an address at all, for guessing columns.
pub fn looks_like_email(cell: &str) -> bool {
    cell.contains('@') && !emails(cell).0.is_empty()
}

/// An address by itself parts at any of the usual separators; spaces part only where two `@` stand.
fn pieces(cell: &str) -> Vec<String> {
    let cell = cell.replace(":::", ";").replace(['\u{a0}', '\u{200b}', '\u{feff}'], " ");
    let spelt =
        if cell.contains(['(', '[']) { &[" (at) ", "(at)", " [at] ", "[at]"][..] } else { &[] };
    let cell = spelt.iter().fold(cell, |it, at| it.replace(at, "@"));
    let by_space = cell.matches('@').count() > 1;
    let splits = |it: char| matches!(it, ';' | ',' | '/' | '\n' | '|') || (by_space && it == ' ');
    let parted: Vec<String> = cell.split(splits).map(|it| it.trim().to_owned()).collect();
    parted.into_iter().filter(|it| !it.is_empty()).collect()
}

/// One address, without what surrounds it: « mailto: », « <…> », stray points.
fn address(piece: &str) -> Option<String> {
    let inner = match (piece.rfind('<'), piece.rfind('>')) {
        (Some(open), Some(close)) if open < close => &piece[open + 1..close],
        _ => piece,
    };
    let lower = inner.trim().to_lowercase();
    let bare = lower.strip_prefix("mailto:").unwrap_or(&lower);
    let bare = bare.split('?').next().unwrap_or(bare);
    let solid: String = bare.chars().filter(|it| !it.is_whitespace()).collect();
    // « lea@example.org (perso) »: the word that holds the address.
    let word = bare.split_whitespace().find(|it| it.contains('@')).unwrap_or_default();
    let trimmed = |it: &str| it.trim_matches(|it: char| ".;,:'\"()[]<>".contains(it)).to_owned();
    // « lea. roux@example.org » was cut by a stray blank, « anais@example.org ou 06… » was not.
    let before = bare.split(word).next().unwrap_or_default().trim_end();
    let cut = before.ends_with(['.', '_', '-']) || word.starts_with('@') || word.ends_with('@');
    let both = if cut { [&solid, word] } else { [word, &solid] };
    both.into_iter().map(trimmed).find(|it| is_address(it))
}

fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let local_ok = !local.is_empty()
        && local.len() <= 64
        && local.chars().all(|it| it.is_alphanumeric() || "._%+-'&/=~!#$*".contains(it))
        && !local.contains("..");
    let labels: Vec<&str> = domain.split('.').collect();
    let label_ok = |label: &&str| {
        !label.is_empty()
            && label.chars().all(|it| it.is_alphanumeric() || it == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last_ok = labels
        .last()
        .is_some_and(|it| it.chars().count() > 1 && !it.chars().all(|c| c.is_ascii_digit()));
    local_ok && labels.len() > 1 && labels.iter().all(label_ok) && last_ok
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(cell: &str) -> (Option<String>, Option<Caution>) {
        let (found, caution) = emails(cell);
        (found.first().cloned(), caution)
    }

    #[test]
    fn what_surrounds_an_address_is_taken_off() {
        for cell in [
            "Lea.Roux@Example.org ",
            "mailto:lea.roux@example.org",
            "Léa Roux <lea.roux@example.org>",
            "lea.roux @example.org.",
            "lea.roux@example.org\u{a0}",
            "lea.roux@example.org (perso)",
            "mail : lea.roux@example.org",
            "lea.roux (at) example.org",
            "lea. roux@example.org",
            "lea.roux@ example.org",
            "lea.roux@example.org ou 06 39 98 01 01",
        ] {
            assert_eq!(one(cell), (Some("lea.roux@example.org".into()), None), "{cell}");
        }
    }

    #[test]
    fn half_an_address_is_none() {
        for cell in
            ["yasmine.benali@", "@example.org", "lea.roux@example", "lea roux", "a..b@example.org"]
        {
            assert_eq!(one(cell), (None, Some(Caution::InvalidEmail)), "{cell}");
        }
        assert_eq!(one(" - "), (None, None));
    }

    #[test]
    fn two_addresses_in_a_cell_are_two() {
        for cell in [
            "a@example.org ; b@example.org",
            "a@example.org b@example.org",
            "a@example.org ::: b@example.org",
        ] {
            let (found, caution) = emails(cell);
            assert_eq!((found.len(), caution), (2, Some(Caution::SeveralEmails)), "{cell}");
        }
    }
}
