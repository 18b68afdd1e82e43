"""Events dated by another event of the sentence."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract.predicates import find_predicates
from kg.extract.when import dates_by_token, when
from kg.types import Annotation, Article, DateMention, Interval
from tests.extract.trees import tree

MONDAY = Interval(date(2024, 4, 8), date(2024, 4, 9), "day", "on Monday", "published")
APRIL = Interval(date(2024, 4, 1), date(2024, 5, 1), "month", "April", "published")
OPEN = Interval(None, None, None, "")

MET = "Kim/NNP/nsubj/2 met/VBD/ROOT Lee/NNP/obj/2 on/IN/case/5 Monday/NNP/obl/2"
AMOUNT = "two/CD/nummod/7 days/NNS/obl:unmarked/10"
LATER = f"{MET} {AMOUNT} after/IN/mark/10 Park/NNP/nsubj/10 left/VBD/advcl/2"
EARLIER = f"{MET} {AMOUNT} before/IN/mark/10 Park/NNP/nsubj/10 left/VBD/advcl/2"
STRIKE = "Two/CD/nummod/2 days/NNS/nmod:unmarked/5 after/IN/case/5 the/DT/det/5 strike/NN/obl/9 on/IN/case/7"
AFTER_STRIKE = f"{STRIKE} Monday/NNP/nmod/5 Kim/NNP/nsubj/9 met/VBD/ROOT Lee/NNP/obj/9"
THE_DAY = f"{MET} the/DT/det/7 day/NN/obl:unmarked/2 after/IN/mark/10 Park/NNP/nsubj/10 left/VBD/advcl/2"


def dated(sentence: str, predicate: str, day: Interval, amount: str) -> Interval | None:
    """Interval of a predicate where "Monday" is that day and "two days" that long (TIMEX3)."""
    doc = tree(sentence)
    phrases = [("Monday", day, "2024-04-08"), ("two days", OPEN, amount), ("Two days", OPEN, amount)]
    dates = tuple(
        DateMention(doc.text.index(words), doc.text.index(words) + len(words), interval, timex3)
        for words, interval, timex3 in phrases
        if words in doc.text
    )
    mentions = dates_by_token(Annotation(Article("test", doc.text), doc, dates, ()))
    found = {p.token.text: p for p in find_predicates(doc, event_nouns={"strike"})}
    return when(found[predicate], mentions, lambda token: token.lemma_ == "strike")


@pytest.mark.parametrize(
    ("sentence", "predicate", "amount", "first", "precision"),
    [
        (LATER, "met", "P2D", date(2024, 4, 8), "day"),
        (LATER, "left", "P2D", date(2024, 4, 6), "day"),
        (LATER, "left", "P2W", date(2024, 3, 25), "week"),
        (LATER, "left", "P2M", date(2024, 2, 1), "month"),
        (LATER, "left", "P2Y", date(2022, 1, 1), "year"),
        (EARLIER, "left", "P2D", date(2024, 4, 10), "day"),
        (AFTER_STRIKE, "strike", "P2D", date(2024, 4, 8), "day"),
        (AFTER_STRIKE, "met", "P2D", date(2024, 4, 10), "day"),
        (AFTER_STRIKE, "met", "P9M", date(2025, 1, 1), "month"),
        (THE_DAY, "left", "", date(2024, 4, 7), "day"),
    ],
)
def test_counted_from_the_other_event(sentence: str, predicate: str, amount: str, first: date, precision: str) -> None:
    interval = dated(sentence, predicate, MONDAY, amount)
    assert interval is not None
    assert (interval.start, interval.precision) == (first, precision)


@pytest.mark.parametrize(("day", "amount"), [(APRIL, "P2D"), (OPEN, "P2D"), (MONDAY, "PXD"), (MONDAY, "PT20H")])
def test_only_a_whole_number_of_days_from_a_day(day: Interval, amount: str) -> None:
    assert dated(LATER, "left", day, amount) is None


def test_the_phrase_and_what_it_was_counted_from() -> None:
    interval = dated(AFTER_STRIKE, "met", MONDAY, "P2D")
    assert interval is not None
    assert (interval.text, interval.anchor) == ("Two days after the strike", "on Monday")


def test_without_a_length_of_time_nothing_is_counted() -> None:
    plain = f"{MET} after/IN/mark/8 Park/NNP/nsubj/8 left/VBD/advcl/2"
    assert dated(plain, "left", MONDAY, "P2D") is None
