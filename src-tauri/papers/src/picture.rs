//! Logos and signatures: checked and made small enough once, encoded once, drawn on as many pages as
//! wanted.

mod dots;
mod drawing;
mod jpeg;
mod png;
mod refusal;

use std::sync::OnceLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use self::dots::Dots;
pub(crate) use self::dots::{Colors, Pixels};
pub use self::refusal::PictureRefusal;

/// A picture ready for paper.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Pixels.
    pub width: u32,
    pub height: u32,
    /// The file as it is kept, for the screen.
    pub original: Vec<u8>,
    pub kind: Kind,
    /// Taken apart when a file first needs them: a preview never does.
    pixels: OnceLock<Pixels>,
}

/// The file format a picture is kept in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Png,
    Jpeg,
}

/// 100 × 22 mm at 600 dots an inch: the largest place a paper has for a picture.
const MOST: (u32, u32) = (2362, 520);

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        self.original == other.original
    }
}

impl Picture {
    /// Takes in a PNG, JPEG or SVG file that somebody gave: read whole, so that a damaged one is
    /// told now, and made as small as paper allows, so that no print has to.
    pub fn taken_in(bytes: &[u8]) -> Result<Self, PictureRefusal> {
        if bytes.starts_with(png::SIGNATURE) {
            let dots = png::dots(bytes)?;
            if dots.fits(MOST) { Self::read(bytes) } else { Self::drawn(&dots.within(MOST)) }
        } else if bytes.starts_with(jpeg::SIGNATURE) {
            let dots = jpeg::dots(bytes)?;
            let as_it_is = dots.fits(MOST).then(|| Self::read(bytes)).and_then(Result::ok);
            as_it_is.map_or_else(|| Self::drawn(&dots.within(MOST)), Ok)
        } else if drawing::is_svg(bytes) {
            Self::drawn(&drawing::dots(bytes, MOST)?)
        } else {
            Err(PictureRefusal::UnknownFormat)
        }
    }

    /// Reads a PNG or JPEG file that was taken in before, no further than its head.
    pub fn read(bytes: &[u8]) -> Result<Self, PictureRefusal> {
        let (kind, (width, height)) = if bytes.starts_with(png::SIGNATURE) {
            (Kind::Png, png::size(bytes)?)
        } else if bytes.starts_with(jpeg::SIGNATURE) {
            let frame = jpeg::frame(bytes)?;
            if !matches!(frame.components, 1 | 3) {
                return Err(PictureRefusal::UnknownFormat);
            }
            (Kind::Jpeg, (frame.width, frame.height))
        } else {
            return Err(PictureRefusal::UnknownFormat);
        };
        Ok(Self { width, height, original: bytes.to_vec(), kind, pixels: OnceLock::new() })
    }

    fn drawn(dots: &Dots) -> Result<Self, PictureRefusal> {
        Self::read(&png::file(dots))
    }

    /// What a file stores; a picture that was damaged since it was taken in is left blank.
    pub(crate) fn pixels(&self) -> &Pixels {
        self.pixels.get_or_init(|| match self.kind {
            Kind::Png => {
                let dots = png::dots(&self.original);
                dots.unwrap_or_else(|_| Dots::blank(self.width, self.height)).deflated()
            }
            Kind::Jpeg => {
                let components = jpeg::frame(&self.original).map_or(3, |frame| frame.components);
                Pixels::Jpeg { components }
            }
        })
    }

    /// An address an `<img>` can show.
    pub fn address(&self) -> String {
        let kind = match self.kind {
            Kind::Png => "png",
            Kind::Jpeg => "jpeg",
        };
        format!("data:image/{kind};base64,{}", STANDARD.encode(&self.original))
    }

    /// The largest frame of the picture's shape within these millimetres.
    pub fn fitted(&self, width: f32, height: f32) -> (f32, f32) {
        let scale = (width / self.width as f32).min(height / self.height as f32);
        (self.width as f32 * scale, self.height as f32 * scale)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A small logo with a clear ground, made here.
    pub(crate) fn logo(width: u32, height: u32) -> Vec<u8> {
        let inside = |x: i64, y: i64| {
            let radius = i64::from(width.min(height)) / 2 - 1;
            let (dx, dy) = (x - i64::from(width) / 2, y - i64::from(height) / 2);
            dx * dx + dy * dy <= radius * radius
        };
        let rgba = (0..width * height).flat_map(|at| {
            let (x, y) = (i64::from(at % width), i64::from(at / width));
            [31, 90, 90, if inside(x, y) { 255 } else { 0 }]
        });
        png::file(&Dots { width, height, rgba: rgba.collect() })
    }

    #[test]
    fn a_png_keeps_its_clear_ground_and_its_shape() {
        let file = logo(40, 20);
        let picture = Picture::taken_in(&file).unwrap();
        assert_eq!((picture.width, picture.height), (40, 20));
        assert!(picture.original == file, "small enough: kept as it came");
        assert!(matches!(picture.pixels(), Pixels::Deflated { alpha: Some(_), .. }));
        assert_eq!(picture.fitted(100.0, 10.0), (20.0, 10.0));
    }

    #[test]
    fn a_large_picture_is_made_small_once_and_keeps_its_shape() {
        let picture = Picture::taken_in(&logo(2000, 1500)).unwrap();
        assert_eq!((picture.width, picture.height), (693, 520));
        assert!(picture.original.starts_with(png::SIGNATURE));
        let photo = Picture::taken_in(include_bytes!("../tests/pictures/photo.jpg")).unwrap();
        assert_eq!((photo.kind, photo.width, photo.height), (Kind::Png, 390, 520));
    }

    #[test]
    fn what_is_no_picture_is_refused_for_its_reason() {
        let refused = |bytes: &[u8]| Picture::taken_in(bytes).unwrap_err();
        assert_eq!(refused(b"GIF89a"), PictureRefusal::UnknownFormat);
        let whole = logo(40, 20);
        for end in [9, 30, 60, whole.len() / 2] {
            assert_eq!(refused(&whole[..end]), PictureRefusal::Damaged);
        }
        let photo = include_bytes!("../tests/pictures/photo.jpg");
        for end in [3, 200, photo.len() / 2, photo.len() - 2] {
            assert_eq!(refused(&photo[..end]), PictureRefusal::Damaged);
        }
        let wide = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x1e, 0, 0x14, 0, 3];
        let large = PictureRefusal::TooLarge { megapixels: 40, most: 12 };
        assert_eq!(refused(&wide), large);
    }

    #[test]
    fn a_print_that_mixes_four_inks_is_shown_in_its_colours() {
        let picture = Picture::taken_in(include_bytes!("../tests/pictures/inks.jpg")).unwrap();
        let dots = png::dots(&picture.original).unwrap();
        let near = |a: u8, b: u8| a.abs_diff(b) < 40;
        let [red, green, blue, _] = dots.rgba[..4] else { panic!() };
        assert!(near(red, 0) && near(green, 255) && near(blue, 255), "{red} {green} {blue}");
    }
}
