from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import generator.measure
from generator.geometry import Emu, pt
from generator.measure import is_measured, make_ruler
from generator.measure.advances import Shaper
from generator.measure.families import MONO, UNKNOWN, mono_stand_in, stand_in
from generator.model.text import TextParagraph, TextRun
from generator.model.theme import FontScheme

FACES = Path(generator.measure.__file__).parent / "faces"
WidthOf = Callable[..., Emu]


def arial(fonts: FontScheme) -> FontScheme:
    return replace(fonts, minor_latin="Arial")


def width(fonts: FontScheme, text: str, **look: object) -> Emu:
    run = TextRun(text, 1000, "en-US", **look)  # pyright: ignore[reportArgumentType]
    return make_ruler(fonts).measure((TextParagraph((run,)),), pt(1000)).lines[0][0].width


@pytest.mark.parametrize(
    ("text", "afm"),
    [("H", 722), ("HELIO", 722 + 667 + 556 + 278 + 778), ("moon", 833 + 556 + 556 + 556), ("i1i", 222 + 556 + 222)],
)
def test_arial_has_the_widths_of_helvetica(fonts: FontScheme, text: str, afm: int) -> None:
    """Adobe's AFM file of Helvetica, in 1/1000 em; Arial was drawn to the same widths."""
    assert width(arial(fonts), text) == pytest.approx(pt(10 * afm / 1000), rel=0.001)


def test_calibri_has_the_widths_of_its_own_font_table(fonts: FontScheme) -> None:
    """hmtx of Calibri: H 1276, n 1076, space 463, each of 2048."""
    assert width(fonts, "H") == round(1276 / 2048 * pt(10))
    assert width(fonts, "n n") == round((1076 + 463 + 1076) / 2048 * pt(10))


def test_pairs_are_kerned(fonts: FontScheme) -> None:
    """Arial's kern table moves A and V 152 of 2048 closer."""
    assert width(arial(fonts), "AV") == round((1366 + 1366 - 152) / 2048 * pt(10))


def test_a_ligature_is_as_wide_as_its_glyph(width_of: WidthOf) -> None:
    """Carlito's fi is 1084 wide, f and i 625 and 470 of 2048."""
    assert width_of("fi") == round(1084 / 2048 * pt(20))


@pytest.mark.parametrize("style", ["regular", "bold", "italic", "bolditalic"])
@pytest.mark.parametrize("face", ["humanist", "grotesque"])
def test_a_face_has_advances_only_and_a_name_of_its_own(face: str, style: str) -> None:
    import uharfbuzz

    path = FACES / f"{face}-{style}.ttf"
    assert path.stat().st_size <= 40_000
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path)))
    assert font.face.upem == 2048
    family = font.face.get_name(uharfbuzz.OTNameIdPredefined.FONT_FAMILY)
    assert family == f"Deckwright {face.title()}"
    glyph = font.get_nominal_glyph(ord("H"))
    assert font.get_glyph_h_advance(glyph) > 1000
    extents = font.get_glyph_extents(glyph)
    assert extents is None or (extents.width, extents.height) == (0, 0)


def test_each_face_comes_with_its_licence() -> None:
    for face, owner in (("humanist", "tyPoland"), ("grotesque", "Red Hat")):
        text = (FACES / f"OFL-{face}.txt").read_text(encoding="utf-8")
        assert owner in text
        assert "SIL OPEN FONT LICENSE Version 1.1" in text
        assert "DISCLAIMER" in text


def test_bold_is_wider_and_italic_has_a_face_of_its_own(width_of: WidthOf) -> None:
    text = "Virtual machines"
    regular, bold, italic = width_of(text), width_of(text, bold=True), width_of(text, italic=True)
    assert regular < bold
    assert regular != italic


@pytest.mark.parametrize("text", ["iiiiiiii", "WWWWWWWW", "   i    ", "f(x) ->:", "éüñçßøåæ", "│├──┤→≥…"])
def test_code_has_one_advance(width_of: WidthOf, text: str) -> None:
    assert width_of(text + "|", font="mono") == round(9 * 1233 / 2048 * pt(20))


def test_the_blanks_before_code_count(width_of: WidthOf) -> None:
    assert width_of("    x", font="mono") == width_of("xxxxx", font="mono")


@pytest.mark.parametrize(
    ("text", "ems"),
    [("虚拟机", 3), ("，。", 2), ("中——中", 4), ("中……", 3), ("“中”", 3), ("ﾊﾟ", 1), ("か\u3099", 1), ("中\u200b文", 2)],
)
def test_east_asian_characters_fill_their_square(width_of: WidthOf, text: str, ems: int) -> None:
    assert width_of(text) == ems * pt(20)


