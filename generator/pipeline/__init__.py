"""A path in, finished decks and diagrams out: the only place that knows the order of the stages.

    project -> expand -> read -> diagram -> layout -> check -> write

Every stage adds what it has to say to one `Diagnostics`, and a stage that has errors does not keep the others from
telling theirs. Nothing is written to disk here.

| module | in | out |
|---|---|---|
| `drafts` | a path | decks read, with their themes; the diagrams of many, laid out at once |
| `decks` | drafts | pages, checked, and the .pptx of each |
| `diagrams` | drafts | each diagram by its name, and its files |
| `bare` | a file of DOT | the same, without a deck |
"""

from __future__ import annotations

from generator.pipeline.decks import Built, lay_out_decks
from generator.pipeline.diagrams import DrawnDiagram, Faces, NamedDiagram, draw_diagrams, find_diagrams
from generator.pipeline.options import EPOCH, Options

__all__ = [
    "EPOCH",
    "Built",
    "DrawnDiagram",
    "Faces",
    "NamedDiagram",
    "Options",
    "draw_diagrams",
    "find_diagrams",
    "lay_out_decks",
]
