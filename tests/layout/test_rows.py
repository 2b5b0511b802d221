"""Where frames of columns side by side begin."""

from generator.layout.rows import Item, row_tops


def test_visuals_of_a_row_begin_at_one_height_and_so_does_what_follows():
    """Words of 20 and a gap of 5 push both visuals to 25; the higher one ends at 75, 5 above what follows."""
    left = (Item(0, 20), Item(5, 30, "visual"), Item(5, 10))
    right = (Item(0, 50, "visual"), Item(5, 10))
    found = row_tops([left, right])
    assert found.tops == ((0, 25, 80), (25, 80))
    assert found.height == 90


def test_a_caption_stays_at_its_visual():
    """The words stand below the higher of 30 + 2 + 8 and 50."""
    left = (Item(0, 30, "visual"), Item(2, 8, "caption"), Item(5, 10))
    right = (Item(0, 50, "visual"), Item(5, 10))
    assert row_tops([left, right]).tops == ((0, 32, 55), (0, 55))


def test_what_follows_may_come_right_after_its_own_visual():
    left = (Item(0, 30, "visual"), Item(5, 10))
    right = (Item(0, 50, "visual"), Item(5, 10))
    found = row_tops([left, right], below=False)
    assert found.tops == ((0, 35), (0, 55))
    assert found.height == 65


def test_second_visuals_are_a_row_of_their_own():
    """A column without a second one goes on below the first row."""
    left = (Item(0, 10, "visual"), Item(4, 10, "visual"))
    middle = (Item(0, 30, "visual"), Item(4, 6), Item(4, 20, "visual"))
    right = (Item(0, 5, "visual"), Item(4, 7))
    assert row_tops([left, middle, right]).tops == ((0, 44), (0, 34, 44), (0, 34))


def test_columns_without_visuals_are_plain_stacks():
    assert row_tops([(Item(0, 10), Item(3, 10)), (), (Item(0, 40),)]).tops == ((0, 13), (), (0,))
    assert row_tops([]).height == 0
