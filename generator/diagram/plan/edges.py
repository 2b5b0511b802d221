"""An edge of the graph into a planned one: its look, its ends, its label measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostic import did_you_mean
from generator.diagram.dot import Attribute, DotEdge, Place, Port
from generator.diagram.plan.desk import DEFAULT_LINE, Desk, settings_of
from generator.diagram.plan.values import LabelPlace, PlannedEdge, PlannedText
from generator.diagram.sheet import Sheet
from generator.model.diagram import ArrowKind, Stroke
from generator.model.theme import RoleStyle

ARROWS: Mapping[str, ArrowKind] = {
    "normal": "triangle",
    "vee": "stealth",
    "open": "arrow",
    "halfopen": "arrow",
    "diamond": "diamond",
    "dot": "oval",
    "oval": "oval",
    "none": "none",
}

_NEAREST: Mapping[str, ArrowKind] = {
    "box": "diamond",
    "crow": "arrow",
    "curve": "arrow",
    "ediamond": "diamond",
    "empty": "triangle",
    "icurve": "arrow",
    "inv": "triangle",
    "invdot": "oval",
    "invempty": "triangle",
    "invodot": "oval",
    "obox": "diamond",
    "odiamond": "diamond",
    "odot": "oval",
    "onormal": "triangle",
    "oinv": "triangle",
    "tee": "none",
}
"""Arrow heads that a connector cannot carry, and what comes nearest."""

COMPASS = frozenset({"n", "ne", "e", "se", "s", "sw", "w", "nw"})
_MIDDLE = frozenset({"c", "_", ""})

_LABELS: Mapping[str, LabelPlace] = {"label": "middle", "xlabel": "beside", "taillabel": "tail", "headlabel": "head"}


@dataclass(frozen=True, slots=True)
class EdgeContext:
    """What edges need to know of the graph. `cluster_ids` by the name that the author gave the subgraph."""

    directed: bool
    graph_name: str
    compound: bool
    orthogonal: bool
    node_index: Mapping[str, int]
    cluster_ids: Mapping[str, str]


def plan_edge(edge: DotEdge, index: int, id: str, context: EdgeContext, desk: Desk) -> PlannedEdge:  # noqa: A002
    """`id` is the name for life that the edge has in its diagram."""
    sheet = desk.sheet(edge.attributes)
    styles = desk.styles(sheet)
    role = desk.role(sheet)
    style = desk.theme.diagram.roles[role] if role else desk.theme.diagram.edge
    stroke = _stroke(sheet, style, desk)
    text, label_place = _label(edge, sheet, style, context, desk)
    if context.orthogonal and label_place in {"middle", "beside"}:
        label_place = "leg"
    direction = sheet.text("dir").lower() or ("forward" if context.directed else "none")
    return PlannedEdge(
        index=index,
        id=id,
        tail=context.node_index[edge.tail],
        head=context.node_index[edge.head],
        tail_port=_port(edge.tail_port, sheet.get("tailport"), edge.tail, desk),
        head_port=_port(edge.head_port, sheet.get("headport"), edge.head, desk),
        tail_cluster=_cluster(sheet.get("ltail"), context, desk),
        head_cluster=_cluster(sheet.get("lhead"), context, desk),
        clip_tail=sheet.flag("tailclip", default=True),
        clip_head=sheet.flag("headclip", default=True),
        stroke=stroke or Stroke(style.text, DEFAULT_LINE),
        tail_arrow=_arrow(sheet, "arrowtail", desk) if direction in {"back", "both"} else "none",
        head_arrow=_arrow(sheet, "arrowhead", desk) if direction in {"forward", "both"} else "none",
        text=text,
        label_place=label_place,
        hidden=stroke is None or bool(styles & {"invis", "invisible"}),
        settings=settings_of(edge.attributes, "E"),
    )


def _stroke(sheet: Sheet, style: RoleStyle, desk: Desk) -> Stroke | None:
    color = sheet.color("color") if sheet.colors("color") else (style.line or style.fill or style.text)
    return desk.stroke(sheet, color, style.line_width or DEFAULT_LINE, style.dash) if color else None


def _label(
    edge: DotEdge, sheet: Sheet, style: RoleStyle, context: EdgeContext, desk: Desk
) -> tuple[PlannedText | None, LabelPlace]:
    """The edge's one label. A second one is an error: there is one place for it."""
    found: list[tuple[Attribute, LabelPlace]] = [
        (label, place) for name, place in _LABELS.items() if (label := sheet.get(name))
    ]
    if not found:
        return None, "middle"
    for extra, _ in found[1:]:
        desk.reporter.error(
            "diagram-feature-unsupported", "an edge has one label, this is another", extra.place, "keep one of them"
        )
    label, place = found[0]
    at_end = place in {"tail", "head"}
    names = {
        "E": f"{edge.tail}{'->' if context.directed else '--'}{edge.head}",
        "T": edge.tail,
        "H": edge.head,
        "G": context.graph_name,
    }
    own_size = "labelfontsize" if at_end and sheet.get("labelfontsize") else "fontsize"
    own_color = "labelfontcolor" if at_end and sheet.get("labelfontcolor") else "fontcolor"
    size = desk.size(sheet, desk.theme.diagram.edge_label_sizes, own_size)
    color = sheet.color(own_color) or desk.theme.diagram.edge.text
    return desk.text(label, names, desk.look(size, color, bold=desk.theme.diagram.edge.bold and style.bold)), place


