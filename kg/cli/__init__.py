"""The command line: one file per command, the work of each in a plain function below it."""


def main() -> None:
    """Run the command that the arguments name; the entry point of `kg`."""
    from kg.cli.app import app

    app()
