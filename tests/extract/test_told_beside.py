"""Who else does it, does not do it, or takes part in an event by words that stand beside it."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from kg.extract.arguments import arguments
from kg.extract.coordination import conjuncts, denied_conjuncts
from kg.extract.dependents import antecedent, by_agent
from kg.extract.ellipsis import gapped, who_else
from kg.extract.events import noun_arguments
from kg.extract.participles import agent_behind, compound_agent
from kg.extract.predicates import find_predicates
from kg.extract.pronouns import described_subject
from kg.extract.retold import retold
from kg.extract.subjects import surface_subject
from tests.extract.trees import find, tree

BUT_NOT = "Kim/NNP/nsubj/2 met=meet/VBD/ROOT Lee/NNP/obj/2 but/CC/cc/6 not/RB/advmod/6 Park/NNP/conj/3"
BUT_ALSO = "Kim/NNP/nsubj/2 met=meet/VBD/ROOT Lee/NNP/obj/2 but/CC/cc/6 also/RB/advmod/6 Park/NNP/conj/3"
RATHER = f"{BUT_NOT.partition(' but/')[0]} rather/RB/cc/6 than/IN/fixed/4 Park/NNP/conj/3"
NOT_BUT = "Kim/NNP/nsubj/2 met=meet/VBD/ROOT not/RB/advmod/4 Lee/NNP/obj/2 but/CC/cc/6 Park/NNP/conj/4"
NOT_ONLY = (
    "Kim/NNP/nsubj/2 met=meet/VBD/ROOT not/RB/advmod/5 only/RB/advmod/5 Lee/NNP/obj/2 but/CC/cc/7 Park/NNP/conj/5"
)
GAP = "Peru/NNP/nsubj/2 arrested=arrest/VBD/ROOT Kim/NNP/obj/2 ,/,/punct/7 and/CC/cc/7 Chile/NNP/nsubj/7 Lee/NNP/conj/3"
RAID = "Peru/NNP/nsubj/2 condemned=condemn/VBD/ROOT the/DT/det/4 raid/NN/obj/2 ,/,/punct/12 as/IN/mark/12"
AS_DID = f"{RAID} did=do/VBD/advcl/2 Chile/NNP/nsubj/12 ,/,/punct/12 whose/PRP$/nmod:poss/11 envoy/NN/nsubj/12"


@pytest.mark.parametrize(
    ("parse", "members", "denied"),
    [
        (BUT_NOT, ["Lee"], ["Park"]),
        (BUT_ALSO, ["Lee", "Park"], []),
        (RATHER, ["Lee"], ["Park"]),
        (NOT_BUT, ["Park"], []),
        (NOT_ONLY, ["Lee", "Park"], []),
        (GAP, ["Kim"], []),
    ],
)
def test_what_is_denied_of_a_conjunct_is_not_told_of_it(parse: str, members: list[str], denied: list[str]) -> None:
    patient = next(token for token in tree(parse) if token.dep_ == "obj")
    assert [t.text for t in conjuncts(patient)] == members
    assert [t.text for t in denied_conjuncts(patient)] == denied


@pytest.mark.parametrize(
    ("parse", "expected"),
    [
        (BUT_NOT, [("Kim", "Park", True)]),
        (GAP, [("Chile", "Lee", False)]),
        (f"{AS_DID} left=leave/VBD/advcl/2", [("Chile", "raid", False)]),
        (BUT_ALSO, []),
    ],
)
def test_a_predicate_is_told_once_more_of_others(parse: str, expected: list[tuple[str, str, bool]]) -> None:
    predicate = next(p for p in find_predicates(tree(parse)) if p.token.i == 1)
    found = [({a.role: a.token.text for a in again.arguments}, denied) for again, denied in retold(predicate)]
    assert [(roles["subject"], roles["object"], denied) for roles, denied in found] == expected


def test_an_auxiliary_behind_as_has_its_subject_right_behind_it() -> None:
    doc = tree(f"{AS_DID} left=leave/VBD/advcl/2")
    assert [t.text for t in who_else(find(doc, "condemned"))] == ["Chile"]
    assert not list(gapped(find(doc, "condemned")))


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Peru/NNP/nsubj/4 ,/,/punct/3 Chile/NNP/nmod:unmarked/1 sign/VB/ROOT pact/NN/obj/4", ["Peru", "Chile"]),
        ("Lima/NNP/nsubj/4 ,/,/punct/3 Peru/NNP/appos/1 signs=sign/VBZ/ROOT pact/NN/obj/4", ["Lima"]),
        ("Lima/NNP/nsubj/4 ,/,/punct/3 Peru/NNP/appos/1 sign/VBP/ROOT pact/NN/obj/4 ././punct/4", ["Lima"]),
    ],
)
def test_a_comma_joins_the_subjects_of_a_headline(text: str, subjects: list[str]) -> None:
    doc = tree(text)
    doc.ents = [Span(doc, 0, 1, "GPE"), Span(doc, 2, 3, "GPE")]
    assert [t.text for t in conjuncts(doc[0])] == subjects


TALKS = "Kim/NNP/nsubj/2 left=leave/VBD/ROOT after/IN/case/5 two/CD/nummod/5"
TOWN = "Kim/NNP/nsubj/2 took=take/VBD/ROOT the/DT/det/4 town/NN/obj/2 with/IN/case/6"
BETWEEN = "between/IN/case/5 Peru/NNP/obl/2 and/CC/cc/7 Chile/NNP/conj/5"


@pytest.mark.parametrize(
    ("parse", "noun", "expected"),
    [
        (
            f"{TALKS} hours=hour/NNS/obl/2 of/IN/case/7 talks=talk/NNS/nmod/5 with/IN/case/9 Lee/NNP/nmod/7",
            "talks",
            {"possessive": "Kim", "with": "Lee"},
        ),
        (
            "Peru/NNP/nsubj/4 is=be/VBZ/cop/4 at/IN/case/4 war/NN/ROOT with/IN/case/6 Chile/NNP/nmod/4",
            "war",
            {"subject": "Peru", "with": "Chile"},
        ),
        (
            "Kim/NNP/nsubj/5 is=be/VBZ/cop/5 in/IN/case/5 the/DT/det/5 raid/NN/ROOT with/IN/case/7 Lee/NNP/nmod/5",
            "raid",
            {"with": "Lee"},
        ),
        (
            f"Talks=talk/NNS/nsubj/2 took=take/VBD/ROOT place/NN/obj/2 {BETWEEN}",
            "Talks",
            {"between": "Peru"},
        ),
        (
            f"Talks=talk/NNS/nsubj/2 damaged=damage/VBD/ROOT trust/NN/obj/2 {BETWEEN}",
            "Talks",
            {},
        ),
        (
            "Kim/NNP/nsubj/4 was=be/VBD/cop/4 in/IN/case/4 Rome/NNP/ROOT for/IN/case/6 talks=talk/NNS/obl/4"
            " with/IN/case/8 Lee/NNP/nmod/6",
            "talks",
            {"possessive": "Kim", "with": "Lee"},
        ),
        (f"{TOWN} help/NN/obl/2 from/IN/case/8 Peru/NNP/nmod/6", "help", {"from": "Peru", "to": "Kim"}),
        (f"{TOWN} men=man/NNS/obl/2 from/IN/case/8 Peru/NNP/nmod/6", "men", {"from": "Peru"}),
    ],
)
def test_who_takes_part_in_what_a_noun_tells(parse: str, noun: str, expected: dict[str, str]) -> None:
    assert {a.role: a.token.text for a in noun_arguments(find(tree(parse), noun))} == expected


OFFER = "Peru/NNP/nsubj/2 read/VBD/ROOT an=a/DT/det/4 offer/NN/obj/2"


@pytest.mark.parametrize(
    ("parse", "pronoun", "expected"),
    [
        (
            f"{OFFER} made=make/VBN/acl/4 by/IN/case/7 Chile/NNP/obl:agent/5 ,/,/punct/10 which/WDT/nsubj/10"
            " left=leave/VBD/acl:relcl/4",
            "which",
            "Chile",
        ),
        (
            f"{OFFER} on/IN/case/6 Chile/NNP/nmod/4 ,/,/punct/9 which/WDT/nsubj/9 left=leave/VBD/acl:relcl/4",
            "which",
            "offer",
        ),
        (f"{OFFER} from/IN/case/6 Chile/NNP/nmod/4 which/WDT/nsubj/8 left=leave/VBD/acl:relcl/4", "which", "offer"),
        (
            "Kim/NNP/nsubj/2 met=meet/VBD/ROOT men=man/NNS/obj/2 from/IN/case/5 Chile/NNP/nmod/3 ,/,/punct/8"
            " who/WP/nsubj/8 left=leave/VBD/acl:relcl/3",
            "who",
            "men",
        ),
    ],
)
def test_a_relative_clause_in_commas_speaks_of_the_agent_before_it(parse: str, pronoun: str, expected: str) -> None:
    assert antecedent(find(tree(parse), pronoun)).text == expected


def test_a_verb_behind_a_relative_clause_in_commas_goes_with_the_main_clause() -> None:
    helped = "Peru/NNP/nsubj/2 helped=help/VBD/ROOT Kim/NNP/obj/2 ,/,/punct/6 who/WP/nsubj/6 left=leave/VBD/acl:relcl/3"
    apart = tree(f"{helped} ,/,/punct/9 and/CC/cc/9 praised=praise/VBD/conj/6 Lee/NNP/obj/9")
    joined = tree(f"{helped} and/CC/cc/8 praised=praise/VBD/conj/6 Lee/NNP/obj/8")
    assert surface_subject(apart[8]) == apart[0]
    assert surface_subject(joined[7]) == joined[2]


GAVE = "Peru/NNP/nsubj/2 gave=give/VBD/ROOT rebels=rebel/NNS/iobj/2 a/DT/det/5 week/NN/obl:unmarked/2"
DEPORTED = "Peru/NNP/nsubj/2 deported=deport/VBD/ROOT men=man/NNS/obj/2 ,/,/punct/7 which/WDT/obj/7 Kim/NNP/nsubj/7"
CHARGED = "Peru/NNP/nsubj/2 brought=bring/VBD/ROOT charges=charge/NNS/obj/2 ,/,/punct/7 which/WDT/obj/7"
ADVISED = "Peru/NNP/nsubj/2 advised=advise/VBD/ROOT Kim/NNP/obj/2 and/CC/cc/6 Chile/NNP/nsubj/6"


@pytest.mark.parametrize(
    ("parse", "verb", "role", "filler"),
    [
        (f"{GAVE} to/TO/mark/7 leave/VB/advcl/2", "gave", "clause", "leave"),
        (
            "Peru/NNP/nsubj/2 hid=hide/VBD/ROOT men=man/NNS/iobj/2 to/TO/mark/5 leave/VB/advcl/2",
            "hid",
            "purpose",
            "leave",
        ),
        (f"{DEPORTED} denies=deny/VBZ/acl:relcl/3", "denies", "clause", "deported"),
        (f"{DEPORTED} trained=train/VBD/acl:relcl/3", "trained", "object", "men"),
        (f"{CHARGED} Kim/NNP/nsubj/7 denies=deny/VBZ/acl:relcl/3", "denies", "object", "charges"),
        (f"{ADVISED} opposes=oppose/VBZ/ccomp/2", "advised", "clause", None),
    ],
)
def test_what_a_clause_says_to_another(parse: str, verb: str, role: str, filler: str | None) -> None:
    found = [a.token.text for a in arguments(find(tree(parse), verb)) if a.role == role]
    assert found == ([] if filler is None else [filler])


@pytest.mark.parametrize(
    ("phrase", "agent"),
    [
        ("accused=accuse/VBN/ROOT of/IN/case/5 fraud/NN/obl/3", "Peru"),
        ("seen=see/VBN/ROOT at/IN/case/5 rally/NN/obl/3", None),
    ],
)
def test_an_agent_may_hang_on_what_the_passive_asks_for(phrase: str, agent: str | None) -> None:
    doc = tree(f"Kim/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 {phrase} by/IN/case/7 Peru/NNP/nmod/5")
    found = by_agent(doc[2])
    assert (found.text if found is not None else None) == agent


def test_a_name_does_what_its_infinitive_says() -> None:
    headline = "Kim/NNP/ROOT to/TO/mark/3 meet/VB/acl/1 Lee/NNP/obj/3"
    assert surface_subject(tree(headline)[2]) is None
    doc = tree(headline)
    doc.ents = [Span(doc, 0, 1, "PERSON")]
    assert surface_subject(doc[2]) == doc[0]


def test_those_among_whom_somebody_was_are_he() -> None:
    doc = tree("Among/IN/case/2 those=that/DT/ROOT killed=kill/VBN/acl/2 was=be/VBD/cop/2 Kim/NNP/nsubj/2")
    assert described_subject(doc[1]) == doc[4]


@pytest.mark.parametrize(
    ("words", "label", "agent"),
    [
        (("US", "-", "brokered", "truce"), "GPE", "US"),
        (("air", "-", "brokered", "truce"), "", None),
        (("US", "and", "brokered", "truce"), "GPE", None),
    ],
)
def test_the_agent_before_a_participle(words: tuple[str, ...], label: str, agent: str | None) -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words=list(words),
        spaces=[False, False, True, False],
        tags=["NNP", "HYPH", "VBN", "NN"],
        deps=["compound", "punct", "amod", "ROOT"],
        heads=[2, 0, 3, 3],
    )
    doc.ents = [Span(doc, 0, 1, label)] if label else []
    found = compound_agent(doc[2])
    assert (found.text if found is not None else None) == agent


FIRED = "fired=fire/VBN/acl/2 by/IN/case/6 the/DT/det/6 Houthis/NNPS/obl:agent/3 fell=fall/VBD/ROOT"


@pytest.mark.parametrize(
    ("parse", "agent"),
    [
        (f"A/DT/det/2 missile/NN/nsubj/7 {FIRED}", "Houthis"),
        (f"A/DT/det/2 report/NN/nsubj/7 {FIRED.replace('fired=fire', 'published=publish')}", "Houthis"),
        (f"A/DT/det/2 bridge/NN/nsubj/7 {FIRED.replace('fired=fire', 'built=build')}", None),
    ],
)
def test_who_acts_through_a_weapon_or_document(parse: str, agent: str | None) -> None:
    found = agent_behind(tree(parse)[1])
    assert (found.text if found is not None else None) == agent


def test_who_becomes_the_first_to_do_it_does_it() -> None:
    became = tree("Peru/NNP/nsubj/2 became=become/VBD/ROOT the/DT/det/4 country/NN/xcomp/2")
    may = tree("Peru/NNP/nsubj/3 may/MD/aux/3 become/VB/ROOT a/DT/det/5 country/NN/xcomp/3")
    assert described_subject(became[3]) == became[0]
    assert described_subject(may[4]) is None
