//! The object tree of the file: pages, structure, table of contents, metadata, bytes.

use lopdf::{
    Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary,
};
use sha2::{Digest, Sha256};

use super::meta::Meta;
use super::sheet::{Kid, Node, Shared, Sheet, role};
use super::xmp;
use crate::page::Tag;

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
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && !stream.dict.has(b"Filter")
        {
            let content = crate::picture::deflate(&stream.content);
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(content);
        }
    }
    Stored { document, fonts, pictures }
}

/// The whole file.
pub(super) fn finish(
    stored: Stored,
    sheets: Vec<Sheet>,
    shared: Vec<Shared>,
    meta: &Meta,
) -> Vec<u8> {
    let Stored { mut document, fonts, pictures } = stored;
    let hash = content_hash(&sheets, &shared, meta);
    let drawings = add_drawings(&mut document, pictures, &fonts, shared);
    let pages = document.new_object_id();
    let marks: Vec<String> = sheets.iter().filter_map(|sheet| sheet.bookmark.clone()).collect();
    let (ids, kids) = add_pages(&mut document, pages, sheets, meta.tagged, &fonts, drawings);
    let bookmarked: Vec<ObjectId> =
        ids.iter().filter(|(_, marked)| *marked).map(|(id, _)| *id).collect();
    let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => pages,
    "Lang" => Object::string_literal(meta.language.code()),
    "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
    "Metadata" => add_metadata(&mut document, meta, &hash),
    "OutputIntents" => vec![add_output_intent(&mut document)] };
    if meta.tagged {
        let ids: Vec<ObjectId> = ids.iter().map(|(id, _)| *id).collect();
        catalog.set("StructTreeRoot", Structure::new(&mut document).add(&ids, kids));
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
    }
    if marks.len() > 1 {
        catalog.set("Outlines", add_outlines(&mut document, &marks, &bookmarked));
        catalog.set("PageMode", "UseOutlines");
    }
    let root = document.add_object(catalog);
    let info = add_info(&mut document, meta);
    let id = Object::String(hash.as_bytes()[..16].to_vec(), StringFormat::Hexadecimal);
    document.trailer = dictionary! { "Root" => root, "Info" => info, "ID" => vec![id.clone(), id] };
    written(document)
}

/// Equal facts, equal name: the hash of all that is drawn and said.
fn content_hash(sheets: &[Sheet], shared: &[Shared], meta: &Meta) -> String {
    let mut hash = Sha256::new();
    for content in
        sheets.iter().map(|sheet| &sheet.content).chain(shared.iter().map(|drawn| &drawn.content))
    {
        hash.update(content);
    }
    hash.update(format!("{meta:?}"));
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn written(mut document: Document) -> Vec<u8> {
    document.version = "1.7".to_owned();
    let mut bytes = Vec::new();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(6)
        .build();
    document.save_with_options(&mut bytes, options).expect("writing into memory cannot fail");
    bytes
}

/// Backdrops beside the pictures, each with the fonts it needs.
fn add_drawings(
    document: &mut Document,
    pictures: Object,
    fonts: &Object,
    shared: Vec<Shared>,
) -> Object {
    if shared.is_empty() {
        return pictures;
    }
    let found =
        pictures.as_reference().ok().and_then(|id| document.get_dictionary(id).ok().cloned());
    let mut all = found.unwrap_or_default();
    for (at, drawn) in shared.into_iter().enumerate() {
        let form = dictionary! { "Type" => "XObject", "Subtype" => "Form", "Filter" => "FlateDecode",
        "BBox" => vec![0.into(), 0.into(), drawn.size.0.into(), drawn.size.1.into()],
        "Resources" => dictionary! { "Font" => fonts.clone(), "XObject" => pictures.clone() } };
        let id = document.add_object(Stream::new(form, drawn.content));
        all.set(format!("B{at}"), id);
    }
    document.add_object(all).into()
}

/// The pages under one node that holds what they have in common.
fn add_pages(
    document: &mut Document,
    node: ObjectId,
    sheets: Vec<Sheet>,
    tagged: bool,
    fonts: &Object,
    drawings: Object,
) -> (Vec<(ObjectId, bool)>, Vec<Vec<Kid>>) {
    let usual = sheets.first().map_or((595.28, 841.89), |sheet| sheet.size);
    let media_box = |size: (f32, f32)| vec![0.into(), 0.into(), size.0.into(), size.1.into()];
    let (mut ids, mut kids) = (Vec::new(), Vec::new());
    for (at, sheet) in sheets.into_iter().enumerate() {
        let content = Stream::new(dictionary! { "Filter" => "FlateDecode" }, sheet.content);
        let content = document.add_object(content);
        let mut page = dictionary! { "Type" => "Page", "Parent" => node, "Contents" => content };
        if sheet.size != usual {
            page.set("MediaBox", media_box(sheet.size));
        }
        if tagged {
            page.set("StructParents", at as i64);
            page.set("Tabs", "S");
        }
        ids.push((document.add_object(page), sheet.bookmark.is_some()));
        kids.push(sheet.kids);
    }
    let all: Vec<Object> = ids.iter().map(|(id, _)| (*id).into()).collect();
    let resources = dictionary! { "Font" => fonts.clone(), "XObject" => drawings };
    document.set_object(
        node,
        dictionary! { "Type" => "Pages", "Count" => all.len() as i64, "Kids" => all,
        "MediaBox" => media_box(usual), "Resources" => resources },
    );
    (ids, kids)
}

fn add_metadata(document: &mut Document, meta: &Meta, hash: &str) -> ObjectId {
    let packet = xmp::packet(meta, hash).into_bytes();
    let head = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    document.add_object(Stream::new(head, packet).with_compression(false))
}

fn add_info(document: &mut Document, meta: &Meta) -> ObjectId {
    let date = Object::string_literal(meta.created.format("D:%Y%m%d%H%M%S").to_string());
    document.add_object(dictionary! { "Title" => lopdf::text_string(&meta.title),
    "Author" => lopdf::text_string(&meta.author), "Creator" => lopdf::text_string("Binôme"),
    "Producer" => lopdf::text_string("Binôme"), "CreationDate" => date.clone(), "ModDate" => date })
}

/// Colours mean sRGB (ISO 19005-2, 6.2.3).
fn add_output_intent(document: &mut Document) -> Object {
    let profile = include_bytes!("../../color/sRGB.icc");
    let head = dictionary! { "N" => 3, "Filter" => "FlateDecode" };
    let profile = document.add_object(Stream::new(head, crate::picture::deflate(profile)));
    let name = Object::string_literal("sRGB");
    dictionary! { "Type" => "OutputIntent", "S" => "GTS_PDFA1", "OutputConditionIdentifier" => name.clone(),
        "Info" => name, "DestOutputProfile" => profile }
    .into()
}

/// A flat table of contents.
fn add_outlines(document: &mut Document, marks: &[String], pages: &[ObjectId]) -> ObjectId {
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = marks.iter().map(|_| document.new_object_id()).collect();
    for (at, (mark, page)) in marks.iter().zip(pages).enumerate() {
        let mut entry = dictionary! { "Title" => lopdf::text_string(mark), "Parent" => root,
        "Dest" => vec![(*page).into(), "Fit".into()] };
        if at > 0 {
            entry.set("Prev", ids[at - 1]);
        }
        if let Some(next) = ids.get(at + 1) {
            entry.set("Next", *next);
        }
        document.set_object(ids[at], entry);
    }
    document.set_object(
        root,
        dictionary! { "Type" => "Outlines", "Count" => ids.len() as i64,
        "First" => ids[0], "Last" => ids[ids.len() - 1] },
    );
    root
}

/// The structure tree (ISO 32000-1, 14.7): what a screen reader is told, in reading order.
struct Structure<'a> {
    document: &'a mut Document,
}

