"""What is said about LaTeX that cannot be read: the message, the column, what to type instead."""

import pytest

from generator.equation import read_formula
from generator.model.equation import Formula, FormulaFault

LINES = r"put the lines into \begin{aligned} … \end{aligned}"
NOTHING = 'write "." where nothing is to be seen'
DOLLARS = "write something between the dollar signs"
BRACES = "put it into braces"
LIMITS = r"write \limits after \sum or \lim"

FAULTS = [
    ("", 1, "the formula is empty", DOLLARS),
    (r"\!{}%x", 1, "the formula is empty", DOLLARS),
    (r"a + \alhpa", 5, r'unknown command "\alhpa"', r'did you mean "\alpha"?'),
    (r"f(x) = \sqr{x}", 8, r'unknown command "\sqr"', r'did you mean "\sqrt"?'),
    (r"\qwertyuiop", 1, r'unknown command "\qwertyuiop"', r"write words as \text{…}"),
    (r"\not\alhpa", 5, r'unknown command "\alhpa"', r'did you mean "\alpha"?'),
    (r"\begin{casse} x \end{casse}", 8, 'unknown environment "casse"', 'did you mean "cases"?'),
    (r"\begin{q} x \end{q}", 8, 'unknown environment "q"', "use aligned, gathered, cases, array or pmatrix"),
    ("x^", 3, '"^" needs an argument', BRACES),
    (r"{x_}", 4, '"_" needs an argument, found "}"', BRACES),
    (r"\frac{a}", 9, r'"\frac" needs an argument', BRACES),
    (r"\hat\bf x", 5, r'"\hat" needs an argument, found "\bf"', BRACES),
    (r"\not", 5, r'"\not" needs an argument', BRACES),
    (r"\text abc", 7, r'"\text" needs an argument in braces', r"write \text{…}"),
    (r"\begin", 7, r'"\begin" needs an argument in braces', r"write \begin{…}"),
    (r"\substack a", 11, r'"\substack" needs an argument in braces', r"write \substack{…}"),
    (r"\operatorname{}", 15, r'"\operatorname" needs a name', r"write \operatorname{rank}"),
    (r"\hspace{x}", 8, r'"\hspace" needs a length', r"write \hspace{1em}"),
    (r"\left x \right)", 7, r'"\left" needs a delimiter, found "x"', NOTHING),
    (r"a + \big", 9, r'"\big" needs a delimiter', NOTHING),
    (r"x^{2", 3, '"{" is never closed', "close it with }"),
    (r"\text{a", 6, '"{" is never closed', "close it with }"),
    (r"\substack{a\\b", 10, '"{" is never closed', "close it with }"),
    (r"\sqrt[3{x}", 6, r'"[" after "\sqrt" is never closed', "close it with ]"),
    ("x}", 2, '"}" without a "{" before it', r"write \} for a brace that is seen"),
    (r"\left( x", 1, r'"\left" without a "\right" after it', r'write "\right." where nothing is to be seen'),
    (r"x \right)", 3, r'"\right" without a "\left" before it', r'write "\left." where nothing is to be seen'),
    (r"a \middle| b", 3, r'"\middle" outside of "\left" and "\right"', r"write \mid"),
    (r"a & b", 3, '"&" outside of an environment', LINES),
    (r"a \\ b", 3, r'"\\" outside of an environment', LINES),
    (r"a \cr b", 3, r'"\cr" outside of an environment', LINES),
    (r"\begin{pmatrix} a", 1, r'"\begin{pmatrix}" without its "\end"', r"write \end{pmatrix} after it"),
    (r"{\begin{cases} a}", 2, r'"\begin{cases}" without its "\end", found "}"', r"write \end{cases} after it"),
    (
        r"\begin{align} x \end{aligned}",
        17,
        r'"\begin{align}" is closed by "\end{aligned}"',
        r"write \end{align}",
    ),
    (r"x \end{matrix}", 3, r'"\end" without a "\begin" before it', r"write \begin with the same name before it"),
    (r"\begin{array} a \end{array}", 15, "an array needs to know its columns", r"write \begin{array}{lcr}"),
    (r"\begin{array}{q} a \end{array}", 15, 'columns "q" are not understood', "use the letters l, c, r and |"),
    ("x_1_2", 4, "a second subscript", "put braces around the first: {x_a}_b"),
    ("x^a^b", 4, "a second superscript", "put braces around the first: {x^a}^b"),
    ("x^2'", 4, "a prime after a superscript", "write the prime first: f'^2"),
    (r"x\limits_1", 2, "limits without an operator before them", LIMITS),
    (r"\text{a \alpha b}", 9, r'"\alpha" has no meaning in text', "put formulas between $ and $"),
    (r"\text{a $x b}", 9, '"$" in text is never closed', r"close it with another $, or write \$"),
    (r"\text{a $\foo$ b}", 10, r'unknown command "\foo"', None),
    ("a $", 3, '"$" inside of a formula', r"write \$ for the sign"),
    ("a # b", 3, '"#" has no meaning in a formula', r"write \# for the sign"),
    ("a \\", 3, "a backslash at the end of the formula", r"write \backslash for the sign"),
    ("a \ue000", 3, "the character U+E000 has no meaning in a formula", "take it out"),
    (
        r"\newcommand{\a}{b}",
        1,
        r'"\newcommand" is not understood in formulas',
        "write out what it stands for, or make it a Jinja2 variable",
    ),
    (r"x \tag{1}", 3, r'"\tag" is not understood in formulas', "leave it out: formulas have no numbers"),
    (
        r"\color{red} x",
        1,
        r'"\color" is not understood in formulas',
        "leave it out: formulas have the colour of their text",
    ),
    (
        r"\begin{matrix}" + "&" * 64 + r"\end{matrix}",
        1,
        "more than 255 rows or 64 columns",
        "take it apart",
    ),
]


