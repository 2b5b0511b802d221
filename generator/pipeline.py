"""A path in, finished decks out: the only place that knows the order of the stages.

    project -> expand -> read -> diagram -> layout -> check -> write

Every stage adds what it has to say to one `Diagnostics`, and a stage that has errors does not keep the others from
telling theirs. Nothing is written to disk here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.diagram import lay_out_diagrams, open_graphviz
from generator.expand import expand
from generator.measure import make_ruler
from generator.model.blocks import (
    Block,
    BulletList,
    Callout,
    Code,
    Columns,
    DiagramBlock,
    Image,
    OrderedList,
    Paragraph,
    Picture,
    Quote,
    Table,
    Takeaway,
)
from generator.model.deck import Deck
from generator.model.diagram import Diagram, DiagramSource
from generator.model.page import Pages
from generator.model.source import SourceText
from generator.model.text import Ruler
from generator.model.theme import Theme
from generator.project import DeckProject, find_decks
from generator.read import read_deck
from generator.read.image import open_image
from generator.theme import load_theme

if TYPE_CHECKING:
    from generator.diagram.graphviz import Graphviz, GraphvizChoice

EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
"""The date of a document when nobody says another: the one that PowerPoint itself gives to a file's parts."""


@dataclass(frozen=True, slots=True)
class Options:
    """What may be asked of a build beyond what the deck says of itself.

    `languages` and `theme` None: as the deck has them. `modified` dates the documents.
    """

    languages: tuple[str, ...] | None = None
    theme: str | None = None
    variables: Mapping[str, object] = field(default_factory=dict[str, object])
    graphviz: GraphvizChoice = "bundled"
    modified: datetime = EPOCH


@dataclass(frozen=True, slots=True)
class Built:
    """One deck in one language, laid out. `write` makes the file."""

    project: DeckProject
    deck: Deck
    theme: Theme
    pages: Pages
    diagrams: int

    def write(self, modified: datetime) -> bytes:
        """The finished .pptx."""
        from generator.write.pptx import write_pptx

        return write_pptx(self.pages, self.theme, modified=modified)


@dataclass(frozen=True, slots=True)
class _Draft:
    """One deck in one language on its way, with the diagrams that it shows."""

    project: DeckProject
    deck: Deck
    theme: Theme
    ruler: Ruler
    sources: tuple[DiagramSource, ...]


def lay_out_decks(path: Path, options: Options, diagnostics: Diagnostics) -> tuple[Built, ...]:
    """Every deck that `path` leads to, in every language asked for, laid out and checked.

    What could not be laid out is missing from the result and told in `diagnostics`. Raises ProgramMissingError when the
    Graphviz that was asked for is not there.
    """
    texts = [
        (project, language, expand(project, language, options.variables, diagnostics))
        for project in find_decks(path, diagnostics)
        for language in _languages(project, options, diagnostics)
    ]
    drawn = any(_may_hold_diagrams(sources) for _, _, sources in texts)
    # The worker starts while the words are read, so that it is ready when the diagrams are known.
    with open_graphviz(options.graphviz) if drawn else nullcontext() as graphviz:
        drafts = tuple(_drafts(texts, options, diagnostics))
        diagrams = _lay_out_diagrams(drafts, graphviz, diagnostics)
    return tuple(_finish(draft, diagrams, diagnostics) for draft in drafts)


def _languages(project: DeckProject, options: Options, diagnostics: Diagnostics) -> Iterator[str]:
    for language in options.languages or project.settings.languages:
        if language in project.settings.languages:
            yield language
        else:
            known = project.settings.languages
            message = f'the deck "{project.name}" does not come in "{language}"'
            diagnostics.error("language-unknown", message, None, did_you_mean(language, known))


def _may_hold_diagrams(sources: Sequence[SourceText]) -> bool:
    return any("dot" in source.text for source in sources)


def _drafts(
    texts: Sequence[tuple[DeckProject, str, tuple[SourceText, ...]]], options: Options, diagnostics: Diagnostics
) -> Iterator[_Draft]:
    themes: dict[tuple[Path, str], Theme | None] = {}
    rulers: dict[int, Ruler] = {}
    for project, language, sources in texts:
        found = Diagnostics()
        deck = read_deck(project, language, sources, found)
        whole = len(sources) == len(project.content_files(language))
        # A link may lead to a slide in a file that could not be expanded, which is told already.
        diagnostics.extend(item for item in found if whole or item.code != "link-target-missing")
        name = options.theme or project.settings.theme
        if (project.root, name) not in themes:
            themes[project.root, name] = _theme(project, name, diagnostics)
        theme = themes[project.root, name]
        if theme is not None:
            ruler = rulers.setdefault(id(theme), make_ruler(theme.fonts))
            yield _Draft(project, deck, theme, ruler, tuple(_diagram_sources(deck)))


def _theme(project: DeckProject, name: str, diagnostics: Diagnostics) -> Theme | None:
    def picture(path: str, span: Span) -> Image | None:
        data = project.read_bytes(path, span, diagnostics, base=span.path)
        return None if data is None else open_image(data, path, span, diagnostics)

    file = project.theme(name, project.settings.place("theme"), diagnostics)
    if file is None:
        return None
    return load_theme(name, file.text, file.path, diagnostics, project.parent_theme, pictures=picture)


def _diagram_sources(deck: Deck) -> Iterator[DiagramSource]:
    for slide in deck.slides:
        yield from _sources_in(slide.blocks)


def _sources_in(blocks: Sequence[Block]) -> Iterator[DiagramSource]:
    for block in blocks:
        match block:
            case DiagramBlock(source=source):
                yield source
            case Columns(columns=columns):
                for column in columns:
                    yield from _sources_in(column.blocks)
            case BulletList(items=items) | OrderedList(items=items):
                for item in items:
                    yield from _sources_in(item.blocks)
            case Quote() | Callout() | Takeaway():
                yield from _sources_in(block.blocks)
            case Paragraph() | Code() | Table() | Picture():
                pass
            case _:
                assert_never(block)


def _lay_out_diagrams(
    drafts: Sequence[_Draft], graphviz: Graphviz | None, diagnostics: Diagnostics
) -> Mapping[str, Diagram]:
    """The diagrams of all drafts in one theme go to Graphviz together; most builds have one theme.

    Without Graphviz there is no diagram: nothing in the text looked like one.
    """
    diagrams: dict[str, Diagram] = {}
    for theme in dict.fromkeys(id(draft.theme) for draft in drafts):
        group = [draft for draft in drafts if id(draft.theme) == theme]
        sources = [source for draft in group for source in draft.sources]
        if sources and graphviz:
            diagrams |= lay_out_diagrams(sources, group[0].theme, group[0].ruler, graphviz, diagnostics)
    return diagrams


def _finish(draft: _Draft, diagrams: Mapping[str, Diagram], diagnostics: Diagnostics) -> Built:
    from generator.check import check
    from generator.layout import lay_out

    found = Diagnostics()
    pages = lay_out(draft.deck, draft.theme, draft.ruler, diagrams, found)
    if not (found.errors or diagnostics.errors):
        # What earlier stages could not carry over is told already; the rules judge decks that are otherwise whole.
        found.extend(check(draft.deck, pages, draft.theme))
    diagnostics.extend(found)
    return Built(draft.project, draft.deck, draft.theme, pages, len(draft.sources))
