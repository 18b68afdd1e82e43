"""Which date belongs to which predicate: the phrase that hangs on it, not one of another clause.

Agency style gives an event the day of its report: "Miller said on Wednesday that Blinken had phoned Gallant" tells of
a call on Wednesday. `reported` reads such a date; it is right less often than the event's own (see its docstring).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.anchored import anchored
from kg.extract.arguments import preposition
from kg.extract.dated_clauses import at_once, explained_date
from kg.extract.dependents import base, child, parting_verb
from kg.extract.participles import clause_of
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
# "condemned the strike in a letter on Monday": what is said in these is said on their day.
MEDIA = frozenset(
    {"interview", "statement", "speech", "letter", "post", "address", "message", "email", "report", "article"}
)
# "spoke by video call on Monday": the means has no time of its own.
MEANS = frozenset({"by", "via", "over", "through"})
# "broke the truce on Monday by shelling X": words before a participle of the same moment.
GOING_ALONG = frozenset({"by", "while", "thereby"})
PAST = frozenset({"had", "has", "have", "was", "were", "did", "'d", "’d", "'ve", "’ve"})
# Words that place an event before its report, so that the report's day cannot be its own.
TIME_CLAUSES = frozenset({"after", "before", "when", "since", "until", "once"})
LABELS = ("obl", "nmod", "advmod", "amod", "compound", "nummod", "appos")
REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
# "talks scheduled for Friday", "the vote is due in May": predicates that tell of an event noun that, and when, it is.
SCHEDULING = frozenset(
    {"schedule", "expect", "plan", "set", "slate", "due", "hold", "take", "happen", "occur", "begin", "start"}
)
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
    owners = (predicate.token, predicate.verb, *_same_event(predicate, is_event))
    found = [m for owner in owners for m in _dates_of(owner, days, is_event)]
    found += _of_first_conjunct(predicate.verb, days, is_event)
    if (explained := explained_date(predicate.verb, days)) is not None:
        found.append(explained)
    if dated := next((m.interval for m in found if m.interval.start), None):
        return dated

    def own_date(word: Token) -> DateMention | None:
        """Date that belongs to a word by the grammar alone."""
        return next(_dates_of(word, days, is_event), None)

    counted = anchored(predicate.verb, dates, own_date)
    found += [m for other in at_once(predicate.verb) for m in _dates_of(other, days, is_event)]
    return (
        counted
        or next((m.interval for m in found if m.interval.start), None)
        or next((m.interval for m in found), None)
    )


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
        if dependent.i in dates and base(dependent) in LABELS and _dates(owner, dependent, dates[dependent.i]):
            yield dates[dependent.i]
    for dependent in dependents:
        if dependent.i in dates or preposition(dependent) in TIME_CLAUSES:
            continue
        if is_event(dependent):
            yield from _days_further_down(dependent, dates, lambda noun: not _is_medium(noun))
        elif base(dependent) in ("obj", "obl", "nmod", "advmod"):
            yield from _dates_behind(dependent, dates)
            yield from _days_further_down(dependent, dates, lambda noun: is_event(noun) and not _is_medium(noun))
        elif base(dependent) == "nsubj":
            # "The senators on Monday asked": between subject and verb.
            yield from (d for d in _dates_behind(dependent, dates) if _adjoins(dependent, owner))


def _dates(owner: Token, phrase: Token, mention: DateMention) -> bool:
    """Whether a date phrase dates its owner, by its preposition: "on Monday", "due for Monday", "from May to June"."""
    word = preposition(phrase)
    if word == "for":
        return owner.lemma_.lower() in SCHEDULING
    return word in DATING or (word == "from" and mention.interval.text.lower().startswith("from "))


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


def _same_event(predicate: Predicate, is_event: Callable[[Token], bool]) -> Iterator[Token]:
    verb = predicate.verb
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in RAISING:
        yield verb.head
    if not predicate.noun and (main := _accompanied(verb)) is not None:
        yield main
    if not predicate.noun:
        yield from (t for t in verb.children if is_event(t) and _at_once(verb, t))
        return
    if verb.head.pos_ == "VERB" and _at_once(verb.head, verb):
        yield verb.head
    noun = predicate.token
    yield from (t for t in noun.children if base(t) == "acl" and t.lemma_.lower() in SCHEDULING)
    if base(noun) == "nsubj" and noun.head.lemma_.lower() in SCHEDULING:
        yield noun.head


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
    above = clause_of(first)
    return above if above is not None and above.pos_ == "VERB" else None


def _at_once(verb: Token, noun: Token) -> bool:
    """Whether the verb and the event noun below it are of one moment: "a raid killed X", "there were clashes"."""
    if base(noun) == "nsubj":
        return verb.lemma_.lower() in IMMEDIATE or child(verb, "expl") is not None
    determiners = {t.lower_ for t in noun.children if t.dep_ in ("det", "nmod:poss")}
    if preposition(noun) in MEANS and not determiners:
        return base(noun) == "obl"
    new = bool(determiners & {"a", "an"})
    return base(noun) == "obl" and preposition(noun) in SHARED and (new or verb.lemma_.lower() in IMMEDIATE)


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
    parted = any(t.lower_ in SEQUENCE for t in verb.lefts) or child(verb, "nsubj", "nsubj:pass") is not None
    goes_on = not parted and (verb.tag_ == first.tag_ or {verb.tag_, first.tag_} == {"VBN", "VBD"})
    for mention in _dates_of(first, dates, is_event):
        behind = first.idx < mention.start < verb.idx and mention.interval.precision in ("day", "week", "month")
        if mention.end <= subject.left_edge.idx or (goes_on and behind):
            yield mention


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
