"""The title of one slide in the places that it may get: fitted once in each, with room made where there is none."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.color import ThemeColor
from generator.diagnostic import Diagnostic
from generator.geometry import Emu
from generator.layout.desk import Desk
from generator.layout.grow import grown_layout, grown_theme, untitled_theme
from generator.layout.title import FittedTitle, fit_title, title_frame, unpainted_title
from generator.model.blocks import Runs
from generator.model.deck import Slide
from generator.model.page import TextFrame
from generator.model.theme import Layout, Slot, Theme


@dataclass(slots=True)
class Heading:
    """The title's runs, and the slide that it stands on or is hidden on."""

    runs: Runs
    slide: Slide
    desk: Desk
    _fitted: dict[object, FittedTitle] = field(default_factory=dict[object, FittedTitle])
    _told: bool = False

    @property
    def hidden(self) -> bool:
        return self.slide.title_hidden

    @property
    def may_grow(self) -> bool:
        """Whether a title that is too long gets a higher place: not where the author wants an error."""
        return self.hidden or self.slide.fit in ("auto", "split")

    @property
    def theme(self) -> Theme:
        """The theme to start with: the desk's, or the one for slides without a title to be seen."""
        return untitled_theme(self.desk.theme) if self.hidden else self.desk.theme

    def grown_theme(self, mark: str) -> Theme:
        """The desk's theme with room for the title and the mark, where the author allows it and there is enough."""
        if not self.may_grow:
            return self.desk.theme

        def need(slot: Slot) -> Emu | None:
            fitted = self.fitted(slot, mark)
            return None if fitted.fits else fitted.height + slot.insets.top + slot.insets.bottom

        return grown_theme(self.desk.theme, need, filled=bool(self.slide.blocks))

    def fitted(self, slot: Slot, mark: str) -> FittedTitle:
        """The title with the mark in the slot."""
        place = (slot.box, slot.insets, slot.max_lines, slot.style.name, mark)
        if place not in self._fitted:
            fit = unpainted_title if self.hidden else fit_title
            self._fitted[place] = fit(self.runs, slot, self.desk, mark)
        return self._fitted[place]

    def fits(self, layout: Layout, mark: str) -> bool:
        """Whether the title has room on the layout."""
        slot = layout.slot("title")
        return slot is None or self.fitted(slot, mark).fits

    def has_one_line(self, layout: Layout, mark: str) -> bool:
        """Whether the layout's place for titles has a line to spare."""
        slot = layout.slot("title")
        return slot is not None and self.fitted(slot, mark).lines <= 1

    def frame(self, slot: Slot, mark: str, key: str) -> TextFrame:
        """The title in its placeholder. A panel that the layout has there is not painted behind a hidden one."""
        frame = title_frame(self.fitted(slot, mark).paragraph, slot, key)
        return replace(frame, fill=ThemeColor("bg1", alpha=0)) if self.hidden and slot.fill else frame

    def tell(self, real: Layout, layout: Layout, mark: str) -> None:
        """What the author has to know, once a slide: that the title is too long, and which words are cut.

        `real` is the file's layout, `layout` the same with the place that the title has got.
        """
        slot, place = real.slot("title"), layout.slot("title")
        if slot is None or place is None or self.hidden:
            return
        fitted, grown = self.fitted(slot, mark), self.fitted(place, mark)
        for word in grown.broken:
            message = f'"{word}" is wider than the title and is cut'
            self.desk.diagnostics.warning("word-broken", message, self.slide.span)
        if fitted.fits or self._told:
            return
        self._told = True
        held = f"its place has {fitted.held}"
        if self.may_grow and not grown.fits:
            held = f"there is room for {max(fitted.held, self._most_lines(real, fitted))}"
        self.desk.diagnostics.add(
            Diagnostic(
                "title-too-long",
                "warning" if grown.fits else "error",
                f"the title needs {fitted.lines} lines at {fitted.size / 100:g} pt, {held}",
                self.slide.span,
                "say the one claim of the slide in fewer words",
            )
        )

    def _most_lines(self, layout: Layout, fitted: FittedTitle) -> int:
        """As how many lines the title could be shown on the layout."""
        line = -(-fitted.height // fitted.lines)
        theme, filled = self.desk.theme, bool(self.slide.blocks)
        counts = range(fitted.lines - 1, 0, -1)
        return next((n for n in counts if grown_layout(layout, theme, n * line, filled=filled)), 0)
