"""A drawn diagram and the steps of its elements into what is there from the start and what comes at each click.

PowerPoint animates a group as a whole and nothing inside one (no file that it has saved does otherwise). So on a slide
with clicks a diagram is several groups, one for each step where the order of drawing allows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.layout.diagram.drawing import group_box
from generator.layout.diagram.parts import parts_of
from generator.model.diagram import Cluster, Diagram
from generator.model.page import Click, Frame, GroupFrame, ShapeFrame, TextFrame


@dataclass(frozen=True, slots=True)
class Stepped:
    """A diagram's group with the step of each of its frames, by what their keys add to the group's own."""

    group: GroupFrame
    known: Mapping[str, int]

    @classmethod
    def of(cls, group: GroupFrame, diagram: Diagram) -> Stepped:
        """The group that shows the diagram."""
        known = {node.id: node.step for node in diagram.nodes}
        known.update((edge.id, edge.step) for edge in diagram.edges)
        known.update((f"cluster:{cluster.id}", cluster.step) for cluster in _all(diagram.clusters))
        return cls(group, known)

    def steps(self) -> tuple[int, ...]:
        """The steps at which something comes, in order."""
        return tuple(sorted({step for step, _ in self._leaves(self.group.children)} - {0}))

    def until(self, last: int) -> GroupFrame | None:
        """The group without what comes after the step `last`; None when nothing is left."""
        children = tuple(self._until(self.group.children, last))
        return replace(self.group, box=group_box(children), children=children) if children else None

    def clicked(self) -> tuple[tuple[Frame, ...], tuple[Click, ...]]:
        """All frames, in the order of drawing and to stand on the slide itself, and the clicks at which they come.

        The earliest of them has the key, the name and the alternative text of the diagram.
        """
        parts = parts_of(self._whole(self.group.children))
        steps = sorted({part.step for part in parts})
        lead = next(part for part in parts if part.step == steps[0])
        clicks: dict[int, list[str]] = {step: [] for step in steps if step}
        frames: list[Frame] = []
        ranks = {step: rank for rank, step in enumerate(clicks, 1)}
        counts: dict[str, int] = {}
        for part in parts:
            if part is lead:
                frame: Frame = replace(self.group, box=group_box(part.frames), children=tuple(part.frames))
            else:
                kind = f"click:{ranks[part.step]}" if part.step else "start"
                counts[kind] = counts.get(kind, 0) + 1
                frame = self._part(part.frames, kind if counts[kind] == 1 else f"{kind}-{counts[kind]}")
            if part.step:
                clicks[part.step].append(frame.key)
            frames.append(frame)
        return tuple(frames), tuple(Click(tuple(keys)) for keys in clicks.values())

    def _part(self, frames: Sequence[Frame], kind: str) -> Frame:
        """A frame alone as it is, several as a group; one that cannot speak for itself says what it shows."""
        alt = ", ".join(dict.fromkeys(_words(frames)))
        if len(frames) == 1:
            alone = frames[0]
            return replace(alone, alt=alone.alt or alt) if isinstance(alone, GroupFrame) else alone
        name = f"{self.group.name} {kind.replace(':', ' ')}"
        return GroupFrame(f"{self.group.key}/{kind}", name, group_box(frames), tuple(frames), alt)

    def _step(self, frame: Frame) -> int:
        """The step of the element that the frame shows: a part of it has a longer key (`a->b/label`)."""
        name = frame.key.removeprefix(f"{self.group.key}/")
        while name not in self.known:
            name, slash, _ = name.rpartition("/")
            if not slash:
                return 0
        return self.known[name]

    def _opens(self, frame: Frame) -> bool:
        """Whether the frame is a group of elements: a cluster. Other groups are one element."""
        return isinstance(frame, GroupFrame) and frame.key.startswith(f"{self.group.key}/cluster:")

    def _leaves(self, frames: Iterable[Frame]) -> Iterator[tuple[int, Frame]]:
        """The frames of single elements, in the order of drawing."""
        for frame in frames:
            if isinstance(frame, GroupFrame) and self._opens(frame):
                yield from self._leaves(frame.children)
            else:
                yield self._step(frame), frame

    def _whole(self, frames: Iterable[Frame]) -> Iterator[tuple[int, Frame]]:
        """As few frames as there can be so that each has one step: a cluster that comes at once stays a group."""
        for frame in frames:
            if isinstance(frame, GroupFrame) and self._opens(frame):
                steps = {step for step, _ in self._leaves(frame.children)}
                if len(steps) > 1:
                    yield from self._whole(frame.children)
                    continue
                yield steps.pop(), frame
            else:
                yield self._step(frame), frame

    def _until(self, frames: Iterable[Frame], last: int) -> Iterator[Frame]:
        for frame in frames:
            if isinstance(frame, GroupFrame) and self._opens(frame):
                children = tuple(self._until(frame.children, last))
                if children:
                    yield replace(frame, box=group_box(children), children=children)
            elif self._step(frame) <= last:
                yield frame


def _words(frames: Iterable[Frame]) -> Iterator[str]:
    """What the frames say; the names of those without words, such as edges, where none of them says anything."""
    said = list(_said(frames))
    yield from said or (frame.name for frame in frames)


def _said(frames: Iterable[Frame]) -> Iterator[str]:
    for frame in frames:
        match frame:
            case GroupFrame(children=children):
                yield from _said(children)
            case TextFrame(paragraphs=paragraphs) | ShapeFrame(paragraphs=paragraphs):
                if words := " ".join(paragraph.text for paragraph in paragraphs).strip():
                    yield words
            case _:
                pass


def _all(clusters: Iterable[Cluster]) -> Iterator[Cluster]:
    for cluster in clusters:
        yield cluster
        yield from _all(cluster.clusters)
