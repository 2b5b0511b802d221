"""Cold builds of the lecture, in both languages, beside Pandoc and `dot -Tpng` making decks of the same size.

    python benchmarks/against_pandoc.py [--runs 5]

The peer gets the same Markdown, with each diagram as a PNG that `dot` draws from the same DOT in a process of its own.
Prints the medians of both in wall-clock seconds, and their ratio pair by pair. Needs pandoc and dot on PATH.
"""

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generator.diagnostic import Diagnostics
from generator.expand import expand
from generator.project import find_decks

LECTURE = Path(__file__).parents[1] / "content" / "vm-vs-containers"
FENCE = re.compile(r"^```dot[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def peer_commands(folder: Path) -> list[list[str]]:
    """Write what the peer reads into `folder`; the commands that make its two decks."""
    commands: list[list[str]] = []
    diagnostics = Diagnostics()
    (project,) = find_decks(LECTURE, diagnostics)
    for language in project.settings.languages:
        text = "\n".join(source.text for source in expand(project, language, {}, diagnostics))
        for number, match in enumerate(FENCE.finditer(text)):
            source = folder / f"{language}-{number}.dot"
            source.write_text(match[1], encoding="utf-8")
            commands.append(["dot", "-Tpng", "-o", str(source.with_suffix(".png")), str(source)])
        count = iter(range(10_000))
        markdown = folder / f"{language}.md"
        markdown.write_text(
            FENCE.sub(lambda _, n=count, to=language: f"![A diagram]({to}-{next(n)}.png)", text), encoding="utf-8"
        )
        output = str(markdown.with_suffix(".pptx"))
        commands.append(["pandoc", "--slide-level=2", f"--resource-path={folder}", "-o", output, str(markdown)])
    return commands


def seconds(commands: list[list[str]]) -> float:
    start = time.perf_counter()
    for command in commands:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=5)
    runs = arguments.parse_args().runs
    for program in ("pandoc", "dot"):
        if shutil.which(program) is None:
            sys.exit(f"{program} is not on PATH")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peer = peer_commands(folder)
        ours = [[sys.executable, "-m", "generator", "build", str(LECTURE), "--quiet", "-o", f"{folder}/ours/"]]
        pairs = [(seconds(ours), seconds(peer)) for _ in range(runs + 1)][1:]
    print(f"deckwright   {statistics.median(our for our, _ in pairs):.3f} s")
    print(f"pandoc, dot  {statistics.median(their for _, their in pairs):.3f} s")
    print(f"ratio        {statistics.median(our / their for our, their in pairs):.2f}")


if __name__ == "__main__":
    main()
