"""The program `dot` on PATH: all graphs on its standard input, all layouts on its standard output."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from generator.diagnostic import ProgramMissingError
from generator.diagram.graphviz.environment import environment
from generator.diagram.graphviz.values import MEMORY_LIMIT, Answer, Failed, LaidOut, Run

OLDEST = (2, 40)
"""The first Graphviz that writes JSON."""

_HOW_TO_GET_IT = (
    "install Graphviz (apt install graphviz, brew install graphviz, winget install graphviz), "
    "or leave out --graphviz path"
)

_BATCH_SHARE = 0.25
"""Seconds that each further graph of a batch adds to the time limit."""


class PathEngine:
    """A new process for every run."""

    def __init__(self) -> None:
        import graphviz  # pyright: ignore[reportMissingTypeStubs]  it has none

        try:
            version = graphviz.version()
        except graphviz.ExecutableNotFound as error:
            raise ProgramMissingError("Graphviz's program dot is not on PATH", _HOW_TO_GET_IT) from error
        if version[:2] < OLDEST:
            found = ".".join(map(str, version))
            raise ProgramMissingError(f"the dot on PATH is of Graphviz {found}, which has no JSON", _HOW_TO_GET_IT)

    def run(self, dots: Sequence[str], time_limit: float) -> Run:
        """Answers are matched by the names of the graphs: a graph that fails is passed over."""
        process = subprocess.Popen(
            ["dot", "-Tjson0"],  # noqa: S607 - whichever PATH has is what was asked for
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        )
        _limit_memory(process.pid)
        try:
            output, errors = process.communicate("\n".join(dots).encode(), time_limit + _BATCH_SHARE * (len(dots) - 1))
            failure = _failure(process.returncode, errors.decode(errors="replace"))
        except subprocess.TimeoutExpired:
            process.kill()
            output, _ = process.communicate()
            failure = Failed("took too long")
        return Run(_answers(output.decode(errors="replace"), dots), failure)

    def close(self) -> None:
        """Nothing is left running between runs."""


def _answers(output: str, dots: Sequence[str]) -> dict[int, Answer]:
    """Every layout is an object whose braces alone begin a line."""
    names = {_name(dot): index for index, dot in enumerate(dots)}
    answers: dict[int, Answer] = {}
    for part in output.replace("\r\n", "\n").split("\n}\n")[:-1]:
        name = part.partition('"name": "')[2].partition('"')[0]
        if name in names:
            answers[names[name]] = LaidOut(part + "\n}")
    return answers


def _name(dot: str) -> str:
    """The name of the graph: the word before the first brace."""
    return dot.partition("{")[0].split()[-1]


def _failure(code: int, errors: str) -> Failed | None:
    if code == 0:
        return None
    if code < 0:
        return Failed(f"crashed (signal {-code})")
    said = next((line for line in errors.splitlines() if line.startswith("Error:")), f"exit code {code}")
    return Failed(f"reported: {said.removeprefix('Error:').strip()}")


def _limit_memory(process: int) -> None:
    try:
        import resource

        resource.prlimit(process, resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    except (ImportError, AttributeError, ValueError, OSError):
        pass  # not every system can limit another process
