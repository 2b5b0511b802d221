"""Deckwright: text in, a native PowerPoint deck out."""
