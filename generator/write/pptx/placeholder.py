"""Placeholders: what ties a shape to the one that it inherits from, on slides and notes, layouts and masters alike."""

from __future__ import annotations

from generator.model.page import PlaceholderRef
from generator.write.pptx.xml import Element, sub

FOOTER_SIZES = {"dt": "half", "ftr": "quarter", "sldNum": "quarter"}
"""p:ph/@sz of the three footers on slides, layouts and the slide master, as PowerPoint has it."""


def add_placeholder(parent: Element, placeholder: PlaceholderRef | None) -> None:
    """`p:nvPr` of a slide's shape, with its `p:ph` or empty."""
    properties = sub(parent, "p:nvPr")
    if placeholder is not None:
        _add_reference(properties, placeholder.kind, FOOTER_SIZES.get(placeholder.kind), placeholder.idx)


def add_placeholder_shape(
    tree: Element, name: str, kind: str, *, size: str | None = None, idx: int | None = None, custom_prompt: bool = False
) -> Element:
    """`p:sp` that is a placeholder of notes, a layout or a master, so far with nothing but its identity."""
    shape, identity = add_numbered_shape(tree, name)
    sub(sub(identity, "p:cNvSpPr"), "a:spLocks", noGrp="1")
    _add_reference(sub(identity, "p:nvPr"), kind, size, idx, "1" if custom_prompt else None)
    return shape


def add_slide_image(tree: Element, name: str, *, idx: int | None = None) -> Element:
    """The picture of the slide on its notes, which PowerPoint draws itself; its `p:spPr`."""
    shape, identity = add_numbered_shape(tree, name)
    sub(sub(identity, "p:cNvSpPr"), "a:spLocks", noGrp="1", noRot="1", noChangeAspect="1")
    _add_reference(sub(identity, "p:nvPr"), "sldImg", None, idx)
    return sub(shape, "p:spPr")


def add_numbered_shape(tree: Element, name: str) -> tuple[Element, Element]:
    """`p:sp` with the number that comes next, and its `p:nvSpPr`."""
    number = next_id(tree)
    shape = sub(tree, "p:sp")
    identity = sub(shape, "p:nvSpPr")
    sub(identity, "p:cNvPr", id=number, name=name)
    return shape, identity


def next_id(tree: Element) -> int:
    """The p:cNvPr/@id of the shape that is added next: the tree itself has 1 and its shapes count on from there."""
    return len(tree)


def _add_reference(
    properties: Element, kind: str, size: str | None, idx: int | None, custom_prompt: str | None = None
) -> None:
    """`p:ph`. The kind `obj` is the one that is not written."""
    sub(properties, "p:ph", type=kind if kind != "obj" else None, sz=size, idx=idx, hasCustomPrompt=custom_prompt)
