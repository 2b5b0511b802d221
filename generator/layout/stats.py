"""Blocks into the numbers or statements that they make large, with their meanings and the evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.layout.text import only_words
from generator.model.blocks import Big, Block, Code, Columns, DiagramBlock, Paragraph, Picture, Table

_MOST = 8


@dataclass(frozen=True, slots=True)
class Stat:
    """A number or a statement, and what it means."""

    number: Paragraph
    meaning: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Stats:
    """One or several of them, in order, and for a single one perhaps the evidence."""

    stats: tuple[Stat, ...]
    evidence: tuple[Block, ...] = ()


def read_stats(blocks: Sequence[Block]) -> Stats | None:
    """The stats and the evidence among the blocks; None when they hold anything else, or too much."""
    match blocks:
        case (Paragraph() as first, *rest):
            blocks = (Big(first.key, first.span, (first,)), *rest)
        case (Columns(columns=columns),):
            parts = [_parts(column.blocks) for column in columns]
            found = [part for part in parts if part is not None]
            return _limited(found) if len(found) == len(parts) else None
        case _:
            pass
    part = _parts(blocks)
    return _limited([part]) if part else None


def _limited(parts: Sequence[Stats]) -> Stats | None:
    stats = tuple(stat for part in parts for stat in part.stats)
    evidence = tuple(block for part in parts for block in part.evidence)
    if not 1 <= len(stats) <= _MOST or (evidence and (len(stats) > 1 or len(evidence) > 1)):
        return None
    return Stats(stats, evidence)


def _parts(blocks: Sequence[Block]) -> Stats | None:
    """Stats with the words behind them as their meanings, and evidence; None when words come first."""
    stats: list[Stat] = []
    evidence: list[Block] = []
    for block in blocks:
        match block:
            case Big(blocks=(Paragraph() as number, *meaning)):
                stats.append(Stat(number, tuple(part for part in meaning if only_words((part,)))))
                evidence += [part for part in meaning if not only_words((part,))]
            case Picture() | DiagramBlock() | Table() | Code():
                evidence.append(block)
            case _ if stats and only_words((block,)) and not isinstance(block, Big):
                stats[-1] = replace(stats[-1], meaning=(*stats[-1].meaning, block))
            case _:
                return None
    if not all(isinstance(block, Picture | DiagramBlock | Table | Code) for block in evidence):
        return None
    return Stats(tuple(stats), tuple(evidence))
