"""Open information extraction: every subject-predicate-object proposition of a text, in its own words.

Passives stay in surface order, auxiliaries and negation in the predicate; coordinated subjects and objects make a
proposition each, and so do adverbial and relative clauses, appositions and titles. After Del Corro and Gemulla,
"ClausIE: clause-based open information extraction" (2013). What is kept was weighed on CaRB's development part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attribution import speakers
from kg.extract.dependents import antecedent, base, child, is_passive, is_relative
from kg.extract.modality import standing
from kg.extract.open_arguments import (
    arguments_in_order,
    body,
    chain,
    opening,
    predicate_adjective,
    spare,
    verb_group,
)
from kg.extract.open_extended import further
from kg.extract.open_nominals import within_phrase
from kg.extract.open_phrases import VERBAL, clause, members, noun_phrase, prepositions
from kg.extract.open_row import Row
from kg.extract.subjects import surface_subject
from kg.extract.wording import text_of
from kg.types import Annotation, Proposition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from kg.extract.open_row import Phrase

# "have to", "be going to" say no more than an auxiliary does, like "is expected to" (Quirk et al. 1985, 3.40).
SEMI_MODALS = frozenset({"have", "go", "gon"})
NO_CLAUSE = frozenset({"amod", "compound", "case", "mark", "fixed", "flat", "cc", "nmod:desc"})


def propositions(annotation: Annotation) -> Iterator[Proposition]:
    """Propositions of an article in text order, each once per sentence."""
    for sentence in annotation.doc.sents:
        seen = set()
        for row in _rows(sentence):
            for rest in _rests(row):
                found = _proposition(row, rest, sentence)
                key = (found.subject, found.predicate, found.object)
                if all(key) and key not in seen:
                    seen.add(key)
                    yield found


def _rests(row: Row) -> tuple[tuple[Phrase, ...], ...]:
    """What to tell behind the first argument: all; all, and nothing; of one loose phrase nothing."""
    if not row.core:
        return (row.rest,)
    return (row.rest, ()) if len(row.rest) > 1 else ((),)


def _rows(sentence: Span) -> Iterator[Row]:
    for token in sentence:
        if _is_clause(token):
            subject = _subject(token)
            if subject is not None and not is_relative(subject):
                yield from _of_clause(token, subject)
            yield from _of_content(token)
        elif token.lemma_ == "be" and child(token, "expl") is not None:
            yield from _of_existence(token)
        else:
            yield from within_phrase(token)


def _is_clause(token: Token) -> bool:
    """A verb, or a noun or adjective with a copula, that tells something by itself: not "to leave", "by leaving".

    Participles do ("missiles fired by Iran", "students living in Rome") unless a conjunction opens them.
    """
    if token.dep_ in NO_CLAUSE or child(token, "expl") is not None:
        return False
    if child(token, "cop") is None and (token.pos_ not in VERBAL or base(token) in ("xcomp", "aux", "cop")):
        return False
    if token.tag_ == "VB":
        return token.dep_ == "ROOT" or child(token, "aux", "cop") is not None
    if token.tag_ == "VBG" and token.dep_ in ("acl", "advcl", "csubj"):
        return child(token, "mark") is None
    return token.dep_ != "xcomp"


def _subject(verb: Token) -> Token | None:
    """Subject of a clause; of a participle at a predicate noun, what that noun is said of.

    "Acme is a firm founded in Oslo" -> Acme, for "founded".
    """
    subject = surface_subject(verb)
    if subject is None or verb.head != subject or base(verb) != "acl" or child(subject, "cop") is None:
        return subject
    said_of = child(subject, "nsubj") if subject.pos_ != "PROPN" else None
    return antecedent(said_of) if said_of is not None else subject


def _of_clause(verb: Token, subject: Token) -> Iterator[Row]:
    """Propositions of a clause: each subject with each first argument, and all that follows it.

    "A and B met C in D" -> A | met | C in D, and B | met | C in D. The preposition of the first argument ends the
    predicate ("was born in").
    """
    verbs = chain(verb)
    group = [token for part in verbs for token in verb_group(part)]
    first, rest = arguments_in_order(verbs, subject)
    if first is None:
        if child(verbs[-1], "aux:pass") is not None:
            bare = [token for token in group if token != verbs[-1]]
            yield from (Row(verb, noun_phrase(who, verb), bare, [verbs[-1]]) for who in _members_before(subject, verb))
        return
    if _is_told_apart(verbs):
        yield from (Row(verb, noun_phrase(who, verb), verb_group(verb), clause(verbs[1])) for who in members(subject))
    phrases, core = tuple(clause(token) for token in rest), spare(rest, verb)
    if first == verbs[-1]:
        adjective = predicate_adjective(first, group) if first.pos_ == "ADJ" else None
        group = [token for token in group if token not in (adjective or [first])]
        said_of = [[t for t in noun_phrase(what) if t not in group] for what in members(first)]
        firsts = [adjective] if adjective else said_of
        opens = prepositions(first)
    else:
        firsts, opens = [body(what) for what in members(first)], opening(first) if first.head in verbs else []
    for who in _members_before(subject, verb):
        for said in firsts:
            yield Row(verbs[-1], noun_phrase(who, verb), group + opens, said, phrases, core)
        for link, said in further(verbs, first, rest):
            words = [*group, *opens, *(token for token in link if token not in group)]
            yield Row(verbs[-1], noun_phrase(who, verb), words, said)


def _members_before(subject: Token, verb: Token) -> list[Token]:
    """Whoever is coordinated in the subject; of a noun that the clause hangs on, only those before the clause."""
    return [who for who in members(subject) if who == subject or verb.head != subject or who.i < verb.i]


def _is_told_apart(verbs: Sequence[Token]) -> bool:
    """Whether the first verb of a chain is told otherwise than the last: "refused to leave" tells of no leaving."""
    if len(verbs) < 2 or verbs[0].lemma_.lower() in SEMI_MODALS or is_passive(verbs[0]):
        return False
    return standing(verbs[0]) != standing(verbs[-1])


def _of_content(verb: Token) -> Iterator[Row]:
    """ "The problem is that they left" -> the problem | is that | they left."""
    topic, copula, mark = child(verb, "nsubj:outer"), child(verb, "cop"), child(verb, "mark")
    if topic is not None and copula is not None:
        opens = [copula, mark] if mark is not None else [copula]
        content = [token for token in clause(verb) if token.i > copula.i and token != mark]
        yield Row(verb, noun_phrase(topic), opens, content)


def _of_existence(verb: Token) -> Iterator[Row]:
    """ "There were attacks" -> There | were | attacks."""
    there, subject = child(verb, "expl"), child(verb, "nsubj")
    if there is not None and there.tag_ == "EX" and subject is not None:
        yield from (Row(verb, [there], verb_group(verb), noun_phrase(what)) for what in members(subject))


def _proposition(row: Row, rest: tuple[Phrase, ...], sentence: Span) -> Proposition:
    words = row.predicate or [row.head]
    modality, negated = standing(row.head)
    return Proposition(
        subject=text_of(row.subject),
        predicate=text_of(row.predicate) or row.implied,
        object=" ".join(text_of(phrase) for phrase in (row.first, *rest)),
        predicate_start=min(token.idx for token in words),
        predicate_end=max(token.idx + len(token) for token in words),
        sentence=sentence.text.strip(),
        start=sentence.start_char,
        end=sentence.end_char,
        modality=modality,
        negated=negated,
        speakers=tuple(text_of(noun_phrase(speaker)) for speaker in speakers(row.head)),
    )
