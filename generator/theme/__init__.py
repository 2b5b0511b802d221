"""Tokens, or a PowerPoint template, into a Theme."""
