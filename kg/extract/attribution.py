"""Who says it: the speakers of reported speech, nested, and of quotations that run over sentences.

Universal Dependencies v2: ccomp, parataxis, advcl, obl. The article's own voice has no speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import preposition
from kg.extract.cues import load_cues
from kg.extract.quotations import quotation_at, quoted_speech
from kg.extract.subjects import base, child, is_passive, surface_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


# What a source at the end of a sentence may hang on although it speaks for the whole.
CARRIES_SOURCE = frozenset({"xcomp", "obj", "obl", "nmod", "conj"})


def speakers(token: Token) -> tuple[Token, ...]:
    """Heads of the phrases that name who says what the token's clause says, outermost first.

    "Axios reported that officials said that he left" -> (Axios, officials), for "left". Pronouns and descriptions
    come as they stand; a document speaks for its issuer ("its statement said" -> its).
    """
    found: list[Token] = []
    for speaker in (*_sources_above(token), quote_speaker(token)):
        if speaker is not None and speaker not in found and not _contains(speaker, token):
            found.append(speaker)
    return tuple(reversed(found))


def quote_speaker(token: Token) -> Token | None:
    """Whose words they are, when the token stands in a direct quotation; for "I", "we" and "my"."""
    speech = quoted_speech(token.doc, reporter)
    quotation = quotation_at(token, speech)
    return token.doc[speech[quotation]] if quotation is not None else None


def reporter(verb: Token) -> Token | None:
    """Who speaks by a reporting verb: "officials said" -> officials; None for any other verb or a missing speaker.

    Passive: the by-phrase; "was quoted as saying" -> the one quoted.
    """
    if not is_reporting(verb):
        return None
    if is_passive(verb):
        agent = child(verb, "obl:agent")
        return _issuer(agent) if agent is not None else None
    speaker = _inverted(verb) or surface_subject(verb)
    return _issuer(speaker) if speaker is not None and speaker.dep_ != "expl" else None


def is_reporting(verb: Token) -> bool:
    """Whether the verb is one of saying, thinking or writing, phrasal ones whole ("pointed out")."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    particle = child(verb, "compound:prt")
    lemma = verb.lemma_.lower()
    cues = load_cues()
    return (f"{lemma} {particle.lower_}" if particle is not None else lemma) in cues.speech


def _inverted(verb: Token) -> Token | None:
    """ "…," reports ABC News: what follows a reporting verb behind its content, taken for an object by the parser."""
    if child(verb, "nsubj", "nsubj:pass", "mark", "aux") is not None or verb.dep_ not in ("ROOT", "parataxis"):
        return None
    content = child(verb, "ccomp") if verb.dep_ == "ROOT" else verb.head
    following = child(verb, "obj", "iobj")
    return following if content is not None and following is not None and content.i < verb.i < following.i else None


def _sources_above(token: Token) -> Iterator[Token | None]:
    """Sources met on the way from the token up to the root, innermost first."""
    node = token
    while True:
        yield from _sources_beside(node, token)
        head = node.head
        if head == node:
            return
        if (_is_content(node) and not _is_behind_quote(token, node)) or _is_reported_noun(node):
            yield reporter(head)
        elif base(node) == "acl" and _opens_with_that(node):
            yield _owner(head) if head.lemma_.lower() in load_cues().documents else None
            yield reporter(head.head) if base(head) == "obl" and child(head.head, "ccomp") is None else None
        node = head


def _is_content(clause: Token) -> bool:
    """Whether the clause is what the verb above it reports: "said that they left", "said: they left".

    Also "accused them of leaving", "denied leaving", "claimed to have left"; not "promised to leave" (nobody says it).
    """
    label, verb = base(clause), clause.head
    if label == "parataxis":
        return not is_reporting(clause) and not _takes_content(verb) and not _is_apart(clause)
    if _is_marked(clause, "of") and label in ("advcl", "xcomp"):
        return child(verb, "obj", "nsubj:pass") is not None
    if label == "xcomp":
        perfect = any(t.lemma_ == "have" and base(t) == "aux" for t in clause.children)
        return (clause.tag_ == "VBG" or perfect) and verb.lemma_.lower() in load_cues().nouns_of
    return label == "ccomp"


