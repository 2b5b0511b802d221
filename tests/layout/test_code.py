"""Code: one paragraph a line, as large as its longest line allows, split at blank lines only."""

from generator.color import ThemeColor
from generator.geometry import pt
from generator.model.page import TextFrame


def panels(built):
    return [frame for page in built.pages.pages for frame in page.frames if frame.name == "Code"]


def test_lines_are_paragraphs_in_a_panel(author, build):
    built = build(author(author.code("FROM alpine\n\n\tRUN make")))
    (panel,) = panels(built)
    assert isinstance(panel, TextFrame)
    assert [p.text for p in panel.paragraphs] == ["FROM alpine", "", "    RUN make"]
    assert {run.font for p in panel.paragraphs for run in p.runs} == {"mono"}
    assert panel.fill == ThemeColor("bg2")
    assert {p.key for p in panel.paragraphs} == {"slide/code-1"}


def test_the_longest_line_decides_the_size(author, build, square):
    """Squares in a panel of 864 - 32 = 832 pt: 46 of 18 pt fit, 47 do not; 52 of 16 pt fit."""
    sizes = [
        panels(build(author(author.code("x" * count)), ruler=square))[0].paragraphs[0].runs[0].size
        for count in (46, 47, 52)
    ]
    assert sizes == [1800, 1600, 1600]


def test_a_line_that_is_too_long_is_an_error_at_its_place(author, build, square):
    built = build(author(author.code("ok\n" + "x" * 53)), ruler=square)
    assert built.said == [("code-too-wide", "line 2 of the code has 53 characters, its panel holds 52 at 16 pt")]


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


def test_long_code_is_split_at_blank_lines(author, build):
    parts = ["\n".join(f"line {part}{n}" for n in range(7)) for part in "abc"]
    built = build(author(author.code("\n\n".join(parts), title="app.py")))
    first, second = panels(built)
    assert (first.key, second.key) == ("slide/code-1", "slide/code-1/2")
    lines = [p.text for panel in (first, second) for p in panel.paragraphs]
    assert [line for line in lines if line.startswith("line")] == "\n".join(parts).split("\n")
    assert lines.count("app.py") == 1
    assert first.paragraphs[-1].text.startswith("line")
    assert second.paragraphs[0].text.startswith("line")


def test_blank_lines_take_room(author, build):
    """The panel holds 17 lines of 16 pt: 16 and no blank fit, 16 and three blanks do not."""
    chunk = "\n".join(["x"] * 8)
    pages = [len(panels(build(author(author.code(chunk + "\n" * gap + chunk))))) for gap in (1, 4)]
    assert pages == [1, 2]


def test_code_without_blank_lines_is_an_error_when_it_is_too_long(author, build):
    built = build(author(author.code("\n".join(["x"] * 40))))
    assert [code for code, _ in built.said] == ["does-not-fit"]
