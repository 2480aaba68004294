//! Several things in one cell: topics wished or offered.

use super::choices;

/// The topics of a cell in their order, and whether a comma inside one was kept there.
pub fn topics(cell: &str) -> (Vec<String>, bool) {
    if choices::is_no_answer(cell) {
        return (Vec::new(), false);
    }
    if let Some(numbered) = numbered(cell) {
        return (unnumbered(numbered), false);
    }
    for mark in ['>', ';', '\n', '|', '•', '→'] {
        if pieces(cell, mark).len() > 1 {
            return (unnumbered(pieces(cell, mark)), false);
        }
    }
    if pieces(cell, ',').len() > 1 {
        let (joined, kept) = rejoined(pieces(cell, ','));
        return (unnumbered(joined), kept);
    }
    (unnumbered(pieces(cell, '/')), false)
}

/// « 1) Canva 2) LinkedIn » on one line: parted before each number in its turn.
fn numbered(cell: &str) -> Option<Vec<String>> {
    let mark = cell.trim().strip_prefix('1')?.chars().next().filter(|it| ").-°".contains(*it))?;
    let mut pieces = Vec::new();
    let mut rest = cell.trim();
    for number in 2..=20 {
        let Some((piece, after)) = rest.split_once(&format!(" {number}{mark}")) else { break };
        pieces.push(piece.trim_end_matches([',', ';', '/']).to_owned());
        rest = after;
    }
    pieces.push(rest.trim().to_owned());
    (pieces.len() > 1 && !cell.contains('\n')).then_some(pieces)
}

/// Parts at a mark, but not inside brackets.
fn pieces(cell: &str, mark: char) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut depth = 0_u32;
    for letter in cell.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match pieces.last_mut() {
            Some(piece) if letter != mark || depth > 0 => piece.push(letter),
            _ => pieces.push(String::new()),
        }
    }
    pieces.iter().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect()
}

/// « Sécurité : mots de passe, vie privée » is one choice: after a colon, small letters go on.
fn rejoined(pieces: Vec<String>) -> (Vec<String>, bool) {
    let mut joined: Vec<String> = Vec::new();
    let mut kept = false;
    for piece in pieces {
        let small = piece.chars().next().is_some_and(char::is_lowercase);
        match joined.last_mut() {
            Some(last) if small && last.contains(':') => {
                last.push_str(", ");
                last.push_str(&piece);
                kept = true;
            }
            _ => joined.push(piece),
        }
    }
    (joined, kept)
}

/// « 1. Canva », « - Canva » are Canva.
fn unnumbered(pieces: Vec<String>) -> Vec<String> {
    let bare = |piece: &String| {
        let text = piece.trim_start_matches(['-', '*', '•', ' ']);
        let digits = text.len() - text.trim_start_matches(|it: char| it.is_ascii_digit()).len();
        let rest = &text[digits..];
        let numbered = (1..=2).contains(&digits) && rest.starts_with([')', '.', '-', '°', '/']);
        let kept =
            if numbered { rest.trim_start_matches([')', '.', '-', '°', '/', ' ']) } else { text };
        kept.trim().to_owned()
    };
    pieces.iter().map(bare).filter(|it| !it.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_part_at_the_mark_their_writer_used() {
        for (cell, parted) in [
            ("Canva > carte de voeux", "Canva|carte de voeux"),
            ("LinkedIn (profil, bannière) > newsletter", "LinkedIn (profil, bannière)|newsletter"),
            ("Canva, identité visuelle", "Canva|identité visuelle"),
            (
                "Sécurité : mots de passe, vie privée, Hameçonnage",
                "Sécurité : mots de passe, vie privée|Hameçonnage",
            ),
            ("1. Canva 2020\n2. Instagram", "Canva 2020|Instagram"),
            ("HTML et CSS", "HTML et CSS"),
            ("Sites vitrines (WordPress)", "Sites vitrines (WordPress)"),
            ("Canva/Instagram", "Canva|Instagram"),
            ("1) Canva 2) LinkedIn", "Canva|LinkedIn"),
            ("1. Canva, 2. Excel 2016", "Canva|Excel 2016"),
            ("-", ""),
        ] {
            assert_eq!(topics(cell).0.join("|"), parted, "{cell}");
        }
        assert!(topics("Sécurité : mots de passe, vie privée").1);
    }
}
