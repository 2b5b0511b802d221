"""Odd Markdown in; each word that begins with `kept` in the deck or in a message, none that begins with `gone`.

The oracle knows no Markdown: words are looked for in the XML of the finished file, as another program would.
"""

import re
import zipfile
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.cli.app import run

ODD = sorted((Path(__file__).parent / "odd").glob("*.md"))
WORD = re.compile(r"kept[^\W_]*(?:-[^\W_]+)*")
GONE = re.compile(r"gone[\w-]*")
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def shown(deck: Path) -> str:
    """All text, names and descriptions of the slides and notes, paragraphs on lines of their own, without blanks."""
    lines: list[str] = []
    with zipfile.ZipFile(deck) as package:
        for name in package.namelist():
            if re.fullmatch(r"ppt/(slides|notesSlides)/[^/]+\.xml", name):
                root = etree.fromstring(package.read(name))
                lines += ["".join(paragraph.itertext(f"{A}t")) for paragraph in root.iter(f"{A}p")]
                lines += [element.get("descr", "") for element in root.iter()]
    return "".join("".join(line.split()) for line in lines)


def words_of(text: str) -> list[str]:
    """Escapes and marks between letters are Markdown's: a word ends there."""
    return sorted(set(WORD.findall(text)))


@pytest.mark.parametrize("source", ODD, ids=lambda path: path.stem)
def test_every_word_is_shown_or_told(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deck = tmp_path / "deck.pptx"
    code = run(["build", str(source), "-o", str(deck)])
    told = capsys.readouterr().err
    assert code == 0, told
    found = shown(deck)
    text = source.read_text(encoding="utf-8")
    assert len(words_of(text)) >= 3, "a corpus file says something"
    assert [word for word in words_of(text) if word not in found and word not in told] == []
    assert [word for word in GONE.findall(text) if word in found] == []


BLOCKS = st.deferred(
    lambda: st.one_of(
        st.just("{w} plain words."),
        st.just("{w} **{w}** *{w}* `{w}` [{w}](https://example.org/)."),
        st.just("```text\n{w}\n\n{w} more\n```"),
        st.just("| {w} | {w} |\n|---|---|\n| {w} | {w} |"),
        st.just("> {w}\n> — {w}"),
        st.just("### {w}"),
        st.just("容器{w}共享内核，{w}。"),
        st.just("Claim {w}[^{n}].\n\n[^{n}]: {w}"),
        st.lists(BLOCKS, min_size=1, max_size=3).map(list_of),
        st.lists(BLOCKS, min_size=1, max_size=3).map(lambda blocks: div("{{.callout-note}}", "\n\n".join(blocks))),
        st.lists(BLOCKS, min_size=1, max_size=3).map(columns_of),
    )
)


def list_of(blocks: list[str]) -> str:
    return "\n\n".join("- " + block.replace("\n", "\n  ") for block in blocks)


def div(name: str, inside: str) -> str:
    return f"::: {name}\n{inside}\n:::"


def columns_of(blocks: list[str]) -> str:
    return div("columns", "\n".join(div("column", block) for block in blocks))


def numbered(template: str) -> str:
    """The placeholders {w} and {n} as words and labels that stand nowhere else."""
    words, labels = count(), count()
    text = template.replace("{{", "{").replace("}}", "}")
    text = re.sub(r"\{n\}", lambda _: str(next(labels) // 2), text)  # a mark, then its footnote
    return re.sub(r"\{w\}", lambda _: f"kept{next(words)}x", text)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(slides=st.lists(st.lists(BLOCKS, min_size=1, max_size=5), min_size=1, max_size=3))
def test_any_mixture_is_shown(slides: list[list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = numbered("\n\n".join("## {w}\n\n" + "\n\n".join(blocks) for blocks in slides))
    source, deck = tmp_path / "mixture.md", tmp_path / "mixture.pptx"
    source.write_text(text, encoding="utf-8")
    deck.unlink(missing_ok=True)
    code = run(["build", str(source), "-o", str(deck)])
    told = capsys.readouterr().err
    assert code == 0, f"{text}\n\n{told}"
    found = shown(deck)
    assert [word for word in words_of(text) if word not in found and word not in told] == []
