"""What extraction reaches on the gold, and that gold and text belong together.

Floors lie a little under what was measured; whoever raises a figure raises its floor. The digests say for which gold
they hold: after a change of the gold, measure again.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path

import pytest

from kg.cli.evaluate import Part, measure
from kg.evaluate.figures import Evaluation
from kg.evaluate.gold import read_gold
from kg.pipeline import Reader
from kg.vocabulary import load_vocabulary

REPOSITORY = Path(__file__).parents[2]
GOLD = REPOSITORY / "tests" / "gold"
DATA = Path(os.environ.get("KG_DATA", REPOSITORY.parent / "shared" / "data"))

DIGESTS = {
    "seeds.jsonl": "d2b5199aaf0aeb3e5b6bf379962ca661705da13299c873f55bda9866429af8eb",
    "entities.jsonl": "c75ebfbaad5e57bce745db1426cd6969d622668e61ed75d92bbc7efe673a2a1f",
    "open.jsonl": "dc3bca4232bc39eafd4ec580bd2be58e962ed3ea3ea916922961e9a52ac0f540",
    "dates.jsonl": "ad3d77e8f32084e976ce670b2148b7db834ff166daf89bf96d8e6bb9f63221a2",
    "aside.jsonl": "1bcac0b9be91ae5a0bb6002b0ba2fcdae87fecfb222df5e7c21980a318e052d2",
}

# Precision and recall of layers, shares of properties.
FLOORS: dict[Part, dict[str, tuple[float, ...]]] = {
    Part.SEEDS: {
        "triples": (0.96, 0.81),
        "event types": (0.96, 0.81),
        "entities": (0.95, 0.96),
        "subject entity": (0.98,),
        "object entity": (0.95,),
        "date": (0.97,),
        "modality": (0.97,),
        "negation": (0.98,),
        "speakers": (0.94,),
    },
    Part.OPEN: {
        "triples": (0.89, 0.64),
        "event types": (0.90, 0.64),
        "time expressions": (0.96, 0.97),
        "time value": (0.95,),
        "subject entity": (0.95,),
        "object entity": (0.92,),
        "date": (0.95,),
        "modality": (0.95,),
        "negation": (0.97,),
        "speakers": (0.95,),
    },
}


@cache
def evaluation(part: Part) -> Evaluation:
    """The figures of a part, measured once."""
    if part is not Part.SEEDS and not DATA.is_dir():
        pytest.skip(
            f"{DATA}: no treebanks. Name their folder in KG_DATA (training/README.md says where they come from)."
        )
    reader = Reader("en_kg_news", load_vocabulary())
    return measure(part, reader, GOLD, articles=REPOSITORY / "seeds", treebanks=DATA)


@pytest.mark.parametrize("name", DIGESTS)
def test_the_floors_are_those_of_this_gold(name: str) -> None:
    assert hashlib.sha256((GOLD / name).read_bytes()).hexdigest() == DIGESTS[name], "measure again, then set the floors"


@pytest.mark.slow
@pytest.mark.parametrize(("part", "name"), [(part, name) for part, floors in FLOORS.items() for name in floors])
def test_floors(part: Part, name: str) -> None:
    measured = evaluation(part)
    if name in measured.layers:
        figures: tuple[float, ...] = (measured.layers[name].precision, measured.layers[name].recall)
    else:
        right, of = measured.properties[name]
        figures = (right / of,)
    assert all(figure >= floor for figure, floor in zip(figures, FLOORS[part][name], strict=True)), figures


@pytest.mark.slow
@pytest.mark.parametrize("part", Part)
def test_the_words_of_the_gold_are_in_its_sentences(part: Part) -> None:
    strange = [
        (passage.document, passage.sentence, triple.predicate)
        for passage in evaluation(part).passages
        for triple in passage.gold
        if not any(word in passage.sentence.lower() for words in triple.predicate for word in words.lower().split())
    ]
    assert strange == []


def test_the_relations_of_the_gold_are_in_the_vocabulary() -> None:
    relations = load_vocabulary().relations
    unknown = {
        (relation, category)
        for part in Part
        for sentence in read_gold(GOLD / f"{part}.jsonl")
        for triple in sentence.triples
        for relation, category in [(name, triple.categories) for name in triple.relations]
        if relation not in relations or relations[relation].category not in category
    }
    assert unknown == set()
