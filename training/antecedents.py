"""What each fact weighs when a pronoun's antecedent is chosen: kg/data/antecedents.toml, learned from GUM.

python antecedents.py gum-train.conllu.gz > ../kg/data/antecedents.toml
"""

import gzip
import re
import sys
from collections.abc import Callable, Iterator, Sequence
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

Choice = tuple[list[frozenset[str]], list[bool]]
"""The facts about each candidate, and which of them are the one that the pronoun means."""
RIDGE = 1.0
LEAST = 0.05
MARK = re.compile(r"\([^()]+\)?|[^()]+\)")


def main(path: Path) -> None:
    """The weights as TOML, for "he" and "she" and for "they"."""
    choices = {"person": list[Choice](), "several": list[Choice]()}
    for text, entity in texts(path, load()):
        for pronoun, choice in read_choices(text, entity):
            if pronoun.gender != "Neut":
                choices["several" if pronoun.plural else "person"].append(choice)
    print(__doc__.splitlines()[0].replace(": kg/data/antecedents.toml, learned from GUM.", ".").join(("# ", "")))
    print(
        "# Learned by training/antecedents.py from the pronouns of GUM (Universal Dependencies 2.16, its free texts)."
    )
    for kind, learned in choices.items():
        weights = fit(learned)
        print(f"\n[{kind}]  # {len(learned)} pronouns")
        print("\n".join(f'"{fact}" = {weight:.2f}' for fact, weight in weights.items() if abs(weight) >= LEAST))


def texts(path: Path, nlp: Language) -> Iterator[tuple[Text, Callable[[Phrase], str | None]]]:
    """Every article as a pronoun looks back on it, and the entity that the corpus says a mention stands for."""
    lexicon = Lexicon(load_countries(), load_actors())
    for words, spaces, marks in documents(path):
        doc = nlp(Doc(nlp.vocab, words=words, spaces=spaces))
        entities = heads(doc, marks)
        phrases = find_mentions(doc, lexicon)
        chains = link_told(phrases, lexicon.actors)
        yield read_text(doc, phrases, chains, lexicon.actors), lambda phrase, known=entities: known.get(phrase.head.i)


def documents(path: Path) -> Iterator[tuple[list[str], list[bool], list[str]]]:
    """Words of each document, whether a blank follows, and what stands in `Entity=` (GUM's format)."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for document in file.read().split("# newdoc id = ")[1:]:
            rows = [line.split("\t") for line in document.splitlines() if re.match(r"\d+\t", line)]
            marks = [next(iter(re.findall(r"Entity=([^|]*)", row[9])), "") for row in rows]
            yield [row[1] for row in rows], ["SpaceAfter=No" not in row[9] for row in rows], marks


def heads(doc: Doc, marks: Sequence[str]) -> dict[int, str]:
    """Head of every mention of the corpus -> its entity; of the shortest mention where several have one head."""
    found: dict[int, tuple[int, str]] = {}
    for entity, start, end in mentions(marks):
        head, item = doc[start:end].root.i, (end - start, entity)
        found[head] = min(found.get(head, item), item)
    return {head: entity for head, (_, entity) in found.items()}


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


def read_choices(text: Text, entity: Callable[[Phrase], str | None]) -> Iterator[tuple[Phrase, Choice]]:
    """Every pronoun with its candidates, earlier pronouns understood as the corpus has them."""
    for pronoun in (p for p in text.phrases if p.form == "pronoun"):
        candidates = find_candidates(pronoun, find_rivals(pronoun, text), text)
        meant = [_is_of(text, c.phrase, pronoun, entity) for c in candidates]
        if candidates:
            yield pronoun, ([c.facts for c in candidates], meant)
        if any(meant):
            text.chains.join(candidates[meant.index(True)].phrase, pronoun)


def _is_of(text: Text, phrase: Phrase, pronoun: Phrase, entity: Callable[[Phrase], str | None]) -> bool:
    """Whether the last name or description of a candidate is of the pronoun's entity."""
    told = [p for p in text.chains.of(phrase) if p.form != "pronoun" and p.start < pronoun.start] or [phrase]
    return entity(pronoun) is not None and entity(told[-1]) == entity(pronoun)


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """Weights under which the candidates that are meant are likely, by logistic regression over each pronoun's choice.

    That none is meant has the score 0.
    """
    names = sorted({fact for facts, _ in choices for candidate in facts for fact in candidate})
    rows = [
        (
            np.array([[name in candidate for name in names] for candidate in facts] + [[False] * len(names)], float),
            np.array([*meant, not any(meant)], float),
        )
        for facts, meant in choices
    ]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        value, slope = RIDGE / 2 * weights @ weights, RIDGE * weights
        for facts, meant in rows:
            scores = facts @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            right = chances @ meant
            value -= np.log(right + 1e-12)
            slope = slope + facts.T @ (chances - chances * meant / (right + 1e-12))
        return value, slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return dict(zip(names, map(float, found), strict=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
