"""What stands beside something tried, asked or promised and is not itself tried, asked or promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kg.extract.attribution import speakers
from kg.extract.extract import extract
from kg.extract.modality import standing
from kg.extract.predicates import find_predicates
from kg.extract.subjects import surface_subject
from kg.extract.topic import topic
from kg.extract.when import dates_by_token, when
from kg.types import Interval, Kind, Mention
from kg.vocabulary import load_vocabulary
from tests.extract.trees import annotation, find, tree

MONDAY = Interval(date(2024, 4, 8), date(2024, 4, 9), "day", "Monday", "published")

TO_STOP = "to/TO/mark/4 stop/VB/xcomp/2 it/PRP/obj/4"
ORDERED = "Kim/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 ordered=order/VBN/ROOT to/TO/mark/5 leave/VB/xcomp/3"
URGED = "Kim/NNP/nsubj/2 urged=urge/VBD/ROOT Lee/NNP/obj/2 to/TO/mark/5 leave/VB/xcomp/2"
UNTIL = "until/IN/mark/7 Lee/NNP/nsubj/7 left=leave/VBD/advcl/4"
SUMMIT = "Lee/NNP/nsubj/2 prepares=prepare/VBZ/ROOT the/DT/det/5"
WHICH = ",/,/punct/9 which/WDT/obj/9 Peru/NNP/nsubj/9"
COMMITTED = "Kim/NNP/nsubj/2 reaffirmed=reaffirm/VBD/ROOT the/DT/det/4 commitment/NN/obj/2 to/IN/case/7"
THERE_WAS = (
    "Kim/NNP/nsubj/2 said=say/VBD/ROOT there/EX/expl/4 was=be/VBD/ccomp/2 no/DT/det/6 need/NN/nsubj/4 and/CC/cc/8"
)
IT_WAS = "Kim/NNP/nsubj/2 said=say/VBD/ROOT it/PRP/nsubj/5 was=be/VBD/cop/5 wrong/JJ/ccomp/2 and/CC/cc/7"
ASKED = "Kim/NNP/nsubj/2 met=meet/VBD/ROOT Lee/NNP/obj/2 and/CC/cc/9 ,/,/punct/7 aides=aide/NNS/nsubj/7 said=say/VBD"
THANKED = "Kim/NNP/nsubj/2 thanked=thank/VBD/ROOT Lee/NNP/obj/2 ,/,/punct/8 who/WP/nsubj/8"


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (f"Kim/NNP/nsubj/2 tried=try/VBD/ROOT {TO_STOP} ,/,/punct/7 ramming=ram/VBG/advcl/4", "ramming", "asserted"),
        (f"Kim/NNP/nsubj/2 tries=try/VBZ/ROOT {TO_STOP} ,/,/punct/7 ramming=ram/VBG/advcl/4", "ramming", "possible"),
        (f"Kim/NNP/nsubj/2 planned=plan/VBD/ROOT {TO_STOP} ,/,/punct/7 ending=end/VBG/advcl/4", "ending", "planned"),
        (f"{ORDERED} after/IN/mark/7 losing=lose/VBG/advcl/5", "losing", "asserted"),
        (f"{ORDERED} while/IN/mark/7 talking=talk/VBG/advcl/5", "talking", "requested"),
        (
            f"{ORDERED.replace('ordered=order', 'expected=expect')} after/IN/mark/7 losing=lose/VBG/advcl/5",
            "losing",
            "expected",
        ),
        (f"{URGED} ,/,/punct/7 accusing=accuse/VBG/advcl/5", "accusing", "asserted"),
        (f"{URGED} ,/,/punct/7 ending=end/VBG/advcl/5", "ending", "requested"),
        (f"{URGED} ,/,/punct/7 beginning=begin/VBG/advcl/5", "beginning", "requested"),
    ],
)
def test_what_stands_beside_an_infinitive(sentence: str, word: str, expected: str) -> None:
    assert standing(find(tree(sentence), word)).modality == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("vowed=vow", "possible"), ("asked=ask", "possible"), ("managed=manage", "asserted"), ("had=have", "asserted")],
)
def test_until(verb: str, expected: str) -> None:
    sentence = f"Kim/NNP/nsubj/2 {verb}/VBD/ROOT to/TO/mark/4 stay/VB/xcomp/2 {UNTIL}"
    assert standing(find(tree(sentence), "left")).modality == expected


@pytest.mark.parametrize(
    ("noun", "verb", "expected"),
    [
        ("next/JJ/amod/5 summit/NN/obj/2", "hosts=host/VBZ/acl:relcl/5", "expected"),
        ("planned/JJ/amod/5 summit/NN/obj/2", "opposes=oppose/VBZ/acl:relcl/5", "asserted"),
        ("possible/JJ/amod/5 summit/NN/obj/2", "hosts=host/VBZ/acl:relcl/5", "possible"),
        ("next/JJ/amod/5 summit/NN/obj/2", "hosted=host/VBD/acl:relcl/5", "asserted"),
    ],
)
def test_relative_clause_at_what_is_ahead(noun: str, verb: str, expected: str) -> None:
    sentence = f"{SUMMIT} {noun} {WHICH} {verb}"
    assert standing(find(tree(sentence), verb.partition("=")[0])).modality == expected


@pytest.mark.parametrize(
    ("noun", "word", "expected"),
    [
        ("planned/JJ/amod/5 law/NN/obj/2", "which/WDT", "planned"),
        ("next/JJ/amod/5 king/NN/obj/2", "who/WP", "asserted"),
    ],
)
def test_relative_clause_of_what_is_ahead(noun: str, word: str, expected: str) -> None:
    doc = tree(f"{SUMMIT} {noun} ,/,/punct/8 {word}/nsubj/8 rules=rule/VBZ/acl:relcl/5")
    assert standing(find(doc, "rules")).modality == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("the/DT/det/7 alliance/NN/nmod/4", "asserted"),
        ("an/DT/det/7 alliance/NN/nmod/4", "planned"),
        ("the/DT/det/7 withdrawal/NN/nmod/4", "planned"),
    ],
)
def test_what_one_is_committed_to(noun: str, expected: str) -> None:
    assert standing(tree(f"{COMMITTED} {noun}")[6]).modality == expected


@pytest.mark.parametrize(
    ("sentence", "word", "subject"),
    [
        (f"{THERE_WAS} urged=urge/VBD/conj/4 Lee/NNP/obj/8", "urged", "Kim"),
        (f"{IT_WAS} urged=urge/VBD/conj/5 Lee/NNP/obj/7", "urged", "Kim"),
        (f"{IT_WAS} fell=fall/VBD/conj/5", "fell", "it"),
        (f"{IT_WAS.replace('it/PRP', 'Lee/NNP')} urged=urge/VBD/conj/5 Lee/NNP/obj/7", "urged", "Lee"),
        (f"{URGED} ,/,/punct/7 accusing=accuse/VBG/advcl/5", "accusing", "Kim"),
        (f"{URGED} ,/,/punct/7 ending=end/VBG/advcl/5", "ending", "Lee"),
    ],
)
def test_who_acts_beside_it(sentence: str, word: str, subject: str) -> None:
    found = surface_subject(find(tree(sentence), word))
    assert found is not None
    assert found.text == subject


@pytest.mark.parametrize(
    ("word", "expected"), [("killing=kill", ("asserted", True)), ("smiling=smile", ("asserted", False))]
)
def test_what_came_of_what_is_denied(word: str, expected: tuple[str, bool]) -> None:
    doc = tree(
        f"Kim/NNP/nsubj/2 denied=deny/VBD/ROOT Lee/NNP/nsubj/4 shelled=shell/VBD/ccomp/2 it/PRP/obj/4 ,/,/punct/7 "
        f"{word}/VBG/advcl/4 six/CD/obj/7"
    )
    assert standing(doc[6]) == expected


def test_denial_stays_in_its_conjunct() -> None:
    doc = tree(f"{THERE_WAS} urged=urge/VBD/conj/4 Lee/NNP/obj/8 to/TO/mark/11 leave/VB/xcomp/8")
    assert standing(find(doc, "urged")) == ("asserted", False)
    assert standing(find(doc, "leave")) == ("requested", False)
    assert speakers(find(doc, "leave")) == ()


@pytest.mark.parametrize(("word", "expected"), [("thanked", ""), ("came", "he")])
def test_aside_in_a_relative_clause(word: str, expected: str) -> None:
    doc = tree(f"{THANKED} he/PRP/nsubj/7 noted=note/VBD/parataxis/2 came=come/VBD/acl:relcl/3")
    assert " ".join(t.text for t in speakers(find(doc, word))) == expected


@pytest.mark.parametrize(
    ("sentence", "category", "expected"),
    [
        ("They/PRP/nsubj/2 agreed=agree/VBD/ROOT and/CC/cc/4 discussed=discuss/VBD/conj/2 aid/NN/obj/4", "AGREE", None),
        (
            "They/PRP/nsubj/2 spoke=speak/VBD/ROOT and/CC/cc/4 discussed=discuss/VBD/conj/2 aid/NN/obj/4",
            "CONSULT",
            "aid",
        ),
        ("They/PRP/nsubj/2 discussed=discuss/VBD/ROOT aid/NN/obj/2", "CONSULT", "aid"),
    ],
)
def test_topic_of_its_own_event(sentence: str, category: str, expected: str | None) -> None:
    assert topic(next(find_predicates(tree(sentence))), category) == expected


@pytest.mark.parametrize(
    ("pronoun", "expected"),
    [("he", ()), ("she", ("Lee",))],
)
def test_who_is_named_is_not_who_says_it(pronoun: str, expected: tuple[str, ...]) -> None:
    doc = tree(
        f"Lee/NNP/parataxis/6 Kim/NNP/nsubj/6 {pronoun}/PRP/nsubj/4 said=say/VBD/parataxis/6 had/VBD/aux/6 "
        "met=meet/VBN/ROOT Park/NNP/obj/6"
    )
    spoken = annotation(doc, dict.fromkeys(("Lee", "Kim", "Park"), Kind.PERSON))
    whose = "Kim" if pronoun == "he" else "Lee"
    mention = Mention(doc[2].idx, doc[2].idx + len(pronoun), pronoun, "pronoun")
    participants = tuple(
        replace(p, mentions=(*p.mentions, mention)) if p.name == whose else p for p in spoken.participants
    )
    reading = extract(replace(spoken, participants=participants), load_vocabulary())
    told = [t.speakers for t in reading.triples if t.relation == "MET"]
    assert [tuple(reading.participants[s].name for s in speakers) for speakers in told] == [expected]


@pytest.mark.parametrize("label", ["advcl/9", "conj/2", "parataxis/9"])
@pytest.mark.parametrize(("word", "expected"), [("met", []), ("asked", ["aides"])])
def test_interjected_saying(label: str, word: str, expected: list[str]) -> None:
    doc = tree(f"{ASKED}/{label} ,/,/punct/7 asked=ask/VBD/conj/2 him/PRP/obj/9")
    assert [t.text for t in speakers(find(doc, word))] == expected


def test_what_is_added_to_what_somebody_called_it() -> None:
    doc = tree(
        "Kim/NNP/nsubj/2 left=leave/VBD/ROOT over/IN/case/4 what/WP/obl/2 Peru/NNP/nsubj/6 said=say/VBD/acl:relcl/4 "
        "was=be/VBD/cop/8 sabotage/NN/ccomp/6 by/IN/case/10 Lee/NNP/nmod/8 ,/,/punct/13 who/WP/nsubj/13 "
        "denied=deny/VBD/acl:relcl/10 it/PRP/obj/13"
    )
    assert speakers(find(doc, "denied")) == ()


def test_future_of_what_was_said_amid_it() -> None:
    doc = tree(
        "Peru/NNP/nsubj/7 ,/,/punct/4 Kim/NNP/nsubj/4 said=say/VBD/parataxis/7 ,/,/punct/4 would/MD/aux/7 leave/VB/ROOT"
    )
    assert standing(find(doc, "leave")).modality == "expected"


def test_date_behind_the_last_of_coordinated_verbs() -> None:
    doc = tree(
        "Kim/NNP/nsubj/2 met=meet/VBD/ROOT Lee/NNP/obj/2 and/CC/cc/5 left=leave/VBD/conj/2 Monday/NNP/obl:unmarked/2"
    )
    dates = dates_by_token(annotation(doc, {}, {"Monday": MONDAY}))
    left = next(p for p in find_predicates(doc) if p.token.text == "left")
    assert when(left, dates, lambda noun: False) == MONDAY
