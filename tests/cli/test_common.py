"""What the commands share."""

import os
import subprocess
import sys

PROGRAM = """
import click
from quizgen.cli.common import tells_errors

@click.command()
@tells_errors
def command():
    for number in range(100_000):
        click.echo(number)

command()
"""


def test_a_closed_pipe_ends_a_command_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run([sys.executable, "-c", PROGRAM], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert ended.stderr == b""
