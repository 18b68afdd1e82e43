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
        ("It was ready in the year 2000.", ("the year 2000", "2000", "2000-01-01", "2000-12-31", "year")),
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
        ("In the winter of 2023-24.", ("the winter of 2023-24", "2023-WI", None, None, None)),
        ("The 2023 first quarter.", ("2023 first quarter", "2023-Q1", "2023-01-01", "2023-03-31", "quarter")),
        ("On the morning of 5 May 2023.", ("the morning of 5 May 2023", "2023-05-05TMO", *["2023-05-05"] * 2, "day")),
        (
            "The first week of May 2023.",
            ("The first week of May 2023", "2023-W18", "2023-05-01", "2023-05-07", "week"),
        ),
        ("The last day of May 2023.", ("The last day of May 2023", "2023-05-31", *["2023-05-31"] * 2, "day")),
        ("The last day of 2023.", ("The last day of 2023", "2023-12-31", "2023-12-31", "2023-12-31", "day")),
        ("In the twentieth century.", ("the twentieth century", "19", "1900-01-01", "1999-12-31", "year")),
        ("A 17th-century house.", ("17th-century", "16", "1600-01-01", "1699-12-31", "year")),
        ("In 347 AD.", ("347 AD", "0347", None, None, None)),
        ("In 40 B.C. it fell.", ("40 B.C.", "BC0040", None, None, None)),
        ("In pre-1980 times.", ("1980", "1980", "1980-01-01", "1980-12-31", "year")),
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
        ("He left overnight.", ("overnight", "2024-04-09TNI", "2024-04-09", "2024-04-10", "day")),
        ("On Friday the 13th.", ("Friday the 13th", "2023-10-13", "2023-10-13", "2023-10-13", "day")),
        ("In the early hours of Monday.", ("the early hours of Monday", "2024-04-08", *["2024-04-08"] * 2, "day")),
        ("On the night of Monday.", ("the night of Monday", "2024-04-08TNI", "2024-04-08", "2024-04-08", "day")),
        ("In the week of April 1.", ("the week of April 1", "2024-W14", "2024-04-01", "2024-04-07", "week")),
        ("In the month of May.", ("the month of May", "2024-05", "2024-05-01", "2024-05-31", "month")),
        ("In the final days of the year.", ("the final days of the year", "2024", "2024-01-01", "2024-12-31", "year")),
        ("By midyear.", ("midyear", "2024", "2024-01-01", "2024-12-31", "year")),
        ("In '72 he left.", ("'72", "1972", "1972-01-01", "1972-12-31", "year")),
        ("Since last June 4.", ("last June 4", "2023-06-04", "2023-06-04", "2023-06-04", "day")),
        ("The January-March quarter.", ("The January-March quarter", "2024-Q1", "2024-01-01", "2024-03-31", "quarter")),
        ("The January-March period.", ("January-March", "2024-01/2024-03", "2024-01-01", "2024-03-31", "month")),
        (
            "It was sold four years ago this week.",
            ("four years ago this week", "2020-W15", "2020-04-06", "2020-04-12", "week"),
        ),
        ("It was sold a year ago today.", ("a year ago today", "2023-04-10", "2023-04-10", "2023-04-10", "day")),
        ("At this time last year.", ("this time last year", "2023", "2023-01-01", "2023-12-31", "year")),
        ("The summer was dry.", ("The summer", "2023-SU", "2023-06-01", "2023-08-31", "quarter")),
        ("The most recent month.", ("The most recent month", "2024-03", "2024-03-01", "2024-03-31", "month")),
        ("By year's end.", ("year's end", "2024", "2024-01-01", "2024-12-31", "year")),
        ("He left 48 hours ago.", ("48 hours ago", "2024-04-08", "2024-04-08", "2024-04-08", "day")),
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
        ("A boy, 10 years old, left.", "10 years old", "P10Y"),
        ("Nine-month-old twins.", "Nine-month-old", "P9M"),
        ("A 2000 year old temple.", "2000 year old", "P2000Y"),
        ("For three straight years.", "three straight years", "P3Y"),
        ("A weeklong trip.", "weeklong", "P1W"),
        ("The month-old strike.", "month-old", "P1M"),
        ("The latest 12 months.", "The latest 12 months", "P12M"),
        ("At 10:21:30 a.m.", "10:21:30 a.m.", "2024-04-10T10:21"),
        ("It rained the entire week.", "the entire week", "P1W"),
        ("It costs $20 per month.", "month", "P1M"),
        ("A quarter century ago.", "A quarter century", "P25Y"),
        ("A quarter of an hour.", "A quarter of an hour", "PT15M"),
        ("A semiannual sale.", "semiannual", "P6M"),
        ("At the moment, he is out.", "the moment", "PRESENT_REF"),
        ("He left three hours ago.", "three hours ago", "PT3H"),
        ("Two years later, he left.", "Two years later", "P2Y"),
        ("In the 2022 quarter.", "2022 quarter", "2022-Q1"),
        ("In the fiscal year.", "the fiscal year", "2024"),
        ("In the late afternoon.", "the late afternoon", "2024-04-10TAF"),
        ("That night, he left.", "That night", "XXXX-XX-XXTNI"),
        ("For the day, shares fell.", "the day", "2024-04-10"),
        ("The previous day, he left.", "The previous day", "2024-04-09"),
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
        ("The year-ago period.", "The year-ago period", "2023"),
        ("The year-earlier quarter.", "The year-earlier quarter", "2023-Q1"),
        ("Sales fell for a third straight month.", "a third straight month", "P3M"),
        ("It was the eighth week in a row.", "the eighth week in a row", "P8W"),
        ("In those days, he left.", "those days", "PAST_REF"),
        ("For the moment, he stays.", "the moment", "PRESENT_REF"),
        ("For the past year and a half.", "the past year and a half", "P1.5Y"),
        ("In the fiscal second quarter.", "the fiscal second quarter", "2024-Q2"),
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
        'He saw "90 Minutes" there.',
        "Since the fall of the old rulers.",
        "It is the 40s° there.",
        "The moment he left.",
        "A man in his 60s and a woman in her early 50s.",
        "As recently as he could.",
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
        ("Between late March and mid-May 2023.", "Between late March and mid-May 2023", "2023-03-01", "2023-05-31"),
        ("Between 2021 and May 2023.", "Between 2021 and May 2023", "2021-01-01", "2023-05-31"),
        ("On Monday and Tuesday.", "On Monday and Tuesday", "2024-04-08", "2024-04-09"),
        ("Between March and May 2023.", "Between March and May 2023", "2023-03-01", "2023-05-31"),
    ],
)
def test_both_ends_of_a_range_have_its_days(text: str, phrase: str, first: str, last: str) -> None:
    for mention in find_dates(NLP(text), WEDNESDAY):
        assert _row(text, mention)[2:4] == (first, last)
        assert mention.interval.text.endswith(phrase)


