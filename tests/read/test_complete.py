"""Nothing is lost: whatever is written ends in the deck or in a message, and no text makes reading fail."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.model.blocks import Paragraph, plain_text

LINES = (
    *(
        "## W",
        "# W",
        "### W",
        "- W",
        "  - W",
        "1. W",
        "a) W",
        "(1) W",
        "i. W",
        "#. W",
        "\t- W",
        "- [ ] W",
        "> W",
        "> — W",
    ),
    *(":::", "::: notes", ":::: columns", "::: column", "::: {.callout-note title=W}", "::: W", "---", "--- {title=W}"),
    *(
        "```",
        "```dot {#k}",
        "```{.python title=W}",
        "~~~",
        "    W",
        "| W | W |",
        "|---|---|",
        "+---+---+",
        "W | W",
        "===",
    ),
    *(
        ": W",
        "Table: W",
        "W",
        "W W W",
        "中W文",
        "W\\",
        "[^1]: W",
        "W[^1]",
        "^[W]",
        "[W](#b)",
        "[W](https://w.org)",
        "[W][r]",
    ),
    *("[r]: http://x", "![W](y.dot)", "$W$", "$$", "*W", "**W**", "`W", "~W~", "^W^", "[W]{.accent}", "{.x}", "W<br>W"),
    *("<!-- c", "-->", "", "", "", ""),
)
KEYS = ("span", "key", "section", "link", "name", "line_spans", "layout_span")


def strings(value: object) -> Iterator[str]:
    """All that a deck says; keys are made from titles and do not count."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in KEYS:
                yield from strings(getattr(value, field.name))


def numbered(lines: list[tuple[str, str, str]]) -> str:
    """The lines with a word of its own in the place of each W."""
    count = iter(range(10_000))
    return "\n".join(
        blank + re.sub("W", lambda _: f"w{next(count)}w", first + second) for blank, first, second in lines
    )


PIECES = st.tuples(
    st.sampled_from(["", "", "", "  ", "    "]), st.sampled_from(LINES), st.sampled_from(["", "", *LINES])
)


@settings(max_examples=300, deadline=None)
@given(lines=st.lists(PIECES, min_size=1, max_size=14))
@example(lines=[("", "```{.python title=W}", " W"), ("", "```", "")])
@example(lines=[("", "+---+---+", ""), ("", "|---|---|", "~W~")])
@example(lines=[("", "- W", ""), ("  ", "::: notes", ""), ("", "W", ""), ("  ", ":::", "")])
@example(lines=[("", "## W ", "--- {title=W}")])
def test_every_word_ends_in_the_deck_or_in_a_message(lines: list[tuple[str, str, str]], read: Callable) -> None:
    text = numbered(lines)
    result = read(f"## Start\n\n{text}", files={"y.dot": b"graph { a }"})
    if any("error[" in line or "footnote-unused" in line for line in result.said):
        return
    written = re.sub(r"<!--.*?-->|^\s*\[r\]: .*$", "", text, flags=re.DOTALL | re.MULTILINE)
    found = "\n".join((*strings(result.deck), *result.said))
    assert [word for word in re.findall(r"w\d+w", written) if word not in found] == []


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet="ab*_`~^[](){}#!<>|:-+.$\\\"'& \n\t\v1中。、“”=/@", max_size=120))
def test_no_text_makes_reading_fail(text: str, read: Callable) -> None:
    read(f"## Start\n\n{text}")
    read(text, marp=True, toc=True)


WORDS = st.lists(
    st.text(alphabet="abcXYZ019äß中文字。，！", min_size=1, max_size=8).filter(lambda word: not word[0].isdigit()),
    min_size=1,
    max_size=30,
)


@settings(max_examples=150, deadline=None)
@given(words=WORDS, width=st.integers(10, 60))
def test_words_come_out_as_they_were(words: list[str], width: int, slide: Callable) -> None:
    lines = [""]
    for word in words:
        if len(lines[-1]) + len(word) > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    (paragraph,) = slide("\n".join(lines)).blocks

    assert isinstance(paragraph, Paragraph)
    assert plain_text(paragraph.runs).replace(" ", "") == "".join(words)
    assert [part for line in lines for part in line.split(" ") if part not in plain_text(paragraph.runs)] == []
