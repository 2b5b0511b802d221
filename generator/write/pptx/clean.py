"""Text as XML 1.0 can hold it: any string in, the same without the characters that no XML file may contain."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile("\r\n|[\n\r]")


def clean(text: str) -> str:
    """The text without control characters, lone surrogates and non-characters (XML 1.0, production 2)."""
    return _FORBIDDEN.sub("", text)


def clean_line(text: str) -> str:
    """The same for a text that has to stay on one line: a line end becomes a space."""
    return clean(_LINE_END.sub(" ", text))
