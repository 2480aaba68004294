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
    Serif,
    Display,
    WideRegular,
    WideBold,
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
    /// The text of certificates.
    Serif,
    /// The titles and names of certificates.
    Display,
}

impl Voice {
    /// The faces to try for a word, the voice's own first.
    pub(crate) fn faces(self) -> &'static [Face] {
        use Face::{
            ArabicBold, ArabicRegular, Bold, Display, HebrewBold, HebrewRegular, Italic, Regular,
            SemiBold, Serif, WideBold, WideRegular,
        };
        match self {
            Self::Regular => &[Regular, WideRegular, HebrewRegular, ArabicRegular],
            Self::SemiBold => &[SemiBold, WideBold, HebrewBold, ArabicBold],
            Self::Bold => &[Bold, WideBold, HebrewBold, ArabicBold],
            Self::Italic => &[Italic, WideRegular, HebrewRegular, ArabicRegular],
            Self::Serif => &[Serif, WideRegular, HebrewRegular, ArabicRegular],
            Self::Display => &[Display, WideBold, HebrewBold, ArabicBold],
        }
    }
}

impl Face {
    /// The name printed inside a PDF, and the font file itself.
    fn file(self) -> (&'static str, &'static [u8]) {
        macro_rules! file {
            ($name:literal) => {
                ($name, include_bytes!(concat!("../../fonts/", $name, ".ttf")))
            };
        }
        match self {
            Self::Regular => file!("AtkinsonHyperlegibleNext-Regular"),
            Self::SemiBold => file!("AtkinsonHyperlegibleNext-SemiBold"),
            Self::Bold => file!("AtkinsonHyperlegibleNext-Bold"),
            Self::Italic => file!("AtkinsonHyperlegibleNext-Italic"),
            Self::Serif => file!("EBGaramond-Regular"),
            Self::Display => file!("EBGaramond-SemiBold"),
            Self::WideRegular => file!("NotoSans-Regular"),
            Self::WideBold => file!("NotoSans-Bold"),
            Self::HebrewRegular => file!("NotoSansHebrew-Regular"),
            Self::HebrewBold => file!("NotoSansHebrew-Bold"),
            Self::ArabicRegular => file!("Amiri-Regular"),
            Self::ArabicBold => file!("Amiri-Bold"),
        }
    }

    pub(crate) fn name(self) -> &'static str {
        self.file().0
    }

    pub(crate) fn bytes(self) -> &'static [u8] {
        self.file().1
    }

    /// Whether the face has a sign for this letter.
    pub(crate) fn has(self, letter: char) -> bool {
        font(self).charmap().map_unicode(letter).is_some()
    }
}

const COUNT: usize = Face::ArabicBold as usize + 1;

/// The parsed font; read once, kept for the life of the program.
pub(crate) fn font(face: Face) -> &'static Font {
    static FONTS: [OnceLock<Font>; COUNT] = [const { OnceLock::new() }; COUNT];
    FONTS[face as usize].get_or_init(|| {
        Font::new(face.bytes(), 0).expect("the fonts are part of the program and tested")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const VOICES: [Voice; 6] =
        [Voice::Regular, Voice::SemiBold, Voice::Bold, Voice::Italic, Voice::Serif, Voice::Display];

    #[test]
    fn every_face_opens_and_counts_a_thousand_units_an_em() {
        for voice in VOICES {
            for face in voice.faces() {
                assert_eq!(font(*face).units_per_em(), 1000, "{face:?}");
            }
        }
    }

    #[test]
    fn the_letters_of_our_people_are_in_a_face_of_every_voice() {
        let letters = "ÀÉèêëïôùûçŒœÆæÿŁłĶķŽžŞşİıĞğŌōŢțÞðßẞễẫơưĐđŵǧ ΑαΏώ ЖжІіЇїЄєҐґ שלום عبدالرحمن «»’“”…–—€№°½×•";
        for voice in VOICES {
            let lost: String = letters
                .chars()
                .filter(|letter| !voice.faces().iter().any(|face| face.has(*letter)))
                .collect();
            assert_eq!(lost, "", "{voice:?}");
        }
    }
}
