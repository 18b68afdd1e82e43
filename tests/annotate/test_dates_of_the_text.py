"""Dates counted from the day an article reports on, or given the year that its sentence told."""

from __future__ import annotations

from datetime import date

import pytest
import spacy

from kg.annotate.dates import find_dates
from tests.annotate.test_dates import found
from tests.annotate.test_dates_tense import parsed

FAR = "Nobody was hurt, and the shops of the old town opened again as if it were any day. " * 4
MOVED = "In/IN/1/case 1986/CD/3/obl he/PRP/3/nsubj moved/VBD/3/ROOT and/CC/7/cc in/IN/6/case May/NNP/7/obl"


@pytest.mark.parametrize(
    ("text", "value", "first"),
    [
        (f"Troops left on Tuesday. {FAR}Three days earlier they had come.", "2024-04-06", "2024-04-06"),
        (f"Troops left on Tuesday. {FAR}The day before, they had come.", "2024-04-08", "2024-04-08"),
        (f"Troops left on 10 March. {FAR}Three days earlier they had come.", "2024-04-07", None),
        (f"Troops left. {FAR}Three days earlier they had come.", "2024-04-07", None),
    ],
)
def test_days_before_count_from_what_the_lead_reports(text: str, value: str, first: str | None) -> None:
    assert found(text)[-1][1:3] == (value, first)


@pytest.mark.parametrize(
    ("text", "value", "first"),
    [
        ("It was built in the year 71.", "0071", "0071-01-01"),
        ("She died on April 6, 1348.", "1348-04-06", "1348-04-06"),
        ("On April 6, 1348 people left.", None, None),
        ("He was seen in 2003's comedy.", "2003", "2003-01-01"),
        ("He was seen in the 2000's.", "200", "2000-01-01"),
    ],
)
def test_years(text: str, value: str | None, first: str | None) -> None:
    assert found(text)[0][1:3] == (value, first)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        (f"{MOVED} met/VBD/3/conj Kim/NNP/7/obj", "1986-05"),
        (f"{MOVED.replace('In/IN', 'Since/IN')} met/VBD/3/conj Kim/NNP/7/obj", "2023-05"),
        (f"{MOVED.replace('1986', '2023')} met/VBD/3/conj Kim/NNP/7/obj", "2023-05"),
    ],
)
def test_year_that_the_sentence_told(sentence: str, value: str) -> None:
    assert find_dates(parsed(sentence), date(2024, 4, 10))[-1].timex3 == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Kim/NNP/1/nsubj set/VBD/1/ROOT talks/NNS/1/obj for/IN/4/case October/NNP/1/obl", "2024-10"),
        ("Kim/NNP/1/nsubj held/VBD/1/ROOT talks/NNS/1/obj in/IN/4/case October/NNP/1/obl", "2023-10"),
    ],
)
def test_what_is_set_for_a_day_lies_ahead(sentence: str, value: str) -> None:
    assert find_dates(parsed(sentence), date(2024, 4, 10))[-1].timex3 == value


def test_season_before_what_somebody_is_accused_of() -> None:
    accused = "Kim/NNP/1/nsubj accused/VBD/1/ROOT Lee/NNP/1/obj in/IN/5/case the/DT/5/det spring/NN/1/obl of/IN/7/mark"
    assert find_dates(parsed(f"{accused} lying/VBG/1/advcl"), date(2024, 4, 10))[0].timex3 == "2024-SP"
    assert not find_dates(spacy.blank("en")("They drank in the spring of hope."), date(2024, 4, 10))
