"""Past or coming: what the verb says of a weekday, a month, a holiday."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from spacy.tokens import Doc

from kg.annotate.dates import find_dates

VOCAB = spacy.blank("en").vocab
WEDNESDAY = date(2024, 4, 10)
LEMMAS = {"was": "be", "is": "be", "has": "have", "had": "have", "scheduled": "schedule", "expected": "expect"}
LEMMAS |= {"postponed": "postpone"}
LEMMAS |= {"managed": "manage", "plans": "plan", "left": "leave", "begins": "begin", "tried": "try"}


def parsed(sentence: str) -> Doc:
    """A sentence written as word/TAG/head/dep, where head is the position of the head."""
    rows = [token.rsplit("/", 3) for token in sentence.split()]
    words = [row[0] for row in rows]
    return Doc(
        VOCAB,
        words=words,
        lemmas=[LEMMAS.get(word, word) for word in words],
        tags=[row[1] for row in rows],
        heads=[int(row[2]) for row in rows],
        deps=[row[3] for row in rows],
    )


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (
            "He/PRP/1/nsubj left/VBD/1/ROOT on/IN/3/case Monday/NNP/1/obl ./././punct".replace(
                "./././punct", "././1/punct"
            ),
            "2024-04-08",
        ),
        (
            "Ahead/RB/4/advmod of/IN/2/case talks/NNS/0/obl he/PRP/4/nsubj left/VBD/4/ROOT Monday/NNP/4/obl",
            "2024-04-08",
        ),
        (
            "He/PRP/2/nsubj was/VBD/2/aux:pass told/VBN/2/ROOT to/TO/4/mark go/VB/2/xcomp after/IN/6/mark "
            "losing/VBG/4/advcl Monday/NNP/6/obl ././2/punct",
            "2024-04-08",
        ),
        ("He/PRP/1/nsubj left/VBD/1/ROOT Wednesday/NNP/1/obl ././1/punct", "2024-04-10"),
        ("He/PRP/2/nsubj has/VBZ/2/aux left/VBN/2/ROOT Monday/NNP/2/obl ././2/punct", "2024-04-08"),
        ("He/PRP/2/nsubj will/MD/2/aux go/VB/2/ROOT Thursday/NNP/2/obl ././2/punct", "2024-04-11"),
        (
            "He/PRP/3/nsubj may/MD/3/aux have/VB/3/aux left/VBN/3/ROOT Thursday/NNP/3/obl ././3/punct",
            "2024-04-04",
        ),
        (
            "He/PRP/2/nsubj is/VBZ/2/aux:pass expected/VBN/2/ROOT to/TO/4/mark go/VB/2/xcomp Thursday/NNP/4/obl",
            "2024-04-11",
        ),
        ("He/PRP/1/nsubj tried/VBD/1/ROOT to/TO/3/mark go/VB/1/xcomp Monday/NNP/3/obl ././1/punct", "2024-04-08"),
        ("He/PRP/2/nsubj was/VBD/2/cop due/JJ/2/ROOT to/TO/4/mark go/VB/2/xcomp Monday/NNP/4/obl", "2024-04-08"),
        ("He/PRP/2/nsubj was/VBD/2/cop due/JJ/2/ROOT to/TO/4/mark go/VB/2/xcomp Friday/NNP/4/obl", "2024-04-12"),
        ("He/PRP/2/nsubj is/VBZ/2/cop due/JJ/2/ROOT to/TO/4/mark go/VB/2/xcomp Monday/NNP/4/obl", "2024-04-15"),
        ("He/PRP/1/nsubj managed/VBD/1/ROOT to/TO/3/mark go/VB/1/xcomp Thursday/NNP/3/obl ././1/punct", "2024-04-04"),
        (
            "A/DT/1/det man/NN/1/ROOT plans/VBZ/1/acl to/TO/4/mark go/VB/2/xcomp Thursday/NNP/4/obl ././1/punct",
            "2024-04-11",
        ),
        (
            "Talks/NNS/2/nsubj was/VBD/2/aux:pass scheduled/VBN/2/ROOT for/IN/4/case Friday/NNP/2/obl ././2/punct",
            "2024-04-12",
        ),
        ("It/PRP/1/nsubj begins/VBZ/1/ROOT Friday/NNP/1/obl ././1/punct", "2024-04-12"),
        ("Rebels/NNS/1/nsubj strike/VBP/1/ROOT Friday/NNP/1/obl", "2024-04-05"),
        ("Iran/NNP/1/nsubj hit/VBP/1/ROOT back/RB/1/advmod Friday/NNP/1/obl ././1/punct", "2024-04-05"),
        (
            "He/PRP/1/nsubj left/VBD/1/ROOT ahead/RB/4/case of/IN/2/fixed Sunday/NNP/1/obl ././1/punct",
            "2024-04-14",
        ),
        ("They/PRP/2/nsubj is/VBP/2/aux leaving/VBG/2/ROOT Friday/NNP/2/obl ././2/punct", "2024-04-12"),
        (
            "They/PRP/2/nsubj is/VBP/2/aux leaving/VBG/2/ROOT after/IN/5/case Friday/NNP/5/nmod war/NN/2/obl",
            "2024-04-05",
        ),
        (
            "They/PRP/1/nsubj postponed/VBD/1/ROOT talks/NNS/1/obj until/IN/4/case Friday/NNP/1/obl ././1/punct",
            "2024-04-12",
        ),
        (
            "They/PRP/1/nsubj waited/VBD/1/ROOT until/IN/3/case Friday/NNP/1/obl ././1/punct",
            "2024-04-05",
        ),
        (
            "Friday/NNP/1/compound talks/NNS/3/nsubj was/VBD/3/cop long/JJR/3/ROOT than/IN/5/mark expected/VBN/3/advcl",
            "2024-04-05",
        ),
        ("A/DT/1/det letter/NN/1/ROOT of/IN/3/case Friday/NNP/1/nmod ././1/punct", "2024-04-05"),
    ],
)
def test_weekday(sentence: str, day: str) -> None:
    (mention,) = find_dates(parsed(sentence), WEDNESDAY)
    assert mention.interval.start == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("verb", "words", "day"),
    [
        ("left/VBD/1/ROOT", "in November", "2023-11-01"),
        ("left/VBD/1/ROOT", "in April", "2024-04-01"),
        ("left/VBD/1/ROOT", "on Christmas", "2023-12-25"),
        ("go/VB/1/ROOT", "in November", "2024-11-01"),
        ("go/VB/1/ROOT", "in January", "2025-01-01"),
        ("go/VB/1/ROOT", "in March", None),
        ("go/VB/1/ROOT", "on Christmas", "2024-12-25"),
        ("begins/VBZ/1/ROOT", "in May", "2024-05-01"),
        ("begins/VBZ/1/ROOT", "in March", "2024-03-01"),
    ],
)
def test_year_of_a_yearly_date(verb: str, words: str, day: str | None) -> None:
    preposition, name = words.split()
    sentence = f"They/PRP/1/nsubj {verb} {preposition}/IN/3/case {name}/NNP/1/obl ././1/punct"
    (mention,) = find_dates(parsed(sentence), WEDNESDAY)
    assert mention.interval.start == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("The/DT/2/det June/NNP/2/compound talks/NNS/3/nsubj failed/VBD/3/ROOT", "2024-06"),
        ("The/DT/2/det March/NNP/2/compound talks/NNS/3/nsubj failed/VBD/3/ROOT", "2024-03"),
        ("The/DT/2/det September/NNP/2/compound talks/NNS/3/nsubj failed/VBD/3/ROOT", "2023-09"),
        ("They/PRP/1/nsubj left/VBD/1/ROOT in/IN/3/case June/NNP/1/obl", "2023-06"),
        ("They/PRP/1/nsubj stayed/VBD/1/ROOT until/IN/3/case May/NNP/1/obl", "2024-05"),
        (
            "They/PRP/2/nsubj was/VBD/2/cop due/JJ/2/ROOT to/TO/4/mark go/VB/2/xcomp in/IN/6/case May/NNP/2/obl",
            "2024-05",
        ),
        (
            "They/PRP/2/nsubj was/VBD/2/cop due/JJ/2/ROOT to/TO/4/mark go/VB/2/xcomp in/IN/6/case March/NNP/2/obl",
            "2024-03",
        ),
    ],
)
def test_what_a_past_verb_does_not_date_may_lie_ahead(words: str, month: str) -> None:
    assert [mention.timex3 for mention in find_dates(parsed(f"{words} ././1/punct"), WEDNESDAY)] == [month]


@pytest.mark.parametrize(
    ("sentence", "timex3"),
    [
        ("A/DT/2/det recent/JJ/2/amod strike/NN/3/nsubj failed/VBD/3/ROOT", ["PAST_REF"]),
        ("Current/JJ/1/amod plans/NNS/2/nsubj failed/VBD/2/ROOT", ["PRESENT_REF"]),
        ("Future/JJ/1/amod plans/NNS/2/nsubj failed/VBD/2/ROOT", ["FUTURE_REF"]),
        ("The/DT/1/det current/NN/2/nsubj failed/VBD/2/ROOT", []),
        ("The/DT/2/det current/JJ/2/amod account/NN/3/nsubj fell/VBD/3/ROOT", []),
        ("He/PRP/1/nsubj drove/VBD/1/ROOT past/IN/3/case houses/NNS/1/obl", []),
        ("He/PRP/2/nsubj was/VBD/2/cop present/JJ/2/ROOT", []),
        ("2012/CD/3/nsubj was/VBD/3/cop a/DT/3/det success/NN/3/ROOT", ["2012"]),
        ("2012/CD/1/nsubj died/VBD/1/ROOT", []),
        ("They/PRP/1/nsubj reported/VBD/1/ROOT 2023/CD/3/nummod sales/NNS/1/obj", ["2023"]),
        ("They/PRP/1/nsubj killed/VBD/1/ROOT 2000/CD/3/nummod men/NNS/1/obj", []),
        ("They/PRP/1/nsubj killed/VBD/1/ROOT 1850/CD/3/nummod men/NNS/1/obj", []),
        ("They/PRP/1/nsubj sold/VBD/1/ROOT about/RB/3/advmod 2023/CD/4/nummod men/NNS/1/obj", []),
        ("They/PRP/1/nsubj sold/VBD/1/ROOT No./NN/3/nmod 2023/CD/1/obj", []),
    ],
)
def test_what_the_tree_tells(sentence: str, timex3: list[str]) -> None:
    assert [mention.timex3 for mention in find_dates(parsed(sentence), WEDNESDAY)] == timex3


@pytest.mark.parametrize(("verb", "weekend"), [("came/VBD/1/ROOT", "2024-W14-WE"), ("come/VBP/1/ROOT", "2024-W15-WE")])
def test_this_weekend_is_the_one_that_the_verb_tells_of(verb: str, weekend: str) -> None:
    sentence = f"They/PRP/1/nsubj {verb} this/DT/3/det weekend/NN/1/obl ././1/punct"
    assert [mention.timex3 for mention in find_dates(parsed(sentence), WEDNESDAY)] == [weekend]


@pytest.mark.parametrize(("verb", "timex3"), [("went/VBD/1/ROOT", "P2W"), ("go/VB/1/ROOT", "2024-W17")])
def test_in_two_weeks_is_a_date_only_when_it_lies_ahead(verb: str, timex3: str) -> None:
    sentence = f"They/PRP/1/nsubj {verb} in/IN/4/case two/CD/4/nummod weeks/NNS/1/obl ././1/punct"
    assert [mention.timex3 for mention in find_dates(parsed(sentence), WEDNESDAY)] == [timex3]


def test_a_number_that_counts_is_no_year() -> None:
    sentence = "A/DT/1/det force/NN/1/ROOT of/IN/4/case 2020/CD/4/nummod men/NNS/1/nmod ././1/punct"
    assert find_dates(parsed(sentence), WEDNESDAY) == ()
