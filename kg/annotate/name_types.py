"""One type for one name throughout an article: by what it is known as, where it stands, and what most mentions say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Span, Token

from kg.annotate.actors import load_actors
from kg.annotate.gazetteer import Gazetteer
from kg.annotate.headings import GUESSED, Headings
from kg.annotate.name_bounds import stands_alone
from kg.annotate.name_contexts import told_type

# What a mention counts: where every word has a capital, the pipeline guesses; a telling place is surer than its guess.
HEADING, MENTION, TOLD = 1, 2, 3
SURE = frozenset({"GPE", "NORP"})  # from lists of countries and peoples, or trained on them
BEARERS = frozenset({"PERSON", "GPE"})  # of what stands behind them in brackets


def one_type(spans: Sequence[Span], places: frozenset[str], headings: Headings, gazetteer: Gazetteer) -> Iterator[Span]:
    """The entities with the type that their name has in the article; a surname alone goes with the full name.

    places: names that are no one's surname even where a person is called so.
    """
    surnames = surnames_of(spans)
    known = [_known_type(span, surnames, gazetteer) for span in spans]
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for span, label in zip(spans, known, strict=True):
        votes[key(span.text)][label] += HEADING if span.start in headings.titles else MENTION
        if (told := _told(span, label)) is not None and not (told == "PERSON" and gazetteer.knows(span.text)):
            votes[key(span.text)][told] += TOLD
    _share_votes(spans, votes)
    for span, label in zip(spans, known, strict=True):
        own = votes[key(span.text)]
        chosen = label if own[label] == max(own.values()) else own.most_common(1)[0][0]
        if key(span.text) in surnames and span.text not in places and span.label_ not in SURE:
            chosen = "PERSON"
        yield Span(span.doc, span.start, span.end, label=chosen)


def _share_votes(spans: Sequence[Span], votes: dict[str, Counter[str]]) -> None:
    """A name and its short form in brackets are one organization if either is one: "Law and Order (LaO)".

    Not so the party or state in brackets behind a person or a place.
    """
    for full, short in pairwise(spans):
        one, other = votes[key(full.text)], votes[key(short.text)]
        if _in_brackets_behind(full, short) and "ORG" in one | other and not BEARERS & one.keys():
            one["ORG"] = other["ORG"] = TOLD + max((one | other).values())


def _in_brackets_behind(full: Span, short: Span) -> bool:
    """Whether the second name is an abbreviation in brackets right behind the first."""
    doc = full.doc
    framed = short.start == full.end + 1 and short.end < len(doc)
    framed = framed and (doc[full.end].text, doc[short.end].text) == ("(", ")")
    return framed and len(short) == 1 and sum(letter.isupper() for letter in short.text) > 1


def key(name: str) -> str:
    """What a name in capitals and in small letters have in common."""
    return name.casefold()


def spellings(name: str) -> tuple[str, ...]:
    """A name as it stands and, in capitals, as it may be meant: "KHARKIV" is Kharkiv."""
    return (name, name.title()) if name.isupper() else (name,)


def _known_type(span: Span, surnames: frozenset[str], gazetteer: Gazetteer) -> str:
    """The type a name is known by, where the pipeline guesses; the pipeline's own for names it may well know better."""
    label = span.label_
    if span.text in gazetteer.peoples:
        return "NORP"
    if key(span.text) in surnames or label in SURE:
        return label
    for name in spellings(span.text):
        if name in gazetteer.acronyms or (name in gazetteer.organizations and label in GUESSED):
            return "ORG"
        if name in gazetteer.cities and (label in GUESSED or label == "LOC"):
            return "GPE"
    return label


def _told(span: Span, label: str) -> str | None:
    """The type that the sentence gives a name; it does not overrule peoples, nor bodies and works that one is in."""
    if label == "NORP":
        return None
    told = told_type(span)
    if told == "PERSON" and span.text.isupper():
        return None  # an acronym, or capitals that say nothing
    if told == "ORG" and label == "PERSON" and len(span) > 1 and span[0].text in load_actors().gender:
        return None  # a club buys players too
    if label == "GPE":
        return "GPE" if told == "LOC" else None
    if label == "MISC" and len(span) > 1:
        return told if told == "PERSON" and all(token.dep_ in ("flat", "punct") for token in span[1:]) else None
    return None if told == "LOC" and label in ("ORG", "MISC") else told


def surnames_of(spans: Iterable[Span]) -> frozenset[str]:
    """Keys of the last words of persons with more than one name."""
    return frozenset(key(span[-1].text) for span in spans if _is_full_name(span))


def _is_full_name(span: Span) -> bool:
    return span.label_ == "PERSON" and len(span) > 1 and (span[-1].is_title or span[-1].is_upper)


def further_mentions(spans: Sequence[Span], headings: Headings, gazetteer: Gazetteer) -> Iterator[Span]:
    """Further mentions of the article's names that the encoder saw elsewhere only, in capitals or not; acronyms."""
    names = {key(span.text): span for span in spans if len(span.text) > 2}
    known = {span.text: span.label_ for span in names.values() if span.label_ in ("PERSON", "ORG")}
    known.update({span[-1].text: "PERSON" for span in spans if _is_full_name(span)})
    tagged = {token.i: span for span in spans for token in span}
    for token in headings.doc:
        label = None
        if token.i in tagged:
            continue
        if token.i in headings.shouted:
            label = names[key(token.text)].label_ if key(token.text) in names else None
        elif token.text in gazetteer.acronyms:
            label = "ORG"
        elif token.text in known and _may_be_name(token) and stands_alone(token, tagged):
            label = known[token.text]
        if label is not None:
            yield Span(token.doc, token.i, token.i + 1, label=label)


def _may_be_name(token: Token) -> bool:
    """A proper noun, or what is taken for another noun because it begins a sentence."""
    return token.pos_ == "PROPN" or bool(token.is_sent_start and token.pos_ == "NOUN")
