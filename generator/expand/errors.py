"""What a template raised in, a diagnostic at the innermost line of the author's templates out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from generator.diagnostic import Diagnostic, Diagnostics, Span, did_you_mean
from generator.expand.environment import Sources, Templates, UnknownNameError
from generator.expand.trouble import RefusedError, ReportedError
from generator.project import DeckProject

_RARE = ("cycler", "dict", "joiner", "namespace")
"""Functions of Jinja's own that nobody means by mistake."""
_OURS = str(Path(__file__).parents[1])


@dataclass(frozen=True, slots=True)
class _Frame:
    path: str
    line: int
    names: tuple[str, ...]


def report(error: Exception, path: str, environment: Templates, project: DeckProject, diagnostics: Diagnostics) -> None:
    """Say what went wrong while the content file `path` was rendered.

    Errors: `jinja-syntax`, `jinja-undefined`, `template-missing`, `jinja-unsafe`, `jinja-error`, and those of
    RefusedError. Raises `error` again when it comes from this program itself.
    """
    if isinstance(error, ReportedError):
        return
    sources = environment.sources
    frames = list(_frames(error.__traceback__, sources)) or [_Frame(path, 1, ())]
    inner = frames[-1]
    code, message, hint, word = "jinja-error", _sentence(_own_words(error)), None, None
    match error:
        case TemplateSyntaxError():
            inner = _Frame(error.filename or path, error.lineno, ())
            code = "jinja-syntax"
            message, hint, word = _syntax(error, environment)
        case RefusedError():
            code, message, hint, word = error.code, error.message, error.hint, error.word
        case UnknownNameError():
            code = "jinja-undefined"
            message, hint, word = _undefined(error, inner, sources)
        case UndefinedError():
            code = "jinja-undefined"
        case TemplateNotFound():
            wanted = str(error.name or error.message)
            code, message, word = "template-missing", f'there is no template "{wanted}"', wanted
            hint = _near_template(wanted, inner.path, project)
        case SecurityError():
            code, word = "jinja-unsafe", _quoted(str(error))
        case RecursionError():
            message = "templates call each other without end"
        case _ if _is_ours(error.__traceback__):
            raise error
        case _:
            pass
    place = _place(inner, word, sources)
    outer = frames[0]
    if outer.path != inner.path:
        message += f" (used in {outer.path}:{outer.line})"
    diagnostics.add(Diagnostic(code, "error", message, place, hint))


def _frames(traceback: TracebackType | None, sources: Sources) -> Iterator[_Frame]:
    while traceback is not None:
        path = traceback.tb_frame.f_code.co_filename
        if path in sources.texts:
            names = tuple(name for name in traceback.tb_frame.f_locals if isinstance(name, str))  # pyright: ignore[reportUnnecessaryIsInstance]
            yield _Frame(path, traceback.tb_lineno, names)
        traceback = traceback.tb_next


def _is_ours(traceback: TracebackType | None) -> bool:
    """Whether the last step before the error was in this program, and not in a template or a library."""
    path = ""
    while traceback is not None:
        path, traceback = traceback.tb_frame.f_code.co_filename, traceback.tb_next
    return path.startswith(_OURS)


def _syntax(error: TemplateSyntaxError, environment: Templates) -> tuple[str, str | None, str | None]:
    text = str(error.message or "")
    if found := re.match(r"No (filter|test) named '(.*)'", text):
        known: Iterable[str] = environment.filters if found[1] == "filter" else environment.tests
        return f'no {found[1]} "{found[2]}"', did_you_mean(found[2], known), found[2]
    if found := re.match(r"Unexpected end of template\. .* is '(\w+)'", text):
        return f'the statement "{found[1]}" is not ended', f"{{% end{found[1]} %}}", None
    if found := re.match(r"Encountered unknown tag '(.*?)'", text):
        wanted = re.search(r"following tags: (.*?)\.(?: |$)", text)
        known = re.findall(r"'(\w+)'", wanted[1]) if wanted else ("for", "if", "include", "import", "macro", "set")
        return f'no statement "{found[1]}" here', did_you_mean(found[1], known), found[1]
    return _sentence(text), None, _quoted(text)


def _undefined(error: UnknownNameError, frame: _Frame, sources: Sources) -> tuple[str, str | None, str | None]:
    name = str(error.name)
    if not error.has_owner:
        known = [known for known in frame.names if known not in _RARE]
        return f'no name "{name}" here', did_you_mean(name, known), name
    owner: Any = error.owner
    known = [str(key) for key in owner] if isinstance(owner, dict) else []  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    region = _region(frame, sources)
    expression = re.search(rf"""([\w.]+)(?:\.|\[\s*["']?){re.escape(name)}\b""", region)
    subject = f'"{expression[1]}" has' if expression else "there is"
    return f'{subject} no "{name}"', did_you_mean(name, known), name


def _near_template(wanted: str, base: str, project: DeckProject) -> str | None:
    """The nearest name in the same folder; the whole name when only the way to it is missing."""
    beside = project.places.find(wanted, base)
    if not isinstance(beside, str):
        name = beside.path.relative_to(project.root).as_posix() if beside.path.is_relative_to(project.root) else None
        return f'did you mean "{name}"?' if name else None
    return did_you_mean(wanted, project.places.neighbours(wanted))


def _sentence(text: str) -> str:
    """A message of Jinja's or Python's as one of ours: lower case, no full stop, one line."""
    parts = [part[:1].lower() + part[1:] for part in re.split(r"\.\s+", " ".join(text.split()).rstrip("."))]
    return "; ".join(parts)


def _own_words(error: Exception) -> str:
    """What the error says, without the inner name of a function of ours."""
    return re.sub(r"\w+\.<locals>\.", "", str(error)) or type(error).__name__


def _quoted(text: str) -> str | None:
    found = re.search(r"'([^']+)'", text)
    return found[1] if found else None


def _region(frame: _Frame, sources: Sources) -> str:
    """The line, and those after it that the last tag on it goes on to."""
    lines = sources.texts.get(frame.path, "").split("\n")[frame.line - 1 :]
    if not lines:
        return ""
    rest = "\n".join(lines)
    opened = max(lines[0].rfind("{{"), lines[0].rfind("{%"))
    closed = re.compile(r"[%}]\}").search(rest, max(opened, 0)) if opened >= 0 else None
    return rest[: max(len(lines[0]), closed.end() if closed else 0)]


def _place(frame: _Frame, word: str | None, sources: Sources) -> Span:
    """The word in the frame's line, else the first tag there, else the line."""
    region = _region(frame, sources)
    tag = re.search(r"\{[{%]|<#", region)
    start = tag.start() if tag else 0
    found = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").search(region, start) if word else None
    offset = found.start() if found else start
    before = region[:offset]
    return Span(frame.path, frame.line + before.count("\n"), offset - before.rfind("\n"))
