"""How properties are tried: anew each time on a desk, the same each time in CI; never against the clock.

No test reads or writes the user's cache, and none depends on whether there is a dot on PATH unless it says so.
"""

import os

from hypothesis import settings

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

os.environ["DECKWRIGHT_CACHE"] = ""
os.environ["DECKWRIGHT_GRAPHVIZ"] = "bundled"
