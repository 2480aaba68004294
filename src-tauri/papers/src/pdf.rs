//! Pages to bytes of a PDF: the same pages, the same bytes.
//!
//! This file alone knows printpdf, which stores fonts and pictures; [`finish`] puts pages, structure
//! and metadata around them as the archive and accessibility standards (ISO 19005-2, ISO 14289-1)
//! want them; [`body`] alone knows the bytes of objects.

mod body;
mod content;
mod finish;
mod ink;
mod meta;
mod operators;
mod sheet;
mod structure;
mod xmp;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, FontId, Mm, Op, ParsedFont, PdfDocument,
    PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem, XObject, XObjectId,
};

use self::content::{Pictures, Writer};
use self::finish::File;
use self::ink::{Ink, subset_name};
pub use self::meta::Meta;
use self::sheet::Shared;
use crate::page::{Item, Page};
use crate::picture::{Colors, Picture, Pixels};

/// The bytes of a PDF file.
pub fn pdf(pages: &[Page], meta: &Meta) -> Vec<u8> {
    let pictures = pictures_of(pages);
    // Taking pictures apart and cutting fonts each take half of what a single page costs.
    let ink = std::thread::scope(|both| {
        both.spawn(|| pictures.iter().for_each(|picture| _ = picture.pixels()));
        Ink::of(pages)
    });
    let places: Pictures =
        pictures.iter().enumerate().map(|(at, picture)| (Arc::as_ptr(picture), at)).collect();
    let mut writer = Writer::new(&ink, &places, meta.tagged);
    let (shared, backdrops) = backdrops(pages, meta, &mut writer);
    let usual = pages.first().map_or((595.28, 841.89), points);
    let mut file = File::new(stored(&ink, &pictures), shared, usual, meta);
    for page in pages {
        let below =
            page.backdrop.as_ref().and_then(|items| backdrops.get(&items.as_ptr()).copied());
        let (content, kids) = writer.page(page, below);
        file.page(points(page), &content, &kids, page.bookmark.as_deref());
    }
    file.finish()
}

fn points(page: &Page) -> (f32, f32) {
    let point = |millimetres: f32| (millimetres / crate::setting::POINT * 100.0).round() / 100.0;
    (point(page.size.width), point(page.size.height))
}

/// Each picture once, in the order met.
fn pictures_of(pages: &[Page]) -> Vec<Arc<Picture>> {
    let mut seen = HashMap::new();
    let mut pictures = Vec::new();
    for item in pages.iter().flat_map(Page::all) {
        if let Item::Picture { picture, .. } = item {
            seen.entry(Arc::as_ptr(picture)).or_insert_with(|| pictures.push(Arc::clone(picture)));
        }
    }
    pictures
}

/// Backdrops used more than once, as drawings of their own. A shared drawing cannot hold what is
/// to be read aloud on each page, so a tagged file repeats those that say something.
fn backdrops(
    pages: &[Page],
    meta: &Meta,
    writer: &mut Writer<'_>,
) -> (Vec<Shared>, HashMap<*const Item, usize>) {
    let mut uses: HashMap<*const Item, usize> = HashMap::new();
    for items in pages.iter().filter_map(|page| page.backdrop.as_ref()) {
        *uses.entry(items.as_ptr()).or_default() += 1;
    }
    let (mut shared, mut places) = (Vec::new(), HashMap::new());
    for page in pages {
        let Some(items) = &page.backdrop else { continue };
        let speaks = meta.tagged && items.iter().any(|item| matches!(item, Item::Open(_)));
        let used = uses.get(&items.as_ptr()).copied().unwrap_or(0);
        if used < 2 || speaks || places.contains_key(&items.as_ptr()) {
            continue;
        }
        places.insert(items.as_ptr(), shared.len());
        let content = writer.backdrop(items, page.size.height);
        shared.push(Shared { size: points(page), content: crate::deflate::deflate(&content) });
    }
    (shared, places)
}

/// Fonts and pictures as printpdf stores them, on a page that shows every glyph once: that page
/// tells printpdf what each glyph says, and is dropped afterwards.
fn stored(ink: &Ink, pictures: &[Arc<Picture>]) -> finish::Stored {
    let mut document = PdfDocument::new("");
    let mut ops = vec![Op::StartTextSection];
    for (face, cut) in &ink.cuts {
        let Some(mut font) = ParsedFont::from_bytes(&cut.program, 0, &mut Vec::new()) else {
            continue;
        };
        font.font_name = Some(subset_name(*face, &cut.program));
        let id = FontId(format!("F{}", *face as usize));
        document.resources.fonts.map.insert(id.clone(), printpdf::PdfFont::new(font));
        ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(10.0) });
        let glyphs = cut.says.iter().zip(0..).skip(1).map(|(said, glyph)| {
            // A glyph that says nothing by itself is part of the one before.
            let said = if said.is_empty() { "\u{200b}".to_owned() } else { said.clone() };
            Codepoint::with_cid(glyph, 0.0, said)
        });
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs.collect())] });
    }
    ops.push(Op::EndTextSection);
    for (at, picture) in pictures.iter().enumerate() {
        let stream = image_stream(picture);
        let stored =
            XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None });
        document.resources.xobjects.map.insert(XObjectId(format!("I{at}")), stored);
    }
    document.with_pages(vec![PdfPage::new(Mm(10.0), Mm(10.0), ops)]);
    let options =
        PdfSaveOptions { optimize: false, subset_fonts: false, ..PdfSaveOptions::default() };
    finish::stored(document.to_lopdf_document(&options, &mut Vec::new()))
}

fn image_stream(picture: &Picture) -> ExternalStream {
    match picture.pixels() {
        Pixels::Jpeg { components } => {
            let space = if *components == 1 { "DeviceGray" } else { "DeviceRGB" };
            encoded(picture, name(space), "DCTDecode", picture.original.clone())
        }
        Pixels::Deflated { colors, alpha } => {
            let (space, content) = match colors {
                Colors::Rgb(rgb) => (name("DeviceRGB"), rgb),
                Colors::Indexed { palette, places } => (indexed(palette), places),
            };
            let mut stream = encoded(picture, space, "FlateDecode", content.clone());
            if let Some(alpha) = alpha {
                let mask = encoded(picture, name("DeviceGray"), "FlateDecode", alpha.clone());
                stream.dict.insert("SMask".to_owned(), DictItem::Stream { stream: mask });
            }
            stream
        }
    }
}

fn name(text: &str) -> DictItem {
    DictItem::Name(text.as_bytes().to_vec())
}

/// Colours by their place in a palette (ISO 32000-1, 8.6.6.3).
fn indexed(palette: &[u8]) -> DictItem {
    let last = (palette.len() / 3).saturating_sub(1) as i64;
    let palette = DictItem::String { data: palette.to_vec(), literal: false };
    DictItem::Array(vec![name("Indexed"), name("DeviceRGB"), DictItem::Int(last), palette])
}

fn encoded(picture: &Picture, space: DictItem, filter: &str, content: Vec<u8>) -> ExternalStream {
    let dict: BTreeMap<String, DictItem> = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(picture.width.into())),
        ("Height", DictItem::Int(picture.height.into())),
        ("BitsPerComponent", DictItem::Int(8)),
        ("ColorSpace", space),
        ("Filter", name(filter)),
    ]
    .into_iter()
    .map(|(key, value)| (key.to_owned(), value))
    .collect();
    ExternalStream { dict, content, compress: false }
}
