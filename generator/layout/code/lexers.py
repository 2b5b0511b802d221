"""The name of a language in, Pygments' lexer for it out.

Pygments is loaded when the first code with a language is coloured.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.diagnostic import did_you_mean

if TYPE_CHECKING:
    from pygments.lexer import Lexer

PLAIN = frozenset(
    {"ascii", "csv", "log", "none", "nohighlight", "no-highlight", "output", "plain", "plaintext", "text", "tsv", "txt"}
)
"""What authors write where nothing is to be coloured."""

_ALSO: Mapping[str, str] = MappingProxyType(
    {
        "bash-session": "console",
        "cmd": "bat",
        "compose": "yaml",
        "conf": "ini",
        "containerfile": "docker",
        "docker-compose": "yaml",
        "dotenv": "bash",
        "env": "bash",
        "ipython": "python",
        "jsonc": "json",
        "jsonl": "json",
        "k8s": "yaml",
        "kubernetes": "yaml",
        "node": "javascript",
        "patch": "diff",
        "sh-session": "console",
        "shellsession": "console",
        "svg": "xml",
        "terminal": "console",
    }
)
"""Names in use that Pygments does not know, and what they mean."""


@lru_cache(maxsize=32)
def lexer_for(language: str) -> Lexer | None:
    """The lexer of a language by any of its names, in any case; None for one that nobody knows."""
    from pygments.lexers import find_lexer_class_by_name
    from pygments.util import ClassNotFound

    name = language.lower()
    try:
        return find_lexer_class_by_name(_ALSO.get(name, name))(stripnl=False)
    except ClassNotFound:
        return None


def nearest_language(language: str) -> str | None:
    """A hint that names the known language whose name is nearest."""
    from pygments.lexers import get_all_lexers

    names = {name for _, aliases, _, _ in get_all_lexers(plugins=False) for name in aliases}
    return did_you_mean(language.lower(), names | PLAIN | set(_ALSO))
