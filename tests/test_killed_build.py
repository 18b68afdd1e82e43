"""A build killed at any point is completed by the next, with the same graph as one that was not."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.ledger import Ledger
from kg.pipeline import check
from kg.store import open_store
from kg.vocabulary import load_vocabulary
from tests.interrupted_build import run

ARTICLES = 8
KILLS = 50


def start(folder: Path) -> subprocess.Popen[str]:
    """A build in a process of its own, back once it is about to open ledger and store."""
    command = [sys.executable, "-m", "tests.interrupted_build", str(folder), str(ARTICLES)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def shown(folder: Path) -> list[str]:
    """Every edge of the graph, and a check that it is what the ledger says."""
    vocabulary = load_vocabulary()
    with (
        Ledger.open(folder / "ledger.db", create=False) as ledger,
        open_store(folder, vocabulary, read_only=True) as store,
    ):
        assert check(ledger, store) == []
        rows = store.run("MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, r.id AS id, r.event AS event, b.id AS b")
    return sorted(map(str, rows))


@pytest.mark.slow
def test_a_killed_build_is_completed_by_the_next(tmp_path: Path) -> None:
    run(tmp_path / "whole", ARTICLES)
    expected = shown(tmp_path / "whole")
    assert len(expected) > ARTICLES

    began = time.monotonic()
    process = start(tmp_path / "timed")
    started = time.monotonic()
    process.communicate()
    assert process.returncode == 0
    duration = time.monotonic() - started
    assert began < started

    moments = random.Random(50)
    killed = 0
    for number in range(KILLS):
        folder = tmp_path / f"killed-{number}"
        process = start(folder)
        moment = moments.uniform(0, duration)
        time.sleep(moment)
        process.kill()
        process.communicate()
        if process.returncode == -9:
            killed += 1
        else:
            duration = moment  # the machine has become faster
        run(folder, ARTICLES)
        assert shown(folder) == expected, f"kill {number}"
    assert killed >= KILLS // 2, "most builds were over before the kill came"
