"""Types and bounds of names by what is known of them and where they stand, on hand-built sentences."""

import pytest

from kg.annotate.entities import EntityRules
from kg.annotate.gazetteer import load_gazetteer
from kg.annotate.name_contexts import load_contexts
from tests.annotate.articles import NLP, article

LISTS = {
    "titles": ["president", "minister", "secretary", "spokesman"],
    "demonyms": ["Danish", "Philippines"],
    "places": ["Denmark", "Philippines", "US"],
    "organisations": ["NATO"],
}
LEFT = "left=leave/VBD/ROOT ./."

CASES = [
    # where it stands
    ("Veld/NNP/nsubj/2/ORG resigned=resign/VBD/ROOT ./.", "Veld PERSON"),
    ("police/NN/nsubj/2 arrested=arrest/VBD/ROOT Veld/NNP/obj/2/LOC", "Veld PERSON"),
    ("Veld/NNP/nmod:poss/3/ORG 's/POS/case/1 wife/NN/nsubj/4 " + LEFT, "Veld PERSON"),
    ("aides=aide/NNS/nsubj/4 to/IN/case/3 Veld/NNP/nmod/1/LOC " + LEFT, "Veld PERSON"),
    ("NATO/NNP/compound/2/ORG spokesman/NN/nsubj/4 Veld/NNP/flat/2/ORG " + LEFT, "NATO ORG, Veld PERSON"),
    ("Veld/NNP/nsubj/5/LOC ,/,/punct who/WP/nsubj/4 fled/VBD/acl:relcl/1 " + LEFT, "Veld PERSON"),
    ("Hamas/NNP/nsubj/5/ORG ,/,/punct who/WP/nsubj/4 fled/VBD/acl:relcl/1 " + LEFT, "Hamas ORG"),  # known as one
    ("fires=fire/NNS/nsubj/4 in/IN/case/3 Veld/NNP/nmod/1/PERSON raged=rage/VBD/ROOT", "Veld LOC"),
    ("troops/NNS/nsubj/2 besieged=besiege/VBD/ROOT Veld/NNP/obj/2/PERSON", "Veld LOC"),
    ("shares=share/NNS/nsubj/4 in/IN/case/3 Veld/NNP/nmod/1/PERSON fell=fall/VBD/ROOT", "Veld PERSON"),  # two types
    ("he/PRP/nsubj/2 works=work/VBZ/ROOT for/IN/case/4 Veld/NNP/obl/2/PERSON", "Veld ORG"),
    ("in/IN/case/2 Veld/NNP/obl/4/ORG they/PRP/nsubj/4 met=meet/VBD/ROOT", "Veld ORG"),  # a body has an inside too
    # no place but a government takes part in talks
    ("Lund/NNP/nsubj/2/LOC met=meet/VBD/ROOT Veld/NNP/obj/2/LOC", "Lund PERSON, Veld PERSON"),
    ("Denmark/NNP/nsubj/2/GPE warned=warn/VBD/ROOT Veld/NNP/obj/2/ORG", "Denmark GPE, Veld ORG"),
    ("the/DT/det/2 rival/NN/nsubj/4 Veld/NNP/flat/2/ORG " + LEFT, "Veld ORG"),  # firms are rivals too
    ("they/PRP/nsubj/2 bought=buy/VBD/ROOT Olaf/NNP/obj/2/PERSON Lund/NNP/flat/3/+", "Olaf Lund PERSON"),
    ("off/IN/case/3 Second/JJ/amod/3/PERSON Shoal/NNP/obl/4/+ " + LEFT, "Second Shoal LOC"),
    ("off/IN/case/3 Olaf/NNP/compound/3/PERSON Shoal/NNP/obl/4/+ " + LEFT, "Olaf Shoal PERSON"),
    # what is known
    ("drones/NNS/nsubj/2 hit=hit/VBD/ROOT Kharkiv/NNP/obj/2/PERSON", "Kharkiv GPE"),
    ("Ida/NNP/nsubj/3/PERSON Medan/NNP/flat/1/+ left=leave/VBD/ROOT\nMedan/NNP/nsubj/2/PERSON " + LEFT,
     "Ida Medan PERSON, Medan PERSON"),
    ("IAEA/NNP/nsubj/2/PERSON " + LEFT, "IAEA ORG"),
    ("the/DT/det/2 UN/NN/nsubj/3 " + LEFT, "UN ORG"),
    ("South/JJ/amod/2/LOC Korean/JJ/amod/3/+ troops/NNS/nsubj/4 " + LEFT, "South Korean NORP"),
    ("the/DT/det/2 Philippines/NNPS/nsubj/3/LOC " + LEFT, "Philippines GPE"),
    # one name one type, also in capitals
    ("in/IN/case/2 Veld/NNP/obl/4/LOC they/PRP/nsubj/4 met=meet/VBD/ROOT\nVeld/NNP/nsubj/2/MISC fell=fall/VBD/ROOT",
     "Veld LOC, Veld LOC"),
    ("VELD/NNP/nsubj/2/PERSON FALLS=fall/VBZ/ROOT\nrebels/NNS/nsubj/2 shelled=shell/VBD/ROOT Veld/NNP/obj/2/LOC",
     "VELD LOC, Veld LOC"),
    # where it begins and ends
    ("Chen/NNP/nsubj/5/PERSON Jung/NNP/flat/1/+ -/HYPH/punct/4 wu/NNP/flat/1 " + LEFT, "Chen Jung-wu PERSON"),
    ("US/NNP/compound/2/PERSON President/NNP/nmod:desc/3/+ Ida/NNP/nsubj/5/+ Lund/NNP/flat/3/+ " + LEFT,
     "US GPE, Ida Lund PERSON"),
    ("Pentagon/NNP/compound/3/ORG Press/NNP/compound/3/+ Secretary/NNP/nmod:desc/4 Lund/NNP/nsubj/5/PERSON " + LEFT,
     "Pentagon ORG, Lund PERSON"),
    ("the/DT/det/3 World/NNP/compound/3 Bank/NNP/nsubj/4/ORG " + LEFT, "World Bank ORG"),
    ("R/NNP/nsubj/2/PERSON " + LEFT, ""),
    # headings and datelines
    ("Rebels=rebel/NNPS/nsubj/2/ORG " + LEFT, ""),
    ("Central/NNP/amod/2/ORG Bank/NNP/nsubj/3/+ Raises/VBZ/ROOT Rates/NNS/obj/3\n"
     "the/DT/det/3 central/JJ/amod/3 bank/NN/nsubj/4 " + LEFT, ""),
    ("OSLO/NNP/ROOT/1/PERSON (/-LRB-/punct/3 dpa/NN/appos/1/LOC )/-RRB-/punct/3 –/:/punct/1\nLund/NNP/nsubj/2/PERSON "
     + LEFT, "OSLO GPE, dpa ORG, Lund PERSON"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_names(text: str, expected: str) -> None:
    doc = EntityRules(NLP.vocab, LISTS)(article(text))
    assert ", ".join(f"{ent.text} {ent.label_}" for ent in doc.ents) == expected


def test_contexts_are_complete() -> None:
    kinds = {frozenset(kinds) for kinds in load_contexts().values()}
    assert len(kinds) == 1, "each type has the same keys"
    assert all(word == word.lower() for kinds in load_contexts().values() for words in kinds.values() for word in words)


@pytest.mark.parametrize("name", ["Kharkiv", "Deir ez-Zor", "San Salvador", "Raqqa"])
def test_cities(name: str) -> None:
    assert name in load_gazetteer().cities


@pytest.mark.parametrize("name", ["Austin", "Santiago", "Of", "US", ""])
def test_no_cities(name: str) -> None:
    assert name not in load_gazetteer().cities


@pytest.mark.parametrize(("name", "acronym"), [("NATO", True), ("UN", True), ("PA", False), ("Hamas", False)])
def test_acronyms(name: str, acronym: bool) -> None:
    assert (name in load_gazetteer().acronyms) == acronym
