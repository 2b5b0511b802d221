"""A diagram told from its graph: how much it is, what its clusters hold, what leads where, and the rows of the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal, TypeAlias

from generator.diagram.plan.values import Plan, PlannedCluster, PlannedEdge, PlannedNode, PlannedText
from generator.diagram.words import Words, words_of
from generator.geometry import Point, pt
from generator.script import is_east_asian

MOST_WORDS = 80
"""Words that a description has at most. In Chinese that is 130 characters, and two Latin letters count as one."""

_CHARACTER = MOST_WORDS / 130
"""Words in an East Asian character."""

LONGEST_NAME = 6
"""Words of one name; the rest of a longer label is left out."""

_MOST_LINKS = 3
"""Links of a chain that are told in one sentence."""

_SAME_ROW = pt(6)

_Kind: TypeAlias = Literal["leads", "joined", "both"] | tuple[str]
"""How an edge is told: with words of our own, or with the author's verb."""


def tell(plan: Plan, middles: Sequence[Point]) -> str:
    """The description, in the language of the source. `middles` are the places of the nodes."""
    words = words_of(plan.source.lang)
    story = _Story(plan, middles, words, [_name(node) for node in plan.nodes])
    title = _shortened(plan.title.rstrip(".。"), 3 * LONGEST_NAME)
    parts = sum(not node.hidden for node in plan.nodes)
    told = [words.summary(title, parts, sum(not edge.hidden for edge in plan.edges))]
    room = MOST_WORDS - word_count(told[0], plan.source.lang) - word_count(words.rest, plan.source.lang)
    for sentence in story.sentences():
        room -= word_count(sentence, plan.source.lang)
        if room < 0:
            told.append(words.rest)
            break
        told.append(sentence)
    return words.gap.join(told)


@dataclass(slots=True)
class _Group:
    """What one node leads to in one way, with the labels of the edges."""

    kind: _Kind
    heads: dict[int, str] = field(default_factory=dict[int, str])


