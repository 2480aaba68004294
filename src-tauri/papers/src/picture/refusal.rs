//! Why a file cannot be a picture on paper.

use serde::Serialize;
use ts_rs::TS;

/// Why a file cannot be used as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum PictureRefusal {
    /// Neither PNG, nor JPEG, nor SVG.
    UnknownFormat,
    /// The file stops early or contradicts itself.
    Damaged,
    /// A drawing that would run a program, or fetch something from elsewhere.
    LinkedDrawing,
    /// A drawing with text, which looks as it should only where its typeface is.
    LetteredDrawing,
    /// More pixels than paper can show.
    TooLarge { megapixels: u32, most: u32 },
}

/// More than an A4 page at 300 dots an inch holds.
const MOST_MEGAPIXELS: u32 = 12;

/// The size, if paper can show as many dots.
pub(super) fn checked(width: u32, height: u32) -> Result<(u32, u32), PictureRefusal> {
    let pixels = u64::from(width) * u64::from(height);
    let megapixels = pixels.div_ceil(1_000_000).min(u64::from(u32::MAX)) as u32;
    match pixels {
        0 => Err(PictureRefusal::Damaged),
        _ if megapixels > MOST_MEGAPIXELS => {
            Err(PictureRefusal::TooLarge { megapixels, most: MOST_MEGAPIXELS })
        }
        _ => Ok((width, height)),
    }
}
