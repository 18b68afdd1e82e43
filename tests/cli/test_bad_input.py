"""Bad input gets one clear line that names it; what is good beside it is read, and what is stored stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kg.cli.app import app

GOOD = "The Norwegian foreign minister, Anne Holm, met Swedish Prime Minister Karl Berg in Oslo on Monday."
GERMAN = "Der Minister traf am Montag seinen Kollegen, um über den Haushalt zu sprechen. " * 5
BAD_FILES = {
    "empty.txt": (b"", "empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 9, "text"),
    "cut.html": (b"<html><head><title>Half a page</title><script>var a = 1;", "breaks off"),
    "german.txt": (GERMAN.encode(), "English"),
    "day.md": (f"---\npublished: 31 April 2024\n---\n{GOOD}".encode(), "31 April 2024"),
    "large.txt": (GOOD.encode() * 60_000, "large"),
}
BAD_LINES = {"[1, 2]": "object", '{"id": "x"}': "text", "{broken": "JSON"}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def messages(result: Result) -> list[str]:
    return [line for line in result.stderr.splitlines() if line.startswith("kg: ")]


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_skipped_with_one_line(name: str, tmp_path: Path) -> None:
    content, word = BAD_FILES[name]
    (tmp_path / name).write_bytes(content)
    result = run("extract", tmp_path / name, "--format", "jsonl")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert len(messages(result)) == 1
    assert name in messages(result)[0]
    assert word in messages(result)[0]


def test_good_lines_beside_bad_ones_are_read(tmp_path: Path) -> None:
    good = json.dumps({"id": "good", "text": GOOD})
    (tmp_path / "lines.jsonl").write_text("\n".join([*BAD_LINES, good]), encoding="utf-8")
    result = run("extract", tmp_path / "lines.jsonl", "--format", "jsonl")
    assert result.exit_code == 0
    assert {json.loads(line)["article"] for line in result.stdout.splitlines()} == {"good"}
    assert len(messages(result)) == len(BAD_LINES)
    for number, (line, word) in enumerate(zip(messages(result), BAD_LINES.values(), strict=True), 1):
        assert str(number) in line
        assert word in line


def test_a_second_article_of_one_id_is_skipped(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "same", "text": text}) for text in (GOOD, "Other words.")]
    (tmp_path / "lines.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = run("extract", tmp_path / "lines.jsonl", "--format", "jsonl")
    assert "same" in messages(result)[0]
    assert all(json.loads(line)["sentence"] == GOOD for line in result.stdout.splitlines())


@pytest.mark.parametrize(
    ("row", "words"), [("good.txt,2024-13-45,T,S", ["2024-13-45"]), ("absent.txt,2024-01-01,T,S", ["absent.txt"])]
)
def test_a_bad_row_of_metadata_is_named(row: str, words: list[str], tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "table.csv").write_text(f"file,published,title,source\n{row}\n", encoding="utf-8")
    result = run("extract", tmp_path, "--metadata", tmp_path / "table.csv", "--format", "jsonl")
    assert result.exit_code == 0
    assert any(all(word in line for word in words) for line in messages(result))


def test_without_a_date_relative_days_stay_open(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    rows = [json.loads(line) for line in run("extract", tmp_path, "--format", "jsonl").stdout.splitlines()]
    met = [row for row in rows if row["relation"] == "MET"]
    assert [(row["date"], row["date_text"] is not None) for row in met] == [(None, True)]


def test_what_is_stored_stays_when_later_input_is_bad(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    store = tmp_path / "graph.kg"
    assert run("build", tmp_path / "good.txt", "--store", store).exit_code == 0
    before = run("show", "Anne Holm", "--store", store, "--format", "json").stdout
    assert "Karl Berg" in before
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01")
    result = run("build", tmp_path / "good.txt", tmp_path / "bad.txt", "--store", store)
    assert result.exit_code == 0
    assert "1 skipped" in result.stderr
    assert run("show", "Anne Holm", "--store", store, "--format", "json").stdout == before
    assert run("verify", "--store", store).exit_code == 0
