"""Pages into pages whose diagrams PowerPoint can match: the same name, with `!!` before it, for what two slides share.

A name of that kind forces the match (Microsoft's help on the Morph transition). It has to be the only one of its slide,
and like goes with like: a shape with a shape, a group with a group.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal, TypeAlias, assert_never

from generator.layout.steps import diagram_of, walk
from generator.model.blocks import diagrams_in
from generator.model.deck import Slide
from generator.model.page import (
    ConnectorFrame,
    Frame,
    GroupFrame,
    Page,
    PictureFrame,
    ShapeFrame,
    TableFrame,
    TextFrame,
)

FORCED = "!!"
"""What a name begins with that PowerPoint matches by."""

_Kind: TypeAlias = Literal["shape", "connector", "group", "picture", "table"]


@dataclass(slots=True)
class _Shown:
    """A diagram on a page: the kinds of its frames by what their keys add to its own; the prefix of its names."""

    name: str
    key: str
    kinds: dict[str, _Kind]
    prefix: str | None = None


@dataclass(slots=True)
class _Scene:
    """A page with its diagrams, and the names that frames get, by key."""

    page: Page
    shown: tuple[_Shown, ...]
    names: dict[str, str] = field(default_factory=dict[str, str])


def matched(pages: Sequence[tuple[Slide, Page]]) -> tuple[Page, ...]:
    """The pages, each with the slide that it shows; frames are renamed around the morph transitions only."""
    if not any(page.transition == "morph" for _, page in pages):
        return tuple(page for _, page in pages)
    scenes = [_Scene(page, tuple(_diagrams(slide, page))) for slide, page in pages]
    for before, after in pairwise(scenes):
        if after.page.transition == "morph":
            _match(before, after)
    return tuple(_named(scene) for scene in scenes)


def _diagrams(slide: Slide, page: Page) -> Iterator[_Shown]:
    """The first frame of a diagram has its key; where clicks have made several frames of it, theirs are longer."""
    blocks = {block.key: block for block in diagrams_in(slide.blocks)}
    for frame in page.frames:
        if isinstance(frame, GroupFrame) and (block := diagram_of(frame, blocks)):
            name = block.key.removeprefix(f"{slide.key}/").replace("/", "-")
            kinds: dict[str, _Kind] = {}
            for part in walk(page.frames):
                if part.key == frame.key or part.key.startswith(f"{frame.key}/"):
                    kinds.setdefault(part.key.removeprefix(frame.key), _kind(part))
            yield _Shown(name, frame.key, kinds)


def _match(before: _Scene, after: _Scene) -> None:
    """Name what both have. A diagram that the slide before has named already keeps the name along a row of slides."""
    pairs = sorted(_pairs(before.shown, after.shown), key=lambda pair: pair[0].prefix is None)
    for old, new in pairs:
        shared = [part for part, kind in new.kinds.items() if part and old.kinds.get(part) == kind]
        if not shared:
            continue
        prefix = old.prefix or _free(old.name, (*before.shown, *after.shown))
        old.prefix = new.prefix = prefix
        for part in ("", *shared):
            before.names[old.key + part] = after.names[new.key + part] = prefix + part


def _pairs(before: Sequence[_Shown], after: Sequence[_Shown]) -> list[tuple[_Shown, _Shown]]:
    """Diagrams of one name; else the first of each."""
    named = {one.name: one for one in before}
    pairs = [(named[two.name], two) for two in after if two.name in named]
    return pairs or list(zip(before[:1], after[:1], strict=False))


def _free(name: str, shown: Iterable[_Shown]) -> str:
    taken = {one.prefix for one in shown}
    prefix, count = f"{FORCED}{name}", 2
    while prefix in taken:
        prefix, count = f"{FORCED}{name}-{count}", count + 1
    return prefix


def _named(scene: _Scene) -> Page:
    names = dict(scene.names)

    def named(frame: Frame) -> Frame:
        name = names.pop(frame.key, frame.name)  # a key that comes twice names one frame only
        if isinstance(frame, GroupFrame):
            return replace(frame, name=name, children=tuple(map(named, frame.children)))
        return frame if name == frame.name else replace(frame, name=name)

    return replace(scene.page, frames=tuple(map(named, scene.page.frames))) if names else scene.page


def _kind(frame: Frame) -> _Kind:
    match frame:
        case TextFrame() | ShapeFrame():
            return "shape"
        case ConnectorFrame():
            return "connector"
        case GroupFrame():
            return "group"
        case PictureFrame():
            return "picture"
        case TableFrame():
            return "table"
        case _:
            assert_never(frame)
