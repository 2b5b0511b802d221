"""Each rule with a page that passes and one that fails."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.check.rules import RULES
from generator.color import RgbColor, ThemeColor
from generator.diagnostic import Span
from generator.geometry import Insets, Point, pt
from generator.model.blocks import DiagramBlock, Run
from generator.model.deck import Slide, TransitionKind
from generator.model.diagram import DiagramSource
from generator.model.page import (
    Click,
    ConnectorFrame,
    CustomGeometry,
    Frame,
    Glue,
    GroupFrame,
    Page,
    PlaceholderRef,
    PresetGeometry,
    ShapeFrame,
    TableCell,
    TableFrame,
    TableRow,
    TextFrame,
)
from generator.model.paint import LinearGradient, RadialGradient, Stop
from generator.model.text import ExternalLink, TextRun
from generator.model.theme import Decoration

if TYPE_CHECKING:
    from conftest import Hand


def test_the_plain_page_is_faultless(hand: Hand) -> None:
    assert hand.check() == []
    assert hand.found(hand.page(hand.diagram(), hand.picture(hand.box(50, 200, 100, 100)), hand.footer("Deck"))) == []


def test_every_rule_has_a_code_of_its_own_and_a_reason() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert all(rule.why for rule in RULES)


class TestTitleMissing:
    def test_no_title_frame(self, hand: Hand) -> None:
        page = replace(hand.page(), frames=())
        (found,) = hand.check([hand.slide(title="")], [page])
        assert (found.code, found.severity, found.span) == ("title-missing", "error", Span("deck.md", 3, 1))

    def test_an_empty_one(self, hand: Hand) -> None:
        assert hand.found(replace(hand.page(), frames=(hand.title(" "),))) == ["title-missing"]

    def test_text_in_another_place_is_no_title(self, hand: Hand) -> None:
        frame = replace(hand.title("One kernel"), placeholder=PlaceholderRef("body", 1))
        assert hand.found(replace(hand.page(), frames=(frame,))) == ["title-missing"]

    def test_a_hidden_title_needs_no_frame(self, hand: Hand) -> None:
        slide = replace(hand.slide(), title_hidden=True)
        page = replace(hand.page(), frames=())
        assert hand.found(page, slides=[slide]) == []
        assert hand.found(replace(page, title=""), slides=[slide]) == ["title-missing"]

    def test_a_page_that_a_split_has_added_is_its_slides(self, hand: Hand) -> None:
        slide = replace(hand.slide(), title_hidden=True)
        pages = [replace(hand.page(key=key), frames=()) for key in ("s", "s/2", "s/step-2", "s/2/step-3")]
        assert hand.found(*pages, slides=[slide]) == []


class TestTitleRepeated:
    def test_two_slides_with_one_title(self, hand: Hand) -> None:
        other = replace(hand.slide(key="t", title="one  Kernel"), span=Span("deck.md", 20, 1))
        (found,) = hand.check([hand.slide(), other], [hand.page(), hand.page(key="t", title="one Kernel")])
        assert (found.code, found.severity, found.span) == ("title-repeated", "warning", Span("deck.md", 20, 1))
        assert found.message == 'the title "one Kernel" is that of deck.md:3:1 too'

    def test_a_hidden_title_may_be_the_same(self, hand: Hand) -> None:
        other = replace(hand.slide(key="t"), title_hidden=True)
        assert hand.found(hand.page(), hand.page(key="t"), slides=[hand.slide(), other]) == []

    def test_the_pages_of_one_slide_may_be_the_same(self, hand: Hand) -> None:
        assert hand.found(hand.page(), hand.page(key="s/2"), slides=[hand.slide()]) == []


class TestAltMissing:
    def test_a_picture(self, hand: Hand) -> None:
        (found,) = hand.check(pages=[hand.page(hand.picture(hand.box(50, 200, 100, 100), alt=" "))])
        assert (found.code, found.severity) == ("alt-missing", "warning")
        assert found.message == 'the picture "s/pic" has no alternative text'

    def test_a_diagram(self, hand: Hand) -> None:
        (found,) = hand.check(pages=[hand.page(hand.diagram(alt=None))])
        assert found.message == 'the diagram "s/d" has no alternative text'

    def test_an_outer_group_speaks_for_its_inner_ones_and_their_pictures(self, hand: Hand) -> None:
        diagram = hand.diagram()
        inner = GroupFrame("s/d/cluster:c", "c", diagram.box, (hand.picture(diagram.box, alt=""),))
        page = hand.page(replace(diagram, children=(inner,)))
        assert hand.check(pages=[page]) == []


class TestFrameOutside:
    @pytest.mark.parametrize("place", [(-2, 200), (50, -2), (862, 200), (50, 442)])
    def test_over_each_edge(self, hand: Hand, place: tuple[float, float]) -> None:
        picture = hand.picture(hand.box(*place, 100, 100))
        (found,) = [item for item in hand.check(pages=[hand.page(picture)]) if item.code != "frames-overlap"]
        assert (found.code, found.severity) == ("frame-outside", "warning")
        assert found.message == '"s/pic" reaches 2.0 pt beyond the edge of slide "s"'

    def test_touching_the_edge_is_inside(self, hand: Hand) -> None:
        assert hand.found(hand.page(hand.picture(hand.box(860, 440, 100, 100)))) == []

    def test_a_placeholder_of_the_layout_may(self, hand: Hand) -> None:
        body = replace(hand.text("s/b", "words", hand.box(50, 300, 400, 300)), placeholder=PlaceholderRef("obj", 1))
        assert hand.found(hand.page(body)) == []
        assert hand.found(hand.page(replace(body, moved=True))) == ["frame-outside"]

    def test_a_title_above_the_slide(self, hand: Hand) -> None:
        away = replace(hand.title("One kernel"), box=hand.box(48, -90, 864, 80), moved=True)
        assert hand.found(replace(hand.page(), frames=(away,))) == ["frame-outside"]

    def test_a_turned_connector_counts_as_it_lies(self, hand: Hand) -> None:
        # Centre 100, 530: lying 40 x 20 it stays inside, turned it reaches 10 below the slide.
        line = ConnectorFrame(
            "s/l",
            "l",
            "bentConnector2",
            hand.box(80, 520, 40, 20),
            Point(pt(110), pt(510)),
            Point(pt(90), pt(550)),
            hand.line,
            rotation=5_400_000,
        )
        assert hand.found(hand.page(line)) == ["frame-outside"]


class TestFramesOverlap:
    def test_pictures(self, hand: Hand) -> None:
        one = hand.picture(hand.box(50, 200, 100, 100), key="s/one")
        other = hand.picture(hand.box(148, 200, 100, 100), key="s/two")
        (found,) = hand.check(pages=[hand.page(one, other)])
        assert (found.code, found.severity) == ("frames-overlap", "warning")
        assert found.message == '"s/two" lies over "s/one" on slide "s"'
        beside = replace(other, box=hand.box(150, 200, 100, 100))
        assert hand.found(hand.page(one, beside)) == []

    def test_the_parts_that_clicks_make_of_a_diagram(self, hand: Hand) -> None:
        source = DiagramSource("d", "d", "digraph {}", Span("deck.md", 8), (), "en")
        slide = hand.slide(DiagramBlock("s/d", Span("deck.md", 7), source))
        part = replace(hand.diagram(), key="s/d/click:1", box=hand.box(600, 190, 100, 100))
        page = hand.page(hand.diagram(), part)
        assert hand.found(page, slides=[slide]) == ["frames-overlap"]
        page = replace(page, clicks=(Click(("s/d/click:1",)),))
        assert hand.found(page, slides=[slide]) == []
        other = replace(part, key="s/else")
        assert hand.found(replace(page, frames=(*page.frames[:-1], other)), slides=[slide]) == ["frames-overlap"]

    def test_text_counts_where_its_lines_are(self, hand: Hand) -> None:
        # The title's box ends at 104; its one line of 30 pt at 24 + 36.
        assert hand.found(hand.page(hand.picture(hand.box(50, 62, 100, 100)))) == []
        assert hand.found(hand.page(hand.picture(hand.box(50, 58, 100, 100)))) == ["frames-overlap"]

    def test_a_text_of_two_lines(self, hand: Hand) -> None:
        # 40 Chinese characters of 30 pt are 1200 pt wide: two lines in 864.
        title = "一" * 40
        page = hand.page(hand.picture(hand.box(50, 62, 100, 100)), title=title)
        assert hand.found(page, slides=[hand.slide(title=title)]) == ["frames-overlap"]

    def test_a_filled_text_frame_counts_whole(self, hand: Hand) -> None:
        panel = replace(hand.text("s/p", "words", hand.box(48, 150, 400, 200)), fill=ThemeColor("bg2"))
        picture = hand.picture(hand.box(300, 300, 100, 100))
        assert hand.found(hand.page(panel, picture)) == ["frames-overlap"]
        assert hand.found(hand.page(replace(panel, fill=None), picture)) == []

    def test_words_may_stand_on_a_picture_but_not_half(self, hand: Hand) -> None:
        whole = hand.picture(hand.box(0, 0, 960, 540))
        words = hand.text("s/w", "words", hand.box(700, 400, 200, 60))
        page = hand.page()
        assert hand.found(replace(page, frames=(whole, *page.frames, words))) == []
        half = hand.picture(hand.box(0, 100, 730, 400))
        assert hand.found(hand.page(half, words)) == ["frames-overlap"]


class TestContrastLow:
    @pytest.mark.parametrize(
        ("color", "size", "bold", "low"),
        [
            ("accent1", 1400, False, False),  # 4.54
            ("accent2", 1400, False, True),  # 4.48
            ("accent2", 1800, False, False),
            ("accent2", 1400, True, False),
            ("accent3", 1800, False, True),  # 2.98
        ],
    )
    def test_on_the_slides_ground(self, hand: Hand, color: str, size: int, bold: bool, low: bool) -> None:
        frame = hand.text("s/b", "words", hand.box(50, 200, 200, 60), size=size, bold=bold, color=ThemeColor(color))  # pyright: ignore[reportArgumentType]
        assert hand.found(hand.page(frame)) == (["contrast-low"] if low else [])

    def test_the_message(self, hand: Hand) -> None:
        frame = hand.text("s/b", "words", hand.box(50, 200, 200, 60), size=1400, color=ThemeColor("accent2"))
        (found,) = hand.check(pages=[hand.page(frame)])
        assert (found.severity, found.span) == ("warning", Span("deck.md", 3, 1))
        assert found.message == 'the text "words" has a contrast of 4.47 on its ground, 4.5 is wanted'

    def shape(self, hand: Hand, key: str, fill: str | None, color: str, text: str = "words") -> ShapeFrame:
        return ShapeFrame(
            key,
            key,
            hand.box(500, 200, 100, 60),
            PresetGeometry("rect"),
            fill=ThemeColor(fill) if fill else None,  # pyright: ignore[reportArgumentType]
            paragraphs=(hand.words(text, color=ThemeColor(color)),) if text else (),  # pyright: ignore[reportArgumentType]
        )

    def found(self, hand: Hand, *frames: Frame) -> list[str]:
        group = GroupFrame("s/d", "d", hand.box(500, 200, 100, 60), frames, "words")
        return hand.found(hand.page(group))

    def test_on_the_shapes_own_fill(self, hand: Hand) -> None:
        assert self.found(hand, self.shape(hand, "s/d/a", "dk1", "bg1")) == []
        assert self.found(hand, self.shape(hand, "s/d/a", "dk1", "tx1")) == ["contrast-low"]

    def test_on_what_lies_below_a_shape_without_fill(self, hand: Hand) -> None:
        below = self.shape(hand, "s/d/c", "dk1", "tx1", text="")
        assert self.found(hand, below, self.shape(hand, "s/d/a", None, "bg1")) == []
        assert self.found(hand, self.shape(hand, "s/d/a", None, "bg1"), below) == ["contrast-low"]

    def test_the_last_of_two_that_lie_below(self, hand: Hand) -> None:
        dark, light = (self.shape(hand, f"s/d/{fill}", fill, "tx1", text="") for fill in ("dk1", "lt1"))
        words = self.shape(hand, "s/d/a", None, "bg1")
        assert self.found(hand, light, dark, words) == []
        assert self.found(hand, dark, light, words) == ["contrast-low"]

    def test_one_finding_for_a_pair_of_colours(self, hand: Hand) -> None:
        words = hand.words("words", color=ThemeColor("bg1"))
        frame = TextFrame("s/b", "b", hand.box(50, 200, 200, 60), (words, words))
        assert hand.found(hand.page(frame)) == ["contrast-low"]

    def test_a_fill_that_lets_the_ground_through(self, hand: Hand) -> None:
        faint = replace(self.shape(hand, "s/d/a", None, "tx1"), fill=ThemeColor("dk1", alpha=20_000))
        dense = replace(faint, fill=ThemeColor("dk1", alpha=90_000))
        assert self.found(hand, faint) == []
        assert self.found(hand, dense) == ["contrast-low"]
        below = self.shape(hand, "s/d/c", "dk1", "tx1", text="")
        assert self.found(hand, below, faint) == ["contrast-low"]

    def test_of_a_gradient_the_worst_colour_counts(self, hand: Hand) -> None:
        stops = Stop(0, ThemeColor("dk1")), Stop(100_000, ThemeColor("lt1"))
        for gradient in (LinearGradient(stops), RadialGradient(stops)):
            for color in ("tx1", "bg1"):
                frame = replace(self.shape(hand, "s/d/a", None, color), fill=gradient)
                assert self.found(hand, frame) == ["contrast-low"]
        dark = LinearGradient((stops[0], Stop(100_000, ThemeColor("dk2"))))
        assert self.found(hand, replace(self.shape(hand, "s/d/a", None, "bg1"), fill=dark)) == []
        below = replace(self.shape(hand, "s/d/c", None, "tx1", text=""), fill=LinearGradient(stops))
        assert self.found(hand, below, self.shape(hand, "s/d/a", None, "bg1")) == ["contrast-low"]

    def test_the_layouts_ground_and_decorations(self, hand: Hand) -> None:
        frame = hand.text("s/b", "words", hand.box(500, 200, 200, 60), color=ThemeColor("bg1"))
        page = replace(hand.page(frame), frames=(frame,), title="One kernel")
        slide = replace(hand.slide(), title_hidden=True)
        dark = replace(page.layout, background=ThemeColor("dk1"))
        panel = replace(page.layout, decorations=(Decoration("Panel", hand.box(480, 0, 480, 540), ThemeColor("dk2")),))
        assert hand.found(page, slides=[slide]) == ["contrast-low"]
        assert hand.found(replace(page, layout=dark), slides=[slide]) == []
        assert hand.found(replace(page, layout=panel), slides=[slide]) == []

    def test_text_without_a_colour_takes_its_slots(self, hand: Hand) -> None:
        page = hand.page()
        slots = tuple(
            replace(slot, style=replace(slot.style, levels=(replace(slot.style.level(0), color=ThemeColor("bg1")),)))
            for slot in page.layout.slots
        )
        assert hand.found(replace(page, layout=replace(page.layout, slots=slots))) == ["contrast-low"]

    def test_a_link_has_the_themes_colour_and_a_highlight_is_ground(self, hand: Hand) -> None:
        link = hand.text("s/b", "words", hand.box(50, 200, 200, 60), link=ExternalLink("https://example.org"))
        assert hand.found(hand.page(link)) == ["contrast-low"]
        marked = hand.text("s/b", "words", hand.box(50, 200, 200, 60), highlight=RgbColor("202020"))
        assert hand.found(hand.page(marked)) == ["contrast-low"]

    def test_nothing_is_said_about_text_on_a_picture(self, hand: Hand) -> None:
        frame = hand.text("s/b", "words", hand.box(60, 210, 100, 60), color=ThemeColor("bg1"))
        assert hand.found(hand.page(hand.picture(hand.box(50, 200, 200, 100)), frame)) == []

    def test_table_cells(self, hand: Hand) -> None:
        box = hand.box(50, 200, 200, 60)

        def table(fill: str) -> Page:
            cell = TableCell("s/t/1", (hand.words("words"),), fill=ThemeColor(fill))  # pyright: ignore[reportArgumentType]
            return hand.page(TableFrame("s/t", "Table", box, (box.width,), (TableRow(box.height, (cell,)),)))

        assert hand.found(table("bg2")) == []
        assert hand.found(table("tx1")) == ["contrast-low"]


class TestTextTooSmall:
    def test_body_text(self, hand: Hand) -> None:
        (found,) = hand.check(pages=[hand.page(hand.text("s/b", "words", hand.box(50, 200, 200, 60), size=1350))])
        assert (found.code, found.severity) == ("text-too-small", "warning")
        assert found.message == 'the text "words" is set in 13.5 pt, the least is 14 pt'
        assert hand.found(hand.page(hand.text("s/b", "words", hand.box(50, 200, 200, 60), size=1400))) == []

    @pytest.mark.parametrize("kind", ["ftr", "sldNum", "dt"])
    def test_footers(self, hand: Hand, kind: str) -> None:
        place = PlaceholderRef(kind, 11)  # pyright: ignore[reportArgumentType]
        assert hand.found(hand.page(replace(hand.footer("Deck", 1200), placeholder=place))) == []
        assert hand.found(hand.page(replace(hand.footer("Deck", 1199), placeholder=place))) == ["text-too-small"]

    def test_notes_are_not_read_from_afar(self, hand: Hand) -> None:
        assert hand.found(hand.page(notes=(hand.words("words", size=1000),))) == []


class TestGlueBroken:
    def spoilt(self, hand: Hand, **change: object) -> Page:
        diagram = hand.diagram()
        line = replace(diagram.children[2], **change)  # pyright: ignore[reportArgumentType]
        return hand.page(replace(diagram, children=(*diagram.children[:2], line)))

    @pytest.mark.parametrize(
        ("change", "message"),
        [
            ({"start_glue": Glue("s/d/x", 3)}, 'starts at "s/d/x", which is not on the page'),
            ({"end_glue": Glue("s/d/b", 4)}, 'ends at site 4 of "s/d/b", which has 4'),
            ({"end_glue": Glue("s/d/b", -1)}, 'ends at site -1 of "s/d/b", which has 4'),
            ({"end_glue": Glue("s/d", 0)}, 'ends at site 0 of "s/d", which has 0'),
            (
                {"end_glue": Glue("s/d/b", 0)},
                'ends at 8890000, 2794000, but site 0 of "s/d/b" is at 9525000, 2540000',
            ),
            (
                {"end": Point(pt(700) + 2, pt(220))},
                "ends at 8890000, 2794000 and not at 8890002, 2794000",
            ),
        ],
    )
    def test_ends(self, hand: Hand, change: dict[str, object], message: str) -> None:
        (found,) = hand.check(pages=[self.spoilt(hand, **change)])
        assert (found.code, found.severity) == ("glue-broken", "error")
        assert found.message == f'connector "s/d/a->b" {message}'

    def test_one_emu_is_forgiven(self, hand: Hand) -> None:
        assert hand.found(self.spoilt(hand, end=Point(pt(700) + 1, pt(220) - 1))) == []

    def test_a_flip_that_is_wrong_moves_both_ends(self, hand: Hand) -> None:
        assert hand.found(self.spoilt(hand, flip_horizontal=True)) == ["glue-broken"] * 4

    def test_a_site_of_a_custom_geometry(self, hand: Hand) -> None:
        diagram = hand.diagram()
        a, b, line = diagram.children
        assert isinstance(a, ShapeFrame)
        assert isinstance(line, ConnectorFrame)
        middles = (Point(0, 0),) * 4
        custom = replace(a, geometry=CustomGeometry((), (*middles, Point(pt(100), pt(20)))))
        tied = replace(line, start_glue=Glue("s/d/a", 4))
        assert hand.found(hand.page(replace(diagram, children=(custom, b, tied)))) == []

    def test_free_ends_are_allowed(self, hand: Hand) -> None:
        assert hand.found(self.spoilt(hand, start_glue=None, end_glue=None)) == []


class TestLanguageMissing:
    def test_on_a_slide_and_in_notes(self, hand: Hand) -> None:
        words = replace(hand.words("words"), runs=(TextRun("words", 2200, ""),))
        frame = TextFrame("s/b", "b", hand.box(50, 200, 200, 60), (words,))
        (found,) = hand.check(pages=[hand.page(frame)])
        assert (found.code, found.severity) == ("language-missing", "warning")
        assert found.message == 'the text "words" names no language'
        assert hand.found(hand.page(notes=(words,))) == ["language-missing"]


class TestMorphNothingShared:
    def shown(self, hand: Hand, key: str, *names: str, transition: TransitionKind | None = "morph") -> Page:
        children = tuple(replace(child, name=name) for child, name in zip(hand.diagram().children, names, strict=False))
        frame = replace(hand.diagram(), children=children)
        return replace(hand.page(frame, key=key, title=key), transition=transition)

    def slides(self, hand: Hand, *keys: str) -> list[Slide]:
        return [replace(hand.slide(key=key, title=key), span=Span("deck.md", 10 + row)) for row, key in enumerate(keys)]

    def test_nothing_in_common(self, hand: Hand) -> None:
        pages = [self.shown(hand, "s", "a", "b", transition=None), self.shown(hand, "t", "a", "b")]
        (found,) = hand.check(self.slides(hand, "s", "t"), pages)
        assert (found.code, found.severity, found.span) == ("morph-nothing-shared", "warning", Span("deck.md", 11))

    def test_one_name_in_common(self, hand: Hand) -> None:
        pages = [self.shown(hand, "s", "!!d/a", transition=None), self.shown(hand, "t", "b", "!!d/a")]
        assert hand.found(*pages, slides=self.slides(hand, "s", "t")) == []

    def test_other_transitions_need_none(self, hand: Hand) -> None:
        pages = [self.shown(hand, "s", "a"), self.shown(hand, "t", "b", transition="fade")]
        assert hand.found(*pages[1:], slides=self.slides(hand, "t")) == []

    def test_the_first_slide_has_none_before_it(self, hand: Hand) -> None:
        assert hand.found(self.shown(hand, "s", "!!d/a"), slides=self.slides(hand, "s")) == ["morph-nothing-shared"]

    def test_one_of_a_slides_pages_is_enough(self, hand: Hand) -> None:
        pages = [
            self.shown(hand, "s", "!!d/a"),
            self.shown(hand, "s/step-2", "!!d/a", "b"),
            self.shown(hand, "s/step-3", "b"),
        ]
        assert hand.found(*pages, slides=self.slides(hand, "s")) == []


def test_a_finding_is_told_where_its_block_stands(hand: Hand) -> None:
    slide = hand.slide(hand.paragraph("s/x", "words", line=11))
    small = TextFrame("s/x/2", "b", hand.box(50, 200, 200, 60), (hand.words("words", size=1000),), insets=Insets())
    (found,) = hand.check([slide], [hand.page(small)])
    assert (found.code, found.span) == ("text-too-small", Span("deck.md", 11, 1))


def test_a_long_text_is_quoted_in_part(hand: Hand) -> None:
    title = "a very long title that goes on and on and on for ever"
    (found,) = hand.check([replace(hand.slide(), title=(Run(title),))], [hand.page()])
    assert '"a very long title that goes on and on a…"' in found.message