impl<'a> Structure<'a> {
    fn new(document: &'a mut Document) -> Self {
        Self { document }
    }

    fn add(mut self, pages: &[ObjectId], kids: Vec<Vec<Kid>>) -> ObjectId {
        let root = self.document.new_object_id();
        let top = self.document.new_object_id();
        let (mut all, mut parents) = (Vec::new(), Vec::new());
        for (at, (page, kids)) in pages.iter().zip(kids).enumerate() {
            let mut owners = Vec::new();
            for kid in kids {
                if let Kid::Node(node) = kid {
                    all.push(self.element(node, top, *page, &mut owners));
                }
            }
            parents.push(Object::Integer(at as i64));
            parents.push(owners.into());
        }
        self.document.set_object(top, dictionary! { "S" => "Document", "P" => root, "K" => all });
        let tree = dictionary! { "Nums" => parents };
        self.document.set_object(
            root,
            dictionary! { "Type" => "StructTreeRoot", "K" => top,
            "ParentTree" => tree, "ParentTreeNextKey" => pages.len() as i64 },
        );
        root
    }

    /// One element and what it holds; each marked content learns who owns it.
    fn element(
        &mut self,
        node: Node,
        parent: ObjectId,
        page: ObjectId,
        owners: &mut Vec<Object>,
    ) -> Object {
        let id = self.document.new_object_id();
        let mut element = dictionary! { "S" => role(&node.tag), "P" => parent };
        let mut kids = Vec::new();
        for kid in node.kids {
            match kid {
                Kid::Marked(mark) => {
                    element.set("Pg", page);
                    owners.push(id.into());
                    kids.push(Object::Integer(mark.into()));
                }
                Kid::Node(node) => kids.push(self.element(node, id, page, owners)),
            }
        }
        match kids.len() {
            0 => {}
            1 => element.set("K", kids.remove(0)),
            _ => element.set("K", kids),
        }
        attributes(&mut element, &node.tag);
        self.document.set_object(id, element);
        id.into()
    }
}

fn attributes(element: &mut Dictionary, tag: &Tag) {
    let scope = |scope: &str| dictionary! { "O" => "Table", "Scope" => scope };
    match tag {
        Tag::Head => element.set("A", scope("Column")),
        Tag::RowHead => element.set("A", scope("Row")),
        Tag::Figure(shows) => element.set("Alt", lopdf::text_string(shows)),
        _ => {}
    }
}
