"""Files of a project into the pictures that its diagrams name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.diagnostic import Diagnostics, Span
from generator.model.image import Image
from generator.project import DeckProject
from generator.read.image import open_image


@dataclass(frozen=True, slots=True)
class DiagramPictures:
    """Opens each file once, however many nodes show it."""

    project: DeckProject
    _known: dict[tuple[str, str], Image] = field(default_factory=dict[tuple[str, str], Image])

    def __call__(self, paths: Sequence[str], span: Span, diagnostics: Diagnostics) -> Image | None:
        """The first of the paths that is a picture, beside the text at the place or elsewhere in the project.

        What is wrong with the last one is a warning: the diagram is drawn without it.
        """
        heard = Diagnostics()
        for path in paths:
            heard = Diagnostics()
            if image := self._opened(path, span, heard):
                return image
        for item in heard:
            diagnostics.add(replace(item, severity="warning"))
        return None

    def _opened(self, path: str, span: Span, heard: Diagnostics) -> Image | None:
        known = self._known.get((path, span.path))
        if known is None:
            data = self.project.read_bytes(path, span, heard, base=span.path)
            known = None if data is None else open_image(data, path, span, heard)
            if known:
                self._known[path, span.path] = known
        return known
