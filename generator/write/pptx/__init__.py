"""Pages into a .pptx whose every object is PowerPoint's own."""

from __future__ import annotations

from datetime import datetime

from generator.model.page import Pages
from generator.model.theme import Theme


def write_pptx(pages: Pages, theme: Theme, *, modified: datetime) -> bytes:
    """The finished file of a deck that is laid out in `theme`.

    `modified` becomes the document's date (a time without a zone is taken for UTC); nothing else depends on when or
    where the file is made, so that the same pages give the same bytes.
    """
    from generator.write.pptx.deck import deck_parts
    from generator.write.pptx.package import pack

    return pack(*deck_parts(pages, theme, modified))
