"""What all shapes of one part share while it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.page import PlaceholderRef
from generator.model.theme import FontScheme, Layout, Slot
from generator.write.pptx.ids import ShapeIds
from generator.write.pptx.media import Media
from generator.write.pptx.relations import Relations


@dataclass(frozen=True, slots=True)
class PartContext:
    """One slide's (or notes page's) surroundings.

    `lang` is the deck's language; `slide_parts` gives the part name of a page by its key, for links. `relations`,
    `media` and `ids` collect what the shapes ask for.
    """

    key: str
    lang: str
    layout: Layout
    fonts: FontScheme
    slide_parts: Mapping[str, str]
    relations: Relations
    media: Media
    ids: ShapeIds

    def slot(self, placeholder: PlaceholderRef | None) -> Slot | None:
        """The layout's slot that a placeholder of the slide inherits from.

        PowerPoint finds it by its index; the title is the one without.
        """
        if placeholder is None:
            return None
        return next((slot for slot in self.layout.slots if slot.idx == placeholder.idx), None)
