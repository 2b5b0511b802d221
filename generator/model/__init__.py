"""Frozen values that the stages hand to each other. Nothing here reads, measures or writes."""
