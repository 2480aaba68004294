//! Logos and signatures: checked once, encoded once, drawn on as many pages as wanted.

use std::io::{Cursor, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use serde::Serialize;
use ts_rs::TS;

/// A picture ready for paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Pixels.
    pub width: u32,
    pub height: u32,
    /// The file as it was given, for the screen.
    pub original: Vec<u8>,
    pub kind: Kind,
    pub(crate) pixels: Pixels,
}

/// The file format a picture came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Png,
    Jpeg,
}

/// The pixels as a PDF stores them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Pixels {
    /// The JPEG bytes as they came, with the number of colour components.
    Jpeg { components: u8 },
    /// RGB, and opacity where any pixel is not opaque; both deflated.
    Deflated { rgb: Vec<u8>, alpha: Option<Vec<u8>> },
}

/// Why a file cannot be used as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum PictureRefusal {
    /// Neither PNG nor JPEG.
    UnknownFormat,
    /// The file stops early or contradicts itself.
    Damaged,
    /// An SVG drawing: it could run a program or follow a link, so it is not opened at all.
    Drawing,
    /// More pixels than paper can show.
    TooLarge { megapixels: u32, most: u32 },
}

/// More than an A4 page at 300 dots an inch holds.
const MOST_MEGAPIXELS: u32 = 12;

impl Picture {
    /// Reads a PNG or JPEG file.
    pub fn read(bytes: &[u8]) -> Result<Self, PictureRefusal> {
        if bytes.starts_with(b"\x89PNG") {
            png(bytes)
        } else if bytes.starts_with(&[0xff, 0xd8]) {
            jpeg(bytes)
        } else if is_svg(bytes) {
            Err(PictureRefusal::Drawing)
        } else {
            Err(PictureRefusal::UnknownFormat)
        }
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

/// Whether it begins as an SVG does, after what may stand before.
fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2000)]);
    head.trim_start_matches('\u{feff}').trim_start().starts_with('<') && head.contains("<svg")
}

fn checked(width: u32, height: u32) -> Result<(), PictureRefusal> {
    let pixels = u64::from(width) * u64::from(height);
    let megapixels = pixels.div_ceil(1_000_000).min(u64::from(u32::MAX)) as u32;
    match pixels {
        0 => Err(PictureRefusal::Damaged),
        _ if megapixels > MOST_MEGAPIXELS => {
            Err(PictureRefusal::TooLarge { megapixels, most: MOST_MEGAPIXELS })
        }
        _ => Ok(()),
    }
}

fn png(bytes: &[u8]) -> Result<Picture, PictureRefusal> {
    let damaged = |_| PictureRefusal::Damaged;
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let header = decoder.read_header_info().map_err(damaged)?;
    let (width, height) = (header.width, header.height);
    checked(width, height)?;
    let mut reader = decoder.read_info().map_err(damaged)?;
    let mut samples = vec![0; reader.output_buffer_size().ok_or(PictureRefusal::Damaged)?];
    let info = reader.next_frame(&mut samples).map_err(damaged)?;
    samples.truncate(info.buffer_size());
    let channels = info.color_type.samples();
    let (mut rgb, mut alpha) = (Vec::new(), Vec::new());
    for pixel in samples.chunks_exact(channels) {
        match *pixel {
            [grey] => rgb.extend([grey; 3]),
            [grey, opacity] => {
                rgb.extend([grey; 3]);
                alpha.push(opacity);
            }
            [red, green, blue] => rgb.extend([red, green, blue]),
            [red, green, blue, opacity, ..] => {
                rgb.extend([red, green, blue]);
                alpha.push(opacity);
            }
            [] => {}
        }
    }
    let clear = alpha.iter().any(|opacity| *opacity < u8::MAX);
    let pixels = Pixels::Deflated { rgb: deflate(&rgb), alpha: clear.then(|| deflate(&alpha)) };
    Ok(Picture { width, height, original: bytes.to_vec(), kind: Kind::Png, pixels })
}

/// Walks the segments to the frame header (ISO/IEC 10918-1, annex B); the rest is left as it is.
fn jpeg(bytes: &[u8]) -> Result<Picture, PictureRefusal> {
    let mut at = 2;
    loop {
        let Some(&[0xff, marker, high, low]) = bytes.get(at..at + 4) else {
            return Err(PictureRefusal::Damaged);
        };
        let frame = matches!(marker, 0xc0..=0xc2);
        if frame {
            let Some(&[_, h1, h2, w1, w2, components]) = bytes.get(at + 4..at + 10) else {
                return Err(PictureRefusal::Damaged);
            };
            let (width, height) = (u16::from_be_bytes([w1, w2]), u16::from_be_bytes([h1, h2]));
            checked(width.into(), height.into())?;
            return match components {
                1 | 3 => Ok(Picture {
                    width: width.into(),
                    height: height.into(),
                    original: bytes.to_vec(),
                    kind: Kind::Jpeg,
                    pixels: Pixels::Jpeg { components },
                }),
                _ => Err(PictureRefusal::UnknownFormat),
            };
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}

/// Deflates with the zlib wrapper, as PDF wants it.
pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
    // Writing into memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A small logo with a clear ground, made here.
    pub(crate) fn logo(width: u32, height: u32) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(png::ColorType::Rgba);
        let mut writer = encoder.write_header().unwrap();
        let pixels: Vec<u8> = (0..width * height)
            .flat_map(|at| {
                let (x, y) = ((at % width) as i64, (at / width) as i64);
                let radius = i64::from(width.min(height)) / 2 - 1;
                let (dx, dy) = (x - i64::from(width) / 2, y - i64::from(height) / 2);
                let inside = dx * dx + dy * dy <= radius * radius;
                [31, 90, 90, if inside { 255 } else { 0 }]
            })
            .collect();
        writer.write_image_data(&pixels).unwrap();
        drop(writer);
        file
    }

    #[test]
    fn a_png_keeps_its_clear_ground_and_its_shape() {
        let picture = Picture::read(&logo(40, 20)).unwrap();
        assert_eq!((picture.width, picture.height), (40, 20));
        assert!(matches!(picture.pixels, Pixels::Deflated { alpha: Some(_), .. }));
        assert_eq!(picture.fitted(100.0, 10.0), (20.0, 10.0));
    }

    #[test]
    fn what_is_no_picture_is_refused_for_its_reason() {
        assert_eq!(Picture::read(b"GIF89a"), Err(PictureRefusal::UnknownFormat));
        for drawing in ["<svg/>", "<?xml version='1.0'?>\n<!-- a logo -->\n<svg><script/></svg>"] {
            assert_eq!(Picture::read(drawing.as_bytes()), Err(PictureRefusal::Drawing));
        }
        assert_eq!(Picture::read(&logo(40, 20)[..60]), Err(PictureRefusal::Damaged));
        assert_eq!(Picture::read(&[0xff, 0xd8, 0xff]), Err(PictureRefusal::Damaged));
        let wide = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x1e, 0, 0x14, 0, 3];
        assert_eq!(
            Picture::read(&wide),
            Err(PictureRefusal::TooLarge { megapixels: 40, most: MOST_MEGAPIXELS })
        );
    }
}
