"""Where the templates and the example content are: inside the installed package, or beside it in the source tree."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The folder `templates` or `content`."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name
