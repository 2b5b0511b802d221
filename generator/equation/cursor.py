"""The tokens of one formula with a place among them, and the stand-ins that have been made so far."""

from __future__ import annotations

from generator.equation.faults import FaultFound, fault_at
from generator.equation.marks import FIRST_STAND_IN, StandIn
from generator.equation.tokens import Token, pair_brackets, tokenize

MAX_DEPTH = 60
"""How deep groups, arguments, brackets and environments may lie in each other, environments counting twice."""

ENVIRONMENT_LEVELS = 2


class Cursor:
    """Reads tokens from left to right. Columns in its faults are those of the whole formula."""

    __slots__ = ("_depth", "_end", "_index", "latex", "pairs", "stand_ins", "tokens")

    def __init__(self, latex: str, within: tuple[int, int], stand_ins: list[StandIn], depth: int = 0) -> None:
        self.latex = latex
        self.tokens = tokenize(latex, *within)
        self.pairs = pair_brackets(self.tokens)
        self.stand_ins = stand_ins
        self._end = within[1]
        self._index = 0
        self._depth = depth

    @property
    def index(self) -> int:
        """How many tokens have been taken."""
        return self._index

    @property
    def place(self) -> int:
        """Where the next token begins, or the end of the formula, counted from 0."""
        return self.tokens[self._index].start if self._index < len(self.tokens) else self._end

    def inner(self, start: int, end: int) -> Cursor:
        """A cursor of its own for a part of the formula that is a formula itself."""
        return Cursor(self.latex, (start, end), self.stand_ins, self._depth)

    def peek(self) -> str:
        """The next token's text, empty at the end."""
        return self.tokens[self._index].text if self._index < len(self.tokens) else ""

    def take(self) -> Token:
        """The next token; there must be one."""
        token = self.tokens[self._index]
        self._index += 1
        return token

    def skip_to(self, place: int) -> None:
        """Take all tokens that begin before a place."""
        while self._index < len(self.tokens) and self.tokens[self._index].start < place:
            self._index += 1

    def accept(self, text: str) -> bool:
        """Take the next token if it is this one."""
        if self.peek() != text:
            return False
        self._index += 1
        return True

    def digits(self, first: Token) -> str:
        """A number that begins with `first`: the digits, and the point among them, that follow without a blank."""
        end, point = first.end, first.text == "."
        while self._index < len(self.tokens):
            token = self.tokens[self._index]
            following = self.tokens[self._index + 1] if self._index + 1 < len(self.tokens) else None
            is_point = (
                token.text == "."
                and not point
                and following is not None
                and following.text.isdecimal()
                and following.start == token.end
            )
            if token.start != end or not (token.text.isdecimal() or is_point):
                break
            point, end = point or is_point, token.end
            self._index += 1
        return self.latex[first.start : end]

    def to_brace(self, opening: Token) -> tuple[str, int]:
        """The source from here to the brace that closes `opening`, which has been taken; and where it begins."""
        start, depth = opening.end, 1
        while self._index < len(self.tokens):
            token = self.take()
            depth += (token.text == "{") - (token.text == "}")
            if depth == 0:
                return self.latex[start : token.start], start
        raise self.unclosed(opening)

    def unclosed(self, opening: Token) -> FaultFound:
        """What to raise about a group that the formula ends in."""
        closing = {"{": "}", "[": "]"}.get(opening.text, opening.text)
        return fault_at(opening.start, f'"{opening.text}" is never closed', f"close it with {closing}")

    def enter(self, levels: int = 1) -> None:
        """So many levels deeper; raises FaultFound when that is too deep."""
        self._depth += levels
        if self._depth > MAX_DEPTH:
            raise fault_at(self.place, f"the formula is nested more than {MAX_DEPTH} deep", "take it apart")

    def leave(self, levels: int = 1) -> None:
        """Back up."""
        self._depth -= levels

    def stand_in(self, what: StandIn) -> str:
        """The private character that stands for it from now on, and a blank."""
        self.stand_ins.append(what)
        return f"{chr(FIRST_STAND_IN + len(self.stand_ins) - 1)} "
