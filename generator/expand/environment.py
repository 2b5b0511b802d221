"""The search path of a deck in, a Jinja environment out: sandboxed, strict, bounded, and with a line map if wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import cast

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound, Undefined, UndefinedError
from jinja2.exceptions import TemplateRuntimeError
from jinja2.filters import do_center, do_indent
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from generator.diagnostic import Diagnostics, Span
from generator.expand.instrument import Instrument
from generator.expand.limits import Budget, bound_call, bound_operation, bound_pattern, bound_size, bounded, formatted
from generator.expand.marks import Marks
from generator.expand.trouble import RefusedError, ReportedError
from generator.expand.verbatim import hide
from generator.project import DeckProject, TextFile


class UnknownNameError(UndefinedError):
    """A name that is not defined: `name` is missing in `owner`, or in scope where there is no owner."""

    def __init__(self, name: object, owner: object, message: str | None = None) -> None:
        self.name, self.owner, self.has_owner = name, owner, owner is not missing
        super().__init__(message)


class _Unknown(StrictUndefined):
    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        if exc is UndefinedError and hint is None:
            exc = cast("type[TemplateRuntimeError]", partial(UnknownNameError, name, obj))
        super().__init__(hint, obj, name, exc)


@dataclass(slots=True)
class Sources:
    """The text of every template that was used, by what messages call it."""

    texts: dict[str, str] = field(default_factory=dict[str, str])
    lines: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def add(self, file: TextFile) -> None:
        self.texts[file.path] = file.text
        self.lines[file.path] = file.text.split("\n")

    def line(self, span: Span) -> str | None:
        """The line at a place, None where there is none."""
        lines = self.lines.get(span.path, [])
        return lines[span.line - 1] if span.line <= len(lines) else None


class Templates(ImmutableSandboxedEnvironment):
    """Jinja over a deck's files.

    With `plain`, everything that is rendered carries `marks` from which its lines can be mapped, and `plain` is the
    environment that renders without.
    """

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(
        self, project: DeckProject, diagnostics: Diagnostics, sources: Sources, plain: Templates | None = None
    ) -> None:
        super().__init__(
            comment_start_string="<#",
            comment_end_string="#>",
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            undefined=_Unknown,
            finalize=_printable,
            loader=_Files(project, diagnostics),
            auto_reload=False,
        )
        self.sources = sources
        self.plain = plain
        self.marks = None if plain is None else Marks()
        self.budget = Budget()
        # Both make things up: the same input would not give the same bytes.
        del self.globals["lipsum"], self.filters["random"]
        self.filters.update(center=bounded(do_center), indent=bounded(do_indent), format=formatted)

    def provide(
        self, names: Mapping[str, object], functions: Mapping[str, object], filters: Mapping[str, Callable[..., str]]
    ) -> None:
        """Let every template use these."""
        known = cast("dict[str, object]", self.globals)
        known.update(names)
        known.update(functions)
        self.filters.update(filters)

    def render(self, template: Template, values: Mapping[str, object]) -> str:
        """What the template comes to; RefusedError when it grows too large."""
        parts: list[str] = []
        for part in template.generate(values):
            self.budget.write(part)
            parts.append(part)
        return "".join(parts)

    def template(self, file: TextFile, name: str) -> Template:
        """The template that a text is."""
        self.sources.add(file)
        markdown = not name.endswith(".dot.j2")
        tree = self.parse(hide(file.text) if markdown else file.text, name, file.path)
        Instrument(file.path, self.marks).visit(tree)
        code = self.compile(tree, name, file.path)
        return self.template_class.from_code(self, code, self.make_globals(None))

    def step(self) -> str:
        """Count a step; every loop, macro, block and template calls this."""
        self.budget.step()
        return ""

    def concatenate(self, *values: object) -> str:
        """What the operator `~` gives."""
        texts = [str(value) for value in values]
        bound_size(sum(map(len, texts)))
        return "".join(texts)

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        bound_operation(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: object, /, *args: object, **kwargs: object) -> object:  # noqa: N805
        bound_call(__obj, args)
        return super().call(__context, __obj, *args, **kwargs)

    def wrap_str_format(self, value: object) -> Callable[..., str] | None:
        """`format` and `format_map` of a text, which Jinja guards, for patterns without large widths."""
        guarded = super().wrap_str_format(value)
        if guarded is not None:
            bound_pattern(str(getattr(value, "__self__", "")))
        return guarded

    def getattr(self, obj: object, attribute: str) -> object:
        """What a mapping has under a name goes before the methods of mappings: `row.items` is a value."""
        if isinstance(obj, Mapping) and attribute in obj:
            return cast("Mapping[str, object]", obj)[attribute]
        return super().getattr(obj, attribute)


class _Files(BaseLoader):
    """Templates from the search path, and never from outside it."""

    def __init__(self, project: DeckProject, diagnostics: Diagnostics) -> None:
        self.project, self.diagnostics = project, diagnostics

    def load(self, environment: Environment, name: str, globals: object = None) -> Template:  # noqa: A002, ARG002
        assert isinstance(environment, Templates)
        found = self.project.places.find(name)
        if found == "missing":
            raise TemplateNotFound(name)
        if found == "outside":
            message = f'"{name}" leads out of the folders that this deck may read'
            raise RefusedError("path-outside", message, "put the file into the deck's folder", name)
        file = self.project.read_text(name, None, self.diagnostics)
        if file is None:
            raise ReportedError
        return environment.template(file, name)


def _printable(value: object) -> object:
    """Refuse to print what would come out as Python's notation."""
    if isinstance(value, Undefined | str | int | float):
        return value
    hint = None
    match value:
        case None:
            found = "nothing"
        case Mapping():
            found = "keys with values"
        case list() | tuple() | set():
            found, hint = "a list", '{{ … | join(", ") }}'
        case _ if callable(value):
            found = "a function"
        case _:
            return value
    raise RefusedError("jinja-value", f"expected words or a number to print, found {found}", hint)
