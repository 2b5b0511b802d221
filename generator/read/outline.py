"""The blocks of all sources in, drafts of slides out: where each slide begins, and what it is called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.diagnostic import Span
from generator.model.deck import SlideKind
from generator.model.theme import plain_name
from generator.read.attributes import NONE, Attributes, read_attributes, split_attributes
from generator.read.context import Context
from generator.read.divs import div_attributes, is_transparent, note_steps
from generator.read.document import Node
from generator.read.marp import says_directives
from generator.read.passage import Passage, passage_of
from generator.read.vocabulary import DIV, review

LOWEST = 6
"""The deepest heading of Markdown."""

FRAMING = ("title", "closing")
"""The layouts of the slides that stand around all sections."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A slide before its blocks are read.

    `opener` is the heading or the break that begins it; None for what stands before the first of them. `title` is the
    heading's words without its attributes; None where there is no heading.
    """

    kind: SlideKind
    opener: Node | None
    title: Passage | None
    attributes: Attributes
    nodes: tuple[Node, ...]
    span: Span


def outline(nodes: Iterable[Node], slide_level: int | None, context: Context) -> tuple[Draft, ...]:
    """Cut a deck into slides: at headings down to the slide level, and at breaks.

    Headings above the slide level open sections. Breaks with nothing between them and the next slide make none.
    """
    flat = tuple(_flat(nodes, context))
    level = slide_level or found_level(flat)
    return tuple(
        draft
        for opener, inside in _cut(flat, lambda node: is_opener(node, level))
        if (draft := _draft(opener, tuple(inside), level)) is not None
    )


def marp_outline(nodes: Iterable[Node], context: Context) -> tuple[Draft, ...]:
    """Cut as Marp does: at breaks alone. The first heading of a slide, whatever its level, is its title."""
    drafts: list[Draft] = []
    for opener, inside in _cut(tuple(_flat(nodes, context)), lambda node: node.kind in ("hr", "slide_break")):
        body = list(inside)
        at = next((index for index, node in enumerate(body) if node.kind == "heading"), None)
        if at is not None:
            heading = body.pop(at)
            drafts.append(_headed(heading, "content", tuple(body)))
        elif any(not is_directive(node) for node in body):
            drafts.append(_unheaded(opener, tuple(body)))
    return tuple(drafts)


def found_level(nodes: Sequence[Node]) -> int:
    """The slide level: the highest level of headings that have content of their own (Pandoc's rule).

    A deck says what a part is about in a line below its `#` heading, so there paragraphs and notes alone are no content
    when deeper headings follow: with `# Part`, a sentence and `## Slide`, slides are at level 2. The first and the last
    slide, where a heading asks for their layouts, say nothing of the others.
    """
    levels = [LOWEST]
    headings = [index for index, node in enumerate(nodes) if node.kind == "heading"]
    for index, following in pairwise([*headings, len(nodes)]):
        level = heading_level(nodes[index])
        own = [node for node in nodes[index + 1 : following] if node.kind not in ("hr", "slide_break")]
        part = level == 1 and following < len(nodes) and heading_level(nodes[following]) > level
        if own and not (part and all(map(_is_summary, own))) and not _frames_deck(nodes[index]):
            levels.append(level)
    if len(levels) == 1 and headings:
        return max(heading_level(nodes[index]) for index in headings)
    return min(levels)


def heading_level(node: Node) -> int:
    """1 to 6."""
    return int(node.token.tag[1:])


def is_opener(node: Node, level: int) -> bool:
    """Whether a slide or a section begins here."""
    return node.kind in ("hr", "slide_break") or (node.kind == "heading" and heading_level(node) <= level)


def is_comment(node: Node) -> bool:
    """Whether the node is a comment and nothing else."""
    text = node.token.content.strip()
    return node.kind == "html_block" and text.startswith("<!--") and text.find("-->") == len(text) - 3


def is_directive(node: Node) -> bool:
    """Whether the node is a comment that tells Marp how to draw."""
    return is_comment(node) and says_directives(node.token.content.strip()[4:-3])


def _frames_deck(heading: Node) -> bool:
    """Whether the heading asks to be the deck's title slide or its closing one."""
    layout = split_attributes(heading.words)[1].text("layout") if heading.words else None
    return layout is not None and plain_name(layout) in FRAMING


def _is_summary(node: Node) -> bool:
    if node.kind == "div":
        return "notes" in node.token.content.strip("{} .").split()
    return node.kind == "paragraph" or is_comment(node)


def _flat(nodes: Iterable[Node], context: Context) -> Iterator[Node]:
    """The nodes, with those of a div in its place where it stands around whole slides."""
    for node in nodes:
        if node.kind == "div" and any(child.kind in ("heading", "hr", "slide_break") for child in node.children):
            attributes = div_attributes(node, context)
            if is_transparent(attributes):
                review(attributes, DIV, context.diagnostics)
                note_steps(attributes, context)
                yield from _flat(node.children, context)
                continue
        yield node


def _cut(nodes: Iterable[Node], opens: Callable[[Node], bool]) -> Iterator[tuple[Node | None, list[Node]]]:
    """Each opening node with what follows it; None opens what stands before the first."""
    opener: Node | None = None
    inside: list[Node] = []
    for node in nodes:
        if opens(node):
            yield opener, inside
            opener, inside = node, []
        else:
            inside.append(node)
    yield opener, inside


def _draft(opener: Node | None, inside: tuple[Node, ...], level: int) -> Draft | None:
    if opener is None or opener.kind != "heading":
        said = (opener and opener.kind == "slide_break") or not all(map(is_comment, inside))
        return _unheaded(opener, inside) if said else None
    return _headed(opener, "section" if heading_level(opener) < level else "content", inside)


def _headed(heading: Node, kind: SlideKind, inside: tuple[Node, ...]) -> Draft:
    assert heading.words is not None
    title, attributes = split_attributes(heading.words)
    return Draft(kind, heading, title, attributes, inside, heading.document.span(heading.line))


def _unheaded(opener: Node | None, inside: tuple[Node, ...]) -> Draft:
    place = opener or inside[0]
    span = place.document.span(place.line)
    if opener is None or opener.kind != "slide_break":
        return Draft("content", opener, None, NONE, inside, span)
    words = passage_of(opener.document.source, opener.document.lines, opener.line - 1, opener.token.content)
    return Draft("content", opener, None, read_attributes(words, 0), inside, span)
