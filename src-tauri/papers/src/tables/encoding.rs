//! Bytes to text: which letters a file was written in.

use encoding_rs::{MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::table::{Encoding, Reading, Refused};

/// A text, and how its bytes were read.
pub struct Text {
    pub text: String,
    pub encoding: Encoding,
    pub bom: bool,
    pub mojibake: bool,
    pub repaired: bool,
}

/// Decodes a file, by the user's word or by its own signs.
pub fn decode(bytes: &[u8], reading: &Reading) -> Result<Text, Refused> {
    if OTHERS.iter().any(|it| bytes.starts_with(it)) {
        return Err(Refused::NotATable);
    }
    let (marked, start) = byte_order_mark(bytes);
    let body = &bytes[start..];
    let encoding = match reading.encoding.or(marked).or_else(|| utf16_without_mark(body)) {
        Some(known) => known,
        None => guess(body)?,
    };
    let text = letters(body, encoding);
    if looks_binary(&text) {
        return Err(Refused::NotATable);
    }
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    let wide = matches!(encoding, Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be);
    let repair = if wide { repaired(&text) } else { None };
    let mojibake = repair.is_some();
    let repaired = mojibake && reading.repair != Some(false);
    let text = repair.filter(|_| repaired).unwrap_or(text);
    Ok(Text { text, encoding, bom: start > 0, mojibake, repaired })
}

fn byte_order_mark(bytes: &[u8]) -> (Option<Encoding>, usize) {
    match bytes {
        [0xEF, 0xBB, 0xBF, ..] => (Some(Encoding::Utf8), 3),
        [0xFF, 0xFE, ..] => (Some(Encoding::Utf16Le), 2),
        [0xFE, 0xFF, ..] => (Some(Encoding::Utf16Be), 2),
        _ => (None, 0),
    }
}

/// Latin text in UTF-16 has a zero in every other byte.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let head = &bytes[..bytes.len().min(2_000) & !1];
    let zeros =
        |odd: usize| head.chunks_exact(2).filter(|two| two[odd] == 0 && two[1 - odd] != 0).count();
    let most = head.len() / 2 * 8 / 10;
    if head.len() < 8 {
        return None;
    }
    if zeros(1) > most {
        Some(Encoding::Utf16Le)
    } else if zeros(0) > most {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

fn guess(bytes: &[u8]) -> Result<Encoding, Refused> {
    if bytes.contains(&0) {
        return Err(Refused::NotATable);
    }
    if is_nearly_utf8(bytes) {
        return Ok(Encoding::Utf8);
    }
    let scored = [Encoding::Windows1252, Encoding::MacRoman, Encoding::Dos850]
        .map(|encoding| (french(bytes, encoding), encoding));
    let best = scored.iter().copied().reduce(|best, it| if it.0 > best.0 { it } else { best });
    Ok(best.map_or(Encoding::Windows1252, |it| it.1))
}

/// A cut or patched file keeps a few bad bytes among many good letters.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let mut good = 0_usize;
    let mut bad = 0_usize;
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|it| !it.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || good > bad * 20
}

/// How French the letters beyond ASCII look.
fn french(bytes: &[u8], encoding: Encoding) -> i64 {
    let head = &bytes[..bytes.len().min(200_000)];
    let high: Vec<u8> = head.iter().copied().filter(|it| *it >= 0x80).collect();
    letters(&high, encoding).chars().map(weight).sum()
}

fn weight(letter: char) -> i64 {
    match letter {
        'é' => 12,
        'è' | 'à' | 'ê' | 'ç' | 'ô' | 'î' | 'ï' | 'â' | 'û' | 'ù' | 'ë' | 'É' | '’' | 'œ' => {
            8
        }
        'À' | 'È' | 'Ç' | 'Ê' | 'Î' | 'Ô' | 'Œ' | 'ü' | 'ö' | 'ä' | 'ñ' | 'ó' | 'á' | 'í' | 'ú'
        | 'Ï' | 'Ë' => 4,
        '«' | '»' | '€' | '°' | '–' | '…' | '\u{a0}' | '“' | '”' | '•' | 'ÿ' => 2,
        it if it.is_alphabetic() => -2,
        '\u{80}'..='\u{9f}' => -20,
        _ => -6,
    }
}

fn letters(bytes: &[u8], encoding: Encoding) -> String {
    let table = match encoding {
        Encoding::Utf8 => return utf8_with_strays(bytes),
        Encoding::Dos850 => return bytes.iter().map(|it| dos(*it)).collect(),
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Windows1252 => WINDOWS_1252,
        Encoding::MacRoman => MACINTOSH,
    };
    table.decode_without_bom_handling(bytes).0.into_owned()
}

/// Bytes that are no UTF-8 are taken for windows-1252, which is what French lines pasted in are.
fn utf8_with_strays(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    text
}

const DOS_HIGH: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

fn dos(byte: u8) -> char {
    match byte {
        0..=0x7f => char::from(byte),
        high => DOS_HIGH.chars().nth(usize::from(high) - 0x80).unwrap_or('\u{fffd}'),
    }
}

/// How files begin that hold text and are no tables.
const OTHERS: [&[u8]; 5] = [b"%PDF-", b"{\\rtf", b"GIF8", b"\x89PNG", b"\xFF\xD8\xFF"];

/// Text has next to no control characters.
fn looks_binary(text: &str) -> bool {
    let head = text.chars().take(20_000);
    let mut all = 0_usize;
    let mut odd = 0_usize;
    for letter in head {
        all += 1;
        odd += usize::from(
            letter == '\u{fffd}'
                || (letter.is_control()
                    && !matches!(letter, '\n' | '\r' | '\t' | '\u{c}' | '\u{1a}')),
        );
    }
    odd * 50 > all
}

/// The most times a text is put right: some went through two programs that knew no better.
const MOST_REPAIRS: usize = 3;

/// UTF-8 that was read as windows-1252 or as MacRoman and written as UTF-8 again, put right;
/// `None` if it was not.
pub fn repaired(text: &str) -> Option<String> {
    let mut fixed: Option<String> = None;
    for _ in 0..MOST_REPAIRS {
        let now = fixed.as_deref().unwrap_or(text);
        let by = [(&['Ã', 'â', 'Å', 'Â'][..], WINDOWS_1252), (&['√', '¬', '≈'][..], MACINTOSH)];
        let found = by.into_iter().filter(|(signs, _)| now.contains(*signs));
        let better = found.map(|it| repaired_once(now, it.1)).find(|it| it.1 > 0);
        match better {
            Some((better, _)) => fixed = Some(better),
            None => break,
        }
    }
    fixed
}

/// Runs of letters beyond ASCII whose bytes in a table of one byte a letter are UTF-8.
fn repaired_once(text: &str, table: &'static encoding_rs::Encoding) -> (String, usize) {
    let mut fixed = String::with_capacity(text.len());
    let mut times = 0;
    let mut run = String::new();
    for letter in text.chars().chain(['\0']) {
        if !letter.is_ascii() {
            run.push(letter);
            continue;
        }
        match undone(&run, table) {
            Some(right) => {
                times += 1;
                fixed.push_str(&right);
            }
            None => fixed.push_str(&run),
        }
        run.clear();
        if letter != '\0' {
            fixed.push(letter);
        }
    }
    (fixed, times)
}

fn undone(run: &str, table: &'static encoding_rs::Encoding) -> Option<String> {
    if run.chars().count() < 2 {
        return None;
    }
    let bytes: Option<Vec<u8>> = run.chars().map(|it| byte_in(table, it)).collect();
    String::from_utf8(bytes?).ok().filter(|it| it.chars().all(|it| !it.is_control()))
}

/// The byte a letter has in a table; the undefined bytes of windows-1252 stand for themselves.
fn byte_in(table: &'static encoding_rs::Encoding, letter: char) -> Option<u8> {
    if let (true, Ok(byte)) = (table == WINDOWS_1252, u8::try_from(u32::from(letter))) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    let (bytes, _, lost) = table.encode(letter.encode_utf8(&mut buffer));
    match (lost, bytes.as_ref()) {
        (false, [byte]) => Some(*byte),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Encoding) {
        let text =
            decode(bytes, &Reading::default()).unwrap_or_else(|refused| panic!("{refused:?}"));
        (text.text, text.encoding)
    }

    const FRENCH: &str =
        "Prénom;Âge;Œuvre\r\nÉlodie;3;l’été à Pâques, ça va où ?\r\nGaëlle;4;cœur\r\n";

    #[test]
    fn french_is_read_in_every_clothing() {
        let (windows, _, _) = WINDOWS_1252.encode(FRENCH);
        assert_eq!(decoded(&windows), (FRENCH.into(), Encoding::Windows1252));
        assert_eq!(decoded(FRENCH.as_bytes()), (FRENCH.into(), Encoding::Utf8));
        let mac: Vec<u8> = "Pr\u{8e}nom;\u{e5}ge\r\u{83}lodie;\u{8e}t\u{8e} \u{88} P\u{89}ques"
            .chars()
            .map(|it| u32::from(it) as u8)
            .collect();
        assert_eq!(decoded(&mac), ("Prénom;Âge\rÉlodie;été à Pâques".into(), Encoding::MacRoman));
        let dos = b"Pr\x82nom;\x82t\x82 \x85 la mer";
        assert_eq!(decoded(dos), ("Prénom;été à la mer".into(), Encoding::Dos850));
        let wide: Vec<u8> = FRENCH.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&wide), (FRENCH.into(), Encoding::Utf16Le));
        assert_eq!(
            decoded(&[b"\xff\xfe".as_slice(), &wide].concat()),
            (FRENCH.into(), Encoding::Utf16Le)
        );
    }

    #[test]
    fn accents_encoded_twice_are_repaired_unless_told_not_to() {
        let twice = WINDOWS_1252.decode_without_bom_handling(FRENCH.as_bytes()).0.into_owned();
        assert!(twice.contains("Ã©"));
        assert_eq!(decoded(twice.as_bytes()).0, FRENCH);
        let kept = Reading { repair: Some(false), ..Reading::default() };
        let text = decode(twice.as_bytes(), &kept).unwrap_or_else(|it| panic!("{it:?}"));
        assert!(text.mojibake && !text.repaired && text.text == twice);
        assert!(!decode(FRENCH.as_bytes(), &kept).unwrap_or_else(|it| panic!("{it:?}")).mojibake);
    }

    #[test]
    fn accents_a_mac_read_wrong_or_that_were_damaged_twice_are_repaired_too() {
        let mac = MACINTOSH.decode_without_bom_handling(FRENCH.as_bytes()).0.into_owned();
        assert!(mac.contains("√©"));
        assert_eq!(decoded(mac.as_bytes()).0, FRENCH);
        let once = WINDOWS_1252.decode_without_bom_handling(FRENCH.as_bytes()).0.into_owned();
        let twice = WINDOWS_1252.decode_without_bom_handling(once.as_bytes()).0.into_owned();
        assert_eq!(decoded(twice.as_bytes()).0, FRENCH);
        assert_eq!(repaired("√ 2 ≈ 1,41 ; Ângela, Åsa"), None);
    }

    #[test]
    fn an_image_is_no_table() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";
        assert!(matches!(decode(png, &Reading::default()), Err(Refused::NotATable)));
    }
}
