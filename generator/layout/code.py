"""Code into a panel: one paragraph for each line, never wrapped, split only at blank lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.color import ThemeColor
from generator.diagnostic import Diagnostic, Span
from generator.geometry import Box, Emu, Insets, pt
from generator.layout.desk import Desk
from generator.layout.scale import level_steps
from generator.layout.styles import code_style, note_style
from generator.layout.unit import Unit
from generator.model.blocks import Code
from generator.model.page import PlaceholderRef, TextFrame
from generator.model.text import PercentSpacing, TextParagraph, TextRun

PANEL = ThemeColor("bg2")
PANEL_INSETS = Insets(pt(16), pt(14), pt(16), pt(14))
_TITLE_GAP = 600
_TAB = 4


@dataclass(frozen=True, slots=True)
class CodeChunk:
    """Lines between blank lines, of which there are `blanks` before them. `opens`: the first chunk of its block."""

    code: Code
    size: int
    opens: bool
    lines: tuple[str, ...]
    blanks: int


def code_units(code: Code, width: Emu, step: int, desk: Desk) -> tuple[Unit, ...]:
    """One unit for each chunk, in the largest size from `step` on in which the longest line fits."""
    sizes = level_steps(code_style(desk.theme).level(0), desk.theme.type_scale)
    inner = width - PANEL_INSETS.left - PANEL_INSETS.right
    lines = [line.expandtabs(_TAB).rstrip() for line in code.text.split("\n")]
    widest = max(range(len(lines)), key=lambda index: _natural(code, lines[index], sizes[0], desk))
    allowed = sizes[min(step, len(sizes) - 1) :]
    fitting = [size for size in allowed if _natural(code, lines[widest], size, desk) <= inner]
    size = fitting[0] if fitting else allowed[-1]
    problems = () if fitting else tuple(_too_wide(code, lines, inner, size, desk))
    title = _title(code, desk)
    opening = PANEL_INSETS.top + PANEL_INSETS.bottom
    if title:
        opening += desk.ruler.measure(title, inner).safe_height + pt(_TITLE_GAP / 100)
    units: list[Unit] = []
    for chunk in _chunks(code, lines, size):
        height = desk.ruler.measure(_paragraphs(chunk, desk), inner).safe_height
        pitch = height // len(chunk.lines) + 1
        units.append(
            Unit(
                chunk,
                code.key,
                code.span,
                height + 1,
                rank=min(len(units), 1),
                opening=opening,
                joint=chunk.blanks * pitch,
                problems=problems if not units else (),
            )
        )
    return tuple(units)


def code_is_wide(units: Sequence[Unit]) -> bool:
    """Whether some line of code does not fit its panel at the smallest size."""
    return any(problem.code == "code-too-wide" for unit in units for problem in unit.problems)


def code_frame(
    chunks: Sequence[CodeChunk], box: Box, key: str, desk: Desk, placeholder: PlaceholderRef | None = None
) -> TextFrame:
    """The panel in `box` with the chunks and, between them, the blank lines that the source has."""
    first = chunks[0]
    paragraphs = list(_title(first.code, desk)) if first.opens else []
    for index, chunk in enumerate(chunks):
        if index:
            paragraphs += [_line(chunk.code, "", chunk.size, desk)] * chunk.blanks
        paragraphs += _paragraphs(chunk, desk)
    return TextFrame(
        key=key,
        name="Code",
        box=box,
        paragraphs=tuple(paragraphs),
        placeholder=placeholder,
        moved=placeholder is not None,
        insets=PANEL_INSETS,
        fill=PANEL,
    )


def _chunks(code: Code, lines: Sequence[str], size: int) -> list[CodeChunk]:
    chunks: list[CodeChunk] = []
    start: int | None = None
    end = 0
    for index, line in enumerate([*lines, ""]):
        if line and start is None:
            start = index
        elif not line and start is not None:
            chunks.append(CodeChunk(code, size, not chunks, tuple(lines[start:index]), start - end))
            start, end = None, index
    return chunks or [CodeChunk(code, size, opens=True, lines=("",), blanks=0)]


def _line(code: Code, text: str, size: int, desk: Desk) -> TextParagraph:
    level = code_style(desk.theme).level(0)
    run = TextRun(text, size, desk.lang, font="mono", color=level.color)
    return TextParagraph(
        (run,) if text else (), line_spacing=PercentSpacing(level.line_spacing), end_size=size, key=code.key
    )


def _paragraphs(chunk: CodeChunk, desk: Desk) -> list[TextParagraph]:
    return [_line(chunk.code, line, chunk.size, desk) for line in chunk.lines]


def _title(code: Code, desk: Desk) -> tuple[TextParagraph, ...]:
    if not code.title:
        return ()
    level = note_style(desk.theme).level(0)
    run = TextRun(code.title, level.size, desk.lang, bold=True, color=level.color)
    return (TextParagraph((run,), space_after=_TITLE_GAP, end_size=level.size, key=code.key),)


def _natural(code: Code, line: str, size: int, desk: Desk) -> Emu:
    return desk.ruler.natural_width((_line(code, line, size, desk),))


def _too_wide(code: Code, lines: Sequence[str], inner: Emu, size: int, desk: Desk) -> list[Diagnostic]:
    """A message for each line that is too long, at its own place: the fence stands one line above the first."""
    found: list[Diagnostic] = []
    for index, line in enumerate(lines):
        natural = _natural(code, line, size, desk)
        if natural > inner:
            room = max(1, int(len(line) * inner / natural))
            found.append(
                Diagnostic(
                    "code-too-wide",
                    "error",
                    f"line {index + 1} of the code has {len(line)} characters, "
                    f"its panel holds {room} at {size / 100:g} pt",
                    Span(code.span.path, code.span.line + index + 1),
                    "break the line, or give the code a slide of its own",
                )
            )
    return found
