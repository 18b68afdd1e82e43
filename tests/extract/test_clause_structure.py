"""What a clause shares with its neighbours: participles, ellipsis, shared objects, infinitives at nouns, charges."""

from __future__ import annotations

import pytest

from kg.extract.arguments import arguments
from kg.extract.coordination import conjuncts
from kg.extract.ellipsis import shared_object, who_else
from kg.extract.modality import judge, standing
from kg.extract.participles import clause_of
from kg.extract.predicates import find_predicates
from kg.extract.relations import lookup
from kg.extract.reporters import denier
from kg.extract.subjects import surface_subject
from kg.types import Kind
from kg.vocabulary import load_vocabulary
from tests.extract.trees import find, tree

BY_PERU = (
    "Tacna/NNP/nsubj:pass/3 was/VBD/aux:pass/3 shelled=shell/VBN/ROOT by/IN/case/5 Peru/NNP/obl:agent/3 ,/,/punct/7"
)
SHELLED = f"{BY_PERU} killing=kill/VBG/advcl/3 two/CD/obj/7"
ELECTED = f"{BY_PERU} accusing=accuse/VBG/advcl/3 Chile/NNP/obj/7"
NO_AGENT = "Tacna/NNP/nsubj:pass/3 was/VBD/aux:pass/3 shelled=shell/VBN/ROOT ,/,/punct/5 killing=kill/VBG/advcl/3"
FIRED = "Police/NNS/nsubj/2 fired=fire/VBD/ROOT at/IN/case/4 men/NNS/obl/2 who/WP/nsubj/7"
GATHERED = f"{FIRED} had=have/VBD/aux/7 gathered=gather/VBN/acl:relcl/4 ,/,/punct/9 killing=kill/VBG/advcl/7"
MET = "Kim/NNP/nsubj/2 arrested=arrest/VBD/ROOT a/DT/det/4 man/NN/obj/2 who/WP/nsubj/7"
STABBED = f"{MET} had=have/VBD/aux/7 stabbed=stab/VBN/acl:relcl/4 Lee/NNP/obj/7 ,/,/punct/10 killing=kill/VBG/advcl/7"
CRASHED = f"{MET} had=have/VBD/aux/7 crashed=crash/VBN/acl:relcl/4 ,/,/punct/9 killing=kill/VBG/advcl/7"
SUMMONED = (
    "Peru/NNP/nsubj/2 expelled=expel/VBD/ROOT Kim/NNP/obj/2 who/WP/nsubj:pass/6 was/VBD/aux:pass/6"
    " summoned=summon/VBN/acl:relcl/3 ,/,/punct/8 accusing=accuse/VBG/advcl/6 Chile/NNP/obj/8"
)
ENCLOSED = (
    "Kim/NNP/nsubj/9 who/WP/nsubj/4 had=have/VBD/aux/4 crashed=crash/VBN/acl:relcl/1 ,/,/punct/6"
    " killing=kill/VBG/advcl/4 two/CD/obj/6 ,/,/punct/4 left=leave/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("parse", "participle", "verb", "subject"),
    [
        (SHELLED, "killing", "shelled", "Peru"),
        (ELECTED, "accusing", "shelled", "Tacna"),
        (NO_AGENT, "killing", "shelled", None),
        (GATHERED, "killing", "fired", "Police"),
        (STABBED, "killing", "stabbed", "man"),
        (CRASHED, "killing", None, None),
        (SUMMONED, "accusing", "expelled", "Peru"),
        (ENCLOSED, "killing", "crashed", "Kim"),
    ],
)
def test_a_participle_goes_with_the_clause_that_can_do_it(
    parse: str, participle: str, verb: str | None, subject: str | None
) -> None:
    token = find(tree(parse), participle)
    above, agent = clause_of(token), surface_subject(token)
    assert (above.text if above else None, agent.text if agent else None) == (verb, subject)


