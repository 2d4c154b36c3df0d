"""Click's own messages that users meet, listed for the catalogues; Click looks them up itself (see wording.adopt)."""

from quizgen.text import msg

MESSAGES = (
    msg("Usage:"),
    msg("Options"),
    msg("Commands"),
    msg("Positional arguments"),
    msg("Show this message and exit."),
    msg("Error: {message}"),
    msg("Try '{command} {option}' for help."),
    msg("Missing argument"),
    msg("Missing option"),
    msg("Missing command."),
    msg("No such command {name!r}."),
    msg("No such option {name!r}."),
    msg("Invalid value: {message}"),
    msg("Invalid value for {param_hint}: {message}"),
    msg("{name} {filename!r} does not exist."),
    msg("{name} {filename!r} is a directory."),
    msg("{name} {filename!r} is a file."),
    msg("{name} {filename!r} is not readable."),
    msg("{name} {filename!r} is not writable."),
    msg("%(prog)s, version %(version)s"),
    msg("file"),
    msg("directory"),
    msg("path"),
    msg("File"),
    msg("Directory"),
    msg("Path"),
    msg("Aborted!"),
)
