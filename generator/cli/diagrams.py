"""`deckwright diagrams`: a path in, each of its diagrams as a file out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never, cast, get_args

import click

from generator.cli import Exit
from generator.cli.file_names import file_names
from generator.cli.options import options, selection, tell
from generator.diagnostic import Diagnostics, did_you_mean

if TYPE_CHECKING:
    from generator.diagram.graphviz import GraphvizChoice
    from generator.pipeline import DrawnDiagram, NamedDiagram, Options

Format: TypeAlias = Literal["svg", "png", "pdf", "pptx", "dot"]


@click.command()
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--format", "formats", metavar="svg,png,pdf,pptx,dot", default="svg", show_default=True, help="What to write."
)
@click.option(
    "--scale",
    type=click.FloatRange(0, 50, min_open=True),
    default=2.0,
    show_default=True,
    help="Size of PNG: 1 is 96 dots to the inch.",
)
@click.option("--list", "only_list", is_flag=True, help="Say what there is: name, slide, languages, deck.")
@click.option(
    "-o", "output", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Instead of output/diagrams/."
)
@selection
def diagrams(
    path: Path,
    names: tuple[str, ...],
    formats: str,
    scale: float,
    only_list: bool,
    output: Path | None,
    languages: str | None,
    theme: str | None,
    assignments: tuple[str, ...],
    graphviz: GraphvizChoice,
    strict: bool,
    quiet: bool,
) -> int:
    """Write each diagram of the decks at PATH as a file of its own; PATH may also be a file of DOT.

    \b
    deckwright diagrams . --list                what there is
    deckwright diagrams .                       all of them, as SVG, into output/diagrams/
    deckwright diagrams . kvm --format png,pdf  one of them, as a picture and for print
    deckwright diagrams graph.dot --lang zh     a file of DOT in the look of the theme
    """
    from generator.pipeline import draw_diagrams, find_diagrams
    from generator.project import write_whole

    wanted_formats = _formats(formats)
    asked = options(languages, theme, assignments, graphviz)
    diagnostics = Diagnostics()
    every = find_diagrams(path, asked, diagnostics)
    found = _chosen(every, names, diagnostics)
    if only_list:
        failed = tell(diagnostics, quiet=quiet, strict=strict)
        for line in _listing(found):
            click.echo(line)
        return Exit.CONTENT if failed else Exit.DONE
    drawn = draw_diagrams(found, asked, diagnostics) if set(wanted_formats) - {"dot"} else ()
    folder = output or _folder(path)
    called = {id(one.block): name for one, name in zip(every, file_names(every), strict=True)}
    files = dict(_files(found, drawn, wanted_formats, folder, called, asked, scale, diagnostics))
    if tell(diagnostics, quiet=quiet, strict=strict):
        return Exit.CONTENT
    late = Diagnostics()
    written = write_whole(files, late)
    tell(late, quiet=quiet, strict=strict)
    if not written:
        return Exit.CONTENT
    for place in files:
        click.echo(place)
    if not files and not quiet:
        click.echo("no diagrams", err=True)
    return Exit.DONE


def _formats(words: str) -> tuple[Format, ...]:
    """What was asked for. Raises UsageError for what is no format."""
    known: tuple[str, ...] = get_args(Format)
    wanted = tuple(dict.fromkeys(word.strip() for word in words.split(",") if word.strip()))
    for word in wanted:
        if word not in known:
            raise click.UsageError(f"expected {', '.join(known)} in --format, found {word!r}")
    if not wanted:
        raise click.UsageError(f"expected {', '.join(known)} in --format, found nothing")
    return cast("tuple[Format, ...]", wanted)


def _chosen(found: Sequence[NamedDiagram], names: Sequence[str], diagnostics: Diagnostics) -> tuple[NamedDiagram, ...]:
    """The diagrams of these names, or all; error `diagram-unknown` for a name that none has."""
    known = {one.name for one in found}
    for name in names:
        if name not in known:
            diagnostics.error("diagram-unknown", f'there is no diagram "{name}"', None, did_you_mean(name, known))
    return tuple(one for one in found if not names or one.name in names)


def _listing(found: Sequence[NamedDiagram]) -> Iterator[str]:
    """A line a diagram, its fields parted by tabs."""
    languages: dict[tuple[str, str], list[NamedDiagram]] = {}
    for one in found:
        languages.setdefault((one.deck, one.name), []).append(one)
    for (deck, name), each in languages.items():
        yield "\t".join((name, each[0].slide.key, ",".join(one.language for one in each), deck))


def _files(
    found: Sequence[NamedDiagram],
    drawn: Sequence[DrawnDiagram],
    formats: Sequence[Format],
    folder: Path,
    names: Mapping[int, str],
    asked: Options,
    scale: float,
    diagnostics: Diagnostics,
) -> Iterator[tuple[Path, bytes]]:
    from generator.pipeline import Faces

    faces = Faces()

    def place(one: NamedDiagram, suffix: Format) -> Path:
        return folder / f"{names[id(one.block)]}.{suffix}"

    for wanted in formats:
        match wanted:
            case "dot":
                yield from ((place(one, wanted), one.dot()) for one in found)
            case "svg":
                yield from ((place(one.named, wanted), one.svg()) for one in drawn)
            case "png":
                yield from ((place(one.named, wanted), one.png(scale, faces, diagnostics)) for one in drawn)
            case "pdf":
                yield from ((place(one.named, wanted), one.pdf(asked.modified, faces, diagnostics)) for one in drawn)
            case "pptx":
                yield from ((place(one.named, wanted), one.pptx(asked.modified, diagnostics)) for one in drawn)
            case _:
                assert_never(wanted)


def _folder(path: Path) -> Path:
    """`output/diagrams/` of the project that a deck belongs to, or beside a file."""
    home = path.parent if path.is_file() else path
    if home.resolve().parent.name == "content":
        home = home.parent.parent if len(home.parts) > 1 else home.resolve().parents[1]
    return home / "output" / "diagrams"
