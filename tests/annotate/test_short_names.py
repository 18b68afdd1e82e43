"""Titles, styles and short names around a name: what belongs to it and what else it is called."""

# ruff: noqa: E501

import pytest

from kg.annotate.entities import EntityRules
from kg.annotate.participants import find_participants
from kg.countries import load_countries
from kg.types import Kind, Participant
from tests.annotate.articles import NLP, article

LEFT = "left=leave/VBD/ROOT"


def participants(text: str) -> tuple[Participant, ...]:
    return find_participants(article(text), load_countries())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Law/NNP/nsubj/7/ORG and/CC/cc/3/+ Order/NNP/conj/1/+ (/-LRB-/punct/5 LaO/NNP/appos/1/ORG )/-RRB-/punct/5 won=win/VBD/ROOT\n"
            f"LaO/NNP/nsubj/2/ORG {LEFT}",
            {"Law and Order": 3},
        ),
        (
            "AvD/NNP/nsubj/6/ORG (/-LRB-/punct/3 Future/NNP/appos/1/ORG First/NNP/flat/3/+ )/-RRB-/punct/3 won=win/VBD/ROOT",
            {"Future First": 2},
        ),
        (
            "Future/NNP/nsubj/6/ORG First/NNP/flat/1/+ ,/,/punct/5 or/CC/cc/5 FiF/NNP/conj/1/ORG ,/,/punct/5 won=win/VBD/ROOT",
            {"Future First": 2},
        ),
        ("Future/NNP/nsubj/6/ORG First/NNP/flat/1/+ (/-LRB-/punct/4 2019/CD/nmod/1 )/-RRB-/punct/4 won=win/VBD/ROOT", {"Future First": 1}),
    ],
)  # fmt: skip
def test_short_names_in_brackets(sentence: str, expected: dict[str, int]) -> None:
    assert {p.name: len(p.mentions) for p in participants(sentence)} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Law/NNP/nsubj/7/MISC and/CC/cc/3/+ Order/NNP/conj/1/+ (/-LRB-/punct/5 LaO/NNP/appos/1/ORG )/-RRB-/punct/5 won=win/VBD/ROOT", "Law and Order ORG, LaO ORG"),
        ("Olaf/NNP/nsubj/6/PERSON Lund/NNP/flat/1/+ (/-LRB-/punct/4 LaO/NNP/appos/1/ORG )/-RRB-/punct/4 won=win/VBD/ROOT", "Olaf Lund PERSON, LaO ORG"),
        ("Test/NNP/nsubj/6/MISC Treaty/NNP/flat/1/+ (/-LRB-/punct/4 TT/NNP/appos/1/MISC )/-RRB-/punct/4 won=win/VBD/ROOT", "Test Treaty MISC, TT MISC"),
    ],
)  # fmt: skip
def test_a_name_and_its_short_form_are_of_one_type(sentence: str, expected: str) -> None:
    doc = EntityRules(NLP.vocab)(article(sentence))
    assert ", ".join(f"{ent.text} {ent.label_}" for ent in doc.ents) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Pope/NNP/nmod:desc/2 Leo/NNP/nsubj/3/PERSON spoke=speak/VBD/ROOT", "Pope Leo"),
        ("Prince/NNP/nmod:desc/2 Omar/NNP/nsubj/4/PERSON Said/NNP/flat/2/+ spoke=speak/VBD/ROOT", "Omar Said"),
        ("Mr./NNP/nmod:desc/2 Leo/NNP/nsubj/3/PERSON spoke=speak/VBD/ROOT", "Leo"),
        ("he/PRP/nsubj/2 met=meet/VBD/ROOT Hunter/NNP/obj/2/PERSON Berg/NNP/flat/3/+", "Hunter Berg"),
        ("he/PRP/nsubj/2 met=meet/VBD/ROOT actor/NN/nmod:desc/4/PERSON Ola/NNP/obj/2/+ Berg/NNP/flat/4/+", "Ola Berg"),
    ],
)  # fmt: skip
def test_what_belongs_to_the_name(sentence: str, expected: str) -> None:
    assert [p.name for p in participants(sentence) if p.kind is Kind.PERSON and p.named] == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "met=meet/VBD/ROOT on/IN/case/3 Monday/NNP/obl/1 with/IN/case/6 General/NNP/nmod:desc/6 Ola/NNP/obl/1/PERSON Berg/NNP/flat/6/+",
            ("General",),
        ),
        ("Rear/NNP/nmod:desc/3 Adm./NNP/nmod:desc/3 Ola/NNP/nsubj/5/PERSON Berg/NNP/flat/3/+ " + LEFT, ("Rear Adm.",)),
        (
            "Secretary/NNP/nmod:desc/5 of/IN/case/3 State/NNP/nmod/1 Gen./NNP/nmod:desc/5 Ola/NNP/nsubj/7/PERSON Berg/NNP/flat/5/+ " + LEFT,
            ("Secretary of State", "Gen."),
        ),
    ],
)  # fmt: skip
def test_where_a_title_begins(sentence: str, expected: tuple[str, ...]) -> None:
    (person,) = (p for p in participants(sentence) if p.kind is Kind.PERSON)
    assert person.titles == expected


