//! The bytes of a file, object by object: streams as they come, all else packed into compressed
//! streams of objects, then where each of them is (ISO 32000-1, 7.5.7 and 7.5.8).

use std::io::Write as _;

use lopdf::{Dictionary, Document, Object, StringFormat};

use crate::deflate::Deflater;

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    /// So many bytes from the start.
    At(u32),
    /// The nth object of a stream of objects.
    In(u32, u16),
}

/// Objects packed together until there are enough of them.
#[derive(Default)]
struct Pack {
    ids: Vec<u32>,
    /// « 12 0 13 45 »: the number of each object and where it starts.
    heads: Vec<u8>,
    bodies: Vec<u8>,
}

/// A file being written from its first byte to its last.
pub(super) struct Body {
    out: Vec<u8>,
    /// By object number.
    places: Vec<Place>,
    pack: Pack,
    pub deflater: Deflater,
}

/// Enough to compress well, few enough for a reader who wants only one.
const A_PACK: usize = 1000;

impl Body {
    pub fn new() -> Self {
        // Four bytes above 127 tell those who carry the file that it is no text.
        let out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
        let pack = Pack::default();
        Self { out, places: vec![Place::Nowhere], pack, deflater: Deflater::default() }
    }

    /// All objects of a document under the numbers they have there, deflated where they are not yet.
    pub fn take(&mut self, document: &Document) {
        let most = document.objects.keys().map(|id| id.0).max().unwrap_or(0);
        self.places.resize(most as usize + 1, Place::Nowhere);
        for ((id, _), object) in &document.objects {
            match object {
                Object::Stream(stream) if stream.dict.has(b"Filter") => {
                    self.stream(*id, &stream.dict, &stream.content);
                }
                Object::Stream(stream) => {
                    let mut dict = stream.dict.clone();
                    dict.set("Filter", "FlateDecode");
                    let content = self.deflater.deflate(&stream.content);
                    self.stream(*id, &dict, &content);
                }
                other => self.object(*id, |out| spell(out, other)),
            }
        }
    }

    /// A number for an object that is written later.
    pub fn number(&mut self) -> u32 {
        self.places.push(Place::Nowhere);
        self.places.len() as u32 - 1
    }

    /// An object that is no stream.
    pub fn object(&mut self, id: u32, write: impl FnOnce(&mut Vec<u8>)) {
        // Writing into memory cannot fail, here and below.
        let _ = write!(self.pack.heads, "{id} {} ", self.pack.bodies.len());
        write(&mut self.pack.bodies);
        self.pack.bodies.push(b'\n');
        self.pack.ids.push(id);
        if self.pack.ids.len() == A_PACK {
            self.close_pack();
        }
    }

    /// The same, numbered now.
    pub fn add(&mut self, object: &Object) -> u32 {
        let id = self.number();
        self.object(id, |out| spell(out, object));
        id
    }

    /// A stream whose content is as its dictionary says.
    pub fn stream(&mut self, id: u32, dict: &Dictionary, content: &[u8]) {
        let mut head = Vec::new();
        let entries = dict.iter().filter(|(key, _)| key.as_slice() != b"Length");
        entries.for_each(|(key, value)| entry(&mut head, key, value));
        self.place(id, &head, content);
    }

    /// A stream of operators, deflated here; gives the bytes it takes.
    pub fn operators(&mut self, id: u32, content: &[u8]) -> Vec<u8> {
        let content = self.deflater.deflate(content);
        self.place(id, b"/Filter/FlateDecode", &content);
        content
    }

    fn place(&mut self, id: u32, head: &[u8], content: &[u8]) {
        self.places[id as usize] = Place::At(self.out.len() as u32);
        let _ = write!(self.out, "{id} 0 obj\n<</Length {}", content.len());
        self.out.extend(head);
        self.out.extend(b">>stream\n");
        self.out.extend(content);
        self.out.extend(b"\nendstream\nendobj\n");
    }

    fn close_pack(&mut self) {
        let pack = std::mem::take(&mut self.pack);
        let stream = self.number();
        for (at, id) in pack.ids.iter().enumerate() {
            self.places[*id as usize] = Place::In(stream, at as u16);
        }
        let content = self.deflater.deflate(&[pack.heads.as_slice(), &pack.bodies].concat());
        let (count, first) = (pack.ids.len(), pack.heads.len());
        let head = format!("/Type/ObjStm/N {count}/First {first}/Filter/FlateDecode");
        self.place(stream, head.as_bytes(), &content);
    }

    /// The whole file: `trailer` says where to begin.
    pub fn finish(mut self, trailer: &Dictionary) -> Vec<u8> {
        self.close_pack();
        let id = self.number();
        let start = self.out.len();
        self.places[id as usize] = Place::At(start as u32);
        let content = self.deflater.deflate(&rows(&self.places));
        let mut head = format!("/Type/XRef/Size {}/W[1 4 2]", self.places.len()).into_bytes();
        head.extend(b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>");
        trailer.iter().for_each(|(key, value)| entry(&mut head, key, value));
        self.place(id, &head, &content);
        let _ = write!(self.out, "startxref\n{start}\n%%EOF\n");
        self.out
    }
}

/// A row for each object: its kind and where it is, each byte less the one above it (the « Up »
/// predictor of PNG), which leaves little where objects follow each other.
fn rows(places: &[Place]) -> Vec<u8> {
    const UP: u8 = 2;
    let (mut rows, mut above) = (Vec::with_capacity(places.len() * 8), [0_u8; 7]);
    for place in places {
        let (kind, at, nth) = match *place {
            Place::Nowhere => (0, 0, u16::MAX),
            Place::At(bytes) => (1, bytes, 0),
            Place::In(stream, nth) => (2, stream, nth),
        };
        let mut row = [kind; 7];
        row[1..5].copy_from_slice(&at.to_be_bytes());
        row[5..].copy_from_slice(&nth.to_be_bytes());
        rows.push(UP);
        rows.extend(row.iter().zip(above).map(|(now, before)| now.wrapping_sub(before)));
        above = row;
    }
    rows
}

fn entry(out: &mut Vec<u8>, key: &[u8], value: &Object) {
    out.push(b'/');
    out.extend(key);
    spell(out, value);
}

/// An object as ISO 32000-1, 7.3 spells it.
pub(super) fn spell(out: &mut Vec<u8>, object: &Object) {
    let _ = match object {
        Object::Null | Object::Stream(_) => write!(out, " null"),
        Object::Boolean(value) => write!(out, " {value}"),
        Object::Integer(value) => write!(out, " {value}"),
        Object::Real(value) => write!(out, " {value}"),
        Object::Reference((id, generation)) => write!(out, " {id} {generation} R"),
        Object::Name(name) => {
            out.push(b'/');
            out.write_all(name)
        }
        Object::String(text, StringFormat::Literal) => {
            out.push(b'(');
            for byte in text {
                match byte {
                    b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
                    b'\r' => out.extend(b"\\r"),
                    _ => out.push(*byte),
                }
            }
            out.write_all(b")")
        }
        Object::String(text, StringFormat::Hexadecimal) => {
            out.push(b'<');
            text.iter().for_each(|byte| drop(write!(out, "{byte:02X}")));
            out.write_all(b">")
        }
        Object::Array(items) => {
            out.push(b'[');
            items.iter().for_each(|item| spell(out, item));
            out.write_all(b"]")
        }
        Object::Dictionary(dict) => {
            out.extend(b"<<");
            dict.iter().for_each(|(key, value)| entry(out, key, value));
            out.write_all(b">>")
        }
    };
}