@pytest.mark.parametrize(("latex", "column", "message", "hint"), FAULTS)
def test_fault(latex: str, column: int, message: str, hint: str | None) -> None:
    found = read_formula(latex, display=True)
    assert isinstance(found, FormulaFault), found
    assert (found.message, found.column) == (message, column)
    if hint is not None:
        assert found.hint == hint


def test_a_length_that_is_too_long() -> None:
    assert isinstance(read_formula("x" * 5_000, display=True), Formula)
    assert read_formula("x" * 5_001, display=True) == FormulaFault(
        "the formula has more than 5000 characters", 5_001, "take it apart"
    )


NESTS = {
    "braces": ("{", "}"),
    "brackets": ("(", ")"),
    "sized brackets": (r"\left(", r"\right)"),
    "scripts": ("x^{", "}"),
    "fractions": (r"\frac{a}{", "}"),
    "roots": (r"\sqrt ", ""),
    "accents": (r"\hat{", "}"),
    "fonts": (r"\bf ", ""),
    "styles": (r"\displaystyle ", ""),
    "infixes": (r"a\over ", ""),
    "texts": (r"\text{$", "$}"),
}


@pytest.mark.parametrize(("opening", "closing"), NESTS.values(), ids=NESTS.keys())
def test_sixty_levels_are_read_and_one_more_is_told(opening: str, closing: str) -> None:
    deep = read_formula(opening * 60 + "x" + closing * 60, display=True)
    deeper = read_formula(opening * 61 + "x" + closing * 61, display=True)
    assert isinstance(deep, Formula)
    assert isinstance(deeper, FormulaFault)
    assert deeper.message == "the formula is nested more than 60 deep"


@pytest.mark.parametrize("opening", [r"\begin{pmatrix}", r"\begin{aligned}"])
def test_environments_count_twice(opening: str) -> None:
    closing = opening.replace("begin", "end")
    assert isinstance(read_formula(opening * 30 + "x" + closing * 30, display=True), Formula)
    assert isinstance(read_formula(opening * 31 + "x" + closing * 31, display=True), FormulaFault)


@pytest.mark.parametrize("piece", [r"\sin ", r"\sum ", "{}_a", "|", "(", "[", "'", r"\left.\right.", "x_1"])
def test_a_row_may_be_as_long_as_it_likes(piece: str) -> None:
    assert isinstance(read_formula(piece * (4_990 // len(piece)) + "x", display=True), Formula)
