"""The language of each stretch of a text: runs in, pieces of one script with the tags that PowerPoint gives them out.

PowerPoint splits East Asian text at every change of script and tags each piece with a pair: `lang` for the piece's own
script and `altLang` for the other (measured on 7,400 runs of Chinese decks; a run of both scripts is an exception).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model.text import TextRun
from generator.script import east_asian_marks, script_runs

_EAST_ASIAN = ("zh", "ja", "ko")
_DEFAULT_EAST_ASIAN = "zh-CN"
_DEFAULT_LATIN = "en-US"

_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc"
_KANA = re.compile("[\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff6f\uff71-\uff9d]")
_HANGUL_FIRST = re.compile(f"[{_HANGUL}]")
_STRETCH = re.compile(rf"[{_HANGUL}](?:[{_HANGUL}]|\W)*|[^{_HANGUL}]+")


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
            said = tags(run.lang, deck_lang, east_asian=east_asian)
            if east_asian:
                yield from (Piece(run, part, replace(said, lang=lang)) for part, lang in _spoken(piece, said.lang))
            else:
                yield Piece(run, piece, said)
        start = end


def _spoken(text: str, lang: str) -> Iterator[tuple[str, str]]:
    """East Asian text cut where Hangul begins and ends: (part, its language). `lang` where no letter speaks against it.

    Hangul is Korean, and a part with kana Japanese, whatever the language around it.
    """
    for stretch in _STRETCH.finditer(text):
        part = stretch[0]
        own = "ko-KR" if _HANGUL_FIRST.match(part) else "ja-JP" if _KANA.search(part) else lang
        yield part, lang if own[:2] == lang[:2] else own


def _is_east_asian(lang: str) -> bool:
    return lang.partition("-")[0].lower() in _EAST_ASIAN
