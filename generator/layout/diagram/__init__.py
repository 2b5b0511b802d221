"""A laid-out Diagram and a slot into one group of frames: clusters, nodes, glued connectors and labels.

    draw_diagram   the group, scaled into the slot
    fits           whether the slot is large enough for labels of the theme's sizes

`sites` and `connector.endpoints` recompute from finished frames where connectors can be tied and where they end.
"""

from __future__ import annotations

from generator.diagnostic import Diagnostics
from generator.geometry import Box, Emu, Point, to_pt
from generator.layout.diagram.drawing import Drawing, group_box
from generator.layout.diagram.scale import POINT, Fit, Placement, fit, place
from generator.model.diagram import Diagram
from generator.model.page import GroupFrame
from generator.model.text import Anchor
from generator.model.theme import Theme


def fits(diagram: Diagram, slot: Box, theme: Theme) -> bool:
    """Whether every label keeps a size of the theme when the diagram is scaled into the slot."""
    return fit(diagram, slot, theme.diagram).fits


def draw_diagram(
    diagram: Diagram,
    slot: Box,
    theme: Theme,
    key: str,
    alt: str,
    diagnostics: Diagnostics,
    anchor: Anchor = "ctr",
) -> GroupFrame | None:
    """The diagram as one group inside the slot; `anchor` is where a drawing stands that is much lower than the slot.

    Keys: `<key>/<node id>`, `<key>/<edge id>`, `<key>/<edge id>/label`, `<key>/cluster:<id>` for a cluster's group and
    `<key>/cluster:<id>/box` for its box, `<key>/graph:label`. Reports `diagram-too-large` where `fits` is false and
    `diagram-empty` for a diagram without nodes, and gives None then.
    """
    if not diagram.nodes:
        diagnostics.error("diagram-empty", f'the diagram "{diagram.name}" has no nodes', diagram.span)
        return None
    standing = fit(diagram, slot, theme.diagram)
    if not standing.fits:
        _report_too_large(diagram, slot, theme, standing, diagnostics)
        return None
    children = tuple(Drawing(diagram, place(diagram, slot, standing.factor, anchor), standing, key).frames())
    return GroupFrame(key, diagram.name, group_box(children), children, alt)


def _report_too_large(diagram: Diagram, slot: Box, theme: Theme, standing: Fit, diagnostics: Diagnostics) -> None:
    smallest = Placement(standing.needed, Point(0, 0))
    width, height = smallest.length(diagram.size.width), smallest.length(diagram.size.height)
    over = max(_per_cent_over(width, slot.width), _per_cent_over(height, slot.height))
    wide = width * slot.height > height * slot.width
    labels = min(theme.diagram.label_sizes) // POINT
    diagnostics.error(
        "diagram-too-large",
        f'the diagram "{diagram.name}" is {over} % too {"wide" if wide else "high"}: with labels of {labels} pt '
        f"it takes {_points(width, height)}, there are {_points(slot.width, slot.height)}",
        diagram.span,
        f"set rankdir={'TB' if wide else 'LR'}, take fewer nodes or shorter labels, or give it a slide with "
        "layout=diagram-full",
    )


def _per_cent_over(length: Emu, room: Emu) -> int:
    """Rounded up, so that what is too large is so by at least one."""
    return -((room - length) * 100 // max(1, room))


def _points(width: Emu, height: Emu) -> str:
    return f"{to_pt(width):.0f} x {to_pt(height):.0f} pt"
