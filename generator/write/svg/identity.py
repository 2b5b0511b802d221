"""A frame's key in, an XML name out that no other key has."""

from __future__ import annotations

import re

_OTHER = re.compile(r"[^A-Za-z0-9-]")


def xml_id(key: str) -> str:
    """The key as a name (XML 1.0, production 5): `/` becomes a dot, what no name may hold its code between underscores.

    Letters of other scripts stay. Two keys never share a name: an underscore is doubled, a dot is coded.
    """
    name = _OTHER.sub(lambda match: _written(match.group()), key)
    return name if name[:1].isalpha() or name[:1] == "_" else f"_{ord(name[0]):x}_{name[1:]}" if name else "_"


def _written(char: str) -> str:
    if char == "/":
        return "."
    if char == "_":
        return "__"
    # From U+00C0 on, letters are good in names; code points that are not letters mostly are not.
    return char if char.isalpha() and ord(char) >= 0xC0 else f"_{ord(char):x}_"
