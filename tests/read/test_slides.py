"""Where slides begin, what they are called, and which the program adds."""

from collections.abc import Callable

import pytest

from generator.model.blocks import Paragraph, plain_text
from generator.model.source import Localized
from generator.read.keys import slug


def outlined(result) -> list[str]:
    return [f"{slide.kind[0]}:{slide.key}" for slide in result.slides]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\nx\n\n# B\n\ny", ["c:a", "c:b"]),
        ("# A\n\n## B\n\nx", ["s:a", "c:b"]),
        ("# A\n\nabout a\n\n## B\n\nx", ["s:a", "c:b"]),
        ("# A\n\n::: notes\nx\n:::\n\n## B\n\nx", ["s:a", "c:b"]),
        ("# A\n\n::: {.notes lang=de}\nx\n:::\n\n## B\n\nx", ["s:a", "c:b"]),
        ("# A\n\n- x\n\n## B\n\ny", ["c:a"]),
        ("# A\n\n## B\n\n### C\n\nx", ["s:a", "s:b", "c:c"]),
        ("# A\n\n## B\n\nx\n\n### C\n\nx", ["s:a", "c:b"]),
        ("# A\n\nx\n\n---\n\ny", ["c:a", "c:a-2"]),
        ("# A\n\n# B\n\n## C", ["s:a", "s:b", "c:c"]),
        ("A\n=\n\nB\n-\n\nx", ["s:a", "c:b"]),
    ],
)
def test_slide_level_is_the_highest_heading_with_content(text: str, expected: list[str], read: Callable) -> None:
    assert outlined(read(text)) == expected


def test_settings_overrule_the_slide_level(read: Callable) -> None:
    assert outlined(read("# A\n\n- x\n\n## B\n\ny", slide_level=2)) == ["s:a", "c:b"]


def test_files_are_one_deck(read: Callable) -> None:
    result = read("# A\n\n## B\n\nx", "more of b\n\n## C\n\n[to b](#b)")
    assert outlined(result) == ["s:a", "c:b", "c:c"]
    assert [plain_text(block.runs) for block in result.slides[1].blocks] == ["x", "more of b"]
    assert result.said == []


def test_sections_are_known_to_their_slides(read: Callable) -> None:
    slides = read("## Before\n\nx\n\n# One {#one}\n\n## A\n\nx\n\n# Two\n\n## B\n\nx").slides
    assert [slide.section for slide in slides] == [None, None, "one", None, "two"]


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("What's new in 1.0?", "whats-new-in-1.0"),
        ("3 reasons", "reasons"),
        ("KVM 模糊了界线：Linux", "kvm-模糊了界线linux"),
        ("Ärger  mit\tBlanks", "ärger-mit-blanks"),
        ("snake_case and kebab-case", "snake_case-and-kebab-case"),
        ("???", "slide"),
        ("2026", "slide"),
    ],
)
def test_keys_are_made_from_titles_as_pandoc_makes_identifiers(title: str, key: str) -> None:
    assert slug(title) == key


def test_keys_are_given_in_order_and_the_authors_own_come_first(read: Callable) -> None:
    result = read("## A\n\n## A\n\n## B {#a}\n\n## A\n\n## *A* `!`")
    assert [slide.key for slide in result.slides] == ["a-2", "a-3", "a", "a-4", "a-5"]


def test_title_slide_and_agenda_come_from_the_settings(read: Callable) -> None:
    title, toc = Localized({"": "Deck", "zh": "讲座"}), True
    assert outlined(read("## A\n\nx", title=title, toc=toc)) == ["t:title", "c:agenda", "c:a"]
    result = read("## A\n\nx", language="zh", title=title, toc=toc)
    assert [plain_text(slide.title) for slide in result.slides] == ["讲座", "目录", "A"]
    assert (result.deck.title, result.deck.lang) == ("讲座", "zh-CN")


