"""Which date belongs to which event."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract.accord import agree, is_past
from kg.extract.predicates import find_predicates
from kg.extract.when import dates_by_token, reported, when
from kg.types import DateMention, Interval, Modality
from tests.extract.trees import annotation, find, tree

MONDAY = Interval(date(2024, 4, 8), date(2024, 4, 9), "day", "Monday", "published")
APRIL = Interval(date(2024, 4, 1), date(2024, 5, 1), "month", "April", "published")
MARCH = Interval(date(2024, 3, 1), date(2024, 4, 1), "month", "March", "published")
OPEN = Interval(None, None, None, "recently")
NOUNS = frozenset({"strike", "call", "visit"})

FOUGHT = "Kim/NNP/nsubj/2 fought/VBD/ROOT"

SAID = "Miller/NNP/nsubj/2 said/VBD/ROOT on/IN/case/4 Monday/NNP/obl/2 that/IN/mark/8 Kim/NNP/nsubj/8"
STATED = "Lee/NNP/nsubj/2 said/VBD/ROOT in/IN/case/5 a/DT/det/5 statement/NN/obl/2 Monday/NNP/nmod:unmarked/5"

EARLIER = "Earlier/RB/advmod/5 on/IN/case/3 Monday/NNP/obl/1 Kim/NNP/nsubj/5 met/VBD/ROOT Lee/NNP/obj/5"
BY_CALL = "Kim/NNP/nsubj/2 spoke/VBD/ROOT by/IN/case/4 call/NN/obl/2 on/IN/case/6 Monday/NNP/nmod/4"
REJECTED = "Kim/NNP/nsubj/2 rejected/VBD/ROOT plans/NNS/obj/2 in/IN/case/6 an/DT/det/6 interview/NN/nmod/3"
IN_INTERVIEW = f"{REJECTED} on/IN/case/8 Monday/NNP/nmod/6"
TOLD = "Kim/NNP/nsubj/3 will/MD/aux/3 leave/VB/ccomp/5 Lee/NNP/nsubj/5 told/VBD/ROOT Park/NNP/iobj/5"
HIT = "Peru/NNP/nsubj/2 hit/VBD/ROOT Chad/NNP/obj/2 Monday/NNP/obl:unmarked/2 ,/,/punct/6"
KILLING = f"{HIT} killing/VBG/advcl/2 Kim/NNP/obj/6 and/CC/cc/9 wounding/VBG/conj/6 Lee/NNP/obj/9"
AFTER = "Peru/NNP/nsubj/2 hit/VBD/ROOT Chad/NNP/obj/2 Monday/NNP/obl:unmarked/2 after/IN/mark/6 losing/VBG/advcl/2"
BY = "Peru/NNP/nsubj/2 hit/VBD/ROOT Chad/NNP/obj/2 Monday/NNP/obl:unmarked/2 by/IN/mark/6 shelling/VBG/advcl/2"
WAS_HIT = "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 hit/VBN/ROOT on/IN/case/5 Monday/NNP/obl/3 and/CC/cc/8"
FLEW = "Kim/NNP/nsubj/2 flew/VBD/ROOT to/IN/case/4 Rome/NNP/obl/2 on/IN/case/6 Monday/NNP/obl/2 and/CC/cc/8"
VISIT = "Kim/NNP/nsubj/2 hailed/VBD/ROOT a/DT/det/4 visit/NN/obj/2"
ON_THE_DAY = "That/DT/nsubj/2 changed/VBD/ROOT on/IN/case/4 Monday/NNP/obl/2 when/WRB/advmod/7 Kim/NNP/nsubj/7"
BEFORE = "Fearing/VBG/advcl/3 Lee/NNP/obj/1 left/VBD/ROOT Monday/NNP/obl:unmarked/3"


@pytest.mark.parametrize(
    ("sentence", "predicate", "expected"),
    [
        (f"{TOLD} on/IN/case/8 Monday/NNP/obl/3", "leave", None),
        (f"{TOLD} on/IN/case/8 Monday/NNP/obl/3", "told", "Monday"),
        (f"{TOLD} ,/,/punct/9 on/IN/case/9 Monday/NNP/obl/3", "leave", "Monday"),
        (KILLING, "killing", "Monday"),
        (KILLING, "wounding", "Monday"),
        (BY, "shelling", "Monday"),
        (AFTER, "losing", None),
        (BEFORE, "Fearing", None),
        (f"{FLEW} met/VBD/conj/2 Lee/NNP/obj/8", "met", "Monday"),
        (f"{WAS_HIT} is/VBZ/aux:pass/8 sued/VBN/conj/3", "sued", None),
        (f"{WAS_HIT} was/VBD/aux:pass/8 sued/VBN/conj/3", "sued", "Monday"),
        (f"{FLEW} then/RB/advmod/9 met/VBD/conj/2 Lee/NNP/obj/9", "met", None),
        (f"{FLEW} Lee/NNP/nsubj/9 left/VBD/conj/2", "left", None),
        (f"{FLEW} will/MD/aux/9 meet/VB/conj/2 Lee/NNP/obj/9", "meet", None),
        (f"{VISIT} scheduled=schedule/VBN/acl/4 for/IN/case/7 Monday/NNP/obl/5", "visit", "Monday"),
        (f"{VISIT} criticised/VBN/acl/4 on/IN/case/7 Monday/NNP/obl/5", "visit", None),
        (
            "the/DT/det/2 visit/NN/nsubj:pass/4 is/VBZ/aux:pass/4 planned=plan/VBN/ROOT for/IN/case/6 Monday/NNP/obl/4",
            "visit",
            "Monday",
        ),
        (f"{ON_THE_DAY} met/VBD/advcl/2 Lee/NNP/obj/7", "met", "Monday"),
        (f"{HIT} when/WRB/advmod/8 Kim/NNP/nsubj/8 left/VBD/advcl/2", "left", "Monday"),
        (
            "Kim/NNP/nsubj/2 left/VBD/ROOT after/IN/case/4 talks/NNS/obl/2 on/IN/case/6 Monday/NNP/nmod/4",
            "left",
            None,
        ),
        (
            "Kim/NNP/nsubj/2 condemned/VBD/ROOT the/DT/det/4 strike/NN/obj/2 in/IN/case/7 a/DT/det/7 letter/NN/nmod/4"
            " on/IN/case/9 Monday/NNP/nmod/7",
            "condemned",
            "Monday",
        ),
        (f"{HIT} having/VBG/aux/7 lost/VBN/advcl/2", "lost", None),
        (f"{HIT} talks/NNS/nsubj/7 failing/VBG/advcl/2", "failing", None),
        (f"{HIT} backed/VBN/advcl/2", "backed", None),
        ("Kim/NNP/nsubj/2 met/VBD/ROOT Lee/NNP/obj/2 on/IN/case/5 Monday/NNP/obl/2", "met", "Monday"),
        ("Kim/NNP/nsubj/4 on/IN/case/3 Monday/NNP/nmod/1 met/VBD/ROOT Lee/NNP/obj/4", "met", "Monday"),
        (
            "Kim/NNP/nsubj/8 on/IN/case/3 Monday/NNP/nmod/1 met/VBD/ccomp/8 Lee/NNP/obj/4 ,/,/punct/4 they/PRP/nsubj/8"
            " said/VBD/ROOT",
            "met",
            "Monday",
        ),
        ("Kim/NNP/nsubj/2 met/VBD/ROOT Lee/NNP/obj/2 Monday/NNP/obl:unmarked/2", "met", "Monday"),
        ("Kim/NNP/nsubj/2 flew/VBD/ROOT to/IN/case/4 Rome/NNP/obl/2 Monday/NNP/nmod:unmarked/4", "flew", "Monday"),
        ("Monday/NNP/nmod:poss/3 's/POS/case/1 strike/NN/nsubj/4 failed/VBD/ROOT", "strike", "Monday"),
        ("the/DT/det/3 Monday/NNP/compound/3 strike/NN/ROOT", "strike", "Monday"),
        (
            "a/DT/det/2 strike/NN/nsubj/4 Monday/NNP/nmod:unmarked/2 killed=kill/VBD/ROOT Kim/NNP/obj/4",
            "killed",
            "Monday",
        ),
        (
            "a/DT/det/2 strike/NN/nsubj/3 killed=kill/VBD/ROOT Kim/NNP/obj/3 Monday/NNP/obl:unmarked/3",
            "strike",
            "Monday",
        ),
        ("there/EX/expl/2 were=be/VBD/ROOT strikes=strike/NNS/nsubj/2 Monday/NNP/obl:unmarked/2", "strikes", "Monday"),
        ("Kim/NNP/nsubj/2 condemned/VBD/ROOT strikes=strike/NNS/obj/2 on/IN/case/5 Monday/NNP/obl/2", "strikes", None),
        (
            "Kim/NNP/nsubj:pass/2 expected=expect/VBN/ROOT Monday/NNP/obl:unmarked/2 to/TO/mark/5 go/VB/xcomp/2",
            "go",
            "Monday",
        ),
        (
            "Monday/NNP/obl:unmarked/3 Kim/NNP/nsubj/3 met/VBD/ROOT Lee/NNP/obj/3 and/CC/cc/6 left/VBD/conj/3",
            "left",
            "Monday",
        ),
        (
            "Kim/NNP/nsubj/2 met/VBD/ROOT Lee/NNP/obj/2 and/CC/cc/5 left/VBD/conj/2 Monday/NNP/obl:unmarked/5",
            "met",
            None,
        ),
        (
            "Kim/NNP/nsubj/2 agreed=agree/VBD/ROOT Monday/NNP/obl:unmarked/2 to/TO/mark/5 go/VB/xcomp/2",
            "go",
            None,
        ),
        (EARLIER, "met", "Monday"),
        (BY_CALL, "spoke", "Monday"),
        (IN_INTERVIEW, "rejected", "Monday"),
        (f"{REJECTED} in/IN/case/8 Monday/NNP/nmod/6", "rejected", None),
        ("Aides/NNS/nsubj/4 on/IN/case/3 Monday/NNP/nmod/1 left/VBD/ROOT", "left", "Monday"),
        ("Monday/NNP/compound/2 aides/NNS/nsubj/3 left/VBD/ROOT", "left", None),
        (
            "After/IN/case/2 years/NNS/obl/4 Kim/NNP/nsubj/4 left/VBD/ROOT Monday/NNP/obl:unmarked/4 and/CC/cc/7"
            " joined/VBD/conj/4",
            "joined",
            "Monday",
        ),
        ("Kim/NNP/nsubj/2 stayed/VBD/ROOT until/IN/case/4 Monday/NNP/obl/2", "stayed", None),
        (f"{FOUGHT} since/IN/case/4 independence/NN/obl/2 on/IN/case/6 Monday/NNP/obl/2", "fought", None),
        (f"{FOUGHT} in/IN/case/4 Rome/NNP/obl/2 on/IN/case/6 Monday/NNP/obl/2", "fought", "Monday"),
        (f"{FOUGHT} from/IN/case/4 Monday/NNP/obl/2", "fought", None),
        ("Kim/NNP/nsubj/3 will/MD/aux/3 fight/VB/ROOT from/IN/case/5 Monday/NNP/obl/3", "fight", "Monday"),
        ("the/DT/det/2 strike/NN/nsubj/3 drew=draw/VBD/ROOT anger/NN/obj/3 Monday/NNP/obl:unmarked/3", "strike", None),
        (f"{SAID} had/VBD/aux/8 phoned/VBN/ccomp/2", "phoned", None),
        (f"{SAID} had/VBD/aux/8 phoned/VBN/ccomp/2", "said", "Monday"),
    ],
)
def test_when(sentence: str, predicate: str, expected: str | None) -> None:
    doc = tree(sentence)
    found = {p.token.text: p for p in find_predicates(doc, event_nouns=NOUNS)}
    dates = dates_by_token(annotation(doc, {}, {"Monday": MONDAY}))
    interval = when(found[predicate], dates, lambda token: token.lemma_ in NOUNS)
    assert (interval.text if interval is not None else None) == expected


@pytest.mark.parametrize(("timex3", "expected"), [("PAST_REF", "Monday"), ("P2D", "Monday"), ("2024-03", None)])
def test_a_phrase_without_days_stands_back(timex3: str, expected: str | None) -> None:
    """ "Kim recently met Lee on Monday": only what has no days yields."""
    doc = tree("Kim/NNP/nsubj/3 recently/RB/advmod/3 met/VBD/ROOT Lee/NNP/obj/3 on/IN/case/6 Monday/NNP/obl/3")
    dates = {1: DateMention(4, 12, MARCH if expected is None else OPEN, timex3), 5: DateMention(23, 29, MONDAY, None)}
    (predicate,) = find_predicates(doc)
    interval = when(predicate, dates, lambda token: False)
    assert interval == (MONDAY if expected else MARCH)


def test_a_date_within_another_says_more() -> None:
    """ "In April Kim met Lee on Monday", where Monday is one of April's."""
    doc = tree("In/IN/case/2 April/NNP/obl/4 Kim/NNP/nsubj/4 met/VBD/ROOT Lee/NNP/obj/4 on/IN/case/7 Monday/NNP/obl/4")
    dates = {1: DateMention(3, 8, APRIL, "2024-04"), 6: DateMention(24, 30, MONDAY, "2024-04-08")}
    (predicate,) = find_predicates(doc)
    assert when(predicate, dates, lambda token: False) == MONDAY


