"""The command line: one module for each command, imported when it is called or its help is asked for."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from quizgen import __version__
from quizgen.wording import _, adopt

COMMANDS = {
    "new": "new",
    "import": "importing",
    "generate": "generate",
    "check": "check",
    "bank": "bank",
    "build": "build",
    "swap": "swap",
    "preview": "preview",
    "mark": "mark",
    "doctor": "doctor",
}
"""Each command and its module here."""


class _Commands(click.Group):
    """Finds a command in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"quizgen.cli.{COMMANDS[cmd_name]}").command
        return command


@click.command(
    cls=_Commands,
    help=_("Turn a speech or policy document into question banks, printed papers and browser self-tests."),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="quizgen", help=_("Show the version and exit."))
def group() -> None:
    pass


def main() -> None:
    """The program; exit status 0 done, 1 the input is wrong, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    adopt()
    group(prog_name="quizgen")
