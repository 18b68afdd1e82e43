"""Gold files and treebanks as they are read, and what is said of those that cannot be."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kg.errors import GoldError
from kg.evaluate.gold import read_gold
from kg.evaluate.treebank import documents

TRIPLE = {
    "subject": "Elena Ruiz", "subject_kind": "Person", "subject_text": "she", "relation": ["PHONED", "SPOKE_WITH"],
    "category": "CONSULT", "object": ["Peru", "police"], "object_kind": ["Country", "Group"], "predicate": "phoned",
    "date": ["2024-04-08", None], "date_end": ["2024-04-09", None], "speakers": [["Reuters", None], "officials"],
}  # fmt: skip


def write(folder: Path, **changes: Any) -> Path:
    row = {"document": "andes-1", "sentence": "andes-1-3", "triples": [TRIPLE | changes]}
    path = folder / "open.jsonl"
    path.write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    return path


def test_a_triple_with_its_alternatives(tmp_path: Path) -> None:
    [sentence] = read_gold(write(tmp_path, negated=True, place="Lima"))
    [triple] = sentence.triples
    assert (sentence.document, sentence.id) == ("andes-1", "andes-1-3")
    assert triple.subject.words == ("she",)
    assert triple.relations == ("PHONED", "SPOKE_WITH")
    assert triple.object.names == ("Peru", "police")
    assert triple.days == ((date(2024, 4, 8), date(2024, 4, 9)), (None, None))
    assert triple.speakers == (("Reuters", None), ("officials",))
    assert (triple.modalities, triple.negated, triple.optional) == (("asserted",), True, False)
    assert (triple.place, triple.topic) == (("Lima",), ())


def test_a_relation_nobody_names_is_optional(tmp_path: Path) -> None:
    [sentence] = read_gold(write(tmp_path, relation="RELATES_TO"))
    assert sentence.triples[0].optional


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"subject": None}, "subject is missing"),
        ({"object_kind": "Animal"}, "'Animal' is none of Person"),
        ({"modality": "sure"}, "'sure' is none of asserted"),
        ({"day": "2024-04-08"}, "unknown field day"),
        ({"date_end": None}, "date and date_end"),
        ({"date": "8 April", "date_end": "2024-04-09"}, "8 April"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(changes: dict[str, Any], words: str, tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=f"open.jsonl, line 1: .*{words}"):
        read_gold(write(tmp_path, **changes))


@pytest.mark.parametrize("line", ["{", "[]", '{"document": "a"}', '{"document": "a", "triples": []}'])
def test_a_line_that_is_no_sentence(line: str, tmp_path: Path) -> None:
    (tmp_path / "open.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(GoldError, match=r"open\.jsonl, line 1"):
        read_gold(tmp_path / "open.jsonl")


def test_no_gold(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="Name a folder with gold files"):
        read_gold(tmp_path / "open.jsonl")


CONLLU = """# newdoc id = andes_ENG_20240410_120000
# sent_id = a-1
# newpar id = a-p1
# text = Ruiz left.
1\tRuiz\tRuiz\tPROPN\tNNP\t_\t2\tnsubj\t_\t_

# sent_id = a-2
# text = She flew to Lima.

# newpar
# sent_id = a-3
# text = Talks began.

# newdoc id = dull
# meta::dateCreated = 2020-01-02
# meta::title = Nothing new
# sent_id = b-1
# text = It rained.

# newdoc id = unwanted
# sent_id = c-1
# text = No.
"""


def test_documents_of_a_treebank(tmp_path: Path) -> None:
    (tmp_path / "ud").mkdir()
    with gzip.open(tmp_path / "ud" / "andes.conllu.gz", "wt", encoding="utf-8") as file:
        file.write(CONLLU)
    first, second = documents(tmp_path, {"andes_ENG_20240410_120000", "dull"})
    assert first.article.text == "Ruiz left. She flew to Lima.\nTalks began."
    assert first.article.published == date(2024, 4, 10)
    assert [first.article.text[slice(*extent)] for extent in first.sentences.values()] == [
        "Ruiz left.",
        "She flew to Lima.",
        "Talks began.",
    ]
    assert (second.article.title, second.article.published) == ("Nothing new", date(2020, 1, 2))
