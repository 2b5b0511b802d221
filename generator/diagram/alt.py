"""A diagram told from its graph: what it is, what its clusters hold, what leads where, and the rows of the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.diagram.plan.values import Plan, PlannedCluster, PlannedEdge, PlannedText
from generator.diagram.words import Words, words_of
from generator.geometry import Point, pt
from generator.script import is_east_asian

MOST_WORDS = 80
"""Words of Latin script that a description has at most; two East Asian characters count as one."""

_SAME_ROW = pt(6)


def tell(plan: Plan, middles: Sequence[Point]) -> str:
    """The description, in the language of the source. `middles` are the places of the nodes."""
    return _Teller(plan, middles, words_of(plan.source.lang)).text()


class _Teller:
    def __init__(self, plan: Plan, middles: Sequence[Point], words: Words) -> None:
        self._plan = plan
        self._middles = middles
        self._words = words
        self._names = [_said(node.text) for node in plan.nodes]
        self._edges = [
            edge
            for edge in plan.edges
            if not edge.hidden and edge.tail != edge.head and self._names[edge.tail] and self._names[edge.head]
        ]

    def text(self) -> str:
        words = self._words
        told = [words.diagram.format((self._plan.title or self._plan.source.name).rstrip(".。"))]
        room = MOST_WORDS - word_count(told[0]) - word_count(words.more)
        for sentence in self._sentences():
            room -= word_count(sentence)
            if room < 0:
                named = sum(1 for name in self._names if name)
                told.append(words.more.format(named, len(self._edges)))
                break
            told.append(sentence)
        return words.gap.join(told)

    def _sentences(self) -> Iterator[str]:
        yield from self._holdings(self._plan.clusters)
        yield from self._leadings()
        yield from self._rows()

    def _holdings(self, clusters: Sequence[PlannedCluster]) -> Iterator[str]:
        for cluster in clusters:
            held = [name for index in cluster.nodes if (name := self._names[index])]
            held += [name for inner in cluster.clusters if (name := _said(inner.text))]
            if cluster.text and held:
                yield self._words.holds.format(_said(cluster.text), self._words.listed(held))
            yield from self._holdings(cluster.clusters)

    def _leadings(self) -> Iterator[str]:
        """One sentence for each node that something leaves, in the order of the text."""
        by_tail: dict[tuple[int, str], list[str]] = {}
        for edge in self._edges:
            tail, head, sentence = self._direction(edge)
            by_tail.setdefault((tail, sentence), []).append(self._labelled(head, edge))
        for (tail, sentence), heads in by_tail.items():
            yield sentence.format(self._names[tail], self._words.listed(list(dict.fromkeys(heads))))

    def _direction(self, edge: PlannedEdge) -> tuple[int, int, str]:
        words = self._words
        backward, forward = edge.tail_arrow != "none", edge.head_arrow != "none"
        if backward and forward:
            return edge.tail, edge.head, words.leads_both
        if backward:
            return edge.head, edge.tail, words.leads
        return edge.tail, edge.head, words.leads if forward else words.joined

    def _labelled(self, node: int, edge: PlannedEdge) -> str:
        return self._words.labelled.format(self._names[node], _said(edge.text)) if edge.text else self._names[node]

    def _rows(self) -> Iterator[str]:
        """Nodes that no sentence has named yet, as rows that lie above one another."""
        told = {index for edge in self._edges for index in (edge.tail, edge.head)} | set(self._held())
        rest = [index for index, name in enumerate(self._names) if name and index not in told]
        if not rest:
            return
        rest.sort(key=lambda index: (self._middles[index].y // _SAME_ROW, self._middles[index].x, index))
        rows = [
            self._words.comma.join(self._names[index] for index in row)
            for _, row in groupby(rest, key=lambda index: self._middles[index].y // _SAME_ROW)
        ]
        yield self._words.rows.format(self._words.between_rows.join(rows))

    def _held(self) -> Iterator[int]:
        def within(clusters: Sequence[PlannedCluster]) -> Iterator[int]:
            for cluster in clusters:
                if cluster.text:
                    yield from cluster.nodes
                yield from within(cluster.clusters)

        return within(self._plan.clusters)


def word_count(text: str) -> int:
    """Words between blanks, and half the East Asian characters."""
    if text.isascii():
        return len(text.split())
    wide = sum(map(is_east_asian, text))
    narrow = "".join(" " if is_east_asian(char) else char for char in text)
    return len(narrow.split()) + (wide + 1) // 2


def _said(text: PlannedText | None) -> str:
    """A label on one line."""
    return " ".join(paragraph.text.strip() for paragraph in text.paragraphs).strip() if text else ""
