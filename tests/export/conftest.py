"""Small fonts made on the spot, so that nothing depends on what the machine has."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

from generator.diagnostic import Diagnostics
from generator.measure import make_ruler
from generator.pipeline import Options, find_diagrams
from generator.write.faces import Shelf
from generator.write.faces.entry import entries

MakeFont = Callable[..., Path]


def font(family: str, chars: str, *, bold: bool = False, italic: bool = False, advance: int = 500) -> TTFont:
    """Every character is a black box, 400 of 1000 units wide, from the baseline up to 700."""
    glyphs = {".notdef": None} | {f"u{ord(char):04x}": char for char in chars}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({ord(char): name for name, char in glyphs.items() if char})
    pen = TTGlyphPen(None)
    for place, step in (
        ((50, 0), pen.moveTo),
        ((50, 700), pen.lineTo),
        ((450, 700), pen.lineTo),
        ((450, 0), pen.lineTo),
    ):
        step(place)
    pen.closePath()
    box = pen.glyph()
    blank = TTGlyphPen(None).glyph()
    builder.setupGlyf({name: blank if char in (None, " ") else box for name, char in glyphs.items()})
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (advance, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    style = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "Bold Italic"}
    builder.setupNameTable({"familyName": family, "styleName": style[bold, italic], "psName": family.replace(" ", "")})
    builder.setupOS2(usWeightClass=700 if bold else 400, fsSelection=1 if italic else 0, usWidthClass=5)
    builder.setupPost()
    return builder.font


LETTERS = "".join(map(chr, range(0x20, 0x7F)))


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with no fonts but those that a test puts into this folder."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    monkeypatch.setenv("DECKWRIGHT_FONTS", str(folder))
    return folder


@pytest.fixture
def make_font(fonts: Path) -> MakeFont:
    def make(name: str, family: str, chars: str = LETTERS, **looks: object) -> Path:
        path = fonts / name
        font(family, chars, **looks).save(path)
        return path

    return make


@pytest.fixture
def collection(fonts: Path) -> Path:
    both = TTCollection()
    both.fonts = [font("One", "a"), font("Two", "b", bold=True)]
    both.save(fonts / "both.ttc")
    return fonts / "both.ttc"


@pytest.fixture
def shelf(make_font: MakeFont) -> Shelf:
    make_font("regular.ttf", "Calibri")
    make_font("bold.ttf", "Calibri", bold=True)
    return Shelf(
        entry for path in sorted(make_font("more.ttf", "More", "λ").parent.iterdir()) for entry in entries(path)
    )


@pytest.fixture(scope="session")
def theme(tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("dot") / "graph.dot"
    path.write_text("digraph { a }")
    (found,) = find_diagrams(path, Options(), Diagnostics())
    return found.draft.theme


@pytest.fixture(scope="session")
def ruler(theme):
    return make_ruler(theme.fonts)
