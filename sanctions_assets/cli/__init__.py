"""The command ``sanctions-assets``: its arguments, and which part of it they call."""

import argparse
import os
from collections.abc import Sequence
from datetime import date


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 if it did what it was asked to, 1 if not, 2 for wrong arguments."""
    chosen = _parser().parse_args(arguments)
    # By the environment, so that the definitions that Dagster loads see the same settings as under 'dg launch'.
    for name in ("sources", "home", "vocabulary"):
        if getattr(chosen, name, None):
            os.environ[f"SANCTIONS_ASSETS_{name.upper()}"] = getattr(chosen, name)
    if chosen.command == "explain":
        from sanctions_assets.cli.explain import explain

        return explain(chosen.file, published_on=chosen.published_on, only=chosen.document, as_json=chosen.json)
    from sanctions_assets.cli.track import track

    return track()


def _parser() -> argparse.ArgumentParser:
    from sanctions_assets import __version__

    parser = argparse.ArgumentParser(prog="sanctions-assets", description="Track ships and cargoes past sanctions.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    vocabulary = argparse.ArgumentParser(add_help=False)
    vocabulary.add_argument("--vocabulary", help="folder or file of your own words in TOML (SANCTIONS_ASSETS_VOCABULARY)")
    track = commands.add_parser(
        "track", parents=[vocabulary], help="read the sources and publish the DuckDB file (the job track_shipments)"
    )
    track.add_argument("--sources", help="folder, file or URL of the articles (SANCTIONS_ASSETS_SOURCES)")
    track.add_argument("--home", help="folder of the staging and the result (SANCTIONS_ASSETS_HOME)")
    explain = commands.add_parser(
        "explain", parents=[vocabulary], help="show what is read in one file, sentence by sentence, and by which rules"
    )
    explain.add_argument("file", help="a file of any format that 'track' reads")
    explain.add_argument("--published-on", type=_day, metavar="DATE", help="day of publication, where the text states none")
    explain.add_argument("--document", metavar="ID", help="one article of a file of many: its id, or its number alone")
    explain.add_argument("--json", action="store_true", help="one line of JSON for each document")
    return parser


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no day; it is written as 2024-03-31") from None