SIGNED = "Peru/NNP/nsubj/2 signed=sign/VBD/ROOT it/PRP/obj/2 ,/,/punct/6"
AS_DID = f"{SIGNED} as/IN/mark/6 did=do/VBD/advcl/2 Chile/NNP/nsubj/6"
AS_HAVE = f"{SIGNED} as/IN/mark/6 have/VB/advcl/2 judges/NNS/obj/6"
DID_TOO = f"{SIGNED} Chile/NNP/nsubj/6 did=do/VBD/conj/2 too/RB/advmod/6"
DID_NOT = f"{SIGNED} Chile/NNP/nsubj/6 did=do/VBD/conj/2 not/RB/advmod/6"
AS_IT_DID = f"{SIGNED} as/IN/mark/6 did=do/VBD/advcl/2 it/PRP/nsubj/6"
AS_WAS = (
    "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 freed=free/VBN/ROOT ,/,/punct/7 as/IN/mark/7 was=be/VBD/cop/7"
    " Lee/NNP/advcl/3"
)
HAD_ALLIES = f"{SIGNED} and/CC/cc/6 had=have/VBD/conj/2 allies/NNS/obj/6 too/RB/advmod/6"
NOR_DID = (
    "Peru/NNP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 sign/VB/ROOT ,/,/punct/7 nor/CC/cc/7 did=do/VBD/conj/4"
    " Chile/NNP/nsubj/7"
)
NOR = f"{SIGNED} nor/CC/cc/6 did=do/VBD/conj/2 Chile/NNP/nsubj/6"


@pytest.mark.parametrize(
    ("parse", "verb", "others"),
    [
        (AS_DID, "signed", ["Chile"]),
        (AS_HAVE, "signed", ["judges"]),
        (DID_TOO, "signed", ["Chile"]),
        (AS_WAS, "freed", ["Lee"]),
        (NOR_DID, "sign", ["Chile"]),
        (DID_NOT, "signed", []),
        (AS_IT_DID, "signed", []),
        (HAD_ALLIES, "signed", []),
        (NOR, "signed", []),
    ],
)
def test_an_auxiliary_alone_says_the_same_of_another(parse: str, verb: str, others: list[str]) -> None:
    assert [token.text for token in who_else(find(tree(parse), verb))] == others


BOARDED = "Kim/NNP/nsubj/2 seized=seize/VBD/ROOT and/CC/cc/5 later/RB/advmod/5 burned=burn/VBD/conj/2 boats/NNS/obj/5"
LISTED = (
    "Kim/NNP/nsubj/2 seized=seize/VBD/ROOT ,/,/punct/4 searched=search/VBD/conj/2 and/CC/cc/6 burned=burn/VBD/conj/2"
    " boats/NNS/obj/6"
)
OWN_PHRASE = (
    "Kim/NNP/nsubj/2 sailed=sail/VBD/ROOT to/IN/case/4 Rome/NNP/obl/2 and/CC/cc/6 burned=burn/VBD/conj/2"
    " boats/NNS/obj/6"
)
OWN_SUBJECT = "Kim/NNP/nsubj/2 seized=seize/VBD/ROOT and/CC/cc/5 Lee/NNP/nsubj/5 burned=burn/VBD/conj/2 boats/NNS/obj/5"


@pytest.mark.parametrize(
    ("parse", "verb", "shared"),
    [
        (BOARDED, "seized", "boats"),
        (LISTED, "seized", "boats"),
        (LISTED, "searched", "boats"),
        (BOARDED, "burned", None),
        (OWN_PHRASE, "sailed", None),
        (OWN_SUBJECT, "seized", None),
    ],
)
def test_coordinated_verbs_share_the_object_behind_the_last(parse: str, verb: str, shared: str | None) -> None:
    found = shared_object(find(tree(parse), verb))
    assert (found.text if found else None) == shared


BID = "A/DT/det/2 bid/NN/nsubj/7 by/IN/case/4 Peru/NNP/nmod/2 to/TO/mark/6 leave/VB/acl/2 failed=fail/VBD/ROOT"
BOOK = "A/DT/det/2 book/NN/nsubj/7 by/IN/case/4 Kim/NNP/nmod/2 to/TO/mark/6 read/VB/acl/2 failed=fail/VBD/ROOT"
ANNOUNCED = "Peru/NNP/nsubj/2 announced=announce/VBD/ROOT plans=plan/NNS/obj/2 to/TO/mark/5 leave/VB/acl/3"
CONDEMNED = "Peru/NNP/nsubj/2 condemned=condemn/VBD/ROOT plans=plan/NNS/obj/2 to/TO/mark/5 leave/VB/acl/3"
HIS_CALL = "Kim/NNP/nmod:poss/3 's/POS/case/1 call/NN/ROOT to/TO/mark/5 leave/VB/acl/3"
CHARGES = "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 held=hold/VBN/ROOT on/IN/case/5 charges=charge/NNS/obl/3"
HELD = f"{CHARGES} of/IN/mark/7 killing=kill/VBG/acl/5 Lee/NNP/obj/7"
BROUGHT = "Kim/NNP/nsubj/2 brought=bring/VBD/ROOT charges=charge/NNS/obj/2 of/IN/mark/5 killing=kill/VBG/acl/3"
AGAINST = f"{BROUGHT} Lee/NNP/obj/5 against/IN/case/8 Park/NNP/obl/2"
DENIES = (
    "Kim/NNP/nsubj/2 denies=deny/VBZ/ROOT charges=charge/NNS/obj/2 of/IN/mark/5 killing=kill/VBG/acl/3 Lee/NNP/obj/5"
)


