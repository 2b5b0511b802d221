"""YAML in, typed values out: every wrong value is a diagnostic at its place, and reading goes on after it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from generator.color import FULL, MAPPED_SLOTS, SCHEME_SLOTS, Color, ColorSlot, RgbColor, ThemeColor
from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.project.yaml import YamlList, YamlMapping, YamlNode, YamlScalar, kind_of

T = TypeVar("T")

Read: TypeAlias = Callable[[YamlNode, Diagnostics], T | None]
"""Reads one value. None: it was wrong, and has been reported as an error, so that no theme comes of it."""


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping whose keys are known to be right. `told`: it was none, which has been reported; it lacks nothing."""

    values: Mapping[str, YamlNode]
    span: Span
    diagnostics: Diagnostics
    told: bool = False

    def one(self, key: str, read: Read[T], default: T) -> T:
        """The value of `key`; the default when it is absent, empty or wrong."""
        value = self._given(key)
        if value is None:
            return default
        found = read(value, self.diagnostics)
        return default if found is None else found

    def need(self, key: str, read: Read[T], stand_in: T) -> T:
        """The value of `key`, which must be there (error `theme-missing`); `stand_in` keeps the reading going."""
        value = self._given(key)
        if value is None:
            if not self.told:
                self.diagnostics.error("theme-missing", f'expected the key "{key}"', self.span)
            return stand_in
        found = read(value, self.diagnostics)
        return stand_in if found is None else found

    def inner(self, key: str, known: Iterable[str] | None) -> Fields:
        """The mapping that is the value of `key`, as `fields` reads it; empty when it is absent."""
        return fields(self.values.get(key), known, self.diagnostics, self.span)

    def place(self, key: str) -> Span:
        """Where the value of `key` stands, else where the mapping begins."""
        value = self.values.get(key)
        return self.span if value is None else value.span

    def _given(self, key: str) -> YamlNode | None:
        """The value of `key`; None where it is absent or left empty."""
        value = self.values.get(key)
        return None if isinstance(value, YamlScalar) and value.value is None else value


def fields(tree: YamlNode | None, known: Iterable[str] | None, diagnostics: Diagnostics, absent: Span) -> Fields:
    """The mapping, without the keys that are not `known` (error `theme-key-unknown`). `known` None takes any key."""
    match tree:
        case None | YamlScalar(None):
            return Fields({}, absent if tree is None else tree.span, diagnostics)
        case YamlMapping(values, keys, span):
            if known is None:
                return Fields(values, span, diagnostics)
            names = tuple(known)
            for key in values:
                if key not in names:
                    hint = did_you_mean(key, names)
                    message = f'no such key in a theme here: "{key}"'
                    diagnostics.error("theme-key-unknown", message, keys[key].span, hint)
            return Fields({key: value for key, value in values.items() if key in names}, span, diagnostics)
        case YamlScalar() | YamlList():
            _wrong(tree, "keys with values", diagnostics)
            return Fields({}, tree.span, diagnostics, told=True)


def number(low: float, high: float, unit: str = "") -> Read[float]:
    """Reads a number from `low` to `high`."""

    def read(tree: YamlNode, diagnostics: Diagnostics) -> float | None:
        match tree:
            case YamlScalar(int() | float() as value) if not isinstance(value, bool) and low <= value <= high:
                return float(value)
            case _:
                pass
        return _wrong(tree, f"a number from {low:g} to {high:g}{unit and ' ' + unit}", diagnostics)

    return read


def whole(low: int, high: int) -> Read[int]:
    """Reads a whole number from `low` to `high`."""
    any_number = number(low, high)

    def read(tree: YamlNode, diagnostics: Diagnostics) -> int | None:
        value = any_number(tree, diagnostics)
        if value is None or value.is_integer():
            return None if value is None else int(value)
        return _wrong(tree, "a whole number", diagnostics)

    return read


def text(tree: YamlNode, diagnostics: Diagnostics) -> str | None:
    """Reads words on one line."""
    if isinstance(tree, YamlScalar) and tree.text.strip() and tree.text.isprintable():
        return tree.text.strip()
    return _wrong(tree, "words on one line", diagnostics)


