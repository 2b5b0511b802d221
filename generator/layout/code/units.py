"""A block of code in, one unit for each of its lines out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.diagnostic import Diagnostic, Span
from generator.geometry import Emu
from generator.layout.code.frames import bar_height
from generator.layout.code.lexers import PLAIN, lexer_for, nearest_language
from generator.layout.code.listing import CodeChunk, Listing, line_width, make_listing, pitch, plain_paragraph
from generator.layout.code.ranks import break_ranks
from generator.layout.desk import Desk
from generator.layout.scale import level_steps
from generator.layout.styles import code_style
from generator.layout.unit import Unit
from generator.model.blocks import Code

_STRETCH = 6
"""Lines on the slide: a line of code that takes more is cut into so many at a time, in case a page must end in it."""

_SURE = 94
"""Per cent of the width that a wrapped line is taken to have; and its panel has a line to spare. Programs disagree on
where words of code, which are full of marks, may be parted (measured: a line too few foreseen in one of 80 panels)."""

_TORN = 20
"""The rank of a page break inside a line of code."""


def code_units(code: Code, width: Emu, step: int, desk: Desk) -> tuple[Unit, ...]:
    """One unit for each line, in the largest size from `step` on in which the longest line fits `width`.

    A line that fits in none wraps: a warning `code-too-wide`, or an error where the slide may not be split. Where the
    slide may not shrink there are no smaller sizes. A language that nobody knows: a warning `language-unknown`. Blank
    lines go with the line after them.
    """
    sizes = level_steps(code_style(desk.theme).level(0), desk.theme.type_scale)
    allowed = sizes[:1] if desk.fit in {"split", "error"} else sizes[min(step, len(sizes) - 1) :]
    listing = make_listing(code, width, allowed[0], desk)
    wide = _wide_lines(listing, desk)
    for size in allowed[1:]:
        if not wide:
            break
        listing = make_listing(code, width, size, desk)
        wide = _wide_lines(listing, desk)
    opening = listing.insets.top + listing.insets.bottom + bar_height(code, width, desk)
    if wide:
        opening += pitch(listing, desk)
    first, *others = _line_units(listing, set(wide), opening, desk)
    problems = (*_unknown_language(code), *_too_wide(listing, wide, desk))
    return (replace(first, problems=problems), *others)


def code_is_wide(units: Sequence[Unit]) -> bool:
    """Whether some line of code does not fit its panel at the smallest size."""
    return any(problem.code == "code-too-wide" for unit in units for problem in unit.problems)


def _line_units(listing: Listing, wide: set[int], opening: Emu, desk: Desk) -> Iterator[Unit]:
    code, high = listing.code, pitch(listing, desk)
    ranks = break_ranks(listing.lines) or {0: 0}
    last = next(iter(ranks)) - 1
    surely = listing.width * _SURE // 100 + listing.gutter
    for index, rank in ranks.items():
        whole = CodeChunk(listing, index, index - last - 1, wraps=index in wide)
        last = index
        if not whole.wraps:
            yield Unit(whole, code.key, code.span, high, rank=rank, opening=opening, joint=whole.blanks * high)
            continue
        for chunk in _stretches(whole, desk):
            height = desk.ruler.measure((plain_paragraph(chunk, desk),), surely).safe_height
            joint = 0 if chunk.start else whole.blanks * high
            torn = _TORN if chunk.start else rank
            yield Unit(chunk, code.key, code.span, height + 1, rank=torn, opening=opening, joint=joint)


def _stretches(whole: CodeChunk, desk: Desk) -> Iterator[CodeChunk]:
    """A wrapped line whole, or cut where lines of the slide end."""
    inner = whole.listing.width + whole.listing.gutter
    shown = desk.ruler.measure((plain_paragraph(whole, desk),), inner).lines[0]
    text, place = whole.text, 0
    cuts = [0]
    for count, line in enumerate(shown):
        place = text.index(line.text, place)
        if count and count % _STRETCH == 0:
            cuts.append(place)
        place += len(line.text)
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        yield replace(whole, start=start, end=end)


def _wide_lines(listing: Listing, desk: Desk) -> list[int]:
    return [index for index in range(len(listing.lines)) if line_width(listing, index, desk) > listing.width]


def _unknown_language(code: Code) -> Iterator[Diagnostic]:
    language = code.language
    if language and language.lower() not in PLAIN and lexer_for(language) is None:
        message = f'no colours are known for the language "{language}": the code stays plain'
        yield Diagnostic("language-unknown", "warning", message, code.span, nearest_language(language) or "```text")


def _too_wide(listing: Listing, wide: Sequence[int], desk: Desk) -> Iterator[Diagnostic]:
    """One message a block, at the place of its first line that is too long: the fence stands a line above the code."""
    if not wide:
        return
    first, code = wide[0], listing.code
    length = len(listing.lines[first])
    room = min(length - 1, int(length * listing.width / line_width(listing, first, desk)))
    others = f" (and {len(wide) - 1} more)" if len(wide) > 1 else ""
    strict = desk.fit in {"shrink", "error"}
    yield Diagnostic(
        "code-too-wide",
        "error" if strict else "warning",
        f"line {first + 1} of the code{others} has {length} characters, its panel holds {room} at "
        f"{listing.size / 100:g} pt{'' if strict else ': it is wrapped'}",
        Span(code.span.path, code.span.line + first + 1),
        "break the line, or give the code a slide of its own",
    )
