"""Drafts in, finished decks out: their diagrams laid out, their pages made and checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.collector import collector_at_rest
from generator.diagnostic import Diagnostic, Diagnostics, Span
from generator.diagram import open_graphviz
from generator.model.deck import Deck
from generator.model.diagram import Diagram
from generator.model.page import Pages
from generator.model.source import SourceText
from generator.model.theme import Theme
from generator.pipeline.drafts import Draft, drafts, expanded, lay_out_drafts
from generator.pipeline.options import Options
from generator.project import DeckProject


@dataclass(frozen=True, slots=True)
class Built:
    """One deck in one language, laid out. `write` makes the file."""

    project: DeckProject
    deck: Deck
    theme: Theme
    pages: Pages
    diagrams: int

    @collector_at_rest()
    def write(self, modified: datetime) -> bytes:
        """The finished .pptx."""
        from generator.write.pptx import write_pptx

        return write_pptx(self.pages, self.theme, modified=modified)


@collector_at_rest()
def lay_out_decks(path: Path, options: Options, diagnostics: Diagnostics) -> tuple[Built, ...]:
    """Every deck that `path` leads to, in every language asked for, laid out and checked.

    What could not be laid out is missing from the result and told in `diagnostics`. Raises ProgramMissingError when the
    Graphviz that was asked for is not there.
    """
    texts = expanded(path, options, diagnostics)
    drawn = any(_may_hold_diagrams(sources) for _, _, sources in texts)
    # The worker starts while the words are read, so that it is ready when the diagrams are known.
    with open_graphviz(options.graphviz, cached=options.cached) if drawn else nullcontext() as graphviz:
        found = tuple(drafts(texts, options, diagnostics))
        diagrams = lay_out_drafts(found, graphviz, diagnostics)
    return tuple(_finish(draft, diagrams.get(id(draft.theme), {}), diagnostics) for draft in found)


def _may_hold_diagrams(sources: Sequence[SourceText]) -> bool:
    return any(word in source.text for source in sources for word in ("dot", ".gv"))


def _finish(draft: Draft, diagrams: Mapping[str, Diagram], diagnostics: Diagnostics) -> Built:
    from generator.check import check
    from generator.layout import lay_out

    found = Diagnostics()
    pages = lay_out(draft.deck, draft.theme, draft.ruler, diagrams, found)
    if not (found.errors or diagnostics.errors):
        # What earlier stages could not carry over is told already; the rules judge decks that are otherwise whole.
        small = {item.span for item in found if item.code == "diagram-small"}
        told = (item for item in check(draft.deck, pages, draft.theme) if not _says_again(item, small))
        found.extend(told)
    diagnostics.extend(found)
    return Built(draft.project, draft.deck, draft.theme, pages, len(draft.sources))


def _says_again(item: Diagnostic, small: set[Span | None]) -> bool:
    """Whether a rule finds small text in a diagram that has been told to be drawn small."""
    return item.code == "text-too-small" and item.span in small
