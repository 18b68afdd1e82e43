"""Triples whose ends are who they say: nobody through what only belongs to him, no place, no other phrase's words."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from kg.extract.dependents import antecedent
from kg.extract.extract import extract
from kg.extract.recipients import recipient
from kg.extract.wording import clause_phrase, noun_phrase
from kg.types import Kind
from kg.vocabulary import Vocabulary, load_vocabulary
from tests.extract.trees import annotation, find, tree


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


KINDS = {
    "Peru": Kind.COUNTRY,
    "Chile": Kind.COUNTRY,
    "Lima": Kind.PLACE,
    "Tacna": Kind.PLACE,
    "Kim": Kind.PERSON,
    "Lee": Kind.PERSON,
    "Acme": Kind.ORGANIZATION,
    "doctors": Kind.GROUP,
}
KIM = "Kim/NNP/nsubj/2 "
LAWS = "Peruvian/JJ/amod/2 laws=law/NNS/nsubj/3 "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a place is no participant where something is or comes from; places do nothing to things and places
        (KIM + "danced=dance/VBD/ROOT near/IN/case/4 Lima/NNP/obl/2", set()),
        (KIM + "wandered=wander/VBD/ROOT from/IN/case/4 Peru/NNP/obl/2", set()),
        (KIM + "wandered=wander/VBD/ROOT toward/IN/case/4 Peru/NNP/obl/2", {"Kim RELATES_TO Peru"}),
        (KIM + "danced=dance/VBD/ROOT in/IN/case/4 Lima/NNP/obl/2 for/IN/case/6 Lee/NNP/obl/2", set()),
        ("Tacna/NNP/nsubj/2 borders=adorn/VBZ/ROOT Lima/NNP/obj/2", set()),
        ("Tacna/NNP/nsubj/2 adorns=adorn/VBZ/ROOT Kim/NNP/obj/2", {"Tacna RELATES_TO Kim"}),
        # a thing acts for its owner where things do it, or where it is his words
        ("Peruvian/JJ/amod/2 jets=jet/NNS/nsubj/3 bombed=bomb/VBD/ROOT Tacna/NNP/obj/3",
         {"Peru BOMBED_FROM_AIR Tacna"}),
        (LAWS + "convinced=convince/VBD/ROOT Kim/NNP/obj/3 to/TO/mark/6 leave/VB/xcomp/3", set()),
        ("a/DT/det/2 note/NN/nsubj/5 by/IN/case/4 Peru/NNP/nmod/2 praised=praise/VBD/ROOT Kim/NNP/obj/5",
         {"Peru PRAISED Kim"}),
        # "his Chilean rival": whose he is, is open
        ("Kim/NNP/nsubj/2 thanked=thank/VBD/ROOT his/PRP$/nmod:poss/5 Chilean/JJ/amod/5 rival/NN/obj/2",
         {"Kim THANKED Chilean rival"}),
        ("Kim/NNP/nsubj/2 thanked=thank/VBD/ROOT the/DT/det/5 Chilean/JJ/amod/5 coast/NN/obj/2", {"Kim THANKED Chile"}),
        # a country that is not said to be any
        (KIM + "left=leave/VBD/ROOT the/DT/det/4 country/NN/obj/2", set()),
        (KIM + "left=leave/VBD/ROOT Acme/NNP/obj/2", {"Kim LEFT Acme"}),
        # whoever speaks in an interview answers
        ("In/IN/case/3 an/DT/det/3 interview/NN/obl/7 with/IN/case/5 Lee/NNP/nmod/3 Kim/NNP/nsubj/7"
         " said=say/VBD/ROOT that/IN/mark/10 he/PRP/nsubj/10 danced=dance/VBD/ccomp/7", set()),
        # a ban on tours is no tour
        (KIM + "lifted=lift/VBD/ROOT bans=ban/NNS/obj/2 on/IN/case/5 tours=tour/NNS/obl/2"
         " to/IN/case/7 Chile/NNP/nmod/5",
         {"Kim EASED_RESTRICTIONS_ON tours to Chile"}),
        (KIM + "danced=dance/VBD/ROOT on/IN/case/5 a/DT/det/5 tour/NN/obl/2 to/IN/case/7 Chile/NNP/nmod/5",
         {"Kim VISITED Chile"}),
        # a place before a noun is where it was made, unless it is a capital that speaks for its government
        (KIM + "backed=back/VBD/ROOT the/DT/det/5 Tacna/NNP/compound/5 accord/NN/obj/2",
         {"Kim SUPPORTED Tacna accord"}),
        (KIM + "backed=back/VBD/ROOT the/DT/det/5 Lima/NNP/compound/5 accord/NN/obj/2", {"Kim SUPPORTED Peru"}),
        # with whom one does not trade
        ("Peru/NNP/nsubj/2 negotiates=negotiate/VBZ/ROOT with/IN/case/4 Acme/NNP/obl/2 ,/,/punct/8 not/RB/advmod/8"
         " with/IN/case/8 Chile/NNP/obl/2", {"Peru NEGOTIATED_WITH Acme"}),
        ("Peru/NNP/nsubj/2 negotiates=negotiate/VBZ/ROOT not/RB/advmod/6 only/RB/advmod/6 with/IN/case/6"
         " Chile/NNP/obl/2", {"Peru NEGOTIATED_WITH Chile"}),
        # nobody names whoever is named envoy, without an article
        ("Kim/NNP/nsubj/2 named=name/VBD/ROOT envoy/NN/obj/2 to/IN/case/5 Chile/NNP/nmod/3", set()),
        ("Peru/NNP/nsubj/2 appointed=appoint/VBD/ROOT Kim/NNP/obj/2", {"Peru APPOINTED Kim"}),
        # a companion of the agent acts too
        ("Tacna/NNP/nsubj:pass/3 was/VBD/aux:pass/3 shelled=shell/VBN/ROOT by/IN/case/5 Peru/NNP/obl:agent/3"
         " along/RB/case/8 with/IN/fixed/6 Chile/NNP/obl/3", {"Peru SHELLED Tacna", "Chile SHELLED Tacna"}),
        # two run a fund: they need not have run into each other
        ("Kim/NNP/nsubj/4 and/CC/cc/3 Lee/NNP/conj/1 ran=run/VBD/ROOT it/PRP/obj/4", set()),
        ("Kim/NNP/nsubj/4 and/CC/cc/3 Lee/NNP/conj/1 met=meet/VBD/ROOT", {"Kim MET Lee"}),
        # what sides compete in nobody opposes
        ("Acme/NNP/nsubj/2 contested=contest/VBD/ROOT the/DT/det/4 claim/NN/obj/2", {"Acme OPPOSED claim"}),
        ("Acme/NNP/nsubj/2 contested=contest/VBD/ROOT the/DT/det/4 cup/NN/obj/2", {"Acme RELATES_TO cup"}),
        # a firm that stops working stops no attack
        ("Peru/NNP/nsubj/2 halted=halt/VBD/ROOT operations=operation/NNS/obj/2 against/IN/case/5 Chile/NNP/obl/2",
         {"Peru HALTED_ATTACKS_ON Chile"}),
        ("Acme/NNP/nsubj/2 halted=halt/VBD/ROOT operations=operation/NNS/obj/2", {"Acme RELATES_TO operations"}),
        # themselves are all who act
        ("Kim/NNP/nsubj/4 and/CC/cc/3 Lee/NNP/conj/1 excused=excuse/VBD/ROOT themselves/PRP/obj/4", set()),
        # the agent is no part of what he warns of
        ("warnings=warning/NNS/ROOT of/IN/case/3 hunger/NN/nmod/1 by/IN/case/5 doctors=doctor/NNS/nmod/3",
         {"doctors WARNED_OF hunger"}),
        # stakes are held, not bought
        ("Acme/NNP/nsubj/2 holds=hold/VBZ/ROOT shares=share/NNS/obj/2 in/IN/case/6 two/CD/nummod/6"
         " mines=mine/NNS/obl/2", {"Acme OWNED two mines"}),
    ],
)  # fmt: skip
def test_triples(sentence: str, expected: set[str], vocabulary: Vocabulary) -> None:
    doc = tree(sentence)
    reading = extract(annotation(doc, {name: kind for name, kind in KINDS.items() if name in doc.text}), vocabulary)
    names = [participant.name for participant in reading.participants]
    assert {f"{names[t.subject]} {t.relation} {names[t.object]}" for t in reading.triples} == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("also/RB/advmod/3 a/DT/det/3 minority/NN/ROOT", "minority", "minority"),
        ("in/IN/case/2 1998/CD/nmod/4 the/DT/det/4 music/NN/ROOT", "music", "music"),
        ("the/DT/det/3 then/RB/advmod/3 minister/NN/ROOT", "minister", "then minister"),
        ("Minister/NNP/nmod:desc/4 of/IN/case/4 State/NNP/compound/4 Kim/NNP/ROOT", "Kim", "Minister of State Kim"),
    ],
)
def test_noun_phrase(sentence: str, word: str, expected: str) -> None:
    doc = tree(sentence)
    assert noun_phrase(next(t for t in doc if t.text == word)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # how long before or after the next clause, not what is done
        ("to/TO/mark/2 lower/VB/ROOT tensions=tension/NNS/obj/2 a/DT/det/5 day/NN/obl:unmarked/2 after/IN/mark/8"
         " jets=jet/NNS/nsubj/8 struck=strike/VBD/advcl/2", "lower tensions"),
        ("to/TO/mark/2 rest/VB/ROOT a/DT/det/4 day/NN/obl:unmarked/2", "rest a day"),
    ],
)  # fmt: skip
def test_clause_phrase(sentence: str, expected: str) -> None:
    doc = tree(sentence)
    assert clause_phrase(next(t for t in doc if t.dep_ == "ROOT")) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("rebels=rebel/NNS/ROOT backed=back/VBN/acl/1 by/IN/case/4 Peru/NNP/obl:agent/2 ,/,/punct/8 who/WP/nsubj/8"
         " are/VBP/aux/8 fighting=fight/VBG/acl:relcl/4", "rebels"),
        ("rebels=rebel/NNS/ROOT backed=back/VBN/acl/1 by/IN/case/4 Peru/NNP/obl:agent/2 ,/,/punct/8 which/WDT/nsubj/8"
         " is/VBZ/aux/8 fighting=fight/VBG/acl:relcl/4", "Peru"),
        ("Peru/NNP/ROOT ,/,/punct/5 who/WP/nsubj/5 are/VBP/aux/5 winning=win/VBG/acl:relcl/1", "Peru"),
    ],
)  # fmt: skip
def test_antecedent_agrees(sentence: str, expected: str) -> None:
    doc = tree(sentence)
    find(doc, "Peru").ent_type_ = "GPE"
    assert antecedent(next(t for t in doc if t.text in ("who", "which"))).text == expected


@pytest.mark.parametrize(("label", "expected"), [("ORG", "Acme"), ("", None)])
def test_no_name_is_part_of_a_sum(label: str, expected: str | None) -> None:
    """ "Lent Acme billions": who gets it, though a parser takes the name for a part of the sum."""
    doc = tree(
        "Peru/NNP/nsubj/2 lent=lend/VBD/ROOT Acme/NNP/compound/4 billions=billion/NNS/obj/2 of/IN/case/6"
        " dollars=dollar/NNS/nmod/4"
    )
    doc.set_ents([Span(doc, 2, 3, label=label)] if label else [])
    found = recipient(doc[1], doc[3])
    assert (found.text if found is not None else None) == expected
