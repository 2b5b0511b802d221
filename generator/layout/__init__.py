"""A Deck, a Theme, measured text and laid-out diagrams into Pages."""
