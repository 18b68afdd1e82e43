"""Who speaks by a reporting verb, whatever the order: "officials said", "said officials", "was quoted as saying".

Universal Dependencies v2: nsubj, obl:agent, advcl.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import preposition
from kg.extract.cues import load_cues
from kg.extract.dependents import base, by_agent, child, is_passive
from kg.extract.offices import load_offices
from kg.extract.own_subjects import is_finite
from kg.extract.subjects import surface_subject
from kg.quotations import CLOSING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

SPEAKERS = frozenset({"NOUN", "PROPN", "PRON"})
# Labels that parsers give to a speaker whom they miss.
STRAY = frozenset({"appos", "conj", "dep", "nmod", "obj", "parataxis"})


def is_reporting(verb: Token) -> bool:
    """Whether the verb is one of saying, thinking or writing, phrasal ones whole ("pointed out", "made clear")."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    particle = child(verb, "compound:prt")
    lemma = verb.lemma_.lower()
    cues = load_cues()
    if (f"{lemma} {particle.lower_}" if particle is not None else lemma) in cues.speech:
        return True
    return any(t.dep_ == "xcomp" and f"{lemma} {t.lower_}" in cues.speech for t in verb.rights)


def reporter(verb: Token) -> Token | None:
    """Who speaks by a reporting verb: "officials said" -> officials; None for any other verb or a missing speaker.

    Passive: the by-phrase; "was quoted as saying" -> the one quoted.
    """
    if not is_reporting(verb):
        return None
    if is_quoted_saying(verb):
        quoted = surface_subject(verb.head) if is_passive(verb.head) else child(verb.head, "obj")
        return issuer(quoted) if quoted is not None else None
    if is_passive(verb):
        agent = child(verb, "obl:agent")
        return issuer(agent) if agent is not None else None
    speaker = _inverted(verb) or _of_main_clause(verb) or surface_subject(verb) or _stranded(verb)
    return issuer(speaker) if speaker is not None and speaker.dep_ != "expl" else None


def is_quoted_saying(verb: Token) -> bool:
    """ "Was quoted as saying", "quoted him as saying": the words of another than whoever quotes."""
    return verb.dep_ == "advcl" and verb.head.lemma_.lower() in load_cues().quoting and introduces(verb, "as")


def sources(verb: Token) -> Iterator[Token | None]:
    """Who stands behind what a reporting verb reports, innermost first: whom it cites, who speaks, who quotes him."""
    if _is_unsaid(verb):
        return
    saying = next((t for t in verb.children if is_quoted_saying(t)), verb)
    yield from cited(verb)
    yield reporter(saying)
    if is_quoted_saying(saying):
        yield quoter(saying)


def quoter(saying: Token) -> Token | None:
    """Who quotes: "X quoted Y as saying", "Y was quoted by X as saying", "Y was quoted as saying by X"."""
    verb = saying.head
    found = (by_agent(verb) or _by_phrase(saying)) if is_passive(verb) else surface_subject(verb)
    return issuer(found) if found is not None else None


def cited(clause: Token) -> Iterator[Token]:
    """Whom a report cites: "Axios reported, citing [two officials]"; also from the participle at its subject."""
    subject = child(clause, "nsubj")
    for dependent in (*clause.children, *(subject.children if subject is not None else ())):
        if dependent.lemma_.lower() in load_cues().quoting and dependent.tag_ == "VBG":
            source = child(dependent, "obj")
            if source is not None and dependent.dep_ in ("advcl", "acl") and _can_tell(source):
                yield issuer(source)


def issuer(source: Token) -> Token:
    """Who speaks through a document: "the ministry's statement" -> ministry, "a report by Axios" -> Axios."""
    return (owner(source) or source) if source.lemma_.lower() in load_cues().documents else source


def owner(document: Token) -> Token | None:
    """Whose document it is: "the ministry's statement", "a report by Axios", "a report published by Axios"."""
    for dependent in document.children:
        if dependent.dep_ == "nmod:poss" or (
            base(dependent) == "nmod" and preposition(dependent) in ("by", "from", "of")
        ):
            return dependent
    made = (t for t in document.children if t.dep_ == "acl" and t.lemma_.lower() in load_cues().issuing)
    return next((agent for t in made if (agent := by_agent(t)) is not None), None)


