"""Tokens into a syntax tree: the grammar of the DOT language reference, by recursive descent."""

from __future__ import annotations

from typing import NoReturn

from generator.diagram.dot.error import DotError
from generator.diagram.dot.graph import Attribute, Place, Port
from generator.diagram.dot.tokens import WORDS, Tokens, tokens
from generator.diagram.dot.tree import (
    Defaults,
    EdgeStatement,
    GraphTree,
    NodeRef,
    NodeStatement,
    Statement,
    SubgraphStatement,
)

MAX_DEPTH = 50
"""How deep subgraphs may lie in each other."""


_ARROWS = frozenset({"->", "--"})
_SEPARATORS = frozenset({",", ";"})


def parse(text: str) -> GraphTree:
    """The first graph of the text. Raises DotError where the text leaves the grammar."""
    return _Parser(tokens(text)).graph()


class _Parser:
    def __init__(self, found: Tokens) -> None:
        self._tokens = found
        self._kinds = found.kinds
        self._texts = found.texts
        self._index = 0
        self._depth = 0
        self._arrow = "->"

    def graph(self) -> GraphTree:
        strict = self._take_keyword("strict")
        directed = self._take_keyword("digraph")
        if not directed and not self._take_keyword("graph"):
            self._expected('"digraph" or "graph"', "begin with: digraph name {")
        self._arrow = "->" if directed else "--"
        name = self._word() if self._kinds[self._index] in WORDS else ""
        statements = self._body()
        rest = None if self._kinds[self._index] == "end" else self._place()
        return GraphTree(name, directed, strict, statements, rest)

    def _body(self) -> tuple[Statement, ...]:
        opening = self._place()
        self._need("{")
        if self._depth == MAX_DEPTH:
            raise DotError(f"subgraphs lie more than {MAX_DEPTH} deep in each other", opening, code="diagram-limit")
        self._depth += 1
        statements: list[Statement] = []
        while (kind := self._kinds[self._index]) != "}":
            if kind == ";":
                self._index += 1
                continue
            if kind == "end":
                self._expected(f'"}}" for the "{{" in line {opening.line}', "close the brace")
            statements.append(self._statement(kind))
        self._index += 1
        self._depth -= 1
        return tuple(statements)

    def _statement(self, kind: str) -> Statement:
        """`kind` is that of its first token."""
        if kind == "keyword" and (defaults := self._defaults()):
            return defaults
        first = self._end_of_edge()
        kind = self._kinds[self._index]
        if kind == "=" and isinstance(first, NodeRef) and first.port is None:
            return Defaults("graph", (self._assignment(self._index - 1),))
        if kind in _ARROWS:
            ends = [first]
            while self._edge_operator():
                ends.append(self._end_of_edge())
            return EdgeStatement(tuple(ends), self._attribute_lists())
        if isinstance(first, NodeRef):
            return NodeStatement(first, self._attribute_lists())
        return first

    def _defaults(self) -> Defaults | None:
        for kind in ("graph", "node", "edge"):
            if self._take_keyword(kind):
                if self._kinds[self._index] != "[":
                    self._expected(f'"[" after "{kind}"', f'a node of that name needs quotes: "{kind}"')
                return Defaults(kind, self._attribute_lists())
        return None

    def _edge_operator(self) -> bool:
        kind = self._kinds[self._index]
        if kind not in _ARROWS:
            return False
        if kind != self._arrow:
            self._expected(f'"{self._arrow}" in {"a digraph" if self._arrow == "->" else "a graph"}', self._arrow)
        self._index += 1
        return True

    def _end_of_edge(self) -> NodeRef | SubgraphStatement:
        kind, place = self._kinds[self._index], self._place()
        if kind in WORDS:
            return NodeRef(self._word(), self._port(), place)
        if kind == "{":
            return SubgraphStatement("", self._body(), place)
        if self._take_keyword("subgraph"):
            name = self._word() if self._kinds[self._index] in WORDS else ""
            return SubgraphStatement(name, self._body(), place)
        return self._expected("a node, an edge, an attribute or a subgraph")

    def _port(self) -> Port | None:
        if not self._take(":"):
            return None
        place = self._place()
        name = self._word_after('":"')
        return Port(name, self._word_after('":"') if self._take(":") else None, place)

    def _attribute_lists(self) -> tuple[Attribute, ...]:
        found: list[Attribute] = []
        kinds = self._kinds
        while kinds[self._index] == "[":
            opening = self._index
            self._index += 1
            while kinds[self._index] != "]":
                found.append(self._attribute(opening))
                if kinds[self._index] in _SEPARATORS:
                    self._index += 1
            self._index += 1
        return tuple(found)

    def _attribute(self, opening: int) -> Attribute:
        """The next of a list; `opening` is the index of its bracket."""
        if self._kinds[self._index] not in WORDS:
            line = self._tokens.place(opening).line
            self._expected(f'"]" for the "[" in line {line}, or an attribute', "close the list with ]")
        name = self._index
        self._word()
        if self._kinds[self._index] != "=":
            line = self._tokens.place(opening).line
            self._expected(
                f'"=" after the attribute name {self._tokens.shown(name)}',
                f'is a "]" missing for the "[" in line {line}?',
            )
        return self._assignment(name)

    def _assignment(self, name: int) -> Attribute:
        """`name` is the index of its name; an equals sign comes next."""
        self._index += 1
        value = self._index
        if self._kinds[value] not in WORDS:
            self._expected_value(f'"=" for the attribute {self._tokens.shown(name)}')
        text, place = self._word(), self._tokens.place
        return Attribute(self._texts[name], text, self._kinds[value] == "html", place(name), place(value))

    def _word_after(self, what: str) -> str:
        if self._kinds[self._index] not in WORDS:
            self._expected_value(what)
        return self._word()

    def _word(self) -> str:
        """One ID; quoted strings may be joined with plus signs."""
        index = self._index
        self._index += 1
        text = self._texts[index]
        while self._kinds[index] == "string" and self._take("+"):
            index = self._index
            if self._kinds[index] != "string":
                self._expected('a quoted string after "+"')
            text += self._texts[index]
            self._index += 1
        return text

    def _place(self) -> Place:
        return self._tokens.place(self._index)

    def _take(self, mark: str) -> bool:
        if self._kinds[self._index] != mark:
            return False
        self._index += 1
        return True

    def _need(self, mark: str) -> None:
        if not self._take(mark):
            self._expected(f'"{mark}"')

    def _take_keyword(self, word: str) -> bool:
        if self._kinds[self._index] != "keyword" or self._texts[self._index].lower() != word:
            return False
        self._index += 1
        return True

    def _expected_value(self, what: str) -> NoReturn:
        self._expected(f"a value after {what}", "values with other characters need double quotes")

    def _expected(self, what: str, hint: str | None = None) -> NoReturn:
        shown = self._tokens.shown(self._index)
        if self._kinds[self._index] == "keyword" and hint is None:
            hint = f"{shown} is a word of DOT's own: as a name it needs double quotes"
        raise DotError(f"expected {what}, found {shown}", self._place(), hint)
