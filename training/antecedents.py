"""What each fact weighs when a pronoun's antecedent is chosen: kg/data/antecedents.toml, learned from GUM.

python antecedents.py gum-train.conllu.gz > ../kg/data/antecedents.toml
"""

import gzip
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate.actors import load_actors
from kg.annotate.coreference import link_told
from kg.annotate.mentions import find_mentions
from kg.annotate.phrases import Lexicon, Phrase
from kg.annotate.pipeline import load
from kg.annotate.pronouns import read_text
from kg.annotate.recent import Text
from kg.annotate.rivals import find_rivals
from kg.annotate.salience import find_candidates
from kg.countries import load_countries

Choice = tuple[list[frozenset[str]], list[bool], float]
"""The facts about each candidate, which of them are the one that the pronoun means, and what the choice counts."""
RIDGE = 2.0
LEAST = 0.05
SHARES = {"bio": 0.1, "news": 2.0}
"""What a choice of a genre counts, others 1: a biography is about one person, and is not what is read most."""
SET_ASIDE = frozenset(
    (
        "asylum",
        "defector",
        "flag",
        "hadid",
        "ie9",
        "imprisoned",
        "iodine",
        "lanterns",
        "questionnaire",
        "taxes",
        "worship",
    )
)
"""News and a biography whose sentences are kept for tests of what is extracted."""
PARAGRAPH = ["", "\n", *"_" * 7, "SpaceAfter=No"]
MARK = re.compile(r"\([^()]+\)?|[^()]+\)")


def main(path: Path) -> None:
    """The weights as TOML, for "he" and "she" and for "they"."""
    choices = {"person": list[Choice](), "several": list[Choice]()}
    for genre, text, entity in texts(path, load()):
        for pronoun, facts, meant in read_choices(text, entity):
            if pronoun.gender != "Neut":
                choices["several" if pronoun.plural else "person"].append((facts, meant, SHARES.get(genre, 1.0)))
    print(__doc__.splitlines()[0].replace(": kg/data/antecedents.toml, learned from GUM.", ".").join(("# ", "")))
    print(
        "# Learned by training/antecedents.py from the pronouns of GUM (Universal Dependencies 2.16, its free texts)."
    )
    for kind, learned in choices.items():
        weights = fit(learned)
        print(f"\n[{kind}]  # {len(learned)} pronouns")
        print("\n".join(f'"{fact}" = {weight:.2f}' for fact, weight in weights.items() if abs(weight) >= LEAST))


def texts(path: Path, nlp: Language) -> Iterator[tuple[str, Text, Callable[[Phrase], str | None]]]:
    """Genre of every article, it as a pronoun looks back on it, and the entity that the corpus says a mention is of."""
    lexicon = Lexicon(load_countries(), load_actors())
    for genre, words, spaces, marks in documents(path):
        doc = nlp(Doc(nlp.vocab, words=words, spaces=spaces))
        entities = heads(doc, marks)
        phrases = find_mentions(doc, lexicon)
        chains = link_told(phrases, lexicon.actors)
        yield genre, read_text(doc, phrases, chains, lexicon.actors), partial(entity_of, entities)


def entity_of(entities: Mapping[int, str], phrase: Phrase) -> str | None:
    """The entity of a mention, by its head or, of a name, its last word."""
    return entities.get(phrase.head.i) or (entities.get(phrase.end - 1) if phrase.form == "name" else None)


def documents(path: Path) -> Iterator[tuple[str, list[str], list[bool], list[str]]]:
    """Genre and words of each document, whether a blank follows, and what stands in `Entity=` (GUM's format).

    A paragraph begins on a new line, as in an article.
    """
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for name, document in re.findall(r"# newdoc id = (\S+)(.*?)(?=# newdoc|\Z)", file.read(), flags=re.DOTALL):
            _, genre, topic = name.split("_", 2)
            if topic not in SET_ASIDE:
                rows = [PARAGRAPH if line == "# newpar" else line.split("\t") for line in _lines(document)]
                marks = [next(iter(re.findall(r"Entity=([^|]*)", row[9])), "") for row in rows]
                yield (
                    genre,
                    [row[1] for row in rows],
                    ["SpaceAfter=No" not in row[9] for row in rows],
                    marks,
                )


