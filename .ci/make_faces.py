"""Fonts in, the metric faces of `generator/measure/faces` out: advances, kerning and ligatures, no outlines.

Run by hand when a face must change, never by a build; the same fonts give the same bytes:

    python .ci/make_faces.py CARLITO_FOLDER LIBERATION_2_FOLDER

The first folder holds Carlito 1.103 (Debian's fonts-crosextra-carlito), the second Liberation Sans 2.1.5 (Debian's
fonts-liberation2; not fonts-liberation, whose 1.07 is under another licence). Both are under the SIL Open Font License,
which asks that a changed font bears another name.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.otlLib.optimize.gpos import compact
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

FACES = Path(__file__).parent.parent / "generator" / "measure" / "faces"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
CHARACTERS = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1 Supplement, Latin Extended-A
    (0x0192, 0x0192),  # florin
    (0x0218, 0x021B),  # Romanian
    (0x02C6, 0x02DD),  # spacing accents
    (0x0386, 0x03CE),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x0490, 0x0491),  # Ukrainian
    (0x1E9E, 0x1E9E),  # capital sharp s
    (0x2002, 0x206F),  # General Punctuation
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x215F),  # letter-like symbols, fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x25A0, 0x25FF),  # geometric shapes
    (0xFB01, 0xFB02),  # fi, fl
)
FEATURES = ["kern", "liga", "ccmp"]
TABLES = {"head", "hhea", "hmtx", "maxp", "OS/2", "cmap", "name", "post", "glyf", "loca", "GSUB", "GPOS", "GDEF"}
EPOCH_1904 = 2_082_844_800
"""1970-01-01 in the seconds since 1904 that a font counts: the one date that every face bears."""


def main(carlito: Path, liberation: Path) -> None:
    """Write one face for each family and style into the package."""
    for style in STYLES:
        make_face(carlito / f"Carlito-{style}.ttf", "Deckwright Humanist", FACES / f"humanist-{style.lower()}.ttf")
        make_face(
            liberation / f"LiberationSans-{style}.ttf",
            "Deckwright Grotesque",
            FACES / f"grotesque-{style.lower()}.ttf",
        )


def make_face(source: Path, family: str, target: Path) -> None:
    """Reduce the font at `source` to what measuring needs and write it to `target` under the name `family`."""
    font = TTFont(source, recalcTimestamp=False)
    for name in font.getGlyphOrder():
        font["glyf"][name] = Glyph()
    subset(font)
    compact(font, level=9)
    for tag in set(font.keys()) - TABLES - {"GlyphOrder"}:
        del font[tag]
    rename(font, family, target.stem)
    font["head"].created = font["head"].modified = EPOCH_1904
    font.save(target)
    sys.stdout.write(f"{target.name}: {target.stat().st_size:,} bytes, {len(font.getBestCmap())} characters\n")


def subset(font: TTFont) -> None:
    """Keep the characters above with their kerning and standard ligatures."""
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.glyph_names = False
    options.legacy_kern = False
    options.name_IDs = [0, 13, 14]
    options.drop_tables += ["FFTM", "kern"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in CHARACTERS for code in range(first, last + 1)])
    subsetter.subset(font)


def rename(font: TTFont, family: str, postscript: str) -> None:
    """Give the face a name of its own; copyright, licence and its address stay."""
    names = font["name"]
    style = postscript.partition("-")[2].title()
    for name_id, text in ((1, family), (2, "Regular"), (3, postscript), (4, f"{family} {style}"), (6, postscript)):
        names.setName(text, name_id, 3, 1, 0x409)
    names.names.sort()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
