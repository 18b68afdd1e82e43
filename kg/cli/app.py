"""The commands of `kg` in the order in which help lists them."""

from __future__ import annotations

import importlib
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from kg import __version__
from kg.errors import KgError


class Commands(TyperGroup):
    """Prints an expected error as one line on stderr and exits with 1."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; KgError becomes one clear line."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            print(f"kg: {error}", file=sys.stderr)
            raise typer.Exit(1) from error


app = typer.Typer(
    cls=Commands,
    help="News articles to a knowledge graph: who did what to whom, when, and who says so.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

# Articles in; answers out; upkeep.
COMMANDS = (
    *("build", "extract", "annotate", "coverage"),
    *("query", "cypher", "show", "render", "export"),
    *("forget", "verify", "rebuild", "merge", "split", "why", "doctor", "evaluate"),
)


def print_version(wanted: bool) -> None:
    """Print the version and end, when asked to."""
    if wanted:
        print(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", is_eager=True, callback=print_version)
    ] = False,
) -> None:
    """Read what applies to every command."""


for name in COMMANDS:
    app.command(name)(getattr(importlib.import_module(f"kg.cli.{name}"), name))
