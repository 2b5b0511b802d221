"""Blocks of words into paragraphs with everything decided: size, look, level, bullet, language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from generator.color import Color
from generator.geometry import Emu, pt
from generator.layout.numbering import settle
from generator.layout.words import Setting, Standing, Words
from generator.measure.bullets import label
from generator.model.blocks import (
    Big,
    Block,
    BulletList,
    Callout,
    Code,
    Columns,
    DiagramBlock,
    Footnote,
    ListItem,
    OrderedList,
    Paragraph,
    Picture,
    Quote,
    Run,
    RunRole,
    Runs,
    Table,
    Takeaway,
    plain_text,
)
from generator.model.text import Align, Bullet, CharBullet, NumberBullet, PercentSpacing, TextParagraph, TextRun
from generator.model.theme import LevelStyle, TextStyle, WordColors
from generator.script import has_tall_letters, is_right_to_left

DEEPEST = 4
"""The last level that a slide's styles tell apart, counted from 0."""

_HEADING_SPACE = 160
"""The space above a heading, in per cent of that above other paragraphs."""

_HANG = pt(18)
_SINGLE = 100_000
_WORDS = WordColors()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the lists the voice is: the depth, the left edge of the text, and what the next paragraph opens with."""

    depth: int = -1
    shift: Emu = 0
    margin: Emu = 0
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class _Opening:
    """What a list item begins with: its bullet at `start`, its words `hang` further right."""

    bullet: Bullet
    number: int | None
    sequence: str
    start: Emu
    hang: Emu


def text_runs(
    runs: Runs,
    level: LevelStyle,
    size: int,
    lang: str,
    *,
    bold: bool = False,
    color: Color | None = None,
    words: WordColors = _WORDS,
) -> tuple[TextRun, ...]:
    """Runs in the look of a level at `size` (1/100 pt); `bold` and `color` override it, a run's role overrides both.

    `words` are the colours of roles.
    """
    return tuple(
        _text_run(run, level, size, lang, words, bold=bold or level.bold, color=color or level.color)
        for run in runs
        if run.text
    )


def _text_run(
    run: Run, level: LevelStyle, size: int, lang: str, words: WordColors, *, bold: bool, color: Color
) -> TextRun:
    return TextRun(
        text=run.text,
        size=size,
        lang=run.lang or lang,
        bold=bold or run.bold,
        italic=run.italic,
        underline=run.underline,
        strike=run.strike,
        small_caps=run.small_caps,
        baseline=30_000 if run.superscript else -25_000 if run.subscript else 0,
        font="mono" if run.code else level.font,
        color=_role_color(run.role, words) if run.role else color,
        highlight=words.mark_ground if run.role == "mark" else None,
        link=run.link,
        footnote=run.footnote,
    )


def _role_color(role: RunRole, words: WordColors) -> Color:
    match role:
        case "accent":
            return words.accent
        case "muted":
            return words.muted
        case "mark":
            return words.mark
        case _:
            assert_never(role)


def plain_paragraph(
    runs: Runs, setting: Setting, key: str, *, bold: bool = False, color: Color | None = None
) -> TextParagraph:
    """A paragraph of the first level without bullet and margin."""
    level, size = setting.style.level(0), setting.size(0)
    backwards = _runs_backwards(runs)
    return TextParagraph(
        runs=text_runs(runs, level, size, setting.lang, bold=bold, color=color, words=setting.style.words),
        align=_aligned(level.align, backwards),
        line_spacing=PercentSpacing(_spacing(level, runs)),
        space_before=level.space_before,
        end_size=size,
        key=key,
        right_to_left=backwards,
    )


def _spacing(level: LevelStyle, runs: Runs) -> int:
    """The style's; lines that stand closer than 100 % would cut the letters of tall scripts (seen in LibreOffice)."""
    if level.line_spacing < _SINGLE and any(not run.text.isascii() and has_tall_letters(run.text) for run in runs):
        return _SINGLE
    return level.line_spacing


def _runs_backwards(runs: Runs) -> bool:
    """Whether the words run from right to left."""
    return any(not run.text.isascii() for run in runs) and is_right_to_left(plain_text(runs))


def _aligned(align: Align, backwards: bool) -> Align:
    """Words that run from the right begin there, unless they stand in the middle."""
    return "r" if backwards and align == "l" else align


def speak(blocks: Sequence[Block], setting: Setting) -> Iterator[Words | Standing]:
    """The blocks in order: words as paragraphs, everything else as it stands."""
    yield from _speak(blocks, setting, _Place())


def paragraphs_of(blocks: Sequence[Block], setting: Setting) -> tuple[TextParagraph, ...]:
    """The words of blocks that hold nothing else."""
    return settle([said for said in speak(blocks, setting) if isinstance(said, Words)])


def only_words(blocks: Sequence[Block]) -> bool:
    """Whether the blocks, with all they hold, are nothing but words."""
    for block in blocks:
        match block:
            case Paragraph():
                continue
            case BulletList(items=items) | OrderedList(items=items):
                if not all(only_words(item.blocks) for item in items):
                    return False
            case Footnote():
                continue
            case Quote(blocks=inner) | Takeaway(blocks=inner) | Big(blocks=inner):
                if not only_words(inner):
                    return False
            case Code() | Table() | Picture() | DiagramBlock() | Callout() | Columns():
                return False
    return True


