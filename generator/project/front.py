"""A Markdown file in, its front matter or title block and the line where its body begins out."""

from __future__ import annotations

import re

from generator.diagnostic import Span
from generator.project.files import TextFile
from generator.project.yaml import YamlList, YamlMapping, YamlNode, YamlScalar

_FRONT = re.compile(r"---[ \t]*\n(?!\s*\n)(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_SAYS_SOMETHING = re.compile(r"^[ \t]*[^\s#]", re.MULTILINE)
_TITLE_FIELDS = ("title", "author", "date")
_GOES_ON = re.compile(r"[ \t]+\S")


def split_front(text: str) -> tuple[str, int]:
    """YAML whose lines have the numbers that they have in the file, and the first line of the body (from 1).

    As in Pandoc, a block between `---` and `---` or `...` at the very start, with no empty line at its top. Comments
    alone are no front matter: in Markdown they are headings, and belong to the slides.
    """
    front = _FRONT.match(text)
    if front is None or not _SAYS_SOMETHING.search(front[1] or ""):
        return "", 1
    return f"\n{front[1]}", front[0].count("\n") + (0 if front[0].endswith("\n") else 1) + 1


def title_block(file: TextFile) -> tuple[YamlMapping, int]:
    """Pandoc's title block as settings, and the first line of the body (from 1).

    As in Pandoc: up to three lines that begin with `%` at the very start say title, authors and date, in this order; a
    `%` alone leaves one out. Title and authors go on in lines that begin with a space. A semicolon, or such a line,
    stands between authors.
    """
    lines = file.text.split("\n")
    values: dict[str, YamlNode] = {}
    keys: dict[str, YamlScalar] = {}
    at = 0
    for key in _TITLE_FIELDS:
        if at == len(lines) or not lines[at].startswith("%"):
            break
        start, at = at, at + 1
        while key != "date" and at < len(lines) and _GOES_ON.match(lines[at]):
            at += 1
        texts = (lines[start].replace("%", " ", 1), *lines[start + 1 : at])
        words = [word for number, text in enumerate(texts, start + 1) for word in _words(file.path, number, text, key)]
        if words:
            place = words[0].span
            whole = " ".join(word.text for word in words)
            values[key] = YamlList(tuple(words), place) if key == "author" else YamlScalar(whole, whole, place)
            keys[key] = YamlScalar(key, key, place)
    return YamlMapping(values, keys, Span(file.path)), at + 1


def _words(path: str, number: int, text: str, key: str) -> list[YamlScalar]:
    """What stands on a line of the title block: one author after the other, or all of it."""
    found = re.finditer(r"[^\s;](?:[^;]*[^\s;])?" if key == "author" else r"\S(?:.*\S)?", text)
    return [YamlScalar(word[0], word[0], Span(path, number, word.start() + 1)) for word in found]


def without_front(text: str, body: int) -> str:
    """The text with empty lines instead of those before line `body`, so that all others keep their numbers."""
    lines = text.split("\n")
    return "\n".join([""] * (body - 1) + lines[body - 1 :])
