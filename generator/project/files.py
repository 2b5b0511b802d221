"""A file that was found in, its bytes or its text out, or a diagnostic that says why not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.project.places import Found, SearchPath

MAX_BYTES = 50_000_000
MAX_TEXT_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text and what messages call its file; lines end with a line feed."""

    path: str
    text: str


def is_data(file: TextFile) -> bool:
    """Whether a content file is a list of slides made from data, and not Markdown."""
    return file.path.endswith((".yaml", ".yml"))


def find(
    places: SearchPath, name: str, span: Span | None, diagnostics: Diagnostics, base: str | None = None
) -> Found | None:
    """The file; errors `path-outside` and `file-missing` at `span`, where the name was written."""
    match places.find(name, base):
        case "outside":
            message = f'"{name}" leads out of the folders that this deck may read'
            diagnostics.error("path-outside", message, span, "put the file into the deck's folder")
        case "missing" if "://" in name:
            hint = "save it beside the deck and write its name"
            diagnostics.error("file-missing", f'nothing is fetched from the web, as "{name}" asks', span, hint)
        case "missing":
            hint = did_you_mean(name, places.neighbours(name, base))
            diagnostics.error("file-missing", f'there is no file "{name}"', span, hint)
        case Found() as found:
            return found
    return None


def read(path: Path, shown: str, span: Span | None, diagnostics: Diagnostics, limit: int = MAX_BYTES) -> bytes | None:
    """The bytes of a file; errors `file-too-large` and `file-unreadable` at `span`, else at the file."""
    place = span or Span(shown)
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        diagnostics.error("file-unreadable", f'"{shown}" cannot be read: {error.strerror or error}', place)
        return None
    if len(data) > limit:
        diagnostics.error("file-too-large", f'expected at most {limit // 1_000_000} MB in "{shown}"', place)
        return None
    return data


def read_text(path: Path, shown: str, span: Span | None, diagnostics: Diagnostics) -> TextFile | None:
    """The text of a file in UTF-8, with or without a byte order mark.

    Errors as `read`, and `encoding-wrong` in the file itself, at the first character that is not UTF-8.
    """
    data = read(path, shown, span, diagnostics, MAX_TEXT_BYTES)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The decoder saw the bytes behind a byte order mark.
        seen = error.object[: error.start].decode("utf-8")
        place = Span(shown, seen.count("\n") + 1, len(seen) - seen.rfind("\n"))
        message = f"expected text in UTF-8, found the byte 0x{error.object[error.start]:02X}"
        diagnostics.error("encoding-wrong", message, place, "save the file as UTF-8")
        return None
    return TextFile(shown, text.replace("\r\n", "\n").replace("\r", "\n"))