@pytest.mark.parametrize(
    ("char", "ems"),
    [("✓", 0.87), ("①", 1), ("😀", 1.2), ("\u0301", 0), ("ก", 0.6), ("ạ", 0.479), ("ש", 0.71), ("م", 0.65)],
)
def test_a_character_outside_the_face_is_not_forgotten(width_of: WidthOf, char: str, ems: float) -> None:
    around = width_of("x") * 2
    assert width_of(f"x{char}x") - around == pytest.approx(ems * pt(20), abs=pt(20) // 1000)


def test_raised_text_is_two_thirds_and_small_capitals_four_fifths(width_of: WidthOf) -> None:
    assert width_of("2", baseline=30_000) == pytest.approx(width_of("2") * 2 / 3, rel=0.001)
    assert width_of("xml", small_caps=True) == pytest.approx(width_of("XML") * 0.8, rel=0.001)
    assert width_of("XML", small_caps=True) == width_of("XML")


def test_a_family_is_found_whatever_its_case() -> None:
    assert stand_in("calibri") == stand_in(" Calibri ") == stand_in("CARLITO")
    assert not stand_in("Arial").approximate
    assert stand_in("No Such Sans") is UNKNOWN
    assert mono_stand_in("No Such Mono") is MONO
    assert stand_in("Courier New") is MONO


def test_an_unknown_family_is_measured_wide_and_with_a_wider_margin(fonts: FontScheme) -> None:
    paragraph = TextParagraph((TextRun("An unknown typeface", 2000, "en-US"),))
    known, unknown = make_ruler(arial(fonts)), make_ruler(replace(fonts, minor_latin="No Such Sans"))
    ratio = unknown.natural_width((paragraph,)) / known.natural_width((paragraph,))
    assert ratio == pytest.approx(1.22 * 0.98 / 0.97, rel=0.001)


def test_headings_are_measured_in_the_major_font(fonts: FontScheme) -> None:
    scheme = replace(fonts, major_latin="Arial")
    assert width(scheme, "Hypervisor", font="major") == width(arial(fonts), "Hypervisor")
    assert width(scheme, "Hypervisor", font="major") > width(scheme, "Hypervisor")


def test_chinese_and_code_are_measured_without_the_shaper() -> None:
    program = """
import sys
from generator.measure import is_measured, make_ruler
from generator.measure.advances import Shaper
from generator.model.text import TextParagraph, TextRun
from generator.model.theme import FontScheme
ruler = make_ruler(FontScheme("Calibri", "Microsoft YaHei", "Calibri", "Microsoft YaHei", "Consolas"))
ruler.measure((TextParagraph((TextRun("容器，不是虚拟机。", 2000, "zh-CN"),)),), 9_000_000)
ruler.measure((TextParagraph((TextRun("docker run", 2000, "en-US", font="mono"),)),), 9_000_000)
assert "uharfbuzz" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("😀", 1.37),
        ("👩\u200d💻", 2 * 1.37),
        ("🇨🇳", 2),
        ("❤️", 1.7),
        ("שלום", 4 * 0.72),
        ("سرعة", 0.86 + 3 * 0.76),
        ("⌨", 1.45),
        ("ระบบ", 4 * 0.75),
    ],
)
def test_a_label_has_room_for_the_widest_letters_of_other_fonts(fonts: FontScheme, text: str, ems: float) -> None:
    """DejaVu Sans Bold sets שלום 2.6 em wide and سرعة 2.9 em; Segoe UI Emoji has 1.37 em for a picture."""
    natural = make_ruler(fonts).natural_width((TextParagraph((TextRun(text, 2000, "en-US"),)),))
    assert natural == pytest.approx(ems * pt(20) / 0.98, rel=0.01)


def test_quotation_marks_are_squares_in_chinese_and_narrow_in_japanese(width_of: WidthOf) -> None:
    assert width_of("“中”") == 3 * pt(20)
    assert width_of("“か”") == pytest.approx((1 + 2 * 0.474) * pt(20), rel=0.001)


def test_a_word_made_of_known_pairs_is_as_wide_as_shaped() -> None:
    """Each word is first shaped by HarfBuzz alone, then put together from the pairs of all others."""
    text = (FACES / "OFL-humanist.txt").read_text(encoding="utf-8")
    words = sorted({*text.split(), "office", "affluent", "AVATAR", "T.", "“Wave”", "naïve", "ταχύ", "тюль"})
    experienced = Shaper()
    for word in words:
        experienced.advances(word, "humanist", "regular")
    for word in words:
        again = word[::-1] + " " + word
        assert experienced.advances(again, "humanist", "regular") == Shaper().advances(again, "humanist", "regular")


@pytest.mark.parametrize("family", ["Calibri", "liberation sans", "Consolas", "Georgia", "Verdana"])
def test_widths_of_a_common_family_are_known(family: str) -> None:
    assert is_measured(family)


def test_widths_of_another_family_are_not() -> None:
    assert not is_measured("No Such Sans")


def test_a_machine_without_fonts_builds_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text("<?xml version='1.0'?><fontconfig></fontconfig>", encoding="utf-8")
    (tmp_path / "deck.md").write_text(
        "# 容器 and VMs\n\n## Both share hardware 都用同一台机器\n\n- Office “引号” العربية 😀\n\n"
        '```dot\ndigraph { kernel -> 容器 [label="starts ▶"] }\n```\n',
        encoding="utf-8",
    )
    bare = {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "HOME": str(tmp_path)}
    decks: list[bytes] = []
    for environment in ({}, bare):
        command = [
            sys.executable,
            "-m",
            "generator",
            "build",
            str(tmp_path / "deck.md"),
            "-o",
            str(tmp_path / "x.pptx"),
        ]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})
        decks.append((tmp_path / "x.pptx").read_bytes())
    assert decks[0] == decks[1]
