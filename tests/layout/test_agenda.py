"""The agenda: all sections, the one that we are in, how long they are, and many of them."""

import pytest

from generator.color import ThemeColor
from generator.geometry import pt
from generator.model.blocks import Run
from generator.model.page import PlaceholderRef, TextFrame
from generator.model.text import NumberBullet, SlideLink

HERE = {"layout": "agenda", "key": "agenda", "title": "Agenda"}


def texts(frame):
    return [paragraph.text for paragraph in frame.paragraphs]


def talk(author, *titles, minutes=None, **more):
    """Sections of one slide each."""
    slides = []
    for number, title in enumerate(titles):
        slides.append(author(kind="section", title=title, key=f"s{number}", **more))
        slides.append(author(author.words("x"), key=f"c{number}", section=f"s{number}", minutes=minutes))
    return slides


def test_the_section_that_the_agenda_stands_in_is_marked(author, build):
    body = build(author(section="s1", **HERE), *talk(author, "One", "Two", "Three")).frame("Agenda")
    assert [(p.text, p.runs[0].bold, p.runs[0].color) for p in body.paragraphs] == [
        ("One", False, ThemeColor("tx2")),
        ("Two", True, ThemeColor("accent1")),
        ("Three", False, ThemeColor("tx2")),
    ]
    assert [p.bullet.color for p in body.paragraphs] == [ThemeColor("tx2"), ThemeColor("accent1"), ThemeColor("tx2")]
    assert [p.runs[0].link for p in body.paragraphs] == [None, None, None]


def test_what_is_unlisted_or_hidden_is_left_out(author, build):
    unlisted = talk(author, "Spare", unlisted=True)
    hidden = author(kind="section", title="Hidden", key="h", hidden=True)
    shown = author(kind="section", title="Shown", key="y")
    body = build(author(**HERE), *unlisted, hidden, shown).frame("Agenda")
    assert texts(body) == ["Shown"]


def test_minutes_stand_beside_sections_whose_time_is_planned(author, build):
    built = build(author(**HERE), *talk(author, "One", "Two", minutes=2.5), language="zh", lang="zh-CN")
    aside = built.frame("Aside")
    assert texts(aside) == ["2.5 分钟", "2.5 分钟"]
    assert aside.placeholder == PlaceholderRef("body", 13)
    body = built.frame("Agenda")
    # Lines side by side are level when they have one size, one spacing and one space before.
    for line, beside in zip(body.paragraphs, aside.paragraphs, strict=True):
        assert line.runs[0].size == beside.runs[0].size
        assert (line.line_spacing, line.space_before) == (beside.line_spacing, beside.space_before)
    assert (body.box.y, {p.align for p in aside.paragraphs}) == (aside.box.y, {"r"})


def test_a_slide_without_a_plan_leaves_all_minutes_out(author, build):
    slides = [*talk(author, "One", "Two", minutes=2), author(author.words("x"), key="more", section="s1")]
    assert "Aside" not in build(author(**HERE), *slides).names()
    built = build(author(**HERE), *talk(author, "A title that needs two lines in the list " * 2, "Two", minutes=2))
    assert "Aside" not in built.names()


def test_a_line_that_sums_up_has_no_minutes(author, build):
    slides = [
        author(author.words("What is it?"), kind="section", title="One", key="one"),
        author(author.words("x"), key="x", section="one", minutes=3),
        author(author.words("y"), key="y", section="one", minutes=4),
    ]
    assert texts(build(author(**HERE), *slides).frame("Aside")) == ["7 min", ""]


def test_twenty_sections_stand_in_two_columns(author, build):
    built = build(author(**HERE), *talk(author, *[f"Section {n}" for n in range(1, 21)]))
    left, right = built.frame("Agenda"), built.frame("Aside")
    assert built.page(1).key == "s0"
    assert (len(left.paragraphs), len(right.paragraphs)) == (10, 10)
    assert right.paragraphs[0].bullet.start == 11
    assert len({run.size for frame in (left, right) for p in frame.paragraphs for run in p.runs}) == 1
    assert not left.box.overlaps(right.box)


def test_eighty_sections_are_split(author, build):
    built = build(author(**HERE), *talk(author, *[f"Section {n}" for n in range(1, 81)]))
    pages = [page for page in built.pages.pages if page.layout.name == "agenda"]
    assert len(pages) > 1
    listed = [p for page in pages for f in page.frames if f.name == "Agenda" for p in f.paragraphs]
    assert [p.text for p in listed] == [f"Section {n}" for n in range(1, 81)]
    assert all(isinstance(p.bullet, NumberBullet) for p in listed)


def test_summaries_go_before_the_list_is_split(author, build):
    def slides(count):
        return [author(author.words("in a word"), kind="section", title=f"S {n}", key=f"s{n}") for n in range(count)]

    assert "in a word" in texts(build(author(**HERE), *slides(4)).frame("Agenda"))
    assert "in a word" not in texts(build(author(**HERE), *slides(10)).frame("Agenda"))


def test_a_title_that_wraps_has_a_link_for_each_word(author, build):
    built = build(author(**HERE), *talk(author, "Short one", "A title that needs two lines in the list " * 2))
    short, long = built.frame("Agenda").paragraphs
    assert [run.text for run in short.runs] == ["Short one"]
    assert [run.text for run in long.runs][:3] == ["A ", "title ", "that "]
    assert {run.link for run in long.runs} == {SlideLink("s1")}


def progress(built, key):
    page = next(page for page in built.pages.pages if page.key == key)
    return next((frame for frame in page.frames if frame.name == "Progress"), None)


def test_all_of_twelve_sections_are_seen(author, build):
    built = build(*talk(author, *[f"Section {n}" for n in range(1, 13)]))
    frame = progress(built, "s4")
    assert texts(frame) == [f"Section {n}" for n in range(1, 13)]
    assert [p.text for p in frame.paragraphs if p.runs[0].bold] == ["Section 5"]
    assert {run.size for p in frame.paragraphs for run in p.runs} == {1600}


@pytest.mark.parametrize("index", [0, 1, 30, 58, 59])
def test_of_sixty_sections_those_around_are_seen(index, author, build, light, real_ruler):
    built = build(*talk(author, *[f"Section {n}" for n in range(60)]))
    frame = progress(built, f"s{index}")
    shown = texts(frame)
    assert f"Section {index}" in shown
    assert (shown[0] == "…", shown[-1] == "…") == ("Section 0" not in shown, "Section 59" not in shown)
    numbers = [int(text.split()[1]) for text in shown if text != "…"]
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    assert len(numbers) > 10
    assert (index < 2) == (numbers[0] == 0)
    assert (index > 57) == (numbers[-1] == 59)
    assert pt(48) <= frame.box.y < frame.box.bottom <= pt(540 - 48)
    assert real_ruler.measure(frame.paragraphs, frame.box.width).safe_height <= frame.box.height


def test_a_section_that_is_not_listed_is_not_counted(author, build):
    spare = author(kind="section", title="Spare", key="spare", unlisted=True)
    built = build(*talk(author, "One"), spare, author(kind="section", title="Two", key="two"))
    assert progress(built, "spare") is None
    assert texts(progress(built, "two")) == ["One", "Two"]
    numbers = {page.key: texts(f) for page in built.pages.pages for f in page.frames if f.name == "Section Number"}
    assert numbers == {"s0": ["01"], "two": ["02"]}


def test_an_agenda_before_its_section_belongs_to_it_in_the_file(author, build):
    slides = talk(author, "One", "Two")
    again = author(section="s1", layout="agenda", key="agenda-s1", title="Agenda")
    built = build(*slides[:2], again, *slides[2:])
    assert [(mark.key, mark.title) for mark in built.pages.sections] == [("s0", "One"), ("agenda-s1", "Two")]
    frames = [frame for frame in built.page(2).frames if isinstance(frame, TextFrame) and frame.name == "Agenda"]
    assert [p.text for p in frames[0].paragraphs if p.runs[0].bold] == ["Two"]


def test_titles_keep_their_looks(author, build):
    title = (Run("How "), Run("Docker", code=True))
    slide = author(kind="section", key="one")
    section = type(slide)(slide.key, slide.span, "section", title, ())
    (line,) = build(author(**HERE), section).frame("Agenda").paragraphs
    assert [run.font for run in line.runs] == ["minor", "mono"]
