"""Subjects and objects of clauses that share them, leave them out, or that a parser hung on another word."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from kg.extract.arguments import arguments
from kg.extract.clauses import is_command
from kg.extract.coordination import conjuncts
from kg.extract.dependents import antecedent, is_passive
from kg.extract.joined_verbs import resumed
from kg.extract.modality import standing
from kg.extract.pronouns import described_subject
from kg.types import Modality
from tests.extract.trees import find, tree

ENTITIES = {"Kim": "PERSON", "Lee": "PERSON", "Park": "PERSON", "Peru": "GPE", "Chad": "GPE"}

HUGGED = (
    "Lee/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 hugged=hug/VBN/ROOT at/IN/case/5 home/NN/obl/3 by/IN/case/7 {}/obl/3"
)
PRESSED = (
    "Kim/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 pressed=press/VBN/ROOT to/TO/mark/5 leave/VB/xcomp/3 by/IN/case/7"
    " {}/obl:agent/5"
)
PARDON = (
    "Peru/NNP/nsubj/2 issued=issue/VBD/ROOT {}/NN/obj/2 for/IN/case/5 Kim/NNP/nmod/3 ,/,/punct/9 whom=who/WP/obj/9"
    " Lee/NNP/nsubj/9 jailed=jail/VBD/acl:relcl/3"
)
BACKED = (
    "They/PRP/nsubj/2 shelled=shell/VBD/ROOT men=man/NNS/obj/2 backed=back/VBN/acl/3 by/IN/case/6 Peru/NNP/obl:agent/4"
    " ,/,/punct/10 who/WP/nsubj/10 {}/aux/10 fighting=fight/VBG/acl:relcl/6 Lee/NNP/obj/10"
)
ANGERED = (
    "Peru/NNP/nsubj/2 expelled=expel/VBD/ROOT {} ,/,/punct/7 which/WDT/nsubj/7"
    " angered=anger/VBD/acl:relcl/3 Lee/NNP/obj/7"
)
AT_TWELVE = (
    "Kim/NNP/nsubj/2 joined=join/VBD/ROOT Peru/NNP/obj/2 and/CC/cc/8 at/IN/case/6 age/NN/obl/8 twelve/CD/nmod/6"
    " left=leave/VBD/conj/2"
)
FIRST = "Kim/NNP/nsubj/4 was=be/VBD/cop/4 the/DT/det/4 {}/JJ/ROOT to/TO/mark/6 visit/VB/acl/4 Chad/NNP/obj/6"
BY_EXPELLING = (
    "Peru/NNP/ROOT ,/,/punct/4 by/IN/mark/4 expelling=expel/VBG/advcl/1 Kim/NNP/obj/4 ,/,/punct/4"
    " angered=anger/VBD/parataxis/1 Chad/NNP/obj/7"
)
DATELINE = "Peru/NNP/ROOT ,/,/punct/1 Kim/NNP/nsubj/4 left=leave/VBD/parataxis/1"
BOUND = (
    "Peru/NNP/nsubj:pass/3 is=be/VBZ/aux:pass/3 {}/VBN/ROOT by/IN/case/5 treaty/NN/obl/3 to/TO/mark/7 defend/VB/acl/5"
)
HEARD = "Lee/NNP/nsubj/2 {}/VBD/ROOT Kim/NNP/nsubj/2 threaten/VB/ccomp/2 Park/NNP/obj/4"
LOYAL = (
    "Men=man/NNS/nsubj/9 loyal/JJ/amod/1 to/IN/case/4 Kim/NNP/obl/2 and/CC/cc/6 trained=train/VBN/conj/2 by/IN/case/8"
    " Peru/NNP/obl:agent/6 left=leave/VBD/ROOT"
)
ACCUSED = (
    "Kim/NNP/nsubj/9 ,/,/punct/6 whom=who/WP/nsubj:pass/6 Lee/NNP/nsubj:pass/6 is=be/VBZ/aux:pass/6"
    " accused=accuse/VBN/acl:relcl/1 {}/IN/mark/8 killing=kill/VBG/advcl/6 left=leave/VBD/ROOT"
)
CRUSH = (
    "Chad/NNP/nsubj/2 hailed=hail/VBD/ROOT men=man/NNS/obj/2 that/WDT/obj/7 Peru/NNP/nsubj/7 had=have/VBD/aux/7"
    " {}/VBN/acl:relcl/3 to/TO/mark/9 free/VB/xcomp/7"
)
HOURS_AFTER = (
    "Peru/NNP/nsubj/2 asked=ask/VBD/ROOT Kim/NNP/obj/2 to/TO/mark/5 leave/VB/xcomp/2 ,/,/punct/8 {}/IN/mark/8"
    " phoning=phone/VBG/advcl/5 Lee/NNP/obj/8"
)
SAID_KIM = (
    "Peru/NNP/nsubj/3 ,/,/punct/1 said=say/VBD/ROOT {}/nsubj/3 ,/,/punct/4 has=have/VBZ/aux/7"
    " left=leave/VBN/ccomp/3 Chad/NNP/obj/7"
)
AND_ASKED = (
    "They/PRP/nsubj/2 charged=charge/VBD/ROOT Kim/NNP/obj/2 with/IN/mark/5 lying=lie/VBG/advcl/2 and/CC/cc/7"
    " {}/conj/5 Lee/NNP/obj/7"
)
WITH_KIM = (
    "Peru/NNP/nsubj/2 won=win/VBD/ROOT {}/,/punct/5 with/IN/case/5 Kim/NNP/obl/2 ,/,/punct/7 kicking=kick/VBG/advcl/2"
    " Lee/NNP/obj/7"
)
SEIZED = (
    "a/DT/det/2 city/NN/ROOT that/WDT/obj/5 men=man/NNS/nsubj:pass/5 seized=seize/VBN/acl:relcl/2 in/IN/case/7"
    " May/NNP/obl/5"
)
DRAWN_UP = (
    "The/DT/det/2 plan/NN/nsubj:pass/4 was=be/VBD/aux:pass/4 drawn=draw/VBN/ROOT by/IN/case/6 Peru/NNP/obl:agent/4"
    " {} along/IN/case/10 with/IN/fixed/8 Chad/NNP/obl/4"
)
REFUSED = "Kim/NNP/nsubj/2 {}/VBD/ROOT for/IN/case/4 weeks=week/NNS/obl/2 to/TO/mark/6 meet/VB/advcl/2 Lee/NNP/obj/6"
GROWING = (
    "Kim/NNP/nsubj/2 tried=try/VBD/ROOT but/CC/cc/7 growing=grow/VBG/advcl/7 crops=crop/NNS/obj/4 was=be/VBD/aux:pass/7"
    " banned=ban/VBN/conj/2 by/IN/case/9 Peru/NNP/obl:agent/7"
)
OWNED = (
    "It/PRP/nsubj:pass/3 is=be/VBZ/aux:pass/3 owned=own/VBN/ROOT by/IN/case/8 and/CC/cc/6 based=base/VBN/conj/3"
    " at/IN/case/8 Chad/NNP/obl/3"
)
HELPED_MEN = (
    "Kim/NNP/nsubj/2 asked=ask/VBD/ROOT Peru/NNP/obj/2 to/TO/mark/5 stop/VB/xcomp/2 men=man/NNS/obj/5"
    " led=lead/VBN/acl/6 by/IN/case/9 Lee/NNP/obl:agent/7 and/CC/cc/11 armed=arm/VBN/conj/2 by/IN/case/13"
    " Chad/NNP/obl:agent/11"
)

SENT = "Peru/NNP/nsubj/2 sent=send/VBD/ROOT {}/obj/2 to/TO/mark/5 meet/VB/advcl/2 Lee/NNP/obj/5"
FOUNDED = "A/DT/det/2 club/NN/nsubj:pass/4 was=be/VBD/aux:pass/4 {}/VBN/ROOT to/TO/mark/6 meet/VB/advcl/4 Lee/NNP/obj/6"
TREATY = "{} signed=sign/VBD/ROOT a/DT/det/6 pact/NN/obj/4 to/TO/mark/8 free/VB/acl/6 Lee/NNP/obj/8"
BY_ENVOY = "Lee/NNP/nsubj:pass/3 was=be/VBD/aux:pass/3 hugged=hug/VBN/ROOT by/IN/case/5 {}/NN/nmod:desc/6 Kim/NNP/obl/3"

MOST_OF_THEM = (
    "men=man/NNS/nsubj/7 {}/JJS/nsubj/7 of/IN/case/4 them/PRP/nmod/2 led/VBN/acl/1 ,/,/punct/5 left=leave/VBD/ROOT"
)
ONE_OF = (
    "Kim/NNP/nsubj/3 was=be/VBD/cop/3 one/CD/ROOT of/IN/case/5 men=man/NNS/nmod/3 {}=hurt/VBN/{} by/IN/case/8"
    " Lee/NNP/obl:agent/6"
)
AMONG = "Kim/NNP/nsubj/4 was=be/VBD/cop/4 {}/IN/case/4 men=man/NNS/ROOT hurt/VBN/acl/4"
MARCHED = (
    "men=man/NNS/nsubj/2 marched=march/VBD/ROOT to/TO/mark/4 get/VB/advcl/2 aid/NN/obj/4 {}/7"
    " blocking=block/VBG/advcl/4 roads=road/NNS/obj/7"
)

HEADLINE = "Peru/NNP/nsubj/2 frees=free/VBZ/ROOT Kim/NNP/obj/2 {}/5 {}/VBZ/{}/2 Lee/NNP/obj/5{}"


def _parse(sentence: str) -> Doc:
    doc = tree(sentence)
    doc.ents = [Span(doc, t.i, t.i + 1, ENTITIES[t.text]) for t in doc if t.text in ENTITIES]
    return doc


@pytest.mark.parametrize(
    ("sentence", "verb", "role", "expected"),
    [
        (HUGGED.format("Kim/NNP"), "hugged", "subject", "Kim"),
        (HUGGED.format("noon/NN"), "hugged", "subject", None),
        (PRESSED.format("Lee/NNP"), "pressed", "subject", "Lee"),
        (PRESSED.format("Lee/NNP"), "leave", "subject", "Kim"),
        (BACKED.format("are=be/VBP"), "fighting", "subject", "men"),
        (BACKED.format("is=be/VBZ"), "fighting", "subject", "Peru"),
        (ANGERED.format("Kim/NNP/obj/2 Park/NNP/flat/3"), "angered", "subject", "Peru"),
        (ANGERED.format("Kim/NNP/obj/2 today/NN/obl:unmarked/2"), "angered", "subject", "Kim"),
        (ANGERED.format("Chad/NNP/obj/2 today/NN/obl:unmarked/2"), "angered", "subject", "Chad"),
        (AT_TWELVE, "left", "subject", "Kim"),
        (FIRST.format("first"), "visit", "subject", "Kim"),
        (FIRST.format("eager"), "visit", "subject", None),
        (BY_EXPELLING, "angered", "subject", "Peru"),
        (BY_EXPELLING, "expelling", "subject", "Peru"),
        (DATELINE, "left", "subject", "Kim"),
        (BOUND.format("bound=bind"), "defend", "subject", "Peru"),
        (BOUND.format("limited=limit"), "defend", "subject", None),
        (HEARD.format("heard=hear"), "threaten", "subject", "Kim"),
        (HEARD.format("thought=think"), "threaten", "subject", None),
        (LOYAL, "trained", "object", "Men"),
        (ACCUSED.format("of"), "killing", "object", "Kim"),
        (ACCUSED.format("after"), "killing", "object", None),
        (CRUSH.format("tried=try"), "free", "object", "men"),
        (CRUSH.format("tried=try"), "tried", "object", None),
        (CRUSH.format("urged=urge"), "free", "object", None),
        (CRUSH.format("urged=urge"), "free", "subject", "men"),
        (HOURS_AFTER.format("after"), "phoning", "subject", "Peru"),
        (HOURS_AFTER.format("by"), "phoning", "subject", "Kim"),
        (SAID_KIM.format("Kim/NNP"), "left", "subject", "Peru"),
        (SAID_KIM.format("Kim/NNP"), "said", "subject", "Kim"),
        (AND_ASKED.format("asked=ask/VBD"), "asked", "subject", "They"),
        (AND_ASKED.format("misleading=mislead/VBG"), "misleading", "subject", "Kim"),
        (WITH_KIM.format(","), "kicking", "subject", "Kim"),
        (WITH_KIM.format("-"), "kicking", "subject", "Peru"),
        (SEIZED, "seized", "subject", "men"),
        (SEIZED, "seized", "object", "city"),
        (REFUSED.format("refused=refuse"), "refused", "clause", "meet"),
        (REFUSED.format("refused=refuse"), "refused", "purpose", None),
        (REFUSED.format("waited=wait"), "waited", "clause", None),
        (GROWING, "banned", "object", None),
        (OWNED, "owned", "subject", "Chad"),
        (OWNED, "based", "subject", None),
        (HELPED_MEN, "armed", "object", "men"),
        (SENT.format("Kim/NNP"), "meet", "subject", "Kim"),
        (SENT.format("aid/NN"), "meet", "subject", "Peru"),
        (FOUNDED.format("founded=found"), "meet", "subject", "club"),
        (FOUNDED.format("closed=close"), "meet", "subject", None),
        (TREATY.format("The/DT/det/2 army/NN/nsubj/4 then/RB/advmod/4"), "free", "subject", "army"),
        (TREATY.format("Peru/NNP/nsubj/4 and/CC/cc/3 Chad/NNP/conj/1"), "free", "subject", None),
        (BY_ENVOY.format("envoy"), "hugged", "subject", "Kim"),
        (MOST_OF_THEM.format("most"), "left", "subject", "men"),
        (HEADLINE.format(",/,/punct", "expels=expel", "parataxis", ""), "expels", "subject", "Peru"),
        (HEADLINE.format(",/,/punct", "expels=expel", "conj", ""), "expels", "subject", "Peru"),
        (HEADLINE.format(",/,/punct", "expels=expel", "conj", " ././punct/2"), "expels", "subject", None),
        (HEADLINE.format(",/,/punct", "says=say", "parataxis", ""), "says", "subject", None),
        (HEADLINE.format("now/RB/advmod", "expels=expel", "conj", ""), "expels", "subject", None),
    ],
)
def test_arguments(sentence: str, verb: str, role: str, expected: str | None) -> None:
    """Whoever does it, and whom it befalls, as the sentence tells it and not as the tree does."""
    found = [argument.token.text for argument in arguments(find(_parse(sentence), verb)) if argument.role == role]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("between", "expected"),
    [(",/,/punct/10", {"Peru", "Chad"}), ("yesterday/RB/advmod/4", {"Peru"})],
)
def test_companion_of_agent(between: str, expected: set[str]) -> None:
    """A companion right behind the agent acts with him: "drawn up by Peru, along with Chad"."""
    found = arguments(find(_parse(DRAWN_UP.format(between)), "drawn"))
    assert {argument.token.text for argument in found if argument.role == "subject"} == expected


@pytest.mark.parametrize(("noun", "expected"), [("pardon", "Kim"), ("lawyer", "lawyer")])
def test_person_of_relative_clause(noun: str, expected: str) -> None:
    """ "Whom" behind a thing speaks of the person whom the thing is for; a lawyer may be meant himself."""
    doc = _parse(PARDON.format(noun))
    assert antecedent(find(doc, "whom")).text == expected


def test_past_tense_behind_its_object() -> None:
    """A finite relative clause with its object in front is active, whatever the tag."""
    assert not is_passive(find(_parse(SEIZED), "seized"))


def test_what_is_heard_is_no_command() -> None:
    """ "Heard Kim threaten Park" asks nobody to threaten."""
    assert not is_command(find(_parse(HEARD.format("heard=hear")), "threaten"))


@pytest.mark.parametrize(("second", "expected"), [("asked=ask/VBD", "charged"), ("misleading=mislead/VBG", None)])
def test_resumed_clause(second: str, expected: str | None) -> None:
    """A finite verb goes on with a finite one, not with the gerund before it."""
    found = resumed(_parse(AND_ASKED.format(second))[6])
    assert (found.text if found is not None else None) == expected


@pytest.mark.parametrize(
    ("subject", "verb", "expected"),
    [
        ("Peru/NNP", "demanded=demand", "leave"),
        ("It/PRP", "demanded=demand", None),
        ("Peru/NNP", "smiled=smile", None),
    ],
)
def test_content_before_its_verb(subject: str, verb: str, expected: str | None) -> None:
    """What is demanded or promised is so too where it stands before who says it."""
    sentence = "{}/nsubj/3 must/MD/aux/3 leave/VB/ccomp/6 ,/,/punct/3 Kim/NNP/nsubj/6 {}/VBD/ROOT"
    found = arguments(_parse(sentence.format(subject, verb))[5])
    assert [argument.token.text for argument in found if argument.role == "clause"] == ([expected] if expected else [])


@pytest.mark.parametrize(("marker", "expected"), [("such", ["men", "Kim"]), ("other", ["men"])])
def test_examples_are_among_them(marker: str, expected: list[str]) -> None:
    """What is said of "men such as Kim" is said of Kim."""
    doc = _parse(f"men=man/NNS/nsubj/5 {marker}/JJ/case/4 as/IN/fixed/2 Kim/NNP/nmod/1 left=leave/VBD/ROOT")
    assert [member.text for member in conjuncts(doc[0])] == expected


def test_participle_in_front_is_no_complement() -> None:
    """ "Meeting Lee, Kim accused Peru": he did meet him, whatever "accused of meeting" leaves open."""
    doc = _parse("Meeting=meet/VBG/advcl/5 Lee/NNP/obj/1 ,/,/punct/1 Kim/NNP/nsubj/5 accused=accuse/VBD/ROOT")
    assert standing(doc[0]).modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (ONE_OF.format("hurt", "acl/5"), "Kim"),
        (ONE_OF.format("hurt", "acl/3"), None),
        (AMONG.format("among"), "Kim"),
        (AMONG.format("with"), None),
    ],
)
def test_one_of_several(sentence: str, expected: str | None) -> None:
    """What a clause tells of several is told of whoever is said to be one of them."""
    found = described_subject(find(_parse(sentence), "men"))
    assert (found.text if found is not None else None) == expected


@pytest.mark.parametrize(("mark", "expected"), [(",/,/punct", Modality.ASSERTED), ("by/IN/mark", Modality.PLANNED)])
def test_participle_behind_an_aim(mark: str, expected: Modality) -> None:
    """ "Marched to get aid, blocking roads": they blocked them; "to get aid by blocking roads" says how they would."""
    assert standing(find(_parse(MARCHED.format(mark)), "blocking")).modality is expected
