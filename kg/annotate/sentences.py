"""The component `kg_sentences`: sentence boundaries as news prints them.

A sentence ends at a full stop, question or exclamation mark that no abbreviation or initial explains, together with
the quotes and brackets that close after it; and at every line break, so that headings and list items stand alone.
A dateline ("ROME, April 3 (Agency) – ") is a sentence of its own: a parser would take its place for the subject.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

_BEFORE_NAMES = """
adm amb att attn brig capt cmdr cmdt col comdr cpl cpt det dr fr gen gov hon insp lt maj messrs mlle mme mr mrs ms
mx ofc pfc pres prof pvt rep reps rev sec sen sens sgt spc st ste supt treas
nos vol vols fig art sect pp vs v cf ft mt
"""
_ABBREVIATIONS = """
jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
co corp inc ltd llc plc bros dept univ assn assoc est approx ave blvd rd jr sr phd etc e.g i.e
calif fla ill ind mich minn miss penn tenn tex wash wis ariz colo conn del md mont neb nev okla ore va vt ga
"""
_STARTERS = """
The A An In On At But And He She It They We I You This That These Those There When While After Before If As
Meanwhile However For Since Although Under His Her Its Their Our My What Who Where Why How Yet So Still Also
Earlier Later Last Some Many Most No Not Then Now By From With To Both Asked Speaking According Despite During
Until Several One Two Three
"""
_AFTER_HOURS = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Eastern Central Pacific Mountain GMT UTC EST EDT ET CST CDT CT PST PDT PT MST CET CEST IST BST
"""
_SPEECH = "said says asked asks told wrote added replied tweeted demanded shouted wondered"

# After these a name or a number follows; the sentence goes on whatever comes.
BEFORE_NAMES = frozenset(_BEFORE_NAMES.split())
# A sentence ends at these when one of `STARTERS` or a quote follows.
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
# Words that with a capital letter begin a sentence rather than go on after an abbreviation.
STARTERS = frozenset(_STARTERS.split())
SPEECH_VERBS = frozenset(_SPEECH.split())
# Words with a capital that tell more of the time: "5 p.m. Monday", "9 a.m. GMT".
AFTER_HOURS = frozenset(_AFTER_HOURS.split())

