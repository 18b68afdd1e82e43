"""Who is who within an article: mentions of one actor in a chain; what is not sure is in no chain.

The sieves go from sure to less sure, after Raghunathan et al., "A multi-pass sieve for coreference resolution"
(EMNLP 2010): equal and short names, appositions, descriptions by title, pronouns.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.annotate.actors import Actors
from kg.annotate.ages import link_ages
from kg.annotate.announced import link_announced
from kg.annotate.appositions import link_appositions
from kg.annotate.armed import link_armed
from kg.annotate.befallen import link_befallen
from kg.annotate.callings import link_callings
from kg.annotate.chains import Chains
from kg.annotate.counterparts import link_counterparts
from kg.annotate.definites import link_descriptions
from kg.annotate.epithets import link_epithets
from kg.annotate.heads import link_heads
from kg.annotate.name_links import link_names
from kg.annotate.namesakes import link_namesakes
from kg.annotate.owned import link_owned
from kg.annotate.pairs import share_pairs
from kg.annotate.phrases import Phrase
from kg.annotate.pronouns import link_pronouns

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_chains(doc: Doc, phrases: Sequence[Phrase], actors: Actors) -> tuple[tuple[Phrase, ...], ...]:
    """Chains of coreferring mentions, by first mention, each in text order; "both leaders" is in two of them.

    A surname that two persons share, a description that fits two actors and a pronoun that could mean either stay out.
    """
    chains = link_told(phrases, actors)
    together = link_pronouns(doc, phrases, chains, actors)
    link_owned(phrases, chains, actors)
    link_counterparts(phrases, chains, actors)
    return share_pairs(chains.all(), phrases, actors, together)


def link_told(phrases: Sequence[Phrase], actors: Actors) -> Chains:
    """Chains of names and descriptions; the pronouns are in none yet."""
    chains = Chains(phrases)
    link_names([phrase for phrase in phrases if phrase.named], chains, actors)
    link_namesakes(phrases, chains)
    link_appositions(phrases, chains, actors)
    link_ages(phrases, chains, actors)
    link_heads(phrases, chains, actors)
    link_announced(phrases, chains, actors)
    link_descriptions(phrases, chains, actors)
    link_epithets(phrases, chains, actors)
    link_callings(phrases, chains, actors)
    link_armed(phrases, chains, actors)
    link_befallen(phrases, chains)
    return chains
