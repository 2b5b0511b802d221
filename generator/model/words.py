"""A language in, the few words that the program itself puts on slides out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

OwnWord: TypeAlias = Literal["agenda", "note", "tip", "warning", "important", "caution"]

_WORDS: Mapping[str, Mapping[OwnWord, str]] = {
    "en": {
        "agenda": "Agenda",
        "note": "Note",
        "tip": "Tip",
        "warning": "Warning",
        "important": "Important",
        "caution": "Caution",
    },
    "zh": {
        "agenda": "目录",
        "note": "注意",
        "tip": "提示",
        "warning": "警告",
        "important": "重要",
        "caution": "小心",
    },
}


def own_word(word: OwnWord, language: str) -> str:
    """The word in that language (`zh`, `zh-TW`, `en` …); English where it is not known."""
    return _WORDS.get(language.partition("-")[0], _WORDS["en"])[word]
