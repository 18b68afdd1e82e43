"""Time expressions: where they are, their TIMEX3 value and their days; and what is none."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import spacy
from spacy.tokens import Doc, Span

from kg.annotate.dates import find_dates
from kg.annotate.dates.holidays import easter, holiday
from kg.types import DateMention

WEDNESDAY = date(2024, 4, 10)
NLP = spacy.blank("en")
Row = tuple[str, str | None, str | None, str | None, str | None]


def found(text: str, published: date | None = WEDNESDAY) -> list[Row]:
    """(words, TIMEX3 value, first day, last day, precision) of each expression; tags and tree are left empty."""
    return [_row(text, mention) for mention in find_dates(NLP(text), published)]


def _row(text: str, mention: DateMention) -> Row:
    interval = mention.interval
    last = (interval.end - timedelta(1)).isoformat() if interval.end else None
    first = interval.start.isoformat() if interval.start else None
    return text[mention.start : mention.end], mention.timex3, first, last, interval.precision


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on 10 April 2023.", ("10 April 2023", "2023-04-10", "2023-04-10", "2023-04-10", "day")),
        (
            "They met on Monday, April 10th, 2023.",
            ("Monday, April 10th, 2023", "2023-04-10", "2023-04-10", "2023-04-10", "day"),
        ),
        (
            "They met on the 10th of April 2023.",
            ("the 10th of April 2023", "2023-04-10", "2023-04-10", "2023-04-10", "day"),
        ),
        ("Since 2023-04-10.", ("2023-04-10", "2023-04-10", "2023-04-10", "2023-04-10", "day")),
        ("Posted 23/4/2023.", ("23/4/2023", "2023-04-23", "2023-04-23", "2023-04-23", "day")),
        ("Posted 10/04/2024.", ("10/04/2024", "2024-04-10", "2024-04-10", "2024-04-10", "day")),
        ("On 31 April 2023.", ("31 April 2023", None, None, None, None)),
        ("On April 31.", ("April 31", None, None, None, None)),
        ("Posted 10/04/2023.", ("10/04/2023", None, None, None, None)),
        ("In April 2023, they met.", ("April 2023", "2023-04", "2023-04-01", "2023-04-30", "month")),
        ("In late April of last year.", ("late April of last year", "2023-04", "2023-04-01", "2023-04-30", "month")),
        ("They met in 2020.", ("2020", "2020", "2020-01-01", "2020-12-31", "year")),
        ("The 2020 election.", ("2020", "2020", "2020-01-01", "2020-12-31", "year")),
        ("By mid-2023 all left.", ("mid-2023", "2023", "2023-01-01", "2023-12-31", "year")),
        ("During fiscal 2023.", ("fiscal 2023", "2023", "2023-01-01", "2023-12-31", "year")),
        ("In the 1990s.", ("the 1990s", "199", "1990-01-01", "1999-12-31", "year")),
        ("In the late '80s.", ("the late '80s", "198", "1980-01-01", "1989-12-31", "year")),
        ("In the 19th century.", ("the 19th century", "18", "1800-01-01", "1899-12-31", "year")),
        (
            "In the third quarter of 2023.",
            ("the third quarter of 2023", "2023-Q3", "2023-07-01", "2023-09-30", "quarter"),
        ),
        ("Q1 2024 was good.", ("Q1 2024", "2024-Q1", "2024-01-01", "2024-03-31", "quarter")),
        ("In the first half of 2023.", ("the first half of 2023", "2023-H1", "2023-01-01", "2023-06-30", "quarter")),
        ("He scored in the first half.", ("the first half", "2024-H1", None, None, None)),
        ("In spring 2023.", ("spring 2023", "2023-SP", "2023-03-01", "2023-05-31", "quarter")),
        ("In winter 2023.", ("winter 2023", "2023-WI", None, None, None)),
        ("Last summer they met.", ("Last summer", "2023-SU", "2023-06-01", "2023-08-31", "quarter")),
        ("On Easter Sunday 2023.", ("Easter Sunday 2023", "2023-04-09", "2023-04-09", "2023-04-09", "day")),
        ("From 3 to 5 May 2023.", ("3 to 5 May 2023", "2023-05-03/2023-05-05", "2023-05-03", "2023-05-05", "day")),
        ("On May 3-5, 2023.", ("May 3-5, 2023", "2023-05-03/2023-05-05", "2023-05-03", "2023-05-05", "day")),
        ("The 2010-14 plan.", ("2010-14", "2010/2014", "2010-01-01", "2014-12-31", "year")),
    ],
)
def test_calendar(text: str, expected: Row) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left today.", ("today", "2024-04-10", "2024-04-10", "2024-04-10", "day")),
        ("He left yesterday morning.", ("yesterday morning", "2024-04-09TMO", "2024-04-09", "2024-04-09", "day")),
        ("The day before yesterday.", ("The day before yesterday", "2024-04-08", "2024-04-08", "2024-04-08", "day")),
        ("He left last night.", ("last night", "2024-04-09TNI", "2024-04-09", "2024-04-09", "day")),
        ("He left on Monday.", ("Monday", "2024-04-08", "2024-04-08", "2024-04-08", "day")),
        ("He left on Wednesday night.", ("Wednesday night", "2024-04-10TNI", "2024-04-10", "2024-04-10", "day")),
        ("He left last Friday.", ("last Friday", "2024-04-05", "2024-04-05", "2024-04-05", "day")),
        ("He left last Wednesday.", ("last Wednesday", "2024-04-03", "2024-04-03", "2024-04-03", "day")),
        ("He leaves next Tuesday.", ("next Tuesday", "2024-04-16", "2024-04-16", "2024-04-16", "day")),
        ("At 3 p.m. on Monday.", ("3 p.m. on Monday", "2024-04-08T15:00", "2024-04-08", "2024-04-08", "day")),
        ("Over the weekend.", ("the weekend", "2024-W14-WE", "2024-04-06", "2024-04-07", "day")),
        ("Earlier this week.", ("Earlier this week", "2024-W15", "2024-04-08", "2024-04-14", "week")),
        ("Late last month.", ("Late last month", "2024-03", "2024-03-01", "2024-03-31", "month")),
        ("Earlier in April.", ("Earlier in April", "2024-04", "2024-04-01", "2024-04-30", "month")),
        ("By the end of the year.", ("the end of the year", "2024", "2024-01-01", "2024-12-31", "year")),
        ("Next year.", ("Next year", "2025", "2025-01-01", "2025-12-31", "year")),
        ("Two days ago.", ("Two days ago", "2024-04-08", "2024-04-08", "2024-04-08", "day")),
        ("About four months ago.", ("About four months ago", "2023-12", "2023-12-01", "2023-12-31", "month")),
        ("More than ten years ago.", ("More than ten years ago", "2014", None, None, None)),
        ("Several years ago.", ("Several years ago", "PAST_REF", None, None, None)),
        ("A hundred thousand years ago.", ("A hundred thousand years ago", None, None, None, None)),
        ("Over the past three days.", ("the past three days", "P3D", "2024-04-07", "2024-04-10", "day")),
        ("In the next two weeks.", ("the next two weeks", "P2W", "2024-04-10", "2024-04-24", "week")),
    ],
)
def test_counted_from_publication(text: str, expected: Row) -> None:
    assert found(text) == [expected]
    mention = find_dates(NLP(text), None)[0]
    assert (mention.interval.start, mention.interval.end, mention.interval.precision) == (None, None, None)
    if expected[2]:
        assert find_dates(NLP(text), WEDNESDAY)[0].interval.anchor == "published"


@pytest.mark.parametrize(
    ("text", "words", "timex3"),
    [
        ("It took three days.", "three days", "P3D"),
        ("A 20-minute talk.", "20-minute", "PT20M"),
        ("A two-and-a-half year war.", "A two-and-a-half year", "P2.5Y"),
        ("It took a year and a half.", "a year and a half", "P1.5Y"),
        ("It took half a century.", "half a century", "P50Y"),
        ("It took almost twenty-five years.", "almost twenty-five years", "P25Y"),
        ("Over two decades.", "Over two decades", "P2DE"),
        ("For several months.", "several months", "PXM"),
        ("For years.", "years", "PXY"),
        ("In the first nine months.", "the first nine months", "P9M"),
        ("Two days after the strike.", "Two days", "P2D"),
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
        ("They meet on Mondays.", "Mondays", "XXXX-WXX-1"),
        ("They meet every two weeks.", "every two weeks", "P2W"),
        ("Three meals a day.", "a day", "P1D"),
        ("A daily meal.", "daily", "P1D"),
        ("He is now in Rome.", "now", "PRESENT_REF"),
        ("He recently left.", "recently", "PAST_REF"),
        ("In recent days.", "recent days", "PAST_REF"),
        ("As in the past, he left.", "the past", "PAST_REF"),
        ("In the near future.", "the near future", "FUTURE_REF"),
        ("In the coming weeks.", "the coming weeks", "FUTURE_REF"),
        ("At noon.", "noon", "2024-04-10T12:00"),
        ("Less than a year earlier.", "Less than a year earlier", "2023"),
        ("The year-ago period.", "year-ago", "2023"),
    ],
)
def test_without_a_place_in_the_calendar(text: str, words: str, timex3: str) -> None:
    assert found(text) == [(words, timex3, None, None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "May I go?",
        "They march on the capital, and the March on the capital failed.",
        "Theresa May spoke of a second man.",
        "June Carter sang.",
        "The boy, 10 years old, and a 12-year-old girl, aged 8-10 years, left.",
        "A 2000 year old temple.",
        "It cost $2020, and 2,020 came.",
        "One-quarter of the votes.",
        "See http://example.org/2024-04-10-talks.html for more.",
        "The Daily Mail and The Sunday Times wrote it.",
        "He went past the house at last.",
        "The score was 3-5 in game 2010.",
        "Posted 45/77/2023.",
    ],
)
def test_no_time_expression(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [("He reads Sunday Mirror reports.", "ORG", "Sunday Mirror"), ("We saw April there.", "PERSON", "April")],
)
def test_names_are_no_dates(text: str, label: str, name: str) -> None:
    doc = NLP(text)
    assert find_dates(doc, WEDNESDAY)
    start = text.index(name)
    span = doc.char_span(start, start + len(name), label=label)
    assert isinstance(span, Span)
    doc.ents = [span]
    assert find_dates(doc, WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("text", "phrase", "first", "last"),
    [
        ("He ruled between 2010 and 2014.", "between 2010 and 2014", "2010-01-01", "2014-12-31"),
        ("From Monday to Wednesday.", "From Monday to Wednesday", "2024-04-08", "2024-04-10"),
        ("From March to May 2023.", "March to May 2023", "2023-03-01", "2023-05-31"),
        ("From Nov. 5 to Feb. 3, 2023.", "From Nov. 5 to Feb. 3, 2023", "2022-11-05", "2023-02-03"),
        ("Between March and May 2023.", "Between March and May 2023", "2023-03-01", "2023-05-31"),
    ],
)
def test_both_ends_of_a_range_have_its_days(text: str, phrase: str, first: str, last: str) -> None:
    for mention in find_dates(NLP(text), WEDNESDAY):
        assert _row(text, mention)[2:4] == (first, last)
        assert mention.interval.text.endswith(phrase)


def test_a_range_needs_its_words() -> None:
    assert [row[2] for row in found("It rose in 2010 and 2014.")] == ["2010-01-01", "2014-01-01"]


@pytest.mark.parametrize(
    ("text", "words", "first", "anchor"),
    [
        ("On 5 May 2023 they met. The same day, he left.", "The same day", "2023-05-05", "5 May 2023"),
        ("On 5 May 2023 they met, and two days later he left.", "two days later", "2023-05-07", "5 May 2023"),
        ("In May 2023 they met. The following year he left.", "The following year", "2024-01-01", "May 2023"),
        (
            "In the third quarter of 2023, a year earlier.",
            "a year earlier",
            "2022-07-01",
            "the third quarter of 2023",
        ),
        ("In May 2023 they met. The same day, he left.", "The same day", None, None),
        ("On 5 May 2023 they met, and more than a year later he left.", "more than a year later", None, None),
        ("They met. The next day, he left.", "The next day", None, None),
        ("On 5 May 2023 they met. The previous month, he left.", "The previous month", None, None),
        ("He rose from the year before.", "the year before", None, None),
        ("On 5 May 2023 they met." + " Nobody spoke." * 20 + " The same day, he left.", "The same day", None, None),
    ],
)
def test_counted_from_the_text(text: str, words: str, first: str | None, anchor: str | None) -> None:
    mention = find_dates(NLP(text), WEDNESDAY)[-1]
    assert text[mention.start : mention.end] == words
    assert (mention.interval.start, mention.interval.anchor) == (date.fromisoformat(first) if first else None, anchor)


def test_the_phrase_keeps_its_preposition_and_the_offsets_do_not() -> None:
    text = "He left  on\nMonday."
    (mention,) = find_dates(NLP(text), WEDNESDAY)
    assert (text[mention.start : mention.end], mention.interval.text) == ("Monday", "on Monday")


def test_a_full_date_needs_no_day_of_publication() -> None:
    (mention,) = find_dates(NLP("They met on 10 April 2023."), None)
    assert (mention.interval.start, mention.interval.anchor) == (date(2023, 4, 10), None)


def test_open_values_without_a_day_of_publication() -> None:
    assert [row[1] for row in found("On Monday, in April, at Christmas and on April 5.", None)] == [
        "XXXX-WXX-1",
        "XXXX-04",
        "XXXX-12-25",
        "XXXX-04-05",
    ]


@pytest.mark.parametrize(("year", "day"), [(2000, "04-23"), (2008, "03-23"), (2024, "03-31"), (2038, "04-25")])
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(
    ("name", "day"),
    [("Memorial Day", date(2024, 5, 27)), ("Good Friday", date(2024, 3, 29)), ("Boxing Day", date(2024, 12, 26))],
)
def test_holidays(name: str, day: date) -> None:
    assert holiday(name, 2024) == day


def test_an_empty_document_has_none() -> None:
    assert find_dates(Doc(NLP.vocab), WEDNESDAY) == ()
