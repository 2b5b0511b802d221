"""A chart told from its numbers: what it compares, how many points it has, the largest and the smallest of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from generator.model.chart import Chart, Point
from generator.read.chart.words import Words, words_of
from generator.script import is_east_asian

MOST_WORDS = 80
"""Words that a description has at most; in Chinese that is 130 characters."""

_CHARACTER = MOST_WORDS / 130
"""Words in an East Asian character."""

_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class _Room:
    """How many names are listed, and how long each may be: in characters, of which East Asian ones count two."""

    most: int
    longest: int


_ROOMS = (*(_Room(most, 40) for most in range(6, -1, -1)), _Room(0, 24), _Room(0, 12))


def tell(chart: Chart) -> str:
    """The description in the chart's language, with as many names as there is room for."""
    told = (_told(chart, room) for room in _ROOMS)
    return next((text for text in told if word_count(text, chart.lang) <= MOST_WORDS), _told(chart, _ROOMS[-1]))


def word_count(text: str, lang: str) -> float:
    """How long a text is to listen to, in words: those between blanks, and East Asian characters by their number.

    In Chinese, letters of other scripts count two for one.
    """
    wide = sum(map(is_east_asian, text))
    if not words_of(lang).gap:
        return (wide + sum(not char.isspace() for char in text)) / 2 * _CHARACTER
    return len("".join(" " if is_east_asian(char) else char for char in text).split()) + wide * _CHARACTER


def _told(chart: Chart, room: _Room) -> str:
    words = words_of(chart.lang)
    points = tuple(chart.points)
    count = words.point if len(points) == 1 else words.points.format(len(points))
    kind = words.stackings[chart.stacking].format(words.kinds[chart.kind])
    kind = kind[:1].upper() + kind[1:]
    title = _short(chart.title.rstrip(".。"), _LONGEST_TITLE)
    said = [words.titled.format(kind, title, count) if title else words.untitled.format(kind, count)]
    said += _compared(chart, room, words)
    if chart.x.log or chart.y.log:
        said.append(words.log)
    said.append(_extremes(chart, points, room, words))
    if chart.accent_category is not None:
        said.append(words.accent.format(_short(chart.categories[chart.accent_category], room.longest)))
    elif chart.accent_series is not None:
        said.append(words.accent.format(_short(chart.series[chart.accent_series].name, room.longest)))
    return words.gap.join(said)


def _compared(chart: Chart, room: _Room, words: Words) -> list[str]:
    """What stands on the two axes: series where there are several, categories or the range of positions."""
    said: list[str] = []
    if len(chart.series) > 1:
        names = words.listed([_short(one.name, room.longest) for one in chart.series], room.most)
        said.append(words.series.format(len(chart.series), names))
    if chart.positions:
        ends = (min(chart.positions), max(chart.positions))
        said.append(words.x_range.format(*(f"{end:,.6g}" for end in ends)))
        return said
    names = [_short(name, room.longest) for name in chart.categories]
    if len(names) == 1:
        said.append(words.category.format(names[0]))
    elif len(names) > room.most:
        said.append(words.many_categories.format(len(names), names[0], names[-1]))
    else:
        said.append(words.categories.format(len(names), words.listed(names, room.most)))
    return said


def _extremes(chart: Chart, points: Sequence[Point], room: _Room, words: Words) -> str:
    """The first of the largest and the first of the smallest, or the one number that all are."""
    largest = max(points, key=lambda point: point.value)
    smallest = min(points, key=lambda point: point.value)
    if largest.value == smallest.value:
        return words.even.format(_value(chart, largest, words))
    ends = ((_where(chart, point, room, words), _value(chart, point, words)) for point in (largest, smallest))
    return words.extremes.format(*chain.from_iterable(ends))


def _where(chart: Chart, point: Point, room: _Room, words: Words) -> str:
    """What a point is called: its category or position, and its series where there are several."""
    at = point.category
    named = f"{chart.positions[at]:,.6g}" if chart.positions else _short(chart.categories[at], room.longest)
    return (
        words.within.join((named, _short(chart.series[point.series].name, room.longest)))
        if len(chart.series) > 1
        else named
    )


def _value(chart: Chart, point: Point, words: Words) -> str:
    value = chart.numbers.text(point.value)
    if not chart.is_round:
        return value
    whole = sum(point.value for point in chart.points)
    return words.share.format(value, round(100 * point.value / whole))


def _short(text: str, most: int) -> str:
    """One line of at most so many characters; East Asian ones count two."""
    line, left = " ".join(text.split()), most
    for at, char in enumerate(line):
        left -= 2 if is_east_asian(char) else 1
        if left < 0:
            return f"{line[:at].rstrip()}…"
    return line
