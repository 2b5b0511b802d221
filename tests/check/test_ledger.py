"""Nothing is lost: every block is found again, and all its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostic import Span
from generator.geometry import Box
from generator.model.blocks import (
    Block,
    BulletList,
    Callout,
    Cell,
    Code,
    Column,
    Columns,
    DiagramBlock,
    Image,
    ListItem,
    Picture,
    Quote,
    Run,
    Table,
    Takeaway,
)
from generator.model.diagram import DiagramSource
from generator.model.page import Frame, TableCell, TableFrame, TableRow, TextFrame
from generator.model.text import TextParagraph, TextRun

if TYPE_CHECKING:
    from conftest import Hand

BOX = Box(900_000, 2_000_000, 5_000_000, 4_000_000)
AT = Span("deck.md", 9, 3)


def body(*paragraphs: TextParagraph, key: str = "s/body") -> TextFrame:
    return TextFrame(key, "Body", BOX, paragraphs)


def blocks(hand: Hand) -> dict[str, Block]:
    """One of each kind that holds words, by the key that must be found; the words are those of its first line."""
    picture = Image("ship.png", "image/png", 10, 10, (96, 96), b"")
    source = DiagramSource("en/s/x", "x", "graph{}", AT, (AT,), "en")
    inner = hand.paragraph("s/x", "words")
    return {
        "paragraph": inner,
        "list": BulletList("s/list", AT, (ListItem("s/list/item-1", AT, (inner,)),)),
        "code": Code("s/x", AT, "words"),
        "cell": Table("s/table", AT, (Cell("s/x", AT, (Run("words"),)),), (), ("l",)),
        "row": Table("s/table", AT, (), ((Cell("s/x", AT, (Run("words"),)),),), ("l",)),
        "picture": Picture("s/x", AT, picture, "words"),
        "diagram": DiagramBlock("s/x", AT, source),
        "quote": Quote("s/quote", AT, (inner,)),
        "callout": Callout("s/callout", AT, "note", (), (inner,)),
        "takeaway": Takeaway("s/takeaway", AT, (inner,)),
        "columns": Columns("s/columns", AT, (Column("s/columns/1", AT, (inner,)),)),
    }


KINDS = (
    "paragraph",
    "list",
    "code",
    "cell",
    "row",
    "picture",
    "diagram",
    "quote",
    "callout",
    "takeaway",
    "columns",
)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_block_is_missed(hand: Hand, kind: str) -> None:
    (found,) = hand.check([hand.slide(blocks(hand)[kind])], [hand.page()])
    assert (found.code, found.severity) == ("content-lost", "error")
    assert found.message == '"s/x" is on no page of slide "s"'
    assert found.span in {AT, Span("deck.md", 5, 1)}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("suffix", ["", "/2"])
def test_each_kind_of_block_is_found_by_its_key(hand: Hand, kind: str, suffix: str) -> None:
    key = "s/x" + suffix
    cell = TableCell(key, (hand.words("words"),))
    places: tuple[Frame, ...] = (
        body(hand.words("words"), key=key),
        body(hand.words("words", key)),
        TableFrame("s/t", "Table", BOX, (BOX.width,), (TableRow(BOX.height, (cell,)),)),
    )
    for place in places:
        assert hand.found(hand.page(place), slides=[hand.slide(blocks(hand)[kind])]) == []


def test_notes_are_looked_for_too(hand: Hand) -> None:
    slide = hand.slide(notes=(hand.paragraph("s/notes/p-1", "say hello"),))
    assert hand.found(hand.page(notes=(hand.words("say hello", "s/notes/p-1"),)), slides=[slide]) == []
    assert hand.found(slides=[slide]) == ["content-lost"]


def test_a_block_split_over_pages_is_complete(hand: Hand) -> None:
    slide = hand.slide(hand.paragraph("s/x", "first half, second half"))
    first = hand.page(body(hand.words("first half,\v", "s/x"), key="s/x"))
    second = hand.page(body(hand.words("second\vhalf", "s/x"), key="s/x/2"), key="s/2", title="One kernel (2/2)")
    assert hand.found(first, second, slides=[slide]) == []
    (found,) = hand.check([slide], [first])
    assert found.message == 'the words "first half, second half" are not complete on the pages of their slide'
    assert found.span == Span("deck.md", 5, 1)


def test_words_without_a_key_of_their_own_are_looked_for_as_words(hand: Hand) -> None:
    said: list[Block] = [
        replace(blocks(hand)["picture"], caption=(Run("Fig. 1"),)),  # pyright: ignore[reportCallIssue]
        replace(blocks(hand)["diagram"], caption=(Run("Fig. 1"),)),  # pyright: ignore[reportCallIssue]
        replace(blocks(hand)["cell"], caption=(Run("Fig. 1"),)),  # pyright: ignore[reportCallIssue]
        Quote("s/q", AT, (), (Run("Fig. 1"),)),
        Callout("s/c", AT, "tip", (Run("Fig. 1"),), ()),
    ]
    here = body(hand.words("words", "s/x"))
    caption = TextFrame("s/caption", "Caption", Box(900_000, 6_200_000, 5_000_000, 100_000), (hand.words("Fig.\v1"),))
    for block in said:
        assert hand.found(hand.page(here, caption), slides=[hand.slide(block)]) == []
        (found,) = hand.check([hand.slide(block)], [hand.page(here)])
        assert found.message == 'the words "Fig. 1" are not complete on the pages of their slide'


def test_another_slides_page_does_not_count(hand: Hand) -> None:
    slides = [hand.slide(hand.paragraph("s/x", "words")), hand.slide(key="t", title="Two")]
    pages = [hand.page(), hand.page(body(hand.words("words", "s/x")), key="t", title="Two")]
    assert hand.found(*pages, slides=slides) == ["content-lost"]


def test_a_slide_without_a_page_is_lost(hand: Hand) -> None:
    (found,) = hand.check([hand.slide(), hand.slide(key="t", title="Two")], [hand.page()])
    assert (found.code, found.message) == ("content-lost", 'slide "t" has become no page')


def test_a_title_that_is_cut_is_lost(hand: Hand) -> None:
    (found,) = hand.check([hand.slide(title="One kernel for all")], [hand.page()])
    assert (found.code, found.message) == (
        "content-lost",
        'the title "One kernel for all" is not complete on its pages',
    )


def test_blocks_without_words_leave_nothing_to_find(hand: Hand) -> None:
    empty = hand.paragraph("s/x", " ")
    assert hand.found(slides=[hand.slide(empty, BulletList("s/l", AT, (ListItem("s/l/1", AT, ()),)))]) == []


@given(st.lists(st.text("ab 机", min_size=1, max_size=8), min_size=1, max_size=6), st.data())
def test_any_paragraph_left_out_is_told(hand: Hand, texts: list[str], data: st.DataObject) -> None:
    said = [hand.paragraph(f"s/p-{index}", text) for index, text in enumerate(texts)]
    shown = [TextParagraph((TextRun(text, 2200, "en-US"),), key=f"s/p-{index}") for index, text in enumerate(texts)]
    slide = hand.slide(*said)
    assert "content-lost" not in hand.found(hand.page(body(*shown)), slides=[slide])
    left_out = data.draw(st.integers(0, len(texts) - 1))
    page = hand.page(body(*(paragraph for index, paragraph in enumerate(shown) if index != left_out)))
    missed = hand.found(page, slides=[slide]).count("content-lost")
    assert missed == (1 if texts[left_out].strip() else 0)
