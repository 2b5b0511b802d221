"""The `diagram`, `table` and `callouts` of a theme in, their styles out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from generator.color import ThemeColor
from generator.geometry import Insets, pt
from generator.model.theme import (
    CALLOUT_COLORS,
    CalloutStyle,
    DashStyle,
    DiagramStyle,
    LevelStyle,
    RoleStyle,
    TableStyle,
    TextStyle,
)
from generator.theme.boxes import read_insets
from generator.theme.fields import Fields, choice, color, flag, many, number
from generator.theme.styles import SIZES, hundredths, style_named

DASHES: Mapping[str, DashStyle] = {dash: dash for dash in get_args(DashStyle)}

_ROLE_KEYS = ("fill", "text", "line", "line-width", "dash", "bold")
_WIDTHS = number(0, 20, "pt")
_LENGTHS = number(0, 400, "pt")


def read_diagram_style(theme: Fields) -> DiagramStyle:
    """The looks of diagrams; roles in the order of the theme."""
    keys = ("label-sizes", "edge-label-sizes", "corner-radius", "node", "cluster", "plain", "edge", "roles")
    diagram = theme.inner("diagram", keys)
    roles = diagram.inner("roles", None)
    return DiagramStyle(
        roles={name: _read_role(roles, name) for name in roles.values},
        node=_read_role(diagram, "node"),
        cluster=_read_role(diagram, "cluster"),
        plain=_read_role(diagram, "plain"),
        edge=_read_role(diagram, "edge"),
        label_sizes=_sizes(diagram, "label-sizes"),
        edge_label_sizes=_sizes(diagram, "edge-label-sizes"),
        corner_radius=pt(diagram.need("corner-radius", _LENGTHS, 0)),
    )


def read_table_style(theme: Fields, styles: Mapping[str, TextStyle]) -> TableStyle:
    """The looks of tables; the text of a cell is the first level of a named style."""
    keys = (
        "header", "body", "first-column", "cell-insets", "header-height", "row-height", "header-rule",
        "header-rule-width", "row-rule", "row-rule-width", "highlight",
    )  # fmt: skip
    table = theme.inner("table", keys)
    black = ThemeColor("tx1")
    return TableStyle(
        header=_cell_text(table, "header", styles),
        body=_cell_text(table, "body", styles),
        first_column=_cell_text(table, "first-column", styles),
        cell_insets=table.need("cell-insets", read_insets, Insets()),
        header_height=pt(table.need("header-height", _LENGTHS, 0)),
        row_height=pt(table.need("row-height", _LENGTHS, 0)),
        header_rule=table.need("header-rule", color, black),
        header_rule_width=pt(table.need("header-rule-width", _WIDTHS, 0)),
        row_rule=table.need("row-rule", color, black),
        row_rule_width=pt(table.need("row-rule-width", _WIDTHS, 0)),
        highlight=table.need("highlight", color, black),
    )


def read_callout_style(theme: Fields) -> CalloutStyle:
    """The looks of callouts; what the theme leaves out is as `CalloutStyle` has it."""
    callouts = theme.inner("callouts", ("panel", "insets", "bar-width", *CALLOUT_COLORS))
    plain = CalloutStyle()
    width = callouts.one("bar-width", _WIDTHS, -1.0)
    return CalloutStyle(
        panel=callouts.one("panel", color, plain.panel),
        insets=callouts.one("insets", read_insets, plain.insets),
        bar_width=plain.bar_width if width < 0 else pt(width),
        colors={kind: callouts.one(kind, color, known) for kind, known in CALLOUT_COLORS.items()},
    )


def _read_role(looks: Fields, key: str) -> RoleStyle:
    """`text` has to be there; `fill` and `line` are left out for none; a line is 1.5 pt wide if nothing is said."""
    role = looks.inner(key, _ROLE_KEYS)
    line = role.one("line", color, None)
    return RoleStyle(
        fill=role.one("fill", color, None),
        text=role.need("text", color, ThemeColor("tx1")),
        line=line,
        line_width=pt(role.one("line-width", _WIDTHS, 1.5)) if line else 0,
        dash=role.one("dash", choice(DASHES), "solid"),
        bold=role.one("bold", flag, default=True),
    )


def _sizes(diagram: Fields, key: str) -> tuple[int, ...]:
    """Font sizes in 1/100 pt, the largest first."""
    return tuple(sorted({hundredths(size) for size in diagram.need(key, many(SIZES), (18.0,))}, reverse=True))


def _cell_text(table: Fields, key: str, styles: Mapping[str, TextStyle]) -> LevelStyle:
    return table.need(key, style_named(styles), TextStyle("", (LevelStyle(1800, 1800),))).level(0)
