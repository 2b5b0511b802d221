"""What each layout does with its slots."""

from itertools import combinations

import pytest

from generator.color import ThemeColor
from generator.geometry import pt
from generator.model.blocks import Run
from generator.model.page import GroupFrame, PlaceholderRef, TextFrame
from generator.model.text import ExternalLink, NumberBullet, SlideLink


def texts(frame):
    return [paragraph.text for paragraph in frame.paragraphs]


def test_cover(author, build):
    about = {"title": "T", "subtitle": "S", "speaker": "Ada", "event": "Lecture 6", "date": "2026"}
    built = build(author(kind="title", title="T", key="title"), **about)
    assert built.names() == ["Title", "Subtitle", "Author"]
    assert texts(built.frame("Subtitle")) == ["S"]
    assert texts(built.frame("Author")) == ["Ada · Lecture 6 · 2026"]
    assert built.frame("Title").placeholder == PlaceholderRef("ctrTitle", None)


def test_the_cover_says_only_what_there_is(author, build):
    built = build(author(kind="title", title=""), speaker="Ada")
    assert texts(built.frame("Title")) == ["The deck"]
    assert texts(built.frame("Author")) == ["Ada"]
    assert built.names() == ["Title", "Author"]


def sections(author):
    one = author(author.words("What is it?"), kind="section", title="First", key="one")
    inner = author(author.bullets("x"), key="inner", section="one")
    return author(kind="title", title="T", key="title"), one, inner, author(kind="section", title="Second", key="two")


def test_sections_are_counted_and_marked(author, build):
    built = build(*sections(author))
    assert texts(built.frame("Section Number", 1)) == ["01"]
    assert texts(built.frame("Section Summary", 1)) == ["What is it?"]
    assert texts(built.frame("Section Number", 3)) == ["02"]
    assert [(mark.key, mark.title) for mark in built.pages.sections] == [
        ("title", "The deck"),
        ("one", "First"),
        ("two", "Second"),
    ]
    assert [page.section for page in built.pages.pages] == [None, "one", "one", "two"]


def test_the_number_of_a_section_stands_right_above_its_title(author, build):
    """96 pt of place less one line of 40 pt at 95 %, which is 45.6, are free above a title of one line."""
    short = author(kind="section", title="First", key="one")
    long = author(kind="section", title="A section whose title is long enough to take two lines of it", key="two")
    built = build(short, long)
    numbers = [built.frame("Section Number", index) for index in range(2)]
    assert numbers[0].box.y - numbers[1].box.y == pytest.approx(pt(96 - 45.6 * 1.01), abs=2)
    assert [number.moved for number in numbers] == [True, False]
    assert numbers[0].box.bottom <= built.frame("Title", 0).box.y


def test_a_section_shows_how_far_the_talk_has_come(author, build):
    built = build(*sections(author))
    progress = built.frame("Progress", 3)
    assert [(p.text, p.runs[0].bold) for p in progress.paragraphs] == [("First", False), ("Second", True)]
    assert not progress.box.overlaps(built.frame("Title", 3).box)


def test_what_is_no_summary_follows_on_a_page_of_its_own(author, build):
    built = build(author(author.table(("a",), ("b",)), kind="section", title="First"))
    assert [page.layout.name for page in built.pages.pages] == ["section", "content"]
    assert [page.title for page in built.pages.pages] == ["First", "First"]


def test_the_agenda_lists_the_sections_as_links(author, build):
    built = build(author(layout="agenda", key="agenda"), *sections(author))
    body = built.frame("Agenda")
    # What sums a section up stands one level below its title; the second section has no summary.
    assert [(p.text, p.level) for p in body.paragraphs] == [("First", 0), ("What is it?", 1), ("Second", 0)]
    assert [p.runs[0].link for p in body.paragraphs] == [SlideLink("one"), None, SlideLink("two")]
    assert [isinstance(p.bullet, NumberBullet) for p in body.paragraphs] == [True, False, True]
    assert not body.moved


def test_an_agenda_of_the_authors_own_stays(author, build):
    built = build(author(author.bullets("mine"), layout="agenda"), *sections(author))
    assert texts(built.frame("Agenda")) == ["mine"]


def test_a_diagram_alone_takes_the_room_under_a_title_of_one_line(author, build, drawn):
    """A drawing as high as the area at labels of 18 pt: the title's slot ends at 106 pt, the content at 484."""
    one = build(author(author.diagram()), diagrams={"stack": drawn("stack", 300, 336)})
    group = next(frame for frame in one.page().frames if isinstance(frame, GroupFrame))
    assert one.page().layout.name == "assertion"
    assert (group.box.y, group.box.bottom) == (pt(106), pt(484))
    two = build(author(author.diagram(), title="many words " * 8), diagrams={"stack": drawn("stack", 300, 364)})
    group = next(frame for frame in two.page().frames if isinstance(frame, GroupFrame))
    assert (group.box.y, group.box.bottom) == (pt(120), pt(484))


def test_the_takeaway_has_its_slot_below_the_diagram(author, build, drawn):
    built = build(author(author.diagram(), author.takeaway("So.")), diagrams={"stack": drawn("stack", 300, 360)})
    takeaway = built.frame("Takeaway")
    assert takeaway.placeholder == PlaceholderRef("body", 14)
    group = built.page().frames[1]
    assert group.box.bottom <= takeaway.box.y - pt(8)


def test_a_long_takeaway_grows_upwards(author, build, drawn, light):
    words = "One sentence that is far too long for a single line of sixteen points. " * 3
    built = build(author(author.diagram(), author.takeaway(words)), diagrams={"stack": drawn("stack", 300, 300)})
    takeaway, slot = built.frame("Takeaway"), light.layout("assertion").slot("takeaway")
    assert not built.said
    assert takeaway.moved
    assert takeaway.box.bottom == slot.box.bottom
    assert built.page().frames[1].box.bottom < takeaway.box.y


def test_a_diagram_too_large_for_every_layout_is_drawn_small_and_told(author, build, drawn):
    built = build(author(author.diagram()), diagrams={"stack": drawn("stack", 3000, 300)})
    assert [code for code, _ in built.said] == ["diagram-small"]
    assert built.page().layout.name == "diagram-full"
    group = built.page().frames[1]
    assert group.box.width <= pt(880) < group.box.width + pt(40)


def test_a_diagram_too_high_for_its_slide_stands_alone(author, build, drawn):
    built = build(author(author.bullets("x"), author.diagram()), diagrams={"stack": drawn("stack", 300, 3000)})
    assert [code for code, _ in built.said] == ["diagram-small"]
    assert len(built.pages.pages) == 2


def test_words_beside_a_diagram(author, build, drawn, light):
    """Ten lines of 20 pt need 10 × 25.2 + 9 × 10 = 342 pt: nearly all of the column."""
    slide = author(author.bullets(*["x"] * 10), author.diagram())
    built = build(slide, diagrams={"stack": drawn("stack", 300, 200)})
    words, group = built.page().frames[1:3]
    assert words.placeholder == PlaceholderRef("obj", 1)
    assert not words.moved
    assert light.layout("content-visual").slot("visual").box.contains(group.box)


def test_few_words_stand_beside_the_middle_of_a_high_diagram(author, build, drawn):
    built = build(author(author.bullets("x"), author.diagram()), diagrams={"stack": drawn("stack", 300, 200)})
    words, group = built.page().frames[1:3]
    assert words.placeholder == PlaceholderRef("obj", 1)
    assert (words.anchor, words.moved) == ("ctr", True)
    assert (words.box.y, words.box.bottom) == (group.box.y, group.box.bottom)


def test_words_higher_than_the_diagram_beside_them_begin_at_the_top(author, build, drawn):
    built = build(author(author.bullets("x", "y"), author.diagram()), diagrams={"stack": drawn("stack", 300, 30)})
    assert (built.frame("Text").anchor, built.frame("Text").moved) == ("t", False)


def test_words_and_a_callout_stand_beside_the_middle_too(author, build, drawn):
    blocks = (author.words("x"), author.callout("tip", author.words("y")), author.diagram())
    built = build(author(*blocks), diagrams={"stack": drawn("stack", 300, 290)})
    group = next(frame for frame in built.page().frames if isinstance(frame, GroupFrame))
    words, panel = built.frame("Text"), built.frame("Callout")
    assert (words.box.y + panel.box.bottom) / 2 == pytest.approx(group.box.center.y, abs=2)
    assert panel.box.y - words.box.bottom == pt(16)


def test_a_wide_diagram_stands_below_the_words(author, build, drawn):
    """800 pt at 16 pt labels is 700 pt at 14: too wide for the 497 pt of the visual's slot."""
    built = build(author(author.bullets("x"), author.diagram()), diagrams={"stack": drawn("stack", 800, 200)})
    words, group = built.page().frames[1:3]
    assert not built.said
    assert built.page().layout.name == "content"
    assert group.box.y >= words.box.bottom


def test_a_picture_stays_on_every_page_of_long_words(author, build):
    built = build(author(author.bullets(*["a point that takes a line or two"] * 14), author.picture()))
    assert len(built.pages.pages) == 2
    keys = [frame.key for page in built.pages.pages for frame in page.frames if frame.name.startswith("Picture")]
    assert keys == ["slide/picture-1", "slide/picture-1/2"]


def test_two_columns_with_headings(author, build):
    columns = author.columns([author.heading("A"), author.bullets("x")], [author.heading("B"), author.bullets("y")])
    built = build(author(columns))
    assert built.names()[:5] == ["Title", "Left Heading", "Left", "Right Heading", "Right"]
    assert texts(built.frame("Left Heading")) == ["A"]
    assert not built.frame("Left").moved


def test_columns_without_headings_take_their_room(author, build):
    built = build(author(author.columns([author.bullets("x")], [author.bullets("y")])))
    left = built.frame("Left")
    assert left.moved
    assert (left.box.y, left.box.bottom) == (pt(120), pt(484))


def test_diagrams_side_by_side_share_scale_and_top(author, build, drawn):
    """There is room for 1.125 and 424 / 480: both get the scale of the smaller, with labels of 14 pt instead of 16."""
    diagrams = {"a": drawn("a", 300, 200), "b": drawn("b", 480, 100)}
    built = build(author(author.columns([author.diagram("a")], [author.diagram("b")])), diagrams=diagrams)
    one, other = (frame for frame in built.page().frames if isinstance(frame, GroupFrame))
    assert one.box.y == other.box.y
    assert one.box.width / pt(300) == pytest.approx(14 / 16, abs=1e-5)
    assert other.box.width / pt(480) == pytest.approx(14 / 16, abs=1e-5)


def test_small_diagrams_side_by_side_stand_at_the_top(author, build, drawn):
    """Labels of 18 pt are the largest: both are drawn at 1.125 though there is room for more."""
    diagrams = {"a": drawn("a", 300, 300), "b": drawn("b", 300, 150)}
    built = build(author(author.columns([author.diagram("a")], [author.diagram("b")])), diagrams=diagrams)
    one, other = (frame for frame in built.page().frames if isinstance(frame, GroupFrame))
    assert (one.box.y, other.box.y) == (pt(120), pt(120))
    assert (one.box.height, other.box.height) == (pt(337.5), pt(168.75))


def test_what_stands_below_diagrams_of_different_height_is_level(author, build, drawn):
    """At 18 pt labels the drawings are 225 and 112.5 pt high; the words stand a gap of 16 pt below the higher one."""
    diagrams = {"a": drawn("a", 200, 200), "b": drawn("b", 200, 100)}
    columns = author.columns([author.diagram("a"), author.words("x")], [author.diagram("b"), author.words("y")])
    built = build(author(columns), diagrams=diagrams)
    assert (built.frame("Left").box.y, built.frame("Right").box.y) == (pt(120 + 225 + 16), pt(120 + 225 + 16))


def test_a_diagram_beside_one_that_stands_lower_moves_down(author, build, drawn):
    diagrams = {"a": drawn("a", 300, 200), "b": drawn("b", 300, 200)}
    built = build(
        author(author.columns([author.words("x"), author.diagram("a")], [author.diagram("b")])), diagrams=diagrams
    )
    one, other = (frame for frame in built.page().frames if isinstance(frame, GroupFrame))
    assert one.box.y == other.box.y > built.frame("Left").box.bottom


def test_a_diagram_that_would_get_too_small_goes_to_the_next_page(author, build, drawn):
    """Ten lines leave about 60 pt; the drawing needs 175 pt for labels of 14 pt."""
    built = build(author(author.bullets(*["x"] * 10), author.diagram()), diagrams={"stack": drawn("stack", 800, 200)})
    assert not built.said
    assert [any(isinstance(f, GroupFrame) for f in page.frames) for page in built.pages.pages] == [False, True]


def test_long_columns_go_on_page_by_page(author, build):
    left, right = [author.bullets(*["x"] * 30)], [author.bullets("y")]
    built = build(author(author.columns(left, right, [])))
    assert len(built.pages.pages) == 3
    assert [words for words in built.words() if words == "x"] == ["x"] * 30


def test_quote(author, build):
    built = build(author(author.quote("Less is more", "Mies"), title="On style"))
    assert built.names()[:3] == ["Quote", "Heading", "Attribution"]
    assert built.frame("Quote").placeholder.kind == "title"
    assert texts(built.frame("Attribution")) == ["— Mies"]
    assert built.page().title == "On style"


def test_a_quote_too_long_for_its_layout_flows(author, build):
    built = build(author(author.quote("Less is more, and more is less. " * 30)))
    assert not built.said
    assert built.page().layout.name == "content"


def test_big_number(author, build, drawn):
    slide = author(author.words("10×"), author.words("denser"), author.diagram(), layout="big-number")
    built = build(slide, diagrams={"stack": drawn("stack", 200, 200)})
    assert texts(built.frame("Number")) == ["10×"]
    assert texts(built.frame("Meaning")) == ["denser"]
    assert built.page().frames[3].box.x >= pt(561)


def test_a_picture_over_the_whole_slide_is_cropped_and_lies_lowest(author, build, light):
    """1600 × 600 in 16:9: 1066.67 of 1600 pixels are seen, a sixth is cut off at either side."""
    built = build(author(author.picture(1600, 600, caption="Where"), layout="image-full"))
    picture, title, caption = built.page().frames
    assert (picture.box.size, picture.crop.left, picture.crop.right) == (light.slide_size, 16_667, 16_667)
    assert picture.crop.top == 0
    assert (title.name, texts(caption)) == ("Title", ["Where"])


def test_closing(author, build):
    link = author.words((Run("ada@example.org", link=ExternalLink("mailto:ada@example.org")),))
    built = build(author(author.bullets("x", "y"), link, layout="closing", title="Thanks"))
    assert built.names() == ["Title", "Summary", "Contact"]
    assert texts(built.frame("Contact")) == ["ada@example.org"]


def test_a_picture_keeps_its_proportions_and_its_share(author, build):
    built = build(author(author.picture(1000, 500, share=0.5)))
    picture = built.frame("Picture: what it shows")
    assert picture.box.width == pt(432)
    assert picture.box.height == pt(216)
    assert picture.box.center.x == pt(480)


def test_any_mixture_lands_on_one_slide(author, build, drawn):
    blocks = (
        author.words("Three things:"),
        author.bullets("a", "b"),
        author.table(("h",), ("c",)),
        author.code("ls"),
        author.callout("warning", author.words("mind")),
        author.picture(800, 200, caption="below"),
    )
    built = build(author(*blocks), diagrams={})
    assert not built.said
    frames = [frame for page in built.pages.pages for frame in page.frames]
    assert [f.name for f in frames if f.name in ("Content", "Table", "Code", "Callout", "Caption")] == [
        "Content",
        "Table",
        "Code",
        "Callout",
        "Caption",
    ]
    for page in built.pages.pages:
        for one, other in combinations(page.frames, 2):
            assert not one.box.overlaps(other.box), (one.name, other.name)


def test_a_callout_is_a_panel_that_says_its_kind(author, build):
    built = build(author(author.callout("tip", author.words("x"))), language="zh", lang="zh-CN")
    panel, bar = built.frame("Callout"), built.frame("Callout bar")
    assert texts(panel) == ["提示", "x"]
    assert (panel.fill, bar.fill) == (ThemeColor("bg2"), ThemeColor("accent2"))
    assert bar.box.right == panel.box.x


def test_a_callout_is_as_high_as_its_words_in_it(author, build, real_ruler):
    """Whatever the length: some of these wrap only because of the bar and the insets."""
    for count in range(60, 100):
        built = build(author(author.callout("note", author.words("l " * count))))
        panel = built.frame("Callout")
        inner = panel.box.inset(panel.insets)
        assert real_ruler.measure(panel.paragraphs, inner.width).safe_height <= inner.height


def test_every_page_of_a_split_has_its_own_number(author, build):
    built = build(author(author.bullets(*["x"] * 30)))
    assert [page.frames[-1].paragraphs[0].text for page in built.pages.pages] == ["1", "2", "3"]


def test_footer_and_number(author, build):
    built = build(author(kind="title", key="title"), author(author.bullets("x")), footer="Lecture 6")
    assert built.names(0) == ["Title"]
    footer, number = built.page(1).frames[-2:]
    assert (texts(footer), footer.placeholder.idx) == (["Lecture 6"], 11)
    assert (texts(number), number.field, number.placeholder.idx) == (["2"], "slidenum", 12)


def test_the_footer_is_the_title_where_none_is_set(author, build):
    assert texts(build(author(author.bullets("x"))).frame("Footer")) == ["The deck"]


def test_names_and_keys_are_each_of_their_own(author, build):
    built = build(author(author.table(("a",), ("b",)), author.table(("a",), ("b",)), author.words("x")))
    assert {"Table", "Table 2"} <= set(built.names())
    keys = [frame.key for frame in built.page().frames]
    assert len(keys) == len(set(keys))


def test_a_diagram_that_could_not_be_laid_out_leaves_the_rest(author, build):
    built = build(author(author.bullets("x"), author.diagram()))
    assert not built.said
    assert any(isinstance(frame, TextFrame) and texts(frame) == ["x"] for frame in built.page().frames)


def test_the_same_deck_gives_the_same_pages(author, build):
    slide = author(author.bullets(*"abc"), author.table(("h",), ("c",)))
    assert build(slide).pages == build(slide).pages