@pytest.mark.parametrize(
    ("parse", "verb", "subject"),
    [
        (BID, "leave", "Peru"),
        (BOOK, "read", None),
        (ANNOUNCED, "leave", "Peru"),
        (CONDEMNED, "leave", None),
        (HIS_CALL, "leave", None),
        (HELD, "killing", "Kim"),
        (DENIES, "killing", "Kim"),
        (AGAINST, "killing", "Park"),
        (BROUGHT, "killing", None),
    ],
)
def test_the_noun_says_who_does_what_its_clause_says(parse: str, verb: str, subject: str | None) -> None:
    found = surface_subject(find(tree(parse), verb))
    assert (found.text if found else None) == subject


IN_CHARGE = "Kim/NNP/nsubj/4 is/VBZ/cop/4 in/IN/case/4 charge/NN/ROOT of/IN/mark/6 feeding=feed/VBG/acl/4 Lee/NNP/obj/6"
AIMED = (
    "Kim/NNP/nsubj/2 came=come/VBD/ROOT in/IN/case/5 the/DT/det/5 hope/NN/obl/2 of/IN/mark/7 meeting=meet/VBG/acl/5"
    " Lee/NNP/obj/7"
)
SEIZED_FOR = (
    "Kim/NNP/nsubj:pass/3 was/VBD/aux:pass/3 seized=seize/VBN/ROOT by/IN/case/5 rebels/NNS/obl:agent/3 with/IN/case/8"
    " the/DT/det/8 aim/NN/obl/3 of/IN/mark/10 forcing=force/VBG/acl/8 Peru/NNP/obj/10"
)
BRINK = "Peru/NNP/nsubj/5 is/VBZ/cop/5 on/IN/case/5 the/DT/det/5 brink/NN/ROOT of/IN/mark/7 leaving=leave/VBG/acl/5"


@pytest.mark.parametrize(
    ("parse", "verb", "subject"),
    [
        (AIMED, "meeting", "Kim"),
        (SEIZED_FOR, "forcing", "rebels"),
        (BRINK, "leaving", "Peru"),
        (IN_CHARGE, "feeding", None),
    ],
)
def test_whoever_has_an_aim_or_runs_a_risk_does_what_it_says(parse: str, verb: str, subject: str | None) -> None:
    found = surface_subject(find(tree(parse), verb))
    assert (found.text if found else None) == subject


ON_TRIAL = "Kim/NNP/nsubj/4 is/VBZ/cop/4 on/IN/case/4 trial/NN/ROOT for/IN/mark/6 killing=kill/VBG/acl/4 Lee/NNP/obj/6"
FACES = "Kim/NNP/nsubj/2 faces=face/VBZ/ROOT trial/NN/obj/2 for/IN/mark/5 killing=kill/VBG/advcl/2 Lee/NNP/obj/5"
PAID = "Kim/NNP/nsubj/2 paid=pay/VBD/ROOT gunmen/NNS/obj/2 to/TO/mark/5 kill/VB/advcl/2 Lee/NNP/obj/5"
ALLEGED = (
    "Kim/NNP/nsubj/2 alleged=allege/VBD/ROOT Lee/NNP/nsubj/5 had=have/VBD/aux/5 armed=arm/VBN/ccomp/2 rebels/NNS/obj/5"
    " and/CC/cc/8"
)
TRAINED = f"{ALLEGED} trained=train/VBD/conj/5 them/PRP/obj/8"
URGED = f"{ALLEGED} urged=urge/VBD/conj/5 Park/NNP/obj/8"


@pytest.mark.parametrize(
    ("parse", "verb", "subject"),
    [
        (ON_TRIAL, "killing", "Kim"),
        (FACES, "killing", "Kim"),
        (PAID, "kill", "gunmen"),
        (TRAINED, "trained", "Lee"),
        (URGED, "urged", "Kim"),
    ],
)
def test_the_words_above_a_verb_say_who_does_it(parse: str, verb: str, subject: str) -> None:
    found = surface_subject(find(tree(parse), verb))
    assert found is not None
    assert found.text == subject


