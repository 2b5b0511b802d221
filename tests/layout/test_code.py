"""Code: one paragraph a line, as large as its longest line allows, wrapped beyond that, split where a page may end."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostic import Span
from generator.geometry import pt
from generator.layout.code import code_units
from generator.layout.code.ranks import break_ranks
from generator.model.blocks import Code
from generator.model.page import TextFrame
from generator.model.text import NumberBullet


def panels(built):
    return [frame for page in built.pages.pages for frame in page.frames if frame.name == "Code"]


def lines(built):
    return [p.text for panel in panels(built) for p in panel.paragraphs]


def test_lines_are_paragraphs_in_a_panel(author, build, light):
    built = build(author(author.code("FROM alpine\n\n\tRUN make")))
    (panel,) = panels(built)
    assert isinstance(panel, TextFrame)
    assert [p.text for p in panel.paragraphs] == ["FROM alpine", "", "    RUN make"]
    assert {run.font for p in panel.paragraphs for run in p.runs} == {"mono"}
    assert panel.fill == light.code.panel
    assert panel.insets == light.code.insets
    assert {p.key for p in panel.paragraphs} == {"slide/code-1"}


def test_the_longest_line_decides_the_size(author, build, square):
    """Squares in a panel of 864 - 32 = 832 pt: 46 of 18 pt fit, 47 do not; 52 of 16 pt fit."""
    sizes = [
        panels(build(author(author.code("x" * count)), ruler=square))[0].paragraphs[0].runs[0].size
        for count in (46, 47, 52)
    ]
    assert sizes == [1800, 1600, 1600]


def test_code_beside_its_explanation(author, build, light):
    built = build(author(author.code("ls -l"), author.bullets("lists files")))
    (panel,) = panels(built)
    slot = light.layout("code").slot("code")
    assert (panel.box.x, panel.box.y, panel.box.width) == (slot.box.x, slot.box.y, slot.box.width)
    assert panel.box.height < slot.box.height
    assert panel.moved
    assert built.frame("Explanation").placeholder.idx == 1


def test_code_too_wide_to_stand_beside_words_gets_the_whole_width(author, build, square):
    """40 squares of 16 pt are 640 pt: more than the 538.67 pt of the narrow panel, less than 832."""
    built = build(author(author.bullets("lists"), author.code("x" * 40)), ruler=square)
    assert not built.said
    assert built.page().layout.name == "content"
    assert panels(built)[0].box.width == pt(864)


def test_code_too_wide_everywhere_has_the_whole_width_too(author, build, square):
    built = build(author(author.bullets("lists"), author.code("x" * 60)), ruler=square)
    assert [code for code, _ in built.said] == ["code-too-wide"]
    assert panels(built)[0].box.width == pt(864)


# Wrapping


def test_a_line_that_is_too_long_is_wrapped_further_in(author, build, square):
    """It stands 2 characters in, so it goes on 2 + 4 = 6 characters in; the line above it is as ever."""
    built = build(author(author.code("ok\n  " + "x" * 60)), ruler=square)
    assert built.said == [
        ("code-too-wide", "line 2 of the code has 62 characters, its panel holds 52 at 16 pt: it is wrapped")
    ]
    first, second = panels(built)[0].paragraphs
    assert (first.margin_left, first.indent) == (0, 0)
    assert (second.margin_left, second.indent) == (6 * pt(16), -6 * pt(16))
    assert second.text == "  " + "x" * 60


def test_a_panel_with_wrapped_lines_has_a_line_to_spare(author, desk):
    """Two lines, of 52 and 8 squares, and one more: 3 of 19.2 pt in all, and the insets."""
    (unit,) = code_units(author.code("x" * 60), pt(864), 0, desk)
    assert unit.opening + unit.height == pytest.approx(3 * pt(19.2) + pt(28), abs=pt(0.1))


def test_one_message_tells_of_all_lines_that_are_too_long(author, build, square):
    built = build(author(author.code("\n".join(["x" * 60, "ok", "x" * 60, "x" * 60]))), ruler=square)
    (said,) = built.said
    assert said[1].startswith("line 1 of the code (and 2 more) has 60 characters")


def test_the_message_has_the_place_of_the_line(author, build, square, desk):
    (problem,) = [p for unit in code_units(author.code("ok\n" + "x" * 60), pt(864), 0, desk) for p in unit.problems]
    assert problem.span == Span("deck.md", 9), "the fence is line 7"
    assert problem.severity == "warning"


def test_a_line_far_in_leaves_half_of_the_panel_to_go_on_in(author, build, square):
    built = build(author(author.code(" " * 40 + "x" * 60)), ruler=square)
    assert panels(built)[0].paragraphs[0].margin_left == pt(832) // 2


def test_a_line_of_many_pages_is_cut_between_them(author, build, real_ruler):
    built = build(author(author.code("a\n" + "x" * 5000 + "\nb")))
    assert [code for code, _ in built.said] == ["code-too-wide"]
    assert len(panels(built)) > 1
    assert "".join(lines(built)) == "a" + "x" * 5000 + "b"
    for panel in panels(built):
        inner = panel.box.inset(panel.insets)
        assert real_ruler.measure(panel.paragraphs, inner.width).safe_height <= inner.height


def test_fit_decides_about_lines_that_are_too_long(author, desk):
    """864 pt hold 46 squares of 18 pt: only `auto` and `shrink` may go down to 16, only `auto` and `split` wrap."""
    found = {}
    for fit in ("auto", "shrink", "split", "error"):
        for count in (50, 60):
            (unit,) = code_units(author.code("x" * count), pt(864), 0, replace(desk, fit=fit))
            found[fit, count] = (unit.content.listing.size, [problem.severity for problem in unit.problems])
    assert found == {
        ("auto", 50): (1600, []),
        ("auto", 60): (1600, ["warning"]),
        ("shrink", 50): (1600, []),
        ("shrink", 60): (1600, ["error"]),
        ("split", 50): (1800, ["warning"]),
        ("split", 60): (1800, ["warning"]),
        ("error", 50): (1800, ["error"]),
        ("error", 60): (1800, ["error"]),
    }


# Pages


def test_long_code_is_split_at_blank_lines(author, build):
    parts = ["\n".join(f"line {part}{n}" for n in range(7)) for part in "abc"]
    built = build(author(author.code("\n\n".join(parts), title="app.py")))
    first, second = panels(built)
    assert (first.key, second.key) == ("slide/code-1", "slide/code-1/2")
    assert [line for line in lines(built) if line] == "\n".join(parts).split("\n")
    assert first.paragraphs[-1].text.endswith("6"), "the last of its part"
    assert second.paragraphs[0].text.endswith("0")


def test_blank_lines_take_room(author, build):
    """The panel holds 17 lines of 16 pt: 16 and no blank fit, 16 and three blanks do not."""
    chunk = "\n".join(["x"] * 8)
    pages = [len(panels(build(author(author.code(chunk + "\n" * gap + chunk))))) for gap in (1, 4)]
    assert pages == [1, 2]


def test_code_without_blank_lines_is_split_where_a_function_begins(author, build):
    function = "def f():\n" + "\n".join("    x = 1" for _ in range(9))
    built = build(author(author.code("\n".join([function] * 3))))
    assert not built.said
    assert [panel.paragraphs[0].text for panel in panels(built)] == ["def f():"] * 3


def test_flat_code_fills_its_pages(author, build):
    """17 lines of 16 pt on a page: 40 make three, as even as they can be."""
    built = build(author(author.code("\n".join(f"x{n}" for n in range(40)))))
    assert not built.said
    assert sorted(len(panel.paragraphs) for panel in panels(built)) == [13, 13, 14]


@pytest.mark.parametrize(
    ("better", "worse", "text"),
    [
        (3, 4, "a\nb\n\nc\nd\ne\nf\ng"),  # behind a blank line
        (2, 3, "a\n  b\nc\n  d\ne\nf"),  # before what stands further out
        (3, 4, "a\nb\nc\n# of d\nd\nf\ng"),  # a comment stays with what it is about
        (3, 4, "a\nb\nc\n@d\nd\nf\ng"),
        (3, 2, "a {\n  b\n}\nc\nd\ne"),  # a closing brace stays with what it closes
        (5, 3, "if a:\n  b\n  c\nelse:\n  d\nend_e\nf\ng"),
        (3, 4, "a\nb\nc\nrun \\\n--x\nd\ne"),  # a line that goes on
        (3, 2, "a\nb\nc\nd\ne\nf\ng"),  # nothing is left alone
        (4, 5, "a\nb\nc\nd\ne\nf\ng"),
    ],
)
def test_where_a_page_may_end(better, worse, text):
    """`better` and `worse` are indices of lines that a page could begin with."""
    ranks = break_ranks(text.split("\n"))
    assert ranks[better] < ranks[worse]


def test_words_that_only_begin_like_the_end_of_a_block_are_none():
    ranks = break_ranks(["a", "b", "c", "endpoint = 1", "end", "d", "e", "f"])
    assert ranks[3] < ranks[4]


# Numbers


def test_lines_are_numbered_by_powerpoint_and_blank_ones_too(author, build, light, square):
    """Two digits and a blank are 3 squares of 18 pt."""
    built = build(author(author.code("a\n\nb", first_number=8)), ruler=square)
    paragraphs = panels(built)[0].paragraphs
    assert [p.text for p in paragraphs] == ["a", " ", "b"]
    assert {p.bullet for p in paragraphs} == {NumberBullet("arabicPlain", 8, light.code.numbers)}
    assert {(p.margin_left, p.indent) for p in paragraphs} == {(3 * pt(18), -3 * pt(18))}


def test_numbers_go_on_on_the_next_page(author, build):
    built = build(author(author.code("\n".join(f"x{n}" for n in range(40)), first_number=95)))
    assert [p.text for panel in panels(built) for p in panel.paragraphs] == [f"x{n}" for n in range(40)]
    for panel in panels(built):
        starts = {p.bullet.start for p in panel.paragraphs}
        assert starts == {95 + int(panel.paragraphs[0].text[1:])}


def test_what_goes_on_of_a_line_has_no_number(author, build):
    built = build(author(author.code("a\n" + "x" * 5000 + "\nb", first_number=1)))
    first, *_, last = panels(built)
    assert [p.bullet.start for p in first.paragraphs] == [1, 1]
    assert last.paragraphs[0].bullet is None
    assert last.paragraphs[-1].bullet.start == 3
    assert len({p.margin_left for panel in panels(built) for p in panel.paragraphs}) == 1


def test_numbers_take_room_from_the_lines(author, build, square):
    """46 squares of 18 pt fit without numbers, of 16 pt with them (2 squares for one digit and a blank)."""
    sizes = [
        panels(build(author(author.code("x" * 46, first_number=number)), ruler=square))[0].paragraphs[0].runs[0].size
        for number in (None, 1)
    ]
    assert sizes == [1800, 1600]


_LINE = st.text(st.sampled_from("ab {}()=,-/中文。 "), max_size=220)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(_LINE, min_size=1, max_size=60),
    st.one_of(st.none(), st.just(9)),
    st.sampled_from([None, "python", "bash"]),
)
def test_any_code_is_complete_and_fits(author, build, real_ruler, source, number, language):
    author.counts.clear()
    code = Code("slide/code-1", Span("deck.md"), "\n".join(source), language, "a.py", number, (1, 2))
    built = build(author(code))
    assert {said for said, _ in built.said} <= {"code-too-wide"}
    assert "".join("".join(lines(built)).split()) == "".join("".join(source).split())
    for panel in panels(built):
        inner = panel.box.inset(panel.insets)
        assert panel.box.bottom <= pt(484)
        assert real_ruler.measure(panel.paragraphs, inner.width).safe_height <= inner.height
