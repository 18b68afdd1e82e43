"""Every question and every parameter is documented."""

from pathlib import Path

import pytest

from kg.ask.catalogue import load_questions

QUESTIONS = (Path(__file__).parents[2] / "docs" / "questions.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", load_questions())
def test_a_question_is_documented_with_its_parameters(name: str) -> None:
    _, _, section = QUESTIONS.partition(f"\n## {name}\n")
    section = section.partition("\n## ")[0]
    question = load_questions()[name]
    assert question.help in section
    assert [
        p.name for p in question.parameters if f"`{p.name}` ({p.type}" not in section or p.meaning not in section
    ] == []