@pytest.mark.parametrize(
    ("text", "timex3"),
    [
        ("In the quarter ended March 31 it rose.", "2024-Q1"),
        ("The week ended Saturday, April 6.", "2024-W14"),
        ("The week of May 1, 2023.", "2023-W18"),
        ("In the year to June 2023.", "2023"),
        ("In the quarter that ended Feb. 31.", None),
    ],
)
def test_a_unit_is_known_by_a_day_of_it(text: str, timex3: str | None) -> None:
    assert found(text)[0][1] == timex3


def test_a_range_needs_its_words() -> None:
    assert [row[2] for row in found("It rose in 2010 and 2014.")] == ["2010-01-01", "2014-01-01"]


@pytest.mark.parametrize(
    ("text", "words", "first", "anchor"),
    [
        ("On 5 May 2023 they met. The same day, he left.", "The same day", "2023-05-05", "5 May 2023"),
        ("On 5 May 2023 they met. In the evening, he left.", "the evening", "2023-05-05", "5 May 2023"),
        ("On 5 May 2023 they met. The next morning, he left.", "The next morning", "2023-05-06", "5 May 2023"),
        ("On 5 May 2023 they met. Later in the day, he left.", "Later in the day", "2023-05-05", "5 May 2023"),
        ("On 5 May 2023 they met. At the end of the day, it is law.", "the end of the day", None, None),
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


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Since September 11, much changed.", "2001-09-11"),
        ("Much changed after 9/11.", "2001-09-11"),
        ("They met on September 11.", "2024-09-11"),
        ("Since September 12, much changed.", "2024-09-12"),
    ],
)
def test_a_day_that_goes_by_its_date(text: str, first: str) -> None:
    assert [row[2] for row in found(text)] == [first]


def test_a_day_has_no_name_before_its_time() -> None:
    assert found("He bought 9/11 of it.", date(1998, 1, 1)) == []
    assert [row[2] for row in found("Since September 11.", date(1998, 1, 1))] == ["1997-09-11"]


def test_a_clock_time_is_of_the_day_just_named() -> None:
    assert [row[1] for row in found("On 5 May 2023 they met; at 3 p.m. he left.")] == ["2023-05-05", "2023-05-05T15:00"]


@pytest.mark.parametrize(("year", "day"), [(2000, "04-23"), (2008, "03-23"), (2024, "03-31"), (2038, "04-25")])
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Memorial Day", date(2024, 5, 27)),
        ("Good Friday", date(2024, 3, 29)),
        ("Boxing Day", date(2024, 12, 26)),
        ("Election Day", date(2024, 11, 5)),
    ],
)
def test_holidays(name: str, day: date) -> None:
    assert holiday(name, 2024) == day


def test_an_empty_document_has_none() -> None:
    assert find_dates(Doc(NLP.vocab), WEDNESDAY) == ()
