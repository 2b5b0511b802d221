"""The frames of one page into the stages that its diagrams' steps make of it: clicks on one page, or pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.layout.desk import Desk
from generator.layout.diagram.steps import Stepped
from generator.model.blocks import (
    DiagramBlock,
    diagrams_in,
)
from generator.model.deck import Slide
from generator.model.diagram import StepsMode
from generator.model.page import Click, ConnectorFrame, Frame, Glue, GroupFrame


@dataclass(frozen=True, slots=True)
class Stage:
    """What one page shows when its clicks are done, and those clicks."""

    frames: tuple[Frame, ...]
    clicks: tuple[Click, ...] = ()


@dataclass(frozen=True, slots=True)
class _Actor:
    """A diagram with steps, and the number of the first stage at which each of them is there."""

    stepped: Stepped
    mode: StepsMode
    begins: Mapping[int, int]

    def last(self, stage: int) -> int:
        """The latest step that is there at the end of the stage; 0: only what has none."""
        return max((step for step, begin in self.begins.items() if begin <= stage), default=0)

    def clicks_on(self, stage: int) -> bool:
        """Whether its steps are clicks of that stage."""
        return self.mode == "clicks" and stage in self.begins.values()


def stages(frames: Sequence[Frame], slide: Slide, desk: Desk) -> tuple[Stage, ...]:
    """One stage, or one for each page that `steps=slides` asks for.

    Diagrams take turns in reading order: what comes after another diagram's step is not there before it. A stage on
    which nothing of a diagram would be there, and nothing else would change, is left out.
    """
    actors = _actors(frames, {block.key: block for block in diagrams_in(slide.blocks)}, desk)
    if not actors:
        return (Stage(tuple(frames)),)
    count = 1 + max(begin for actor in actors.values() for begin in actor.begins.values())
    return tuple(_stage(frames, actors, number) for number in range(count))


def _actors(frames: Sequence[Frame], blocks: Mapping[str, DiagramBlock], desk: Desk) -> Mapping[str, _Actor]:
    """The diagrams with steps by the keys of their groups. Each step by slide begins a stage."""
    actors: dict[str, _Actor] = {}
    stage = 0
    for group in frames:
        block = diagram_of(group, blocks)
        if not isinstance(group, GroupFrame) or block is None:
            continue
        stepped = Stepped.of(group, desk.diagrams[block.source.key])
        begins: dict[int, int] = {}
        for step in stepped.steps():
            # A page on which nothing would be there yet but the title says nothing: the first step is on it.
            opens = block.steps == "slides" and (begins or actors or stepped.until(0))
            stage += 1 if opens else 0
            begins[step] = stage
        if begins:
            actors[group.key] = _Actor(stepped, block.steps, begins)
    return actors


def diagram_of(frame: Frame, blocks: Mapping[str, DiagramBlock]) -> DiagramBlock | None:
    """The diagram that a group of a page shows: its key is the block's, with `/2` … on pages that a split added."""
    whole, _, number = frame.key.rpartition("/")
    return blocks.get(frame.key) or (blocks.get(whole) if number.isdecimal() else None)


def _stage(frames: Sequence[Frame], actors: Mapping[str, _Actor], number: int) -> Stage:
    shown: list[Frame] = []
    clicks: list[Click] = []
    for frame in frames:
        actor = actors.get(frame.key)
        if actor is None:
            shown.append(frame)
        elif actor.clicks_on(number):
            parts, own = actor.stepped.clicked()
            shown += parts
            clicks += own
        elif group := actor.stepped.until(actor.last(number)):
            shown.append(group)
    return Stage(tuple(_untied(shown, {frame.key for frame in walk(shown)})), tuple(clicks))


def _untied(frames: Iterable[Frame], there: set[str]) -> Iterator[Frame]:
    """Connectors tied to what is on the page only."""

    def kept(glue: Glue | None) -> Glue | None:
        return glue if glue and glue.key in there else None

    for frame in frames:
        if isinstance(frame, GroupFrame):
            yield replace(frame, children=tuple(_untied(frame.children, there)))
        elif isinstance(frame, ConnectorFrame):
            yield replace(frame, start_glue=kept(frame.start_glue), end_glue=kept(frame.end_glue))
        else:
            yield frame


def walk(frames: Iterable[Frame]) -> Iterator[Frame]:
    """Every frame, groups before what they hold."""
    for frame in frames:
        yield frame
        if isinstance(frame, GroupFrame):
            yield from walk(frame.children)
