"""The words in which a diagram is told, by language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences with places for names; lists are joined before. `gap` stands between sentences."""

    diagram: str
    holds: str
    leads: str
    leads_both: str
    joined: str
    labelled: str
    rows: str
    more: str
    comma: str
    last: str
    between_rows: str
    gap: str

    def listed(self, names: Sequence[str]) -> str:
        """Names as one says them: a, b and c."""
        if len(names) < 2:
            return "".join(names)
        return self.last.format(self.comma.join(names[:-1]), names[-1])


ENGLISH = Words(
    diagram="Diagram: {}.",
    holds="{} holds {}.",
    leads="{} leads to {}.",
    leads_both="{} and {} lead to each other.",
    joined="{} is connected with {}.",
    labelled="{} ({})",
    rows="From top to bottom: {}.",
    more="And more: {} parts, {} connections in all.",
    comma=", ",
    last="{} and {}",
    between_rows="; ",
    gap=" ",
)

CHINESE = Words(
    diagram="示意图：{}。",
    holds="{}包含{}。",
    leads="{}指向{}。",
    leads_both="{}与{}相互指向。",
    joined="{}与{}相连。",
    labelled="{}（{}）",
    rows="自上而下：{}。",
    more="其余从略：共{}个部分、{}条连线。",
    comma="、",
    last="{}和{}",
    between_rows="；",
    gap="",
)


def words_of(lang: str) -> Words:
    """The words for a BCP 47 tag; English where there are none."""
    return CHINESE if lang.split("-", maxsplit=1)[0].lower() == "zh" else ENGLISH
