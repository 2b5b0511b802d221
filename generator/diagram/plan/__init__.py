"""A diagram's DOT text into a plan: read, looked up in the theme, measured. What is wrong becomes diagnostics."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from generator.color import ThemeColor
from generator.diagnostic import Diagnostics
from generator.diagram.dot import Attribute, DotEdge, DotError, DotGraph, DotSubgraph, parse, resolve
from generator.diagram.links import link_of
from generator.diagram.plan.canvas import is_landscape, pad_of
from generator.diagram.plan.clusters import label_settings, plan_clusters
from generator.diagram.plan.desk import Desk, Pictures, settings_of
from generator.diagram.plan.edges import EdgeContext, plan_edge
from generator.diagram.plan.nodes import plan_node
from generator.diagram.plan.values import Plan, PlannedText, Settings
from generator.diagram.report import Reporter
from generator.diagram.sheet import Sheet, check, choice_of
from generator.model.diagram import DiagramSource, Engine
from generator.model.paint import Paint
from generator.model.text import Ruler
from generator.model.theme import Theme

__all__ = ["Plan", "make_plan"]

_TURNED = {"TB": "LR", "BT": "RL", "LR": "TB", "RL": "BT"}
"""What runs downwards runs to the right instead, so that the reading order stays."""

_WITHOUT_CLUSTERS = frozenset({"circo", "sfdp", "twopi"})
"""Engines to which a cluster is a subgraph like any other (measured with 2.43 and 14.1)."""

_SEED = re.compile(r"(?:[a-z]*)([0-9]+)")


def make_plan(
    source: DiagramSource,
    theme: Theme,
    ruler: Ruler,
    diagnostics: Diagnostics,
    pictures: Pictures | None = None,
) -> Plan | None:
    """The plan, or None when an error has been reported for this diagram. `pictures` opens what the text names."""
    heard = Diagnostics()
    reporter = Reporter(source, heard)
    try:
        tree = parse(source.dot)
        graph = resolve(tree)
    except DotError as error:
        reporter.error(error.code, error.message, error.place, error.hint)
        diagnostics.extend(heard)
        return None
    if tree.rest:
        reporter.warning("dot-rest-ignored", "one graph is drawn, what follows it is not", tree.rest)
    if not graph.nodes:
        reporter.error("diagram-empty", f'the diagram "{source.name}" has no nodes', None)
    check(_all_attributes(graph), reporter)
    desk = Desk(
        theme,
        theme.palette,
        ruler,
        reporter,
        source.lang,
        pictures,
        level_records=_fields_level(graph, source),
        picture_paths=_picture_paths(graph),
    )
    plan = _planned(graph, desk, source)
    diagnostics.extend(heard)
    return None if heard.errors else plan


def _fields_level(graph: DotGraph, source: DiagramSource) -> bool:
    """Whether a record's fields stand side by side: they run across the ranks."""
    settings = dict(_directed(settings_of(graph.attributes, "G"), turned=source.turned))
    return settings.get("rankdir", "TB") in ("TB", "BT")


def _picture_paths(graph: DotGraph) -> tuple[str, ...]:
    attribute = graph.attributes.get("imagepath")
    return tuple(folder for folder in re.split("[:;]", attribute.text if attribute else "") if folder)


