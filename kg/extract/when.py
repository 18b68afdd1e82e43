"""Which date belongs to which predicate: the phrase that hangs on it, not one of another clause.

Agency style gives an event the day of its report: "Miller said on Wednesday that Blinken had phoned Gallant" tells of
a call on Wednesday. `reported` reads such a date; it is right less often than the event's own (see its docstring).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import preposition
from kg.extract.subjects import base, child, parting_verb
from kg.types import Modality

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from spacy.tokens import Token

    from kg.extract.predicates import Predicate
    from kg.types import Annotation, DateMention, Interval

TO_COME = frozenset({Modality.PLANNED, Modality.EXPECTED, Modality.THREATENED, Modality.REQUESTED})
# Phrases that say when; "until Monday", "by 2030", "since May" bound a state and date no event.
DATING = frozenset({"", "on", "in", "at", "during", "over", "around", "between", "throughout"})
# Raising: the date between verb and complement is the complement's ("is expected Thursday to go", Postal 1974); after
# "agreed on Monday to go" it is not.
RAISING = frozenset({"expect", "schedule", "set", "slate", "due", "likely", "begin", "start", "continue", "manage"})
# What happens in one moment with the event that does it: "a strike on Monday killed X", "X was hurt in a blast".
IMMEDIATE = frozenset(
    {"kill", "wound", "injure", "hurt", "hit", "destroy", "damage", "happen", "occur", "take", "begin"}
)
SHARED = frozenset({"in", "during", "at", "by"})
# "spoke by video call on Monday": the means has no time of its own.
MEANS = frozenset({"by", "via", "over", "through"})
# "broke the truce on Monday by shelling X": words before a participle of the same moment.
GOING_ALONG = frozenset({"by", "while", "thereby"})
PAST = frozenset({"had", "has", "have", "was", "were", "did", "'d", "’d", "'ve", "’ve"})
# Words that place an event before its report, so that the report's day cannot be its own.
TIME_CLAUSES = frozenset({"after", "before", "when", "since", "until", "once"})
LABELS = ("obl", "nmod", "advmod", "amod", "compound", "nummod", "appos")
EARLIER = frozenset({"already", "previously", "earlier", "before", "ago", "since", "once", "formerly", "recently"})


def dates_by_token(annotation: Annotation) -> dict[int, DateMention]:
    """Date mentions by the index of the token that heads each of them; durations ("for two days") date nothing."""
    dates = [
        d for d in annotation.dates if not (d.timex3 or "_REF").startswith("P") or (d.timex3 or "").endswith("_REF")
    ]
    spans = ((annotation.doc.char_span(d.start, d.end, alignment_mode="expand"), d) for d in dates)
    return {span.root.i: mention for span, mention in spans if span is not None}


def when(predicate: Predicate, dates: Mapping[int, DateMention], is_event: Callable[[Token], bool]) -> Interval | None:
    """Interval of the date phrase that belongs to the predicate, or None.

    Looked for on the predicate itself (verb and event noun), then on what is one event with it: the verb a complement
    is raised from ("is expected Thursday to go"), the first of coordinated verbs after a fronted date ("On Monday A
    met B and left"), the verb or event noun that happens with it ("a strike killed X on Monday").
    """
    for owner in (predicate.token, predicate.verb, *_same_event(predicate, is_event)):
        for mention in _dates_of(owner, dates, is_event):
            return mention.interval
    return next((mention.interval for mention in _fronted(predicate.verb, dates, is_event)), None)


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
    for mention in _dates_of(matrix, dates, lambda token: False):
        return mention.interval if mention.interval.precision == "day" else None
    return None


def agree(
    modality: Modality, interval: Interval | None, published: date | None, *, is_past: bool = False
) -> tuple[Modality, Interval | None]:
    """Modality and date that do not contradict each other on the day of publication.

    What is dated after it has not happened yet ("The envoy visits Rome on Friday"). What is told in the past does not
    lie after it, what is still planned or threatened not before it: the date is that of another event.
    """
    if interval is None or interval.start is None or interval.end is None or published is None:
        return modality, interval
    if modality is Modality.ASSERTED and interval.start > published:
        return (modality, None) if is_past else (Modality.EXPECTED, interval)
    if modality in TO_COME and interval.end <= published:
        return modality, None
    return modality, interval


def is_past(verb: Token) -> bool:
    """Whether the verb tells what has happened by now: "met", "has met", "was met"; not "is met", "will meet"."""
    return verb.tag_ == "VBD" or (verb.tag_ in ("VBN", "VB") and any(t.lower_ in PAST for t in verb.lefts))


def _dates_of(
    owner: Token, dates: Mapping[int, DateMention], is_event: Callable[[Token], bool]
) -> Iterator[DateMention]:
    """Dates below a predicate that no other predicate owns: on itself, an adverb, or a noun that is no event."""
    dependents = _dependents(owner)
    for dependent in dependents:
        if dependent.i in dates and base(dependent) in LABELS and preposition(dependent) in DATING:
            yield dates[dependent.i]
    for dependent in dependents:
        if dependent.i in dates or is_event(dependent):
            continue
        if base(dependent) in ("obj", "obl", "nmod", "advmod"):
            yield from _dates_behind(dependent, dates)
            yield from _days_further_down(dependent, dates, is_event)
        elif base(dependent) == "nsubj":
            # "The senators on Monday asked": between subject and verb.
            yield from (d for d in _dates_behind(dependent, dates) if _adjoins(dependent, owner))


def _dependents(owner: Token) -> list[Token]:
    """Dependents of a word, with those a parser hung across a verb on what is said: "will leave, he said [Monday]"."""
    own = [t for t in owner.children if parting_verb(t) is None]
    contents = (t for t in owner.lefts if t.dep_ == "ccomp")
    across = [t for content in contents for t in content.subtree if t.i > owner.i and parting_verb(t) == owner]
    return [*own, *across]


def _dates_behind(noun: Token, dates: Mapping[int, DateMention]) -> Iterator[DateMention]:
    """Dates the parser hung on a noun of the clause: "told reporters Friday", "to Israel on Thursday"."""
    for dependent in noun.children:
        if dependent.i in dates and dependent.i > noun.i and preposition(dependent) in DATING:
            yield dates[dependent.i]


def _days_further_down(
    noun: Token, dates: Mapping[int, DateMention], is_event: Callable[[Token], bool]
) -> Iterator[DateMention]:
    """Days at the end of stacked phrases: "rejected the plan in an interview on Monday"; they seldom modify a noun."""
    for inner in noun.children:
        if base(inner) in ("nmod", "obl") and inner.i not in dates and not is_event(inner):
            found = (t for t in inner.children if t.i in dates and t.i > inner.i and preposition(t) == "on")
            yield from (dates[t.i] for t in found if dates[t.i].interval.precision == "day")


def _adjoins(noun: Token, verb: Token) -> bool:
    """Whether nothing but parts of the verb stands between the phrase of a noun and the verb."""
    end = noun.right_edge
    return end.i < verb.i and end.nbor(1) in (verb, *verb.lefts)


def _same_event(predicate: Predicate, is_event: Callable[[Token], bool]) -> Iterator[Token]:
    verb = predicate.verb
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in RAISING:
        yield verb.head
    if not predicate.noun and (main := _accompanied(verb)) is not None:
        yield main
    if not predicate.noun:
        yield from (t for t in verb.children if is_event(t) and _at_once(verb, t))
    elif verb.head.pos_ == "VERB" and _at_once(verb.head, verb):
        yield verb.head


def _accompanied(verb: Token) -> Token | None:
    """Verb whose happening a participle behind it tells more of: "struck on Monday, [killing] two and [hurting] six".

    What a participle without subject and tense adds goes along with its clause or comes of it (Stump 1985); "after
    killing" and "having killed" do not.
    """
    first = verb.head if verb.dep_ == "conj" else verb
    if verb.tag_ != "VBG" or first.tag_ != "VBG" or first.dep_ != "advcl" or first.i < first.head.i:
        return None
    introduced = {t.lower_ for t in first.children if t.dep_ in ("mark", "case")} - GOING_ALONG
    if introduced or child(verb, "nsubj", "aux") is not None or child(first, "nsubj", "aux") is not None:
        return None
    return first.head if first.head.pos_ == "VERB" else None


def _at_once(verb: Token, noun: Token) -> bool:
    """Whether the verb and the event noun below it are of one moment: "a raid killed X", "there were clashes"."""
    if base(noun) == "nsubj":
        return verb.lemma_.lower() in IMMEDIATE or child(verb, "expl") is not None
    determiners = {t.lower_ for t in noun.children if t.dep_ in ("det", "nmod:poss")}
    if preposition(noun) in MEANS and not determiners:
        return base(noun) == "obl"
    new = bool(determiners & {"a", "an"})
    return base(noun) == "obl" and preposition(noun) in SHARED and (new or verb.lemma_.lower() in IMMEDIATE)


def _fronted(verb: Token, dates: Mapping[int, DateMention], is_event: Callable[[Token], bool]) -> Iterator[DateMention]:
    """Dates before the subject of the first of coordinated verbs, which hold for all of them."""
    subject = child(verb.head, "nsubj", "nsubj:pass") if verb.dep_ == "conj" else None
    if subject is not None:
        yield from (d for d in _dates_of(verb.head, dates, is_event) if d.end <= subject.left_edge.idx)


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
