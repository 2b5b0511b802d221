"""Charts: a frame in, a graphic frame on the slide and the parts behind it out (ECMA-376 part 1, 21.2)."""
