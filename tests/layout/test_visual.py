"""How large pictures are, which part of them is seen, and what holds them."""

from dataclasses import replace

import pytest

from generator.geometry import Box, Insets, Size, pt
from generator.layout.visual import cover, picture_size
from generator.model.page import PictureFrame, PlaceholderRef


def picture_of(built, index=0):
    return next(frame for frame in built.page(index).frames if isinstance(frame, PictureFrame))


@pytest.mark.parametrize(
    ("pixels", "more", "size"),
    [
        ((1600, 900), {}, (400, 225)),  # as wide as the room
        ((900, 1600), {}, (112.5, 200)),  # as high as the room
        ((64, 32), {}, (96, 48)),  # twice its 48 × 24 pt
        ((64, 32), {"width": 0.5}, (200, 100)),  # the author has the say
        ((1600, 800), {"width": 0.5}, (200, 100)),
        ((1600, 800), {"height": 0.25}, (182, 91)),  # a fourth of 364 pt, the content's height
        ((1600, 800), {"height": 1.0}, (400, 200)),  # no higher than the room
        ((1600, 800), {"width": 0.25, "height": 0.5}, (100, 50)),  # inside both
        ((64, 32), {"fit": "cover"}, (400, 250)),  # the whole room
        ((64, 32), {"fit": "cover", "width": 0.5, "height": 0.5}, (200, 182)),
    ],
)
def test_a_picture_is_as_large_as_its_room_its_shares_and_its_pixels_allow(author, desk, pixels, more, size):
    room = Size(pt(400), pt(200) if pixels == (900, 1600) else pt(250))
    assert picture_size(replace(author.picture(*pixels), **more), room, desk) == Size(pt(size[0]), pt(size[1]))


@pytest.mark.parametrize(
    ("pixels", "crop"),
    [
        ((400, 200), Insets(left=25_000, right=25_000)),  # half of it is seen, a fourth is cut off at either side
        ((100, 400), Insets(top=37_500, bottom=37_500)),  # a fourth of it is seen
        ((300, 300), Insets()),
    ],
)
def test_a_picture_that_fills_a_square_is_cut_at_both_ends(author, pixels, crop):
    assert cover(author.picture(*pixels), Box(0, 0, pt(100), pt(100))) == crop


def test_a_picture_alone_is_in_the_placeholder_of_its_layout(author, build):
    """864 × 432 pt is too high for the 378 below a title of one line: 756 × 378, in the middle."""
    frame = picture_of(build(author(author.picture(1600, 800))))
    assert frame.placeholder == PlaceholderRef("pic", 13)
    assert frame.box == Box(pt(102), pt(106), pt(756), pt(378))


def test_a_picture_that_fills_its_place_is_cropped_in_the_placeholder(author, build):
    frame = picture_of(build(author(author.picture(864, 864, fit="cover"))))
    assert frame.placeholder == PlaceholderRef("pic", 13)
    assert frame.box == Box(pt(48), pt(106), pt(864), pt(378))
    assert (frame.crop.top, frame.crop.bottom) == (28_125, 28_125)  # 378 of 864 are seen


def test_a_picture_beside_words_is_in_the_placeholder_for_visuals(author, build):
    frame = picture_of(build(author(author.bullets("x"), author.picture(1600, 900))))
    assert frame.placeholder == PlaceholderRef("obj", 2)
    assert frame.box.width == pt(497.3333)


def test_a_picture_beside_words_is_in_the_middle_of_its_column_with_its_caption_too(author, build):
    """The column reaches from 120 to 484 pt."""
    alone = picture_of(build(author(author.bullets("x"), author.picture(1600, 900))))
    assert alone.box.center.y == pytest.approx(pt(302), abs=1)
    built = build(author(author.bullets("x"), author.picture(1600, 900, caption="below")))
    picture, caption = picture_of(built), built.frame("Caption")
    assert picture.box.y + caption.box.bottom == pytest.approx(pt(120 + 484), abs=2)


def test_words_come_first_where_there_is_one_placeholder(author, build):
    built = build(author(author.picture(1600, 400), author.bullets("x"), author.picture(1600, 400)))
    placed = [frame.placeholder for frame in built.page().frames if frame.name.startswith(("Picture", "Content"))]
    assert placed == [None, PlaceholderRef("obj", 1), None]


def test_a_picture_and_its_caption_stand_in_the_middle(author, build):
    """108 pt of picture, 6 pt of gap and the caption's line: as much is left above as below."""
    built = build(author(author.picture(1600, 200, caption="below")))
    picture, caption = picture_of(built), built.frame("Caption")
    assert picture.box.height == pt(108)
    assert caption.box.y == picture.box.bottom + pt(6)
    assert picture.box.y - pt(106) == pytest.approx(pt(484) - caption.box.bottom, abs=1)


def test_a_caption_stays_at_its_picture_above_a_takeaway(author, build):
    built = build(author(author.picture(300, 1800, caption="below"), author.takeaway("So.")))
    picture, caption, takeaway = picture_of(built), built.frame("Caption"), built.frame("Takeaway")
    assert caption.box.y == picture.box.bottom + pt(6)
    assert caption.box.bottom <= takeaway.box.y


@pytest.mark.parametrize("pixels", [(10, 4000), (4000, 10), (1, 1)])
@pytest.mark.parametrize("fit", ["contain", "cover"])
def test_pictures_of_any_proportions_have_a_place(author, build, pixels, fit):
    built = build(author(author.words("x"), author.picture(*pixels, fit=fit, caption="y"), author.words("z")))
    assert not built.said
    for page in built.pages.pages:
        for frame in page.frames:
            if isinstance(frame, PictureFrame):
                assert frame.box.width > 0
                assert frame.box.height > 0
                assert max(frame.crop.left + frame.crop.right, frame.crop.top + frame.crop.bottom) < 100_000