@pytest.mark.parametrize(
    ("sentence", "kind", "name"),
    [
        ("talks=talk/NNS/ROOT between/IN/case/3 Lima/NNP/nmod/1/GPE and/CC/cc/5 Quito/NNP/conj/3/GPE", Kind.COUNTRY, "Peru"),
        ("trains=train/NNS/ROOT between/IN/case/3 Lima/NNP/nmod/1/GPE and/CC/cc/5 Quito/NNP/conj/3/GPE", Kind.PLACE, "Lima"),
        ("it/PRP/nsubj/2 saw=see/VBD/ROOT Lima/NNP/obj/2/GPE grow/VB/xcomp/2", Kind.PLACE, "Lima"),
        ("they/PRP/nsubj/2 want=want/VBP/ROOT Lima/NNP/obj/2/GPE to/TO/mark/5 leave/VB/xcomp/2", Kind.COUNTRY, "Peru"),
        ("they/PRP/nsubj/2 want=want/VBP/ROOT Lima/NNP/obj/2/GPE", Kind.PLACE, "Lima"),
        ("Lima/NNP/nsubj/3/GPE was=be/VBD/cop/3 reluctant/JJ/ROOT", Kind.COUNTRY, "Peru"),
        ("Lima/NNP/nsubj/3/GPE was=be/VBD/cop/3 dark/JJ/ROOT", Kind.PLACE, "Lima"),
        ("aid/NN/ROOT for/IN/case/3 Lima/NNP/nmod/1/GPE", Kind.COUNTRY, "Peru"),
        ("flights=flight/NNS/ROOT to/IN/case/3 Lima/NNP/nmod/1/GPE", Kind.PLACE, "Lima"),
        ("it/PRP/nsubj/2 led=lead/VBD/ROOT Lima/NNP/obj/2/GPE to/TO/mark/5 recall/VB/xcomp/2 envoys=envoy/NNS/obj/5", Kind.COUNTRY, "Peru"),
        ("Brussels/NNP/nsubj/2/GPE warned=warn/VBD/ROOT Lima/NNP/obj/2/GPE", Kind.ORGANIZATION, "European Union"),
    ],
)  # fmt: skip
def test_a_capital_that_acts_is_its_government(sentence: str, kind: Kind, name: str) -> None:
    assert any(p.kind is kind and p.name == name for p in participants(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Observers=observer/NNS/nsubj/4 from/IN/case/3 Acme/NNP/nmod/1/ORG met=meet/VBD/ROOT", "Observers from Acme"),
        ("workers=worker/NNS/nsubj/4 from/IN/case/3 abroad/RB/nmod/1 met=meet/VBD/ROOT", "workers"),
    ],
)  # fmt: skip
def test_what_tells_a_group_apart(sentence: str, expected: str) -> None:
    assert [p.name for p in participants(sentence) if not p.named] == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("West/NNP/amod/2/LOC African/JJ/amod/3/+ states=state/NNS/nsubj/4 met=meet/VBD/ROOT", set()),
        ("Lund/NNP/nsubj/7/PERSON (/-LRB-/punct/5 R/NNP/appos/1 -/HYPH/punct/5 Ky./NNP/appos/1/LOC )/-RRB-/punct/5 left=leave/VBD/ROOT", {"Lund"}),
        ("the/DT/det/3 Turkish/JJ/amod/3/NORP presidency/NN/nsubj/4 said=say/VBD/ROOT", {"Turkish Presidency"}),
        ("people/NNS/nsubj:pass/2 killed=kill/VBN/ROOT by/IN/case/4 Ida/NNP/obl:agent/2/PERSON\nthe/DT/det/2 storm/NN/nsubj/3 fell=fall/VBD/ROOT", set()),
        ("people/NNS/nsubj:pass/2 killed=kill/VBN/ROOT by/IN/case/4 Ida/NNP/obl:agent/2/PERSON", {"Ida"}),
        ("people/NNS/nsubj:pass/2 killed=kill/VBN/ROOT by/IN/case/4 Ida/NNP/obl:agent/2/PERSON\nIda/NNP/nsubj/2/PERSON fled=flee/VBD/ROOT the/DT/det/4 storm/NN/obj/2", {"Ida"}),
    ],
)  # fmt: skip
def test_what_is_no_actor_by_its_place(sentence: str, expected: set[str]) -> None:
    assert {p.name for p in participants(sentence) if p.named} == expected
