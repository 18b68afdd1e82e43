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


NAMES += [
    ("Church/NNP/nsubj/4/ORG of/IN/case/3/+ Hesper/NNP/nmod/1/+ left=leave/VBD/ROOT\nthe/DT/det/2 Church" + LEFT.format(3), [["Church of Hesper", "Church"]]),
    (  # of something else
        "Church/NNP/nsubj/4/ORG of/IN/case/3/+ Hesper/NNP/nmod/1/+ left=leave/VBD/ROOT\nChurch/NNP/nsubj/4/ORG of/IN/case/3 Chad/NNP/nmod/1/GPE left=leave/VBD/ROOT",
        [],
    ),
    (  # its library
        "Lund/NNP/compound/2/ORG University/NNP/nsubj/3/+ left=leave/VBD/ROOT\nLund/NNP/compound/3/ORG University/NNP/compound/3/+ Library/NNP/nsubj/4/+ left=leave/VBD/ROOT",
        [],
    ),
    (  # two spellings, and the surname in a third
        PERSON.format("Mohammed", "Khaled") + "\n" + PERSON.format("Muhammad", "Khaled") + "\nKhalid/NNP/nsubj/2/PERSON left=leave/VBD/ROOT",
        [["Mohammed Khaled", "Muhammad Khaled", "Khalid"]],
    ),
    (  # a place only sounds like a surname
        PERSON.format("Omid", "Irane") + "\nIrani/NNP/nsubj/2/LOC left=leave/VBD/ROOT",
        [],
    ),
    (
        "Olaf/NNP/nsubj/7/PERSON Berg/NNP/flat/1/+ ,/,/punct/4 known=know/VBN/acl/1 as/IN/case/6 Bjorn/NNP/obl/4/PERSON left=leave/VBD/ROOT\nBjorn/NNP/nsubj/2/PERSON spoke=speak/VBD/ROOT",
        [["Olaf Berg", "Bjorn", "Bjorn"]],
    ),
    (  # no name
        "Olaf/NNP/nsubj/8/PERSON Berg/NNP/flat/1/+ ,/,/punct/4 known=know/VBN/acl/1 as/IN/case/7 a/DT/det/7 critic/NN/obl/4 left=leave/VBD/ROOT",
        [],
    ),
]  # fmt: skip


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
    (  # a title that the tree has torn
        "Secretary/NNP/nsubj/6 of/IN/case/4 State/NNP/nmod:desc/4 Anna/NNP/obl/6/PERSON Lund/NNP/flat/4/+ left=leave/VBD/ROOT",
        [["Secretary", "Anna Lund"]],
    ),
    (  # the president's lawyer
        "The/DT/det/2 lawyer/NN/nsubj/7 of/IN/case/5 President/NNP/nmod:desc/5 Anna/NNP/nmod/2/PERSON Lund/NNP/flat/5/+ left=leave/VBD/ROOT",
        [],
    ),
    (  # who is of them is not they
        "The/DT/det/2 rebels=rebel/NNS/nsubj/3 left=leave/VBD/ROOT\nLeaders=leader/NNS/nsubj/5 of/IN/case/4 the/DT/det/4 rebels=rebel/NNS/nmod/1 spoke=speak/VBD/ROOT\nThe/DT/det/2 rebels=rebel/NNS/nsubj/3 left=leave/VBD/ROOT",
        [["rebels", "rebels", "rebels"]],
    ),
    (
        "the/DT/det/3 regional/JJ/amod/3 bloc/NN/nsubj/5 IGAD/NNP/appos/3/ORG met=meet/VBD/ROOT\nthe/DT/det/2 bloc/NN/nsubj/3 spoke=speak/VBD/ROOT",
        [["regional bloc", "IGAD", "bloc"]],
    ),
]


