"""Boxes divide without losing a unit."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.geometry import Box, Insets, divide, pt, to_pt

weights = st.lists(st.floats(0.01, 100), min_size=1, max_size=12)


@given(total=st.integers(100_000, 20_000_000), weights=weights, gap=st.integers(0, 5_000))
def test_parts_and_gaps_fill_the_whole(total: int, weights: list[float], gap: int) -> None:
    parts = divide(total, weights, gap)
    assert parts[0][0] == 0
    for (start, length), (following, _) in itertools.pairwise(parts):
        assert following == start + length + gap
    assert sum(parts[-1]) == total


def test_equal_weights_differ_by_a_unit_at_most() -> None:
    assert divide(10, [1, 1, 1]) == ((0, 3), (3, 4), (7, 3))


def test_a_gap_stands_between_neighbours_only() -> None:
    assert divide(100, [1, 2, 3], 3) == ((0, 16), (19, 31), (53, 47))


@pytest.mark.parametrize(("total", "weights", "gap"), [(10, [], 0), (10, [1, 0], 0), (10, [1, -1], 0), (10, [1, 1], 9)])
def test_what_cannot_be_divided_is_refused(total: int, weights: list[float], gap: int) -> None:
    with pytest.raises(ValueError, match=r"weights|room"):
        divide(total, weights, gap)


def test_columns_and_rows_keep_the_other_side() -> None:
    box = Box(100, 200, 1000, 600)
    assert box.columns([1, 1], 100) == (Box(100, 200, 450, 600), Box(650, 200, 450, 600))
    assert box.rows([1, 2]) == (Box(100, 200, 1000, 200), Box(100, 400, 1000, 400))


def test_insets_never_turn_a_box_inside_out() -> None:
    assert Box(0, 0, 10, 10).inset(Insets(3, 2, 1, 4)) == Box(3, 2, 6, 4)
    assert Box(0, 0, 10, 10).inset(Insets(8, 8, 8, 8)).size == Box(0, 0, 0, 0).size


def test_touching_boxes_do_not_overlap() -> None:
    left, right = Box(0, 0, 10, 10), Box(10, 0, 10, 10)
    assert not left.overlaps(right)
    assert left.overlaps(right.moved(-1, 0))
    assert left.union(right) == Box(0, 0, 20, 10)
    assert left.union(right).contains(right)
    assert not left.contains(right)


def test_a_point_is_12700_units() -> None:
    assert pt(1) == 12_700
    assert to_pt(914_400) == 72