def _lines(document: str) -> Iterator[str]:
    """The lines of words, and those that begin a paragraph, but the first."""
    lines = [line for line in document.splitlines() if line == "# newpar" or re.match(r"\d+\t", line)]
    yield from lines[lines[:1] == ["# newpar"] :]


def heads(doc: Doc, marks: Sequence[str]) -> dict[int, str]:
    """Head of every mention of the corpus -> its entity; of the shortest mention where several have one head.

    So too the last word of a mention that is no head: "Lund" of "chief of staff Ann Lund", whatever the tree.
    """
    at_head: dict[int, tuple[int, str]] = {}
    at_end: dict[int, tuple[int, str]] = {}
    for entity, start, end in mentions(marks):
        item = (end - start, entity)
        head, last = doc[start:end].root.i, end - 1 - (doc[end - 1].tag_ == "POS")
        at_head[head] = min(at_head.get(head, item), item)
        at_end[last] = min(at_end.get(last, item), item)
    return {i: entity for i, (_, entity) in (at_end | at_head).items()}


def mentions(marks: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Entity and extent [start, end) of every mention: "(12-person-new" opens, "12)" closes, brackets nest."""
    opened: list[tuple[str, int]] = []
    for index, mark in enumerate(marks):
        for part in MARK.findall(mark):
            entity = part.strip("()").split("-")[0]
            if part.startswith("("):
                opened.append((entity, index))
            if part.endswith(")"):
                last = max((n for n, (other, _) in enumerate(opened) if other == entity), default=None)
                if last is not None:
                    yield entity, opened.pop(last)[1], index + 1


def read_choices(
    text: Text, entity: Callable[[Phrase], str | None]
) -> Iterator[tuple[Phrase, list[frozenset[str]], list[bool]]]:
    """Every pronoun with the facts about its candidates and which is meant; earlier ones are read as in the corpus."""
    for pronoun in (p for p in text.phrases if p.form == "pronoun"):
        candidates = find_candidates(pronoun, find_rivals(pronoun, text), text)
        meant = [_is_of(text, c.phrase, pronoun, entity) for c in candidates]
        if candidates:
            yield pronoun, [c.facts for c in candidates], meant
        if any(meant):
            text.chains.join(candidates[meant.index(True)].phrase, pronoun)


def _is_of(text: Text, phrase: Phrase, pronoun: Phrase, entity: Callable[[Phrase], str | None]) -> bool:
    """Whether the last name or description of a candidate is of the pronoun's entity."""
    told = [p for p in text.chains.told(phrase) if p.form != "pronoun" and p.start < pronoun.start] or [phrase]
    return entity(pronoun) is not None and entity(told[-1]) == entity(pronoun)


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """Weights under which the candidates that are meant are likely, by logistic regression over each pronoun's choice.

    That none is meant has the score 0.
    """
    names = sorted({fact for facts, _, _ in choices for candidate in facts for fact in candidate})
    rows = [
        (
            np.array([[name in candidate for name in names] for candidate in facts] + [[False] * len(names)], float),
            np.array([*meant, not any(meant)], float),
            counts,
        )
        for facts, meant, counts in choices
    ]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        value, slope = RIDGE / 2 * weights @ weights, RIDGE * weights
        for facts, meant, counts in rows:
            scores = facts @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            right = chances @ meant
            value -= counts * np.log(right + 1e-12)
            slope = slope + counts * facts.T @ (chances - chances * meant / (right + 1e-12))
        return value, slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return dict(zip(names, map(float, found), strict=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
