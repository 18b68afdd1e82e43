"""Clauses that speak of the nearer of two nouns, or of the subject, wherever a parser hangs them."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.extract.attribution import speakers
from kg.extract.coordination import conjuncts, within_relative
from kg.extract.dependents import antecedent
from kg.extract.ellipsis import who_else
from kg.extract.objects import denied_content, direct_object
from kg.extract.participles import compound_agent, compound_thing
from kg.extract.subjects import surface_subject
from tests.extract.trees import NLP, find, tree

HIT = (
    "{}/NNS/nsubj/9 of/IN/case/4 the/DT/det/4 flood/NN/nmod/1 {}/WDT/nsubj/6 {}/acl:relcl/1"
    " Jos/NNP/obj/6 often/RB/advmod/9 left=leave/VBD/ROOT"
)
OPENED = (
    "It/PRP/nsubj/2 angered=anger/VBD/ROOT Peru/NNP/obj/2 and/CC/cc/5 Chile/NNP/conj/3 ,/,/punct/8 {}/nsubj/8"
    " {}/acl:relcl/3 talks=talk/NNS/obj/8"
)
HEADED = (
    "ruling/NN/nsubj/8 by/IN/case/3 court/NN/nmod/1 ,/,/punct/5 {}/VBN/acl/1 by/IN/case/7 Kim/NNP/obl:agent/5"
    " angered=anger/VBD/ROOT Chad/NNP/obj/8"
)
LED = (
    "Peru/NNP/nsubj/2 met=meet/VBD/ROOT rebels=rebel/NNS/obj/2 ,/,/punct/5 led=lead/VBN/acl/3 by/IN/case/7"
    " Kim/NNP/obl:agent/5 ,/,/punct/10 and/CC/cc/10 monks=monk/NNS/conj/3"
)
DENIES = (
    "They/PRP/nsubj/2 argue/VBP/ROOT over/IN/case/6 Peru/NNP/{}/6 's/POS/case/4 use/NN/obl/2 of/IN/case/8"
    " mines=mine/NNS/nmod/6 ,/,/punct/12 which/WDT/obj/12 Lima/NNP/nsubj/12 denies=deny/VBZ/acl:relcl/8"
)
FIRST = (
    "Kim/NNP/nsubj/2 met=meet/VBD/ROOT Lee/NNP/obj/2 {} ,/,/punct/9 the/DT/det/9 {}/JJ/amod/9 envoy/NN/appos/3"
    " to/TO/mark/11 visit/VB/acl/9 Chad/NNP/obj/11"
)
THOUGH = (
    "Peru/NNP/nsubj/2 left=leave/VBD/ROOT ,/,/punct/6 according/VBG/case/6 to/IN/fixed/4 Kim/NNP/obl/2 ,/,/punct/10"
    " {}/IN/mark/10 Chile/NNP/nsubj/10 stayed=stay/VBD/advcl/2"
)
BAN = "Peru/NNP/nsubj/2 shuts=shut/VBZ/ROOT borders=border/NNS/obj/2 or/CC/cc/6 {}/JJ/amod/6 guests=guest/NNS/conj/3"
LETHAL = "It/PRP/nsubj/3 is=be/VBZ/cop/3 lethal/JJ/ROOT ,/,/punct/5 quick/JJ/conj/3 and/CC/cc/7 {}/conj/3"
SAID = (
    "“/``/punct/3 We/PRP/nsubj/3 leave/VBP/ccomp/6 ”/''/punct/3 Kim/NNP/nsubj/6 said=say/VBD/ROOT ,/,/punct/8"
    " {}/advcl/3 Peru/NNP/obj/8"
)


@pytest.mark.parametrize(
    ("people", "pronoun", "verb", "expected"),
    [
        ("Survivors", "that", "wrecked=wreck/VBD", "flood"),
        ("Survivors", "which", "wrecked=wreck/VBD", "flood"),
        ("Survivors", "that", "leave/VBP", "Survivors"),
        ("Survivors", "who", "fled=flee/VBD", "Survivors"),
        ("Soldiers", "that", "wrecked=wreck/VBD", "Soldiers"),
    ],
)
def test_what_befell_people_is_told_behind_them(people: str, pronoun: str, verb: str, expected: str) -> None:
    doc = tree(HIT.format(f"{people}={people.lower().removesuffix('s')}", pronoun, verb))
    assert antecedent(doc[4]).text == expected


@pytest.mark.parametrize(
    ("pronoun", "verb", "expected"),
    [
        ("which/WDT", "opened=open/VBD", "Chile"),
        ("which/WDT", "opens=open/VBZ", "Chile"),
        ("who/WP", "opens=open/VBZ", "Chile"),
        ("who/WP", "opened=open/VBD", "Peru"),
        ("which/WDT", "open/VBP", "Peru"),
    ],
)
def test_a_relative_behind_several_speaks_of_the_last(pronoun: str, verb: str, expected: str) -> None:
    assert antecedent(tree(OPENED.format(pronoun, verb))[6]).text == expected


def test_what_both_did_together_is_told_of_both() -> None:
    doc = tree(OPENED.format("which/WDT", "opened=open/VBD") + " together/RB/advmod/8")
    assert antecedent(doc[6]).text == "Peru"


@pytest.mark.parametrize(("verb", "expected"), [("headed=head", "court"), ("backed=back", "ruling")])
def test_only_bodies_are_headed(verb: str, expected: str) -> None:
    subject = surface_subject(tree(HEADED.format(verb))[4])
    assert subject is not None
    assert subject.text == expected


def test_a_participle_speaks_of_nobody_behind_it() -> None:
    doc = tree(LED)
    members = conjuncts(find(doc, "rebels"))
    assert [t.text for t in members] == ["rebels", "monks"]
    assert [t.text for t in within_relative(find(doc, "led"), members)] == ["rebels"]


@pytest.mark.parametrize(("label", "expected"), [("nmod:poss", "use"), ("compound", None)])
def test_who_denies_denies_what_is_laid_to_him(label: str, expected: str | None) -> None:
    denied = denied_content(find(tree(DENIES.format(label)), "denies"))
    assert (denied.text if denied is not None else None) == expected


@pytest.mark.parametrize(
    ("place", "rank", "expected"),
    [
        ("in/IN/case/5 Oslo/NNP/obl/2", "first", "Kim"),
        ("Park/NNP/flat/3 Ann/NNP/flat/3", "first", "envoy"),
        ("in/IN/case/5 Oslo/NNP/obl/2", "new", None),
    ],
)
def test_a_late_apposition_describes_the_subject(place: str, rank: str, expected: str) -> None:
    subject = surface_subject(find(tree(FIRST.format(place, rank)), "visit"))
    assert (subject.text if subject is not None else None) == expected


@pytest.mark.parametrize(("spaces", "thing", "expected"), [(False, "truce", "Qatar"), (True, "truce", None)])
def test_a_compound_participle_in_a_headline(*, spaces: bool, thing: str, expected: str | None) -> None:
    words = ["after", "Qatar", "-", "brokered", thing]
    doc = Doc(
        NLP.vocab,
        words=words,
        spaces=[True, spaces, spaces, True, False],
        tags=["IN", "NNP", "HYPH", "VBN", "NN"],
        pos=["SCONJ", "PROPN", "PUNCT", "VERB", "NOUN"],
        deps=["mark", "obl:unmarked", "punct", "ROOT", "obj"],
        heads=[3, 3, 1, 3, 3],
        ents=["O", "B-GPE", "O", "O", "O"],
    )
    found = compound_thing(doc[3])
    assert found == doc[4]
    agent = compound_agent(doc[3])
    assert (agent.text if agent is not None else None) == expected


@pytest.mark.parametrize(("mark", "expected"), [("though", []), ("while", []), ("because", ["Kim"])])
def test_a_source_does_not_speak_for_what_is_set_against_it(mark: str, expected: list[str]) -> None:
    doc = tree(THOUGH.format(mark))
    assert [t.text for t in speakers(find(doc, "stayed"))] == expected
    assert [t.text for t in speakers(find(doc, "left"))] == ["Kim"]


def test_what_is_added_to_an_announced_thing_is_not_announced() -> None:
    doc = tree(
        "Kim/NNP/nsubj/2 announced=announce/VBD/ROOT sanctions=sanction/NNS/obj/2 on/IN/case/5 Lee/NNP/nmod/3"
        " ,/,/punct/9 whom=who/WP/obj/9 Chad/NNP/nsubj/9 sued=sue/VBD/acl:relcl/5"
    )
    assert speakers(find(doc, "sued")) == ()


@pytest.mark.parametrize(("word", "expected"), [("vilify", ["borders"]), ("nice", ["borders", "guests"])])
def test_a_verb_taken_for_an_adjective_is_no_object(word: str, expected: list[str]) -> None:
    assert [t.text for t in conjuncts(find(tree(BAN.format(word)), "borders"))] == expected


def test_coordinated_adjectives_are_one_predicate() -> None:
    assert [t.text for t in conjuncts(find(tree(LETHAL.format("new/JJ")), "lethal"))] == ["lethal"]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("So/RB/advmod/4 did=do/VBD/ROOT Chile/NNP/nsubj/4 ././punct/4", ["Chile"]),
        ("Neither/CC/advmod/4 did=do/VBD/ROOT Chile/NNP/nsubj/4 ././punct/4", []),
        ("So/RB/advmod/5 did=do/VBD/aux/5 Chile/NNP/nsubj/6 win/VB/ROOT", []),
    ],
)
def test_the_next_sentence_names_who_did_the_same(second: str, expected: list[str]) -> None:
    doc = tree("Peru/NNP/nsubj/2 left=leave/VBD/ROOT " + second)
    assert [t.text for t in who_else(doc[1])] == expected


@pytest.mark.parametrize(
    ("participle", "expected"),
    [("accusing=accuse/VBG", "Kim"), ("naming=name/VBG", "Kim"), ("backed=back/VBN", "We")],
)
def test_a_participle_behind_a_quotation_is_of_the_speaker(participle: str, expected: str) -> None:
    subject = surface_subject(tree(SAID.format(participle))[7])
    assert subject is not None
    assert subject.text == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("accuses=accuse", "Men"), ("suspects=suspect", "Men"), ("speaks=speak", "Peru")],
)
def test_who_is_accused_in_a_bare_relative_did_it(verb: str, expected: str) -> None:
    doc = tree(
        f"Men=man/NNS/nsubj/7 Peru/NNP/nsubj/3 {verb}/VBZ/acl:relcl/1 of/IN/mark/5 killing=kill/VBG/advcl/3"
        " Kim/NNP/obj/5 fled=flee/VBD/ROOT"
    )
    subject = surface_subject(doc[4])
    assert subject is not None
    assert subject.text == expected


@pytest.mark.parametrize(("done", "expected"), [("", "Peru"), (" Lee/NNP/obj/5", "Events")])
def test_whom_somebody_helps_has_a_verb_with_an_object(done: str, expected: str) -> None:
    words = "Events=event/NNS/ROOT Peru/NNP/nsubj/3 helped=help/VBD/acl:relcl/1 to/TO/mark/5 stop/VB/xcomp/3"
    subject = surface_subject(tree(words + done)[4])
    assert subject is not None
    assert subject.text == expected


def test_what_a_preposition_opens_is_no_object_beside_another() -> None:
    doc = tree(
        "Kim/NNP/nsubj/2 accused=accuse/VBD/ROOT Peru/NNP/iobj/2 of/IN/case/6 sheltering/NN/compound/6"
        " rebels=rebel/NNS/obj/2"
    )
    held = direct_object(doc[1])
    assert held is not None
    assert held.text == "Peru"
