"""Tokens of a theme in YAML in, a Theme out.

`templates/themes/light.yaml` shows all that a theme can say. Each part has a module that reads it: `styles` (text),
`boxes`, `layouts` and `decorations` (what a layout holds), `looks` (diagrams, tables, callouts), `tokens` (the rest).
`legible` looks at the result as an eye would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostic import Diagnostics

if TYPE_CHECKING:
    from generator.model.theme import Theme
    from generator.theme.inherit import Parents
    from generator.theme.tokens import MeasuredAs, Pictures


def load_theme(
    name: str,
    text: str,
    path: str,
    diagnostics: Diagnostics,
    parents: Parents,
    *,
    pictures: Pictures | None = None,
    measured_as: MeasuredAs | None = None,
) -> Theme | None:
    """The theme that `text` describes, laid over those that it `extends`; None when there was an error.

    `path` is how diagnostics name the text. `pictures` opens the logo; without it a logo is an error. `measured_as`
    knows which typefaces are measured by another's widths.

    Errors, each at its file, line and column: those of `project.yaml.load_yaml`, and `theme-value`,
    `theme-key-unknown`, `theme-missing`, `theme-extends`, `theme-style-unknown`, `theme-box-outside`,
    `theme-idx-repeated`, `theme-layout-repeated`, `theme-title-missing`. Warnings: `font-approximate`, and those of
    `legible`.
    """
    from generator.theme.inherit import read_with_parents
    from generator.theme.legible import tell_poor_colors
    from generator.theme.tokens import read_theme

    found = Diagnostics()
    family = read_with_parents(name, text, path, found, parents)
    theme = None if family is None else read_theme(name, family.tree, found, pictures, measured_as)
    if family is not None and theme is not None and not found.errors:
        tell_poor_colors(theme, family, found)
    diagnostics.extend(found)
    return None if found.errors else theme
