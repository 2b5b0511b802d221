"""Pictures, and diagrams that are written as pictures: `![what it shows](file.png "caption"){width=60%}`."""

from __future__ import annotations

import re
from typing import get_args

from generator.diagnostic import Span, did_you_mean
from generator.dotfile import MAX_BYTES, SUFFIXES, decode_dot
from generator.model.blocks import Columns, DiagramBlock, Picture, PictureFit, Runs
from generator.read.attributes import Attributes, Pair, Word
from generator.read.blocks.diagram import diagram_blocks
from generator.read.context import Context
from generator.read.image import open_image
from generator.read.inline import InlinePicture, plain_runs
from generator.read.links import decoded
from generator.read.marp import picture_alt
from generator.read.vocabulary import DIAGRAM, PICTURE, review

_SHARE = re.compile(r"(\d+(?:\.\d+)?)%")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


def read_picture(picture: InlinePicture, context: Context) -> tuple[Picture | DiagramBlock | Columns, ...]:
    """A picture or, from a `.dot` file, a diagram; nothing when the file does not serve, which has been reported.

    The words in brackets are the alt text. Where an attribute `alt=` gives that, they are the caption, as in Pandoc;
    else `caption=` or the title is.
    """
    span, attributes = picture.passage.span(), picture.attributes
    brackets = picture.alt.text.replace("\n", " ")
    if context.reading.marp:
        brackets = picture_alt(brackets, span, context)
    own_alt = attributes.text("alt", "fig-alt")
    alt = brackets if own_alt is None else own_alt
    caption = plain_runs(attributes.text("caption") or picture.title or ("" if own_alt is None else brackets), context)
    path = decoded(picture.path)
    if context.in_notes:
        message = "notes hold words only: the picture's alt text stands for it"
        context.diagnostics.warning("notes-words", message, span)
    if _ADDRESS.match(path) or path.startswith("//"):
        hint = "save it beside the deck and name the file"
        context.diagnostics.error("image-remote", "pictures come from files of the deck, not from the web", span, hint)
        return ()
    if path.lower().endswith(SUFFIXES):
        return _dot_file(path, alt, caption, span, attributes, context)
    return _picture(path, alt, caption, span, attributes, context)


def _picture(
    path: str, alt: str, caption: Runs, span: Span, attributes: Attributes, context: Context
) -> tuple[Picture, ...]:
    review(attributes, PICTURE, context.diagnostics)
    width, height = (_share(attributes.value(side), side, context) for side in ("width", "height"))
    fit = _fit(attributes.value("fit"), context)
    data = context.reading.files.read_bytes(path, span, context.diagnostics, span.path)
    image = open_image(data, path, span, context.diagnostics) if data is not None else None
    if image is None:
        return ()
    return (Picture(context.next_key("picture", attributes), span, image, alt, caption, width, fit, height),)


def _dot_file(
    path: str, alt: str, caption: Runs, span: Span, attributes: Attributes, context: Context
) -> tuple[DiagramBlock | Columns, ...]:
    review(attributes, DIAGRAM, context.diagnostics)
    data = context.reading.files.read_bytes(path, span, context.diagnostics, span.path)
    if data is None:
        return ()
    if len(data) > MAX_BYTES:
        message = f'expected at most {MAX_BYTES // 1_000_000} MB of DOT in "{path}"'
        context.diagnostics.error("file-too-large", message, span)
        return ()
    file = decode_dot(data)
    if file.encoding == "latin-1-guessed":
        message = f'"{path}" is not UTF-8: it is read as Latin-1'
        context.diagnostics.warning("encoding-guessed", message, span, "save it as UTF-8, or say charset=latin1 in it")
    dot = file.text.rstrip("\n")
    spans = tuple(Span(path, row) for row in range(1, dot.count("\n") + 2))
    told = Attributes(attributes.key, (), (Pair(Word("alt", span), Word(alt, span)), *attributes.pairs) if alt else ())
    return diagram_blocks(dot, spans, span, told, caption, context)


def _share(length: Word | None, side: str, context: Context) -> float | None:
    """A width or height in per cent as a share of the room; other units are not built yet."""
    if length is None:
        return None
    share = _SHARE.fullmatch(length.text)
    if not share:
        message = f"a picture's {side} is a share of the room for now, not {length.text}: it is left out"
        context.diagnostics.warning("not-yet", message, length.span, f"{side}=60%")
        return None
    if not 0 < float(share[1]) <= 100:
        message = f"a {side} is more than 0% and at most 100%"
        context.diagnostics.error("value-wrong", message, length.span, f"{side}=60%")
        return None
    return float(share[1]) / 100


def _fit(fit: Word | None, context: Context) -> PictureFit:
    """Whether the whole picture is seen or its place is filled."""
    match fit.text if fit else "contain":
        case "contain" | "cover" as known:
            return known
        case other:
            message = f"a picture's fit is contain or cover, not {other}"
            hint = did_you_mean(other, get_args(PictureFit))
            context.diagnostics.error("value-wrong", message, fit and fit.span, hint)
            return "contain"
