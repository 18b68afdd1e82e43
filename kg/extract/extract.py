"""One annotated article to its triples: the predicates of each sentence, the relations they tell, and how."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from kg.extract.attribution import speakers
from kg.extract.clauses import denies_part
from kg.extract.ends import Ends
from kg.extract.modality import judge
from kg.extract.pairs import Pair, pairs
from kg.extract.place import place
from kg.extract.positions import positions
from kg.extract.predicates import find_predicates
from kg.extract.subjects import child, surface_subject
from kg.extract.topic import TALK, topic
from kg.extract.when import agree, dates_by_token, is_past, reported, when
from kg.extract.wording import predicate_tokens
from kg.types import Annotation, Interval, Kind, Modality, Reading, Triple
from kg.vocabulary import HOLDS_POSITION, RELATES_TO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from spacy.tokens import Span, Token

    from kg.extract.positions import Position
    from kg.extract.predicates import Predicate
    from kg.types import Article, DateMention, Participant
    from kg.vocabulary import Vocabulary


@dataclass(frozen=True, eq=False, slots=True)
class _Context:
    """What the sentences of one article share."""

    vocabulary: Vocabulary
    ends: Ends
    dates: Mapping[int, DateMention]
    published: date | None


def extract(annotation: Annotation, vocabulary: Vocabulary, *, pipeline: str = "") -> Reading:
    """All triples of an article, in text order, with its participants and the concepts that stand at their ends.

    pipeline: name and version of what annotated the article.
    """
    context = _Context(vocabulary, Ends(annotation), dates_by_token(annotation), annotation.article.published)
    found = [t for sentence in annotation.doc.sents for t in _of_sentence(sentence, context)]
    found += [t for position in positions(annotation) for t in _of_position(position, context, annotation.article)]
    found.sort(key=lambda triple: (triple.start, triple.predicate_start))
    participants, triples = _without_unused(context.ends.participants, found, keep=len(annotation.participants))
    return Reading(annotation.article, participants, triples, pipeline, vocabulary.sha256)


def confidence(pair: Pair, predicate: Predicate, ends: Ends, *, inherited: bool) -> float:
    """How much a triple is to be trusted: a product of what made its reading less direct, in [0, 1].

    0.9 for a relation of the vocabulary, 0.6 for RELATES_TO; times 0.9 for an event noun without a verb, 0.9 for an
    actor read from a modifier, 0.9 for each end that is a pronoun, 0.8 for a concept as object, 0.8 for a date taken
    over from the report. An order of trust, not a measured probability.
    """
    value = 0.6 if pair.relation.name == RELATES_TO else 0.9
    value *= 0.9 if predicate.noun and predicate.support is None else 1
    value *= 0.9 if pair.indirect else 1
    value *= 0.9 ** sum(token.pos_ == "PRON" for token in (pair.subject_token, pair.object_token))
    value *= 0.8 if ends.participants[pair.object].kind is Kind.CONCEPT else 1
    return round(value * (0.8 if inherited else 1), 3)


def _of_sentence(sentence: Span, context: _Context) -> Iterator[Triple]:
    """Triples of one sentence, each relation between two ends once; a question tells none."""
    if _is_question(sentence):
        return
    vocabulary = context.vocabulary
    predicates = list(find_predicates(sentence, event_nouns=vocabulary.event_nouns, is_support=vocabulary.is_support))
    events = frozenset(predicate.token for predicate in predicates if predicate.noun)
    supported: set[Token] = set()
    best: dict[tuple[object, ...], Triple] = {}
    for predicate in sorted(predicates, key=lambda p: p.support is None):
        found = [] if predicate.token in supported else list(pairs(predicate, vocabulary, context.ends))
        if predicate.support is not None and found:
            supported.add(predicate.verb)
        for pair in found:
            triple = _triple(pair, predicate, sentence, context, events)
            if triple.negated and denies_part(predicate.verb):
                continue
            key = _key(triple, symmetric=pair.relation.symmetric)
            if key not in best or (best[key].interval is None and triple.interval is not None):
                best[key] = triple
    yield from best.values()


def _key(triple: Triple, *, symmetric: bool) -> tuple[object, ...]:
    both = frozenset((triple.subject, triple.object)) if symmetric else (triple.subject, triple.object)
    return triple.relation, both


def _triple(pair: Pair, predicate: Predicate, sentence: Span, context: _Context, events: frozenset[Token]) -> Triple:
    told, negated = judge(predicate)
    dated = when(predicate, context.dates, events.__contains__)
    modality, interval = agree(told, dated, context.published, is_past=is_past(predicate.verb))
    late = None
    if dated is None and modality is Modality.ASSERTED and not negated:
        late = reported(predicate.verb, context.dates, contact=pair.relation.category == "CONSULT")
    taken = frozenset((pair.subject_token, pair.object_token, *(sentence.doc[i] for i in context.dates)))
    words = predicate_tokens(predicate)
    return replace(
        _bare(pair, words, sentence, context.ends),
        interval=interval or late,
        modality=modality,
        negated=negated,
        speakers=_speakers(predicate.verb, context.ends),
        topic=topic(predicate, pair.relation.category, taken),
        place=_place(pair, predicate, context.ends),
        confidence=confidence(pair, predicate, context.ends, inherited=late is not None),
    )


def _place(pair: Pair, predicate: Predicate, ends: Ends) -> int | None:
    return place(predicate, ends, frozenset((pair.subject, pair.object)), of_talk=pair.relation.category in TALK)


def _bare(pair: Pair, words: tuple[Token, ...], sentence: Span, ends: Ends) -> Triple:
    """The triple without what is said of it: ends, relation, and where it stands."""
    return Triple(
        subject=pair.subject,
        relation=pair.relation.name,
        object=pair.object,
        subject_text=ends.words(_thing(pair.subject_token) if pair.indirect else pair.subject_token),
        object_text=ends.words(pair.object_token),
        predicate=" ".join(token.text for token in words),
        predicate_start=words[0].idx,
        predicate_end=words[-1].idx + len(words[-1]),
        sentence=sentence.text.strip(),
        start=sentence.start_char,
        end=sentence.end_char,
        category=pair.relation.category,
        mode=pair.relation.mode,
    )


def _thing(modifier: Token) -> Token:
    """The noun whose modifier names the actor, also behind another: "French and [Egyptian] ships"."""
    return modifier.head.head if modifier.dep_ == "conj" else modifier.head


def _speakers(verb: Token, ends: Ends) -> tuple[int, ...]:
    """Who says so, outermost first; a speaker who cannot be told ("he", without antecedent) is left out."""
    found = [index for token in speakers(verb) for index in ends.find(token) or _behind(token, ends)]
    return tuple(dict.fromkeys(found))


def _behind(speaker: Token, ends: Ends) -> tuple[int, ...]:
    """Whom an unnamed body or officer speaks for, a country or organisation: "its defence ministry said".

    Behind what it says, "its" is of whom that speaks: "Chad will leave, its foreign ministry said".
    """
    owner = child(speaker, "nmod:poss")
    if owner is None:
        return ()
    found = ends.find(owner)
    content = child(speaker.head, "ccomp")
    if not found and owner.lower_ == "its" and content is not None and content.i < speaker.i:
        subject = surface_subject(content)
        found = ends.find(subject) if subject is not None else ()
    return tuple(i for i in found if ends.participants[i].kind in (Kind.COUNTRY, Kind.ORGANIZATION))


def _of_position(position: Position, context: _Context, article: Article) -> Iterator[Triple]:
    """HOLDS_POSITION from a person to an organisation or country, known on the day the article was published."""
    ends, anchor = context.ends, position.anchor
    if position.holder is not None:
        holders: Iterable[int] = ends.find(position.holder)
    else:
        holders = [ends.country(position.country, anchor)] if position.country is not None else []
    known = article.published
    interval = Interval(known, known + timedelta(days=1), "day", "", "published") if known is not None else None
    relation = context.vocabulary.relations[HOLDS_POSITION]
    for person in ends.find(position.person):
        for holder in holders:
            if person != holder:
                pair = Pair(relation, person, holder, position.person, position.holder or anchor)
                yield replace(
                    _bare(pair, (anchor,), anchor.sent, ends), title=position.title, interval=interval, confidence=0.9
                )


def _is_question(sentence: Span) -> bool:
    marks = [token.text for token in sentence if token.is_punct and not token.is_quote]
    return bool(marks) and marks[-1] == "?"


def _without_unused(
    participants: list[Participant], triples: list[Triple], *, keep: int
) -> tuple[tuple[Participant, ...], tuple[Triple, ...]]:
    """The first `keep` participants and those that a triple needs; the triples point to their new positions."""
    used = {end for t in triples for end in (t.subject, t.object, *t.speakers, t.place) if end is not None}
    kept = [i for i in range(len(participants)) if i < keep or i in used]
    new = {old: position for position, old in enumerate(kept)}
    moved = (
        replace(
            t,
            subject=new[t.subject],
            object=new[t.object],
            speakers=tuple(new[s] for s in t.speakers),
            place=None if t.place is None else new[t.place],
        )
        for t in triples
    )
    return tuple(participants[i] for i in kept), tuple(moved)
