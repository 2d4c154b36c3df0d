import click

@click.command("new", help="")
def command() -> None:
    pass
