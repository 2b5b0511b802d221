"""Blocks of words into paragraphs."""

from dataclasses import replace

import pytest

from generator.color import ThemeColor
from generator.geometry import pt
from generator.layout.numbering import settle
from generator.layout.text import paragraphs_of, plain_paragraph, speak
from generator.layout.words import Setting
from generator.model.blocks import ListItem, Run
from generator.model.text import CharBullet, ExternalLink, NumberBullet, PercentSpacing


def setting(desk) -> Setting:
    style = desk.theme.text_styles["body"]
    return Setting(style, tuple(level.size for level in style.levels), "zh-CN", desk.ruler)


def test_levels_have_the_styles_sizes_bullets_and_margins(author, desk):
    found = paragraphs_of(
        (
            author.bullets(
                ("a", ("b", ("c", ("d", ("e", ("f",)))))),
            ),
        ),
        setting(desk),
    )
    assert [p.runs[0].size for p in found] == [2200, 2000, 1800, 1800, 1800, 1800]
    assert [p.level for p in found] == [0, 1, 2, 3, 4, 4]
    assert [p.bullet.char for p in found] == ["•", "–", "•", "–", "•", "•"]
    assert [p.margin_left for p in found[:3]] == [pt(18), pt(38), pt(58)]
    assert [p.indent for p in found[:3]] == [-pt(18), -pt(16), -pt(16)]
    assert {p.bullet.color for p in found} == {ThemeColor("accent1")}


def test_a_plain_paragraph_has_neither_bullet_nor_margin(author, desk):
    (found,) = paragraphs_of((author.words("x"),), setting(desk))
    assert (found.bullet, found.margin_left, found.indent) == (None, 0, 0)


def test_words_from_the_right_begin_there(author, desk):
    blocks = (author.words("مرحبا Docker"), author.words("Docker مرحبا"), author.bullets("שלום"))
    found = paragraphs_of(blocks, setting(desk))
    assert [(p.right_to_left, p.align) for p in found] == [(True, "r"), (False, "l"), (True, "r")]
    assert (found[2].margin_left, found[2].indent) == (pt(18), -pt(18)), "counted from the right by PowerPoint"
    title = plain_paragraph((Run("مرحبا"),), setting(desk), "k")
    assert (title.right_to_left, title.align) == (True, "r")


def test_smaller_words_stand_closer(author, desk):
    """Body text of 22 pt has 10 pt above it; at 20 and 18 pt it has what these sizes have on deeper levels: 6 and 4."""
    style = desk.theme.text_styles["body"]
    spaces = [
        paragraphs_of((author.words("x"),), replace(setting(desk), style=style, sizes=(size,) * 5))[0].space_before
        for size in (2200, 2000, 1800)
    ]
    assert spaces == [1000, 600, 400]


def test_a_heading_is_bold(author, desk):
    (found,) = paragraphs_of((author.heading("x"),), setting(desk))
    assert found.runs[0].bold
    assert found.bullet is None


def test_a_further_paragraph_of_an_item_stands_under_its_words(author, desk):
    found = paragraphs_of((author.bullets(("a", author.words("more"))),), setting(desk))
    assert [p.margin_left for p in found] == [pt(18), pt(18)]
    assert [p.indent for p in found] == [-pt(18), 0]
    assert found[1].bullet is None


def test_task_items_have_boxes(author, desk):
    listed = author.bullets("a", "b")
    items = tuple(replace(item, checked=done) for item, done in zip(listed.items, (True, False), strict=True))
    found = paragraphs_of((replace(listed, items=items),), setting(desk))
    assert [p.bullet.char for p in found] == ["☑", "☐"]
    # A ballot box is up to one em wide, here 22 pt: the hang of 18 pt would let it touch the words.
    assert [(p.margin_left, p.indent) for p in found] == [(pt(27.5), -pt(27.5))] * 2


def test_numbers_go_on_over_children_and_start_anew_after_other_words(author, desk):
    listed = author.bullets("a", ("b", "child"), ("c", author.words("more")), "d", ordered=True, start=3)
    found = paragraphs_of((listed,), setting(desk))
    starts = [(p.text, p.bullet.start) for p in found if isinstance(p.bullet, NumberBullet)]
    assert starts == [("a", 3), ("b", 3), ("c", 3), ("d", 6)]


def test_the_next_list_starts_with_its_own_number(author, desk):
    lists = (author.bullets("a", "b", ordered=True), author.bullets("c", "d", ordered=True, start=5))
    assert [p.bullet.start for p in paragraphs_of(lists, setting(desk))] == [1, 1, 5, 5]


def test_wide_numbers_get_the_room_they_need(author, desk):
    """Ten squares of 22 pt: `10.` is 66 pt wide, and a quarter of an em, 5.5 pt, stands between it and the words."""
    found = paragraphs_of((author.bullets(*"abcdefghij", ordered=True),), setting(desk))
    assert {(p.margin_left, p.indent) for p in found} == {(pt(72), -pt(72))}


def test_a_list_that_is_cut_goes_on_with_its_own_number(author, desk):
    words = list(speak((author.bullets("a", "b", "c", ordered=True),), setting(desk)))
    assert [p.bullet.start for p in settle(words[1:])] == [2, 2]


def test_looks_of_runs(desk):
    runs = (
        Run("a", code=True),
        Run("b", role="accent"),
        Run("c", role="muted"),
        Run("d", role="mark"),
        Run("e", superscript=True),
        Run("f", subscript=True, lang="en-GB"),
        Run("g", link=ExternalLink("https://example.org")),
        Run(""),
    )
    code, accent, muted, mark, up, down, link = plain_paragraph(runs, setting(desk), "k").runs
    assert code.font == "mono"
    assert (accent.color, muted.color) == (ThemeColor("accent1"), ThemeColor("tx2"))
    assert mark.highlight is not None
    assert (up.baseline, down.baseline) == (30_000, -25_000)
    assert (up.lang, down.lang) == ("zh-CN", "en-GB")
    assert link.link == ExternalLink("https://example.org")


def test_every_paragraph_has_the_key_of_its_block(author, desk):
    listed = author.bullets(("a", "b"))
    assert [p.key for p in paragraphs_of((listed, author.words("c")), setting(desk))] == [
        "slide/list-1/item-1/paragraph-1",
        "slide/list-1/item-1/list-1/item-1/paragraph-1",
        "slide/paragraph-1",
    ]


def test_an_item_without_words_is_still_there(author, desk):
    listed = author.bullets("a")
    empty = replace(listed, items=(ListItem("slide/list-1/item-1", listed.span, ()),))
    (found,) = paragraphs_of((empty,), setting(desk))
    assert found.key == "slide/list-1/item-1"
    assert isinstance(found.bullet, CharBullet)


def test_a_quote_among_other_words_is_set_in(author, desk):
    found = paragraphs_of((author.quote("Less is more", "Mies"),), setting(desk))
    assert [p.text for p in found] == ["Less is more", "— Mies"]
    assert {p.margin_left for p in found} == {pt(18)}
    assert {run.color for p in found for run in p.runs} == {ThemeColor("tx2")}


@pytest.mark.parametrize(
    ("words", "spacing"), [("A claim", 95_000), ("容器", 95_000), ("שלום", 100_000), ("a العربية b", 100_000)]
)
def test_tall_letters_are_not_set_closer_than_single(author, build, words, spacing):
    """A title's 95 % would leave Arabic letters 2.5 pt above its box (measured in LibreOffice)."""
    (paragraph,) = build(author(author.words("x"), title=words)).frame("Title").paragraphs
    assert paragraph.line_spacing == PercentSpacing(spacing)
