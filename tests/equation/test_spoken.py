"""What formulas read like in notes, alternative texts and old viewers."""

from typing import Any

import pytest

from generator.equation import spoken


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("x^2 + y_1 - z_i^2", "x² + y₁ − zᵢ²"),
        ("a=-b", "a = −b"),
        ("e^{x^2}", "e^{x²}"),
        (r"e^{i\pi}+1=0", "e^{iπ} + 1 = 0"),
        (r"\frac{a}{b}", "a/b"),
        (r"\frac{a+b}{2c}", "(a + b)/(2c)"),
        (r"\frac{1}{2}x", "1/2 x"),
        (r"2\frac{1}{2}", "2 1/2"),
        (r"\sqrt{x}", "√(x)"),
        (r"\sqrt[3]{x+1}", "∛(x + 1)"),
        (r"\sqrt[n]{x}", "ⁿ√(x)"),
        (r"\sum_{i=1}^{n} i^2", "sum_{i=1}^{n} i²"),
        (r"2\int_0^1 f(x)\,dx", "2 integral_{0}^{1} f(x) dx"),
        (r"\bigoplus_i V_i", "⨁_{i} Vᵢ"),
        (r"\lim_{x\to 0} \frac{\sin x}{x}", "lim_{x→0} (sin x)/x"),
        (r"\cos(\theta) \log_2 n", "cos(θ) log₂ n"),
        (r"\binom{n}{k}", "(n choose k)"),
        (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", "(a, b; c, d)"),
        (r"\begin{matrix} a & b \end{matrix}", "[a, b]"),
        (r"f = \begin{cases} x & \text{if } x>0 \\ -x & \text{else} \end{cases}", "f = {x, if x > 0; −x, else"),
        (r"\begin{aligned} a &= b \\ &= c \end{aligned}", "a = b; = c"),
        (r"\begin{aligned} a &= b & c &= d \end{aligned}", "a = b, c = d"),
        (r"\hat{x}+\overline{AB}", "x̂ + A̅B̅"),
        (r"f'(x) + f'^2", "f′(x) + f′²"),
        (r"{}^{14}_{6}C", "₆¹⁴C"),
        (r"x \in \mathbb{R}", "x ∈ ℝ"),
        (r"\mathbf{A}\mathbf{x} = \mathbf{b}", "Ax = b"),
        (r"\left\{x \middle| x>0\right\}", "{x | x > 0}"),
        (r"\underbrace{1+1}_{n\text{ times}}", "(1 + 1)_{n times}"),
        (r"\overset{!}{=}", "=^{!}"),
        (r"\phantom{x}\boxed{y}", "y"),
        (r"90^\circ", "90°"),
        (r"a_{x\text{ or }y}", "a_{x or y}"),
    ],
)
def test_english(hand: Any, latex: str, text: str) -> None:
    assert spoken(hand.formula(latex), "en") == text


def test_other_languages(hand: Any) -> None:
    formula = hand.formula(r"\sum_{i=1}^{n} \binom{n}{i}")
    assert spoken(formula, "zh-CN") == "求和_{i=1}^{n} (n 选 i)"
    assert spoken(formula, "de") == "∑_{i=1}^{n} (n | i)"
