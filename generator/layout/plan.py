"""Columns of blocks into pages: the step of sizes at which everything fits best, and where pages break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from generator.geometry import Box, to_pt
from generator.layout.desk import Desk, Job, Sheet, Sheets
from generator.layout.fit import TOO_HIGH, break_pages
from generator.layout.flow import Room, flow_units, step_count
from generator.layout.place import is_for_text, place_columns, tell_overflow
from generator.layout.stack import Column
from generator.layout.styles import body_style
from generator.layout.unit import Unit, stack_height
from generator.model.blocks import Block
from generator.model.page import Frame, TextFrame
from generator.model.text import Anchor
from generator.model.theme import Slot, TextStyle


@dataclass(frozen=True, slots=True)
class Region:
    """Blocks for one column of a page, its box, and the placeholder there.

    `repeat`: shown on every page of a split. `head` stands above the column wherever the column goes on. `anchor` is
    where visuals stand that do not fill the box; those that have the page for themselves are in the middle.
    """

    blocks: tuple[Block, ...]
    box: Box
    host: Slot | None = None
    repeat: bool = False
    head: TextFrame | None = None
    anchor: Anchor = "t"

    def style(self, desk: Desk) -> TextStyle:
        """Words are set as the placeholder says when it is one for text."""
        return self.host.style if self.host and is_for_text(self.host) else body_style(desk.theme)

    @property
    def room(self) -> Room:
        if not self.host or not is_for_text(self.host):
            return Room(self.box.width, self.box.height, self.box.width)
        inner = self.box.inset(self.host.insets)
        return Room(self.box.width, inner.height, inner.width)


@dataclass(frozen=True, slots=True)
class Plan:
    """Regions with their units for each page: `pages[page][region]`.

    `rank`, `broken` and the number of pages say how good it is: less is better.
    """

    regions: tuple[Region, ...]
    pages: tuple[tuple[tuple[Unit, ...], ...], ...]
    rank: int
    broken: bool

    @property
    def cost(self) -> tuple[int, int, bool]:
        return (self.rank, len(self.pages), self.broken)

    @property
    def units(self) -> tuple[Unit, ...]:
        """All units of all pages."""
        return tuple(unit for page in self.pages for units in page for unit in units)


def plan_regions(regions: Sequence[Region], desk: Desk) -> Plan:
    """The best plan: on one page in the largest sizes that allow it, else with the best breaks.

    All regions of a page share one step of sizes, so that columns look alike. Where the author wants no smaller sizes,
    there is one step; where one page is wanted, the first step that makes one is taken.
    """
    best = _at_step(tuple(regions), 0, desk)
    if best.cost == (0, 1, False) or desk.fit in ("split", "error"):
        return best
    for step in range(1, max(step_count(region.style(desk), desk) for region in regions)):
        plan = _at_step(tuple(regions), step, desk)
        # What fits at no size is told by what it needs at the smallest.
        hopeless = plan.rank >= TOO_HIGH or desk.fit == "shrink"
        if plan.cost < best.cost or (hopeless and plan.cost == best.cost):
            best = plan
        if best.cost == (0, 1, False):
            break
    return best


def _at_step(regions: tuple[Region, ...], step: int, desk: Desk) -> Plan:
    paged: list[tuple[tuple[Unit, ...], ...]] = []
    rank, broken = 0, False
    for region in regions:
        units = flow_units(region.blocks, region.room, region.style(desk), step, desk)
        breaking = break_pages(units, region.room.height)
        paged.append(breaking.apply(units))
        rank += breaking.rank
        broken = broken or any(unit.broken for unit in units)
    count = max(map(len, paged))
    repeated = [
        pages * count if region.repeat and len(pages) == 1 else pages
        for region, pages in zip(regions, paged, strict=True)
    ]
    return Plan(regions, tuple(zip_longest(*repeated, fillvalue=())), rank, broken)


def plan_sheets(plan: Plan, job: Job, extra: Sequence[Frame] = ()) -> Sheets:
    """The pages of a plan; `extra` frames follow on the last."""
    sheets: list[Sheet] = []
    for index, page in enumerate(plan.pages):
        columns = [
            Column(units, region.box, region.host, region.head, region.anchor if len(plan.regions) > 1 else "ctr")
            for region, units in zip(plan.regions, page, strict=True)
            if units or (region.head and not index)
        ]
        suffix = f"/{index + 1}" if index else ""
        frames = place_columns(columns, job.slide.key + suffix, suffix, job.desk)
        last = index == len(plan.pages) - 1
        sheets.append(Sheet((*frames, *extra) if last else frames, job.layout))
    for index, region in enumerate(plan.regions):
        for page in plan.pages:
            tell_overflow(page[index], region.room.height, job.desk)
    if len(plan.pages) > 1 and job.desk.fit in ("shrink", "error"):
        _tell_one_page(plan, job)
    return tuple(sheets)


def _tell_one_page(plan: Plan, job: Job) -> None:
    """The error for a slide that has to stay on one page and cannot: by how much the highest of its columns is over."""
    needs = [
        (stack_height(list(chain.from_iterable(page[index] for page in plan.pages))), region.room.height)
        for index, region in enumerate(plan.regions)
    ]
    need, room = max(needs, key=lambda pair: pair[0] - pair[1])
    sizes = "the smallest sizes" if job.desk.fit == "shrink" else "the wished sizes"
    job.desk.diagnostics.error(
        "does-not-fit",
        f"this slide needs {to_pt(need):.0f} pt of height at {sizes}, its place has {to_pt(room):.0f} pt: "
        f"{to_pt(max(0, need - room)):.0f} pt too few for fit={job.desk.fit}",
        job.slide.span,
        "say less, or let it go on on another page: fit=split",
    )
