"""The colours of the themes that come along: what can be read, and what eyes of any kind can tell apart."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import color
from generator.color import RgbColor, ThemeColor, Vision, contrast, resolve
from generator.model.theme import RoleStyle, Theme

LAYERS = ("app", "libs", "guest", "hypervisor", "host", "hardware")

# Machado, Oliveira and Fernandes 2009, severity 1; rows give red, green and blue
VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(rgb: str) -> list[float]:
    channels = [int(rgb[index : index + 2], 16) / 255 for index in (0, 2, 4)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def lab(rgb: str, vision: str) -> tuple[float, float, float]:
    """CIELAB under D65 of what an eye with that vision receives."""
    seen = [
        min(1.0, max(0.0, sum(weight * channel for weight, channel in zip(row, linear(rgb), strict=True))))
        for row in VISIONS[vision]
    ]
    red, green, blue = seen
    xyz = (
        (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
        0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
        (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883,
    )
    x, y, z = (t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, vision: str) -> float:
    """CIE76."""
    return sum((a - b) ** 2 for a, b in zip(lab(one, vision), lab(other, vision), strict=True)) ** 0.5


def looks(theme: Theme) -> dict[str, RoleStyle]:
    diagram = theme.diagram
    return {
        **diagram.roles,
        "(node)": diagram.node,
        "(cluster)": diagram.cluster,
        "(plain)": diagram.plain,
        "(edge)": diagram.edge,
    }


def test_the_difference_is_that_of_known_pairs() -> None:
    # black and white are 100 apart in L*; red and green as sRGB: Bruce Lindbloom's calculator gives 170.6
    assert difference("000000", "FFFFFF", "normal") == pytest.approx(100, abs=0.1)
    assert difference("FF0000", "00FF00", "normal") == pytest.approx(170.6, abs=0.2)


@given(*[st.from_regex("[0-9A-F]{6}", fullmatch=True)] * 2, st.sampled_from(list(VISIONS)))
def test_the_program_s_own_difference_is_this_one(one: str, other: str, vision: Vision) -> None:
    assert color.difference(one, other, vision) == pytest.approx(difference(one, other, vision), abs=1e-6)


@pytest.mark.parametrize("text", ["tx1", "tx2"])
@pytest.mark.parametrize("ground", ["bg1", "bg2"])
def test_text_can_be_read_on_backgrounds(theme: Theme, text: str, ground: str) -> None:
    palette = {str(slot): rgb for slot, rgb in theme.palette.items()}
    assert contrast(palette[text], palette[ground]) >= 7


def test_contrasts_are_those_of_the_design(light: Theme) -> None:
    palette = light.palette
    measured = {
        "tx1 on bg1": (contrast(palette["tx1"], palette["bg1"]), 16.27),
        "app": (contrast(palette["bg1"], palette["accent1"]), 5.99),
        "libs": (contrast(palette["bg1"], palette["accent2"]), 4.66),
        "hardware": (contrast(palette["lt1"], palette["dk2"]), 14.5),
    }
    for name, (found, expected) in measured.items():
        assert found == pytest.approx(expected, abs=0.06), name


def test_every_diagram_label_can_be_read_on_its_fill(theme: Theme) -> None:
    palette = theme.palette
    for name, look in looks(theme).items():
        for ground in ("bg1", "bg2"):
            behind = palette[ground] if look.fill is None else resolve(look.fill, palette, palette[ground])
            assert contrast(resolve(look.text, palette), behind) >= (7 if theme.name == "print" else 4.5), (
                name,
                ground,
            )


def test_every_diagram_shape_stands_out_from_the_slide(theme: Theme) -> None:
    palette = theme.palette
    for name, look in looks(theme).items():
        if look.fill is None and look.line is None:
            continue
        edges = [resolve(color, palette) for color in (look.fill, look.line) if color is not None]
        assert max(contrast(edge, palette["bg1"]) for edge in edges) >= 3, name


def test_every_diagram_line_stands_out_from_slides_and_panels(theme: Theme) -> None:
    palette = theme.palette
    for name, look in looks(theme).items():
        if look.line is not None:
            for ground in ("bg1", "bg2"):
                assert contrast(resolve(look.line, palette), palette[ground]) >= 3, (name, ground)


def test_nothing_that_changes_with_the_theme_is_a_fixed_colour(theme: Theme) -> None:
    for name, look in looks(theme).items():
        assert not any(isinstance(color, RgbColor) for color in (look.fill, look.text, look.line)), name


@pytest.mark.parametrize("vision", VISIONS)
def test_layers_and_alert_are_told_apart(theme: Theme, vision: str) -> None:
    fills = {}
    for name in (*LAYERS, "alert"):
        fill = theme.diagram.roles[name].fill
        assert fill is not None
        fills[name] = resolve(fill, theme.palette)
    for (one, first), (other, second) in combinations(fills.items(), 2):
        assert difference(first, second, vision) >= 13, (one, other)


def test_the_looks_of_roles_are_distinct(theme: Theme) -> None:
    twins = {frozenset({"hypervisor", "engine"}), frozenset({"kernel", "host"})}
    for one, other in combinations(theme.diagram.roles, 2):
        if frozenset({one, other}) not in twins:
            assert theme.diagram.roles[one] != theme.diagram.roles[other], (one, other)


def test_text_styles_can_be_read(theme: Theme) -> None:
    """Large text (18 pt, or 14 pt bold) needs 3, all other 4.5 (WCAG 2.2, 1.4.3)."""
    palette = theme.palette
    for layout in theme.layouts:
        ground = resolve(layout.background, palette) if layout.background else palette["bg1"]
        for slot in layout.slots:
            behind = resolve(slot.fill, palette, ground) if slot.fill else ground
            for level in slot.style.levels:
                large = level.size >= 1800 or (level.bold and level.size >= 1400)
                assert contrast(resolve(level.color, palette), behind) >= (3 if large else 4.5), (
                    layout.name,
                    slot.name,
                )


def test_marked_words_and_callouts_can_be_read(theme: Theme) -> None:
    palette, paper = theme.palette, theme.palette["bg1"]
    words, callouts = theme.words, theme.callouts
    least = 7 if theme.name == "print" else 4.5
    for ink in (words.accent, words.muted, words.quoted, ThemeColor("hlink")):
        assert contrast(resolve(ink, palette), paper) >= least, ink
    ground = resolve(words.mark_ground, palette, paper)
    assert contrast(resolve(words.mark, palette), ground) >= least
    assert contrast(palette["tx1"], resolve(callouts.panel, palette, paper)) >= least
    for kind, bar in callouts.colors.items():
        assert contrast(resolve(bar, palette), paper) >= 3, kind


def test_the_rules_of_tables_are_seen_but_do_not_shout(theme: Theme) -> None:
    palette, paper = theme.palette, theme.palette["bg1"]
    head = contrast(resolve(theme.table.header_rule, palette, paper), paper)
    row = contrast(resolve(theme.table.row_rule, palette, paper), paper)
    assert head >= 3
    assert 1.4 <= row <= 3


def test_printed_layers_are_told_apart_in_grey(theme: Theme) -> None:
    """Neighbours in a stack, by lightness alone; and what has a light fill has an outline."""
    if theme.name != "print":
        return
    roles = [theme.diagram.roles[name] for name in LAYERS]
    greys = [lab(resolve(role.fill, theme.palette), "normal")[0] for role in roles if role.fill]
    assert len(greys) == len(LAYERS)
    assert min(abs(above - below) for above, below in pairwise(greys)) >= 10
    for role, grey in zip(roles, greys, strict=True):
        assert grey < 40 or role.line is not None


def test_covers_stand_on_a_panel_that_differs_from_their_ground(theme: Theme) -> None:
    for name in ("title", "closing"):
        layout = theme.layout(name)
        assert layout is not None
        assert layout.background is not None
        panel = next(item for item in layout.decorations if item.title == "Panel")
        assert panel.fill is not None
        ground, shade = (resolve(fill, theme.palette) for fill in (layout.background, panel.fill))
        assert difference(ground, shade, "normal") >= 5, name


def test_a_title_on_a_photo_can_be_read_whatever_the_photo(theme: Theme) -> None:
    layout = theme.layout("image-full")
    assert layout is not None
    for name in ("title", "caption"):
        slot = layout.slot(name)
        assert slot is not None
        assert slot.fill is not None
        for photo in ("000000", "FFFFFF", "808080", "172033"):
            behind = resolve(slot.fill, theme.palette, photo)
            assert contrast(resolve(slot.style.level(0).color, theme.palette), behind) >= 4.5
