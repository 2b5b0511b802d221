"""A file of DOT that belongs to no deck in, a deck of a slide for each graph out, once in each language asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.diagnostic import Diagnostics, Span
from generator.diagram.dot import DotError, parse
from generator.dotfile import MAX_BYTES, decode_dot, split_graphs
from generator.measure import make_ruler
from generator.model.blocks import DiagramBlock, Run
from generator.model.deck import Deck, Slide
from generator.model.diagram import DiagramSource
from generator.model.source import DeckSettings, language_tag
from generator.pipeline.drafts import Draft, theme_of
from generator.pipeline.options import Options
from generator.project import DeckProject


def bare_drafts(path: Path, options: Options, diagnostics: Diagnostics) -> Iterator[Draft]:
    """Each graph is a slide and a diagram of its own; a single one is called as its file is.

    One of several is called as its author has called it, else `<file>-1`, `<file>-2` …, by its place in the file.
    """
    project = _bare_project(path, options.languages or ("en",))
    data = project.read_bytes(path.name, None, diagnostics)
    theme = theme_of(project, options.theme, diagnostics)
    shown = project.settings.span.path
    if data is not None and len(data) > MAX_BYTES:
        diagnostics.error("file-too-large", f"expected at most {MAX_BYTES // 1_000_000} MB of DOT", Span(shown))
        return
    if data is None or theme is None:
        return
    file = decode_dot(data)
    if file.encoding == "latin-1-guessed":
        message = "the file is not UTF-8: it is read as Latin-1"
        place = Span(shown, *file.wrong) if file.wrong else Span(shown)
        diagnostics.warning("encoding-guessed", message, place, "save it as UTF-8, or say charset=latin1")
    parts = split_graphs(file.text)
    lines = tuple(Span(shown, row) for row in range(1, file.text.count("\n") + 2))
    names = _names(path.stem, [part.text for part in parts])
    ruler = make_ruler(theme.fonts)
    for language in project.settings.languages:
        lang = language_tag(language)
        slides: list[Slide] = []
        for part, name in zip(parts, names, strict=True):
            spans = part.spans(lines)
            source = DiagramSource(f"{language}/{name}", name, part.text, spans[0], spans, lang)
            block = DiagramBlock(name, spans[0], source)
            slides.append(Slide(name, spans[0], "content", (Run(name),), (block,)))
        sources = tuple(block.source for slide in slides for block in slide.blocks if isinstance(block, DiagramBlock))
        deck = Deck(path.stem, language, lang, path.stem, tuple(slides))
        yield Draft(project, deck, theme, ruler, sources, on_slides=False)


def _names(stem: str, texts: list[str]) -> list[str]:
    """No name twice: a graph whose name is taken, as far as a file's name can tell, is counted instead."""
    if len(texts) == 1:
        return [stem]
    names: list[str] = []
    taken: set[str] = set()
    for index, text in enumerate(texts, 1):
        own = _graph_name(text)
        name = own if own and own.casefold() not in taken else f"{stem}-{index}"
        taken.add(name.casefold())
        names.append(name)
    return names


def _graph_name(text: str) -> str:
    """What the author calls the graph; nothing where the text is no graph, which is told when it is laid out."""
    try:
        return parse(text).name
    except DotError:
        return ""


def _bare_project(path: Path, languages: tuple[str, ...]) -> DeckProject:
    """A file that belongs to no deck, with the templates and themes that come along."""
    from generator.project.bundled import bundled
    from generator.project.places import BUNDLED, Mount, SearchPath, mount

    home = mount(path.parent)
    shipped = Mount((bundled() / "templates").resolve(), BUNDLED)
    settings = DeckSettings(Span(home.show(path.name)), languages=languages)
    return DeckProject(path.stem, home.folder, settings, SearchPath(home, None, shipped), path.name)