SENT_FIRST = (
    "Peru/NNP/nsubj/6 sent=send/VBD/conj/6 aid/NN/obj/2 and/CC/cc/5 Kim/NNP/conj/1 visited=visit/VBD/ROOT"
    " Rome/NNP/obj/6"
)
BOTH_VISITED = "Peru/NNP/nsubj/4 and/CC/cc/3 Kim/NNP/conj/1 visited=visit/VBD/ROOT Rome/NNP/obj/4"


@pytest.mark.parametrize(
    ("parse", "verb", "subjects"),
    [(SENT_FIRST, "sent", ["Peru"]), (SENT_FIRST, "visited", ["Kim"]), (BOTH_VISITED, "visited", ["Peru", "Kim"])],
)
def test_a_subject_behind_another_verb_is_not_coordinated(parse: str, verb: str, subjects: list[str]) -> None:
    subject = surface_subject(find(tree(parse), verb))
    assert subject is not None
    assert [token.text for token in conjuncts(subject)] == subjects


CALLED = "Kim/NNP/nsubj/2 called=call/VBD/ROOT for/IN/mark/6"
CALLED_FOR = f"{CALLED} Lee/NNP/nsubj/6 to/TO/mark/6 leave/VB/advcl/2"
TO_BE_FREED = f"{CALLED} Lee/NNP/nsubj:pass/6 to/TO/mark/6 freed=free/VBN/advcl/2"
WAITED = CALLED_FOR.replace("called=call", "waited=wait")


@pytest.mark.parametrize(
    ("parse", "verb", "roles"),
    [
        (CALLED_FOR, "called", {"subject": "Kim", "on": "Lee", "clause": "leave"}),
        (TO_BE_FREED, "called", {"subject": "Kim", "for": "freed"}),
        (WAITED, "waited", {"subject": "Kim"}),
    ],
)
def test_who_is_called_on_stands_in_the_clause(parse: str, verb: str, roles: dict[str, str]) -> None:
    assert {a.role: a.token.text for a in arguments(find(tree(parse), verb))} == roles


WHOM = (
    "men/NNS/ROOT ,/,/punct/7 many/JJ/nsubj:pass/7 of/IN/case/5 whom/WP/nmod/3 were/VBD/aux:pass/7"
    " freed/VBN/acl:relcl/1"
)
FEW = WHOM.replace("many/JJ", "few/JJ")
TO_WHOM = "Kim/NNP/ROOT to/IN/case/3 whom/WP/obl/5 Peru/NNP/nsubj/5 gave=give/VBD/acl:relcl/1 aid/NN/obj/5"
TO_LEE = "To/IN/case/2 Lee/NNP/obl/4 Peru/NNP/nsubj/4 seemed=seem/VBD/ROOT lost/JJ/xcomp/4"
HAD_KILLED = "Kim/NNP/nsubj/2 had=have/VBD/ROOT him/PRP/obj/2 killed=kill/VBN/xcomp/2"
HAD_STOLEN = "Kim/NNP/nsubj/2 had=have/VBD/ROOT phones/NNS/obj/2 stolen=steal/VBN/xcomp/2"


@pytest.mark.parametrize(
    ("parse", "verb", "role", "filler"),
    [
        (WHOM, "freed", "object", "men"),
        (FEW, "freed", "object", "few"),
        (TO_WHOM, "gave", "to", "Kim"),
        (TO_LEE, "seemed", "to", None),
        (HAD_KILLED, "killed", "subject", "Kim"),
        (HAD_KILLED, "killed", "object", "him"),
        (HAD_STOLEN, "stolen", "subject", None),
    ],
)
def test_relative_parts_and_causers_are_arguments(parse: str, verb: str, role: str, filler: str | None) -> None:
    roles = {argument.role: argument.token.text for argument in arguments(find(tree(parse), verb))}
    assert roles.get(role) == filler


GRANTED = "Peru/NNP/nsubj/2 granted=grant/VBD/ROOT Kim/NNP/compound/4 asylum/NN/obj/2"
REFUSED_HER = "Peru/NNP/nsubj/2 refused=refuse/VBD/ROOT her/PRP$/nmod:poss/4 asylum/NN/obj/2"
DENIED_HER = "Peru/NNP/nsubj/2 denied=deny/VBD/ROOT her/PRP$/nmod:poss/4 claim/NN/obj/2"


@pytest.mark.parametrize(("parse", "recipient"), [(GRANTED, "Kim"), (REFUSED_HER, "her"), (DENIED_HER, None)])
def test_who_is_granted_something_may_stand_as_its_modifier(parse: str, recipient: str | None) -> None:
    roles = {argument.role: argument.token.text for argument in arguments(tree(parse)[1])}
    assert roles.get("indirect") == recipient


