"""Arguments in, exit code out: the commands, and what happens when one fails."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Sequence
from importlib import metadata

import click

from generator.cli import Exit
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.diagrams import diagrams
from generator.cli.new import new
from generator.diagnostic import DeckError, ProgramMissingError

_EPILOG = "Exit codes: 0 done, 1 errors in the content, 2 wrong usage, 3 something is missing, 4 a fault of ours."


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(metadata.version("deckwright"), prog_name="deckwright")
def deckwright() -> None:
    """Text in, a native PowerPoint deck out.

    \b
    deckwright new talk --from demo   a project to start from
    deckwright build talk             its decks, into talk/output/
    """


deckwright.add_command(build)
deckwright.add_command(check)
deckwright.add_command(diagrams)
deckwright.add_command(new)


def run(arguments: Sequence[str]) -> int:
    """Run one command and say what went wrong, if anything did. Never raises for a user's mistake."""
    try:
        outcome = deckwright.main(args=list(arguments), prog_name="deckwright", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("stopped", err=True)
        return Exit.USAGE
    except click.ClickException as error:
        error.show()
        return Exit.USAGE
    except DeckError as error:
        for diagnostic in error.diagnostics:
            click.echo(str(diagnostic), err=True)
        return Exit.CONTENT
    except ProgramMissingError as error:
        click.echo(f"error[program-missing]: {error}\n  hint: {error.hint}", err=True)
        return Exit.MISSING
    except Exception:  # noqa: BLE001 - the last line of defence: our fault, said as such
        click.echo(_report(), err=True)
        return Exit.FAULT
    return outcome if isinstance(outcome, int) else Exit.DONE


def _report() -> str:
    """What to send to us: versions and where it happened."""
    return (
        f"{traceback.format_exc()}\n"
        f"This is a fault in deckwright {metadata.version('deckwright')} "
        f"(Python {platform.python_version()}, {sys.platform}), not in your deck. Nothing was written.\n"
        "Please report it with the lines above."
    )
