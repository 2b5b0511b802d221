"""The language of each stretch of a text: runs in, pieces of one script with the tags that PowerPoint gives them out.

PowerPoint splits East Asian text at every change of script and tags each piece with a pair: `lang` for the piece's own
script and `altLang` for the other (measured on 7,400 runs of Chinese decks; a run of both scripts is an exception).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.text import TextRun
from generator.script import east_asian_marks, script_runs

_EAST_ASIAN = ("zh", "ja", "ko")
_DEFAULT_EAST_ASIAN = "zh-CN"
_DEFAULT_LATIN = "en-US"


@dataclass(frozen=True, slots=True)
class Tags:
    """`a:rPr/@lang` and `@altLang`, in this order."""

    lang: str
    alt_lang: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one run in one script."""

    run: TextRun
    text: str
    tags: Tags


def tags(run_lang: str, deck_lang: str, *, east_asian: bool) -> Tags:
    """The tags of a piece of text in a run of `run_lang`.

    The run's language holds for the script it is written in; the deck's, or else Simplified Chinese and American
    English, for the other. A second tag is there only where an East Asian language is in play.
    """
    named = run_lang or deck_lang
    eastern = next((lang for lang in (named, deck_lang) if _is_east_asian(lang)), None)
    western = next((lang for lang in (named, deck_lang) if not _is_east_asian(lang)), _DEFAULT_LATIN)
    if east_asian:
        return Tags(eastern or _DEFAULT_EAST_ASIAN, western if eastern else None)
    return Tags(western, eastern)


def pieces(runs: Sequence[TextRun], deck_lang: str) -> Iterator[Piece]:
    """The runs of a paragraph cut where the script changes. Weak characters follow what stands before them."""
    text = "".join(run.text for run in runs)
    marks = [False] * len(text) if text.isascii() else east_asian_marks(text)
    start = 0
    for run in runs:
        end = start + len(run.text)
        for piece, east_asian in script_runs(run.text, marks[start:end]):
            yield Piece(run, piece, tags(run.lang, deck_lang, east_asian=east_asian))
        start = end


def _is_east_asian(lang: str) -> bool:
    return lang.partition("-")[0].lower() in _EAST_ASIAN
