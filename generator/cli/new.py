"""`deckwright new`: a folder in, a project to start from out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import Exit

if TYPE_CHECKING:
    from generator.starter import Starter


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--from",
    "source",
    type=click.Choice(["demo", "blank"]),
    default="blank",
    show_default=True,
    help="demo: the lecture on virtual machines and containers; blank: three slides to replace.",
)
def new(folder: Path, source: Starter) -> int:
    """Start a project in FOLDER, which must not exist or be empty.

    \b
    deckwright new talk --from demo
    deckwright build talk
    """
    from generator.starter import start

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.UsageError(f"{folder} is already there; name a folder that is not, or an empty one")
    start(folder, source)
    click.echo(folder)
    click.echo(f"{folder} is ready; next: deckwright build {folder}", err=True)
    return Exit.DONE
