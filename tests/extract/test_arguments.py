"""Who does what to whom in a verb's clause, whatever holds it together."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from kg.extract.arguments import arguments, preposition
from tests.extract.trees import find, tree

PASSIVE = "Zahedi/NNP/nsubj:pass/3 was/VBD/aux:pass/3 killed/VBN/ROOT"
GIVEN = "Brazil/NNP/nsubj:pass/3 was/VBD/aux:pass/3 given/VBN/ROOT a/DT/det/5 loan/NN/obj/3 by/IN/case/7"
ASKED = "Biden/NNP/nsubj/2 asked/VBD/ROOT Iran/NNP/obj/2 to/TO/mark/5 release/VB/xcomp/2 hostages/NNS/obj/5"
PROMISED = "Biden/NNP/nsubj/2 promised=promise/VBD/ROOT Kyiv/NNP/iobj/2 to/TO/mark/5 send/VB/xcomp/2 missiles/NNS/obj/5"
WHO_MET = "Austin/NNP/nsubj/6 ,/,/punct/4 who/WP/nsubj/4 met/VBD/acl:relcl/1 Gallant/NNP/obj/4 left/VBD/ROOT"
ACCUSED = "Mexico/NNP/nsubj/2 accused/VBD/ROOT Peru/NNP/obj/2 of/IN/mark/5 helping/VBG/advcl/2 rebels/NNS/obj/5"
HURT = "Peru/NNP/nsubj/2 hurt/VBD/ROOT Mexico/NNP/obj/2 by/IN/mark/5 helping/VBG/advcl/2 rebels/NNS/obj/5"
FIRST = "the/DT/det/3 first/JJ/amod/3 leader/NN/ROOT to/TO/mark/5 visit/VB/acl/3 Rome/NNP/obj/5"
ARREST = "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 arrested/VBN/ROOT and/CC/cc/5 deported/VBN/conj/3"
SHARED = "Rebels/NNS/nsubj/2 attacked/VBD/ROOT and/CC/cc/4 burned/VBD/conj/2 Goma/NNP/obj/2"
TALKS = "Kim/NNP/nsubj/2 arrived/VBD/ROOT ahead/RB/advmod/2 of/IN/case/5 talks/NNS/obl/3 in/IN/case/7 Rome/NNP/obl/2"
DAY = "The/DT/det/2 day/NN/nsubj/6 Israel/NNP/nsubj/4 struck/VBD/acl:relcl/2 Iran/NNP/obj/4 came/VBD/ROOT"
BARE_DAY = "The/DT/det/2 day/NN/nsubj/5 Israel/NNP/nsubj/4 struck/VBD/acl:relcl/2 came/VBD/ROOT"

ADVISER = "The/DT/det/2 adviser/NN/obj/5 Kim/NNP/appos/2 ,/,/punct/2 thanked/VBD/ROOT Lee/NNP/obj/5"
TITLE = "Secretary/NNP/nmod:desc/4 of/IN/case/4 State/NNP/nmod/1 Kim/NNP/obl/5 met/VBD/ROOT Lee/NNP/obj/5"
DATELINE = "ROME/NNP/nsubj/5 –/:/punct/1 Envoy/NNP/nmod:desc/4 Kim/NNP/nsubj/5 met/VBD/ROOT Lee/NNP/obj/5"
ONLY_DATELINE = "ROME/NNP/nsubj/3 –/:/punct/1 met/VBD/ROOT Lee/NNP/obj/3"
NO_PRONOUN = "the/DT/det/2 forces/NNS/ROOT after/IN/case/4 Kim/NNP/obl/5 visited/VBD/acl:relcl/2 Taipei/NNP/obj/5"
CUT_TIES = "Kim/NNP/nsubj/2 threatened/VBD/ROOT to/TO/mark/4 leave/VB/xcomp/2 Peru/NNP/obj/4 president/NN/nsubj/4"
DRONES = "Peru/NNP/nsubj/2 struck/VBD/ROOT Chad/NNP/obj/2 with/IN/case/5 drones/NNS/obl/2 and/CC/cc/8"
VOWED = f"{DRONES} Kim/NNP/conj/5 vowed/VBD/conj/2 revenge/NN/obj/8"
NO_SUBJECT = "Kim/NNP/nsubj/2 left/VBD/ROOT Rome/NNP/obj/2 crowds/NNS/obj/2 cheered/VBD/conj/2"
STRANDED = "Kim/NNP/nsubj/5 left/VBD/ccomp/5 Rome/NNP/obj/2 aides/NNS/nsubj/5 said/VBD/ROOT"
ALONG = (
    "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 killed/VBN/ROOT along/RB/advmod/3 with/IN/case/9"
    " aides/NNS/obl:agent/3 in/IN/case/9 a/DT/det/9 raid/NN/obl/3"
)
SAW = "Kim/NNP/nsubj/2 came/VBD/ROOT ,/,/punct/4 saw/VBD/conj/2 Rome/NNP/obj/4 and/CC/cc/7 left/VBD/conj/2"
NO_CONJUNCTION = "Kim/NNP/nsubj/2 came/VBD/ROOT ,/,/punct/4 left/VBD/conj/2"
GOES_ON = "Kim/NNP/nsubj/2 said/VBD/ROOT Lee/NNP/nsubj/5 would/MD/aux/5 stay/VB/ccomp/2 and/CC/cc/7 urged/VBD/conj/5"
STAYS = "Kim/NNP/nsubj/2 said/VBD/ROOT Lee/NNP/nsubj/5 would/MD/aux/5 stay/VB/ccomp/2 and/CC/cc/7 help/VB/conj/5"
CALLED_ON = (
    "Kim/NNP/nsubj/2 called=call/VBD/ROOT on/IN/case/4 Lee/NNP/obl/2 to/TO/mark/6 free/VB/advcl/2 Park/NNP/obj/6"
)
AFTER_TELLING = (
    "Kim/NNP/nsubj/2 agreed/VBD/ccomp/4 Lee/NNP/nsubj/4 told/VBD/ROOT Park/NNP/iobj/4"
    " after/IN/mark/7 meeting/VBG/advcl/2 Choi/NNP/obj/7"
)
SET_OFF = (
    "Peru/NNP/nsubj/2 struck/VBD/ccomp/4 Lee/NNP/nsubj/4 said/VBD/ROOT ,/,/punct/6 killing/VBG/advcl/2 Choi/NNP/obj/6"
)
CALLED_FOR = "Kim/NNP/nsubj/2 called=call/VBD/ROOT for/IN/mark/6 Lee/NNP/obl/2 to/TO/mark/6 free/VB/xcomp/2"
APPEALED = "Kim/NNP/nsubj/2 appealed=appeal/VBD/ROOT to/IN/case/4 Lee/NNP/obl/2 to/TO/mark/6 leave/VB/xcomp/2"
FLEW_ON = "Kim/NNP/nsubj/2 flew=fly/VBD/ROOT to/IN/case/4 Peru/NNP/obl/2 to/TO/mark/6 free/VB/advcl/2 Park/NNP/obj/6"
CALLED_IN = "Kim/NNP/nsubj/2 called=call/VBD/ROOT in/IN/case/4 Rome/NNP/obl/2 to/TO/mark/6 help/VB/advcl/2"
SUM = "Kim/NNP/nsubj/2 paid=pay/VBD/ROOT Lee/NNP/obj/2 $/$/obj/2 60/CD/nummod/4"
OFFICERS = "Kim/NNP/nsubj/2 spoke/VBD/ROOT with/IN/case/6 Lee/NNP/obl/2 and/CC/cc/6 officers/NNS/conj/4"
FINED = "Peru/NNP/nsubj/2 fined=fine/VBD/ROOT Acme/NNP/obj/2 20/CD/nummod/5 euros=euro/NNS/obj/2"
NAMED = "Kim/NNP/nsubj/2 named=name/VBD/ROOT Lee/NNP/xcomp/2 as/IN/case/5 envoy/NN/obl/2"
MARCHED = "Crowds/NNS/nsubj/2 marched=march/VBD/ROOT to/TO/mark/4 demand/VB/advcl/2 aid/NN/obj/4"
CHANTED = "Crowds/NNS/nsubj/2 marched=march/VBD/ROOT ,/,/punct/4 demanding=demand/VBG/advcl/2 aid/NN/obj/4"
SOLDIERS = (
    "Kim/NNP/nsubj/2 accused=accuse/VBD/ROOT soldiers/NNS/obj/2 of/IN/mark/5 burning=burn/VBG/acl/3 houses/NNS/obj/5"
)
DAM = (
    "Kim/NNP/nsubj/2 spoke/VBD/ROOT on/IN/case/4 plans/NNS/obl/2 of/IN/case/6 peace/NN/nmod/4"
    " with/IN/case/8 Lee/NNP/nmod/6"
)
WITHOUT = "Kim/NNP/nsubj/2 left/VBD/ROOT Monday/NNP/obl/2 and/CC/cc/6 with/IN/case/6 aides/NNS/conj/3"

ARE_TO = "Kim/NNP/nsubj:outer/4 is/VBZ/cop/4 to/TO/mark/4 meet/VB/ROOT Lee/NNP/obj/4"
PROBLEM = "problem/NN/nsubj:outer/5 is/VBZ/cop/5 that/IN/mark/5 Kim/NNP/nsubj/5 left/VBD/ROOT"
STATIONED = "Peru/NNP/nsubj/2 stationed/VBD/ROOT troops/NNS/nsubj/2"
WHOSE = "Peru/NNP/ROOT ,/,/punct/6 whose/WP$/nmod:poss/4 envoy/NN/nsubj/6 Kim/NNP/nsubj/6 scorned/VBD/acl:relcl/1"
WHOSE_LEFT = "Peru/NNP/ROOT ,/,/punct/5 whose/WP$/nmod:poss/4 envoy/NN/nsubj/5 left/VBD/acl:relcl/1"
NOMINATED = (
    "Kim/NNP/nsubj/2 nominated=nominate/VBD/ROOT Lee/NNP/obj/2 ,/,/punct/5 replacing=replace/VBG/advcl/2 Park/NNP/obj/5"
)
HIRED = "Kim/NNP/nsubj/2 hired=hire/VBD/ROOT Lee/NNP/obj/2 to/TO/mark/5 kill/VB/advcl/2 Park/NNP/obj/5"
INVITED = (
    "Kim/NNP/nsubj/2 accepted=accept/VBD/ROOT an/DT/det/4 invitation/NN/obj/2 to/TO/mark/6 visit/VB/acl/4"
    " Rome/NNP/obj/6"
)
TRIED = (
    "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 arrested/VBN/ROOT ,/,/punct/5 tried/VBN/conj/3 and/CC/cc/7"
    " jailed/VBN/conj/3 by/IN/case/9 Peru/NNP/obl:agent/5"
)
SENTENCED = (
    "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 arrested/VBN/ROOT in/IN/case/5 May/NNP/obl/3 and/CC/cc/7"
    " jailed/VBN/conj/3 by/IN/case/9 Peru/NNP/obl:agent/7"
)
CLEFT = "It/PRP/expl/3 was/VBD/cop/3 Peru/NNP/ROOT that/WDT/nsubj/5 attacked/VBD/advcl:relcl/3 Quito/NNP/obj/5"
WHICH_CALLED = "the/DT/det/2 city/NN/ROOT which/WDT/obj/5 they/PRP/nsubj/5 call/VBP/acl:relcl/2 pearl/NN/obj/5"
WHAT_CALLED = (
    "Kim/NNP/nsubj/2 condemned/VBD/ROOT what/WP/obj/2 he/PRP/nsubj/5 called=call/VBD/acl:relcl/3 a/DT/det/7"
    " crime/NN/xcomp/5"
)


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        (ARE_TO, "meet", "subject Kim, object Lee"),
        (PROBLEM, "left", "subject Kim"),
        (STATIONED, "stationed", "subject Peru, object troops"),
        (WHOSE, "scorned", "subject Kim, object envoy"),
        (WHOSE_LEFT, "left", "subject envoy"),
        ("Kim/NNP/nsubj/2 thanked/VBD/ROOT von/NNP/case/4 Laue/NNP/obl/2", "thanked", "subject Kim, object Laue"),
        (NOMINATED, "replacing", "subject Lee, object Park"),
        (NOMINATED.replace("replacing=replace", "angering=anger"), "angering", "subject Kim, object Park"),
        (HIRED, "kill", "subject Lee, object Park"),
        (INVITED, "visit", "subject Kim, object Rome"),
        (INVITED.replace("accepted=accept", "resented=resent"), "visit", "object Rome"),
        (TRIED, "arrested", "subject Peru, object Kim"),
        (TRIED, "jailed", "subject Peru, object Kim"),
        (SENTENCED, "arrested", "object Kim, in May"),
        (CLEFT, "attacked", "subject Peru, object Quito"),
        (
            CLEFT.replace("It/PRP/expl/3 was/VBD/cop/3", "not/RB/advmod/3 was/VBD/cop/3"),
            "attacked",
            "subject that, object Quito",
        ),
        (WHICH_CALLED, "call", "subject they, object city"),
        (WHAT_CALLED, "condemned", "subject Kim, object crime"),
        (WHAT_CALLED.replace("called=call", "did=do"), "condemned", "subject Kim, object what"),
        (AFTER_TELLING, "meeting", "subject Lee, object Choi"),
        (SET_OFF, "killing", "subject Peru, object Choi"),
        (CALLED_ON, "free", "subject Lee, object Park"),
        (CALLED_FOR, "free", "subject Lee"),
        (APPEALED, "leave", "subject Lee"),
        (FLEW_ON, "free", "subject Kim, object Park"),
        (CALLED_IN, "help", "subject Kim"),
        (SUM, "paid", "subject Kim, object $, indirect Lee"),
        ("Kim/NNP/nsubj/2 saw/VBD/ROOT envoy/NN/obj/2 Lee/NNP/obj/2", "saw", "subject Kim, object Lee"),
        (OFFICERS, "spoke", "subject Kim, with Lee"),
        (WITHOUT, "left", "subject Kim"),
        (ADVISER, "thanked", "subject adviser, object Lee"),
        (TITLE, "met", "subject Kim, object Lee"),
        (DATELINE, "met", "subject Kim, object Lee"),
        (ONLY_DATELINE, "met", "object Lee"),
        ("In/IN/case/2 Rome/NNP/obl/3 met/VBD/ROOT Lee/NNP/obj/3", "met", "object Lee, in Rome"),
        (NO_PRONOUN, "visited", "object Taipei, after Kim"),
        (CUT_TIES, "leave", "subject Kim, object Peru"),
        (VOWED, "vowed", "subject Kim, object revenge"),
        (VOWED, "struck", "subject Peru, object Chad, with drones"),
        (NO_SUBJECT, "cheered", ""),
        (STRANDED, "left", "subject Kim, object Rome"),
        (ALONG, "killed", "object Kim, object aides, in raid"),
        (SAW, "saw", "subject Kim, object Rome"),
        (NO_CONJUNCTION, "left", ""),
        (GOES_ON, "urged", "subject Kim"),
        (STAYS, "help", "subject Lee"),
        ("Israel/NNP/nsubj/2 killed/VBD/ROOT Zahedi/NNP/obj/2", "killed", "subject Israel, object Zahedi"),
        (f"{PASSIVE} by/IN/case/5 Israel/NNP/obl:agent/3", "killed", "subject Israel, object Zahedi"),
        (f"{PASSIVE}", "killed", "object Zahedi"),
        (f"{PASSIVE} in/IN/case/5 Damascus/NNP/obl/3", "killed", "object Zahedi, in Damascus"),
        (f"{GIVEN} China/NNP/obl:agent/3", "given", "subject China, object loan, indirect Brazil"),
        (ASKED, "asked", "subject Biden, object Iran, clause release"),
        (ASKED, "release", "subject Iran, object hostages"),
        (PROMISED, "send", "subject Biden, object missiles"),
        (WHO_MET, "met", "subject Austin, object Gallant"),
        (ACCUSED, "helping", "subject Peru, object rebels"),
        (HURT, "helping", "subject Peru, object rebels"),
        (FIRST, "visit", "subject leader, object Rome"),
        (ARREST, "deported", "object Kim"),
        (SHARED, "burned", "subject Rebels, object Goma"),
        (TALKS, "arrived", "subject Kim, ahead of talks, in Rome"),
        (DAY, "struck", "subject Israel, object Iran"),
        (BARE_DAY, "struck", "subject Israel"),
        (
            "Kim/NNP/nsubj:pass/3 is/VBZ/aux:pass/3 expected/VBN/ROOT to/TO/mark/5 visit/VB/xcomp/3 Rome/NNP/obj/5",
            "visit",
            "subject Kim, object Rome",
        ),
        (
            "The/DT/det/2 man/NN/nsubj/5 Israel/NNP/nsubj/4 killed/VBD/acl:relcl/2 led/VBD/ROOT Hamas/NNP/obj/5",
            "killed",
            "subject Israel, object man",
        ),
        (
            "A/DT/det/2 man/NN/nsubj/6 killed/VBN/acl/2 by/IN/case/5 Israel/NNP/obl:agent/3 led/VBD/ROOT",
            "killed",
            "subject Israel, object man",
        ),
        (
            "Accused/VBN/advcl/5 of/IN/case/3 spying/NN/obl/1 Kim/NNP/nsubj/5 fled/VBD/ROOT",
            "Accused",
            "object Kim, of spying",
        ),
        (
            "Iran/NNP/nmod:poss/3 's/POS/case/1 threat/NN/ROOT to/TO/mark/5 attack/VB/acl/3 Israel/NNP/obj/5",
            "attack",
            "subject Iran, object Israel",
        ),
        (
            "the/DT/det/2 envoy/NN/ROOT with/IN/case/4 whom/WP/obl/6 Kim/NNP/nsubj/6 spoke/VBD/acl:relcl/2",
            "spoke",
            "subject Kim, with envoy",
        ),
        (
            "the/DT/det/2 envoy/NN/ROOT Kim/NNP/nsubj/4 spoke/VBD/acl:relcl/2 with/IN/obl/4",
            "spoke",
            "subject Kim, with envoy",
        ),
        (f"{PASSIVE} along/IN/case/6 with/IN/case/6 aides/NNS/obl/3", "killed", "object Zahedi, object aides"),
        (f"{PASSIVE} with/IN/case/5 drones/NNS/obl:agent/3", "killed", "object Zahedi, with drones"),
        ("Kim/NNP/nsubj/2 told/VBD/ROOT reporters/NNS/iobj/2", "told", "subject Kim, object reporters"),
        (
            "On/IN/case/3 its/PRP$/nmod:poss/3 site/NN/obl/5 Iran/NNP/nsubj/5 denied/VBD/ROOT",
            "denied",
            "subject Iran",
        ),
        ("envoy/NN/nsubj/3 Kim/NNP/nsubj/3 left/VBD/ROOT Rome/NNP/obj/3", "left", "subject Kim, object Rome"),
        (
            "Kim/NNP/nsubj/2 condemned/VBD/ROOT a/DT/det/4 plan/NN/obj/2 to/TO/mark/6 annex/VB/acl/4 Goma/NNP/obj/6",
            "annex",
            "object Goma",
        ),
        (
            "Kim/NNP/nsubj/2 has=have/VBZ/ROOT a/DT/det/4 plan/NN/obj/2 to/TO/mark/6 annex/VB/acl/4 Goma/NNP/obj/6",
            "annex",
            "subject Kim, object Goma",
        ),
        (
            "Lee/NNP/nsubj/2 spoke/VBD/ROOT by/IN/case/4 phone/NN/obl/2 with/IN/case/6 Kim/NNP/nmod/4",
            "spoke",
            "subject Lee, by phone, with Kim",
        ),
        ("Stop/VB/ROOT the/DT/det/3 war/NN/obj/1", "Stop", "object war"),
        (FINED, "fined", "subject Peru, object euros, indirect Acme"),
        (MARCHED, "marched", "subject Crowds, purpose demand"),
        (CHANTED, "marched", "subject Crowds, purpose demanding"),
        (SOLDIERS, "burning", "subject soldiers, object houses"),
        (DAM, "spoke", "subject Kim, on plans, with Lee"),
        (
            "Kim/NNP/nsubj/2 pressured=pressure/VBD/ROOT unions/NNS/obj/2 to/TO/mark/5 end/VB/advcl/2"
            " strikes/NNS/obj/5",
            "end",
            "subject unions, object strikes",
        ),
        (
            "Kim/NNP/nsubj/2 sent=send/VBD/ROOT unions/NNS/obj/2 to/TO/mark/5 end/VB/advcl/2 strikes/NNS/obj/5",
            "end",
            "subject Kim, object strikes",
        ),
        (
            "Kim/NNP/nsubj/2 accused/VBD/ROOT Lee/NNP/obj/2 ,/,/punct/5 charges/NNS/obj/2 Park/NNP/nsubj/7"
            " denied/VBD/acl:relcl/5",
            "accused",
            "subject Kim, object Lee",
        ),
        (
            "Kim/NNP/nsubj/8 ,/,/punct/3 accused/VBN/acl/1 by/IN/case/5 Lee/NNP/obl:agent/3 of/IN/case/7"
            " fleeing=flee/VBG/acl/5 left/VBD/ROOT",
            "fleeing",
            "subject Kim",
        ),
        (
            "a/DT/det/2 truce/NN/ROOT between/IN/case/4 Kim/NNP/nmod/2 and/CC/cc/6 Lee/NNP/conj/4 ,/,/punct/8"
            " brokered/VBN/acl/4 by/IN/case/10 Peru/NNP/obl:agent/8",
            "brokered",
            "subject Peru, object truce",
        ),
    ],
)
def test_arguments(sentence: str, verb: str, expected: str) -> None:
    found = arguments(find(tree(sentence), verb))
    assert ", ".join(f"{argument.role} {argument.token.text}" for argument in found) == expected


def test_a_person_before_as_is_the_object() -> None:
    doc = tree(NAMED)
    assert [a.role for a in arguments(doc[1])] == ["subject", "clause", "as"]
    doc.set_ents([Span(doc, 2, 3, label="PERSON")])
    assert [a.token.text for a in arguments(doc[1]) if a.role == "object"] == ["Lee"]


def test_preposition_of_several_words() -> None:
    doc = tree("left/VBD/ROOT because/IN/case/4 of/IN/fixed/2 war/NN/obl/1")
    assert preposition(find(doc, "war")) == "because of"
