"""A deck's content files in, Markdown with the place of each of its lines out; Jinja2 between, where there is any.

| module | does |
|---|---|
| `verbatim` | hides code from Jinja |
| `environment` | the sandbox, the search path, the limits |
| `scope` | the names that templates can use: `deck`, `vars`, `data`, `t()`, `diagram()`, `slide()` |
| `fields`, `slides` | slides made from data, and what their templates take |
| `marks` | where each line comes from |
| `dot` | quoting for diagram templates |
| `errors` | what a template raised, as a diagnostic |
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostic import Diagnostics, Span
from generator.expand.verbatim import has_jinja, hide
from generator.model.source import SourceText
from generator.project import DeckProject, TextFile
from generator.project.files import is_data


def expand(
    project: DeckProject, language: str, overrides: Mapping[str, object], diagnostics: Diagnostics
) -> tuple[SourceText, ...]:
    """The Markdown of a deck in one language, a text for each content file, in the order of the deck.

    `overrides` replace variables of the deck. A file that cannot be expanded is left out once that is reported. Jinja
    is not even loaded for a deck that has nothing for it.
    """
    files = [project.read_content(name, diagnostics) for name in project.content_files(language)]
    there = [file for file in files if file is not None]
    if not any(_is_made(file) for file in there):
        return tuple(_as_it_stands(file) for file in there)

    from generator.expand.render import Renderer

    renderer = Renderer(project, language, overrides, diagnostics)
    texts = (renderer.text(file) if _is_made(file) else _as_it_stands(file) for file in there)
    return tuple(text for text in texts if text is not None)


def _is_made(file: TextFile) -> bool:
    """Whether the file is more than Markdown."""
    return is_data(file) or (has_jinja(file.text) and has_jinja(hide(file.text)))


def _as_it_stands(file: TextFile) -> SourceText:
    count = file.text.count("\n") + 1
    spans = tuple(Span(file.path, line) for line in range(1, count + 1))
    return SourceText(file.path, file.text, spans, (True,) * count)
