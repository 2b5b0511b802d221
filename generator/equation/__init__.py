"""Equations: LaTeX in, a tree of mathematics or the first fault out; what it reads like, and the room that it takes."""

from generator.equation.alphabet import mathematical
from generator.equation.extent import Extent, formula_extent
from generator.equation.read import read_formula
from generator.equation.spoken import spoken
from generator.equation.symbols import needs_left, needs_right

__all__ = ["Extent", "formula_extent", "mathematical", "needs_left", "needs_right", "read_formula", "spoken"]
