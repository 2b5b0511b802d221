"""Clicks in, `p:timing` out, in the one form that PowerPoint writes: each frame appears at its click."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from generator.model.page import Click, Frame, GroupFrame, ShapeFrame, TextFrame
from generator.write.pptx.ids import ShapeIds
from generator.write.pptx.xml import Element, sub


def add_timing(slide: Element, clicks: Sequence[Click], frames: Sequence[Frame], ids: ShapeIds) -> None:
    """The main sequence (ECMA-376 part 1, 19.5), as the last child of the slide; nothing when there are no clicks.

    Ids of time nodes count up in the order of the document, without gaps. Raises ValueError for a click on a frame that
    the slide has not: PowerPoint would repair the file.
    """
    targets = [tuple(_target(key, ids) for key in click.keys) for click in clicks if click.keys]
    if not targets:
        return
    known = _by_id(frames, ids)
    timing = sub(slide, "p:timing")
    numbers = count(1)
    whole = sub(sub(sub(timing, "p:tnLst"), "p:par"), "p:cTn", id=next(numbers))
    for name, value in (("dur", "indefinite"), ("restart", "never"), ("nodeType", "tmRoot")):
        whole.set(name, value)
    sequence = sub(sub(whole, "p:childTnLst"), "p:seq", concurrent="1", nextAc="seek")
    main = sub(sequence, "p:cTn", id=next(numbers), dur="indefinite", nodeType="mainSeq")
    steps = sub(main, "p:childTnLst")
    for shapes in targets:
        _add_click(steps, shapes, known, numbers)
    _add_move(sequence, "p:prevCondLst", "onPrev")
    _add_move(sequence, "p:nextCondLst", "onNext")
    _add_builds(timing, [shape for shapes in targets for shape in shapes], known)


def _target(key: str, ids: ShapeIds) -> int:
    shape = ids.of(key)
    if shape is None:
        raise ValueError(f'a click wants the frame "{key}", which is not on the slide')
    return shape


def _by_id(frames: Iterable[Frame], ids: ShapeIds) -> Mapping[int, Frame]:
    """Every frame by its shape id; of frames with one key the first, which is the one that the id was given to."""
    known: dict[int, Frame] = {}
    for frame in _walk(frames):
        shape = ids.of(frame.key)
        if shape is not None:
            known.setdefault(shape, frame)
    return known


def _walk(frames: Iterable[Frame]) -> Iterator[Frame]:
    for frame in frames:
        yield frame
        if isinstance(frame, GroupFrame):
            yield from _walk(frame.children)


def _add_click(steps: Element, shapes: Sequence[int], known: Mapping[int, Frame], numbers: count[int]) -> None:
    """All effects of a click in its one time step: the first waits for the click, the others go with it."""
    moment = _add_node(_add_node(steps, "indefinite", numbers), "0", numbers)
    for index, shape in enumerate(shapes):
        effect = sub(sub(moment, "p:par"), "p:cTn", id=next(numbers), presetID=1, presetClass="entr", presetSubtype=0)
        effect.set("fill", "hold")
        if _is_shape(known[shape]):
            effect.set("grpId", "0")
        effect.set("nodeType", "withEffect" if index else "clickEffect")
        sub(sub(effect, "p:stCondLst"), "p:cond", delay="0")
        change = sub(sub(effect, "p:childTnLst"), "p:set")
        behaviour = sub(change, "p:cBhvr")
        instant = sub(behaviour, "p:cTn", id=next(numbers), dur="1", fill="hold")
        sub(sub(instant, "p:stCondLst"), "p:cond", delay="0")
        sub(sub(behaviour, "p:tgtEl"), "p:spTgt", spid=shape)
        sub(sub(behaviour, "p:attrNameLst"), "p:attrName").text = "style.visibility"
        sub(sub(change, "p:to"), "p:strVal", val="visible")


def _add_node(parent: Element, delay: str, numbers: count[int]) -> Element:
    """A time node that holds others; gives the list of those."""
    node = sub(sub(parent, "p:par"), "p:cTn", id=next(numbers), fill="hold")
    sub(sub(node, "p:stCondLst"), "p:cond", delay=delay)
    return sub(node, "p:childTnLst")


def _add_move(sequence: Element, tag: str, event: str) -> None:
    """What the keys for the previous and the next step do: they count anywhere on the slide."""
    condition = sub(sub(sequence, tag), "p:cond", evt=event, delay="0")
    sub(sub(condition, "p:tgtEl"), "p:sldTgt")


def _add_builds(timing: Element, shapes: Sequence[int], known: Mapping[int, Frame]) -> None:
    """One build for each `p:sp` among the targets, which is what its grpId refers to; no other kind has one."""
    own = [shape for shape in dict.fromkeys(shapes) if _is_shape(known[shape])]
    if not own:
        return
    builds = sub(timing, "p:bldLst")
    for shape in own:
        frame = known[shape]
        painted = isinstance(frame, TextFrame | ShapeFrame) and (frame.fill or frame.stroke)
        sub(builds, "p:bldP", spid=shape, grpId=0, animBg="1" if painted else None)


def _is_shape(frame: Frame) -> bool:
    """Whether the frame is a `p:sp`."""
    return isinstance(frame, TextFrame | ShapeFrame)
