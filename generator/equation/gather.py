"""Things side by side in, the row that they make out: fences closed, scripts before a base, what operators work on.

Neither LaTeX nor MathML says how far the operand of a sum or of a sine reaches; Office Math wants it inside. A large
operator takes the one thing after it. A function takes a bracket or a fraction alone, else letters, digits and what
hangs on them up to the next operator, blank or function: sin 2x + 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from generator.equation.marks import Closing, Opening, Separator
from generator.equation.symbols import BINARIES, RELATIONS, SIGNS
from generator.model.equation import (
    Accent,
    Bar,
    Delimited,
    Fraction,
    Function,
    Math,
    Nary,
    PreScripts,
    Root,
    Row,
    Scripts,
    Symbols,
    Words,
)

Item: TypeAlias = Math | Opening | Closing | Separator
"""A node, or a delimiter that has not met its like yet."""

MAX_CHAIN = 10
"""How many operators in a row hold each other; those before them stand beside what they work on."""

_PUNCTUATION = frozenset(",;!?…⋯{}⟨⟩⌊⌋⌈⌉‖|()[]")


def assemble(items: Sequence[Item]) -> Math:
    """One node for a row of MathML. Delimiters stand only at its ends, with separators between them."""
    match items:
        case [Opening(opening), *inner, Closing(closing)]:
            parts: list[list[Item]] = [[]]
            separator = "|"
            for item in inner:
                if isinstance(item, Separator):
                    separator = item.char
                    parts.append([])
                else:
                    parts[-1].append(item)
            return Delimited(tuple(flat(_row(part)) for part in parts), opening, closing, separator)
        case _:
            return _row(items)


def flat(node: Math) -> Math:
    """The node without rows in rows, and with neighbours of one look as one."""
    if not isinstance(node, Row):
        return node
    items: list[Math] = []
    for item in _leaves(node):
        last = items[-1] if items else None
        match last, item:
            case Symbols(text), Symbols(more) if replace(last, text=more) == item:
                items[-1] = replace(last, text=text + more)
            case Words(text), Words(more) if replace(last, text=more) == item:
                items[-1] = replace(last, text=text + more)
            case _:
                items.append(item)
    return items[0] if len(items) == 1 else Row(tuple(items))


def _leaves(row: Row) -> list[Math]:
    """The items of a row and of the rows in it. Rows are never nested deeper than formulas may be."""
    return [leaf for item in row.items for leaf in (_leaves(item) if isinstance(item, Row) else (item,))]


def _row(items: Sequence[Item]) -> Math:
    """From the right, so that what an operator takes is finished when it is taken."""
    done: list[Math] = []
    for item in reversed(items):
        match item:
            case Opening() | Closing() | Separator():
                raise AssertionError("a delimiter in the middle of a row")
            case Nary(operand=None):
                count = _operand_length(done) if _can_hold(done) else 0
                taken = [done.pop() for _ in range(count)]
                done.append(replace(item, operand=flat(Row(tuple(taken))) if taken else None))
            case Function(argument=None):
                count = _argument_length(done) if _can_hold(done) else 0
                taken = [done.pop() for _ in range(count)]
                done.append(replace(item, argument=flat(Row(tuple(taken))) if taken else None))
            case Scripts(base=Row(items=()), sub=sub, sup=sup) if _can_hold(done) and not _parts(done[-1]):
                done.append(PreScripts(done.pop(), sub, sup))
            case _:
                done.append(item)
    return done[0] if len(done) == 1 else Row(tuple(reversed(done)))


def _can_hold(following: Sequence[Math]) -> bool:
    """Whether there is something, and it does not hold too much itself (the nearest is the last)."""
    if not following:
        return False
    node: Math | None = following[-1]
    for _ in range(MAX_CHAIN):
        match node:
            case Nary(operand=inner) | Function(argument=inner) | PreScripts(base=inner):
                node = inner
            case _:
                return True
    return False


def _operand_length(following: Sequence[Math]) -> int:
    """How many of the following things (the nearest last) an operator takes: the first, with blanks and its sign."""
    count = 0
    while count < len(following):
        item = following[-1 - count]
        count += 1
        if not (isinstance(item, Symbols) and (item.text.isspace() or item.text in SIGNS)):
            return 0 if _parts(item) else count
    return 0


def _argument_length(following: Sequence[Math]) -> int:
    """How many of the following things (the nearest last) a function takes."""
    if not following or _parts(following[-1]):
        return 0
    count = 0
    while count < len(following) and _is_letter(following[-1 - count]):
        count += 1
    return max(1, count)


def _is_letter(item: Math) -> bool:
    """Whether what comes after it can still belong to the same argument."""
    match item:
        case Scripts(base=base):
            return _is_letter(base)
        case Symbols():
            return not _parts(item)
        case Accent() | Bar() | Fraction() | Root():
            return True
        case _:
            return False


def _parts(item: Math) -> bool:
    """Whether the item stands between operands rather than being one."""
    return isinstance(item, Symbols) and (
        item.text in RELATIONS or item.text in BINARIES or item.text in _PUNCTUATION or item.text.isspace()
    )
