"""The labels of an edge, measured: along it, beside it, and at its two ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diagram.links import OWN, link_of
from generator.diagram.plan.desk import Desk
from generator.diagram.plan.values import LabelPlace, PlannedEdgeLabel
from generator.diagram.sheet import Sheet
from generator.model.diagram import EdgeLabelKind
from generator.model.theme import RoleStyle

DEFAULT_ANGLE = -25.0
DEFAULT_DISTANCE = 1.0

_KINDS: Mapping[EdgeLabelKind, str] = {
    "label": "label",
    "xlabel": "xlabel",
    "tail": "taillabel",
    "head": "headlabel",
}
"""The attribute that has each label."""

_ADDRESSES: Mapping[EdgeLabelKind, tuple[str, str]] = {
    "label": ("labelhref", "labelURL"),
    "xlabel": ("labelhref", "labelURL"),
    "tail": ("tailhref", "tailURL"),
    "head": ("headhref", "headURL"),
}
"""The attributes that have a label's own address; without one, the edge's holds."""


def edge_labels(
    sheet: Sheet, names: Mapping[str, str], style: RoleStyle, desk: Desk, *, orthogonal: bool
) -> tuple[PlannedEdgeLabel, ...]:
    """All labels that say something, in the order of drawing; `names` is for `desk.text`."""
    return tuple(_labels(sheet, names, style, desk, orthogonal=orthogonal))


def end_label_place(sheet: Sheet) -> tuple[float, float]:
    """Angle in degrees and distance (1.0: 10 pt) of the labels at the ends."""
    angle = sheet.number("labelangle", least=-180.0)
    distance = sheet.number("labeldistance")
    return DEFAULT_ANGLE if angle is None else angle, DEFAULT_DISTANCE if distance is None else distance


def _labels(
    sheet: Sheet, names: Mapping[str, str], style: RoleStyle, desk: Desk, *, orthogonal: bool
) -> Iterator[PlannedEdgeLabel]:
    for kind, attribute in _KINDS.items():
        label = sheet.get(attribute)
        if label is None:
            continue
        at_end = kind in {"tail", "head"}
        size, color, face = (_own(sheet, name, at_end=at_end) for name in ("fontsize", "fontcolor", "fontname"))
        chosen = sheet.color(color)
        look = desk.look(
            desk.size(sheet, size),
            desk.author_text(chosen) if chosen else desk.text_seen(desk.theme.diagram.edge.text),
            bold=desk.theme.diagram.edge.bold and style.bold,
            face=desk.face(sheet, face),
        )
        text = desk.text(label, names, look)
        if text:
            leader = not at_end and sheet.flag("decorate")
            link = link_of(sheet, names, (*_ADDRESSES[kind], *OWN))
            yield PlannedEdgeLabel(kind, text, _place(sheet, at_end=at_end, orthogonal=orthogonal), leader, link)


def _own(sheet: Sheet, name: str, *, at_end: bool) -> str:
    """Labels at the ends have attributes of their own for their looks; where one is missing, the edge's holds."""
    own = f"label{name}"
    return own if at_end and sheet.get(own) else name


def _place(sheet: Sheet, *, at_end: bool, orthogonal: bool) -> LabelPlace:
    """Graphviz turns labels about an end only when one of the two attributes is there (place_portlabel)."""
    if at_end:
        return "polar" if sheet.get("labelangle") or sheet.get("labeldistance") else "kept"
    return "leg" if orthogonal else "kept"
