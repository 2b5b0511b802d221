"""The machine's fonts: what is found, and which face a character is set in."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.diagnostic import ProgramMissingError
from generator.write.faces import Shelf, open_shelf
from generator.write.faces.entry import entries


def test_a_file_says_what_its_face_is(make_font) -> None:
    (plain,) = entries(make_font("a.ttf", "Plain Words"))
    (heavy,) = entries(make_font("b.ttf", "Plain Words", bold=True, italic=True))
    assert (plain.families, plain.weight, plain.italic) == (frozenset({"plain words"}), 400, False)
    assert (heavy.families, heavy.weight, heavy.italic) == (frozenset({"plain words"}), 700, True)


def test_a_collection_has_several(collection: Path) -> None:
    assert [(entry.index, *entry.families) for entry in entries(collection)] == [(0, "one"), (1, "two")]


def test_what_may_not_be_embedded_is_no_face(make_font) -> None:
    path = make_font("a.ttf", "Mine")
    font = TTFont(path)
    font["OS/2"].fsType = 2
    font.save(path)
    assert entries(path) == ()


@pytest.mark.parametrize("data", [b"", b"OTTO", b"\0\1\0\0\xff\xff", b"ttcf\0\0\0\1\xff\xff\xff\xff" + b"x" * 99])
def test_what_is_no_font(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(data)
    assert entries(tmp_path / "a.ttf") == ()
    assert entries(tmp_path / "none.ttf") == ()


def test_the_wished_family_first_then_any_that_has_it(shelf: Shelf) -> None:
    def name(char: str, *families: str, bold: bool = False) -> str | None:
        face = shelf.face(char, families, bold=bold, italic=False)
        return face.entry.path.name if face else None

    assert name("a", "Nothing", "calibri") == "regular.ttf"
    assert name("a", "Calibri", bold=True) == "bold.ttf"
    assert name("λ", "Calibri") == "more.ttf"
    assert name("宿", "Calibri") is None


def test_a_machine_without_fonts(fonts: Path) -> None:
    with pytest.raises(ProgramMissingError, match="this machine has none") as caught:
        open_shelf()
    assert "DECKWRIGHT_FONTS" in caught.value.hint


def test_glyphs_go_on_by_the_fonts_advances(shelf: Shelf) -> None:
    face = shelf.face("a", ("Calibri",), bold=False, italic=False)
    assert face is not None
    glyphs = face.shape("ab", "en-US")
    assert [(glyph.text, glyph.advance, glyph.width) for glyph in glyphs] == [("a", 500, 500), ("b", 500, 500)]
