"""The program `dot` on PATH: all graphs on its standard input, all layouts on its standard output."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, cast

from generator.diagnostic import ProgramMissingError
from generator.diagram.graphviz.child import all_there
from generator.diagram.graphviz.environment import environment
from generator.diagram.graphviz.values import GRAPH_NAME, MEMORY_LIMIT, TOO_LONG, Ended, Failed, LaidOut, News

OLDEST = (2, 42)
"""The first Graphviz known to write JSON and to take `cluster=true` for what it says."""

_HOW_TO_GET_IT = (
    "install Graphviz (apt install graphviz, brew install graphviz, winget install graphviz), "
    "or leave out --graphviz path"
)

_CHUNK = 1 << 16

_END = re.compile(rb"\n}\r?\n")
"""Every layout is an object whose braces alone begin a line."""


class PathEngine:
    """A new process for every run."""

    def __init__(self) -> None:
        import graphviz  # pyright: ignore[reportMissingTypeStubs]  it has none

        try:
            self._version = graphviz.version()
        except graphviz.ExecutableNotFound as error:
            raise ProgramMissingError("Graphviz's program dot is not on PATH", _HOW_TO_GET_IT) from error
        except (RuntimeError, OSError, subprocess.SubprocessError) as error:
            raise ProgramMissingError("the dot on PATH does not say that it is Graphviz's", _HOW_TO_GET_IT) from error
        if self._version[:2] < OLDEST:
            found = ".".join(map(str, self._version))
            raise ProgramMissingError(f"the dot on PATH is of Graphviz {found}, which is too old", _HOW_TO_GET_IT)

    @property
    def identity(self) -> str:
        """The program's version."""
        return f"path {'.'.join(map(str, self._version))}"

    def run(self, dots: Iterable[str], time_limit: float) -> Iterator[News]:
        """Answers are matched by the names of the graphs: a graph that fails is passed over.

        No process is started where there is nothing to lay out.
        """
        graphs = iter(dots)
        first = next(graphs, None)
        if first is None:
            return
        with tempfile.TemporaryFile() as errors, _started(errors) as program:
            program.texts.put(_numbered(first, 0))
            count = 1
            for count, dot in enumerate(graphs, start=2):
                program.texts.put(_numbered(dot, count - 1))
            program.texts.put(None)
            places = {f"{GRAPH_NAME}{index}": index for index in range(count)}
            try:
                yield from _answers(program.chunks, time_limit, places)
            except TimeoutError:
                failure = Failed(TOO_LONG)
            else:
                code = program.process.wait()
                errors.seek(0)
                failure = _failure(code, errors.read().decode(errors="replace"))
        if failure:
            yield Ended(failure)

    def close(self) -> None:
        """Nothing is left running between runs."""


@dataclass(frozen=True, slots=True)
class _Program:
    """The running program, with what is to be written to it and what it has written."""

    process: subprocess.Popen[bytes]
    texts: SimpleQueue[bytes | None]
    chunks: SimpleQueue[bytes]


@contextmanager
def _started(errors: IO[bytes]) -> Generator[_Program]:
    """The program until the end of the block, whatever it is doing then. Threads write to it and read from it."""
    process = subprocess.Popen(
        ["dot", "-Tjson0"],  # noqa: S607 - whichever PATH has is what was asked for
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        env=environment(),
    )
    _limit_memory(process.pid)
    program = _Program(process, SimpleQueue(), SimpleQueue())
    stdin, stdout = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    threads = (
        Thread(target=_read, args=(stdout, program.chunks), daemon=True),
        Thread(target=_write, args=(stdin, program.texts), daemon=True),
    )
    for thread in threads:
        thread.start()
    try:
        yield program
    finally:
        process.kill()
        process.wait()
        program.texts.put(None)
        for thread in threads:
            thread.join()
        stdout.close()


def _numbered(dot: str, index: int) -> bytes:
    """The graph under a name that tells which it is."""
    return dot.replace(f"{GRAPH_NAME} {{", f"{GRAPH_NAME}{index} {{", 1).encode()


def _answers(chunks: SimpleQueue[bytes], time_limit: float, places: Mapping[str, int]) -> Iterator[tuple[int, LaidOut]]:
    """Layouts of the graphs with these names until the end, which is an empty chunk.

    Raises TimeoutError after a silence that was longer than the limit.
    """
    pending = bytearray()
    while chunk := _next(chunks, time_limit):
        # An end may lie across two chunks.
        start = max(0, len(pending) - len("\n}\r\n"))
        pending += chunk
        while found := _END.search(pending, start):
            text = pending[: found.start()].decode(errors="replace").replace("\r\n", "\n")
            del pending[: found.end()]
            start = 0
            name = text.partition('"name": "')[2].partition('"')[0]
            if name in places:
                yield places[name], LaidOut(f"{text}\n}}")


def _next(chunks: SimpleQueue[bytes], time_limit: float) -> bytes:
    try:
        return chunks.get(timeout=time_limit)
    except Empty:
        raise TimeoutError from None


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


def _write(stream: IO[bytes], texts: SimpleQueue[bytes | None]) -> None:
    """Write what comes until None does; a program that has died reads nothing more."""
    with suppress(OSError):
        while batch := all_there(texts):
            stream.write(b"".join(batch))
            stream.flush()
    with suppress(OSError):
        stream.close()