@pytest.mark.parametrize(
    ("sentence", "contact", "interval", "expected"),
    [
        (f"{SAID} had/VBD/aux/8 phoned/VBN/ccomp/2", True, MONDAY, True),
        (f"{SAID} had/VBD/aux/8 attacked/VBN/ccomp/2", False, MONDAY, True),
        (f"{SAID} had/VBD/aux/8 phoned/VBN/ccomp/2", True, APRIL, False),
        (f"{SAID} once/RB/advmod/8 phoned/VBD/ccomp/2", True, MONDAY, False),
        (f"{SAID} just/RB/advmod/8 phoned/VBD/ccomp/2", True, MONDAY, True),
        (f"{SAID} just/RB/advmod/8 attacked/VBD/ccomp/2", False, MONDAY, False),
        (f"{STATED} that/IN/mark/9 Kim/NNP/nsubj/9 met/VBD/acl/5", True, MONDAY, True),
        (f"{SAID} will/MD/aux/8 phone/VB/ccomp/2", True, MONDAY, False),
    ],
)
def test_reported(sentence: str, contact: bool, interval: Interval, expected: bool) -> None:
    doc = tree(sentence)
    dates = dates_by_token(annotation(doc, {}, {"Monday": interval}))
    event = next(token for token in doc if token.dep_ in ("ccomp", "acl"))
    assert (reported(event, dates, contact=contact) is not None) is expected
    assert reported(find(doc, "said"), dates, contact=contact) is None


