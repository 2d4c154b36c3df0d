import click

@click.command("doctor", help="")
def command() -> None:
    pass
