"""The draft of a slide and its key in, the slide out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast, get_args

from generator.diagnostic import did_you_mean
from generator.model.blocks import Runs, plain_text
from generator.model.deck import FitMode, Slide, SlideKind, TransitionKind
from generator.model.theme import plain_name
from generator.read.attributes import Attributes, Word
from generator.read.blocks.footnotes import footnote_blocks
from generator.read.context import Context, Flow, Reading
from generator.read.divs import note_steps
from generator.read.inline import bare_text, plain_runs, read_runs
from generator.read.keys import slug
from generator.read.lent_title import lent_title
from generator.read.outline import Draft
from generator.read.vocabulary import SLIDE, review


@dataclass(frozen=True, slots=True)
class Before:
    """What a slide takes over from those before it.

    The title and the key of the last slide that has a title of its own, and the section that it comes under.
    """

    title: Runs = ()
    key: str | None = None
    section: str | None = None


def wished_key(draft: Draft, before: str | None) -> str:
    """What an automatic key is made from: the title, else the key of the slide before."""
    title = draft.attributes.text("title")
    if draft.title and draft.title.text and draft.opener:
        return slug(bare_text(draft.title, draft.opener.document))
    return slug(title) if title else before or "slide"


def read_slide(draft: Draft, key: str, before: Before, reading: Reading) -> Slide:
    """A slide with all its blocks; notes are apart, footnotes and sources stand at its end."""
    attributes = draft.attributes
    review(attributes, SLIDE, reading.diagnostics)
    flow = Flow()
    context = Context(reading, key, key, flow).speaking(attributes)
    note_steps(attributes, context)
    title, hidden = _title(draft, before, context)
    blocks = context.blocks(draft.nodes)
    if not title:
        title, hidden = plain_runs(lent_title(blocks), context), True
        _report_untitled(draft, title, reading)
    layout = attributes.value("layout")
    return Slide(
        key=key,
        span=draft.span,
        kind=_kind(draft, layout),
        title=title,
        blocks=(*blocks, *footnote_blocks(flow, draft.span, context)),
        notes=tuple(flow.notes),
        layout=layout.text if layout else None,
        layout_span=layout.span if layout else None,
        title_hidden=hidden,
        section=None if _kind(draft, layout) == "section" else before.section,
        minutes=_minutes(attributes, context),
        tags=_tags(attributes),
        transition=_transition(attributes, context),
        fit=_fit(attributes, context),
        hidden=attributes.has("hidden"),
        unlisted=attributes.has("unlisted"),
        note_places=tuple(flow.note_places),
    )


def _kind(draft: Draft, layout: Word | None) -> SlideKind:
    """What the heading's level says, but that the deck's last slide is no section of it."""
    name = plain_name(layout.text) if layout else ""
    if name == "title":
        return "title"
    return "content" if name == "closing" else draft.kind


def _report_untitled(draft: Draft, lent: Runs, reading: Reading) -> None:
    """A warning for a slide that is called by its own first words, an error for one that has none."""
    message = "this slide has no title, and no slide before it lends one"
    if draft.title is not None:
        message = "this heading has no words, and a slide needs a title"
    hint = 'write ## Title, or --- {title="…"} for one that only the outline shows'
    if lent:
        message = f'{message}: the outline calls it "{plain_text(lent)}"'
        reading.diagnostics.warning("slide-title-missing", message, draft.span, hint)
    else:
        reading.diagnostics.error("slide-title-missing", message, draft.span, hint)


def _title(draft: Draft, before: Before, context: Context) -> tuple[Runs, bool]:
    """The title, and whether it is there for the outline alone."""
    written = draft.attributes.value("title")
    if draft.title and draft.title.text and draft.opener:
        runs = read_runs(draft.title, draft.opener.document, context, "a title")
        if plain_text(runs).strip():
            if written:
                message = f'the heading is the title already: "{written.text}" is left out'
                context.diagnostics.warning("attribute-ignored", message, written.span)
            return runs, False
    if written and written.text:
        return plain_runs(written.text, context), True
    return (before.title, True) if draft.title is None else ((), False)


def _minutes(attributes: Attributes, context: Context) -> float | None:
    word = attributes.value("minutes")
    if word is None:
        return None
    try:
        minutes = float(word.text)
    except ValueError:
        minutes = -1.0
    if 0 < minutes < 1000:
        return minutes
    context.diagnostics.error("value-wrong", "minutes is a number above 0", word.span, "minutes=2")
    return None


def _tags(attributes: Attributes) -> tuple[str, ...]:
    return tuple((attributes.text("tags") or "").replace(",", " ").split())


def _transition(attributes: Attributes, context: Context) -> TransitionKind | None:
    word = attributes.value("transition")
    return cast("TransitionKind | None", _one_of(word, get_args(TransitionKind), "transition", context))


def _fit(attributes: Attributes, context: Context) -> FitMode:
    word = attributes.value("fit")
    return cast("FitMode", _one_of(word, get_args(FitMode), "way to fit a slide", context) or "auto")


def _one_of(word: Word | None, known: tuple[str, ...], name: str, context: Context) -> str | None:
    if word is None or word.text in known:
        return word.text if word else None
    hint = did_you_mean(word.text, known)
    context.diagnostics.error("value-wrong", f'there is no {name} "{word.text}"', word.span, hint)
    return None
