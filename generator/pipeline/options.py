"""What may be asked of a build beyond what the deck says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.diagram.graphviz import GraphvizChoice

EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""The date of a document when nobody says another: the one that PowerPoint itself gives to a file's parts."""


@dataclass(frozen=True, slots=True)
class Options:
    """`languages` and `theme` None: as the deck has them. `modified` dates the documents.

    With `cached` layouts of diagrams are kept in the user's cache folder, and taken from there.
    """

    languages: tuple[str, ...] | None = None
    theme: str | None = None
    variables: Mapping[str, object] = field(default_factory=dict[str, object])
    graphviz: GraphvizChoice = "auto"
    modified: datetime = EPOCH
    cached: bool = False
