"""The name of an arrow head into its parts: up to four shapes, hollow or halved, from the node backwards.

The grammar is Graphviz's: `[o][l|r]` before each shape, several shapes in one word, and older names for the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

ArrowShape: TypeAlias = Literal["normal", "vee", "open", "crow", "tee", "box", "diamond", "dot", "curve", "gap"]
"""`vee` and `open` look alike in Graphviz; a connector has two kinds of end for them. A `gap` is a piece of line."""

ArrowSide: TypeAlias = Literal["both", "left", "right"]

MOST_PARTS = 4

_SHAPES: tuple[tuple[str, ArrowShape, bool], ...] = (
    ("normal", "normal", False),
    ("crow", "crow", False),
    ("tee", "tee", False),
    ("box", "box", False),
    ("diamond", "diamond", False),
    ("dot", "dot", False),
    ("none", "gap", False),
    ("inv", "normal", True),
    ("vee", "vee", False),
    ("open", "open", False),
    ("mpty", "normal", False),
    ("curve", "curve", False),
    ("icurve", "curve", True),
)
"""Names, what they draw, and whether the wide end is at the node. `mpty` is what `empty` leaves behind its `e`."""

_SIDES: tuple[tuple[str, ArrowSide], ...] = (("half", "left"), ("l", "left"), ("r", "right"))

ARROW_NAMES = tuple(sorted({name for name, _, _ in _SHAPES} - {"mpty"} | {"empty"}))
"""What to offer to somebody who has mistyped one."""


@dataclass(frozen=True, slots=True)
class ArrowPart:
    """One shape of a head. `inverse` has its wide end at the node; `side` is seen along the edge, from behind."""

    shape: ArrowShape
    inverse: bool = False
    hollow: bool = False
    side: ArrowSide = "both"


Arrow: TypeAlias = tuple[ArrowPart, ...]
"""A whole head, the part at the node first; nothing for an end without one."""

PLAIN: Arrow = (ArrowPart("normal"),)


@dataclass(frozen=True, slots=True)
class ReadArrow:
    """The parts that were understood, and the rest of the name from where it was not."""

    parts: Arrow
    rest: str


def read_arrow(name: str) -> ReadArrow:
    """The head of that name; what follows a fourth part has no effect, as in Graphviz."""
    parts: list[ArrowPart] = []
    rest = name
    while rest and len(parts) < MOST_PARTS:
        part, after = _part(rest)
        if part is None:
            return ReadArrow(_trimmed(parts), rest)
        parts.append(part)
        rest = after
    return ReadArrow(_trimmed(parts), "")


def _trimmed(parts: list[ArrowPart]) -> Arrow:
    """`none` alone, or as the fourth part, is no part at all."""
    if len(parts) == MOST_PARTS and parts[-1].shape == "gap":
        parts = parts[:-1]
    return () if len(parts) == 1 and parts[0].shape == "gap" else tuple(parts)


def _part(text: str) -> tuple[ArrowPart | None, str]:
    """The first part of the text and what follows it. Modifiers alone stand for a triangle."""
    if text.startswith("invempty"):
        return ArrowPart("normal", inverse=True, hollow=True), text.removeprefix("invempty")
    found = ArrowPart("normal")
    rest = text
    while (changed := _modified(found, rest)) is not None:
        found, rest = changed
    for name, shape, inverse in _SHAPES:
        if rest.startswith(name):
            return replace(found, shape=shape, inverse=inverse), rest.removeprefix(name)
    return (found, rest) if rest != text else (None, text)


def _modified(part: ArrowPart, text: str) -> tuple[ArrowPart, str] | None:
    """The part with the modifier that the text begins with; None when it begins with a shape."""
    if text.startswith("open"):
        return None
    if text.startswith(("o", "e")):
        return replace(part, hollow=True), text[1:]
    for word, side in _SIDES:
        if text.startswith(word):
            return replace(part, side=side), text.removeprefix(word)
    return None
