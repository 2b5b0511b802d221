"""DOT's node shapes with outlines of their own, as lines around the node's middle: points, y upwards.

    values      what a figure consists of
    polygon     regular polygons and what skew, distortion and orientation make of them, the star, ellipses
    marked      outlines with something on or beside them: notes, tabs, boxes in space, components, arrows
    make        the kinds by name: how large they must be, what is drawn, further outlines around the first
    rim         a polygon at its place: inside or outside, the spot in a direction, the polygon around it
    drawn       a finished figure in EMU

Everything is worked out here from width and height, so that every version of Graphviz, which sees a box of that size,
leads to the same drawing.
"""
