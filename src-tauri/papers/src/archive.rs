//! Several files as one archive, to be sent.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The bytes of an archive of these files, the same twice.
pub fn archive(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    // Writing into memory fails only where a part passes 4 GB, far above what papers weigh.
    packed(files).unwrap_or_default()
}

/// PDF is deflated already: files are stored as they are.
fn packed(files: &[(String, Vec<u8>)]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    for (name, bytes) in files {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_goes_in_comes_out_under_its_name() {
        let files =
            vec![("a.pdf".to_owned(), b"un".to_vec()), ("b.pdf".to_owned(), b"deux".to_vec())];
        let bytes = archive(&files);
        assert_eq!(bytes, archive(&files));
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for (name, content) in &files {
            let mut read = Vec::new();
            zip.by_name(name).unwrap().read_to_end(&mut read).unwrap();
            assert_eq!(&read, content);
        }
    }
}
