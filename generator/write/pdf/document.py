"""A picture as SVG elements in, a PDF of one page out: title, language and alt text are the document's own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from xml.etree.ElementTree import Element

from generator.write.pdf.embed import embed
from generator.write.pdf.objects import File, Name, Stream, Value
from generator.write.pdf.page import Page, draw
from generator.write.pdf.text import Setter


def document(svg: Element, setter: Setter, *, title: str, alt: str, lang: str, modified: datetime) -> bytes:
    """One figure on one page, tagged with its alt text (ISO 32000-1, 14.7 and 14.9)."""
    file = File()
    left, top, width, height = (float(part) for part in svg.attrib["viewBox"].split())
    page = Page(file, setter, (1, 0, 0, -1, -left, top + height))
    draw(svg, page)
    fonts, ids = _fonts(file, page)
    page_ref, figure, structure = file.reserve(), file.reserve(), file.reserve()
    content = f"/Figure <</MCID 0>> BDC\nq\n1 0 0 -1 {-left:.4f} {top + height:.4f} cm\n{page.content(ids)}\nQ\nEMC"
    resources: dict[str, Value] = {
        "Font": fonts,
        "ExtGState": dict(page.states),
        "Pattern": dict(page.patterns),
        "XObject": dict(page.pictures),
    }
    file.put(
        page_ref,
        {
            "Type": Name("Page"),
            "Parent": (pages := file.reserve()),
            "MediaBox": [0, 0, width, height],
            "Resources": resources,
            "Contents": file.add(Stream({}, content.encode("ascii"))),
            "Annots": page.annotations,
            "Tabs": Name("S"),
            "StructParents": 0,
        },
    )
    file.put(pages, {"Type": Name("Pages"), "Kids": [page_ref], "Count": 1})
    file.put(figure, {"S": Name("Figure"), "P": structure, "Pg": page_ref, "K": 0, "Alt": alt})
    file.put(structure, {"Type": Name("StructTreeRoot"), "K": figure, "ParentTree": file.add({"Nums": [0, [figure]]})})
    root = file.add(
        {
            "Type": Name("Catalog"),
            "Pages": pages,
            "Lang": lang,
            "MarkInfo": {"Marked": True},
            "StructTreeRoot": structure,
            "ViewerPreferences": {"DisplayDocTitle": True},
        }
    )
    date = modified.strftime("D:%Y%m%d%H%M%S+00'00'")
    info = file.add({"Title": title, "Creator": "Deckwright", "CreationDate": date, "ModDate": date})
    return file.bytes(root, info)


def _fonts(file: File, page: Page) -> tuple[dict[str, Value], Mapping[str, Mapping[int, int]]]:
    """The font objects by their names on the page, and the ids of glyphs in each."""
    fonts: dict[str, Value] = {}
    ids: dict[str, Mapping[int, int]] = {}
    for name, (face, used) in page.faces.items():
        ref, ids[name] = embed(file, face, used)
        fonts[name] = ref
    return fonts, ids
