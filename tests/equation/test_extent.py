"""The room of formulas: never less than LibreOffice takes, in proportion to the size, more for what is more."""

from typing import Any

import pytest

from generator.equation import Extent, formula_extent

# What LibreOffice 7.4 takes for each at 12 pt in Liberation Serif, width and height in 1/100 pt: the sizes of the
# formula objects that it makes when it opens a presentation with them (measured).
MEASURED = [
    (r"x^2", 1153, 1499),
    (r"a_1", 1102, 1505),
    (r"x_i^2", 1153, 1669),
    (r"f'_x", 1298, 1669),
    (r"\frac{a}{b}", 1017, 2845),
    (r"\frac12", 853, 2845),
    (r"\dfrac{x+1}{y}", 2454, 2845),
    (r"\frac{\frac{a}{b}}{c}", 1255, 4356),
    (r"\cfrac{1}{1+\cfrac{1}{x}}", 2692, 4356),
    (r"\binom{n}{k}", 1706, 3018),
    (r"\sqrt{x}", 1527, 1442),
    (r"\sqrt[3]{x+1}", 2962, 1553),
    (r"\sum_{i=1}^n i^2", 2366, 3234),
    (r"\int_0^1 f(x)\,dx", 5144, 3387),
    (r"\iiint_V \rho\, dV", 4937, 2596),
    (r"\sum_{\substack{i<n\\ j<m}} a_{ij}", 3064, 3296),
    (r"\lim_{x\to 0} \frac{\sin x}{x}", 4558, 2845),
    (r"\overbrace{a+b}^{n}", 2386, 2664),
    (r"\left\lfloor x \right\rfloor", 2160, 1335),
    (r"\langle x, y\rangle", 3529, 1335),
    (r"\bigl( x \bigr)", 1899, 1335),
    (r"\begin{bmatrix}1&0\\0&1\end{bmatrix}^{-1}", 4124, 3197),
    (r"\begin{aligned} a &= b + c \\ d &= e \end{aligned}", 5068, 2772),
    (r"\hat{x}", 782, 1335),
    (r"\widehat{abc}", 2233, 1601),
    (r"\overline{AB}", 1924, 1360),
    (r"\mathbb{R}", 901, 1335),
    (r"\mathbf{x}", 853, 1335),
    (r"\mathfrak{g}", 790, 1335),
    (r"x_1 + \cdots + x_n", 5258, 1505),
    (r"x = \frac{-b \pm \sqrt{b^2-4ac}}{2a}", 9898, 3135),
    (r"\gamma = \frac{1}{\sqrt{1-v^2/c^2}}", 7182, 3135),
    (r"\zeta(s) = \prod_{p} \frac{1}{1-p^{-s}}", 8688, 3010),
    (r"\nabla \times \mathbf{E} = -\frac{\partial \mathbf{B}}{\partial t}", 6854, 2845),
    (r"\begin{pmatrix} \cos\theta & -\sin\theta \\ \sin\theta & \cos\theta \end{pmatrix}", 7925, 3064),
    (r"f(x) = \sum_{n=0}^{\infty} \frac{f^{(n)}(a)}{n!}(x-a)^n", 12194, 3234),
]


def _words(text: str) -> int:
    """Ordinary text, a character of any kind at half an em."""
    return 1024 * len(text)


def _extent(hand: Any, latex: str, size: int = 1200, *, display: bool = True) -> Extent:
    return formula_extent(hand.formula(latex, display=display), size, _words)


@pytest.mark.parametrize(("latex", "width", "height"), MEASURED)
def test_no_smaller_than_libreoffice_draws_it(hand: Any, latex: str, width: int, height: int) -> None:
    extent = _extent(hand, latex)
    assert width <= extent.width <= 2 * width
    assert height <= extent.height + extent.depth <= 1.5 * height


def test_in_proportion_to_the_size(hand: Any) -> None:
    small, large = _extent(hand, r"\frac{a}{b}", 1000), _extent(hand, r"\frac{a}{b}", 4000)
    assert abs(large.width - 4 * small.width) <= 4
    assert abs(large.height - 4 * small.height) <= 4
    assert abs(large.depth - 4 * small.depth) <= 4


def test_no_lower_than_a_line(hand: Any) -> None:
    extent = _extent(hand, "a", 1000)
    # 0.6 em of letter and 5 %, 0.15 em of overhang; 0.95 em above the baseline, 0.3 em below.
    assert extent == Extent(780, 950, 300)


def test_words_are_measured_by_whoever_knows_their_font(hand: Any) -> None:
    # 4 characters of half an em, 0.2 em around them; 5 % more, and the overhang: 2.46 em.
    assert _extent(hand, r"\text{then}", 1000).width == 2460


def test_relations_have_room_around_them_but_not_in_scripts(hand: Any) -> None:
    line = _extent(hand, "x=y").width - _extent(hand, "xy").width
    script = _extent(hand, "a^{x=y}").width - _extent(hand, "a^{xy}").width
    # 1.3 em in the line; 0.72 em at 73 % in the script: with 5 % at 12 pt.
    assert line == 1638
    assert script == pytest.approx(0.72 * 0.73 * 1.05 * 1200, abs=1)


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("x", "x^2"),
        ("x", r"\sqrt{x}"),
        ("x", r"\hat{x}"),
        (r"\frac{a}{b}", r"\frac{a}{\frac{b}{c}}"),
        (r"\frac{a}{b}", r"\left(\frac{a}{b}\right)"),
        (r"\sum x", r"\sum_{i} x"),
        (r"\begin{matrix} a \\ b \end{matrix}", r"\begin{matrix} a \\ b \\ c \end{matrix}"),
    ],
)
def test_more_is_higher(hand: Any, low: str, high: str) -> None:
    lower, higher = _extent(hand, low), _extent(hand, high)
    assert lower.height + lower.depth < higher.height + higher.depth


def test_in_a_line_of_text_it_is_lower(hand: Any) -> None:
    for latex in (r"\frac{a}{b}", r"\sum_i^n x", r"\int_a^b x"):
        inline, display = _extent(hand, latex, display=False), _extent(hand, latex)
        assert inline.height + inline.depth < display.height + display.depth


def test_a_phantom_has_the_room_that_it_is_to_have(hand: Any) -> None:
    assert _extent(hand, r"\phantom{\frac{a}{b}}") == _extent(hand, r"\frac{a}{b}")
    assert _extent(hand, r"\vphantom{abc}") == _extent(hand, r"\hphantom{}\!\vphantom{x}")
    assert _extent(hand, r"\hphantom{\frac{a}{b}}").height == _extent(hand, "x").height
