"""Finished files in, the same on disk out: whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.diagnostic import Diagnostics
from generator.project.places import shown


def write_whole(outputs: Mapping[Path, bytes], diagnostics: Diagnostics) -> bool:
    """Write every file under a passing name beside its place, then put all in place; whether that was done.

    Nothing is replaced before all are written. Folders are made as needed. Error `output-unwritable`, without a place
    in the source, when the system says no.
    """
    written: list[tuple[Path, Path]] = []
    current = Path()
    try:
        for current, data in outputs.items():
            place = current.resolve()
            place.parent.mkdir(parents=True, exist_ok=True)
            passing = place.with_name(f".{place.name}.{os.getpid()}.part")
            written.append((passing, place))
            passing.write_bytes(data)
        for passing, current in written:
            passing.replace(current)
    except OSError as error:
        for passing, _ in written:
            with suppress(OSError):
                passing.unlink()
        message = f'"{shown(current)}" cannot be written: {error.strerror or error}'
        diagnostics.error("output-unwritable", message, None, "close it where it is open, or name another file with -o")
        return False
    return True
