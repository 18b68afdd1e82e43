"""Who is who within an article, and mentions that stand for nobody because they could mean several."""

# ruff: noqa: E501

import pytest

from kg.annotate.coreference import find_chains
from kg.annotate.mentions import find_mentions
from tests.annotate.articles import LEXICON, article

PERSON = "{0}/NNP/nsubj/3/PERSON {1}/NNP/flat/1/+ left=leave/VBD/ROOT ./."


def chains(text: str) -> list[list[str]]:
    """Texts of the mentions of every actor that has more than one."""
    doc = article(text)
    found = find_chains(doc, find_mentions(doc, LEXICON), LEXICON.actors)
    return [[doc[p.start : p.end].text for p in chain] for chain in found if len(chain) > 1]


def mentioned(text: str) -> set[str]:
    """Texts of all mentions that stand for somebody."""
    doc = article(text)
    found = find_chains(doc, find_mentions(doc, LEXICON), LEXICON.actors)
    return {doc[p.start : p.end].text for chain in found for p in chain}


NAMES = [
    (
        PERSON.format("Olaf", "Berg") + "\nBerg/NNP/nsubj/2/PERSON spoke=speak/VBD/ROOT",
        [["Olaf Berg", "Berg"]],
    ),
    (  # taken for a place by the pipeline
        PERSON.format("Olaf", "Berg") + "\nBerg/NNP/nsubj/2/LOC spoke=speak/VBD/ROOT",
        [["Olaf Berg", "Berg"]],
    ),
    (  # two bear the name
        PERSON.format("Olaf", "Berg")
        + "\n"
        + PERSON.format("Anna", "Berg")
        + "\nBerg/NNP/nsubj/2/PERSON spoke=speak/VBD/ROOT",
        [],
    ),
    (  # two bear the name, the title tells
        "Judge/NNP/nmod:desc/2 Olaf/NNP/nsubj/4/PERSON Berg/NNP/flat/2/+ left=leave/VBD/ROOT\n"
        + PERSON.format("Anna", "Berg")
        + "\nJudge/NNP/nmod:desc/2 Berg/NNP/nsubj/3/PERSON spoke=speak/VBD/ROOT",
        [["Olaf Berg", "Berg"]],
    ),
    (
        "World/NNP/compound/3/ORG Food/NNP/compound/3/+ Programme/NNP/nsubj/7/+ (/-LRB-/punct/5 WFP/NNP/appos/3 )/-RRB-/punct/5 left=leave/VBD/ROOT\nWFP/NNP/nsubj/2/ORG spoke=speak/VBD/ROOT",
        [["World Food Programme", "WFP"]],
    ),
    (
        "Ministry/NNP/nsubj/5/ORG of/IN/case/3/+ Defence/NNP/nmod/1/+ of/IN/case/5 Chad/NNP/nmod/1/GPE\nChad/NNP/nmod:poss/4/GPE 's/POS/case/1 defense/NN/compound/4 ministry/NN/nsubj/5 spoke=speak/VBD/ROOT",
        [["Chad", "Chad"]],
    ),
    (  # of two countries
        "Danish/JJ/amod/3 Foreign/NNP/compound/3/ORG Ministry/NNP/nsubj/4/+ left=leave/VBD/ROOT\nSwedish/JJ/amod/3 Foreign/NNP/compound/3/ORG Ministry/NNP/nsubj/4/+ left=leave/VBD/ROOT\nForeign/NNP/compound/2/ORG Ministry/NNP/nsubj/3/+ spoke=speak/VBD/ROOT",
        [],
    ),
    (
        "Danish/JJ/amod/3 Foreign/NNP/compound/3/ORG Ministry/NNP/nsubj/4/+ left=leave/VBD/ROOT\nForeign/NNP/compound/2/ORG Ministry/NNP/nsubj/3/+ spoke=speak/VBD/ROOT",
        [["Foreign Ministry", "Foreign Ministry"]],
    ),
    (
        "U.S./NNP/nsubj/2/GPE left=leave/VBD/ROOT\nAmerica/NNP/nsubj/2/GPE spoke=speak/VBD/ROOT\nWashington/NNP/nsubj/2/GPE warned=warn/VBD/ROOT",
        [["U.S.", "America", "Washington"]],
    ),
]


