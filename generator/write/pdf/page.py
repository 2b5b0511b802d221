"""Elements of our SVG in, a page's content and what it needs out: shapes, lines, pictures, words and links.

Only what `generator.write.svg` writes is understood; anything else is a ValueError, so that a test tells of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from generator.write.faces import Face
from generator.write.pdf.image import picture_object
from generator.write.pdf.objects import File, Name, Value, number
from generator.write.pdf.paint import Matrix, product, rgb, shading, through, transform_of
from generator.write.pdf.path import Shape, shape_of
from generator.write.pdf.text import Piece, Setter

_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polygon", "polyline"))
_SILENT = frozenset(("title", "desc", "defs", "linearGradient", "radialGradient", "clipPath", "style", "metadata"))
_GROUPS = frozenset(("svg", "g", "a"))

_SLANT = 0.2
_STROKE = 1 / 30
"""How a face is made italic, and bold: the share of the size that its outlines are thickened by."""

_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


class Page:
    """What has been drawn so far. `matrix` leads from the picture's coordinates to those of the page."""

    def __init__(self, file: File, setter: Setter, matrix: Matrix) -> None:
        self.file = file
        self.setter = setter
        self.matrix = matrix
        self.faces: dict[str, tuple[Face, dict[int, tuple[str, float]]]] = {}
        self.states: dict[str, Value] = {}
        self.patterns: dict[str, Value] = {}
        self.pictures: dict[str, Value] = {}
        self.annotations: list[Value] = []
        self.by_id: dict[str, Element] = {}
        self._parts: list[str | tuple[str, Piece]] = []
        self._face_names: dict[int, str] = {}
        self._state_names: dict[tuple[float, float], str] = {}

    def add(self, *operators: str) -> None:
        """Operators of the content stream."""
        self._parts.extend(operators)

    def add_text(self, piece: Piece) -> None:
        """Words; their glyphs get their ids when all that a face is used for is known."""
        name = self._face_names.setdefault(id(piece.face), f"F{len(self._face_names) + 1}")
        _, used = self.faces.setdefault(name, (piece.face, {}))
        for glyph in piece.glyphs:
            if glyph.text or glyph.id not in used:
                used.setdefault(glyph.id, (glyph.text, glyph.width))
        self._parts.append((name, piece))

    def content(self, ids: Mapping[str, Mapping[int, int]]) -> str:
        """The content stream, with the ids that glyphs have in the embedded faces."""
        return "\n".join(
            part if isinstance(part, str) else _text(part[0], part[1], ids[part[0]]) for part in self._parts
        )

    def state(self, fill: float, stroke: float) -> str:
        """The name of the graphics state with these opacities."""
        key = (fill, stroke)
        if key not in self._state_names:
            name = self._state_names[key] = f"G{len(self._state_names) + 1}"
            self.states[name] = self.file.add({"Type": Name("ExtGState"), "ca": fill, "CA": stroke})
        return self._state_names[key]

    def link(self, url: str, box: tuple[float, float, float, float]) -> None:
        """A link over a box of the picture."""
        x, y, width, height = box
        one, two = through(self.matrix, x, y), through(self.matrix, x + width, y + height)
        rectangle = [min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1])]
        action: dict[str, Value] = {"S": Name("URI"), "URI": url.encode("utf-8")}
        self.annotations.append(
            self.file.add(
                {
                    "Type": Name("Annot"),
                    "Subtype": Name("Link"),
                    "Rect": rectangle,
                    "Border": [0, 0, 0],
                    "F": 4,
                    "Contents": url,
                    "A": action,
                }
            )
        )


def draw(svg: Element, page: Page) -> None:
    """The whole picture onto the page."""
    page.by_id = {name: element for element in svg.iter() if (name := element.get("id"))}
    _draw(svg, {}, None, page)


def _draw(element: Element, inherited: Mapping[str, str], link: str | None, page: Page) -> None:
    if element.tag in _SILENT:
        return
    words = element.get("transform")
    if words:
        before, own = page.matrix, transform_of(words)
        page.matrix = product(own, before)
        page.add("q", f"{' '.join(map(number, own))} cm")
        _draw_upright(element, inherited, link, page)
        page.add("Q")
        page.matrix = before
    else:
        _draw_upright(element, inherited, link, page)


def _draw_upright(element: Element, inherited: Mapping[str, str], link: str | None, page: Page) -> None:
    values = {**inherited, **_inheritable(element)}
    if element.tag in _GROUPS:
        clip = page.by_id.get(element.get("clip-path", "").removeprefix("url(#").removesuffix(")"))
        if clip is not None:
            outlines = "\n".join(shape_of(child.tag, child.attrib).operators() for child in clip)
            page.add("q", outlines, "W n")
        target = (element.get("href") or element.get("xlink:href")) if element.tag == "a" else None
        for child in element:
            _draw(child, values, target or link, page)
        if clip is not None:
            page.add("Q")
    elif element.tag in _SHAPES:
        shape = shape_of(element.tag, element.attrib)
        _paint(shape, {**values, **element.attrib}, page)
        if link:
            page.link(link, shape.box())
    elif element.tag == "image":
        _picture(element, link, page)
    elif element.tag == "text":
        _words(element, values, link, page)
    else:
        raise ValueError(f"<{element.tag}> is not drawn in PDF")


