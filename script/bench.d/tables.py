"""Writes the tables that the measurements of imports need: `large DIR COUNT` or `hostile DIR`."""

import base64
import io
import json
import sys
import zipfile
from pathlib import Path

FIRST = "Léa Zoé Inès Élodie Fatou Solène Maëlys Armelle Karima Gaël Noémie Yann".split()
LAST = "Riou Le_Goff N'Diaye Kerbrat Quéméner Bœuf d'Almeida El_Amrani Tanguy L'Hostis".split()


def syllables(nth: int) -> str:
    """A number as the end of a name that may be one: « bamo », since no name holds a figure."""
    said = ""
    while nth:
        nth, rest = divmod(nth, 70)
        said += "bcdfglmnprstvz"[rest % 14] + "aeiou"[rest // 14]
    return said


def line(nth: int, phone: bool) -> str:
    first, last = FIRST[nth % 12], LAST[nth // 12 % 10].replace("_", " ")
    number = f"06 39 98 {nth // 100 % 100:02} {nth % 100:02}" if phone else ""
    mail = f"personne{nth}@example.org"
    return f"{last}{syllables(nth // 120)};{first};{mail};{number};{nth % 28 + 1:02}/0{nth % 9 + 1}/19{nth % 40 + 50};35{nth % 900:03};Rennes;{nth}"


def large(folder: Path, count: int) -> None:
    """`known`: everyone, half without a phone. `later`: half unchanged, a quarter completed, a quarter new."""
    heads = "Nom;Prénom;Mail;Tél;Date de naissance;Code postal;Ville;Numéro de billet"
    known = [line(nth, nth % 2 == 0) for nth in range(count)]
    later = [line(nth, nth % 2 == 0) for nth in range(count // 2)]
    later += [line(nth, True) for nth in range(count // 2 + 1, count, 2)]
    later += [line(nth, True) for nth in range(count, count + count - len(later))]
    for name, lines in (("known", known), ("later", later)):
        table = "\r\n".join([heads, *lines]).encode("cp1252")
        (folder / f"{name}.csv").write_bytes(table)
        asked = {"name": f"{name}.csv", "bytes": base64.b64encode(table).decode()}
        request = {"table": asked, "decisions": {}, "into": {"kind": "people"}}
        (folder / f"{name}.json").write_text(json.dumps(request))


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(parts: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return out.getvalue()


def workbook(sheet: str, head: str = "") -> bytes:
    def related(kind: str, target: str) -> str:
        return f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'

    return packed({
        "_rels/.rels": related("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": related("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f"{head}<worksheet {MAIN}><sheetData>{sheet}</sheetData></worksheet>",
    })


def hostile(folder: Path) -> None:
    laughs = "".join(f'<!ENTITY l{i + 1} "{f"&l{i};" * 10}">' for i in range(10))
    laughs = f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]>'
    outside = '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&{};</t></is></c></row>'
    content = "{}<o><t:table xmlns:t='t'><t:table-row><t:table-cell><p>&{};</p></t:table-cell></t:table-row></t:table></o>"
    lying = bytearray(packed({"content.xml": "<o>" + " " * 300_000_000 + "</o>"}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = lying.find(mark) + at
        lying[place:place + 4] = (100).to_bytes(4, "little")
    files = {
        "end-of-the-world.xlsx": workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        "laughs.xlsx": workbook(cell.format("l9"), laughs),
        "laughs.ods": packed({"content.xml": content.format(laughs, "l9")}),
        "outside.xlsx": workbook(cell.format("f"), outside),
        "outside.ods": packed({"content.xml": content.format(outside, "f")}),
        "gigabyte.xlsx": workbook(" " * 1_000_000_000),
        "lying.ods": bytes(lying),
        "heavy-strings.xlsx": workbook("".join(f'<row r="{r}"><c r="A{r}" t="inlineStr"><is><t>{"x" * 1000}</t></is></c></row>' for r in range(1, 190_000))),
        "repeated.ods": packed({"content.xml": "<o><t:table xmlns:t='t'><t:table-row t:number-rows-repeated='199999'><t:table-cell t:number-columns-repeated='199'><p>xxxxxxxx</p></t:table-cell></t:table-row></t:table></o>"}),
        "open-quotes.csv": b"a;b\n" + b'"x""\n' * 199_000,
        "one-person.csv": "Nom;Prénom;Mail\n".encode() + "Riou;Léa;lea@example.org\n".encode() * 199_000,
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    kind, folder = sys.argv[1], Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    large(folder, int(sys.argv[3])) if kind == "large" else hostile(folder)
