"""YAML text in, a tree of values that know their place out.

The tree is built from parser events and never by recursion, so that no nesting, alias or tag of a stranger's file can
exhaust the stack or the memory. Scalars stay text: `dk1: 172033` is a colour here, not a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeAlias

from generator.diagnostic import Diagnostics, Span

if TYPE_CHECKING:
    import yaml

MAX_DEPTH = 20
MAX_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as it was typed; `quoted` when it stood in quotes or was a block of text."""

    text: str
    quoted: bool
    span: Span

    @property
    def empty(self) -> bool:
        return not self.quoted and self.text in ("", "~", "null")


@dataclass(frozen=True, slots=True)
class Items:
    """A sequence."""

    items: tuple[Tree, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping, in the order of the file; `places` has the span of each key."""

    values: Mapping[str, Tree]
    places: Mapping[str, Span]
    span: Span


Tree: TypeAlias = Scalar | Items | Entries


def read_tree(text: str, path: str, diagnostics: Diagnostics) -> Entries | None:
    """The mapping that the text holds; an empty text is an empty mapping.

    Errors: `theme-syntax` for what is not YAML, `theme-value` for a file that is not a mapping, and for aliases, tags,
    repeated keys and nesting beyond `MAX_DEPTH`, none of which a theme needs.
    """
    import yaml

    if len(text) > MAX_CHARACTERS:
        diagnostics.error("theme-syntax", f"expected a theme of at most {MAX_CHARACTERS} characters", Span(path))
        return None
    builder = _Builder(path, diagnostics)
    try:
        for event in _events(text):
            if not builder.take(event):
                return None
    except yaml.MarkedYAMLError as error:
        place = builder.span(error.problem_mark) if error.problem_mark else Span(path)
        diagnostics.error("theme-syntax", f"this is not YAML: {error.problem or error}", place)
        return None
    except yaml.YAMLError as error:
        diagnostics.error("theme-syntax", f"this is not YAML: {' '.join(str(error).split())}", Span(path))
        return None
    match builder.result:
        case Entries():
            return builder.result
        case Scalar(empty=True) | None:
            return Entries({}, {}, Span(path))
        case Scalar() | Items():
            diagnostics.error("theme-value", "expected a mapping of theme keys", builder.result.span)
            return None


def merge(base: Tree, over: Tree) -> Tree:
    """`over` laid on `base`: mappings are merged key by key, what is left empty stays, all else is replaced."""
    match base, over:
        case _, Scalar(empty=True):
            return base
        case Entries(), Entries():
            values = dict(base.values)
            for key, value in over.values.items():
                values[key] = merge(values[key], value) if key in values else value
            return Entries(values, {**base.places, **over.places}, over.span)
        case _:
            return over


class _Mark(Protocol):
    """What the two parsers' marks have in common; they count from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


def _events(text: str) -> Iterator[yaml.Event]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    yield from yaml.parse(text, Loader=loader)


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet; `key` waits for its value."""

    span: Span
    mapping: bool
    items: list[Tree] = field(default_factory=list["Tree"])
    values: dict[str, Tree] = field(default_factory=dict[str, "Tree"])
    places: dict[str, Span] = field(default_factory=dict[str, Span])
    key: str | None = None

    def close(self) -> Tree:
        return Entries(self.values, self.places, self.span) if self.mapping else Items(tuple(self.items), self.span)


@dataclass(slots=True)
class _Builder:
    path: str
    diagnostics: Diagnostics
    open: list[_Open] = field(default_factory=list[_Open])
    result: Tree | None = None

    def span(self, mark: _Mark) -> Span:
        return Span(self.path, mark.line + 1, mark.column + 1)

    def take(self, event: yaml.Event) -> bool:
        """Whether reading may go on."""
        import yaml

        place = self.span(event.start_mark) if event.start_mark else Span(self.path)
        match event:
            case yaml.ScalarEvent():
                plain, _ = event.implicit
                if event.tag is not None:
                    return self.refuse(f'expected a value without the tag "{event.tag}"', place)
                return self.put(Scalar(event.value, not plain, place))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                if event.tag is not None:
                    return self.refuse(f'expected a value without the tag "{event.tag}"', place)
                if len(self.open) == MAX_DEPTH:
                    return self.refuse(f"expected at most {MAX_DEPTH} levels of nesting", place)
                if self.awaits_key():
                    return self.refuse("expected a word as the key", place)
                self.open.append(_Open(place, isinstance(event, yaml.MappingStartEvent)))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                return self.put(self.open.pop().close())
            case yaml.AliasEvent():
                return self.refuse(f'expected the value itself instead of the alias "*{event.anchor}"', place)
            case yaml.DocumentStartEvent() if self.result is not None:
                return self.refuse("expected one theme in the file", place)
            case _:
                pass
        return True

    def awaits_key(self) -> bool:
        return bool(self.open) and self.open[-1].mapping and self.open[-1].key is None

    def put(self, value: Tree) -> bool:
        if not self.open:
            self.result = value
            return True
        parent = self.open[-1]
        if not parent.mapping:
            parent.items.append(value)
        elif parent.key is not None:
            parent.values[parent.key] = value
            parent.key = None
        elif isinstance(value, Scalar):
            if value.text in parent.places:
                return self.refuse(f'expected each key once, "{value.text}" comes twice', value.span)
            parent.key = value.text
            parent.places[value.text] = value.span
        return True

    def refuse(self, message: str, place: Span) -> bool:
        self.diagnostics.error("theme-value", message, place)
        return False
