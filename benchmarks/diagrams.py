"""Diagrams into native shapes, beside one `dot -Tjson` that gets the same graphs on its standard input.

    python benchmarks/diagrams.py [--runs 5] [--graphviz path]

200 graphs of 12 nodes in 3 clusters, some edges with labels: planned, laid out and drawn as frames, from a standing
start of Graphviz; then with slides written, and again with their layouts cached. Then one graph of 500, 1,000 and 2,000
nodes: what all but Graphviz takes, which should grow as the graph does. Medians of wall-clock seconds. Needs dot on
PATH.
"""

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from generator.diagnostic import Diagnostics, Span
from generator.diagram import lay_out_diagrams
from generator.diagram.graphviz import Graphviz, LaidOut
from generator.diagram.graphviz.bundled import BundledEngine
from generator.diagram.graphviz.cache import Cache
from generator.diagram.graphviz.path import PathEngine
from generator.diagram.graphviz.values import Run
from generator.layout import lay_out
from generator.layout.diagram import draw_diagram
from generator.measure import make_ruler
from generator.model.blocks import DiagramBlock
from generator.model.blocks import Run as Words
from generator.model.deck import Deck, Slide
from generator.model.diagram import Diagram, DiagramSource
from generator.model.theme import Theme
from generator.pipeline import EPOCH
from generator.project.bundled import bundled
from generator.theme import load_theme
from generator.write.pptx import write_pptx

COUNT = 200
SIZES = (500, 1_000, 2_000)
ENGINES = {"bundled": BundledEngine, "path": PathEngine}


def graph(number: int) -> str:
    """12 nodes in 3 clusters, 15 edges, 4 of them with labels; no two graphs are alike."""
    chance = random.Random(number)
    lines = [f'digraph "graph {number}" {{', f'label="Graph number {number}"']
    for group in range(3):
        nodes = " ".join(f'n{4 * group + one} [label="{chance.choice(WORDS)} {one}"];' for one in range(4))
        lines.append(f'subgraph cluster_{group} {{ label="{chance.choice(WORDS)}"; {nodes} }}')
    for one in range(11):
        label = f' [label="{chance.choice(WORDS)}"]' if one % 3 == 0 else ""
        lines.append(f"n{one} -> n{one + 1}{label};")
    lines += [f"n{tail} -> n{head};" for tail, head in ((0, 5), (1, 9), (2, 7), (number % 6, 11))]
    return "\n".join([*lines, "}"])


WORDS = ("Client", "Load balancer", "Queue", "Worker", "Database", "Cache", "Registry", "Gateway", "Kernel")


def large(nodes: int) -> str:
    """A tree with a label on each fifth edge."""
    edges = (
        f"n{one // 3} -> n{one}" + (f' [label="to {one}"]' if one % 5 == 0 else "") + ";" for one in range(1, nodes)
    )
    return f"digraph {{ {' '.join(edges)} }}"


class Known:
    """An engine that has every answer already."""

    identity = "known"

    def __init__(self, layouts: Mapping[str, str]) -> None:
        self.layouts = layouts

    def run(self, dots: Iterable[str], _time_limit: float) -> Run:
        return Run({place: LaidOut(self.layouts[dot]) for place, dot in enumerate(dots)})

    def close(self) -> None:
        pass


class Remembering(PathEngine):
    """The program on PATH, and what it has answered."""

    def __init__(self) -> None:
        super().__init__()
        self.layouts: dict[str, str] = {}

    def run(self, dots: Iterable[str], time_limit: float) -> Run:
        texts = list(dots)
        run = super().run(texts, time_limit)
        for place, answer in run.answers.items():
            assert isinstance(answer, LaidOut)
            self.layouts[texts[place]] = answer.json
        return run


def sources(graphs: list[str]) -> list[DiagramSource]:
    return [DiagramSource(f"d{number}", f"d{number}", dot, Span("x"), (), "en") for number, dot in enumerate(graphs)]


def drawn(found: Mapping[str, Diagram], theme: Theme) -> int:
    slot = next(slot.box for slot in theme.layouts[-1].slots if slot.box.width > theme.slide_size.width // 2)
    groups = [draw_diagram(one, slot, theme, key, "", Diagnostics()) for key, one in found.items()]
    return sum(group is not None for group in groups)


def written(found: Mapping[str, Diagram], asked: list[DiagramSource], theme: Theme) -> None:
    slides = tuple(
        Slide(one.key, one.span, "content", (Words(one.key),), (DiagramBlock(one.key, one.span, one),)) for one in asked
    )
    pages = lay_out(Deck("deck", "en", "en", "Deck", slides), theme, make_ruler(theme.fonts), found, Diagnostics())
    write_pptx(pages, theme, modified=EPOCH)


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--graphviz", choices=ENGINES, default="bundled")
    arguments = parser.parse_args()
    if shutil.which("dot") is None:
        sys.exit("dot is not on PATH")
    file = bundled() / "templates" / "themes" / "light.yaml"
    theme = load_theme("light", file.read_text(encoding="utf-8"), str(file), Diagnostics(), lambda *_: None)
    assert theme is not None
    graphs = [graph(number) for number in range(COUNT)]
    text = "\n".join(graphs).encode()
    asked = sources(graphs)
    times: dict[str, list[float]] = {}

    def ours(cache: Cache | None, *, write: bool) -> None:
        ruler = make_ruler(theme.fonts)
        with Graphviz(ENGINES[arguments.graphviz](), cache=cache) as graphviz:
            found = lay_out_diagrams(asked, theme, ruler, graphviz, Diagnostics())
        assert drawn(found, theme) == COUNT
        if write:
            written(found, asked, theme)

    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        for _ in range(arguments.runs + 1):
            dot = timed(lambda: subprocess.run(["dot", "-Tjson"], input=text, capture_output=True, check=True))
            times.setdefault("dot -Tjson", []).append(dot)
            times.setdefault("shapes", []).append(timed(lambda: ours(None, write=False)))
            times.setdefault("shapes, cached", []).append(timed(lambda: ours(cache, write=False)))
            times.setdefault("shapes and file", []).append(timed(lambda: ours(None, write=True)))
    base = statistics.median(times["dot -Tjson"][1:])
    for name, measured in times.items():
        print(f"{name:16} {statistics.median(measured[1:]):.3f} s  {statistics.median(measured[1:]) / base:.2f} x dot")
    for size in SIZES:
        one = sources([large(size)])
        engine = Remembering()
        lay_out_diagrams(one, theme, make_ruler(theme.fonts), Graphviz(engine), Diagnostics())

        def without(one: list[DiagramSource] = one, engine: Remembering = engine) -> None:
            handle = Graphviz(Known(engine.layouts))
            drawn(lay_out_diagrams(one, theme, make_ruler(theme.fonts), handle, Diagnostics()), theme)

        took = statistics.median(timed(without) for _ in range(3))
        print(f"{size:5} nodes      {took:.3f} s without Graphviz, {took / size * 1000:.2f} ms a node")


if __name__ == "__main__":
    main()
