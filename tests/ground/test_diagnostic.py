"""Messages: their form, their order, and what they suggest."""

from generator.diagnostic import Diagnostics, Span, did_you_mean


def test_form() -> None:
    diagnostics = Diagnostics()
    diagnostics.error("layout-unknown", 'no layout "x"', Span("a.md", 3, 7), 'did you mean "y"?')
    assert str(next(iter(diagnostics))) == 'a.md:3:7: error[layout-unknown]: no layout "x"\n  hint: did you mean "y"?'


def test_told_in_the_order_of_the_source_and_once() -> None:
    diagnostics = Diagnostics()
    diagnostics.warning("w", "without a place")
    diagnostics.error("b", "second", Span("a.md", 10))
    diagnostics.error("a", "first", Span("a.md", 9, 4))
    diagnostics.error("b", "second", Span("a.md", 10))
    assert [item.message for item in diagnostics] == ["first", "second", "without a place"]
    assert [item.message for item in diagnostics.errors] == ["first", "second"]


def test_the_nearest_word_else_all_of_a_few() -> None:
    assert did_you_mean("tow-columns", ["two-columns", "table"]) == 'did you mean "two-columns"?'
    assert did_you_mean("zzz", ["b", "a"]) == "known: a, b"
    assert did_you_mean("zzz", [f"word{n}" for n in range(30)]) is None
    assert did_you_mean("zzz", []) is None