def choice(options: Mapping[str, T]) -> Read[T]:
    """Reads one of the words and gives what it stands for."""

    def read(tree: YamlNode, diagnostics: Diagnostics) -> T | None:
        if isinstance(tree, YamlScalar) and tree.text in options:
            return options[tree.text]
        word = tree.text if isinstance(tree, YamlScalar) else ""
        return _wrong(tree, "one of the known words", diagnostics, did_you_mean(word, options))

    return read


flag: Read[bool] = choice({"true": True, "false": False})


def many(read_item: Read[T]) -> Read[tuple[T, ...]]:
    """Reads a list; a single value counts as a list of one."""

    def read(tree: YamlNode, diagnostics: Diagnostics) -> tuple[T, ...] | None:
        found = [read_item(item, diagnostics) for item in (tree.items if isinstance(tree, YamlList) else (tree,))]
        right = tuple(item for item in found if item is not None)
        if not found:
            return _wrong(tree, "at least one value", diagnostics)
        return right if len(right) == len(found) else None

    return read


def exactly(count: int, read_item: Read[T], what: str) -> Read[tuple[T, ...]]:
    """Reads a list of `count` values."""
    read_items = many(read_item)

    def read(tree: YamlNode, diagnostics: Diagnostics) -> tuple[T, ...] | None:
        if not isinstance(tree, YamlList) or len(tree.items) != count:
            return _wrong(tree, what, diagnostics)
        return read_items(tree, diagnostics)

    return read


_SLOTS: Mapping[str, ColorSlot] = {slot: slot for slot in (*SCHEME_SLOTS, *MAPPED_SLOTS)}
_AMOUNTS = ("lum-mod", "lum-off", "alpha")


def rgb(tree: YamlNode, diagnostics: Diagnostics) -> str | None:
    """Reads six hex digits, with or without a number sign; upper case comes out."""
    digits = tree.text.removeprefix("#") if isinstance(tree, YamlScalar) else ""
    if re.fullmatch("[0-9A-Fa-f]{6}", digits):
        return digits.upper()
    return _wrong(tree, 'six hex digits such as "0F5BD8"', diagnostics)


def color(tree: YamlNode, diagnostics: Diagnostics) -> Color | None:
    """Reads `accent1`, `accent1 lum-mod 60 lum-off 40`, `tx2 alpha 9` (amounts in per cent) or `"#0F5BD8"`."""
    words = tree.text.split() if isinstance(tree, YamlScalar) else []
    if len(words) == 1 and words[0].startswith("#"):
        digits = rgb(tree, diagnostics)
        return None if digits is None else RgbColor(digits)
    if not words or words[0] not in _SLOTS:
        expected = 'a colour of the theme, or six hex digits in quotes such as "#0F5BD8"'
        return _wrong(tree, expected, diagnostics, did_you_mean(words[0] if words else "", _SLOTS))
    amounts = _amounts(words[1:])
    if amounts is None:
        return _wrong(tree, "amounts such as lum-mod 60, lum-off 40 or alpha 9, in per cent", diagnostics)
    return ThemeColor(_SLOTS[words[0]], *(amounts.get(name) for name in _AMOUNTS))


def _amounts(words: list[str]) -> Mapping[str, int] | None:
    names, values = words[::2], words[1::2]
    if len(names) != len(values) or len(set(names)) != len(names) or any(name not in _AMOUNTS for name in names):
        return None
    if not all(re.fullmatch(r"-?\d{1,3}(\.\d)?", value) for value in values):
        return None
    amounts = {name: round(float(value) * 1000) for name, value in zip(names, values, strict=True)}
    return amounts if 0 <= amounts.get("alpha", 0) <= FULL else None


def _wrong(tree: YamlNode, expected: str, diagnostics: Diagnostics, hint: str | None = None) -> None:
    diagnostics.error("theme-value", f"expected {expected}, found {kind_of(tree)}", tree.span, hint)
