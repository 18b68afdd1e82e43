"""Names, descriptions and pronouns that may stand for an actor, and words that do not."""

# ruff: noqa: E501

import pytest

from kg.annotate.mentions import find_mentions
from kg.types import Kind
from tests.annotate.articles import LEXICON, article

TITLES = [
    (
        "Israeli/JJ/amod/3 Defense/NNP/compound/3 Minister/NNP/nmod:desc/4 Yoav/NNP/nsubj/6/PERSON Gallant/NNP/flat/4/+ spoke=speak/VBD/ROOT",
        ("Yoav Gallant", "Israel", ("Israeli Defense Minister",)),
    ),
    (
        "Secretary/NNP/nmod:desc/4 of/IN/case/3 State/NNP/nmod/1 Antony/NNP/nsubj/6/PERSON Blinken/NNP/flat/4/+ spoke=speak/VBD/ROOT",
        ("Antony Blinken", None, ("Secretary of State",)),
    ),
    (  # the tree hangs both on the verb
        "Defense/NNP/compound/2 Minister/NNP/nsubj/5 Yoav/NNP/nsubj/5/PERSON Gallant/NNP/flat/3/+ spoke=speak/VBD/ROOT",
        ("Yoav Gallant", None, ("Defense Minister",)),
    ),
    (
        "State/NNP/compound/2/ORG Department/NNP/compound/3/+ spokeswoman/NN/nmod:desc/4 Ann/NNP/nsubj/6/PERSON Lee/NNP/flat/4/+ spoke=speak/VBD/ROOT",
        ("Ann Lee", "United States", ("State Department spokeswoman",)),
    ),
    (
        "army/NN/compound/2 chief/NN/nmod:desc/4 Gen./NNP/nmod:desc/4 Sami/NNP/nsubj/6/PERSON Anan/NNP/flat/4/+ spoke=speak/VBD/ROOT",
        ("Sami Anan", None, ("Gen.", "army chief")),
    ),
    (
        "Iran/NNP/nmod:poss/4/GPE 's/POS/case/1 supreme/JJ/amod/4 leader/NN/nmod:desc/5 Ali/NNP/nsubj/7/PERSON Khamenei/NNP/flat/5/+ spoke=speak/VBD/ROOT",
        ("Ali Khamenei", "Iran", ("Iran's supreme leader",)),
    ),
    (
        "Mr./NNP/nmod:desc/2 Weber/NNP/nsubj/3/PERSON spoke=speak/VBD/ROOT",
        ("Weber", None, ()),
    ),
    (  # no title: a possessor that is no office
        "Iran/NNP/nmod:poss/3/GPE 's/POS/case/1 ally/NN/nmod:desc/4 Hassan/NNP/nsubj/6/PERSON Nasrallah/NNP/flat/4/+ spoke=speak/VBD/ROOT",
        ("Hassan Nasrallah", None, ("Iran's ally",)),
    ),
    (
        "Gen./NNP/nmod:desc/2/PERSON Omar/NNP/nsubj/4/+ Bashir/NNP/flat/2/+ spoke=speak/VBD/ROOT",
        ("Omar Bashir", None, ("Gen.",)),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TITLES)
def test_a_title_is_no_part_of_a_name(sentence: str, expected: tuple[str, str | None, tuple[str, ...]]) -> None:
    person = next(phrase for phrase in find_mentions(article(sentence), LEXICON) if phrase.kind is Kind.PERSON)
    assert (person.name, person.country, person.titles) == expected


NAMES = [
    ("The/DT/det/2 U.S./NNP/nsubj/3/GPE agreed=agree/VBD/ROOT", [("U.S.", "United States", Kind.COUNTRY)]),
    ("They/PRP/nsubj/2 told=tell/VBD/ROOT us/PRP/obj/2 ./.", [("They", "They", Kind.GROUP)]),
    ("Tehran/NNP/nsubj/2/GPE warned=warn/VBD/ROOT Oslo/NNP/obj/2/GPE", [("Tehran", "Iran", Kind.COUNTRY), ("Oslo", "Norway", Kind.COUNTRY)]),
    ("Tehran/NNP/nsubj/2/GPE lies=lie/VBZ/ROOT north/RB/advmod/2", [("Tehran", "Tehran", Kind.PLACE)]),
    ("a/DT/det/2 deal=deal/NN/ROOT with/IN/case/4 Hanoi/NNP/nmod/2/GPE", [("Hanoi", "Vietnam", Kind.COUNTRY)]),
    ("The/DT/det/2 Kremlin/NNP/nsubj/3/LOC denied=deny/VBD/ROOT it/PRP/obj/3", [("Kremlin", "Kremlin", Kind.ORGANIZATION), ("it", "it", Kind.ORGANIZATION)]),
    ("Iranian/JJ/amod/2/NORP drones=drone/NNS/nsubj/3 fell=fall/VBD/ROOT", []),
    ("The/DT/det/2 Iranians/NNPS/nsubj/3/NORP left=leave/VBD/ROOT", [("Iranians", "Iranians", Kind.GROUP)]),
    ("International/NNP/compound/3/ORG Energy/NNP/compound/3/ORG Agency/NNP/nsubj/4/+ met=meet/VBD/ROOT", [("International Energy Agency", "International Energy Agency", Kind.ORGANIZATION)]),
    ("State/NNP/compound/2 Department/NNP/nsubj/3/ORG spoke=speak/VBD/ROOT", [("State Department", "State Department", Kind.ORGANIZATION)]),
    ("Peru/NNP/nmod:poss/3/GPE 's/POS/case/1 growth/NN/nsubj/4 slowed=slow/VBD/ROOT", [("Peru", "Peru", Kind.COUNTRY)]),
    ("the/DT/det/3 Biden/NNP/compound/3/ORG administration/NN/nsubj/4 agreed=agree/VBD/ROOT", [("Biden", "Biden", Kind.PERSON), ("administration", "Biden administration", Kind.GROUP)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), NAMES)
def test_names(sentence: str, expected: list[tuple[str, str, Kind]]) -> None:
    doc = article(sentence)
    phrases = find_mentions(doc, LEXICON)
    assert [(doc[phrase.start : phrase.end].text, phrase.name, phrase.kind) for phrase in phrases] == expected


DESCRIPTIONS = [
    ("Two/CD/nummod/3 Israeli/JJ/amod/3/NORP officials=official/NNS/nsubj/4 spoke=speak/VBD/ROOT", ("Israeli officials", "Israel", False)),
    ("several/JJ/amod/4 other/JJ/amod/4 senior/JJ/amod/4 lawmakers=lawmaker/NNS/nsubj/5 left=leave/VBD/ROOT", ("senior lawmakers", None, False)),
    ("the/DT/det/4 Iranian/JJ/amod/4/NORP foreign/JJ/amod/4 ministry/NN/nsubj/5 spoke=speak/VBD/ROOT", ("Iranian Foreign Ministry", "Iran", True)),
    ("Ghana/NNP/nmod:poss/3/GPE 's/POS/case/1 army/NN/nsubj/4 left=leave/VBD/ROOT", ("Ghanaian Army", "Ghana", True)),
    ("the/DT/det/2 parliament/NN/nsubj/5 of/IN/case/4 Ghana/NNP/nmod/2/GPE met=meet/VBD/ROOT", ("Ghanaian Parliament", "Ghana", True)),
    ("Chad/NNP/nmod:poss/4/GPE 's/POS/case/1 two/CD/nummod/4 negotiators=negotiator/NNS/nsubj/5 left=leave/VBD/ROOT", ("Chadian negotiators", "Chad", False)),
    ("Chad/NNP/nmod:poss/3/GPE 's/POS/case/1 rivals=rival/NNS/nsubj/4 left=leave/VBD/ROOT", ("Chad's rivals", None, False)),
    ("the/DT/det/2 head/NN/nsubj/6 of/IN/case/5 the/DT/det/5 agency/NN/nmod/2 left=leave/VBD/ROOT", ("head of the agency", None, False)),
    ("the/DT/det/5 Iran/NNP/obl/4/GPE -/HYPH/punct/3 backed=back/VBN/amod/5 group/NN/nsubj/6 left=leave/VBD/ROOT", ("Iran-backed group", None, False)),
    ("attorneys=attorney/NNS/nsubj/3 general/JJ/amod/1 sued=sue/VBD/ROOT", ("attorneys general", None, False)),
    ("the/DT/det/2 ex-mayor/NN/nsubj/3 left=leave/VBD/ROOT", ("ex-mayor", None, False)),
    ("the/DT/det/3 Security/NNP/compound/3 Council/NNP/nsubj/4 voted=vote/VBD/ROOT", ("Security Council", None, True)),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), DESCRIPTIONS)
def test_descriptions(sentence: str, expected: tuple[str, str | None, bool]) -> None:
    found = [phrase for phrase in find_mentions(article(sentence), LEXICON) if phrase.noun]
    assert (found[0].name, found[0].country, found[0].named) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "He/PRP/nsubj/4 is=be/VBZ/cop/4 a/DT/det/4 lawmaker/NN/ROOT",
        "the/DT/det/2 meeting/NN/nsubj/3 ended=end/VBD/ROOT",
        "It/PRP/expl/2 rained=rain/VBD/ROOT",
        "use/NN/nsubj/4 of/IN/case/3 force/NN/nmod/1 grew=grow/VBD/ROOT",
    ],
)
def test_what_is_said_of_someone_and_what_is_no_actor_are_no_mentions(sentence: str) -> None:
    assert [p.name for p in find_mentions(article(sentence), LEXICON) if p.name not in ("He",)] == []


