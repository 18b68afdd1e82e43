"""Words of a relation that tell another thing here: what is no meeting, no attack, no promise, no office."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.extract.ends import Ends
from kg.extract.offices import load_offices, named_beside
from kg.extract.pairs import pairs
from kg.extract.positions import positions
from kg.extract.predicates import find_predicates
from kg.extract.roles import Roles
from kg.types import Kind
from kg.vocabulary import Vocabulary, load_vocabulary
from tests.extract.test_positions import shown, with_person
from tests.extract.test_relations import read, told
from tests.extract.trees import annotation, tree

CHAD = "Chad/NNP/nsubj/2 "
MORA = "Mora/NNP/nsubj/2 "
AIRBUS = "Airbus/NNP/nsubj/2 "
TWO = "Mora/NNP/nsubj/4 and/CC/cc/3 Silva/NNP/conj/1 "


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        # two who do the same need not do it to each other
        (TWO + "met=meet/VBD/ROOT", "met", "Mora MET Silva"),
        (TWO + "saw=see/VBD/ROOT the/DT/det/6 film/NN/obj/4", "saw", None),
        (TWO + "work/VBP/ROOT in/IN/case/6 Lima/NNP/obl/4", "work", None),
        (TWO + "traded=trade/VBD/ROOT blame/NN/obj/4", "traded", "Mora ACCUSED Silva"),
        # a name is no word of a list: Arms is a firm, no weapon
        (CHAD + "halted=halt/VBD/ROOT the/DT/det/4 sale/NN/obj/2 of/IN/case/6 Arm=arm/NNP/nmod/4 to/IN/case/8"
         " Mali/NNP/nmod/4", "halted", "Chad BLOCKED sale"),
        # who is warned, and that something is so
        (CHAD + "warned=warn/VBD/ROOT Mali/NNP/obj/2 that/IN/mark/6 it/PRP/nsubj/6 erred=err/VBD/ccomp/2", "warned",
         "Chad WARNED Mali"),
        # a polite request, a question
        (CHAD + "asked=ask/VBD/ROOT Mali/NNP/iobj/2 if/IN/mark/7 it/PRP/nsubj/7 could/MD/aux/7 help/VB/ccomp/2",
         "asked", "Chad ASKED Mali"),
        (CHAD + "asked=ask/VBD/ROOT Mali/NNP/iobj/2 if/IN/mark/7 it/PRP/nsubj/7 had/VBD/aux/7 erred=err/VBN/ccomp/2",
         "asked", None),
        # time given to do something; side by side
        (CHAD + "gave=give/VBD/ROOT Mali/NNP/iobj/2 until/IN/case/5 Sunday/NNP/obl/2 to/TO/mark/7 leave/VB/advcl/2",
         "gave", "Chad GAVE_ULTIMATUM_TO Mali"),
        (CHAD + "fought=fight/VBD/ROOT alongside/IN/case/4 Mali/NNP/obl/2", "fought", None),
        # whose approval is sought
        (CHAD + "sought=seek/VBD/ROOT the/DT/det/4 approval/NN/obj/2 of/IN/case/6 Mali/NNP/nmod/4", "sought",
         "Chad CALLED_FOR Mali"),
        # agreeing that something is so, advising that something is so
        (MORA + "agreed=agree/VBD/ROOT that/IN/mark/5 talks=talk/NNS/nsubj/5 failed=fail/VBD/ccomp/2", "agreed", None),
        (MORA + "agreed=agree/VBD/ROOT that/IN/mark/6 talks=talk/NNS/nsubj/6 should/MD/aux/6 start/VB/ccomp/2",
         "agreed", "Mora AGREED_TO start"),
        # a court upholds a law, or somebody's conviction
        ("Court/NNP/nsubj/2 upheld=uphold/VBD/ROOT the/DT/det/4 conviction/NN/obj/2", "upheld", None),
        ("Court/NNP/nsubj/2 upheld=uphold/VBD/ROOT the/DT/det/4 conviction/NN/obj/2 of/IN/case/6 Mora/NNP/nmod/4",
         "upheld", "Court CONVICTED Mora"),
        # things that are only said to be built, won, given, raised
        (AIRBUS + "built=build/VBD/ROOT confidence/NN/obj/2", "built", None),
        (AIRBUS + "won=win/VBD/ROOT praise/NN/obj/2", "won", None),
        (MORA + "gave=give/VBD/ROOT rebels=rebel/NNS/iobj/2 hope/NN/obj/2", "gave", None),
        (MORA + "raised=raise/VBD/ROOT the/DT/det/4 matter/NN/obj/2", "raised", None),
        # blamed on something; attacked in words
        (MORA + "blamed=blame/VBD/ROOT the/DT/det/4 crash/NN/obj/2 on/IN/case/6 Mali/NNP/obl/2", "blamed",
         "Mora BLAMED Mali"),
        (MORA + "attacked=attack/VBD/ROOT the/DT/det/4 forecast/NN/obj/2", "attacked", "Mora CRITICIZED forecast"),
        # shots, strikes and blows that hit nobody
        (MORA + "shot=shoot/VBD/ROOT a/DT/det/4 film/NN/obj/2", "shot", None),
        (MORA + "beat/VBD/ROOT Silva/NNP/obj/2", "beat", "Mora DEFEATED Silva"),
        (CHAD + "beat/VBD/ROOT Mali/NNP/obj/2 to/IN/case/6 the/DT/det/6 moon/NN/obl/2", "beat", None),
    ],
)  # fmt: skip
def test_senses(vocabulary: Vocabulary, parse: str, word: str, expected: str | None) -> None:
    assert told(read(vocabulary, parse, word)) == expected


PEOPLE = {"Mora": Kind.PERSON, "Silva": Kind.PERSON, "Lee": Kind.PERSON, "Lima": Kind.PLACE}


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        # who is left out is not met
        (MORA + "met=meet/VBD/ROOT Silva/NNP/obj/2 ,/,/punct/7 but/CC/cc/7 not/RB/advmod/7 Lee/NNP/conj/3",
         ["Mora MET Silva"]),
        (MORA + "met=meet/VBD/ROOT not/RB/advmod/5 only/RB/advmod/3 Silva/NNP/obj/2 but/CC/cc/7 Lee/NNP/conj/5",
         ["Mora MET not only Silva", "Mora MET Lee"]),
    ],
)  # fmt: skip
def test_who_is_left_out(vocabulary: Vocabulary, parse: str, expected: list[str]) -> None:
    doc = tree(parse)
    ends = Ends(annotation(doc, {name: kind for name, kind in PEOPLE.items() if name in doc.text}))
    predicate = next(find_predicates(doc))
    found = [
        f"{ends.words(p.subject_token)} {p.relation.name} {ends.words(p.object_token)}"
        for p in pairs(predicate, vocabulary, ends)
        if not p.denied
    ]
    assert found == expected


def test_a_relative_pronoun_leads_back_once(vocabulary: Vocabulary) -> None:
    doc = tree(
        "Mora/NNP/nsubj/2 left=leave/VBD/ROOT homes=home/NNS/obj/2 ,/,/punct/8 many/JJ/nsubj:pass/8 of/IN/case/7 "
        "which/WDT/nmod/5 burnt=burn/VBN/acl:relcl/3"
    )
    predicate = next(find_predicates(doc))
    frame = vocabulary.frames("leave", noun=False)[0]
    assert Roles(predicate, vocabulary, lambda token: None).fillers("from", frame) == ()


LEFT = ",/,/punct/1 left=leave/VBD/ROOT"
HOLDERS = {"Peru": Kind.COUNTRY, "Lima": Kind.PLACE, "Acme": Kind.ORGANIZATION}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a judge comes from a country, a minister is its own
        ("the/DT/det/2 judge/NN/nsubj/8 ,/,/punct/4 Ann/NNP/appos/2 Lee/NNP/flat/4 of/IN/case/7 Peru/NNP/nmod/4 "
         "left=leave/VBD/ROOT", ""),
        ("the/DT/det/2 minister/NN/nsubj/8 ,/,/punct/4 Ann/NNP/appos/2 Lee/NNP/flat/4 of/IN/case/7 Peru/NNP/nmod/4 "
         "left=leave/VBD/ROOT", "Lee: minister, Peru"),
        # so does a lawyer
        (f"Ann/NNP/nsubj/8 Lee/NNP/flat/1 ,/,/punct/6 a/DT/det/6 Peruvian/JJ/amod/6 lawyer/NN/appos/1 {LEFT}", ""),
        (f"Ann/NNP/nsubj/8 Lee/NNP/flat/1 ,/,/punct/6 a/DT/det/6 Peruvian/JJ/amod/6 senator/NN/appos/1 {LEFT}",
         "Lee: senator, Peru"),
        (f"Ann/NNP/nsubj/8 Lee/NNP/flat/1 ,/,/punct/6 the/DT/det/6 Lima/NNP/compound/6 correspondent/NN/appos/1 {LEFT}",
         ""),
        (f"Ann/NNP/nsubj/8 Lee/NNP/flat/1 ,/,/punct/6 the/DT/det/6 Lima/NNP/compound/6 mayor/NN/appos/1 {LEFT}",
         "Lee: mayor, Lima"),
        # who is asked to name the chief is not the chief
        ("Ann/NNP/nsubj:pass/4 Lee/NNP/flat/1 was=be/VBD/aux:pass/4 asked=ask/VBN/ROOT to/TO/mark/6 name/VB/xcomp/4 "
         "the/DT/det/8 chief/NN/obj/6 of/IN/case/10 Acme/NNP/nmod/8", ""),
    ],
)  # fmt: skip
def test_no_office(sentence: str, expected: str) -> None:
    doc = with_person(sentence)
    holders = {name: kind for name, kind in HOLDERS.items() if name in doc.text.split()}
    assert "; ".join(shown(position) for position in positions(annotation(doc, holders))) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kim/NNP/ROOT or/CC/cc/3 Lee/NNP/conj/1 ,/,/punct/5 head/NN/appos/1 of/IN/case/7 Acme/NNP/nmod/5", "Lee"),
        ("Kim/NNP/ROOT ,/,/punct/3 head/NN/appos/1 of/IN/case/5 Acme/NNP/nmod/3", "Kim"),
        ("Kim/NNP/ROOT and/CC/cc/3 leaders=leader/NNS/appos/1 of/IN/case/5 Acme/NNP/nmod/3", None),
    ],
)
def test_an_apposition_belongs_to_the_nearest_name(sentence: str, expected: str | None) -> None:
    doc = tree(sentence)
    for token in doc:
        if token.text in ("Kim", "Lee"):
            token.ent_type_ = "PERSON"
    office = next(token for token in doc if load_offices().tells(token))
    person = named_beside(office)
    assert (person.text if person is not None else None) == expected


@pytest.mark.parametrize(("spaced", "expected"), [(True, ["arm"]), (False, ["strong-arm"])])
def test_the_last_part_of_a_compound_is_no_verb_of_its_own(spaced: bool, expected: list[str]) -> None:
    parse = tree("Mora/NNP/nsubj/4 strong/JJ/advmod/4 -/HYPH/punct/4 armed=arm/VBD/ROOT Silva/NNP/obj/4")
    doc = Doc(
        parse.vocab,
        words=[token.text for token in parse],
        spaces=[True, spaced, spaced, True, False],
        lemmas=[token.lemma_ for token in parse],
        pos=[token.pos_ for token in parse],
        heads=[token.head.i for token in parse],
        deps=[token.dep_ for token in parse],
    )
    assert [predicate.lemma for predicate in find_predicates(doc)] == expected
