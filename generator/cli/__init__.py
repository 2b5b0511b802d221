"""The command: arguments into one call of the pipeline, its outcome into an exit code.

| code | meaning |
|---|---|
| 0 | done |
| 1 | the content has errors; nothing was written |
| 2 | wrong usage |
| 3 | something that is needed is missing, with how to get it |
| 4 | a fault of ours, with a report to send |
"""

from __future__ import annotations

import sys
from enum import IntEnum


class Exit(IntEnum):
    """The exit codes, in one place."""

    DONE = 0
    CONTENT = 1
    USAGE = 2
    MISSING = 3
    FAULT = 4


def main() -> None:
    """Run the command and leave with its exit code."""
    from generator.cli.app import run

    sys.exit(run(sys.argv[1:]))