_MONTHS = frozenset(_ABBREVIATIONS.split()[:12])
_LETTERS = re.compile(r"(?:[A-Za-z]\.)+$")  # "U.S.", "J.", "J.K.", "p.m."
_STOP = re.compile(r"[.!?…]+$")
_CLOSING = frozenset("’”»)]}") | {"''"}
_STRAIGHT = frozenset("\"'")
_DASHES = frozenset({"–", "—", "-", "--"})
_DATELINE_PUNCTUATION = frozenset(",.()/")
_MAX_DATELINE = 12  # tokens
_OPENING = frozenset('"“‘«') | {"``"}


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a text: which are white space, and which have a space after them."""

    texts: Sequence[str]
    spaces: Sequence[bool]
    followed: Sequence[bool]

    def closes(self, index: int) -> bool:
        """A bracket or quote that closes; a straight quote closes when no space stands before it."""
        return self.texts[index] in _CLOSING or (self.texts[index] in _STRAIGHT and not self.followed[index - 1])

    def after(self, index: int) -> list[str]:
        """The next five words after a token, line breaks and closing quotes right after it left out."""
        start = index + 1
        while start < len(self.texts) and not self.spaces[start] and self.closes(start):
            start += 1
        return [self.texts[i] for i in range(start, min(start + 8, len(self.texts))) if not self.spaces[i]][:5]


@Language.component("kg_sentences", assigns=["token.is_sent_start", "doc.sents"])
def sentences(doc: Doc) -> Doc:
    """Set the sentence starts of a document that has none; white space belongs to the sentence before it."""
    if any(token.is_sent_start is not None for token in doc[1:]):
        return doc
    words = Words([t.text for t in doc], [t.is_space for t in doc], [bool(t.whitespace_) for t in doc])
    starts = set(sentence_starts(words))
    for token in doc:
        token.is_sent_start = token.i in starts
    return doc


def sentence_starts(words: Words) -> list[int]:
    """Indices of the tokens that begin a sentence; white space at the very beginning belongs to the first."""
    starts = [0] if words.texts else []
    seen = line = stop = False
    dateline = -1
    for index, text in enumerate(words.texts):
        if words.spaces[index]:
            line = line or "\n" in text
            continue
        closes = stop and not line and words.closes(index)
        if seen and (line or stop) and not closes:
            starts.append(index)
        if line or not seen:
            dateline = _dateline_end(words, index)
        ends = index >= dateline and _ends(words, index, is_first=index == starts[-1] + 1)
        stop = closes or ends or index == dateline
        seen, line = True, False
    return starts


def _dateline_end(words: Words, start: int) -> int:
    """Index of the dash or slash that ends a dateline at the start of a line; -1 where none stands.

    Its first word is in capitals; other words begin with one, or are numbers and agencies in brackets or slashes
    ("MOSCOW, June 1. /TASS/."). A small letter behind the dash ("NATO – an alliance of 32 – said") shows an insertion.
    """
    first = words.texts[start]
    if len(first) < 3 or not (first.isalpha() and first.isupper()):
        return -1
    agency = False
    for index in range(start + 1, min(start + _MAX_DATELINE, len(words.texts) - 1)):
        text = words.texts[index]
        if text in _DASHES:
            spaced = words.followed[index - 1] and words.followed[index]
            return index if spaced and not words.texts[index + 1][0].islower() else -1
        if text[0] == "/" and text.endswith("/."):
            return index
        agency = text == "(" or (agency and text != ")")
        if not (agency or text[0].isupper() or text[0].isdigit() or text in _DATELINE_PUNCTUATION):
            return -1
    return -1


def _ends(words: Words, index: int, *, is_first: bool) -> bool:
    """Whether a token ends its sentence. is_first: it is the second token of the sentence."""
    text = words.texts[index]
    before = words.texts[index - 1] if index else ""
    following = words.after(index)
    if not _STOP.search(text):
        return False
    if not following:
        return True
    if not _STOP.match(text):
        return _abbreviation_ends(text, following)
    if text == "." and ((is_first and before.isdigit()) or (before in ("No", "Nos") and following[0][0].isdigit())):
        return False  # "1. First", "No. 2"
    if text[-1] in "!?" and index + 1 < len(words.texts) and words.closes(index + 1) and _is_speech(following):
        return False  # '"Is it over?" Gallant asked.'
    quoted = index + 1 < len(words.texts) and words.closes(index + 1)
    return _can_begin(following[0], after_word=before.islower() and len(before) > 2 and not quoted)


def _is_speech(following: Sequence[str]) -> bool:
    """A speaker of up to four words and a verb of saying."""
    verb = next((i for i, word in enumerate(following) if word in SPEECH_VERBS), None)
    return verb is not None and all(word[0].isupper() or word in ("a", "the", "of") for word in following[:verb])


def _can_begin(word: str, *, after_word: bool) -> bool:
    """A sentence begins with anything but a comma, a dash, or a small letter after what may be an abbreviation."""
    return (after_word or not word[0].islower()) and word not in (",", ";", ":", "-", "–", "—", "--")


def _abbreviation_ends(text: str, following: Sequence[str]) -> bool:
    """Whether a word that keeps its full stop ("U.S.", "Gen.", "J.", "p.m.") ends the sentence."""
    plain, after = text[:-1].lower(), following[0]
    initial = len(plain) == 1 and text[0].isupper()
    if plain in BEFORE_NAMES or (plain in _MONTHS and after[0].isdigit()):
        return False
    if initial:
        return after in STARTERS and after not in ("A", "I")
    if plain in ("a.m", "p.m"):
        return after[0].isupper() and after not in AFTER_HOURS and "time" not in following[1:3]
    if after in _OPENING:
        return len(following) > 1 and not following[1][0].islower()  # 'the U.S. "will help", he said'
    return after in STARTERS if plain in ABBREVIATIONS or _LETTERS.match(text) else after[0].isupper()
