"""Words: where their lines stand, in which looks and fonts, and that they stay words."""

from dataclasses import replace

import pytest

from generator.color import ThemeColor
from generator.geometry import Insets, pt
from generator.model.page import TextFrame
from generator.model.text import ExactSpacing, TextParagraph, TextRun
from generator.write.svg.families import families


@pytest.mark.parametrize(("anchor", "baseline"), [("t", "19"), ("ctr", "57"), ("b", "95")])
def test_anchors(hand, writer, anchor: str, baseline: str) -> None:
    """A line of 20 pt is 24 pt high; its baseline is 19 pt below its top and 5 pt above its bottom."""
    frame = hand.shape("g/a", hand.box(0, 0, 100, 100), paragraphs=hand.words("A", size=2000), anchor=anchor)
    assert writer.write(frame).lines("g.a") == [("A", "50", baseline, "middle")]


def test_sides_insets_and_spacing(hand, writer) -> None:
    left, right = (replace(hand.words(word, size=1000)[0], align=side) for word, side in (("l", "l"), ("r", "r")))
    right = replace(right, space_before=300, line_spacing=ExactSpacing(2000))
    frame = TextFrame(
        "g/t", "t", hand.box(0, 0, 100, 50), (left, right), insets=Insets(left=pt(5), top=pt(2), right=pt(7))
    )
    # From 2: a line of 12 with its baseline at 11.5; 3 more; a line of 20 that ends at 37.
    assert writer.write(frame).lines("g.t") == [("l", "5", "11.5", "start"), ("r", "93", "34.5", "end")]


def test_line_breaks_and_blanks(hand, writer) -> None:
    frame = hand.shape("g/a", hand.box(0, 0, 100, 100), paragraphs=hand.words("one\v two  2\x01"))
    written = writer.write(frame)
    assert [line[0] for line in written.lines("g.a")] == ["one", " two  2"]
    (text,) = written.all("text")
    assert text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    assert "".join(text.itertext()) == "one two  2"


def test_looks_of_runs(hand, writer) -> None:
    runs = (
        TextRun("H", 1200, "en-US", bold=True, color=ThemeColor("accent1")),
        TextRun("2", 1200, "en-US", baseline=-25_000),
        TextRun("O", 1200, "de-DE", italic=True, underline=True, strike=True),
    )
    frame = hand.shape("g/a", hand.box(0, 0, 100, 100), paragraphs=(TextParagraph(runs, align="ctr"),))
    (row, first, second, third) = writer.write(frame).all("tspan")
    assert [child.text for child in row] == ["H", "2", "O"]
    assert (first.get("font-weight"), first.get("fill"), first.get("font-size")) == ("bold", "#0F5BD8", "12")
    # A quarter of 12 pt down, in two thirds of the size, and back up again.
    assert (second.get("dy"), second.get("font-size"), third.get("dy")) == ("3", "8", "-3")
    assert (third.get("font-style"), third.get("text-decoration")) == ("italic", "underline line-through")
    assert third.get("{http://www.w3.org/XML/1998/namespace}lang") == "de-DE"


def test_each_script_has_its_font_first(hand, writer) -> None:
    frame = hand.shape("g/a", hand.box(0, 0, 100, 100), paragraphs=hand.words("KVM 模块", lang="zh-CN"))
    _, latin, eastern = writer.write(frame).all("tspan")
    assert (latin.text, eastern.text) == ("KVM ", "模块")
    assert latin.get("font-family", "").startswith("Calibri, Carlito, 'Microsoft YaHei'")
    assert eastern.get("font-family", "").startswith("'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC'")


def test_fallbacks() -> None:
    assert families(("Consolas", "SimHei"), "ja-JP", east_asian=False) == (
        "Consolas, Menlo, 'DejaVu Sans Mono', SimHei, 'Yu Gothic', 'Hiragino Sans', 'Noto Sans CJK JP', "
        "'Noto Sans JP', monospace"
    )
    assert "'Noto Sans CJK TC'" in families(("Arial", ""), "zh-TW", east_asian=True)


def test_no_words_no_text(hand, writer) -> None:
    frame = hand.shape("g/a", hand.box(0, 0, 100, 100), paragraphs=hand.words(" "))
    assert writer.write(frame).all("text") == []
