"""A list of times and what happened then: dots at equal steps on a line, the words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product, takewhile
from typing import Literal, TypeAlias

from generator.diagnostic import Span
from generator.geometry import Box
from generator.layout.desk import Desk, Job, Sheet, Sheets, content_area, raise_box
from generator.layout.entries import Entry, read_entries
from generator.layout.patterns.content import split_takeaways
from generator.layout.patterns.diagram_full import diagram_full
from generator.layout.scale import size_steps
from generator.layout.slots import takeaway_frame
from generator.layout.styles import body_style
from generator.layout.text import only_words
from generator.layout.timeline import Row, draw_row, set_row
from generator.layout.unit import BLOCK_GAP
from generator.layout.words import Setting

_MOST_IN_A_ROW = 8
_EASY_LINES = 5
"""In a narrow column more lines than this are hard to read: the words get wider ones, above and below in turn."""

_Form: TypeAlias = Literal["below", "flags", "crowded", "rows"]
"""Times above the line and words below; both above and below in turn, on stems; as the first; as it, in two rows."""

_FORMS: tuple[_Form, ...] = ("below", "flags", "crowded", "rows")


def timeline(job: Job) -> Sheets:
    """The entries of the slide's list, on as many pages as they take; anything else stands there as it is."""
    takeaways, rest = split_takeaways(job.slide.blocks)
    entries = read_entries(rest)
    if isinstance(entries, Span):
        job.desk.diagnostics.warning(
            "timeline-time-missing",
            "this item of the timeline has no time, so all of them are set as a list",
            entries,
            "- **2013** what happened then",
        )
    if entries is None or isinstance(entries, Span) or not all(only_words(entry.words) for entry in entries):
        return diagram_full(job)
    foot, area = takeaway_frame(job, takeaways, content_area(job.layout, job.desk.theme))
    pages = _paged(entries, raise_box(area, job), job)
    if pages is None:
        job.desk.diagnostics.warning(
            "timeline-too-long",
            "the words of this timeline are too long for it, so they are set as a list",
            entries[0].span,
            "say less of each time, or make two slides of it",
        )
        return diagram_full(job)
    sheets: list[Sheet] = []
    for index, rows in enumerate(pages):
        key = job.key("timeline") + (f"/{index + 1}" if index else "")
        frames = [
            frame for count, row in enumerate(rows) for frame in draw_row(row, f"{key}/row-{count + 1}", job.desk)
        ]
        last = [foot] if foot and index == len(pages) - 1 else []
        sheets.append(Sheet((*frames, *last), job.layout))
    return tuple(sheets)


def _paged(entries: Sequence[Entry], area: Box, job: Job) -> Sequence[Sequence[Row]] | None:
    """The rows of each page: the fewest pages, then the plainest form, then the largest sizes that allow it.

    None when a page would hold less than two entries.
    """
    style, desk, fit = body_style(job.desk.theme), job.desk, job.slide.fit
    steps = size_steps(style, desk.theme.type_scale)
    steps = steps if fit in {"auto", "shrink"} else steps[:1]
    counts = {-(-len(entries) // held) for held in range(2, 2 * _MOST_IN_A_ROW + 1)}
    for count in sorted(counts if fit in {"auto", "split"} else {1}):
        edges = [len(entries) * index // count for index in range(count + 1)]
        chunks = [entries[start:end] for start, end in pairwise(edges)]
        longest = max(map(len, chunks))
        for form, sizes in product(_FORMS, steps):
            setting = Setting(style, sizes, desk.lang, desk.ruler)
            pages = list(takewhile(bool, (_rows(chunk, area, longest, form, setting, desk) for chunk in chunks)))
            if len(pages) == count:
                return pages
    return None


def _rows(
    entries: Sequence[Entry], area: Box, longest: int, form: _Form, setting: Setting, desk: Desk
) -> tuple[Row, ...]:
    """The rows of one page that is to hold up to `longest` entries; nothing when they do not fit it."""
    boxes = area.rows([1, 1], BLOCK_GAP) if form == "rows" else (area,)
    across = -(-longest // len(boxes))
    if across > _MOST_IN_A_ROW:
        return ()
    rows: list[Row] = []
    for index, box in enumerate(boxes):
        part = entries[index * across : (index + 1) * across]
        if part:
            row = set_row(part, box, across, form == "flags", setting, desk)
            if row is None or (form == "below" and any(told.lines > _EASY_LINES for told in row.told)):
                return ()
            rows.append(row)
    return tuple(rows)
