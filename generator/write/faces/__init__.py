"""The fonts of the machine: a character and the families that are wished for in, the face that has it out.

Only pictures and PDF take fonts; a deck names its typefaces and never depends on what a machine has.
"""

from __future__ import annotations

from generator.write.faces.face import Face, Glyph
from generator.write.faces.shelf import Shelf, open_shelf

__all__ = ["Face", "Glyph", "Shelf", "open_shelf"]
