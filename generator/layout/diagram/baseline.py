"""A label's room moved so that its line stands where Graphviz writes it.

Graphviz sets the baseline of a line 0.264 of its size below the middle of its room (3.7 pt at 14 pt: measured); text
that PowerPoint and LibreOffice centre has it 0.341 of the size below, by Calibri's ascent and descent. Moved, Latin
words have the middle of their small letters nearer to the middle of their shape. Characters of East Asia fill their
line and stay where they are; so do labels of several lines, whose exact spacing has the same effect.
"""

from __future__ import annotations

from generator.geometry import EMU_PER_POINT, Box
from generator.model.diagram import Label
from generator.script import is_east_asian

_RISE = 0.077 * EMU_PER_POINT / 100
"""How far a line rises, in EMU for each 1/100 pt of its size."""


def text_room(label: Label) -> Box:
    """The room in which the label's text is to be centred; up is where a reader has it."""
    if len(label.paragraphs) != 1 or any(map(is_east_asian, label.paragraphs[0].text)):
        return label.box
    rise = round(_RISE * max((run.size for run in label.paragraphs[0].runs), default=0))
    return label.box.moved(-rise, 0) if label.turned else label.box.moved(0, -rise)
