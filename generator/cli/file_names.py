"""Diagrams in, names for their files out: good on every system, and none twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.pipeline import NamedDiagram

_OTHER = re.compile(r"[^\w.-]+")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
"""Names that Windows keeps for its devices, whatever follows a dot."""

_LONGEST = 120
"""Letters of a name: file systems take 255 bytes, and a letter can be two or more."""


def file_names(found: Sequence[NamedDiagram]) -> tuple[str, ...]:
    """A name for each diagram, without suffix: `<deck>.<name>.<language>`.

    There is no language where the deck comes in one only, and no name twice: capitals do not count, and what would be
    called as another diagram of the list is counted on: `-2`, `-3` …
    """
    taken: set[str] = set()
    names: list[str] = []
    for one in found:
        wish = name = _wish(one)
        count = 1
        while name.casefold() in taken:
            count += 1
            name = f"{wish}-{count}"
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def _wish(one: NamedDiagram) -> str:
    # Graphs of a file that have no name of their own are called as the file already.
    own = re.fullmatch(rf"{re.escape(one.deck)}(-\d+)?", one.name)
    parts = [one.name] if own else [one.deck, one.name]
    if one.several_languages:
        parts.append(one.language)
    name = ".".join(_OTHER.sub("-", part)[:_LONGEST].strip(".") or "diagram" for part in parts)
    return f"_{name}" if _DEVICE.match(name) else name
