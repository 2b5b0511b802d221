"""Callouts: a panel, as many as the pages that it takes, and what stands between its words."""

from __future__ import annotations

from generator.color import ThemeColor
from generator.geometry import pt
from generator.model.page import TextFrame


def panels(built):
    return [
        frame
        for page in built.pages.pages
        for frame in page.frames
        if isinstance(frame, TextFrame) and frame.name.startswith("Callout")
    ]


def test_a_panel_has_its_title_its_words_and_a_bar(author, build):
    built = build(author(author.callout("warning", author.words("One."), author.bullets("two"), title="Mind")))
    (panel,) = panels(built)
    assert [p.text for p in panel.paragraphs] == ["Mind", "One.", "two"]
    bar = built.frame("Callout bar")
    assert (bar.box.right, bar.box.y, bar.box.height) == (panel.box.x, panel.box.y, panel.box.height)
    assert (bar.fill, panel.fill) == (ThemeColor("accent4"), ThemeColor("bg2"))


def test_one_that_is_higher_than_a_page_goes_on_under_its_title(author, build, real_ruler):
    said = [author.words(f"第{n}段" + "字" * 90 + "。") for n in range(12)]
    built = build(author(author.callout("tip", *said, title="Mind")))
    found = panels(built)
    assert not built.said
    assert len(found) == len(built.pages.pages) > 1
    assert [panel.paragraphs[0].text for panel in found] == ["Mind"] * len(found)
    assert [p.text for panel in found for p in panel.paragraphs[1:]] == [p.runs[0].text for p in said]
    for panel in found:
        inner = panel.box.inset(panel.insets)
        assert real_ruler.measure(panel.paragraphs, inner.width).safe_height <= inner.height
        assert panel.box.bottom <= pt(484)
    assert [frame.key for frame in found] == [
        "slide/callout-1",
        *(f"slide/callout-1/{n}" for n in range(2, len(found) + 1)),
    ]


def test_a_paragraph_that_is_higher_than_a_page_goes_on_inside_panels(author, build):
    built = build(author(author.callout("tip", author.words("字" * 1500), title="Mind")))
    assert not built.said
    assert "".join(p.text for panel in panels(built) for p in panel.paragraphs[1:]) == "字" * 1500


def test_a_title_that_is_higher_than_half_a_page_is_said_once(author, build):
    built = build(author(author.callout("tip", author.words("字" * 900), title="题" * 400)))
    assert not built.said
    assert "".join(p.text for panel in panels(built) for p in panel.paragraphs) == "题" * 400 + "字" * 900


def test_code_in_a_callout_stands_between_its_words(author, build):
    callout = author.callout("tip", author.words("before"), author.code("ls"), author.words("after"), title="Mind")
    built = build(author(callout))
    assert built.words() == ["Mind", "before", "ls", "after"]
    keys = [frame.key for frame in built.page().frames]
    assert len(set(keys)) == len(keys)


def test_a_callout_of_code_alone_keeps_its_title_with_it(author, build):
    built = build(author(author.words("字" * 420), author.callout("tip", author.code("ls\nps"), title="Mind")))
    page = next(page for page in built.pages.pages if any(frame.name == "Code" for frame in page.frames))
    assert any(frame.name == "Callout" for frame in page.frames)


def test_a_word_that_is_cut_in_a_panel_is_told(author, build):
    built = build(author(author.callout("tip", author.words("x" * 200), title="Mind")))
    assert [code for code, _ in built.said] == ["word-broken"]
