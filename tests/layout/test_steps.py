"""Diagrams that come step by step: clicks on one page or a page a step; and names that Morph matches by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.color import ThemeColor
from generator.diagnostic import Span
from generator.geometry import Box, Point, Size, pt
from generator.model.diagram import Diagram, Edge, Label, Node, StraightRoute, Stroke
from generator.model.page import ConnectorFrame, Frame, GroupFrame, Page
from generator.model.text import TextParagraph, TextRun

if TYPE_CHECKING:
    from conftest import Author, Build, Built

LINE = Stroke(ThemeColor("tx2"), 12700)


def row(*steps: int, names: str = "abcdef", edges: bool = True) -> Diagram:
    """Nodes from left to right, each with its step, and an edge from each to the next that comes with the later."""
    nodes: list[Node] = []
    for place, (name, step) in enumerate(zip(names, steps, strict=False)):
        box = Box(pt(120 * place), 0, pt(80), pt(40))
        words = Label((TextParagraph((TextRun(name, 1600, "en-US"),)),), box)
        nodes.append(Node(name, "rect", box, words, ThemeColor("accent1"), LINE, step=step))
    lines = [
        Edge(
            f"{one.id}->{two.id}",
            one.id,
            two.id,
            StraightRoute(Point(one.box.right, pt(20)), Point(two.box.x, pt(20))),
            LINE,
            step=max(one.step, two.step),
        )
        for one, two in pairwise(nodes)
        if edges
    ]
    size = Size(nodes[-1].box.right, pt(40))
    return Diagram("d", "d", Span("deck.md", 7, 1), size, tuple(nodes), tuple(lines), (), "a row")


def walk(frames: tuple[Frame, ...]) -> Iterator[Frame]:
    for frame in frames:
        yield frame
        if isinstance(frame, GroupFrame):
            yield from walk(frame.children)


def shown(page: Page, prefix: str) -> str:
    """The keys of what a diagram shows on the page, without its own."""
    return " ".join(
        frame.key.removeprefix(f"{prefix}/")
        for frame in walk(page.frames)
        if frame.key.startswith(f"{prefix}/") and not isinstance(frame, GroupFrame)
    )


def names(page: Page) -> list[str]:
    return [frame.name for frame in walk(page.frames) if frame.name.startswith("!!")]


KEY = "slide/diagram-1"


class TestClicks:
    def test_a_diagram_without_steps_has_none(self, author: Author, build: Build) -> None:
        built = build(author(author.diagram()), diagrams={"stack": row(0, 0)})
        (page,) = built.pages.pages
        assert page.clicks == ()
        assert isinstance(page.frames[1], GroupFrame)

    def test_steps_are_clicks_whatever_their_numbers(self, author: Author, build: Build) -> None:
        built = build(author(author.diagram()), diagrams={"stack": row(0, 3, 3, 7)})
        (page,) = built.pages.pages
        assert [click.keys for click in page.clicks] == [(f"{KEY}/click:1",), (f"{KEY}/click:2",)]
        assert shown(page, KEY) == "a b c a->b b->c d c->d"
        groups = {frame.key: shown(replace(page, frames=(frame,)), KEY) for frame in page.frames}
        assert (groups[f"{KEY}/click:1"], groups[f"{KEY}/click:2"]) == ("b c a->b b->c", "d c->d")
        assert built.said == []

    def test_the_second_diagram_begins_when_the_first_is_done(self, author: Author, build: Build) -> None:
        columns = author.columns([author.diagram("one")], [author.diagram("two")])
        built = build(author(columns), diagrams={"one": row(0, 5, edges=False), "two": row(1, 2, edges=False)})
        (page,) = built.pages.pages
        one, two = (f"slide/diagram-{number}" for number in (1, 2))
        assert [click.keys for click in page.clicks] == [(f"{one}/b",), (two,), (f"{two}/b",)]


class TestSlides:
    def test_a_page_for_each_step_and_nothing_jumps(self, author: Author, build: Build) -> None:
        block = replace(author.diagram(caption="what it is"), steps="slides")
        notes = (author.words("say this"),)
        built = build(author(block, notes=notes), author(key="next"), diagrams={"stack": row(0, 2, 4)})
        first, second, third, other = built.pages.pages
        assert [page.key for page in built.pages.pages][:3] == ["slide", "slide/step-2", "slide/step-3"]
        assert [shown(page, KEY) for page in (first, second, third)] == [
            "a caption",
            "a b a->b caption",
            "a b c a->b b->c caption",
        ]
        places = [{frame.key: frame.box for frame in walk(page.frames)} for page in (first, second, third)]
        for key in (f"{KEY}/a", f"{KEY}/caption"):
            assert len({places[page][key] for page in range(3)}) == 1
        assert [page.title for page in (first, second, third)] == ["A claim"] * 3
        assert [bool(page.notes) for page in (first, second, third)] == [True, False, False]
        assert all(page.clicks == () for page in built.pages.pages)
        numbers = [built.frame("Slide Number", page).paragraphs[0].text for page in range(4)]
        assert numbers == ["1", "2", "3", "4"]
        assert other.key == "next"

    def test_a_first_page_with_nothing_on_it_is_left_out(self, author: Author, build: Build) -> None:
        block = replace(author.diagram(), steps="slides")
        built = build(author(block), diagrams={"stack": row(1, 2)})
        assert [shown(page, KEY) for page in built.pages.pages] == ["a", "a b a->b"]

    def test_diagrams_by_slides_take_turns(self, author: Author, build: Build) -> None:
        one, two = (replace(author.diagram(name), steps="slides") for name in ("one", "two"))
        diagrams = {"one": row(1, 2, edges=False), "two": row(1, 2, edges=False)}
        built = build(author(author.columns([one], [two])), diagrams=diagrams)
        pages = built.pages.pages
        assert [shown(page, "slide/diagram-1") for page in pages] == ["a", "a b", "a b", "a b"]
        assert [shown(page, "slide/diagram-2") for page in pages] == ["", "", "a", "a b"]

    def test_a_connector_is_tied_to_what_is_there(self, author: Author, build: Build) -> None:
        diagram = row(0, 2, 0)
        early = tuple(replace(edge, step=0) for edge in diagram.edges)
        block = replace(author.diagram(), steps="slides")
        built = build(author(block), diagrams={"stack": replace(diagram, edges=early)})
        glued = [
            [
                (bool(line.start_glue), bool(line.end_glue))
                for line in walk(page.frames)
                if isinstance(line, ConnectorFrame)
            ]
            for page in built.pages.pages
        ]
        assert glued == [[(True, False), (False, True)], [(True, True), (True, True)]]

    def test_clicks_beside_slides_wait_for_their_turn(self, author: Author, build: Build) -> None:
        one, two, three = (author.diagram(name) for name in ("one", "two", "three"))
        columns = author.columns([one], [replace(two, steps="slides")], [three])
        pictures = {name: row(0, 1, edges=False) for name in ("one", "two", "three")}
        built = build(author(columns), diagrams=pictures)
        keys = [f"slide/diagram-{number}" for number in (1, 2, 3)]
        assert [[shown(page, key) for key in keys] for page in built.pages.pages] == [
            ["a b", "a", "a"],
            ["a b", "a b", "a b"],
        ]
        assert [[click.keys for click in page.clicks] for page in built.pages.pages] == [
            [(f"{keys[0]}/b",)],
            [(f"{keys[2]}/b",)],
        ]


class TestTransitions:
    def test_only_a_morph_goes_on_from_step_to_step(self, author: Author, build: Build) -> None:
        for transition, expected in (("morph", ["morph", "morph"]), ("push", ["push", None]), (None, [None, None])):
            block = replace(author.diagram(), steps="slides")
            built = build(author(block, transition=transition), diagrams={"stack": row(0, 1)})
            assert [page.transition for page in built.pages.pages] == expected
            author.counts.clear()


class TestMorph:
    def two_slides(self, author: Author, build: Build, transition: str, first: Diagram, second: Diagram) -> Built:
        """A diagram on each of two slides, the second of which comes with the transition."""
        one, two = (type(author)(name) for name in ("one", "two"))
        slides = one(one.diagram("p")), two(two.diagram("q"), transition=transition)
        return build(*slides, diagrams={"p": first, "q": second})

    def test_what_both_slides_have_has_one_name(self, author: Author, build: Build) -> None:
        built = self.two_slides(author, build, "morph", row(0, 0, 0, names="abc"), row(0, 0, 0, names="bcd"))
        common = ["!!diagram-1", "!!diagram-1/b", "!!diagram-1/c", "!!diagram-1/b->c"]
        assert [names(page) for page in built.pages.pages] == [common, common]

    def test_without_morph_nothing_is_renamed(self, author: Author, build: Build) -> None:
        built = self.two_slides(author, build, "fade", row(0, 0), row(0, 0))
        assert [names(page) for page in built.pages.pages] == [[], []]

    def test_nothing_in_common_has_no_name_in_common(self, author: Author, build: Build) -> None:
        built = self.two_slides(author, build, "morph", row(0, 0, names="ab"), row(0, 0, names="cd"))
        assert [names(page) for page in built.pages.pages] == [[], []]

    def test_like_goes_with_like(self, author: Author, build: Build) -> None:
        plain = row(0, 0)
        node = replace(plain.nodes[0], id="a->b")
        built = self.two_slides(author, build, "morph", plain, replace(plain, nodes=(*plain.nodes, node), edges=()))
        assert names(built.page(1)) == ["!!diagram-1", "!!diagram-1/a", "!!diagram-1/b"]

    def test_a_name_goes_along_a_row_of_slides(self, author: Author, build: Build) -> None:
        slides = []
        for key in "pqr":
            maker = type(author)(f"slide-{key}")
            slides.append(maker(replace(maker.diagram(key), key=key), transition="morph"))
        pairs = {"p": "ab", "q": "bc", "r": "cd"}
        built = build(*slides, diagrams={key: row(0, 0, names=pair) for key, pair in pairs.items()})
        assert [names(page) for page in built.pages.pages] == [
            ["!!p", "!!p/b"],
            ["!!p", "!!p/b", "!!p/c"],
            ["!!p", "!!p/c"],
        ]

    def test_another_transition_ends_the_row(self, author: Author, build: Build) -> None:
        slides = []
        for key, transition in (("p", None), ("q", "morph"), ("r", None)):
            maker = type(author)(f"slide-{key}")
            slides.append(maker(replace(maker.diagram(key), key=key), transition=transition))
        built = build(*slides, diagrams={"p": row(0, 0), "q": row(0, 0, 0), "r": row(0, 0, 0)})
        assert [names(page) for page in built.pages.pages] == [["!!p", "!!p/a", "!!p/b", "!!p/a->b"]] * 2 + [[]]

    def test_a_name_that_another_diagram_has_taken_along_is_not_given_again(self, author: Author, build: Build) -> None:
        slides, diagrams = [], {}
        for number, keys in enumerate(("x", "y", "yx", "yx")):
            maker = type(author)(f"slide-{number}")
            blocks = []
            for key in keys:
                source = f"{key}{number}"
                diagrams[source] = row(0, 0)
                blocks.append([replace(maker.diagram(source), key=f"{maker.slide}/{key}")])
            slides.append(maker(maker.columns(*blocks), transition="morph"))
        built = build(*slides, diagrams=diagrams)
        groups = [[name for name in names(page) if "/" not in name] for page in built.pages.pages]
        assert groups == [["!!x"], ["!!x"], ["!!x", "!!x-2"], ["!!x", "!!x-2"]]

    def test_step_pages_share_what_is_on_both(self, author: Author, build: Build) -> None:
        block = replace(author.diagram(), steps="slides")
        built = build(author(block, transition="morph"), diagrams={"stack": row(0, 1, 2)})
        assert [len(names(page)) for page in built.pages.pages] == [2, 4, 4]
        assert names(built.page(2)) == ["!!diagram-1", "!!diagram-1/a", "!!diagram-1/b", "!!diagram-1/a->b"]

    def test_names_are_unique_on_a_slide(self, author: Author, build: Build) -> None:
        slides, diagrams = [], {}
        for slide in ("one", "two"):
            maker = type(author)(slide)
            columns = maker.columns([maker.diagram(f"{slide}-p")], [maker.diagram(f"{slide}-q")])
            slides.append(maker(columns, transition="morph"))
            diagrams |= {f"{slide}-p": row(0, 0), f"{slide}-q": row(0, 0)}
        built = build(*slides, diagrams=diagrams)
        for page in built.pages.pages:
            assert len(names(page)) == len(set(names(page))) == 8


def test_notes_behind_a_diagram_go_to_its_last_step(author: Author, build: Build) -> None:
    """Those at the end of the slide are about all of it: they are on the first page."""
    block = replace(author.diagram(), steps="slides")
    notes = (author.words("it is whole"), author.words("all in all"))
    slide = author(block, author.words("after"), notes=notes, note_places=(1, 2))
    built = build(slide, diagrams={"stack": row(0, 2, 4)})
    said = [[paragraph.text for paragraph in page.notes] for page in built.pages.pages]
    assert said == [["all in all"], [], ["it is whole"]]
