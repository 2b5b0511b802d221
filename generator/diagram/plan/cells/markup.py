"""The text of an HTML-like label into a tree of elements, or one diagnostic at the place of the first mistake.

The rules are those of XML as Graphviz reads it: every element is closed, values stand in quotes, a lone ampersand is
one. Names are lower case here, as their case says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.diagnostic import did_you_mean
from generator.diagram.dot import Attribute, Place
from generator.diagram.labels import unescape_entities
from generator.diagram.report import Reporter

_PART = re.compile(
    r"<!--.*?-->"
    r"|<!\[CDATA\[(?P<verbatim>.*?)\]\]>"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*?)(?P<empty>/?)>",
    re.DOTALL,
)
_SETTING = re.compile(r"""\s*([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_NOT_SHOWN = re.compile("[\x00-\x1f]")

ELEMENTS = frozenset(
    ["table", "tr", "td", "hr", "vr", "img", "br", "font", "b", "i", "u", "o", "s", "sub", "sup"],
)
_DEEPEST = 64
"""Elements inside one another: more is a mistake, or an attack."""


@dataclass(frozen=True, slots=True)
class Element:
    """`settings` by their names in lower case; `place` is where the element begins."""

    name: str
    settings: Mapping[str, str]
    place: Place
    children: tuple[Child, ...] = ()


Child: TypeAlias = Element | str


@dataclass(slots=True)
class _Open:
    name: str
    settings: Mapping[str, str]
    place: Place
    children: list[Child] = field(default_factory=list["Child"])

    def closed(self) -> Element:
        return Element(self.name, self.settings, self.place, tuple(self.children))


class _Mistake(Exception):  # noqa: N818 - the author's
    def __init__(self, message: str, place: Place, hint: str | None = None) -> None:
        self.message, self.place, self.hint = message, place, hint
        super().__init__(message)


def read_markup(label: Attribute, reporter: Reporter) -> tuple[Child, ...] | None:
    """What the label holds, in order; None after `diagram-html-broken` has been reported."""
    try:
        return _read(label)
    except _Mistake as mistake:
        reporter.error("diagram-html-broken", mistake.message, mistake.place, mistake.hint)
        return None


def inside(place: Place, text: str, offset: int) -> Place:
    """The place of a character of an HTML-like label; `place` is that of its opening angle bracket."""
    before = text.count("\n", 0, offset)
    if not before:
        return Place(place.line, place.column + 1 + offset)
    return Place(place.line + before, offset - text.rfind("\n", 0, offset))


def _read(label: Attribute) -> tuple[Child, ...]:
    stack = [_Open("", {}, label.place)]
    text, end = label.text, 0
    for part in _PART.finditer(text):
        stack[-1].children.extend(_words(label, end, part.start()))
        end = part.end()
        if part["name"]:
            _element(label, part, stack)
        elif part["verbatim"]:
            stack[-1].children.append(part["verbatim"])
    stack[-1].children.extend(_words(label, end, len(text)))
    if len(stack) > 1:
        name = stack[-1].name
        raise _Mistake(f"<{name}> is not closed", stack[-1].place, f"</{name}>")
    return tuple(stack[0].children)


def _words(label: Attribute, start: int, end: int) -> Iterator[str]:
    words = label.text[start:end]
    if (lone := words.find("<")) >= 0:
        place = inside(label.place, label.text, start + lone)
        raise _Mistake("this angle bracket begins no element", place, "type &lt;")
    if shown := _NOT_SHOWN.sub("", words):
        yield unescape_entities(shown)


def _element(label: Attribute, part: re.Match[str], stack: list[_Open]) -> None:
    place = inside(label.place, label.text, part.start())
    name = part["name"].lower()
    if name not in ELEMENTS:
        raise _Mistake(f"labels have no element <{name}>", place, did_you_mean(name, ELEMENTS))
    if part["close"]:
        if stack[-1].name != name:
            opened = stack[-1].name
            hint = f"</{opened}> comes first" if opened else None
            raise _Mistake(f"</{name}> closes what is not open", place, hint)
        closed = stack.pop().closed()
        stack[-1].children.append(closed)
        return
    opened = _Open(name, _settings(part["rest"], name, place), place)
    if part["empty"]:
        stack[-1].children.append(opened.closed())
    elif len(stack) > _DEEPEST:
        raise _Mistake(f"elements stand at most {_DEEPEST} deep in one another", place)
    else:
        stack.append(opened)


def _settings(rest: str, name: str, place: Place) -> dict[str, str]:
    settings: dict[str, str] = {}
    end = 0
    for found in _SETTING.finditer(rest):
        if found.start() != end:
            break
        end = found.end()
        settings[found[1].lower()] = unescape_entities(found[2] if found[2] is not None else found[3])
    if rest[end:].strip():
        message = f'<{name}> has something that is no name="value": {rest[end:].strip()[:30]}'
        raise _Mistake(message, place, 'put the value in double quotes, as in border="0"')
    return settings
