"""Which relation a predicate tells, by its particle, preposition, object noun, and the kind of its ends."""

from __future__ import annotations

import pytest

from kg.extract.predicates import find_predicates
from kg.extract.relations import Match, lookup
from kg.types import Kind
from kg.vocabulary import Vocabulary, load_vocabulary
from tests.extract.trees import find, tree

KINDS = {
    "Mora": Kind.PERSON,
    "Silva": Kind.PERSON,
    "Costa": Kind.PERSON,
    "Novak": Kind.PERSON,
    "Chad": Kind.COUNTRY,
    "Chadian": Kind.COUNTRY,
    "Mali": Kind.COUNTRY,
    "Lima": Kind.PLACE,
    "Airbus": Kind.ORGANIZATION,
    "Radio": Kind.ORGANIZATION,
    "Boeing": Kind.ORGANIZATION,
    "rebels": Kind.GROUP,
    "envoys": Kind.GROUP,
    "refugees": Kind.GROUP,
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def read(vocabulary: Vocabulary, parse: str, word: str) -> Match | None:
    """The match of the predicate at this word; a support predicate before its verb."""
    doc = tree(parse)
    found = find_predicates(doc, event_nouns=vocabulary.event_nouns, is_support=vocabulary.is_support)
    token = find(doc, word)
    predicate = next(p for p in found if token in (p.token, p.verb))
    return lookup(predicate, vocabulary, lambda t: KINDS.get(t.text))


def told(match: Match | None) -> str | None:
    """The match as "subjects RELATION objects"; None stays None."""
    if match is None:
        return None
    ends = [" ".join(token.text for token in end) for end in (match.subjects, match.objects)]
    return f"{ends[0]} {match.relation.name} {ends[1]}".strip()


CALL = "Mora/NNP/nsubj/2 called=call/VBD/ROOT "


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        # whose side is taken: nobody's, by supporting what everybody is for
        ("Chad/NNP/nsubj/2 supports=support/VBZ/ROOT peace/NN/obj/2", "supports", None),
        ("Chad/NNP/nsubj/2 supports=support/VBZ/ROOT the/DT/det/4 plan/NN/obj/2", "supports", "Chad SUPPORTED plan"),
        ("Chad/NNP/nsubj/2 supports=support/VBZ/ROOT Mali/NNP/obj/2", "supports", "Chad SUPPORTED Mali"),
        ("Chad/NNP/nsubj/2 approved=approve/VBD/ROOT stability/NN/obj/2", "approved", None),
        # a war is ended by who fights it
        ("Mora/NNP/nsubj/2 ended=end/VBD/ROOT the/DT/det/4 war/NN/obj/2 in/IN/case/6 Mali/NNP/nmod/4", "ended", None),
        ("Chad/NNP/nsubj/2 ended=end/VBD/ROOT the/DT/det/4 war/NN/obj/2 in/IN/case/6 Mali/NNP/nmod/4", "ended",
         "Chad HALTED_ATTACKS_ON Mali"),
        # call: somebody, somebody something, on, for, off
        (CALL + "Silva/NNP/obj/2", "called", "Mora PHONED Silva"),
        (CALL + "Silva/NNP/obj/2 a/DT/det/5 liar/NN/xcomp/2", "called", "Mora CRITICIZED Silva"),
        (CALL + "Silva/NNP/obj/2 a/DT/det/5 friend/NN/xcomp/2", "called", None),
        (CALL + "on/IN/case/4 Mali/NNP/obl/2", "called", "Mora URGED Mali"),
        (CALL + "for/IN/case/4 talks=talk/NNS/obl/2 with/IN/case/6 Mali/NNP/nmod/4", "called",
         "Mora CALLED_FOR_TALKS_WITH Mali"),
        (CALL + "for/IN/case/4 restraint/NN/obl/2", "called", "Mora CALLED_FOR_CEASEFIRE restraint"),
        (CALL + "off/RP/compound:prt/2 talks=talk/NNS/obj/2 with/IN/case/6 Mali/NNP/nmod/4", "called",
         "Mora DISCONTINUED Mali"),
        # meet: somebody, with somebody, one another, a deadline
        ("Mora/NNP/nsubj/2 met=meet/VBD/ROOT Silva/NNP/obj/2", "met", "Mora MET Silva"),
        ("Mora/NNP/nsubj/2 met=meet/VBD/ROOT with/IN/case/4 Silva/NNP/obl/2 and/CC/cc/6 Costa/NNP/conj/4", "met",
         "Mora MET Silva Costa"),
        ("Mora/NNP/nsubj/4 and/CC/cc/3 Silva/NNP/conj/1 met=meet/VBD/ROOT", "met", "Mora MET Silva"),
        ("Chad/NNP/nsubj/4 and/CC/cc/3 Mali/NNP/conj/1 blamed=blame/VBD/ROOT each/DT/det/6 other/JJ/obj/4", "blamed",
         "Chad BLAMED Mali"),
        ("Mora/NNP/nsubj/2 met=meet/VBD/ROOT the/DT/det/4 deadline/NN/obj/2", "met", None),
        # strike: a town, a deal; fire: somebody, at somebody; charge, press, back
        ("Chad/NNP/nsubj/2 struck=strike/VBD/ROOT Lima/NNP/obj/2", "struck", "Chad STRUCK Lima"),
        ("Chad/NNP/nsubj/2 struck=strike/VBD/ROOT a/DT/det/4 deal/NN/obj/2 with/IN/case/6 Mali/NNP/obl/2", "struck",
         "Chad AGREED_WITH Mali"),
        ("A/DT/det/2 quake/NN/nsubj/3 struck=strike/VBD/ROOT Chad/NNP/obj/3", "struck", "quake AFFLICTED Chad"),
        ("Airbus/NNP/nsubj/2 fired=fire/VBD/ROOT Mora/NNP/obj/2", "fired", "Airbus DISMISSED Mora"),
        ("Chad/NNP/nsubj/2 fired=fire/VBD/ROOT rockets=rocket/NNS/obj/2 at/IN/case/5 Lima/NNP/obl/2", "fired",
         "Chad STRUCK Lima"),
        ("Chad/NNP/nsubj/2 fired=fire/VBD/ROOT a/DT/det/4 missile/NN/obj/2", "fired", "Chad DEPLOYED_WEAPONS missile"),
        ("Chad/NNP/nsubj/2 pressed=press/VBD/ROOT Mali/NNP/obj/2", "pressed", "Chad URGED Mali"),
        ("Chad/NNP/nsubj/2 backed=back/VBD/ROOT Mali/NNP/obj/2", "backed", "Chad SUPPORTED Mali"),
        ("Chad/NNP/nsubj/2 backed=back/VBD/ROOT down/RP/compound:prt/2", "backed", "Chad CONCEDED_TO"),
        # clash, suspend, hold: fighting, members, a summit
        ("Chad/NNP/nsubj/2 clashed=clash/VBD/ROOT with/IN/case/4 rebels=rebel/NNS/obl/2", "clashed",
         "Chad FOUGHT rebels"),
        ("Chad/NNP/nsubj/2 suspended=suspend/VBD/ROOT services=service/NNS/obj/2", "suspended", None),
        ("Airbus/NNP/nsubj/2 suspended=suspend/VBD/ROOT Mora/NNP/obj/2", "suspended", "Airbus EXPELLED Mora"),
        ("Chad/NNP/nsubj/2 held=hold/VBD/ROOT a/DT/det/4 summit/NN/obj/2", "held", "Chad HOSTED summit"),
        ("Mora/NNP/nsubj/2 held=hold/VBD/ROOT a/DT/det/4 session/NN/obj/2", "held", "Mora ATTENDED session"),
        # beat: a crowd, an opponent; win, lose
        ("Guards=guard/NNS/nsubj/2 beat/VBD/ROOT refugees=refugee/NNS/obj/2", "beat", None),
        ("Chad/NNP/nsubj/2 beat/VBD/ROOT refugees=refugee/NNS/obj/2", "beat", "Chad BEAT refugees"),
        ("Chad/NNP/nsubj/2 beat/VBD/ROOT Mali/NNP/obj/2", "beat", "Chad DEFEATED Mali"),
        ("Chad/NNP/nsubj/2 lost=lose/VBD/ROOT to/IN/case/4 Mali/NNP/obl/2", "lost", "Mali DEFEATED Chad"),
        # what a crowd is out for says against whom, whether as purpose or beside it
        ("rebels=rebel/NNS/nsubj/2 rallied=rally/VBD/ROOT to/TO/mark/4 demand/VB/advcl/2 aid/NN/obj/4 from/IN/case/7 "
         "Mali/NNP/obl/4", "rallied", "rebels PROTESTED_AGAINST Mali"),
        ("rebels=rebel/NNS/nsubj/2 rallied=rally/VBD/ROOT ,/,/punct/4 criticizing=criticize/VBG/advcl/2 Mali/NNP/obj/4",
         "rallied", "rebels PROTESTED_AGAINST Mali"),
        ("rebels=rebel/NNS/nsubj/2 rallied=rally/VBD/ROOT to/TO/mark/4 see/VB/advcl/2 Mali/NNP/obj/4", "rallied",
         "rebels PROTESTED"),
        # fine: whom, not how much; leave: dead; block: who owns the ship; the road leads only there
        ("Chad/NNP/nsubj/2 fined=fine/VBD/ROOT Airbus/NNP/iobj/2 $/$/obj/2 9/CD/nummod/4", "fined",
         "Chad FINED Airbus"),
        ("A/DT/det/2 raid/NN/nsubj/3 left=leave/VBD/ROOT refugees=refugee/NNS/obj/3 dead/JJ/xcomp/3", "left", None),
        ("Chad/NNP/nsubj/2 blocked=block/VBD/ROOT a/DT/det/5 Chadian/JJ/amod/5 ship/NN/obj/2", "blocked",
         "Chad RESTRICTED Chadian"),
        ("Mora/NNP/nsubj/2 promised=promise/VBD/ROOT to/TO/mark/4 help/VB/xcomp/2 clear/VB/xcomp/4 the/DT/det/7 "
         "road/NN/obj/5 to/IN/case/9 Lima/NNP/nmod/7", "promised", "Mora PROMISED help"),
        # accusations and fire are exchanged; a missile goes into the sea or into a town
        ("Chad/NNP/nsubj/4 and/CC/cc/3 Mali/NNP/conj/1 exchanged=exchange/VBD/ROOT accusations=accusation/NNS/obj/4",
         "exchanged", "Chad ACCUSED Mali"),
        ("Chad/NNP/nsubj/2 fired=fire/VBD/ROOT missiles=missile/NNS/obj/2 into/IN/case/6 the/DT/det/6 sea/NN/obl/2",
         "fired", "Chad DEPLOYED_WEAPONS missiles"),
        ("Chad/NNP/nsubj/2 fired=fire/VBD/ROOT missiles=missile/NNS/obj/2 into/IN/case/5 Mali/NNP/obl/2", "fired",
         "Chad STRUCK Mali"),
        # what was staged is done by who staged it
        ("Chad/NNP/nsubj/2 prevented=prevent/VBD/ROOT a/DT/det/4 protest/NN/obj/2 staged=stage/VBN/acl/4 by/IN/case/7 "
         "refugees=refugee/NNS/obl:agent/5", "prevented", "Chad RESTRICTED refugees"),
        # visit, go: people, not crowds
        ("Mora/NNP/nsubj/2 visited=visit/VBD/ROOT Lima/NNP/obj/2", "visited", "Mora VISITED Lima"),
        ("envoys=envoy/NNS/nsubj/2 went=go/VBD/ROOT to/IN/case/4 Lima/NNP/obl/2", "went", "envoys TRAVELED_TO Lima"),
        ("refugees=refugee/NNS/nsubj/2 went=go/VBD/ROOT to/IN/case/4 Lima/NNP/obl/2", "went",
         "refugees CAME_TO Lima"),
        # meet, host, protest: with a second party, else at a place
        ("envoys=envoy/NNS/nsubj/2 met=meet/VBD/ROOT in/IN/case/4 Lima/NNP/obl/2", "met", "envoys MET_IN Lima"),
        ("Mora/NNP/nsubj/2 met=meet/VBD/ROOT in/IN/case/4 Lima/NNP/obl/2", "met", None),
        ("Chad/NNP/nsubj/2 hosted=host/VBD/ROOT a/DT/det/4 summit/NN/obj/2", "hosted", "Chad HOSTED summit"),
        ("rebels=rebel/NNS/nsubj/2 rallied=rally/VBD/ROOT in/IN/case/4 Lima/NNP/obl/2", "rallied",
         "rebels PROTESTED Lima"),
        ("rebels=rebel/NNS/nsubj/2 rallied=rally/VBD/ROOT against/IN/case/4 Silva/NNP/obl/2 in/IN/case/6 "
         "Lima/NNP/obl/2", "rallied", "rebels PROTESTED_AGAINST Silva"),
        # tell: somebody, not the press
        ("Mora/NNP/nsubj/2 told=tell/VBD/ROOT Silva/NNP/iobj/2", "told", "Mora TOLD Silva"),
        ("Mora/NNP/nsubj/2 told=tell/VBD/ROOT reporters=reporter/NNS/iobj/2", "told", None),
        ("Mora/NNP/nsubj/2 told=tell/VBD/ROOT Lima/NNP/compound/4 Radio/NNP/iobj/2", "told", None),
        # kill, shoot down, take: an agent, no weapon; a disaster; a plane; a town, not part
        ("A/DT/det/2 bomb/NN/nsubj/3 killed=kill/VBD/ROOT refugees=refugee/NNS/obj/3", "killed", None),
        ("Frost=frost/NN/nsubj/2 killed=kill/VBD/ROOT refugees=refugee/NNS/obj/2", "killed", None),
        ("Chad/NNP/nsubj/2 intercepted=intercept/VBD/ROOT a/DT/det/5 Malian/JJ/amod/5 drone/NN/obj/2", "intercepted",
         "Chad SHOT_DOWN drone"),
        ("Chad/NNP/nsubj/2 intercepted=intercept/VBD/ROOT a/DT/det/4 letter/NN/obj/2", "intercepted", None),
        ("Chad/NNP/nsubj/2 took=take/VBD/ROOT part/NN/obj/2 in/IN/case/5 fighting/NN/obl/2", "took", None),
        # exchange: prisoners, not each other; replace: somebody, somebody with another; hand over: whom, not to whom
        ("Chad/NNP/nsubj/4 and/CC/cc/3 Mali/NNP/conj/1 exchanged=exchange/VBD/ROOT prisoners=prisoner/NNS/obj/4",
         "exchanged", "Chad EXCHANGED_PRISONERS_WITH Mali"),
        ("Costa/NNP/nsubj/2 replaced=replace/VBD/ROOT Silva/NNP/obj/2", "replaced", "Costa SUCCEEDED Silva"),
        ("Mora/NNP/nsubj/2 replaced=replace/VBD/ROOT Silva/NNP/obj/2 with/IN/case/5 Costa/NNP/obl/2", "replaced",
         "Mora DISMISSED Silva"),
        ("rebels=rebel/NNS/nsubj/2 withdrew=withdraw/VBD/ROOT troops=troop/NNS/obj/2 from/IN/case/5 Lima/NNP/obl/2",
         "withdrew", "rebels WITHDREW Lima"),
        ("Chad/NNP/nsubj/2 sent=send/VBD/ROOT peacekeepers=peacekeeper/NNS/obj/2 to/IN/case/5 Mali/NNP/obl/2", "sent",
         "Chad SENT_PEACEKEEPERS Mali"),
        # business and the like, outside PLOVER
        ("Airbus/NNP/nsubj/2 acquired=acquire/VBD/ROOT Boeing/NNP/obj/2", "acquired", "Airbus ACQUIRED Boeing"),
        ("Mora/NNP/nsubj/2 joined=join/VBD/ROOT Airbus/NNP/obj/2", "joined", "Mora JOINED Airbus"),
        ("Mora/NNP/nsubj/2 polished=polish/VBD/ROOT Silva/NNP/obj/2", "polished", None),
    ],
)  # fmt: skip
def test_verbs_by_their_frame(vocabulary: Vocabulary, parse: str, word: str, expected: str | None) -> None:
    assert told(read(vocabulary, parse, word)) == expected


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        ("Mora/NNP/nsubj/2 held=hold/VBD/ROOT a/DT/det/4 call/NN/obj/2 with/IN/case/6 Silva/NNP/nmod/4", "call",
         "Mora PHONED Silva"),
        ("Mora/NNP/nsubj/2 received=receive/VBD/ROOT a/DT/det/4 visit/NN/obj/2 from/IN/case/6 Silva/NNP/nmod/4",
         "visit", "Silva VISITED Mora"),
        ("Chad/NNP/nsubj/2 carried=carry/VBD/ROOT out/RP/compound:prt/2 an/DT/det/6 air/NN/compound/6 "
         "strike/NN/obj/2 on/IN/case/8 Lima/NNP/nmod/6", "strike", "Chad BOMBED_FROM_AIR Lima"),
        ("Chad/NNP/nsubj/2 imposed=impose/VBD/ROOT sanctions=sanction/NNS/obj/2 on/IN/case/5 Mali/NNP/nmod/3",
         "imposed", "Chad SANCTIONED Mali"),
        ("Chad/NNP/nsubj/2 lifted=lift/VBD/ROOT sanctions=sanction/NNS/obj/2 on/IN/case/5 Mali/NNP/nmod/3",
         "lifted", "Chad LIFTED_SANCTIONS_ON Mali"),
        ("Chad/NNP/nsubj/2 sent=send/VBD/ROOT tons=ton/NNS/obj/2 of/IN/case/5 food/NN/nmod/3 to/IN/case/7 "
         "Mali/NNP/nmod/3", "sent", "Chad AIDED Mali"),
        ("Chad/NNP/nsubj/2 pledged=pledge/VBD/ROOT millions=million/NNS/obj/2 in/IN/case/5 aid/NN/nmod/3 to/IN/case/7 "
         "Mali/NNP/nmod/5", "pledged", "Chad PROMISED_AID_TO Mali"),
        ("Mora/NNP/nsubj/2 asked=ask/VBD/ROOT Mali/NNP/iobj/2 to/TO/mark/5 pay/VB/xcomp/2", "asked", "Mora ASKED Mali"),
        # sums, which their sign heads; with other things
        ("Chad/NNP/nsubj/2 sent=send/VBD/ROOT $/$/obj/2 60/CD/nummod/3 to/IN/case/6 Mali/NNP/obl/2", "sent",
         "Chad DONATED_TO Mali"),
        ("Airbus/NNP/nsubj/2 paid=pay/VBD/ROOT Boeing/NNP/iobj/2 $/$/obj/2 60/CD/nummod/4", "paid",
         "Airbus PAID Boeing"),
        ("Chad/NNP/nsubj/2 sent=send/VBD/ROOT trucks=truck/NNS/obj/2 and/CC/cc/5 $/$/conj/3 60/CD/nummod/5 "
         "to/IN/case/8 Mali/NNP/nmod/5", "sent", "Chad DONATED_TO Mali"),
        ("Chad/NNP/nsubj/2 sent=send/VBD/ROOT songs=song/NNS/obj/2 to/IN/case/5 Mali/NNP/obl/2", "sent", None),
    ],
)  # fmt: skip
def test_verbs_with_their_nouns(vocabulary: Vocabulary, parse: str, word: str, expected: str | None) -> None:
    assert told(read(vocabulary, parse, word)) == expected


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        ("the/DT/det/3 Chadian/JJ/amod/3 strike/NN/ROOT on/IN/case/5 Lima/NNP/nmod/3", "strike", "Chadian STRUCK Lima"),
        ("talks=talk/NNS/ROOT between/IN/case/3 Chad/NNP/nmod/1 and/CC/cc/5 Mali/NNP/conj/3", "talks",
         "Chad NEGOTIATED_WITH Mali"),
        ("Mora/NNP/nmod:poss/3 's/POS/case/1 visit/NN/ROOT to/IN/case/5 Lima/NNP/nmod/3", "visit", "Mora VISITED Lima"),
        ("the/DT/det/2 killing/NN/ROOT of/IN/case/4 Mora/NNP/nmod/2 by/IN/case/6 rebels=rebel/NNS/nmod/2", "killing",
         "rebels KILLED Mora"),
        ("Mora/NNP/nmod:poss/3 's/POS/case/1 killing/NN/ROOT by/IN/case/5 rebels=rebel/NNS/nmod/3", "killing",
         "rebels KILLED Mora"),
        ("Mora/NNP/nmod:poss/3 's/POS/case/1 killing/NN/ROOT", "killing", None),
        ("a/DT/det/3 drone/NN/compound/3 strike/NN/ROOT on/IN/case/5 Lima/NNP/nmod/3", "strike", None),
    ],
)  # fmt: skip
def test_event_nouns(vocabulary: Vocabulary, parse: str, word: str, expected: str | None) -> None:
    assert told(read(vocabulary, parse, word)) == expected


