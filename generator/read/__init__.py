"""Markdown into a Deck: what is said, with its places in the source."""
