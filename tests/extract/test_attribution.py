"""Who says it: reported speech before, after and around its content, and quotations over several sentences."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from kg.extract.attribution import quote_speaker, speakers
from tests.extract.trees import find, tree

WE_LEFT = (
    "“/``/punct/3 We/PRP/nsubj/3 left=leave/VBD/ccomp/6 ”/''/punct/3 Lee/NNP/nsubj/6 said=say/VBD/ROOT ././punct/6 "
    "We/PRP/nsubj/9 slept=sleep/VBD/ROOT"
)


CLEAR = "Officials=official/NNS/nsubj/2 made=make/VBD/ROOT clear/JJ/xcomp/2 that/IN/mark/6"
SHE_SAID = "“/``/punct/2 Never/RB/ccomp/6 ,/,/punct/2 ”/''/punct/2 she/PRP/nsubj/6 said=say/VBD/ROOT"
QUOTE = f"{SHE_SAID} in/IN/case/8 Oslo/NNP/obl/6"


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (f"{CLEAR} Peru/NNP/nsubj/6 left=leave/VBD/ccomp/3", "left", "Officials"),
        (f"{QUOTE} ,/,/punct/12 where/WRB/advmod/12 Peru/NNP/nsubj/12 left=leave/VBD/ccomp/6", "left", ""),
        (
            "Peru/NNP/nsubj/3 must/MD/aux/3 leave/VB/ROOT ,/,/punct/7 the/DT/det/6 court/NN/nsubj/7"
            " ruled=rule/VBD/parataxis/3",
            "leave",
            "court",
        ),
        (
            "Officials=official/NNS/nsubj/2 said=say/VBD/ROOT Peru/NNP/nsubj/4 attacked=attack/VBD/ccomp/2 "
            "Oslo/NNP/obj/4",
            "attacked",
            "Officials",
        ),
        (
            "Peru/NNP/nsubj/2 attacked=attack/VBD/ccomp/6 Oslo/NNP/obj/2 ,/,/punct/6 "
            "officials=official/NNS/nsubj/6 said=say/VBD/ROOT",
            "attacked",
            "officials",
        ),
        (
            "Peru/NNP/nsubj/2 attacked=attack/VBD/ROOT Oslo/NNP/obj/2 ,/,/punct/7 according=accord/VBG/case/7 "
            "to/IN/fixed/5 officials=official/NNS/obl/2",
            "attacked",
            "officials",
        ),
        (
            "Peru/NNP/nsubj/2 attacked=attack/VBD/ROOT Oslo/NNP/obj/2 ,/,/punct/6 as/IN/mark/6"
            " alleged=allege/VBN/advcl/2 by/IN/case/8 Chile/NNP/obl:agent/6",
            "attacked",
            "Chile",
        ),
        (
            "Peru/NNP/nsubj/2 denied=deny/VBD/ROOT blame/NN/obj/2 ,/,/punct/6 as/IN/mark/6"
            " alleged=allege/VBN/advcl/2 by/IN/case/8 Chile/NNP/obl:agent/6",
            "denied",
            "",
        ),
        (
            "Lee/NNP/nsubj/9 ,/,/punct/3 accused=accuse/VBN/acl/1 by/IN/case/5 Kim/NNP/obl:agent/3 of/IN/case/8 "
            "jailing=jail/VBG/acl/5 critics=critic/NNS/obj/7 left/VBD/ROOT",
            "jailing",
            "Kim",
        ),
        (
            "Reuters/NNP/nsubj/2 reported=report/VBD/ROOT that/IN/mark/5 officials=official/NNS/nsubj/5 "
            "said=say/VBD/ccomp/2 Peru/NNP/nsubj/7 attacked=attack/VBD/ccomp/5 Oslo/NNP/obj/7",
            "attacked",
            "Reuters, officials",
        ),
        (
            "Officials=official/NNS/nsubj/2 told=tell/VBD/ROOT Reuters/NNP/iobj/2 that/IN/mark/6 Peru/NNP/nsubj/6 "
            "attacked=attack/VBD/ccomp/2 Oslo/NNP/obj/6",
            "attacked",
            "Officials",
        ),
        (
            "“/``/punct/3 Peru/NNP/nsubj/3 attacked=attack/VBD/ccomp/7 Oslo/NNP/obj/3 ,/,/punct/3 ”/''/punct/3 "
            "said=say/VBD/ROOT the/DT/det/9 king/NN/nsubj/7",
            "attacked",
            "king",
        ),
        (
            "“/``/punct/3 Peru/NNP/nsubj/3 attacked=attack/VBD/ccomp/7 Oslo/NNP/obj/3 ,/,/punct/3 ”/''/punct/3 "
            "said=say/VBD/ROOT the/DT/det/9 king/NN/nsubj/7 ././punct/7 “/``/punct/13 Peru/NNP/nsubj/13 "
            "burned=burn/VBD/ROOT it/PRP/obj/13 ././punct/13 ”/''/punct/13",
            "burned",
            "king",
        ),
        (
            "As/IN/mark/3 Reuters/NNP/nsubj/3 reported=report/VBD/advcl/6 ,/,/punct/3 Peru/NNP/nsubj/6 "
            "attacked=attack/VBD/ROOT Oslo/NNP/obj/6",
            "attacked",
            "Reuters",
        ),
        (
            "Lee/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 quoted=quote/VBN/ROOT as/IN/mark/5 saying=say/VBG/advcl/3 "
            "that/IN/mark/8 Peru/NNP/nsubj/8 attacked=attack/VBD/ccomp/5 Oslo/NNP/obj/8",
            "attacked",
            "Lee",
        ),
        ("Peru/NNP/nsubj/2 attacked=attack/VBD/ROOT Oslo/NNP/obj/2", "attacked", ""),
        (
            "Lee/NNP/nsubj/7 ,/,/punct/4 who/WP/nsubj/4 attacked=attack/VBD/acl:relcl/1 Oslo/NNP/obj/4 "
            ",/,/punct/1 said=say/VBD/ROOT it/PRP/nsubj/10 was=be/VBD/cop/10 over/RB/ccomp/7",
            "attacked",
            "",
        ),
        (
            "Peru/NNP/nsubj/2 refused=refuse/VBD/ROOT to/TO/mark/4 comment/VB/xcomp/2 ,/,/punct/6 "
            "stating=state/VBG/advcl/2 that/IN/mark/9 Oslo/NNP/nsubj/9 fell=fall/VBD/ccomp/6",
            "fell",
            "Peru",
        ),
        (
            "Its/PRP$/nmod:poss/2 statement/NN/nsubj/3 said=say/VBD/ROOT Peru/NNP/nsubj/5 "
            "attacked=attack/VBD/ccomp/3 Oslo/NNP/obj/5",
            "attacked",
            "Its",
        ),
        (
            "A/DT/det/2 report/NN/nsubj/5 by/IN/case/4 Reuters/NNP/nmod/2 said=say/VBD/ROOT Peru/NNP/nsubj/7 "
            "attacked=attack/VBD/ccomp/5 Oslo/NNP/obj/7",
            "attacked",
            "Reuters",
        ),
        (
            "Officials=official/NNS/nsubj/2 confirmed=confirm/VBD/ROOT the/DT/det/4 attack/NN/obj/2",
            "attack",
            "Officials",
        ),
        (
            "After/IN/mark/3 Peru/NNP/nsubj/3 attacked=attack/VBD/advcl/7 Oslo/NNP/obj/3 ,/,/punct/3 "
            "Lee/NNP/nsubj/7 said=say/VBD/ROOT it/PRP/nsubj/10 was=be/VBD/cop/10 over/RB/ccomp/7",
            "attacked",
            "",
        ),
        (
            "Officials=official/NNS/nsubj/2 denied=deny/VBD/ROOT that/IN/mark/5 Peru/NNP/nsubj/5 "
            "attacked=attack/VBD/ccomp/2 Oslo/NNP/obj/5",
            "attacked",
            "Officials",
        ),
        (
            "The/DT/det/2 claim/NN/nsubj/9 of/IN/case/4 Peru/NNP/nmod/2 that/IN/mark/7 Oslo/NNP/nsubj/7 "
            "fell=fall/VBD/acl/2 was=be/VBD/cop/9 false/JJ/ROOT",
            "fell",
            "Peru",
        ),
        (
            "Lee/NNP/nsubj/2 said=say/VBD/ROOT that/IN/mark/10 ,/,/punct/3 according=accord/VBG/case/7 "
            "to/IN/fixed/5 Reuters/NNP/obl/10 ,/,/punct/7 Peru/NNP/nsubj/10 attacked=attack/VBD/ccomp/2 "
            "Oslo/NNP/obj/10",
            "attacked",
            "Lee, Reuters",
        ),
        (
            "In/IN/case/3 the/DT/det/3 words=word/NNS/obl/8 of/IN/case/5 Lee/NNP/nmod/3 ,/,/punct/3 "
            "Peru/NNP/nsubj/8 attacked=attack/VBD/ROOT Oslo/NNP/obj/8",
            "attacked",
            "Lee",
        ),
        (
            "Peru/NNP/nsubj/2 attacked=attack/VBD/ROOT as/IN/mark/5 Oslo/NNP/nsubj/5 "
            "threatened=threaten/VBN/advcl/2 retaliation/NN/obj/5",
            "attacked",
            "",
        ),
        (
            "Peru/NNP/nsubj:pass/3 is=be/VBZ/aux:pass/3 said=say/VBN/ROOT to/TO/mark/6 have/VB/aux/6 "
            "attacked=attack/VBN/xcomp/3 Oslo/NNP/obj/6",
            "attacked",
            "",
        ),
        (
            "Oslo/NNP/nsubj/2 fell=fall/VBD/ccomp/4 ,/,/punct/4 reports=report/VBZ/ROOT Reuters/NNP/nsubj/4",
            "fell",
            "Reuters",
        ),
        (
            "Oslo/NNP/nsubj/2 fell=fall/VBD/ccomp/4 ,/,/punct/4 reports=report/VBZ/ROOT Reuters/NNP/nsubj/4",
            "reports",
            "",
        ),
    ],
)
def test_speakers_outermost_first(sentence: str, word: str, expected: str) -> None:
    last = [token for token in tree(sentence) if token.text == word][-1]
    assert ", ".join(token.text for token in speakers(last)) == expected


ACCUSED = "Peru/NNP/nsubj/2 accused=accuse/VBD/ROOT Oslo/NNP/obj/2 of/IN/mark/5 attacking=attack/VBG/advcl/2"
HELPED = "Oslo/NNP/nsubj/2 helped=help/VBD/ROOT Peru/NNP/obj/2 to/TO/mark/5 find/VB/xcomp/2 it/PRP/obj/5 "


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (
            "“/``/punct/3 We/PRP/nsubj/3 left=leave/VBD/ccomp/7 ,/,/punct/3 ”/''/punct/3 Lee/NNP/nsubj/7 "
            "said=say/VBD/ROOT as/IN/mark/10 she/PRP/nsubj/10 arrived=arrive/VBD/advcl/3",
            "arrived",
            "",
        ),
        (
            "Lee/NNP/nsubj/2 said=say/VBD/ROOT Oslo/NNP/nsubj/5 “/``/punct/5 left=leave/VBD/ccomp/2 ”/''/punct/5 "
            "as/IN/mark/9 she/PRP/nsubj/9 arrived=arrive/VBD/advcl/5",
            "arrived",
            "Lee",
        ),
        (ACCUSED, "attacking", "Peru"),
        (ACCUSED, "accused", ""),
        ("Peru/NNP/nsubj/2 denied=deny/VBD/ROOT attacking=attack/VBG/xcomp/2 Oslo/NNP/obj/3", "attacking", "Peru"),
        (
            "Peru/NNP/nsubj/2 claims=claim/VBZ/ROOT to/TO/mark/5 have/VB/aux/5 left=leave/VBN/xcomp/2",
            "left",
            "Peru",
        ),
        ("Peru/NNP/nsubj/2 promised=promise/VBD/ROOT to/TO/mark/4 leave/VB/xcomp/2", "leave", ""),
        ("Peru/NNP/nsubj/2 continued=continue/VBD/ROOT attacking=attack/VBG/xcomp/2", "attacking", ""),
        (
            ACCUSED + " ;/:/punct/8 Lima/NNP/nsubj/8 rejected=reject/VBD/parataxis/2 it/PRP/obj/8",
            "rejected",
            "",
        ),
        (
            "Peru/NNP/nsubj/2 left/VBD/ROOT ;/:/punct/5 Lima/NNP/nsubj/5 said=say/VBD/parataxis/2 so/RB/advmod/5",
            "left",
            "",
        ),
        (
            "Peru/NNP/nsubj/2 said=say/VBD/ROOT :/:/punct/5 Lima/NNP/nsubj/5 left=leave/VBD/parataxis/2",
            "left",
            "Peru",
        ),
        (
            "Peru/NNP/nsubj/2 left=leave/VBD/ROOT as/IN/mark/5 Lima/NNP/nsubj/5 threatened=threaten/VBD/advcl/2",
            "left",
            "",
        ),
        (
            "Peru/NNP/nsubj/2 left=leave/VBD/ROOT as/IN/mark/5 talks=talk/NNS/nsubj/5 continued=continue/VBD/advcl/2",
            "left",
            "",
        ),
        (
            "Peru/NNP/nsubj/2 left=leave/VBD/ROOT as/IN/mark/5 Lima/NNP/nsubj/5 told=tell/VBD/advcl/2 us/PRP/obj/5",
            "left",
            "Lima",
        ),
        (
            "Peru/NNP/nsubj/2 left=leave/VBD/ROOT ,/,/punct/5 Lima/NNP/nsubj/5 warned=warn/VBD/parataxis/2",
            "left",
            "Lima",
        ),
        (
            HELPED + ",/,/punct/10 according=accord/VBG/case/10 to/IN/fixed/8 Reuters/NNP/obl/5",
            "helped",
            "Reuters",
        ),
        (
            HELPED + "according=accord/VBG/case/9 to/IN/fixed/7 plan/NN/obl/5",
            "helped",
            "",
        ),
    ],
)
def test_speakers_of_what_is_beside(sentence: str, word: str, expected: str) -> None:
    assert ", ".join(token.text for token in speakers(find(tree(sentence), word))) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        (
            "“/``/punct/3 Peru/NNP/nsubj/3 left=leave/VBD/ccomp/8 ,/,/punct/3 ”/''/punct/3 "
            "Lee/NNP/nsubj:pass/8 was=be/VBD/aux:pass/8 quoted=quote/VBN/ROOT as/IN/mark/10 "
            "saying=say/VBG/advcl/8 by/IN/case/12 Reuters/NNP/obl/10",
            "left",
            "Reuters, Lee",
        ),
        (
            "Reuters/NNP/nsubj/2 quoted=quote/VBD/ROOT Lee/NNP/obj/2 as/IN/mark/5 saying=say/VBG/advcl/2 "
            "that/IN/mark/8 Peru/NNP/nsubj/8 left=leave/VBD/ccomp/5",
            "left",
            "Reuters, Lee",
        ),
        (
            "Peru/NNP/nsubj/2 left=leave/VBD/ccomp/5 ,/,/punct/2 Reuters/NNP/nsubj/5 reported=report/VBD/ROOT "
            ",/,/punct/7 citing=cite/VBG/advcl/5 two/CD/nummod/9 officials=official/NNS/obj/7",
            "left",
            "Reuters, officials",
        ),
        (
            "Lee/NNP/nsubj/2 said=say/VBD/ROOT Peru/NNP/nsubj/4 left=leave/VBD/ccomp/2 ,/,/punct/6 "
            "citing=cite/VBG/advcl/4 the/DT/det/8 cost/NN/obj/6",
            "left",
            "Lee",
        ),
        (
            "Reuters/NNP/nsubj/6 ,/,/punct/3 citing=cite/VBG/acl/1 officials=official/NNS/obj/3 ,/,/punct/1 "
            "said=say/VBD/ROOT Peru/NNP/nsubj/8 left=leave/VBD/ccomp/6",
            "left",
            "Reuters, officials",
        ),
        (
            "Peru/NNP/nsubj/2 left=leave/VBD/ROOT the/DT/det/4 bloc/NN/obj/2 ,/,/punct/11 Mayor/NNP/nmod:desc/7 "
            "Kim/NNP/appos/4 and/CC/cc/10 two/CD/nummod/10 witnesses=witness/NNS/conj/7 "
            "said=say/VBD/parataxis/2",
            "left",
            "Kim",
        ),
        (
            "Lee/NNP/nsubj/2 said=say/VBD/ROOT Peru/NNP/nsubj/5 had=have/VBD/aux/5 left=leave/VBN/ccomp/2 "
            "and/CC/cc/7 added=add/VBD/conj/5 that/IN/obj/10 Oslo/NNP/nsubj/10 burned=burn/VBD/ccomp/7",
            "burned",
            "Lee",
        ),
        (
            "Lee/NNP/nsubj/2 said=say/VBD/ROOT Peru/NNP/nsubj/4 left=leave/VBD/ccomp/2 and/CC/cc/6 "
            "added=add/VBD/conj/4 water/NN/obj/6",
            "added",
            "Lee",
        ),
        (
            "Peru/NNP/nsubj/2 denied=deny/VBD/ROOT the/DT/det/4 claim/NN/obj/2 ,/,/punct/6 "
            "saying=say/VBG/acl/4 Oslo/NNP/nsubj/8 burned=burn/VBD/ccomp/6",
            "burned",
            "Peru",
        ),
        (
            "Lee/NNP/nsubj/2 told=tell/VBD/ROOT a/DT/det/4 briefing/NN/obj/2 that/IN/mark/7 Peru/NNP/nsubj/7 "
            "left=leave/VBD/acl/4",
            "left",
            "Lee",
        ),
        (
            "Lee/NNP/nsubj/2 commented=comment/VBD/ROOT on/IN/case/4 reports=report/NNS/obl/2 that/IN/mark/7 "
            "Peru/NNP/nsubj/7 left=leave/VBD/acl/4",
            "left",
            "",
        ),
        (
            "Lee/NNP/nsubj/4 did=do/VBD/aux/4 not/RB/advmod/4 say/VB/ROOT whether/IN/mark/7 Peru/NNP/nsubj/7 "
            "left=leave/VBD/ccomp/4",
            "left",
            "",
        ),
        (
            "Lee/NNP/nsubj/2 declined=decline/VBD/ROOT to/TO/mark/4 say/VB/xcomp/2 whether/IN/mark/7 "
            "Peru/NNP/nsubj/7 left=leave/VBD/ccomp/4",
            "left",
            "",
        ),
        (
            "Lee/NNP/nsubj/4 does=do/VBZ/aux/4 not/RB/advmod/4 believe/VB/ROOT that/IN/mark/7 Peru/NNP/nsubj/7 "
            "left=leave/VBD/ccomp/4",
            "left",
            "Lee",
        ),
        (
            "Lee/NNP/nsubj/8 ,/,/punct/4 who/WP/nsubj/4 said=say/VBD/acl:relcl/1 Peru/NNP/nsubj/6 "
            "left=leave/VBD/ccomp/4 ,/,/punct/1 met=meet/VBD/ROOT Kim/NNP/obj/8",
            "left",
            "Lee",
        ),
        (
            "Lee/NNP/nsubj/6 ,/,/punct/4 who/WP/nsubj/4 left=leave/VBD/acl:relcl/1 ,/,/punct/1 said=say/VBD/ROOT "
            "Peru/NNP/nsubj/8 burned=burn/VBD/ccomp/6 it/PRP/obj/8",
            "left",
            "",
        ),
        (
            "Peru/NNP/nsubj/10 left=leave/VBD/ccomp/10 ,/,/punct/2 two/CD/nummod/5 people/NNS/nsubj/10 "
            "briefed=brief/VBN/ccomp/10 on/IN/case/9 the/DT/det/9 talks=talk/NNS/obl/6 said=say/VBD/ROOT",
            "left",
            "people",
        ),
        (
            "Lee/NNP/nsubj/2 said=say/VBD/ROOT Peru/NNP/nsubj/4 left=leave/VBD/ccomp/2 ,/,/punct/8 "
            "according=accord/VBG/case/8 to/IN/fixed/6 Reuters/NNP/obl/4",
            "left",
            "Reuters, Lee",
        ),
        (
            "Lee/NNP/nsubj/2 said=say/VBD/ROOT Peru/NNP/nsubj/5 would/MD/aux/5 leave/VB/ccomp/2 and/CC/cc/7 "
            "urged=urge/VBD/conj/5 Kim/NNP/obj/7",
            "urged",
            "",
        ),
        (
            "Lee/NNP/nsubj/9 ,/,/punct/3 accused=accuse/VBN/acl/1 by/IN/case/5 Kim/NNP/obl:agent/3 of/IN/mark/7 "
            "fleeing=flee/VBG/acl/5 ,/,/punct/1 slept=sleep/VBD/ROOT",
            "fleeing",
            "Kim",
        ),
        (
            "A/DT/det/2 report/NN/nsubj/6 published=publish/VBN/acl/2 by/IN/case/5 Reuters/NNP/obl:agent/3 "
            "said=say/VBD/ROOT Peru/NNP/nsubj/8 left=leave/VBD/ccomp/6",
            "left",
            "Reuters",
        ),
        (
            "“/``/punct/3 Peru/NNP/nsubj/3 left=leave/VBD/ccomp/12 ”/''/punct/3 and/CC/cc/7 “/``/punct/7 "
            "burned=burn/VBD/conj/3 Oslo/NNP/obj/7 ”/''/punct/7 ,/,/punct/3 Lee/NNP/nsubj/12 said=say/VBD/ROOT",
            "burned",
            "Lee",
        ),
    ],
)
def test_speakers_who_cite_quote_and_go_on(sentence: str, word: str, expected: str) -> None:
    assert ", ".join(token.text for token in speakers(find(tree(sentence), word))) == expected


SAID = "Lee/NNP/nsubj/2 said=say/VBD/ROOT Peru/NNP/nsubj/4 fell=fall/VBD/ccomp/2 ././punct/2 "


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (SAID + "“/``/punct/8 Oslo/NNP/nsubj/8 burned=burn/VBD/ROOT ././punct/8 ”/''/punct/8", "burned", "Lee"),
        (SAID + "Oslo/NNP/nsubj/7 burned=burn/VBD/ROOT ././punct/7", "burned", None),
        (
            SAID + "Kim/NNP/nsubj/10 “/``/punct/10 barely/RB/advmod/10 ”/''/punct/10 slept=sleep/VBD/ROOT",
            "barely",
            None,
        ),
        (
            "Kim/NNP/nsubj/2 slept=sleep/VBD/ROOT ././punct/2 “/``/punct/6 Oslo/NNP/nsubj/6 burned=burn/VBD/ROOT "
            "”/''/punct/6",
            "burned",
            None,
        ),
        (
            "Lee/NNP/nsubj/2 came=come/VBD/ROOT and/CC/cc/4 told=tell/VBD/conj/2 us/PRP/obj/4 :/:/punct/9 "
            "“/``/punct/9 Oslo/NNP/nsubj/9 burned=burn/VBD/parataxis/2 ”/''/punct/9",
            "burned",
            "Lee",
        ),
    ],
)
def test_speaker_of_a_quotation_without_reporting_verb(text: str, word: str, expected: str | None) -> None:
    speaker = quote_speaker(find(tree(text), word))
    assert (speaker.text if speaker is not None else None) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the/DT/det/6 words=word/NNS/obl/2 of/IN/case/8 Lee/NNP/nmod/6", "Lee"),
        ("old/JJ/amod/6 words=word/NNS/obl/2", ""),
    ],
)
def test_words_speak_for_whose_they_are(words: str, expected: str) -> None:
    doc = tree(f"Peru/NNP/nsubj/2 attacked=attack/VBD/ROOT Oslo/NNP/obj/2 in/IN/case/6 {words}")
    assert ", ".join(t.text for t in speakers(find(doc, "attacked"))) == expected


@pytest.mark.parametrize(
    ("head", "label", "expected"),
    [
        ("Axios/NNP/ROOT", "ORG", "Axios"),
        ("Oslo/NNP/ROOT", "GPE", ""),
        ("Axios/NNP/ROOT exclusive/NN/appos/1", "ORG", ""),
        ("Note/NN/ROOT", "", ""),
    ],
)
def test_who_is_named_before_a_colon_speaks(head: str, label: str, expected: str) -> None:
    n = len(head.split())
    doc = tree(f"{head} :/:/punct/{n + 3} Peru/NNP/nsubj/{n + 3} attacked=attack/VBD/parataxis/1 Oslo/NNP/obj/{n + 3}")
    doc.set_ents([Span(doc, 0, 1, label=label)] if label else [])
    assert ", ".join(t.text for t in speakers(find(doc, "attacked"))) == expected


@pytest.mark.parametrize(("word", "expected"), [("left", "Lee"), ("slept", None)])
def test_quote_speaker(word: str, expected: str | None) -> None:
    speaker = quote_speaker(find(tree(WE_LEFT), word))
    assert (speaker.text if speaker is not None else None) == expected