CLAIM = "Peru/NNP/nsubj/2 rejected=reject/VBD/ROOT claims=claim/NNS/obj/2 that/IN/mark/7 Kim/NNP/nsubj/7"
REJECTED = f"{CLAIM} had=have/VBD/aux/7 left=leave/VBN/acl/3"
MADE = "Peru/NNP/nsubj/2 rejected=reject/VBD/ROOT claims=claim/NNS/obj/2 made=make/VBN/acl/3"
ENDED = "Peru/NNP/nsubj/2 ended=end/VBD/ROOT it/PRP/obj/2 by/IN/mark/5 leaving=leave/VBG/advcl/2"
CONFESSED = "Kim/NNP/nsubj/2 confessed=confess/VBD/ROOT to/IN/mark/4 leaving=leave/VBG/advcl/2"
WARNED = "Kim/NNP/nsubj/2 warned=warn/VBD/ROOT Lee/NNP/obj/2 against/IN/mark/5 leaving=leave/VBG/advcl/2"
DEMANDED = "Kim/NNP/nsubj/2 demanded=demand/VBD/ROOT that/IN/mark/5 Lee/NNP/nsubj/5 free/VBD/ccomp/2 Park/NNP/obj/5"
CUT = DEMANDED.replace("free/VBD", "cut/VBD").replace("demanded=demand", "insisted=insist")


@pytest.mark.parametrize(
    ("parse", "verb", "expected"),
    [
        (REJECTED, "left", ("asserted", True)),
        (MADE, "made", ("asserted", False)),
        (ENDED, "leaving", ("asserted", False)),
        (CONFESSED, "leaving", ("asserted", False)),
        (WARNED, "leaving", ("requested", True)),
        (DEMANDED, "free", ("requested", False)),
        (CUT, "cut", ("asserted", False)),
    ],
)
def test_denied_content_is_negated_and_means_are_as_sure_as_their_end(
    parse: str, verb: str, expected: tuple[str, bool]
) -> None:
    assert standing(find(tree(parse), verb)) == expected


PROMISED_AID = "Peru/NNP/nsubj/2 promised=promise/VBD/ROOT aid/NN/obj/2 to/IN/case/5 Chile/NNP/nmod/3"


@pytest.mark.parametrize(("speaks", "modality"), [(True, "asserted"), (False, "planned")])
def test_a_promise_is_made_though_its_content_is_to_come(speaks: bool, modality: str) -> None:
    predicate = next(p for p in find_predicates(tree(PROMISED_AID), is_support=lambda verb, noun: True) if p.support)
    assert judge(predicate, speaks=speaks) == (modality, False)


PROMISED_TO = "Peru/NNP/nsubj/2 promised=promise/VBD/ROOT to/TO/mark/4 attack/VB/xcomp/2 Chile/NNP/obj/4"
PROMISED_NOT = (
    "Peru/NNP/nsubj/2 promised=promise/VBD/ROOT not/RB/advmod/5 to/TO/mark/5 attack/VB/xcomp/2 Chile/NNP/obj/5"
)
REFUSED_TO_SAY = (
    "Peru/NNP/nsubj/2 refused=refuse/VBD/ROOT to/TO/mark/4 say/VB/xcomp/2 whether/IN/mark/7 it/PRP/nsubj/7"
    " met=meet/VBD/ccomp/4 Chile/NNP/obj/7"
)


@pytest.mark.parametrize(
    ("parse", "verb", "relation", "objects"),
    [
        (PROMISED_TO, "promised", "THREATENED_FORCE_AGAINST", ["Chile"]),
        (PROMISED_NOT, "promised", "PROMISED", ["Chile"]),
        (REFUSED_TO_SAY, "refused", "REFUSED_TO", ["say"]),
    ],
)
def test_a_complement_counts_by_what_it_says_itself(parse: str, verb: str, relation: str, objects: list[str]) -> None:
    vocabulary = load_vocabulary()
    predicate = next(p for p in find_predicates(tree(parse)) if p.token.text == verb)
    match = lookup(predicate, vocabulary, lambda token: Kind.COUNTRY if token.tag_ == "NNP" else None)
    assert match is not None
    assert (match.relation.name, [token.text for token in match.objects]) == (relation, objects)


def test_who_denies_a_claim_speaks() -> None:
    denying = denier(find(tree(REJECTED), "claims"))
    assert denying is not None
    assert denying.text == "Peru"
    assert denier(find(tree(CONDEMNED), "plans")) is None
