import click

@click.command("check", help="")
def command() -> None:
    pass