@dataclass(frozen=True, slots=True)
class _Story:
    """`names` are those of the nodes by index; one without a name is not told of."""

    plan: Plan
    middles: Sequence[Point]
    words: Words
    names: Sequence[str]

    def edges(self) -> list[PlannedEdge]:
        """The edges that are told of."""
        return [
            edge
            for edge in self.plan.edges
            if not edge.hidden and edge.tail != edge.head and self.names[edge.tail] and self.names[edge.head]
        ]

    def sentences(self) -> Iterator[str]:
        yield from self._holdings(self.plan.clusters)
        yield from self._leadings()
        yield from self._rows()

    def _holdings(self, clusters: Sequence[PlannedCluster]) -> Iterator[str]:
        for cluster in clusters:
            held = [name for index in cluster.nodes if (name := self.names[index])]
            held += [name for inner in cluster.clusters if (name := _said(inner.text))]
            if cluster.text and held:
                yield self.words.holds.format(_said(cluster.text), self.words.listed(held))
            yield from self._holdings(cluster.clusters)

    def _leadings(self) -> Iterator[str]:
        """What nodes lead to, in the order of the text; where one thing alone follows, what that leads to."""
        groups: dict[int, dict[_Kind, _Group]] = {}
        for edge in self.edges():
            tail, head, kind, label = self._direction(edge)
            group = groups.setdefault(tail, {}).setdefault(kind, _Group(kind))
            group.heads.setdefault(head, label)
        for tail in list(groups):
            while group := _next(groups, tail):
                yield self._chain(tail, group, groups)

    def _chain(self, tail: int, group: _Group, groups: dict[int, dict[_Kind, _Group]]) -> str:
        sentence = self.names[tail] + self._clause(group)
        for _ in range(_MOST_LINKS - 1):
            if group.kind == "both" or len(group.heads) > 1:
                break
            (head,) = group.heads
            following = _next(groups, head, single=True)
            if following is None:
                break
            sentence += self.words.then + self._clause(following)
            group = following
        return sentence + self.words.stop

    def _clause(self, group: _Group) -> str:
        words = self.words
        heads = words.listed(
            [
                words.labelled.format(self.names[head], label) if label else self.names[head]
                for head, label in group.heads.items()
            ]
        )
        match group.kind:
            case "leads":
                return words.leads.format(heads)
            case "joined":
                return words.joined.format(heads)
            case "both":
                return words.both.format(heads)
            case (verb,):
                return words.verb.format(verb, heads)

    def _direction(self, edge: PlannedEdge) -> tuple[int, int, _Kind, str]:
        """From where to where, in what way, and the label where it is not the way."""
        label = _shortened(_said(edge.text), LONGEST_NAME)
        backward, forward = bool(edge.tail_arrow), bool(edge.head_arrow)
        if forward and not backward and _is_verb(label, self.words):
            return edge.tail, edge.head, (label,), ""
        if backward and forward:
            return edge.tail, edge.head, "both", label
        if backward:
            return edge.head, edge.tail, "leads", label
        return edge.tail, edge.head, "leads" if forward else "joined", label

    def _rows(self) -> Iterator[str]:
        """Nodes that no sentence has named yet, as rows that lie above one another."""
        told = {index for edge in self.edges() for index in (edge.tail, edge.head)} | set(_held(self.plan.clusters))
        rest = [index for index, name in enumerate(self.names) if name and index not in told]
        if not rest:
            return
        rest.sort(key=lambda index: (self.middles[index].y // _SAME_ROW, self.middles[index].x, index))
        rows = [
            self.words.listed([self.names[index] for index in row])
            for _, row in groupby(rest, key=lambda index: self.middles[index].y // _SAME_ROW)
        ]
        yield self.words.rows.format(self.words.between_rows.join(rows))


def word_count(text: str, lang: str = "en") -> float:
    """How long a text is to listen to, in words: those between blanks, and East Asian characters by their number.

    In a language that is written in such characters, letters of other scripts count two for one.
    """
    wide = 0 if text.isascii() else sum(map(is_east_asian, text))
    if words_of(lang).gap:
        narrow = "".join(" " if is_east_asian(char) else char for char in text) if wide else text
        return len(narrow.split()) + wide * _CHARACTER
    return (wide + sum(not char.isspace() for char in text)) / 2 * _CHARACTER


def _next(groups: dict[int, dict[_Kind, _Group]], tail: int, *, single: bool = False) -> _Group | None:
    """Take what has not been told of a node yet; with `single` only where that is one clause that can go on."""
    found = groups.get(tail)
    if not found or (single and (len(found) > 1 or "both" in found)):
        return None
    return found.pop(next(iter(found)))


def _held(clusters: Sequence[PlannedCluster]) -> Iterator[int]:
    """The nodes that are told with the cluster that holds them."""
    for cluster in clusters:
        if cluster.text:
            yield from cluster.nodes
        yield from _held(cluster.clusters)


def _is_verb(label: str, words: Words) -> bool:
    """Whether a short label can stand between two names: asks, talks to; 请求."""
    if words.gap:
        first, *others = label.split() or [""]
        return label.isascii() and first.isalpha() and first.islower() and first.endswith("s") and not others
    return 0 < len(label) <= 2 and all(map(is_east_asian, label))


def _name(node: PlannedNode) -> str:
    """The node's label; of a node with cells the first that has words."""
    if node.hidden:
        return ""
    texts = (node.text, *(cell.text for cell in (node.cells.cells if node.cells else ())), node.beside)
    return _shortened(next((said for text in texts if (said := _said(text))), ""), LONGEST_NAME)


def _shortened(text: str, most: int) -> str:
    """The text up to so many words."""
    if word_count(text) <= most:
        return text
    kept, count = "", 0.0
    for word in _pieces(text):
        count += _CHARACTER if is_east_asian(word[0]) else 1.0
        if count > most:
            break
        kept += word
    return f"{kept.rstrip() or text[:20]}…"


def _pieces(text: str) -> Iterator[str]:
    """Words with the blank after them; East Asian characters one by one."""
    word = ""
    for char in text:
        if is_east_asian(char):
            if word:
                yield word
            yield char
            word = ""
        else:
            word += char
            if char == " ":
                yield word
                word = ""
    if word:
        yield word


def _said(text: PlannedText | None) -> str:
    """A label on one line."""
    return " ".join(" ".join(paragraph.text for paragraph in text.paragraphs).split()) if text else ""
