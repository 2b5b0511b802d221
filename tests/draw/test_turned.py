"""Labels and pictures of a turned drawing: where they stand in their shapes, by hand. All lengths in points.

The labels are Chinese, which keeps to the middle of its room.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.geometry import Insets, pt
from generator.model.diagram import Cluster, EdgeLabel, NodePicture, StraightRoute
from generator.model.image import Image
from generator.model.page import PictureFrame

PIXELS = Image("logo.png", "image/png", 96, 48, (96.0, 96.0), b"bytes")


def insets(left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Insets:
    return Insets(pt(left), pt(top), pt(right), pt(bottom))


@pytest.mark.parametrize(
    ("place", "anchor", "align", "room"),
    [
        ((4, 70, 16, 24), "t", "l", insets(left=4, bottom=6)),  # the first letter at the bottom, left
        ((4, 6, 16, 24), "t", "r", insets(left=4, top=6)),
        ((4, 38, 16, 24), "t", "ctr", insets(left=4)),
        ((175, 70, 16, 24), "b", "l", insets(right=9, bottom=6)),
    ],
)
def test_a_cluster_has_its_turned_title_in_its_corner(hand, desk, place, anchor, align, room) -> None:
    label = replace(hand.label("主机", hand.box(*place)), turned=True)
    cluster = Cluster("c", hand.box(0, 0, 200, 100), label, None, None, ("a",))
    diagram = hand.diagram((hand.node("a", 80, 30, 60, 40),), clusters=(cluster,), size=(200, 100))
    frame = desk.draw(diagram).shape("cluster:c/box")
    assert (frame.turned, frame.anchor, frame.insets) == (True, anchor, room)
    assert [paragraph.align for paragraph in frame.paragraphs] == [align]


@pytest.mark.parametrize(
    ("place", "align", "room"),
    [
        ((12, 10, 16, 80), "ctr", insets()),
        # 8 pt to the left of the middle, which twice as much at the right brings about.
        ((4, 10, 16, 80), "ctr", insets(right=16)),
        # Lines that begin at the side that one reads from keep to their room: it begins 10 pt above the bottom.
        ((12, 30, 16, 60), "l", insets(bottom=10, top=30)),
    ],
)
def test_a_turned_label_keeps_to_its_room(hand, desk, place, align, room) -> None:
    label = replace(hand.label("内核", hand.box(*place), align=align), turned=True)
    node = replace(hand.node("a", 0, 0, 40, 100), label=label)
    frame = desk.draw(hand.diagram((node,), size=(40, 100))).shape("a")
    assert (frame.turned, frame.anchor, frame.insets) == (True, "ctr", room)


def test_a_label_can_stand_at_the_very_edge(hand, desk) -> None:
    """16 of 100 pt high, 4 below the top: 38 above the middle, which 76 at the bottom bring about."""
    node = replace(hand.node("a", 0, 0, 60, 100), label=hand.label("内核", hand.box(10, 4, 40, 16)))
    assert desk.draw(hand.diagram((node,), size=(60, 100))).shape("a").insets == insets(bottom=76)


def test_free_labels_and_pictures_are_turned(hand, desk) -> None:
    picture = NodePicture(PIXELS, hand.box(5, 5, 20, 40), turned=True)
    node = replace(hand.node("a", 0, 0, 30, 60), picture=picture)
    label = replace(hand.label("内核", hand.box(45, 20, 16, 40)), turned=True)
    route = StraightRoute(hand.point(30, 30), hand.point(100, 30))
    edge = replace(hand.edge("a", "b", route), labels=(EdgeLabel("label", label),))
    drawn = desk.draw(hand.diagram((node, hand.node("b", 100, 0, 30, 60)), (edge,), size=(130, 60)))
    assert drawn.text("a->b/label").turned
    assert drawn.text("a->b/label").box == label.box
    frame = drawn.frames["a/picture"]
    assert isinstance(frame, PictureFrame)
    assert (frame.turned, frame.box) == (True, picture.box)
