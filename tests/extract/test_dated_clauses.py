"""Clauses and occasions that lend an event their date."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract.dated_clauses import date_of_member
from kg.extract.predicates import find_predicates
from kg.extract.when import dates_by_token, when
from kg.types import Annotation, Article, DateMention, Interval
from tests.extract.trees import find, tree

MONDAY = Interval(date(2024, 4, 8), date(2024, 4, 9), "day", "Monday", "published")
SHUT = "Peru/NNP/nsubj/3 has/VBZ/aux/3 shut/VBN/ROOT the/DT/det/5 port/NN/obj/3 since/IN/case/7 Monday/NNP/obl/3"
MET = "Kim/NNP/nsubj/2 met/VBD/ROOT Lee/NNP/obj/2"
ON_MONDAY = f"{MET} on/IN/case/5 Monday/NNP/obl/2 ,/,/punct/8"
THE_DAY = f"{ON_MONDAY} the/DT/det/8 day/NN/obl:unmarked/2 Park/NNP/nsubj/10 left/VBD/acl:relcl/8"
A_DAY = f"{ON_MONDAY} a/DT/det/8 deal/NN/obl:unmarked/2 Park/NNP/nsubj/10 left/VBD/acl:relcl/8"
CLEFT = "It/PRP/expl/4 was/VBD/cop/4 on/IN/case/4 Monday/NNP/ROOT that/IN/mark/7 Park/NNP/nsubj/7 left/VBD/acl:relcl/4"
SPEAKING = "Speaking=speak/VBG/advcl/5 on/IN/case/3 Monday/NNP/obl/1 Kim/NNP/nsubj/5 praised/VBD/ROOT Lee/NNP/obj/5"
LOSING = "Losing=lose/VBG/advcl/5 on/IN/case/3 Monday/NNP/obl/1 Kim/NNP/nsubj/5 praised/VBD/ROOT Lee/NNP/obj/5"
WHEN = "When/WRB/advmod/3 Park/NNP/nsubj/3 left/VBD/advcl/7 on/IN/case/5 Monday/NNP/obl/3 Kim/NNP/nsubj/7"
AFTER = "After/IN/mark/3 Park/NNP/nsubj/3 left/VBD/advcl/7 on/IN/case/5 Monday/NNP/obl/3 Kim/NNP/nsubj/7"
HAD_MET = (
    "When/WRB/advmod/3 Park/NNP/nsubj/3 left/VBD/advcl/8 on/IN/case/5 Monday/NNP/obl/3 Kim/NNP/nsubj/8 had/VBD/aux/8"
)
OCCASION = "Monday/NNP/nmod:poss/4 's/POS/case/2 talks=talk/NNS/obl/6 Kim/NNP/nsubj/6 praised/VBD/ROOT Lee/NNP/obj/6"


def dated(sentence: str, predicate: str) -> str | None:
    """Phrase that dates a predicate, where "Monday" is the only one."""
    doc = tree(sentence)
    start = doc.text.index("Monday")
    dates = (DateMention(start, start + len("Monday"), MONDAY, "2024-04-08"),)
    mentions = dates_by_token(Annotation(Article("test", doc.text), doc, dates, ()))
    found = {p.token.text: p for p in find_predicates(doc, event_nouns=frozenset())}
    interval = when(found[predicate], mentions, lambda token: False)
    return interval.text if interval else None


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        (f"{SHUT} ,/,/punct/11 when/WRB/advmod/11 Kim/NNP/nsubj/11 left/VBD/advcl/3", "left", "Monday"),
        (f"{SHUT} ,/,/punct/11 when/WRB/advmod/11 Kim/NNP/nsubj/11 left/VBD/advcl/3", "shut", None),
        (f"{SHUT} ,/,/punct/11 because/IN/mark/11 Kim/NNP/nsubj/11 left/VBD/advcl/3", "left", None),
        (THE_DAY, "left", "Monday"),
        (A_DAY, "left", None),
        (CLEFT, "left", "Monday"),
        (SPEAKING, "praised", "Monday"),
        (LOSING, "praised", None),
        (f"{WHEN} met/VBD/ROOT Lee/NNP/obj/7", "met", "Monday"),
        (f"{AFTER} met/VBD/ROOT Lee/NNP/obj/7", "met", None),
        (f"{HAD_MET} met/VBN/ROOT Lee/NNP/obj/8", "met", None),
        (f"At/IN/case/4 {OCCASION}", "praised", "Monday"),
        (f"After/IN/case/4 {OCCASION}", "praised", None),
    ],
)
def test_the_date_of_a_clause_or_occasion(sentence: str, predicate: str, expected: str | None) -> None:
    assert dated(sentence, predicate) == expected


BOTH = f"{MET} on/IN/case/5 Monday/NNP/obl/2 and/CC/cc/7 Park/NNP/conj/3"
TUESDAY = Interval(date(2024, 4, 9), date(2024, 4, 10), "day", "Tuesday", "published")


@pytest.mark.parametrize(
    ("sentence", "end", "expected"),
    [
        (f"{BOTH} on/IN/case/9 Tuesday/NNP/obl/2", "Park", TUESDAY),
        (f"{BOTH} on/IN/case/9 Tuesday/NNP/obl/2", "Lee", None),
        (f"{BOTH} in/IN/case/9 Rome/NNP/obl/2 on/IN/case/11 Tuesday/NNP/obl/2", "Park", None),
        (f"{BOTH} before/IN/case/9 Tuesday/NNP/obl/2", "Park", None),
        (f"{MET} and/CC/cc/5 Park/NNP/conj/3 on/IN/case/7 Tuesday/NNP/obl/2", "Park", None),
    ],
)
def test_a_later_member_has_the_date_right_behind_it(sentence: str, end: str, expected: Interval | None) -> None:
    doc = tree(sentence)
    days = (("Monday", MONDAY), ("Tuesday", TUESDAY))
    dates = {
        token.i: DateMention(token.idx, token.idx + 6, each, None)
        for token in doc
        for name, each in days
        if token.text == name
    }
    found = date_of_member(find(doc, end), dates)
    assert (found.interval if found is not None else None) == expected
