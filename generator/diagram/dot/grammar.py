"""Tokens into a syntax tree: the grammar of the DOT language reference, by recursive descent."""

from __future__ import annotations

from typing import NoReturn

from generator.diagram.dot.error import DotError
from generator.diagram.dot.graph import Attribute, Port
from generator.diagram.dot.tokens import Token, tokens
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

_KEYWORDS = frozenset({"strict", "graph", "digraph", "node", "edge", "subgraph"})


def parse(text: str) -> GraphTree:
    """The first graph of the text. Raises DotError where the text leaves the grammar."""
    return _Parser(tokens(text)).graph()


class _Parser:
    def __init__(self, found: list[Token]) -> None:
        self._tokens = found
        self._index = 0
        self._depth = 0
        self._arrow = "->"

    def graph(self) -> GraphTree:
        strict = self._take_keyword("strict")
        directed = self._take_keyword("digraph")
        if not directed and not self._take_keyword("graph"):
            self._expected('"digraph" or "graph"', "begin with: digraph name {")
        self._arrow = "->" if directed else "--"
        name = self._word() if self._next_is_word() else ""
        statements = self._body()
        rest = self._here()
        return GraphTree(name, directed, strict, statements, None if rest.kind == "end" else rest.place)

    def _body(self) -> tuple[Statement, ...]:
        opening = self._here().place
        self._need("{")
        if self._depth == MAX_DEPTH:
            raise DotError(f"subgraphs lie more than {MAX_DEPTH} deep in each other", opening, code="diagram-limit")
        self._depth += 1
        statements: list[Statement] = []
        while not self._take("}"):
            if self._take(";"):
                continue
            if self._here().kind == "end":
                self._expected(f'"}}" for the "{{" in line {opening.line}', "close the brace")
            statements.append(self._statement())
        self._depth -= 1
        return tuple(statements)

    def _statement(self) -> Statement:
        for kind in ("graph", "node", "edge"):
            if self._take_keyword(kind):
                if not self._at("["):
                    self._expected(f'"[" after "{kind}"', f'a node of that name needs quotes: "{kind}"')
                return Defaults(kind, self._attribute_lists())
        first = self._end_of_edge()
        if isinstance(first, NodeRef) and first.port is None and self._at("="):
            return Defaults("graph", (self._assignment(self._tokens[self._index - 1]),))
        ends = [first]
        while self._edge_operator():
            ends.append(self._end_of_edge())
        if len(ends) > 1:
            return EdgeStatement(tuple(ends), self._attribute_lists())
        if isinstance(first, NodeRef):
            return NodeStatement(first, self._attribute_lists())
        return first

    def _edge_operator(self) -> bool:
        token = self._here()
        if token.kind != "mark" or token.text not in {"->", "--"}:
            return False
        if token.text != self._arrow:
            kind = "directed" if self._arrow == "->" else "undirected"
            self._expected(f'"{self._arrow}" in {"a digraph" if kind == "directed" else "a graph"}', self._arrow)
        self._index += 1
        return True

    def _end_of_edge(self) -> NodeRef | SubgraphStatement:
        token = self._here()
        if token.kind == "mark" and token.text == "{":
            return SubgraphStatement("", self._body(), token.place)
        if self._take_keyword("subgraph"):
            name = self._word() if self._next_is_word() else ""
            return SubgraphStatement(name, self._body(), token.place)
        if not self._next_is_word():
            self._expected("a node, an edge, an attribute or a subgraph")
        return NodeRef(self._word(), self._port(), token.place)

    def _port(self) -> Port | None:
        if not self._take(":"):
            return None
        place = self._here().place
        name = self._word_after('":"')
        return Port(name, self._word_after('":"') if self._take(":") else None, place)

    def _attribute_lists(self) -> tuple[Attribute, ...]:
        found: list[Attribute] = []
        while self._at("["):
            opening = self._here().place
            self._index += 1
            while not self._take("]"):
                if not self._next_is_word():
                    self._expected(f'"]" for the "[" in line {opening.line}, or an attribute', "close the list with ]")
                name = self._here()
                self._word()
                if not self._at("="):
                    self._expected(
                        f'"=" after the attribute name {name}', f'is a "]" missing for the "[" in line {opening.line}?'
                    )
                found.append(self._assignment(name))
                if not self._take(","):
                    self._take(";")
        return tuple(found)

    def _assignment(self, name: Token) -> Attribute:
        self._need("=")
        value = self._here()
        text = self._word_after(f'"=" for the attribute {name}')
        return Attribute(name.text, text, value.kind == "html", name.place, value.place)

    def _word_after(self, what: str) -> str:
        if not self._next_is_word():
            self._expected(f"a value after {what}", "values with other characters need double quotes")
        return self._word()

    def _word(self) -> str:
        """One ID; quoted strings may be joined with plus signs."""
        token = self._here()
        self._index += 1
        text = token.text
        while token.kind == "string" and self._take("+"):
            token = self._here()
            if token.kind != "string":
                self._expected('a quoted string after "+"')
            text += token.text
            self._index += 1
        return text

    def _here(self) -> Token:
        return self._tokens[self._index]

    def _at(self, mark: str) -> bool:
        token = self._here()
        return token.kind == "mark" and token.text == mark

    def _take(self, mark: str) -> bool:
        if not self._at(mark):
            return False
        self._index += 1
        return True

    def _need(self, mark: str) -> None:
        if not self._take(mark):
            self._expected(f'"{mark}"')

    def _keyword(self, token: Token) -> bool:
        return token.kind == "name" and token.text.lower() in _KEYWORDS

    def _take_keyword(self, word: str) -> bool:
        token = self._here()
        if token.kind != "name" or token.text.lower() != word:
            return False
        self._index += 1
        return True

    def _next_is_word(self) -> bool:
        return self._here().is_word and not self._keyword(self._here())

    def _expected(self, what: str, hint: str | None = None) -> NoReturn:
        token = self._here()
        if self._keyword(token) and hint is None:
            hint = f"{token} is a word of DOT's own: as a name it needs double quotes"
        raise DotError(f"expected {what}, found {token}", token.place, hint)
