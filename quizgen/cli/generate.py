import click

@click.command("generate", help="")
def command() -> None:
    pass
