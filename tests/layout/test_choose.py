"""Which layout a slide gets."""

import pytest

from generator.diagnostic import Diagnostics, Span
from generator.layout import choose_layout


@pytest.mark.parametrize(
    ("holds", "layout"),
    [
        (lambda a: (), "diagram-full"),
        (lambda a: (a.bullets("x"),), "content"),
        (lambda a: (a.words("x"), a.bullets("y")), "content"),
        (lambda a: (a.diagram(),), "assertion"),
        (lambda a: (a.picture(), a.takeaway("x")), "assertion"),
        (lambda a: (a.bullets("x"), a.diagram()), "content-visual"),
        (lambda a: (a.picture(), a.words("x")), "content-visual"),
        (lambda a: (a.words("x"), a.picture(), a.picture()), "content"),
        (lambda a: (a.table(["a"], ["b"]),), "table"),
        (lambda a: (a.table(["a"], ["b"]), a.takeaway("x")), "table"),
        (lambda a: (a.words("x"), a.table(["a"], ["b"])), "content"),
        (lambda a: (a.code("ls"),), "code"),
        (lambda a: (a.code("ls"), a.bullets("x")), "code"),
        (lambda a: (a.code("ls"), a.code("ls")), "content"),
        (lambda a: (a.quote("x", "y"),), "quote"),
        (lambda a: (a.quote("x"), a.words("y")), "content"),
        (lambda a: (a.columns([a.words("x")], [a.diagram()]),), "two-columns"),
        (lambda a: (a.columns([], [], weights=[0.4, 0.6]),), "two-columns"),
        (lambda a: (a.columns([]),), "content"),
        (lambda a: (a.columns([], [], []),), "content"),
        (lambda a: (a.words("x"), a.columns([], [])), "content"),
        (lambda a: (a.takeaway("x"),), "content"),
        (lambda a: (a.big("10×"),), "big-number"),
        (lambda a: (a.big("10×"), a.words("denser"), a.diagram()), "big-number"),
        (lambda a: (a.columns([a.big("10×")], [a.big("3 s")]),), "big-number"),
        (lambda a: (a.words("x"), a.big("10×")), "content"),
        (lambda a: (a.columns([a.big("10×")], [a.words("x")]),), "two-columns"),
        (lambda a: (a.table(["a"], ["b"]), a.footnote("x")), "table"),
        (lambda a: (a.diagram(), a.footnote("x", mark="1"), a.takeaway("y")), "assertion"),
    ],
)
def test_by_what_the_slide_holds(author, light, holds, layout):
    found = Diagnostics()
    assert choose_layout(author(*holds(author)), light, found).name == layout
    assert not len(found)


@pytest.mark.parametrize("kind", ["title", "section"])
def test_by_what_the_slide_is(author, light, kind):
    assert choose_layout(author(kind=kind), light, Diagnostics()).name == kind


def test_the_author_has_the_say_and_aliases_count(author, light):
    slide = author(author.bullets("x"), layout="Assertion Diagram")
    assert choose_layout(slide, light, Diagnostics()).name == "assertion"


def test_an_unknown_name_is_an_error_where_it_stands(author, light):
    found = Diagnostics()
    slide = author(author.code("ls"), layout="tow-columns", layout_span=Span("deck.md", 3, 12))
    assert choose_layout(slide, light, found).name == "code"
    (error,) = found
    assert str(error) == (
        'deck.md:3:12: error[layout-unknown]: the theme "light" has no layout "tow-columns"\n'
        '  hint: did you mean "two-columns"?'
    )


def test_a_layout_that_cannot_hold_the_slide_gives_way_and_says_so(author, build):
    built = build(author(author.table(["a"], ["b"]), layout="quote"))
    assert built.page().layout.name == "table"
    assert built.said == [
        ("layout-unfit", 'the layout "quote" has no place for what this slide holds; "table" is used')
    ]
