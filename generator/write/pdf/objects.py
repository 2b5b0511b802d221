"""Objects of PDF in, the bytes of the file out (ISO 32000-1, 7.3 and 7.5): the same bytes for the same objects."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, assert_never


@dataclass(frozen=True, slots=True)
class Name:
    """A name object."""

    text: str


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to an object of the file."""

    number: int


@dataclass(frozen=True, slots=True)
class Stream:
    """Bytes with their dictionary; compressed when they are written, unless they come with a filter of their own."""

    entries: Mapping[str, Value]
    data: bytes


Value: TypeAlias = Name | Ref | Stream | str | bytes | bool | int | float | Sequence["Value"] | Mapping[str, "Value"]


class File:
    """Collects objects; a number may be given out before its object is known."""

    def __init__(self) -> None:
        self._objects: list[Value | None] = []

    def reserve(self) -> Ref:
        """The number of an object to come."""
        self._objects.append(None)
        return Ref(len(self._objects))

    def put(self, ref: Ref, value: Value) -> None:
        """The object of a reserved number."""
        self._objects[ref.number - 1] = value

    def add(self, value: Value) -> Ref:
        """A new object."""
        ref = self.reserve()
        self.put(ref, value)
        return ref

    def bytes(self, root: Ref, info: Ref) -> bytes:
        """The whole file. Its id is made from what it holds."""
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places: list[int] = []
        for number, value in enumerate(self._objects, 1):
            assert value is not None, "a reserved object was never put"
            places.append(len(out))
            out += b"%d 0 obj\n%b\nendobj\n" % (number, written(value))
        identity = hashlib.sha256(out).digest()[:16]
        trailer = {"Size": len(places) + 1, "Root": root, "Info": info, "ID": [identity, identity]}
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer\n%b\nstartxref\n%d\n%%%%EOF\n" % (written(trailer), start)
        return bytes(out)


def written(value: Value) -> bytes:
    """A value as the file has it: `str` is text, `bytes` a string of bytes."""
    match value:
        case Name(text):
            return b"/" + _name(text)
        case Ref(index):
            return b"%d 0 R" % index
        case Stream(entries, data):
            return _stream(entries, data)
        case bool():
            return b"true" if value else b"false"
        case int() | float():
            return number(value).encode()
        case str():
            return written(value.encode("ascii") if value.isascii() else b"\xfe\xff" + value.encode("utf-16-be"))
        case bytes():
            return b"<" + value.hex().encode() + b">"
        case Mapping():
            inner = b" ".join(b"/%b %b" % (_name(key), written(item)) for key, item in value.items())
            return b"<<" + inner + b">>"
        case Sequence():
            return b"[" + b" ".join(map(written, value)) + b"]"
        case _:
            assert_never(value)


def number(value: float) -> str:
    """Without an exponent, at most four decimals, none that say nothing, and no minus before a zero."""
    return f"{round(value, 4) + 0.0:.4f}".rstrip("0").rstrip(".")


def _name(text: str) -> bytes:
    return "".join(
        char if (char.isalnum() and char.isascii()) or char in "+-._" else f"#{ord(char):02x}" for char in text
    ).encode()


def _stream(entries: Mapping[str, Value], data: bytes) -> bytes:
    if "Filter" not in entries:
        data = zlib.compress(data, 9)
        entries = {**entries, "Filter": Name("FlateDecode")}
    return b"%b\nstream\n%b\nendstream" % (written({**entries, "Length": len(data)}), data)
