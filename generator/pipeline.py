"""A path in, finished decks out: the only place that knows the order of the stages.

    project -> expand -> read -> diagram -> layout -> check -> write

Every stage adds what it has to say to one `Diagnostics`, and a stage that has errors does not keep the others from
telling theirs. Nothing is written to disk here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.diagram import lay_out_diagrams, open_graphviz
from generator.expand import expand
from generator.geometry import Box
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
    Run,
    Table,
    Takeaway,
    plain_text,
)
from generator.model.deck import Deck, Slide
from generator.model.diagram import Diagram, DiagramSource
from generator.model.page import GroupFrame, Pages
from generator.model.source import DeckSettings, SourceText, language_tag
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


DOT_SUFFIXES = (".dot", ".gv")
"""What files are called that hold one diagram and no deck."""


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


@dataclass(frozen=True, slots=True)
class NamedDiagram:
    """A diagram of a deck in one language, before it is laid out."""

    draft: _Draft
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
        """What Jinja2 has left of what the author wrote."""
        return f"{self.block.source.dot.rstrip()}\n".encode()


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

    def pptx(self, modified: datetime, diagnostics: Diagnostics) -> bytes:
        """The finished .pptx: one slide with a title and the diagram alone, as large as that has room for."""
        from generator.layout import lay_out
        from generator.write.pptx import write_pptx

        named, draft = self.named, self.named.draft
        theme = replace(draft.theme, layouts=tuple(replace(one, footers=False) for one in draft.theme.layouts))
        full = "diagram-full" if theme.layout("diagram-full") else None
        slide = Slide(named.name, named.block.span, "content", (Run(named.title),), (named.block,), layout=full)
        deck = replace(draft.deck, title=named.title, slides=(slide,))
        pages = lay_out(deck, theme, draft.ruler, {named.block.source.key: self.diagram}, diagnostics)
        return write_pptx(pages, theme, modified=modified)


def lay_out_decks(path: Path, options: Options, diagnostics: Diagnostics) -> tuple[Built, ...]:
    """Every deck that `path` leads to, in every language asked for, laid out and checked.

    What could not be laid out is missing from the result and told in `diagnostics`. Raises ProgramMissingError when the
    Graphviz that was asked for is not there.
    """
    texts = _texts(path, options, diagnostics)
    drawn = any(_may_hold_diagrams(sources) for _, _, sources in texts)
    # The worker starts while the words are read, so that it is ready when the diagrams are known.
    with open_graphviz(options.graphviz) if drawn else nullcontext() as graphviz:
        drafts = tuple(_drafts(texts, options, diagnostics))
        diagrams = _lay_out_diagrams(drafts, graphviz, diagnostics)
    return tuple(_finish(draft, diagrams.get(id(draft.theme), {}), diagnostics) for draft in drafts)


def find_diagrams(path: Path, options: Options, diagnostics: Diagnostics) -> tuple[NamedDiagram, ...]:
    """Every diagram of the decks that `path` leads to, in every language asked for; or the one in a file of DOT."""
    if path.suffix.lower() in DOT_SUFFIXES:
        return tuple(_bare_diagrams(path, options, diagnostics))
    texts = _texts(path, options, diagnostics)
    return tuple(
        NamedDiagram(draft, slide, block)
        for draft in _drafts(texts, options, diagnostics)
        for slide in draft.deck.slides
        for block in _diagrams_in(slide.blocks)
    )


def draw_diagrams(
    wanted: Sequence[NamedDiagram], options: Options, diagnostics: Diagnostics
) -> tuple[DrawnDiagram, ...]:
    """The diagrams laid out, each at the size that its labels were measured at where the theme has that.

    What could not be laid out is missing from the result and told in `diagnostics`. Raises ProgramMissingError when the
    Graphviz that was asked for is not there.
    """
    drafts: dict[int, _Draft] = {}
    for one in wanted:
        drafts.setdefault(id(one.draft), one.draft)
    sources = {id(draft): tuple(one.block.source for one in wanted if one.draft is draft) for draft in drafts.values()}
    asked = [replace(draft, sources=sources[key]) for key, draft in drafts.items()]
    with open_graphviz(options.graphviz) if wanted else nullcontext() as graphviz:
        diagrams = _lay_out_diagrams(asked, graphviz, diagnostics)
    return tuple(
        DrawnDiagram(one, diagram, group)
        for one in wanted
        if (diagram := diagrams.get(id(one.draft.theme), {}).get(one.block.source.key))
        and (group := _draw(one, diagram, diagnostics))
    )


def _texts(
    path: Path, options: Options, diagnostics: Diagnostics
) -> list[tuple[DeckProject, str, tuple[SourceText, ...]]]:
    return [
        (project, language, expand(project, language, options.variables, diagnostics))
        for project in find_decks(path, diagnostics)
        for language in _languages(project, options, diagnostics)
    ]


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
            shown = tuple(block.source for slide in deck.slides for block in _diagrams_in(slide.blocks))
            yield _Draft(project, deck, theme, ruler, shown)


def _theme(project: DeckProject, name: str, diagnostics: Diagnostics) -> Theme | None:
    def picture(path: str, span: Span) -> Image | None:
        data = project.read_bytes(path, span, diagnostics, base=span.path)
        return None if data is None else open_image(data, path, span, diagnostics)

    file = project.theme(name, project.settings.place("theme"), diagnostics)
    if file is None:
        return None
    return load_theme(name, file.text, file.path, diagnostics, project.parent_theme, pictures=picture)


def _diagrams_in(blocks: Sequence[Block]) -> Iterator[DiagramBlock]:
    for block in blocks:
        match block:
            case DiagramBlock():
                yield block
            case Columns(columns=columns):
                for column in columns:
                    yield from _diagrams_in(column.blocks)
            case BulletList(items=items) | OrderedList(items=items):
                for item in items:
                    yield from _diagrams_in(item.blocks)
            case Quote() | Callout() | Takeaway():
                yield from _diagrams_in(block.blocks)
            case Paragraph() | Code() | Table() | Picture():
                pass
            case _:
                assert_never(block)


def _lay_out_diagrams(
    drafts: Sequence[_Draft], graphviz: Graphviz | None, diagnostics: Diagnostics
) -> Mapping[int, Mapping[str, Diagram]]:
    """By the identity of the draft's theme, then by key: no two projects share a theme, but they may share keys.

    The diagrams of all drafts in one theme go to Graphviz together; most builds have one theme. Without Graphviz there
    is no diagram: nothing in the text looked like one.
    """
    diagrams: dict[int, Mapping[str, Diagram]] = {}
    for theme in dict.fromkeys(id(draft.theme) for draft in drafts):
        group = [draft for draft in drafts if id(draft.theme) == theme]
        sources = [source for draft in group for source in draft.sources]
        if sources and graphviz:
            diagrams[theme] = _that_fit(sources, group[0].theme, group[0].ruler, graphviz, diagnostics)
    return diagrams


def _draw(named: NamedDiagram, diagram: Diagram, diagnostics: Diagnostics) -> GroupFrame | None:
    """At its natural size, or larger where its labels would be smaller than the theme's smallest."""
    from generator.layout.diagram import draw_diagram
    from generator.layout.diagram.scale import fit

    theme, size = named.draft.theme, diagram.size
    needed = fit(diagram, Box(0, 0, size.width, size.height), theme.diagram).needed
    scale = max(Fraction(1), needed)
    slot = Box(0, 0, ceil(size.width * scale), ceil(size.height * scale))
    alt = named.block.alt or diagram.alt
    return draw_diagram(diagram, slot, theme, named.block.key, alt, diagnostics)


