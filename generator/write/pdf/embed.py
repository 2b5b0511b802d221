"""The glyphs that were used of a face in, its font object of PDF out: a subset, with its widths and its characters.

Composite fonts with CIDs that are glyph ids (ISO 32000-1, 9.7), so that any glyph can be set and still be copied as
text.
"""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Mapping
from struct import unpack_from
from typing import Any

from generator.write.faces import Face
from generator.write.pdf.objects import File, Name, Ref, Stream, Value

_LAYOUT_TABLES = ("GSUB", "GPOS", "GDEF", "kern", "morx", "BASE", "JSTF", "MATH", "COLR", "CPAL", "DSIG")
_SYMBOLIC = 4
"""Font descriptor flag: characters of its own."""

_CHUNK = 100
"""Lines of a CMap that stand together, at most (Adobe technical note 5014)."""


def embed(file: File, face: Face, used: Mapping[int, tuple[str, float]]) -> tuple[Ref, Mapping[int, int]]:
    """The font object, and the id in it of each glyph. `used` has a glyph's text and its width in 1/1000 em."""
    subset, ids = _subset(face, sorted(used))
    tag = _tag(face, used)
    name = f"{tag}+{_post_script_name(face)}"
    compact = "CFF " in subset.table_tags
    descriptor = file.add(_descriptor(file, face, subset, name, compact=compact))
    widths: list[Value] = []
    for glyph in sorted(used, key=ids.__getitem__):
        widths += [ids[glyph], [round(used[glyph][1], 2)]]
    system: dict[str, Value] = {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0}
    descendant: dict[str, Value] = {
        "Type": Name("Font"),
        "Subtype": Name("CIDFontType0" if compact else "CIDFontType2"),
        "BaseFont": Name(name),
        "CIDSystemInfo": system,
        "FontDescriptor": descriptor,
        "DW": 1000,
        "W": widths,
    }
    if not compact:
        descendant["CIDToGIDMap"] = Name("Identity")
    characters = {ids[glyph]: text for glyph, (text, _) in used.items() if text}
    font: dict[str, Value] = {
        "Type": Name("Font"),
        "Subtype": Name("Type0"),
        "BaseFont": Name(name),
        "Encoding": Name("Identity-H"),
        "DescendantFonts": [file.add(descendant)],
        "ToUnicode": file.add(Stream({}, _to_unicode(characters))),
    }
    return file.add(font), ids


def _subset(face: Face, glyphs: list[int]) -> tuple[Any, Mapping[int, int]]:
    harfbuzz: Any = importlib.import_module("uharfbuzz")
    wish = harfbuzz.SubsetInput()
    wish.glyph_set.update(glyphs)
    wish.drop_table_tag_set.update(int.from_bytes(tag.encode()) for tag in _LAYOUT_TABLES)
    flags = harfbuzz.SubsetFlags
    wish.flags = flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING | flags.DESUBROUTINIZE | flags.CFF_IDENTITY_CHARSET
    if face.harfbuzz.has_var_data:
        wish.pin_all_axes_to_default(face.harfbuzz)
    plan = harfbuzz.SubsetPlan(face.harfbuzz, wish)
    subset = plan.execute()
    return subset, {old: new for old, new in dict(plan.old_to_new_glyph_mapping).items() if old in set(glyphs)}


def _descriptor(
    file: File,
    face: Face,
    subset: Any,  # noqa: ANN401 - uharfbuzz has no types
    name: str,
    *,
    compact: bool,
) -> dict[str, Value]:
    unit = 1000 / face.harfbuzz.upem
    box = [round(value * unit) for value in unpack_from(">36x4h", face.harfbuzz.reference_table("head").data)]
    ascent, descent = (
        round(value * unit) for value in unpack_from(">4x2h", face.harfbuzz.reference_table("hhea").data)
    )
    if compact:
        program = Stream({"Subtype": Name("CIDFontType0C")}, subset.reference_table("CFF ").data)
    else:
        data = subset.blob.data
        program = Stream({"Length1": len(data)}, data)
    return {
        "Type": Name("FontDescriptor"),
        "FontName": Name(name),
        "Flags": _SYMBOLIC,
        "FontBBox": box,
        "ItalicAngle": -12 if face.entry.italic else 0,
        "Ascent": ascent,
        "Descent": descent,
        "CapHeight": ascent,
        "StemV": face.entry.weight // 5,
        "FontFile3" if compact else "FontFile2": file.add(program),
    }


def _tag(face: Face, used: Mapping[int, tuple[str, float]]) -> str:
    """Six capitals that stand for the subset (9.6.4)."""
    said = f"{face.entry.path.name}/{face.entry.index}/{sorted(used)}"
    return "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(said.encode()).digest()[:6])


def _post_script_name(face: Face) -> str:
    name = str(face.harfbuzz.get_name(6) or face.entry.path.stem)
    return "".join(char for char in name if char.isascii() and (char.isalnum() or char in "-_"))[:60] or "Face"


def _to_unicode(characters: Mapping[int, str]) -> bytes:
    """A CMap from glyph ids to UTF-16 (9.10.3)."""
    rows = [f"<{glyph:04x}> <{text.encode('utf-16-be').hex()}>" for glyph, text in sorted(characters.items())]
    chunks = [rows[start : start + _CHUNK] for start in range(0, len(rows), _CHUNK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <ffff>",
        "endcodespacerange",
        *(line for chunk in chunks for line in (f"{len(chunk)} beginbfchar", *chunk, "endbfchar")),
        "endcmap",
        "CMapName currentdict /CMap defineresource pop",
        "end",
        "end",
    ]
    return "\n".join(lines).encode()
