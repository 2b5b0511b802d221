"""DOT's node shapes with outlines of their own: what is drawn, as lines around the node's middle.

polygon     regular polygons and what skew, distortion and orientation make of them, the star, ellipses
marked      outlines with something on or beside them: notes, tabs, boxes in space, components, arrows
make        the kinds by name, and further outlines around the first
rim         a polygon at its place: inside or outside, the spot in a direction, the polygon around it
"""

from __future__ import annotations
