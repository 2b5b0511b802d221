"""Slide transitions: a kind in, `p:transition` out, wrapped for newer programs only where it needs them."""

from __future__ import annotations

from typing import assert_never

from lxml import etree

from generator.model.deck import TransitionKind
from generator.write.pptx.xml import P14, Element, foreign, qn, sub

_COMPATIBILITY = ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006")
_P159 = ("p159", "http://schemas.microsoft.com/office/powerpoint/2015/09/main")

_FADE_MS = "700"
_MORPH_MS = "2000"


def add_transition(slide: Element, kind: TransitionKind | None) -> None:
    """The transition to this slide. It stands directly after `p:clrMapOvr`; forms as PowerPoint writes them."""
    match kind:
        case None | "none":
            return
        case "push":
            sub(sub(slide, "p:transition", spd="slow"), "p:push", dir="u")
        case "wipe":
            sub(sub(slide, "p:transition", spd="slow"), "p:wipe")
        case "fade":
            sub(_add_timed(slide, P14, "med", _FADE_MS), "p:fade")
        case "morph":
            foreign(_add_timed(slide, _P159, "slow", _MORPH_MS), "morph", _P159, option="byObject")
        case _:
            assert_never(kind)


def _add_timed(slide: Element, needs: tuple[str, str], speed: str, duration: str) -> Element:
    """A transition with an exact duration (ms) for programs that know `needs`, still empty; a fade for all others."""
    wrapper = foreign(slide, "AlternateContent", _COMPATIBILITY)
    choice = etree.SubElement(wrapper, f"{{{_COMPATIBILITY[1]}}}Choice", nsmap=dict([needs]), Requires=needs[0])
    timed = etree.SubElement(choice, qn("p:transition"), nsmap=dict([P14]), spd=speed)
    timed.set(f"{{{P14[1]}}}dur", duration)
    fallback = foreign(wrapper, "Fallback", _COMPATIBILITY)
    sub(sub(fallback, "p:transition", spd=speed), "p:fade")
    return timed
