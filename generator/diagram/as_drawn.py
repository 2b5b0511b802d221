"""A diagram's DOT and the theme in, DOT out that any Graphviz draws with the theme's looks.

The author's text stays as it is, comments too. What is added says in DOT's own words what the theme says: defaults at
the top of the graph, colours inside each cluster, and before each `class` what that role looks like; colours of the
theme become hex digits. What the author has chosen is never overruled.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.color import MAPPED_SLOTS, SCHEME_SLOTS, Color, ColorSlot, Palette
from generator.color import resolve as seen
from generator.diagram.dot import Attribute, Attributes, DotError, DotGraph, DotNode, DotSubgraph, Place, parse, resolve
from generator.diagram.dot.tokens import tokens
from generator.diagram.dot.tree import EdgeStatement, GraphTree, Statement, SubgraphStatement
from generator.geometry import Emu, to_pt
from generator.model.diagram import DiagramSource
from generator.model.theme import DashStyle, RoleStyle, Theme

_COLOR_NAMES = frozenset({"bgcolor", "color", "fillcolor", "fontcolor", "labelfontcolor", "pencolor"})
_SLOTS: Mapping[str, ColorSlot] = {slot.lower(): slot for slot in (*SCHEME_SLOTS, *MAPPED_SLOTS)}
_WORD = re.compile("|".join(rf"\b{slot}\b" for slot in _SLOTS), re.IGNORECASE)
_IN_TAGS = re.compile(r"""(?<=color)(\s*=\s*["'])([^"']*)""", re.IGNORECASE)
_VALUE = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s,;\]}]+')
_BARE = frozenset({"none", "plain", "plaintext", "underline"})
"""Shapes that have no fill here, but would take that of the defaults."""

_DASHES: Mapping[DashStyle, str] = {"dash": "dashed", "sysDot": "dotted"}


@dataclass(frozen=True, slots=True)
class _Edit:
    """`text` in place of what stands from `start` to `end`."""

    start: int
    end: int
    text: str


def dot_as_drawn(source: DiagramSource, theme: Theme) -> str:
    """The DOT with the theme's looks; the source as it is where it is no DOT, which is told when it is laid out."""
    try:
        tree = parse(source.dot)
        graph = resolve(tree)
    except DotError:
        return source.dot
    text = source.dot
    lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def offset(place: Place) -> int:
        return lines[place.line - 1] + place.column - 1

    found = tokens(text)
    opening = [start for kind, start in zip(found.kinds, found.offsets, strict=True) if kind == "{"]
    attributes = tuple(_attributes(tree.statements))
    edits = [
        _Edit(opening[0] + 1, opening[0] + 1, _defaults(source, theme)),
        *_cluster_edits(tree, graph, theme, opening, offset),
        *_class_edits(graph, theme, offset),
        *_color_edits(attributes, text, theme.palette, offset),
    ]
    return _applied(text, edits)


