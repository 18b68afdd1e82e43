"""The wheel carries all that kg needs: installed away from the repository, it reads an article and asks its graph."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
ARTICLE = "Foreign Minister Anna Holm of Norway met Swedish Prime Minister Karl Berg in Oslo on 5 May 2023."

Kg = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Kg:
    """Runs the installed wheel in a folder that knows nothing of the repository."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=REPOSITORY, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--target", str(folder / "site"), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        code = f"import kg, sys; assert kg.__file__.startswith({str(folder)!r}); from kg.cli import main; main()"
        environment = os.environ | {"PYTHONPATH": str(folder / "site")}
        command = [sys.executable, "-c", code, *arguments]
        return subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)

    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return run


def test_the_wheel_extracts(kg: Kg) -> None:
    rows = [json.loads(line) for line in kg("extract", "article.txt", "--format", "jsonl").stdout.splitlines()]
    assert ("Anna Holm", "MET", "Karl Berg", "2023-05-05") in {
        (row["subject"], row["relation"], row["object"], row["date"]) for row in rows
    }


def test_the_wheel_builds_asks_and_draws(kg: Kg) -> None:
    kg("build", "article.txt")
    rows = json.loads(kg("query", "contacts", "--param", "entity=Holm", "--format", "json").stdout)
    assert any("Karl Berg" in row.values() for row in rows)
    assert "page.html: 2 entities" in kg("render", "--out", "page.html").stderr
    assert "shows what the ledger says" in kg("verify").stderr
