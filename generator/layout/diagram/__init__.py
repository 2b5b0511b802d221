"""A laid-out Diagram and a slot into one group of frames: clusters, nodes, glued connectors and labels.

    draw_diagram   the group, scaled into the slot
    fits           whether the slot is large enough for labels of the theme's sizes

`sites` and `connector.endpoints` recompute from finished frames where connectors can be tied and where they end.
"""

from __future__ import annotations

from generator.diagnostic import Diagnostics
from generator.geometry import Box
from generator.layout.diagram.drawing import Drawing, group_box
from generator.layout.diagram.scale import POINT, Fit, fit, place, thinned
from generator.model.diagram import Diagram, EdgesMode
from generator.model.page import GroupFrame
from generator.model.text import Anchor
from generator.model.theme import Theme


def fits(diagram: Diagram, slot: Box, theme: Theme) -> bool:
    """Whether the labels of most nodes have a size of the theme when the diagram is scaled into the slot."""
    return fit(diagram, slot, theme.diagram).fits


def draw_diagram(
    diagram: Diagram,
    slot: Box,
    theme: Theme,
    key: str,
    alt: str,
    diagnostics: Diagnostics,
    anchor: Anchor = "ctr",
    edges: EdgesMode = "glued",
) -> GroupFrame | None:
    """The diagram as one group inside the slot; `anchor` is where a drawing stands that is much lower than the slot.

    `edges` says whether curves may run a little beside Graphviz's to stay glued.

    Keys: `<key>/<node id>`, `<key>/<edge id>`, `<key>/<edge id>/label`, `<key>/cluster:<id>` for a cluster's group and
    `<key>/cluster:<id>/box` for its box, `<key>/graph:label`. Reports `diagram-small` where `fits` is false, and
    `diagram-empty` for a diagram that shows nothing, which has no frame.
    """
    if not (diagram.nodes or diagram.clusters or diagram.label):
        diagnostics.warning("diagram-empty", f'the diagram "{diagram.name}" shows nothing', diagram.span)
        return None
    standing = fit(diagram, slot, theme.diagram)
    if not standing.fits:
        _report_small(diagram, theme, standing, diagnostics)
        diagram = thinned(diagram, standing.factor / standing.needed)
    children = tuple(Drawing(diagram, place(diagram, slot, standing.factor, anchor), standing, key, edges).frames())
    return GroupFrame(key, diagram.name, group_box(children), children, alt)


def _report_small(diagram: Diagram, theme: Theme, standing: Fit, diagnostics: Diagnostics) -> None:
    # Rounded down: what is too small must not read as if it were not.
    drawn, least = standing.nodes.drawn * 10 // POINT / 10, min(theme.diagram.label_sizes) / POINT
    diagnostics.warning(
        "diagram-small",
        f'the diagram "{diagram.name}" is drawn small: its labels are {drawn:g} pt, {least:g} is the least that is '
        "read from the back",
        diagram.span,
        "take fewer nodes or shorter labels, set another rankdir, or give it a slide with layout=diagram-full",
    )