@pytest.mark.parametrize("own", ["{#title}", "{layout=title}", "{#other layout=Title}"])
def test_a_written_title_slide_takes_the_place_of_the_other(own: str, read: Callable) -> None:
    result = read(f"## Hello {own}\n\n## A\n\nx", title=Localized({"": "Deck"}), toc=True)
    assert [plain_text(slide.title) for slide in result.slides] == (
        ["Hello", "Agenda", "A"] if "layout" in own else ["Agenda", "Hello", "A"]
    )


def test_a_slide_called_title_leaves_the_key_to_the_title_slide(read: Callable) -> None:
    assert outlined(read("## Title\n\nx", title=Localized({"": "Deck"}))) == ["t:title", "c:title-2"]


def test_words_before_the_first_heading_have_the_title_of_the_deck(read: Callable) -> None:
    result = read("words\n\n## A", title=Localized({"": "Deck"}))
    _, first, _ = result.slides
    assert (plain_text(first.title), first.title_hidden) == ("Deck", True)
    assert result.said == []


def test_a_slide_without_a_heading_keeps_the_title_before_it(read: Callable) -> None:
    first, second, third = read("## *A*\n\nx\n\n---\n\ny\n\n---\n\nz").slides
    assert [slide.title_hidden for slide in (first, second, third)] == [False, True, True]
    assert first.title == second.title == third.title
    assert [slide.key for slide in (first, second, third)] == ["a", "a-2", "a-3"]


def test_comments_alone_make_no_slide(read: Callable) -> None:
    assert outlined(read("<!-- x -->\n\n## A\n\n---\n\n<!-- y -->\n\n## B")) == ["c:a", "c:b"]


def test_links_may_lead_forward_and_to_chinese_keys(read: Callable) -> None:
    assert read("## A\n\n[x](#内核) [y](#%E5%86%85%E6%A0%B8)\n\n## 内核").said == []


def test_incremental_decks_are_told_once(read: Callable) -> None:
    said = read("## A\n\n- x", incremental=True).said
    assert said == ["deck.yaml:1:1: warning[not-yet]: click steps are not supported yet: everything is there at once"]


def test_windows_line_ends_change_nothing(read: Callable) -> None:
    text = "# A\n\n## B {#b}\n\n- one\n- two\n\n```dot\ngraph {\n}\n```\n"
    assert read(text).slides == read(text.replace("\n", "\r\n")).slides


def test_a_slide_holds_only_what_stands_below_its_heading(read: Callable) -> None:
    (slide,) = read("## A").slides
    assert slide.blocks == ()
    assert slide.notes == ()


def test_footnotes_of_two_files_on_one_slide_are_two(read: Callable) -> None:
    (slide,) = read("## A\n\nx[^1]\n\n[^1]: One", "y[^1]\n\n[^1]: Two").slides
    assert [plain_text(block.runs) for block in slide.blocks] == ["x1", "y2", "1 One", "2 Two"]


def test_reading_twice_gives_the_same(read: Callable) -> None:
    text = "## A\n\n- x[^1]\n\n[^1]: note\n\n::: {.callout-tip}\ny\n:::"
    assert read(text).deck == read(text).deck


def test_footnote_paragraph_is_small_and_last(read: Callable) -> None:
    *_, last = read("## A\n\nx[^1]\n\n[^1]: The note\n\nend").slides[0].blocks
    assert isinstance(last, Paragraph)
    assert last.key == "a/footnote-1"
    assert {run.role for run in last.runs} == {"muted"}
    assert plain_text(last.runs) == "1 The note"


@pytest.mark.parametrize("path", ["my photo.png", "my photo.png 'said'", "<my photo.png>", "my%20photo.png"])
def test_the_name_of_a_picture_may_have_blanks(path: str, read: Callable, png: Callable[..., bytes]) -> None:
    (picture,) = read(f"## A\n\n![x]({path}){{width=50%}}\n", files={"my photo.png": png(4, 3)}).blocks
    assert (picture.image.path, picture.alt, picture.width) == ("my photo.png", "x", 0.5)
