"""The environment variables that Graphviz may see: none that would change a layout."""

from __future__ import annotations

import os

_LEFT_OUT = frozenset({"DOTFONTPATH", "GVBINDIR", "GDFONTPATH", "GV_FILE_PATH", "SERVER_NAME", "LANG", "LANGUAGE"})


def environment() -> dict[str, str]:
    """The variables of the running process, in the C locale and without those that Graphviz reads."""
    kept = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT and not name.startswith("LC_")}
    return {**kept, "LC_ALL": "C"}