def denier(noun: Token) -> Token | None:
    """Who denies what a noun says: "[Peru] rejected claims that", "reports that … were denied by [Peru]"."""
    verb = noun.head
    entry = load_cues().complements.get(("clause", verb.lemma_.lower()))
    if entry is None or entry.affirmed != "negated" or verb.pos_ != "VERB":
        return None
    if base(noun) == "obj" and not is_passive(verb):
        return surface_subject(verb)
    return by_agent(verb) if noun.dep_ == "nsubj:pass" else None


def introduces(clause: Token, word: str) -> bool:
    """Whether the word opens the clause."""
    return any(t.lower_ == word and t.dep_ in ("mark", "advmod", "case") and t.i < clause.i for t in clause.children)


def _is_unsaid(verb: Token) -> bool:
    """ "Did not say that", "would not confirm that", "declined to say whether"; who does not think so denies it."""
    cues = load_cues()
    if verb.dep_ == "xcomp":
        above = cues.complements.get(("infinitive", verb.head.lemma_.lower()))
        if above is not None and above.affirmed == "negated":
            return True
    negations = (t for t in verb.children if t.dep_ in ("advmod", "cc", "cc:preconj") and t.i < verb.i)
    denied = any(cues.adverbs.get(t.lower_) == "negated" for t in negations)
    return denied and verb.lemma_.lower() not in cues.thinking


def _can_tell(source: Token) -> bool:
    """Whether it is somebody or a document: "citing two officials", not "citing the cost"."""
    lemma, cues = source.lemma_.lower(), load_cues()
    told = lemma in cues.documents or lemma in cues.informants or lemma in load_offices().nouns
    return told or source.pos_ in ("PROPN", "PRON")


def follows_comma(phrase: Token) -> bool:
    """Whether a comma stands before the phrase, or opens it."""
    first = phrase.left_edge
    return first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")


def _by_phrase(verb: Token) -> Token | None:
    return next((t for t in verb.children if base(t) == "obl" and preposition(t) == "by"), None)


def _inverted(verb: Token) -> Token | None:
    """ "…," reports ABC News: what follows a reporting verb behind its content, taken for an object by the parser."""
    if child(verb, "nsubj", "nsubj:pass", "mark", "aux") is not None or verb.dep_ not in ("ROOT", "parataxis"):
        return None
    if verb.lemma_.lower() in load_cues().telling:
        return None  # what follows is who hears it
    content = child(verb, "ccomp") if verb.dep_ == "ROOT" else verb.head
    following = child(verb, "obj", "iobj")
    return following if content is not None and following is not None and content.i < verb.i < following.i else None


def _of_main_clause(verb: Token) -> Token | None:
    """Subject of the clause that a participle goes with, where it hangs on a noun: "denied claims, [saying] that"."""
    noun = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or not follows_comma(verb):
        return None
    clause = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    return surface_subject(clause) if clause is not None and base(noun) in ("obj", "obl", "nmod") else None


def _stranded(verb: Token) -> Token | None:
    """Speaker of a verb without subject: what stands before it, behind a comma or quotation that it reports.

    "…, [Mayor Kim and two witnesses] said", "“We left,” [Kim], who was there, said".
    """
    if not is_finite(verb) or verb.i == verb.sent.start:
        return None
    content = child(verb, "ccomp")
    behind = (t for t in content.rights if t.i < verb.i and _follows_quote(t)) if content is not None else ()
    return next((t for t in behind if t.pos_ in SPEAKERS), None) or _behind_comma(verb)


def _follows_quote(nominal: Token) -> bool:
    first = nominal.left_edge
    return first.i > 0 and first.nbor(-1).text in CLOSING


def _behind_comma(verb: Token) -> Token | None:
    commas = [t.i for t in verb.doc[verb.sent.start : verb.i - 1] if t.text == ","]
    span = verb.doc[commas[-1] + 1 : verb.i] if commas else None
    if span is None or span.root.pos_ not in SPEAKERS or preposition(span.root):
        return None
    tied = [t for t in span if not t.is_punct and not span.start <= t.head.i < span.end]
    alone = len(tied) == 1 or all(t.dep_ == "conj" for t in tied)
    # Where a subject follows its verb, it is that of the saying.
    stray = base(span.root) in STRAY or (span.root.dep_ == "nsubj" and span.root.i > span.root.head.i)
    return span.root if alone and stray else None
