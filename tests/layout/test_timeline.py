"""Lists with times as dots on a line, with their words beside them."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.color import ThemeColor
from generator.diagnostic import Span
from generator.geometry import pt
from generator.layout.entries import read_entries
from generator.model.blocks import ListItem, Paragraph, Run, plain_text
from generator.model.page import ShapeFrame, TextFrame

LAYOUT = {"layout": "timeline"}


def item(author, *runs, key="slide/list-1/item-1"):
    return ListItem(key, Span("deck.md", 7), (Paragraph(f"{key}/paragraph-1", Span("deck.md", 7), runs),))


def told(entries):
    return [(plain_text(entry.time), [plain_text(block.runs) for block in entry.words]) for entry in entries]


@pytest.mark.parametrize(
    ("runs", "time", "words"),
    [
        ((Run("2008", bold=True), Run(" LXC appears")), "2008", "LXC appears"),
        ((Run("2008:", bold=True), Run(" LXC appears")), "2008", "LXC appears"),
        ((Run("2008: LXC "), Run("appears", italic=True)), "2008", "LXC appears"),
        ((Run("2008 年：LXC 出现"),), "2008 年", "LXC 出现"),
        ((Run("2008——LXC 出现"),), "2008", "LXC 出现"),
        ((Run("2008 — LXC appears"),), "2008", "LXC appears"),
        ((Run("2008 - LXC appears"),), "2008", "LXC appears"),
        ((Run("1960–1970: the first hypervisors"),), "1960–1970", "the first hypervisors"),
        ((Run("09:30: doors open"),), "09:30", "doors open"),
        ((Run("09:30 doors open: come in"),), "09:30", "doors open: come in"),
        ((Run("5 minutes: pack"),), "5 minutes", "pack"),
        ((Run("2013 Docker: images travel"),), "2013", "Docker: images travel"),
        ((Run("12 people come"),), "12", "people come"),
        ((Run("March 2013 Docker appears"),), "March 2013", "Docker appears"),
        ((Run("2013-03-15 Docker appears"),), "2013-03-15", "Docker appears"),
        ((Run("2013年3月 Docker 出现"),), "2013年3月", "Docker 出现"),
        ((Run("Monday: all sleep"),), "Monday", "all sleep"),
    ],
)
def test_a_time_stands_first(runs, time, words, author):
    entries = read_entries((author.bullets(item(author, *runs)),))
    assert told(entries) == [(time, [words])]
    # Each run keeps its look.
    assert [run.italic for run in entries[0].words[0].runs][-1] == runs[-1].italic


def test_an_item_without_a_time_is_named(author):
    assert read_entries((author.bullets("2008: LXC", "and nothing else"),)) == Span("deck.md", 7, 1)
    assert read_entries((author.words("x"),)) is None


def test_steps_of_an_ordered_list_have_their_numbers(author):
    entries = read_entries((author.bullets("build it", "push it", ordered=True, start=3),))
    assert told(entries) == [("3", ["build it"]), ("4", ["push it"])]


def test_words_may_stand_below_their_time(author):
    entries = read_entries((author.bullets(("2013", "Docker")),))
    assert told(entries) == [("2013", ["Docker"])]


def test_bold_terms_are_times(author):
    terms = [author.words((Run("09:00", bold=True),)), author.words("doors"), author.words((Run("10:00", bold=True),))]
    assert told(read_entries(tuple(terms))) == [("09:00", ["doors"]), ("10:00", [])]


def years(author, count, words="What happened then"):
    return author.bullets(*[f"{2000 + n}: {words}" for n in range(count)])


def parts(page, name):
    return [frame for frame in page.frames if frame.name.startswith(name)]


def test_times_stand_above_the_line_and_words_below(author, build):
    """Five columns of 160 pt with gutters of 16."""
    built = build(author(years(author, 5), **LAYOUT))
    (line,), dots = parts(built.page(), "Line"), parts(built.page(), "Dot")
    times, events = parts(built.page(), "Time"), parts(built.page(), "Event")
    assert not built.said
    assert [frame.paragraphs[0].text for frame in times] == ["2000", "2001", "2002", "2003", "2004"]
    assert [frame.box.x for frame in times] == [frame.box.x for frame in events] == [frame.box.x for frame in dots]
    assert [frame.box.x for frame in times] == [pt(48 + 176 * n) for n in range(5)]
    assert {dot.box.center.y for dot in dots} == {line.box.center.y}
    assert all(time.box.bottom < line.box.y < event.box.y for time, event in zip(times, events, strict=True))
    assert {dot.fill for dot in dots} == {ThemeColor("accent1")}
    assert all(isinstance(frame, ShapeFrame) and frame.alt is None for frame in (line, *dots))


def test_eight_entries_stand_above_and_below_in_turn(author, build):
    built = build(author(years(author, 8, "What happened then on more than one line"), **LAYOUT))
    (line,), events = parts(built.page(), "Line"), parts(built.page(), "Event")
    assert len(built.pages.pages) == 1
    assert [event.box.y < line.box.y for event in events] == [True, False] * 4
    assert events[0].paragraphs[0].text == "2000"
    stems = parts(built.page(), "Stem")
    assert len(stems) == 8
    assert all(stem.box.right < event.box.x for stem, event in zip(stems, events, strict=True))
    assert all(
        (stem.box.y < line.box.y) == (event.box.y < line.box.y) for stem, event in zip(stems, events, strict=True)
    )


def test_twelve_short_ones_have_two_rows(author, build):
    built = build(author(years(author, 12, "it"), **LAYOUT))
    assert len(parts(built.page(), "Line")) == 2
    assert [frame.paragraphs[0].text for frame in parts(built.page(), "Time")] == [str(2000 + n) for n in range(12)]


def test_what_is_too_much_for_a_page_goes_on_on_the_next(author, build):
    built = build(author(years(author, 12, "What happened then. " * 6), **LAYOUT))
    assert not built.said
    assert len(built.pages.pages) > 1
    assert built.page().title == f"A claim (1/{len(built.pages.pages)})"
    assert all(parts(page, "Line") for page in built.pages.pages)


def test_the_marked_entry_stands_out(author, build):
    key = "slide/list-1/item-2"
    marked = item(author, Run("2013", bold=True, role="accent"), Run(" Docker", role="accent"), key=key)
    built = build(author(author.bullets("2008: LXC", marked, "2014: Kubernetes"), **LAYOUT))
    dots = parts(built.page(), "Dot")
    assert dots[1].box.width > dots[0].box.width == dots[2].box.width
    assert [dot.fill for dot in dots] == [ThemeColor("bg1"), ThemeColor("accent1"), ThemeColor("bg1")]
    assert parts(built.page(), "Time")[1].paragraphs[0].runs[0].color == ThemeColor("accent1")


def test_a_list_without_times_is_told_and_flows(author, build):
    built = build(author(author.bullets("a", "b"), **LAYOUT))
    assert [code for code, _ in built.said] == ["timeline-time-missing"]
    assert built.words() == ["a", "b"]


def test_words_too_long_for_a_timeline_are_told_and_flow(author, build):
    built = build(author(years(author, 3, "Many words that go on. " * 150), **LAYOUT))
    assert [code for code, _ in built.said] == ["timeline-too-long"]


def test_a_diagram_stays_a_diagram(author, build, drawn):
    built = build(author(author.diagram(), **LAYOUT), diagrams={"stack": drawn("stack", 300, 200)})
    assert not built.said
    assert built.page().layout.name == "timeline"


@pytest.mark.parametrize("fit", ["shrink", "error"])
def test_a_timeline_that_has_to_stay_on_one_page_is_not_split(fit, author, build):
    built = build(author(years(author, 12, "What happened then. " * 6), fit=fit, **LAYOUT))
    assert "timeline-too-long" in [code for code, _ in built.said]


WORDS = st.text(alphabet="abcdefg hijk 容器内核，。", min_size=1, max_size=120).map(lambda text: f"a{text}")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, min_size=1, max_size=20))
def test_nothing_overlaps_overflows_or_gets_lost(words, author, build, real_ruler, light):
    author = type(author)()
    built = build(author(author.bullets(*[f"{1900 + n}: {text}" for n, text in enumerate(words)]), **LAYOUT))
    for page in built.pages.pages:
        for frame in page.frames:
            assert 0 <= frame.box.x < frame.box.right <= light.slide_size.width
            assert 0 <= frame.box.y < frame.box.bottom <= light.slide_size.height
        shown = [frame for frame in page.frames if isinstance(frame, TextFrame)]
        for frame in shown:
            inner = frame.box.inset(frame.insets)
            assert real_ruler.measure(frame.paragraphs, inner.width).safe_height <= inner.height + 1
        assert not any(one.box.overlaps(other.box) for one, other in combinations(shown, 2))
    if not built.said:
        expected = "".join(f"{1900 + n}{text}" for n, text in enumerate(words))
        assert "".join("".join(built.words()).split()) == "".join(expected.split())