def _arrow(sheet: Sheet, name: str, desk: Desk) -> ArrowKind:
    word = sheet.text(name).lower()
    if not word:
        return "triangle"
    if kind := ARROWS.get(word):
        return kind
    plain = word[1:] if word[0] in "olr" and len(word) > 1 else word
    kind = _NEAREST.get(word) or _NEAREST.get(plain) or ARROWS.get(plain)
    desk.reporter.warning(
        "diagram-arrow-unsupported",
        f'a connector has no arrow head "{word}": it gets {"none" if kind in {None, "none"} else f"a plain {kind}"}',
        sheet.attributes[name].place,
        f"known: {', '.join(sorted(ARROWS))}" if kind else did_you_mean(word, ARROWS),
    )
    return kind or "none"


def _port(port: Port | None, attribute: Attribute | None, node: str, desk: Desk) -> str | None:
    """A compass point, or None for the node as a whole."""
    if port is not None:
        name, compass, place = port.name, port.compass, port.place
    elif attribute is not None:
        name, _, rest = attribute.text.partition(":")
        compass, place = rest or None, attribute.place
    else:
        return None
    if compass is not None:
        _warn_of_field(name, node, place, desk)
    point = (compass or name).lower()
    if point in COMPASS:
        return point
    if point not in _MIDDLE:
        _warn_of_field(point, node, place, desk)
    return None


def _warn_of_field(name: str, node: str, place: Place, desk: Desk) -> None:
    desk.reporter.warning(
        "dot-port-unknown",
        f'the node "{node}" has no field "{name}": the edge goes to the node',
        place,
        "the sides of a node are n, ne, e, se, s, sw, w, nw",
    )


def _cluster(attribute: Attribute | None, context: EdgeContext, desk: Desk) -> str | None:
    if attribute is None:
        return None
    if not context.compound:
        desk.reporter.warning(
            "dot-compound-missing",
            f"{attribute.name} has an effect only when the graph says compound=true",
            attribute.name_place,
            "compound=true",
        )
        return None
    known = context.cluster_ids.get(attribute.text)
    if known is None:
        desk.reporter.error(
            "diagram-cluster-unknown",
            f'no cluster "{attribute.text}"',
            attribute.place,
            did_you_mean(attribute.text, context.cluster_ids),
        )
    return known
