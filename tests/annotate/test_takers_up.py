"""What pronouns take up: several named together, who says something of himself, a state that acts; and what is open."""

# ruff: noqa: E501

import pytest

from kg.annotate.coreference import link_told
from kg.annotate.mentions import find_mentions
from kg.annotate.preferences import find_speaker
from kg.annotate.pronouns import read_text
from kg.annotate.rivals import find_rivals
from tests.annotate.articles import LEXICON, article
from tests.annotate.test_coreference import chains

PAIR = "Peru/NNP/nsubj/4/GPE and/CC/cc/3 Chad/NNP/conj/1/GPE said=say/VBD/ROOT they/PRP/nsubj/6 met=meet/VBD/ccomp/4 "
TOGETHER = [
    (PAIR, [["Peru", "they"], ["Chad", "they"]]),
    (  # and a pronoun after that one
        PAIR + "and/CC/cc/9 they/PRP/nsubj/9 talked=talk/VBD/conj/6",
        [["Peru", "they", "they"], ["Chad", "they", "they"]],
    ),
    (  # the subject of the sentence before
        "Peru/NNP/nsubj/4/GPE and/CC/cc/3 Chad/NNP/conj/1/GPE met=meet/VBD/ROOT ./.\nThey=they/PRP/nsubj/2 agreed=agree/VBD/ROOT",
        [["Peru", "They"], ["Chad", "They"]],
    ),
    (  # one or the other
        "Peru/NNP/nsubj/4/GPE or/CC/cc/3 Chad/NNP/conj/1/GPE said=say/VBD/ROOT they/PRP/nsubj/6 met=meet/VBD/ccomp/4",
        [],
    ),
    (  # others may be meant
        "Peru/NNP/nsubj/4/GPE and/CC/cc/3 Chad/NNP/conj/1/GPE sent=send/VBD/ROOT troops=troop/NNS/obj/4 when/RB/advmod/8 they/PRP/nsubj/8 met=meet/VBD/advcl/4",
        [],
    ),
]

SPEAKER = [
    (  # who says it, whoever was told of before
        "Emil/NNP/nsubj/2/PERSON hired=hire/VBD/ROOT Olaf/NNP/obj/2/PERSON ./.\nOlaf/NNP/nsubj/2/PERSON said=say/VBD/ROOT he/PRP/nsubj/4 left=leave/VBD/ccomp/2",
        [["Olaf", "Olaf", "he"]],
    ),
    (  # who goes on speaking, also where he spoke in a second clause
        "Emil/NNP/nsubj/2/PERSON left=leave/VBD/ROOT ,/,/punct/5 Olaf/NNP/nsubj/5/PERSON said=say/VBD/parataxis/2 ./.\nrain=rain/NN/nsubj/2 came=come/VBD/ccomp/5 ,/,/punct/5 he/PRP/nsubj/5 added=add/VBD/ROOT",
        [["Olaf", "he"]],
    ),
    (  # the main subject, or the one who left before
        "Emil/NNP/nsubj/2/PERSON spoke=speak/VBD/ROOT after/IN/mark/5 Olaf/NNP/nsubj/5/PERSON left=leave/VBD/advcl/2 ./.\nhe/PRP/nsubj/2 met=meet/VBD/ROOT Ida/NNP/obj/2/PERSON",
        [],
    ),
]

STATE = [
    (  # the state, though its clause has a subject too
        "Chad/NNP/nsubj/2/GPE cut=cut/VBD/ROOT ties=tie/NNS/obj/2 after/IN/mark/7 its/PRP$/nmod:poss/6 embassy/NN/nsubj:pass/7 burned=burn/VBN/advcl/2 ./.\nIt=it/PRP/nsubj/2 blamed=blame/VBD/ROOT Peru/NNP/obj/2/GPE",
        [["Chad", "its", "It"]],
    ),
    (  # over a subject in the plural
        "Chad/NNP/nsubj/2/GPE said=say/VBD/ROOT troops=troop/NNS/nsubj/4 shot=shoot/VBD/ccomp/2 rebels=rebel/NNS/obj/4 ,/,/punct/5 whom/WP/obj/9 it/PRP/nsubj/9 accused=accuse/VBD/acl:relcl/5",
        [["Chad", "it"]],
    ),
    (  # what is no act of a state
        "Chad/NNP/nsubj/2/GPE cut=cut/VBD/ROOT ties=tie/NNS/obj/2 ./.\nIt=it/PRP/nsubj/2 rained=rain/VBD/ROOT",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*TOGETHER, *SPEAKER, *STATE])
def test_pronouns(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


BESIDE = "Emil/NNP/nsubj/9/PERSON {0}/CC/cc/3 Olaf/NNP/conj/1/PERSON ,/,/punct/7 the/DT/det/7 former/JJ/amod/7 head/NN/appos/1 ,/,/punct/7 left=leave/VBD/ROOT"


@pytest.mark.parametrize("joined", ["and", "or"])
def test_who_stands_right_before_a_description(joined: str) -> None:
    assert chains(BESIDE.format(joined)) == [["Olaf", "former head"]]


def speaker(title: str) -> str | None:
    """Who speaks of himself in "… Olaf said he left"."""
    doc = article(
        f"{title}/NN/nmod:desc/2 Olaf/NNP/nsubj/3/PERSON said=say/VBD/ROOT he/PRP/nsubj/5 left=leave/VBD/ccomp/3"
    )
    phrases = find_mentions(doc, LEXICON)
    text = read_text(doc, phrases, link_told(phrases, LEXICON.actors), LEXICON.actors)
    found = find_speaker(phrases[-1], find_rivals(phrases[-1], text), text)
    return found.name if found else None


@pytest.mark.parametrize(("title", "expected"), [("mayor", "Olaf"), ("lawyer", None), ("spokesman", None)])
def test_who_speaks_for_another_may_speak_of_him(title: str, expected: str | None) -> None:
    assert speaker(title) == expected


QUOTED = "“/``/punct/3 The=the/DT/det/3 chairman/NN/nsubj/4 left=leave/VBD/ROOT ”/''/punct/3 ./.\n"
CHAIRMAN_LEFT = "the/DT/det/2 chairman/NN/nsubj/3 left=leave/VBD/ROOT ./.\n"
HE_WEPT = "He=he/PRP/nsubj/2 wept=weep/VBD/ROOT"


@pytest.mark.parametrize(("before", "expected"), [(QUOTED, []), (CHAIRMAN_LEFT, [["chairman", "He"]])])
def test_who_is_only_spoken_of_in_a_quotation_is_not_taken_up(before: str, expected: list[list[str]]) -> None:
    assert chains(before + HE_WEPT) == expected