@pytest.mark.parametrize(
    ("modality", "published", "expected"),
    [
        (Modality.ASSERTED, date(2024, 4, 10), (Modality.ASSERTED, True)),
        (Modality.ASSERTED, date(2024, 4, 8), (Modality.ASSERTED, True)),
        (Modality.ASSERTED, date(2024, 4, 5), (Modality.EXPECTED, True)),
        (Modality.PLANNED, date(2024, 4, 5), (Modality.PLANNED, True)),
        (Modality.PLANNED, date(2024, 4, 10), (Modality.PLANNED, False)),
        (Modality.POSSIBLE, date(2024, 4, 10), (Modality.POSSIBLE, True)),
        (Modality.PLANNED, None, (Modality.PLANNED, True)),
    ],
)
def test_agree(modality: Modality, published: date | None, expected: tuple[Modality, bool]) -> None:
    found, interval = agree(modality, MONDAY, published)
    assert (found, interval is not None) == expected


def test_what_is_told_in_the_past_has_no_date_to_come() -> None:
    assert agree(Modality.ASSERTED, MONDAY, date(2024, 4, 5), is_past=True) == (Modality.ASSERTED, None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("met/VBD/ROOT", True),
        ("has/VBZ/aux/2 met/VBN/ROOT", True),
        ("did/VBD/aux/3 not/RB/advmod/3 meet/VB/ROOT", True),
        ("will/MD/aux/2 meet/VB/ROOT", False),
        ("is/VBZ/aux/2 expected/VBN/ROOT", False),
    ],
)
def test_is_past(sentence: str, expected: bool) -> None:
    assert is_past(next(token for token in tree(sentence) if token.dep_ == "ROOT")) is expected
