"""A fence of the language `chart` in, its chart out, or diagnostics that say what it lacks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.model.blocks import Footnote
from generator.model.chart import Chart
from generator.read.attributes import Attributes, Word
from generator.read.chart.alt import tell
from generator.read.chart.checked import Numbers, read_numbers
from generator.read.chart.csv_grid import read_csv
from generator.read.chart.grid import Grid, Place
from generator.read.chart.labels import names_place, values_mode
from generator.read.chart.options import Options, read_options
from generator.read.chart.unit import number_style
from generator.read.chart.yaml_grid import read_labels, read_yaml
from generator.read.context import Context
from generator.read.document import Node
from generator.read.inline import plain_runs
from generator.read.passage import passage_of

_CSV = (".csv", ".tsv")
_YAML = (".yaml", ".yml")
_MAX_BYTES = 1_000_000

_IS_YAML = re.compile(r"""\s*(?:\#[^\n]*\n\s*)*(?:["']?[A-Za-z][\w-]*["']?[ ]*:(?:\s|$)|[{\[])""")
"""A key with a colon, or a bracket, where the first row of CSV would be."""


def read_chart(node: Node, attributes: Attributes, context: Context) -> Chart | None:
    """The chart of a fence, None once an error has been reported at its place.

    The numbers stand in the fence as CSV or YAML, or in a file (`file=`); then the fence may hold `labels:` for the
    names in it. A `source=` goes to the foot of the slide. In the speaker's notes the alt text stands for the chart.
    """
    inside = context.speaking(attributes)
    span = node.document.span(node.line)
    found = Diagnostics()
    options = read_options(attributes, found)
    lang = inside.lang or inside.reading.lang
    grid = _grid(node, attributes, span, inside, lang, found)
    numbers = read_numbers(grid, options, found) if grid else None
    key = context.next_key("chart", attributes)
    chart = _chart(key, span, grid, numbers, options, lang, found) if grid and numbers else None
    context.diagnostics.extend(found)
    if chart is None or found.errors:
        return None
    if context.in_notes:
        message = "notes hold words only: the chart's alt text stands for it"
        context.diagnostics.warning("notes-words", message, span)
    elif source := attributes.value("source"):
        context.flow.sources.append(Footnote(f"{key}/source", source.span, plain_runs(source.text, inside)))
    caption = plain_runs(attributes.text("caption") or "", inside)
    return replace(chart, caption=caption, alt=attributes.text("alt") or tell(chart))


def _grid(
    node: Node, attributes: Attributes, span: Span, context: Context, lang: str, diagnostics: Diagnostics
) -> Grid | None:
    document, text = node.document, node.token.content
    passage = passage_of(document.source, document.lines, node.line, text)

    def place(line: int, column: int) -> Span:
        row = min(line, len(passage.columns)) - 1
        return document.source.span(passage.line + row, passage.columns[row] + column - 1)

    named = attributes.value("file")
    if named is None:
        return _read(text, bool(_IS_YAML.match(text)), place, span, lang, diagnostics)
    labels: Mapping[str, str] | None = {}
    if text.strip():
        labels = read_labels(text, place, lang, diagnostics)
    grid = _file(named, context, lang, diagnostics)
    return grid.labelled(labels) if grid and labels is not None else None


def _read(text: str, is_yaml: bool, place: Place, span: Span, lang: str, diagnostics: Diagnostics) -> Grid | None:
    if not text.strip():
        hint = "write CSV or YAML into the fence, or file=data.csv on it"
        diagnostics.error("chart-empty", "expected the numbers of the chart", span, hint)
        return None
    if is_yaml:
        return read_yaml(text, place, lang, diagnostics)
    return read_csv(text, place, diagnostics)


def _file(named: Word, context: Context, lang: str, diagnostics: Diagnostics) -> Grid | None:
    """The grid of a file: by its ending CSV or YAML, in UTF-8 with or without a byte order mark."""
    path = named.text
    ending = PurePosixPath(path).suffix.lower()
    if ending not in _CSV + _YAML:
        message = f'the numbers of a chart come from CSV or YAML, not from "{path}"'
        diagnostics.error("chart-file", message, named.span, "file=data.csv")
        return None
    data = context.reading.files.read_bytes(path, named.span, diagnostics, named.span.path)
    if data is None:
        return None
    if len(data) > _MAX_BYTES:
        message = f'expected at most {_MAX_BYTES // 1_000_000} MB of numbers in "{path}"'
        diagnostics.error("file-too-large", message, named.span)
        return None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        message = f"expected text in UTF-8, found the byte 0x{error.object[error.start]:02X}"
        line = error.object.count(b"\n", 0, error.start) + 1
        diagnostics.error("encoding-wrong", message, Span(path, line), "save the file as UTF-8")
        return None

    def place(line: int, column: int) -> Span:
        return Span(path, line, column)

    return _read(text, ending in _YAML, place, named.span, lang, diagnostics)


def _chart(
    key: str, span: Span, grid: Grid, numbers: Numbers, options: Options, lang: str, diagnostics: Diagnostics
) -> Chart:
    decimals = numbers.decimals if options.decimals is None else options.decimals
    style = number_style(options.unit, decimals, lang)
    title = options.title
    if title is None:
        # One series needs no legend: what is measured stands above it, unless the axis says so.
        title = numbers.series[0].name if len(numbers.series) == 1 and not options.y.title else ""
    category, series = _highlighted(grid, numbers, options, diagnostics)
    return Chart(
        key,
        span,
        options.kind,
        numbers.categories,
        numbers.series,
        "",
        lang,
        positions=numbers.positions,
        corner=grid.label(grid.corner),
        stacking=options.stacking,
        title=title,
        x=options.x,
        y=options.y,
        numbers=style,
        values=values_mode(options),
        names=names_place(numbers.series, options),
        accent_category=category,
        accent_series=series,
    )


def _highlighted(
    grid: Grid, numbers: Numbers, options: Options, diagnostics: Diagnostics
) -> tuple[int | None, int | None]:
    """The index of the category or of the series that is to stand out, by its name or by what is shown for it."""
    wish = options.highlight
    if wish is None:
        return None, None
    # An area has no points of its own, and those of a scatter chart have no names.
    rows = grid.rows if numbers.categories and options.kind != "area" else ()
    for index, cell in enumerate(rows):
        if wish.text in (cell.text, grid.label(cell)):
            return index, None
    for index, column in enumerate(grid.columns):
        if wish.text in (column.name.text, grid.label(column.name)):
            return None, index
    known = [cell.text for cell in (*rows, *(column.name for column in grid.columns)) if cell.text]
    what = "category and no series" if rows else "series"
    message = f'there is no {what} "{wish.text}" that could stand out'
    diagnostics.error("value-wrong", message, wish.span, did_you_mean(wish.text, known))
    return None, None
