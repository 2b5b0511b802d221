"""A language in, the few words that the program itself puts on slides out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

OwnWord: TypeAlias = Literal[
    "agenda",
    "note",
    "tip",
    "warning",
    "important",
    "caution",
    "minutes",
    "row-names",
    "table-columns",
    "table-rows",
    "table-rows-of",
]

_WORDS: Mapping[str, Mapping[OwnWord, str]] = {
    "en": {
        "agenda": "Agenda",
        "note": "Note",
        "tip": "Tip",
        "warning": "Warning",
        "important": "Important",
        "caution": "Caution",
        "minutes": "min",
        "row-names": "(names of rows)",
        "table-columns": "Table with the columns {names}.",
        "table-rows": "Rows: {count}.",
        "table-rows-of": "Rows {first} to {last} of {count}.",
    },
    "zh": {
        "agenda": "目录",
        "note": "注意",
        "tip": "提示",
        "warning": "警告",
        "important": "重要",
        "caution": "小心",
        "minutes": "分钟",
        "row-names": "（行名）",
        "table-columns": "表格，各列为：{names}。",
        "table-rows": "共 {count} 行。",
        "table-rows-of": "第 {first} 至 {last} 行，共 {count} 行。",
    },
}


def own_word(word: OwnWord, language: str) -> str:
    """The word in that language (`zh`, `zh-TW`, `en` …); English where it is not known."""
    return _WORDS.get(language.partition("-")[0], _WORDS["en"])[word]
