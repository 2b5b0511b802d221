"""Diagrams into native shapes, beside one `dot -Tjson` that gets the same graphs on its standard input.

    python benchmarks/diagrams.py [--runs 5] [--graphviz path]

200 graphs of 12 nodes in 3 clusters, some edges with labels, too tall for a slide or low enough: planned, laid out
and drawn as frames, from a standing start of Graphviz; then with slides written, and again with their layouts cached.
Then one graph of 500, 1,000 and 2,000 nodes: what all but Graphviz takes, which should grow as the graph does.
Medians of wall-clock seconds. Needs dot on PATH.
"""

import argparse
import gc
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from generator.collector import collector_at_rest
from generator.diagnostic import Diagnostics, Span
from generator.diagram import lay_out_diagrams
from generator.diagram.graphviz import Graphviz, LaidOut
from generator.diagram.graphviz.bundled import BundledEngine
from generator.diagram.graphviz.cache import Cache
from generator.diagram.graphviz.path import PathEngine
from generator.diagram.graphviz.values import News
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


def low(number: int) -> str:
    """12 nodes in 3 clusters side by side, 15 edges, 3 of them with labels: fits a slide with labels of full size."""
    chance = random.Random(number)
    lines = [f'digraph "low {number}" {{']
    for group in range(3):
        first, second, third, last = (4 * group + one for one in range(4))
        nodes = " ".join(f'n{one} [label="{chance.choice(WORDS)} {one}"];' for one in (first, second, third, last))
        lines.append(f'subgraph cluster_{group} {{ label="{chance.choice(WORDS)}"; {nodes} }}')
        lines.append(f'n{first} -> n{third} [label="{chance.choice(WORDS)}"]; n{first} -> n{last};')
        lines.append(f"n{second} -> n{last}; n{second} -> n{third};")
    lines.append(f"n{number % 2} -> n6; n1 -> n{6 + number % 2}; n5 -> n10;")
    return "\n".join([*lines, "}"])


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

    def run(self, dots: Iterable[str], time_limit: float) -> Iterator[News]:  # noqa: ARG002 - nothing takes time
        yield from ((place, LaidOut(self.layouts[dot])) for place, dot in enumerate(dots))

    def close(self) -> None:
        pass


class Remembering(PathEngine):
    """The program on PATH, and what it has answered."""

    def __init__(self) -> None:
        super().__init__()
        self.layouts: dict[str, str] = {}

    def run(self, dots: Iterable[str], time_limit: float) -> Iterator[News]:
        texts = list(dots)
        for news in super().run(texts, time_limit):
            match news:
                case (place, LaidOut(json)):
                    self.layouts[texts[place]] = json
                    yield news
                case _:
                    sys.exit(f"Graphviz has given {news}")


def sources(graphs: list[str]) -> list[DiagramSource]:
    return [DiagramSource(f"d{number}", f"d{number}", dot, Span("x"), (), "en") for number, dot in enumerate(graphs)]


def drawn(found: Mapping[str, Diagram], theme: Theme) -> int:
    layout = theme.layout("content")
    assert layout is not None
    slot = max((slot.box for slot in layout.slots), key=lambda box: box.width * box.height)
    groups = [draw_diagram(one, slot, theme, key, "", Diagnostics()) for key, one in found.items()]
    return sum(group is not None for group in groups)


def written(found: Mapping[str, Diagram], asked: list[DiagramSource], theme: Theme) -> None:
    slides = tuple(
        Slide(one.key, one.span, "content", (Words(one.key),), (DiagramBlock(one.key, one.span, one),)) for one in asked
    )
    pages = lay_out(Deck("deck", "en", "en", "Deck", slides), theme, make_ruler(theme.fonts), found, Diagnostics())
    write_pptx(pages, theme, modified=EPOCH)


def timed(work: Callable[[], object]) -> float:
    """Seconds, with Python's collector as it is in a build; what it is due is not counted."""
    gc.collect()
    start = time.perf_counter()
    with collector_at_rest():
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
    for kind, make in (("tall", graph), ("low", low)):
        measure([make(number) for number in range(COUNT)], kind, theme, arguments.graphviz, arguments.runs)
    for size in SIZES:
        measure_large(size, theme)


def measure(graphs: list[str], kind: str, theme: Theme, graphviz_choice: str, runs: int) -> None:
    """Print what these graphs take."""
    text = "\n".join(graphs).encode()
    asked = sources(graphs)
    times: dict[str, list[float]] = {}

    def ours(cache: Cache | None, *, write: bool) -> None:
        ruler = make_ruler(theme.fonts)
        with Graphviz(ENGINES[graphviz_choice](), cache=cache) as graphviz:
            found = lay_out_diagrams(asked, theme, ruler, graphviz, Diagnostics())
        assert drawn(found, theme) == COUNT
        if write:
            written(found, asked, theme)

    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        for _ in range(runs + 1):
            dot = timed(lambda: subprocess.run(["dot", "-Tjson"], input=text, capture_output=True, check=True))
            times.setdefault("dot -Tjson", []).append(dot)
            times.setdefault("shapes", []).append(timed(lambda: ours(None, write=False)))
            times.setdefault("shapes, cached", []).append(timed(lambda: ours(cache, write=False)))
            times.setdefault("shapes and file", []).append(timed(lambda: ours(None, write=True)))
    base = statistics.median(times["dot -Tjson"][1:])
    for name, measured in times.items():
        took = statistics.median(measured[1:])
        print(f"{kind:4} {name:16} {took:.3f} s  {took / base:.2f} x dot")


def measure_large(size: int, theme: Theme) -> None:
    """Print what one graph of so many nodes takes."""
    one = sources([large(size)])
    engine = Remembering()
    lay_out_diagrams(one, theme, make_ruler(theme.fonts), Graphviz(engine), Diagnostics())

    def without() -> None:
        handle = Graphviz(Known(engine.layouts))
        drawn(lay_out_diagrams(one, theme, make_ruler(theme.fonts), handle, Diagnostics()), theme)

    took = statistics.median(timed(without) for _ in range(3))
    print(f"{size:5} nodes           {took:.3f} s without Graphviz, {took / size * 1000:.2f} ms a node")


if __name__ == "__main__":
    main()
