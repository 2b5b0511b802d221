"""`deckwright diagrams` as a user types it."""

from math import ceil
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from PIL import Image
from pptx import Presentation
from pypdfium2 import PdfDocument

from generator.cli.app import run

DECK = """---
title: A talk
---

## The engine stands beside {#beside}

```dot {#engine alt="a leads to b"}
digraph { a -> b }
```

## Two of them {#two}

```dot {alt="c alone"}
digraph { c }
```
"""

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("talk.md").write_text(DECK)
    return tmp_path


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with one font: black boxes for the letters of ASCII."""
    letters = [chr(code) for code in range(0x20, 0x7F)]
    names = [".notdef", *(f"u{ord(char):04x}" for char in letters)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(dict(zip(map(ord, letters), names[1:], strict=True)))
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    pen.lineTo((50, 700))
    pen.lineTo((450, 0))
    pen.closePath()
    builder.setupGlyf(dict.fromkeys(names, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    folder = tmp_path / "fonts"
    folder.mkdir()
    builder.font.save(folder / "boxes.ttf")
    monkeypatch.setenv("DECKWRIGHT_FONTS", str(folder))
    return folder


@pytest.fixture
def two_languages(folder: Path) -> Path:
    deck = folder / "content" / "intro"
    (deck / "diagrams").mkdir(parents=True)
    (deck / "deck.yaml").write_text("title: Intro\nlanguages: [zh, en]\n")
    (deck / "diagrams" / "own.dot.j2").write_text("digraph { {{ name | dot }} }\n")
    for language, word in (("zh", "内核"), ("en", "Kernel")):
        (deck / language).mkdir()
        call = f'{{{{ diagram("own", name="{word}", key="kernel", alt="{word}") }}}}'
        (deck / language / "10-one.md").write_text(f"## {word} {{#one}}\n\n{call}\n")
    return deck


def test_writes_svg_beside_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diagrams", "talk.md"]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "output/diagrams/talk.engine.svg",
        "output/diagrams/talk.two-diagram-1.svg",
    ]
    assert said.err == ""
    svg = fromstring(Path("output/diagrams/talk.engine.svg").read_bytes())
    assert svg.findtext(f"{SVG}title") == "The engine stands beside"
    assert svg.findtext(f"{SVG}desc") == "a leads to b"


def test_names_choose(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diagrams", "talk.md", "engine", "-o", "here"]) == 0
    assert capsys.readouterr().out == "here/talk.engine.svg\n"
    assert [path.name for path in Path("here").iterdir()] == ["talk.engine.svg"]


def test_an_unknown_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diagrams", "talk.md", "engin"]) == 1
    said = capsys.readouterr().err
    assert 'error[diagram-unknown]: there is no diagram "engin"' in said
    assert 'did you mean "engine"?' in said
    assert not Path("output").exists()


def test_list_says_what_there_is(two_languages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diagrams", "talk.md", "--list"]) == 0
    assert capsys.readouterr().out == "engine\tbeside\ten\ttalk\ntwo-diagram-1\ttwo\ten\ttalk\n"
    assert run(["diagrams", "--list"]) == 0
    assert capsys.readouterr().out == "kernel\tone\tzh,en\tintro\n"
    assert not Path("output").exists()


def test_a_file_for_each_language_in_the_project(two_languages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diagrams", "content/intro"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "output/diagrams/intro.kernel.zh.svg",
        "output/diagrams/intro.kernel.en.svg",
    ]
    assert run(["diagrams", "--lang", "zh", "--format", "dot", "-o", "dot"]) == 0
    assert Path("dot/intro.kernel.zh.dot").read_text().endswith(' "内核" }\n')
    assert len(list(Path("dot").iterdir())) == 1


def test_a_slide_with_the_diagram_alone() -> None:
    assert run(["diagrams", "talk.md", "engine", "--format", "pptx,svg", "-o", "out"]) == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["talk.engine.pptx", "talk.engine.svg"]
    (slide,) = Presentation("out/talk.engine.pptx").slides
    assert [shape.name for shape in slide.shapes] == [slide.shapes.title.name, "engine"]
    assert slide.shapes.title.text == "The engine stands beside"
    assert slide.slide_layout.name == "Diagram Full"


def test_a_file_of_dot(capsys: pytest.CaptureFixture[str]) -> None:
    Path("graphs").mkdir()
    Path("graphs/host.dot").write_text('digraph { layout=neato; a [label="内核" class=kernel] }')
    assert run(["diagrams", "graphs/host.dot", "--lang", "zh"]) == 0
    assert capsys.readouterr().out == "graphs/output/diagrams/host.svg\n"
    svg = fromstring(Path("graphs/output/diagrams/host.svg").read_bytes())
    assert svg.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-CN"
    assert "".join(next(svg.iter(f"{SVG}text")).itertext()) == "内核"


def test_mistakes_have_their_place_and_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    Path("wrong.dot").write_text("digraph {\n  a -> [class=kernel]\n}\n")
    assert run(["diagrams", "wrong.dot"]) == 1
    assert "wrong.dot:2:" in capsys.readouterr().err
    assert run(["diagrams", "missing.dot"]) == 1
    assert "missing.dot" in capsys.readouterr().err
    assert not Path("output").exists()


@pytest.mark.parametrize("name", ["png", "pdf"])
def test_a_machine_without_fonts(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setenv("DECKWRIGHT_FONTS", str(tmp_path / "none"))
    assert run(["diagrams", "talk.md", "--format", f"svg,{name}"]) == 3
    said = capsys.readouterr().err
    assert said.startswith(
        "error[program-missing]: PNG and PDF take fonts, and this machine has none\n  hint: install "
    )
    assert not Path("output").exists()
    assert run(["diagrams", "talk.md", "--format", "svg"]) == 0


def test_pictures_and_print(fonts: Path) -> None:
    assert run(["diagrams", "talk.md", "engine", "--format", "png,pdf", "-o", "out"]) == 0
    page = PdfDocument(Path("out/talk.engine.pdf").read_bytes())[0]
    assert "".join(page.get_textpage().get_text_bounded().split()) == "ab"
    width, height = page.get_size()
    with Image.open("out/talk.engine.png") as image:
        assert image.size == (ceil(width * 8 / 3), ceil(height * 8 / 3))
    assert run(["diagrams", "talk.md", "engine", "--format", "png", "--scale", "1", "-o", "out"]) == 0
    with Image.open("out/talk.engine.png") as image:
        assert image.size == (ceil(width * 4 / 3), ceil(height * 4 / 3))


def test_a_character_that_no_font_has(fonts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("graph.dot").write_text('digraph { a [label="宿"] }', encoding="utf-8")
    assert run(["diagrams", "graph.dot", "--format", "pdf"]) == 0
    said = capsys.readouterr().err
    assert 'graph.dot:1:1: warning[glyph-missing]: no font of this machine has "宿" (U+5BBF)' in said
    assert run(["diagrams", "graph.dot", "--format", "pdf", "--strict"]) == 1


def test_several_graphs_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("nul.dot").write_text('digraph "a/b" { x }\ngraph "A:B" { y } graph { z } digraph con { w -> }')
    assert run(["diagrams", "nul.dot", "-o", "out", "--list"]) == 0
    assert capsys.readouterr().out.splitlines()[2] == "nul-3\tnul-3\ten\tnul"
    assert run(["diagrams", "nul.dot", "a-b", "A:B", "nul-3", "-o", "out"]) == 0
    assert capsys.readouterr().out.splitlines() == ["out/_nul.a-b.svg", "out/_nul.A-B-2.svg", "out/nul-3.svg"]
    assert run(["diagrams", "nul.dot", "-o", "out"]) == 1
    assert "nul.dot:2:50: error[dot-syntax]" in capsys.readouterr().err


@pytest.mark.parametrize(("head", "warned"), [("", True), ("charset=latin1;", False), ('charset="ISO-8859-1"', False)])
def test_a_file_in_latin_1(head: str, warned: bool, capsys: pytest.CaptureFixture[str]) -> None:
    Path("old.dot").write_bytes(f'digraph {{ {head} a [label="caf\xe9"] }}\r\n'.encode("latin-1"))
    assert run(["diagrams", "old.dot"]) == 0
    said = capsys.readouterr().err
    assert said.startswith("old.dot:1:") is warned
    assert ("encoding-guessed" in said) is warned
    svg = fromstring(Path("output/diagrams/old.svg").read_bytes())
    assert "".join(next(svg.iter(f"{SVG}text")).itertext()) == "café"


def test_a_file_that_is_too_large(capsys: pytest.CaptureFixture[str]) -> None:
    Path("large.dot").write_bytes(b"digraph { a }" + b" " * 5_000_000)
    assert run(["diagrams", "large.dot"]) == 1
    assert "large.dot:1:1: error[file-too-large]: expected at most 5 MB of DOT" in capsys.readouterr().err


def test_a_null_byte_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    Path("null.dot").write_bytes(b'digraph { a [label="x\0y"] }')
    assert run(["diagrams", "null.dot"]) == 1
    assert "null.dot:1:22: error[dot-syntax]: the control character U+0000" in capsys.readouterr().err


@pytest.mark.parametrize("words", ["gif", "svg,jpeg", ","])
def test_what_is_no_format(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diagrams", "talk.md", "--format", words]) == 2
    assert "expected svg, png, pdf, pptx, dot in --format" in capsys.readouterr().err


def test_a_deck_without_diagrams(capsys: pytest.CaptureFixture[str]) -> None:
    Path("plain.md").write_text("## One\n\nWords.\n")
    assert run(["diagrams", "plain.md"]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "no diagrams\n")


def test_decks_of_one_project_may_use_the_same_keys() -> None:
    for name in ("one", "two"):
        Path(f"content/{name}/en").mkdir(parents=True)
        Path(f"content/{name}/deck.yaml").write_text(f"title: {name}\n")
        Path(f"content/{name}/en/10.md").write_text(f"## A slide\n\n```dot {{#graph}}\ndigraph {{ {name} }}\n```\n")
    assert run(["diagrams", "."]) == 0
    for name in ("one", "two"):
        svg = fromstring(Path(f"output/diagrams/{name}.graph.svg").read_bytes())
        assert ["".join(text.itertext()) for text in svg.iter(f"{SVG}text")] == [name]
