"""How each kind of layout is filled: one file a pattern, found by the layout's name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.layout.desk import Pattern
from generator.layout.patterns.agenda import agenda
from generator.layout.patterns.assertion import assertion
from generator.layout.patterns.big_number import big_number
from generator.layout.patterns.closing import closing
from generator.layout.patterns.code import code
from generator.layout.patterns.content import content
from generator.layout.patterns.content_visual import content_visual
from generator.layout.patterns.cover import cover
from generator.layout.patterns.diagram_full import diagram_full
from generator.layout.patterns.image_full import image_full
from generator.layout.patterns.quote import quote
from generator.layout.patterns.section import section
from generator.layout.patterns.table import table
from generator.layout.patterns.timeline import timeline
from generator.layout.patterns.two_columns import two_columns

PATTERNS: Mapping[str, Pattern] = MappingProxyType(
    {
        "title": cover,
        "section": section,
        "agenda": agenda,
        "assertion": assertion,
        "content": content,
        "content-visual": content_visual,
        "two-columns": two_columns,
        "table": table,
        "code": code,
        "quote": quote,
        "big-number": big_number,
        "image-full": image_full,
        "timeline": timeline,
        "diagram-full": diagram_full,
        "closing": closing,
    }
)
"""By `Layout.name`. A layout of any other name is filled like the content layout."""
