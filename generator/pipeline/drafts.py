"""A path in, decks on their way out: expanded, read, with their theme; and the diagrams of many, laid out at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.diagram import lay_out_diagrams
from generator.expand import expand
from generator.measure import make_ruler
from generator.measure.families import stand_in
from generator.model.blocks import (
    diagrams_in,
)
from generator.model.deck import Deck
from generator.model.diagram import Diagram, DiagramSource
from generator.model.image import Image
from generator.model.source import SourceText
from generator.model.text import FontRole, Ruler
from generator.model.theme import Theme
from generator.pipeline.options import Options
from generator.pipeline.pictures import DiagramPictures
from generator.project import DeckProject, find_decks
from generator.project.deck import THEME_SUFFIX
from generator.project.files import TextFile, read_text
from generator.project.places import shown as shown_path
from generator.read import read_deck
from generator.read.image import open_image
from generator.theme import load_theme

if TYPE_CHECKING:
    from generator.diagram.graphviz import Graphviz


@dataclass(frozen=True, slots=True)
class Draft:
    """One deck in one language on its way, with the diagrams that it shows.

    Not `on_slides`: the diagrams are files of their own, and no slide has to have room for them.
    """

    project: DeckProject
    deck: Deck
    theme: Theme
    ruler: Ruler
    sources: tuple[DiagramSource, ...]
    on_slides: bool = True


def expanded(
    path: Path, options: Options, diagnostics: Diagnostics
) -> list[tuple[DeckProject, str, tuple[SourceText, ...]]]:
    """Every deck that `path` leads to, in every language asked for, as Markdown."""
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


def drafts(
    texts: Sequence[tuple[DeckProject, str, tuple[SourceText, ...]]], options: Options, diagnostics: Diagnostics
) -> Iterator[Draft]:
    """The decks read, each with its theme; one whose theme cannot be had is left out, which is told."""
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
            themes[project.root, name] = theme_of(project, options.theme, diagnostics)
        theme = themes[project.root, name]
        if theme is not None:
            ruler = rulers.setdefault(id(theme), make_ruler(theme.fonts))
            shown = tuple(block.source for slide in deck.slides for block in diagrams_in(slide.blocks))
            yield Draft(project, deck, theme, ruler, shown)


def theme_of(project: DeckProject, asked: str | None, diagnostics: Diagnostics) -> Theme | None:
    """The theme that is `asked` for, else the deck's own, with its pictures; None when it is wrong or not there.

    A name is looked for along the deck's search path. A path that ends with `.yaml` counts from the current folder
    where it is asked for, and from the deck's where that names it.
    """

    def picture(path: str, span: Span) -> Image | None:
        data = project.read_bytes(path, span, diagnostics, base=span.path)
        return None if data is None else open_image(data, path, span, diagnostics)

    name = asked or project.settings.theme
    if asked and asked.endswith(THEME_SUFFIX):
        file = _file_of(Path(asked), diagnostics)
    else:
        file = project.theme(name, project.settings.place("theme"), diagnostics)
    if file is None:
        return None
    return load_theme(
        Path(name).stem,
        file.text,
        file.path,
        diagnostics,
        project.parent_theme,
        pictures=picture,
        measured_as=_measured_as,
    )


def _measured_as(family: str, role: FontRole) -> str | None:
    """What a family is measured by, in words, where its own widths are not known."""
    known = stand_in(family)
    if role == "mono":
        return "Consolas" if known.approximate else None
    name = {"humanist": "Calibri", "grotesque": "Arial", "mono": "Consolas"}[known.face]
    return f"{name} at {known.percent} %" if known.approximate else None


def _file_of(path: Path, diagnostics: Diagnostics) -> TextFile | None:
    if path.is_file():
        return read_text(path, shown_path(path), None, diagnostics)
    beside = [entry.name for entry in sorted(path.parent.glob(f"*{THEME_SUFFIX}"))]
    diagnostics.error("theme-unknown", f'no theme "{path}"', None, did_you_mean(path.name, beside))
    return None


def lay_out_drafts(
    drafts: Sequence[Draft], graphviz: Graphviz | None, diagnostics: Diagnostics
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
            diagrams[theme] = _that_fit(sources, group[0], graphviz, diagnostics)
    return diagrams


def _that_fit(
    sources: Sequence[DiagramSource], draft: Draft, graphviz: Graphviz, diagnostics: Diagnostics
) -> Mapping[str, Diagram]:
    """The diagrams, in the draft's theme; one that no slide can hold is kept with its ranks along the other axis."""
    from generator.layout import has_room

    theme, ruler, pictures = draft.theme, draft.ruler, DiagramPictures(draft.project)
    diagrams = lay_out_diagrams(sources, theme, ruler, graphviz, diagnostics, pictures)
    too_large = [
        replace(source, turned=True)
        for source in sources
        if source.key in diagrams and not has_room(diagrams[source.key], theme)
    ]
    if not (too_large and draft.on_slides):
        return diagrams
    turned = lay_out_diagrams(too_large, theme, ruler, graphviz, Diagnostics(), pictures)
    better = {key: diagram for key, diagram in turned.items() if has_room(diagram, theme)}
    for diagram in better.values():
        message = f'the diagram "{diagram.name}" fits no slide as it is; its ranks run along the other axis'
        diagnostics.warning("diagram-turned", message, diagram.span, "set rankdir yourself, or take fewer nodes")
    return {**diagrams, **better}