def _is_behind_quote(token: Token, content: Token) -> bool:
    """ "“We left,” she said as she arrived": what is behind the quotation is not said, wherever the tree hangs it."""
    quotation = quotation_at(content, quoted_speech(content.doc, reporter))
    return quotation is not None and quotation[0] <= content.left_edge.i + 1 and quotation[1] <= token.i


def _takes_content(verb: Token) -> bool:
    """Whether the verb has its content already, as a clause or as an object that is no hearer."""
    if child(verb, "ccomp", "xcomp") is not None:
        return True
    return child(verb, "obj") is not None and verb.lemma_.lower() not in load_cues().telling


def _is_apart(clause: Token) -> bool:
    """Whether a semicolon parts the clause from what it hangs on: two statements, neither about the other."""
    return any(t.text == ";" for t in clause.children) or clause.left_edge.text == ";"


def _sources_beside(node: Token, token: Token) -> Iterator[Token | None]:
    """Sources that hang on the clause: "…, officials said", "as Axios reported", "according to the ministry"."""
    for dependent in node.children:
        if dependent == token or dependent.is_ancestor(token):
            continue
        if _is_aside(dependent):
            yield reporter(dependent)
    yield from (_issuer(source) for source in _named_sources(node) if source != token and not source.is_ancestor(token))


def _named_sources(clause: Token) -> Iterator[Token]:
    """Source phrases of the clause; also one that the tree hangs too low: "helped to find it, according to Axios"."""
    for dependent in clause.children:
        if base(dependent) in ("obl", "nmod") and _names_source(dependent):
            yield dependent
        elif (
            base(dependent) in CARRIES_SOURCE
            and dependent.i > clause.i
            and child(dependent, "nsubj", "nsubj:pass") is None
        ):
            yield from (t for t in _named_sources(dependent) if _is_set_off(t))


def _is_set_off(phrase: Token) -> bool:
    """Whether a comma stands before the phrase."""
    first = phrase.left_edge
    return first.text == "," or (first.i > 0 and first.nbor(-1).text == ",")


def _is_aside(clause: Token) -> bool:
    """ "…, officials said", "…, officials told reporters", "as Axios reported": a comment clause without content.

    "as Lima threatened to leave" and "; Lima said no more" report nothing of the clause beside them.
    """
    lemma, cues = clause.lemma_.lower(), load_cues()
    if _takes_content(clause) or _is_apart(clause) or lemma in cues.transitive:
        return False
    if clause.dep_ == "advcl":
        return _is_marked(clause, "as") and lemma not in cues.acts
    return clause.dep_ == "parataxis" and not _is_marked(clause, "that")


def _names_source(phrase: Token) -> bool:
    """ "according to the ministry", "in the words of the minister"."""
    words, sources = preposition(phrase), load_cues().sources
    return words in sources or f"{words} {phrase.lemma_.lower()}" in sources


def _is_reported_noun(noun: Token) -> bool:
    """An event noun that is itself reported: "confirmed the attack", "warned of an attack"."""
    verb = noun.head
    if noun.pos_ != "NOUN" or verb.pos_ != "VERB":
        return False
    return base(noun) == "obj" and verb.lemma_.lower() in load_cues().nouns_of


def _opens_with_that(clause: Token) -> bool:
    """ "The claim that they left"; also "said in a statement that they left", which parsers hang on the statement."""
    return _is_marked(clause, "that")


def _is_marked(clause: Token, word: str) -> bool:
    """Whether the word introduces the clause."""
    return any(t.lower_ == word and t.dep_ in ("mark", "advmod", "case") and t.i < clause.i for t in clause.children)


def _issuer(source: Token) -> Token:
    """Who speaks through a document: "the ministry's statement" -> ministry, "a report by Axios" -> Axios."""
    return (_owner(source) or source) if source.lemma_.lower() in load_cues().documents else source


def _owner(document: Token) -> Token | None:
    for dependent in document.children:
        if dependent.dep_ == "nmod:poss" or (
            base(dependent) == "nmod" and preposition(dependent) in ("by", "from", "of")
        ):
            return dependent
    return None


def _contains(speaker: Token, token: Token) -> bool:
    """ "The ministry, which denied the attack, said …": what describes the speaker is not his words."""
    return speaker == token or speaker.is_ancestor(token)
