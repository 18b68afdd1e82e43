"""Readings made up for tests of what comes after the language stage."""

from __future__ import annotations

from datetime import date, timedelta

from kg.types import Article, Interval, Kind, Mention, Participant, Reading, Triple

NAMES = ("Ada Ray", "Ben Olt", "Cleo Marsh", "Dan Frey", "Eva Stone")


def article(number: int) -> Article:
    """The article of that number: four sentences, each a call on one day."""
    day = date(2023, 1, 1) + timedelta(days=number)
    text = " ".join(f"{a} phoned {b} on Monday." for a, b in pairs(number))
    return Article(f"article-{number:03}", text, title=f"Calls {number}", published=day, source="Wire")


def pairs(number: int) -> list[tuple[str, str]]:
    """Who phoned whom in the article of that number."""
    return [(NAMES[(number + i) % 5], NAMES[(number + 2 * i + 1) % 5]) for i in range(4) if (i + 1) % 5]


def reading(source: Article) -> Reading:
    """What extraction would find in such an article."""
    number = int(source.id.rsplit("-", 1)[1])
    mentions: dict[str, list[Mention]] = {name: [] for name in NAMES}
    spans, at = [], 0
    for a, b in pairs(number):
        sentence = f"{a} phoned {b} on Monday."
        mentions[a].append(Mention(at, at + len(a), a, "name"))
        start = at + sentence.index(b, len(a))
        mentions[b].append(Mention(start, start + len(b), b, "name"))
        spans.append((a, b, sentence, at))
        at += len(sentence) + 1
    named = [name for name in NAMES if mentions[name]]
    participants = tuple(
        Participant(name, Kind.PERSON, True, tuple(sorted(mentions[name], key=lambda m: m.start))) for name in named
    )
    assert source.published
    monday = source.published - timedelta(days=source.published.weekday())
    interval = Interval(monday, monday + timedelta(days=1), "day", "on Monday", "published")
    triples = tuple(
        Triple(
            subject=named.index(a),
            relation="PHONED",
            object=named.index(b),
            subject_text=a,
            object_text=b,
            predicate="phoned",
            predicate_start=at + len(a) + 1,
            predicate_end=at + len(a) + 7,
            sentence=sentence,
            start=at,
            end=at + len(sentence),
            category="CONSULT",
            mode="phone",
            interval=interval,
        )
        for a, b, sentence, at in spans
        if a != b
    )
    return Reading(source, participants, triples, "made up 1", "v1")
