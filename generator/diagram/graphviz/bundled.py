"""Graphviz's libraries, as pygraphviz brings them, in a child process of Python's: one message for each graph."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

from generator.diagnostic import ProgramMissingError
from generator.diagram.graphviz.environment import environment
from generator.diagram.graphviz.values import MEMORY_LIMIT, Failed, LaidOut, Run
from generator.diagram.graphviz.worker import HEADER

START_TIME = 30.0
"""Seconds that the child may take to load its libraries."""

_HINT = "pip install pygraphviz, or install Graphviz and use --graphviz path"


class BundledEngine:
    """Starts the child at once, and again when it has died."""

    def __init__(self) -> None:
        if find_spec("pygraphviz") is None:
            raise ProgramMissingError("the Python package pygraphviz is not installed", _HINT)
        self._child: _Child | None = _Child()

    def run(self, dots: Sequence[str], time_limit: float) -> Run:
        """Answers come one by one, so the first graph without one is the one that ended the run."""
        answers: dict[int, LaidOut | Failed] = {}
        child = self._child or _Child()
        self._child = child
        child.wait_until_ready()
        for index, dot in enumerate(dots):
            answer = child.ask(dot, time_limit)
            if answer is None:
                failure = Failed(child.end())
                self._child = None
                return Run({**answers}, failure, index)
            answers[index] = answer
        return Run({**answers})

    def close(self) -> None:
        """End the child."""
        if self._child:
            self._child.kill()
            self._child = None


class _Child:
    """One child process. A thread reads its answers, because a pipe alone has no time limit on every system."""

    def __init__(self) -> None:
        worker = Path(__file__).with_name("worker.py")
        self._process = subprocess.Popen(  # noqa: S603 - our own worker, by this interpreter
            [sys.executable, "-I", str(worker), str(MEMORY_LIMIT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
        self._answers: SimpleQueue[tuple[bytes, str] | None] = SimpleQueue()
        self._reader = Thread(target=_read, args=(self._process.stdout, self._answers), daemon=True)
        self._reader.start()
        self._ready = False
        self._late = False

    def wait_until_ready(self) -> None:
        """Raises ProgramMissingError when the libraries cannot be loaded."""
        if self._ready:
            return
        message = self._next(START_TIME)
        if message is None or message[0] != b"R":
            detail = message[1] if message else self.end()
            raise ProgramMissingError(f"Graphviz's libraries cannot be loaded: {detail}", _HINT)
        self._ready = True

    def ask(self, dot: str, time_limit: float) -> LaidOut | Failed | None:
        """The answer, or None when none came in time or the child has died."""
        data = dot.encode()
        if self._process.stdin is None:
            return None
        try:
            self._process.stdin.write(HEADER.pack(b"L", len(data)) + data)
            self._process.stdin.flush()
        except OSError:
            return None
        match self._next(time_limit):
            case (b"J", layout):
                return LaidOut(layout)
            case (_, reason):
                return Failed(f"reported: {reason}")
            case None:
                return None

    def end(self) -> str:
        """Wait for a process that has stopped answering, or kill it, and say what had become of it."""
        if self._late:
            self.kill()
            return "took too long"
        try:
            code = self._process.wait(1.0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self._close()
        return f"crashed ({_cause(code)})"

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._close()

    def _next(self, time_limit: float) -> tuple[bytes, str] | None:
        try:
            return self._answers.get(timeout=time_limit)
        except Empty:
            self._late = True
            return None

    def _close(self) -> None:
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with suppress(OSError):  # what was not yet written is lost with the child
                    stream.close()


def _cause(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _read(stream: IO[bytes], answers: SimpleQueue[tuple[bytes, str] | None]) -> None:
    """Hand over messages until the stream ends, then None."""
    while len(header := stream.read(HEADER.size)) == HEADER.size:
        kind, length = HEADER.unpack(header)
        data = stream.read(length)
        if len(data) < length:
            break
        answers.put((kind, data.decode(errors="replace")))
    answers.put(None)
