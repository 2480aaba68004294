//! The typefaces inside the program, and which of them has a given letter.

use std::sync::OnceLock;

use harfrust::Font;

/// One font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    Regular,
    SemiBold,
    Bold,
    Italic,
    Display,
    HebrewRegular,
    HebrewBold,
    ArabicRegular,
    ArabicBold,
}

/// How a text is said; the faces that say it follow from its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    Regular,
    SemiBold,
    Bold,
    Italic,
    /// The serif of certificates.
    Display,
}

impl Voice {
    /// The faces to try for a letter, the voice's own first.
    pub(crate) fn faces(self) -> &'static [Face] {
        use Face::{
            ArabicBold, ArabicRegular, Bold, Display, HebrewBold, HebrewRegular, Italic, Regular,
            SemiBold,
        };
        match self {
            Self::Regular => &[Regular, HebrewRegular, ArabicRegular],
            Self::SemiBold => &[SemiBold, HebrewBold, ArabicBold],
            Self::Bold => &[Bold, HebrewBold, ArabicBold],
            Self::Italic => &[Italic, HebrewRegular, ArabicRegular],
            Self::Display => &[Display, SemiBold, HebrewBold, ArabicBold],
        }
    }
}

impl Face {
    pub(crate) const ALL: [Self; 9] = [
        Self::Regular,
        Self::SemiBold,
        Self::Bold,
        Self::Italic,
        Self::Display,
        Self::HebrewRegular,
        Self::HebrewBold,
        Self::ArabicRegular,
        Self::ArabicBold,
    ];

    /// The font file itself.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../fonts/NotoSans-Regular.ttf"),
            Self::SemiBold => include_bytes!("../../fonts/NotoSans-SemiBold.ttf"),
            Self::Bold => include_bytes!("../../fonts/NotoSans-Bold.ttf"),
            Self::Italic => include_bytes!("../../fonts/NotoSans-Italic.ttf"),
            Self::Display => include_bytes!("../../fonts/EBGaramond-SemiBold.ttf"),
            Self::HebrewRegular => include_bytes!("../../fonts/NotoSansHebrew-Regular.ttf"),
            Self::HebrewBold => include_bytes!("../../fonts/NotoSansHebrew-Bold.ttf"),
            Self::ArabicRegular => include_bytes!("../../fonts/Amiri-Regular.ttf"),
            Self::ArabicBold => include_bytes!("../../fonts/Amiri-Bold.ttf"),
        }
    }

    /// The name printed inside a PDF.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Regular => "NotoSans-Regular",
            Self::SemiBold => "NotoSans-SemiBold",
            Self::Bold => "NotoSans-Bold",
            Self::Italic => "NotoSans-Italic",
            Self::Display => "EBGaramond-SemiBold",
            Self::HebrewRegular => "NotoSansHebrew-Regular",
            Self::HebrewBold => "NotoSansHebrew-Bold",
            Self::ArabicRegular => "Amiri-Regular",
            Self::ArabicBold => "Amiri-Bold",
        }
    }

    /// Whether the face has a sign for this letter.
    pub(crate) fn has(self, letter: char) -> bool {
        font(self).charmap().map_unicode(letter).is_some()
    }
}

/// The parsed font; read once, kept for the life of the program.
pub(crate) fn font(face: Face) -> &'static Font {
    static FONTS: [OnceLock<Font>; Face::ALL.len()] = [const { OnceLock::new() }; Face::ALL.len()];
    FONTS[face as usize].get_or_init(|| {
        Font::new(face.bytes(), 0).expect("the fonts are part of the program and tested")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_opens_and_counts_a_thousand_units_an_em() {
        for face in Face::ALL {
            assert_eq!(font(face).units_per_em(), 1000, "{face:?}");
        }
    }

    #[test]
    fn the_letters_of_our_people_are_in_a_face_of_every_voice() {
        let letters = "ÀÉèêëïôùûçŒœÆæÿŁłĶķŽžŞşİıĞğŌōŢțÞðßẞễẫơưĐđŵǧ ΑαΏώ ЖжІіЇїЄєҐґ שלום عبدالرحمن «»’“”…–—€№°½×•";
        for voice in [Voice::Regular, Voice::SemiBold, Voice::Bold, Voice::Italic, Voice::Display] {
            let lost: String = letters
                .chars()
                .filter(|letter| !voice.faces().iter().any(|face| face.has(*letter)))
                .collect();
            assert_eq!(lost, "", "{voice:?}");
        }
    }
}
