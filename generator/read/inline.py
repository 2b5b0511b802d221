"""A passage of words in, runs and the pictures that stood among them out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from generator.diagnostic import did_you_mean
from generator.model.blocks import Run, RunRole, Runs
from generator.model.text import LINE_BREAK
from generator.read.attributes import NONE, Attributes, read_attributes
from generator.read.context import Context, footnote_key
from generator.read.document import Document, Node
from generator.read.html import inline_html
from generator.read.links import read_link
from generator.read.passage import Passage
from generator.read.vocabulary import LINK, SPAN, review
from generator.script import is_east_asian

_BLANKS = re.compile(r"[ \t]+")
_ROLES: dict[str, RunRole] = {"accent": "accent", "muted": "muted", "mark": "mark"}


@dataclass(frozen=True, slots=True)
class InlinePicture:
    """`![alt](path "title"){attributes}` as it was written, at its place."""

    passage: Passage
    path: str
    alt: Passage
    title: str
    attributes: Attributes


@dataclass(frozen=True, slots=True)
class Words:
    """What a passage holds."""

    runs: Runs
    pictures: tuple[InlinePicture, ...]


def read_runs(passage: Passage, document: Document, context: Context, where: str) -> Runs:
    """The runs of a passage that can hold no pictures; `where` names it for the message."""
    words = read_words(passage, document, context)
    for picture in words.pictures:
        context.diagnostics.error(
            "not-yet",
            f"a picture inside {where} is not supported yet",
            picture.passage.span(),
            "put it in a paragraph of its own",
        )
    return words.runs


def read_words(passage: Passage, document: Document, context: Context) -> Words:
    """The runs and pictures of a passage; every mistake in it is reported at its own place."""
    tokens = document.parser.inline.parse(passage.text, document.parser, document.env, [])
    setter = _Setter(passage, document, context, [Run("", lang=context.lang)])
    for index, token in enumerate(tokens):
        follower = tokens[index + 1] if index + 1 < len(tokens) else None
        setter.take(token, _attributes_behind(passage, follower))
    return Words(setter.finished(), tuple(setter.pictures))


def bare_text(passage: Passage, document: Document) -> str:
    """The words alone, without a look at what is wrong with them: what a key is made from."""
    return _bare(document.parser.inline.parse(passage.text, document.parser, document.env, []))


def plain_runs(text: str, context: Context) -> Runs:
    """A string without any markup as runs."""
    return (Run(text, lang=context.lang),) if text else ()


def _bare(tokens: Iterable[Token]) -> str:
    return "".join(
        _bare(token.children) if token.children else " " if token.type.endswith("break") else token.content
        for token in tokens
        if token.type not in ("footnote", "attributes", "html_inline")
    )


def _attributes_behind(passage: Passage, token: Token | None) -> Attributes:
    return read_attributes(passage, token.meta["at"]) if token and token.type == "attributes" else NONE


@dataclass(slots=True)
class _Setter:
    """Turns tokens into runs. `looks` is a stack of empty runs: what the words have to look like now."""

    passage: Passage
    document: Document
    context: Context
    looks: list[Run]
    runs: list[Run] = field(default_factory=list[Run])
    pictures: list[InlinePicture] = field(default_factory=list[InlinePicture])
    break_look: Run | None = None

    def take(self, token: Token, behind: Attributes) -> None:
        look = self.looks[-1]
        match token.type:
            case "text" | "text_special":
                text = "\u00a0" if token.content == "\\ " else token.content
                self.add(text if token.type == "text_special" else _BLANKS.sub(" ", text), look)
            case "softbreak":
                self.break_look = look
            case "hardbreak":
                self.add(LINE_BREAK, look)
            case "code_inline":
                review(replace(behind, classes=()), LINK, self.context.diagnostics)
                self.add(token.content, replace(look, code=True))
            case "em_open" | "strong_open" | "s_open" | "sub_open" | "sup_open" | "span_open" | "link_open":
                self.looks.append(self.opened(token, look))
            case "em_close" | "strong_close" | "s_close" | "sub_close" | "sup_close" | "span_close" | "link_close":
                self.looks.pop()
                review(behind, LINK, self.context.diagnostics)
            case "image":
                self.pictures.append(self.picture(token, behind))
            case "html_inline":
                self.add(inline_html(token.content, self.passage.span(token.meta["at"]), self.context), look)
            case "footnote":
                self.mark(self.footnote(token), replace(look, superscript=True))
            case "math":
                message = "formulas are not supported yet: they stand as they were written"
                self.context.diagnostics.warning("not-yet", message, self.passage.span(token.meta["at"]))
                self.add(token.content.replace("\n", " "), look)
            case "attributes":
                pass
            case _:
                raise AssertionError(f"no reader for the token {token.type}")

    def add(self, text: str, look: Run) -> None:
        """Words at the end; the end of a line in the source is a blank, but not between East Asian characters."""
        if not text:
            return
        if self.break_look and self.runs and not (is_east_asian(self.runs[-1].text[-1]) and is_east_asian(text[0])):
            self.append(" ", self.break_look)
        self.break_look = None
        self.append(text, look)

    def append(self, text: str, look: Run) -> None:
        """Words at the end as they are, but that two blanks in a row are one."""
        last = self.runs[-1] if self.runs else None
        if text[0] == " " and not look.code and (last is None or last.text[-1] in (" ", LINE_BREAK)):
            text = text[1:]
        if last and replace(last, text="") == look:
            self.runs[-1] = replace(last, text=last.text + text)
        elif text:
            self.runs.append(replace(look, text=text))

    def finished(self) -> Runs:
        """The runs without blanks or line breaks behind the last word."""
        while self.runs and not self.runs[-1].code:
            text = self.runs[-1].text.rstrip(f" {LINE_BREAK}")
            if text:
                self.runs[-1] = replace(self.runs[-1], text=text)
                break
            self.runs.pop()
        return tuple(self.runs)

    def opened(self, token: Token, look: Run) -> Run:
        """The look inside a mark."""
        match token.type:
            case "em_open":
                return replace(look, italic=True)
            case "strong_open":
                return replace(look, bold=True)
            case "s_open":
                return replace(look, strike=True)
            case "sub_open":
                return replace(look, subscript=True)
            case "sup_open":
                return replace(look, superscript=True)
            case "span_open":
                return self.spanned(read_attributes(self.passage, token.meta["attributes"]), look)
            case _:
                bracket = self.passage.span(token.meta["at"] - (token.markup != "autolink"))
                href, title = str(token.attrGet("href") or ""), token.attrGet("title")
                return replace(look, link=read_link(href, str(title) if title else None, bracket, self.context))

    def spanned(self, attributes: Attributes, look: Run) -> Run:
        review(attributes, SPAN, self.context.diagnostics)
        role = next((_ROLES[word.text] for word in attributes.classes if word.text in _ROLES), look.role)
        return replace(
            look,
            role=role,
            small_caps=look.small_caps or attributes.has("smallcaps"),
            underline=look.underline or attributes.has("underline", "ul"),
            lang=self.context.speaking(attributes).lang if attributes.text("lang") else look.lang,
        )

    def picture(self, token: Token, attributes: Attributes) -> InlinePicture:
        at: int = token.meta["at"]
        alt = self.passage.cut(at + 2, at + 2 + len(token.content))
        title = token.attrGet("title")
        path = str(token.attrGet("src") or "")
        return InlinePicture(self.passage.cut(at), path, alt, str(title) if title else "", attributes)

    def mark(self, number: int, look: Run) -> None:
        """The mark of a footnote; 0 has none. Speakers read a footnote as a paragraph, which nothing leads to."""
        if not number:
            return
        if self.runs and self.runs[-1].footnote:
            self.add(",", look)
        key = None if self.context.in_notes else footnote_key(self.context.slide, number)
        self.add(str(number), replace(look, footnote=key))

    def footnote(self, token: Token) -> int:
        """The number of a footnote, whose words go to the end of the slide; 0 for a note that is not there."""
        notes = self.context.flow.footnotes
        if "words" in token.meta:
            start, end = token.meta["words"]
            label = f"^{self.passage.span(start)}"
            passages = (self.passage.cut(start, end),)
        else:
            label = str(token.meta["label"])
            node = self.document.footnotes.get(label)
            if node is None:
                known = did_you_mean(label, self.document.footnotes) or f"[^{label}]: the words of the note"
                span = self.passage.span(token.meta["at"])
                self.context.diagnostics.error("footnote-missing", f"there is no footnote [^{label}]", span, known)
                return 0
            self.context.reading.quoted.add((self.document.source.path, label))
            passages = note_passages(node, self.context)
            label = f"{self.document.source.path}: {label}"
        if label not in notes:
            notes[label] = ()
            notes[label] = self.note(passages)
        return list(notes).index(label) + 1

    def note(self, passages: Iterable[Passage]) -> Runs:
        """The words of a note in one paragraph."""
        runs: list[Run] = []
        for passage in passages:
            if runs:
                runs.append(Run(" ", lang=self.context.lang))
            runs += read_runs(passage, self.document, self.context, "a footnote")
        return tuple(runs)


def note_passages(note: Node, context: Context) -> tuple[Passage, ...]:
    """The paragraphs of a footnote's definition; other blocks in it are reported."""
    for child in note.children:
        if child.kind != "paragraph":
            message = "lists and other blocks in a footnote are not supported yet"
            context.diagnostics.error("not-yet", message, child.span)
    return (note.words,) if note.words else tuple(child.words for child in note.children if child.words)