def _applied(text: str, edits: Iterable[_Edit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join((*parts, text[at:]))


def _defaults(source: DiagramSource, theme: Theme) -> str:
    """What holds for all that has no class."""
    looks, background = theme.diagram, theme.palette["bg1"]
    graph = _text_looks(looks.plain, theme)
    if background != "FFFFFF":
        graph["bgcolor"] = f"#{background}"
    if source.engine:
        graph["layout"] = source.engine
    filled = {"style": "filled"} if looks.node.fill else {}
    rows = {
        "graph": graph,
        "node": {**filled, **_shape_looks(looks.node, theme), **_text_looks(looks.node, theme)},
        "edge": {**_line_looks(looks.edge, theme), **_text_looks(looks.edge, theme)},
    }
    return "".join(f"\n  {kind} [{_listed(row)}];" for kind, row in rows.items())


def _cluster_edits(
    tree: GraphTree, graph: DotGraph, theme: Theme, opening: Sequence[int], offset: Callable[[Place], int]
) -> Iterator[_Edit]:
    """Inside each cluster, the first time that it is opened; a class counts for all of it."""
    known = {part.name: part for part in _parts(graph.subgraphs)}
    said: set[str] = set()
    for statement in _subgraphs(tree.statements):
        part = known.get(statement.name)
        if part is None or statement.name in said or not statement.name.startswith("cluster"):
            continue
        said.add(statement.name)
        role = _role(part.attributes, theme)
        style = role or theme.diagram.cluster
        looks = {"pencolor": _hex(style.line or style.fill or style.text, theme), **_text_looks(style, theme)}
        panel = (style.fill if role is None else None) or theme.diagram.cluster.fill
        if role is not None and style.fill:
            looks["fontcolor"] = _hex(style.line or style.fill, theme)
        if panel and not part.attributes.keys() & {"fillcolor", "color"}:
            looks["bgcolor"] = _hex(panel, theme)
        if "color" in part.attributes:
            del looks["pencolor"]
        if style.line_width:
            looks["penwidth"] = _points(style.line_width)
        added = {name: value for name, value in looks.items() if name not in part.attributes}
        at = opening[bisect_left(opening, offset(statement.place))] + 1
        yield _Edit(at, at, f" graph [{_listed(added)}];")


def _class_edits(graph: DotGraph, theme: Theme, offset: Callable[[Place], int]) -> Iterator[_Edit]:
    """Before each `class` of nodes and edges what the role looks like, as far as none of them has a look of its own.

    Before the shape of a node that is words alone that it has no fill.
    """
    added: dict[Attribute, dict[str, str]] = {}
    for part in (*graph.nodes, *graph.edges):
        style = _role(part.attributes, theme)
        if style is not None:
            looks = _node_looks(part, style, theme) if isinstance(part, DotNode) else _line_looks(style, theme)
        elif isinstance(part, DotNode) and _is_bare(part):
            looks = {"fillcolor": "transparent"}
        else:
            continue
        own = {name: value for name, value in looks.items() if name not in part.attributes}
        before = added.setdefault(part.attributes["shape" if style is None else "class"], own)
        for name in before.keys() - own.keys():
            del before[name]
    for attribute, looks in added.items():
        at = offset(attribute.name_place)
        if looks:
            yield _Edit(at, at, f"{_listed(looks)}, ")


def _color_edits(
    attributes: Iterable[Attribute], text: str, palette: Palette, offset: Callable[[Place], int]
) -> Iterator[_Edit]:
    """Names of the theme's colours, which Graphviz does not know."""

    def digits(match: re.Match[str]) -> str:
        return f"#{palette[_SLOTS[match.group().lower()]]}"

    for attribute in attributes:
        start = offset(attribute.place)
        if attribute.html:
            end = start + len(attribute.text) + 2
            yield _Edit(start, end, _IN_TAGS.sub(lambda tag: tag[1] + _WORD.sub(digits, tag[2]), text[start:end]))
        elif attribute.name in _COLOR_NAMES and _WORD.search(attribute.text) and (value := _VALUE.match(text, start)):
            colors = _WORD.sub(digits, value.group().strip('"'))
            yield _Edit(start, value.end(), f'"{colors}"')


def _node_looks(node: DotNode, style: RoleStyle, theme: Theme) -> dict[str, str]:
    """A node that is drawn without its fill, as `style` can say, keeps its words dark."""
    if "style" in node.attributes and "filled" not in node.attributes["style"].text:
        return {"color": _hex(style.line or style.fill or style.text, theme)}
    if _is_bare(node):
        return {"fillcolor": "transparent", "fontcolor": _hex(style.line or style.fill or style.text, theme)}
    filled = {"style": "filled"} if style.fill and not theme.diagram.node.fill else {}
    return {**filled, **_shape_looks(style, theme), **_text_looks(style, theme)}


def _is_bare(node: DotNode) -> bool:
    shape = node.attributes.get("shape")
    return shape is not None and shape.text.lower() in _BARE


def _shape_looks(style: RoleStyle, theme: Theme) -> dict[str, str]:
    looks = _line_looks(style, theme) if style.line else {"color": _hex(style.fill or style.text, theme)}
    if style.fill:
        looks["fillcolor"] = _hex(style.fill, theme)
    return looks


def _line_looks(style: RoleStyle, theme: Theme) -> dict[str, str]:
    looks = {"color": _hex(style.line or style.fill or style.text, theme)}
    if style.line_width:
        looks["penwidth"] = _points(style.line_width)
    if style.dash in _DASHES and not style.fill:
        looks["style"] = _DASHES[style.dash]
    return looks


def _text_looks(style: RoleStyle, theme: Theme) -> dict[str, str]:
    face = theme.fonts.minor_latin
    return {"fontname": f"{face} bold" if style.bold else face, "fontcolor": _hex(style.text, theme)}


def _role(attributes: Attributes, theme: Theme) -> RoleStyle | None:
    named = attributes.get("class")
    words = named.text.replace(",", " ").split() if named else ()
    return next((theme.diagram.roles[word] for word in words if word in theme.diagram.roles), None)


def _hex(color: Color, theme: Theme) -> str:
    return f"#{seen(color, theme.palette, theme.palette['bg1'])}"


def _points(width: Emu) -> str:
    return f"{to_pt(width):g}"


def _listed(looks: Mapping[str, str]) -> str:
    return ", ".join(f'{name}="{value}"' for name, value in looks.items())


def _parts(subgraphs: Iterable[DotSubgraph]) -> Iterator[DotSubgraph]:
    for part in subgraphs:
        yield part
        yield from _parts(part.subgraphs)


def _subgraphs(statements: Iterable[Statement]) -> Iterator[SubgraphStatement]:
    for statement in statements:
        ends = statement.ends if isinstance(statement, EdgeStatement) else (statement,)
        for end in ends:
            if isinstance(end, SubgraphStatement):
                yield end
                yield from _subgraphs(end.statements)


def _attributes(statements: Sequence[Statement]) -> Iterator[Attribute]:
    """All that are written, in the graph and in its subgraphs."""
    bodies = (statements, *(part.statements for part in _subgraphs(statements)))
    for statement in (statement for body in bodies for statement in body):
        if not isinstance(statement, SubgraphStatement):
            yield from statement.attributes
