from __future__ import annotations

from generator.geometry import pt
from generator.model.text import (
    CharBullet,
    ExactSpacing,
    NumberBullet,
    PercentSpacing,
    Ruler,
    TextParagraph,
    TextRun,
)


def run(text: str, size: int = 2000) -> TextRun:
    return TextRun(text, size, "zh-CN")


def test_a_line_is_one_and_a_fifth_of_its_size_times_the_spacing(ruler: Ruler) -> None:
    paragraph = TextParagraph((run("容" * 15),), line_spacing=PercentSpacing(105_000))
    extent = ruler.measure((paragraph,), pt(220))
    assert extent.line_count == 2
    assert extent.height == pt(2 * 1.2 * 20 * 1.05)
    assert extent.safe_height == pt(2 * 1.2 * 20 * 1.05 * 1.01)


def test_exact_spacing_does_not_look_at_sizes(ruler: Ruler) -> None:
    paragraph = TextParagraph((run("容" * 15), run("大", 4000)), line_spacing=ExactSpacing(2160))
    assert ruler.measure((paragraph,), pt(220)).height == 2 * pt(21.6)


def test_the_largest_size_on_a_line_counts_and_only_there(ruler: Ruler) -> None:
    paragraph = TextParagraph((run("甲" * 5, 2000), run("乙", 3000), run("丙" * 5, 1000)))
    extent = ruler.measure((paragraph,), pt(101))
    assert [(line.text, line.size) for line in extent.lines[0]] == [("甲" * 5, 2000), ("乙" + "丙" * 5, 3000)]
    assert extent.height == pt(1.2 * 20 + 1.2 * 30)


def test_space_counts_between_paragraphs_only(ruler: Ruler) -> None:
    paragraph = TextParagraph((run("一行"),), space_before=600, space_after=400)
    assert ruler.measure((paragraph,), pt(300)).height == pt(24)
    assert ruler.measure((paragraph,) * 3, pt(300)).height == pt(3 * 24 + 2 * 6 + 2 * 4)


def test_an_empty_paragraph_is_a_line_of_its_end_size(ruler: Ruler) -> None:
    extent = ruler.measure((TextParagraph((), end_size=1600), TextParagraph((run(""),), end_size=1000)), pt(300))
    assert extent.height == pt(1.2 * 16 + 1.2 * 10)
    assert extent.line_count == 2


def test_no_paragraphs_have_no_height(ruler: Ruler) -> None:
    extent = ruler.measure((), pt(300))
    assert (extent.height, extent.safe_height, extent.line_count) == (0, 0, 0)
    assert ruler.natural_width(()) == 0


def test_a_margin_narrows_every_line_and_an_indent_the_first(ruler: Ruler) -> None:
    def first_lines(**properties: object) -> list[int]:
        paragraph = TextParagraph((run("容" * 30),), **properties)  # pyright: ignore[reportArgumentType]
        return [len(line.text) for line in ruler.measure((paragraph,), pt(201)).lines[0]]

    assert first_lines() == [10, 10, 10]
    assert first_lines(margin_left=pt(20)) == [9, 9, 9, 3]
    assert first_lines(indent=pt(40)) == [8, 10, 10, 2]
    assert first_lines(margin_left=pt(40), indent=pt(-40)) == [10, 8, 8, 4]
    assert first_lines(margin_left=pt(40), indent=pt(-40), bullet=CharBullet("•")) == [8, 8, 8, 6]


def test_a_number_that_is_wider_than_its_indent_pushes_the_first_line(ruler: Ruler) -> None:
    """Digits of Calibri are 1038 of 2048 wide, the full stop 517: 10. takes 25.3 pt of 20 pt, 1. takes 15.2 pt."""
    items = tuple(
        TextParagraph((run("容" * 9),), bullet=NumberBullet("arabicPeriod"), margin_left=pt(18), indent=pt(-18))
        for _ in range(10)
    )
    lines = ruler.measure(items, pt(200)).lines
    assert [len(item) for item in lines] == [1] * 9 + [2]


def test_a_box_to_tick_is_wider_than_its_indent_too(ruler: Ruler) -> None:
    """1 em of 20 pt where 18 pt are free: the first line loses 2 pt."""
    item = TextParagraph((run("容" * 9),), bullet=CharBullet("☐"), margin_left=pt(18), indent=pt(-18))
    assert [len(ruler.measure((item,), pt(width)).lines[0]) for width in (199, 201)] == [2, 1]


def test_natural_width_counts_margins_and_takes_the_longest_part(ruler: Ruler) -> None:
    paragraph = TextParagraph((run("容器\v虚拟机"),), margin_left=pt(18), indent=pt(-18), bullet=CharBullet("•"))
    needed = ruler.natural_width((TextParagraph((run("容"),)), paragraph))
    assert needed == pt(18) + -(-pt(60) * 100 // 98)
