"""Nothing in, a Markdown parser out that knows the language of decks: CommonMark, and a rule for each thing more."""

from __future__ import annotations

from markdown_it import MarkdownIt

from generator.read.rules import breaks, destinations, div, inline, lists, tables
from generator.read.rules.inline import PlacedInline


class DeckMarkdown(MarkdownIt):
    """Every link is parsed, whatever its scheme: what a link may lead to is for the reader to say, with its place."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the parser's own name
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the parser's own name
        """Keys and file names as they were written, addresses in their encoded form."""
        return super().normalizeLink(url) if "://" in url else url


def make_parser() -> MarkdownIt:
    """A parser for any number of sources. Footnotes and definition lists are those of mdit-py-plugins."""
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote.index import footnote_def

    parser = DeckMarkdown("commonmark", {"html": True, "maxNesting": 100})
    parser.inline = PlacedInline()
    parser.configure("commonmark", {"html": True, "maxNesting": 100})
    parser.inline.ruler.enable("strikethrough")
    parser.inline.ruler2.enable("strikethrough")
    parser.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    parser.use(deflist_plugin)
    parser.block.ruler.before("deflist", "caption", tables.caption_rule)
    for construct in (breaks, destinations, div, lists, tables):
        construct.install(parser)
    inline.install(parser)
    return parser
