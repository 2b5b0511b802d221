"""DOT's node shapes with outlines of their own, as lines around the node's middle: points, y upwards.

    values      what a figure consists of
    polygon     regular polygons and what skew, distortion and orientation make of them, the star, ellipses
    corners     rounded corners and lines across corners
    marked      boxes with something on or beside them: notes, tabs, boxes in space, components
    genes       the signs of synthetic biology
    make        the kinds by name: how large they must be, what is drawn, further outlines around the first
    rim         a polygon at its place: inside or outside, the spot in a direction, the polygon around it
    drawn       a finished figure in EMU

Everything is worked out here by Graphviz's own rules, so that every version of it, which gets a fixed size, leads to
the same drawing.
"""
