"""Third-person pronouns and their antecedents: only where one of those who may be meant is sure.

Agreement and binding rule candidates out (Hobbs, "Resolving pronoun references", Lingua 44, 1978); for "he", "she" and
"they" facts about those left are weighed, for "it" rules decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.addressed import find_addressed, find_continued, find_same_object, find_vower
from kg.annotate.antecedents import load_weights, weigh
from kg.annotate.chains import Chains
from kg.annotate.clauses import clause_of, is_subject
from kg.annotate.conjoined import Together, find_conjoined
from kg.annotate.officers import find_body
from kg.annotate.phrases import Phrase
from kg.annotate.preferences import find_speaker
from kg.annotate.recent import Text
from kg.annotate.rivals import agrees, find_rivals
from kg.annotate.salience import PREFERRED, find_candidates, is_unknown
from kg.annotate.things import find_institution
from kg.quotations import quotation_numbers

if TYPE_CHECKING:
    from spacy.tokens import Doc

LIKELY = {"person": 0.3, "several": 0.7}
"""Probability from which the likeliest is taken if grammar prefers him too; on GUM nine of ten are right."""
SURE = 0.7
"""The same of the likeliest where grammar prefers nobody."""


def link_pronouns(doc: Doc, phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> Together:
    """Every pronoun with a sure antecedent joins its chain; the others stay out.

    In text order: a pronoun that was understood helps the next ("he ... his") and tells the gender of a name; one that
    was not is an unknown rival. Returns those that stand for several named together.
    """
    text = read_text(doc, phrases, chains, actors)
    together: dict[Phrase, tuple[Phrase, ...]] = {}
    for pronoun in (phrase for phrase in phrases if phrase.form == "pronoun"):
        several = find_conjoined(pronoun, text, together) if pronoun.plural else None
        if several:
            together[pronoun] = several
        elif several is None and (antecedent := find_antecedent(pronoun, text)) is not None:
            chains.join(antecedent, pronoun)
    return together


def read_text(doc: Doc, phrases: Sequence[Phrase], chains: Chains, actors: Actors) -> Text:
    """An article's mentions as a pronoun looks back on them."""
    quotation = quotation_numbers(doc)
    paragraphs = tuple(accumulate((int("\n" in token.text) for token in doc), initial=0))
    return Text(phrases, chains, actors, _sentences(doc, quotation), paragraphs, quotation)


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
    if pronoun.gender == "Neut":
        return find_body(pronoun, rivals, text) or _find_thing(pronoun, rivals, text)
    before = _find_before(pronoun, rivals, text) if rivals else None
    return (
        before or (_find_several(pronoun, rivals, text) if pronoun.plural else None) or _subject_behind(pronoun, text)
    )


def _find_thing(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """An organization or country that "it" means."""
    return (find_vower(pronoun, rivals, text) or find_institution(pronoun, rivals, text)) if rivals else None


def _find_several(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """Whom "they" means by its place, where the facts speak for nobody."""
    beside = find_vower(pronoun, rivals, text) or find_addressed(pronoun, rivals, text)
    beside = beside or find_same_object(pronoun, rivals) or find_continued(pronoun, rivals, text)
    return beside or find_body(pronoun, rivals, text)


def _find_before(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """Who says it of himself, else the likeliest of those told of before, unless another may as well be meant."""
    if (speaker := find_speaker(pronoun, rivals, text)) is not None:
        return speaker
    likeliest = _likeliest(pronoun, rivals, text) or _only_one(pronoun, rivals, text)
    if likeliest is None or _is_either(likeliest, pronoun, rivals, text) or _is_only_quoted(likeliest, pronoun, text):
        return None
    return likeliest


def _likeliest(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """Whom the facts speak for clearly, less clearly where grammar prefers him too; nobody where it prefers another."""
    kind = "several" if pronoun.plural else "person"
    candidates = find_candidates(pronoun, rivals, text)
    chances = weigh(candidates, load_weights()[kind])
    likeliest = max(range(len(chances)), key=chances.__getitem__)
    preferred = next((n for n, candidate in enumerate(candidates) if PREFERRED in candidate.facts), None)
    least = SURE if preferred is None else LIKELY[kind]
    agree = preferred in (None, likeliest)
    return candidates[likeliest].phrase if agree and chances[likeliest] >= least else None


def _is_either(likeliest: Phrase, pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> bool:
    """Whether another stands nearer, in the pronoun's own sentence: "[Lund spoke.] Talks included Berg until he died".

    Within one sentence it matters to a possessive only: "Austin met Gallant during his visit".
    """
    nearer = [p for p in rivals if p.start > likeliest.start and text.distance(p, pronoun) == 0]
    open_to_both = pronoun.head.dep_ == "nmod:poss" or text.distance(likeliest, pronoun) > 0
    return open_to_both and text.actors_of([likeliest, *nearer]) > 1


def _is_only_quoted(antecedent: Phrase, pronoun: Phrase, text: Text) -> bool:
    """Whether the unnamed has been spoken of in quotations alone, and the pronoun stands in none."""
    if antecedent.named or text.quotation[pronoun.start] is not None:
        return False
    return all(text.quotation[p.start] is not None for p in text.chains.told(antecedent) if p.start < pronoun.start)


def _only_one(pronoun: Phrase, rivals: Sequence[Phrase], text: Text) -> Phrase | None:
    """The only one who may be meant, if "he" or "she" is known to be right or he has a name in the very sentence."""
    last = rivals[-1]
    named_here = last.named and text.distance(last, pronoun) == 0
    known = named_here or any(p.gender == pronoun.gender for p in text.chains.told(last))
    unknown = any(is_unknown(p, pronoun, text) for p in text.recent(pronoun))
    alone = not pronoun.plural and not unknown and text.actors_of(rivals) == 1
    return last if alone and known else None


def _subject_behind(pronoun: Phrase, text: Text) -> Phrase | None:
    """The subject of the main clause, for a pronoun in a clause before it: "After he resigned, Lund left"."""
    clause = clause_of(pronoun.head)
    if clause.dep_ != "advcl" or clause.i > clause.head.i or pronoun.gender == "Neut":
        return None
    behind = (p for p in text.after(pronoun) if is_subject(p.head) and p.head.head == clause.head and p.named)
    subject = next(behind, None)
    fits = subject is not None and agrees(pronoun, text.chains.told(subject), text.actors)
    return subject if fits and text.quotation[pronoun.start] is None else None
