"""Text styles in, list styles of master and layouts out (`a:lvl1pPr` …, ECMA-376 part 1, 21.1.2.4).

Levels are written in full on the master and, on layouts, with what differs from it.
"""

from __future__ import annotations

from generator.model.theme import FontScheme, LevelStyle, TextStyle, Theme
from generator.write.pptx.fonts import add_typefaces
from generator.write.pptx.paint import add_color, add_fill
from generator.write.pptx.text import LEVEL_DEFAULTS, LEVEL_INDENT, LEVELS
from generator.write.pptx.xml import Element, sub

OTHER_STYLE = TextStyle(
    "other", tuple(LevelStyle(1800, 1800, margin_left=LEVEL_INDENT * level) for level in range(LEVELS))
)
"""What text that is neither title nor body inherits: the same as the presentation's default text."""


def add_text_styles(master: Element, theme: Theme, title: TextStyle, body: TextStyle, lang: str) -> None:
    """`p:txStyles`: the styles of titles and bodies, and that of everything else."""
    styles = sub(master, "p:txStyles")
    add_level(sub(styles, "p:titleStyle"), 0, title.level(0), None, theme.fonts)
    bodies = sub(styles, "p:bodyStyle")
    for index in range(LEVELS):
        add_level(bodies, index, body.level(index), None, theme.fonts)
    others = sub(styles, "p:otherStyle")
    sub(sub(others, "a:defPPr"), "a:defRPr", lang=lang)
    for index in range(LEVELS):
        add_level(others, index, OTHER_STYLE.level(index), None, theme.fonts)


def add_list_style(
    parent: Element, style: TextStyle, inherited: TextStyle | None, fonts: FontScheme, levels: int
) -> None:
    """`a:lstStyle` with the first `levels` levels as far as they differ from those inherited; None: in full."""
    listing = sub(parent, "a:lstStyle")
    for index in range(levels):
        add_level(listing, index, style.level(index), inherited.level(index) if inherited else None, fonts)


def add_level(parent: Element, index: int, level: LevelStyle, inherited: LevelStyle | None, fonts: FontScheme) -> None:
    """One level (0 is the first), or nothing where all of it is inherited."""
    if level == inherited:
        return
    new = inherited is None
    paragraph = sub(
        parent,
        f"a:lvl{index + 1}pPr",
        marL=level.margin_left if new or level.margin_left != inherited.margin_left else None,
        indent=level.indent if new or level.indent != inherited.indent else None,
        algn=level.align if new or level.align != inherited.align else None,
        **(LEVEL_DEFAULTS if new else {}),
    )
    if new or level.line_spacing != inherited.line_spacing:
        sub(sub(paragraph, "a:lnSpc"), "a:spcPct", val=level.line_spacing)
    if new or level.space_before != inherited.space_before:
        sub(sub(paragraph, "a:spcBef"), "a:spcPts", val=level.space_before)
    _add_bullet(paragraph, level, inherited)
    _add_characters(paragraph, level, inherited, fonts)


def _add_bullet(paragraph: Element, level: LevelStyle, inherited: LevelStyle | None) -> None:
    if level.bullet is None:
        if inherited is None or inherited.bullet is not None:
            sub(paragraph, "a:buNone")
        return
    # a level without a bullet does not say its bullet's colour either
    known = inherited.bullet_color if inherited and inherited.bullet is not None else None
    if level.bullet_color != known:
        if level.bullet_color is None:
            sub(paragraph, "a:buClrTx")
        else:
            add_color(sub(paragraph, "a:buClr"), level.bullet_color)
    if inherited is None or level.bullet != inherited.bullet:
        sub(paragraph, "a:buFont", typeface="Arial")
        sub(paragraph, "a:buChar", char=level.bullet)


def _add_characters(paragraph: Element, level: LevelStyle, inherited: LevelStyle | None, fonts: FontScheme) -> None:
    new = inherited is None
    run = sub(
        paragraph,
        "a:defRPr",
        sz=level.size if new or level.size != inherited.size else None,
        b=int(level.bold) if new or level.bold != inherited.bold else None,
        kern=1200 if new else None,
    )
    if new or level.color != inherited.color:
        add_fill(run, level.color)
    if new or level.font != inherited.font:
        add_typefaces(run, level.font, fonts)
    if not run.attrib and not len(run):
        paragraph.remove(run)
