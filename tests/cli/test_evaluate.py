"""`kg evaluate` on a gold of two sentences, and what it says when gold or text is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli.app import app

TEXT = "Foreign Minister Anna Holm of Norway met Swedish Prime Minister Karl Berg in Oslo on 5 May 2023. It rained."
MET = {
    "subject": "Anna Holm", "subject_kind": "Person", "relation": "MET", "category": "CONSULT", "object": "Karl Berg",
    "object_kind": "Person", "predicate": "met", "date": "2023-05-05", "date_end": "2023-05-06", "place": "Oslo",
}  # fmt: skip
SUED = MET | {"relation": "SUED", "category": "ACCUSE", "predicate": "rained"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "oslo.txt").write_text(TEXT, encoding="utf-8")
    rows = [
        {"document": "oslo", "start": 0, "end": 97, "triples": [MET]},
        {"document": "oslo", "start": 97, "end": len(TEXT), "triples": [SUED]},
    ]
    (tmp_path / "seeds.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    entity = {"document": "oslo", "entities": [{"name": "Anna Holm", "kind": "Person"}]}
    (tmp_path / "entities.jsonl").write_text(json.dumps(entity), encoding="utf-8")
    return tmp_path


def run(folder: Path, *options: str) -> tuple[int, str, str]:
    arguments = ["evaluate", str(folder), "--articles", str(folder / "articles"), *options]
    result = CliRunner().invoke(app, arguments, env={"KG_DATA": ""})
    return result.exit_code, result.stdout, result.stderr


def test_figures_and_errors(folder: Path) -> None:
    code, out, _ = run(folder, "--part", "seeds", "--errors", "9", "--format", "json")
    rows = json.loads(out)
    figures = {(row["of"], row["name"]): row for row in rows["figures"]}
    assert code == 0
    assert figures["relation", "MET"]["f1"] == figures["property", "date"]["precision"] == 1.0
    assert (figures["layer", "triples"]["gold"], figures["layer", "triples"]["right"]) == (2, 1)
    assert figures["layer", "entities"]["recall"] == 1.0
    [missing] = [row for row in rows["errors"] if row["error"] == "missing"]
    assert missing["gold"] == "Anna Holm –SUED→ Karl Berg asserted 2023-05-05 2023-05-06"
    assert missing["sentence"].strip() == "It rained."


@pytest.mark.parametrize("form", ["table", "csv"])
def test_tables(folder: Path, form: str) -> None:
    code, out, _ = run(folder, "--part", "seeds", "--format", form)
    assert code == 0
    assert "all of these" in out
    assert "It rained." not in out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--part", "open"], ["open.jsonl", "tests/gold"]),
        (["--part", "seeds", "--articles", "nowhere"], ["nowhere", "--articles"]),
    ],
)
def test_what_is_missing_is_named(folder: Path, options: list[str], words: list[str]) -> None:
    code, out, err = run(folder, *options)
    assert (code, out) == (1, "")
    assert all(word in err for word in words)


def test_treebanks_are_asked_for(folder: Path) -> None:
    row = {"document": "andes", "sentence": "andes-1", "triples": []}
    (folder / "open.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert "--treebanks or KG_DATA" in run(folder, "--part", "open")[2]
    assert "has no document andes" in run(folder, "--part", "open", "--treebanks", str(folder))[2]


def test_gold_of_a_longer_article(folder: Path) -> None:
    row = {"document": "oslo", "start": 0, "end": 500, "triples": []}
    (folder / "seeds.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert "oslo: the article is shorter than its gold says" in run(folder, "--part", "seeds")[2]
