"""A Markdown file in, its front matter and the line where its body begins out."""

from __future__ import annotations

import re

_FRONT = re.compile(r"---[ \t]*\n(?!\s*\n)(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_SAYS_SOMETHING = re.compile(r"^[ \t]*[^\s#]", re.MULTILINE)


def split_front(text: str) -> tuple[str, int]:
    """YAML whose lines have the numbers that they have in the file, and the first line of the body (from 1).

    As in Pandoc, a block between `---` and `---` or `...` at the very start, with no empty line at its top. Comments
    alone are no front matter: in Markdown they are headings, and belong to the slides.
    """
    front = _FRONT.match(text)
    if front is None or not _SAYS_SOMETHING.search(front[1] or ""):
        return "", 1
    return f"\n{front[1]}", front[0].count("\n") + (0 if front[0].endswith("\n") else 1) + 1


def without_front(text: str, body: int) -> str:
    """The text with empty lines instead of those before line `body`, so that all others keep their numbers."""
    lines = text.split("\n")
    return "\n".join([""] * (body - 1) + lines[body - 1 :])
