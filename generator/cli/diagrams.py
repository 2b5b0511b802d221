"""`deckwright diagrams`: a path in, each of its diagrams as a file out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never, cast, get_args

import click

from generator.cli import Exit
from generator.cli.options import options, selection, tell
from generator.diagnostic import Diagnostics, ProgramMissingError, did_you_mean

if TYPE_CHECKING:
    from generator.pipeline import DrawnDiagram, NamedDiagram, Options

Format: TypeAlias = Literal["svg", "dot", "pptx"]

_BY_OTHERS = {
    "png": "write SVG and turn it: rsvg-convert -z 2 FILE.svg -o FILE.png, or open it in a browser",
    "pdf": "write pptx and turn it: soffice --headless --convert-to pdf FILE.pptx; or rsvg-convert -f pdf FILE.svg",
}
"""Formats that take fonts and a program that draws, and how to get them."""

_NO_NAME = re.compile(r"[^\w.-]+")


@click.command()
@click.argument("path", type=click.Path(path_type=Path), default=".")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--format", "formats", metavar="svg,pptx,dot", default="svg", show_default=True, help="What to write.")
@click.option("--list", "only_list", is_flag=True, help="Say what there is: name, slide, languages, deck.")
@click.option(
    "-o", "output", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Instead of output/diagrams/."
)
@selection
def diagrams(
    path: Path,
    names: tuple[str, ...],
    formats: str,
    only_list: bool,
    output: Path | None,
    languages: str | None,
    theme: str | None,
    assignments: tuple[str, ...],
    graphviz: str,
    strict: bool,
    quiet: bool,
) -> int:
    """Write each diagram of the decks at PATH as a file of its own; PATH may also be a file of DOT.

    \b
    deckwright diagrams . --list                what there is
    deckwright diagrams .                       all of them, as SVG, into output/diagrams/
    deckwright diagrams . kvm --format pptx     one of them, as a slide
    deckwright diagrams graph.dot --lang zh     a file of DOT in the look of the theme
    """
    from generator.pipeline import draw_diagrams, find_diagrams
    from generator.project import write_whole

    wanted_formats = _formats(formats)
    asked = options(languages, theme, assignments, graphviz)
    diagnostics = Diagnostics()
    found = _chosen(find_diagrams(path, asked, diagnostics), names, diagnostics)
    if only_list:
        failed = tell(diagnostics, quiet=quiet, strict=strict)
        for line in _listing(found):
            click.echo(line)
        return Exit.CONTENT if failed else Exit.DONE
    drawn = draw_diagrams(found, asked, diagnostics) if set(wanted_formats) - {"dot"} else ()
    folder = output or _folder(path)
    files = dict(_files(found, drawn, wanted_formats, folder, asked, diagnostics))
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
    """What was asked for. Raises UsageError for what is no format, ProgramMissingError for what others have to make."""
    known: tuple[str, ...] = get_args(Format)
    wanted = tuple(dict.fromkeys(word.strip() for word in words.split(",") if word.strip()))
    for word in wanted:
        if word in _BY_OTHERS:
            raise ProgramMissingError(f"{word.upper()} is drawn by other programs", _BY_OTHERS[word])
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
    asked: Options,
    diagnostics: Diagnostics,
) -> Iterator[tuple[Path, bytes]]:
    for wanted in formats:
        match wanted:
            case "dot":
                for one in found:
                    yield folder / _file_name(one, wanted), one.dot()
            case "svg":
                for one in drawn:
                    yield folder / _file_name(one.named, wanted), one.svg()
            case "pptx":
                for one in drawn:
                    yield folder / _file_name(one.named, wanted), one.pptx(asked.modified, diagnostics)
            case _:
                assert_never(wanted)


def _file_name(one: NamedDiagram, suffix: Format) -> str:
    """`<deck>.<name>.<language>.<suffix>`: without a language where the deck has one only, and no name twice."""
    parts = [one.deck]
    if one.name != one.deck:
        parts.append(_NO_NAME.sub("-", one.name))
    if one.several_languages:
        parts.append(one.language)
    return ".".join((*parts, suffix))


def _folder(path: Path) -> Path:
    """`output/diagrams/` of the project that a deck belongs to, or beside a file."""
    home = path.parent if path.is_file() else path
    if home.resolve().parent.name == "content":
        home = home.parent.parent if len(home.parts) > 1 else home.resolve().parents[1]
    return home / "output" / "diagrams"
