"""Where slides begin, what they are called, and which the program adds."""

from collections.abc import Callable

import pytest

from generator.model.blocks import plain_text
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


def test_an_agenda_may_open_each_section(read: Callable) -> None:
    """The first section follows the agenda after the title; the spare one is not listed."""
    text = "# A\n\n## a\n\nx\n\n# B {#bee}\n\n## b\n\nx\n\n# C {.unlisted}\n\n## c\n\nx"
    result = read(text, title=Localized({"": "Deck"}), toc="sections")
    assert outlined(result) == ["t:title", "c:agenda", "s:a", "c:a-2", "c:agenda-bee", "s:bee", "c:b", "s:c", "c:c-2"]
    again = next(slide for slide in result.slides if slide.key == "agenda-bee")
    assert (again.section, again.layout, again.unlisted, again.span.line) == ("bee", "agenda", True, 7)


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
    assert [plain_text(block.runs) for block in slide.blocks] == ["x1", "y2", "One", "Two"]
    assert [block.mark for block in slide.blocks[2:]] == ["1", "2"]


def test_reading_twice_gives_the_same(read: Callable) -> None:
    text = "## A\n\n- x[^1]\n\n[^1]: note\n\n::: {.callout-tip}\ny\n:::"
    assert read(text).deck == read(text).deck


def test_a_mark_leads_to_its_footnote_wherever_it_stands(read: Callable) -> None:
    text = "## A[^t]\n\n- x[^1]^[At once.]\n\n| a[^1] |\n|---|\n\n[^1]: The note\n[^t]: The title's"
    (slide,) = read(text).slides
    listed, table, *notes = slide.blocks
    assert [(note.key, note.mark, plain_text(note.runs)) for note in notes] == [
        ("a/footnote-1", "1", "The title's"),
        ("a/footnote-2", "2", "The note"),
        ("a/footnote-3", "3", "At once."),
    ]
    item = listed.items[0].blocks[0]
    assert [(run.text, run.footnote) for run in item.runs] == [
        ("x", None),
        ("2", "a/footnote-2"),
        (",", None),
        ("3", "a/footnote-3"),
    ]
    assert slide.title[-1].footnote == "a/footnote-1"
    assert table.header[0].runs[-1].footnote == "a/footnote-2"


def test_in_notes_a_footnote_is_a_paragraph(read: Callable) -> None:
    (slide,) = read("## A\n\n::: notes\nSaid[^1].\n\n[^1]: The note\n:::").slides
    said, note = slide.notes
    assert not any(run.footnote for run in said.runs)
    assert (note.key, plain_text(note.runs)) == ("a/notes/footnote-1", "1 The note")
    assert slide.blocks == ()


def test_a_source_stands_at_the_end_wherever_it_is_written(read: Callable) -> None:
    inside = "::: source\nOurs, 2026.\n\nTheirs.\n:::"
    (slide,) = read(f"## A\n\n:::: columns\n::: column\nx\n\n{inside}\n:::\n::::\n\nafter[^1]\n\n[^1]: n").slides
    _, _, *notes = slide.blocks
    assert [(note.mark, plain_text(note.runs)) for note in notes] == [("1", "n"), ("", "Ours, 2026."), ("", "Theirs.")]


def test_a_source_holds_words_alone(read: Callable) -> None:
    said = read("## A\n\nx\n\n::: source\n- a\n:::").said
    assert said == [
        "talk.md:6:1: error[not-yet]: a source is words alone: lists and other blocks in it are not supported yet"
    ]


def test_how_a_slide_may_fit(read: Callable) -> None:
    result = read("## A {fit=shrink}\n\n## B\n\n## C {fit=splt}")
    assert [slide.fit for slide in result.slides] == ["shrink", "auto", "auto"]
    assert result.said == [
        'talk.md:5:11: error[value-wrong]: there is no way to fit a slide "splt"\n  hint: did you mean "split"?'
    ]


@pytest.mark.parametrize("path", ["my photo.png", "my photo.png 'said'", "<my photo.png>", "my%20photo.png"])
def test_the_name_of_a_picture_may_have_blanks(path: str, read: Callable, png: Callable[..., bytes]) -> None:
    (picture,) = read(f"## A\n\n![x]({path}){{width=50%}}\n", files={"my photo.png": png(4, 3)}).blocks
    assert (picture.image.path, picture.alt, picture.width) == ("my photo.png", "x", 0.5)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("## A\n\nx\n\n- y\n\n::: notes\nn\n:::", (2,)),
        ("## A\n\n::: notes\nn\n\nm\n:::\n\nx\n\n::: notes\no\n:::\n\ny", (0, 0, 1)),
        ("## A\n\nx\n\n:::: columns\n::: column\ny\n:::\n::: column\nz\n:::\n::: notes\nn\n:::\n::::\n\nw", (1,)),
        ("## A\n\nx\n\n::: incremental\n- y\n\n::: notes\nn\n:::\n\nz\n:::\n\n::: notes\nm\n:::", (2, 3)),
        ("## A\n\nx", ()),
    ],
)
def test_notes_know_how_many_blocks_stand_before_them(text: str, places: tuple[int, ...], read: Callable) -> None:
    (slide,) = read(text).slides
    assert slide.note_places == places
    assert len(slide.notes) == len(places)
