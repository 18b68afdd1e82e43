"""Event nouns, their participants, and the verbs that support them."""

from __future__ import annotations

import pytest

from kg.extract.events import is_event, noun_arguments, support_verb
from tests.extract.trees import find, tree

STRIKE = "Israel/NNP/nmod:poss/4 's/POS/case/1 drone/NN/compound/4 strike/NN/ROOT on/IN/case/6 Homs/NNP/nmod/4"
FOR_TALKS = "Lula/NNP/nsubj/2 came=come/VBD/ROOT for/IN/case/4 talks=talk/NNS/obl/2 with/IN/case/6 Petro/NNP/nmod/4"
IN_RAID = "Kim/NNP/nsubj:pass/2 killed/VBN/ROOT in/IN/case/4 raids/NNS/obl/2 to/IN/case/6 Goma/NNP/nmod/4"
FOCUSED = "Kim/NNP/nsubj/2 spoke/VBD/ROOT on/IN/case/5"
BOTH = "between India, between Pakistan"
HELD = "Kim/NNP/nsubj/2 held=hold/VBD/ROOT talks=talk/NNS/obj/2 with/IN/case/5 Lee/NNP/nmod/3"
WAS_HELD = "Talks=talk/NNS/nsubj:pass/3 were/VBD/aux:pass/3 held=hold/VBN/ROOT"
THAT_HELD = "talks=talk/NNS/ROOT that/WDT/obj/4 Kim/NNP/nsubj/4 held=hold/VBD/acl:relcl/1"

WAVE = "Peru/NNP/nmod:poss/3 's/POS/case/1 wave/NN/ROOT of/IN/case/5 strikes/NNS/nmod/3 on/IN/case/7 Goma/NNP/nmod/5"
ROUND = "Kim/NNP/nsubj/2 held=hold/VBD/ROOT rounds=round/NNS/obj/2 of/IN/case/5 talks=talk/NNS/nmod/3"
HOUSE = "Kim/NNP/nsubj/2 held=hold/VBD/ROOT records=record/NNS/obj/2 of/IN/case/5 talks=talk/NNS/nmod/3"
ABUSES = "a/DT/det/2 protest/NN/ROOT against/IN/case/4 abuses/NNS/nmod/2 by/IN/case/6 Peru/NNP/nmod/4"
TOWN = "an/DT/det/2 attack/NN/ROOT on/IN/case/4 Goma/NNP/nmod/2 by/IN/case/6 Peru/NNP/nmod/4"


@pytest.mark.parametrize(
    ("sentence", "noun", "expected"),
    [
        (WAVE, "strikes", "possessive Peru, on Goma"),
        (ABUSES, "protest", "against abuses"),
        (
            "Peru/NNP/nsubj/2 condemned/VBD/ROOT killings/NNS/obj/2 of/IN/case/5 nuns/NNS/nmod/3"
            " by/IN/case/7 rebels/NNS/obl/2",
            "killings",
            "of nuns, by rebels",
        ),
        (
            "killings/NNS/nsubj:pass/3 were/VBD/aux:pass/3 condemned/VBN/ROOT by/IN/case/5 Peru/NNP/obl:agent/3",
            "killings",
            "",
        ),
        (
            "a/DT/det/2 visit/NN/ROOT by/IN/case/4 Kim/NNP/nmod/2 to/IN/case/6 Peru/NNP/nmod/4",
            "visit",
            "by Kim, to Peru",
        ),
        (TOWN, "attack", "on Goma, by Peru"),
        (STRIKE, "strike", "possessive Israel, compound drone, on Homs"),
        (FOR_TALKS, "talks", "possessive Lula, with Petro"),
        (IN_RAID, "raids", "to Goma"),
        ("a/DT/det/3 possible/JJ/amod/3 strike/NN/ROOT", "strike", ""),
        ("Israeli/JJ/amod/2 strikes=strike/NNS/ROOT", "strikes", "adjective Israeli"),
        ("India/NNP/compound/4 -/HYPH/punct/1 Pakistan/NNP/compound/4 talks/NNS/ROOT", "talks", BOTH),
        ("India/NNP/compound/4 -/HYPH/punct/1 Pakistan/NNP/flat/1 talks/NNS/ROOT", "talks", BOTH),
        (
            "a/DT/det/2 call/NN/ROOT on/IN/case/4 aid/NN/nmod/2 with/IN/case/6 Kim/NNP/nmod/4",
            "call",
            "on aid, with Kim",
        ),
        (f"{FOCUSED} a/DT/det/5 threat/NN/obl/2 to/IN/case/7 Goma/NNP/nmod/5", "threat", "possessive Kim, to Goma"),
        (f"{FOCUSED} the/DT/det/5 threat/NN/obl/2 to/IN/case/7 Goma/NNP/nmod/5", "threat", "to Goma"),
    ],
)
def test_noun_arguments(sentence: str, noun: str, expected: str) -> None:
    found = noun_arguments(find(tree(sentence), noun))
    assert ", ".join(f"{argument.role} {argument.token.text}" for argument in found) == expected


@pytest.mark.parametrize(
    ("sentence", "noun", "expected"),
    [
        ("an/DT/det/2 attack/NN/ROOT", "attack", True),
        ("an/DT/det/3 attack/NN/compound/3 dog/NN/ROOT", "attack", False),
        ("a/DT/det/2 garden/NN/ROOT", "garden", False),
        ("Operation/NNP/ROOT Attack/NNP/flat/1", "Attack", False),
    ],
)
def test_is_event(sentence: str, noun: str, expected: bool) -> None:
    assert is_event(find(tree(sentence), noun), {"attack"}) is expected


@pytest.mark.parametrize(
    ("sentence", "noun", "expected"),
    [
        (HELD, "talks", "held"),
        (ROUND, "talks", "held"),
        (HOUSE, "talks", None),
        (WAS_HELD, "Talks", "held"),
        (THAT_HELD, "talks", "held"),
        (FOR_TALKS, "talks", None),
        ("It/PRP/nsubj:pass/2 held=hold/VBN/ROOT in/IN/case/4 talks=talk/NNS/obl/2", "talks", None),
        ("Kim/NNP/nsubj/2 praised=praise/VBD/ROOT talks=talk/NNS/obj/2", "talks", None),
    ],
)
def test_support_verb(sentence: str, noun: str, expected: str | None) -> None:
    found = support_verb(find(tree(sentence), noun), lambda verb, noun: (verb, noun) == ("hold", "talk"))
    assert (found.text if found is not None else None) == expected
