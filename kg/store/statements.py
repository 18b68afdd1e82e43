"""The Cypher files: every statement that kg sends to a store lies in `cypher/`, never in a Python string."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


@cache
def cypher_folder() -> Path:
    """Where the Cypher files lie: inside an installed package, beside it in the source tree."""
    package = Path(str(files("kg")))
    installed = package / "cypher"
    return installed if installed.is_dir() else package.parent / "cypher"


@cache
def statements(name: str) -> tuple[str, ...]:
    """The statements of one file, without comments, in order; `name` is its path below `cypher/` without ending.

    >>> len(statements("read/digests"))
    1
    """
    text = COMMENT.sub("", (cypher_folder() / f"{name}.cypher").read_text(encoding="utf-8"))
    return tuple(part.strip() for part in text.split(";") if part.strip())


def statement(name: str) -> str:
    """The only statement of a file.

    >>> statement("read/digests").startswith("MATCH")
    True
    """
    (only,) = statements(name)
    return only
