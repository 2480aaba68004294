//! Bytes made fewer, as PDF wants them.

use flate2::{Compress, Compression, FlushCompress, Status};

/// Deflates with the zlib wrapper, as PDF wants it; one for many, since starting one costs more than
/// deflating a page.
pub(crate) struct Deflater(Compress);

/// As small as it gets in a reasonable time.
const SMALL: u32 = 6;
/// In a third of that time, a little larger.
const QUICK: u32 = 1;

impl Default for Deflater {
    fn default() -> Self {
        Self::at(SMALL)
    }
}

impl Deflater {
    fn at(level: u32) -> Self {
        Self(Compress::new(Compression::new(level), true))
    }

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

/// The dots of a picture: there is one in a file, and they would be half of what a single page costs.
pub(crate) fn deflate_quickly(bytes: &[u8]) -> Vec<u8> {
    Deflater::at(QUICK).deflate(bytes)
}

/// One thing deflated, once.
pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    Deflater::default().deflate(bytes)
}