def _inheritable(element: Element) -> dict[str, str]:
    left = {"id", "x", "y", "width", "height", "dy", "clip-path", "href", "xlink:href", "viewBox", "transform"}
    return {name: value for name, value in element.attrib.items() if name not in left}


def _paint(shape: Shape, values: Mapping[str, str], page: Page) -> None:
    """Fill and line of a path (ISO 32000-1, 8.5.3)."""
    fill, stroke = values.get("fill", "#000000"), values.get("stroke", "none")
    whole = float(values.get("opacity", "1"))
    seen = whole * float(values.get("fill-opacity", "1")), whole * float(values.get("stroke-opacity", "1"))
    filled, stroked = fill != "none", stroke != "none"
    if not (filled or stroked):
        return
    page.add("q")
    if filled and fill.startswith("url("):
        gradient = page.by_id[fill[5:-1]]
        pattern, opacity = shading(gradient, shape.box(), page.matrix)
        seen = seen[0] * opacity, seen[1]
        name = f"P{len(page.patterns) + 1}"
        page.patterns[name] = page.file.add(pattern)
        page.add(f"/Pattern cs /{name} scn")
    elif filled:
        page.add(f"{rgb(fill)} rg")
    if seen != (1.0, 1.0):
        page.add(f"/{page.state(*seen)} gs")
    if stroked:
        page.add(f"{rgb(stroke)} RG", *_line(values))
    even = values.get("fill-rule") == "evenodd"
    page.add(shape.operators(), ("B" if stroked else "f") + ("*" if even else "") if filled else "S", "Q")


def _line(values: Mapping[str, str]) -> Iterator[str]:
    yield f"{number(float(values.get('stroke-width', '1')))} w"
    yield f"{_CAPS[values.get('stroke-linecap', 'butt')]} J {_JOINS[values.get('stroke-linejoin', 'miter')]} j"
    dashes = values.get("stroke-dasharray", "none").replace(",", " ").split()
    if dashes and dashes != ["none"]:
        yield f"[{' '.join(number(float(dash)) for dash in dashes)}] 0 d"


def _picture(element: Element, link: str | None, page: Page) -> None:
    """A picture, as large as its place (8.9); its data comes along in the address."""
    x, y, width, height = (float(element.get(name, "0")) for name in ("x", "y", "width", "height"))
    name = f"I{len(page.pictures) + 1}"
    page.pictures[name] = picture_object(page.file, element.get("href") or element.get("xlink:href") or "")
    page.add("q", f"{number(width)} 0 0 {number(-height)} {number(x)} {number(y + height)} cm /{name} Do", "Q")
    if link:
        page.link(link, (x, y, width, height))


def _words(element: Element, values: Mapping[str, str], link: str | None, page: Page) -> None:
    values = {**values, **_inheritable(element)}
    for row in element:
        if row.tag == "a":
            _words(row, values, row.get("href") or row.get("xlink:href") or link, page)
            continue
        for piece in page.setter.line(row, values, link):
            page.add_text(piece)
            size = piece.look.size
            if piece.link:
                page.link(piece.link, (piece.x, piece.y - 0.8 * size, piece.width, size))
            _decorate(piece, page)


def _decorate(piece: Piece, page: Page) -> None:
    """Lines under and through words, at the places that most faces give them."""
    size = piece.look.size
    heights = {"underline": 0.1, "line-through": -0.27, "overline": -0.85}
    for word in piece.look.values.get("text-decoration", "").split():
        top = piece.y + heights[word] * size
        box = " ".join(map(number, (piece.x, top, piece.width, size / 18)))
        page.add(f"q {rgb(piece.look.values.get('fill', '#000000'))} rg {box} re f Q")


def _text(name: str, piece: Piece, ids: Mapping[int, int]) -> str:
    """One text object (9.4): the picture's y runs downwards, so the letters are turned over."""
    look, size = piece.look, piece.look.size
    slant = number(_SLANT if piece.italic else 0)
    color = rgb(look.values.get("fill", "#000000"))
    bold = f"2 Tr {number(size * _STROKE)} w {color} RG" if piece.bold else "0 Tr"
    place = f"1 0 {slant} -1 {number(piece.x)} {number(piece.y)} Tm"
    shown = "\n".join(_shown(piece, ids))
    return f"q BT {color} rg {bold} /{name} {number(size)} Tf {number(100 * piece.scale)} Tz {place}\n{shown}\nET Q"


def _shown(piece: Piece, ids: Mapping[int, int]) -> Iterator[str]:
    """Glyphs with their corrections, in 1/1000 em; a raised one stands alone."""
    parts: list[str] = []
    rise = 0.0
    for glyph in piece.glyphs:
        if glyph.dy != rise:
            if parts:
                yield f"[{''.join(parts)}] TJ"
                parts = []
            rise = glyph.dy
            yield f"{number(rise * piece.look.size / 1000)} Ts"
        if glyph.dx:
            parts.append(number(-glyph.dx) + " ")
        parts.append(f"<{ids[glyph.id]:04x}>")
        behind = glyph.width + glyph.dx - glyph.advance
        if abs(behind) > 0.001:
            parts.append(number(behind) + " ")
    if parts:
        yield f"[{''.join(parts)}] TJ"
