"""Blocks in a row in, the same with each table's caption beside it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.read.document import Node
from generator.read.passage import Passage

_CAPTION = re.compile(r"(?::|[Tt]able:)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Captioned:
    """A block, and the words of its caption with the attributes behind them."""

    node: Node
    caption: Passage | None = None


def with_captions(nodes: Sequence[Node]) -> list[Captioned]:
    """A caption (`: words` or `Table: words`) stands in a paragraph below its table or, when none does, above it."""
    found: list[Captioned] = []
    waiting: Node | None = None
    for node in nodes:
        words = _caption(node)
        if node.kind in ("pipe_table", "grid_table"):
            above = _caption(waiting) if waiting else None
            found.append(Captioned(node, above))
            waiting = None
            continue
        if waiting:
            found.append(Captioned(waiting))
            waiting = None
        if words and found and found[-1].node.kind.endswith("_table") and found[-1].caption is None:
            found[-1] = Captioned(found[-1].node, words)
        elif words:
            waiting = node
        else:
            found.append(Captioned(node))
    return [*found, Captioned(waiting)] if waiting else found


def _caption(node: Node) -> Passage | None:
    start = _CAPTION.match(node.words.text) if node.kind == "paragraph" and node.words else None
    return node.words.cut(start.end()) if start and node.words else None
