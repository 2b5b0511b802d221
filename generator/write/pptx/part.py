"""A part of the package before it is packed: its name, its content and where it points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relationship:
    """`kind` is the whole relationship type URI; `target` a part name (`/ppt/theme/theme1.xml`) or, external, a URL."""

    id: str
    kind: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class PartContent:
    """`name` starts with a slash. Relationships that the content does not name by id still need one."""

    name: str
    content_type: str
    data: bytes
    relationships: tuple[Relationship, ...] = ()
