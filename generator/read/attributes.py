"""Attribute lists in braces (`{#id .class key="value" flag}`) in, values that know where each part stands out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.diagnostic import Span
from generator.read.passage import Passage


@dataclass(frozen=True, slots=True)
class Word:
    """A name or a value that the author wrote, and where."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Pair:
    """`key=value`, each at its place."""

    key: Word
    value: Word


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stood between the braces, in order. `flags` are words without a dot, a hash or a value."""

    key: Word | None = None
    classes: tuple[Word, ...] = ()
    pairs: tuple[Pair, ...] = ()
    flags: tuple[Word, ...] = ()

    def value(self, *names: str) -> Word | None:
        """The value of the first pair that bears one of the names."""
        return next((pair.value for pair in self.pairs if pair.key.text in names), None)

    def text(self, *names: str) -> str | None:
        """The same as a string."""
        value = self.value(*names)
        return None if value is None else value.text

    def has(self, *names: str) -> bool:
        """Whether one of the classes is there."""
        return any(word.text in names for word in self.classes)


NONE = Attributes()

_NAME = r"[^\W\d_][\w:.-]*"
_PART = re.compile(
    rf"""\s*(?:
        \#(?P<id>[\w][\w:.-]*)
      | \.(?P<class>[\w-][\w:.-]*)
      | (?P<key>{_NAME})\s*=\s*(?:"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\]|\\.)*)'|(?P<bare>[^\s{{}}"']+))
      | (?P<flag>{_NAME}|=\w+|-(?=[\s}}]))
    )(?=[\s}}])""",
    re.VERBOSE | re.DOTALL,
)
_END = re.compile(r"\s*\}")
_ESCAPE = re.compile(r"\\([\"'\\])")


def attributes_end(text: str, start: int) -> int | None:
    """The offset behind the attribute list that opens at `start`, or None where there is none."""
    if not text.startswith("{", start):
        return None
    at = start + 1
    while match := _PART.match(text, at):
        at = match.end()
    end = _END.match(text, at)
    return end.end() if end and at > start + 1 else None


def read_attributes(passage: Passage, start: int) -> Attributes:
    """The attribute list that opens at offset `start`; an empty one where there is none."""
    if attributes_end(passage.text, start) is None:
        return NONE
    key: Word | None = None
    classes: list[Word] = []
    pairs: list[Pair] = []
    flags: list[Word] = []
    at = start + 1
    while match := _PART.match(passage.text, at):
        at = match.end()
        word = _placed(passage, match)
        if match["id"]:
            key = key or word("id")
        elif match["class"]:
            classes.append(word("class"))
        elif match["key"]:
            kind = next(name for name in ("double", "single", "bare") if match[name] is not None)
            value = word(kind)
            unescaped = value.text if kind == "bare" else _ESCAPE.sub(r"\1", value.text)
            pairs.append(Pair(word("key"), Word(unescaped, value.span)))
        else:
            flags.append(word("flag"))
    return Attributes(key, tuple(classes), tuple(pairs), tuple(flags))


def split_attributes(passage: Passage) -> tuple[Passage, Attributes]:
    """What stands before an attribute list at the end of the text, and that list.

    Braces around mere words (`the set {a b}`) are text, and braces directly behind a bracket or a backtick belong to
    what that closes.
    """
    text = passage.text.rstrip()
    for found in re.finditer(r"(?<![\\\])`])\{", text):
        if attributes_end(text, found.start()) == len(text):
            attributes = read_attributes(passage, found.start())
            named = attributes.key or attributes.classes or attributes.pairs
            if named or any(flag.text == "-" for flag in attributes.flags):
                return passage.cut(0, found.start()).stripped(), attributes
    return passage.stripped(), NONE


def _placed(passage: Passage, match: re.Match[str]) -> Callable[[str], Word]:
    return lambda group: Word(match[group], passage.span(match.start(group)))
