"""Help answers at once, every command and option is documented, and mistakes get one clear line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer.main
from typer.testing import CliRunner

from kg.cli.app import COMMANDS, app

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
HEAVY = {"spacy", "onnxruntime", "ladybug", "networkx", "trafilatura", "numpy"}


def commands() -> dict[str, Any]:
    return dict(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["build", "--help"], ["query", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = "import sys; from kg.cli import main; sys.argv[1:] = sys.argv[2:]\ntry: main()\nfinally: print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code, "-", *arguments], capture_output=True, text=True, check=True)
    assert not HEAVY & set(run.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"`kg {name}" in README


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_says_what_it_does(name: str) -> None:
    command = commands()[name]
    assert command.help
    assert [parameter.name for parameter in command.params if not getattr(parameter, "help", None)] == []


def test_a_mistyped_command_gets_the_nearest_one() -> None:
    result = CliRunner().invoke(app, ["biuld", "seeds"])
    assert result.exit_code == 2
    assert "build" in result.output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["extract", "missing.txt"], ["missing.txt"]),
        (["build", "missing", "--store", "graph"], ["missing"]),
        (["query", "visits", "--store", "nothing-here"], ["nothing-here"]),
        (["verify", "--store", "nothing-here"], ["nothing-here", "kg build"]),
        (["rebuild", "--store", "nothing-here"], ["nothing-here", "kg build"]),
        (["render", "--store", "bolt://localhost"], ["bolt://localhost"]),
    ],
)
def test_a_mistake_gets_one_clear_line(
    arguments: list[str], words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 1
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("kg: ")
    assert all(word in lines[0] for word in words)
    assert list(tmp_path.iterdir()) == []
