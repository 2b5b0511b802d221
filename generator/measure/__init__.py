"""Text into lines: how wide, how high, where it breaks."""
