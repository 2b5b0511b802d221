"""The child process that holds Graphviz's libraries: messages to it and from it, with a limit on the waiting."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, TypeAlias, cast

from generator.diagram.graphviz.environment import environment
from generator.diagram.graphviz.values import MEMORY_LIMIT, TOO_LONG, Failed, LaidOut
from generator.diagram.graphviz.worker import HEADER

_Message: TypeAlias = tuple[bytes, str]

_CHUNK = 1 << 16


class Child:
    """One child process. Threads write and read, because a pipe alone has no time limit on every system."""

    def __init__(self) -> None:
        worker = Path(__file__).with_name("worker.py")
        self._process = subprocess.Popen(  # noqa: S603 - our own worker, by this interpreter
            [sys.executable, "-I", str(worker), str(MEMORY_LIMIT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
        self._answers: SimpleQueue[_Message | None] = SimpleQueue()
        self._questions: SimpleQueue[bytes | None] = SimpleQueue()
        stdin, stdout = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)
        self._threads = (
            Thread(target=_read, args=(stdout, self._answers), daemon=True),
            Thread(target=_write, args=(stdin, self._questions), daemon=True),
        )
        for thread in self._threads:
            thread.start()
        self._late = False

    def send(self, dot: str) -> None:
        """Ask for the layout of a graph. Answers come in the order of the questions."""
        data = dot.encode()
        self._questions.put(HEADER.pack(b"L", len(data)) + data)

    def greeting(self, time_limit: float) -> str | None:
        """None when the child is ready, else why it is not. To be called before the first answer is taken."""
        match self._next(time_limit):
            case (b"R", _):
                return None
            case (_, reason):
                return reason
            case None:
                return self.end()

    def answer(self, time_limit: float) -> LaidOut | Failed | None:
        """The next answer, or None when none came in time or the child has died."""
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
            return TOO_LONG
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

    def _next(self, time_limit: float) -> _Message | None:
        try:
            return self._answers.get(timeout=time_limit)
        except Empty:
            self._late = True
            return None

    def _close(self) -> None:
        self._questions.put(None)
        for thread in self._threads:
            thread.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with suppress(OSError):  # what was not yet written is lost with the child
                    stream.close()


def _cause(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def _read(stream: IO[bytes], answers: SimpleQueue[_Message | None]) -> None:
    """Hand over messages until the stream ends, then None.

    As much as there is at once: each call waits for its turn among the threads, which may take as long as a few graphs.
    """
    number = stream.fileno()
    pending = bytearray()
    while chunk := os.read(number, _CHUNK):
        pending += chunk
        while len(pending) >= HEADER.size:
            kind, length = HEADER.unpack_from(pending)
            end = HEADER.size + length
            if len(pending) < end:
                break
            answers.put((kind, pending[HEADER.size : end].decode(errors="replace")))
            del pending[:end]
    answers.put(None)


def _write(stream: IO[bytes], questions: SimpleQueue[bytes | None]) -> None:
    """Write what is asked until None comes, as much as there is at once; a child that has died reads nothing more."""
    while batch := all_there(questions):
        with suppress(OSError):
            stream.write(b"".join(batch))
            stream.flush()


def all_there(queue: SimpleQueue[bytes | None]) -> list[bytes]:
    """What is in the queue up to the next None, and at least one item: nothing when None comes first."""
    found: list[bytes] = []
    item = queue.get()
    while item is not None:
        found.append(item)
        try:
            item = queue.get_nowait()
        except Empty:
            break
    else:
        if found:
            queue.put(None)  # for the next call
    return found
