"""The program `dot` on PATH: all graphs on its standard input, all layouts on its standard output."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, cast

from generator.diagnostic import ProgramMissingError
from generator.diagram.graphviz.environment import environment
from generator.diagram.graphviz.values import GRAPH_NAME, MEMORY_LIMIT, TOO_LONG, Answer, Failed, LaidOut, Run

OLDEST = (2, 40)
"""The first Graphviz that writes JSON."""

_HOW_TO_GET_IT = (
    "install Graphviz (apt install graphviz, brew install graphviz, winget install graphviz), "
    "or leave out --graphviz path"
)

_CHUNK = 1 << 16


class PathEngine:
    """A new process for every run."""

    def __init__(self) -> None:
        import graphviz  # pyright: ignore[reportMissingTypeStubs]  it has none

        try:
            self._version = graphviz.version()
        except graphviz.ExecutableNotFound as error:
            raise ProgramMissingError("Graphviz's program dot is not on PATH", _HOW_TO_GET_IT) from error
        if self._version[:2] < OLDEST:
            found = ".".join(map(str, self._version))
            raise ProgramMissingError(f"the dot on PATH is of Graphviz {found}, which has no JSON", _HOW_TO_GET_IT)

    @property
    def identity(self) -> str:
        """The program's version."""
        return f"path {'.'.join(map(str, self._version))}"

    def run(self, dots: Iterable[str], time_limit: float) -> Run:
        """Answers are matched by the names of the graphs: a graph that fails is passed over.

        No process is started where there is nothing to lay out.
        """
        graphs = iter(dots)
        first = next(graphs, None)
        if first is None:
            return Run({})
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(
                ["dot", "-Tjson0"],  # noqa: S607 - whichever PATH has is what was asked for
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=environment(),
            )
            _limit_memory(process.pid)
            chunks: SimpleQueue[bytes] = SimpleQueue()
            texts: SimpleQueue[str | None] = SimpleQueue()
            stdin, stdout = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
            threads = (
                Thread(target=_read, args=(stdout, chunks), daemon=True),
                Thread(target=_write, args=(stdin, texts), daemon=True),
            )
            for thread in threads:
                thread.start()
            texts.put(_numbered(first, 0))
            count = 1
            for count, dot in enumerate(graphs, start=2):
                texts.put(_numbered(dot, count - 1))
            texts.put(None)
            output, in_time = _collected(chunks, time_limit)
            if not in_time:
                process.kill()
            code = process.wait()
            for thread in threads:
                thread.join()
            stdout.close()
            errors.seek(0)
            failure = _failure(code, errors.read().decode(errors="replace")) if in_time else Failed(TOO_LONG)
        return Run(_answers(output.decode(errors="replace"), count), failure)

    def close(self) -> None:
        """Nothing is left running between runs."""


def _numbered(dot: str, index: int) -> str:
    """The graph under a name that tells which it is."""
    return dot.replace(f"{GRAPH_NAME} {{", f"{GRAPH_NAME}{index} {{", 1)


def _collected(chunks: SimpleQueue[bytes], time_limit: float) -> tuple[bytes, bool]:
    """All that comes until the end, which is an empty chunk, and whether no silence was longer than the limit."""
    parts: list[bytes] = []
    while True:
        try:
            chunk = chunks.get(timeout=time_limit)
        except Empty:
            return b"".join(parts), False
        if not chunk:
            return b"".join(parts), True
        parts.append(chunk)


def _answers(output: str, count: int) -> dict[int, Answer]:
    """Every layout is an object whose braces alone begin a line."""
    names = {f"{GRAPH_NAME}{index}": index for index in range(count)}
    answers: dict[int, Answer] = {}
    for part in output.replace("\r\n", "\n").split("\n}\n")[:-1]:
        name = part.partition('"name": "')[2].partition('"')[0]
        if name in names:
            answers[names[name]] = LaidOut(part + "\n}")
    return answers


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


def _read(stream: IO[bytes], chunks: SimpleQueue[bytes]) -> None:
    """Hand over what comes, and at the end an empty chunk."""
    number = stream.fileno()
    while chunk := os.read(number, _CHUNK):
        chunks.put(chunk)
    chunks.put(b"")


def _write(stream: IO[bytes], texts: SimpleQueue[str | None]) -> None:
    """Write what comes until None does; a program that has died reads nothing more."""
    with suppress(OSError):
        while (text := texts.get()) is not None:
            stream.write(text.encode())
            stream.flush()
    with suppress(OSError):
        stream.close()
