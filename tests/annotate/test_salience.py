"""What speaks for the antecedents of a pronoun, and how it is weighed."""

from __future__ import annotations

from math import exp

import pytest

from kg.annotate.antecedents import load_weights, weigh
from kg.annotate.coreference import link_told
from kg.annotate.mentions import find_mentions
from kg.annotate.pronouns import read_text
from kg.annotate.rivals import find_rivals
from kg.annotate.salience import Candidate, find_candidates
from tests.annotate.articles import LEXICON, article

TEXT = (
    "Emil/NNP/nsubj/2/PERSON met=meet/VBD/ROOT Olaf/NNP/obj/2/PERSON ./.\n"
    "Emil/NNP/nsubj/2/PERSON said=say/VBD/ROOT he/PRP/nsubj/4 left=leave/VBD/ccomp/2"
)


def candidates(text: str) -> list[Candidate]:
    """Candidates of the last pronoun of an article."""
    doc = article(text)
    phrases = find_mentions(doc, LEXICON)
    told = read_text(doc, phrases, link_told(phrases, LEXICON.actors), LEXICON.actors)
    pronoun = [phrase for phrase in phrases if phrase.form == "pronoun"][-1]
    return find_candidates(pronoun, find_rivals(pronoun, told), told)


def test_candidates() -> None:
    """The nearest first, each actor once."""
    assert [candidate.phrase.name for candidate in candidates(TEXT)] == ["Emil", "Olaf"]


@pytest.mark.parametrize(
    ("who", "facts", "others"),
    [
        (0, {"rank 0", "sentences 0 back", "nearest subject above, pronoun subject"}, {"told of once"}),
        (1, {"rank 1", "sentences 1 back", "last object, pronoun subject", "told of once"}, {"same pronoun"}),
    ],
)
def test_facts(who: int, facts: set[str], others: set[str]) -> None:
    found = candidates(TEXT)[who].facts
    assert facts <= found
    assert not others & found


def test_chances_of_candidates() -> None:
    """The probabilities leave room for nobody of them."""
    found = candidates(TEXT)
    chances = weigh(found, {"rank 0": 1.0, "rank 1": -1.0})
    assert chances == pytest.approx([exp(n) / (1 + exp(1) + exp(-1)) for n in (1, -1)])


def test_weights_are_of_facts_that_are_told() -> None:
    """Learned weights know the facts of a plain article."""
    weights = load_weights()
    assert set(weights) == {"person", "several"}
    assert all(fact in weights["person"] for fact in ("rank 0", "nearest subject above, pronoun subject"))
