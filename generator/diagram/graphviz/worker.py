"""Runs in a child process: DOT texts on standard input, layouts on standard output. Imports nothing of the project.

A message is a byte that tells its kind, four bytes of length (big-endian) and UTF-8 text. In: `L` a graph to lay out.
Out: `R` ready, `J` a layout, `E` why there is none. The process may die of any graph; its parent sees the end of the
stream.
"""

from __future__ import annotations

import os
import struct
import sys
import tempfile
from importlib import import_module
from typing import IO, Any

HEADER = struct.Struct(">cI")


def main(memory_limit: int) -> None:
    """Answer messages until standard input ends. `memory_limit` in bytes."""
    _limit_memory(memory_limit)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what Graphviz prints must not mix with the answers
    try:
        library: Any = import_module("pygraphviz.graphviz")
    except ImportError as error:
        _send(answers, b"E", str(error))
        return
    context = library.gvContextWithBuiltins()
    _send(answers, b"R", "")
    while header := sys.stdin.buffer.read(HEADER.size):
        _, length = HEADER.unpack(header)
        dot = sys.stdin.buffer.read(length)
        try:
            layout = _lay_out(library, context, dot)
        except Exception as error:  # noqa: BLE001 - whatever it is, the parent has to hear of it
            _send(answers, b"E", str(error))
        else:
            _send(answers, b"J", layout)


def _lay_out(library: Any, context: Any, dot: bytes) -> str:  # noqa: ANN401 - the library has no types
    with tempfile.TemporaryFile() as file:
        file.write(dot)
        file.seek(0)
        graph = library.agread(file, None)
    try:
        if library.gvLayout(context, graph, b"dot"):
            raise ValueError("could not lay out the graph")
        error, layout = library.gvRenderData(context, graph, b"json0")
        library.gvFreeLayout(context, graph)
    finally:
        library.agclose(graph)
    if error:
        raise ValueError("could not write the layout")
    return layout.decode() if isinstance(layout, bytes) else layout


def _send(answers: IO[bytes], kind: bytes, text: str) -> None:
    data = text.encode()
    answers.write(HEADER.pack(kind, len(data)) + data)
    answers.flush()


def _limit_memory(size: int) -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass  # not every system has limits


if __name__ == "__main__":
    main(int(sys.argv[1]))
