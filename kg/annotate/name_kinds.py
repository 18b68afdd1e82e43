"""What an article tells of the kind of its names: a company by what is beside it, a storm, where it was filed from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.clauses import is_subject
from kg.annotate.phrases import words
from kg.annotate.same_name import COMPANY, key
from kg.types import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    Name = tuple[list[Token], Kind]

# "PARIS, March 3 (Reuters) - ", "KYIV/LVIV, July 9 – ": capitals, then an agency or a day in brackets, or a
# day, then a dash; "KARACHI – ": six capitals, as acronyms seldom have, and a long dash.
DATELINE = re.compile(
    r"^[A-Z][A-Z][A-Z .'/,\-]*"
    r"(?:(?:[^\n()]{0,40}\([A-Za-z0-9 .,]{2,30}\)|,[^\n()]{0,30}\d)[^\n()\w]{0,3}(?:--|[-–—])|(?<=[A-Z]{6}) [–—])\s",
    re.MULTILINE,
)
DATELINE_WITHIN = 600  # characters: a dateline opens the text, behind a headline at most
OWNERS = frozenset({"compound", "nmod:poss", "nmod"})
# Seldom called after their founder in full, as funds and schools are: "the Ann Lee fund" is still hers.
UNITED = frozenset({"alliance", "party"})
# "R-Ohio" beside a lawmaker: party and state
PARTY_STATE = re.compile(r"[RDI]-[A-Z][\w.]*(?: [A-Z][a-z]+)*")
PARTIES = frozenset({"R", "D", "I"})
COMPASS = frozenset(
    {"north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest", "sub"}
)


def told_by_article(doc: Doc, names: Sequence[Name], actors: Actors) -> list[Name]:
    """The names that may be actors, a company's among them as an organization whatever the pipeline took it for."""
    filed, storms = _dateline(doc), _storms(names, actors) | _raging(doc, names, actors)
    companies, bodies = _companies(names, actors), _bodies(names, actors)
    surnames = {tokens[-1].text for tokens, kind in names if kind is Kind.PERSON and len(tokens) > 1}
    kept = []
    for tokens, kind in names:
        text = words(tokens)
        if tokens[0].idx in filed or tokens[-1].text in storms or _is_no_actor(tokens, text):
            continue
        company = _is_company(text) or (len(tokens) == 1 and text in companies - surnames) or text in bodies
        kept.append((tokens, Kind.ORGANIZATION if kind is Kind.PERSON and company else kind))
    return kept


def _dateline(doc: Doc) -> range:
    """Characters of the dateline of the article, behind its headline; none without one."""
    found = DATELINE.search(doc.text, 0, DATELINE_WITHIN)
    return range(*found.span()) if found else range(0)


def _storms(names: Iterable[Name], actors: Actors) -> frozenset[str]:
    """Names that storms bear in the article: "Hurricane Ada"."""
    return frozenset(
        tokens[-1].text
        for tokens, _ in names
        if tokens[0].lower_ in actors.storms or (tokens[0].i > 0 and tokens[0].nbor(-1).lower_ in actors.storms)
    )


def _raging(doc: Doc, names: Sequence[Name], actors: Actors) -> frozenset[str]:
    """Names of one word by which the article calls "the storm" of which it tells, in every place those of a storm."""
    told = any(t.lower_ in actors.storms and t.i > 0 and t.nbor(-1).lower_ == "the" for t in doc)
    others = {token.text for tokens, _ in names if len(tokens) > 1 for token in tokens}
    mentions: defaultdict[str, list[Token]] = defaultdict(list)
    for tokens, _ in names if told else ():
        if len(tokens) == 1 and tokens[0].text not in others:
            mentions[tokens[0].text].append(tokens[0])
    return frozenset(name for name, heads in mentions.items() if all(_rages(head, actors) for head in heads))


def _rages(name: Token, actors: Actors) -> bool:
    """Whether a name stands where a storm may: "killed by X", "X flooded the town", "after X"."""
    titled = any(child.dep_ == "nmod:desc" for child in name.lefts)
    cases = {child.lower_ for child in name.lefts if child.dep_ == "case"}
    acts = name.dep_ == "nsubj" and name.head.lemma_.lower() in actors.raging
    return not titled and (acts or bool(cases & {"by", "after", "before", "during", "from", "since"}))


def _is_no_actor(tokens: Sequence[Token], text: str) -> bool:
    """Whether a name only tells party and state of a lawmaker, or which part of the world: "R-Ohio", "West African"."""
    start, doc = tokens[0].i, tokens[0].doc
    of_party = start > 1 and doc[start - 1].text == "-" and doc[start - 2].text in PARTIES
    adjective = tokens[-1].tag_ == "JJ" or (tokens[-1].head.tag_ == "JJ" and tokens[-1].head.i == tokens[-1].i + 1)
    region = adjective and tokens[0].lower_ in COMPASS and tokens[-1].dep_ in ("amod", "compound")
    return PARTY_STATE.fullmatch(text) is not None or of_party or region


def _is_company(text: str) -> bool:
    """Whether a name is written as a company's: "Brandt & Lowe", "Norsk Kraft AS", "Veld Group Plc"."""
    parts = key(text)
    return "&" in text or (len(parts) > 1 and parts[-1] in COMPANY)


def _bodies(names: Sequence[Name], actors: Actors) -> frozenset[str]:
    """Names that the article tells as a body's, not a person's, and their first words where nobody has that name."""
    full = [tokens for tokens, kind in names if kind in (Kind.PERSON, Kind.ORGANIZATION) and len(tokens) > 1]
    told = {words(tokens) for tokens in full if _is_told_as_body(tokens, actors)}
    others = {word.text for tokens in full if words(tokens) not in told for word in tokens}
    return frozenset(told | {name.split()[0] for name in told} - others)


def _is_told_as_body(tokens: Sequence[Token], actors: Actors) -> bool:
    """Whether "which" takes up a name, or it stands before what it is: "Nova Via, which won", "the Nova Via party"."""
    head = next((token for token in tokens if token.head not in tokens), tokens[0])
    clauses = (child for child in head.rights if child.dep_ == "acl:relcl")
    which = any(child.lower_ == "which" and is_subject(child) for clause in clauses for child in clause.lefts)
    after = head.head if head.dep_ == "compound" and head.head.i == tokens[-1].i + 1 else None
    return which or (after is not None and not UNITED.isdisjoint(actors.kinds.get(after.lower_, ())))


def _companies(names: Iterable[Name], actors: Actors) -> frozenset[str]:
    """Single words that are companies' names: the first of a name in full, or with shares of its own."""
    found = set()
    for tokens, _ in names:
        if _is_company(words(tokens)) or (
            len(tokens) == 1 and tokens[0].dep_ in OWNERS and tokens[0].head.lemma_.lower() in actors.corporate
        ):
            found.add(tokens[0].text)
    return frozenset(found)
