"""Addresses in DOT into links of nodes, clusters, edges, labels and the graph."""

from __future__ import annotations

import pytest

from generator.model.text import ExternalLink, Link, SlideLink

HERE = ExternalLink("https://example.org/a")


@pytest.mark.parametrize(
    ("attributes", "link"),
    [
        ('URL="https://example.org/a"', HERE),
        ('href="https://example.org/a" URL="https://example.org/b"', HERE),
        (r'URL="https://example.org/\N" tooltip="about \N"', ExternalLink("https://example.org/a", "about a")),
        ('URL="mailto:a@example.org"', ExternalLink("mailto:a@example.org")),
        ('URL="HTTP://example.org"', ExternalLink("HTTP://example.org")),
        ('URL="#next"', SlideLink("next")),
        ('URL="#%E5%B1%82"', SlideLink("\u5c42")),
        ('tooltip="only words"', None),
    ],
)
def test_links_of_nodes(draw, attributes: str, link: Link | None) -> None:
    drawn = draw(f"graph {{ a [{attributes}] }}")
    assert drawn.said == []
    assert drawn.node("a").link == link


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "a.html", "#"])
def test_other_addresses_are_left_out(draw, address: str) -> None:
    drawn = draw(f'graph {{ a [URL="{address}"] }}')
    assert drawn.node("a").link is None
    assert [item.code for item in drawn.diagnostics] == ["diagram-link-left-out"]


def test_links_of_everything_else(draw) -> None:
    drawn = draw(
        """digraph {
          subgraph cluster_c { URL="#c"; a }
          a -> b [URL="#ab" label=x headlabel=y headURL="#y" taillabel=z]
          a -> c [edgeURL="#ac" label=x labelhref="#l"]
        }"""
    )
    assert drawn.cluster("c").link == SlideLink("c")
    edges = [(edge.link, [one.link for one in edge.labels]) for edge in drawn.whole.edges]
    assert edges == [
        (SlideLink("ab"), [SlideLink("ab"), SlideLink("ab"), SlideLink("y")]),
        (SlideLink("ac"), [SlideLink("l")]),
    ]
    assert draw('graph { URL="#g"; a }').whole.link == SlideLink("g")
