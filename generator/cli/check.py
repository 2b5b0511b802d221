"""`deckwright check`: a path in, what is wrong there out; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import Exit
from generator.cli.options import options, selection, tell
from generator.diagnostic import Diagnostics

if TYPE_CHECKING:
    from generator.diagram.graphviz import GraphvizChoice


@click.command()
@click.argument("path", type=click.Path(path_type=Path), default=".")
@selection
def check(
    path: Path,
    languages: str | None,
    theme: str | None,
    assignments: tuple[str, ...],
    graphviz: GraphvizChoice,
    strict: bool,
    quiet: bool,
) -> int:
    """Say what is wrong with the decks at PATH without building them."""
    from generator.pipeline import lay_out_decks

    diagnostics = Diagnostics()
    built = lay_out_decks(path, options(languages, theme, assignments, graphviz), diagnostics)
    failed = tell(diagnostics, quiet=quiet, strict=strict)
    if not quiet:
        slides = sum(len(item.pages.pages) for item in built)
        click.echo(f"{len(built)} decks, {slides} slides, {len(diagnostics)} messages", err=True)
    return Exit.CONTENT if failed else Exit.DONE
