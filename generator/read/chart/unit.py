"""A unit and a language in, how numbers are written with it out.

Currencies stand before the number where that is the custom of the language, and the sign of per cent behind a space.
"""

from __future__ import annotations

from generator.model.chart import NumberStyle
from generator.script import has_east_asian

_CURRENCIES = frozenset("$€£¥￥₩₹")
_CURRENCY_FIRST = frozenset(("en", "zh", "ja", "ko", "hi"))
_SPACED_PERCENT = frozenset(("cs", "da", "de", "es", "fi", "fr", "nb", "nn", "no", "ru", "sk", "sv", "uk"))
_CLOSE = frozenset(("°", "×", "x", "'", '"', "′", "″"))
_SPACE = "\N{NO-BREAK SPACE}"


def number_style(unit: str, decimals: int, lang: str) -> NumberStyle:
    """How a value is written; a space between number and unit does not break."""
    language = lang.partition("-")[0].lower()
    unit = unit.strip()
    if unit in _CURRENCIES and language in _CURRENCY_FIRST:
        return NumberStyle(decimals, prefix=unit)
    is_close = language not in _SPACED_PERCENT if unit in ("%", "‰") else unit in _CLOSE
    return NumberStyle(decimals, suffix=unit if not unit or is_close or has_east_asian(unit[0]) else _SPACE + unit)
