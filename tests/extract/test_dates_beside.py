"""Dates that stand beside the event they date: parts of a day, what is set for one, votes, days and places told of."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract.ends import Ends
from kg.extract.modality import standing
from kg.extract.place import place
from kg.extract.predicates import find_predicates
from kg.extract.when import dates_by_token, when
from kg.types import DateMention, Interval, Kind
from tests.extract.trees import annotation, find, tree

MONDAY = Interval(date(2024, 4, 8), date(2024, 4, 9), "day", "Monday", "published")
OPEN = Interval(None, None, None, "hours")

HIT = "Peru/NNP/nsubj/2 hit/VBD/ROOT Chad/NNP/obj/2"
VOTED = "Peru/NNP/nsubj/2 voted=vote/VBD/ROOT on/IN/case/4 Monday/NNP/obl/2 to/TO/mark/6"
ON_THE_DAY = "Kim/NNP/nsubj/2 left/VBD/ROOT Monday/NNP/obl:unmarked/2 on/IN/case/6 the/DT/det/6 day/NN/obl/2"
HOURS = f"{HIT} Monday/NNP/obl:unmarked/2 hours/NNS/obl:unmarked/8 after/IN/mark/8 Kim/NNP/nsubj/8"
SET = "Kim/NNP/nsubj/2 set/VBD/ROOT a/DT/det/4 vote/NN/obj/2 for/IN/case/6 Monday/NNP/obl/2"
WHERE = "Kim/NNP/nsubj/2 left/VBD/ROOT Rome/NNP/obj/2 where/WRB/advmod/6 Lee/NNP/nsubj/6"


def dated(sentence: str, predicate: str) -> str | None:
    """Words of the date of a predicate, where "Monday" is a day and "hours" are some hours."""
    doc = tree(sentence)
    phrases = (("Monday", MONDAY, "2024-04-08"), ("hours", OPEN, "PTXH"))
    dates = tuple(
        DateMention(doc.text.index(words), doc.text.index(words) + len(words), interval, timex3)
        for words, interval, timex3 in phrases
        if words in doc.text
    )
    seen = annotation(doc, {})
    mentions = dates_by_token(type(seen)(seen.article, doc, dates, ()))
    found = {p.token.text: p for p in find_predicates(doc, event_nouns={"vote", "strike"})}
    interval = when(found[predicate], mentions, lambda token: token.lemma_ in ("vote", "strike"))
    return interval.text if interval is not None and interval.start == MONDAY.start else None


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        (f"{HIT} before/IN/case/5 dawn/NN/obl/2 on/IN/case/7 Monday/NNP/obl/2", "hit", "Monday"),
        (f"{HIT} before/IN/case/5 dawn/NN/obl/2 on/IN/case/7 Monday/NNP/nmod/5", "hit", "Monday"),
        (f"{HIT} before/IN/case/5 talks/NNS/obl/2 on/IN/case/7 Monday/NNP/obl/2", "hit", None),
        (SET, "vote", "Monday"),
        (SET, "set", None),
        (f"{VOTED} back/VB/xcomp/2 Kim/NNP/obj/6", "back", "Monday"),
        (f"{VOTED} back/VB/advcl/2 Kim/NNP/obj/6", "back", "Monday"),
        (VOTED.replace("voted=vote", "agreed=agree") + " back/VB/xcomp/2 Kim/NNP/obj/6", "back", None),
        (f"{ON_THE_DAY} Lee/NNP/nsubj/8 won/VBD/acl:relcl/6", "won", "Monday"),
        (f"{ON_THE_DAY.replace('on/IN', 'before/IN')} Lee/NNP/nsubj/8 won/VBD/acl:relcl/6", "won", None),
        (f"{HOURS} left/VBD/advcl/2", "left", "hours after Kim left"),
        (f"{HOURS.replace('hours/NNS', 'long/RB')} left/VBD/advcl/2", "left", None),
    ],
)
def test_dates_beside_the_event(sentence: str, predicate: str, expected: str | None) -> None:
    assert dated(sentence, predicate) == expected


def test_hours_before_a_morning_may_be_the_day_before() -> None:
    doc = tree(f"{HOURS} left/VBD/advcl/2")
    spans = (("Monday", MONDAY, "2024-04-08TMO"), ("hours", OPEN, "PTXH"))
    dates = (DateMention(doc.text.index(w), doc.text.index(w) + len(w), i, value) for w, i, value in spans)
    seen = annotation(doc, {})
    mentions = dates_by_token(type(seen)(seen.article, doc, tuple(dates), ()))
    left = next(p for p in find_predicates(doc) if p.token.text == "left")
    assert when(left, mentions, lambda token: False) is None


def test_a_date_behind_after_dates_no_event() -> None:
    doc = tree(f"{HIT} after/IN/obl/2 Monday/NNP/obl:unmarked/2")
    after = Interval(MONDAY.start, MONDAY.end, "day", "after Monday", "published")
    start = doc.text.index("Monday")
    seen = annotation(doc, {})
    mentions = dates_by_token(type(seen)(seen.article, doc, (DateMention(start, start + 6, after, "2024-04-08"),), ()))
    assert when(next(iter(find_predicates(doc))), mentions, lambda token: False) is None


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (f"{VOTED} accept/VB/xcomp/2 it/PRP/obj/6", "accept", "asserted"),
        (f"{VOTED} accept/VB/advcl/2 it/PRP/obj/6", "accept", "asserted"),
        (f"{VOTED} send/VB/xcomp/2 troops/NNS/obj/6", "send", "planned"),
        (VOTED.replace("voted=vote/VBD", "vote/VB") + " accept/VB/xcomp/2 it/PRP/obj/6", "accept", "planned"),
    ],
)
def test_what_a_body_votes_is_done_if_it_is_done_in_words(sentence: str, word: str, expected: str) -> None:
    assert standing(find(tree(sentence), word)).modality == expected


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        (f"{WHERE} met/VBD/acl:relcl/3 Park/NNP/obj/6", "met", "Rome"),
        (f"{WHERE} met/VBD/acl:relcl/3 Park/NNP/obj/6 and/CC/cc/9 called/VBD/conj/6 Cho/NNP/obj/9", "called", "Rome"),
        (f"{WHERE.replace('where/WRB', 'which/WDT')} bombed/VBD/acl:relcl/3", "bombed", None),
    ],
)
def test_where_clause_tells_what_happened_at_a_place(sentence: str, predicate: str, expected: str | None) -> None:
    doc = tree(sentence)
    people = {"Kim": Kind.PERSON, "Lee": Kind.PERSON, "Park": Kind.PERSON, "Cho": Kind.PERSON, "Rome": Kind.PLACE}
    ends = Ends(annotation(doc, {name: kind for name, kind in people.items() if name in doc.text}))
    found = place(next(p for p in find_predicates(doc) if p.token.text == predicate), ends)
    assert (ends.participants[found].name if found is not None else None) == expected
