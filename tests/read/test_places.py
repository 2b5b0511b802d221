"""Everything knows its place in the author's files, also behind a template."""

from collections.abc import Callable

import pytest

from generator.diagnostic import Diagnostics, Span
from generator.model.blocks import DiagramBlock, Paragraph, Table
from generator.model.source import DeckSettings, SourceText
from generator.read import read_deck


def test_a_slide_is_at_its_heading_and_a_block_at_its_first_character(read: Callable) -> None:
    (slide,) = read("\n\n  ## Title {#k layout=table}\n\n   words\n").slides
    assert slide.span == Span("talk.md", 3, 3)
    assert slide.layout_span == Span("talk.md", 3, 23)
    assert slide.blocks[0].span == Span("talk.md", 5, 4)


def test_cells_are_at_their_words(slide: Callable) -> None:
    (table,) = slide("| a  | bb |\n|---|---|\n|  c | `d` |").blocks
    assert isinstance(table, Table)
    places = [(cell.span.line, cell.span.column) for row in (table.header, *table.rows) for cell in row]
    assert places == [(3, 3), (3, 8), (5, 4), (5, 8)]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("words [x]{.no}", 3, 12),
        ("words\nand [x]{.no}", 4, 10),
        ("- item\n  goes on\n  to [x]{.no}", 5, 11),
        ("> quote\n> of [x]{.no}", 4, 11),
        ("1. item\n\n   - [x]{.no}", 5, 11),
        ("| a | b |\n|---|---|\n| c | [x]{.no} |", 5, 12),
        ("| a |\n|---|\n\n: caption [x]{.no}", 6, 16),
        ("Term\n: is [x]{.no}", 4, 11),
        ("words[^n]\n\n[^n]: note [x]{.no}", 5, 17),
        ("words^[note [x]{.no}]", 3, 18),
        ("**bold [x]{.no}**", 3, 13),
        ("中文 [x]{.no}", 3, 9),
        ("> — [x]{.no}", 3, 10),
        ("### Head [x]{.no}", 3, 15),
        ("+-----------+\n| [x]{.no}  |\n+-----------+", 4, 8),
    ],
)
def test_a_mistake_among_words_is_at_its_own_place(text: str, line: int, column: int, slide: Callable) -> None:
    (said,) = slide(text).said
    assert said.startswith(f'talk.md:{line}:{column}: error[class-unknown]: there is no class "no" for words')


def test_lines_made_by_a_template_have_its_place() -> None:
    text = "## Title\n\nmade\n\n```dot\ngraph {\n}\n```\n"
    spans = (
        Span("talk.md", 1),
        Span("talk.md", 2),
        Span("talk.md", 7, 4),
        Span("talk.md", 8),
        *(Span("templates/graph.dot.j2", line, 3) for line in range(1, 5)),
        Span("talk.md", 9),
    )
    source = SourceText("talk.md", text, spans, (True, True, False, *(False,) * 5, True))

    class Files:
        name = "talk"
        settings = DeckSettings(Span("deck.yaml"))

        def read_bytes(self, path: str, span: Span, diagnostics: Diagnostics, base: str) -> bytes | None:
            return None

    diagnostics = Diagnostics()
    (slide,) = read_deck(Files(), "en", [source], diagnostics).slides

    paragraph, diagram = slide.blocks
    assert isinstance(paragraph, Paragraph)
    assert isinstance(diagram, DiagramBlock)
    assert paragraph.span == Span("talk.md", 7, 4)
    assert diagram.span == Span("templates/graph.dot.j2", 1, 3)
    assert diagram.source.line_spans == (Span("templates/graph.dot.j2", 2, 3), Span("templates/graph.dot.j2", 3, 3))
    assert list(diagnostics) == []
