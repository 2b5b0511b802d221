"""Lines of SVG text in, glyphs at their places out: the same words, as wide as the layout has measured them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from generator.geometry import to_pt
from generator.model.text import FontRole, Ruler, TextParagraph, TextRun
from generator.model.theme import FontScheme
from generator.write.faces import Face, Glyph, Shelf
from generator.write.faces.shelf import is_bold, is_silent

_LEAST, _MOST = 0.7, 1.15
"""How far words are squeezed or stretched to their measured width, at most."""

_WIDE = 1_000_000_000
"""EMU: no line breaks in it."""


@dataclass(frozen=True, slots=True)
class Look:
    """Presentation attributes that hold for a piece of text, those of its parents too."""

    values: Mapping[str, str]

    @property
    def size(self) -> float:
        return float(self.values.get("font-size", "12"))

    @property
    def families(self) -> tuple[str, ...]:
        return tuple(name.strip().strip("'") for name in self.values.get("font-family", "").split(","))

    @property
    def bold(self) -> bool:
        return self.values.get("font-weight") == "bold"

    @property
    def italic(self) -> bool:
        return self.values.get("font-style") == "italic"


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs of one face in one look, at `x` and `y` in points; `scale` is what its widths are multiplied by.

    `bold` and `italic` tell that the face is neither by itself and has to be made so. `width` is in points.
    """

    face: Face
    look: Look
    glyphs: tuple[Glyph, ...]
    x: float
    y: float
    width: float
    scale: float
    link: str | None
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """A character that no face of the machine has, and the family that it was wished in."""

    char: str
    family: str


@dataclass(frozen=True, slots=True)
class _Words:
    text: str
    look: Look
    link: str | None
    rise: float


class Setter:
    """Sets lines with the machine's faces; collects what they lack."""

    def __init__(self, shelf: Shelf, ruler: Ruler, fonts: FontScheme, lang: str) -> None:
        self._shelf = shelf
        self._ruler = ruler
        self._lang = lang
        self._roles: dict[str, FontRole] = {fonts.mono: "mono", fonts.major_latin: "major", fonts.minor_latin: "minor"}
        self.missing: dict[Missing, None] = {}

    def line(self, row: Element, inherited: Mapping[str, str], link: str | None) -> Iterator[Piece]:
        """The pieces of a `tspan` that has a place of its own, from left to right."""
        words = list(_words(row, inherited, link))
        pieces = [piece for item in words for piece in self._pieces(item)]
        natural = sum(piece.width for piece in pieces)
        scale = self._scale(words, natural)
        anchor = row.get("text-anchor", "start")
        start = {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        x = float(row.get("x", "0")) - start * natural * scale
        for piece in pieces:
            yield replace(piece, x=x, y=float(row.get("y", "0")) + piece.y, width=piece.width * scale, scale=scale)
            x += piece.width * scale

    def _scale(self, words: Sequence[_Words], natural: float) -> float:
        """Another face than the theme's is squeezed or stretched to the width that the theme's would have."""
        runs = tuple(
            TextRun(
                item.text,
                round(item.look.size * 100),
                item.look.values.get("xml:lang", self._lang),
                item.look.bold,
                item.look.italic,
                font=self._role(item.look),
            )
            for item in words
        )
        text = "".join(item.text for item in words)
        if not natural or text != text.rstrip():
            return 1.0
        (line, *_), *_ = self._ruler.measure((TextParagraph(runs),), _WIDE).lines
        return min(_MOST, max(_LEAST, to_pt(line.width) / natural))

    def _role(self, look: Look) -> FontRole:
        for name in look.families:
            if name in self._roles:
                return self._roles[name]
        return "minor"

    def _pieces(self, words: _Words) -> Iterator[Piece]:
        """The words cut where the face changes; marks and joiners stay with what they follow."""
        look, faces = words.look, list[Face | None]()
        for char in words.text:
            follows = bool(faces) and (is_silent(char) or unicodedata.combining(char)) and char != " "
            before = faces[-1] if faces else None
            found = before if follows and before else self._face(char, look)
            faces.append(found)
        start = 0
        for end in range(1, len(faces) + 1):
            if end < len(faces) and faces[end] is faces[start]:
                continue
            face = faces[start]
            if face:
                glyphs = face.shape(words.text[start:end], look.values.get("xml:lang", self._lang))
                width = sum(glyph.advance for glyph in glyphs) * look.size / 1000
                made_bold = look.bold and not is_bold(face)
                made_italic = look.italic and not face.entry.italic
                rise = words.rise
                yield Piece(face, look, glyphs, 0, rise, width, 1, words.link, made_bold, made_italic)
            start = end

    def _face(self, char: str, look: Look) -> Face | None:
        face = self._shelf.face(char, look.families, bold=look.bold, italic=look.italic)
        if face is None and not is_silent(char):
            self.missing.setdefault(Missing(char, look.families[0]))
        return face


def _words(element: Element, inherited: Mapping[str, str], link: str | None, rise: float = 0.0) -> Iterator[_Words]:
    """The text of an element and of those inside it, with what holds for each; `dy` moves all that follows."""
    values = {**inherited, **element.attrib}
    if element.tag == "a":
        link = element.get("href") or element.get("xlink:href") or link
    if element.text:
        yield _Words(element.text, Look(values), link, rise)
    for child in element:
        rise += float(child.get("dy", "0"))
        yield from _words(child, values, link, rise)
        if child.tail:
            yield _Words(child.tail, Look(values), link, rise)
