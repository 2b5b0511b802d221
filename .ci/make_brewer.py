"""ColorBrewer's schemes in, the colour table of `generator/diagram/brewer.py` out.

Run by hand, never by a build; the same schemes give the same bytes:

    python .ci/make_brewer.py colorbrewer.json

The file is `export/colorbrewer.json` of ColorBrewer 2 (Apache License 2.0): for each family and number of classes a
list of `rgb(…)`. With `--check`, nothing is written and the colours are compared with those of the `dot` on PATH.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

TABLE = Path(__file__).parent.parent / "generator" / "diagram" / "brewer.py"

HEAD = '''"""The colour schemes of ColorBrewer, as Graphviz has them: `blues9` has the colours 1 to 9. Made by a script.

This product includes color specifications and designs developed by Cynthia Brewer (https://colorbrewer.org/), under the
Apache License, Version 2.0: Copyright (c) 2002 Cynthia Brewer, Mark Harrower, and The Pennsylvania State University.
"""

from __future__ import annotations

from functools import cache

_SCHEMES = """
'''

TAIL = '''"""


@cache
def brewer_schemes() -> dict[str, tuple[str, ...]]:
    """Six upper-case hex digits for each colour in turn, by the scheme's lower-case name."""
    lines = (line.split() for line in _SCHEMES.strip().splitlines())
    return {name: tuple(colors) for name, *colors in lines}
'''


def schemes(source: Path) -> dict[str, list[str]]:
    """The colours of each scheme as six hex digits, in the order of the names."""
    families = json.loads(source.read_text())
    found = {
        f"{family.lower()}{count}": [hex_digits(color) for color in colors]
        for family, sizes in families.items()
        for count, colors in sizes.items()
        if count.isdigit()
    }
    return dict(sorted(found.items(), key=lambda item: re.fullmatch(r"(\D+\d?\D*?)(\d+)", item[0]).groups()))


def hex_digits(color: str) -> str:
    return "".join(f"{int(channel):02X}" for channel in re.findall(r"\d+", color))


def differences(found: dict[str, list[str]]) -> list[str]:
    """Where `dot` shows another colour."""
    asked = [(name, number, color) for name, colors in found.items() for number, color in enumerate(colors, 1)]
    nodes = "".join(
        f'n{index} [style=filled fillcolor="/{name}/{number}"];' for index, (name, number, _) in enumerate(asked)
    )
    answer = subprocess.run(
        ["dot", "-Kneato", "-n", "-Tsvg"],
        input=f'graph {{ node [pos="0,0"] {nodes} }}',
        text=True,
        capture_output=True,
        check=True,
    )
    seen = re.findall(r'<ellipse fill="#(\w{6})"', answer.stdout)
    return [
        f"/{name}/{number}: {color}, dot has {shown}"
        for (name, number, color), shown in zip(asked, seen, strict=True)
        if shown.upper() != color
    ]


def main(source: Path, *, check: bool) -> None:
    found = schemes(source)
    if check:
        print("\n".join(differences(found)) or f"{len(found)} schemes, all as dot has them")
        return
    TABLE.write_text(HEAD + "".join(f"{name} {' '.join(colors)}\n" for name, colors in found.items()) + TAIL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), check="--check" in sys.argv)
