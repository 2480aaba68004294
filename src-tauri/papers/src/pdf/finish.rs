//! The file around its pages: fonts and pictures, structure, table of contents, metadata.

use std::io::Write as _;

use lopdf::{Dictionary, Document, Object, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::body::{Body, spell};
use super::meta::Meta;
use super::sheet::{Kid, Shared};
use super::structure::Structure;
use super::xmp;

/// The document with its fonts and pictures, and where they are.
pub(super) struct Stored {
    document: Document,
    fonts: Object,
    pictures: Object,
}

/// Takes fonts and pictures out of a document that has nothing else worth keeping.
pub(super) fn stored(mut document: Document) -> Stored {
    let page = document.page_iter().next();
    let resources = page.and_then(|page| {
        let resources =
            document.get_dictionary(page).ok()?.get(b"Resources").ok()?.as_reference().ok()?;
        document.get_dictionary(resources).ok().cloned()
    });
    let kept = |key: &[u8]| {
        let found = resources.as_ref().and_then(|found| found.get(key).ok()).cloned();
        found.unwrap_or_else(|| Object::Dictionary(Dictionary::new()))
    };
    let (fonts, pictures) = (kept(b"Font"), kept(b"XObject"));
    let root = document.new_object_id();
    document.trailer = dictionary! { "Root" => root };
    document.set_object(root, dictionary! { "F" => fonts.clone(), "X" => pictures.clone() });
    document.prune_objects();
    document.objects.remove(&root);
    Stored { document, fonts, pictures }
}

/// A file that takes page after page.
pub(super) struct File<'a> {
    body: Body,
    meta: &'a Meta,
    /// The node all pages stand under, and what they have in common.
    node: u32,
    usual: (f32, f32),
    fonts: Object,
    drawings: Object,
    pages: Vec<u32>,
    marks: Vec<(&'a str, u32)>,
    structure: Option<Structure>,
    /// Of all that is drawn and said: equal facts, equal name.
    hash: Sha256,
}

impl<'a> File<'a> {
    /// The file before its first page; most pages are of the `usual` size, in points.
    pub fn new(stored: Stored, shared: Vec<Shared>, usual: (f32, f32), meta: &'a Meta) -> Self {
        let mut body = Body::new();
        body.take(&stored.document);
        let mut hash = Sha256::new();
        shared.iter().for_each(|drawn| hash.update(&drawn.content));
        let drawings = drawings(&mut body, &stored, shared);
        let structure = meta.tagged.then(|| Structure::new(&mut body));
        Self {
            node: body.number(),
            body,
            meta,
            usual,
            fonts: stored.fonts,
            drawings,
            pages: Vec::new(),
            marks: Vec::new(),
            structure,
            hash,
        }
    }

    /// The next page: its size in points, its operators, and what is read aloud of it.
    pub fn page(&mut self, size: (f32, f32), content: &[u8], kids: &[Kid], mark: Option<&'a str>) {
        let (page, operators) = (self.body.number(), self.body.number());
        let written = self.body.operators(operators, content);
        self.hash.update(&written);
        let (node, usual, at) = (self.node, self.usual, self.pages.len());
        let tagged = self.structure.is_some();
        self.body.object(page, |out| {
            // Writing into memory cannot fail, here and below.
            let _ = write!(out, "<</Type/Page/Parent {node} 0 R/Contents {operators} 0 R");
            if size != usual {
                out.extend(b"/MediaBox");
                spell(out, &media_box(size));
            }
            if tagged {
                let _ = write!(out, "/StructParents {at}/Tabs/S");
            }
            out.extend(b">>");
        });
        if let Some(structure) = &mut self.structure {
            structure.page(&mut self.body, page, kids);
        }
        self.pages.push(page);
        self.marks.extend(mark.map(|mark| (mark, page)));
    }

    /// The whole file.
    pub fn finish(mut self) -> Vec<u8> {
        let body = &mut self.body;
        let kids = self.pages.iter().map(|id| refer(*id)).collect();
        let resources = dictionary! { "Font" => self.fonts, "XObject" => self.drawings };
        let pages = dictionary! { "Type" => "Pages", "Count" => self.pages.len() as i64,
        "Kids" => Object::Array(kids), "MediaBox" => media_box(self.usual), "Resources" => resources };
        body.object(self.node, |out| spell(out, &pages.into()));
        self.hash.update(format!("{:?}", self.meta));
        let hash: String =
            self.hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => refer(self.node),
        "Lang" => Object::string_literal(self.meta.language.code()),
        // Badges and labels are as large on paper as on the sheet they are made for.
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true, "PrintScaling" => "None" },
        "Metadata" => metadata(body, self.meta, &hash),
        "OutputIntents" => vec![output_intent(body)] };
        if let Some(structure) = self.structure {
            catalog.set("StructTreeRoot", refer(structure.finish(body)));
            catalog.set("MarkInfo", dictionary! { "Marked" => true });
        }
        if self.marks.len() > 1 {
            catalog.set("Outlines", refer(outlines(body, &self.marks)));
            catalog.set("PageMode", "UseOutlines");
        }
        let root = body.add(&catalog.into());
        let info = body.add(&info(self.meta).into());
        let id = Object::String(hash.as_bytes()[..16].to_vec(), StringFormat::Hexadecimal);
        self.body.finish(&dictionary! { "Root" => refer(root), "Info" => refer(info),
        "ID" => vec![id.clone(), id] })
    }
}

