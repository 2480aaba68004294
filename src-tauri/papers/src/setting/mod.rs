//! Text set in type: shaped, measured, broken into lines, fitted into its place.
//!
//! Nothing here knows of pages or files; lengths are millimetres, sizes are points.

mod breaking;
mod faces;
mod fit;
mod shape;

pub use breaking::{break_evenly, break_lines};
pub(crate) use faces::font;
pub use faces::{Face, Voice};
pub use fit::{Fit, fit};
pub use shape::{Glyph, Line, Piece, Setter};

/// One point in millimetres.
pub const POINT: f32 = 25.4 / 72.0;

/// How a text is said: in which voice and how large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub voice: Voice,
    /// Points.
    pub size: f32,
    /// Whether long words may be cut between syllables: for prose, never for names.
    pub cuts: bool,
}

impl Style {
    pub const fn new(voice: Voice, size: f32) -> Self {
        Self { voice, size, cuts: false }
    }

    /// For sentences: long words may be cut between syllables.
    pub const fn prose(self) -> Self {
        Self { cuts: true, ..self }
    }

    pub const fn at(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// From one baseline to the next, in millimetres.
    pub fn leading(self) -> f32 {
        self.size * POINT * 1.35
    }

    /// The height of a capital, in millimetres.
    pub fn cap_height(self) -> f32 {
        self.size * POINT * 0.668
    }
}
