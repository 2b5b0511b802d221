"""Pages as plain text, for people who compare two builds and for tests: what is on each page, and where.

One block a page: its number, layout, key and title, then a line a frame (kind, name, box in points as
`x,y width x height`, placeholder), its words below it, children of groups set in, the notes last. Colours and fonts
stay out; places and words are what goes wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from generator.geometry import Box, to_pt
from generator.model.page import (
    ConnectorFrame,
    Frame,
    Glue,
    GroupFrame,
    Page,
    Pages,
    PictureFrame,
    PlaceholderRef,
    PresetGeometry,
    ShapeFrame,
    TableFrame,
    TextFrame,
)
from generator.model.text import LINE_BREAK, CharBullet, NumberBullet, TextParagraph

_INDENT = "  "


def outline(pages: Pages) -> str:
    """The whole deck. Ends with a line feed; no line ends in a blank."""
    lines = [_joined(f"deck {pages.key}", pages.lang, _quoted(pages.title), pages.author)]
    marks = {mark.key: mark.title for mark in pages.sections}
    for number, page in enumerate(pages.pages, 1):
        lines.append("")
        if page.key in marks:
            lines += [f"section {_quoted(marks[page.key])}", ""]
        lines += _page(page, number)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _page(page: Page, number: int) -> Iterator[str]:
    transition = f"transition={page.transition}" if page.transition else ""
    yield _joined(
        f"page {number}", page.layout.name, page.key, _quoted(page.title), "hidden" if page.hidden else "", transition
    )
    for frame in page.frames:
        yield from _frame(frame, _INDENT)
    if page.notes:
        yield f"{_INDENT}notes"
        yield from _words(page.notes, _INDENT * 2)


def _frame(frame: Frame, indent: str) -> Iterator[str]:
    deeper = indent + _INDENT
    match frame:
        case TextFrame():
            moved = "moved" if frame.moved else ""
            field = f"field={frame.field}" if frame.field else ""
            yield indent + _joined("text", _head(frame), _placeholder(frame.placeholder), moved, field, _alt(frame.alt))
            yield from _words(frame.paragraphs, deeper)
        case ShapeFrame():
            preset = frame.geometry.name if isinstance(frame.geometry, PresetGeometry) else "path"
            yield indent + _joined(f"shape {preset}", _head(frame), _alt(frame.alt))
            yield from _words(frame.paragraphs, deeper)
        case ConnectorFrame():
            ends = f"{_end(frame.start_glue)} -> {_end(frame.end_glue)}"
            yield indent + _joined(f"connector {frame.preset}", _head(frame), ends)
        case TableFrame():
            size = f"{len(frame.rows)} rows x {len(frame.column_widths)} columns"
            yield indent + _joined("table", _head(frame), size, _placeholder(frame.placeholder), _alt(frame.alt))
            for row in frame.rows:
                yield deeper + " | ".join(_flat(cell.paragraphs) for cell in row.cells)
        case PictureFrame():
            size = f"{frame.image.width} x {frame.image.height} px"
            yield indent + _joined("picture", _head(frame), size, _placeholder(frame.placeholder), _alt(frame.alt))
        case GroupFrame():
            yield indent + _joined("group", _head(frame), _alt(frame.alt))
            for child in frame.children:
                yield from _frame(child, deeper)
        case _:
            assert_never(frame)


def _head(frame: Frame) -> str:
    return f"{_quoted(frame.name)} {_box(frame.box)}"


def _box(box: Box) -> str:
    return f"{to_pt(box.x):.1f},{to_pt(box.y):.1f} {to_pt(box.width):.1f} x {to_pt(box.height):.1f}"


def _placeholder(placeholder: PlaceholderRef | None) -> str:
    if placeholder is None:
        return ""
    return f"[{placeholder.kind}]" if placeholder.idx is None else f"[{placeholder.kind} {placeholder.idx}]"


def _alt(alt: str | None) -> str:
    return f"alt={_quoted(alt)}" if alt else ""


def _end(glue: Glue | None) -> str:
    return "loose" if glue is None else f"{glue.key}@{glue.site}"


def _words(paragraphs: Sequence[TextParagraph], indent: str) -> Iterator[str]:
    """A line a paragraph, set in by its level: the size of its first run in points, its bullet, its words."""
    for paragraph in paragraphs:
        size = paragraph.runs[0].size if paragraph.runs else paragraph.end_size
        yield f"{indent}{_INDENT * paragraph.level}{size / 100:g} {_bullet(paragraph)}{_line(paragraph)}"


def _bullet(paragraph: TextParagraph) -> str:
    match paragraph.bullet:
        case None:
            return "| "
        case CharBullet(char):
            return f"{char} "
        case NumberBullet(scheme, start):
            return f"{scheme}:{start} "
        case _:
            assert_never(paragraph.bullet)


def _flat(paragraphs: Sequence[TextParagraph]) -> str:
    return " / ".join(_line(paragraph) for paragraph in paragraphs)


def _line(paragraph: TextParagraph) -> str:
    return paragraph.text.replace(LINE_BREAK, " ⏎ ").replace("\n", " ")


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return f'"{line}"'


def _joined(*parts: str) -> str:
    return "  ".join(part for part in parts if part)
