"""Inline marks that CommonMark lacks, and inline tokens that know where they begin.

`[words]{.class}`, attributes behind pictures, links and code, `sub~x~`, `super^x^`, `[^note]`, `^[note]`, `$formula$`;
emphasis that works between Chinese characters. Each token carries the offset where it begins in `meta["at"]`.
"""

from __future__ import annotations

import re
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

from generator.read.attributes import attributes_end
from generator.script import is_east_asian

_RAISED = re.compile(r"(?P<mark>[~^])(?P<words>(?:(?!(?P=mark))[^\s\\]|\\.)+)(?P=mark)")
_FOOTNOTE = re.compile(r"\[\^(?P<label>[^\]\[\s]+)\]")
_MATH = re.compile(r"\$\$(?=\S).+?(?<=\S)\$\$|\$(?=[^\s$])(?:[^$\\]|\\.)*?(?<=[^\s\\])\$(?![0-9$])", re.DOTALL)


class PlacedInline(ParserInline):
    """The parser of words, with tokens that know their place."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Tokens of `src`, added to `tokens`."""
        state = PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class PlacedState(StateInline):
    """Notes on each token where it begins, and lets East Asian neighbours open and close emphasis."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803 - the parser's own names
        """As CommonMark, 6.2, but that an East Asian character on either side counts as the edge of a word.

        Chinese has no blanks between words, so `说**“对”**吗` would otherwise keep its asterisks.
        """
        scanned = super().scanDelims(start, canSplitWord)
        before = self.src[start - 1 : start]
        after = self.src[start + scanned.length : start + scanned.length + 1]
        if not canSplitWord or not (before and after) or not (is_east_asian(before) or is_east_asian(after)):
            return scanned
        return Scanned(not after.isspace(), not before.isspace(), scanned.length)


def span_rule(state: StateInline, silent: bool) -> bool:
    """`[words]{…}`: tokens `span_open`, with the offset of the brace in `meta["attributes"]`, and `span_close`."""
    start, outer_end = state.pos, state.posMax
    if state.src[start] != "[" or state.src.find("]{", start, outer_end) < 0:
        return False
    label_end = parseLinkLabel(state, start)
    end = attributes_end(state.src, label_end + 1) if label_end >= 0 else None
    if end is None or end > outer_end:
        return False
    if not silent:
        token = state.push("span_open", "", 1)
        token.meta["attributes"] = label_end + 1
        state.pos, state.posMax = start + 1, label_end
        state.md.inline.tokenize(state)
        state.push("span_close", "", -1)
    state.pos, state.posMax = end, outer_end
    return True


def attributes_rule(state: StateInline, silent: bool) -> bool:
    """A token `attributes` directly behind a picture, a link or code."""
    if silent or state.src[state.pos] != "{" or state.pending or not state.tokens:
        return False
    end = attributes_end(state.src, state.pos)
    if state.tokens[-1].type not in ("image", "link_close", "code_inline") or end is None or end > state.posMax:
        return False
    state.push("attributes", "", 0)
    state.pos = end
    return True


def raised_rule(state: StateInline, silent: bool) -> bool:
    """`~x~` and `^x^` around words without blanks: tokens `sub_…` and `sup_…`."""
    found = _RAISED.match(state.src, state.pos, state.posMax)
    if silent or not found:
        return False
    kind = "sub" if found["mark"] == "~" else "sup"
    outer_end = state.posMax
    state.push(f"{kind}_open", kind, 1)
    state.pos, state.posMax = found.start("words"), found.end("words")
    state.md.inline.tokenize(state)
    state.push(f"{kind}_close", kind, -1)
    state.pos, state.posMax = found.end(), outer_end
    return True


def footnote_rule(state: StateInline, silent: bool) -> bool:
    """`[^label]` and `^[words]`: a token `footnote` with `meta["label"]`, or with `meta["words"]`, their offsets."""
    if state.src.startswith("^[", state.pos):
        start = state.pos
        label_end = parseLinkLabel(state, start + 1) if state.src.find("]", start, state.posMax) > 0 else -1
        if label_end < 0:
            return False
        if not silent:
            state.push("footnote", "", 0).meta["words"] = (start + 2, label_end)
        state.pos = label_end + 1
        return True
    found = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("footnote", "", 0).meta["label"] = found["label"]
    state.pos = found.end()
    return True


def math_rule(state: StateInline, silent: bool) -> bool:
    """`$x$` and `$$x$$`: a token `math`. As in Pandoc, `$5 and $10` are sums of money."""
    found = _MATH.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("math", "", 0).content = found[0]
    state.pos = found.end()
    return True


def install(parser: MarkdownIt) -> None:
    """Add the rules; the parser's inline part is a PlacedInline already."""
    ruler = parser.inline.ruler
    ruler.before("link", "footnote", footnote_rule)
    ruler.before("link", "span", span_rule)
    ruler.after("strikethrough", "raised", raised_rule)
    ruler.before("link", "attributes", attributes_rule)
    ruler.before("strikethrough", "math", math_rule)
