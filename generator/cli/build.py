"""`deckwright build`: a path in, one .pptx for each deck and language out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import Exit
from generator.cli.options import options, selection, tell
from generator.diagnostic import Diagnostics

if TYPE_CHECKING:
    from generator.diagram.graphviz import GraphvizChoice
    from generator.pipeline import Built
    from generator.project import DeckProject


@click.command()
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.option("-o", "output", metavar="OUT", help="A file, or a folder (ends with /) when there are several.")
@selection
def build(
    path: Path,
    output: str | None,
    languages: str | None,
    theme: str | None,
    assignments: tuple[str, ...],
    graphviz: GraphvizChoice,
    strict: bool,
    quiet: bool,
) -> int:
    """Build the decks at PATH: a project, a deck's folder, or one Markdown file.

    \b
    deckwright build                      every deck of this project, into output/
    deckwright build talk.md              talk.pptx beside it
    deckwright build content/intro --lang en -o intro.pptx
    """
    from generator.pipeline import lay_out_decks
    from generator.project import write_whole

    asked = options(languages, theme, assignments, graphviz)
    diagnostics = Diagnostics()
    built = lay_out_decks(path, asked, diagnostics)
    if tell(diagnostics, quiet=quiet, strict=strict):
        return Exit.CONTENT
    files = dict(zip(_places(built, path, output), built, strict=True))
    late = Diagnostics()
    written = write_whole({place: item.write(asked.modified) for place, item in files.items()}, late)
    tell(late, quiet=quiet, strict=strict)
    if not written:
        return Exit.CONTENT
    for place, item in files.items():
        click.echo(place)
        if not quiet:
            click.echo(f"  {len(item.pages.pages)} slides, {item.diagrams} diagrams, {item.deck.lang}", err=True)
    return Exit.DONE


def _places(built: Sequence[Built], path: Path, output: str | None) -> list[Path]:
    """Where each deck goes. Raises UsageError when several decks were to go into one file."""
    if output is not None and not output.endswith(("/", "\\")) and not Path(output).is_dir():
        if len(built) > 1:
            raise click.UsageError(f"{len(built)} decks do not go into one file; name a folder: -o {output}/")
        return [Path(output)]
    return [
        (_folder(item.project, path) if output is None else Path(output)) / _file_name(item.project, item.deck.language)
        for item in built
    ]


def _file_name(project: DeckProject, language: str) -> str:
    several = len(project.settings.languages) > 1
    return f"{project.name}.{language}.pptx" if several else f"{project.name}.pptx"


def _folder(project: DeckProject, path: Path) -> Path:
    """`output/` of the project that a deck belongs to; a single file's deck goes beside the file."""
    if project.single_file:
        return path.parent
    owner = project.root.parents[1] if project.root.parent.name == "content" else project.root
    try:
        return Path(owner.relative_to(Path.cwd())) / "output"
    except ValueError:
        return owner / "output"
