"""Which layout a slide gets: the one its author names, else by what it holds."""

from __future__ import annotations

from generator.diagnostic import Diagnostics, did_you_mean
from generator.layout.stats import read_stats
from generator.layout.text import only_words
from generator.layout.visual import is_visual
from generator.model.blocks import Big, Block, Callout, Code, Columns, Footnote, Paragraph, Quote, Table, Takeaway
from generator.model.deck import Slide
from generator.model.theme import Layout, Theme


def choose_layout(slide: Slide, theme: Theme, diagnostics: Diagnostics) -> Layout:
    """The layout of a slide; an error `layout-unknown` when the author's name is no layout of the theme."""
    if slide.layout:
        asked = theme.layout(slide.layout)
        if asked:
            return asked
        names = [name for layout in theme.layouts for name in (layout.name, *layout.aliases)]
        diagnostics.error(
            "layout-unknown",
            f'the theme "{theme.name}" has no layout "{slide.layout}"',
            slide.layout_span or slide.span,
            did_you_mean(slide.layout, names),
        )
    return named_layout(suitable(slide), theme)


def named_layout(name: str, theme: Theme) -> Layout:
    """The layout of that name; in a theme without it the content layout, else the first that has a title and a body."""
    found = theme.layout(name) or theme.layout("content")
    if found:
        return found
    titled = [layout for layout in theme.layouts if layout.slot("title")]
    return next((layout for layout in titled if layout.slot("body")), (titled or list(theme.layouts))[0])


def suitable(slide: Slide) -> str:
    """The name of the layout that suits what the slide holds."""
    if slide.kind != "content":
        return slide.kind
    return suitable_for(tuple(block for block in slide.blocks if not isinstance(block, Takeaway | Footnote)), slide)


def suitable_for(blocks: tuple[Block, ...], slide: Slide) -> str:
    """The same for blocks without takeaways and footnotes, which stand at the foot of any layout."""
    if blocks and _is_big(blocks[0]) and read_stats(blocks):
        return "big-number"
    match blocks:
        case ():
            return "content" if slide.blocks else "diagram-full"
        case (Columns() as columns,):
            return "two-columns" if len(columns.columns) == 2 else "content"
        case (Table(),):
            return "table"
        case (Code(),):
            return "code"
        case (Quote() as quote,):
            return "quote" if all(isinstance(block, Paragraph) for block in quote.blocks) else "content"
        case (block,) if is_visual(block):
            return "assertion"
        case _:
            return _mixture(blocks)


def _is_big(block: Block) -> bool:
    """Whether the block, or one of its columns, begins with something large."""
    if isinstance(block, Columns):
        return any(column.blocks and isinstance(column.blocks[0], Big) for column in block.columns)
    return isinstance(block, Big)


def _mixture(blocks: tuple[Block, ...]) -> str:
    """Words beside one visual or one block of code have a layout; everything else flows."""
    others = tuple(block for block in blocks if not (is_visual(block) or isinstance(block, Code)))
    if not all(isinstance(block, Callout) or only_words((block,)) for block in others):
        return "content"
    rest = [block for block in blocks if block not in others]
    if len(rest) != 1 or not others:
        return "content"
    return "code" if isinstance(rest[0], Code) else "content-visual"
