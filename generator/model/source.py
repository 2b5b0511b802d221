"""Text on its way from the author's files to the reader, with the place that each of its lines came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.diagnostic import Span


@dataclass(frozen=True, slots=True)
class SourceText:
    """`spans[i]` is where line i + 1 of `text` was written.

    `verbatim[i]` tells whether the line stands in the author's file as it stands here, so that columns agree.
    """

    path: str
    text: str
    spans: tuple[Span, ...]
    verbatim: tuple[bool, ...]

    def span(self, line: int, column: int = 1) -> Span:
        """The author's place of a line (from 1) and column (from 1) of `text`."""
        if not self.spans:
            return Span(self.path)
        index = min(max(line, 1), len(self.spans)) - 1
        place = self.spans[index]
        return Span(place.path, place.line, column if self.verbatim[index] else place.column)


@dataclass(frozen=True, slots=True)
class Localized:
    """A string, or one for each language."""

    texts: Mapping[str, str] = field(default_factory=dict[str, str])

    def get(self, language: str) -> str:
        """The string in that language, else the one for all languages, else the first, else nothing."""
        return self.texts.get(language) or self.texts.get("") or next(iter(self.texts.values()), "")

    def __bool__(self) -> bool:
        return any(self.texts.values())


TocMode: TypeAlias = bool | Literal["sections"]
"""Whether an agenda follows the title slide, and whether another one opens each section."""


@dataclass(frozen=True, slots=True)
class DeckSettings:
    """What `deck.yaml`, or the front matter of a single file, says.

    `span` is its first line, `places` where the value of each key stands that is there.
    """

    span: Span
    title: Localized = Localized()
    subtitle: Localized = Localized()
    speaker: Localized = Localized()
    event: Localized = Localized()
    date: Localized = Localized()
    footer: Localized = Localized()
    license: Localized = Localized()
    languages: tuple[str, ...] = ("en",)
    theme: str = "light"
    template: str | None = None
    minutes: float | None = None
    variables: Mapping[str, object] = field(default_factory=dict[str, object])
    order: tuple[str, ...] | None = None
    slide_level: int | None = None
    incremental: bool = False
    toc: TocMode = False
    marp: bool = False
    places: Mapping[str, Span] = field(default_factory=dict[str, Span])

    def place(self, key: str) -> Span:
        """Where the value of a key (`theme`, `slide-level`) stands, else the first line."""
        return self.places.get(key, self.span)


LANGUAGE_TAGS: Mapping[str, str] = {
    "zh": "zh-CN",
    "en": "en-US",
    "de": "de-DE",
    "fr": "fr-FR",
    "es": "es-ES",
    "it": "it-IT",
    "ja": "ja-JP",
    "ko": "ko-KR",
    "pt": "pt-PT",
    "ru": "ru-RU",
}
"""The tag that PowerPoint expects where an author names a language without a region."""


def language_tag(language: str) -> str:
    """The BCP 47 tag with a region: `zh` gives zh-CN, `en-GB` stays."""
    return LANGUAGE_TAGS.get(language, language)
