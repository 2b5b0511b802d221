"""YAML text in, a grid whose every value knows its place out.

categories: [2019, 2020]          or x: [0.5, 1.0]
series: {Virtual machines: [4, 3], Containers: [1, 5]}          or values: [4, 3]
labels: {Containers: {zh: 容器, en: Containers}}
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.diagnostic import Diagnostic, Diagnostics, Span, did_you_mean
from generator.project.yaml import YamlList, YamlMapping, YamlNode, YamlScalar, kind_of, load_yaml
from generator.read.chart.grid import Cell, Grid, GridColumn, Place

_KEYS = ("categories", "x", "series", "values", "labels")
_EXAMPLE = "categories: [2019, 2020]"


def read_yaml(text: str, place: Place, language: str, diagnostics: Diagnostics) -> Grid | None:
    """The grid with the labels of that language, None once an error has been reported.

    Errors: those of `load_yaml`, `chart-key-unknown`, `chart-data` for values of another kind than expected and for
    series that are not as long as the categories, `chart-empty`.
    """
    found = Diagnostics()
    root = _root(text, place, found)
    grid = _grid(root, place, language, found) if root else None
    diagnostics.extend(found)
    return None if found.errors else grid


def read_labels(text: str, place: Place, language: str, diagnostics: Diagnostics) -> Mapping[str, str] | None:
    """The labels of a text that holds nothing else, None once an error has been reported."""
    found = Diagnostics()
    root = _root(text, place, found)
    labels = _labels(root, place, language, found) if root else {}
    for key, name in root.keys.items() if root else ():
        if key != "labels":
            message = "numbers stand in the fence or in its file, not in both: here stand labels alone"
            found.error("chart-data", message, _at(name, place), "labels: {name: what is shown}")
    diagnostics.extend(found)
    return None if found.errors else labels


def _root(text: str, place: Place, diagnostics: Diagnostics) -> YamlMapping | None:
    told = Diagnostics()
    node = load_yaml(text, "", told)
    for item in told:
        span = place(item.span.line, item.span.column) if item.span else place(1, 1)
        diagnostics.add(Diagnostic(item.code, item.severity, item.message, span))
    if isinstance(node, YamlMapping):
        return node
    if isinstance(node, YamlScalar) and node.value is None:
        diagnostics.error("chart-empty", "expected the numbers of the chart", place(1, 1), _EXAMPLE)
    elif node is not None:
        message = f"expected categories and series, found {kind_of(node)}"
        diagnostics.error("chart-data", message, _at(node, place), _EXAMPLE)
    return None


def _grid(root: YamlMapping, place: Place, language: str, diagnostics: Diagnostics) -> Grid | None:
    for key, name in root.keys.items():
        if key not in _KEYS:
            message = f'the data of a chart have no "{key}"'
            diagnostics.error("chart-key-unknown", message, _at(name, place), did_you_mean(key, _KEYS))
    span = _at(root, place)
    rows = root.values.get("categories", root.values.get("x"))
    if rows is None:
        diagnostics.error("chart-empty", "expected categories, or x in a scatter chart", span, _EXAMPLE)
        return None
    names = _cells(rows, place, "the categories", diagnostics)
    columns = tuple(
        GridColumn(name, cells)
        for name, node in _series(root, place, diagnostics)
        if (cells := _cells(node, place, f'the values of "{name.text}"', diagnostics)) is not None
    )
    if names is None:
        return None
    for column in columns:
        if len(column.values) != len(names):
            message = f"expected {len(names)} values, one for each category, found {len(column.values)}"
            diagnostics.error("chart-data", message, column.name.span)
    labels = _labels(root, place, language, diagnostics)
    return Grid(span, Cell("", span), names, columns, labels)


def _series(root: YamlMapping, place: Place, diagnostics: Diagnostics) -> tuple[tuple[Cell, YamlNode], ...]:
    """Each series with its name; the only one may go without."""
    if "values" in root.values and "series" not in root.values:
        return ((Cell("", _at(root.keys["values"], place)), root.values["values"]),)
    match root.values.get("series"):
        case YamlMapping(values, keys):
            return tuple((_cell(keys[name], place), node) for name, node in values.items())
        case None:
            message = "expected series with their values"
            diagnostics.error("chart-empty", message, _at(root, place), "series: {Containers: [1, 5]}")
        case node:
            message = f"expected series by name, found {kind_of(node)}"
            diagnostics.error("chart-data", message, _at(node, place), "series: {Containers: [1, 5]}")
    return ()


def _cells(node: YamlNode, place: Place, what: str, diagnostics: Diagnostics) -> tuple[Cell, ...] | None:
    if not isinstance(node, YamlList):
        message = f"expected a list for {what}, found {kind_of(node)}"
        diagnostics.error("chart-data", message, _at(node, place), "[1, 2, 3]")
        return None
    scalars = [item for item in node.items if isinstance(item, YamlScalar)]
    for item in node.items if len(scalars) < len(node.items) else ():
        if not isinstance(item, YamlScalar):
            message = f"expected one value, found {kind_of(item)}"
            diagnostics.error("chart-data", message, _at(item, place))
    return tuple(_cell(item, place) for item in scalars) if len(scalars) == len(node.items) else None


def _labels(root: YamlMapping, place: Place, language: str, diagnostics: Diagnostics) -> dict[str, str]:
    """What is shown for each name: a text, or one for each language of which that of the deck counts."""
    match root.values.get("labels"):
        case None:
            return {}
        case YamlMapping(values):
            labels = {name: _label(node, place, language, diagnostics) for name, node in values.items()}
            return {name: label for name, label in labels.items() if label}
        case node:
            message = f"expected labels by name, found {kind_of(node)}"
            diagnostics.error("chart-data", message, _at(node, place), "labels: {vm: {zh: 虚拟机, en: VM}}")
            return {}


def _label(node: YamlNode, place: Place, language: str, diagnostics: Diagnostics) -> str:
    match node:
        case YamlScalar(_, text):
            return text
        case YamlMapping(values):
            own = values.get(language, values.get(language.partition("-")[0]))
            if isinstance(own, YamlScalar):
                return own.text
            if own is None:
                return ""
        case YamlList():
            pass
    message = f"expected a text, or one for each language, found {kind_of(node)}"
    diagnostics.error("chart-data", message, _at(node, place), "{zh: 虚拟机, en: VM}")
    return ""


def _cell(scalar: YamlScalar, place: Place) -> Cell:
    return Cell("" if scalar.value is None else scalar.text, _at(scalar, place))


def _at(node: YamlNode, place: Place) -> Span:
    return place(node.span.line, node.span.column)
