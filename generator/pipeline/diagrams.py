"""A path in, its diagrams out one by one, named and drawn, as the files that somebody wants of them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from functools import cached_property
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from generator.collector import collector_at_rest
from generator.diagnostic import Diagnostics
from generator.diagram import open_graphviz
from generator.dotfile import SUFFIXES
from generator.geometry import Box
from generator.model.blocks import DiagramBlock, Run, diagrams_in, plain_text
from generator.model.deck import Slide
from generator.model.diagram import Diagram
from generator.model.page import GroupFrame
from generator.model.theme import Layout
from generator.pipeline.bare import bare_drafts
from generator.pipeline.drafts import Draft, drafts, expanded, lay_out_drafts
from generator.pipeline.options import EPOCH, Options

if TYPE_CHECKING:
    from generator.write.faces import Shelf


@dataclass(frozen=True, slots=True)
class NamedDiagram:
    """A diagram of a deck in one language, before it is laid out."""

    draft: Draft
    slide: Slide
    block: DiagramBlock

    @property
    def name(self) -> str:
        """The author's key, else one made from its slide's key; unique in its deck."""
        return self.block.key.replace("/", "-")

    @property
    def deck(self) -> str:
        return self.draft.project.name

    @property
    def language(self) -> str:
        return self.draft.deck.language

    @property
    def several_languages(self) -> bool:
        """Whether its deck comes in more than one."""
        return len(self.draft.project.settings.languages) > 1

    @property
    def title(self) -> str:
        """What it shows: its caption, else the title of its slide."""
        return plain_text(self.block.caption or self.slide.title) or self.name

    def dot(self) -> bytes:
        """What Jinja2 has left of what the author wrote, with the theme's looks in words that any Graphviz knows."""
        from generator.diagram.as_drawn import dot_as_drawn

        return f"{dot_as_drawn(self.block.source, self.draft.theme).strip()}\n".encode()


class Faces:
    """The machine's fonts, looked for when a picture first takes them, and once for all pictures."""

    @cached_property
    def shelf(self) -> Shelf:
        """Raises ProgramMissingError where there is no font."""
        from generator.write.faces import open_shelf

        return open_shelf()


@dataclass(frozen=True, slots=True)
class DrawnDiagram:
    """A diagram as it looks on its slide; `group` is drawn around the origin of the slide."""

    named: NamedDiagram
    diagram: Diagram
    group: GroupFrame

    def svg(self) -> bytes:
        """The finished SVG."""
        from generator.write.svg import write_svg

        draft = self.named.draft
        return write_svg(self.group, draft.theme, title=self.named.title, lang=draft.deck.lang)

    def pdf(self, modified: datetime, faces: Faces, diagnostics: Diagnostics) -> bytes:
        """The finished PDF. A warning `glyph-missing` for each character that no font of the machine has."""
        from generator.write.pdf import write_pdf

        named, draft = self.named, self.named.draft
        pdf = write_pdf(
            self.group,
            draft.theme,
            draft.ruler,
            faces.shelf,
            title=named.title,
            lang=draft.deck.lang,
            modified=modified,
        )
        for missing in pdf.missing:
            diagnostics.warning(
                "glyph-missing",
                f'no font of this machine has "{missing.char}" (U+{ord(missing.char):04X}), which {missing.family} '
                f'was to set: it is left out of the picture of "{named.name}"',
                named.block.span,
                "install a font that has it; SVG and slides keep it",
            )
        return pdf.data

    def png(self, scale: float, faces: Faces, diagnostics: Diagnostics) -> bytes:
        """The finished PNG, at `scale` times 96 dots to the inch. Warnings as for PDF."""
        from generator.write.png import write_png

        return write_png(self.pdf(EPOCH, faces, diagnostics), scale)

    def pptx(self, modified: datetime, diagnostics: Diagnostics) -> bytes:
        """The finished .pptx: one slide with a title and the diagram alone, as large as that has room for."""
        from generator.layout import lay_out
        from generator.write.pptx import write_pptx

        named, draft = self.named, self.named.draft
        theme = replace(draft.theme, layouts=tuple(map(_without_footers, draft.theme.layouts)))
        full = "diagram-full" if theme.layout("diagram-full") else None
        slide = Slide(named.name, named.block.span, "content", (Run(named.title),), (named.block,), layout=full)
        deck = replace(draft.deck, title=named.title, slides=(slide,))
        pages = lay_out(deck, theme, draft.ruler, {named.block.source.key: self.diagram}, diagnostics)
        return write_pptx(pages, theme, modified=modified)


def _without_footers(layout: Layout) -> Layout:
    slots = tuple(slot for slot in layout.slots if slot.kind not in ("dt", "ftr", "sldNum"))
    return replace(layout, slots=slots, footers=False)


def find_diagrams(path: Path, options: Options, diagnostics: Diagnostics) -> tuple[NamedDiagram, ...]:
    """Every diagram of the decks that `path` leads to, in every language asked for; or those in a file of DOT."""
    if path.suffix.lower() in SUFFIXES:
        found = bare_drafts(path, options, diagnostics)
    else:
        found = drafts(expanded(path, options, diagnostics), options, diagnostics)
    return tuple(
        NamedDiagram(draft, slide, block)
        for draft in found
        for slide in draft.deck.slides
        for block in diagrams_in(slide.blocks)
    )


@collector_at_rest()
def draw_diagrams(
    wanted: Sequence[NamedDiagram], options: Options, diagnostics: Diagnostics
) -> tuple[DrawnDiagram, ...]:
    """The diagrams laid out, each at the size that its labels were measured at where the theme has that.

    What could not be laid out is missing from the result and told in `diagnostics`. Raises ProgramMissingError when the
    Graphviz that was asked for is not there.
    """
    by_draft: dict[int, list[NamedDiagram]] = {}
    for one in wanted:
        by_draft.setdefault(id(one.draft), []).append(one)
    asked = [replace(each[0].draft, sources=tuple(one.block.source for one in each)) for each in by_draft.values()]
    with open_graphviz(options.graphviz, cached=options.cached) if wanted else nullcontext() as graphviz:
        diagrams = lay_out_drafts(asked, graphviz, diagnostics)
    return tuple(
        DrawnDiagram(one, diagram, group)
        for one in wanted
        if (diagram := diagrams.get(id(one.draft.theme), {}).get(one.block.source.key))
        and (group := _draw(one, diagram, diagnostics))
    )


def _draw(named: NamedDiagram, diagram: Diagram, diagnostics: Diagnostics) -> GroupFrame | None:
    """At its natural size, or larger where its labels would be smaller than the theme's smallest."""
    from generator.layout.diagram import draw_diagram
    from generator.layout.diagram.scale import fit

    theme, size = named.draft.theme, diagram.size
    needed = fit(diagram, Box(0, 0, size.width, size.height), theme.diagram).needed
    scale = max(Fraction(1), needed)
    slot = Box(0, 0, ceil(size.width * scale), ceil(size.height * scale))
    alt = named.block.alt or diagram.alt
    return draw_diagram(diagram, slot, theme, named.block.key, alt, diagnostics, edges=named.block.edges)
