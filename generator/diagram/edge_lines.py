"""The way of an edge into what is drawn of it: lines in their colours, arrow heads, a tapering body. In points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.color import Color
from generator.diagram.arrow_names import Arrow, ArrowPart
from generator.diagram.arrow_paths import ArrowPath, arrow_length, arrow_paths, runs_beneath
from generator.diagram.curves import Curve, Spot, cut_length, reach
from generator.diagram.plan.values import PlannedEdge
from generator.diagram.routes import Path, classify
from generator.diagram.strands import Width, parallels, stretches, tapered
from generator.geometry import to_pt
from generator.model.diagram import ArrowKind, Stroke

_LINE_ENDS: dict[str, ArrowKind] = {
    "normal": "triangle",
    "vee": "stealth",
    "open": "arrow",
    "diamond": "diamond",
    "dot": "oval",
}
"""The heads that the end of a line can have in DrawingML."""

_SMALLEST, _LARGEST = 0.5, 1.6
"""Arrow sizes between which one of the three sizes of a line's end comes near."""


@dataclass(frozen=True, slots=True)
class DrawnHead:
    """`kind` is for the end of a line; a head that has none of those is `paths`, with a colour if it has its own."""

    kind: ArrowKind = "none"
    paths: tuple[ArrowPath, ...] = ()
    color: Color | None = None


@dataclass(frozen=True, slots=True)
class DrawnLine:
    path: Path
    stroke: Stroke

    def reached(self) -> Sequence[Spot]:
        """Spots that the drawing must hold."""
        return reach(list(self.path.spots)) if self.path.kind == "curved" else self.path.spots


@dataclass(frozen=True, slots=True)
class DrawnEdge:
    """`lines` has at least one, `body` is drawn in its place. `tip_to_tip` are the parts of the way with the heads."""

    lines: tuple[DrawnLine, ...]
    tail: DrawnHead
    head: DrawnHead
    tip_to_tip: tuple[Curve, ...]
    bare: tuple[Curve, ...]
    """The same without the room of the heads."""
    body: tuple[Spot, ...] = ()

    @property
    def path(self) -> Path:
        return self.lines[0].path

    def reached(self) -> list[Spot]:
        """Spots that the drawing must hold."""
        spots = [spot for line in self.lines for spot in line.reached()]
        for head in (self.tail, self.head):
            spots.extend(spot for path in head.paths for spot in path.spots)
        return [*spots, *self.body]


def draw_lines(edge: PlannedEdge, parts: Sequence[Curve]) -> DrawnEdge:
    """`parts` lead from outline to outline; there are several where the edge shares its way with others."""
    single = len(parts) == 1 and not edge.colors and not edge.tapered
    head_color, tail_color = _head_colors(edge)
    head, last, head_beneath = _headed(edge, edge.head_arrow, parts[-1], single=single, color=head_color)
    bare = [*parts[:-1], last]
    tail, first, tail_beneath = _headed(edge, edge.tail_arrow, bare[0][::-1], single=single, color=tail_color)
    bare[0] = first[::-1]
    if single:
        start, end = parts[0], parts[0]
        way = bare[0]
        if head_beneath and tail_beneath:
            way = parts[0]
        elif head_beneath:
            way = _ending(edge.tail_arrow, start[::-1], edge.arrow_size)[::-1]
        elif tail_beneath:
            way = _ending(edge.head_arrow, end, edge.arrow_size)
        return DrawnEdge((DrawnLine(classify(way), edge.stroke),), tail, head, tuple(parts), tuple(bare))
    lines = tuple(_lines(edge, bare)) or (DrawnLine(classify(bare[0]), edge.stroke),)
    body = tuple(tapered(bare[0], to_pt(edge.stroke.width), _width(edge))) if edge.tapered else ()
    return DrawnEdge(lines, tail, head, tuple(parts), tuple(bare), body)


def _headed(
    edge: PlannedEdge, arrow: Arrow, curve: Curve, *, single: bool, color: Color | None
) -> tuple[DrawnHead, Curve, bool]:
    """The head at the curve's end, the curve up to its base, and whether the line may go on to the tip."""
    if not arrow:
        return DrawnHead(), curve, True
    bare = _ending(arrow, curve, edge.arrow_size)
    kind = _line_end(arrow, edge.arrow_size) if single else "none"
    if kind != "none":
        return DrawnHead(kind), bare, True
    base = bare[-1] if bare is not curve else curve[0]
    paths = arrow_paths(arrow, curve[-1], base, edge.arrow_size, to_pt(edge.stroke.width))
    return DrawnHead("none", paths, color), bare, single and runs_beneath(arrow)


def _ending(arrow: Arrow, curve: Curve, size: float) -> Curve:
    """The curve up to the base of the head at its end; the whole of it when the head is longer."""
    return cut_length(curve, arrow_length(arrow, size)) or curve if arrow else curve


def _line_end(arrow: Arrow, size: float) -> ArrowKind:
    """The end of a line that looks like the head; none for the others."""
    match arrow:
        case (ArrowPart(shape, False, False, "both"),) if _SMALLEST <= size <= _LARGEST:
            return _LINE_ENDS.get(shape, "none")
        case _:
            return "none"


def _lines(edge: PlannedEdge, parts: Sequence[Curve]) -> list[DrawnLine]:
    """The lines of all parts, in the order of their colours."""
    if not edge.colors:
        return [DrawnLine(classify(part), edge.stroke) for part in parts]
    side_by_side = all(color.share is None for color in edge.colors)
    lines: list[DrawnLine] = []
    for part in parts:
        curves = (
            parallels(part, len(edge.colors))
            if side_by_side
            else stretches(part, [color.share or 0.0 for color in edge.colors])
        )
        for curve, color in zip(curves, edge.colors, strict=True):
            if curve and color.color is not None:
                lines.append(DrawnLine(classify(curve), replace(edge.stroke, color=color.color)))
    return lines


def _head_colors(edge: PlannedEdge) -> tuple[Color | None, Color | None]:
    """Colours of head and tail heads: of parallel lines the first and the second, of stretches the last and first."""
    if not edge.colors:
        return None, None
    first, second, last = edge.colors[0].color, edge.colors[1].color, edge.colors[-1].color
    return (first, second) if all(color.share is None for color in edge.colors) else (last, first)


def _width(edge: PlannedEdge) -> Width:
    """How a tapered line narrows: towards its heads, or not at all without any."""
    match bool(edge.tail_arrow), bool(edge.head_arrow):
        case False, True:
            return lambda share: 1 - share
        case True, False:
            return lambda share: share
        case True, True:
            return lambda share: 2 * share if share <= 0.5 else 2 * (1 - share)
        case _:
            return lambda _: 1.0