DANISH_GENERAL = "Danish/JJ/amod/2 Gen./NNP/nmod:desc/3 Anna/NNP/nsubj/5/PERSON Lund/NNP/flat/3/+ left=leave/VBD/ROOT\n"
DANISH_PM = "Danish/JJ/amod/3 Prime/NNP/compound/3 Minister/NNP/nmod:desc/4 Anna/NNP/nsubj/6/PERSON Lund/NNP/flat/4/+ left=leave/VBD/ROOT\n"
SWEDISH_KING = "Swedish/JJ/amod/2 King/NNP/nmod:desc/3 Olaf/NNP/nsubj/5/PERSON Berg/NNP/flat/3/+ left=leave/VBD/ROOT\n"
THE_LEADER = "The/DT/det/2 leader/NN/nsubj/3 spoke=speak/VBD/ROOT"
THE_DANISH = "The/DT/det/3 {0}/JJ/amod/3 {1}/NN/nsubj/4 spoke=speak/VBD/ROOT"
BROADER = [
    (DANISH_GENERAL + THE_DANISH.format("senior", "commander"), [["Anna Lund", "senior commander"]]),
    (DANISH_GENERAL + THE_DANISH.format("Danish", "commander"), [["Anna Lund", "Danish commander"]]),
    (DANISH_GENERAL + THE_DANISH.format("Danish", "general"), [["Anna Lund", "Danish general"]]),
    (DANISH_GENERAL + THE_DANISH.format("Swedish", "commander"), []),
    (DANISH_GENERAL + THE_DANISH.format("Danish", "leader"), []),
    (DANISH_GENERAL + THE_DANISH.format("former", "commander"), []),
    (DANISH_PM + THE_DANISH.format("Danish", "leader"), [["Anna Lund", "Danish leader"]]),
    (DANISH_PM + THE_DANISH.format("Danish", "premier"), [["Anna Lund", "Danish premier"]]),
    (DANISH_PM + THE_DANISH.format("Danish", "minister"), []),
    (DANISH_PM + THE_DANISH.format("opposition", "leader"), []),
    (DANISH_PM + "a/DT/det/2 leader/NN/nsubj/3 spoke=speak/VBD/ROOT", []),
    (DANISH_PM + "The/DT/det/2 leaders=leader/NNS/nsubj/3 spoke=speak/VBD/ROOT", []),
    # said twice
    (DANISH_PM + 2 * (THE_DANISH.format("Danish", "leader") + "\n"), [["Anna Lund", "Danish leader", "Danish leader"]]),
    # two leaders, told apart by country or not
    (DANISH_PM + SWEDISH_KING + THE_LEADER, []),
    (DANISH_PM + SWEDISH_KING + THE_DANISH.format("Swedish", "leader"), [["Olaf Berg", "Swedish leader"]]),
    # of which country he is king, is not told
    ("King/NNP/nmod:desc/2 Olaf/NNP/nsubj/4/PERSON Berg/NNP/flat/2/+ left=leave/VBD/ROOT\n" + THE_DANISH.format("Danish", "leader"), []),
    # before the name
    (THE_DANISH.format("Danish", "leader") + "\n" + DANISH_PM, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BROADER)
def test_wider_nouns_and_nationalities(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


KINDS_APART = [
    "Ministry/NNP/compound/2 spokesman/NN/nmod:desc/3 Olaf/NNP/nsubj/5/PERSON Berg/NNP/flat/3/+ left=leave/VBD/ROOT\nThe/DT/det/2 ministry/NN/nsubj/3 spoke=speak/VBD/ROOT",
    "Olaf/NNP/nsubj/7/PERSON Berg/NNP/flat/1/+ ,/,/punct/5 panel/NN/compound/5 chairman/NN/appos/1 ,/,/punct/5 left=leave/VBD/ROOT\nThe/DT/det/2 panel/NN/nsubj/3 spoke=speak/VBD/ROOT",
]


@pytest.mark.parametrize("text", KINDS_APART)
def test_an_institution_is_not_its_official(text: str) -> None:
    assert not any({"ministry", "panel"} & set(chain) for chain in chains(text))


HEAD_OF = "The/DT/det/2 {0}/NN/nsubj/6 of/IN/case/5 the/DT/det/5 {1}/NNP/nmod/2/ORG left=leave/VBD/ROOT\n"
LUND_HEAD = "Anna/NNP/nsubj/10/PERSON Lund/NNP/flat/1/+ ,/,/punct/5 the/DT/det/5 {0}/NN/appos/1 of/IN/case/8 the/DT/det/8 {1}/NNP/nmod/5/ORG ,/,/punct/5 spoke=speak/VBD/ROOT"
HEADS = [
    (HEAD_OF.format("head", "WFP") + LUND_HEAD.format("chief", "WFP"), True),
    (HEAD_OF.format("head", "WFP") + LUND_HEAD.format("head", "IOM"), False),
    (HEAD_OF.format("adviser", "WFP") + LUND_HEAD.format("adviser", "IOM"), False),
    (HEAD_OF.format("head", "WFP") + LUND_HEAD.format("adviser", "WFP"), False),
]


@pytest.mark.parametrize(("text", "same"), HEADS)
def test_the_head_of_an_organization(text: str, same: bool) -> None:
    assert any({"Anna Lund", "head"} <= set(chain) and chain.index("Anna Lund") > 0 for chain in chains(text)) is same


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


ANNA_LEFT = "Anna/NNP/nsubj/2/PERSON left=leave/VBD/ROOT ./.\n"
RAINED = "it/PRP/expl/2 rained=rain/VBD/ROOT ./.\n"
SHE_SPOKE = "She/PRP/nsubj/2 spoke=speak/VBD/ROOT"
PRONOUNS += [
    (  # not who the relative clause is about
        BERG_LEFT
        + "Olaf/NNP/nsubj/5/PERSON who/WP/nsubj/3 phoned=phone/VBD/acl:relcl/1 him/PRP/obj/3 fled=flee/VBD/ROOT",
        [["Emil Berg", "him"]],
    ),
    (
        BERG_LEFT
        + "Olaf/NNP/nsubj/5/PERSON whom/WP/obj/4 he/PRP/nsubj/4 visited=visit/VBD/acl:relcl/1 fled=flee/VBD/ROOT",
        [["Emil Berg", "he"]],
    ),
    (  # nor who wants to; of two others, nobody
        BERG_LEFT + "Olaf/NNP/nsubj/2/PERSON tried=try/VBD/ROOT to/TO/mark/4 phone/VB/xcomp/2 him/PRP/obj/4",
        [["Emil Berg", "him"]],
    ),
    (
        "Emil/NNP/nsubj/2/PERSON met=meet/VBD/ROOT Berg/NNP/obj/2/PERSON ./.\nOlaf/NNP/nsubj/2/PERSON phoned=phone/VBD/ROOT him/PRP/obj/2",
        [],
    ),
    (  # with a preposition
        ANNA_LEFT + "Olaf/NNP/nsubj/2/PERSON apologized=apologize/VBD/ROOT to/IN/case/4 her/PRP/obl/2",
        [["Anna", "her"]],
    ),
    (  # he or the brother
        "Emil/NNP/nsubj/2/PERSON fled=flee/VBD/ROOT and/CC/cc/6 a/DT/det/5 brother/NN/nsubj/6 fell=fall/VBD/conj/2 ./.\nIda/NNP/nsubj/2/PERSON phoned=phone/VBD/ROOT him/PRP/obj/2",
        [],
    ),
    (  # the one woman of the article, unless too long ago or one of two
        ANNA_LEFT + 3 * RAINED + SHE_SPOKE,
        [["Anna", "She"]],
    ),
    (ANNA_LEFT + 7 * RAINED + SHE_SPOKE, []),
    (ANNA_LEFT + ANNA_LEFT.replace("Anna", "Ida") + 3 * RAINED + SHE_SPOKE, []),
    (  # several, if no other is told of
        "the/DT/det/2 rebels=rebel/NNS/nsubj/3 fled=flee/VBD/ROOT when/RB/advmod/6 Chad/NNP/nsubj/6/GPE attacked=attack/VBD/advcl/3 them/PRP/obj/6",
        [["rebels", "them"]],
    ),
    (
        "the/DT/det/2 rebels=rebel/NNS/nsubj/3 sold=sell/VBD/ROOT rifles=rifle/NNS/obj/3 ./.\nChad/NNP/nsubj/2/GPE wanted=want/VBD/ROOT them/PRP/obj/2",
        [],
    ),
    (  # its own, another country before the clause or not; not with one between
        "Mali/NNP/nsubj/2/GPE waited=wait/VBD/ROOT until/IN/mark/5 Chad/NNP/nsubj/5/GPE changed=change/VBD/advcl/2 its/PRP$/nmod:poss/7 law/NN/obj/5",
        [["Chad", "its"]],
    ),
    (
        "Chad/NNP/nsubj/2/GPE accused=accuse/VBD/ROOT Mali/NNP/obj/2/GPE over/IN/case/6 its/PRP$/nmod:poss/6 law/NN/obl/2",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PRONOUNS)
def test_pronouns(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


PLAIN_MET = "Emil/NNP/nsubj/2/PERSON met=meet/VBD/ROOT Olaf/NNP/obj/2/PERSON ./.\n"
TITLED_MET = "President/NNP/nmod:desc/2 Emil/NNP/nsubj/3/PERSON met=meet/VBD/ROOT King/NNP/nmod:desc/5 Olaf/NNP/obj/3/PERSON ./.\n"
THE_TWO = "the/DT/det/3 two/CD/nummod/3 {0}={1}/NNS/nsubj/4 spoke=speak/VBD/ROOT ./.\n"
BOTH = "both/DT/det/2 leaders=leader/NNS/nsubj/3 spoke=speak/VBD/ROOT ./.\n"
PAIRS = [
    (PLAIN_MET + THE_TWO.format("leaders", "leader"), 2),
    (PLAIN_MET + BOTH, 2),
    (TITLED_MET + THE_TWO.format("leaders", "leader"), 2),
    (TITLED_MET + THE_TWO.format("men", "man"), 2),
    ("Emil/NNP/nsubj/4/PERSON and/CC/cc/3 Olaf/NNP/conj/1/PERSON left=leave/VBD/ROOT\n" + BOTH, 2),
    # the sentence between goes on about the two
    (PLAIN_MET + BOTH + "both/DT/det/2 ministers=minister/NNS/nsubj/3 left=leave/VBD/ROOT", 4),
    # neither is a general
    (TITLED_MET + THE_TWO.format("generals", "general"), 0),
    # any two
    (PLAIN_MET + "two/CD/nummod/2 leaders=leader/NNS/nsubj/3 spoke=speak/VBD/ROOT", 0),
    (PLAIN_MET + "the/DT/det/2 leaders=leader/NNS/nsubj/3 spoke=speak/VBD/ROOT", 0),
    # who says so is not of them
    ("Emil/NNP/nsubj/2/PERSON said=say/VBD/ROOT Olaf/NNP/nsubj/4/PERSON left=leave/VBD/ccomp/2\n" + BOTH, 0),
    # three
    (PLAIN_MET.replace("./.", "with/IN/case/5 Ida/NNP/obl/2/PERSON") + BOTH, 0),
    ("Emil/NNP/nsubj/2/PERSON left=leave/VBD/ROOT ./.\n" + BOTH, 0),
    # too long ago
    (PLAIN_MET + 2 * "it/PRP/nsubj/2 rained=rain/VBD/ROOT ./.\n" + BOTH, 0),
]


@pytest.mark.parametrize(("text", "count"), PAIRS)
def test_two_persons_together(text: str, count: int) -> None:
    """Mentions of the two, counted in the chain of each."""
    doc = article(text)
    found = find_chains(doc, find_mentions(doc, LEXICON), LEXICON.actors)
    pairs = [p for chain in found for p in chain if p.plural and any(other.named for other in chain)]
    assert len(pairs) == count
    assert not any(p.plural for chain in found for p in chain if p in pairs and not any(o.named for o in chain))


TWO_NOUNS = "Berg/NNP/nsubj/10/PERSON ,/,/punct/4 a/DT/det/4 lawyer/NN/appos/1 {0} and/CC/cc/7 mayor/NN/conj/{1} ,/,/punct/1 had/VBD/aux/10 left=leave/VBD/ROOT"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TWO_NOUNS.format("then/RB/advmod/7", 4), [["Berg", "lawyer", "mayor"]]),
        (TWO_NOUNS.format("then/RB/advmod/7", 1), [["Berg", "lawyer", "mayor"]]),
        (TWO_NOUNS.format(",/,/punct/7", 4), [["Berg", "lawyer"]]),
        (TWO_NOUNS.format("then/RB/advmod/7", 4).replace(",/,/punct/1 had", "also/RB/advmod/10 had"), [["Berg", "lawyer"]]),
    ],
)  # fmt: skip
def test_two_descriptions_of_one(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


AGED = "{0}/NNP/nsubj/5/PERSON ,/,/punct/3 {1}/CD/nmod:unmarked/1 ,/,/punct/1 left=leave/VBD/ROOT\n"
THE_AGED = (
    "{0}/DT/det/6 54/CD/nummod/4 -/HYPH/punct/2 year/NN/compound/6 -/HYPH/punct/4 old/JJ/nsubj/7 fled=flee/VBD/ROOT"
)
AGES = [
    (AGED.format("Berg", 54) + THE_AGED.format("the"), [["Berg", "54-year-old"]]),
    (AGED.format("Berg", 54) + AGED.format("Lund", 31) + THE_AGED.format("the"), [["Berg", "54-year-old"]]),
    # of another age; of two; before the name; any
    (AGED.format("Berg", 31) + THE_AGED.format("the"), []),
    (AGED.format("Berg", 54) + AGED.format("Lund", 54) + THE_AGED.format("the"), []),
    (THE_AGED.format("the") + "\n" + AGED.format("Berg", 54), []),
    (AGED.format("Berg", 54) + THE_AGED.format("a"), []),
    # fifty-four of them
    ("Berg/NNP/nsubj/5/PERSON ,/,/punct/4 54/CD/nummod/4 rebels=rebel/NNS/conj/1 left=leave/VBD/ROOT\n" + THE_AGED.format("the"), []),
    # of no age told: whom the sentence before is about, if nobody else is told of
    ("Berg/NNP/nsubj/2/PERSON left=leave/VBD/ROOT ./.\n" + THE_AGED.format("the"), [["Berg", "54-year-old"]]),
    ("Berg/NNP/nsubj/2/PERSON met=meet/VBD/ROOT a/DT/det/4 farmer/NN/obj/2 ./.\n" + THE_AGED.format("the"), []),
    # a teacher of that age
    (AGED.format("Berg", 54) + THE_AGED.format("the").replace("old/JJ/nsubj/7 fled=flee/VBD/ROOT", "old/JJ/amod/7 dog/NN/nsubj/8 fled=flee/VBD/ROOT"), []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_ages(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected
    assert "54-year-old" in mentioned(text) or not expected
