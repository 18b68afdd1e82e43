"""One annotated article to its triples: the predicates of each sentence, the relations they tell, and how."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from kg.extract.accord import agree, is_past
from kg.extract.capitals import as_governments
from kg.extract.clauses import denies_part
from kg.extract.dated_clauses import date_of_member
from kg.extract.ends import Ends
from kg.extract.modality import judge
from kg.extract.pairs import Pair, pairs
from kg.extract.place import place
from kg.extract.positions import positions
from kg.extract.predicates import find_predicates
from kg.extract.repeated import Told, each_once
from kg.extract.told_by import told_by
from kg.extract.topic import TALK, topic
from kg.extract.voices import holders, sides
from kg.extract.when import dates_by_token, reported, when
from kg.extract.wording import predicate_tokens
from kg.types import Annotation, Interval, Modality, Reading, Triple
from kg.vocabulary import HOLDS_POSITION, RELATES_TO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Span, Token

    from kg.extract.positions import Position
    from kg.extract.predicates import Predicate
    from kg.types import Article, DateMention, Participant
    from kg.vocabulary import Vocabulary


# PLOVER's types of acts of speech: "promised aid" is done, though the aid is not.
SPEECH = frozenset({"AGREE", "REQUEST", "REJECT", "ACCUSE", "SUPPORT", "THREATEN"})


@dataclass(frozen=True, eq=False, slots=True)
class _Context:
    """What the sentences of one article share."""

    article: Article
    vocabulary: Vocabulary
    ends: Ends
    dates: Mapping[int, DateMention]


@dataclass(frozen=True, eq=False, slots=True)
class _Sentence:
    """A sentence with its event nouns and the heads of its dates."""

    span: Span
    events: frozenset[Token]
    dates: frozenset[Token]


@dataclass(frozen=True, eq=False, slots=True)
class _Telling:
    """How a predicate is told, the same for all its pairs of ends.

    dated: whether the clause has a date, resolved or not.
    """

    predicate: Predicate
    sentence: _Sentence
    modality: Modality
    negated: bool
    interval: Interval | None
    dated: bool
    speakers: tuple[int, ...]


def extract(annotation: Annotation, vocabulary: Vocabulary, *, pipeline: str = "") -> Reading:
    """All triples of an article, in text order, with its participants and the concepts that stand at their ends.

    pipeline: name and version of what annotated the article.
    """
    context = _Context(annotation.article, vocabulary, Ends(annotation), dates_by_token(annotation))
    held = tuple(positions(annotation))
    context.ends.sides.update(sides(held, context.ends))
    found = [t for sentence in annotation.doc.sents for t in _of_sentence(sentence, context)]
    found += [t for position in held for t in _of_position(position, context)]
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
    value *= 0.8 if pair.of_thing else 1
    return round(value * (0.8 if inherited else 1), 3)


def _of_sentence(span: Span, context: _Context) -> Iterator[Triple]:
    """Triples of one sentence, each event once; a question tells none."""
    if _is_question(span):
        return
    vocabulary = context.vocabulary
    predicates = list(find_predicates(span, event_nouns=vocabulary.event_nouns, is_support=vocabulary.is_support))
    dates = frozenset(span.doc[i] for i in range(span.start, span.end) if i in context.dates)
    sentence = _Sentence(span, frozenset(predicate.token for predicate in predicates if predicate.noun), dates)
    supported: set[Token] = set()
    told: list[Told] = []
    for predicate in sorted(predicates, key=lambda p: p.support is None):
        found = [] if predicate.token in supported else list(pairs(predicate, vocabulary, context.ends))
        if predicate.support is not None and found:
            supported.add(predicate.verb)
        if found:
            told += _of_predicate(found, _telling(predicate, sentence, context, found[0]), context)
    yield from each_once(told)


def _of_predicate(found: Iterable[Pair], telling: _Telling, context: _Context) -> Iterator[Told]:
    """What a predicate tells of each of its pairs of ends, unless it says nothing of them."""
    for pair in (as_governments(each, context.ends) for each in found):
        triple = _triple(pair, telling, context)
        partly_denied = triple.negated and denies_part(telling.predicate.verb)
        if not partly_denied and not _says_nothing(triple, pair):
            yield Told(telling.predicate, pair, triple)


def _telling(predicate: Predicate, sentence: _Sentence, context: _Context, pair: Pair) -> _Telling:
    told, negated = judge(predicate, speaks=pair.relation.category in SPEECH, by_verb=pair.by_verb)
    dated = when(predicate, context.dates, sentence.events.__contains__) if sentence.dates else None
    modality, interval = agree(told, dated, context.article.published, is_past=is_past(predicate.verb))
    speakers = told_by(predicate.verb, context.ends)
    return _Telling(predicate, sentence, modality, negated, interval, dated is not None, speakers)


def _says_nothing(triple: Triple, pair: Pair) -> bool:
    """Whether a verb outside the vocabulary is told of a thing, and not as done: "may weigh the plan"."""
    told_as_done = triple.modality is Modality.ASSERTED and not triple.negated
    return pair.relation.name == RELATES_TO and pair.of_thing and not told_as_done


def _triple(pair: Pair, telling: _Telling, context: _Context) -> Triple:
    predicate, ends, dates = telling.predicate, context.ends, telling.sentence.dates
    late = None
    if dates and not telling.dated and telling.modality is Modality.ASSERTED and not telling.negated:
        late = reported(predicate.verb, context.dates, contact=pair.relation.category == "CONSULT")
    return replace(
        _bare(pair, predicate_tokens(predicate), telling.sentence.span, context),
        interval=_of_members(pair, context) or telling.interval or late,
        modality=telling.modality,
        negated=telling.negated or pair.denied,
        speakers=telling.speakers,
        topic=topic(predicate, pair.relation.category, dates | {pair.subject_token, pair.object_token}),
        place=_place(pair, predicate, ends),
        confidence=confidence(pair, predicate, ends, inherited=late is not None),
    )


def _of_members(pair: Pair, context: _Context) -> Interval | None:
    """Date of an end that has its own in a coordination: "met Kim on Monday and [Lee on Tuesday]"."""
    found = (date_of_member(end, context.dates) for end in (pair.subject_token, pair.object_token))
    return next((mention.interval for mention in found if mention is not None), None)


def _place(pair: Pair, predicate: Predicate, ends: Ends) -> int | None:
    return place(predicate, ends, frozenset((pair.subject, pair.object)), of_talk=pair.relation.category in TALK)


def _bare(pair: Pair, words: tuple[Token, ...], sentence: Span, context: _Context) -> Triple:
    """The triple without what is said of it: ends, relation, and where it stands."""
    # "Peru left. So did Chile.": the second sentence names who did what the first tells.
    ends, start, end = context.ends, sentence.start_char, max(sentence.end_char, pair.subject_token.sent.end_char)
    return Triple(
        subject=pair.subject,
        relation=pair.relation.name,
        object=pair.object,
        subject_text=ends.words(_thing(pair.subject_token) if pair.indirect else pair.subject_token),
        object_text=ends.words(pair.object_token),
        predicate=" ".join(token.text for token in words).replace(" - ", "-"),
        predicate_start=words[0].idx,
        predicate_end=words[-1].idx + len(words[-1]),
        sentence=context.article.text[start:end].strip(),
        start=start,
        end=end,
        category=pair.relation.category,
        mode=pair.relation.mode,
    )


def _thing(modifier: Token) -> Token:
    """The noun whose modifier names the actor, also behind another: "French and [Egyptian] ships"."""
    return modifier.head.head if modifier.dep_ == "conj" else modifier.head


def _of_position(position: Position, context: _Context) -> Iterator[Triple]:
    """HOLDS_POSITION from a person to an organisation or country, known on the day the article was published."""
    ends, anchor = context.ends, position.anchor
    known = context.article.published
    interval = Interval(known, known + timedelta(days=1), "day", "", "published") if known is not None else None
    relation = context.vocabulary.relations[HOLDS_POSITION]
    for person in ends.find(position.person):
        for holder in holders(position, ends):
            if person != holder:
                pair = Pair(relation, person, holder, position.person, position.holder or anchor)
                bare = _bare(pair, (anchor,), anchor.sent, context)
                yield replace(bare, title=position.title, interval=interval, confidence=0.9)


def _is_question(sentence: Span) -> bool:
    marks = (token.text for token in reversed(sentence) if token.is_punct and not token.is_quote)
    return next(marks, "") == "?"


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
