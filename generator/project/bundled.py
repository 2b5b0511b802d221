"""Nothing in, the folder that holds the templates and the demo deck that come with the program out."""

from __future__ import annotations

from pathlib import Path


def bundled() -> Path:
    """The folder with the bundled `templates/` and `content/`.

    In a checkout that is the repository; an editable install leaves a copy of the data beside its own files, which goes
    stale and is not what this function finds. In a wheel it is `generator/_bundled`.
    """
    package = Path(__file__).resolve().parents[1]
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "templates").is_dir():
        return checkout
    return package / "_bundled"
