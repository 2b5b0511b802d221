"""Footnotes and sources: at the foot of the page that has their mark, on every layout, over nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostic import Span
from generator.geometry import pt
from generator.layout.foot import foot_of, lifted_theme
from generator.model.blocks import BulletList, Footnote, ListItem, Paragraph, Run
from generator.model.page import PictureFrame, PlaceholderRef, ShapeFrame

PLACE = Span("deck.md", 7, 1)


def note(number: int, text: str = "the note") -> Footnote:
    return Footnote(f"slide/footnote-{number}", PLACE, (Run(text),), str(number))


def source(text: str = "Source: ours") -> Footnote:
    return Footnote("slide/source-1", PLACE, (Run(text),))


def marked(author, text: str, number: int) -> Paragraph:
    return author.words((Run(text), Run(str(number), superscript=True, footnote=f"slide/footnote-{number}")))


def feet(built) -> list[list[str]]:
    """What stands at the foot of each page."""
    return [
        [p.text for frame in page.frames if frame.name == "Footnotes" for p in frame.paragraphs]
        for page in built.pages.pages
    ]


def test_they_stand_above_the_footer_in_the_style_of_notes(author, build):
    built = build(author(marked(author, "claim", 1), note(1), source()))
    frame = built.frame("Footnotes")
    assert [p.text for p in frame.paragraphs] == ["1 the note", "Source: ours"]
    assert frame.paragraphs[0].runs[0].baseline > 0
    assert {run.size for p in frame.paragraphs for run in p.runs} == {1400}
    assert frame.box.bottom == pt(484)
    rule = built.frame("Footnote rule")
    assert isinstance(rule, ShapeFrame)
    assert rule.alt is None
    assert rule.box.bottom < frame.box.y < rule.box.y + pt(12)
    body = built.frame("Content")
    assert body.box.bottom + pt(8) <= rule.box.y
    assert [frame.name for frame in built.page().frames][-4:-2] == ["Footnote rule", "Footnotes"]


def test_a_source_alone_has_no_rule(author, build):
    built = build(author(author.words("claim"), source()))
    assert "Footnote rule" not in built.names()
    assert feet(built) == [["Source: ours"]]


def test_each_is_on_the_page_that_has_its_mark_and_sources_on_the_first(author, build):
    def item(number: int) -> ListItem:
        key = f"slide/list-1/item-{number}"
        words = marked(author, f"point {number}", number // 10) if number % 10 == 0 else author.words(f"point {number}")
        return ListItem(key, PLACE, (words,))

    listed = BulletList("slide/list-1", PLACE, tuple(item(number) for number in range(1, 31)))
    built = build(author(listed, note(1), note(2), note(3), source()))
    assert not built.said
    pages = built.pages.pages
    for page, foot in zip(pages, feet(built), strict=True):
        shown = " ".join(p.text for frame in page.frames if frame.name == "Content" for p in frame.paragraphs)
        assert [f"{n} the note" in foot for n in (1, 2, 3)] == [f"point {n}0{n}" in shown for n in (1, 2, 3)]
    assert [("Source: ours" in foot) for foot in feet(built)] == [True] + [False] * (len(pages) - 1)
    assert len(pages) <= 4, "at most two footnotes on a page: not the room of four on each"


def test_marks_count_wherever_they_stand(author, build):
    table = author.table(("Name", "Value"), ("a", "b"))
    cell = table.rows[0][1]
    own = (Run("b"), Run("1", superscript=True, footnote="slide/footnote-1"))
    table = replace(table, rows=((table.rows[0][0], replace(cell, runs=own)),))
    callout = author.callout("tip", marked(author, "mind", 2))
    built = build(author(table, callout, note(1), note(2)))
    assert feet(built) == [["1 the note", "2 the note"]]


def test_a_mark_in_the_title_is_on_every_page(author, build):
    slide = author(author.bullets(*["point"] * 20), note(1))
    title = (Run("A claim"), Run("1", superscript=True, footnote="slide/footnote-1"))
    built = build(replace(slide, title=title))
    assert feet(built) == [["1 the note"]] * 2


def test_a_footnote_without_a_mark_on_the_pages_is_on_the_first(author, build):
    assert feet(build(author(author.bullets(*["point"] * 20), note(1)))) == [["1 the note"], []]


def test_a_takeaway_stands_above_them(author, build, drawn):
    slide = author(author.diagram(), author.takeaway("remember"), source())
    built = build(slide, diagrams={"stack": drawn("stack", 400, 300)})
    takeaway, foot = built.frame("Takeaway"), built.frame("Footnotes")
    assert takeaway.placeholder == PlaceholderRef("body", 14)
    assert takeaway.moved
    assert takeaway.box.bottom + pt(8) <= foot.box.y


def test_one_that_is_too_long_for_a_foot_is_a_paragraph_at_the_end(author, build):
    built = build(author(marked(author, "claim", 1), note(1, "字" * 600), source()))
    assert not built.said
    assert feet(built)[0] == ["Source: ours"]
    assert "1 " + "字" * 600 in "".join(built.words())


def test_more_than_a_foot_holds_are_paragraphs_at_the_end(author, build):
    """Eight footnotes of two lines, all of them marked in one line: 272 pt, and a foot has 180 pt."""
    notes = [note(number, "字" * 100) for number in range(1, 9)]
    marks = [run for number in range(1, 9) for run in marked(author, "claim", number).runs]
    built = build(author(author.words(tuple(marks)), *notes))
    assert not built.said
    assert all(not foot for foot in feet(built))
    assert sum("字" * 100 in text for text in built.words()) == 8


LAYOUTS = [
    "title",
    "section",
    "agenda",
    "assertion",
    "content",
    "content-visual",
    "two-columns",
    "table",
    "code",
    "quote",
    "big-number",
    "image-full",
    "timeline",
    "diagram-full",
    "closing",
]


def content_of(layout: str, author) -> tuple:
    match layout:
        case "assertion" | "image-full":
            return (author.picture(800, 400, caption="a caption"),)
        case "content-visual":
            return (author.bullets("x", "y"), author.picture())
        case "two-columns":
            return (author.columns([author.bullets("x")], [author.words("y")]),)
        case "table":
            return (author.table(("a", "b"), *[("1", "2")] * 4),)
        case "code":
            return (author.code("ls\nps"), author.words("x"))
        case "quote":
            return (author.quote("Less is more", "Mies"),)
        case "big-number":
            return (author.words("10×"), author.words("faster"))
        case "timeline":
            return (author.bullets("2008: LXC", "2013: Docker"),)
        case "agenda":
            return ()
        case _:
            return (author.bullets("x", "y"),)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(LAYOUTS), st.lists(st.integers(1, 160), min_size=1, max_size=5), st.booleans())
def test_on_every_layout_they_are_there_and_over_nothing(author, build, layout, lengths, sourced):
    author.counts.clear()
    kind = layout if layout in ("title", "section") else "content"
    notes = [note(number, "字" * length) for number, length in enumerate(lengths, 1)]
    extra = [source()] if sourced else []
    built = build(author(*content_of(layout, author), *notes, *extra, kind=kind, layout=layout))
    words = "".join(built.words())
    assert all("字" * length in words for length in lengths)
    for page in built.pages.pages:
        foot = [frame for frame in page.frames if frame.name.startswith("Footnote")]
        for one, other in product(foot, [frame for frame in page.frames if frame not in foot]):
            below = isinstance(other, PictureFrame) and other.box.contains(one.box)
            assert below or not one.box.overlaps(other.box), (one.name, other.name)
        assert all(frame.box.bottom <= pt(540) for frame in page.frames)


@pytest.mark.parametrize("height", [20, 60, 120])
def test_every_layout_leaves_the_room_that_is_asked_for(light, height):
    theme = lifted_theme(light, pt(height))
    for before, after in zip(light.layouts, theme.layouts, strict=True):
        foot = foot_of(before, light)
        for old, new in zip(before.slots, after.slots, strict=True):
            if new.name in ("footer", "slide-number", "date", "picture", "hero"):
                assert old == new
            elif new.name != "title" or old.box.y > pt(270):
                assert new.box.bottom <= foot.bottom - pt(height), (after.name, new.name)
                assert new.box.height > 0
        for one, other in combinations(after.slots, 2):
            if not {"picture", "hero"} & {one.name, other.name}:
                assert not one.box.overlaps(other.box), (after.name, one.name, other.name)
