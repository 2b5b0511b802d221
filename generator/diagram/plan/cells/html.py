"""A label in angle brackets into lines of text, or into a table where it is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.diagram.dot import Attribute
from generator.diagram.labels import LabelLine, Piece, TextLook
from generator.diagram.plan.cells.markup import Child, read_markup
from generator.diagram.plan.cells.place_table import place_table
from generator.diagram.plan.cells.settings import Settings
from generator.diagram.plan.cells.tables import Given, find_table, read_table
from generator.diagram.plan.cells.text import TextReader, block
from generator.diagram.plan.cells.values import Table
from generator.diagram.plan.values import PlannedText, Room

if TYPE_CHECKING:
    from generator.color import Color
    from generator.diagram.plan.desk import Desk

MOST_CHARACTERS = 200_000
"""Of one label in angle brackets."""


def html_text(label: Attribute, names: Mapping[str, str], look: TextLook, desk: Desk) -> PlannedText | None:
    """The label, measured; None when there is nothing to read, or a mistake has been reported."""
    if table := html_table(label, names, look, look.color, desk):
        room = Room(0.0, 0.0, table.width, table.height)
        return PlannedText((), table.width, table.height, place_table(table, room).cells)
    lines = html_lines(label, names, desk)
    text = block(lines, look, desk.ruler) if lines else None
    return text if text and text.paragraphs else None


def html_lines(label: Attribute, names: Mapping[str, str], desk: Desk) -> tuple[LabelLine, ...]:
    """The lines of the label; a table's rows where there is one. None of them after a diagnostic."""
    children = _children(label, desk)
    settings = Settings(desk)
    if find_table(children, Piece(""), settings):
        return tuple(LabelLine((Piece(words),)) for row in _rows(children) if (words := " ".join(row)))
    return TextReader(settings, names).read(children, Piece("")) if children else ()


def html_table(label: Attribute, names: Mapping[str, str], look: TextLook, line: Color, desk: Desk) -> Table | None:
    """The table that the label is; None where it is text. `line` is the colour of lines that have none of their own."""
    children = _children(label, desk)
    settings = Settings(desk)
    found = find_table(children, Piece(""), settings)
    return read_table(*found, Given(settings, look, names, line)) if found else None


def _children(label: Attribute, desk: Desk) -> tuple[Child, ...]:
    if len(label.text) > MOST_CHARACTERS:
        message = f"a label has at most {MOST_CHARACTERS} characters, this one has {len(label.text)}"
        desk.reporter.error("diagram-limit", message, label.place)
        return ()
    return read_markup(label, desk.reporter) or ()


def _rows(children: Sequence[Child]) -> Iterator[list[str]]:
    """The words of each row, those of tables inside it too."""
    for child in children:
        if isinstance(child, str):
            continue
        if child.name == "tr":
            yield list(_words(child.children))
        else:
            yield from _rows(child.children)


def _words(children: Sequence[Child]) -> Iterator[str]:
    for child in children:
        if not isinstance(child, str):
            yield from _words(child.children)
        elif words := child.strip():
            yield words
