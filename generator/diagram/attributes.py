"""Graphviz's attribute names as facts: what becomes of each of them here.

The names are those of Graphviz's attribute reference (version 14).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

ElementKind: TypeAlias = Literal["G", "C", "S", "N", "E"]
"""Graph, cluster, other subgraph, node, edge: the letters of the reference."""

LAYOUT: Mapping[str, str] = {
    "Damping": "G",
    "K": "GC",
    "TBbalance": "G",
    "area": "NC",
    "beautify": "G",
    "clusterrank": "G",
    "constraint": "E",
    "defaultdist": "G",
    "diredgeconstraints": "G",
    "epsilon": "G",
    "esep": "G",
    "group": "N",
    "inputscale": "G",
    "labelfloat": "E",
    "len": "E",
    "levels": "G",
    "maxiter": "G",
    "mclimit": "G",
    "mindist": "G",
    "minlen": "E",
    "mode": "G",
    "model": "G",
    "newrank": "G",
    "nodesep": "G",
    "normalize": "G",
    "nslimit": "G",
    "nslimit1": "G",
    "oneblock": "G",
    "ordering": "GN",
    "overlap": "G",
    "overlap_scaling": "G",
    "overlap_shrink": "G",
    "pack": "G",
    "packmode": "G",
    "pin": "N",
    "pos": "N",
    "quadtree": "G",
    "quantum": "G",
    "rank": "S",
    "rankdir": "G",
    "ranksep": "G",
    "ratio": "G",
    "remincross": "G",
    "repulsiveforce": "G",
    "samehead": "E",
    "sametail": "E",
    "searchsize": "G",
    "sep": "G",
    "size": "G",
    "smoothing": "G",
    "sortv": "GCN",
    "splines": "G",
    "voro_margin": "G",
    "weight": "E",
}
"""Goes to Graphviz as the author wrote it, from the kinds of elements that it counts for."""

_LOOK = """
arrowhead arrowtail bgcolor class cluster color compound dir distortion fillcolor fixedsize fontcolor fontsize
headclip headlabel headport height key label labelfontcolor labelfontsize labeljust labelloc layout lhead ltail margin
orientation pencolor penwidth peripheries regular root shape sides skew start step style tailclip taillabel tailport
tooltip width xlabel
"""

LOOK = frozenset(_LOOK.split())
"""Read here: what a thing looks like, how large it is, what it is tied to."""

_WITHOUT_EFFECT = """
_background arrowsize bb center charset colorscheme comment dim dimen dpi edgehref edgetarget edgetooltip fontname
fontnames fontpath forcelabels gradientangle head_lp headtarget headtooltip id imagepath imagepos imagescale
label_scheme labelangle labeldistance labelfontname labeltarget labeltooltip layer layerlistsep layers
layerselect layersep lheight linelength lp lwidth mosek nojustify notranslate outputorder pad page pagedir phylo
rects resolution rotation samplepoints scale showboxes stylesheet tail_lp tailtarget tailtooltip target truecolor
vertices viewport xdotversion xlp z
"""

WITHOUT_EFFECT = frozenset(_WITHOUT_EFFECT.split())
"""Has nothing to say about a drawing in the theme's fonts on a slide, or is what Graphviz itself writes."""

LEFT_OUT: Mapping[str, str] = {
    "URL": "links in diagrams are not drawn yet",
    "concentrate": "edges are drawn one by one",
    "decorate": "labels are drawn without a line to their edge",
    "edgeURL": "links in diagrams are not drawn yet",
    "headURL": "links in diagrams are not drawn yet",
    "headhref": "links in diagrams are not drawn yet",
    "href": "links in diagrams are not drawn yet",
    "labelURL": "links in diagrams are not drawn yet",
    "labelhref": "links in diagrams are not drawn yet",
    "landscape": "nothing is turned; rankdir sets the direction",
    "rotate": "nothing is turned; rankdir sets the direction",
    "tailURL": "links in diagrams are not drawn yet",
    "tailhref": "links in diagrams are not drawn yet",
}
"""Would change the picture, but is not drawn: the author is told, with these words."""

UNSUPPORTED: Mapping[str, str] = {
    "image": "pictures in nodes cannot be drawn",
    "shapefile": "pictures in nodes cannot be drawn",
}
"""The picture would be wrong without it."""

KNOWN = LOOK.union(LAYOUT, WITHOUT_EFFECT, LEFT_OUT, UNSUPPORTED)

CHOICES: Mapping[str, tuple[str, ...]] = {
    "clusterrank": ("local", "global", "none"),
    "dir": ("forward", "back", "both", "none"),
    "labeljust": ("l", "left", "r", "right", "c", "center", "centered"),
    "labelloc": ("t", "top", "b", "bottom", "c", "center"),
    "layout": ("dot", "neato", "fdp", "sfdp", "circo", "twopi", "osage", "patchwork"),
    "ordering": ("in", "out"),
    "rank": ("same", "min", "max", "source", "sink"),
    "rankdir": ("TB", "LR", "BT", "RL"),
    "splines": ("true", "false", "spline", "line", "polyline", "ortho", "curved", "none", "compound", "yes", "no"),
}
"""Values that Graphviz knows; it passes over others in silence."""

_NUMBERS = """
Damping K area defaultdist distortion epsilon fontsize height labelfontsize len levels maxiter mclimit mindist
minlen nodesep nslimit nslimit1 penwidth peripheries quantum repulsiveforce searchsize sides skew sortv step
voro_margin weight width
"""

NUMBERS = frozenset(_NUMBERS.split())
"""Values that are one number."""
