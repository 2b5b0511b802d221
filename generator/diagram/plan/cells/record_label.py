r"""The label of a record into fields within fields, or None where it has no sense.

The grammar is that of Graphviz's reference of node shapes: fields between `|`, turned ones in `{}`, ports in `<>`; a
backslash takes the sense from a sign, and a blank with one before it is kept. Other escapes are left for the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

_TOKEN = re.compile(r"\\(?P<sign>[{}|<>])|\\(?P<blank> )|(?P<escape>\\[^ ])|(?P<mark>[{}|<>])|(?P<other>.)", re.DOTALL)
_CONTROL = re.compile("[\x00-\x1f]")
_DEEPEST = 64

_HARD = "\ue000"
"""Stands for a blank that is kept, while the others are joined."""


@dataclass(frozen=True, slots=True)
class TextField:
    """`text` has its escapes still."""

    text: str
    port: str | None


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields in one direction; it is the other one than that of the group around it."""

    fields: tuple[Field, ...]


Field: TypeAlias = TextField | FieldGroup


def read_record(label: str, *, html: bool = False) -> FieldGroup | None:
    """`html`: fields are HTML-like text, where angle brackets are no ports."""
    try:
        reader = _Reader(_tokens(_CONTROL.sub("", label), html=html))
        return reader.group(0)
    except _Senseless:
        return None


class _Senseless(Exception):  # noqa: N818 - the label
    pass


_Token: TypeAlias = tuple[str, str]
"""A mark, or text; and the character."""


def _tokens(label: str, *, html: bool) -> Iterator[_Token]:
    for found in _TOKEN.finditer(label):
        kind, text = found.lastgroup, found.group()
        if kind == "mark" and not (html and text in "<>"):
            yield "mark", text
        elif kind == "sign":
            yield "text", found["sign"]
        elif kind == "blank":
            yield "text", text if html else _HARD
        else:
            yield "text", text
    yield "mark", ""


class _Reader:
    def __init__(self, tokens: Iterator[_Token]) -> None:
        self._tokens = tokens

    def group(self, depth: int) -> FieldGroup:
        """The fields up to the closing brace, or at depth 0 up to the end."""
        if depth > _DEEPEST:
            raise _Senseless
        fields: list[Field] = []
        while True:
            field, end = self._field(depth)
            fields.append(field)
            if end != "|":
                if (end == "}") == (depth == 0):
                    raise _Senseless
                return FieldGroup(tuple(fields))

    def _field(self, depth: int) -> tuple[Field, str]:
        """A field and the mark behind it."""
        text: list[str] = []
        port: str | None = None
        inner: FieldGroup | None = None
        for kind, char in self._tokens:
            if kind == "text":
                if inner and char != " ":
                    raise _Senseless
                text.append(char)
            elif char == "<":
                if inner or port is not None:
                    raise _Senseless
                port = self._port()
            elif char == "{":
                if inner or port is not None or "".join(text).strip():
                    raise _Senseless
                inner = self.group(depth + 1)
            elif char == ">":
                raise _Senseless
            else:
                return inner or TextField(_joined("".join(text)) or " ", port or None), char
        raise _Senseless

    def _port(self) -> str:
        name: list[str] = []
        for kind, char in self._tokens:
            if kind == "mark":
                if char == ">":
                    return _joined("".join(name))
                raise _Senseless
            name.append(char)
        raise _Senseless


def _joined(text: str) -> str:
    """Blanks in a row as one, none at the ends; those that a backslash keeps stay."""
    return re.sub(" +", " ", text.strip(" ")).replace(_HARD, " ")
