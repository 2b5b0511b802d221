r"""The environments that formulas may use, by name: the delimiters around them and how their columns are aligned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Columns: TypeAlias = Literal["centered", "left", "told", "pairs", "single", "transparent"]
r"""How the cells of an environment stand.

All in the middle; all at the left; as its argument tells (`{lcr}`); right and left by turns, so that they meet; one
cell to a line, in the middle; and no cells at all, the content standing where the environment stands.
"""


@dataclass(frozen=True, slots=True)
class Environment:
    """`opening` and `closing` are its delimiters; `counted`: it takes the number of its columns as an argument."""

    columns: Columns
    opening: str = ""
    closing: str = ""
    counted: bool = False

    @property
    def is_lines(self) -> bool:
        """Whether its rows are equations rather than rows of a matrix."""
        return self.columns in {"pairs", "single"}


_MATRICES = {
    "matrix": Environment("centered"),
    "smallmatrix": Environment("centered"),
    "pmatrix": Environment("centered", "(", ")"),
    "bmatrix": Environment("centered", "[", "]"),
    "Bmatrix": Environment("centered", "{", "}"),
    "vmatrix": Environment("centered", "|", "|"),
    "Vmatrix": Environment("centered", "‖", "‖"),
}

ENVIRONMENTS: Mapping[str, Environment] = {
    **_MATRICES,
    "array": Environment("told"),
    "subarray": Environment("told"),
    "cases": Environment("left", "{", ""),
    "dcases": Environment("left", "{", ""),
    "rcases": Environment("left", "", "}"),
    **dict.fromkeys(
        ("align", "align*", "aligned", "split", "eqnarray", "eqnarray*", "flalign", "flalign*"), Environment("pairs")
    ),
    **dict.fromkeys(("alignat", "alignat*", "alignedat"), Environment("pairs", counted=True)),
    **dict.fromkeys(("gather", "gather*", "gathered", "multline", "multline*"), Environment("single")),
    **dict.fromkeys(("equation", "equation*", "math", "displaymath"), Environment("transparent")),
}


def column_letters(environment: Environment, told: str, count: int) -> str:
    """One of `l`, `c` and `r` for each of `count` columns; where the author told fewer, the last of them goes on."""
    match environment.columns:
        case "left":
            return "l" * count
        case "pairs":
            return ("rl" * count)[:count]
        case "told":
            return (told + told[-1:] * count)[:count]
        case "centered" | "single" | "transparent":
            return "c" * count
