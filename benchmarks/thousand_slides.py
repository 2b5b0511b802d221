"""Measuring and laying out thousands of slides of mixed text, beside Pandoc writing the same deck in the same run.

    python benchmarks/thousand_slides.py [--slides 1000 2000 5000] [--runs 3]

The words are those of the project's own documents and of the lecture, in another order (seeded), so that no two slides
are alike: bullets, nested bullets, paragraphs, tables; English, Chinese and both mixed. Timed is `lay_out` alone, with
a new ruler each time; the peer is timed as a command. Prints the medians in wall-clock seconds, their ratio, and the
time for each slide, which stays the same when the growth is linear. Needs pandoc on PATH.
"""

import argparse
import gc
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generator.collector import collector_at_rest
from generator.diagnostic import Diagnostics
from generator.layout import lay_out
from generator.measure import make_ruler
from generator.model.deck import Deck
from generator.model.theme import Theme
from generator.pipeline.drafts import drafts, expanded
from generator.pipeline.options import Options

ROOT = Path(__file__).parents[1]


def vocabulary() -> tuple[list[str], list[str]]:
    """English words, and Chinese clauses, of this project."""
    english = " ".join(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md")))
    chinese = " ".join(page.read_text(encoding="utf-8") for page in sorted((ROOT / "content").glob("*/zh/*.md")))
    return re.findall(r"\b[A-Za-z]{2,14}\b", english), re.findall(r"[\u4e00-\u9fff]{4,20}", chinese)


class Author:
    """Writes slides nobody has seen before."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.english, self.chinese = vocabulary()

    def sentence(self, words: int) -> str:
        said = " ".join(self.random.choices(self.english, k=words))
        return f"{said[0].upper()}{said[1:]}."

    def clause(self, pieces: int) -> str:
        return "，".join(self.random.choices(self.chinese, k=pieces)) + "。"

    def mixed(self, pieces: int) -> str:
        return "，".join(
            f"{self.random.choice(self.chinese)} {self.random.choice(self.english)}" for _ in range(pieces)
        )

    def slide(self, number: int) -> str:
        count = self.random.randint
        match number % 6:
            case 0:
                body = "\n".join(f"- {self.sentence(count(4, 16))}" for _ in range(5))
            case 1:
                body = "\n".join(f"- {self.clause(count(1, 3))}\n    - {self.mixed(2)}" for _ in range(3))
            case 2:
                body = f"{self.sentence(35)}\n\n{self.sentence(25)}"
            case 3:
                body = f"{self.clause(8)}\n\n- {self.mixed(3)}\n- {self.mixed(2)}"
            case 4:
                rows = "\n".join(f"| {self.sentence(3)} | {self.clause(1)} |" for _ in range(4))
                body = f"| {self.sentence(1)} | {self.sentence(1)} |\n|---|---|\n{rows}"
            case _:
                body = f"{self.mixed(4)}\n\n1. {self.sentence(9)}\n2. {self.clause(2)}"
        return f"## {self.mixed(1) if number % 2 else self.sentence(6)}\n\n{body}\n"


def read(path: Path) -> tuple[Deck, Theme]:
    diagnostics, options = Diagnostics(), Options()
    (draft,) = drafts(expanded(path, options, diagnostics), options, diagnostics)
    return draft.deck, draft.theme


def laid_out(deck: Deck, theme: Theme) -> float:
    gc.collect()
    start = time.perf_counter()
    _lay_out(deck, theme)
    return time.perf_counter() - start


@collector_at_rest()
def _lay_out(deck: Deck, theme: Theme) -> None:
    """As a build does it."""
    lay_out(deck, theme, make_ruler(theme.fonts), {}, Diagnostics())


def written(path: Path) -> float:
    start = time.perf_counter()
    subprocess.run(["pandoc", "--slide-level=2", "-o", str(path.with_suffix(".pptx")), str(path)], check=True)
    return time.perf_counter() - start


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--slides", type=int, nargs="+", default=[1000, 2000, 5000])
    arguments.add_argument("--runs", type=int, default=3)
    asked = arguments.parse_args()
    if shutil.which("pandoc") is None:
        sys.exit("pandoc is not on PATH")
    print("slides   laid out   per slide   pandoc     ratio")
    for count in asked.slides:
        author = Author(count)
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "deck.md"
            text = "\n".join(map(author.slide, range(count)))
            path.write_text(f"---\ntitle: Mixed text\n---\n\n{text}", encoding="utf-8")
            deck, theme = read(path)
            pairs = [(laid_out(deck, theme), written(path)) for _ in range(asked.runs)]
        ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
        ratio = statistics.median(our / their for our, their in pairs)
        print(f"{count:6} {ours:9.3f} s {ours / count * 1000:8.3f} ms {theirs:8.3f} s {ratio:8.3f}")


if __name__ == "__main__":
    main()
