"""A graph's attributes into how its drawing lies: turned or not, and how far its background reaches beyond it."""

from __future__ import annotations

import re

from generator.diagram.plan.values import PAD
from generator.diagram.sheet import Sheet

_ROTATED = re.compile(r"\+?0*90(?![0-9])")
"""The one angle that counts; what follows the whole number does not (measured)."""

_POINTS_PER_INCH = 72
_MOST = 1e4


def is_landscape(sheet: Sheet) -> bool:
    """Whether the drawing is turned. The first name that is given decides, even without a value (measured)."""
    if "rotate" in sheet.attributes:
        return _ROTATED.match(sheet.text("rotate")) is not None
    if "orientation" in sheet.attributes:
        return sheet.attributes["orientation"].text.lower().startswith("l")
    return sheet.flag("landscape")


def pad_of(sheet: Sheet) -> tuple[float, float]:
    """Points at either side, and above and below: the author gives one number of inches or two with a comma."""
    try:
        parts = [float(part) * _POINTS_PER_INCH for part in sheet.text("pad").split(",")]
    except ValueError:
        return PAD
    across, up = (min(max(part, 0.0), _MOST) for part in (parts * 2)[:2])
    return across, up
