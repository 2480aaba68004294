//! JPEG files (ISO/IEC 10918-1): kept as they are where a PDF can hold them so.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::dots::Dots;
use super::refusal::{PictureRefusal, checked};

pub(super) const SIGNATURE: &[u8] = &[0xff, 0xd8];
const SCAN: [u8; 2] = [0xff, 0xda];
const END: [u8; 2] = [0xff, 0xd9];

/// What a file says of itself before its dots.
pub(super) struct Frame {
    pub width: u32,
    pub height: u32,
    /// One for grey, three for colours on a screen, four for inks.
    pub components: u8,
}

/// Walks the segments to the frame header (annex B); the rest is left as it is.
pub(super) fn frame(bytes: &[u8]) -> Result<Frame, PictureRefusal> {
    let mut at = SIGNATURE.len();
    loop {
        let Some(&[0xff, marker, high, low]) = bytes.get(at..at + 4) else {
            return Err(PictureRefusal::Damaged);
        };
        if matches!(marker, 0xc0..=0xc2) {
            let Some(&[_, h1, h2, w1, w2, components]) = bytes.get(at + 4..at + 10) else {
                return Err(PictureRefusal::Damaged);
            };
            let (width, height) = (u16::from_be_bytes([w1, w2]), u16::from_be_bytes([h1, h2]));
            let (width, height) = checked(width.into(), height.into())?;
            return Ok(Frame { width, height, components });
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}

/// The dots, if the file holds all of them.
pub(super) fn dots(bytes: &[u8]) -> Result<Dots, PictureRefusal> {
    let Frame { width, height, .. } = frame(bytes)?;
    // The decoder fills in what a cut file lacks: one without an end is told here.
    let last = |marker: [u8; 2]| bytes.windows(2).rposition(|pair| pair == marker);
    if last(END) < last(SCAN) {
        return Err(PictureRefusal::Damaged);
    }
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGBA);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let rgba = decoder.decode().map_err(|_| PictureRefusal::Damaged)?;
    match rgba.len() == width as usize * height as usize * 4 {
        true => Ok(Dots { width, height, rgba }),
        false => Err(PictureRefusal::Damaged),
    }
}