def _speak(blocks: Sequence[Block], setting: Setting, place: _Place) -> Iterator[Words | Standing]:
    for block in blocks:
        match block:
            case Paragraph():
                yield _said(block, setting, place)
            case BulletList() | OrderedList():
                yield from _list(block, setting, place)
            case Quote():
                inner = replace(place, margin=place.margin + _HANG, quoted=True)
                yield from _speak(block.blocks, setting, inner)
                if block.source:
                    source = (Run("— "), *block.source)
                    yield _said(Paragraph(block.key, block.span, source), setting, inner)
            case Footnote():
                yield _said(Paragraph(block.key, block.span, block.runs), setting, place)
            case Big():
                yield from _speak(_stressed(block.blocks), setting, place)
            case Takeaway():
                yield from _speak(block.blocks, setting, place)
            case Code() | Table() | Picture() | DiagramBlock() | Callout() | Columns():
                yield Standing(block, max(0, place.depth))


def _stressed(blocks: Sequence[Block]) -> Sequence[Block]:
    """What is to be large, where there is no room of its own for it: a heading in the accent colour."""
    match blocks:
        case (Paragraph() as first, *rest):
            runs = tuple(replace(run, role=run.role or "accent") for run in first.runs)
            return (replace(first, runs=runs, heading=True), *rest)
        case _:
            return blocks


def _said(block: Paragraph, setting: Setting, place: _Place, opening: _Opening | None = None) -> Words:
    """A paragraph: behind the bullet of the list item that it opens, or at the left edge of the words around it."""
    depth = max(0, place.depth)
    level, size = setting.style.level(depth), setting.size(depth)
    words = setting.style.words
    color = words.quoted if place.quoted else None
    backwards = _runs_backwards(block.runs)
    paragraph = TextParagraph(
        runs=text_runs(block.runs, level, size, setting.lang, bold=block.heading, color=color, words=words),
        level=min(depth, DEEPEST),
        bullet=opening.bullet if opening else None,
        align=_aligned(level.align, backwards),
        line_spacing=PercentSpacing(level.line_spacing),
        space_before=_space_before(setting.style, level, size, heading=block.heading),
        margin_left=opening.start + opening.hang if opening else place.margin,
        indent=-opening.hang if opening else 0,
        end_size=size,
        key=block.key,
        right_to_left=backwards,
    )
    if opening is None:
        return Words(paragraph, block.span, depth, block.heading, opens=place.depth < 0)
    return Words(
        paragraph, block.span, depth, block.heading, opens=True, number=opening.number, sequence=opening.sequence
    )


def _space_before(style: TextStyle, level: LevelStyle, size: int, *, heading: bool) -> int:
    """The space above a paragraph; one that has stepped down to the size of a deeper level stands as close as that.

    A heading keeps its distance from what stands above it, so that the eye takes it with what stands below.
    """
    space = level.space_before
    if size != level.size:
        space = min([space, *(other.space_before for other in style.levels if other.size == size)])
    return max(space * _HEADING_SPACE // 100, level.space_before) if heading else space


def _list(block: BulletList | OrderedList, setting: Setting, place: _Place) -> Iterator[Words | Standing]:
    depth = place.depth + 1
    level, size = setting.style.level(depth), setting.size(depth)
    # A style without bullets of its own (a summary, an explanation) still has to tell items apart.
    styled = level.bullet is not None and level.indent < 0
    hang = -level.indent if styled else _HANG
    start = (level.margin_left + level.indent if styled else depth * _HANG) + place.shift
    if place.quoted:
        start = max(start, place.margin)
    wide = hang
    if isinstance(block, OrderedList):
        wide = max(hang, _number_width(block, level, size, setting))
    if any(item.checked is not None for item in block.items):
        wide = max(wide, _box_width(size))
    inner = _Place(depth, place.shift + wide - hang, start + wide, place.quoted)
    for index, item in enumerate(block.items):
        number = block.start + index if isinstance(block, OrderedList) and item.checked is None else None
        opening = _Opening(_bullet(block, item, level), number, block.key, start, wide)
        yield from _item(item, opening, setting, inner)


def _number_width(block: OrderedList, level: LevelStyle, size: int, setting: Setting) -> Emu:
    """Room for the widest number and a gap: a number wider than its hang pushes the first line to a tab stop."""
    last = block.start + len(block.items) - 1
    labels = {label(block.scheme, number): None for number in (*range(block.start, last + 1)[:40], last)}
    widest = max(labels, key=len)
    run = TextRun(widest, size, setting.lang, bold=level.bold, font=level.font)
    natural = setting.ruler.natural_width((TextParagraph((run,), end_size=size),))
    return -(-(natural + pt(size / 400)) // pt(1)) * pt(1)


def _box_width(size: int) -> Emu:
    """Room for a ballot box, which is up to one em wide in the fonts that have it, and a gap."""
    return pt(size * 1.25 / 100)


def _bullet(block: BulletList | OrderedList, item: ListItem, level: LevelStyle) -> Bullet:
    if item.checked is not None:
        return CharBullet("☑" if item.checked else "☐", level.bullet_color)
    if isinstance(block, OrderedList):
        return NumberBullet(block.scheme, block.start, level.bullet_color)
    return CharBullet(level.bullet or "•", level.bullet_color)


def _item(item: ListItem, opening: _Opening, setting: Setting, place: _Place) -> Iterator[Words | Standing]:
    """An item's first paragraph carries the bullet; an item that starts with anything else has an empty one first."""
    match item.blocks:
        case (Paragraph() as first, *rest):
            yield _said(first, setting, place, opening)
        case rest:
            yield _said(Paragraph(item.key, item.span, ()), setting, place, opening)
    yield from _speak(rest, setting, place)
