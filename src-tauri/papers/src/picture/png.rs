//! PNG files (ISO/IEC 15948) and their dots.

use std::io::Cursor;

use png::{ColorType, Decoder, DecodingError, Encoder, Transformations};

use super::dots::Dots;
use super::refusal::{PictureRefusal, checked};

pub(super) const SIGNATURE: &[u8] = b"\x89PNG";

/// Width and height, if paper can show as many dots.
pub(super) fn size(bytes: &[u8]) -> Result<(u32, u32), PictureRefusal> {
    let mut decoder = Decoder::new(Cursor::new(bytes));
    let header = decoder.read_header_info().map_err(damaged)?;
    checked(header.width, header.height)
}

pub(super) fn dots(bytes: &[u8]) -> Result<Dots, PictureRefusal> {
    let (width, height) = size(bytes)?;
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info().map_err(damaged)?;
    let mut samples = vec![0; reader.output_buffer_size().ok_or(PictureRefusal::Damaged)?];
    let info = reader.next_frame(&mut samples).map_err(damaged)?;
    samples.truncate(info.buffer_size());
    let rgba = match info.color_type {
        ColorType::Rgba => samples,
        _ => samples.chunks_exact(2).flat_map(|it| [it[0], it[0], it[0], it[1]]).collect(),
    };
    Ok(Dots { width, height, rgba })
}

fn damaged(_: DecodingError) -> PictureRefusal {
    PictureRefusal::Damaged
}

/// The dots as a file.
pub(super) fn file(dots: &Dots) -> Vec<u8> {
    // Writing into memory fails only for a picture without dots, which none is.
    written(dots).unwrap_or_default()
}

fn written(dots: &Dots) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, dots.width, dots.height);
    let clear = dots.clear_in_places();
    encoder.set_color(if clear { ColorType::Rgba } else { ColorType::Rgb });
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&if clear { dots.rgba.clone() } else { dots.rgb() })?;
    writer.finish()?;
    Ok(file)
}
