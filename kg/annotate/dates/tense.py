"""Whether a phrase speaks of what was or of what is to come, by the verb that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from kg.annotate.dates.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

Tense = Literal["past", "present", "future"]


def tense(phrase: Span) -> Tense | None:
    """Tense of what a date belongs to; "present" for a verb that may tell either ("begins", "is"), None without a verb.

    "was killed on Monday" -> past; "is expected to go Thursday" -> future; "ahead of Sunday's vote" -> future;
    "are meeting after Monday's strike" -> past.
    """
    if not phrase.doc.has_annotation("DEP"):
        return None
    looks_back = False
    for token in (phrase.root, *phrase.root.ancestors):
        if _is_prospective(token) or any(_is_prospective(child) for child in _modifiers(token) if child not in phrase):
            return "future"
        if _is_deferred(token, phrase):
            return "future"
        if token.tag_.startswith("V") or _auxiliaries(token):
            found = _of_verb(token)
            return "past" if looks_back and found == "present" else found
        looks_back = looks_back or _looks_back(token)
    return None


def was_ahead(phrase: Span) -> bool:
    """Whether what lay ahead may lie behind by now: "was due to travel in February", "had been planned for May"."""
    if not phrase.doc.has_annotation("DEP"):
        return False
    verbs = (t for t in (phrase.root, *phrase.root.ancestors) if t.tag_.startswith("V") or _auxiliaries(t))
    verb = next(verbs, None)
    governing = verb.head if verb is not None and any(t.tag_ == "TO" for t in verb.lefts) else verb
    return any(token.lower_ in ("was", "were", "had") for each in (verb, governing) if each for token in each.lefts)


def _looks_back(noun: Token) -> bool:
    """Whether a preposition ("after") or a relative clause ("that was repelled") puts what a noun names in the past."""
    after = lexicon()["tense"]["retrospective"]
    return any(
        (child.dep_ == "case" and child.lower_ in after) or (child.dep_ == "acl:relcl" and _of_verb(child) == "past")
        for child in noun.children
    )


def _of_verb(verb: Token) -> Tense | None:
    """Tense of a verb form with its auxiliaries, or of a predicate with its copula."""
    auxiliaries = _auxiliaries(verb)
    tags = {token.tag_ for token in auxiliaries}
    perfect = any(token.lemma_ == "have" for token in auxiliaries)
    if "MD" in tags:
        will = any(token.lower_ in ("will", "'ll", "’ll", "wo", "shall") for token in auxiliaries)
        return "past" if perfect and not will else "future"
    if "TO" in tags and perfect and "VBD" in tags:
        return "past"  # "was to have left"
    if "TO" in tags or (verb.tag_ == "VBG" and not auxiliaries and verb.head is not verb):
        return _of_nonfinite(verb)
    past_form = "VBD" in tags or (verb.tag_ in ("VBD", "VBN") and not auxiliaries)
    if past_form or perfect or _lacks_agreement(verb):
        return "past"
    if verb.tag_ == "VB":
        return "future"
    return "past" if _is_headline(verb) else "present"


def _of_nonfinite(verb: Token) -> Tense | None:
    """A participle is of its governor's time. An infinitive is yet to come, unless it tells what did or did not happen.

    That it does as the complement of an implicative verb ("managed to leave"), as an aim ("arrived to sign"), and where
    it picks some out of many ("one of five people to receive it", "the first to fall").
    """
    governor = verb.head
    implicative = governor.lemma_.lower() in lexicon()["tense"]["implicative"]
    selected = any(child.tag_ in ("CD", "JJS") or child.lower_ == "first" for child in governor.subtree)
    told = implicative or verb.dep_.startswith("advcl") or (selected and verb.dep_ == "acl")
    if verb.tag_ == "VBG" or (told and governor is not verb):
        return _of_governor(verb)
    return "future"


def _of_governor(verb: Token) -> Tense | None:
    """Tense of the verb above; behind "after" of the finite one: "[was] told to leave after losing on Monday"."""
    after = lexicon()["tense"]["retrospective"]
    looks_back = any(child.dep_ == "mark" and child.lower_ in after for child in verb.children)
    verbs = (token for token in verb.ancestors if token.tag_.startswith("V") or _auxiliaries(token))
    return next((_of_verb(token) for token in verbs if not (looks_back and token.dep_ == "xcomp")), None)


def _lacks_agreement(verb: Token) -> bool:
    """Whether a base form has one third person as its subject, so that it is the past of "hit", "put" or "cut"."""
    subjects = [
        child for child in verb.children if child.dep_ == "nsubj" and not any(c.dep_ == "conj" for c in child.children)
    ]
    singular = any(token.tag_ in ("NN", "NNP") or token.lower_ in ("he", "she", "it") for token in subjects)
    return singular and verb.lower_ == verb.lemma_.lower() and not _auxiliaries(verb)


def _auxiliaries(token: Token) -> list[Token]:
    return [
        child
        for child in token.children
        if child.dep_.startswith(("aux", "cop")) or (child.dep_ == "mark" and child.tag_ == "TO")
    ]


def _is_prospective(token: Token) -> bool:
    """A participle, adjective or preposition that puts its phrase ahead: "scheduled for", "due on", "ahead of"."""
    return token.lemma_.lower() in lexicon()["tense"]["prospective"] and (
        token.tag_ == "VBN" or not token.tag_.startswith("V")
    )


def _modifiers(token: Token) -> list[Token]:
    """Dependents of a word that may put its date ahead.

    Not a comparison: what was "larger than expected" is not yet to come. Nor a phrase with a noun of its own: "[ahead
    of] the vote he left on Monday".
    """
    words = (child for child in token.children if not any(mark.lower_ == "than" for mark in child.children))
    return [
        word for word in words if word.dep_ != "advmod" or not any(t.dep_ in ("obl", "nmod") for t in word.children)
    ]


def _is_deferred(verb: Token, phrase: Span) -> bool:
    """Whether a date is what a delay or a plan leads up to: "postponed until Monday", "set for Friday"."""
    words, lemma = lexicon()["tense"], verb.lemma_.lower()
    introduced = {child.lower_ for child in phrase.root.children if child.dep_ == "case"}
    if lemma in words["prospective_with_for"] and verb.tag_ in ("VBN", "VBD"):
        return "for" in introduced
    return lemma in words["deferring"] and bool(introduced & {"until", "till", "to"})


def _is_headline(verb: Token) -> bool:
    """Whether the present tells the past, as it does in headlines: sentences without a full stop."""
    return verb.doc.has_annotation("SENT_START") and not verb.sent.text.rstrip("\"'”’) \n").endswith(
        (".", "!", "?", ":")
    )