LEFT = "/NNP/nsubj/{0}/ORG left=leave/VBD/ROOT"
NAMES += [
    ("Harlow/NNP/compound/2/ORG Town/NNP/nsubj/3/+ left=leave/VBD/ROOT\nHarlow" + LEFT.format(2), [["Harlow Town", "Harlow"]]),
    ("East/NNP/compound/2/ORG Harlow/NNP/nsubj/3/+ left=leave/VBD/ROOT\nHarlow" + LEFT.format(2), [["East Harlow", "Harlow"]]),
    (  # a place of that name
        "Harlow/NNP/compound/2/ORG Town/NNP/nsubj/3/+ left=leave/VBD/ROOT\nHarlow/NNP/nsubj/2/LOC left=leave/VBD/ROOT",
        [],
    ),
    (  # what a ministry is for
        "Labour/NNP/compound/2/ORG Ministry/NNP/nsubj/3/+ left=leave/VBD/ROOT\nLabour" + LEFT.format(2),
        [],
    ),
    (  # the agency's parent
        "UN/NNP/compound/3/ORG Food/NNP/compound/3/+ Fund/NNP/nsubj/4/+ left=leave/VBD/ROOT\nUN" + LEFT.format(2),
        [],
    ),
    (
        "Nordic/NNP/compound/2/ORG Commission/NNP/nsubj/3/+ left=leave/VBD/ROOT\nthe/DT/det/2 Commission" + LEFT.format(3),
        [["Nordic Commission", "Commission"]],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


def test_a_surname_of_two_persons_is_no_mention() -> None:
    text = "\n".join(
        [PERSON.format("Olaf", "Berg"), PERSON.format("Anna", "Berg"), "Berg/NNP/nsubj/2/PERSON spoke=speak/VBD/ROOT"]
    )
    assert mentioned(text) == {"Olaf Berg", "Anna Berg"}


DESCRIPTIONS = [
    (  # apposition behind, then the title alone
        "Anna/NNP/nsubj/8/PERSON Lund/NNP/flat/1/+ ,/,/punct/5 a/DT/det/5 general/NN/appos/1 ,/,/punct/5 ,/,/punct/5 left=leave/VBD/ROOT\nThe/DT/det/2 general/NN/nsubj/3 spoke=speak/VBD/ROOT",
        [["Anna Lund", "general", "general"]],
    ),
    (  # abbreviated title
        "Gen./NNP/nmod:desc/2 Anna/NNP/nsubj/4/PERSON Lund/NNP/flat/2/+ left=leave/VBD/ROOT\nThe/DT/det/2 general/NN/nsubj/3 spoke=speak/VBD/ROOT",
        [["Anna Lund", "general"]],
    ),
    (  # two generals
        "Gen./NNP/nmod:desc/2 Anna/NNP/nsubj/4/PERSON Lund/NNP/flat/2/+ left=leave/VBD/ROOT\nGen./NNP/nmod:desc/2 Ole/NNP/nsubj/4/PERSON Dahl/NNP/flat/2/+ left=leave/VBD/ROOT\nThe/DT/det/2 general/NN/nsubj/3 spoke=speak/VBD/ROOT",
        [],
    ),
    (  # the vice president is not the president
        "Vice/NNP/compound/2 President/NNP/nmod:desc/3 Anna/NNP/nsubj/5/PERSON Lund/NNP/flat/3/+ left=leave/VBD/ROOT\nThe/DT/det/2 president/NN/nsubj/3 spoke=speak/VBD/ROOT",
        [],
    ),
    (  # another country's minister
        "Danish/JJ/amod/2 Minister/NNP/nmod:desc/3 Anna/NNP/nsubj/5/PERSON Lund/NNP/flat/3/+ left=leave/VBD/ROOT\nthe/DT/det/3 Swedish/JJ/amod/3 minister/NN/nsubj/4 spoke=speak/VBD/ROOT",
        [],
    ),
    (
        "Two/CD/nummod/3 Danish/JJ/amod/3 officials=official/NNS/nsubj/4 left=leave/VBD/ROOT\nthe/DT/det/2 officials=official/NNS/nsubj/3 spoke=speak/VBD/ROOT",
        [["Danish officials", "officials"]],
    ),
    (
        "the/DT/det/3 regional/JJ/amod/3 bloc/NN/nsubj/5 IGAD/NNP/appos/3/ORG met=meet/VBD/ROOT\nthe/DT/det/2 bloc/NN/nsubj/3 spoke=speak/VBD/ROOT",
        [["regional bloc", "IGAD", "bloc"]],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIPTIONS)
def test_descriptions(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


LUND_SAID = "Anna/NNP/nsubj/3/PERSON Lund/NNP/flat/1/+ said=say/VBD/ROOT "
PRONOUNS = [
    (LUND_SAID + "she/PRP/nsubj/5 knew=know/VBD/ccomp/3", [["Anna Lund", "she"]]),
    (LUND_SAID + "he/PRP/nsubj/5 knew=know/VBD/ccomp/3", []),
    ("Berg/NNP/nsubj/2/PERSON met=meet/VBD/ROOT him/PRP/obj/2", []),
    ("Berg/NNP/nsubj/2/PERSON met=meet/VBD/ROOT his/PRP$/nmod:poss/4 lawyer/NN/obj/2", [["Berg", "his"]]),
    (  # either man's visit
        "Berg/NNP/nsubj/2/PERSON met=meet/VBD/ROOT Dahl/NNP/obj/2/PERSON during/IN/case/6 his/PRP$/nmod:poss/6 visit/NN/obl/2",
        [],
    ),
    (
        "Berg/NNP/nsubj/2/PERSON left=leave/VBD/ROOT ./.\nHe/PRP/nsubj/2 spoke=speak/VBD/ROOT",
        [["Berg", "He"]],
    ),
    (  # the subject, not the object
        "Berg/NNP/nsubj/2/PERSON met=meet/VBD/ROOT Dahl/NNP/obj/2/PERSON ./.\nHe/PRP/nsubj/2 spoke=speak/VBD/ROOT",
        [["Berg", "He"]],
    ),
    (  # two subjects
        "Berg/NNP/nsubj/4/PERSON and/CC/cc/3 Dahl/NNP/nsubj/4/PERSON left=leave/VBD/ROOT\nHe/PRP/nsubj/2 spoke=speak/VBD/ROOT",
        [],
    ),
    (  # in his own quotation he is "I"
        "“/``/punct/3 He/PRP/nsubj/3 knew=know/VBD/ccomp/6 ”/''/punct/3 Berg/NNP/nsubj/6/PERSON said=say/VBD/ROOT",
        [],
    ),
    (
        "Berg/NNP/nsubj/2/PERSON said=say/VBD/ROOT “/``/punct/5 he/PRP/nsubj/5 knew=know/VBD/ccomp/2 ”/''/punct/5",
        [],
    ),
    (  # who speaks on
        "Berg/NNP/nsubj/2/PERSON warned=warn/VBD/ROOT Dahl/NNP/obj/2/PERSON\n“/``/punct/3 We/PRP/nsubj/3 know=know/VBP/ccomp/6 ”/''/punct/3 he/PRP/nsubj/6 said=say/VBD/ROOT",
        [["Berg", "he"]],
    ),
    (
        "Berg/NNP/nsubj/5/PERSON and/CC/cc/4 his/PRP$/nmod:poss/4 wife/NN/conj/1 left=leave/VBD/ROOT",
        [["Berg", "his"]],
    ),
    ("Chad/NNP/nsubj/2/GPE defended=defend/VBD/ROOT its/PRP$/nmod:poss/4 border/NN/obj/2", [["Chad", "its"]]),
    (
        "WFP/NNP/nsubj/2/ORG said=say/VBD/ROOT it/PRP/nsubj/5 would/MD/aux/5 stop/VB/ccomp/2",
        [["WFP", "it"]],
    ),
    (  # the balloon?
        "WFP/NNP/nsubj/2/ORG shot=shoot/VBD/ROOT the/DT/det/4 balloon/NN/obj/2 after/IN/mark/7 it/PRP/nsubj/7 rose=rise/VBD/advcl/2",
        [],
    ),
    (
        "The/DT/det/2 rebels=rebel/NNS/nsubj/3 said=say/VBD/ROOT they/PRP/nsubj/5 won=win/VBD/ccomp/3",
        [["rebels", "they"]],
    ),
]


BERG_LEFT = "Emil/NNP/nsubj/3/PERSON Berg/NNP/flat/1/+ left=leave/VBD/ROOT ./.\n"
PRONOUNS += [
    (  # "today" is no rival
        "Chad/NNP/nsubj/2/GPE said=say/VBD/ROOT today/NN/obl:unmarked/2 it/PRP/nsubj/5 won=win/VBD/ccomp/2",
        [["Chad", "it"]],
    ),
    (
        "WFP/NNP/nsubj/2/ORG sued=sue/VBD/ROOT Veld/NNP/obj/2/ORG ./.\nIt/PRP/nsubj/2 accused=accuse/VBD/ROOT Orla/NNP/obj/2/ORG",
        [["WFP", "It"]],
    ),
    (  # no deed of an actor
        "WFP/NNP/nsubj/2/ORG sued=sue/VBD/ROOT Veld/NNP/obj/2/ORG ./.\nIt/PRP/nsubj/2 lasted=last/VBD/ROOT",
        [],
    ),
    (  # apposed to the subject
        "the/DT/det/2 owner/NN/nsubj/4 Berg/NNP/appos/2/PERSON fled=flee/VBD/ROOT ./.\nHe/PRP/nsubj/2 spoke=speak/VBD/ROOT",
        [["owner", "Berg", "He"]],
    ),
    (  # only she can be meant
        "WFP/NNP/nsubj/2/ORG fired=fire/VBD/ROOT Anna/NNP/obj/2/PERSON ./.\nShe/PRP/nsubj/2 spoke=speak/VBD/ROOT",
        [["Anna", "She"]],
    ),
    (  # the subject of both verbs is out
        "Emil/NNP/nsubj/2/PERSON met=meet/VBD/ROOT Berg/NNP/obj/2/PERSON and/CC/cc/5 thanked=thank/VBD/conj/2 him/PRP/obj/5",
        [["Berg", "him"]],
    ),
    (  # whose, after "his" was another's
        BERG_LEFT
        + "his/PRP$/nmod:poss/2 uncle/NN/nsubj/4 Dahl/NNP/appos/2/PERSON met=meet/VBD/ROOT his/PRP$/nmod:poss/6 lawyer/NN/obj/4",
        [["Emil Berg", "his"], ["uncle", "Dahl"]],
    ),
    (  # who is only quoted
        "Dahl/NNP/nsubj/2/PERSON won=win/VBD/ROOT ,/,/punct/6 as/IN/mark/6 Berg/NNP/nsubj/6/PERSON said=say/VBD/advcl/2 thanking=thank/VBG/advcl/6 his/PRP$/nmod:poss/9 lawyer/NN/obj/7",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PRONOUNS)
def test_pronouns(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected
