"""What stands around the content of a page: hidden titles, footers, notes, and words that outgrow their slot."""

import pytest

from generator.color import ThemeColor
from generator.geometry import pt
from generator.model.page import TableFrame

SENTENCE = "One sentence that is far too long for a single line of sixteen points. "


def texts(frame):
    return [paragraph.text for paragraph in frame.paragraphs]


def notes(built):
    return [[paragraph.text for paragraph in page.notes] for page in built.pages.pages]


def test_a_hidden_title_is_on_the_slide_without_paint(author, build, light):
    built = build(author(author.bullets("x"), title_hidden=True, title="Only read"))
    title, body = built.page().frames[:2]
    assert texts(title) == ["Only read"]
    assert title.placeholder == build(author(author.bullets("x"))).frame("Title").placeholder
    assert {run.color for run in title.paragraphs[0].runs} == {ThemeColor("tx1", alpha=0)}
    assert title.box.y >= 0
    assert title.box.bottom <= body.box.y
    assert body.box.y < light.layout("content").slot("body").box.y


def test_a_hidden_title_on_a_picture_has_no_panel(author, build):
    built = build(author(author.picture(), layout="image-full", title_hidden=True, title="Only read"))
    assert built.frame("Title").fill == ThemeColor("bg1", alpha=0)
    assert built.page().title == "Only read"


def test_a_caption_alone_on_a_picture_keeps_off_the_edge_of_its_panel(author, build, light):
    slide = author(author.picture(caption="x"), layout="image-full", title_hidden=True, title="Only read")
    caption, slots = build(slide).frame("Caption"), light.layout("image-full").slots
    assert caption.insets.top == next(slot.insets.top for slot in slots if slot.name == "title") > 0
    assert caption.box.bottom == next(slot.box.bottom for slot in slots if slot.name == "caption")


def test_slides_that_go_on_without_a_title_are_told_apart(author, build):
    slides = [
        author(author.bullets("x"), key="a", title="Claim"),
        author(author.bullets("y"), key="b", title="Claim", title_hidden=True),
        author(author.bullets("z"), key="c", title="Claim", title_hidden=True),
        author(author.bullets("w"), key="d", title="Other", title_hidden=True),
    ]
    assert [page.title for page in build(*slides).pages.pages] == ["Claim", "Claim (2)", "Claim (3)", "Other"]


def test_a_long_footer_takes_a_second_line_above_its_own(author, build, light):
    footer = build(author(author.bullets("x")), footer="words of a footer " * 9).frame("Footer")
    slot = light.layout("content").slot("footer")
    assert footer.moved
    assert footer.box.bottom == slot.box.bottom
    assert pt(484) <= footer.box.y < slot.box.y


def test_a_footer_too_long_is_cut_at_a_word_and_told_once(author, build):
    slides = [author(author.bullets("x"), key=key) for key in "ab"]
    built = build(*slides, footer="words " * 60)
    assert [code for code, _ in built.said] == ["footer-too-long"]
    shown = texts(built.frame("Footer"))[0]
    assert shown.endswith("words…")
    assert 100 < len(shown) < 300
    assert built.frame("Footer").box.y >= pt(484)


def test_a_footer_without_blanks_is_cut_anywhere(author, build):
    shown = texts(build(author(author.bullets("x")), footer="字" * 300).frame("Footer"))[0]
    assert shown == "字" * (len(shown) - 1) + "…"
    assert len(shown) > 60


def split(author, **more):
    """Three lists of which each needs more than a page."""
    return author(*(author.bullets(*[word] * 20) for word in "xyz"), **more)


def page_of(built, word):
    """The last page with the word."""
    shown = [" ".join(texts(page.frames[1])) for page in built.pages.pages]
    return max(index for index, words in enumerate(shown) if word in words)


def test_notes_go_where_what_they_are_about_ends(author, build):
    said = tuple(author.words(text) for text in ("first", "about x", "about y", "last"))
    built = build(split(author, notes=said, note_places=(0, 1, 2, 3)))
    expected = [[] for _ in built.pages.pages]
    expected[0] += ["first", "last"]
    expected[page_of(built, "x")] += ["about x"]
    expected[page_of(built, "y")] += ["about y"]
    assert 0 < page_of(built, "x") < page_of(built, "y") < len(expected) - 1
    assert notes(built) == expected


def test_notes_without_places_go_to_the_first_page(author, build):
    first, *others = notes(build(split(author, notes=(author.words("all"),))))
    assert first == ["all"]
    assert not any(others)


def test_notes_after_a_table_are_found_by_its_cells(author, build):
    table = author.table(("a",), *[(f"row {n}",) for n in range(40)])
    slide = author(author.words("before"), table, author.bullets("after"), notes=(author.words("n"),), note_places=(2,))
    built = build(slide)
    rows = [page for page in built.pages.pages if any(isinstance(frame, TableFrame) for frame in page.frames)]
    assert len(rows) > 1
    assert [page.key for page in built.pages.pages if page.notes] == [rows[-1].key]


def test_a_long_subtitle_grows_down_to_the_author(author, build, light):
    built = build(author(kind="title", title="T"), subtitle=SENTENCE * 3, speaker="Ada")
    subtitle, line = built.frame("Subtitle"), built.frame("Author")
    assert not built.said
    assert subtitle.moved
    assert subtitle.box.height > light.layout("title").slot("subtitle").box.height
    assert subtitle.box.bottom <= line.box.y


def test_a_subtitle_too_long_for_the_cover_goes_on_the_next_page(author, build):
    built = build(author(kind="title", title="T"), subtitle=SENTENCE * 9, speaker="Ada")
    assert [code for code, _ in built.said] == ["text-moved-on"]
    assert [page.layout.name for page in built.pages.pages] == ["title", "content"]
    assert texts(built.frame("Author")) == ["Ada"]
    assert texts(built.page(1).frames[1]) == [SENTENCE * 9]


def test_a_long_list_of_speakers_grows_upwards(author, build, light):
    built = build(author(kind="title", title="T"), subtitle="S", speaker="Ada Lovelace, " * 12)
    line = built.frame("Author")
    assert not built.said
    assert line.box.bottom == light.layout("title").slot("author").box.bottom
    assert line.box.y > built.frame("Subtitle").box.bottom


def test_a_takeaway_of_more_than_a_fourth_of_the_page_is_ordinary_text(author, build):
    built = build(author(author.bullets("x"), author.takeaway(SENTENCE * 20)))
    assert [code for code, _ in built.said] == ["takeaway-too-long"]
    assert "Takeaway" not in built.names()
    assert built.words()[-1] == SENTENCE * 20


def test_a_long_attribution_grows_downwards(author, build, light):
    built = build(author(author.quote("Less is more", SENTENCE * 3)))
    source = built.frame("Attribution")
    assert not built.said
    assert source.moved
    assert source.box.y == light.layout("quote").slot("attribution").box.y
    assert source.box.bottom <= pt(484)


def test_an_attribution_without_end_flows_with_its_quote(author, build):
    built = build(author(author.quote("Less is more", SENTENCE * 12)))
    assert built.page().layout.name == "content"


def test_the_takeaway_of_a_quote_stands_at_its_foot(author, build):
    built = build(author(author.quote("Less is more", "Mies"), author.takeaway("So it is.")))
    (page,) = built.pages.pages
    takeaway = built.frame("Takeaway")
    assert page.layout.name == "quote"
    assert takeaway.box.bottom == pt(484)
    assert takeaway.box.y >= built.frame("Attribution").box.bottom


def test_a_long_caption_lifts_the_title_of_a_picture(author, build, light):
    built = build(author(author.picture(1600, 900, caption=SENTENCE * 3), layout="image-full"))
    title, caption = built.frame("Title"), built.frame("Caption")
    slots = {slot.name: slot.box for slot in light.layout("image-full").slots}
    assert not built.said
    assert caption.box.bottom == slots["caption"].bottom
    assert title.box.bottom == caption.box.y < slots["caption"].y
    assert title.box.height == slots["title"].height


def test_a_caption_without_end_goes_on_the_next_page(author, build):
    built = build(author(author.picture(1600, 900, caption=SENTENCE * 15), layout="image-full"))
    assert [code for code, _ in built.said] == ["text-moved-on"]
    assert [page.layout.name for page in built.pages.pages] == ["image-full", "content"]
    assert built.page(1).frames[1].paragraphs[0].text == SENTENCE * 15


def test_a_summary_may_be_as_long_as_the_closing_slide(author, build):
    built = build(author(author.bullets(*["point"] * 5), layout="closing"))
    assert built.names() == ["Title", "Summary"]
    assert built.frame("Summary").box.bottom <= pt(484)


@pytest.mark.parametrize("fit", ["shrink", "error"])
def test_a_slide_that_has_to_stay_on_one_page_says_when_it_does_not(author, build, fit):
    slide = author(author.words("one"), author.table(("a",), ("b",)), kind="section", title="First", fit=fit)
    (found,) = build(slide).said
    assert found == ("does-not-fit", f"this slide needs 2 pages, fit={fit} allows one")
