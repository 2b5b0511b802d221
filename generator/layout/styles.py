"""The looks of words that have no slot of their own on a page: captions, takeaways, code."""

from __future__ import annotations

from dataclasses import replace

from generator.color import ThemeColor
from generator.model.theme import LevelStyle, Slot, TextStyle, Theme

_NOTE = TextStyle("note", (LevelStyle(1400, 1400, color=ThemeColor("tx2")),))
_TAKEAWAY = TextStyle("takeaway", (LevelStyle(1600, 1400, color=ThemeColor("tx2")),))
_CODE = TextStyle("code", (LevelStyle(1800, 1600, font="mono"),))
_BODY = TextStyle(
    "body", (LevelStyle(2200, 1800, line_spacing=105_000, space_before=1000), LevelStyle(1800, 1800, space_before=400))
)


def body_style(theme: Theme) -> TextStyle:
    """The style of body text outside a placeholder: that of the content layout, else of the master's body."""
    slot = _layout_slot(theme, "content", "body")
    master = next((slot for slot in theme.master_slots if slot.kind in ("body", "obj")), None)
    found = slot or master
    return found.style if found else _BODY


def note_style(theme: Theme) -> TextStyle:
    """Captions and sources: the note of the table layout."""
    slot = _layout_slot(theme, "table", "note")
    return slot.style if slot else _NOTE


def takeaway_style(theme: Theme) -> TextStyle:
    """A takeaway where the layout has no slot for it: as on the assertion layout."""
    slot = _layout_slot(theme, "assertion", "takeaway")
    return slot.style if slot else _TAKEAWAY


def code_style(theme: Theme) -> TextStyle:
    """Code: sizes of the code layout's slot, monospaced whatever the slot says."""
    slot = _layout_slot(theme, "code", "code")
    style = slot.style if slot else _CODE
    return TextStyle(style.name, tuple(replace(level, font="mono", bullet=None) for level in style.levels))


def _layout_slot(theme: Theme, layout: str, name: str) -> Slot | None:
    found = next((known for known in theme.layouts if known.name == layout), None)
    return found.slot(name) if found else None
