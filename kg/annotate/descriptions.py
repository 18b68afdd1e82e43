"""Actors without a name: noun phrases headed by an actor noun ("two Israeli officials", "the general")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from kg.annotate.institutions import institution, institution_name
from kg.annotate.phrases import Lexicon, Phrase, country_of, gender_of, is_plural, premodifiers, words
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

INSIDE_PHRASE = frozenset({"compound", "flat", "nmod:desc", "amod", "fixed", "goeswith", "nmod:unmarked", "nummod"})
COMPLEMENTS = frozenset({"nmod", "acl", "acl:relcl"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SEPARATE = frozenset({",", ":", "-RRB-", "_SP", "WP", "WDT"})
OWNED = frozenset({"PRP$", "WP$"})
# Verbs whose second complement is a phrase with "of" (Quirk et al. 1985, 16.57).
TAKING_OF = frozenset({"absolve", "accuse", "acquit", "advise", "assure", "convict", "deprive", "inform", "notify"})
TAKING_OF |= {"relieve", "remind", "rid", "rob", "strip", "suspect", "warn"}
OF_WORDS = 9  # longest "of ..." that still belongs to the name of an actor


def find_descriptions(doc: Doc, lexicon: Lexicon, taken: frozenset[int]) -> Iterator[Phrase]:
    """Noun phrases headed by an actor noun, in text order; none inside a name (`taken`: its tokens).

    What is said of someone ("he is a lawmaker") is no mention, nor is a title before a name.
    """
    for token in doc:
        if token.i in taken or token.pos_ not in ("NOUN", "PROPN") or token.dep_ in INSIDE_PHRASE:
            continue
        first = token.head if token.dep_ == "conj" else token
        if token.is_title and first.dep_ == "nmod" and _is_named(first.head, lexicon, taken):
            continue  # "Chief of Staff", "Hall of the People", "Minister of Trade and Industry"
        noun = _noun(token, lexicon)
        if _is_mass(token, noun, lexicon) or any(child.dep_ == "cop" for child in token.children):
            continue  # "use of force", "hold office"
        if lexicon.actors.denotes(noun):
            yield _description(token, noun, lexicon, taken)


def _is_named(token: Token, lexicon: Lexicon, taken: frozenset[int]) -> bool:
    return token.i in taken or (token.is_title and lexicon.actors.is_title(token.text))


def _noun(token: Token, lexicon: Lexicon) -> str:
    """The lemma that says what someone is: "mayor" also of an ex-mayor, "president-elect" with its second half."""
    noun = (token.lemma_ or token.text).lower().removeprefix("ex-")
    whole = noun + "".join(half.lower_ for half in _second_half(token))
    return whole if whole in lexicon.actors.person else noun


def _second_half(noun: Token) -> Span:
    """What a hyphen joins to a noun: "-elect"; nothing behind any other."""
    half = noun.doc[noun.i + 1 : noun.i + 3]
    return half if len(half) == 2 and half[0].text == "-" and not noun.whitespace_ else half[:0]


def _is_mass(token: Token, noun: str, lexicon: Lexicon) -> bool:
    """Whether an institution's noun, in the singular without article or modifier, is no institution."""
    bare = not is_plural(token) and not token.is_title and not any(_tells(child) for child in token.children)
    one = noun in lexicon.actors.organization | lexicon.actors.group and noun not in lexicon.actors.person
    return bare and one and noun not in lexicon.actors.unique | lexicon.actors.uncounted


def _tells(child: Token) -> bool:
    return child.dep_ in ("det", "amod", "compound", "nmod:poss", "nmod", "conj", "nummod", "appos", "nmod:desc")


def _description(head: Token, noun: str, lexicon: Lexicon, taken: frozenset[int]) -> Phrase:
    before = premodifiers(head)
    modifiers = _lasting(before, lexicon)
    country = country_of([*modifiers, head, *(_of_phrase(head) or _home_phrase(head))], lexicon)
    name = _name(head, modifiers, lexicon)
    institution = None if is_plural(head) and noun != "force" else _institution(head, modifiers, lexicon)
    spelled = name if institution is None and _is_spelled_as_name(head, modifiers, lexicon) else None
    return Phrase(
        start=_start(head, modifiers, taken),
        end=_end(head, lexicon),
        head=head,
        form="name" if spelled else "description",
        kind=Kind.ORGANIZATION if institution or spelled else Kind.GROUP,
        name=institution or name,
        named=bool(institution or spelled),
        country=country,
        noun=noun,
        plural=is_plural(head),
        gender=gender_of([head], lexicon.actors),
        definite=any(token.lower_ in DEFINITE or token.tag_ in ("POS", "PRP$") for token in before),
        bare=not modifiers and not any(child.dep_ in COMPLEMENTS for child in _right_before_comma(head)),
        possessor=next((child.i for child in head.lefts if child.tag_ in ("PRP$", "WP$")), None),
    )


def _institution(head: Token, modifiers: list[Token], lexicon: Lexicon) -> str | None:
    """Name of a state's institution, the state told by its capital too: "the defence ministry in Baku"."""
    named = institution_name(head, modifiers, _of_phrase(head), lexicon)
    seat = lexicon.countries.of_capital(words(_complement(head, "in")[1:]))
    return institution(words([*modifiers, head]), seat, lexicon.actors) if named is None and seat else named


