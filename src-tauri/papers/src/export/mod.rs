//! Lists that leave: tables as spreadsheets open them without being told how.

pub mod csv;
pub mod ics;
pub mod xlsx;

/// A list to write: what stands over its columns, and its lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    pub headers: Vec<String>,
    pub lines: Vec<Vec<String>>,
}

impl List {
    /// The headers, then the lines.
    fn rows(&self) -> impl Iterator<Item = &[String]> {
        std::iter::once(self.headers.as_slice()).chain(self.lines.iter().map(Vec::as_slice))
    }
}

/// Letters after which a spreadsheet would calculate what was only text.
const CALCULATING: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a text would be calculated, or looks like one already made harmless.
fn is_risky(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(CALCULATING)
}

/// The text with an apostrophe in front where a spreadsheet would calculate it:
/// OWASP's rule, kept reversible so that a phone comes back as it left.
pub fn harmless(text: &str) -> String {
    if is_risky(text) { format!("'{text}") } else { text.to_owned() }
}

/// Takes off the apostrophe that `harmless` put, and the « ="01000" » by which ticketings keep a
/// spreadsheet from eating zeros.
pub fn as_meant(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_risky(rest) => rest,
        _ => shielded(text).unwrap_or(text),
    }
}

fn shielded(text: &str) -> Option<&str> {
    let inside = text.strip_prefix("=\"")?.strip_suffix('"')?;
    (!inside.contains('"')).then_some(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_stays_text_and_a_phone_comes_back() {
        assert_eq!(harmless("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        for text in ["+33639980101", "-", "'+33", "''=1", "'t Hooft", "＝1", "", "a=1"] {
            assert_eq!(as_meant(&harmless(text)), text, "{text}");
        }
        assert_eq!(as_meant("'t Hooft"), "'t Hooft");
        assert_eq!(as_meant("=\"01000\""), "01000");
        assert_eq!(as_meant(&harmless("=\"01000\"")), "=\"01000\"");
    }
}
