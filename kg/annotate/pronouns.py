"""Third-person pronouns and their antecedents: only where one of those who may be meant is sure.

Agreement and binding rule candidates out (Hobbs, "Resolving pronoun references", Lingua 44, 1978); for "he", "she" and
"they" facts about those left are weighed, for "it" rules decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.antecedents import load_weights, rank
from kg.annotate.chains import Chains
from kg.annotate.clauses import is_subject
from kg.annotate.conjoined import Together, find_conjoined
from kg.annotate.phrases import Phrase
from kg.annotate.preferences import find_preferred, find_speaker, is_overshadowed
from kg.annotate.recent import Text
from kg.annotate.rivals import find_rivals
from kg.annotate.salience import find_candidates, find_other_nouns, is_unknown
from kg.annotate.things import find_institution
from kg.quotations import quotation_numbers

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST_SILENCE = 5
"""Sentences after which a pronoun no longer goes on about someone."""
SURE = 0.85
"""Probability from which the likeliest antecedent is taken; measured on GUM, where nine of ten links are right."""
LIKELY = 0.55
"""The same where grammar prefers that antecedent."""


def link_pronouns(doc: Doc, phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> Together:
    """Every pronoun with a sure antecedent joins its chain; the others stay out.

    In text order: a pronoun that was understood helps the next ("he ... his") and tells the gender of a name; one that
    was not is an unknown rival. Returns those that stand for several named together.
    """
    text = read_text(doc, phrases, chains, actors)
    together: dict[Phrase, tuple[Phrase, ...]] = {}
    for pronoun in (phrase for phrase in phrases if phrase.form == "pronoun"):
        if pronoun.plural and (several := find_conjoined(pronoun, text, together)):
            together[pronoun] = several
        elif (antecedent := find_antecedent(pronoun, text)) is not None:
            chains.join(antecedent, pronoun)
    return together


def read_text(doc: Doc, phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> Text:
    """An article's mentions as a pronoun looks back on them."""
    quotation = quotation_numbers(doc)
    return Text(phrases, chains, actors, _sentences(doc, quotation), quotation)


def _sentences(doc: Doc, quotation: Sequence[int | None]) -> dict[int, int]:
    """Number of every token's sentence; what a quotation goes on with counts with the sentence it began in."""
    numbers: dict[int, int] = {}
    number = 0
    for sent in doc.sents:
        first = sent.start
        continued = quotation[first] is not None and first > 0 and quotation[first - 1] == quotation[first]
        number += not continued
        numbers.update(dict.fromkeys(range(sent.start, sent.end), number))
    return numbers


def find_antecedent(pronoun: Phrase, text: Text) -> Phrase | None:
    """The mention that a pronoun takes up, None when it is not sure."""
    rivals = find_rivals(pronoun, text)
    if not rivals:
        return _only_in_article(pronoun, text)
    if pronoun.gender == "Neut":
        return find_institution(pronoun, rivals, text)
    found = (
        find_speaker(pronoun, rivals, text) or _only_near(pronoun, rivals, text) or _likeliest(pronoun, rivals, text)
    )
    return None if found is not None and _is_only_quoted(found, pronoun, text) else found


def _is_only_quoted(antecedent: Phrase, pronoun: Phrase, text: Text) -> bool:
    """Whether the unnamed has been spoken of in quotations alone, and the pronoun stands in none."""
    if antecedent.named or text.quotation[pronoun.start] is not None:
        return False
    return all(text.quotation[p.start] is not None for p in text.chains.of(antecedent) if p.start < pronoun.start)


def _likeliest(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """Whom the facts speak for, if they do so clearly, or less clearly and grammar prefers him too.

    Whose something is stays open where another stands between: "Austin met Gallant during his visit".
    """
    weights = load_weights()["several" if pronoun.plural else "person"]
    likeliest, probability = rank(find_candidates(pronoun, rivals, text), weights)
    between = [p for p in rivals if p.start > likeliest.start and text.chains.of(p) is not text.chains.of(likeliest)]
    if between and pronoun.head.dep_ == "nmod:poss":
        return None
    if is_overshadowed(likeliest, pronoun, rivals, text):
        return None
    preferred = find_preferred(pronoun, rivals, text)
    agree = preferred is not None and text.chains.of(preferred) is text.chains.of(likeliest)
    return likeliest if probability >= (LIKELY if agree else SURE) else None


def _only_near(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """The only one who may be meant in this sentence and the one before, where no like pronoun was left open.

    A name that tells no gender must be a subject before a subject, or in the sentence of an object; after several,
    no other noun may follow.
    """
    near = [p for p in rivals if text.distance(p, pronoun) <= 1]
    owned = pronoun.head.dep_ == "nmod:poss"
    if owned or text.actors_of(near) != 1:
        return None
    last = near[-1]
    inside = text.distance(near[0], pronoun) == 0
    before = [p for p in text.recent(pronoun) if not inside or text.distance(p, pronoun) == 0]
    if any(is_unknown(p, pronoun, text) for p in before):
        return None
    if pronoun.plural:
        return None if is_subject(pronoun.head) or find_other_nouns(pronoun, last, text) else last
    known = any(p.gender == pronoun.gender for p in text.chains.of(last))
    subjects = is_subject(_beside(last.head)) and is_subject(pronoun.head)
    objects = text.distance(last, pronoun) == 0 and pronoun.head.dep_ in ("obj", "iobj")
    return last if known or (last.named and (subjects or objects)) else None


def _beside(noun: Token) -> Token:
    """What a noun stands in apposition to: "owner" in "the owner, Ann Lee, left"."""
    while noun.dep_ in ("appos", "flat", "nmod:desc"):
        noun = noun.head
    return noun


def _only_in_article(pronoun: Phrase, text: Text) -> Phrase | None:
    """Whom "she" goes on about where nobody near may be meant: the one woman that the article has named so far."""
    if pronoun.gender not in ("Masc", "Fem") or text.quotation[pronoun.start] is not None:
        return None
    before = [p for p in text.phrases if p.start < pronoun.start and p.gender == pronoun.gender and text.chains.of(p)]
    chains = {id(text.chains.of(p)) for p in before}
    named = bool(before) and any(p.named for p in text.chains.of(before[-1]))
    near = {id(text.chains.of(p)) for p in text.recent(pronoun)}
    far = not chains & near and bool(before) and text.distance(before[-1], pronoun) <= LONGEST_SILENCE
    return before[-1] if len(chains) == 1 and named and far else None
