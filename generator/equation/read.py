"""LaTeX in, a formula or its first fault out."""

from __future__ import annotations

from generator.equation.faults import FaultFound
from generator.equation.mathml import read_mathml
from generator.equation.rules import write_dialect
from generator.model.equation import Formula, FormulaFault, Row

MAX_LENGTH = 5_000
"""How many characters a formula may have."""

EMPTY = FormulaFault("the formula is empty", 1, "write something between the dollar signs")


def read_formula(latex: str, *, display: bool) -> Formula | FormulaFault:
    """What the LaTeX between dollar signs means; `display` where it stands in a paragraph of its own.

    Limits of sums and of functions such as lim stand below and above in display, beside otherwise, as in TeX.
    """
    if not latex.strip():
        return EMPTY
    if len(latex) > MAX_LENGTH:
        return FormulaFault(f"the formula has more than {MAX_LENGTH} characters", MAX_LENGTH + 1, "take it apart")
    try:
        written = write_dialect(latex, display=display)
    except FaultFound as found:
        return found.fault
    content = read_mathml(written)
    return EMPTY if content == Row(()) else Formula(latex, display, content)
