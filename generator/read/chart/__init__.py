"""A fence of numbers, or a file of them, into a chart whose every number knows its place."""
