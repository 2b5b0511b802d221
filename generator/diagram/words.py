"""The words in which a diagram is told, by language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST_NAMES = 6
"""Names in one list; of more the first are said, and how many there are."""


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences with places for names. `gap` stands between sentences, `then` before what follows in a chain."""

    titled: str
    untitled: str
    part: str
    parts: str
    connection: str
    connections: str
    holds: str
    leads: str
    joined: str
    both: str
    verb: str
    then: str
    stop: str
    labelled: str
    rows: str
    rest: str
    comma: str
    last: str
    further: str
    between_rows: str
    gap: str
    not_drawn: str

    def listed(self, names: Sequence[str]) -> str:
        """Names as one says them: a, b and c."""
        if len(names) < 2:
            return "".join(names)
        if len(names) > MOST_NAMES:
            named = names[: MOST_NAMES - 1]
            return self.further.format(self.comma.join(named), len(names) - len(named))
        return self.last.format(self.comma.join(names[:-1]), names[-1])

    def summary(self, title: str, parts: int, connections: int) -> str:
        """What the diagram is called, and how much there is of it."""
        counted = [self.part if parts == 1 else self.parts.format(parts)]
        if connections:
            counted.append(self.connection if connections == 1 else self.connections.format(connections))
        told = self.listed(counted)
        return self.titled.format(title, told) if title else self.untitled.format(told)


ENGLISH = Words(
    titled='The diagram "{}" shows {}.',
    untitled="The diagram shows {}.",
    part="one part",
    parts="{} parts",
    connection="one connection",
    connections="{} connections",
    holds="{} holds {}.",
    leads=" leads to {}",
    joined=" is connected with {}",
    both=" and {} lead to each other",
    verb=" {} {}",
    then=", which",
    stop=".",
    labelled="{} ({})",
    rows="From top to bottom: {}.",
    rest="The rest is left out.",
    comma=", ",
    last="{} and {}",
    further="{} and {} more",
    between_rows="; ",
    gap=" ",
    not_drawn="{} could not be drawn",
)

CHINESE = Words(
    titled="示意图“{}”有{}。",
    untitled="示意图有{}。",
    part="1个部分",
    parts="{}个部分",
    connection="1条连线",
    connections="{}条连线",
    holds="{}包含{}。",
    leads="指向{}",
    joined="与{}相连",
    both="与{}相互指向",
    verb="{}{}",
    then="，后者",
    stop="。",
    labelled="{}（{}）",
    rows="自上而下：{}。",
    rest="其余从略。",
    comma="、",
    last="{}和{}",
    further="{}和另外{}个",
    between_rows="；",
    gap="",
    not_drawn="{}未能绘出",
)


def words_of(lang: str) -> Words:
    """The words for a BCP 47 tag; English where there are none."""
    return CHINESE if lang.split("-", maxsplit=1)[0].lower() == "zh" else ENGLISH
