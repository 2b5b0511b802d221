"""A content file with Jinja, or one with slides made from data, in; SourceText out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from generator.diagnostic import Diagnostics, Span
from generator.expand import scope, slides
from generator.expand.dot import dot_string, inches
from generator.expand.environment import Sources, Templates
from generator.expand.errors import report
from generator.expand.limits import Budget
from generator.expand.marks import transfer, unmarked
from generator.model.source import SourceText
from generator.project import DeckProject, TextFile
from generator.project.files import is_data


class Renderer:
    """Renders the files of one deck in one language.

    Everything is rendered twice: clean, which is the truth, and with marks, which gives the place of each line. Where
    the marks got in the way of a template (it compared or measured text), places are carried over from the lines that
    are equal in both.
    """

    def __init__(
        self, project: DeckProject, language: str, overrides: Mapping[str, object], diagnostics: Diagnostics
    ) -> None:
        self.project, self.diagnostics = project, diagnostics
        self.sources = Sources()
        self.clean = Templates(project, diagnostics, self.sources)
        self.marked = Templates(project, diagnostics, self.sources, plain=self.clean)
        values = scope.values(project, language, overrides, diagnostics)
        for environment in (self.clean, self.marked):
            functions = scope.functions(environment, project, diagnostics)
            environment.provide(values, functions, {"dot": dot_string, "inches": inches})

    def text(self, file: TextFile) -> SourceText | None:
        """The text of a content file; None once an error has been reported."""
        return self._slides(file) if is_data(file) else self._markdown(file)

    def _markdown(self, file: TextFile) -> SourceText | None:
        def render(environment: Templates) -> str:
            environment.budget = Budget()
            return environment.render(environment.template(file, file.path), {})

        text = self._try(file, lambda: render(self.clean))
        if text is None:
            return None
        marks = self.marked.marks
        assert marks is not None
        marked = self._quietly(lambda: render(self.marked))
        if marked is None:
            own = file.text.split("\n")
            places = [Span(file.path, line) for line in range(1, len(own) + 1)]
            return self._source_text(file, text, own, places)
        spans = marks.by_template(marked, Span(file.path))
        return self._source_text(file, text, unmarked(marked).split("\n"), spans)

    def _slides(self, file: TextFile) -> SourceText | None:
        self.sources.add(file)
        entries = slides.read_entries(file, self.project, self.diagnostics)
        made = [self._slide(file, entry) for entry in entries or ()]
        rendered = [slide for slide in made if slide is not None]
        if entries is None or len(rendered) < len(made):
            return None
        lines = [line for slide_lines, _ in rendered for line in slide_lines] or [""]
        spans = [span for _, slide_spans in rendered for span in slide_spans] or [Span(file.path)]
        return self._source_text(file, "\n".join(lines), lines, spans)

    def _slide(self, file: TextFile, entry: slides.Entry) -> tuple[list[str], list[Span]] | None:
        """The lines of a slide that is made from data, and their places; None once an error has been reported."""
        marks = self.marked.marks
        assert marks is not None
        self.clean.budget = Budget()
        text = self._try(file, lambda: slides.render(entry, self.clean, entry.values))
        if text is None:
            return None
        marked = self._quietly(lambda: slides.render(entry, self.clean, entry.marked(marks))) or text
        lines = text.split("\n")
        return lines, transfer(lines, unmarked(marked).split("\n"), marks.by_value(marked, entry.span))

    def _try(self, file: TextFile, render: Callable[[], str]) -> str | None:
        try:
            return render()
        except Exception as error:  # noqa: BLE001 - templates can raise anything; what is ours is raised again
            report(error, file.path, self.clean, self.project, self.diagnostics)
            return None

    def _quietly(self, render: Callable[[], str]) -> str | None:
        """Render for the places alone: what fails only because of the marks is no mistake of the author's."""
        try:
            return render()
        except Exception:  # noqa: BLE001
            return None

    def _source_text(self, file: TextFile, text: str, like: Sequence[str], places: Sequence[Span]) -> SourceText:
        lines = text.split("\n")
        spans = tuple(places if lines == list(like) else transfer(lines, like, places))
        verbatim = tuple(self.sources.line(span) == line for span, line in zip(spans, lines, strict=True))
        return SourceText(file.path, text, spans, verbatim)
