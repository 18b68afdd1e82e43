"""spaCy's English tokenizer, brought close to the words of Universal Dependencies' English treebanks."""

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# The treebanks split words at hyphens, but not after these (EWT: "non-Microsoft", "e-mail", "mid-1980s").
_PREFIXES = (
    "non e re anti pre co pro mid cross post over ex semi sub multi counter mini neo socio inter intra micro mis un "
    "trans ultra under vice hyper pseudo quasi"
)
PREFIXES = _PREFIXES.split()

# Abbreviations that keep their full stop, beyond spaCy's own.
_ABBREVIATIONS = (
    "Adm. Amb. Brig. Capt. Cmdr. Col. Cpl. Cpt. Det. Insp. Lt. Maj. Pfc. Pvt. Reps. Rev. Sec. Sens. Sgt. Spc. Supt. "
    "Treas. Hon. Messrs. Mme. Mlle. Ft. Dept. Univ. Assn. Assoc. Ave. Blvd. Rd. Sq. Approx. approx. Est. est. al. etc. "
    "cf. ext. vol. Vol. pp. Nos. nos. fig. Fig. Tues. Wed. Thurs. Thu. Fri. Sat. Sept. Calif. Fla. Ga. Ill. Ind. "
    "Mich. Minn. Miss. Penn. Tenn. Tex. Wash. Wis. Ariz. Colo. Conn. Del. Md. Mont. Neb. Nev. Okla. Ore. Va. Vt. "
    "GEN. LT. SEN. GOV. REP. DR. MR. MRS. SGT. CAPT."
)
ABBREVIATIONS = _ABBREVIATIONS.split()

_RUNS = [r"[!?]{2,}", r"([=*_~#-])\1{2,}", r"<<|>>"]


def _hyphens() -> list[str]:
    """Hyphens and slashes between words that the treebanks split at."""
    kept = "".join(rf"(?<!\b{prefix})(?<!\b{prefix.capitalize()})" for prefix in PREFIXES)
    return [rf"(?<=[A-Za-z]){kept}-(?=\d)", r"(?<=[A-Z]\.)-(?=[A-Za-z])", r"(?<=[A-Za-z]{2})/(?=[A-Za-z]{2})"]


def _infixes(nlp: Language) -> list[str]:
    """spaCy's infixes, its rule for hyphens between letters narrowed by `PREFIXES`."""
    kept = "".join(rf"(?<!\b{prefix})(?<!\b{prefix.capitalize()})" for prefix in PREFIXES)
    infixes = [str(infix) for infix in nlp.Defaults.infixes or ()]
    return [infix.replace("(?:-|", f"{kept}(?:-|") if "(?:-|" in infix else infix for infix in infixes] + _hyphens()


def news_tokenizer(nlp: Language) -> Tokenizer:
    """The tokenizer of the bundled pipeline."""
    defaults = nlp.Defaults
    rules = {**defaults.tokenizer_exceptions, **{word: [{ORTH: word}] for word in ABBREVIATIONS}}
    rules.pop("and/or", None)
    return Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=compile_prefix_regex([*_RUNS, *(defaults.prefixes or ())]).search,
        suffix_search=compile_suffix_regex([*_RUNS, *(defaults.suffixes or ())]).search,
        infix_finditer=compile_infix_regex(_infixes(nlp)).finditer,
        url_match=defaults.url_match,
    )
