"""Which date belongs to which predicate: the phrase that hangs on it, not one of another clause.

Agency style gives an event the day of its report: "Miller said on Wednesday that Blinken had phoned Gallant" tells of
a call on Wednesday. `reported` reads such a date; it is right less often than the event's own (see its docstring).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.accord import is_past
from kg.extract.anchored import anchored
from kg.extract.arguments import preposition
from kg.extract.dated_clauses import at_once, explained_date
from kg.extract.dependents import base, child, parting_verb
from kg.extract.same_time import SCHEDULING, same_event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from spacy.tokens import Token

    from kg.extract.predicates import Predicate
    from kg.types import Annotation, DateMention, Interval

# Phrases that say when; "until Monday", "by 2030", "since May" bound a state and date no event.
DATING = frozenset({"", "on", "in", "at", "during", "over", "around", "between", "throughout"})
# "condemned the strike in a letter on Monday": what is said in these is said on their day.
MEDIA = frozenset(
    {"interview", "statement", "speech", "letter", "post", "address", "message", "email", "report", "article"}
)
# Words that place an event before its report, so that the report's day cannot be its own.
TIME_CLAUSES = frozenset({"after", "before", "when", "since", "until", "once"})
# "has lived there since the coup in 1973": a date behind these is that of the coup.
BOUNDS = ("since ", "until ", "till ", "before ", "after ")
BOUNDING = frozenset({"since", "until", "till", "before", "ahead of"})
# "before dawn on Friday" is on Friday: what lies before or after these is of their day.
PARTS_OF_DAY = frozenset({"dawn", "daybreak", "sunrise", "noon", "midday", "dusk", "sunset", "nightfall", "midnight"})
AROUND = frozenset({"before", "after", "by"})
LABELS = ("obl", "nmod", "advmod", "amod", "compound", "nummod", "appos")
REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
# Adverbs that part a coordinated verb from the date of the one before it.
SEQUENCE = frozenset({"then", "later", "subsequently", "eventually", "afterwards", "afterward", "since", "now", "soon"})
EARLIER = frozenset({"already", "previously", "earlier", "before", "ago", "since", "once", "formerly", "recently"})


def dates_by_token(annotation: Annotation) -> dict[int, DateMention]:
    """Date mentions by the index of the token that heads each of them."""
    spans = ((annotation.doc.char_span(d.start, d.end, alignment_mode="expand"), d) for d in annotation.dates)
    return {span.root.i: mention for span, mention in spans if span is not None}


def when(predicate: Predicate, dates: Mapping[int, DateMention], is_event: Callable[[Token], bool]) -> Interval | None:
    """Interval of the date phrase that belongs to the predicate, or None.

    Looked for on the predicate itself (verb and event noun), then on what is one event with it: the verb a complement
    is raised from ("is expected Thursday to go"), the verb or event noun that happens with it ("a strike killed X on
    Monday"), the first of coordinated verbs ("On Monday A met B and left"); then counted from another event ("two days
    after the strike on Monday"). A phrase without days ("recently") stands back behind one that has some.
    """
    days = _without_durations(dates)
    owners = (predicate.token, predicate.verb, *same_event(predicate, is_event))
    found = [m for owner in owners for m in _dates_of(owner, days, is_event)]
    found += (*_behind_subject(predicate, days), *_set_for(predicate, days))
    found += _between_event_and_verb(predicate.token, days) if predicate.noun else ()
    found += _of_first_conjunct(predicate.verb, days, is_event)
    if (explained := explained_date(predicate.verb, days)) is not None:
        found.append(explained)
    if dated := next((m.interval for m in found if m.interval.start), None):
        return _narrowest(dated, found)

    def own_date(word: Token) -> DateMention | None:
        """Date that belongs to a word by the grammar alone."""
        return next(_dates_of(word, days, is_event), None)

    first = predicate.verb.head if _shares_time(predicate.verb) else predicate.verb
    counted = anchored(predicate.verb, dates, own_date) or anchored(first, dates, own_date)
    found += [m for other in at_once(predicate.verb) for m in _dates_of(other, days, is_event)]
    return (
        counted
        or next((m.interval for m in found if m.interval.start), None)
        or next((m.interval for m in found), None)
    )


def _narrowest(first: Interval, found: Iterable[DateMention]) -> Interval:
    """The first date, or one that lies within it and says more: "[on 6 February] this year"."""
    for mention in found:
        inner = mention.interval
        if (
            inner.start
            and inner.end
            and first.start
            and first.end
            and first.start <= inner.start <= inner.end <= first.end
        ):
            first = inner
    return first


def _without_durations(dates: Mapping[int, DateMention]) -> dict[int, DateMention]:
    """Dates alone: "for two days" dates nothing, and "recent talks" tells of no day."""
    return {i: m for i, m in dates.items() if m.timex3 is None or m.timex3 in REFERENCES or m.timex3[0] != "P"}


def reported(verb: Token, dates: Mapping[int, DateMention], *, contact: bool) -> Interval | None:
    """Day of the report that tells of the event, as the event's own: agency style, for events without a date.

    Only for the clause that is itself reported, in the past perfect, or in the simple past for a contact (calls and
    meetings are told the same day), and without a word that puts it earlier. Days only, never longer periods.
    """
    matrix = _reporting_verb(verb)
    if matrix is None or not (_past_perfect(verb) or (contact and verb.tag_ == "VBD")):
        return None
    if any(t.lower_ in EARLIER or _is_time_clause(t) for t in verb.children):
        return None
    for mention in _dates_of(matrix, _without_durations(dates), lambda token: False):
        return mention.interval if mention.interval.precision == "day" else None
    return None


def _dates_of(
    owner: Token, dates: Mapping[int, DateMention], is_event: Callable[[Token], bool]
) -> Iterator[DateMention]:
    """Dates below a predicate that no other predicate owns: on itself, an adverb, or a noun that is no event."""
    dependents = _dependents(owner)
    for dependent in dependents:
        if dependent.i in dates and base(dependent) in LABELS and _dates(owner, dependent, dates[dependent.i]):
            yield dates[dependent.i]
    for dependent in dependents:
        bounds = preposition(dependent) in TIME_CLAUSES and dependent.lower_ not in PARTS_OF_DAY
        if dependent.i in dates or bounds:
            continue
        if is_event(dependent):
            yield from _days_further_down(dependent, dates, lambda noun: not _is_medium(noun))
        elif base(dependent) in ("obj", "obl", "nmod", "advmod"):
            yield from _dates_behind(dependent, dates)
            yield from _days_further_down(dependent, dates, lambda noun: is_event(noun) and not _is_medium(noun))


def _behind_subject(predicate: Predicate, dates: Mapping[int, DateMention]) -> Iterator[DateMention]:
    """Dates between subject and verb, also where a parser took the subject for another verb's."""
    for subject in (a.token for a in predicate.arguments if a.role == "subject"):
        if _adjoins(subject, predicate.verb):
            yield from _dates_behind(subject, dates)


def _between_event_and_verb(noun: Token, dates: Mapping[int, DateMention]) -> Iterator[DateMention]:
    """Dates that close the phrase of an event, though a parser took them for the verb's: "talks [last week] failed"."""
    if base(noun) != "nsubj":
        return
    for phrase in noun.head.lefts:
        if phrase.i in dates and phrase.left_edge.i == noun.right_edge.i + 1 and _dates(noun, phrase, dates[phrase.i]):
            yield dates[phrase.i]


def _set_for(predicate: Predicate, dates: Mapping[int, DateMention]) -> Iterator[DateMention]:
    """Date that an event is put on, which is not that of putting it there: "the judge set the [trial] for Friday"."""
    verb = predicate.token.head
    if predicate.noun and base(predicate.token) == "obj" and verb.lemma_.lower() in SCHEDULING:
        yield from (dates[t.i] for t in verb.rights if t.i in dates and preposition(t) == "for")


def _dates(owner: Token, phrase: Token, mention: DateMention) -> bool:
    """Whether a date phrase dates its owner, by its preposition: "on Monday", "due for Monday", "from May to June"."""
    word = preposition(phrase)
    if word == "for":
        return owner.lemma_.lower() in SCHEDULING and child(owner, "obj") is None
    if word in AROUND and phrase.lower_ in PARTS_OF_DAY:
        return True
    if _is_bounded_before(phrase) or _only_bounds(mention):
        return False
    return word in DATING or (word == "from" and (_is_range(mention) or not is_past(owner)))


def _is_range(mention: DateMention) -> bool:
    """ "From 3 to 5 May"; "from 2015" says only when something began, and may hang on any noun."""
    return len(mention.interval.text) > len("from ") + mention.end - mention.start


def _only_bounds(mention: DateMention) -> bool:
    """ "After May 2, 1971", also where a parser hangs the preposition on another word."""
    return mention.interval.text.lower().startswith(BOUNDS)


def _is_bounded_before(phrase: Token) -> bool:
    """ "Has lived there since the coup [in 1973]": dates the end of a stretch of time, wherever a parser hangs it."""
    first = phrase.left_edge
    before = (t for t in phrase.head.children if t.right_edge.i == first.i - 1)
    return any(preposition(t) in BOUNDING and t.lower_ not in PARTS_OF_DAY for t in before)


def _dependents(owner: Token) -> list[Token]:
    """Dependents of a word, with those a parser hung across a verb on what is said: "will leave, he said [Monday]"."""
    own = [t for t in owner.children if parting_verb(t) is None]
    contents = (t for t in owner.lefts if t.dep_ == "ccomp")
    across = [t for content in contents for t in content.subtree if t.i > owner.i and parting_verb(t) == owner]
    return [*own, *across]


def _dates_behind(noun: Token, dates: Mapping[int, DateMention]) -> Iterator[DateMention]:
    """Dates the parser hung on a noun of the clause: "told reporters Friday", "to Israel on Thursday"."""
    for dependent in noun.children:
        if dependent.i not in dates or dependent.i < noun.i or _only_bounds(dates[dependent.i]):
            continue
        if preposition(dependent) in DATING:
            yield dates[dependent.i]


def _days_further_down(
    noun: Token, dates: Mapping[int, DateMention], is_event: Callable[[Token], bool]
) -> Iterator[DateMention]:
    """Days at the end of stacked phrases: "rejected the plan in an interview on Monday"; they seldom modify a noun.

    is_event: nouns that a day behind them does belong to.
    """
    for inner in noun.children:
        if base(inner) in ("nmod", "obl") and inner.i not in dates and not is_event(inner):
            found = (t for t in inner.children if t.i in dates and t.i > inner.i and preposition(t) == "on")
            yield from (dates[t.i] for t in found if dates[t.i].interval.precision == "day")


def _is_medium(noun: Token) -> bool:
    return noun.lemma_.lower() in MEDIA


def _adjoins(noun: Token, verb: Token) -> bool:
    """Whether nothing but parts of the verb stands between the phrase of a noun and the verb."""
    end = noun.right_edge
    return end.i < verb.i and end.nbor(1) in (verb, *verb.lefts)


def _of_first_conjunct(
    verb: Token, dates: Mapping[int, DateMention], is_event: Callable[[Token], bool]
) -> Iterator[DateMention]:
    """Dates of the first of coordinated verbs that hold for this one too.

    Those before its subject hold for all ("On Monday A met B and left"). Those behind it hold for what the same subject
    did next, unless an adverb parts the two ("flew to Rome on Monday and [met] B"); a year is too long for that.
    """
    first = verb.head
    subject = child(first, "nsubj", "nsubj:pass") if verb.dep_ == "conj" else None
    if subject is None:
        return
    goes_on = _shares_time(verb)
    for mention in _dates_of(first, dates, is_event):
        behind = first.idx < mention.start and mention.interval.precision in ("day", "week", "month")
        if mention.end <= subject.left_edge.idx or (goes_on and behind):
            yield mention


def _shares_time(verb: Token) -> bool:
    """Whether a later one of coordinated verbs tells what the same subject did at that time, or right after it."""
    first = verb.head
    if verb.dep_ != "conj" or child(verb, "nsubj", "nsubj:pass") is not None:
        return False
    own = _finite_tags(verb)
    parted = any(t.lower_ in SEQUENCE for t in verb.lefts) or (own and own != _finite_tags(first))
    return not parted and (verb.tag_ == first.tag_ or {verb.tag_, first.tag_} == {"VBN", "VBD"})


def _finite_tags(verb: Token) -> set[str]:
    return {t.tag_ for t in verb.lefts if base(t) in ("aux", "cop") and t.tag_ in ("VBD", "VBP", "VBZ", "MD")}


def _reporting_verb(verb: Token) -> Token | None:
    """Verb whose complement clause this is: "said that …", "said in a statement that …"."""
    if verb.dep_ == "acl" and any(t.dep_ == "mark" and t.lower_ == "that" for t in verb.children):
        above = verb.head.head if base(verb.head) == "obl" else verb.head
    else:
        above = verb.head if verb.dep_ == "ccomp" else verb
    return above if above.pos_ == "VERB" and above != verb else None


def _is_time_clause(token: Token) -> bool:
    """A clause that dates its matrix: "after the talks had failed"."""
    return token.dep_ == "advcl" and any(t.lower_ in TIME_CLAUSES for t in token.children)


def _past_perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(t.dep_ == "aux" and t.lower_ in ("had", "'d", "’d") for t in verb.children)