fn refer(id: u32) -> Object {
    Object::Reference((id, 0))
}

fn media_box(size: (f32, f32)) -> Object {
    vec![0.into(), 0.into(), size.0.into(), size.1.into()].into()
}

/// Backdrops beside the pictures, each with the fonts it needs.
fn drawings(body: &mut Body, stored: &Stored, shared: Vec<Shared>) -> Object {
    if shared.is_empty() {
        return stored.pictures.clone();
    }
    let found = stored.pictures.as_reference();
    let found = found.ok().and_then(|id| stored.document.get_dictionary(id).ok().cloned());
    let mut all = found.unwrap_or_default();
    for (at, drawn) in shared.into_iter().enumerate() {
        let form = dictionary! { "Type" => "XObject", "Subtype" => "Form", "Filter" => "FlateDecode",
        "BBox" => media_box(drawn.size), "Resources" => dictionary! {
        "Font" => stored.fonts.clone(), "XObject" => stored.pictures.clone() } };
        let id = body.number();
        body.stream(id, &form, &drawn.content);
        all.set(format!("B{at}"), refer(id));
    }
    refer(body.add(&all.into()))
}

fn metadata(body: &mut Body, meta: &Meta, hash: &str) -> Object {
    let id = body.number();
    let head = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    body.stream(id, &head, xmp::packet(meta, hash).as_bytes());
    refer(id)
}

fn info(meta: &Meta) -> Dictionary {
    let date = Object::string_literal(meta.created.format("D:%Y%m%d%H%M%S").to_string());
    dictionary! { "Title" => lopdf::text_string(&meta.title),
    "Author" => lopdf::text_string(&meta.author), "Creator" => lopdf::text_string("Binôme"),
    "Producer" => lopdf::text_string("Binôme"), "CreationDate" => date.clone(), "ModDate" => date }
}

/// Colours mean sRGB (ISO 19005-2, 6.2.3).
fn output_intent(body: &mut Body) -> Object {
    let profile = body.deflater.deflate(include_bytes!("../../color/sRGB.icc"));
    let id = body.number();
    body.stream(id, &dictionary! { "N" => 3, "Filter" => "FlateDecode" }, &profile);
    let name = Object::string_literal("sRGB");
    dictionary! { "Type" => "OutputIntent", "S" => "GTS_PDFA1", "OutputConditionIdentifier" => name.clone(),
        "Info" => name, "DestOutputProfile" => refer(id) }
    .into()
}

/// A flat table of contents; gives its number.
fn outlines(body: &mut Body, marks: &[(&str, u32)]) -> u32 {
    let root = body.number();
    let first = root + 1;
    let last = root + marks.len() as u32;
    for (mark, page) in marks {
        let id = body.number();
        body.object(id, |out| {
            out.extend(b"<</Title");
            spell(out, &lopdf::text_string(mark));
            let _ = write!(out, "/Parent {root} 0 R/Dest[{page} 0 R/Fit]");
            if id > first {
                let _ = write!(out, "/Prev {} 0 R", id - 1);
            }
            if id < last {
                let _ = write!(out, "/Next {} 0 R", id + 1);
            }
            out.extend(b">>");
        });
    }
    let outlines = dictionary! { "Type" => "Outlines", "Count" => marks.len() as i64,
    "First" => refer(first), "Last" => refer(last) };
    body.object(root, |out| spell(out, &outlines.into()));
    root
}
