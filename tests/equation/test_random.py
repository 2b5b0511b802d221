"""Formulas that nobody wrote: nested as deep as they come, and tokens in any order."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.equation import formula_extent, read_formula, spoken
from generator.model.equation import FormulaFault

_LETTERS = st.sampled_from(
    ["x", "12", r"\alpha ", r"\infty ", r"\mathbf{v}", r"\text{if } ", r"\sin ", "+", "=", "|", "长"]
)


def _structures(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def of(pattern: str) -> st.SearchStrategy[str]:
        return st.tuples(*[inner] * pattern.count("@")).map(lambda parts: _filled(pattern, parts))

    patterns = [
        "@@",
        r"\frac{@}{@}",
        r"\sqrt{@}",
        r"\sqrt[{@}]{@}",
        "{@}^{@}",
        "{@}_{@}^{@}",
        "{}_{@}x",
        r"\sum_{@}^{@} @",
        r"\int\limits_{@} @",
        r"\bigcup_{@} @",
        r"\lim_{@} @",
        r"\left( @ \middle| @ \right]",
        "(@)",
        r"\begin{pmatrix} @ & @ \\ @ & @ \end{pmatrix}",
        r"\begin{cases} @ & @ \end{cases}",
        r"\begin{aligned} @ &= @ \\ @ \end{aligned}",
        r"\hat{@}\overline{@}",
        r"\overbrace{@}^{@}",
        r"\binom{@}{@}",
        r"\overset{@}{@}",
        r"\mathbb{@}",
        r"\phantom{@}\boxed{@}",
        r"\text{a $@$ b}",
        r"{@ \over @}",
    ]
    return st.one_of([of(pattern) for pattern in patterns])


def _filled(pattern: str, parts: tuple[str, ...]) -> str:
    text = pattern
    for part in parts:
        text = text.replace("@", part, 1)
    return text


@settings(max_examples=150, deadline=None)
@given(latex=st.recursive(_LETTERS, _structures, max_leaves=12), display=st.booleans())
def test_what_is_well_formed_is_read_and_written(hand: Any, latex: str, display: bool) -> None:
    formula = hand.formula(latex, display=display)
    assert hand.fault_in(hand.omml(latex, display=display)) is None
    extent = formula_extent(formula, 1800, lambda text: 1024 * len(text))
    assert extent.width >= 0
    assert min(extent.height, extent.depth) > 0
    assert not any("\ue000" <= char <= "\uf8ff" for char in spoken(formula, "en"))


_SOUP = (
    r"\frac \sqrt { } { } ( ) [ ] | x 1 2 . , + = - ^ _ ' \left( \right) \left| \middle| \right. \begin{matrix} "
    r"\end{matrix} \begin{cases} \end{cases} \begin{aligned} \end{aligned} & \\ \sum \int \lim \sin \hat \overline "
    r"\overbrace \text{a} \text \operatorname{f} \mathbf \bf \over \choose \substack \limits \binom \overset \not "
    r"\quad \! \displaystyle \pmod \xrightarrow \boxed \prescript \big \% \{ \} \langle % $ # ~ \hspace{1em} \kern "
    r"长 𝑥 \ "
)
_TOKENS = _SOUP.split(" ")


@settings(max_examples=400, deadline=None)
@given(tokens=st.lists(st.sampled_from(_TOKENS), max_size=14), display=st.booleans())
def test_tokens_in_any_order(hand: Any, tokens: list[str], display: bool) -> None:
    latex = " ".join(tokens)
    found = read_formula(latex, display=display)
    if isinstance(found, FormulaFault):
        assert 1 <= found.column <= len(latex) + 1
        assert found.message
    else:
        assert hand.fault_in(hand.omml(latex, display=display)) is None


@settings(max_examples=200, deadline=None)
@given(latex=st.text(max_size=30), display=st.booleans())
def test_any_text(latex: str, display: bool) -> None:
    read_formula(latex, display=display)
