"""Contrast by WCAG's own figures; tints by hand."""

import pytest

from generator.color import RgbColor, ThemeColor, blend, contrast, luminance, resolve

PALETTE = {"accent1": "0F5BD8", "bg1": "FFFFFF", "tx1": "172033", "dk2": "0F2A4A"}


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    # As the WebAIM contrast checker gives them.
    [("000000", "FFFFFF", 21.0), ("777777", "FFFFFF", 4.48), ("0000FF", "FFFFFF", 8.59), ("FFFFFF", "FFFFFF", 1.0)],
)
def test_contrast(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(one, other) == contrast(other, one)


def test_luminance_of_the_primaries_adds_up_to_white() -> None:
    assert sum(luminance(rgb) for rgb in ("FF0000", "00FF00", "0000FF")) == pytest.approx(1)


def test_half_of_black_on_white_is_grey() -> None:
    assert blend("000000", "FFFFFF", 50_000) == "808080"
    assert resolve(RgbColor("000000", alpha=0), PALETTE, "ABCDEF") == "ABCDEF"


def test_lightness_is_multiplied_then_raised() -> None:
    assert resolve(ThemeColor("accent1"), PALETTE) == "0F5BD8"
    assert resolve(ThemeColor("bg1", lum_mod=50_000), PALETTE) == "808080"
    assert resolve(ThemeColor("tx1", lum_mod=0, lum_off=100_000), PALETTE) == "FFFFFF"
