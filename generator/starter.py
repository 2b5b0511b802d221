"""A folder that is empty in, a project that builds at once out."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Literal, TypeAlias

from generator.project import bundled

Starter: TypeAlias = Literal["demo", "blank"]

_SOURCES: dict[Starter, tuple[str, ...]] = {
    "demo": ("content",),
    "blank": ("templates", "projects", "blank", "content"),
}


def start(folder: Path, source: Starter) -> None:
    """Copy a starting project into `folder`, which is made when it is not there. Raises OSError as copying does."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(bundled().joinpath(*_SOURCES[source]), folder / "content", dirs_exist_ok=True)
    shutil.copyfile(bundled() / "templates" / "projects" / "gitignore", folder / ".gitignore")
