"""The same certificates and sign-in rows by other programs: papers.py PROGRAM KIND COUNT FILE."""

import sys
from pathlib import Path

FONTS = Path(__file__).parents[2] / "src-tauri/papers/fonts"
FIRST = ["Solène", "Fatima-Zahra", "Lucie", "Elif", "Inès", "Catherine", "Isabelle", "Zoë", "Ana", "Awa"]
LAST = ["Le Goff", "El Amrani", "Bœuf", "Martin", "Roussel", "Kerguelen", "Tanguy", "Morvan", "Çetin", "Li"]
TITLE = "Attestation de participation au programme de mentorat"
SAID = (
    "a participé, en tant que mentorée, au programme de mentorat « Mentorat inversé, promotion d’octobre 2020 », "
    "du 27 octobre 2020 au 27 janvier 2021, à Rennes, en partenariat avec Les Voisines & Co, "
    "soit 6 rencontres et 7 h 30 d’échanges avec {mentor}."
)
FOOT = "Passerelles & Compagnie · 12 rue des Ajoncs · 35000 Rennes · SIRET : 123 456 789 00012 · contact@example.org"
HEADS = ["ven. 12 mai, matin", "ven. 12 mai, après-midi", "sam. 13 mai, matin", "sam. 13 mai, après-midi"]


def name(at):
    return f"{FIRST[at % 10]} {at} {LAST[at // 10 % 10]}"


def reportlab_certificates(count, file):
    from reportlab.lib.enums import TA_CENTER
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Paragraph

    register()
    page = Canvas(file, pagesize=landscape(A4), pageCompression=1)
    said = ParagraphStyle("said", fontName="Serif", fontSize=17, leading=23, alignment=TA_CENTER)
    middle = 148.5 * mm
    for at in range(count):
        page.setLineWidth(2.5)
        page.rect(9 * mm, 9 * mm, 279 * mm, 192 * mm)
        page.setLineWidth(0.7)
        page.rect(11 * mm, 11 * mm, 275 * mm, 188 * mm)
        for text, font, size, y in [
            (TITLE, "Display", 29, 155),
            ("Passerelles & Compagnie atteste que", "Serif", 17, 140),
            ("Madame " + name(at), "Display", 38, 122),
            ("Attestation délivrée pour servir et valoir ce que de droit.", "Serif", 13, 80),
            (FOOT, "Serif", 10, 16),
        ]:
            page.setFont(font, size)
            page.drawCentredString(middle, y * mm, text)
        paragraph = Paragraph(SAID.format(mentor=name(at + 1)).replace("&", "&amp;"), said)
        _, height = paragraph.wrap(205 * mm, 60 * mm)
        paragraph.drawOn(page, middle - 102.5 * mm, 112 * mm - height)
        page.setFont("Serif", 13)
        page.drawString(26 * mm, 56 * mm, f"N° 2021-01-{at:05}")
        page.drawString(181 * mm, 56 * mm, "Fait à Rennes, le 27 janvier 2021")
        page.drawString(181 * mm, 50 * mm, "Maëlle Kerdoncuff, présidente")
        page.showPage()
    page.save()


def reportlab_rows(count, file):
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.units import mm
    from reportlab.platypus import LongTable, SimpleDocTemplate, TableStyle

    register()
    rows = [["N°", "NOM Prénom", *HEADS]] + [[str(at + 1), name(at), "", "", "", ""] for at in range(count)]
    style = TableStyle([("FONTNAME", (0, 0), (-1, -1), "Text"), ("GRID", (0, 0), (-1, -1), 0.5, "grey"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    table = LongTable(rows, [10 * mm, 68 * mm] + [50 * mm] * 4, [9 * mm] * len(rows), style, repeatRows=1)
    SimpleDocTemplate(file, pagesize=landscape(A4), topMargin=9 * mm, bottomMargin=9 * mm).build([table])


def register():
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for face, file in [("Serif", "EBGaramond-Regular"), ("Display", "EBGaramond-SemiBold"), ("Text", "AtkinsonHyperlegibleNext-Regular")]:
        pdfmetrics.registerFont(TTFont(face, str(FONTS / f"{file}.ttf")))


def typst_certificates(count, file):
    pages = "#pagebreak()\n".join(
        f'#certificate("{name(at)}", "{at:05}", "{name(at + 1)}")\n' for at in range(count)
    )
    before, after = SAID.split("{mentor}")
    compiled(
        f"""#set page(width: 297mm, height: 210mm, margin: 20mm)
#set text(font: "EB Garamond", size: 17pt, lang: "fr")
#let certificate(name, number, mentor) = {{
  place(rect(width: 100%, height: 100%, stroke: 2.5pt))
  align(center)[#v(20mm) #text(29pt, weight: 600)[{TITLE}] \\ Passerelles & Compagnie atteste que \\
  #text(38pt, weight: 600)[Madame #name] \\ {before}#mentor{after} \\
  #text(13pt)[Attestation délivrée pour servir et valoir ce que de droit.]]
  place(bottom + left, dx: 8mm, dy: -30mm, text(13pt)[N° 2021-01-#number])
  place(bottom + right, dx: -8mm, dy: -30mm, text(13pt)[Fait à Rennes, le 27 janvier 2021 \\ Maëlle Kerdoncuff, présidente])
  place(bottom + center, dy: -4mm, text(10pt)[{FOOT.replace("@", chr(92) + "@")}])
}}
{pages}""",
        file,
    )


def typst_rows(count, file):
    rows = "\n".join(f"[{at + 1}], [{name(at)}], [], [], [], []," for at in range(count))
    heads = ", ".join(f"[{head}]" for head in ["N°", "NOM Prénom", *HEADS])
    compiled(
        f"""#set page(width: 297mm, height: 210mm, margin: 9mm)
#set text(font: "Atkinson Hyperlegible Next", size: 10.5pt)
#table(columns: (10mm, 68mm, 1fr, 1fr, 1fr, 1fr), rows: 9mm, table.header({heads}),
{rows})""",
        file,
    )


def compiled(source, file):
    import typst

    path = Path(file).with_suffix(".typ")
    path.write_text(source, encoding="utf-8")
    typst.compile(str(path), output=file, font_paths=[str(FONTS)])


def weasyprint_certificates(count, file):
    from weasyprint import HTML

    faces = "".join(
        f"@font-face {{ font-family: {face}; src: url({(FONTS / name).as_uri()}) }}"
        for face, name in [("Serif", "EBGaramond-Regular.ttf"), ("Display", "EBGaramond-SemiBold.ttf")]
    )
    style = f"""{faces} @page {{ size: 297mm 210mm; margin: 9mm }}
      section {{ break-after: page; border: 2.5pt solid; height: 190mm; text-align: center; font: 17pt Serif }}
      h1 {{ font: 29pt Display; margin-top: 30mm }} h2 {{ font: 38pt Display; margin: 8mm }}"""
    pages = "".join(
        f"<section><h1>{TITLE}</h1>Passerelles &amp; Compagnie atteste que<h2>Madame {name(at)}</h2>"
        f"<p>{SAID.format(mentor=name(at + 1)).replace('&', '&amp;')}</p><p>N° 2021-01-{at:05}</p>"
        f"<p>Fait à Rennes, le 27 janvier 2021</p><p>{FOOT.replace('&', '&amp;')}</p></section>"
        for at in range(count)
    )
    HTML(string=f"<html lang=fr><style>{style}</style>{pages}").write_pdf(file)


if __name__ == "__main__":
    program, kind, count, file = sys.argv[1:]
    globals()[f"{program}_{kind}"](int(count), file)
