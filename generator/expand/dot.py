"""Any value in, DOT out: what the filters `dot` and `inches` do in diagram templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from generator.expand.trouble import RefusedError


def dot_string(value: object) -> str:
    r"""A quoted DOT string that stands for the value letter by letter, in ids and in labels.

    Backslashes are doubled, because DOT's escString would act upon them (and one at the end would eat the quotation
    mark); line feeds become `\n`; `<…>` is no HTML. A null character, which would end the text, becomes U+FFFD.
    """
    if value is None or isinstance(value, Mapping | list | tuple):
        raise RefusedError("jinja-value", "expected words or a number for the filter dot", word="dot")
    text = str(value).lower() if isinstance(value, bool) else str(value)
    for char, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\r\n", "\n"), ("\n", "\\n"), ("\0", "\ufffd")):
        text = text.replace(char, escaped)
    return f'"{text}"'


def inches(points: object) -> str:
    """A length in points as DOT wants it: in inches, to four places."""
    try:
        length = cast("float", points) / 72
    except TypeError:
        length = None
    if length is None or isinstance(points, bool):
        raise RefusedError("jinja-value", "expected a number of points for the filter inches", word="inches")
    return f"{length:.4f}".rstrip("0").rstrip(".")
