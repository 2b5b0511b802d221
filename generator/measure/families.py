"""A typeface's name in, what measures it out: a metric face and a scale, or one advance for every character."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

FaceName: TypeAlias = Literal["humanist", "grotesque", "mono"]
"""The shipped faces with Calibri's and with Arial's advances, and the one advance of all monospaced fonts."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """What measures a family: the advances of `face`, times `percent`.

    `approximate` where the family's own advances are not known: its lines are judged with a wider margin.
    """

    face: FaceName
    percent: int = 100
    approximate: bool = False


MONO = StandIn("mono")

UNKNOWN = StandIn("grotesque", 122, approximate=True)
"""As wide as DejaVu Sans Bold, which few text faces exceed and which LibreOffice often takes for a missing font."""


def stand_in(family: str) -> StandIn:
    """What measures the family of that name; case does not count."""
    return _STAND_INS.get(family.strip().casefold(), UNKNOWN)


def is_known(family: str) -> bool:
    """Whether something is known of the family of that name."""
    return family.strip().casefold() in _STAND_INS


def mono_stand_in(family: str) -> StandIn:
    """The same for the font of code, where a name that is not known is taken for a monospaced font's."""
    return _STAND_INS.get(family.strip().casefold(), MONO)


_FAMILIES: Mapping[StandIn, str] = {
    StandIn("humanist"): "Calibri, Carlito",
    StandIn("humanist", 101, approximate=True): "Calibri Light",
    StandIn("grotesque"): "Arial, Arimo, Helvetica, Liberation Sans",
    StandIn("grotesque", 82): "Arial Narrow, Liberation Sans Narrow",
    # Percentages are the 98th percentile over 136 English lines, regular and bold, against Liberation Sans, rounded up:
    # measured for Times New Roman, Cambria, Lato, Roboto, Noto Sans, Noto Serif, Open Sans, Inter and DejaVu Sans (each
    # itself or its metric-compatible twin), assumed for the families beside them.
    StandIn("grotesque", 96, approximate=True): (
        "Times New Roman, Times, Liberation Serif, Tinos, Cambria, Caladea, Garamond, Gill Sans MT, Source Sans Pro,"
        "Source Sans 3"
    ),
    StandIn("grotesque", 103, approximate=True): (
        "Lato, Roboto, Segoe UI, Selawik, Tahoma, Trebuchet MS, Georgia, Gelasio, Candara, Corbel, Constantia, Aptos,"
        "Aptos Display, Palatino Linotype, Book Antiqua, Franklin Gothic Book, Century Schoolbook, Helvetica Neue"
    ),
    StandIn("grotesque", 111, approximate=True): (
        "Noto Sans, Noto Serif, Open Sans, Inter, IBM Plex Sans, Source Serif Pro, Ubuntu, Noto Sans CJK SC,"
        "Noto Sans SC, Source Han Sans SC, Microsoft YaHei, Microsoft YaHei UI, DengXian, SimHei, PingFang SC,"
        "微软雅黑, 等线, 黑体"
    ),
    UNKNOWN: "DejaVu Sans, Verdana, Century Gothic, Montserrat, Poppins",
    MONO: (
        "Consolas, Courier New, Courier, Cousine, Liberation Mono, DejaVu Sans Mono, JetBrains Mono, Cascadia Code,"
        "Cascadia Mono, Fira Code, Fira Mono, IBM Plex Mono, Menlo, Monaco, Lucida Console, Noto Sans Mono,"
        "Roboto Mono, SF Mono, Source Code Pro, Ubuntu Mono"
    ),
}

_STAND_INS: Mapping[str, StandIn] = {
    name.strip().casefold(): stand_in for stand_in, names in _FAMILIES.items() for name in names.split(",")
}