def _bare_diagrams(path: Path, options: Options, diagnostics: Diagnostics) -> Iterator[NamedDiagram]:
    """A file of DOT as a deck of one slide, once in each language asked for."""
    project = _bare_project(path, options.languages or ("en",))
    file = project.read_text(path.name, None, diagnostics)
    theme = _theme(project, options.theme or project.settings.theme, diagnostics)
    if file is None or theme is None:
        return
    ruler = make_ruler(theme.fonts)
    name, span = path.stem, Span(file.path)
    spans = tuple(Span(file.path, line) for line in range(1, file.text.count("\n") + 2))
    for language in project.settings.languages:
        lang = language_tag(language)
        source = DiagramSource(f"{language}/{name}", name, file.text, span, spans, lang)
        block = DiagramBlock(name, span, source)
        slide = Slide(name, span, "content", (Run(name),), (block,))
        deck = Deck(name, language, lang, name, (slide,))
        yield NamedDiagram(_Draft(project, deck, theme, ruler, (source,)), slide, block)


def _bare_project(path: Path, languages: tuple[str, ...]) -> DeckProject:
    """A file that belongs to no deck, with the templates and themes that come along."""
    from generator.project.bundled import bundled
    from generator.project.places import BUNDLED, Mount, SearchPath, mount

    home = mount(path.parent)
    shipped = Mount((bundled() / "templates").resolve(), BUNDLED)
    settings = DeckSettings(Span(home.show(path.name)), languages=languages)
    return DeckProject(path.stem, home.folder, settings, SearchPath(home, None, shipped), path.name)


def _that_fit(
    sources: Sequence[DiagramSource], theme: Theme, ruler: Ruler, graphviz: Graphviz, diagnostics: Diagnostics
) -> Mapping[str, Diagram]:
    """The diagrams; one that no slide can hold is tried with its ranks along the other axis, and kept if that helps."""
    from generator.layout import has_room

    diagrams = lay_out_diagrams(sources, theme, ruler, graphviz, diagnostics)
    too_large = [
        replace(source, turned=True)
        for source in sources
        if source.key in diagrams and not has_room(diagrams[source.key], theme)
    ]
    if not too_large:
        return diagrams
    turned = lay_out_diagrams(too_large, theme, ruler, graphviz, Diagnostics())
    better = {key: diagram for key, diagram in turned.items() if has_room(diagram, theme)}
    for diagram in better.values():
        message = f'the diagram "{diagram.name}" fits no slide as it is; its ranks run along the other axis'
        diagnostics.warning("diagram-turned", message, diagram.span, "set rankdir yourself, or take fewer nodes")
    return {**diagrams, **better}


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
