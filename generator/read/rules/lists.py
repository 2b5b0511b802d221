"""Ordered lists with letters, Roman numerals or brackets (`a)`, `iv.`, `(1)`, `#.`), as in Pandoc.

CommonMark's list rule knows digits only. A marker of another style is replaced in the parser's text by digits of the
same length, and the rule runs as it is; the style is kept in `env["schemes"]` by line.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_MARKER = re.compile(r"(?P<open>\(?)(?P<count>#|[0-9]{1,9}|[ivxlcdm]+|[IVXLCDM]+|[a-zA-Z])(?P<close>[.)])(?=[ \t])")


def fancy_list_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Make the markers of a list that begins here digits. Never matches itself: the list rule comes next.

    Such a list ends a paragraph only inside an item of another list.
    """
    first = None if state.is_code_block(start) else _marker(state, start)
    scheme = _opening_scheme(first) if first else None
    if scheme is None or silent:
        return scheme is not None and 0 < state.blkIndent <= state.sCount[start]
    edits: list[re.Match[str]] = []
    indent, after_blank = state.sCount[start], True
    for row in range(start, end):
        if state.isEmpty(row):
            after_blank = True
            continue
        if state.sCount[row] <= indent:
            marker = _marker(state, row)
            if marker and _continues(marker, scheme):
                edits.append(marker)
                _note(state, row, marker, scheme)
            elif after_blank:
                break
        after_blank = False
    _rewrite(state, edits)
    return False


def install(parser: MarkdownIt) -> None:
    """Add the rule before the one that it prepares for."""
    parser.block.ruler.before("list", "fancy_list", fancy_list_rule, {"alt": ["paragraph"]})


def _marker(state: StateBlock, row: int) -> re.Match[str] | None:
    return _MARKER.match(state.src, state.bMarks[row] + state.tShift[row], state.eMarks[row])


def _brackets(marker: re.Match[str]) -> str:
    if marker["close"] == ".":
        return "Period"
    return "ParenBoth" if marker["open"] else "ParenR"


def _opening_scheme(marker: re.Match[str]) -> str | None:
    """The ST_TextAutonumberScheme of a list's first marker; None for one that needs no help, and for words.

    Letters and numerals begin lists only with the first of their kind, so that `(c) 2026` or `v. Chr.` stay words, and
    a capital with a dot needs two blanks, so that initials do.
    """
    count: str = marker["count"]
    brackets = _brackets(marker)
    if marker["open"] and brackets == "Period":
        return None
    if count == "#" or count.isdigit():
        return f"arabic{brackets}" if count == "#" or brackets == "ParenBoth" else None
    initial = count.isupper() and brackets == "Period" and marker.string[marker.end() : marker.end() + 2] != "  "
    if initial or count not in ("a", "A", "i", "I"):
        return None
    return ("alpha" if count in "aA" else "roman") + ("Uc" if count.isupper() else "Lc") + brackets


def _continues(marker: re.Match[str], scheme: str) -> bool:
    count: str = marker["count"]
    if not scheme.endswith(_brackets(marker)):
        return False
    if scheme.startswith("arabic"):
        return count == "#" or count.isdigit()
    if not count.isalpha() or count.isupper() != ("Uc" in scheme):
        return False
    return len(count) == 1 if scheme.startswith("alpha") else set(count.lower()) <= set("ivxlcdm")


def _note(state: StateBlock, row: int, marker: re.Match[str], scheme: str) -> None:
    state.env.setdefault("schemes", {})[row] = scheme
    if marker["open"]:
        state.tShift[row] += 1
        state.sCount[row] += 1


def _rewrite(state: StateBlock, edits: list[re.Match[str]]) -> None:
    """Put digits of the same length into the text; the bracket before them becomes a blank."""
    pieces: list[str] = []
    at = 0
    for marker in edits:
        count: str = marker["count"]
        digits = count if count.isdigit() else "1".rjust(len(count), "0")
        pieces += [state.src[at : marker.start()], " " * len(marker["open"]), digits, marker["close"]]
        at = marker.end()
    state.src = "".join([*pieces, state.src[at:]])