SAID = "Mora/NNP/nsubj/2 said=say/VBD/ROOT "
ASKED = "Mora/NNP/nsubj/2 asked=ask/VBD/ROOT Chad/NNP/obj/2 to/TO/mark/5 "


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        ("Chad/NNP/nsubj/2 agreed=agree/VBD/ROOT to/TO/mark/4 help/VB/xcomp/2 Mali/NNP/obj/4", "agreed",
         "Chad AGREED_TO Mali"),
        ("Mora/NNP/nsubj/2 agreed=agree/VBD/ROOT to/TO/mark/4 resign/VB/xcomp/2", "agreed", "Mora AGREED_TO resign"),
        ("Chad/NNP/nsubj/2 agreed=agree/VBD/ROOT to/TO/mark/4 lend/VB/xcomp/2 trucks=truck/NNS/obj/4 to/IN/case/7 "
         "Mali/NNP/obl/4", "agreed", "Chad AGREED_TO Mali"),
        ("Chad/NNP/nsubj/2 agreed=agree/VBD/ROOT to/TO/mark/4 open/VB/xcomp/2 roads=road/NNS/obj/4 from/IN/case/7 "
         "Mali/NNP/nmod/5", "agreed", "Chad AGREED_TO open"),
        ("Chad/NNP/nsubj/2 threatened=threaten/VBD/ROOT to/TO/mark/4 seize/VB/xcomp/2 Mali/NNP/nmod:poss/7 "
         "'s/POS/case/5 ships=ship/NNS/obj/4", "threatened", "Chad THREATENED_RESTRICTIONS_ON Mali"),
        ("Chad/NNP/nsubj/2 agreed=agree/VBD/ROOT to/TO/mark/4 train/VB/xcomp/2 in/IN/case/6 Mali/NNP/obl/4", "agreed",
         "Chad AGREED_TO train"),
        ("Chadian/JJ/amod/2 threats=threat/NNS/ROOT to/TO/mark/4 launch/VB/acl/2 attacks=attack/NNS/obj/4 in/IN/case/7 "
         "Mali/NNP/nmod/5", "threats", "Chadian THREATENED Mali"),
        # what is done against somebody is no promise to him
        ("Chad/NNP/nsubj/2 agreed=agree/VBD/ROOT to/TO/mark/4 oppose/VB/xcomp/2 Mali/NNP/obj/4", "agreed",
         "Chad AGREED_TO oppose"),
        ("Chad/NNP/nsubj/2 pledged=pledge/VBD/ROOT to/TO/mark/4 help/VB/xcomp/2 prevent/VB/xcomp/4 Mali/NNP/obj/5",
         "pledged", "Chad PROMISED help"),
        ("Chad/NNP/nsubj/2 committed=commit/VBD/ROOT to/IN/mark/4 preventing=prevent/VBG/advcl/2 Mali/NNP/obj/4",
         "committed", None),
        ("Chad/NNP/nsubj/2 pledged=pledge/VBD/ROOT to/TO/mark/4 help/VB/xcomp/2 Mali/NNP/obj/4 fight/VB/xcomp/4 "
         "rebels=rebel/NNS/obj/6", "pledged", "Chad PROMISED Mali"),
        # denied and warned: the clause
        ("Mora/NNP/nsubj/2 denied=deny/VBD/ROOT that/IN/mark/5 Chad/NNP/nsubj/5 attacked=attack/VBD/ccomp/2 "
         "Mali/NNP/obj/5", "denied", "Mora DENIED attacked"),
        ("Mora/NNP/nsubj/2 warned=warn/VBD/ROOT that/IN/mark/5 Chad/NNP/nsubj/5 attacked=attack/VBD/ccomp/2 "
         "Mali/NNP/obj/5", "warned", "Mora WARNED_OF attacked"),
        ("Chad/NNP/nsubj/2 warned=warn/VBD/ROOT it/PRP/nsubj/5 would/MD/aux/5 attack/VB/ccomp/2 Mali/NNP/obj/5",
         "warned", "Chad THREATENED Mali"),
        ("Chad/NNP/nsubj/4 and/CC/cc/3 Mali/NNP/conj/1 agreed=agree/VBD/ROOT to/TO/mark/6 cooperate/VB/xcomp/4",
         "agreed", "Chad AGREED_WITH Mali"),
        ("Chad/NNP/nsubj/2 threatened=threaten/VBD/ROOT to/TO/mark/4 attack/VB/xcomp/2 Mali/NNP/obj/4", "threatened",
         "Chad THREATENED_FORCE_AGAINST Mali"),
        ("Chad/NNP/nsubj/2 threatened=threaten/VBD/ROOT to/TO/mark/4 impose/VB/xcomp/2 sanctions=sanction/NNS/obj/4 "
         "on/IN/case/7 Mali/NNP/nmod/5", "threatened", "Chad THREATENED_SANCTIONS_ON Mali"),
        ("Chad/NNP/nsubj/2 refused=refuse/VBD/ROOT to/TO/mark/4 meet/VB/xcomp/2 Silva/NNP/obj/4", "refused",
         "Chad REFUSED_TALKS_WITH Silva"),
        ("Chad/NNP/nsubj/2 prepared=prepare/VBD/ROOT to/TO/mark/4 resume/VB/xcomp/2 shelling=shell/VBG/xcomp/4 "
         "Lima/NNP/obj/5", "prepared", "Chad DEPLOYED_TROOPS_TO Lima"),
        # what somebody says that he will do, that another must do, that another will do, that has been done
        (SAID + "he/PRP/nsubj/5 will/MD/aux/5 help/VB/ccomp/2 Mali/NNP/obj/5", "said", "Mora PROMISED Mali"),
        (SAID + "Mali/NNP/nsubj/5 must/MD/aux/5 withdraw/VB/ccomp/2", "said", "Mora DEMANDED_OF Mali"),
        (SAID + "Chad/NNP/nsubj/5 will/MD/aux/5 help/VB/ccomp/2 Mali/NNP/obj/5", "said", None),
        (SAID + "he/PRP/nsubj/4 helped=help/VBD/ccomp/2 Mali/NNP/obj/4", "said", None),
        # what is demanded decides: to lift measures, to stop fighting, to resign
        (ASKED + "lift/VB/xcomp/2 sanctions=sanction/NNS/obj/5", "asked", "Mora DEMANDED_CONCESSIONS_FROM Chad"),
        (ASKED + "cease/VB/xcomp/2 fire/NN/obj/5 with/IN/case/8 Mali/NNP/obl/5", "asked",
         "Mora CALLED_FOR_CEASEFIRE Chad"),
        (ASKED + "resign/VB/xcomp/2", "asked", "Mora CALLED_FOR_REFORM Chad"),
        (ASKED + "guard/VB/xcomp/2 refugees=refugee/NNS/obj/5", "asked", "Mora ASKED Chad"),
        # who is accused: whoever did it, not whom it happened to
        ("Mora/NNP/nsubj/2 alleged=allege/VBD/ROOT rebels=rebel/NNS/nsubj/4 killed=kill/VBD/ccomp/2 "
         "refugees=refugee/NNS/obj/4", "alleged", "Mora ACCUSED rebels"),
        ("Mora/NNP/nsubj/2 alleged=allege/VBD/ROOT refugees=refugee/NNS/nsubj:pass/6 had=have/VBD/aux/6 "
         "been=be/VBN/aux:pass/6 killed=kill/VBN/ccomp/2", "alleged", None),
        # who is kept from doing something: the gerund hangs on the verb or on the object
        ("Mora/NNP/nsubj/2 prevented=prevent/VBD/ROOT Chad/NNP/obj/2 from/IN/mark/5 voting=vote/VBG/advcl/2",
         "prevented", "Mora RESTRICTED Chad"),
        ("Mora/NNP/nsubj/2 stopped=stop/VBD/ROOT Chad/NNP/obj/2 from/IN/mark/5 voting=vote/VBG/acl/3", "stopped",
         "Mora RESTRICTED Chad"),
        ("Mora/NNP/nsubj/2 stopped=stop/VBD/ROOT Chad/NNP/obj/2 while/IN/mark/5 voting=vote/VBG/advcl/2",
         "stopped", None),
        # a suggestion asks for what should be; what was is only supposed
        ("Mora/NNP/nsubj/2 suggested=suggest/VBD/ROOT that/IN/mark/5 Chad/NNP/nsubj/5 leave/VB/ccomp/2", "suggested",
         "Mora URGED Chad"),
        ("Mora/NNP/nsubj/2 suggested=suggest/VBD/ROOT that/IN/mark/5 Chad/NNP/nsubj/5 left=leave/VBD/ccomp/2",
         "suggested", None),
    ],
)  # fmt: skip
def test_complement_clauses(vocabulary: Vocabulary, parse: str, word: str, expected: str | None) -> None:
    assert told(read(vocabulary, parse, word)) == expected


@pytest.mark.parametrize(
    ("parse", "word", "expected"),
    [
        ("Mali/NNP/nsubj/2 rejected=reject/VBD/ROOT a/DT/det/5 Chadian/JJ/amod/5 request/NN/obj/2", "rejected",
         "Mali REJECTED Chadian"),
        ("Mali/NNP/nsubj/2 rejected=reject/VBD/ROOT a/DT/det/4 request/NN/obj/2 from/IN/case/6 Chad/NNP/nmod/4",
         "rejected", "Mali REJECTED Chad"),
        ("Mali/NNP/nsubj/2 condemned=condemn/VBD/ROOT the/DT/det/4 killing/NN/obj/2 of/IN/case/6 Mora/NNP/nmod/4",
         "condemned", "Mali CONDEMNED killing"),
        ("Mali/NNP/nsubj/2 condemned=condemn/VBD/ROOT Mora/NNP/nmod:poss/5 's/POS/case/3 killing/NN/obj/2",
         "condemned", "Mali CONDEMNED killing"),
    ],
)  # fmt: skip
def test_actors_inside_the_object(vocabulary: Vocabulary, parse: str, word: str, expected: str | None) -> None:
    assert told(read(vocabulary, parse, word)) == expected
