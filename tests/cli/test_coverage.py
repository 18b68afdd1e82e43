"""`kg coverage`: rows in the order an analyst reads them, and the share that is covered."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from kg.cli.app import app
from kg.cli.coverage import uncovered_rows
from kg.extract.coverage import EventPredicate


def test_words_the_vocabulary_lacks_come_first() -> None:
    events = [
        EventPredicate("meet", None, True, "a", "Kim met."),
        EventPredicate("meet", None, True, "b", "Lee met."),
        EventPredicate("fine", None, False, "a", "Kim fined Lee."),
        EventPredicate("fine", None, False, "a", "Lee fined Kim."),
        EventPredicate("oust", None, False, "a", "Kim ousted Lee."),
    ]
    assert [(row["predicate"], row["count"], row["articles"], row["why"]) for row in uncovered_rows(events)] == [
        ("fine", 2, 1, "no trigger"),
        ("oust", 1, 1, "no trigger"),
        ("meet", 2, 2, "no frame fits"),
    ]


def test_coverage_of_an_article(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Angela Merkel met Emmanuel Macron in Berlin. Merkel outdanced Macron.", encoding="utf-8")
    result = CliRunner().invoke(app, ["coverage", str(article), "--format", "json"])
    assert [row["predicate"] for row in json.loads(result.stdout)] == ["outdance"]
    assert result.stderr == "2 event predicates in 1 articles; the vocabulary has a relation for 1 (50%).\n"


def test_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    result = CliRunner().invoke(app, ["coverage", str(tmp_path), "--format", "json"])
    assert result.exit_code == 0
    assert json.loads(result.stdout) == []
