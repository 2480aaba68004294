//! Bytes made fewer, as PDF wants them.

use flate2::{Compress, Compression, FlushCompress, Status};

/// Deflates with the zlib wrapper, as PDF wants it; one for many, since starting one costs more than
/// deflating a page.
pub(crate) struct Deflater(Compress);

impl Default for Deflater {
    fn default() -> Self {
        Self(Compress::new(Compression::new(6), true))
    }
}

impl Deflater {
    pub fn deflate(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.0.reset();
        let mut out = Vec::with_capacity(bytes.len() / 2 + 64);
        loop {
            let rest = &bytes[self.0.total_in() as usize..];
            let status = self.0.compress_vec(rest, &mut out, FlushCompress::Finish);
            // Deflating ends; it has no other way to fail than to lack room.
            if !matches!(status, Ok(Status::Ok | Status::BufError)) {
                return out;
            }
            out.reserve(out.capacity());
        }
    }
}

/// One thing deflated, once.
pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    Deflater::default().deflate(bytes)
}
