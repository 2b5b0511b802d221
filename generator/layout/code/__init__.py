"""Code into panels: coloured, numbered, marked, wrapped where it is too wide, split where a page may best end.

code_units    a block as units: one for each line, with how bad a page break before it would be
code_frames   the units of one page as frames: the text and, where asked for, a title and bars behind marked lines
code_is_wide  whether some line had to be wrapped
"""

from __future__ import annotations

from generator.layout.code.frames import code_frames
from generator.layout.code.listing import CodeChunk
from generator.layout.code.units import code_is_wide, code_units

__all__ = ["CodeChunk", "code_frames", "code_is_wide", "code_units"]
