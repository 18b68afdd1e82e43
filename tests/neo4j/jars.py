"""The jars of a Neo4j server, from Maven; kept outside the tree, so that they are fetched once."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

POM = Path(__file__).with_name("pom.xml")


class UnavailableError(Exception):
    """Java or Maven is missing, or Maven cannot fetch the jars."""


def jars() -> Path:
    """Folder with the server's jars, fetched by the first caller."""
    for tool in ("java", "mvn"):
        if shutil.which(tool) is None:
            raise UnavailableError(f"{tool} is missing: the tests on Neo4j need Java 17 and Maven")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kg-tests"
    folder = cache / f"neo4j-{hashlib.sha256(POM.read_bytes()).hexdigest()[:12]}"
    if not folder.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as scratch:
            fetch(Path(scratch) / "jars")
            keep(Path(scratch) / "jars", folder)
    return folder


def fetch(target: Path) -> None:
    """Let Maven copy the server and all it depends on into a folder."""
    command = ["mvn", "--batch-mode", "--quiet", "--file", str(POM), "dependency:copy-dependencies"]
    done = subprocess.run([*command, f"-DoutputDirectory={target}"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise UnavailableError(f"Maven cannot fetch the jars of Neo4j: {(done.stdout + done.stderr).strip()[:500]}")


def keep(fetched: Path, folder: Path) -> None:
    """Move the jars to their place; another run that was faster has put the same there."""
    try:
        fetched.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise
