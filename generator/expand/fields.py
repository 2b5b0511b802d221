"""The fields that a template declares in, values that were checked against them out.

A slide template begins with a comment that says what it takes; a diagram template may. Optional fields end with a
question mark; `text`, `number`, `flag` and `any` are the kinds, in brackets for a list, in braces for a group:

    <#---
    title: text
    left: {heading: text, points: [text]}
    takeaway?: text
    ---#>
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast, get_args

from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.project import TextFile
from generator.project.yaml import YamlList, YamlMapping, YamlNode, YamlScalar, kind_of, load_mapping, plain

Word: TypeAlias = Literal["text", "number", "flag", "any"]

_WORDS: Mapping[str, Word] = {word: word for word in get_args(Word)}
_NAMES: Mapping[Word, str] = {"text": "words", "number": "a number", "flag": "true or false", "any": "a value"}
_DECLARATION = re.compile(r"\A\s*<#---[ \t]*\n(.*?)^[ \t]*---#>", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Many:
    """A list of one kind."""

    item: Kind


@dataclass(frozen=True, slots=True)
class Group:
    """Named fields; those in `optional` may be absent, and are then None."""

    fields: Mapping[str, Kind]
    optional: frozenset[str]


Kind: TypeAlias = Word | Many | Group

Text: TypeAlias = Callable[[YamlScalar], str]
"""What becomes of words: they may be marked with their place."""


def declared(file: TextFile, diagnostics: Diagnostics) -> Group | None:
    """The fields that a template declares; None when it declares none, or an error has been reported.

    Errors, each at its place: `fields-wrong`, and those of `project.yaml.load_yaml`.
    """
    found = _DECLARATION.match(file.text)
    if found is None:
        return None
    lines_before = file.text[: found.start(1)].count("\n")
    yaml = "\n" * lines_before + found[1]
    node = load_mapping(yaml, file.path, diagnostics, "fields-wrong", "fields with their kinds")
    return None if node is None else _group(node, diagnostics)


def checked(node: YamlMapping, group: Group, diagnostics: Diagnostics, text: Text) -> Mapping[str, object]:
    """The values of a group.

    Errors, each at its place: `field-unknown`, `field-missing`, and `field-wrong` for another kind of value.
    """
    values: dict[str, object] = {key: None for key in group.fields if key in group.optional}
    for key, value in node.values.items():
        kind = group.fields.get(key)
        if kind is None:
            hint = did_you_mean(key, group.fields)
            diagnostics.error("field-unknown", f'no field "{key}" here', node.keys[key].span, hint)
        elif key not in group.optional or not (isinstance(value, YamlScalar) and value.value is None):
            values[key] = _value(key, value, kind, diagnostics, text)
    for key in group.fields:
        if key not in node.values and key not in group.optional:
            diagnostics.error("field-missing", f'expected the field "{key}"', node.span)
    return values


def as_node(value: object, span: Span) -> YamlNode:
    """A value from a template as if it had been read from YAML."""
    match value:
        case Mapping():
            entries = {str(key): as_node(item, span) for key, item in cast("Mapping[object, object]", value).items()}
            return YamlMapping(entries, {key: YamlScalar(key, key, span) for key in entries}, span)
        case list() | tuple():
            return YamlList(tuple(as_node(item, span) for item in cast("Sequence[object]", value)), span)
        case bool() | int() | float() | None:
            return YamlScalar(value, str(value), span)
        case _:
            return YamlScalar(str(value), str(value), span)


def _group(node: YamlMapping, diagnostics: Diagnostics) -> Group:
    fields: dict[str, Kind] = {key.removesuffix("?"): _kind(kind, diagnostics) for key, kind in node.values.items()}
    return Group(fields, frozenset(key.removesuffix("?") for key in node.values if key.endswith("?")))


def _kind(node: YamlNode, diagnostics: Diagnostics) -> Kind:
    match node:
        case YamlScalar(_, text) if text in _WORDS:
            return _WORDS[text]
        case YamlList((item,)):
            return Many(_kind(item, diagnostics))
        case YamlMapping():
            return _group(node, diagnostics)
        case YamlScalar() | YamlList():
            message = f"expected text, number, flag, any, [one of them] or {{a group}}, found {kind_of(node)}"
            diagnostics.error("fields-wrong", message, node.span)
            return "any"


def _value(key: str, node: YamlNode, kind: Kind, diagnostics: Diagnostics, text: Text) -> object:
    match kind, node:
        case "text", YamlScalar(value) if value is not None:
            return text(node)
        case "number", YamlScalar(int() | float() as value) if not isinstance(value, bool):
            return value
        case "flag", YamlScalar(bool() as value):
            return value
        case "any", _:
            return plain(node)
        case Many(item), YamlList(items):
            return [_value(key, entry, item, diagnostics, text) for entry in items]
        case Group(), YamlMapping():
            return checked(node, kind, diagnostics, text)
        case _:
            diagnostics.error("field-wrong", f'expected {_name(kind)} for "{key}", found {kind_of(node)}', node.span)
            return None


def _name(kind: Kind) -> str:
    match kind:
        case Many():
            return "a list"
        case Group(fields):
            return f"{{{', '.join(fields)}}}"
        case _:
            return _NAMES[kind]
