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
    "concentrate": "G",
    "constraint": "E",
    "defaultdist": "G",
    "dim": "G",
    "dimen": "G",
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
    "page": "G",
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
    "rotation": "G",
    "samehead": "E",
    "sametail": "E",
    "scale": "G",
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
URL arrowhead arrowsize arrowtail bgcolor class cluster color colorscheme compound decorate dir distortion edgeURL
edgehref fillcolor fixedsize fontcolor fontname fontsize gradientangle headURL headclip headhref headlabel headport
height href image imagepath imagepos imagescale key label labelURL labelangle labeldistance labelfontcolor labelfontname
labelfontsize labelhref labeljust labelloc landscape layout lhead ltail margin nojustify orientation pad pencolor
penwidth peripheries regular root rotate shape sides skew start step style tailURL tailclip tailhref taillabel tailport
tooltip width xlabel
"""

LOOK = frozenset(_LOOK.split())
"""Read here: what a thing looks like, how large it is, what it is tied to."""

_WITHOUT_EFFECT = """
_background bb center charset comment dpi edgetarget edgetooltip fontnames forcelabels head_lp headtarget headtooltip id
label_scheme labeltarget labeltooltip layer layerlistsep layers layerselect layersep lheight linelength lp lwidth mosek
notranslate outputorder pagedir phylo rects resolution samplepoints showboxes stylesheet tail_lp tailtarget tailtooltip
target truecolor vertices viewport xdotversion xlp z
"""

WITHOUT_EFFECT = frozenset(_WITHOUT_EFFECT.split())
"""Has nothing to say about a drawing in the theme's fonts on a slide, or is what Graphviz itself writes."""

LEFT_OUT: Mapping[str, str] = {
    "fontpath": "letters are set in the theme's fonts",
    "shapefile": "shapes are not read from files; image puts a picture into a node",
}
"""Would change the picture, but is not drawn: the author is told, with these words."""

KNOWN = LOOK.union(LAYOUT, WITHOUT_EFFECT, LEFT_OUT)

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
Damping K area arrowsize defaultdist dim dimen distortion epsilon fontsize gradientangle height labelangle labeldistance
labelfontsize len levels maxiter mclimit mindist minlen nodesep nslimit nslimit1 penwidth peripheries quantum
repulsiveforce rotation searchsize sides skew sortv voro_margin weight width
"""

NUMBERS = frozenset(_NUMBERS.split())
"""Values that are one number."""
