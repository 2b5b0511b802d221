"""DOT text, by way of Graphviz, into Diagrams: nodes, edges and clusters with their places in EMU."""