def _planned(graph: DotGraph, desk: Desk, source: DiagramSource) -> Plan:
    sheet = desk.sheet(graph.attributes)
    desk.role(sheet)
    background = sheet.paint("bgcolor", radial="radial" in desk.styles(sheet))
    desk = replace(desk, ground=None if background == ThemeColor("bg1") else background)
    node_index = {node.id: index for index, node in enumerate(graph.nodes)}
    engine = source.engine or _engine(sheet)
    tree = plan_clusters(() if engine in _WITHOUT_CLUSTERS else graph.subgraphs, node_index, desk)
    desks = [_on(tree.grounds.get(index, desk.ground), desk) for index in range(len(graph.nodes))]
    nodes = tuple(plan_node(node, index, graph.name, desks[index]) for index, node in enumerate(graph.nodes))
    context = EdgeContext(
        graph.directed,
        graph.name,
        sheet.flag("compound"),
        sheet.text("splines").lower() == "ortho",
        node_index,
        tree.ids,
        nodes,
    )
    label = sheet.get("label")
    return Plan(
        source=source,
        engine=engine,
        directed=graph.directed,
        text=_graph_label(label, graph, sheet, desk),
        title=" ".join(
            words
            for line in desk.lines(label, {"G": graph.name})
            if (words := "".join(piece.text for piece in line.pieces).strip())
        ),
        nodes=nodes,
        edges=tuple(
            plan_edge(
                edge, index, name, context, _common(desks[node_index[edge.tail]], desks[node_index[edge.head]], desk)
            )
            for index, (edge, name) in enumerate(_named_edges(graph.edges, graph.directed))
        ),
        clusters=tree.clusters,
        background=desk.ground,
        link=link_of(sheet, {"G": graph.name}),
        landscape=is_landscape(sheet),
        pad=pad_of(sheet),
        ranks=tree.ranks,
        settings=(
            *_directed(settings_of(graph.attributes, "G"), turned=source.turned),
            *label_settings(graph.attributes),
            *_own_settings(sheet, node_index),
            *((("newrank", "true"),) if tree.ranks_cross and not sheet.get("newrank") else ()),
        ),
    )


def _on(ground: Paint | None, desk: Desk) -> Desk:
    """The desk for what lies on that ground."""
    return desk if ground == desk.ground else replace(desk, ground=ground)


def _common(tail: Desk, head: Desk, graph: Desk) -> Desk:
    """What lies behind an edge: where its ends lie on the same, that."""
    return tail if tail.ground == head.ground else graph


def _graph_label(label: Attribute | None, graph: DotGraph, sheet: Sheet, desk: Desk) -> PlannedText | None:
    style = desk.theme.diagram.plain
    chosen = sheet.color("fontcolor")
    color = desk.author_text(chosen) if chosen else desk.text_seen(style.text)
    look = desk.look(desk.size(sheet), color, bold=style.bold, face=desk.face(sheet))
    return desk.text(label, {"G": graph.name}, look)


def _engine(sheet: Sheet) -> Engine:
    layout = sheet.get("layout")
    return cast("Engine", layout and choice_of(layout)) or "dot"


def _directed(settings: Settings, *, turned: bool) -> Settings:
    """The settings, with ranks along the other axis when the diagram is turned."""
    if not turned:
        return settings
    direction = dict(settings).get("rankdir", "TB")
    return (*((name, value) for name, value in settings if name != "rankdir"), ("rankdir", _TURNED[direction]))


def _own_settings(sheet: Sheet, node_index: dict[str, int]) -> Iterator[tuple[str, str]]:
    """What Graphviz needs in other words: node names are numbers there, and chance needs a seed."""
    root = sheet.text("root")
    if root in node_index:
        yield "root", f"n{node_index[root]}"
    if start := sheet.text("start"):
        seed = _SEED.fullmatch(start.lower())
        yield "start", seed.group(1) if seed else "1"


def _named_edges(edges: tuple[DotEdge, ...], directed: bool) -> Iterator[tuple[DotEdge, str]]:
    """Each edge with an id that other edges do not change: its two nodes, and a count among parallel ones."""
    counts: dict[str, int] = {}
    for edge in edges:
        name = f"{edge.tail}{'->' if directed else '--'}{edge.head}"
        counts[name] = counts.get(name, 0) + 1
        yield edge, name if counts[name] == 1 else f"{name}#{counts[name]}"


def _all_attributes(graph: DotGraph) -> Iterator[Attribute]:
    """Every attribute that holds for anything, once however many things inherit it, in the order of the text."""
    seen: dict[int, Attribute] = {}

    def look(subgraphs: tuple[DotSubgraph, ...]) -> None:
        for subgraph in subgraphs:
            seen.update((id(attribute), attribute) for attribute in subgraph.attributes.values())
            look(subgraph.subgraphs)

    seen.update((id(attribute), attribute) for attribute in graph.attributes.values())
    look(graph.subgraphs)
    for part in (*graph.nodes, *graph.edges):
        seen.update((id(attribute), attribute) for attribute in part.attributes.values())
    yield from sorted(seen.values(), key=lambda attribute: attribute.name_place)
