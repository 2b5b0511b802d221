"""The outline: a page as a person reads it in a diff."""

from generator.model.page import Pages
from generator.write.outline import outline


def block(text: str, number: int) -> list[str]:
    """The lines of one page."""
    return next(part for part in text.split("\n\n") if part.startswith(f"page {number} ")).split("\n")


def test_a_diagram_shows_its_nesting_boxes_and_ties(en: Pages) -> None:
    assert block(outline(en), 3) == [
        'page 3  free  diagram  "Container"  transition=morph',
        '  text  "Title" 48.0,34.0 864.0 x 72.0  [title]',
        "    30 | Container",
        '  group  "diagram" 80.0,180.0 360.0 x 200.0  alt="It shares the kernel"',
        '    group  "cluster group" 80.0,180.0 360.0 x 200.0',
        '      shape rect  "cluster" 80.0,180.0 360.0 x 200.0',
        '      shape roundRect  "vm" 100.0,200.0 120.0 x 60.0',
        "        16 | Machine",
        '      shape path  "db" 300.0,300.0 120.0 x 60.0',
        "        16 | Container",
        '    connector bentConnector2  "vm to db" 220.0,230.0 100.0 x 70.0  d/vm@3 -> d/db@4',
        '    shape path  "db to vm" 240.0,200.0 40.0 x 40.0',
        '    text  "label" 330.0,240.0 60.0 x 20.0',
        "      14 | TCP",
        '  text  "Footer" 48.0,502.0 570.0 x 22.0  [ftr 11]',
        "    12 | Two walls",
        '  text  "Slide Number" 855.0,502.0 57.0 x 22.0  [sldNum 12]  field=slidenum',
        "    12 | 3",
    ]


def test_lists_tables_pictures_and_notes_show_their_words(en: Pages) -> None:
    text = outline(en)
    lists, table, pictures = block(text, 2), block(text, 4), block(text, 5)
    assert lists[3:7] == [
        '  text  "Content" 48.0,120.0 864.0 x 364.0  [obj 1]',
        "    22 • A box with its own kernel",
        "      20 – It shares the kernel",
        "    22 arabicPeriod:3 Machine / Container docker run",
    ]
    assert lists[-3:] == ["  notes", "    12 | It shares the kernel", "    12 • Machine"]
    assert table[0] == 'page 4  table  table  "What they cost"  hidden'
    assert table[3:6] == [
        '  table  "Table" 48.0,120.0 864.0 x 88.0  2 rows x 2 columns  [tbl 13]  alt="It shares the kernel"',
        "    Machine | GB",
        "    Container | 4",
    ]
    assert pictures[3] == (
        '  picture  "Picture: one" 48.0,120.0 400.0 x 300.0  2 x 2 px  [pic 13]  alt="It shares the kernel"'
    )


def test_it_begins_with_the_deck_and_names_sections(zh: Pages) -> None:
    lines = outline(zh).split("\n")
    assert lines[:3] == ['deck vm  zh-CN  "两种隔离 VM 与 Docker"  Ada 李', "", 'section "两种隔离 VM 与 Docker"']
    assert [line for line in lines if line.startswith("section")][1] == 'section "Docker 容器"'


def test_it_is_stable_and_clean(zh: Pages) -> None:
    text = outline(zh)
    assert text == outline(zh)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert all(line == line.rstrip() for line in text.split("\n"))
    assert "two ⏎ lines" in text
