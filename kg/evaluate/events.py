"""Reports that were taken for one event, against the words that tell one event by the gold."""

from __future__ import annotations

import csv
from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations
from pathlib import Path

from kg.evaluate.clusters import Labels
from kg.evaluate.figures import Score
from kg.types import ArticleGraph, Report

Offset = tuple[str, int]
"""Article id, and where a word starts in its text."""


def read_events(path: Path) -> dict[Offset, tuple[str, str]]:
    """Event and word at each offset: the words of the articles that tell an event more than once."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return {(row["article"], int(row["start"])): (row["event"], row["word"]) for row in rows}


def gold_events(reports: Iterable[Report], words: Mapping[Offset, tuple[str, str]]) -> Labels:
    """Report id -> the event of a word of its predicate, else its predicate's own."""
    return {report.id: _gold_event(report, words) for report in reports}


def _gold_event(report: Report, words: Mapping[Offset, tuple[str, str]]) -> Hashable:
    triple = report.triple
    inside = (words.get((report.article, at)) for at in range(triple.predicate_start, triple.predicate_end))
    named = (found[0] for found in inside if found and found[1] in triple.predicate.split())
    return next(named, _told_at(report))


def score_pairs(graphs: Iterable[ArticleGraph], words: Mapping[Offset, tuple[str, str]]) -> Score | None:
    """Pairs of predicates that tell one event: right, missing, superfluous. None where the gold has no such article."""
    articles = {article for article, _ in words}
    reports = [report for graph in graphs if graph.article.id in articles for report in graph.reports]
    if not reports:
        return None
    gold = _pairs(reports, gold_events(reports, words))
    found = _pairs(reports, {report.id: report.event for report in reports})
    return Score(len(gold & found), len(gold - found), len(found - gold))


def _pairs(reports: Iterable[Report], events: Labels) -> set[frozenset[Offset]]:
    """Pairs of different predicates, by where they stand, that are in one event."""
    places: dict[Hashable, set[Offset]] = {}
    for report in reports:
        places.setdefault(events[report.id], set()).add(_told_at(report))
    return {frozenset(pair) for told in places.values() for pair in combinations(sorted(told), 2)}


def _told_at(report: Report) -> Offset:
    return report.article, report.triple.predicate_start
