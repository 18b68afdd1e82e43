"""Who is called by party, calling or arms, and names that go short or were cut."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from kg.annotate.name_bounds import whole_name
from kg.annotate.participants import find_participants
from kg.annotate.same_name import is_short_form
from tests.annotate.articles import LEXICON, article
from tests.annotate.test_epithets import HORVAT_LEFT, RAINED, SMIT_LEFT, WITH_SMIT, called

SENATOR_LEFT = "Sen./NNP/nmod:desc/2 Luka/NNP/nsubj/4/PERSON Horvat/NNP/flat/2/+ left=leave/VBD/ROOT ./.\n"
THE = "the/DT/det/2 {0}/nsubj/3 spoke=speak/VBD/ROOT ./.\n"
STRIKER, DEMOCRAT, DRIVER = (THE.format(noun) for noun in ("striker/NN", "Democrat/NNP", "driver/NN"))
SMIT_MET_STRIKER = "Piet/NNP/nsubj/3/PERSON Smit/NNP/flat/1/+ met=meet/VBD/ROOT the/DT/det/5 striker/NN/obj/3 ./.\n"
KARVALS = "the/DT/det/2 Karvals/NNPS/nsubj/3/ORG left=leave/VBD/ROOT ./.\n"
BORUS = KARVALS.replace("Karvals", "Borus")
REBELS = THE.format("rebels=rebel/NNS")
BACKED = (
    "the/DT/det/5 Chad/NNP/obl/4/GPE -/HYPH/punct/4 backed=back/VBN/amod/5 rebels=rebel/NNS/nsubj/6 "
    "spoke=speak/VBD/ROOT ./.\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HORVAT_LEFT + STRIKER, ["Luka Horvat", "striker"]),
        (HORVAT_LEFT + RAINED + STRIKER, ["Luka Horvat", "striker"]),
        (HORVAT_LEFT + DEMOCRAT.replace("nsubj/3", "nsubj/3/NORP"), ["Luka Horvat", "Democrat"]),
        (SENATOR_LEFT + DEMOCRAT.replace("nsubj/3", "nsubj/3/NORP"), ["Luka Horvat", "Democrat"]),
        # who meets him is another
        (HORVAT_LEFT + SMIT_MET_STRIKER, ["Luka Horvat", "striker"]),
        # of two, nobody; nor whom the text left long ago, nor one who holds an office
        (WITH_SMIT + STRIKER, ["Luka Horvat"]),
        (HORVAT_LEFT + SMIT_LEFT + STRIKER, ["Luka Horvat"]),
        (HORVAT_LEFT + 3 * RAINED + STRIKER, ["Luka Horvat"]),
        (SENATOR_LEFT + STRIKER, ["Luka Horvat"]),
        # a part in what happened, not a calling
        (HORVAT_LEFT + DRIVER, ["Luka Horvat"]),
        (HORVAT_LEFT + STRIKER.replace("the/DT", "a/DT"), ["Luka Horvat"]),
    ],
)
def test_callings(text: str, expected: list[str]) -> None:
    assert called(text, "Luka Horvat") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (KARVALS + REBELS, ["Karvals", "rebels"]),
        (KARVALS + BACKED, ["Karvals", "Chad-backed rebels"]),
        (KARVALS + BORUS + REBELS, ["Karvals"]),
        (REBELS + KARVALS, ["Karvals"]),
        (KARVALS + REBELS.replace("the/DT", "some/DT"), ["Karvals"]),
        (KARVALS + REBELS.replace("rebels=rebel", "voters=voter"), ["Karvals"]),
        (KARVALS + "the/DT/det/3 northern/JJ/amod/3 rebels=rebel/NNS/nsubj/4 spoke=speak/VBD/ROOT", ["Karvals"]),
    ],
)
def test_armed_groups(text: str, expected: list[str]) -> None:
    assert called(text, "Karvals") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("spoke=speak/VBD/ROOT with/IN/case/4 the/DT/det/4 charity/NN/obl/1 Oxwell/NNP/obl/1/ORG ./.", 2),
        ("told=tell/VBD/ROOT the/DT/det/3 charity/NN/iobj/1 Oxwell/NNP/obj/1/ORG ./.", 1),
        ("spoke=speak/VBD/ROOT with/IN/case/4 the/DT/det/4 charity/NN/obl/1 in/IN/case/6 Oxwell/NNP/obl/1/ORG ./.", 1),
    ],
)
def test_a_name_that_the_tree_takes_for_a_second_argument(sentence: str, expected: int) -> None:
    assert len(called(sentence, "Oxwell")) == expected


PARTY = (
    "Berg/NNP/nsubj/2/PERSON wrote=write/VBD/ROOT {0} ./.\nthe/DT/det/2 Senate/NNP/nsubj/3/ORG met=meet/VBD/ROOT ./."
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("in/IN/case/4 Chad/NNP/obl/2/GPE", "Chadian Senate"),
        ("to/IN/case/4 Chad/NNP/obl/2/GPE", "Senate"),
        ("in/IN/case/4 Chad/NNP/obl/2/GPE of/IN/case/8 a/DT/det/8 Malian/JJ/amod/8/NORP bank/NN/obl/2", "Senate"),
        ("to/IN/case/5 the/DT/det/5 king/NN/obl/2 of/IN/case/7 Chad/NNP/nmod/5/GPE", "Senate"),
    ],
)
def test_only_a_country_told_of_alone_lends_its_name_to_an_institution(sentence: str, expected: str) -> None:
    found = find_participants(article(PARTY.format(sentence)), LEXICON.countries)
    assert expected in {each.name for each in found}


def _span(words: list[str], tags: list[str], spaces: list[bool], label: str, bounds: tuple[int, int]) -> Span:
    doc = Doc(spacy.blank("en").vocab, words=words, tags=tags, spaces=spaces)
    for token in doc:
        token.pos_ = "PROPN" if token.tag_.startswith("NNP") else "X"
    span = Span(doc, *bounds, label=label)
    doc.set_ents([span])
    return span


@pytest.mark.parametrize(
    ("words", "tags", "label", "bounds", "expected"),
    [
        ("Jean - Luc Faure", "NNP HYPH NNP NNP", "PERSON", (2, 4), "Jean-Luc Faure"),
        ("anti - Luc Faure", "NN HYPH NNP NNP", "PERSON", (2, 4), "Luc Faure"),
        ("Harlow Teachers ' Union", "NNP NNPS POS NNP", "ORG", (0, 2), "Harlow Teachers' Union"),
        ("Harlow Teachers ' Anger", "NNP NNPS POS NNP", "ORG", (0, 2), "Harlow Teachers"),
        ("Harlow Motors 's Union", "NNP NNPS POS NNP", "ORG", (0, 2), "Harlow Motors"),
    ],
)
def test_whole_names(words: str, tags: str, label: str, bounds: tuple[int, int], expected: str) -> None:
    forms = words.split()
    joined = {"-", "'", "'s"}
    spaces = [word != "-" and after not in joined for word, after in zip(forms, [*forms[1:], ""], strict=True)]
    assert whole_name(_span(forms, tags.split(), spaces, label, bounds)).text == expected


def test_the_union_of_its_supporters_is_not_the_club() -> None:
    assert is_short_form("Harlow Town", "Harlow Town Football Club")
    assert not is_short_form("Harlow Town", "Harlow Town Supporters' Trust")


@pytest.mark.parametrize(("break_", "expected"), [("\n\n", {"Harlow Town"}), (";", {"Harlow", "Harlow Town"})])
def test_a_headline_has_the_short_name_first(break_: str, expected: set[str]) -> None:
    words = ["Harlow", "wins", break_, "Harlow", "Town", "won", "."]
    doc = Doc(
        spacy.blank("en").vocab,
        words=words,
        tags=["NNP", "VBZ", "_SP", "NNP", "NNP", "VBD", "."],
        pos=["PROPN", "VERB", "SPACE", "PROPN", "PROPN", "VERB", "PUNCT"],
        heads=[1, 1, 1, 4, 5, 5, 5],
        deps=["nsubj", "ROOT", "dep", "compound", "nsubj", "ROOT", "punct"],
        ents=["B-ORG", "O", "O", "B-ORG", "I-ORG", "O", "O"],
        sent_starts=[True, False, False, True, False, False, False],
    )
    assert {each.name for each in find_participants(doc, LEXICON.countries)} == expected


OTIENO = (
    "Kenyan/JJ/amod/3 prime/JJ/amod/3 minister/NN/nmod:desc/4 Ida/NNP/nsubj/6/PERSON Otieno/NNP/flat/4/+ "
    "left=leave/VBD/ROOT ./.\n"
)
THE_PRIME_MINISTER = "the/DT/det/3 prime/JJ/amod/3 minister/NN/nsubj/4 spoke=speak/VBD/ROOT ./.\n"
LUNDS_GOVERNMENT = (
    "the/DT/det/2 government/NN/nsubj/6 of/IN/case/4 Ann/NNP/nmod/2/PERSON Lund/NNP/flat/4/+ fell=fall/VBD/ROOT ./.\n"
)
THE_GOVERNMENT = THE.format("government/NN")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OTIENO + THE_PRIME_MINISTER, {"Ida Otieno"}),
        # another, if the text names hers later only
        (THE_PRIME_MINISTER + OTIENO, {"Ida Otieno", "prime minister"}),
        (LUNDS_GOVERNMENT + THE_GOVERNMENT, {"government of Ann Lund", "Ann Lund"}),
        # the one after her
        (LUNDS_GOVERNMENT + 3 * RAINED + THE_GOVERNMENT, {"government of Ann Lund", "Ann Lund", "government"}),
    ],
)
def test_offices_and_governments_of_somebody_else(text: str, expected: set[str]) -> None:
    assert {each.name for each in find_participants(article(text), LEXICON.countries)} == expected


def test_shares_in_a_company_are_no_place() -> None:
    harlow = (
        "shares=share/NNS/nsubj/5 in/IN/case/4 Harlow/NNP/compound/4/ORG House/NNP/nmod/1/+ rose=rise/VBD/ROOT ./.\n"
    )
    company = THE.format("company/NN")
    assert called(harlow + company, "Harlow House") == ["Harlow House", "company"]
    assert called(harlow.replace("shares=share", "rooms=room") + company, "Harlow House") == ["Harlow House"]
