"""Graphviz's libraries, as pygraphviz brings them, in a child process of Python's: one message for each graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from generator.diagnostic import ProgramMissingError
from generator.diagram.graphviz.child import Child
from generator.diagram.graphviz.values import Ended, Failed, News

START_TIME = 30.0
"""Seconds that the child may take to load its libraries."""

_HINT = "pip install pygraphviz, or install Graphviz and use --graphviz path"


class BundledEngine:
    """Starts the child at once, and again when it has died."""

    def __init__(self) -> None:
        found = find_spec("pygraphviz")
        if found is None or found.origin is None:
            raise ProgramMissingError("the Python package pygraphviz is not installed", _HINT)
        self._origin = Path(found.origin)
        self._child: Child | None = Child()
        self._greeted = False

    @property
    def identity(self) -> str:
        """The package as it is installed: another version is another file."""
        return f"bundled {self._origin} {self._origin.stat().st_mtime_ns}"

    def run(self, dots: Iterable[str], time_limit: float) -> Iterator[News]:
        """Answers come one by one, so the first graph without one is the one that ended the run.

        Raises ProgramMissingError when the libraries cannot be loaded.
        """
        count = 0
        for count, dot in enumerate(dots, start=1):  # noqa: B007 - how many there were
            self._started().send(dot)
        for index in range(count):
            child = self._greeted_child()
            answer = child.answer(time_limit)
            if answer is None:
                self._child = None
                yield Ended(Failed(child.end()), index)
                return
            yield index, answer

    def close(self) -> None:
        """End the child."""
        if self._child:
            self._child.kill()
            self._child = None

    def _started(self) -> Child:
        if self._child is None:
            self._child, self._greeted = Child(), False
        return self._child

    def _greeted_child(self) -> Child:
        child = self._started()
        if not self._greeted:
            wrong = child.greeting(START_TIME)
            if wrong is not None:
                raise ProgramMissingError(f"Graphviz's libraries cannot be loaded: {wrong}", _HINT)
            self._greeted = True
        return child
