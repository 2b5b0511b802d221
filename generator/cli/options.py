"""Options that several commands share, and what they mean."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator.diagnostic import Diagnostics

if TYPE_CHECKING:
    from generator.diagram.graphviz import GraphvizChoice
    from generator.pipeline import Options

Command = TypeVar("Command", bound=Callable[..., Any])


_CACHED = "deckwright.cached"


def _note_cache(context: click.Context, _parameter: click.Parameter, refused: bool) -> None:
    context.meta[_CACHED] = not refused


def selection(command: Command) -> Command:
    """What of a deck is meant, and how it is to look."""
    for option in (
        click.option("--set", "assignments", multiple=True, metavar="KEY=VALUE", help="Set a variable of the deck."),
        click.option("--theme", metavar="NAME", help="A theme instead of the deck's own."),
        click.option("--lang", "languages", metavar="zh,en", help="Only these languages."),
        click.option(
            "--graphviz",
            type=click.Choice(["auto", "bundled", "path"]),
            default="auto",
            show_default=True,
            envvar="DECKWRIGHT_GRAPHVIZ",
            help="Whose Graphviz lays out: the one that comes along, dot on your PATH, or dot where there is one.",
        ),
        click.option(
            "--no-cache",
            is_flag=True,
            expose_value=False,
            callback=_note_cache,
            help="Lay every diagram out anew.",
        ),
        click.option("--strict", is_flag=True, help="Warnings are errors."),
        click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors."),
    ):
        command = option(command)
    return command


def options(languages: str | None, theme: str | None, assignments: Iterable[str], graphviz: GraphvizChoice) -> Options:
    """The pipeline's options. Raises UsageError for an assignment that is none, or a date that is none."""
    from generator.pipeline import EPOCH, Options

    variables: dict[str, object] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals or not name.isidentifier():
            raise click.UsageError(f"expected --set name=value, found {assignment!r}")
        variables[name] = value
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        modified = EPOCH if stamp is None else datetime.fromtimestamp(int(stamp), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError(f"expected seconds since 1970 in SOURCE_DATE_EPOCH, found {stamp!r}") from error
    chosen = tuple(word.strip() for word in languages.split(",") if word.strip()) if languages else None
    context = click.get_current_context(silent=True)
    cached = bool(context and context.meta.get(_CACHED))
    return Options(chosen, theme, variables, graphviz, modified, cached)


def tell(diagnostics: Diagnostics, *, quiet: bool, strict: bool) -> bool:
    """Say on standard error what there is to say; whether anything stands in the way of a result."""
    counts = {"error": 0, "warning": 0, "info": 0}
    for diagnostic in diagnostics:
        counts[diagnostic.severity] += 1
        if diagnostic.severity == "error" or strict or not quiet:
            click.echo(str(diagnostic), err=True)
    return counts["error"] > 0 or (strict and counts["warning"] > 0)
