"""An edge of the graph into a planned one: its look, its ends, its labels measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.diagnostic import did_you_mean
from generator.diagram.dot import Attribute, DotEdge, Place, Port
from generator.diagram.links import OWN, link_of
from generator.diagram.plan.desk import DEFAULT_LINE, Desk, settings_of
from generator.diagram.plan.edge_look import edge_arrow, edge_colors, edge_stroke
from generator.diagram.plan.edge_text import edge_labels, end_label_place
from generator.diagram.plan.values import PlannedEdge, PlannedNode
from generator.diagram.steps import step_of
from generator.model.diagram import Stroke

COMPASS = frozenset({"n", "ne", "e", "se", "s", "sw", "w", "nw"})
_MIDDLE = frozenset({"c", "_", ""})


@dataclass(frozen=True, slots=True)
class EdgeContext:
    """What edges need to know of the graph. `cluster_ids` by the name that the author gave the subgraph."""

    directed: bool
    graph_name: str
    compound: bool
    orthogonal: bool
    node_index: Mapping[str, int]
    cluster_ids: Mapping[str, str]
    nodes: Sequence[PlannedNode]


@dataclass(frozen=True, slots=True)
class _End:
    """Where at its node an edge ends: a compass point, a cell, both or neither."""

    port: str | None = None
    cell: int | None = None


def plan_edge(edge: DotEdge, index: int, id: str, context: EdgeContext, desk: Desk) -> PlannedEdge:  # noqa: A002
    """`id` is the name for life that the edge has in its diagram."""
    sheet = desk.sheet(edge.attributes)
    styles = desk.styles(sheet)
    role = desk.role(sheet)
    style = desk.theme.diagram.roles[role] if role else desk.theme.diagram.edge
    colors = edge_colors(sheet)
    stroke = edge_stroke(sheet, colors, style, desk)
    direction = sheet.text("dir").lower() or ("forward" if context.directed else "none")
    tail, head = context.node_index[edge.tail], context.node_index[edge.head]
    tail_end = _end(edge.tail_port, sheet.get("tailport"), context.nodes[tail], desk)
    head_end = _end(edge.head_port, sheet.get("headport"), context.nodes[head], desk)
    size = sheet.number("arrowsize")
    angle, distance = end_label_place(sheet)
    return PlannedEdge(
        index=index,
        id=id,
        tail=tail,
        head=head,
        tail_port=tail_end.port,
        head_port=head_end.port,
        tail_cluster=_cluster(sheet.get("ltail"), context, desk),
        head_cluster=_cluster(sheet.get("lhead"), context, desk),
        clip_tail=sheet.flag("tailclip", default=True),
        clip_head=sheet.flag("headclip", default=True),
        stroke=stroke or Stroke(style.text, DEFAULT_LINE),
        tail_arrow=edge_arrow(sheet, "arrowtail", desk) if direction in {"back", "both"} and size != 0 else (),
        head_arrow=edge_arrow(sheet, "arrowhead", desk) if direction in {"forward", "both"} and size != 0 else (),
        labels=edge_labels(sheet, _names(edge, context), style, desk, orthogonal=context.orthogonal),
        hidden=stroke is None or bool(styles & {"invis", "invisible"}),
        settings=settings_of(edge.attributes, "E"),
        arrow_size=1.0 if size is None else min(size, 100.0),
        colors=colors if len(colors) > 1 else (),
        tapered="tapered" in styles,
        label_angle=angle,
        label_distance=distance,
        tail_cell=tail_end.cell,
        head_cell=head_end.cell,
        step=step_of(sheet),
        link=link_of(sheet, _names(edge, context), ("edgehref", "edgeURL", *OWN)),
    )


def _names(edge: DotEdge, context: EdgeContext) -> Mapping[str, str]:
    r"""What \E, \T, \H and \G stand for in the edge's labels."""
    arrow = "->" if context.directed else "--"
    return {"E": f"{edge.tail}{arrow}{edge.head}", "T": edge.tail, "H": edge.head, "G": context.graph_name}


def _end(port: Port | None, attribute: Attribute | None, node: PlannedNode, desk: Desk) -> _End:
    """The place that `node:name:point`, or the attribute of the same form, names: a cell of the node comes first."""
    if port is not None:
        name, compass, place = port.name, port.compass, port.place
    elif attribute is not None:
        name, colon, rest = attribute.text.partition(":")
        compass, place = rest if colon else None, attribute.place
    else:
        return _End()
    cell = node.cells.ports.get(name) if node.cells else None
    if cell is None and compass is not None:
        _warn_of_field(name, node.id, place, desk)
    if cell is not None and compass is None:
        return _End(cell=cell)
    point = (name if compass is None else compass).lower()
    if point not in COMPASS and point not in _MIDDLE:
        _warn_of_field(point, node.id, place, desk)
    return _End(point if point in COMPASS else None, cell)


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
        desk.reporter.warning(
            "diagram-cluster-unknown",
            f'no cluster "{attribute.text}"',
            attribute.place,
            did_you_mean(attribute.text, context.cluster_ids),
        )
    return known