def _end(head: Token, lexicon: Lexicon) -> int:
    """Behind the noun, and the adjective that follows it: "attorneys general"."""
    if _noun(head, lexicon) in lexicon.actors.person and (half := _second_half(head)):
        return half.end if half[-1].lower_ in lexicon.actors.postposed else head.i + 1
    after = head.doc[head.i + 1 : head.i + 2]
    postposed = len(after) > 0 and after[0].lower_ in lexicon.actors.postposed and after[0].head == head
    return head.i + 2 if postposed else head.i + 1


def _joins(token: Token) -> bool:
    """Whether a modifier stands in one piece with the noun: not across "'s", "and", a comma or a bracket."""
    return token.tag_ not in ("POS", "CC", "CD", ",", "-RRB-", "-LRB-", "''", "``")


def _start(head: Token, modifiers: list[Token], taken: frozenset[int]) -> int:
    """First token of the mention: the modifiers that stand in one piece with the noun and in no name."""
    start = head.i
    while start - 1 not in taken and head.doc[start - 1] in modifiers and _joins(head.doc[start - 1]):
        start -= 1
    return start + (head.doc[start].text == "-")


def _lasting(before: list[Token], lexicon: Lexicon) -> list[Token]:
    """Modifiers that describe the actor, without articles, numbers and what holds for this mention only."""
    cut = max((n for n, token in enumerate(before) if _separates(token, lexicon)), default=-1)
    kept = before[cut + 1 :]
    while (
        kept
        and not _begins_compound(kept)
        and (
            kept[0].tag_ in ("DT", "PDT", "CD", "PRP$", "PRP", "JJR", "JJS", "WP$")
            or kept[0].pos_ in ("ADP", "ADV", "SCONJ", "CCONJ", "PUNCT", "NUM")
            or kept[0].lower_ in lexicon.actors.passing
        )
    ):
        kept.pop(0)
    return kept


def _begins_compound(tokens: list[Token]) -> bool:
    """Whether a hyphen joins the first of the modifiers to the next: "[five]-member panel"."""
    joined = len(tokens) > 2 and tokens[1].text == "-"
    return joined and not tokens[0].whitespace_ and not tokens[1].whitespace_


def _right_before_comma(head: Token) -> list[Token]:
    """What follows the noun within its phrase, up to a comma: what comes behind it does not tell which one."""
    return list(takewhile(lambda child: head.doc[child.left_edge.i - 1].text != ",", head.rights))


def _separates(token: Token, lexicon: Lexicon) -> bool:
    """Whether what stands before belongs to another phrase: a comma, a bracket, "and other"."""
    after = token.nbor(1)
    joined = token.tag_ == "CC" and (after.lower_ in lexicon.actors.passing or after.tag_ == "CD")
    joined = joined or token.tag_ in OWNED
    return joined or token.tag_ in SEPARATE or (token.tag_ in FINITE and token.pos_ in ("VERB", "AUX"))


def _of_phrase(head: Token) -> list[Token]:
    """The short complement with "of" that tells which one: "of Iran" in "the president of Iran".

    Not what somebody is accused of: "was accused by the opposition [of fraud]".
    """
    accuses = head.dep_ == "obl:agent" and head.head.lemma_.lower() in TAKING_OF
    return [] if accuses else _complement(head, "of")


def _home_phrase(head: Token) -> list[Token]:
    """The named home of an actor, behind "from": "observers [from the OSCE]"; not "workers from abroad"."""
    tokens = _complement(head, "from")
    return tokens if any(token.pos_ == "PROPN" for token in tokens) else []


def _complement(head: Token, preposition: str) -> list[Token]:
    """The short phrase right behind a noun that a preposition joins to it, with the preposition."""
    for child in head.rights:
        if child.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ == preposition for c in child.lefts):
            tokens = list(child.subtree)
            if not any(c.dep_ == "conj" for c in child.rights):
                tokens = list(takewhile(lambda t: t.tag_ not in (",", ":", "-LRB-"), tokens))
            simple = len(tokens) <= OF_WORDS and not any(t.pos_ in ("VERB", "PRON") for t in tokens)
            return tokens if simple and child.left_edge.i == head.i + 1 else []
    return []


def _name(head: Token, modifiers: list[Token], lexicon: Lexicon) -> str:
    """The phrase as a name: "Iran's two top negotiators" -> "Iranian top negotiators"."""
    complement = words(_of_phrase(head) or _home_phrase(head))
    nouns = list(head.doc[head.i : _end(head, lexicon)])
    text = words([*modifiers, *nouns])
    possessor = next((n for n, t in enumerate(modifiers) if t.tag_ == "POS"), None)
    if possessor is not None:
        owner = words(modifiers[:possessor])
        state = lexicon.countries.named(owner)
        related = state is None or head.lemma_.lower() in lexicon.actors.relational
        whose = f"{state.name if state else owner}'s" if related or state is None else state.modifier
        text = words([*_lasting(modifiers[possessor + 1 :], lexicon), *nouns])
        text = f"{whose} {text}"
    return f"{text} {complement}" if complement else text


def _is_spelled_as_name(head: Token, modifiers: list[Token], lexicon: Lexicon) -> bool:
    """Whether an institution is written like a name that the pipeline missed: "the Security Council"."""
    capital = all(token.is_title for token in [*modifiers, head]) and head.pos_ == "PROPN" and not is_plural(head)
    headline = all(token.is_title or not token.is_alpha or len(token) < 4 for token in head.sent)
    return capital and len(modifiers) > 0 and not headline and head.lemma_.lower() in lexicon.actors.organization
