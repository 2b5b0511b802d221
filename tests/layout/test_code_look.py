"""How code looks: colours of the theme, a bar with its title, bars behind marked lines."""

import pytest

from generator.geometry import pt
from generator.model.page import ShapeFrame, TextFrame


def frames(built, name, index=0):
    return [frame for frame in built.page(index).frames if frame.name.startswith(name)]


def panels(built):
    return [frame for page in built.pages.pages for frame in page.frames if frame.name == "Code"]


def looks(built):
    return {
        run.text.strip(): (run.color, run.bold)
        for panel in panels(built)
        for paragraph in panel.paragraphs
        for run in paragraph.runs
    }


def test_tokens_have_the_looks_of_the_theme(author, build, light):
    found = looks(build(author(author.code("def f():\n    return 1", language="python"))))
    tokens = light.code.tokens
    assert found == {
        "def": (tokens["keyword"].color, True),
        "f": (tokens["function"].color, True),
        "():": (light.code.text, False),
        "return": (tokens["keyword"].color, True),
        "1": (tokens["number"].color, False),
    }


def test_code_without_a_language_is_plain(author, build, light):
    for language in (None, "text", "Plain"):
        built = build(author(author.code("def f(): pass", language=language)))
        assert looks(built) == {"def f(): pass": (light.code.text, False)}
        assert not built.said


def test_a_language_that_nobody_knows_is_told_once(author, build, light):
    built = build(author(author.code("\n".join(["qapla"] * 60), language="pyhton")))
    assert len(built.pages.pages) > 1
    assert built.said == [
        ("language-unknown", 'no colours are known for the language "pyhton": the code stays plain'),
    ]


def test_numbered_lines_have_no_bold_words(author, build):
    """Their numbers take the look of the first word."""
    found = looks(build(author(author.code("def f(): pass", language="python", first_number=1))))
    assert {bold for _, bold in found.values()} == {False}


def test_a_title_stands_in_a_bar_on_every_page(author, build, light):
    built = build(author(author.code("\n".join(["x"] * 40), title="app.py")))
    assert len(built.pages.pages) == 3
    for index in range(3):
        (bar,), (panel,) = frames(built, "Code title", index), [panels(built)[index]]
        assert isinstance(bar, TextFrame)
        assert [(p.text, p.runs[0].color) for p in bar.paragraphs] == [("app.py", light.code.title)]
        assert bar.fill == light.code.title_bar
        assert (bar.box.x, bar.box.width, bar.box.bottom) == (panel.box.x, panel.box.width, panel.box.y)
        assert panel.box.bottom <= pt(484)


def test_marked_lines_lie_on_bars_between_panel_and_text(author, build, light, square):
    """Lines of 18 pt are 21.6 pt high and begin 14 pt below the panel's top."""
    built = build(author(author.code("a\nb\nc\nd\ne", highlight=(2, 3, 5))), ruler=square)
    shown = [frame for frame in built.page().frames if frame.key.startswith("slide/code-1")]
    assert [type(frame) for frame in shown] == [ShapeFrame] * 5 + [TextFrame]
    panel, first, _, second, _, text = shown
    assert panel.fill == light.code.panel
    assert (panel.box, text.fill, text.bare) == (text.box, None, True)
    assert {first.fill, second.fill} == {light.code.highlight}
    top = text.box.y + pt(14)
    assert (first.box.y, first.box.height) == (top + pt(21.6), pt(43.2))
    assert (second.box.y, second.box.height) == (top + 4 * pt(21.6), pt(21.6))
    assert (first.box.x, first.box.width) == (text.box.x, text.box.width)
    edges = [frame for frame in shown if frame.key.endswith("/edge")]
    assert [(edge.fill, edge.box.x, edge.box.width) for edge in edges] == [(light.code.mark, text.box.x, pt(4))] * 2
    assert [p.text for p in text.paragraphs] == list("abcde")


def test_marks_count_from_the_top_of_the_block_on_whatever_page(author, build):
    built = build(author(author.code("\n".join(f"x{n}" for n in range(1, 41)), highlight=(40,), first_number=101)))
    assert [len(frames(built, "Marked lines", index)) for index in range(3)] == [0, 0, 1]
    (bar,) = frames(built, "Marked lines", 2)
    text = panels(built)[2]
    assert text.paragraphs[-1].text == "x40"
    assert bar.box.bottom == pytest.approx(text.box.bottom - pt(14), abs=pt(4))


def test_where_lines_are_wrapped_the_words_are_marked(author, build, light, square):
    """Another font may wrap elsewhere, and a bar would lie behind another line."""
    built = build(author(author.code("x" * 60 + "\nb", highlight=(2,))), ruler=square)
    (text,) = panels(built)
    assert not frames(built, "Marked lines")
    assert text.fill == light.code.panel
    assert [[run.highlight for run in p.runs] for p in text.paragraphs] == [[None], [light.code.highlight]]


def test_a_narrow_panel_has_narrow_sides(author, build):
    columns = author.columns(*[[author.code("ls")]] * 6)
    built = build(author(columns))
    for panel in panels(built) or frames(built, "Code"):
        assert panel.insets.left == panel.box.width // 20
        assert panel.insets.top == pt(14)