def test_mentions_never_overlap_and_hold_their_head() -> None:
    doc = article(
        "U.S./NNP/compound/2/GPE officials=official/NNS/nsubj/3 met=meet/VBD/ROOT his/PRP$/nmod:poss/5 lawyer/NN/obj/3"
    )
    phrases = find_mentions(doc, LEXICON)
    assert [doc[p.start : p.end].text for p in phrases] == ["U.S.", "officials", "his", "lawyer"]
    assert all(p.start <= p.head.i < p.end for p in phrases)


NAME = "Anna/NNP/{0}/PERSON Lund/NNP/flat/{1}/+ left=leave/VBD/ROOT"
OWN_TITLES = [
    ("The/DT/det/2 killer/NN/nsubj/6 of/IN/case/4 " + NAME.format("nmod/2", 4), ()),
    (
        "The/DT/det/2 lawyer/NN/nsubj/7 of/IN/case/5 President/NNP/nmod:desc/5 " + NAME.format("nmod/2", 5),
        ("President",),
    ),
    ("The/DT/det/2 widow/NN/nsubj/7 of/IN/case/5 Mr./NNP/nmod:desc/5 " + NAME.format("nmod/2", 5), ()),
    (
        "Minister/NNP/nmod:desc/4 of/IN/case/3 Justice/NNP/nmod/1 " + NAME.format("nsubj/6", 4),
        ("Minister of Justice",),
    ),
    (
        "Chief/NNP/nmod:desc/5 of/IN/case/3 Staff/NNP/nmod/1 Gen./NNP/nmod:desc/5 " + NAME.format("nsubj/7", 5),
        ("Gen.", "Chief of Staff"),
    ),
]


@pytest.mark.parametrize(("text", "titles"), OWN_TITLES)
def test_whose_a_name_is_is_no_title(text: str, titles: tuple[str, ...]) -> None:
    (name,) = (p for p in find_mentions(article(text), LEXICON) if p.form == "name")
    assert tuple(title for title in name.titles if title != "Mr.") == titles
