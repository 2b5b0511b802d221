"""YAML text in, a tree of typed values that know their place out.

Built from parser events and never by recursion, and every alias is weighed, so that no nesting, alias or tag of a
stranger's file can exhaust the stack or the memory. Words stay words: only what JSON calls a number, `true`, `false`
and `null` are typed, so that `no` is Norwegian and `2026-10-01` is what was written.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeAlias

from generator.diagnostic import Diagnostics, Span

if TYPE_CHECKING:
    import yaml

MAX_DEPTH = 50
MAX_NODES = 200_000

YamlValue: TypeAlias = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class YamlScalar:
    """One value, and the text that it was written as."""

    value: YamlValue
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class YamlList:
    items: tuple[YamlNode, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class YamlMapping:
    """A mapping in the order of the file; `keys` has what each key was written as, and where."""

    values: Mapping[str, YamlNode]
    keys: Mapping[str, YamlScalar]
    span: Span


YamlNode: TypeAlias = YamlScalar | YamlList | YamlMapping


def load_yaml(text: str, path: str, diagnostics: Diagnostics) -> YamlNode | None:
    """The one document that the text holds, None once an error has been reported; an empty text is a null.

    `<<` merges mappings as YAML 1.1 has it. Errors, each at its place: `yaml-syntax` for what is not YAML, has tags, is
    nested deeper than `MAX_DEPTH` or grows beyond `MAX_NODES` values; `yaml-key-repeated`.
    """
    import yaml

    builder = _Builder(path)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        place = builder.span(error.problem_mark) if error.problem_mark else Span(path)
        begun = error.context_mark.line + 1 if error.context_mark else place.line
        hint = f"look from line {begun} on" if begun < place.line else None
        diagnostics.error("yaml-syntax", f"this is not YAML: {error.problem or error}", place, hint)
        return None
    except yaml.reader.ReaderError as error:
        _report_character(text, path, str(error.reason), diagnostics)
        return None
    except _RefusedError as refused:
        diagnostics.error(refused.code, refused.message, refused.span)
        return None
    return builder.result or YamlScalar(None, "", Span(path))


def load_mapping(text: str, path: str, diagnostics: Diagnostics, code: str, expected: str) -> YamlMapping | None:
    """The mapping that the text holds, None once an error has been reported; an empty text is an empty mapping.

    Errors: those of `load_yaml`, and `code` for anything else than what was `expected`.
    """
    node = load_yaml(text, path, diagnostics)
    match node:
        case None | YamlMapping():
            return node
        case YamlScalar(None):
            return YamlMapping({}, {}, Span(path))
        case YamlScalar() | YamlList():
            diagnostics.error(code, f"expected {expected}, found {kind_of(node)}", node.span)
            return None


def plain(node: YamlNode) -> object:
    """The value without its places: dict, list, str, int, float, bool or None. Shared parts stay shared."""
    done: dict[int, object] = {}

    def value(node: YamlNode) -> object:
        if isinstance(node, YamlScalar):
            return node.value
        if id(node) not in done:
            match node:
                case YamlList(items):
                    done[id(node)] = [value(item) for item in items]
                case YamlMapping(values, keys):
                    done[id(node)] = {_plain_key(keys[key]): value(item) for key, item in values.items()}
        return done[id(node)]

    return value(node)


def kind_of(node: YamlNode) -> str:
    """What to call a value in a message."""
    match node:
        case YamlScalar(None):
            return "nothing"
        case YamlScalar(_, text):
            return f'"{text}"' if len(text) <= 40 and text.isprintable() else "a longer text"
        case YamlList(items):
            return f"a list of {len(items)}"
        case YamlMapping():
            return "keys with values"


def _plain_key(key: YamlScalar) -> object:
    return key.value if isinstance(key.value, int) and not isinstance(key.value, bool) else key.text


_NUMBER = re.compile(r"-?(?:(?:0|[1-9]\d{0,29})(\.\d+)?|(\.\d+))([eE][-+]?\d{1,3})?", re.ASCII)
_WORDS: Mapping[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}


def _typed(text: str) -> YamlValue:
    if text in _WORDS:
        return _WORDS[text]
    number = _NUMBER.fullmatch(text)
    if number is None:
        return text
    if not any(number.groups()):
        return int(text)
    return float(text) if math.isfinite(float(text)) else text


class _Mark(Protocol):
    """What the two parsers' marks have in common; they count from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


class _RefusedError(Exception):
    def __init__(self, code: str, message: str, span: Span) -> None:
        self.code, self.message, self.span = code, message, span
        super().__init__(message)


def _events(text: str) -> Iterator[yaml.Event]:
    import yaml

    yield from yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


_FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What a YAML file cannot hold (YAML 1.1, 5.1)."""


def _report_character(text: str, path: str, reason: str, diagnostics: Diagnostics) -> None:
    """The place is looked for anew: one of the two parsers counts characters and the other one bytes."""
    found = _FORBIDDEN.search(text)
    if found is None:
        diagnostics.error("yaml-syntax", f"this is not YAML: {reason}", Span(path))
        return
    before = text[: found.start()]
    place = Span(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    diagnostics.error("yaml-syntax", f"this is not YAML: the character U+{ord(found[0]):04X}", place)


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet. `key` waits for its value.

    `weight` counts the values inside and `height` the levels, with what aliases stand for.
    """

    span: Span
    anchor: str | None
    mapping: bool
    items: list[YamlNode] = field(default_factory=list["YamlNode"])
    values: dict[str, YamlNode] = field(default_factory=dict[str, "YamlNode"])
    keys: dict[str, YamlScalar] = field(default_factory=dict[str, YamlScalar])
    merged: list[tuple[YamlNode, Span]] = field(default_factory=list[tuple["YamlNode", Span]])
    key: YamlScalar | None = None
    weight: int = 1
    height: int = 1

    def close(self) -> YamlNode:
        if not self.mapping:
            return YamlList(tuple(self.items), self.span)
        for node, span in self.merged:
            for base in node.items if isinstance(node, YamlList) else (node,):
                if not isinstance(base, YamlMapping):
                    raise _RefusedError("yaml-syntax", 'expected keys with values after "<<"', span)
                self.values = {**base.values, **self.values}
                self.keys = {**base.keys, **self.keys}
        return YamlMapping(self.values, self.keys, self.span)


@dataclass(slots=True)
class _Builder:
    path: str
    open: list[_Open] = field(default_factory=list[_Open])
    anchors: dict[str, tuple[YamlNode, int, int]] = field(default_factory=dict[str, tuple["YamlNode", int, int]])
    result: YamlNode | None = None

    def span(self, mark: _Mark) -> Span:
        return Span(self.path, mark.line + 1, mark.column + 1)

    def take(self, event: yaml.Event) -> None:
        import yaml

        place = self.span(event.start_mark) if event.start_mark else Span(self.path)
        match event:
            case yaml.ScalarEvent():
                self.refuse_tag(event.tag, place)
                quoted = not event.implicit[0]
                if event.value == "<<" and not quoted and self.awaits_key():
                    self.open[-1].key = YamlScalar(None, "<<", place)
                    return
                scalar = YamlScalar(event.value if quoted else _typed(event.value), event.value, place)
                self.put(scalar, place, event.anchor)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self.refuse_tag(event.tag, place)
                if self.awaits_key():
                    raise _RefusedError("yaml-syntax", "expected a word as the key", place)
                self.open.append(_Open(place, event.anchor, isinstance(event, yaml.MappingStartEvent)))
                self.refuse_depth(0, place)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                closed = self.open.pop()
                self.put(closed.close(), closed.span, closed.anchor, closed.weight, closed.height)
            case yaml.AliasEvent():
                if event.anchor not in self.anchors:
                    raise _RefusedError("yaml-syntax", f'expected "&{event.anchor}" before "*{event.anchor}"', place)
                node, weight, height = self.anchors[event.anchor]
                self.put(node, place, None, weight, height)
            case yaml.DocumentStartEvent() if self.result is not None:
                raise _RefusedError("yaml-syntax", "expected one document in the file", place)
            case _:
                pass

    def put(self, node: YamlNode, place: Span, anchor: str | None, weight: int = 1, height: int = 0) -> None:
        """Hand a finished value to the collection that is open; `place` is where the value, or its alias, stands."""
        if anchor is not None:
            self.anchors[anchor] = (node, weight, height)
        if not self.open:
            self.result = node
            return
        parent = self.open[-1]
        parent.weight += weight
        parent.height = max(parent.height, height + 1)
        self.refuse_depth(height, place)
        if parent.weight > MAX_NODES:
            raise _RefusedError("yaml-syntax", f"expected at most {MAX_NODES} values", place)
        if not parent.mapping:
            parent.items.append(node)
        elif parent.key is None:
            if not isinstance(node, YamlScalar):
                raise _RefusedError("yaml-syntax", "expected a word as the key", place)
            if node.text in parent.keys:
                raise _RefusedError("yaml-key-repeated", f'expected each key once, "{node.text}" comes twice', place)
            parent.key = parent.keys[node.text] = node
        else:
            if parent.key is parent.keys.get(parent.key.text):
                parent.values[parent.key.text] = node
            else:
                parent.merged.append((node, place))
            parent.key = None

    def awaits_key(self) -> bool:
        return bool(self.open) and self.open[-1].mapping and self.open[-1].key is None

    def refuse_depth(self, height: int, place: Span) -> None:
        if len(self.open) + height > MAX_DEPTH:
            raise _RefusedError("yaml-syntax", f"expected at most {MAX_DEPTH} levels of nesting", place)

    def refuse_tag(self, tag: str | None, place: Span) -> None:
        if tag is not None:
            raise _RefusedError("yaml-syntax", f'expected a value without the tag "{tag}"', place)
