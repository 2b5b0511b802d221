"""A deck's `data/` folder in, the values of `data.<file>` out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.diagnostic import Diagnostics, Span
from generator.project.files import TextFile
from generator.project.yaml import load_yaml, plain

SUFFIXES = (".yaml", ".yml", ".json", ".csv")


def data_name(file: str) -> str:
    """What a data file is called in templates: its name without suffix, hyphens and spaces as underscores."""
    return PurePosixPath(file).stem.replace("-", "_").replace(" ", "_")


def read_data(file: TextFile, diagnostics: Diagnostics) -> object:
    """The value that a data file holds; None once an error has been reported.

    YAML and JSON give what they say, CSV a list with a mapping for each row, in which every value is text.
    """
    match PurePosixPath(file.path).suffix.lower():
        case ".csv":
            return _csv(file, diagnostics)
        case ".json":
            return _json(file, diagnostics)
        case _:
            node = load_yaml(file.text, file.path, diagnostics)
            return None if node is None else plain(node)


def _json(file: TextFile, diagnostics: Diagnostics) -> object:
    try:
        return json.loads(file.text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        message = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        diagnostics.error("json-syntax", message, Span(file.path, error.lineno, error.colno))
    except _NotANumberError as error:
        diagnostics.error("json-syntax", f"this is not JSON: {error}", Span(file.path))
    except (RecursionError, ValueError):
        diagnostics.error("json-syntax", "expected less nesting and shorter numbers", Span(file.path))
    return None


class _NotANumberError(Exception):
    pass


def _no_constant(word: str) -> object:
    raise _NotANumberError(f"{word} is no number")


def _csv(file: TextFile, diagnostics: Diagnostics) -> list[Mapping[str, str]] | None:
    """Rows under their header. Commas, semicolons or tabs, whichever the header has most of, divide the values."""
    import csv

    header_line = file.text.split("\n", 1)[0]
    rows = csv.reader(file.text.splitlines(keepends=True), delimiter=max(",;\t", key=header_line.count), strict=True)
    header: list[str] | None = None
    found: list[Mapping[str, str]] = []
    line = 1
    try:
        for row in rows:
            place, line = Span(file.path, line), rows.line_num + 1
            if not row:
                continue
            if header is None:
                header = [name.strip() for name in row]
                if len(set(header)) < len(header) or not all(header):
                    diagnostics.error("csv-header", "expected a name of its own for each column", place)
                    return None
            elif len(row) != len(header):
                diagnostics.error("csv-row", f"expected {len(header)} values as in the header, found {len(row)}", place)
            else:
                found.append(dict(zip(header, row, strict=True)))
    except csv.Error as error:
        diagnostics.error("csv-syntax", f"this is not CSV: {error}", Span(file.path, line))
        return None
    return found
